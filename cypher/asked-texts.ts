import type { QuestionId } from '../graph/questions/table.ts'
import agreementsOfPlace from './asked/agreements-of-place.cypher?raw'
import attended from './asked/attended.cypher?raw'
import bodiesOfCountry from './asked/bodies-of-country.cypher?raw'
import cameFrom from './asked/came-from.cypher?raw'
import changedDates from './asked/changed-dates.cypher?raw'
import changedDocuments from './asked/changed-documents.cypher?raw'
import countriesOfBody from './asked/countries-of-body.cypher?raw'
import countriesOfTopic from './asked/countries-of-topic.cypher?raw'
import countriesWithoutEvents from './asked/countries-without-events.cypher?raw'
import directionsWithoutEvent from './asked/directions-without-event.cypher?raw'
import eventsOfPlace from './asked/events-of-place.cypher?raw'
import figuresOfCountry from './asked/figures-of-country.cypher?raw'
import namedAs from './asked/named-as.cypher?raw'
import noTerm from './asked/no-term.cypher?raw'
import notMet from './asked/not-met.cypher?raw'
import organizationsOfCountry from './asked/organizations-of-country.cypher?raw'
import overdue from './asked/overdue.cypher?raw'
import partnersOfCountry from './asked/partners-of-country.cypher?raw'
import peopleOf from './asked/people-of.cypher?raw'
import planned from './asked/planned.cypher?raw'
import postsOf from './asked/posts-of.cypher?raw'
import project from './asked/project.cypher?raw'
import promised from './asked/promised.cypher?raw'
import runningOut from './asked/running-out.cypher?raw'
import samePlaces from './asked/same-places.cypher?raw'
import samePlacesShown from './asked/same-places-shown.cypher?raw'
import ties from './asked/ties.cypher?raw'
import topicsOfPlace from './asked/topics-of-place.cypher?raw'
import visits from './asked/visits.cypher?raw'
import wasIn from './asked/was-in.cypher?raw'

/** The text of each question of graph/questions/table.ts. */
export const askedTexts: Readonly<Record<QuestionId, string>> = {
  'bodies-of-country': bodiesOfCountry,
  'countries-of-body': countriesOfBody,
  'events-of-place': eventsOfPlace,
  'topics-of-place': topicsOfPlace,
  'countries-of-topic': countriesOfTopic,
  'same-places': samePlaces,
  'partners-of-country': partnersOfCountry,
  'organizations-of-country': organizationsOfCountry,
  'figures-of-country': figuresOfCountry,
  'agreements-of-place': agreementsOfPlace,
  'running-out': runningOut,
  'no-term': noTerm,
  project: project,
  'was-in': wasIn,
  'came-from': cameFrom,
  visits: visits,
  'named-as': namedAs,
  'posts-of': postsOf,
  'people-of': peopleOf,
  attended: attended,
  'not-met': notMet,
  'countries-without-events': countriesWithoutEvents,
  promised: promised,
  overdue: overdue,
  'directions-without-event': directionsWithoutEvent,
  planned: planned,
  ties: ties,
  'changed-documents': changedDocuments,
  'changed-dates': changedDates,
}

/** What is told of the rows that are shown alone: of every row it would be too much. `rows` are what stands in their first column. */
export const shownTexts: Readonly<Partial<Record<QuestionId, string>>> = {
  'same-places': samePlacesShown,
}
