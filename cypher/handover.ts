import { Refusal } from '../graph/refusal.ts'
import type { Store, Transaction } from './store.ts'

/** Thrown into work whose reader has left. */
class Left extends Error {}

interface Slot<T> {
  portion: T
  taken: () => void
}

/** One portion at a time, handed from who makes it to who reads it; the maker waits until it is read. */
class Handover<T> {
  #slot: Slot<T> | undefined
  #stir: () => void = () => undefined
  #leave: (reason: Error) => void = () => undefined
  #over: { error?: unknown } | undefined
  #isLeft = false
  /** How many portions were handed over. */
  count = 0

  give(portion: T): Promise<void> {
    if (this.#isLeft) return Promise.reject(new Left())
    this.count += 1
    return new Promise((taken, leave) => {
      this.#slot = { portion, taken }
      this.#leave = leave
      this.#stir()
    })
  }

  end(over: { error?: unknown }): void {
    this.#over = over
    this.#stir()
  }

  leave(): void {
    this.#isLeft = true
    this.#leave(new Left())
  }

  async *read(): AsyncGenerator<T> {
    for (;;) {
      if (!this.#slot && !this.#over) await new Promise<void>((resolve) => (this.#stir = resolve))
      const slot = this.#slot
      this.#slot = undefined
      if (slot) {
        yield slot.portion
        slot.taken()
      } else if (this.#over) {
        if (this.#over.error !== undefined) throw this.#over.error
        return
      }
    }
  }
}

/**
 * What is read in portions within one turn of the writers, so that it is of one moment and never all at once in memory. Whoever stops
 * reading ends the turn. Throws `store-stopped` where the store was lost after something had been read.
 */
export async function* duringTurn<T>(store: Store, portions: (tx: Transaction) => AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  const handover = new Handover<readonly T[]>()
  const turn = store.write(async (tx) => {
    // A turn that begins anew would hand over again what was read.
    if (handover.count > 0) throw new Refusal('store-stopped')
    for await (const portion of portions(tx)) await handover.give(portion)
  })
  const ended = turn.then(
    () => handover.end({}),
    (error: unknown) => handover.end({ error }),
  )
  try {
    for await (const portion of handover.read()) yield* portion
  } finally {
    handover.leave()
    await ended
  }
}
