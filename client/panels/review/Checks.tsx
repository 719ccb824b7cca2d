import { Anchor, Badge, Button, Group, SegmentedControl, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconDownload, IconFileTypeDocx, IconPrinter, IconShieldCheck } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../graph/answers.ts'
import { type CheckCode, checks, isCheckCode } from '../../../graph/checks.ts'
import { api, type Checked } from '../../../server/api.ts'
import { addressOf } from '../../app/call.ts'
import { useDesk } from '../../app/desk.ts'
import { asked } from '../../app/queries.ts'
import { momentInWords, useLanguage } from '../../app/words.ts'
import { Answered } from '../Answered.tsx'
import { Sources } from '../Sources.tsx'
import { Nothing } from '../states.tsx'
import { inGroups } from './faults.ts'
import { OpenCard } from './OpenCard.tsx'
import { useMarking } from './useMarking.tsx'

/** More than a person can go through; what is beyond comes when these are done. */
const most = 5000
const shownAtFirst = 10
const passagesAtFirst = 3

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

const Remark = ({ fault, most }: { fault: Fault; most: number }) => {
  const { about, name, note, evidence, noFault } = fault
  const { t } = useTranslation()
  const language = useLanguage()
  const { mark, unmark, isPending } = useMarking()
  return (
    <li className="remark">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <OpenCard about={about} name={name} />
          {note !== undefined && (
            <Text size="sm" className="words">
              {note[language]}
            </Text>
          )}
          {noFault !== undefined && (
            <Text size="xs" c="dimmed">
              {noFault.by} · {momentInWords(noFault.at, language)}
            </Text>
          )}
        </div>
        <Button
          className="unprinted"
          flex="none"
          size="compact-xs"
          variant="default"
          disabled={isPending}
          onClick={() => (noFault === undefined ? mark(fault) : unmark(noFault))}
        >
          {t(noFault === undefined ? 'review.check.noFault' : 'review.check.again')}
        </Button>
      </Group>
      <Sources evidence={evidence} most={most} />
    </li>
  )
}

const Kind = ({ code, faults }: { code: CheckCode; faults: readonly [Fault, ...Fault[]] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const open = useDesk(({ open }) => open)
  const [shown, setShown] = useState(shownAtFirst)
  const [isWhole, setWhole] = useState(false)
  const isPrinting = usePrinting()
  const hasMorePassages = faults.some(({ evidence }) => evidence.reduce((sum, { passages }) => sum + passages.length, 0) > passagesAtFirst)
  const isAll = isPrinting || isWhole
  const { says, explains } = checks[code]
  return (
    <section className="remarks" aria-label={says[language]}>
      <Group gap="xs">
        <Title order={3} size="h5">
          {says[language]}
        </Title>
        <Badge variant="light" color="gray" c="var(--mantine-color-text)" tt="none">
          {t('review.check.count', { count: faults.length })}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed" mb={4}>
        {explains[language]}{' '}
        {(code === 'spelled-twice' || code === 'event-twice') && (
          <Anchor component="button" size="sm" className="unprinted" onClick={() => open('duplicates')}>
            {t('review.check.toDuplicates')}
          </Anchor>
        )}
      </Text>
      <ul>
        {faults.slice(0, isPrinting ? undefined : shown).map((fault) => (
          <Remark key={`${fault.key} ${fault.evidence[0]?.passages[0]?.from ?? ''}`} fault={fault} most={isAll ? most : passagesAtFirst} />
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

/** The remarks by check, or why there are none. */
const Found = ({ found: { items, total }, isNarrowed, isMarked }: { found: Checked; isNarrowed: boolean; isMarked: boolean }) => {
  const { t } = useTranslation()
  if (total === 0 && isNarrowed) return <Nothing title={t('review.check.nothing')}>{t('review.check.nothingAdvice')}</Nothing>
  if (total === 0)
    return (
      <Nothing title={t(isMarked ? 'review.check.noneMarked' : 'review.check.none')} icon={<IconShieldCheck size={40} />}>
        {t(isMarked ? 'review.check.noneMarkedAdvice' : 'review.check.noneAdvice')}
      </Nothing>
    )
  return (
    <>
      {items.length < total && <Text size="sm">{t('review.check.cut', { count: items.length, total })}</Text>}
      {inGroups(items).map((faults) => {
        const [{ code }] = faults
        return isCheckCode(code) ? <Kind key={code} code={code} faults={faults} /> : null
      })}
    </>
  )
}

/** «Проверка данных»: remarks by check, each with its place in a document and its card; narrowed, marked, printed, downloaded. */
export const Checks = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [code, setCode] = useState<CheckCode | null>(null)
  const [noFault, setNoFault] = useState<'true' | 'false'>('false')
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 250)
  const wish = { noFault, ...(code === null ? {} : { code }), ...(text === '' ? {} : { text }) }
  const query = useQuery({ ...asked('check', { query: { ...wish, limit: most } }), placeholderData: keepPreviousData })
  const isNarrowed = code !== null || text !== ''
  const { total, byCode = [] } = query.data ?? {}
  return (
    <Stack className="review-page">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2} size="h3">
            {t('review.check.title')}
            {total !== undefined && `: ${t('review.check.count', { count: total })}`}
          </Title>
          <Text size="sm" c="dimmed">
            {t('review.check.explain')}
          </Text>
        </div>
        <Group gap="xs" className="unprinted">
          <Button
            component="a"
            href={addressOf(api.checkFile.path, {}, { ...wish, lang: language })}
            download
            variant="default"
            leftSection={<IconDownload size={18} />}
          >
            {t('review.check.file')}
          </Button>
          <Button
            component="a"
            href={addressOf(api.checkWord.path, {}, { ...wish, lang: language })}
            download
            variant="default"
            leftSection={<IconFileTypeDocx size={18} />}
          >
            {t('review.check.word')}
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => globalThis.print()}>
            {t('review.check.print')}
          </Button>
        </Group>
      </Group>
      <Group align="flex-end" className="unprinted">
        <Select
          w={380}
          label={t('review.check.code')}
          placeholder={t('review.check.every')}
          data={byCode.map(({ code, count }) => ({ value: code, label: `${checks[code].says[language]}: ${count}` }))}
          value={code}
          onChange={(chosen) => setCode(chosen !== null && isCheckCode(chosen) ? chosen : null)}
          clearable
        />
        <TextInput label={t('review.check.text')} value={typed} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
        <SegmentedControl
          value={noFault}
          onChange={(chosen) => setNoFault(chosen === 'true' ? 'true' : 'false')}
          data={[
            { value: 'false', label: t('review.check.found') },
            { value: 'true', label: t('review.check.noFaults') },
          ]}
        />
      </Group>
      <Answered query={query} lines={10}>
        {(found) => <Found found={found} isNarrowed={isNarrowed} isMarked={noFault === 'true'} />}
      </Answered>
    </Stack>
  )
}
