import type { Kept } from '../graph/kept.ts'
import { type DraftWish, draftOf } from '../report/drafts/drafts.ts'
import { materialOf } from './material.ts'
import type { Office } from './office.ts'

/** Keeps a presentation drafted by rules, for people to go on with. Throws as `draftOf`. */
export const keepDraft = async (office: Office, wish: DraftWish): Promise<Kept> => {
  const { name, slides } = draftOf(await materialOf(office, false), wish)
  return office.graph.keep({ kind: 'presentation', name, body: { slides } }, office.user)
}
