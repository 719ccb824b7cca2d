import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { ThingBrief } from '../../graph/answers.ts'
import { fieldsOf, type ThingKind } from '../../graph/kinds.ts'
import { wrap } from '../../picture/text.ts'
import { nameOf, useLanguage } from '../app/words.ts'
import { measure } from '../canvas/measure.ts'
import { useValueInWords } from '../panels/card/useValueInWords.ts'
import { useLeaf } from './leaves.ts'

/** Letters, the line between them, what stands round them in a cell, how wide a column beside the name is; in pixels. */
const [size, leading, round, column] = [27, 32, 20, 300]
const [mostLines, headHeight, noteHeight] = [3, 84, 52]

/** Rows with the height that their longest cell takes, on as many leaves as there is no room for on one. */
const onLeaves = <T extends { height: number }>(rows: readonly T[], room: number): T[][] => {
  const leaves: T[][] = []
  let free = 0
  for (const row of rows) {
    if (leaves.length === 0 || row.height > free) {
      leaves.push([])
      free = room
    }
    leaves.at(-1)?.push(row)
    free -= row.height
  }
  return leaves
}

/** Things as a table with a head on every leaf; the arrows up and down turn the leaves. */
export const TableLeaves = ({ things, fields, kind }: { things: readonly ThingBrief[]; fields: readonly string[]; kind: ThingKind }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useValueInWords()
  const { ref, width, height } = useElementSize()
  const widths = [width - fields.length * column, ...fields.map(() => column)]
  const rows = things.map((thing) => {
    const texts = [nameOf(thing, language), ...fields.map((field) => inWords(kind, field, thing.fields[field]) ?? t('table.notStated'))]
    const cells = texts.map((text, at) => {
      const weight = at === 0 ? 'bold' : 'normal'
      return wrap(text, { width: Math.max(100, (widths[at] ?? 0) - 40), size, lines: mostLines, measure, weight })
    })
    return { id: thing.id, cells, height: Math.max(...cells.map(({ length }) => length)) * leading + round }
  })
  const leaves = onLeaves(rows, height - headHeight - noteHeight)
  const at = useLeaf(Math.max(1, leaves.length))
  const shown = leaves[at] ?? []
  const from = leaves.slice(0, at).reduce((sum, leaf) => sum + leaf.length, 0)
  return (
    <div ref={ref} className="slide-scroll">
      <table className="hall-table">
        <colgroup>
          <col />
          {fields.map((field) => (
            <col key={field} style={{ width: column }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th>{t('table.name')}</th>
            {fields.map((field) => (
              <th key={field}>
                <span className="two-lines">{fieldsOf(kind)[field]?.title[language] ?? field}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, cells }) => (
            <tr key={id} data-move={id}>
              {cells.map((lines, place) => (
                // The cells of a row stand in the order of the columns.
                <td key={fields[place - 1] ?? 'name'}>{lines.join('\n')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {leaves.length > 1 && (
        <p className="slide-note">{t('slide.first', { from: from + 1, to: from + shown.length, count: things.length })}</p>
      )}
    </div>
  )
}
