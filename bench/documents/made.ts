import countries from '../../import/data/countries.json'
import places from '../../import/data/places.json'
import type { Sample, SamplePiece } from '../../samples/source.ts'
import { oneOf, type Random, seeded, shuffled } from '../mutants/random.ts'
import { committeeTopics, givenNames, quotedNames, surnames } from '../mutants/words.ts'

/** A page of a Russian typescript: 1,800 characters with spaces. */
const pageCharacters = 1800

/** What a document of invented facts is to be: the same wish gives the same document. */
export interface MadeWish {
  seed: number
  year: number
  pages: number
}

const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const bases = [
  'Соглашение между Правительством Санкт-Петербурга и администрацией города {place} о сотрудничестве',
  'Протокол о намерениях между Санкт-Петербургом и городом {place}',
  'Меморандум о взаимопонимании между {body} и мэрией города {place}',
  'План мероприятий по сотрудничеству с городом {place} на ближайшие годы',
]
const subjects = [
  'городского транспорта',
  'школьного обмена',
  'цифровых услуг',
  'благоустройства набережных',
  'сохранения архивов',
  'туристических маршрутов',
  'переработки отходов',
  'подготовки врачей',
  'молодёжного спорта',
  'музейных выставок',
]
/** Events as officers write them, with blanks. */
const events = [
  '{date} – делегация {body} посетила г. {place}; состоялись переговоры с представителями мэрии по вопросам {subject}.',
  '{date} – Санкт-Петербург посетила делегация г. {place} во главе с мэром {foreigner}.',
  '{date} – {body} и компания «{company}» провели в г. {place} семинар по вопросам {subject}.',
  '{date} – в режиме видеоконференции прошла встреча заместителя председателя {body} {official} с представителями г. {place}, обсуждались вопросы {subject}.',
  '{date} – в Санкт-Петербурге открылась выставка художников из г. {place}, организованная {organiser}.',
  '{date} – представители {body} приняли участие в международном форуме в г. {place}, посвящённом вопросам {subject}.',
]

/** What officers add to an event, so that there is one to some 280 characters, as in the office's own tables. */
const details = [
  'Гостям представили городские проекты последних лет, состоялся обмен опытом и осмотр площадок.',
  'По итогам встречи стороны отметили взаимный интерес и условились продолжить обмен опытом в следующем году.',
  'Участники ознакомились с работой профильных учреждений; программу дополнили мастер-классы и экскурсии.',
  'Особое внимание было уделено практической стороне дела, порядку обмена сведениями и срокам совместной работы.',
]

/** The cases in which the templates want a committee. */
const committeeIn = (topic: string) => ({ body: `Комитета по ${topic}`, organiser: `Комитетом по ${topic}` })
const named = (culture: keyof typeof surnames, random: Random): string => {
  const given = () => (oneOf(givenNames[culture], random) ?? '').charAt(0)
  return `${given()}.${culture === 'russian' ? `${given()}.` : ''}${oneOf(surnames[culture].slice(0, 20), random)}`
}
const filled = (template: string, words: Record<string, string>): string =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '')

const eventOf = (place: string, random: Random): string => {
  const day = 1 + Math.floor(random() * 26)
  const length = Math.floor(random() * 4)
  const month = oneOf(months, random)
  const { body, organiser } = committeeIn(oneOf(committeeTopics, random) ?? '')
  const template = oneOf(events, random) ?? ''
  // A sentence that begins with the body has it in the nominative.
  const nominative = body.replace('Комитета', 'Комитет')
  return filled(`${template.replace('{date} – {body} и', `{date} – ${nominative} и`)} ${oneOf(details, random)}`, {
    date: length === 0 ? `${day} ${month}` : `${day}-${day + length} ${month}`,
    place,
    body,
    organiser,
    subject: oneOf(subjects, random) ?? '',
    company: oneOf(quotedNames, random) ?? '',
    official: named('russian', random),
    foreigner: named('western', random),
  })
}

const rowOf = (country: string, place: string, year: number, random: Random): SamplePiece => {
  const told = Array.from({ length: 1 + Math.floor(random() * 8) }, () => eventOf(place, random))
  const { body } = committeeIn(oneOf(committeeTopics, random) ?? '')
  const basis = filled(oneOf(bases, random) ?? '', { place, body: body.replace('Комитета', 'Комитетом') })
  const signed = `${10 + Math.floor(random() * 18)}.0${1 + Math.floor(random() * 9)}.${year - 1 - Math.floor(random() * 25)}`
  return { is: 'row', cells: [[country], [`г. ${place}`], [basis], [signed], told] }
}

/** Towns abroad that a reader cannot take for a country or for one another. */
const towns = places.flatMap(([name, , code]) => {
  const country = countries.find((one) => one.code === code)
  return typeof name === 'string' && /^\p{Lu}\p{Ll}{3,}$/u.test(name) && country && code !== 'RU' && country.ru !== name
    ? [{ name, country: country.ru }]
    : []
})
const lengthOf = (piece: SamplePiece): number => (piece.is === 'row' ? piece.cells.flat().join(' ').length : piece.text.length)

/** An annual table of invented facts, of so many pages. */
export const madeTable = ({ seed, year, pages }: MadeWish): Sample => {
  const random = seeded(seed)
  const pieces: SamplePiece[] = [
    { is: 'heading', text: 'СОТРУДНИЧЕСТВО САНКТ-ПЕТЕРБУРГА' },
    { is: 'heading', text: 'С ГОРОДАМИ – ПАРТНЕРАМИ' },
  ]
  let left = pages * pageCharacters
  for (const { name, country } of shuffled(towns, random)) {
    if (left <= 0) break
    const row = rowOf(country, name, year, random)
    pieces.push(row)
    left -= lengthOf(row)
  }
  const columns = [
    'Страна',
    'Город',
    'Основания для сотрудничества',
    'Год установления связей/ дата документа',
    `Основные мероприятия в ${year} году`,
  ]
  return { form: 'table', columns, pieces }
}

/** A table as text with tabs: the cheapest form in which an office keeps it. */
export const asText = ({ columns, pieces }: Sample): string =>
  [columns, ...pieces.flatMap((piece) => (piece.is === 'row' ? [piece.cells.map((cell) => (cell === 'above' ? '' : cell.join(' ')))] : []))]
    .map((cells) => cells.join('\t'))
    .join('\n')
