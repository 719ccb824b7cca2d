import { Anchor, Button, Drawer, Group, Stack, Text } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadPage, ReadThere } from '../../../graph/answers.ts'
import { isThingKind } from '../../../graph/kinds.ts'
import { useDesk } from '../../app/desk.ts'
import { asked } from '../../app/queries.ts'
import { openLink, select } from '../../app/steps.ts'
import { takeStep } from '../../app/store.ts'
import { kindInWords, linkInWords, numberInWords, useLanguage } from '../../app/words.ts'
import { Failed, Loading } from '../states.tsx'
import { AddFact } from './AddFact.tsx'
import './correct.css'
import { Help } from '../Help.tsx'
import { factPieces } from './factPieces.ts'
import { useSelected } from './selection.ts'

const size = 5000

/** What was read in one stretch; each name leads to its card. */
const FactLine = ({ fact, isLit, light }: { fact: ReadThere; isLit: boolean; light: (lit: boolean) => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { read, showPassage, open } = useDesk()
  const leave = () => {
    read(null)
    showPassage(null)
    open(null)
  }
  const things = fact.about.filter(({ kind }) => isThingKind(kind))
  const shown = things.length > 0 ? things : fact.about
  const links = fact.about.length - shown.length
  return (
    <li data-lit={isLit} onMouseEnter={() => light(true)} onMouseLeave={() => light(false)}>
      {shown.map(({ id, kind, name }) => (
        <Text key={id} size="sm" className="words">
          <Text span size="xs" c="dimmed">
            {isThingKind(kind) ? kindInWords(kind, language) : linkInWords(kind, 'out', language)}
          </Text>{' '}
          <Anchor
            component="button"
            size="sm"
            ta="left"
            onFocus={() => light(true)}
            onClick={() => {
              leave()
              if (isThingKind(kind)) takeStep(select(id), 'card', name)
              else takeStep(openLink(id), 'link', name)
            }}
          >
            {name}
          </Anchor>
        </Text>
      ))}
      {links > 0 && (
        <Text size="xs" c="dimmed">
          {t('reader.links', { count: links })}
        </Text>
      )}
    </li>
  )
}

const Page = ({ page }: { page: ReadPage }) => {
  const { t } = useTranslation()
  const text = useRef<HTMLDivElement>(null)
  const [lit, setLit] = useState<ReadThere | null>(null)
  const selected = useSelected(text, page.from, page.text)
  return (
    <>
      <AddFact page={page} selected={selected} />
      <div className="reader">
        <div className="passage" ref={text} tabIndex={0} role="document" aria-label={page.documentName}>
          {factPieces(page).map(({ at, text, facts }) =>
            facts.length === 0 ? (
              <span key={at} data-piece>
                {text}
              </span>
            ) : (
              <mark key={at} data-piece data-lit={lit !== null && facts.includes(lit)} onMouseEnter={() => setLit(facts[0] ?? null)}>
                {text}
              </mark>
            ),
          )}
        </div>
        <section aria-label={t('reader.facts')}>
          <Text size="sm" fw={600}>
            {t('reader.facts')}
          </Text>
          {page.facts.length === 0 && <Text size="sm">{t('reader.none')}</Text>}
          <ul className="read-facts">
            {page.facts.map((fact) => (
              <FactLine key={`${fact.from} ${fact.to}`} fact={fact} isLit={fact === lit} light={(on) => setLit(on ? fact : null)} />
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}

const Pages = ({ document: id, first }: { document: string; first: number }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [starts, setStarts] = useState<readonly number[]>([first])
  const from = starts.at(-1) ?? 0
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...asked('readPage', { params: { id }, query: { from, size } }),
    placeholderData: keepPreviousData,
  })
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading lines={12} />
  const number = (value: number) => numberInWords(value, language)
  const before = () => setStarts(starts.length > 1 ? starts.slice(0, -1) : [Math.max(0, from - size)])
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={600} className="words">
          {data.documentName}
        </Text>
        <Group gap="xs">
          <Text size="xs" c="dimmed" aria-live="polite">
            {t('reader.place', { from: number(data.from + 1), to: number(data.to), total: number(data.total) })}
          </Text>
          <Button size="xs" variant="default" leftSection={<IconArrowLeft size={16} />} disabled={from === 0} onClick={before}>
            {t('reader.back')}
          </Button>
          <Button
            size="xs"
            variant="default"
            rightSection={<IconArrowRight size={16} />}
            disabled={data.to >= data.total || isPlaceholderData}
            onClick={() => setStarts([...starts, data.to])}
          >
            {t('reader.on')}
          </Button>
        </Group>
      </Group>
      <Page key={data.from} page={data} />
    </Stack>
  )
}

/** The whole read text of a document, a page at a time: what was read from it is marked, what was not can be added. */
export const Reader = () => {
  const { t } = useTranslation()
  const { reading, read, writing } = useDesk()
  return (
    <Drawer
      overlayProps={{ backgroundOpacity: 0.25 }}
      opened={reading !== null}
      onClose={() => read(null)}
      closeOnEscape={!writing}
      position="right"
      size="70rem"
      zIndex={210}
      title={<Text fw={600}>{t('reader.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Help of="reader" />
      {reading !== null && <Pages key={`${reading.document} ${reading.from}`} document={reading.document} first={reading.from} />}
    </Drawer>
  )
}
