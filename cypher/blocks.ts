/** A part of a question: what leads to something, and the key by which that is told. */
export interface Block {
  leads: string
  key: string
}

/**
 * The blocks of a `.cypher` file by name. Each begins with a line `// name` after an empty one, and its last line is `RETURN` and the
 * key. Throws where a name is asked for that the file does not have: a fault of ours.
 */
export const blocksOf = (text: string): ((name: string) => Block) => {
  const blocks = new Map(
    text
      .split(/\n\n\/\/ /)
      .slice(1)
      .map((block): [string, Block] => {
        const [name = '', ...lines] = block.trim().split('\n')
        return [name, { leads: lines.slice(0, -1).join('\n'), key: (lines.at(-1) ?? '').replace('RETURN ', '') }]
      }),
  )
  return (name) => {
    const found = blocks.get(name)
    if (found === undefined) throw new Error(`There is no block ${name}`)
    return found
  }
}
