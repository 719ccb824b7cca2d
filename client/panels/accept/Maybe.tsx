import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Difference } from '../../../graph/answers.ts'
import type { SamePair } from '../../../graph/differences.ts'
import { fieldsOf } from '../../../graph/kinds.ts'
import { asked } from '../../app/queries.ts'
import { useLanguage } from '../../app/words.ts'
import { useValueInWords } from '../card/useValueInWords.ts'
import { Failed, Loading } from '../states.tsx'
import '../documents/documents.css'

interface MaybeParts {
  was: string
  is: string
  /** What the other of the two is called. */
  name: string
  change: Difference['change']
  join?: ((pair: SamePair) => void) | undefined
}

/** What is new may be what the older version told otherwise, with another date: proposed, and said by a person. */
export const Maybe = ({ was, is, name, change, join }: MaybeParts) => {
  const { t } = useTranslation()
  return (
    <Alert className="notice" variant="light" color="yellow" icon={<IconArrowsLeftRight />} title={t('accept.maybe')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm" className="words">
          {t(change === 'added' ? 'accept.maybeWas' : 'accept.maybeIs', { name })}
        </Text>
        {change === 'added' && <Before id={was} />}
        {join !== undefined && (
          <Button size="compact-sm" onClick={() => join({ was, is })}>
            {t('accept.join')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}

/** What the older version tells: a thing of the graph, with its date and the place that says it. */
const Before = ({ id }: { id: string }) => {
  const language = useLanguage()
  const inWords = useValueInWords()
  const { data, error, refetch } = useQuery(asked('card', { params: { id } }))
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading lines={2} />
  const { kind, fields } = data.thing
  const [passage] = data.evidence.flatMap(({ passages }) => passages)
  return (
    <>
      {(['start', 'dates'] as const).map((name) =>
        fields[name] === undefined ? null : (
          <Text key={name} size="sm">
            {fieldsOf(kind)[name]?.title[language]}: {inWords(kind, name, fields[name])}
          </Text>
        ),
      )}
      {passage !== undefined && (
        <Text size="sm" className="words passage">
          {passage.quote}
        </Text>
      )}
    </>
  )
}
