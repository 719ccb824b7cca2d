import { ActionIcon, Anchor, Badge, Group, Stack, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight, IconQuote } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Neighbour, NeighbourCount } from '../../../graph/answers.ts'
import { fieldsOf } from '../../../graph/kinds.ts'
import { filterSize } from '../../app/filtering.ts'
import { useCounts, usePages } from '../../app/queries.ts'
import { openLink } from '../../app/steps.ts'
import { takeStep, useView } from '../../app/store.ts'
import { linkAndKind, nameOf, sortInWords, useLanguage } from '../../app/words.ts'
import { Failed, Loading } from '../states.tsx'
import { ThingLine, useLineNote } from '../ThingLine.tsx'
import { useValueInWords } from './useValueInWords.ts'

/** What a link itself says: a role, a post, a date. */
export const useLinkNote = (): ((link: Neighbour['link']) => string) => {
  const inWords = useValueInWords()
  return (link) =>
    Object.keys(fieldsOf(link.kind))
      .map((name) => (typeof link.fields[name] === 'boolean' ? null : inWords(link.kind, name, link.fields[name])))
      .filter(Boolean)
      .join(', ')
}

/** A neighbour with what the link says, and a button that opens the link's own card. */
export const NeighbourLine = ({ neighbour: { thing, link } }: { neighbour: Neighbour }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const linkNote = useLinkNote()
  const lineNote = useLineNote()
  const says = linkNote(link)
  return (
    <ThingLine
      thing={thing}
      note={says === '' ? lineNote(thing) : `${sortInWords(thing, language)} · ${says}`}
      right={
        <Tooltip label={t('sources.where')}>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={`${t('sources.where')}: ${nameOf(thing, language)}`}
            onClick={() => takeStep(openLink(link.id), 'link', nameOf(thing, language))}
          >
            <IconQuote size={14} />
          </ActionIcon>
        </Tooltip>
      }
    />
  )
}

const shownAtFirst = 8

const Neighbours = ({ id, count }: { id: string; count: NeighbourCount }) => {
  const { t } = useTranslation()
  const filter = useView(({ filter }) => filter)
  const { link, direction, kind } = count
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetching } = usePages(
    'neighbours',
    { params: { id }, query: { ...filter, link, direction, kind } },
    shownAtFirst,
  )
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading lines={2} />
  const items = data.pages.flatMap(({ items }) => items)
  return (
    <Stack gap={2} pl="md">
      {items.map((neighbour) => (
        <NeighbourLine key={neighbour.link.id} neighbour={neighbour} />
      ))}
      {hasNextPage && (
        <Anchor component="button" size="sm" disabled={isFetching} onClick={() => void fetchNextPage()}>
          {t('more', { count: count.count - items.length })}
        </Anchor>
      )}
    </Stack>
  )
}

const LinkGroup = ({ id, count, isFirst }: { id: string; count: NeighbourCount; isFirst: boolean }) => {
  const language = useLanguage()
  const [isOpen, { toggle }] = useDisclosure(isFirst)
  return (
    <div>
      <UnstyledButton className="fold" onClick={toggle} aria-expanded={isOpen}>
        {isOpen ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
        <Text size="sm" fw={500} component="span" className="words">
          {linkAndKind(count.link, count.direction, count.kind, language)}
        </Text>
        <Badge variant="light" color="gray" size="sm">
          {count.count}
        </Badge>
      </UnstyledButton>
      {isOpen && <Neighbours id={id} count={count} />}
    </div>
  )
}

/** The links of a thing by their kind and the kind of the other end, with counts. */
export const Links = ({ id, but }: { id: string; but?: (count: NeighbourCount) => boolean }) => {
  const { t } = useTranslation()
  const filter = useView(({ filter }) => filter)
  const { data, error, refetch } = useCounts(id, filter)
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading lines={3} />
  const groups = data.filter((count) => but?.(count) !== true)
  if (groups.length === 0) return <Text size="sm">{t(filterSize(filter) > 0 ? 'card.noLinksFiltered' : 'card.noLinks')}</Text>
  return (
    <Stack gap={4}>
      {groups.map((count) => (
        <LinkGroup
          key={`${count.link} ${count.direction} ${count.kind}`}
          id={id}
          count={count}
          isFirst={count.count <= 5 && groups.length <= 6}
        />
      ))}
    </Stack>
  )
}

/** The sum of neighbours, for a heading. */
export const NeighbourSum = ({ id }: { id: string }) => {
  const filter = useView(({ filter }) => filter)
  const { data } = useCounts(id, filter)
  if (data === undefined) return null
  return (
    <Group component="span" gap={4} display="inline-flex">
      <Badge variant="light" size="sm" color="gray">
        {data.reduce((sum, { count }) => sum + count, 0)}
      </Badge>
    </Group>
  )
}
