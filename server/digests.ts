import type { JournalEntry } from '../graph/answers.ts'
import { todayIn } from '../graph/dates.ts'
import { type Digest, VisitBody } from '../graph/digest.ts'
import type { Kept } from '../graph/kept.ts'
import { masked } from '../graph/locators.ts'
import type { Language } from '../graph/text.ts'
import { firstView } from '../graph/view.ts'
import { sensitiveSpans } from '../import/read/sensitive.ts'
import { calendarOf } from '../report/digest/calendar.ts'
import type { DigestDesk } from '../report/digest/desk.ts'
import { digestOf } from '../report/digest/digest.ts'
import { digestPaper } from '../report/digest/paper.ts'
import { digestWords } from '../report/digest/words.ts'
import type { Paper } from '../report/paper/paper.ts'
import { mapPicture } from '../report/picture/map.ts'
import { namingOf } from '../report/speech/speech-of.ts'
import type { Office } from './office.ts'
import { wholeList } from './whole-list.ts'

type DigestOffice = Pick<Office, 'graph' | 'home' | 'user'>

/** How many entries of the journal are looked through for what is new. */
const most = 2000

/** The digest as the facts of now make it; who only answers for a country is not in it. */
export const digestWith = async (office: DigestOffice, language: Language): Promise<Digest> => digestOf(await deskOf(office, language))

/** The same as one sheet of A4. */
export const digestPaperFor = async (office: DigestOffice, language: Language): Promise<Paper> => {
  const map = await mapPicture(await office.graph.overview(firstView.filter), office.home, language, digestWords.map[language])
  return digestPaper(await digestWith(office, language), language, map)
}

/** What is ahead as a calendar of RFC 5545. */
export const calendarFor = async (office: DigestOffice, language: Language): Promise<string> => calendarOf(await deskOf(office, language))

/** Notes that the reader has the digest open: on one day once. Gives when it was opened before that day. */
export const digestVisited = async ({ graph, home, user }: DigestOffice, now = new Date()): Promise<{ since: string | null }> => {
  const kept = await keptVisit({ graph, user })
  const at = now.toISOString()
  if (kept === null) {
    await graph.keep({ kind: 'visit', name: user, body: { at, before: null } satisfies VisitBody }, user)
    return { since: null }
  }
  const since = sinceOf(kept.visit, home.timeZone, now)
  if (since === kept.visit.at)
    await graph.changeKept(kept.id, { version: kept.version, body: { at, before: since } satisfies VisitBody }, user)
  return { since }
}

/** When the digest was opened before today: the day is that of the home city. */
const sinceOf = ({ at, before }: VisitBody, timeZone: string, now: Date): string | null =>
  todayIn(timeZone, new Date(at)) === todayIn(timeZone, now) ? before : at

const keptVisit = async ({
  graph,
  user,
}: Pick<DigestOffice, 'graph' | 'user'>): Promise<(Pick<Kept, 'id' | 'version'> & { visit: VisitBody }) | null> => {
  const briefs = await wholeList((page) => graph.keptPage({ kinds: ['visit'], forgotten: false }, page))
  const own = briefs.find(({ name }) => name === user)
  if (own === undefined) return null
  return { id: own.id, version: own.version, visit: VisitBody.parse((await graph.kept(own.id)).body) }
}

const deskOf = async (office: DigestOffice, language: Language): Promise<DigestDesk> => {
  const { graph, home } = office
  const now = new Date()
  const today = todayIn(home.timeZone, now)
  const [facts, kept] = [await graph.digestFacts(today), await keptVisit(office)]
  const since = kept === null ? null : sinceOf(kept.visit, home.timeZone, now)
  const journal = since === null ? [] : await journalAfter(office, since)
  const told = await graph.tellable(journal.flatMap(({ about }) => about.flatMap(({ id, kind }) => (kind === 'Document' ? [] : [id]))))
  const naming = namingOf(language, home)
  const covered = (text: string): string => masked(text, sensitiveSpans(text))
  return {
    facts,
    speech: { ...naming, name: (thing) => covered(naming.name(thing)) },
    today,
    since,
    journal,
    isTold: (id) => told.has(id),
  }
}

/** Imports and decisions after a moment, the newest first. */
const journalAfter = async ({ graph, home }: DigestOffice, since: string): Promise<JournalEntry[]> => {
  const wish = { firstDay: todayIn(home.timeZone, new Date(since)), timeZone: home.timeZone }
  const { items } = await graph.journal(wish, { limit: most, offset: 0 })
  return items.filter(({ at }) => at > since)
}
