import { Button, Group, Menu, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown, IconPresentation, IconWand } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Kept } from '../../graph/kept.ts'
import { type ThingKind, thingEntry } from '../../graph/kinds.ts'
import type { CallInput } from '../../server/api.ts'
import { call } from '../app/call.ts'
import { useDesk } from '../app/desk.ts'
import { useLanguage } from '../app/words.ts'
import { useTroubleInWords } from '../panels/states.tsx'
import { ThingPicker } from '../panels/ThingPicker.tsx'

type Wish = NonNullable<CallInput<'draftPresentation'>['body']>

/** Makes a drafted presentation and gives it; a refusal is told in words. */
const useDraft = (made: (kept: Kept) => void) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const client = useQueryClient()
  const inWords = useTroubleInWords()
  const say = useDesk(({ say }) => say)
  return useMutation({
    mutationFn: (wish: Wish) => call('draftPresentation', { body: { ...wish, language } }),
    onSuccess: async (kept) => {
      say(t('present.drafted', { name: kept.name }))
      await client.invalidateQueries({ queryKey: ['keptPage'] })
      made(kept)
    },
    onError: (error) => notifications.show({ color: 'red', message: inWords(error) }),
  })
}

/** What a draft can be about, by the kind of thing that it needs. */
const about = [
  ['country', 'Country'],
  ['place', 'Place'],
  ['body', 'Organization'],
  ['topic', 'Topic'],
] as const satisfies readonly (readonly [Wish['draft'], ThingKind])[]
const whole = ['year', 'changed'] as const

/** Drafts in one click; what needs a country, a place, a body or a topic asks for it. */
export const Drafts = ({ open }: { open: (id: string) => void }) => {
  const { t } = useTranslation()
  const [asking, ask] = useState<(typeof about)[number] | null>(null)
  const draft = useDraft(({ id }) => {
    ask(null)
    open(id)
  })
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <Button variant="default" size="xs" leftSection={<IconWand size={16} />} rightSection={<IconChevronDown size={14} />}>
              {t('present.draft')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {about.map((one) => (
              <Menu.Item key={one[0]} onClick={() => ask(one)}>
                {t(`present.drafts.${one[0]}`)}
              </Menu.Item>
            ))}
            {whole.map((kind) => (
              <Menu.Item key={kind} onClick={() => draft.mutate({ draft: kind })}>
                {t(`present.drafts.${kind}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
      {asking !== null && (
        <ThingPicker
          id={null}
          label={t(`present.drafts.${asking[0]}`)}
          kinds={[asking[1]]}
          choose={(id) => id !== null && draft.mutate({ draft: asking[0], about: id })}
        />
      )}
    </Stack>
  )
}

/** Which draft a thing's card offers: its kind is the beginning of its id. */
const draftOfId = (id: string): Wish['draft'] | undefined => about.find(([, kind]) => id.startsWith(`${thingEntry(kind).prefix}/`))?.[0]

/** A presentation on the thing of a card, in one click; it opens in its editor. */
export const DraftOfThing = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  const open = useDesk(({ open }) => open)
  const draft = useDraft(() => open('presentations'))
  const kind = draftOfId(id)
  if (kind === undefined) return null
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPresentation size={16} />}
      loading={draft.isPending}
      onClick={() => draft.mutate({ draft: kind, about: id })}
    >
      {t('present.draftOf')}
    </Button>
  )
}
