import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WordsBody } from '../../graph/before-show.ts'
import { type KeptOf, useKeeping, useKept, useKeptList } from '../panels/kept/keeping.ts'

/** A word in a line; after an equals sign what to say in its place. */
const inLines = ({ words }: WordsBody): string =>
  words.map(({ word, instead }) => (instead === '' ? word : `${word} = ${instead}`)).join('\n')
const fromLines = (text: string): WordsBody => ({
  words: text
    .split('\n')
    .map((line) => line.split('=').map((part) => part.trim()))
    .flatMap(([word = '', instead = '']) => (word === '' ? [] : [{ word: word.slice(0, 100), instead: instead.slice(0, 200) }]))
    .slice(0, 500),
})

const Lines = ({ kept }: { kept: KeptOf<'words'> | undefined }) => {
  const { t } = useTranslation()
  const { keep, change } = useKeeping()
  const [text, setText] = useState(kept === undefined ? '' : inLines(kept.body))
  const save = () => {
    const body = fromLines(text)
    if (kept === undefined) keep.mutate({ kind: 'words', name: t('present.check.words'), body })
    else change.mutate({ id: kept.id, version: kept.version, body })
  }
  return (
    <>
      <Textarea
        size="xs"
        autosize
        minRows={2}
        label={t('present.check.words')}
        description={t('present.check.wordsExplain')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group>
        <Button size="compact-sm" variant="default" loading={keep.isPending || change.isPending} onClick={save}>
          {t('present.check.saveWords')}
        </Button>
      </Group>
    </>
  )
}

/** The office's own list of words that do not go out: one list for all presentations. */
export const WordsList = () => {
  const lists = useKeptList('words').data
  const id = lists?.items[0]?.id ?? null
  const { data } = useKept('words', id)
  if (lists === undefined || (id !== null && data === undefined)) return null
  return <Lines key={data === undefined ? '' : `${data.id} ${data.version}`} kept={data} />
}
