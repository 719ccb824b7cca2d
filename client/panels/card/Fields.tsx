import { ActionIcon, Alert, Collapse, Group, Stack, Text, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconQuote } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Card, Evidence } from '../../../graph/answers.ts'
import { fieldsOf } from '../../../graph/kinds.ts'
import type { Fields as FieldValues, Value } from '../../../graph/things.ts'
import { useCountryName } from '../../app/queries.ts'
import { useLanguage, valueInWords } from '../../app/words.ts'
import { Sources } from '../Sources.tsx'
import { expected, unsaid } from './expected.ts'

/** The value of a field in the reader's words; null where the documents do not state it. */
export const useValueInWords = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const countryName = useCountryName()
  return (kind: Parameters<typeof valueInWords>[0], name: string, value: Value | undefined): string | null =>
    value === undefined ? null : valueInWords(kind, name, value, { language, countryName, yes: t('yes'), no: t('no') })
}

const FieldRow = ({
  title,
  says,
  conflicts,
  evidence,
}: {
  title: string
  says: string | null
  conflicts: string[]
  evidence: Evidence[]
}) => {
  const { t } = useTranslation()
  const [isOpen, { toggle }] = useDisclosure(false)
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
          {evidence.length > 0 && (
            <Tooltip label={t('sources.where')}>
              <ActionIcon variant="subtle" size="sm" onClick={toggle} aria-expanded={isOpen} aria-label={`${t('sources.where')}: ${title}`}>
                <IconQuote size={14} />
              </ActionIcon>
            </Tooltip>
          )}
        </Group>
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

/** The fields of a thing in words, with their conflicts and where each is said. */
export const Fields = ({ card }: { card: Card }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useValueInWords()
  const { kind, fields, conflicts } = card.thing
  const wanted = expected[kind] ?? []
  const rows = Object.entries(fieldsOf(kind)).filter(
    ([name, field]) =>
      field.hidden !== true && !unsaid.has(name) && (fields[name] !== undefined || wanted.includes(name)) && !isSame(fields, name),
  )
  const saying = (name: string, value?: Value) =>
    card.statements.filter(
      ({ fields }) => fields[name] !== undefined && (value === undefined || JSON.stringify(fields[name]) === JSON.stringify(value)),
    )
  const documentNames = new Map(card.evidence.map(({ document, documentName }) => [document, documentName]))
  if (rows.length === 0) return null
  return (
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
          />
        )
      })}
    </Stack>
  )
}

/** The end of a one-day event says nothing beside its start, nor an alias that is the name. */
const isSame = (fields: FieldValues, name: string): boolean =>
  (name === 'end' && fields['end'] === fields['start']) ||
  (name === 'aliases' && Array.isArray(fields['aliases']) && fields['aliases'].every((alias) => alias === fields['name'])) ||
  (name === 'planned' && fields['planned'] === false) ||
  (name === 'official' && fields['official'] === fields['name'])
