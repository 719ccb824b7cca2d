import { Button, Center, Group, ScrollArea, Select, Table, Text, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconTable } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ThingBrief } from '../../graph/answers.ts'
import { fieldsOf, ThingKind, thingEntry, thingKindNames } from '../../graph/kinds.ts'
import { opened } from '../../graph/view.ts'
import { usePages } from '../app/queries.ts'
import { openTable, select, sortTable } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { countInWords, headingOf, nameOf, useLanguage } from '../app/words.ts'
import { ClearFilter } from '../panels/ClearFilter.tsx'
import { useValueInWords } from '../panels/card/useValueInWords.ts'
import { FilterButton, FilterChips } from '../panels/Filters.tsx'
import { KindMark } from '../panels/KindMark.tsx'
import { Failed, Loading, Nothing } from '../panels/states.tsx'

const Header = ({ sort, title, number = false }: { sort: string; title: string; number?: boolean }) => {
  const table = useView(({ table }) => table)
  const isSorted = table.sort === sort
  const Arrow = !isSorted ? IconArrowsSort : table.direction === 'asc' ? IconArrowUp : IconArrowDown
  return (
    <Table.Th
      aria-sort={isSorted ? (table.direction === 'asc' ? 'ascending' : 'descending') : 'none'}
      className={number ? 'number-cell' : ''}
    >
      <UnstyledButton className="sort" onClick={() => takeStep(sortTable(sort), 'sort', title)}>
        {title}
        <Arrow size={14} opacity={isSorted ? 1 : 0.35} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  )
}

const Row = ({ thing, fields }: { thing: ThingBrief; fields: readonly string[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useValueInWords()
  const isOpen = useView((view) => opened(view) === thing.id)
  const name = nameOf(thing, language)
  return (
    <Table.Tr data-open={isOpen}>
      <Table.Td>
        <UnstyledButton className="cell-name" onClick={() => takeStep(select(thing.id), 'card', name)}>
          <KindMark kind={thing.kind} size={13} />
          <span className="words">{name}</span>
        </UnstyledButton>
      </Table.Td>
      {fields.map((field) => {
        const says = inWords(thing.kind, field, thing.fields[field])
        return (
          <Table.Td key={field} className={says === null ? 'words not-stated' : 'words'}>
            <Text size="sm" lineClamp={2} inherit title={says ?? undefined}>
              {says ?? t('table.notStated')}
            </Text>
          </Table.Td>
        )
      })}
      <Table.Td className="number-cell">{thing.records}</Table.Td>
    </Table.Tr>
  )
}

const Rows = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const filter = useView(({ filter }) => filter)
  const { kind, sort, direction } = useView(({ table }) => table)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePages(
    'things',
    { query: { ...filter, kinds: [kind], sort, direction } },
    100,
  )
  const fields = thingEntry(kind).columns
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading lines={12} />
  const items = data.pages.flatMap(({ items }) => items)
  const total = data.pages[0]?.total ?? 0
  if (total === 0)
    return (
      <Nothing
        title={t('table.nothing', { kind: headingOf(kind, language).toLocaleLowerCase() })}
        icon={<IconTable size={40} />}
        actions={<ClearFilter />}
      >
        {t('table.nothingAdvice')}
      </Nothing>
    )
  return (
    <>
      <Text size="sm" c="dimmed" pb="xs" role="status">
        {countInWords(total, kind, language)}
      </Text>
      <Table stickyHeader highlightOnHover verticalSpacing={6} aria-label={headingOf(kind, language)}>
        <Table.Thead>
          <Table.Tr>
            <Header sort="name" title={t('table.name')} />
            {fields.map((field) => (
              <Header key={field} sort={field} title={fieldsOf(kind)[field]?.title[language] ?? field} />
            ))}
            <Header sort="records" title={t('table.records')} number />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((thing) => (
            <Row key={thing.id} thing={thing} fields={fields} />
          ))}
        </Table.Tbody>
      </Table>
      {hasNextPage && (
        <Center p="md">
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more', { count: total - items.length })}
          </Button>
        </Center>
      )}
    </>
  )
}

/** «Таблица»: the things of one kind, filtered, sorted, a page at a time. */
export const TableLens = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const kind = useView(({ table }) => table.kind)
  return (
    <div className="lens lens-list">
      <Group className="lens-bar" gap="sm">
        <Select
          size="xs"
          w={260}
          aria-label={t('table.kind')}
          allowDeselect={false}
          value={kind}
          data={thingKindNames.map((value) => ({ value, label: headingOf(value, language) }))}
          onChange={(value) => {
            const chosen = ThingKind.safeParse(value)
            if (chosen.success) takeStep(openTable(chosen.data), 'table', headingOf(chosen.data, language))
          }}
        />
        <FilterButton />
        <FilterChips />
      </Group>
      <ScrollArea className="lens-scroll" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('lens.table') }}>
        <Rows />
      </ScrollArea>
    </div>
  )
}
