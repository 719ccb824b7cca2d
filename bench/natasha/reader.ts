/** What is timed beside Natasha: the reader alone, built as the server ships it (natasha.ts). */
export { findFacts } from '../../import/find/facts.ts'
export { read } from '../../import/read/read.ts'
