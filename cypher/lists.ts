const chunkSize = 5000

/** Asks in portions, one after another, and gives all the answers. */
export const inChunks = async <T, R>(items: readonly T[], ask: (chunk: T[]) => Promise<R[]>): Promise<R[]> => {
  const answers: R[] = []
  for (let at = 0; at < items.length; at += chunkSize) {
    for (const answer of await ask(items.slice(at, at + chunkSize))) answers.push(answer)
  }
  return answers
}

/** Asks in portions, all at once: a transaction does them in their turn, before whatever is asked after them. */
export const allChunks = <T>(items: readonly T[], ask: (chunk: T[]) => Promise<unknown>): Promise<unknown> => {
  const asked: Promise<unknown>[] = []
  for (let at = 0; at < items.length; at += chunkSize) asked.push(ask(items.slice(at, at + chunkSize)))
  return Promise.all(asked)
}

/** The items by a key of theirs, in their order. */
export const grouped = <T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
