import { describe, expect, test } from 'vitest'
import { HomeProfile } from '../../graph/home.ts'
import saintPetersburg from '../../import/data/home/saint-petersburg.json'
import { extract } from '../../import/extract.ts'
import { misprintsIn, wordsIn } from '../../import/find/misprints.ts'
import { read } from '../../import/read/read.ts'
import { annualTable } from '../support/documents.ts'

const found = (text: string, beside = '') =>
  misprintsIn(text, wordsIn([text, beside])).map(({ code, what, better }) => [code, what, better])

describe('what an officer may mend in a document', () => {
  test.each([
    ['Делегация посетила в в Генте музей.', 'в в', 'в'],
    ['Соглашение Гента и Гента подписано.', 'Гента и Гента', 'Гента'],
    ['Выставка открылась в Санкт-Петeрбурге.', 'Петeрбурге', 'Петербурге'],
    ['Подписано сотруднечество двух портов.', 'сотруднечество', 'сотрудничество'],
    ['Состоялась встерча послов.', 'встерча', 'встреча'],
  ])('%j: a misprint', (text, what, better) => {
    expect(found(text, 'сотрудничество, встреча')).toContainEqual(['misprint', what, better])
  })

  test.each([
    ['Прошёл семинар (в рамках года культуры.', '('],
    ['Участвовал фонд «Дружба.', '«'],
    ['Приехали послы,, консулы и мэры.', ',,'],
    ['Приехали послы , консулы и мэры.', 'послы ,'],
    ['Открыты выставка,концерт и ярмарка.', 'выставка,концерт'],
  ])('%j: a mark too many or too few', (text, what) => {
    const marks = found(text)
      .filter(([code]) => code === 'punctuation')
      .map(([, said]) => said)
    expect(marks.some((said) => said?.includes(what))).toBe(true)
  })

  test.each([
    'Делегацию возглавил аким области; с акимом беседовал губернатор.',
    'ОАО «Пассажирский порт «Морской фасад» принял гостей.',
    '1) встреча; 2) концерт; 3) приём.',
    'Показан кинопроект о блокаде и прошла видеоконференция.',
    'Встречи прошли в Баден-Бадене и Нью-Йорке (США).',
    'и обсуждены вопросы портов (в том числе',
    'логистики) с участием компаний',
    'Встреча с Х.Ямамото, М.Хартманн… и др.',
  ])('%j is as it should be', (text) => {
    expect(found(text)).toEqual([])
  })

  test('names that are colloquial or out of use are told with the official ones, each at its places', async () => {
    const text = annualTable(2020, [
      {
        country: 'Республика Корея',
        place: 'Пусан',
        events: '3 марта делегация Южной Кореи посетила Комитет по туризму Санкт-Петербурга. 4 мая послы Республики Корея были в Смольном.',
      },
    ])
    const document = await read('таблица.txt', Buffer.from(text))
    const { remarks = [] } = extract(document, { home: HomeProfile.parse(saintPetersburg) })
    expect(remarks.map(({ code, says }) => [code, says.ru])).toEqual([
      ['name-unofficial', '«Комитет по туризму Санкт-Петербурга»: официально «Комитет по развитию туризма Санкт-Петербурга»'],
      ['name-unofficial', '«Южной Кореи»: официально «Республика Корея»'],
    ])
    for (const { quote, from, to } of remarks) expect(document.text.slice(from, to)).toBe(quote)
  })
})
