import { LinkKind, linkKinds } from '../graph/kinds.ts'

/** Whether an id is a link's: `TOOK_PART>org/…>event/…`. */
export const isLinkId = (id: string): boolean => id.includes('>') && Object.hasOwn(linkKinds, id.split('>')[0] ?? '')

/** The kind and the ends that a link's id tells (graph/ids.ts). */
export const resolvedLink = (id: string): { id: string; kind: LinkKind; from: string; to: string } => {
  const [kind, from = '', to = ''] = id.split('>')
  return { id, kind: LinkKind.parse(kind), from, to }
}
