import { onceADocument } from './once.ts'

/** A sentence of a stretch: characters `from`–`to`, white space around it left off. */
export interface Sentence {
  from: number
  to: number
  text: string
  /** The paragraph that it stands in, from 0. */
  paragraph: number
  /** Whether it stands inside brackets that hold prose of their own: «(Справочно: …)». */
  aside: boolean
  /** Whether it stands after a bracket that is never closed. */
  unclosed: boolean
}

/** Short forms whose point ends no sentence. */
const shortForms = new Set(
  'г гор им ул пл наб пр пер просп р-н обл пров преф д корп стр тов тт проф акад ген св о оз р зам нач см ст с п н э в т тел эл долл каб кв куб н.э с.г т.г п.г т.е т.н мин гос напр англ рус фр кит яп лат ок прим'.split(
    ' ',
  ),
)
/** Short forms that may also stand at a sentence's end: it ends there when a capital follows. */
const closingForms = new Set('гг чел руб тыс млн млрд др т.д т.п шт экз ед'.split(' '))

interface Enclosed {
  from: number
  to: number
  open: string
  /** False for a bracket that its paragraph never closes: it then reaches to the paragraph's end. */
  closed: boolean
}

/** What is in quotes and in brackets, the outer ones first. A quote that is never closed counts for nothing. */
export const enclosed = onceADocument((text): readonly Enclosed[] => (/[()«»“”]/.test(text) ? pairsIn(text) : []))
const pairsIn = (text: string): Enclosed[] => {
  const pairs: Enclosed[] = []
  const closes: Record<string, string> = { ')': '(', '»': '«', '”': '“' }
  const waiting: { open: string; at: number }[] = []
  const give = (to: number) => {
    for (const { open, at } of waiting.splice(0)) if (open === '(') pairs.push({ from: at, to, open, closed: false })
  }
  for (const { 0: letter, index: at } of text.matchAll(/[\n()«»“”]/g)) {
    if (letter === '\n') give(at)
    else if ('(«“'.includes(letter)) waiting.push({ open: letter, at })
    else if (letter in closes) {
      const match = waiting.findLastIndex(({ open }) => open === closes[letter])
      if (match >= 0) {
        const [opened] = waiting.splice(match)
        if (opened) pairs.push({ from: opened.at, to: at + 1, open: opened.open, closed: true })
      }
    }
  }
  give(text.length)
  return pairs.toSorted((a, b) => a.from - b.from || b.to - a.to)
}

const asideStart = /^\(\s*(?:спра|для сведения|для информации)[а-я]*\s*:?\s*/i
const boundary = /[.!?…]+[»”")\]]*(?=\s+[«“"(]?[\p{Lu}\d•·])|\n+|;(?=\s*\n)/gu

/** The sentences of a text in order. Points of short forms, initials and dates end none, nor does what is in quotes or brackets. */
export const sentencesOf = onceADocument((text): readonly Sentence[] => {
  const pairs = enclosed(text)
  const asides = pairs.filter(
    ({ from, to, open }) => open === '(' && asideStart.test(text.slice(from, to)) && /(?:^|[.!?\n])\s*$/.test(text.slice(0, from)),
  )
  const closed = pairs.filter((pair) => pair.closed && !asides.includes(pair))
  const open = pairs.filter((pair) => !pair.closed && !asides.includes(pair))
  const isClosedIn = (at: number) => closed.some(({ from, to }) => from < at && at < to - 1)
  const sentences: Sentence[] = []
  let from = 0
  let paragraph = 0
  const take = (to: number) => {
    const raw = text.slice(from, to)
    const first = from + raw.length - raw.trimStart().length
    const opening = asides.some((pair) => pair.from === first) ? (asideStart.exec(text.slice(first))?.[0].length ?? 0) : 0
    const start = first + opening
    const clean = text.slice(start, to).trimEnd()
    const aside = asides.some((pair) => pair.from < start && start < pair.to)
    if (/\p{L}/u.test(clean))
      sentences.push({
        from: start,
        to: start + clean.length,
        text: clean,
        paragraph,
        aside,
        unclosed: open.some((pair) => pair.from < start && start < pair.to),
      })
    from = to
  }
  const cuts = [...text.matchAll(boundary)]
  for (const cut of cuts) {
    const end = cut.index + cut[0].length
    if (cut[0].startsWith('\n')) {
      take(end)
      paragraph += 1
    } else if (!isClosedIn(cut.index) && endsSentence(text, from, cut.index, end)) take(end)
    else continue
  }
  take(text.length)
  return sentences
})

const endsSentence = (text: string, from: number, at: number, end: number): boolean => {
  if (text.charAt(at) !== '.') return true
  const word = /[\p{L}\p{N}.-]*$/u.exec(text.slice(Math.max(from, at - 25), at))?.[0] ?? ''
  const next = text.slice(end).trimStart()
  // «20.02. Визит …»: the day that an item begins with.
  if (/^(?:\d{1,2}(?:\.\d\d)?-)?\d{1,2}\.(?:0[1-9]|1[0-2])$/.test(word) && text.slice(from, at).trim() === word) return false
  // «6-10 октября. Визит …»
  if (dayAlone.test(text.slice(from, at))) return false
  if (/^\p{Lu}(?:\.\s?-?\p{Lu})*$/u.test(word)) return /^\d/.test(next)
  const form = word.toLowerCase()
  if (form === 'г' || form === 'гг' || form === 'г.г' || form === 'год')
    return endsDate(text.slice(from, at).split(/;\s/).at(-1) ?? '', next)
  if (closingForms.has(form)) return /^[«"(]?\p{Lu}/u.test(next)
  return !shortForms.has(form)
}

/** «6-10 октября», «в мае»: the time that an item begins with. */
const dayAlone =
  /^[\s•·]*(?:(?:во?|со?|по)\s+)?(?:\d{1,2}\s*(?:[–—-]|и|,)?\s*)*(?:январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}*(?:\s*[–—-]\s*\d{0,2}\s*(?:январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}*)?$/iu

/** «С 14 по 16 мая 2018 г»: a date and nothing else. */
const onlyDate =
  /^[\s•·«("–—-]*(?:справочно:?\s*)?(?:(?:во?|со?|по|до|к|на|за|и|период|течение|начал[еау]|середин[еаы]|кон(?:ец|це|ца)|весной|летом|осенью|зимой)\s+|\d{1,2}(?:-?го)?(?!\d)[\s.,]*|[–—-]\s*|(?:январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}*\s*)*(?:\d{4}\s*[–—-]\s*)?\d{4}\s*г\.?г?$/iu

/** «… в 1958 г. Особенно» ends a sentence, «В марте 2013 г. Президент …» and «г. Пусан» end none. */
const endsDate = (before: string, next: string): boolean => {
  if (!/\d\s*г\.?г?$/u.test(before)) return false
  return !onlyDate.test(before) && /^[«"(•·]?[\p{Lu}\d•·]/u.test(next)
}
