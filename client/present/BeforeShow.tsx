import { Badge, Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type BeforeShowFinding, beforeShow } from '../../graph/before-show.ts'
import type { PresentationBody } from '../../graph/story.ts'
import { asked, useCard, useCountries } from '../app/queries.ts'
import { nameOf, useLanguage } from '../app/words.ts'
import type { KeptOf } from '../panels/kept/keeping.ts'
import { Failed, Loading } from '../panels/states.tsx'
import { FindingWords } from './FindingWords.tsx'
import { WordsList } from './WordsList.tsx'

/** How many findings are listed at once; the rest is counted. */
const most = 60

const Finding = ({ finding, busy, leave }: { finding: BeforeShowFinding; busy: boolean; leave: (id: string) => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slide, code, what, note, about } = finding
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <FindingWords heading={`${t('present.slide', { number: slide })} · ${beforeShow[code][language]}`} what={what} note={note} />
      {about !== null && (
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          disabled={busy}
          aria-label={t('present.check.leaveOf', { name: what })}
          onClick={() => leave(about)}
        >
          {t('present.check.leave')}
        </Button>
      )}
    </Group>
  )
}

/** What is left out of this presentation, each to be brought back. */
const LeftOut = ({ id, busy, bring }: { id: string; busy: boolean; bring: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data } = useCard(id)
  const name = data === undefined ? '…' : nameOf(data.thing, language)
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm" className="words">
        {name}
      </Text>
      <Button size="compact-sm" variant="subtle" disabled={busy} aria-label={t('present.check.bringOf', { name })} onClick={bring}>
        {t('present.check.bring')}
      </Button>
    </Group>
  )
}

/** «Проверка перед показом»: what to look at before anybody outside sees it, with one click to leave each thing out. */
export const BeforeShow = ({
  presentation: { id, version, body },
  busy,
  change,
}: {
  presentation: KeptOf<'presentation'>
  busy: boolean
  change: (body: PresentationBody) => void
}) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const countries = useCountries()
  const { data, error, refetch } = useQuery({
    ...asked('beforeShow', { query: { of: id, language } }),
    queryKey: ['kept', 'beforeShow', id, version, language],
  })
  const leave = (thing: string) => change({ ...body, leftOut: [...body.leftOut, thing] })
  return (
    <Paper withBorder p="sm" radius="md" component="section" aria-label={t('present.check.title')}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={3} size="h5">
            {t('present.check.title')}
          </Title>
          {data !== undefined && (
            <Badge color={data.length === 0 ? 'teal' : 'orange'}>{t('present.check.found', { count: data.length })}</Badge>
          )}
        </Group>
        <Select
          size="xs"
          label={t('present.check.audience')}
          placeholder={t('present.check.anybody')}
          clearable
          searchable
          value={body.audience}
          data={countries.map((country) => ({ value: String(country.fields['code']), label: nameOf(country, language) }))}
          onChange={(audience) => change({ ...body, audience })}
        />
        {error !== null && <Failed error={error} retry={() => void refetch()} />}
        {error === null && data === undefined && <Loading lines={2} />}
        {data?.length === 0 && <Text size="sm">{t('present.check.nothing')}</Text>}
        {data?.slice(0, most).map((finding) => (
          <Finding
            key={`${finding.slide} ${finding.code} ${finding.about ?? finding.what} ${finding.note}`}
            finding={finding}
            busy={busy}
            leave={leave}
          />
        ))}
        {data !== undefined && data.length > most && <Text size="sm">{t('present.check.more', { count: data.length - most })}</Text>}
        {body.leftOut.length > 0 && <Text size="sm">{t('present.check.leftOut')}</Text>}
        {body.leftOut.map((thing) => (
          <LeftOut
            key={thing}
            id={thing}
            busy={busy}
            bring={() => change({ ...body, leftOut: body.leftOut.filter((other) => other !== thing) })}
          />
        ))}
        <WordsList />
      </Stack>
    </Paper>
  )
}
