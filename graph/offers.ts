import { type AskableForm, askableFields, isDated, isTopical } from './askable.ts'
import type { Built, Condition } from './built.ts'
import type { Field } from './kind.ts'
import type { ThingKind } from './kinds.ts'
import type { Wording } from './text.ts'
import { TopicId } from './vocabulary.ts'

/** A condition that can be asked of a kind: its words, and how it begins. */
export interface Offer {
  key: string
  title: Wording
  begin: (today: string, countries: readonly string[]) => Condition
}

const w = (ru: string, en: string): Wording => ({ ru, en })
const inWords = (title: Wording, { ru, en }: Wording): Wording => w(`${title.ru} ${ru}`.trim(), `${title.en} ${en}`.trim())

const offersOfForm: Record<AskableForm, (field: string, entry: Field) => Offer[]> = {
  text: (field, { title }) => [
    { key: `contains ${field}`, title: inWords(title, w('содержит', 'contains')), begin: () => ({ ask: 'contains', field, text: '' }) },
    { key: `equals ${field}`, title: inWords(title, w('в точности', 'is exactly')), begin: () => ({ ask: 'equals', field, text: '' }) },
  ],
  values: (field, { title, values = {} }) => [
    { key: `values ${field}`, title, begin: () => ({ ask: 'values', field, values: Object.keys(values).slice(0, 1) }) },
  ],
  dates: (field, { title }) => [
    { key: `dates ${field}`, title: inWords(title, w('с – по', 'from – to')), begin: (today) => ({ ask: 'dates', field, to: today }) },
  ],
  numbers: (field, { title }) => [
    { key: `numbers ${field}`, title: inWords(title, w('от – до', 'from – to')), begin: () => ({ ask: 'numbers', field, from: 0 }) },
  ],
  yes: (field, { title }) => [{ key: `yes ${field}`, title, begin: () => ({ ask: 'yes', field, is: true }) }],
  country: (field) => [
    {
      key: `country ${field}`,
      title: w('Страна', 'Country'),
      begin: (_, countries) => ({ ask: 'country', field, codes: countries.slice(0, 1) }),
    },
  ],
}

/** What can be asked of things of a kind, in the order of the table of kinds. */
export const offersFor = (kind: ThingKind): Offer[] => [
  ...askableFields(kind).flatMap(({ name, form, field }) => offersOfForm[form](name, field)),
  ...(isDated(kind)
    ? [
        {
          key: 'period',
          title: w('Период', 'Period'),
          begin: (today: string): Condition => ({ ask: 'period', from: `${today.slice(0, 4)}-01-01` }),
        },
      ]
    : []),
  ...(isTopical(kind)
    ? [{ key: 'topic', title: w('Сфера', 'Topic'), begin: (): Condition => ({ ask: 'topic', topics: TopicId.options.slice(0, 1) }) }]
    : []),
  { key: 'confirmed', title: w('Только проверенные', 'Confirmed only'), begin: () => ({ ask: 'confirmed' }) },
]
/** By which offer a condition was begun. */
export const offerOf = (kind: ThingKind, condition: Condition): Offer | undefined => {
  const key = 'field' in condition ? `${condition.ask} ${condition.field}` : condition.ask
  return offersFor(kind).find((offer) => offer.key === key)
}

const committees: Condition = { ask: 'values', field: 'orgType', values: ['committee'] }
/** Questions to start from. */
export const builtExamples: readonly { says: Wording; built: Built }[] = [
  {
    says: w('Страны, с которыми у ИОГВ не менее 2 мероприятий', 'Countries with which the city bodies had 2 events or more'),
    built: {
      kind: 'Country',
      conditions: [],
      steps: [
        { from: 0, link: 'CONCERNS', direction: 'in', kind: 'Event', conditions: [], how: 'counted', least: 2 },
        { from: 1, link: 'TOOK_PART', direction: 'in', kind: 'Organization', conditions: [committees], how: 'linked', least: 1 },
      ],
    },
  },
  {
    says: w('Города-партнёры, с которыми нет документа о сотрудничестве', 'Partner places with no document of cooperation'),
    built: {
      kind: 'Place',
      conditions: [{ ask: 'yes', field: 'partner', is: true }],
      steps: [{ from: 0, link: 'BETWEEN', direction: 'in', kind: 'Agreement', conditions: [], how: 'none', least: 1 }],
    },
  },
  {
    says: w('Кто участвовал в мероприятиях вместе с вузами', 'Who took part in events together with universities'),
    built: {
      kind: 'Organization',
      conditions: [{ ask: 'values', field: 'orgType', values: ['university'] }],
      steps: [
        { from: 0, link: 'TOOK_PART', direction: 'out', kind: 'Event', conditions: [], how: 'linked', least: 1 },
        { from: 1, link: 'TOOK_PART', direction: 'in', kind: 'Organization', conditions: [], how: 'linked', least: 1 },
      ],
    },
  },
]
