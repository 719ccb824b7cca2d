import type { Arrangement } from '../../graph/canvas.ts'
import { arranged } from './layout/arrange.ts'
import { placed } from './layout/place.ts'
import type { Layout } from './layout/sheet.ts'

/** What the worker is asked: places for new nodes, or a whole sheet anew. */
export type LayoutTask =
  | { task: 'place'; layout: Layout; newIds: readonly string[]; near?: string }
  | { task: 'arrange'; layout: Layout; how: Arrangement }

const perform = (task: LayoutTask) =>
  task.task === 'place' ? placed(task.layout, task.newIds, task.near) : arranged(task.layout, task.how)

addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => postMessage(perform(data)))
