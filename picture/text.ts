/** Gives the width of a text in pixels at a size in pixels. On the screen the browser measures; elsewhere `estimate` does. */
export type Measure = (text: string, size: number, weight?: Weight) => number
export type Weight = 'normal' | 'bold'

/** The stack of every picture: sans serifs that have Cyrillic, the system's own first. */
export const fontFamily = "'Segoe UI', Roboto, 'Noto Sans', 'Open Sans', 'Liberation Sans', Arial, sans-serif"

/** Widths in thousandths of the size, of the wider of the stack's fonts, so that an estimate seldom falls short of what is drawn. */
const widths: readonly (readonly [number, string])[] = [
  [270, "iljI.,:;!'|·"],
  [310, ' '],
  [380, 'ftr()[]-/°г'],
  [530, 'sczkvxyJ«»"*зкстухэ'],
  [600, 'abdeghnopquLFTZ0123456789–?=+авеийнопрцчьбдляГ'],
  [690, 'ABEKPSVXYжъмАБВДЕЁКЛРТУХЧЬЗ'],
  [770, 'CDHNRUwGOQыИЙНОПСЦЭЯФ&№%'],
  [880, 'mMшщфюМЪЫ'],
  [1020, 'WЖШЩЮ—…@'],
]
const widthOf = new Map<string, number>(widths.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)))

/** A width without a browser, a little on the generous side. */
export const estimate: Measure = (text, size, weight = 'normal') => {
  let sum = 0
  for (const letter of text) sum += widthOf.get(letter) ?? 640
  return (sum * size * (weight === 'bold' ? 1.07 : 1)) / 1000
}

const ellipsis = '…'

/** A text cut to a width, with an ellipsis; as it is where it fits. */
export const shorten = (text: string, width: number, size: number, measure: Measure = estimate, weight: Weight = 'normal'): string => {
  if (measure(text, size, weight) <= width) return text
  const letters = Array.from(text)
  let [fits, fails] = [0, letters.length]
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1
    if (measure(letters.slice(0, middle).join('').trimEnd() + ellipsis, size, weight) <= width) fits = middle
    else fails = middle
  }
  return letters
    .slice(0, fits)
    .join('')
    .replace(/[\s,.;:–—-]+$/u, '')
    .concat(ellipsis)
}

/** A text in at most `lines` lines of a width; what does not fit ends in an ellipsis. A word wider than a line is broken. */
export const wrap = (
  text: string,
  {
    width,
    size,
    lines,
    measure = estimate,
    weight = 'normal',
  }: { width: number; size: number; lines: number; measure?: Measure; weight?: Weight },
): string[] => {
  const done: string[] = []
  let line = ''
  const words = text.split(/\s+/u).filter(Boolean)
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer, size, weight) <= width) {
      line = longer
      continue
    }
    if (done.length === lines - 1)
      return [...done, shorten([line, ...words.slice(index)].filter(Boolean).join(' '), width, size, measure, weight)]
    if (line !== '') done.push(line)
    line = word
    while (measure(line, size, weight) > width && done.length < lines - 1) {
      const head = hyphenated(line, width, size, measure, weight)
      done.push(head)
      line = line.slice(line.startsWith(head) ? head.length : head.length - 1)
    }
  }
  return line === '' ? done : [...done, shorten(line, width, size, measure, weight)]
}

/** As much of a word as fits with a hyphen, at its own hyphen where it has one; never less than one letter. */
const hyphenated = (word: string, width: number, size: number, measure: Measure, weight: Weight): string => {
  const own = word.lastIndexOf('-', word.length - 2)
  if (own > 0 && measure(word.slice(0, own + 1), size, weight) <= width) return word.slice(0, own + 1)
  let length = word.length - 1
  while (length > 1 && measure(`${word.slice(0, length)}-`, size, weight) > width) length -= 1
  return `${word.slice(0, length)}-`
}
