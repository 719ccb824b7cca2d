import type { Wording } from '../../graph/text.ts'
import { sections } from '../dossier/sections.ts'

/** The named places that an office's own Word file may have, each by either name: `{{основные события}}` or `{{events}}`. */
export const places: Readonly<Record<string, Wording>> = {
  title: { ru: 'заголовок', en: 'title' },
  name: { ru: 'название', en: 'name' },
  date: { ru: 'по состоянию на', en: 'as of' },
  directions: { ru: 'перспективные направления', en: 'directions' },
  events: { ru: 'основные события', en: 'events' },
  contacts: { ru: 'контактное лицо', en: 'contacts' },
  picture: { ru: 'схема', en: 'picture' },
  sources: { ru: 'источники', en: 'sources' },
  ...Object.fromEntries(
    sections.filter(({ id }) => id !== 'directions').map(({ id, heading }) => [id, { ru: heading.ru.toLowerCase(), en: id }]),
  ),
}

/** The place that a name in a template means: its id, or its name in either language; undefined where there is no such place. */
export const placeNamed = (name: string): string | undefined => {
  const wanted = name.trim().toLowerCase()
  return Object.entries(places).find(([id, { ru, en }]) => [id.toLowerCase(), ru, en.toLowerCase()].includes(wanted))?.[0]
}
