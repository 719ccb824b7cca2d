import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { Language } from '../../../graph/text.ts'
import en from './en.json'
import ru from './ru.json'

const keptAs = 'pobratim.language'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof ru }
  }
}

const kept = Language.safeParse(globalThis.localStorage?.getItem(keptAs))

await i18next.use(initReactI18next).init({
  lng: kept.success ? kept.data : 'ru',
  fallbackLng: 'ru',
  resources: { ru: { translation: ru }, en: { translation: en } },
  interpolation: { escapeValue: false },
})

/** Turns the interface to a language and remembers it on this machine. */
export const speak = async (language: Language): Promise<void> => {
  globalThis.localStorage?.setItem(keptAs, language)
  await i18next.changeLanguage(language)
}

const follow = (language: string) => {
  document.documentElement.lang = language
  document.title = i18next.t('title')
}
follow(i18next.language)
i18next.on('languageChanged', follow)
