import { HomeProfile } from '../../graph/home.ts'
import saintPetersburg from '../../import/data/home/saint-petersburg.json'
import { openOffice } from '../../server/open-desk.ts'
import { readSettings } from '../../server/settings.ts'
import { Telling } from './batch.ts'

const countries = [
  ['KR', 'Республика Корея', 'Republic of Korea'],
  ['BE', 'Бельгия', 'Belgium'],
  ['CN', 'Китай', 'China'],
] as const
const types = ['visit', 'meeting', 'conference']

/** The name of one of many events, so that their order is that of their numbers. */
export const eventName = (number: number): string => `Встреча ${String(number).padStart(5, '0')}`

/** Saves one document that tells of so many events into a data folder, as an import does; every tenth states no type. */
export const saveEvents = async (folder: string, count: number): Promise<void> => {
  const telling = new Telling('много-мероприятий', { year: 2020, asOf: '2020-12-31' })
  for (const [code, name, nameEn] of countries) telling.thing(`country/${code.toLowerCase()}`, { name, nameEn, code })
  for (let number = 1; number <= count; number += 1) {
    const [code] = countries[number % countries.length] ?? countries[0]
    telling.thing(`event/${code.toLowerCase()}/${number}`, {
      name: eventName(number),
      start: `${2000 + (number % 20)}-05-14`,
      countries: [code],
      ...(number % 10 === 0 ? {} : { eventType: types[number % types.length] ?? 'visit' }),
    })
  }
  const office = await openOffice(readSettings({ POBRATIM_DATA: folder, POBRATIM_LOG: 'silent' }), HomeProfile.parse(saintPetersburg))
  try {
    await office.graph.save(telling.told().batch)
  } finally {
    await office.graph.close()
  }
}
