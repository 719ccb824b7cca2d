import type { Overview } from '../../graph/answers.ts'
import { HomeProfile } from '../../graph/home.ts'
import type { WorldPart } from '../../graph/vocabulary.ts'
import { thing } from './scenes.ts'

/** An invented home city. */
export const lakeCity: HomeProfile = HomeProfile.parse({
  id: 'lake-city',
  country: 'RU',
  timeZone: 'Europe/Moscow',
  name: { ru: 'Озёрск-на-Ладоге', en: 'Lake City' },
  cases: {
    nominative: 'Озёрск-на-Ладоге',
    genitive: 'Озёрска-на-Ладоге',
    dative: 'Озёрску-на-Ладоге',
    accusative: 'Озёрск-на-Ладоге',
    instrumental: 'Озёрском-на-Ладоге',
    prepositional: 'Озёрске-на-Ладоге',
  },
  coordinates: [60, 32],
  bodies: [],
})

const shares: readonly (readonly [WorldPart, number])[] = [
  ['europe', 0.4],
  ['asia', 0.25],
  ['cis', 0.2],
  ['africa', 0.05],
  ['north-america', 0.04],
  ['south-america', 0.06],
]

/** An overview of so many countries, places among them in turn, and bodies that each work with every `step`th country. */
export const worldOf = (countries: number, places: number, bodies: number, step = 4): Overview => {
  let made = 0
  const parts = shares.map(([part, share]) => ({
    part,
    countries: Array.from({ length: Math.round(countries * share) }, () => {
      const number = made++
      const own = Math.floor(places / countries) + (number < places % countries ? 1 : 0)
      return {
        thing: thing(`country/c${number}`, 'Country', {
          name: number % 5 === 0 ? 'Объединённое Приморское Королевство' : `Страна ${number}`,
          fields: { code: `C${number}` },
        }),
        events: number * 3,
        agreements: number % 4,
        places: Array.from({ length: own }, (_, index) => ({
          thing: thing(`place/c${number}/${index}`, 'Place', {
            name: index % 3 === 0 ? 'Западно-Приморская область' : `Город ${number}.${index}`,
          }),
          events: index,
          agreements: 1,
        })),
      }
    }),
  }))
  return {
    counts: {
      countries,
      places,
      partners: places,
      agreements: 1,
      events: 1,
      committees: bodies,
      organizations: bodies,
      people: 1,
      documents: 1,
    },
    parts,
    bodies: Array.from({ length: bodies }, (_, index) => ({
      thing: thing(`org/b${index}`, 'Organization', {
        name: `Комитет по делам развития и международного сотрудничества ${index} Озёрска-на-Ладоге`,
      }),
      countries: Array.from({ length: countries }, (_, number) => ({ code: `C${number}`, events: 1 + ((index + number) % 9) })).filter(
        (_, number) => number % step === index % step,
      ),
    })),
    years: [],
    asOf: '2020-12-31',
    documents: 1,
  }
}
