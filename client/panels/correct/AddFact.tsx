import { Button, SegmentedControl, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionWish } from '../../../graph/decisions.ts'
import { fieldsOf, LinkKind, linkEntry, linkKinds, ThingKind, thingKinds } from '../../../graph/kinds.ts'
import { findQuote } from '../../../graph/quotes.ts'
import type { Fields } from '../../../graph/things.ts'
import { useDesk } from '../../app/desk.ts'
import { kindInWords, linkInWords, useLanguage } from '../../app/words.ts'
import { unsaid } from '../card/expected.ts'
import { FieldControl } from '../review/FieldEditor.tsx'
import { typedValue } from '../review/fieldInput.ts'
import { ThingPicker } from '../ThingPicker.tsx'
import { addable } from './addable.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { type Stretch, trimmed } from './selection.ts'

type Texts = Record<string, string[]>

/** The fields that a person may give to something new. */
const fieldNames = (kind: ThingKind | LinkKind): string[] =>
  Object.entries(fieldsOf(kind)).flatMap(([name, { hidden }]) =>
    hidden === true || (unsaid.has(name) && name !== 'name') || name === 'aliases' ? [] : [name],
  )

/** What was typed as fields; null where something cannot be so. */
const typedFields = (kind: ThingKind | LinkKind, texts: Texts): Fields | null => {
  const fields: Fields = {}
  for (const name of fieldNames(kind)) {
    const value = typedValue(kind, name, texts[name] ?? [])
    if (value === null) return null
    if (value !== undefined) fields[name] = value
  }
  return fields
}

const FieldGrid = ({ kind, texts, change }: { kind: ThingKind | LinkKind; texts: Texts; change: (texts: Texts) => void }) => {
  const { t } = useTranslation()
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
      {fieldNames(kind).map((name) => (
        <FieldControl
          key={name}
          kind={kind}
          name={name}
          texts={texts[name] ?? []}
          change={(next) => change({ ...texts, [name]: next })}
          error={typedValue(kind, name, texts[name] ?? []) === null ? t('review.wrong') : null}
          focused={false}
        />
      ))}
    </SimpleGrid>
  )
}

interface Draft {
  is: 'thing' | 'link'
  kind: ThingKind | null
  link: LinkKind | null
  from: string | null
  to: string | null
  texts: Texts
}

const addsOf = ({ is, kind, link, from, to, texts }: Draft): DecisionWish['adds'] | null => {
  const chosen = is === 'thing' ? kind : link
  if (chosen === null) return null
  const fields = typedFields(chosen, texts)
  if (fields === null) return null
  if (is === 'thing') return fields['name'] === undefined ? null : { kind: chosen, fields }
  return from === null || to === null ? null : { kind: chosen, from, to, fields }
}

const ThingParts = ({ draft, change }: { draft: Draft; change: (draft: Partial<Draft>) => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <>
      <Select
        size="sm"
        label={t('correct.kind')}
        data={addable.map((value) => ({ value, label: kindInWords(value, language) }))}
        value={draft.kind}
        onChange={(value) => change({ kind: ThingKind.safeParse(value).data ?? null })}
        searchable
        selectFirstOptionOnChange
      />
      {draft.kind !== null && <FieldGrid kind={draft.kind} texts={draft.texts} change={(texts) => change({ texts })} />}
    </>
  )
}

const kindsIn = (names: readonly string[]): ThingKind[] => ThingKind.options.filter((kind) => names.includes(kind) && kind in thingKinds)

const LinkParts = ({ draft, change }: { draft: Draft; change: (draft: Partial<Draft>) => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const entry = draft.link === null ? null : linkEntry(draft.link)
  return (
    <>
      <Select
        size="sm"
        label={t('correct.linkKind')}
        data={LinkKind.options.flatMap((value) =>
          'private' in linkKinds[value] ? [] : [{ value, label: linkInWords(value, 'out', language) }],
        )}
        value={draft.link}
        onChange={(value) => change({ link: LinkKind.safeParse(value).data ?? null, from: null, to: null, texts: {} })}
        searchable
        selectFirstOptionOnChange
      />
      {entry !== null && draft.link !== null && (
        <>
          <ThingPicker id={draft.from} label={t('correct.from')} kinds={kindsIn(entry.from)} choose={(from) => change({ from })} />
          <ThingPicker id={draft.to} label={t('correct.to')} kinds={kindsIn(entry.to)} choose={(to) => change({ to })} />
          <FieldGrid kind={draft.link} texts={draft.texts} change={(texts) => change({ texts })} />
        </>
      )}
    </>
  )
}

/** A page of a document from which facts can be added: its text and where that begins. */
export interface TextPage {
  document: string
  from: number
  text: string
}

const AddForm = ({ page, selected, close }: { page: TextPage; selected: Stretch | null; close: () => void }) => {
  const { t } = useTranslation()
  const write = useDesk(({ write }) => write)
  useEffect(() => {
    write(true)
    return () => write(false)
  }, [write])
  const quoted = selected === null ? '' : page.text.slice(selected.from - page.from, selected.to - page.from)
  const [typed, setTyped] = useState<string | null>(null)
  const [draft, setDraft] = useState<Draft>({ is: 'thing', kind: null, link: null, from: null, to: null, texts: {} })
  const words = typed ?? quoted
  const found = findQuote(page.text, words, (selected?.from ?? page.from) - page.from)
  const place = typed === null ? selected : found && trimmed(page.text, found, page.from)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const named =
    draft.texts['name'] === undefined ? { ...draft, texts: { name: [words.replaceAll(/\s+/g, ' ').trim()], ...draft.texts } } : draft
  const filled = draft.is === 'thing' ? named : draft
  const adds = addsOf(filled)
  const wish =
    adds === null || adds === undefined || place === null
      ? null
      : { kind: 'add' as const, adds, says: { document: page.document, ...place } }
  return (
    <DecisionForm wish={wish} label={t('correct.addNow')} close={close} preview={false}>
      <Textarea
        size="sm"
        autosize
        maxRows={5}
        autoFocus
        label={t('correct.words')}
        description={t('correct.wordsAdvice')}
        value={words}
        error={words.trim() !== '' && place === null ? t('correct.wordsNotFound') : null}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('correct.what')}
        value={draft.is}
        data={[
          { value: 'thing', label: t('correct.aThing') },
          { value: 'link', label: t('correct.aLink') },
        ]}
        onChange={(is) => change({ is: is === 'link' ? 'link' : 'thing', texts: {} })}
      />
      {draft.is === 'thing' ? <ThingParts draft={filled} change={change} /> : <LinkParts draft={draft} change={change} />}
    </DecisionForm>
  )
}

/** «Добавить сведения»: a card or a link whose source are the selected words of a document. */
export const AddFact = ({ page, selected }: { page: TextPage; selected: Stretch | null }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <Stack gap="xs" my="xs">
      {isOpen ? (
        <AddForm key={`${selected?.from} ${selected?.to}`} page={page} selected={selected} close={() => setOpen(false)} />
      ) : (
        <div>
          <Button size="xs" variant="light" leftSection={<IconPlus size={16} />} onClick={() => setOpen(true)}>
            {t('correct.add')}
          </Button>
          <Text size="xs" c="dimmed" mt={4}>
            {t('correct.addAdvice')}
          </Text>
        </div>
      )}
    </Stack>
  )
}
