import { Group, Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ThingBrief } from '../../graph/answers.ts'
import { select } from '../app/steps.ts'
import { takeStep } from '../app/store.ts'
import { nameOf, periodInWords, sortInWords, useLanguage } from '../app/words.ts'
import { KindMark } from './KindMark.tsx'

/** What a line says below a name: what it is and when it was. */
export const useLineNote = (): ((thing: Pick<ThingBrief, 'kind' | 'fields' | 'note'>) => string) => {
  const language = useLanguage()
  return (thing) => {
    const { start, end } = thing.fields
    const when = periodInWords(typeof start === 'string' ? start : undefined, typeof end === 'string' ? end : undefined, language)
    return [sortInWords(thing, language), when].filter(Boolean).join(' · ')
  }
}

/** A thing on one line: its mark, its name, what it is. A click opens its card. */
export const ThingLine = ({ thing, note, right }: { thing: ThingBrief; note?: ReactNode; right?: ReactNode }) => {
  const language = useLanguage()
  const lineNote = useLineNote()
  const name = nameOf(thing, language)
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" className="line">
      <UnstyledButton onClick={() => takeStep(select(thing.id), 'card', name)} className="line-button">
        <span className="line-mark">
          <KindMark kind={thing.kind} />
        </span>
        <span className="line-words">
          <Text size="sm" component="span" className="line-name">
            {name}
          </Text>
          <Text size="xs" c="dimmed" component="span">
            {note ?? lineNote(thing)}
          </Text>
        </span>
      </UnstyledButton>
      {right}
    </Group>
  )
}
