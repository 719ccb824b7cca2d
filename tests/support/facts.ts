import type { Facts } from '../../graph/facts.ts'
import { HomeProfile } from '../../graph/home.ts'
import type { Known, KnownEvent } from '../../graph/known.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import type { ImportBatch } from '../../graph/statements.ts'

/** An invented home city, so that no test leans on a real one. */
export const inventedHome = HomeProfile.parse({
  id: 'northport',
  country: 'RU',
  timeZone: 'Europe/Moscow',
  name: { ru: 'Северопорт', en: 'Northport' },
  cases: {
    nominative: 'Северопорт',
    genitive: 'Северопорта',
    dative: 'Северопорту',
    accusative: 'Северопорт',
    instrumental: 'Северопортом',
    prepositional: 'Северопорте',
  },
  aliases: ['СП'],
  adjectives: ['северопортск'],
  coordinates: [60, 30],
  districts: ['Портовый'],
  seats: [],
  bodies: [
    { name: 'Комитет по гаваням Северопорта', nameEn: 'Harbour Committee of Northport', orgType: 'committee', abbreviations: ['КГ'] },
  ],
  groups: [],
})

/** A document of one paragraph a line. */
export const paragraphs = (name: string, ...lines: string[]): ReadDocument => {
  let from = 0
  const blocks = lines.map((text, at) => {
    const block = { block: 'paragraph' as const, text, from, locator: { paragraph: at + 1, line: at + 1 } }
    from += text.length + 1
    return block
  })
  return { name, format: 'txt', text: lines.join('\n'), blocks, sensitive: [] }
}

/** Facts with nothing in them but what is given. */
export const facts = (some: Partial<Facts>): Facts => ({
  document: 'справка.txt',
  form: 'brief',
  year: null,
  country: 'BE',
  places: [],
  organizations: [],
  people: [],
  agreements: [],
  ties: [],
  events: [],
  ...some,
})

/** What is known after some batches were saved: keys that lead to ids, ids that are taken, events by country and day. */
export const knownAfter = (...batches: ImportBatch[]): Known => {
  const keys = new Map<string, string>()
  for (const { key, id } of batches.flatMap((batch) => batch.keys)) if (!keys.has(key)) keys.set(key, id)
  const statements = batches.flatMap((batch) => batch.statements)
  const events: KnownEvent[] = statements.flatMap(({ about, fields }) =>
    about.kind === 'Event'
      ? [fields['countries']].flat().map((country) => ({
          id: about.id,
          country: String(country),
          start: String(fields['start']),
          name: String(fields['name']),
          participants: statements.flatMap((other) =>
            'from' in other.about && other.about.kind === 'TOOK_PART' && other.about.to === about.id ? [other.about.from] : [],
          ),
        }))
      : [],
  )
  return {
    idsOfKeys: async (wanted) => new Map(wanted.flatMap((key) => (keys.has(key) ? [[key, keys.get(key) ?? '']] : []))),
    takenIds: async (ids) => new Set(ids.filter((id) => statements.some(({ about }) => about.id === id))),
    eventsOn: async (days) =>
      events.filter((event) => days.some(({ country, start }) => country === event.country && start === event.start)),
  }
}
