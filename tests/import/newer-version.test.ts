import { describe, expect, test } from 'vitest'
import { pairsOfVersions, type Version } from '../../import/resolve/newer-version.ts'

const event = (id: string, name: string, start: string, sentence: string, more: Partial<Version> = {}): Version => ({
  id: `event/be/${id}`,
  kind: 'Event',
  fields: { name, start, countries: ['BE'], eventType: 'visit' },
  ends: ['TOOK_PART org/комитет-по-туризму', 'CONCERNS place/be/гент'],
  sentence,
  from: 0,
  ...more,
})
const agreement = (id: string, name: string, dates: string[], ends = ['BETWEEN place/be/гент', 'BETWEEN place/ru/дом']): Version => ({
  id: `agreement/be/${id}`,
  kind: 'Agreement',
  fields: { name, dates, country: 'BE', agreementType: 'agreement' },
  ends,
  sentence: '',
  from: 0,
})
const visit = (day: string) => `${day} делегация Комитета по туризму посетила порт и музей Гента`

describe('what a newer version tells otherwise', () => {
  test.each<[string, Version, Version, 'certain' | 'perhaps' | 'two']>([
    ['a corrected day', event('a', 'Визит', '2019-05-05', visit('5 мая')), event('b', 'Визит', '2019-05-15', visit('15 мая')), 'certain'],
    [
      'a title mended on the same day',
      event('a', 'Визит делегацыи', '2019-05', visit('В мае')),
      event('b', 'Визит делегации', '2019-05', visit('В мае')),
      'certain',
    ],
    [
      'another date and other people',
      event('a', 'Визит', '2019-05-05', visit('5 мая')),
      event('b', 'Визит', '2019-06-15', visit('15 июня'), { ends: ['TOOK_PART org/другой', 'CONCERNS place/be/гент'] }),
      'perhaps',
    ],
    [
      'another event of the same kind',
      event('a', 'Визит', '2019-05-05', visit('5 мая')),
      event('b', 'Приезд врачей', '2019-06-15', 'Врачи больницы обсудили обмен опытом', { ends: ['TOOK_PART org/больница'] }),
      'two',
    ],
    [
      'an event of another country',
      event('a', 'Визит', '2019-05-05', visit('5 мая')),
      event('b', 'Визит', '2019-05-15', visit('15 мая'), {
        fields: { name: 'Визит', start: '2019-05-15', countries: ['NL'], eventType: 'visit' },
      }),
      'two',
    ],
    [
      'an agreement whose date was corrected',
      agreement('a', 'О культуре', ['2011-12-05']),
      agreement('b', 'О культуре', ['2011-12-15']),
      'certain',
    ],
    [
      'an agreement with other sides',
      agreement('a', 'О культуре', ['2011-12-05']),
      agreement('b', 'О культуре', ['2012-01-15'], ['BETWEEN place/be/гент', 'BETWEEN org/музей']),
      'perhaps',
    ],
    ['an agreement on something else', agreement('a', 'О культуре', ['2011-12-05']), agreement('b', 'О портах', ['2011-12-05']), 'two'],
  ])('%s', (_, older, newer, wanted) => {
    const { certain, perhaps } = pairsOfVersions([older], [newer], { older: [older], newer: [newer] })
    expect(certain.length > 0 ? 'certain' : perhaps.length > 0 ? 'perhaps' : 'two').toBe(wanted)
  })

  test('one of several of a name is only asked about, and nothing is paired twice', () => {
    const older = [event('a', 'Визит', '2019-05-05', visit('5 мая')), event('b', 'Визит', '2019-07-05', visit('5 июля'))]
    const newer = [event('c', 'Визит', '2019-05-15', visit('15 мая')), event('d', 'Визит', '2019-08-05', visit('5 августа'))]
    const { certain, perhaps } = pairsOfVersions(older, newer, { older, newer })
    expect(certain).toEqual([])
    expect(new Set(perhaps.map(({ was }) => was)).size).toBe(2)
    expect(new Set(perhaps.map(({ is }) => is)).size).toBe(2)
  })
})
