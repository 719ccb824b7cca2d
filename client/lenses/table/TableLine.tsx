import { Checkbox, Skeleton, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { CSSProperties, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThingBrief } from '../../../graph/answers.ts'
import { fieldsOf, type ThingKind } from '../../../graph/kinds.ts'
import type { NamedGroup } from '../../../graph/table.ts'
import { useView } from '../../app/store.ts'
import { countInWords, nameOf, useLanguage } from '../../app/words.ts'
import { useValueInWords } from '../../panels/card/useValueInWords.ts'
import { ChangeMark } from '../../panels/compare/ChangeMark.tsx'
import { useChanges } from '../../panels/compare/useComparison.ts'
import { KindMark } from '../../panels/KindMark.tsx'
import { type Choice, choiceOf } from './useTableKeys.ts'

/** What every line of the grid has: where it stands, whether the keys are on it. */
export interface Placed {
  id: string
  line: number
  style: CSSProperties
  active: boolean
  choose: (choice: Choice) => void
}

const rowProps = ({ id, line, style, active }: Placed) => ({
  id,
  role: 'row',
  'aria-rowindex': line + 2,
  'data-active': active,
  style,
})

/** The head of a group: its value, how many things it has; it folds. */
export const GroupLine = ({
  kind,
  field,
  group,
  folded,
  columns,
  ...placed
}: Placed & { kind: ThingKind; field: string; group: NamedGroup; folded: boolean; columns: number }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = group.words ?? t('table.notStated')
  const Chevron = folded ? IconChevronRight : IconChevronDown
  return (
    <div {...rowProps(placed)} className="grid-row grid-group">
      <div role="gridcell" aria-colspan={columns} className="grid-whole">
        <UnstyledButton
          tabIndex={-1}
          className="grid-fold"
          aria-expanded={!folded}
          aria-label={`${t(folded ? 'table.unfold' : 'table.fold', { group: words })}, ${countInWords(group.count, kind, language)}`}
          onClick={() => placed.choose('alone')}
        >
          <Chevron size={16} aria-hidden />
          <span className="grid-field">{fieldsOf(kind)[field]?.title[language]}:</span>
          <span className="grid-value">{words}</span>
          <span className="grid-count">{countInWords(group.count, kind, language)}</span>
        </UnstyledButton>
      </div>
    </div>
  )
}

/** A row that is on its way. */
export const ComingLine = ({ columns, ...placed }: Placed & { columns: number }) => {
  const { t } = useTranslation()
  return (
    <div {...rowProps(placed)} aria-busy className="grid-row">
      <div role="gridcell" aria-colspan={columns} aria-label={t('table.coming')} className="grid-whole">
        <Skeleton height={12} width={`${30 + ((placed.line * 17) % 40)}%`} animate={false} />
      </div>
    </div>
  )
}

const Cell = ({ thing, field }: { thing: ThingBrief; field: string }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const english = language === 'en' ? thing.fields[`${field}En`] : undefined
  const says = useValueInWords()(thing.kind, field, english ?? thing.fields[field])
  return (
    <div role="gridcell" className={says === null ? 'grid-cell not-stated' : 'grid-cell'}>
      <Text size="sm" lineClamp={2} inherit title={says ?? undefined}>
        {says ?? t('table.notStated')}
      </Text>
    </div>
  )
}

/** A thing on a row: a click opens its card, with Ctrl it is chosen too, with Shift all up to it. */
export const ThingRow = ({ thing, fields, ...placed }: Placed & { thing: ThingBrief; fields: readonly string[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const isSelected = useView(({ selected }) => selected.includes(thing.id))
  const isOpen = useView(({ selected }) => selected.at(-1) === thing.id)
  const change = useChanges()[thing.id]
  const name = nameOf(thing, language)
  const chosen = (event: MouseEvent) => placed.choose(choiceOf(event))
  return (
    <div {...rowProps(placed)} aria-selected={isSelected} data-open={isOpen} className="grid-row grid-thing" onClick={chosen}>
      <div role="gridcell" className="grid-cell grid-tick">
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('table.select', { name })}
          checked={isSelected}
          readOnly
          onClick={(event) => {
            event.stopPropagation()
            placed.choose(event.shiftKey ? 'until' : 'too')
          }}
        />
      </div>
      <div role="gridcell" className="grid-cell">
        <UnstyledButton tabIndex={-1} className="cell-name" title={name}>
          <KindMark kind={thing.kind} size={13} />
          <span className="words grid-name">{name}</span>
          {change !== undefined && <ChangeMark change={change} said="unseen" />}
        </UnstyledButton>
      </div>
      {fields.map((field) => (
        <Cell key={field} thing={thing} field={field} />
      ))}
      <div role="gridcell" className="grid-cell number-cell">
        {thing.records}
      </div>
    </div>
  )
}
