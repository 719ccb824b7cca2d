import type { Fault, ThingBrief } from '../graph/answers.ts'
import { firstDay, lastDay, PartialDate } from '../graph/dates.ts'
import { fieldsOf, linkEntry, type ThingKind } from '../graph/kinds.ts'
import type { Wording } from '../graph/text.ts'
import type { Link } from '../graph/things.ts'
import { evidenceByTarget, type ReadText } from './evidence.ts'
import { everyCountry } from './filter.ts'
import { inChunks } from './lists.ts'
import { every, gathered, linksFromThings, walk } from './portions.ts'
import { questions as q } from './questions.ts'
import type { Store } from './store.ts'

interface Around {
  countries: ReadonlySet<string>
  /** Things that a statement or a decision speaks of. */
  sourced: ReadonlySet<string>
}
interface Rule {
  code: string
  says: Wording
  kinds?: readonly ThingKind[]
  wrong: (thing: ThingBrief, around: Around) => boolean
}

const date = (thing: ThingBrief, field: string): string | undefined => PartialDate.safeParse(thing.fields[field]).data
const codes = ({ fields }: ThingBrief): string[] => [fields['country'] ?? [], fields['countries'] ?? []].flat().map(String)
const isDateField = (field: string): boolean => ['start', 'end', 'dates', 'validUntil', 'due', 'period', 'asOf'].includes(field)
/** Fields whose value the table of kinds does not allow. */
const wrongFields = ({ kind, fields }: ThingBrief): string[] =>
  Object.entries(fields).flatMap(([name, value]) => (fieldsOf(kind)[name]?.schema.safeParse(value).success ? [] : [name]))

/** What a graph must not hold, in the office's words. */
const rules: readonly Rule[] = [
  {
    code: 'no-source',
    says: { ru: 'Нет источника', en: 'No source' },
    wrong: ({ id, kind }, { sourced }) => kind !== 'Document' && !sourced.has(id),
  },
  {
    code: 'no-name',
    says: { ru: 'Нет названия или имени', en: 'No name' },
    wrong: ({ fields }) => !/\p{L}/u.test(String(fields['name'] ?? '')),
  },
  {
    code: 'end-before-start',
    says: { ru: 'Окончание раньше начала', en: 'The end is before the start' },
    kinds: ['Event'],
    wrong: (thing) => {
      const [start, end] = [date(thing, 'start'), date(thing, 'end')]
      return start !== undefined && end !== undefined && lastDay(end) < firstDay(start)
    },
  },
  {
    code: 'date-impossible',
    says: { ru: 'Такой даты не бывает', en: 'There is no such date' },
    wrong: (thing) => wrongFields(thing).some(isDateField),
  },
  {
    code: 'field-wrong',
    says: { ru: 'Недопустимое значение поля', en: 'A field has a value that it cannot have' },
    wrong: (thing) => wrongFields(thing).some((name) => !isDateField(name)),
  },
  {
    code: 'country-unknown',
    says: { ru: 'Неизвестная страна', en: 'An unknown country' },
    wrong: (thing, { countries }) => thing.kind !== 'Document' && codes(thing).some((code) => !countries.has(code)),
  },
  {
    code: 'event-without-country',
    says: { ru: 'Мероприятие без страны', en: 'An event without a country' },
    kinds: ['Event'],
    wrong: (thing) => codes(thing).length === 0,
  },
  {
    code: 'valid-until-before-signing',
    says: { ru: 'Срок действия истекает раньше подписания', en: 'Validity ends before the signing' },
    kinds: ['Agreement'],
    wrong: (thing) => {
      const [until, signed] = [date(thing, 'validUntil'), [thing.fields['dates'] ?? []].flat().map(String).sort()[0]]
      return until !== undefined && signed !== undefined && PartialDate.safeParse(signed).success && lastDay(until) < firstDay(signed)
    },
  },
  { code: 'conflict', says: { ru: 'Документы расходятся', en: 'Documents differ' }, wrong: ({ status }) => status === 'conflicting' },
  { code: 'unsure', says: { ru: 'Требует проверки', en: 'Needs review' }, wrong: ({ status }) => status === 'unsure' },
]

const wrongEnds: Wording = { ru: 'Такая связь между этими карточками невозможна', en: 'A link of this kind cannot join these things' }
type Found = Omit<Fault, 'evidence'>

/** The faults of the graph, each with where it is said; in the order of ids. */
export const checkIn = async (store: Store, readText: ReadText, home: string): Promise<Fault[]> => {
  const known = (await store.run(everyCountry, {})).map(({ thing }) => String(thing.fields['code']))
  const countries = new Set([home, ...known])
  const things = await gathered(walk(store, every.thing))
  const ids = things.map(({ id }) => id)
  const around = { countries, sourced: await sourcedOf(store, ids) }
  const links = await inChunks(ids, (chunk) => store.run(linksFromThings, { ids: chunk }))
  const found = [...things.flatMap((thing) => faultsOf(thing, around)), ...badLinks(things, links)]
  const evidence = await evidenceByTarget(store, readText, [...new Set(found.map(({ about }) => about))])
  return found.map((fault) => ({ ...fault, evidence: evidence.get(fault.about) ?? [] }))
}

const sourcedOf = async (store: Store, ids: readonly string[]): Promise<Set<string>> => {
  const stated = await inChunks(ids, (chunk) => store.run(q.countStatements, { ids: chunk }))
  const decided = await inChunks(ids, (chunk) => store.run(q.decisionsOfTargets, { ids: chunk }))
  return new Set([...stated.map(({ id }) => id), ...decided.filter(({ body }) => body.kind === 'add').map(({ target }) => target)])
}

const faultsOf = (thing: ThingBrief, around: Around): Found[] =>
  rules
    .filter(({ kinds, wrong }) => (kinds?.includes(thing.kind) ?? true) && wrong(thing, around))
    .map(({ code, says }) => ({ code, says, about: thing.id, name: thing.name }))

const badLinks = (things: readonly ThingBrief[], links: readonly Link[]): Found[] => {
  const kindOf = new Map(things.map(({ id, kind }) => [id, kind]))
  const nameOf = new Map(things.map(({ id, name }) => [id, name]))
  return links.flatMap(({ id, kind, from, to }) => {
    const entry = linkEntry(kind)
    if (entry.from.includes(kindOf.get(from) ?? '') && entry.to.includes(kindOf.get(to) ?? '')) return []
    return [{ code: 'link-wrong-ends', says: wrongEnds, about: id, name: `${nameOf.get(from) ?? from} → ${nameOf.get(to) ?? to}` }]
  })
}
