import { Refusal } from '../../graph/refusal.ts'

/** What is in the text besides strings, names in backticks and comments, each of these as one blank. */
const bare = (text: string): string => text.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\*[^]*?\*\/|\/\/[^\n]*/g, ' ')

/**
 * Looked for in the whole text, strings and comments too: nobody is to find a way of writing that one reads as a string and the engine as
 * a clause. It reads files of the server's computer.
 */
const readsFiles = /\bload\b[^]{0,10000}?\bcsv\b/i
const calls = /\bcall\b\s*(?![\s{(])(\S+)/i

/**
 * Refuses what the engine's reading mode does not: clauses that read files of this computer, and procedures.
 * Throws `console-forbidden` with the word. Writing is the engine's to refuse.
 */
export const checked = (text: string): string => {
  if (readsFiles.test(text)) throw new Refusal('console-forbidden', { word: 'LOAD CSV' })
  const called = calls.exec(bare(text))
  if (called !== null) throw new Refusal('console-forbidden', { word: `CALL ${called[1] ?? ''}`.slice(0, 60) })
  return text
}
