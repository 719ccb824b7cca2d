import { ScrollArea, Select, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ColumnsProposal, columnTargets, type Mapping } from '../../../../graph/columns.ts'
import { useLanguage } from '../../../app/words.ts'

/** How many rows stand beside the headings. */
const sampleRows = 5
/** The choice of a column that is not read: an empty value means "nothing chosen" to a list of choices. */
const skip = 'skip'

interface ColumnsParts {
  proposal: ColumnsProposal
  mapping: Mapping
  change: (mapping: Mapping) => void
}

/** The columns of a list: what each fills, and beside it its first rows. */
export const ColumnsTable = ({ proposal, mapping, change }: ColumnsParts) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const rows = proposal.rows.slice(0, sampleRows)
  const { about } = mapping
  const fields = about === 'nothing' ? [] : Object.entries(columnTargets[about])
  const choices = [{ value: skip, label: t('columns.skip') }, ...fields.map(([value, { title }]) => ({ value, label: title[language] }))]
  return (
    <ScrollArea type="auto" tabIndex={0} aria-label={t('columns.sample')}>
      <Table verticalSpacing={4} horizontalSpacing="xs" className="columns">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('columns.column')}</Table.Th>
            <Table.Th scope="col">{t('columns.fills')}</Table.Th>
            {rows.map(({ row }) => (
              <Table.Th key={row} scope="col">
                {t('columns.row', { row })}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mapping.columns.map(({ header, fills }, at) => (
            <Table.Tr key={header}>
              <Table.Th scope="row">
                <Text size="sm" fw={600} maw={180} className="words">
                  {header}
                </Text>
              </Table.Th>
              <Table.Td>
                <Select
                  size="xs"
                  w={230}
                  allowDeselect={false}
                  aria-label={`${t('columns.fills')}: ${header}`}
                  data={choices}
                  value={fills ?? skip}
                  onChange={(chosen) => {
                    const filled = chosen === null || chosen === skip ? null : chosen
                    change({ ...mapping, columns: mapping.columns.map((one, place) => (place === at ? { ...one, fills: filled } : one)) })
                  }}
                />
              </Table.Td>
              {rows.map(({ row, cells }) => (
                <Table.Td key={row}>
                  <Text size="xs" maw={170} lineClamp={2} title={cells[at]} {...(fills === null ? { c: 'dimmed' } : {})}>
                    {cells[at]}
                  </Text>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  )
}
