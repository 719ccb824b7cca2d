import { z } from 'zod'
import type { Wording } from './text.ts'

/** What a comparison finds of a thing. */
export const changeKinds = {
  appeared: { ru: 'появилось', en: 'appeared' },
  ended: { ru: 'закончилось', en: 'ended' },
  gone: { ru: 'нет в новом документе', en: 'not in the newer document' },
  changed: { ru: 'изменилось', en: 'changed' },
} as const satisfies Record<string, Wording>
export const changeNames = Object.keys(changeKinds) as [ChangeKind, ...ChangeKind[]]
export const ChangeKind = z.enum(Object.keys(changeKinds) as [keyof typeof changeKinds, ...(keyof typeof changeKinds)[]])
export type ChangeKind = z.infer<typeof ChangeKind>
