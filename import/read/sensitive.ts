import type { SensitiveSpan } from '../../graph/locators.ts'

/**
 * How telephone numbers and e-mail addresses stand in office papers (02, Private). Dates, years, money and the numbers of laws must not match:
 * a number counts by its shape (three, two and two digits), by a code in brackets, or by the word before it.
 */
const gap = '[ \\u00a0]?[-–‑]?[ \\u00a0]?'
const tail = `(?:,?[ \\u00a0]?(?:доб|внутр|ext)\\.?[ \\u00a0]?\\d{1,6})?`
const local = `\\d{3}${gap}\\d{2}${gap}\\d{2}`
const dashedLocal = '\\d{2,3}[-–‑]\\d{2}[-–‑]\\d{2}'
const code = '\\(\\d{2,5}\\)'
// What a number begins with comes first: nothing else of the text need be looked at from behind.
const begins = '(?=[\\d(])'
const notInNumber = `${begins}(?<![\\d№.,/-])(?<!№[ \\u00a0])`
const numberEnds = '(?![\\d/]|[-–‑]\\d|[-–‑]?ФЗ|\\.\\d)'
const label = `${begins}(?<=(?:тел(?:ефон)?|моб(?:ильный)?|факс|tel|phone|fax)\\.?(?:\\/факс)?[ \\u00a0]?[:.№]?\\s{0,3})`

const patterns: readonly { what: SensitiveSpan['what']; form: RegExp }[] = [
  {
    what: 'email',
    form: /(?<![\p{L}\d.+_-])[\p{L}\d][\p{L}\d.+_-]{0,63}[ \u00a0]?(?:@|\(at\)|\[at\])[ \u00a0]?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/giu,
  },
  // Abroad, or at home with the country's code: ten digits and more after a plus.
  { what: 'phone', form: new RegExp(`\\+\\d{1,3}(?:[ \\u00a0().-]{0,2}\\d){8,13}(?!\\d)${tail}`, 'giu') },
  // A code in brackets: (812) and what follows it.
  { what: 'phone', form: new RegExp(`${notInNumber}(?:[78]${gap})?${code}${gap}\\d{1,3}(?:${gap}\\d{2}){2}${numberEnds}${tail}`, 'giu') },
  { what: 'phone', form: new RegExp(`${notInNumber}[78]${gap}\\d{3}${gap}${local}${numberEnds}${tail}`, 'giu') },
  { what: 'phone', form: new RegExp(`${notInNumber}\\d{3}[-–‑]\\d{2}[-–‑]\\d{2}${numberEnds}${tail}`, 'giu') },
  // After its word even two, two and two digits are a number, and so is what follows it in a list.
  { what: 'phone', form: new RegExp(`${label}(?:${code}${gap})?\\d(?:${gap}\\d){4,10}${numberEnds}${tail}`, 'giu') },
  { what: 'phone', form: new RegExp(`(?<=\\d{2}[-–‑]\\d{2}[,;]\\s{0,2})${dashedLocal}${numberEnds}${tail}`, 'giu') },
]

/** Most texts have no address, and no word of them need be tried. */
const hasSign = /@|[([]at[)\]]/i
/** No telephone number has fewer digits, and names of things hardly any. */
const hasNumber = /\d(?:\D{0,12}\d){4}/
const phones = patterns.filter(({ what }) => what === 'phone')
const tried = (text: string): typeof patterns => (hasSign.test(text) ? patterns : hasNumber.test(text) ? phones : [])

/** Where in a text telephone numbers and e-mail addresses stand, in order, none over another. */
export const sensitiveSpans = (text: string): SensitiveSpan[] => {
  const found = tried(text).flatMap(({ what, form }) =>
    Array.from(text.matchAll(form), (match): SensitiveSpan => ({ what, from: match.index, to: match.index + match[0].length })),
  )
  const inOrder = found.sort((a, b) => a.from - b.from || b.to - a.to)
  const spans: SensitiveSpan[] = []
  for (const span of inOrder) {
    const last = spans.at(-1)
    if (!last || span.from >= last.to) spans.push(span)
    else last.to = Math.max(last.to, span.to)
  }
  return spans
}
