import { useTranslation } from 'react-i18next'
import type { View } from '../../graph/view.ts'
import { useHome } from '../app/queries.ts'
import { headingOf, useLanguage } from '../app/words.ts'
import { meetingSectionAt } from '../meeting/meeting.ts'

/** What a view shows, as the title of a slide that nobody has named. */
export const useViewInWords = (): ((view: View) => string) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const home = useHome().data?.home
  return ({ lens, table, meeting }) => {
    if (lens === 'meeting' && meeting !== null) return meetingSectionAt(meeting.section, language)
    if (lens === 'overview' && home !== undefined) return t('first.titleOf', { city: home.name[language] })
    return lens === 'table' ? headingOf(table.kind, language) : t(`lens.${lens}`)
  }
}
