/** What a character is to whoever looks for words and numbers. */
const letter = 1
const mark = 2
const digit = 4
const space = 8
const other = 16

const asked = (code: number): number => {
  const character = String.fromCodePoint(code)
  if (/\p{L}/u.test(character)) return letter
  if (/\p{M}/u.test(character)) return mark
  if (/\d/.test(character)) return digit
  return /\s/.test(character) ? space : other
}
/** Each is asked for once: a pattern that is tried at every character of a text costs ten times as much. */
const known = new Uint8Array(0x10000)
const kindOf = (code: number): number => {
  if (code > 0xffff) return asked(code)
  const kind = known[code]
  if (kind) return kind
  const answer = asked(code)
  known[code] = answer
  return answer
}
const isOf = (text: string, at: number, kinds: number): boolean => (kindOf(text.codePointAt(at) ?? 0) & kinds) !== 0
const after = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** Where the letters, or the marks of letters, or the digits that stand at a character end. */
const endOf = (text: string, from: number, kinds: number): number => {
  let at = from
  while (at < text.length && isOf(text, at, kinds)) at = after(text, at)
  return at
}

export const isLetter = (text: string, at: number): boolean => isOf(text, at, letter)
export const isDigit = (text: string, at: number): boolean => isOf(text, at, digit)
export const isSpace = (text: string, at: number): boolean => isOf(text, at, space)
export const lettersEnd = (text: string, from: number): number => endOf(text, from, letter)
export const markedLettersEnd = (text: string, from: number): number => endOf(text, from, letter | mark)
export const digitsEnd = (text: string, from: number): number => endOf(text, from, digit)
export const characterEnd = after
