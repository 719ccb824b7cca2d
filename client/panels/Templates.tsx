import { ActionIcon, Badge, Group, Modal, Paper, Stack, Text, TextInput, Tooltip } from '@mantine/core'
import { IconTemplate, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptBrief } from '../../graph/kept.ts'
import { asked } from '../app/queries.ts'
import { useLanguage } from '../app/words.ts'
import { Help } from './Help.tsx'
import { useKeeping, useKept, useKeptList } from './kept/keeping.ts'
import { Failed, Loading, Nothing } from './states.tsx'

/** The words of named places by their ids. */
const usePlaceNames = (): ReadonlyMap<string, string> => {
  const language = useLanguage()
  const { data } = useQuery({ ...asked('templatePlaces', {}), staleTime: Number.POSITIVE_INFINITY })
  return new Map(data?.map((place) => [place.id, place[language]]))
}

const Line = ({ template, names }: { template: KeptBrief; names: ReadonlyMap<string, string> }) => {
  const { t } = useTranslation()
  const { change, forget } = useKeeping()
  const { id, version, name } = template
  const [text, setText] = useState(name)
  const places = useKept('template', id).data?.body.places ?? []
  const rename = () => {
    const wished = text.trim()
    if (wished !== '' && wished !== name) change.mutate({ id, version, name: wished })
  }
  return (
    <Paper withBorder p="sm" radius="md" component="section" aria-label={name}>
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          size="sm"
          label={t('reports.templateName')}
          value={text}
          maxLength={200}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onBlur={rename}
          onKeyDown={({ key }) => key === 'Enter' && rename()}
        />
        <Tooltip label={t('kept.act.forget')}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={`${t('kept.act.forget')}: ${name}`}
            disabled={forget.isPending}
            onClick={() => forget.mutate(template)}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Tooltip>
      </Group>
      <Text size="xs" mt="xs">
        {t('reports.templatePlaces')}
      </Text>
      <Group gap={6} mt={4}>
        {[...new Set(places)].map((place) => (
          <Badge key={place} variant="light" color="gray" c="var(--mantine-color-text)" tt="none">
            {names.get(place) ?? place}
          </Badge>
        ))}
      </Group>
    </Paper>
  )
}

/** The office's own templates: which named places each has; they are renamed and taken out of the list here. */
export const Templates = ({ opened, close }: { opened: boolean; close: () => void }) => {
  const { t } = useTranslation()
  const { data, error, refetch } = useKeptList('template')
  const names = usePlaceNames()
  return (
    <Modal opened={opened} onClose={close} title={t('reports.manage')} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <Help of="templates" />
        {error !== null && <Failed error={error} retry={() => void refetch()} />}
        {error === null && data === undefined && <Loading lines={3} />}
        {data?.items.length === 0 && (
          <Nothing title={t('reports.noTemplates')} icon={<IconTemplate size={36} />}>
            {t('reports.templateHow')}
          </Nothing>
        )}
        {data?.items.map((template) => (
          <Line key={`${template.id} ${template.version}`} template={template} names={names} />
        ))}
        <Text size="sm">{t('reports.knownPlaces')}</Text>
        <Text size="sm">{[...names.values()].map((name) => `{{${name}}}`).join('  ')}</Text>
      </Stack>
    </Modal>
  )
}
