import { join } from 'node:path'
import { questionOf } from '../graph/comparing.ts'
import { todayIn } from '../graph/dates.ts'
import type { HomeProfile } from '../graph/home.ts'
import { Refusal } from '../graph/refusal.ts'
import type { Language } from '../graph/text.ts'
import { faultsIn } from './checks.ts'
import { children } from './children.ts'
import type { Desk } from './desk.ts'
import { filesIn } from './files.ts'
import { importFile } from './import-archive.ts'
import { refusedOutcome } from './imports.ts'
import { mappingNamed, rememberMapping } from './mappings.ts'
import { modelOf } from './model.ts'
import type { Office } from './office.ts'
import { runningIn } from './running.ts'
import { homeOf, type Settings, userOf } from './settings.ts'
import { openGraph } from './store.ts'
import { inTurns } from './turns.ts'
import { wholeList } from './whole-list.ts'

/** The desk of the settings' graph: through the server that holds the data folder, else by this process. Throws `store-…`. */
export const openDesk = async (settings: Settings, language: Language): Promise<Desk> => {
  const running = settings.NEO4J_URI ? undefined : await runningIn(settings.POBRATIM_DATA)
  if (running) return (await import('./remote.ts')).remoteDesk(running, language)
  return ownDesk(await openOffice(settings, homeOf(settings, language)), settings, language)
}

/** The graph and its files, opened by this process. */
export const openOffice = async (settings: Settings, home: HomeProfile): Promise<Office> => {
  const files = filesIn(join(settings.POBRATIM_DATA, 'files'))
  const graph = await openGraph(settings, home, files)
  return { graph, files, home, user: userOf(settings), reader: children.read, turns: inTurns(), model: modelOf(settings, home) }
}

/** No answer has more. */
const mostRows = 5000

/** What reports and exports are made with is loaded when one is wished: that takes longer than to read a brief. */
const ownDesk = (office: Office, settings: Settings, language: Language): Desk => ({
  async import(wish) {
    const told = (error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      return { code: error.code, message: error.in(language) }
    }
    try {
      return await importFile(office, wish, told)
    } catch (error) {
      return refusedOutcome(wish.name, told(error))
    }
  },
  export: async (wish) => (await (await import('./leaving.ts')).exportOf(office, { ...wish, language })).content,
  report: async (wish) => (await (await import('./reports.ts')).reportOf(office, wish)).content,
  draft: async (wish) => (await import('./drafts.ts')).keepDraft(office, wish),
  checkPresentation: async (wish) => (await import('./before-show.ts')).checkedBefore(office, await material(office), wish),
  checkFile: async (wish) => (await import('./before-show.ts')).checkedFile(office, await material(office), wish),
  console: async (wish) => {
    if (settings.POBRATIM_CONSOLE === 'off') throw new Refusal('console-off')
    return office.graph.console(wish)
  },
  check: () => faultsIn(office.graph, { noFault: 'false' }),
  duplicates: (kinds) => wholeList((page) => office.graph.duplicates(kinds, page)),
  wouldChange: (decision) => office.graph.wouldChange(decision),
  decide: (decision) => office.graph.decide(decision, office.user),
  journal: (wish) => wholeList((page) => office.graph.journal({ ...wish, timeZone: office.home.timeZone }, page)),
  compare: (compare) =>
    office.graph.answer({ ...questionOf(compare), today: todayIn(office.home.timeZone) }, { limit: mostRows, offset: 0 }),
  documents: () => wholeList((page) => office.graph.documents(page)),
  mapping: (named) => mappingNamed(office.graph, named),
  remember: async (name, mapping) => void (await rememberMapping(office.graph, office.user, name, mapping)),
  backup: async () => (await import('./leaving.ts')).backupInTurn(office),
  restore: async ({ file, over }) => (await import('./backup.ts')).restoreFrom(file, office, { over }),
  close: () => office.graph.close(),
})

const material = async (office: Office) => (await import('./material.ts')).materialOf(office, false)
