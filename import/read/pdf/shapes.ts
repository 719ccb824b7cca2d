/** A run of text on a page: its edges from the left, its base line from the top, the size of its letters; all in points. */
export interface Word {
  text: string
  left: number
  right: number
  base: number
  size: number
}

/** A ruled line: at a height over a breadth (across), or at a breadth over a height (down). */
export interface Rule {
  at: number
  from: number
  to: number
}
export interface Rules {
  across: Rule[]
  down: Rule[]
}

/** A page as it is seen: its height, its text and its ruled lines. */
export interface Page {
  number: number
  height: number
  words: Word[]
  rules: Rules
}

/** How far apart in points two edges may be that are meant as one. */
export const near = 2

/** Numbers that lie near one another as one, in order. */
export const clustered = (numbers: readonly number[], reach = near): number[] => {
  const groups: number[] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = groups.at(-1)
    if (last === undefined || number - last > reach) groups.push(number)
  }
  return groups
}
