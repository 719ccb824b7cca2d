import { Box, Button, Drawer, Group, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Surroundings } from '../../graph/answers.ts'
import { type OpenPassage, useDesk } from '../app/desk.ts'
import { asked } from '../app/queries.ts'
import { AddFact } from './correct/AddFact.tsx'
import { useSelected } from './correct/selection.ts'
import { Help } from './Help.tsx'
import { Failed, Loading } from './states.tsx'

const first = 600
const widest = 20_000

/** The text cut at its marks, in order: what is plain and what is marked. */
export const pieces = ({ text, marks }: Pick<Surroundings, 'text' | 'marks'>): { text: string; marked: boolean; at: number }[] => {
  const cut: { text: string; marked: boolean; at: number }[] = []
  let at = 0
  for (const { from, to } of marks.toSorted((a, b) => a.from - b.from)) {
    if (to <= at) continue
    const start = Math.max(at, from)
    if (start > at) cut.push({ text: text.slice(at, start), marked: false, at })
    cut.push({ text: text.slice(start, to), marked: true, at: start })
    at = to
  }
  if (at < text.length) cut.push({ text: text.slice(at), marked: false, at })
  return cut
}

const Marked = ({ said }: { said: Surroundings }) => {
  const mark = useRef<HTMLElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const selected = useSelected(box, said.from, said.text)
  useEffect(() => mark.current?.scrollIntoView({ block: 'center' }), [])
  const marked = pieces(said)
  const firstMark = marked.findIndex(({ marked }) => marked)
  const [passage] = said.marks
  const usual = passage === undefined ? null : { from: said.from + passage.from, to: said.from + passage.to }
  return (
    <>
      <Box className="passage" tabIndex={0} ref={box}>
        {said.from > 0 && '… '}
        {marked.map(({ text, marked, at }, index) =>
          marked ? (
            <mark key={at} data-piece ref={index === firstMark ? mark : undefined}>
              {text}
            </mark>
          ) : (
            <span key={at} data-piece>
              {text}
            </span>
          ),
        )}
        {said.to < said.total && ' …'}
      </Box>
      <AddFact page={said} selected={selected ?? usual} />
    </>
  )
}

const Around = ({ passage }: { passage: OpenPassage }) => {
  const { t } = useTranslation()
  const [around, setAround] = useState(first)
  const { read, showPassage } = useDesk()
  const { document: id, from, to } = passage
  const { data, error, refetch } = useQuery({
    ...asked('surroundings', { params: { id }, query: { from, to, around } }),
    placeholderData: keepPreviousData,
  })
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading lines={10} />
  return (
    <>
      <Text fw={600} mb="xs">
        {data.documentName}
      </Text>
      <Marked key={`${data.from} ${data.to}`} said={data} />
      <Group mt="sm">
        <Button
          variant="default"
          size="xs"
          disabled={around >= widest || (data.from === 0 && data.to >= data.total)}
          onClick={() => setAround(Math.min(widest, around * 4))}
        >
          {t('passage.wider')}
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            showPassage(null)
            read({ document: id, from: data.from })
          }}
        >
          {t('reader.whole')}
        </Button>
      </Group>
    </>
  )
}

/** The drawer in which a passage is shown, marked, in the text around it. */
export const PassageDrawer = () => {
  const { t } = useTranslation()
  const { passage, showPassage, writing } = useDesk()
  return (
    <Drawer
      overlayProps={{ backgroundOpacity: 0.25 }}
      opened={passage !== null}
      onClose={() => showPassage(null)}
      closeOnEscape={!writing}
      position="right"
      size="lg"
      title={<Text fw={600}>{t('passage.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Help of="passage" />
      {passage !== null && <Around key={`${passage.document} ${passage.from}`} passage={passage} />}
    </Drawer>
  )
}
