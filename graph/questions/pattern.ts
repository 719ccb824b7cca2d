/** A piece of a sentence: words, a slot (`{country:with}`), or a part in brackets that is said only when all its slots are filled. */
export type Piece = string | Slot | { only: Piece[] }
export interface Slot {
  name: string
  /** The case of a blank, or what a count is of. */
  as: string
  /** Of a count: the forms of its word. */
  forms: string[]
}

const mark = /\{([^{}]*)\}|[[\]]/g

const slotOf = (text: string): Slot => {
  const [head = '', ...forms] = text.split('|')
  const [name = '', as = ''] = head.split(':')
  return { name, as, forms }
}

/** Reads a sentence with slots: `Кто был в {place:in}[ {period}]?`. */
export const piecesOf = (pattern: string): Piece[] => {
  const whole: Piece[] = []
  let within = whole
  let at = 0
  const words = (end: number) => end > at && within.push(pattern.slice(at, end))
  for (const found of pattern.matchAll(mark)) {
    words(found.index)
    at = found.index + found[0].length
    if (found[0] === '[') {
      within = []
      whole.push({ only: within })
    } else if (found[0] === ']') within = whole
    else within.push(slotOf(found[1] ?? ''))
  }
  words(pattern.length)
  return whole
}

/** The slots of a sentence, those in brackets too. */
export const slotsOf = (pattern: string): { slot: Slot; optional: boolean }[] =>
  piecesOf(pattern).flatMap((piece): { slot: Slot; optional: boolean }[] => {
    if (typeof piece === 'string') return []
    if (!('only' in piece)) return [{ slot: piece, optional: false }]
    return piece.only.flatMap((inner) => (typeof inner === 'string' || 'only' in inner ? [] : [{ slot: inner, optional: true }]))
  })

/** The sentence with its slots said; one that `say` gives null for takes its brackets away, or stands as `empty` says. */
export const filled = (pattern: string, say: (slot: Slot) => string | null, empty: (slot: Slot) => string = () => '…'): string => {
  const told = (piece: Piece): string | null => {
    if (typeof piece === 'string') return piece
    if (!('only' in piece)) return say(piece)
    const inner = piece.only.map(told)
    return inner.includes(null) ? '' : inner.join('')
  }
  return smooth(
    piecesOf(pattern)
      .map((piece) => told(piece) ?? (typeof piece === 'object' && 'name' in piece ? empty(piece) : ''))
      .join(''),
  )
}

/** Russian «с» and «в» before what could not be said after them: «со Швецией», «во Франции»; an abbreviation is spelt, «с США». */
const smooth = (text: string): string =>
  text
    .replaceAll(/(?<!\p{L})([сС]) (?=[сзшж][бвгджзклмнпрстфхцчшщ]|[СЗШЖ][бвгджзклмнпрстфхцчшщ])/gu, '$1о ')
    .replaceAll(/(?<!\p{L})([вВ]) (?=[вф][бвгджзклмнпрстфхцчшщь]|[ВФ][бвгджзклмнпрстфхцчшщь])/gu, '$1о ')
    .replaceAll(/\s+/g, ' ')
