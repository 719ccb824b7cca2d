import { type ThingKind, thingEntry } from '../kinds.ts'
import type { Fields } from '../things.ts'

/** The cases that a sentence puts a name into; `in` is the prepositional with its «в» or «на», `name` the bare name. */
export const cases = ['nom', 'gen', 'ins', 'pre'] as const
export type Case = (typeof cases)[number]

type Forms = Readonly<Record<Case, string>>
const feminine = (stem: string): Forms => ({ nom: `${stem}ия`, gen: `${stem}ии`, ins: `${stem}ией`, pre: `${stem}ии` })
const masculine = (stem: string): Forms => ({ nom: stem, gen: `${stem}а`, ins: `${stem}ом`, pre: `${stem}е` })
/** What a kind is called before a name that stays as the documents have it: «с городом Пусан», «в документе «…»». */
const nounOfKind = (kind: ThingKind): Forms => {
  const [nom, gen, ins, pre] = thingEntry(kind).noun
  return { nom, gen, ins, pre }
}
const placeNouns: Readonly<Record<string, Forms>> = {
  city: masculine('город'),
  region: masculine('регион'),
  province: feminine('провинц'),
  district: masculine('район'),
}
/** Names that a sentence takes as they are, without quotes and, in the nominative, without what they are. */
const unquoted: ReadonlySet<ThingKind> = new Set(['Country', 'Place', 'Person'])

type Turned = Exclude<Case, 'nom'>
type Endings = readonly (readonly [RegExp, Readonly<Record<Turned, string>>])[]
const adjective: Endings = [
  [/ая$/, { gen: 'ой', ins: 'ой', pre: 'ой' }],
  [/(?<=[гкхжшчщ])ий$/, { gen: 'ого', ins: 'им', pre: 'ом' }],
  [/ый$/, { gen: 'ого', ins: 'ым', pre: 'ом' }],
]
/** Endings of names of countries, the first that fits. Where a word is of no such ending it is not turned. */
const noun: Endings = [
  [/(?<=Егип)ет$/, { gen: 'та', ins: 'том', pre: 'те' }],
  [/(?<=Беларус|Рус)ь$/, { gen: 'и', ins: 'ью', pre: 'и' }],
  [/(?<=и)я$/, { gen: 'и', ins: 'ей', pre: 'и' }],
  [/(?<=е)я$/, { gen: 'и', ins: 'ей', pre: 'е' }],
  [/(?<=[жшчщ])а$/, { gen: 'и', ins: 'ей', pre: 'е' }],
  [/(?<=[гкх])а$/, { gen: 'и', ins: 'ой', pre: 'е' }],
  [/(?<=[бвдзлмнпрстф])а$/, { gen: 'ы', ins: 'ой', pre: 'е' }],
  [/(?<=и)й$/, { gen: 'я', ins: 'ем', pre: 'и' }],
  [/(?<=[аеоуыэюя])й$/, { gen: 'я', ins: 'ем', pre: 'е' }],
  [/(?<=[лн])ь$/, { gen: 'я', ins: 'ем', pre: 'е' }],
  [/(?<=[бвгдзйклмнпрстфх])$/, { gen: 'а', ins: 'ом', pre: 'е' }],
]
const heads = new Set(['Республика', 'Федерация', 'Империя'])

const turned = (word: string, as: Turned, endings: Endings): string | null => {
  const found = endings.find(([ending]) => ending.test(word))
  return found === undefined ? null : word.replace(found[0], found[1][as])
}

/** The name of a country in a case, by the ordinary rules; null where they do not reach («Багамы», «Сент-Китс и Невис»). */
export const countryIn = (name: string, as: Case): string | null => {
  if (as === 'nom') return name
  if (/^\p{Lu}{2,5}$/u.test(name) || /^\p{Lu}[а-яё-]*(?:[оеуюэ]|уа|оа|[бджлрт]и)$/u.test(name)) return name
  const words = name.split(' ')
  const [head = '', ...rest] = words
  const of = heads.has(head) ? turned(head, as, noun) : null
  if (of !== null) return [of, ...rest].join(' ')
  if (/[-'’]|\sи\s/.test(name)) return null
  const last = turned(words.at(-1) ?? '', as, noun)
  const before = words.slice(0, -1).map((word) => turned(word, as, adjective))
  return last === null || before.includes(null) ? null : [...before, last].join(' ')
}

/** Countries that one is on rather than in. */
const islands = new Set(['Барбадос', 'Куба', 'Кипр', 'Фиджи', 'Гаити', 'Ямайка', 'Мадагаскар', 'Маврикий', 'Мальта', 'Тайвань', 'Украина'])

type Named = { kind: ThingKind; name: string; fields: Fields }

const nounOf = ({ kind, fields }: Named): Forms =>
  (kind === 'Place' ? placeNouns[String(fields['placeType'])] : undefined) ?? nounOfKind(kind)

/** A thing in a Russian sentence: its name where that can be turned, else what it is in the case and the name as it stands. */
export const thingIn = (thing: Named, as: Case): string => {
  const { kind, name } = thing
  const own = kind === 'Country' ? countryIn(name, as) : null
  if (own !== null) return own
  if (as === 'nom' && unquoted.has(kind)) return name
  return `${nounOf(thing)[as]} ${unquoted.has(kind) || name.startsWith('«') ? name : `«${name}»`}`
}

/** The same with where: «в Китае», «на Кубе», «в городе Пусан». */
export const inThing = (thing: Named): string =>
  `${thing.kind === 'Country' && islands.has(thing.name) ? 'на' : 'в'} ${thingIn(thing, 'pre')}`
