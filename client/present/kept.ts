import { z } from 'zod'
import { create } from 'zustand'
import type { View } from '../../graph/view.ts'
import { fromAddress, pack, toAddress, unpack } from '../app/address.ts'
import { currentView, takeStep } from '../app/store.ts'

/** A view kept under a name: its address says all of it. */
export const Kept = z.object({ name: z.string().min(1).max(200), address: z.string().startsWith('/').max(300_000) })
export type Kept = z.infer<typeof Kept>
const KeptList = z.array(Kept).max(100)

const keptAs = 'pobratim.views'
const sharedBy = 'views'

/** The views of a shared address: `?views=…`; none where it holds none. */
export const sharedViews = (address: string): Kept[] => {
  const packed = new URL(address, 'http://localhost').searchParams.get(sharedBy)
  return packed === null ? [] : (KeptList.safeParse(unpack(packed)).data ?? [])
}

/** The address that brings kept views to another person, the first of them open. */
export const shareAddress = (views: readonly Kept[]): string => {
  const first = new URL(views[0]?.address ?? '/', 'http://localhost')
  first.searchParams.set(sharedBy, pack(views))
  return first.pathname + first.search + first.hash
}

const stored = (): Kept[] => {
  try {
    return KeptList.parse(JSON.parse(globalThis.localStorage?.getItem(keptAs) ?? '[]'))
  } catch {
    return []
  }
}

/** Shared views come first and once; what was kept here stays. */
export const joined = (shared: readonly Kept[], own: readonly Kept[]): Kept[] => {
  const known = new Set(shared.map(({ address }) => address))
  return [...shared, ...own.filter(({ address }) => !known.has(address))].slice(0, 100)
}

interface KeptViews {
  views: readonly Kept[]
  keep: (name: string, view: View) => void
  rename: (at: number, name: string) => void
  drop: (at: number) => void
  move: (at: number, by: -1 | 1) => void
}

export const useKept = create<KeptViews>((set) => {
  const change = (how: (views: readonly Kept[]) => Kept[]) =>
    set(({ views }) => {
      const next = how(views)
      globalThis.localStorage?.setItem(keptAs, JSON.stringify(next))
      return { views: next }
    })
  return {
    views: joined(sharedViews(globalThis.location?.href ?? '/'), stored()),
    keep: (name, view) => change((views) => [...views, { name, address: toAddress({ ...view, presenting: false }) }]),
    rename: (at, name) => change((views) => views.map((one, index) => (index === at && name !== '' ? { ...one, name } : one))),
    drop: (at) => change((views) => views.filter((_, index) => index !== at)),
    move: (at, by) =>
      change((views) => {
        const moved = [...views]
        const [one] = moved.splice(at, 1)
        if (one !== undefined) moved.splice(Math.max(0, at + by), 0, one)
        return moved
      }),
  }
})

/** Goes to a kept view; a presentation under way goes on. */
export const openKept = ({ name, address }: Kept): void => {
  const { presenting } = currentView()
  takeStep(() => ({ ...fromAddress(address), presenting }), 'kept', name)
}
