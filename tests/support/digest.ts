import type { Export } from '../../graph/answers.ts'
import type { DigestFacts } from '../../graph/digest.ts'
import { asOf, type Knowledge, listOf, textOf } from '../../report/material.ts'

/** What a digest is made of, counted in a whole graph instead of in the store. */
export const digestFactsFrom = (known: Knowledge, graph: Export, today: string): DigestFacts => {
  const events = known.things('Event')
  const agreements = known.things('Agreement')
  const latest = events
    .filter((event) => event.fields['planned'] !== true && textOf(event, 'firstDay') <= today)
    .map((event) => textOf(event, 'firstDay').slice(0, 4))
    .filter(Boolean)
    .toSorted()
    .at(-1)
  return {
    year: latest === undefined ? null : yearFrom(known, latest),
    ahead: events.filter(
      (event) => textOf(event, 'lastDay') >= today && (event.fields['planned'] === true || textOf(event, 'firstDay') > today),
    ),
    agreements,
    commitments: known.things('Commitment').filter((one) => textOf(one, 'due') !== ''),
    sides: new Map(
      agreements.flatMap(({ id }) => {
        const sides = known.to(id, 'BETWEEN').filter(({ fields }) => fields['home'] !== true && fields['homeBody'] !== true)
        return sides.length === 0 ? [] : [[id, sides]]
      }),
    ),
    asOf: asOf(graph) ?? null,
  }
}

const yearFrom = (known: Knowledge, year: string): DigestFacts['year'] => {
  const events = known
    .things('Event')
    .filter((event) => textOf(event, 'firstDay') !== '' && textOf(event, 'firstDay') <= `${year}-12-31` && textOf(event, 'lastDay') >= year)
  const codes = new Set(events.flatMap((event) => listOf(event, 'countries')))
  return {
    year,
    events: events.length,
    visits: events.filter((event) => textOf(event, 'eventType') === 'visit').length,
    countries: known.things('Country').filter((country) => codes.has(textOf(country, 'code'))),
  }
}
