import { ActionIcon, Checkbox, Group, Select, Switch, Tooltip } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { axes, axisNames, bodyAxes } from '../../graph/axes.ts'
import { useWhole } from '../app/queries.ts'
import { setMatrix } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'

const Side = ({ name }: { name: 'rows' | 'columns' }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const axis = useView(({ matrix }) => matrix[name])
  return (
    <Select
      size="xs"
      w={190}
      label={t(`matrix.choose.${name}`)}
      value={axis}
      allowDeselect={false}
      data={axisNames.map((value) => ({ value, label: axes[value][language] }))}
      onChange={(chosen) => chosen !== null && takeStep(setMatrix({ [name]: chosen }), 'matrix', axes[chosen][language])}
    />
  )
}

/** The two years that stand side by side; none is chosen at first. */
const Years = () => {
  const { t } = useTranslation()
  const years = useView(({ matrix }) => matrix.years)
  const known = (useWhole().data?.years ?? []).map(({ year }) => year).sort((a, b) => b - a)
  if (known.length < 2) return null
  const latest = known[0] ?? 0
  const choose = (before: number, after: number) => takeStep(setMatrix({ years: [before, after] }), 'matrix', `${before} – ${after}`)
  const data = known.map(String)
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <Switch
        size="xs"
        mb={8}
        label={t('matrix.years')}
        checked={years !== null}
        onChange={({ currentTarget }) =>
          currentTarget.checked ? choose(known[1] ?? latest, latest) : takeStep(setMatrix({ years: null }), 'matrix', t('matrix.allYears'))
        }
      />
      {years !== null && (
        <>
          <Select
            size="xs"
            w={86}
            label={t('matrix.yearBefore')}
            data={data}
            value={String(years[0])}
            allowDeselect={false}
            onChange={(year) => year !== null && choose(Number(year), years[1])}
          />
          <Select
            size="xs"
            w={86}
            label={t('matrix.yearAfter')}
            data={data}
            value={String(years[1])}
            allowDeselect={false}
            onChange={(year) => year !== null && choose(years[0], Number(year))}
          />
        </>
      )}
    </Group>
  )
}

/** What the matrix crosses, and what of it is shown. */
export const MatrixTools = () => {
  const { t } = useTranslation()
  const { rows, columns, empty, supposed } = useView(({ matrix }) => matrix)
  const hasYears = rows !== 'years' && columns !== 'years'
  return (
    <Group gap="sm" align="flex-end" className="matrix-tools" role="group" aria-label={t('matrix.tools')}>
      <Side name="rows" />
      <Tooltip label={t('matrix.turn')}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('matrix.turn')}
          onClick={() => takeStep(setMatrix({ rows: columns, columns: rows }), 'matrix', t('matrix.turn'))}
        >
          <IconArrowsExchange size={16} />
        </ActionIcon>
      </Tooltip>
      <Side name="columns" />
      {hasYears && <Years />}
      <Checkbox
        size="xs"
        mb={8}
        label={t('matrix.empty')}
        checked={empty}
        onChange={({ currentTarget }) => takeStep(setMatrix({ empty: currentTarget.checked }), 'matrix', t('matrix.empty'))}
      />
      {bodyAxes.includes(rows) && (
        <Checkbox
          size="xs"
          mb={8}
          label={t('matrix.supposed')}
          checked={supposed}
          onChange={({ currentTarget }) => takeStep(setMatrix({ supposed: currentTarget.checked }), 'matrix', t('matrix.supposed'))}
        />
      )}
    </Group>
  )
}
