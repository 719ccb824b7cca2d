import type { JournalEntry } from '../../graph/answers.ts'
import type { DigestLine } from '../../graph/digest.ts'
import { ThingKind } from '../../graph/kinds.ts'
import { journalWords } from '../journal.ts'
import { type DigestDesk, type Made, numbering, ownLines } from './desk.ts'
import { digestWords } from './words.ts'

const importing: ReadonlySet<string> = new Set(['import', 'replace', 'takeBack'])

/** What an entry of the journal is about, by name; whom only a contact names is not told. */
const toldIn = ({ about }: JournalEntry, { isTold }: DigestDesk): JournalEntry['about'] =>
  about.filter(({ id, kind }) => kind === 'Document' || isTold(id))

/** What imports and decisions changed since the reader was last here. */
export const whatChanged = (desk: DigestDesk): Made => {
  const { journal, since, speech } = desk
  if (since === null) return { numbers: [], all: [], total: 0, notes: [digestWords.firstVisit[speech.language]] }
  const number = numbering(desk)
  const lines = journal.map((entry) => {
    const about = toldIn(entry, desk)
    const first = about.find(({ kind, there }) => there && ThingKind.safeParse(kind).success)
    const line: DigestLine = {
      about: first?.id ?? null,
      kind: ThingKind.safeParse(first?.kind).data ?? null,
      date: null,
      text: [journalWords(entry.kind, speech.language), about.map(({ name }) => name).join('; ')].filter(Boolean).join(': '),
      note: entry.by,
    }
    return { line, isImport: importing.has(entry.kind) }
  })
  const [imports, decisions] = [lines.filter(({ isImport }) => isImport), lines.filter(({ isImport }) => !isImport)].map((some) =>
    some.map(({ line }) => line),
  )
  return {
    numbers: [
      number('imports', imports?.length ?? 0, ownLines(imports ?? [])),
      number('decisions', decisions?.length ?? 0, ownLines(decisions ?? [])),
    ],
    all: lines.map(({ line }) => line),
    total: lines.length,
    notes: lines.length === 0 ? [digestWords.nothingChanged[speech.language]] : [],
  }
}
