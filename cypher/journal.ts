import type { Journal, JournalEntry, JournalWish } from '../graph/answers.ts'
import { activeDecisions, compare, resolved } from '../graph/compute.ts'
import { todayIn } from '../graph/dates.ts'
import type { Decision } from '../graph/decisions.ts'
import type { SourceDocument } from '../graph/statements.ts'
import type { TakenBack } from '../graph/taken-back.ts'
import { fold } from '../graph/words.ts'
import { isLinkId, resolvedLink } from './ids.ts'
import { grouped, inChunks } from './lists.ts'
import { pageOf } from './paged.ts'
import { questions as q } from './questions.ts'
import { numberOf } from './recompute.ts'
import { redirectsIn } from './redirects.ts'
import type { Store } from './store.ts'
import { takenBackIn } from './taken-back.ts'
import type { PageWish } from './wishes.ts'

/** What people did, the newest first: imports, what was taken back, all decisions; narrowed by who, when, what and words. */
export const journalOf = async (store: Store, wish: JournalWish, page: PageWish): Promise<Journal> => {
  const all = await entriesIn(store)
  const words = fold(wish.text ?? '')
    .split(' ')
    .filter(Boolean)
  const fitting = all.filter((entry) => {
    if ((wish.by !== undefined && entry.by !== wish.by) || (wish.kind !== undefined && entry.kind !== wish.kind)) return false
    const day = todayIn(wish.timeZone ?? 'UTC', new Date(entry.at))
    if (day < (wish.firstDay ?? day) || day > (wish.lastDay ?? day)) return false
    const said = textOf(entry)
    return words.every((word) => said.includes(word))
  })
  return { ...pageOf(fitting, page), people: [...new Set(all.map(({ by }) => by))].sort(compare) }
}

const textOf = ({ about, by, decision }: JournalEntry): string =>
  fold([by, ...about.map(({ name }) => name), decision?.why, decision?.value, decision?.was].flat().filter(Boolean).join(' '))

const entriesIn = async (store: Store): Promise<JournalEntry[]> => {
  const decisions = (await store.run(q.decisionsAll, {})).map(({ body }) => body).sort((a, b) => numberOf(a) - numberOf(b))
  const ranks = await store.run(q.documentRanks, {})
  const documents = await inChunks(
    ranks.map(({ id }) => id),
    (ids) => store.run(q.documentsById, { ids }),
  )
  const named = await names(store, decisions)
  const active = new Set(activeDecisions(decisions).map(({ id }) => id))
  const decided = decisions.map((decision): JournalEntry => {
    const { id, kind, by, at, about } = decision
    return { id, kind, by, at, about: about.map(named), counts: active.has(id), decision }
  })
  const gone = (await takenBackIn(store)).toSorted((a, b) => compare(a.at, b.at))
  const imports = [...gone.flatMap(taken), ...documents.map(({ body }) => imported(body))]
  const left = grouped(
    decisions.filter(({ id, kind }) => active.has(id) && kind !== 'undo'),
    momentOf,
  )
  return [...decided, ...imports.map((entry) => withLeft(entry, left))].toReversed().sort((a, b) => compare(b.at, a.at))
}

/** What is left out of an import is decided by whom and at the very moment it came in. */
const momentOf = ({ by, at }: Pick<Decision, 'by' | 'at'>): string => `${at} ${by}`

const withLeft = (entry: JournalEntry, leftAt: ReadonlyMap<string, Decision[]>): JournalEntry => {
  const left = entry.kind === 'takeBack' ? undefined : leftAt.get(momentOf(entry))
  return left === undefined ? entry : { ...entry, left: left.map(({ id }) => id) }
}

const imported = ({ id, name, importedAt, importedBy, replaces }: Omit<SourceDocument, 'sensitive'>): JournalEntry => ({
  id,
  kind: replaces === undefined ? 'import' : 'replace',
  by: importedBy,
  at: importedAt,
  about: [{ id, name, kind: 'Document', there: true }],
  counts: true,
})

/** An import that stands no more: that it was, and who took it back. Whose place was taken is told by the import that took it. */
const taken = ({ id, document, how, by, at, removed }: TakenBack): JournalEntry[] => {
  const about = [{ id: document.id, name: document.name, kind: 'Document' as const, there: false }]
  const was: JournalEntry = { ...imported(document), id, about, counts: false }
  return how === 'replaced' ? [was] : [was, { id, kind: 'takeBack', by, at, about, counts: true, removed }]
}

/** What documents call things that are not in the graph. */
const toldNames = async (store: Store, ids: string[]): Promise<ReadonlyMap<string, string>> => {
  const said = await inChunks(ids, (chunk) => store.run(q.statementsOfTargets, { ids: chunk }))
  return new Map(said.flatMap(({ target, body: { fields } }) => (typeof fields['name'] === 'string' ? [[target, fields['name']]] : [])))
}

/** The names of what decisions are about; of what was rejected, as documents call it; of what no document tells any more, the end of its id. */
const names = async (store: Store, decisions: readonly Decision[]): Promise<(id: string) => JournalEntry['about'][number]> => {
  const redirects = await redirectsIn(store)
  const ids = decisions.flatMap(({ about }) => about)
  const ends = ids
    .flatMap((id) => (isLinkId(id) ? [resolvedLink(id).from, resolvedLink(id).to] : [id]))
    .map((id) => resolved(id, redirects))
  const things = new Map(
    (await inChunks([...new Set(ends)], (chunk) => store.run(q.thingsById, { ids: chunk }))).map(({ thing }) => [thing.id, thing]),
  )
  const told = await toldNames(
    store,
    [...new Set(ends)].filter((id) => !things.has(id)),
  )
  const nameOf = (id: string) => {
    const leads = resolved(id, redirects)
    return things.get(leads)?.name ?? told.get(leads) ?? (id.split('/').at(-1) ?? id).replaceAll('-', ' ')
  }
  return (id) => {
    if (!isLinkId(id)) {
      const thing = things.get(resolved(id, redirects))
      return { id, name: nameOf(id), there: thing !== undefined, ...(thing === undefined ? {} : { kind: thing.kind }) }
    }
    const { kind, from, to } = resolvedLink(id)
    return {
      id,
      name: `${nameOf(from)} → ${nameOf(to)}`,
      kind,
      there: things.has(resolved(from, redirects)) && things.has(resolved(to, redirects)),
    }
  }
}
