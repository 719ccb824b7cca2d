import { useTranslation } from 'react-i18next'
import { columnTargets, columnValueInWords, type Mapping, readsMany } from '../../../../graph/columns.ts'
import { useCountryName } from '../../../app/queries.ts'
import { useLanguage } from '../../../app/words.ts'

/** The values of a select over a table of wordings. */
export const useChoices = (): ((words: Readonly<Record<string, { ru: string; en: string }>>) => { value: string; label: string }[]) => {
  const language = useLanguage()
  return (words) => Object.entries(words).map(([value, label]) => ({ value, label: label[language] }))
}

/** A value of a row as a reader says it: a country by its name, a date and a key of a vocabulary by their words. */
export const useSaid = (about: Mapping['about']): ((fills: string, value: string) => string) => {
  const language = useLanguage()
  const countryName = useCountryName()
  return (fills, value) => columnValueInWords({ about, fills, value }, language, countryName)
}

/** What keeps a mapping from being used, in words; null where nothing does. */
export const useFault = (): ((mapping: Mapping) => string | null) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ about, columns }) => {
    if (about === 'nothing') return null
    const targets = columnTargets[about]
    const twice = columns.find(({ fills }, at) => {
      const target = fills === null ? undefined : targets[fills]
      return target && !readsMany.has(target.reads) && columns.findIndex((one) => one.fills === fills) < at
    })
    if (twice?.fills) return t('columns.twice', { what: targets[twice.fills]?.title[language] })
    return columns.some(({ fills }) => fills === 'name') ? null : t('columns.unnamed')
  }
}
