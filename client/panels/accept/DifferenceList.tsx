import { Text } from '@mantine/core'
import { IconCheck, IconChevronDown, IconChevronRight, IconMinus } from '@tabler/icons-react'
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isThingKind } from '../../../graph/kinds.ts'
import { headingOf, linkInWords, useLanguage } from '../../app/words.ts'
import { changedFields } from '../review/changes.ts'
import { acceptedIn, type Left, type Line } from './acceptance.ts'

const Tick = ({ accepted }: { accepted: 'all' | 'some' | 'none' }) => (
  <span className="tick" data-accepted={accepted} aria-hidden>
    {accepted === 'all' && <IconCheck size={14} stroke={3} />}
    {accepted === 'some' && <IconMinus size={14} stroke={3} />}
  </span>
)

const useLineInWords = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (line: Line): string => {
    if (line.is === 'class') {
      const count = line.groups.reduce((sum, group) => sum + group.count, 0)
      return `${t(`accept.class.${line.class}`)}: ${t('accept.count', { count })}`
    }
    if (line.is === 'difference') return line.difference.name
    const { kind, count } = line.group
    return isThingKind(kind)
      ? `${headingOf(kind, language)}: ${count}`
      : t('accept.links', { kind: linkInWords(kind, 'out', language), count })
  }
}

interface RowParts {
  line: Line
  at: number
  accepted: 'all' | 'some' | 'none'
  isActive: boolean
  activate: (at: number) => void
  toggle: (line: Line) => void
  fold: (line: Line, isOpen: boolean) => void
}

/** A line of the list; it has no keys of its own, for the list is what has the focus. */
const Row = memo(({ line, at, accepted, isActive, activate, toggle, fold }: RowParts) => {
  const { t } = useTranslation()
  const inWords = useLineInWords()
  const fields = line.is === 'difference' ? changedFields(line.difference).length : 0
  return (
    <div
      id={`difference-${at}`}
      role="option"
      aria-selected={isActive}
      aria-checked={accepted === 'some' ? 'mixed' : accepted === 'all'}
      className="difference-line"
      data-is={line.is}
      data-active={isActive}
      onClick={() => activate(at)}
    >
      <span className="tick-box" onClick={() => toggle(line)}>
        <Tick accepted={accepted} />
      </span>
      <Text size="sm" component="span" fw={line.is === 'class' ? 600 : 400} className="words">
        {inWords(line)}
      </Text>
      {fields > 0 && (
        <Text size="xs" c="dimmed" component="span">
          {t('accept.fields', { count: fields })}
        </Text>
      )}
      {line.is === 'group' && (
        <span className="fold" onClick={() => fold(line, !line.isOpen)} aria-hidden>
          {line.isOpen ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
        </span>
      )}
    </div>
  )
})

interface ListParts extends Pick<RowParts, 'activate' | 'toggle' | 'fold'> {
  lines: readonly Line[]
  left: Left
  active: number
}

/** The list of differences: arrows go, the space bar ticks, right and left open and fold a group. */
export const DifferenceList = ({ lines, left, active, activate, toggle, fold }: ListParts) => {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector(`#difference-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -lines.length, End: lines.length }
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[active]
    const step = steps[event.key]
    if (step !== undefined) activate(Math.max(0, Math.min(lines.length - 1, active + step)))
    else if (event.key === ' ' && line !== undefined) toggle(line)
    else if (event.key === 'ArrowRight' && line !== undefined) fold(line, true)
    else if (event.key === 'ArrowLeft' && line !== undefined) fold(line, false)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={box}
      className="difference-list"
      role="listbox"
      aria-multiselectable
      aria-label={t('accept.list')}
      aria-activedescendant={`difference-${active}`}
      tabIndex={0}
      data-autofocus
      onKeyDown={onKeyDown}
    >
      {lines.map((line, at) => (
        <Row
          key={line.key}
          line={line}
          at={at}
          accepted={acceptedIn(line, left)}
          isActive={at === active}
          activate={activate}
          toggle={toggle}
          fold={fold}
        />
      ))}
    </div>
  )
}
