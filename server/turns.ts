/** Runs one piece of work after another, whatever became of the one before. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>

/** A queue of changes: while one saves a document nobody takes its file away. */
export const inTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}
