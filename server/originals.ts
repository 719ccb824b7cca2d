import type { Original } from '../graph/answers.ts'
import { type Locator, masked, type Passage, withoutTags } from '../graph/locators.ts'
import type { Block, ReadDocument } from '../graph/read-document.ts'

type Stretch = Pick<Passage, 'from' | 'to'>

/** The rows and paragraphs of a read document in which passages stand, each once and masked, in their order. */
export const originalsOf = (
  { blocks, sensitive }: Pick<ReadDocument, 'blocks' | 'sensitive'>,
  passages: readonly Stretch[],
): Original[] => {
  const shown: Shown = (text, from) => withoutTags(masked(text, sensitive, from))
  const all = blocks.flatMap((block, at) => piecesOf(block, { before: blocks[at - 1], after: blocks[at + 1] }, shown))
  const wanted = new Set(passages.flatMap(({ from }) => all.find((piece) => piece.from <= from && from <= piece.to) ?? []))
  return all.filter((piece) => wanted.has(piece))
}

type Shown = (text: string, from: number) => string

const piecesOf = (block: Block, beside: Record<'before' | 'after', Block | undefined>, shown: Shown): Original[] => {
  if (block.block === 'paragraph') {
    const { locator, from, text } = block
    return [
      { ...pieceOf(locator, [{ text: shown(text, from), from }]), ...wordsOf('before', beside, shown), ...wordsOf('after', beside, shown) },
    ]
  }
  const columns = block.rows[0]?.cells.map(({ text, from }) => shown(text, from).trim()) ?? []
  return block.rows.map(({ cells, locator }, row) => ({
    ...pieceOf(
      locator,
      cells.map(({ text, from }) => ({ text: shown(text, from), from })),
    ),
    columns: row === 0 ? [] : columns,
  }))
}

const pieceOf = (locator: Locator, cells: Original['cells']): Original => {
  const last = cells.at(-1)
  return { locator, from: cells[0]?.from ?? 0, to: last ? last.from + last.text.length : 0, columns: [], cells }
}

const wordsOf = (name: 'before' | 'after', beside: Record<'before' | 'after', Block | undefined>, shown: Shown) => {
  const block = beside[name]
  return block?.block === 'paragraph' && block.text.trim() !== '' ? { [name]: shown(block.text, block.from) } : {}
}
