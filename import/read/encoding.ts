import { Refusal } from '../../graph/refusal.ts'

/** Marks at a file's start that say its encoding. */
const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The one-byte encodings of Russian texts. `ibm866` is cp866. */
const oneByte = ['windows-1251', 'koi8-r', 'ibm866'] as const

/** Letters of a hundred thousand of running Russian text, in thousandths (National Corpus of the Russian language). */
const frequency: Readonly<Record<string, number>> = Object.fromEntries(
  'о110 е85 а80 и74 н67 т63 с55 р47 в45 л43 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ъ0.4 ё0.4'
    .split(' ')
    .map((it) => [it.slice(0, 1), Number(it.slice(1))]),
)
/** Other characters that a Russian office text may hold beyond ASCII. */
const usual = /[«»„“”‘’–—…№•·°§©±€\u00a0\u00adіїєґўІЇЄҐЎ]/
/** Russian text of any length scores about -3.0; the same letters at random about -4.2. */
const leastScore = -3.8
/** How much of the text beyond ASCII may be odd: a stray symbol, a slip of the keyboard. */
const mostOdd = 0.1
/** A small letter before a capital, or a Russian letter beside a Latin one, within a word: seldom in a text, everywhere in a wrong decoding. */
const brokenCase = /[а-яё][А-ЯЁ]/gu
const mixedScripts = /[A-Za-z][а-яёА-ЯЁ]|[а-яёА-ЯЁ][A-Za-z]/gu
/** Enough of a text to know its encoding by. */
const sample = 200_000

/** How Russian a decoded text looks: the mean logarithm of its letters' frequencies, or -Infinity where too much of it is odd. */
const russianness = (text: string): number => {
  let [score, letters, odd] = [0, 0, 0]
  for (const char of text) {
    if (char < '\x80') continue
    const known = frequency[char.toLowerCase()]
    if (known !== undefined) {
      letters += 1
      score += Math.log(known / 1000)
    } else if (!usual.test(char)) odd += 1
  }
  odd += (text.match(brokenCase)?.length ?? 0) + (text.match(mixedScripts)?.length ?? 0)
  return letters === 0 || odd > mostOdd * (letters + odd) ? -Infinity : score / letters
}

/** A text holds no zero bytes and hardly a control character; form feeds and the like are rests of a page. */
const isJunk = (text: string): boolean => {
  if (text.includes('\0')) return true
  return (text.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0) > text.length / 100
}

const decodedAs = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // `fatal` tells by throwing that the bytes are not of this encoding: an answer, not a fault.
    return undefined
  }
}

const byFrequency = (bytes: Uint8Array): string | undefined => {
  const part = bytes.subarray(0, sample)
  const scored = oneByte.map((encoding) => ({ encoding, score: russianness(new TextDecoder(encoding).decode(part)) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score >= leastScore ? best.encoding : undefined
}

/**
 * The text of a file and its encoding: by its mark, else strictly as UTF-8, else as the Russian one-byte encoding whose letters look
 * most like Russian (05-import). The mark is left off; nothing else changes. Refuses with encoding-unknown.
 */
export const decodeText = (file: string, bytes: Uint8Array): { text: string; encoding: string } => {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0]
  const candidates = marked ? [marked] : ['utf-8']
  for (const encoding of candidates) {
    const text = decodedAs(encoding, bytes)
    if (text !== undefined && !isJunk(text)) return { text, encoding }
  }
  const encoding = marked ? undefined : byFrequency(bytes)
  const text = encoding && decodedAs(encoding, bytes)
  if (!encoding || !text || isJunk(text)) throw new Refusal('encoding-unknown', { file })
  return { text, encoding }
}
