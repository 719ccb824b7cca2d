import type { Export } from '../graph/answers.ts'
import { compare } from '../graph/compute.ts'
import { type LinkKind, linkEntry, linkKindNames } from '../graph/kinds.ts'
import { byId, type LeavingRecord } from '../graph/leaving.ts'
import { decisionsIn, documentsAt } from './dump.ts'
import { duringTurn } from './handover.ts'
import { every, idsOfKinds, inPortions, pagesOf, walk } from './portions.ts'
import { isFree, privateIn } from './private.ts'
import { questions as q } from './questions.ts'
import { numberOf } from './recompute.ts'
import type { EndedLink } from './rows.ts'
import type { Store, Transaction } from './store.ts'
import { linksFromOf } from './templates.ts'
import { linksTold, thingsTold, toldAtOnce, toldOf } from './told.ts'

/** What of the graph leaves. */
export interface LeavingWish {
  /** Also what never leaves the office otherwise (02, Private). */
  private: boolean
  /** Statements, documents and decisions too, and not only what they make. */
  told: boolean
}

/** The whole graph as it leaves (03), a portion at a time and of one moment; nothing of an engine is in it. Writers wait until it is read. */
export const leavingFrom = (store: Store, wish: LeavingWish): AsyncGenerator<LeavingRecord> =>
  duringTurn(store, (tx) => portionsOf(tx, wish))

/** The whole graph at once, for whoever must see all of it together. */
export const exportOf = async (store: Store, home: string): Promise<Export> => {
  const whole: Export = { format: 1, home, things: [], links: [], statements: [], documents: [], decisions: [] }
  for await (const record of leavingFrom(store, { private: true, told: true })) put(whole, record)
  whole.decisions.sort((a, b) => numberOf(a) - numberOf(b))
  return whole
}

const put = (whole: Export, { is, value }: LeavingRecord): void => {
  if (is === 'thing') whole.things.push(value)
  else if (is === 'link') whole.links.push(value)
  else if (is === 'statement') whole.statements.push(value)
  else if (is === 'document') whole.documents.push(value)
  else whole.decisions.push(value)
}

async function* portionsOf(tx: Transaction, wish: LeavingWish): AsyncGenerator<LeavingRecord[]> {
  const gone = wish.private ? new Set<string>() : await privateIn(tx)
  const names = new Map<string, string>()
  for await (const rows of walk(tx, every.thing)) {
    const free = rows.filter((thing) => isFree(gone, thing))
    for await (const things of inPortions(free, toldAtOnce)) yield thingsTold(things, await toldOf(tx, things, names))
  }
  for (const kind of [...linkKindNames].sort((a, b) => compare(`${a}>`, `${b}>`))) {
    for await (const rows of linksOf(tx, kind)) {
      const free = rows.filter(({ link }) => isFree(gone, link))
      for await (const links of inPortions(free, toldAtOnce))
        yield linksTold(
          links,
          await toldOf(
            tx,
            links.map(({ link }) => link),
            names,
          ),
        )
    }
  }
  if (!wish.told) return
  for await (const rows of walk(tx, every.statement))
    yield rows.flatMap(({ body: value }) => (isFree(gone, value.about) ? [{ is: 'statement', value }] : []))
  for await (const rows of documentsAt(tx, await documentIds(tx))) yield rows.map((value) => ({ is: 'document', value }))
  const decisions = (await decisionsIn(tx)).filter(({ about }) => !about.some((id) => gone.has(id)))
  yield decisions.sort(byId).map((value) => ({ is: 'decision', value }))
}

const documentIds = async (tx: Transaction): Promise<string[]> => (await tx.run(q.documentRanks, {})).map(({ id }) => id).sort(compare)

/** Every link of a kind in the order of ids: by the things that they go out from. */
async function* linksOf(tx: Transaction, kind: LinkKind): AsyncGenerator<EndedLink[]> {
  const starts = inLinkOrder(idsOfKinds(tx, linkEntry(kind).from))
  for await (const ids of inPortions(starts, toldAtOnce)) yield* pagesOf((page) => tx.run(linksFromOf[kind], { ids, ...page }))
}

/**
 * Ids in the order of the links that go out from them: in a link's id a «>» follows, before which stand the «-» and «/» with which
 * another id may go on. Takes them in their own order.
 */
export async function* inLinkOrder(ids: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  // Each of these goes on with the next.
  const waiting: string[] = []
  for await (const id of ids) {
    for (let last = waiting.at(-1); last !== undefined && compare(`${last}>`, id) < 0; last = waiting.at(-1)) {
      yield last
      waiting.pop()
    }
    waiting.push(id)
  }
  yield* waiting.reverse()
}
