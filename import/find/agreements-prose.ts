import { headsIn, type Titled, titled } from './agreement-titles.ts'
import { type AgreementHead, agreementHeads } from './agreement-words.ts'
import { findDates } from './dates.ts'
import { hasVerb } from './event-items.ts'
import { postWords } from './language/words.ts'
import { onceADocument } from './once.ts'
import { enclosed } from './sentences.ts'

/** A document that a sentence names: signed there and then, or spoken of as one that stands. */
export interface NamedDocument {
  titled: Titled
  isSigned: boolean
  /** The dates that it is named by: «Соглашение … от 22.02.2008», «… (подписано 3 мая 2011 г.)». */
  dates: string[]
}

const signing =
  /(?:итог(?:ом|и)?\s+(?:визита|встречи|переговоров|поездки)|смени(?:ло|л|ла|вшее)|замени(?:ло|л|ла|вшее)|оформлен[аоы]?|согласован[аоы]?|утвержд[её]н[аоы]?|подписан[аоы]?|подписал[аи]?|подписани[еяюй]м?|заключ[её]н[аоы]?|заключил[аи]?|заключени[ея]|обменялись)(?!\p{L})/giu
/** «Протокол о дружбе подписан в 2003 году» */
const signedBehind = /^(?:[^.;()]|(?<=\sгг?)\.){0,160}\s(?:был[аио]?\s+)?(?:подписан[аоы]?|заключ[её]н[аоы]?)(?!\p{L})/iu
/** A signing that is only spoken of: «по вопросу подписания», «договорённость о подписании», «планируется подписание». */
const onlySpokenOf =
  /(?:перспектив|вопрос|договор[её]нност|возможност|планир|намерен|подготовк|проект|необходимост|договорил|предлож|готовност|условил)[^.;]{0,60}$/iu
const standing =
  /(?:(?:реализаци[яиюей]+|выполнени[ея]|исполнени[ея])\s+(?:\p{Ll}+\s+)?|(?:правов|договорн)\p{L}+\s+(?:основ|баз)\p{L}+\s[^.;]{0,60}(?:явля|составля|служ)\p{L}+\s+|на\s+основани[ие]\s+|(?<!не\s)действу[ею]т\s+)$/iu
/** A list's item that begins with a document and says nothing of it: the document stands. */
const isBullet = /^(?:[\s·•▪◦*–—-]|\d{1,2}[.)]\s)*$/u
const nextHead = new RegExp(
  `\\s+(?:и|а\\s+также)\\s+(?:подписани[ея]\\s+)?(?=${agreementHeads.map(({ forms }) => `(?:${forms})`).join('|')})`,
  'iu',
)
/** «(16.05.2011, бессрочное)», «(г. Ереван, май 2004 г.)»: when and where a document was signed is no part of its title. */
const dateInBrackets =
  /\s*\((?=(?:(?:г\.\s*)?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?,\s+)?(?:(?:от|с|в)\s+)?(?:\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d|(?:\d{1,2}\s+)?(?:\p{Ll}+\s+)?(?:19|20)\d\d)\s*(?:г(?:\.|ода?)?)?\s*[),;])/u
const titleEnd = new RegExp(
  `${/;|\n|\s+\((?:был[аио]?\s+)?(?:подписан|заключ[её]н)|\s+(?:был[аио]?\s+)?(?:подписан[аоы]?|заключ[её]н[аоы]?)(?!\p{L})|\s+\((?:действ|срок)|\s+(?:сроком(?:\s+действия)?|на\s+срок)\s+(?:на\s+|до\s+)?(?:\d|\p{L}+\s+(?:\([^)]*\)\s*)?(?:лет|год|месяц))|\s+сроком\s+(?:на|до)\s|\s+с\s+(?:последующей|возможностью|правом)\s+(?:\p{L}+\s+)?(?:продлени|пролонг)|,\s+(?:подписанн|заключ[её]нн|пролонгир|продл|утвержд|действ|срок|котор|что|где|(?:в|во)\s+(?:развити|исполнени)|на\s+основ|затем|до\s+этого|после\s+(?:чего|этого)|(?:посети|прове[лд]|состоя|обсуди|встрети|приня[лт]|ознаком|возложи|прош)\p{L}*(?=\s)|а\s+также|в\s+(?:ходе|рамках)|(?:а\s+)?в\s+(?:\p{Ll}+\s+)?(?:19|20)\d\d\s*г)/u.source}|${dateInBrackets.source}`,
  'u',
)
/** A title says about what, between whom or of what: a bare «протокол», or one of a meeting, names no document of cooperation. */
const saysWhat =
  /^\s*(?:\([^)]*\)\s*)?(?:[«"]|от\s+\d|о(?:б|бо)?\s|между\s|по\s(?!итогам|результатам)|в\s+(?:сфере|области)|с\s|мероприятий|реализации|сотрудничеств|петербург|намерен|на\s+\d{4})/iu

/** Posts in the instrumental: who signed. */
const signers = [
  ...new Set(
    postWords.posts.flatMap((post) =>
      /(?:[бвгджзклмнпрстфхцчшщ]|ь|а|й)$/u.test(post) && !/[жш]а$|ый$|ий$/u.test(post) ? [instrumental(post)] : [],
    ),
  ),
].join('|')
function instrumental(post: string): string {
  if (post.endsWith('а')) return `${post.slice(0, -1)}ой`
  if (/[ьй]$/u.test(post)) return `${post.slice(0, -1)}ем`
  return `${post}${/[жшчщц]$/u.test(post) ? 'ем' : 'ом'}`
}
/** «подписание Протокола о намерениях главой администрации …»: the title ends before who signs. */
const bySigner = new RegExp(`(?<!\\s[сc])\\s+(?=(?:${signers})(?!\\p{L}))`, 'iu')
const neverSigned =
  /^[^.;]{0,120}\s(?:(?:не\s+(?:был[аио]?\s+)?|буд(?:ет|ут)\s+)(?:подписыва|подписан|заключ)|(?:подписан|заключ[её]н)\p{L}*\s+(?:так\s+и\s+)?не\s*был|(?:подписать|заключить)\s+не\s+удалось)/iu

/** The documents that a sentence says were signed or are being carried out, or that it names by their date. */
export const documentsIn = onceADocument((text): readonly NamedDocument[] => {
  const found: NamedDocument[] = []
  let end = 0
  for (const { head, from, to } of headsIn(text)) {
    if (from < end) continue
    const before = text.slice(end, from)
    const last = found.at(-1)
    const goesOn = last !== undefined && /^[\s;,.)]*(?:г\.|гг\.|год[а-я]*)?[\s;,.)]*(?:и|а\s+также)?\s*$/iu.test(before)
    const isSigned = goesOn ? last.isSigned : signedBefore(text.slice(0, from)) || signedBehind.test(text.slice(to))
    const isStanding = standing.test(before) || (isBullet.test(before) && !hasVerb(text))
    const isOfBody = head.type === 'roadmap' && /^\s*\p{Lu}/u.test(text.slice(to))
    if (
      !(saysWhat.test(text.slice(to)) || isOfBody || isJustSigned(head, before, text.slice(from, to))) ||
      neverSigned.test(text.slice(to))
    )
      continue
    const name = inNominative(titled(text, head, from, to, limitOf(text, from, to)))
    if (isApprovedPlan(name.title, before)) continue
    const dates = [...datesBehind(text.slice(from, name.to)), ...datesOfSigning(text, from, name.to), ...yearBehind(text, name.to)]
    if (!isSigned && !isStanding && dates.length === 0) continue
    found.push({ titled: name, isSigned, dates })
    end = name.to
  }
  return found
})

/** «по итогам утвержден План мероприятий на 2015 год»: a plan of work that names neither sides nor matter, and that nobody signed. */
const isApprovedPlan = (title: string, before: string): boolean =>
  /^План\p{L}*\s+(?:мероприятий|работы|действий)(?:\s+на\s+\d{4}[^\p{L}]*(?:год\p{L}*|гг?\.?)?)?[\s.]*$/iu.test(title) &&
  /(?:утвержд[её]н|согласован)[аоы]?\s+$/iu.test(before)

/** «… заключили рамочное соглашение.», but «подписали протокол» is of a meeting. */
const isJustSigned = ({ type }: AgreementHead, before: string, word: string): boolean =>
  ['agreement', 'memorandum', 'declaration'].includes(type) &&
  !/(?:ями|ях|ий)$/u.test(word) &&
  (/(?:подписал|заключил)[аи]?\s+(?:\d{1,2}(?:\s+\p{Ll}+\s+|\.\d\d\.)\d{4}\s*(?:г\.\s*|года\s+)?)?(?:\p{Ll}+(?:ое|ий|ый|ую)\s+){0,2}$/iu.test(
    before,
  ) ||
    // «По итогам встречи подписан Меморандум.»
    (/^\p{Lu}/u.test(word) && /(?:подписан[аоы]?|подписани[ею]|заключ[её]н[аоы]?)\s+$/iu.test(before)))

/** One agreement in the genitive is not several. */
const inNominative = (name: Titled): Titled => ({ ...name, title: name.title.replace(/^Соглашения(?=\s)/u, 'Соглашение') })

/** The dates behind «от» in a title. */
const datesBehind = (title: string): string[] =>
  findDates(title)
    .filter(({ from }) => /(?<!\p{L})от\s+$/iu.test(title.slice(0, from)))
    .map(({ start }) => start)

const signed = '(?:был[аио]?\\s+)?(?:подписан|заключ[её]н)(?:[аоы]|н(?:ая|ое|ый|ые|ого|ому|ой|ым|ых|ую))?'
const signedThen = new RegExp(
  `^\\s*(?:г\\.|года?)?\\s*(?:,\\s+когда\\s+)?(?:(?:между|в\\s+отношениях\\s+с)\\s(?:[^.;]|(?<=\\sг)\\.){3,90}?\\s)?(?:${signed}|действует|реализуется|выполняется|(?:его|её|их)\\s+(?:сменил|заменил)[ао]?|вступил[ао]?\\s+в\\s+силу|[–—-])\\s*$`,
  'iu',
)
/** «(подписано в г. Бергене в 2007 г.)» */
const thenSigned = new RegExp(
  `^(?:\\s*гг?\\.)?[\\s,.(]*${signed}\\s+(?:во?\\s+(?:г\\.\\s*)?\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+)?,?\\s+)?(?:во?\\s+)?$`,
  'u',
)
const openingBracket = /^\s*\((?:(?:г\.\s*)?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?,)?\s*(?:(?:от|с|в)\s+)?$/u
/** «Протокол о дружбе (1984)» */
const bareYear = /^\s*\((?:от\s+)?(?<year>(?:19|20)\d\d)\)/u
const yearBehind = (text: string, to: number): string[] => {
  const year = bareYear.exec(text.slice(to))?.groups?.['year']
  return year === undefined ? [] : [year]
}
/** The dates that a signing has for itself: «Протокол … подписан 12 апреля 1993 года», «в октябре 2009 г. подписан протокол …». */
const datesOfSigning = (text: string, from: number, to: number): string[] =>
  findDates(text)
    .filter(
      (date) =>
        !date.validity &&
        ((date.from >= to && (thenSigned.test(text.slice(to, date.from)) || openingBracket.test(text.slice(to, date.from)))) ||
          (date.to <= from && (signedThen.test(text.slice(date.to, from)) || isSigningOf(text, date, from)))),
    )
    .map(({ start }) => start)

/** «начало положило подписание в 1967 году Протокола …» */
const isSigningOf = (text: string, date: { from: number; to: number }, from: number): boolean =>
  /^\s*(?:г\.|года?|году)?\s*$/iu.test(text.slice(date.to, from)) &&
  /(?:подписани[еяю]м?|заключени[еяю]м?|подписанн\p{L}+|заключ[её]нн\p{L}+)\s+(?:во?\s+)?$/iu.test(text.slice(0, date.from))

/** «… подписан 12 апреля 2018 г. в ходе визита …», «… председателем комитета …»: who signed it and when is an event. */
const ofOccasion = new RegExp(
  `\\s(?:в\\s+(?:ходе|рамках|присутствии)|во\\s+время|на\\s+полях|(?:подписан|заключ[её]н)\\p{L}*\\s(?:[^;]{0,60}\\s)?(?:${signers}))(?!\\p{L})`,
  'iu',
)
/** «Отношения регулируются …», «Сотрудничество строится на основе …» */
const onlyBased =
  /^\P{L}*(?:отношени|сотрудничеств|взаимодействи|контакт|связ[ьи]|работ|правов|договорн|базов|основ)[^.;:]{0,120}(?:регулиру|осуществля|стро[ия]т|базиру|основыва|развива|вед[её]т|явля|служ)\p{L}*\s[^.;:]{0,40}$/iu
/** Whether a sentence is about a document and its date, and tells no event: «Соглашение … подписано в 2003 году». */
export const tellsOfDocument = (text: string): boolean => {
  const [first] = documentsIn(text)
  if (first === undefined || first.dates.length === 0 || ofOccasion.test(text)) return false
  const before = text.slice(0, first.titled.from)
  return !/\p{L}/u.test(before) || onlyBased.test(before)
}

/** What stands behind the last full stop: one behind an initial, a number or a short form is none. */
const lastSentence =
  /(?<=^|[!?]|(?<![\s.(]\p{L}|[\d\s(]гг?|\d|(?<!\p{L})(?:им|ул|пр|ст|тыс|млн|руб|долл|чел|св|ак|проф))\.)(?:[^.!?]|(?<=[\s.(]\p{L}|[\d\s(]гг?|\d|(?<!\p{L})(?:им|ул|пр|ст|тыс|млн|руб|долл|чел|св|ак|проф))\.)*$/u
/** Whether the clause before a head word says that it was signed. */
const signedBefore = (before: string): boolean => {
  const clause = before.slice(before.search(lastSentence))
  const last = [...clause.matchAll(signing)].at(-1)
  if (!last) return false
  return (
    !onlySpokenOf.test(clause.slice(0, last.index)) &&
    !/(?:встреч|визит|делегаци)/iu.test(
      clause
        .slice(last.index + last[0].length)
        .split(/[;:]/)
        .at(-1) ?? '',
    )
  )
}

const limitOf = (text: string, from: number, headEnd: number): number => {
  const closed = enclosed(text).filter((pair) => pair.closed)
  const bracket = enclosed(text).find((pair) => pair.open === '(' && pair.from < from && from < pair.to)
  const limit = bracket ? bracket.to - (bracket.closed ? 1 : 0) : text.length
  const rest = text.slice(headEnd, limit)
  const between = /(?<!\p{L})между(?!\p{L})/iu.exec(rest)?.index ?? rest.length
  const ends = [titleEnd, nextHead, bySigner].flatMap((pattern) => {
    const all = [...rest.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))]
    const outside = all.find(
      ({ index }) => !closed.some((pair) => pair.from < headEnd + index && headEnd + index < pair.to && pair !== bracket),
    )
    return outside && !(pattern === bySigner && outside.index > between) ? [headEnd + outside.index] : []
  })
  return Math.min(limit, ...ends)
}
