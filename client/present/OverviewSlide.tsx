import { Loader } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { worldParts } from '../../graph/vocabulary.ts'
import { useOverview } from '../app/queries.ts'
import { useView } from '../app/store.ts'
import { nameOf, numberInWords, useLanguage } from '../app/words.ts'
import { numbers } from '../lenses/numbers.ts'
import { leavesOf, useLeaf } from './leaves.ts'
import { useLeftOut } from './useLeftOut.ts'

const line = 40
const noteHeight = 52
const columnWidth = 330

/** The first screen for a hall: the numbers, and the countries by part of the world, large enough to be read. */
export const OverviewSlide = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const filter = useView(({ filter }) => filter)
  const { ref, width, height } = useElementSize()
  const left = useLeftOut()
  const { data } = useOverview(filter)
  const lines = (data?.parts ?? []).flatMap(({ part, countries }) => [
    { id: part ?? 'elsewhere', text: part === null ? t('first.noPart') : worldParts[part][language], isHeading: true },
    ...countries
      .filter(({ thing }) => !left.has(thing.id))
      .map(({ thing }) => ({ id: thing.id, text: nameOf(thing, language), isHeading: false })),
  ])
  const columns = Math.max(1, Math.min(4, Math.floor(width / columnWidth)))
  const leaves = leavesOf(lines.length, columns * Math.floor((height - noteHeight) / line))
  const leaf = leaves[useLeaf(leaves.length)]
  if (data === undefined || leaf === undefined) return <Loader />
  return (
    <>
      <div className="slide-numbers">
        {numbers.map(({ count, label }) => (
          <span key={count}>
            <b>{numberInWords(data.counts[count], language)}</b> {t(label, { count: data.counts[count] })}
          </span>
        ))}
      </div>
      <div ref={ref} className="slide-scroll">
        <div className="slide-parts">
          {lines.slice(leaf.from, leaf.to).map(({ id, text, isHeading }) =>
            isHeading ? (
              <h2 key={id}>{text}</h2>
            ) : (
              <p key={id} data-move={id}>
                {text}
              </p>
            ),
          )}
        </div>
        {leaves.length > 1 && <p className="slide-note">{t('slide.first', { from: leaf.from + 1, to: leaf.to, count: lines.length })}</p>}
      </div>
    </>
  )
}
