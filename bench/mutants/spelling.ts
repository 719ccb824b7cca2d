import type { Annotated } from './annotated.ts'
import { oneOf, type Random } from './random.ts'

/** Words that careful editors write with «ё» and others without. */
const withYo: readonly (readonly [string, string])[] = [
  ['проведен', 'проведён'],
  ['посвященн', 'посвящённ'],
  ['посвящен', 'посвящён'],
  ['учены', 'учёны'],
  ['заключен', 'заключён'],
  ['прием', 'приём'],
  ['объем', 'объём'],
  ['партнер', 'партнёр'],
  ['съемк', 'съёмк'],
  ['ребенк', 'ребёнк'],
]

/** «ё» becomes «е», and «е» «ё» where it belongs. */
export const otherYo = ({ text, reference }: Annotated, random: Random): Annotated => {
  let now = text.replaceAll(/[ёЁ]/g, (letter) => (random() < 0.5 ? letter : letter === 'ё' ? 'е' : 'Е'))
  for (const [from, to] of withYo) now = now.replaceAll(from, (word) => (random() < 0.5 ? to : word))
  return { text: now, reference }
}

/** Runs of spaces and no-break spaces. */
export const otherSpaces = ({ text, reference }: Annotated, random: Random): Annotated => ({
  text: text.replaceAll(/(?<=[\p{L}\p{N},.»]) (?=[\p{L}\p{N}«(])/gu, (space) =>
    random() < 0.1 ? (oneOf(['  ', '   ', '\u00a0', ' \u00a0'], random) ?? space) : space,
  ),
  reference,
})

/** Quotes that are never closed, closed twice or straight. */
export const otherQuotes = ({ text, reference }: Annotated, random: Random): Annotated => ({
  text: text.replaceAll(/«([^«»\n\t]{2,80})»/gu, (whole, inner: string) => {
    const chance = random()
    if (chance < 0.06) return `«${inner}`
    if (chance < 0.1) return `${inner}»`
    if (chance < 0.14) return `«${inner}»»`
    return chance < 0.24 ? `"${inner}"` : chance < 0.3 ? `“${inner}”` : whole
  }),
  reference,
})

const latin: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  с: 'c',
  р: 'p',
  х: 'x',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
}

/** Latin letters in place of Cyrillic ones that look the same; what is named is then also named in that spelling. */
export const otherAlphabet = ({ text, reference }: Annotated, random: Random): Annotated => {
  const respelt = new Map<string, string>()
  const changed = text.replaceAll(/[А-ЯЁа-яё]{4,}/gu, (word) => {
    if (random() >= 0.04) return word
    const at = word.split('').flatMap((letter, index) => (latin[letter] ? [index] : []))
    const index = oneOf(at, random)
    if (index === undefined) return word
    const other = word.slice(0, index) + (latin[word.charAt(index)] ?? '') + word.slice(index + 1)
    respelt.set(word, other)
    return other
  })
  const spelt = <T extends { mentions: string[] }>(one: T): T => ({
    ...one,
    mentions: one.mentions.flatMap((mention) => [
      mention,
      ...(mention.match(/[А-ЯЁа-яё]{4,}/gu) ?? []).flatMap((word) => {
        const other = respelt.get(word)
        return other ? [mention.replace(word, other)] : []
      }),
    ]),
  })
  return {
    text: changed,
    reference: { ...reference, organizations: reference.organizations.map(spelt), people: reference.people.map(spelt) },
  }
}
