import { Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ThingBrief } from '../../graph/answers.ts'
import { LinkKind } from '../../graph/kinds.ts'
import type { Column, Cell as Held } from '../../graph/questions/template.ts'
import { select } from '../app/steps.ts'
import { takeStep } from '../app/store.ts'
import { dateInWords, linkInWords, nameOf, numberInWords, useLanguage } from '../app/words.ts'
import { useValueInWords } from '../panels/card/useValueInWords.ts'
import { KindMark } from '../panels/KindMark.tsx'

const Named = ({ id, things }: { id: string; things: ReadonlyMap<string, ThingBrief> }) => {
  const language = useLanguage()
  const thing = things.get(id)
  if (thing === undefined) return <span className="words">{id}</span>
  const name = nameOf(thing, language)
  return (
    <UnstyledButton className="cell-name" onClick={() => takeStep(select(id), 'card', name)}>
      <KindMark kind={thing.kind} size={13} />
      <span className="words">{name}</span>
    </UnstyledButton>
  )
}

/** How many names stand in one cell before «и ещё N». */
const most = 4

/** What stands in a cell of an answer, in the reader's words; names open cards. */
export const Cell = ({ column, cell, things }: { column: Column; cell: Held; things: ReadonlyMap<string, ThingBrief> }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useValueInWords()
  const missing = (
    <Text size="sm" className="not-stated">
      {t('table.notStated')}
    </Text>
  )
  if (cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0)) return missing
  if (Array.isArray(cell))
    return (
      <>
        {cell.slice(0, most).map((id) => (
          <Named key={id} id={id} things={things} />
        ))}
        {cell.length > most && (
          <Text size="xs" c="dimmed">
            {t('ask.andMore', { count: cell.length - most })}
          </Text>
        )}
      </>
    )
  if (typeof cell === 'object') return <span className="words">{cell[language]}</span>
  if (column.is === 'thing') return <Named id={String(cell)} things={things} />
  if (column.is === 'value') {
    const says = inWords(column.kind, column.field, cell)
    return says === null ? missing : <span className="words">{says}</span>
  }
  const said = {
    count: () => numberInWords(Number(cell), language),
    date: () => dateInWords(String(cell), language),
    link: () => {
      const [direction, kind] = String(cell).split(':')
      const known = LinkKind.safeParse(kind)
      return known.success ? linkInWords(known.data, direction === 'in' ? 'in' : 'out', language) : String(cell)
    },
    word: () => (column.is === 'word' ? (column.words[String(cell)]?.[language] ?? String(cell)) : String(cell)),
    text: () => String(cell),
    things: () => String(cell),
  }
  return <span className="words">{said[column.is]()}</span>
}
