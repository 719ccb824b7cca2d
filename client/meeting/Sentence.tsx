import { ActionIcon, Anchor, Badge, Button, Group, Paper, Text, Textarea, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconPencil, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingLine } from '../../graph/meeting.ts'
import { useDesk } from '../app/desk.ts'

/** How many places of one sentence are told. */
const mostPlaces = 4

/** The places that a sentence rests on; each opens the passage in its surroundings. */
const Places = ({ sources }: Pick<MeetingLine, 'sources'>) => {
  const { t } = useTranslation()
  const showPassage = useDesk(({ showPassage }) => showPassage)
  if (sources.length === 0) return null
  return (
    <div className="sentence-places unprinted">
      {sources.slice(0, mostPlaces).map(({ document, place, passage }) => (
        <Anchor key={`${document} ${place}`} component="button" type="button" size="xs" onClick={() => showPassage(passage)}>
          {`${document}: ${place}`}
        </Anchor>
      ))}
      {sources.length > mostPlaces && (
        <Text size="xs" c="dimmed" component="span">
          {t('andMore', { count: sources.length - mostPlaces })}
        </Text>
      )}
    </div>
  )
}

interface Editable {
  line: MeetingLine
  busy: boolean
  edit: (text: string | null | undefined) => void
}

const Editing = ({ line, busy, edit, close }: Editable & { close: () => void }) => {
  const { t } = useTranslation()
  const [text, setText] = useState(line.shown === '' ? line.text : line.shown)
  const save = () => {
    const typed = text.trim()
    edit(typed === '' ? null : typed)
    close()
  }
  return (
    <form
      className="unprinted"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Textarea
        label={t('meeting.text')}
        value={text}
        maxLength={4000}
        autosize
        minRows={2}
        autoFocus
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
          if (event.key === 'Enter' && event.ctrlKey) save()
        }}
      />
      <Group mt="xs" justify="flex-end">
        <Button size="xs" variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button size="xs" type="submit" loading={busy}>
          {t('meeting.keep')}
        </Button>
      </Group>
    </form>
  )
}

/** What the facts made when a sentence was edited, and what they make now: the edit stands until the reader chooses. */
const Changed = ({ line, busy, edit }: Editable) => {
  const { t } = useTranslation()
  return (
    <Paper withBorder p="xs" mt={4} className="sentence-changed unprinted" role="group" aria-label={t('meeting.changed')}>
      <Text size="sm" fw={600}>
        {t('meeting.changed')}
      </Text>
      <Text size="sm">{`${t('meeting.was')}: ${line.was ?? ''}`}</Text>
      <Text size="sm">{`${t('meeting.now')}: ${line.text === '' ? t('meeting.gone') : line.text}`}</Text>
      <Group gap="xs" mt={6}>
        <Button size="compact-sm" variant="light" disabled={busy} onClick={() => edit(undefined)}>
          {t('meeting.takeNew')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={busy} onClick={() => edit(line.edit?.text ?? null)}>
          {t('meeting.keepMine')}
        </Button>
      </Group>
    </Paper>
  )
}

/** One sentence of a meeting with its sources; it can be changed, left out, and had again as it was made. */
export const Sentence = ({ line, busy, edit, isOnSheet }: Editable & { isOnSheet: boolean }) => {
  const { t } = useTranslation()
  const [isEdited, setEdited] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const close = () => {
    setEdited(false)
    setTimeout(() => pencil.current?.focus())
  }
  const isLeftOut = line.shown === ''
  const words = isLeftOut ? line.text || (line.was ?? '') : line.shown
  const short = words.slice(0, 60)
  return (
    <li className={isOnSheet ? 'sentence' : 'sentence unprinted'} data-left-out={isLeftOut}>
      {isEdited ? (
        <Editing line={line} busy={busy} edit={edit} close={close} />
      ) : (
        <div className="sentence-line">
          <div className="sentence-words">
            <span>{words}</span>
            {line.edit !== undefined && (
              <Badge size="sm" variant="light" color="gray" c="var(--mantine-color-text)" ml={6} className="unprinted">
                {t(isLeftOut ? 'meeting.leftOut' : 'meeting.edited')}
              </Badge>
            )}
            <Places sources={line.sources} />
          </div>
          <Group gap={2} wrap="nowrap" className="unprinted">
            <Tooltip label={t('meeting.edit', { text: short })}>
              <ActionIcon
                ref={pencil}
                variant="subtle"
                color="gray"
                aria-label={t('meeting.edit', { text: short })}
                onClick={() => setEdited(true)}
              >
                <IconPencil size={16} />
              </ActionIcon>
            </Tooltip>
            {line.edit === undefined ? (
              <Tooltip label={t('meeting.leaveOut', { text: short })}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={busy}
                  aria-label={t('meeting.leaveOut', { text: short })}
                  onClick={() => edit(null)}
                >
                  <IconX size={16} />
                </ActionIcon>
              </Tooltip>
            ) : (
              <Tooltip label={t('meeting.bringBack')}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={busy}
                  aria-label={`${t('meeting.bringBack')}: ${short}`}
                  onClick={() => edit(undefined)}
                >
                  <IconArrowBackUp size={16} />
                </ActionIcon>
              </Tooltip>
            )}
          </Group>
        </div>
      )}
      {line.was !== undefined && <Changed line={line} busy={busy} edit={edit} />}
    </li>
  )
}
