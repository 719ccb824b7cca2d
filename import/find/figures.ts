import type { FigureFact } from '../../graph/facts.ts'
import { type FoundDate, findDates } from './dates.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import type { SourceOf } from './source.ts'
import type { Stretch } from './stretch.ts'

/** What a number is of, by the words beside it; the first that its clause names, else the one named last before it. */
const whats: [what: string, word: RegExp][] = [
  ['объём инвестиций', /инвестиц/iu],
  ['экспорт', /экспорт/iu],
  ['импорт', /импорт/iu],
  ['товарооборот', /товарооборот|торговл|(?:внешнеторгов|торгов)\S+\s+оборот/iu],
  ['число туристов', /турист|турпоток/iu],
  ['число студентов', /студент/iu],
  ['пассажиропоток', /пассажир/iu],
]
const scales: Record<string, number> = { тыс: 1e3, млн: 1e6, млрд: 1e9, трлн: 1e12 }
const number =
  /(?<about>(?:около|порядка|почти|примерно|более|менее|свыше|не\s+менее|превысил[а-яё]*|до)\s+)?(?<lead>[$€]\s*)?(?<value>\d{1,3}(?:[\s\u00a0]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?:\s*(?<scale>тыс|млн|млрд|трлн)[а-яё]*\.?)?\s*(?<unit>(?:долл[а-яё.]*|руб[а-яё.]*|евро|человек|чел\.|турист[а-яё]*|пассажир[а-яё]*|студент[а-яё]*|тонн[а-яё]*|%)(?:\s+США)?)?/giu
const units: [unit: string, word: RegExp][] = [
  ['USD', /^\$|долл/iu],
  ['EUR', /^€|евро/iu],
  ['RUB', /руб/iu],
  ['человек', /чел|турист|пассажир|студент/iu],
  ['тонн', /тонн/iu],
  ['%', /%/],
]

/** The numbers that a text gives about trade, tourists and investment. */
export const figuresIn = (stretch: Stretch, country: string | null, source: SourceOf): FigureFact[] => {
  const dates = findDates(stretch.text)
  return sentencesOf(stretch.text).flatMap((sentence) => figuresOf(sentence, dates, stretch, country, source))
}

/** What is named last before a number, else first in it or behind it. */
const whatOf = (text: string, from: number, to: number): string | undefined => {
  const at = whats.flatMap(([what, word]) => [...text.matchAll(new RegExp(word, 'giu'))].map(({ index }) => ({ what, index })))
  const before = at.filter(({ index }) => index < from).toSorted((a, b) => b.index - a.index)[0]
  const behind = at.filter(({ index }) => index >= from).toSorted((a, b) => a.index - b.index)[0]
  return behind && behind.index < to + 12 && /турист|пассажир|студент/iu.test(text.slice(from, to + 12))
    ? behind.what
    : (before ?? behind)?.what
}

const figuresOf = (
  sentence: Sentence,
  dates: readonly FoundDate[],
  stretch: Stretch,
  country: string | null,
  source: SourceOf,
): FigureFact[] => {
  const facts: FigureFact[] = []
  const own = dates.filter(({ from, to }) => from >= sentence.from && to <= sentence.to)
  for (const found of sentence.text.matchAll(number)) {
    const groups = found.groups ?? {}
    const at = sentence.from + found.index
    const unit = units.find(([, word]) => word.test(`${groups['lead'] ?? ''}${groups['unit'] ?? ''}`))?.[0]
    const isGrowth = unit === '%' && /(?<!\p{L})на\s*$/iu.test(sentence.text.slice(0, found.index))
    if (!unit || isGrowth || own.some(({ from, to }) => from < at + found[0].length && at < to)) continue
    const what = whatOf(sentence.text, found.index, found.index + found[0].length)
    if (!what) continue
    facts.push({
      what,
      value:
        Number((groups['value'] ?? '').replaceAll(/[\s\u00a0]/g, '').replace(',', '.')) *
        (scales[(groups['scale'] ?? '').toLowerCase()] ?? 1),
      unit,
      period: own.findLast(({ from }) => from < at)?.start ?? own[0]?.start ?? null,
      approximate: Boolean(groups['about']),
      ...(country === null ? {} : { country }),
      ...source(stretch, sentence.from, sentence.to),
      rule: 'figures/number',
      confidence: 0.7,
    })
  }
  return facts
}
