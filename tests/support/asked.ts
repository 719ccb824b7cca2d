import { Telling } from './batch.ts'

/** A small office: one home, two countries, who met whom, what was signed, promised, planned and left undone. */
export const smallOffice = (): Telling =>
  new Telling('таблица-2020', { year: 2020, asOf: '2020-12-31' })
    .thing('country/ru', { name: 'Россия', code: 'RU' })
    .thing('country/cn', { name: 'Китай', nameEn: 'China', code: 'CN', part: 'asia' })
    .thing('country/cu', { name: 'Куба', nameEn: 'Cuba', code: 'CU', part: 'north-america' })
    .thing('place/ru/санкт-петербург', { name: 'Санкт-Петербург', country: 'RU', placeType: 'city', home: true })
    .thing('place/cn/шанхай', { name: 'Шанхай', nameEn: 'Shanghai', country: 'CN', placeType: 'city', partner: true })
    .thing('place/cu/гавана', { name: 'Гавана', nameEn: 'Havana', country: 'CU', placeType: 'city', partner: true })
    .thing('org/комитет-по-туризму', { name: 'Комитет по туризму', orgType: 'committee', country: 'RU', homeBody: true })
    .thing('org/комитет-по-спорту', { name: 'Комитет по спорту', orgType: 'committee', country: 'RU', homeBody: true })
    .thing('org/cn/порт-шанхая', { name: 'Порт Шанхая', orgType: 'company', country: 'CN' })
    .thing('person/ли-вэй', { name: 'Ли Вэй', country: 'CN' })
    .thing('person/орлова', { name: 'А. П. Орлова', country: 'RU' })
    .thing('topic/tourism', { name: 'Туризм', nameEn: 'Tourism' })
    .thing('topic/sport', { name: 'Спорт', nameEn: 'Sport' })
    .thing('event/cn/форум', {
      name: 'Форум о туризме',
      start: '2020-05-14',
      end: '2020-05-16',
      eventType: 'conference',
      countries: ['CN'],
    })
    .thing('event/cn/приём', {
      name: 'Приём гостей из Шанхая',
      start: '2019-09',
      eventType: 'visit',
      direction: 'incoming',
      countries: ['CN'],
    })
    .thing('event/cn/гонка', { name: 'Гонка лодок', start: '2031-06', eventType: 'sport', planned: true, countries: ['CN'] })
    .thing('event/cu/концерт', { name: 'Концерт дружбы', start: '2010-01', eventType: 'festival', countries: ['CU'] })
    .thing('agreement/cn/туризм', {
      name: 'Соглашение о туризме',
      agreementType: 'agreement',
      country: 'CN',
      dates: ['2015-04-02'],
      validUntil: '2025-04',
      state: 'in-force',
    })
    .thing('agreement/cu/дружба', {
      name: 'Меморандум о дружбе',
      agreementType: 'memorandum',
      country: 'CU',
      dates: ['2001'],
      state: 'no-term',
    })
    .thing('direction/cn/туризм', { name: 'Обмен туристами', country: 'CN' })
    .thing('direction/cu/спорт', { name: 'Совместные тренировки', country: 'CU' })
    .thing('commitment/план', { name: 'Прислать план маршрутов', due: '2020-12', state: 'done' })
    .thing('commitment/карта', { name: 'Передать карту', due: '2021' })
    .thing('commitment/буклет', { name: 'Издать буклет', due: '2026-11' })
    .thing('project/лодки', { name: 'Лодки мира', country: 'CN' })
    .thing('figure/cn/туристы', { name: 'Число туристов', value: 12000, unit: 'чел.', period: '2019', country: 'CN' })
    .link('place/cn/шанхай', 'IN', 'country/cn')
    .link('place/cu/гавана', 'IN', 'country/cu')
    .link('person/ли-вэй', 'NAMED_AS', 'place/cn/шанхай', { title: 'вице-мэр', on: '2020-05' })
    .link('event/cn/форум', 'CONCERNS', 'place/cn/шанхай')
    .link('event/cn/форум', 'TOOK_PLACE_IN', 'place/cn/шанхай')
    .link('event/cn/приём', 'CONCERNS', 'place/cn/шанхай')
    .link('event/cn/гонка', 'CONCERNS', 'country/cn')
    .link('event/cu/концерт', 'CONCERNS', 'place/cu/гавана')
    .link('event/cn/гонка', 'PART_OF', 'project/лодки')
    .link('event/cn/форум', 'ABOUT', 'topic/tourism')
    .link('org/комитет-по-туризму', 'TOOK_PART', 'event/cn/форум', { role: 'organiser' })
    .link('person/орлова', 'TOOK_PART', 'event/cn/форум', { role: 'head', post: 'председатель комитета' })
    .link('org/cn/порт-шанхая', 'TOOK_PART', 'event/cn/форум', { role: 'host' })
    .link('org/комитет-по-спорту', 'TOOK_PART', 'event/cn/приём', { role: 'host' })
    .link('person/ли-вэй', 'TOOK_PART', 'event/cn/приём', { role: 'head' })
    .link('agreement/cn/туризм', 'BETWEEN', 'place/cn/шанхай')
    .link('agreement/cu/дружба', 'BETWEEN', 'place/cu/гавана')
    .link('commitment/план', 'MADE_AT', 'event/cn/форум')
    .link('direction/cn/туризм', 'WITH', 'country/cn')
    .link('direction/cn/туризм', 'ABOUT', 'topic/tourism')
    .link('direction/cu/спорт', 'WITH', 'country/cu')
    .link('direction/cu/спорт', 'ABOUT', 'topic/sport')

/** A later brief that tells one thing otherwise and one thing more. */
export const laterBrief = (): Telling =>
  new Telling('справка-2022', { form: 'brief', asOf: '2022-06-30' })
    .thing('agreement/cn/туризм', { name: 'Соглашение о туризме', validUntil: '2027-04' })
    .thing('place/cn/сучжоу', { name: 'Сучжоу', country: 'CN' })
