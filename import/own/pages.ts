import type { Passage } from '../../graph/locators.ts'
import type { Block } from '../../graph/read-document.ts'

/** The read text of a JSON of ours, a paragraph for each thing that is told. */
export interface Pages {
  text: string
  blocks: Block[]
}

/** Writes paragraphs one after another; each gives the passage of its part between `lead` and its end. */
export const pagesOf = (): { write: (lead: string, words: string) => Passage; done: () => Pages } => {
  const pieces: string[] = []
  const blocks: Block[] = []
  let length = 0
  return {
    write: (lead, words) => {
      const said = words.replaceAll(/\s+/g, ' ').trim() || '–'
      const text = `${lead}${said}`
      const locator = { paragraph: blocks.length + 1 }
      const from = length + lead.length
      blocks.push({ block: 'paragraph', text, from: length, locator })
      pieces.push(text, '\n')
      length += text.length + 1
      return { locator, from, to: from + said.length }
    },
    done: () => ({ text: pieces.join(''), blocks }),
  }
}
