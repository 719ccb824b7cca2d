import { Table, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Original } from '../../../graph/answers.ts'
import type { Locator } from '../../../graph/locators.ts'
import { usePlaceInWords } from '../../app/words.ts'
import { pieces } from '../Passage.tsx'
import { marksIn } from './acceptance.ts'

type Stretch = { from: number; to: number; locator?: Locator }

const Words = ({ cell, passages }: { cell: Original['cells'][number]; passages: readonly Stretch[] }) => {
  const mark = useRef<HTMLElement>(null)
  useEffect(() => {
    // Only the row itself moves: the pane around it stays at its head.
    const scroller = mark.current?.closest('.original-scroll')
    if (!mark.current || !scroller) return
    const [at, window] = [mark.current.getBoundingClientRect(), scroller.getBoundingClientRect()]
    scroller.scrollTop += at.top - window.top - window.height / 3
    scroller.scrollLeft += Math.max(0, at.right - window.right + 20)
  }, [])
  const cut = pieces({ text: cell.text, marks: marksIn(cell, passages) })
  const first = cut.findIndex(({ marked }) => marked)
  return cut.map(({ text, marked, at }, index) =>
    marked ? (
      <mark key={at} ref={index === first ? mark : undefined}>
        {text}
      </mark>
    ) : (
      <span key={at}>{text}</span>
    ),
  )
}

/** A row of a table, its cells side by side and the one that speaks marked, or a paragraph between its neighbours. */
export const OriginalPlace = ({ original, passages, name }: { original: Original; passages: readonly Stretch[]; name: string }) => {
  const { t } = useTranslation()
  const inWords = usePlaceInWords()
  const { cells, columns, before, after, locator } = original
  const speaks = (cell: Original['cells'][number]): boolean => marksIn(cell, passages).length > 0
  const place = inWords(passages[0]?.locator ?? locator)
  return (
    <figure className="original">
      <figcaption>
        <Text size="xs" c="dimmed" component="span">
          {name} · {place}
        </Text>
      </figcaption>
      {cells.length > 1 || columns.length > 0 ? (
        <div className="original-scroll" tabIndex={0} role="region" aria-label={t('accept.row', { place })}>
          <Table withTableBorder withColumnBorders>
            {columns.length > 0 && (
              <Table.Thead>
                <Table.Tr>
                  {cells.map(({ from }, column) => (
                    <Table.Th key={from} className={columns[column] === '' ? 'original-empty' : ''}>
                      {columns[column]}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
            )}
            <Table.Tbody>
              <Table.Tr>
                {cells.map((cell) => (
                  <Table.Td key={cell.from} className="original-cell" data-speaks={speaks(cell)}>
                    <Words cell={cell} passages={passages} />
                  </Table.Td>
                ))}
              </Table.Tr>
            </Table.Tbody>
          </Table>
        </div>
      ) : (
        <div className="passage" tabIndex={0}>
          {before !== undefined && <p className="original-beside">{before}</p>}
          <p>{cells[0] !== undefined && <Words cell={cells[0]} passages={passages} />}</p>
          {after !== undefined && <p className="original-beside">{after}</p>}
        </div>
      )}
    </figure>
  )
}
