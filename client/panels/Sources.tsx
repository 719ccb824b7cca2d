import { Anchor, Badge, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../graph/answers.ts'
import { unsureBelow } from '../../graph/statements.ts'
import { useDesk } from '../app/desk.ts'
import { usePlaceInWords } from '../app/words.ts'

/** Where something is said: document, place in it, quote; a click shows the passage in its surroundings. */
export const Sources = ({ evidence, most = 4 }: { evidence: readonly Evidence[]; most?: number }) => {
  const { t } = useTranslation()
  const inWords = usePlaceInWords()
  const showPassage = useDesk(({ showPassage }) => showPassage)
  const passages = evidence.flatMap(({ passages, ...said }) => passages.map((passage) => ({ ...said, ...passage })))
  const distinct = [...new Map(passages.map((passage) => [`${passage.document} ${passage.from} ${passage.to}`, passage])).values()]
  if (distinct.length === 0) return <Text size="sm">{t('sources.none')}</Text>
  return (
    <Stack gap={6}>
      {distinct.slice(0, most).map(({ document, documentName, locator, from, to, quote, confidence }) => (
        <UnstyledButton key={`${document} ${from} ${to}`} className="quote" onClick={() => showPassage({ document, from, to })}>
          <Text size="sm" component="span" className="quote-words" lineClamp={4}>
            {quote}
          </Text>
          <Group gap={6} component="span">
            <Text size="xs" c="dimmed" component="span">
              {documentName} · {inWords(locator)}
            </Text>
            {confidence < unsureBelow && (
              <Badge size="xs" color="yellow" variant="light" component="span">
                {t('sources.unsure')}
              </Badge>
            )}
          </Group>
        </UnstyledButton>
      ))}
      {distinct.length > most && (
        <Anchor component="button" size="xs" onClick={() => showPassage(distinct[most] ?? null)}>
          {t('sources.more', { count: distinct.length - most })}
        </Anchor>
      )}
    </Stack>
  )
}
