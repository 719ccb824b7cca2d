import type { HomeProfile } from '../../graph/home.ts'
import type { Language } from '../../graph/text.ts'

/** The headings of a brief: a language's words, and its rules for putting names into them. */
interface BriefWords {
  title: string
  of: (home: HomeProfile) => string
  directions: string
  events: string
  contacts: string
  otherTopics: string
  withPlace: (home: HomeProfile, placeType: string, name: string) => string
  withWhole: (home: HomeProfile) => string
}

/** A partner's kind before its name: «с городом Пусан», "with the city of Busan". */
const withKind: Record<Language, Readonly<Record<string, string>>> = {
  ru: { city: 'с городом', region: 'с регионом', province: 'с провинцией', district: 'с районом' },
  en: { city: 'with the city of', region: 'with the region of', province: 'with the province of', district: 'with the district of' },
}

export const briefWords: Record<Language, BriefWords> = {
  ru: {
    title: 'СПРАВКА',
    of: ({ cases }) => `о международном сотрудничестве ${cases.genitive}`,
    directions: 'I. Перспективные направления сотрудничества',
    events: 'II. Основные события',
    contacts: 'III. Контактное лицо',
    otherTopics: 'Другие мероприятия и документы',
    withPlace: ({ cases }, placeType, name) => `Сотрудничество ${cases.genitive} ${withKind.ru[placeType] ?? 'с партнером'} ${name}`,
    withWhole: ({ cases }) => `Сотрудничество ${cases.genitive} со страной в целом`,
  },
  en: {
    title: 'BRIEF',
    of: ({ name }) => `on the international cooperation of ${name.en}`,
    directions: 'I. Promising directions of cooperation',
    events: 'II. Main events',
    contacts: 'III. Contact person',
    otherTopics: 'Other events and documents',
    withPlace: ({ name }, placeType, partner) => `Cooperation of ${name.en} ${withKind.en[placeType] ?? 'with the partner'} ${partner}`,
    withWhole: ({ name }) => `Cooperation of ${name.en} with the country as a whole`,
  },
}
