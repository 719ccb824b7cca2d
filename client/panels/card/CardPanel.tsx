import { ActionIcon, Badge, Button, CloseButton, Group, ScrollArea, Stack, Text, Title, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPin, IconPinnedOff, IconPlus, IconRoute, IconTable, IconTrash, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../../graph/answers.ts'
import type { ThingKind } from '../../../graph/kinds.ts'
import { useDesk } from '../../app/desk.ts'
import { useCard } from '../../app/queries.ts'
import { addThings, collapse, isExpanded, openTable, removeThings, select, setLens, setPath, togglePin } from '../../app/steps.ts'
import { takeStep, useView } from '../../app/store.ts'
import { nameOf, sortInWords, statusInWords, useLanguage } from '../../app/words.ts'
import { isGuest, PrepareMeeting } from '../../meeting/PrepareMeeting.tsx'
import { DraftOfThing } from '../../present/Drafting.tsx'
import { KindEditor, kindsFor } from '../correct/KindEditor.tsx'
import { Merge } from '../correct/Merge.tsx'
import { Scope } from '../correct/Scope.tsx'
import { Split } from '../correct/Split.tsx'
import { Help } from '../Help.tsx'
import { KindMark } from '../KindMark.tsx'
import { BriefFiles, DossierFiles } from '../Reports.tsx'
import { Decisions } from '../review/Decisions.tsx'
import { EditButton } from '../review/EditButton.tsx'
import { FieldEditor } from '../review/FieldEditor.tsx'
import { Judge } from '../review/Judge.tsx'
import { Sources } from '../Sources.tsx'
import { Failed, Loading } from '../states.tsx'
import { Events } from './Events.tsx'
import { Fields } from './Fields.tsx'
import { Links, NeighbourSum } from './Links.tsx'

const Section = ({ title, right, children }: { title: string; right?: ReactNode; children: ReactNode }) => (
  <section className="card-section">
    <Group gap="xs" mb={6}>
      <Title order={3} size="h6">
        {title}
      </Title>
      {right}
    </Group>
    {children}
  </section>
)

const Action = ({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) => (
  <Tooltip label={label}>
    <ActionIcon variant="default" size="lg" aria-label={label} onClick={onClick}>
      {icon}
    </ActionIcon>
  </Tooltip>
)

const Actions = ({ id, kind, name }: { id: string; kind: ThingKind; name: string }) => {
  const { t } = useTranslation()
  const isShown = useView(({ things, lens }) => lens === 'graph' && things.includes(id))
  const isPinned = useView(({ pinned }) => pinned.includes(id))
  const canCollapse = useView((view) => view.lens === 'graph' && isExpanded(view, id))
  const choose = useDesk(({ choose }) => choose)
  return (
    <Group gap={8}>
      <Button size="sm" leftSection={<IconZoomIn size={18} />} onClick={() => choose(id)}>
        {t('act.expand')}
      </Button>
      {canCollapse && (
        <Action label={t('act.collapse')} icon={<IconZoomOut size={18} />} onClick={() => takeStep(collapse(id), 'collapse', name)} />
      )}
      {!isShown && (
        <Action
          label={t('act.toGraph')}
          icon={<IconPlus size={18} />}
          onClick={() => takeStep((view) => setLens('graph')(addThings([id])(view)), 'add', name)}
        />
      )}
      {isShown && (
        <Action
          label={t(isPinned ? 'act.unpin' : 'act.pin')}
          icon={isPinned ? <IconPinnedOff size={18} /> : <IconPin size={18} />}
          onClick={() => takeStep(togglePin(id), isPinned ? 'unpin' : 'pin', name)}
        />
      )}
      <Action
        label={t('act.path')}
        icon={<IconRoute size={18} />}
        onClick={() => takeStep(setPath({ from: id, to: null }), 'path', name)}
      />
      <Action label={t('act.table')} icon={<IconTable size={18} />} onClick={() => takeStep(openTable(kind), 'table')} />
      {isShown && (
        <Action label={t('act.remove')} icon={<IconTrash size={18} />} onClick={() => takeStep(removeThings([id]), 'remove', name)} />
      )}
    </Group>
  )
}

/** The name, which can be corrected in place. */
const CardName = ({ card: { thing } }: { card: Card }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [isEdited, editing] = useDisclosure(false)
  if (isEdited) return <FieldEditor about={thing.id} kind={thing.kind} name="name" value={thing.name} close={editing.close} />
  return (
    <Group gap={4} wrap="nowrap" align="flex-start" justify="space-between">
      <Title order={2} size="h4" className="words" id="card-title">
        {nameOf(thing, language)}
      </Title>
      {thing.kind !== 'Document' && <EditButton title={t('table.name')} onClick={editing.open} />}
    </Group>
  )
}

const Whole = ({ card }: { card: Card }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { thing, evidence } = card
  const [isRecast, recasting] = useDisclosure(false)
  const name = nameOf(thing, language)
  const hasEvents = thing.kind !== 'Event' && thing.kind !== 'Document'
  return (
    <Stack gap="md" p="md" pt={4}>
      <div>
        {isRecast && <KindEditor thing={thing} close={recasting.close} />}
        <Group gap="xs" mb={4}>
          <KindMark kind={thing.kind} />
          <Text size="sm" c="dimmed">
            {sortInWords(thing, language)}
          </Text>
          {kindsFor(thing).length > 0 && <EditButton title={t('correct.kind')} onClick={recasting.open} />}
          <Badge variant="light" size="sm" color={statusColors[thing.status] ?? 'gray'} c="var(--mantine-color-text)">
            {statusInWords(thing.status, language)}
          </Badge>
        </Group>
        <CardName card={card} />
      </div>
      <Actions id={thing.id} kind={thing.kind} name={name} />
      {thing.kind !== 'Document' && (
        <Group gap="xs">
          <DossierFiles about={thing.id} />
          {(thing.kind === 'Country' || thing.kind === 'Place') && <BriefFiles country={thing.id} />}
          <DraftOfThing id={thing.id} />
          {isGuest(thing.kind) && <PrepareMeeting id={thing.id} name={name} />}
        </Group>
      )}
      <Fields card={card} />
      {thing.kind === 'Event' && (
        <Section title={t('correct.scope')}>
          <Scope card={card} />
        </Section>
      )}
      <Section title={t('card.links')} right={<NeighbourSum id={thing.id} />}>
        <Links id={thing.id} />
      </Section>
      {hasEvents && (
        <Section title={t('card.events')}>
          <Events about={thing.id} />
        </Section>
      )}
      <Section title={t('sources.where')}>
        <Sources evidence={evidence} />
      </Section>
      {thing.kind !== 'Document' && (
        <Section title={t('review.title')}>
          <Judge about={thing.id} status={thing.status} gone={() => takeStep(select(), 'closeCard')} />
          {kindsFor(thing).length > 0 && (
            <Group gap="xs" mt="xs">
              <Split thing={thing} />
              <Merge thing={thing} />
            </Group>
          )}
          {card.decisions.length > 0 && <Decisions decisions={card.decisions} kind={thing.kind} />}
        </Section>
      )}
    </Stack>
  )
}

const statusColors: Partial<Record<Card['thing']['status'], string>> = {
  confirmed: 'teal',
  conflicting: 'orange',
  unsure: 'yellow',
  inferred: 'grape',
  rejected: 'red',
}

/** The card of a thing: what the documents say of it, and what can be done with it. */
export const CardPanel = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  const { data, error, refetch } = useCard(id)
  return (
    <aside className="side side-right" aria-label={t('card.title')}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" p={6} pb={0} pl="md">
        <Help of="card" />
        <CloseButton aria-label={t('card.close')} onClick={() => takeStep(select(), 'closeCard')} />
      </Group>
      <ScrollArea.Autosize mah="100%" className="side-scroll" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('card.title') }}>
        {error !== null && <Failed error={error} retry={() => void refetch()} />}
        {error === null && data === undefined && (
          <Stack p="md">
            <Loading lines={8} />
          </Stack>
        )}
        {error === null && data !== undefined && <Whole card={data} />}
      </ScrollArea.Autosize>
    </aside>
  )
}
