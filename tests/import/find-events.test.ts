import { describe, expect, test } from 'vitest'
import { itemsOfCell } from '../../import/find/event-items-cell.ts'
import { itemsOfProse } from '../../import/find/event-items-prose.ts'
import { formatOf, kindOf } from '../../import/find/event-nature.ts'
import { titleOf } from '../../import/find/event-title.ts'

const lead = (text: string) => (item: { lead: { from: number; to: number }; start: string | null; end: string | null }) => [
  item.start,
  item.end,
  text.slice(item.lead.from, item.lead.to),
]
const cell = (text: string) => itemsOfCell(text, 2022).items.map(lead(text))
const prose = (text: string) => itemsOfProse(text).items.map(lead(text))

describe('events of a cell', () => {
  test('each date that begins an item begins an event, in one paragraph too', () => {
    expect(cell('3 мая – встреча с мэром. Обсуждён туризм. 5-7 мая – визит делегации.')).toEqual([
      ['2022-05-03', '2022-05-03', '3 мая – встреча с мэром.'],
      ['2022-05-05', '2022-05-07', '5-7 мая – визит делегации.'],
    ])
  })
  test('a date in brackets or quotes begins none', () => {
    expect(cell('3 мая – выставка «9 мая – день мира» (открыта 2 мая – раньше срока).')).toHaveLength(1)
  })
  test('an item without a full stop before it begins all the same', () => {
    expect(cell('3 мая – встреча «Мир» 5 мая – форум').map(([start]) => start)).toEqual(['2022-05-03', '2022-05-05'])
  })
  test.each([
    ['5 мая – переговоры с мэром, 6 мая подписан протокол.', ['2022-05-05', '2022-05-06']],
    ['28 мая – встреча в Смольном; в тот же день открыто представительство.', ['2022-05-28', '2022-05-28']],
    ['Май. Стажировка трёх учителей. Октябрь: приезд экспертов.', ['2022-05', '2022-10']],
    ['03.05 встреча с мэром. 05.06-07.06 выставка.', ['2022-05-03', '2022-06-05']],
    ['3 мая – визит мэра, 4 дня он провёл в городе.', ['2022-05-03']],
  ])('%j is told apart', (text, starts) => {
    expect(cell(text).map(([start]) => start)).toEqual(starts)
  })
  test('an undated paragraph is of the year', () => {
    expect(cell('3 мая – встреча.\nОказано содействие школе в обмене.')).toEqual([
      ['2022-05-03', '2022-05-03', '3 мая – встреча.'],
      ['2022', '2022', 'Оказано содействие школе в обмене.'],
    ])
  })
  test('a sentence that only names an event is one, of the same day', () => {
    expect(cell('3 мая – концерт хора. Переговоры между директорами школ.')).toEqual([
      ['2022-05-03', '2022-05-03', '3 мая – концерт хора.'],
      ['2022-05-03', '2022-05-03', 'Переговоры между директорами школ.'],
    ])
  })
  test('what a visit came to, and a list of its meetings, are no events of their own', () => {
    expect(cell('3-5 мая – визит мэра. Встречи: ректор, консул. Итог визита – Меморандум о дружбе между портами.')).toHaveLength(1)
  })
  test('another clause with a day of its own is another event, and so is what has its day in brackets behind it', () => {
    expect(
      prose('26 мая 2013 г. прибыл мэр. В тот же день он беседовал с ректором, а 27 мая открыл выставку.').map(([start]) => start),
    ).toEqual(['2013-05-26', '2013-05-26', '2013-05-27'])
    expect(
      prose('1 мая 2014 г. открылась Неделя города. В программе: концерт хора (2 мая), круглый стол о реставрации (3 мая).').map(
        ([start]) => start,
      ),
    ).toEqual(['2014-05-01', '2014-05-02', '2014-05-03'])
  })
  test('what a colon behind a day explains is no event of its own', () => {
    expect(prose('Президент области приезжал 19-21 июня 2014 года: выступил на форуме, посетил завод.')).toHaveLength(1)
  })
  test('years in brackets are of what stands before them', () => {
    const [only] = prose('Порты – участники проекта «Чистое море» (2018-2020 гг.), первое совещание прошло 3 октября 2018 г.')
    expect(only?.[0]).toBe('2018-10-03')
  })
  test('foundings and signings that a semicolon parts are no event', () => {
    expect(prose('Побратимские связи установлены в 1961 г.; Соглашение о дружбе подписано 2 октября 1967 г.')).toHaveLength(0)
  })
  test('a signing that says by whom or on what occasion is an event; one that only says when is none', () => {
    expect(prose('Соглашение о дружбе подписано 12 апреля 2018 г. ректором и деканом.')).toHaveLength(1)
    expect(prose('Соглашение о дружбе подписано 12 апреля 2018 г.')).toHaveLength(0)
  })
  test('several dates before one telling are the time that they span', () => {
    expect(cell('2-3 сентября, 5 октября – встречи рабочей группы.').map(([start, end]) => [start, end])).toEqual([
      ['2022-09-02', '2022-10-05'],
    ])
  })
  test('a day behind the subject is the date of its paragraph, and of its sentence where it is another than that of the item', () => {
    expect(cell('Председатель Комитета 14 мая встретился с консулом. Мэр 20 июня посетил музей.').map(([start]) => start)).toEqual([
      '2022-05-14',
      '2022-06-20',
    ])
    expect(cell('3-5 мая – визит мэра. Мэр 4 мая посетил музей.')).toHaveLength(1)
    expect(cell('Состоялось открытие парка (12 февраля, Пушкин).').map(([start]) => start)).toEqual(['2022-02-12'])
  })
  test('years for which something holds are not when it is planned', () => {
    expect(cell('Подписание плана на 2023-2025 годы запланировано на март 2023 года.').map(([start]) => start)).toEqual(['2023-03'])
  })
  test('a call is no part of the trip told before it', () => {
    expect(cell('3-5 мая – поездка в Орхус. Проведены переговоры с музеем в формате ВКС.')).toHaveLength(2)
    expect(cell('3-5 мая – поездка в Орхус. Проведены переговоры с музеем.')).toHaveLength(1)
  })
  test('a month with a remark begins an item; a day behind its year is the date', () => {
    expect(cell('Апрель (дата уточняется) – визит мэра.').map(([start]) => start)).toEqual(['2022-04'])
    expect(cell('В 2022 году регата прошла 12-14 мая.').map(([start, end]) => [start, end])).toEqual([['2022-05-12', '2022-05-14']])
  })
  test('a day in numbers begins an item before a capital, with a dash or without', () => {
    expect(cell('14.02 Открытие катка. 20.02. Визит врача. 21.03-23.03 Выставка.').map(([start, end]) => [start, end])).toEqual([
      ['2022-02-14', '2022-02-14'],
      ['2022-02-20', '2022-02-20'],
      ['2022-03-21', '2022-03-23'],
    ])
    expect(cell('5 мая – встреча о мосте. Согласно п. 3.10 Договора построен мост.')).toHaveLength(1)
  })
  test('what leads to a list is no event, each of the list is', () => {
    expect(cell('Совместно с музеем проведены: 10 марта – «Шведский день»; 11 марта – лекция.').map(([start]) => start)).toEqual([
      '2022-03-10',
      '2022-03-11',
    ])
  })
  test('what was not held is no event; what no calendar has is an event of the year', () => {
    expect(cell('В течение года встречи не проводились.')).toEqual([])
    expect(cell('31 июня – встреча с мэром.')).toEqual([['2022', '2022', '31 июня – встреча с мэром.']])
  })
})

test('who begins to learn in a month, in a number, is an event of that month', () => {
  expect(itemsOfCell('31 августа – матч.\nВ сентябре 5 студентов начали обучение в Турку.', 2021).items.map(({ start }) => start)).toEqual([
    '2021-08-31',
    '2021-09',
  ])
})

describe("events of a brief's prose", () => {
  test('a sentence with a date and a verb is an event; what follows goes on with it', () => {
    expect(prose('В мае 2013 г. прошёл форум. В форуме участвовали врачи. 5 июня 2014 года открыта выставка.')).toEqual([
      ['2013-05', '2013-05', 'В мае 2013 г. прошёл форум.'],
      ['2014-06-05', '2014-06-05', '5 июня 2014 года открыта выставка.'],
    ])
  })
  test('what came before or after an event is an event of its own on its date', () => {
    expect(prose('В мае 2013 г. прошёл форум. После форума состоялся концерт.').map(([start]) => start)).toEqual(['2013-05', '2013-05'])
  })
  test('a list of what took place gives its parts, signings left to the documents', () => {
    expect(prose('В мае 2013 г. состоялся визит. В рамках визита состоялись: открытие сквера; подписание Протокола о дружбе.')).toEqual([
      ['2013-05', '2013-05', 'В мае 2013 г. состоялся визит.'],
      ['2013-05', '2013-05', 'открытие сквера'],
    ])
  })
  test('a day behind its year is the date', () => {
    expect(prose('В 2018 году фестиваль прошёл 1-15 октября.').map(([start, end]) => [start, end])).toEqual([['2018-10-01', '2018-10-15']])
  })
  test('a day that begins a sentence makes it an event, whatever its verb', () => {
    expect(prose('24 сентября 2020 г. в саду зацвели вишни, подарок Киото.')).toHaveLength(1)
    expect(prose('В 2020 г. в саду цвели вишни.')).toEqual([])
  })
  test('a plan is dated by its plan', () => {
    expect(prose('Открытие парка запланировано на 2019 год.')).toEqual([['2019', '2019', 'Открытие парка запланировано на 2019 год.']])
  })
  test('a committee of external relations that meets a chief does not begin relations', () => {
    expect(prose('5 мая 2017 г. прошла встреча Комитета по внешним связям с начальником порта.')).toHaveLength(1)
  })
  test('what was done on a day is an event by whatever verb, how things were is none', () => {
    expect(prose('Директора порта 25 апреля 2012 г. высадили аллею лип.')).toHaveLength(1)
    expect(prose('Директор порта 25 апреля 2012 г. был болен.')).toEqual([])
  })
  test('what is done to keep a promise is no promise', () => {
    expect(prose('В целях реализации договорённостей 5 мая 2012 года врачи прошли обучение.')).toHaveLength(1)
  })
  test('days in brackets are those of the year that the sentence has named', () => {
    expect(prose('Связи укрепились в 2009 году, когда мэр посетил порт (17-19 ноября).').map(([start]) => start)).toEqual(['2009-11-17'])
  })
  test('what a signing was part of is an event with its own days', () => {
    expect(prose('Программа подписана мэром 14 мая 2018 года в ходе визита гостей из порта (13-15 мая 2018 года).')).toEqual([
      ['2018-05-14', '2018-05-14', expect.stringMatching(/^Программа/)],
      ['2018-05-13', '2018-05-15', expect.stringMatching(/^визита гостей/)],
    ])
  })
  test('a founding and the document behind its comma are told each for itself', () => {
    expect(prose('Связи между городами установлены в 1956 г, соглашение о рыбе подписано 2 мая 2005 г. мэром порта.')).toEqual([
      ['2005-05-02', '2005-05-02', expect.stringMatching(/^соглашение о рыбе/)],
    ])
  })
  test('a date in brackets behind an event is its date', () => {
    expect(prose('Визит делегации в Турку (2-5 июня 2016 года).')).toEqual([
      ['2016-06-02', '2016-06-05', 'Визит делегации в Турку (2-5 июня 2016 года).'],
    ])
  })
  test.each([
    'В 2016 году город посетили 26 100 туристов.',
    'Дружественные связи были установлены в 1958 г.',
    'В настоящее время активного обмена не ведётся.',
    'Правовой основой обмена является Соглашение о рыбе, подписанное 6 июня 1993 года.',
    'Вопрос о проведении в 2019 году Дней Бергена прорабатывается.',
    'С 2010 г. фонд проводит в октябре праздник моря.',
    'Соглашения с портом нет; стороны обсуждали его в 2012 г.',
    'Ответа на направленное в марте 2019 года приглашение не поступило.',
    'Мэрия отклонила предложение провести в 2016 году Дни Бергена.',
    'В городе представлены верфи; в порту с 2008 г. работает фабрика.',
    'Отношения регулируются Соглашением о рыбе от 3 мая 1997 года и Программой обмена, подписанной 16.06.2017.',
  ])('%j is no event', (text) => {
    expect(prose(text)).toEqual([])
  })
})

test.each([
  ['визит делегации для участия в форуме', 'visit'],
  ['участие делегации в форуме городов', 'conference'],
  ['мэр приезжал на праздник', 'visit'],
  ['торжественный вечер ко Дню музеев', 'festival'],
  ['вечер датской песни', 'festival'],
  ['выступление танцевальной труппы театра', 'festival'],
  ['оказано содействие театру в организации гастролей', 'other'],
  ['делегация города участвовала в программе обмена', 'visit'],
  ['встреча консула с ветеранами', 'meeting'],
  ['ВКС по вопросам туризма', 'meeting'],
  ['онлайн-конференция врачей', 'conference'],
  ['открытие выставки гравюр', 'exhibition'],
  ['церемония открытия памятника', 'other'],
  ['комплекс мероприятий по случаю «Дней Орхуса»', 'festival'],
  ['День Киото в Петербурге', 'festival'],
  ['вебинар для экспортёров', 'training'],
  ['семинар в формате ВКС по экспорту', 'training'],
  ['состоялся семинар о портах', 'conference'],
  ['благотворительный марафон', 'other'],
  ['участие яхтсменов в регате', 'sport'],
  ['в ходе ПМЭФ-2018 Губернатор встретился с премьер-министром', 'meeting'],
  ['в рамках его визита состоялась церемония', 'other'],
  ['Перед началом семинара мэр встретился с врачами', 'meeting'],
  ['направлено приветствие участникам конгресса', 'other'],
  ['направлено письмо мэру с предложением провести Дни культуры', 'other'],
  ['поздравление мэру по случаю праздника города', 'other'],
  ['на площадке форума подписан меморандум', 'other'],
  ['на полях ПМЭФ ректоры подписали протокол', 'other'],
  ['делегация была принята вице-мэром', 'meeting'],
  ['мэр приняла делегацию преподавателей', 'meeting'],
  ['в торжествах приняла участие делегация Орхуса', 'other'],
  ['директора обсудили стажировки врачей', 'meeting'],
  ['в музее экспонировались веера', 'exhibition'],
  ['ярмарка товаров из Витебска', 'exhibition'],
  ['рождественская ярмарка на площади', 'festival'],
  ['церемония открытия фестиваля света', 'festival'],
  ['выезд группы врачей для проведения консультаций', 'visit'],
  ['выездное заседание рабочей группы', 'meeting'],
  ['пробег ретро-автомобилей', 'sport'],
  ['участие сборной по парусному спорту в неделе паруса', 'sport'],
  ['на сцене филармонии выступил оркестр Орхуса', 'festival'],
  ['«Дни датской книги» в библиотеке', 'festival'],
  ['прошли парламентские слушания о туризме', 'conference'],
  ['институт принял 12 студентов из Орхуса', 'training'],
  ['учебный поход на паруснике', 'training'],
  ['участие ансамбля в Днях моря', 'festival'],
  ['в рамках визита делегации г. Орхус (глава – мэр) проведены: встреча с послом, переговоры', 'visit'],
  ['в рамках Дней Орхуса прошли: выставка гравюр; мастер-классы поваров', 'festival'],
  ['врачи двух больниц обменялись данными по видеосвязи', 'meeting'],
  ['Комитет по работе с общественными организациями и мэрия договорились о совместном проекте', 'meeting'],
  ['обмен опытом хирургов', 'meeting'],
  ['прием группы журналистов из Орхуса', 'meeting'],
  ['прием в Генеральном консульстве Дании по случаю Дня Конституции', 'other'],
  ['пресс-конференция посла', 'other'],
  ['олимпиада школьников по истории', 'other'],
  ['видеосеминар о ветряках', 'training'],
  ['семинар для преподавателей датского языка', 'training'],
  ['семинар «Порты Дании»', 'conference'],
  ['три врача стажировались в Орхусе', 'training'],
  ['губернатор ознакомился с работой завода', 'visit'],
  ['в парке выставлены работы флористов', 'exhibition'],
  ['участие пловцов в Студенческих играх', 'sport'],
  ['участие делегации школьников в слете', 'other'],
])('%j is of the kind %j', (text, kind) => {
  expect(kindOf(text)).toBe(kind)
})

test.each([
  ['ВКС с мэрией', 'online'],
  ['концерт (в онлайн-формате)', 'online'],
  ['форум в смешанном формате (очно и онлайн)', 'mixed'],
  ['выставка «Онлайн»', 'unspecified'],
  ['дистанционный урок для школьников', 'online'],
  ['Skype-конференция предпринимателей', 'online'],
  ['встреча в мэрии', 'unspecified'],
])('%j is held %s', (text, format) => {
  expect(formatOf(text)).toBe(format)
})

test.each([
  [' – визит делегации Орхуса (встречи, концерт).', 'Визит делегации Орхуса'],
  [' г. состоялся семинар о портах.', 'Семинар о портах'],
  [' в Турку прошла выставка гравюр.', 'Выставка гравюр в Турку'],
  [' (День моря) – приём в музее', 'Приём в музее'],
  ['Планируется подписание плана обменов', 'Подписание плана обменов'],
  ['Открытие сквера запланировано на ', 'Открытие сквера'],
])('%j is titled %j', (telling, title) => {
  expect(titleOf(telling)).toBe(title)
})
