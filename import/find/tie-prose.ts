import type { TieFact } from '../../graph/facts.ts'
import { documentBehind, speaksOfTie, tellsOfTie } from './agreement-words.ts'
import { documentsIn } from './agreements-prose.ts'
import { findDates } from './dates.ts'
import type { Reading } from './mention.ts'
import { sentencesOf } from './sentences.ts'
import type { Scene } from './told.ts'

const betweenClauses = new RegExp(`;|,(?=${documentBehind})`, 'giu')
/** «Связи установлены в 1961 г.; Соглашение подписано …»: what stands between semicolons, or before a document, tells for itself. */
const clausesOf = ({ from, text }: { from: number; text: string }): { from: number; to: number; text: string }[] => {
  const ends = Array.from(text.matchAll(betweenClauses), ({ index }) => index)
  return [0, ...ends.map((end) => end + 1)].map((start, at) => {
    const said = text.slice(start, ends[at])
    const begins = from + start + (said.length - said.trimStart().length)
    return { from: begins, to: from + start + said.trimEnd().length, text: said.trim() }
  })
}

/** The foundings of relations that prose tells: «Дружественные связи … были установлены в 1958 г.»; diplomatic ones are the states'. */
export const tiesIn = (
  reading: Reading,
  country: string | null,
  headingPlaces: readonly string[],
  { entities, home, source }: Scene,
): TieFact[] => {
  if (country === null) return []
  const dates = findDates(reading.stretch.text)
  const isDated = (part: { from: number; to: number }) => dates.some(({ from, to }) => from < part.to && part.from < to)
  return sentencesOf(reading.stretch.text)
    .filter((sentence) => isDated(sentence) && speaksOfTie(sentence.text))
    .flatMap(clausesOf)
    .filter(isDated)
    .flatMap(({ from, to, text }) => {
      const date = findDates(text).find(({ validity }) => !validity)
      if (!date || !tellsOfTie(text) || /дипломатическ/iu.test(text) || documentsIn(text).length > 0) return []
      const named = reading.mentions.filter(
        (mention) => mention.what === 'place' && mention.country !== home.country && from <= mention.from && mention.to <= to,
      )
      const places = [...new Set(named.flatMap((mention) => entities.idOf(mention) ?? []))]
      return [
        {
          country,
          places: places.length > 0 ? places : [...headingPlaces],
          date: date.start,
          ...source(reading.stretch, from, to),
          rule: 'ties/prose',
          confidence: 0.9,
        },
      ]
    })
}
