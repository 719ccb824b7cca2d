import type { EventFact, ParticipantFact } from '../../graph/facts.ts'
import type { OrgType } from '../../graph/vocabulary.ts'
import type { EventItem, Span } from './event-items.ts'
import { formatOf, isPlanned, kindOf } from './event-nature.ts'
import { countriesOf, distinct, heldInOf, placesOf, within } from './event-places.ts'
import { titleOf } from './event-title.ts'
import type { Entities, Mention, OrganizationMention } from './mention.ts'
import { isCutShort, isRemembered, roleAt } from './roles.ts'
import { sentencesOf } from './sentences.ts'
import type { ReadEvent, Scene, Told } from './told.ts'
import { topicsOf } from './topics.ts'
import { directionOf } from './visit-direction.ts'
import { levelOf } from './visit-level.ts'

/** The events of a document, ids `e1`, `e2`, … in its order. */
export const eventsOf = (tellings: readonly Told[], scene: Scene): ReadEvent[] => {
  let count = 0
  return tellings.flatMap((told) => {
    const ids = told.items.map(() => `e${++count}`)
    const events: ReadEvent[] = []
    for (const [at, item] of told.items.entries()) {
      const fact = eventOf(told, item, at, ids, scene)
      const before = item.after === null ? guestsOf(told, item, events) : events[item.after]?.fact
      events.push({ fact: before && fact.places.length === 0 ? { ...fact, places: before.places } : fact, item, told })
    }
    return events
  })
}

/** «Делегация посетила …», «гости возложили …», whoever they are: those of the visit told before. */
const theSame =
  /^[^\p{L}]*(?:\S+\s+){0,5}?(?:делегаци[яиюей]+|гост[ьияей]+)\s+(?:был|посети|ознаком|возложи|прове[лд]|приня|встрети|осмотре|побыва|выеха|прибы|участв)/iu
const guestsOf = (told: Told, item: EventItem, events: readonly ReadEvent[]): EventFact | undefined => {
  const before = events.at(-1)
  return before?.fact.kind === 'visit' && theSame.test(subjectOf(told.reading.stretch.text, item)) ? before.fact : undefined
}

const textIn = (text: string, spans: readonly Span[]): string => spans.map(({ from, to }) => text.slice(from, to)).join(' ')

/** The sentence that tells an event without its date: what stands after it, or around it. */
const subjectOf = (text: string, { lead, date }: EventItem): string => {
  if (!date) return text.slice(lead.from, lead.to)
  const ahead = text.slice(lead.from, date.from)
  const behind = text.slice(date.to, lead.to)
  if (ahead.replaceAll(/\P{L}/gu, '').length <= 12 && /\p{L}{3}/u.test(behind)) return behind
  const bracketed = /\(\s*(?:во?\s+)?$/iu.test(ahead) ? text.slice(0, lead.to).indexOf(')', date.to) : -1
  if (bracketed >= 0) return `${ahead.replace(/\s*\(\s*(?:во?\s+)?$/iu, '')}${text.slice(bracketed + 1, lead.to)}`
  return `${ahead.replace(/(?<!\p{L})(?:с|во?|на|к|\()\s*$/iu, '').trimEnd()} ${behind.replace(/^\s*(?:г\.|года?(?!\p{L}))?\s*\)?\s*/iu, '')}`
}

/** «Делегация Комитета по физической культуре и спорту …»: what a committee is for tells nothing of the event. */
const withoutPowers = (text: string, subject: string, mentions: readonly Mention[]): string => {
  let plain = subject
  for (const mention of mentions)
    if (mention.what === 'organization' && powers.has(mention.orgType)) {
      const name = text.slice(mention.from, mention.to)
      plain = plain.replace(name, ' '.repeat(name.length))
    }
  return plain
}
const powers = new Set<OrgType>(['committee', 'government', 'ministry', 'district', 'legislature'])

const eventOf = (told: Told, item: EventItem, at: number, ids: readonly string[], scene: Scene): EventFact => {
  const { text } = told.reading.stretch
  const mentions = told.reading.mentions
    .filter(within(item.ranges))
    .filter((mention) => mention.what !== 'organization' || !isFounder(mention))
    .filter((mention) => mention.what !== 'person' || !isRemembered(text, (mention.post ?? mention).from))
  const idsOf = (what: Mention['what']) =>
    distinct(mentions.filter((mention) => mention.what === what).flatMap((mention) => scene.entities.idOf(mention) ?? []))
  const subject = subjectOf(text, item)
  const whole = textIn(text, item.ranges)
  const kind = kindOf(withoutPowers(text, subject, mentions))
  const before = item.after === null ? undefined : ids[item.after]
  const places = placesOf(told, item, mentions, scene)
  const heldIn = heldInOf(told, item, mentions, scene)
  const level = kind === 'visit' ? levelOf(subject, whole) : undefined
  const direction = kind === 'visit' ? directionOf(text, item.lead, mentions, scene.home) : undefined
  return {
    id: ids[at] ?? '',
    title: titleOf(subject),
    start: item.start,
    end: item.end,
    format: formatIn(text, item, kind),
    kind,
    country: countriesOf(told, item, mentions, scene.home),
    places,
    organizations: idsOf('organization'),
    people: idsOf('person'),
    participants: participantsOf(told, item, mentions, scene.entities),
    topics: topicsOf(whole),
    ...(direction ? { direction } : {}),
    ...(level ? { level } : {}),
    ...(isPlanned(text.slice(item.lead.from, item.lead.to)) ? { planned: true } : {}),
    ...(heldIn.length > 0 ? { heldIn } : {}),
    ...(before ? { partOf: before } : {}),
    ...scene.source(told.reading.stretch, item.lead.from, item.lead.to),
    rule: item.rule,
    confidence: item.confidence,
  }
}

/** «Музей Министерства обороны», «Институт … РАН»: the museum took part, and not whose it is; of «Комитет … парламента» both did. */
const isFounder = ({ inside, orgType, home }: OrganizationMention): boolean =>
  inside !== null && (orgType === 'ministry' || orgType === 'research' || (orgType === 'government' && home))

/** The format that the telling states; what goes on with a trip may tell of a call that it held no more. */
const formatIn = (text: string, { lead, ranges }: EventItem, kind: EventFact['kind']): EventFact['format'] => {
  const stated = formatOf(text.slice(lead.from, lead.to))
  return stated === 'unspecified' && kind !== 'visit' ? formatOf(textIn(text, ranges.slice(0, 1))) : stated
}

const participantsOf = (told: Told, item: EventItem, mentions: readonly Mention[], entities: Entities): ParticipantFact[] => {
  const found = new Map<string, ParticipantFact>()
  for (const range of item.ranges) {
    const text = told.reading.stretch.text.slice(range.from, range.to)
    for (const sentence of sentencesOf(text)) {
      const [from, to] = [range.from + sentence.from, range.from + sentence.to]
      const isCut = isCutShort(sentence.text)
      for (const mention of mentions.filter(within([{ from, to }]))) {
        if (mention.what !== 'organization' && mention.what !== 'person') continue
        const of = entities.idOf(mention)
        if (!of || found.has(of)) continue
        const cue = (mention.what === 'person' ? mention.role : null) ?? roleAt(sentence.text, mention.from - from)
        const role = cue === 'head' && mention.what === 'organization' ? 'participant' : cue
        const post = mention.what === 'person' ? mention.post?.title : undefined
        found.set(of, { of, role, ...(post ? { post } : {}), ...(isCut ? { complete: false } : {}) })
      }
    }
  }
  return [...found.values()]
}
