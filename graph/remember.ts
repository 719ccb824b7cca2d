/**
 * The same function, its answers kept by the word that was asked for: a document says the same words again and again. All are let go when
 * there are `most` of them, so that a long run holds no more than that. An answer that is undefined is worked out anew each time.
 */
export const remembered = <T>(work: (word: string) => T, most = 20_000): ((word: string) => T) => rememberedIn(new Map(), work, most)

/** The same, its answers kept where whoever gives the map can let them go before. */
export const rememberedIn = <T>(known: Map<string, T>, work: (word: string) => T, most: number): ((word: string) => T) => {
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const answer = work(word)
    if (known.size >= most) known.clear()
    known.set(word, answer)
    return answer
  }
}

/** The same function, its answer kept with the thing that it was asked of, for as long as that thing lives. */
export const rememberedOf = <K extends object, T>(work: (of: K) => T): ((of: K) => T) => {
  const known = new WeakMap<K, T>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before
    const answer = work(of)
    known.set(of, answer)
    return answer
  }
}
