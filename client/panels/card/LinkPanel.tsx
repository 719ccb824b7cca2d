import { Badge, Button, CloseButton, Group, ScrollArea, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowDown, IconUserQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkCard } from '../../../graph/answers.ts'
import { fieldsOf } from '../../../graph/kinds.ts'
import type { Link } from '../../../graph/things.ts'
import { useLinkCard } from '../../app/queries.ts'
import { openLink } from '../../app/steps.ts'
import { takeStep } from '../../app/store.ts'
import { linkInWords, nameOf, statusInWords, useLanguage } from '../../app/words.ts'
import { AnotherOne } from '../correct/Split.tsx'
import { Help } from '../Help.tsx'
import { Decisions } from '../review/Decisions.tsx'
import { EditButton } from '../review/EditButton.tsx'
import { FieldEditor } from '../review/FieldEditor.tsx'
import { Judge } from '../review/Judge.tsx'
import { Sources } from '../Sources.tsx'
import { Failed, Loading } from '../states.tsx'
import { ThingLine } from '../ThingLine.tsx'
import { useValueInWords } from './useValueInWords.ts'

/** A field of a link, which can be corrected in place. */
const LinkField = ({ link: { id, kind, fields }, name }: { link: Link; name: string }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useValueInWords()
  const [isEdited, editing] = useDisclosure(false)
  const title = fieldsOf(kind)[name]?.title[language] ?? name
  const says = inWords(kind, name, fields[name])
  return (
    <div className={isEdited ? 'field field-edited' : 'field'}>
      <Text size="sm" c="dimmed" component="dt" className={isEdited ? 'unseen' : ''}>
        {title}
      </Text>
      <dd>
        {isEdited ? (
          <FieldEditor about={id} kind={kind} name={name} value={fields[name]} close={editing.close} />
        ) : (
          <Group gap={4} wrap="nowrap" justify="space-between" align="flex-start">
            <Text size="sm" className={says === null ? 'words not-stated' : 'words'}>
              {says ?? t('card.notStated')}
            </Text>
            <EditButton title={title} onClick={editing.open} />
          </Group>
        )}
      </dd>
    </div>
  )
}

/** «Это другое лицо»: of whom else the documents tell in this link, at either end that may be somebody else. */
const Others = ({ card: { link, from, to } }: { card: LinkCard }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [isOf, setOf] = useState<string | null>(null)
  const ends = [from, to].filter(({ kind }) => kind === 'Person' || kind === 'Organization')
  const end = ends.find(({ id }) => id === isOf)
  if (end !== undefined) return <AnotherOne link={link} end={end} close={() => setOf(null)} />
  return (
    <Group gap="xs">
      {ends.map((one) => (
        <Button
          key={one.id}
          size="xs"
          variant="light"
          color="gray"
          leftSection={<IconUserQuestion size={16} />}
          onClick={() => setOf(one.id)}
        >
          {t(one.kind === 'Person' ? 'correct.anotherPerson' : 'correct.anotherBody')}: {nameOf(one, language)}
        </Button>
      ))}
    </Group>
  )
}

/** The card of a link: its two ends, what it says, and where it is said. */
export const LinkPanel = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data, error, refetch } = useLinkCard(id)
  return (
    <aside className="side side-right" aria-label={t('card.linkTitle')}>
      <Group justify="space-between" p="md" pb={0}>
        <Text size="sm" c="dimmed">
          {t('card.linkTitle')}
        </Text>
        <CloseButton aria-label={t('card.close')} onClick={() => takeStep(openLink(null), 'closeCard')} />
      </Group>
      <ScrollArea.Autosize
        mah="100%"
        className="side-scroll"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('card.linkTitle') }}
      >
        <Stack p="md" gap="sm">
          <Help of="link" />
          {error !== null && <Failed error={error} retry={() => void refetch()} />}
          {error === null && data === undefined && <Loading lines={6} />}
          {error === null && data !== undefined && (
            <>
              <ThingLine thing={data.from} />
              <Group gap="xs">
                <IconArrowDown size={18} aria-hidden />
                <Text fw={600}>{linkInWords(data.link.kind, 'out', language)}</Text>
                <Badge variant="light" size="sm" color="gray">
                  {statusInWords(data.link.status, language)}
                </Badge>
              </Group>
              <ThingLine thing={data.to} />
              <dl className="fields">
                {Object.keys(fieldsOf(data.link.kind)).map((name) => (
                  <LinkField key={name} link={data.link} name={name} />
                ))}
              </dl>
              <Title order={3} size="h6">
                {t('sources.where')}
              </Title>
              <Sources evidence={data.evidence} most={12} />
              <Title order={3} size="h6">
                {t('review.title')}
              </Title>
              <Judge about={data.link.id} status={data.link.status} gone={() => takeStep(openLink(null), 'closeCard')} />
              <Others card={data} />
              {data.decisions.length > 0 && <Decisions decisions={data.decisions} kind={data.link.kind} />}
            </>
          )}
        </Stack>
      </ScrollArea.Autosize>
    </aside>
  )
}
