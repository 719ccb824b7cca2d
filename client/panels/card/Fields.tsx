import { ActionIcon, Alert, Button, Collapse, Group, Menu, Stack, Text, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus, IconQuote } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card, Evidence } from '../../../graph/answers.ts'
import { activeDecisions } from '../../../graph/compute.ts'
import { fieldsOf } from '../../../graph/kinds.ts'
import type { Fields as FieldValues, Value } from '../../../graph/things.ts'
import { useLanguage } from '../../app/words.ts'
import { useSignature } from '../review/decisionWords.ts'
import { EditButton } from '../review/EditButton.tsx'
import { FieldEditor } from '../review/FieldEditor.tsx'
import { Sources } from '../Sources.tsx'
import { expected, unsaid } from './expected.ts'
import { useValueInWords } from './useValueInWords.ts'

const FieldRow = ({
  title,
  says,
  conflicts,
  evidence,
  decided,
  edits,
}: {
  title: string
  says: string | null
  conflicts: string[]
  evidence: Evidence[]
  decided: string | null
  /** What can be corrected here; null where nothing can. */
  edits: Omit<Parameters<typeof FieldEditor>[0], 'close'> | null
}) => {
  const { t } = useTranslation()
  const [isOpen, { toggle }] = useDisclosure(false)
  const [isEdited, editing] = useDisclosure(false)
  if (isEdited && edits !== null)
    return (
      <div className="field field-edited">
        <dt className="unseen">{title}</dt>
        <dd>
          <FieldEditor {...edits} close={editing.close} />
        </dd>
      </div>
    )
  return (
    <div className="field">
      <Text size="sm" c="dimmed" component="dt">
        {title}
      </Text>
      <dd>
        <Group gap={4} wrap="nowrap" justify="space-between" align="flex-start">
          <Text size="sm" className={says === null ? 'words not-stated' : 'words'}>
            {says ?? t('card.notStated')}
          </Text>
          <Group gap={0} wrap="nowrap">
            {edits !== null && <EditButton title={title} onClick={editing.open} />}
            {evidence.length > 0 && (
              <Tooltip label={t('sources.where')}>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  onClick={toggle}
                  aria-expanded={isOpen}
                  aria-label={`${t('sources.where')}: ${title}`}
                >
                  <IconQuote size={14} />
                </ActionIcon>
              </Tooltip>
            )}
          </Group>
        </Group>
        {decided !== null && (
          <Text size="xs" c="dimmed" className="words">
            {decided}
          </Text>
        )}
        {conflicts.map((conflict) => (
          <Alert key={conflict} color="yellow" variant="light" p={6} my={4}>
            <Text size="xs">{conflict}</Text>
          </Alert>
        ))}
        <Collapse expanded={isOpen}>{isOpen && <Sources evidence={evidence} />}</Collapse>
      </dd>
    </div>
  )
}

/** Fields of the record, which nobody corrects. */
const isKept = (kind: Card['thing']['kind']): boolean => kind === 'Document'

/** A field that the documents left empty, chosen by name and filled in. */
const FillIn = ({ card: { thing }, absent }: { card: Card; absent: readonly string[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [name, setName] = useState<string | null>(null)
  if (name !== null)
    return <FieldEditor key={name} about={thing.id} kind={thing.kind} name={name} value={undefined} close={() => setName(null)} />
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={14} />}>
          {t('review.fillIn')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {absent.map((one) => (
          <Menu.Item key={one} onClick={() => setName(one)}>
            {fieldsOf(thing.kind)[one]?.title[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** What a person made of each field: what it was, who says so, when and why. */
const useDecided = (card: Card): ((name: string) => string | null) => {
  const { t } = useTranslation()
  const inWords = useValueInWords()
  const signature = useSignature()
  const active = activeDecisions(card.decisions)
  return (name) => {
    const last = active.findLast(({ kind, field }) => kind === 'set' && field === name)
    if (last === undefined) return null
    return t('review.decided', { was: inWords(card.thing.kind, name, last.was) ?? t('review.nothing'), by: signature(last) })
  }
}

/** The fields of a thing in words, with their conflicts and where each is said; each can be corrected in place. */
export const Fields = ({ card }: { card: Card }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useValueInWords()
  const decided = useDecided(card)
  const { kind, fields, conflicts } = card.thing
  const wanted = expected[kind] ?? []
  /** What is said elsewhere, or better in the reader's language. */
  const isElsewhere = (name: string) =>
    unsaid.has(name) ? language !== 'en' || name !== 'officialEn' : language === 'en' && fields[`${name}En`] !== undefined
  const rows = Object.entries(fieldsOf(kind)).filter(
    ([name, field]) =>
      field.hidden !== true && !isElsewhere(name) && (fields[name] !== undefined || wanted.includes(name)) && !isSame(fields, name),
  )
  const saying = (name: string, value?: Value) =>
    card.statements.filter(
      ({ fields }) => fields[name] !== undefined && (value === undefined || JSON.stringify(fields[name]) === JSON.stringify(value)),
    )
  const documentNames = new Map(card.evidence.map(({ document, documentName }) => [document, documentName]))
  const shown = new Set(rows.map(([name]) => name))
  const absent = Object.entries(fieldsOf(kind)).flatMap(([name, field]) =>
    field.hidden === true || isElsewhere(name) || shown.has(name) ? [] : [name],
  )
  return (
    <div>
      <Stack gap={0} component="dl" className="fields">
        {rows.map(([name, { title }]) => {
          const statements = new Set(saying(name).map(({ id }) => id))
          return (
            <FieldRow
              key={name}
              title={title[language]}
              says={inWords(kind, name, fields[name])}
              conflicts={conflicts
                .filter(({ field }) => field === name)
                .map(({ value, document }) =>
                  t('card.conflict', {
                    document: documentNames.get(document) ?? t('card.otherDocument'),
                    value: inWords(kind, name, value) ?? '',
                  }),
                )}
              evidence={card.evidence.filter(({ statement }) => statements.has(statement))}
              decided={decided(name)}
              edits={isKept(kind) ? null : { about: card.thing.id, kind, name, value: fields[name] }}
            />
          )
        })}
      </Stack>
      {!isKept(kind) && absent.length > 0 && <FillIn card={card} absent={absent} />}
    </div>
  )
}

/** The end of a one-day event says nothing beside its start, nor an alias that is the name. */
const isSame = (fields: FieldValues, name: string): boolean =>
  (name === 'end' && fields['end'] === fields['start']) ||
  (name === 'aliases' && Array.isArray(fields['aliases']) && fields['aliases'].every((alias) => alias === fields['name'])) ||
  (name === 'planned' && fields['planned'] === false) ||
  (name === 'official' && fields['official'] === fields['name'])
