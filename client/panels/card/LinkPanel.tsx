import { Badge, CloseButton, Group, ScrollArea, Stack, Text, Title } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fieldsOf } from '../../../graph/kinds.ts'
import { useLinkCard } from '../../app/queries.ts'
import { openLink } from '../../app/steps.ts'
import { takeStep } from '../../app/store.ts'
import { linkInWords, statusInWords, useLanguage } from '../../app/words.ts'
import { Sources } from '../Sources.tsx'
import { Failed, Loading } from '../states.tsx'
import { ThingLine } from '../ThingLine.tsx'
import { useValueInWords } from './Fields.tsx'

/** The card of a link: its two ends, what it says, and where it is said. */
export const LinkPanel = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useValueInWords()
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
                {Object.entries(fieldsOf(data.link.kind)).map(([name, { title }]) => {
                  const says = inWords(data.link.kind, name, data.link.fields[name])
                  return says === null ? null : (
                    <div className="field" key={name}>
                      <Text size="sm" c="dimmed" component="dt">
                        {title[language]}
                      </Text>
                      <Text size="sm" component="dd" className="words">
                        {says}
                      </Text>
                    </div>
                  )
                })}
              </dl>
              <Title order={3} size="h6">
                {t('sources.where')}
              </Title>
              <Sources evidence={data.evidence} most={12} />
            </>
          )}
        </Stack>
      </ScrollArea.Autosize>
    </aside>
  )
}
