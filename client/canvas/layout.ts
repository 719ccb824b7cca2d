import type { Arrangement } from '../../graph/canvas.ts'
import type { Positions, Scene } from '../../picture/view.ts'
import { layoutOf } from './layout/sheet.ts'
import type { LayoutTask } from './layout.worker.ts'

/** One worker a task at a time: a cancelled task ends with its worker, an idle worker is kept for the next. */
const idle: Worker[] = []
const opened = (): Worker => {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  // One that could not be loaded would never answer: the next task opens another.
  worker.addEventListener('error', () => {
    const at = idle.indexOf(worker)
    if (at >= 0) idle.splice(at, 1)
  })
  return worker
}
const hire = (): Worker => idle.pop() ?? opened()

/** Opens a worker before there is a task, so that the first one need not wait for its code. */
export const readyLayouts = (): void => {
  if (idle.length === 0) idle.push(opened())
}

const run = (task: LayoutTask, signal?: AbortSignal): Promise<Positions> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason as Error)
      return
    }
    const worker = hire()
    const stop = () => {
      worker.terminate()
      reject(signal?.reason as Error)
    }
    signal?.addEventListener('abort', stop, { once: true })
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Positions>) => {
        signal?.removeEventListener('abort', stop)
        worker.removeEventListener('error', fail)
        idle.push(worker)
        resolve(data)
      },
      { once: true },
    )
    const fail = ({ message }: ErrorEvent) => {
      signal?.removeEventListener('abort', stop)
      worker.terminate()
      reject(new Error(`the layout failed: ${message}`))
    }
    worker.addEventListener('error', fail, { once: true })
    worker.postMessage(task, { transfer: [] })
  })

/** Where new things go: beside `near` (or their neighbours), touching nothing; what has a position keeps it and is not in the answer. Rejects with the signal's reason when cancelled. */
export const placeNew = (scene: Scene, newIds: readonly string[], near?: string, signal?: AbortSignal): Promise<Positions> =>
  run({ task: 'place', layout: layoutOf(scene, new Set(newIds)), newIds, ...(near === undefined ? {} : { near }) }, signal)

/** A whole scene anew, the home city's coordinates given for a map; pinned things stay. The same scene gives the same positions. */
export const arrange = (scene: Scene, how: Arrangement, home?: readonly [number, number], signal?: AbortSignal): Promise<Positions> =>
  run({ task: 'arrange', layout: { ...layoutOf(scene), ...(home === undefined ? {} : { home }) }, how }, signal)
