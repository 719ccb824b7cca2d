/** With which letters a text may begin that a pattern fits; `ended` where the pattern goes on with what is no letter of its own. */
interface Start {
  text: string
  ended: boolean
}

/** Letters by which two words are told apart well enough. */
const enough = 6
const nothing: Start = { text: '', ended: false }
const anything: Start = { text: '', ended: true }

const joined = (starts: readonly Start[], next: readonly Start[]): Start[] =>
  starts.flatMap((start) =>
    start.ended
      ? [start]
      : next.map(({ text, ended }) => ({ text: start.text + text, ended: ended || start.text.length + text.length >= enough })),
  )

/** Reads a pattern of the word lists: letters, sets, groups, looks around, and how often each stands. */
class PatternReader {
  readonly #pattern: string
  #at = 0
  constructor(pattern: string) {
    this.#pattern = pattern
  }
  #take(form: RegExp): string | undefined {
    form.lastIndex = this.#at
    const found = form.exec(this.#pattern)?.[0]
    this.#at += found?.length ?? 0
    return found
  }

  alternatives(): Start[] {
    const all = this.#sequence()
    while (this.#take(/\|/y) !== undefined) all.push(...this.#sequence())
    return all
  }
  #sequence(): Start[] {
    let starts = [nothing]
    while (this.#at < this.#pattern.length && !/[|)]/.test(this.#pattern.charAt(this.#at))) {
      const atom = this.#atom()
      const times = this.#take(/[?*+]|\{\d+(?:,\d*)?\}/y)
      if (times !== undefined) this.#take(/\?/y)
      const mayMiss = times === '?' || times === '*' || times?.startsWith('{0')
      const repeated = times === undefined || times === '?' ? atom : atom.map(({ text }) => ({ text, ended: true }))
      starts = joined(starts, mayMiss ? [nothing, ...repeated] : repeated)
    }
    return starts
  }
  #atom(): Start[] {
    const look = this.#take(/\(\?<?[=!]/y)
    if (look !== undefined || this.#take(/\((?:\?:|\?<\w+>)?/y) !== undefined) {
      const inside = this.alternatives()
      this.#take(/\)/y)
      return look === undefined ? inside : [nothing]
    }
    const set = this.#take(/\[(?:\\.|[^\]])*\]/y)
    if (set !== undefined) return /^\[\p{L}+\]$/u.test(set) ? Array.from(set.slice(1, -1), (text) => ({ text, ended: false })) : [anything]
    const letter = this.#take(/[\p{L}\d]/uy)
    if (letter !== undefined) return [{ text: letter, ended: false }]
    return this.#take(/\\d/y) === undefined && this.#take(/\\[pP]\{\w+\}|\\.|[^]/y) !== undefined
      ? [anything]
      : [{ text: '0', ended: true }]
  }
}

/** One digit stands for each. */
const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').replaceAll(/\d/g, '0')

/** Tells which words a pattern can begin with: those that it fits are among them, others may be too. */
export const beginsWith = (pattern: string): ((word: string) => boolean) => {
  const starts = new Set(new PatternReader(pattern).alternatives().map(({ text }) => plain(text)))
  return (word) => {
    const low = plain(word)
    for (const start of starts) if (low.startsWith(start)) return true
    return false
  }
}
