import { soundOf } from '../graph/words.ts'

/** A word of a query, with what it is found by. */
export interface SoughtWord {
  word: string
  stem: string
  sound: string
}

/** How like a known word is to a sought one, from 1 (the same) to 0: beginning, word form, sound, then a typing error. */
export const likeness = (sought: SoughtWord, known: SoughtWord): number => {
  if (known.word === sought.word) return 1
  if (known.stem === sought.stem) return 0.9
  if (known.word.startsWith(sought.word)) return 0.8
  if (known.sound === sought.sound) return 0.75
  // Within one script a beginning is a beginning in letters; by its sound «мэр» would begin «мероприятие».
  if (isLatin(known.word) !== isLatin(sought.word) && known.sound.startsWith(sought.sound)) return 0.6
  if (!sameDigits(sought.word, known.word)) return 0
  // A word form may hide in what was mistyped, so stems are compared as well.
  return Math.max(typed(sought.sound, known.sound), typed(soundOf(sought.stem), soundOf(known.stem)))
}

const isLatin = (word: string): boolean => /[a-z]/.test(word)

const typed = (sought: string, known: string): number => {
  const allowed = errorsAllowed(sought.length)
  const errors = allowed > 0 ? errorsBetween(sought, known, allowed) : 1
  return errors <= allowed ? 0.5 - errors / 10 : 0
}

/** Short words turn into one another by one letter, so they must be right. */
const errorsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** A number is never mistyped into another: «Школа № 583» is not «№ 538» (05). */
const sameDigits = (a: string, b: string): boolean => a.replaceAll(/\D/g, '') === b.replaceAll(/\D/g, '')

/** Letters left out, put in, changed or swapped between two words; counting stops above `most`. */
export const errorsBetween = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let errors = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) errors = Math.min(errors, (before[j - 2] ?? 0) + 1)
      next.push(errors)
    }
    before = row
    row = next
  }
  return row[b.length] ?? most + 1
}
