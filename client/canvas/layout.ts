import type { Positions, Scene } from '../../picture/view.ts'

export type Arrangement = 'force' | 'concentric' | 'layers' | 'by-country'

/** Where new things go: beside `near` (or their neighbours), touching nothing; what has a position keeps it. Rejects with `signal.reason` when cancelled. */
export type PlaceNew = (scene: Scene, newIds: readonly string[], near?: string, signal?: AbortSignal) => Promise<Positions>
/** A whole scene anew; pinned things stay. The same scene gives the same positions. */
export type Arrange = (scene: Scene, how: Arrangement, signal?: AbortSignal) => Promise<Positions>
