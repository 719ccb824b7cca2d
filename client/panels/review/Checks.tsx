import { Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPrinter, IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../graph/answers.ts'
import type { CallAnswer } from '../../../server/api.ts'
import { call } from '../../app/call.ts'
import { useLanguage } from '../../app/words.ts'
import { Sources } from '../Sources.tsx'
import { Failed, Loading, Nothing } from '../states.tsx'
import { inGroups } from './faults.ts'
import { OpenCard } from './OpenCard.tsx'

const page = 200
const most = 2000
const shownAtFirst = 10
const passagesAtFirst = 3

/** All remarks, up to a number that a person can go through. */
const useFaults = () =>
  useQuery({
    queryKey: ['check', 'whole'],
    queryFn: async ({ signal }) => {
      const items: Fault[] = []
      let total = 0
      for (let offset: number | null = 0; offset !== null && offset < most; ) {
        const found: CallAnswer<'check'> = await call('check', { query: { limit: page, offset } }, signal)
        items.push(...found.items)
        total = found.total
        offset = found.next
      }
      return { items, total }
    },
  })

/** Whether the page is being printed: then nothing is folded away. */
const usePrinting = (): boolean => {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const media = globalThis.matchMedia('print')
    const change = () => setPrinting(media.matches)
    media.addEventListener('change', change)
    return () => media.removeEventListener('change', change)
  }, [])
  return isPrinting
}

const Remark = ({ fault: { about, name, note, evidence }, most }: { fault: Fault; most: number }) => {
  const language = useLanguage()
  return (
    <li className="remark">
      <OpenCard about={about} name={name} />
      {note !== undefined && (
        <Text size="sm" className="words">
          {note[language]}
        </Text>
      )}
      <Sources evidence={evidence} most={most} />
    </li>
  )
}

const Kind = ({ faults }: { faults: readonly [Fault, ...Fault[]] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [shown, setShown] = useState(shownAtFirst)
  const [isWhole, setWhole] = useState(false)
  const isPrinting = usePrinting()
  const hasMorePassages = faults.some(({ evidence }) => evidence.reduce((sum, { passages }) => sum + passages.length, 0) > passagesAtFirst)
  const isAll = isPrinting || isWhole
  return (
    <section className="remarks" aria-label={faults[0].says[language]}>
      <Group gap="xs" mb={4}>
        <Title order={3} size="h5">
          {faults[0].says[language]}
        </Title>
        <Badge variant="light" color="gray" c="var(--mantine-color-text)" tt="none">
          {t('review.check.count', { count: faults.length })}
        </Badge>
      </Group>
      <ul>
        {faults.slice(0, isPrinting ? undefined : shown).map((fault) => (
          <Remark key={`${fault.about} ${fault.note?.ru}`} fault={fault} most={isAll ? page : passagesAtFirst} />
        ))}
      </ul>
      <Group className="unprinted">
        {shown < faults.length && (
          <Anchor component="button" size="sm" onClick={() => setShown(shown + 50)}>
            {t('more', { count: faults.length - shown })}
          </Anchor>
        )}
        {hasMorePassages && !isWhole && (
          <Anchor component="button" size="sm" onClick={() => setWhole(true)}>
            {t('review.check.everywhere')}
          </Anchor>
        )}
      </Group>
    </section>
  )
}

/** «Проверка данных»: remarks by kind, each with its place in a document and its card; prints as a list. */
export const Checks = () => {
  const { t } = useTranslation()
  const { data, error, refetch } = useFaults()
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading lines={10} />
  if (data.total === 0)
    return (
      <Nothing title={t('review.check.none')} icon={<IconShieldCheck size={40} />}>
        {t('review.check.noneAdvice')}
      </Nothing>
    )
  return (
    <Stack className="review-page">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2} size="h3">
            {t('review.check.title')}: {t('review.check.count', { count: data.total })}
          </Title>
          <Text size="sm" c="dimmed">
            {t('review.check.explain')}
          </Text>
        </div>
        <Button className="unprinted" variant="default" leftSection={<IconPrinter size={18} />} onClick={() => globalThis.print()}>
          {t('review.check.print')}
        </Button>
      </Group>
      {data.items.length < data.total && <Text size="sm">{t('review.check.cut', { count: data.items.length, total: data.total })}</Text>}
      {inGroups(data.items).map((faults) => (
        <Kind key={faults[0].code} faults={faults} />
      ))}
    </Stack>
  )
}
