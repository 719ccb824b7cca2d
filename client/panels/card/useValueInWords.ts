import { useTranslation } from 'react-i18next'
import type { Value } from '../../../graph/things.ts'
import { useCountryName } from '../../app/queries.ts'
import { useLanguage, valueInWords } from '../../app/words.ts'

/** The value of a field in the reader's words; null where the documents do not state it. */
export const useValueInWords = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const countryName = useCountryName()
  return (kind: Parameters<typeof valueInWords>[0], name: string, value: Value | undefined): string | null =>
    value === undefined ? null : valueInWords(kind, name, value, { language, countryName, yes: t('yes'), no: t('no') })
}
