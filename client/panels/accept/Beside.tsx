import { Alert, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Difference, Original } from '../../../graph/answers.ts'
import type { SamePair } from '../../../graph/differences.ts'
import { fieldsOf, isThingKind } from '../../../graph/kinds.ts'
import { asked } from '../../app/queries.ts'
import { kindInWords, linkInWords, useLanguage } from '../../app/words.ts'
import { useValueInWords } from '../card/useValueInWords.ts'
import { changedFields } from '../review/changes.ts'
import { Failed, Loading } from '../states.tsx'
import { originalAt } from './acceptance.ts'
import { Maybe } from './Maybe.tsx'
import { OriginalPlace } from './OriginalPlace.tsx'

type Passage = NonNullable<Difference['passages']>[number]

/** A passage of a document that is in the graph: its row is asked for. */
const Stored = ({ passage }: { passage: Passage }) => {
  const { document: id, from, to } = passage
  const { data, error, refetch } = useQuery(asked('original', { params: { id }, query: { from, to } }))
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading lines={4} />
  return <OriginalPlace original={data} passages={[passage]} name={data.documentName} />
}

const Fields = ({ difference }: { difference: Difference }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useValueInWords()
  const { kind, change, was = {}, is = {}, conflicts } = difference
  const changed = new Set(changedFields(difference))
  const fields = change === 'removed' ? was : is
  const word = (name: string, value: (typeof is)[string] | undefined) => inWords(kind, name, value) ?? t('review.nothing')
  return (
    <dl className="fields">
      {Object.entries(fieldsOf(kind)).map(([name, { title, hidden }]) => {
        if (hidden === true || (!changed.has(name) && fields[name] === undefined)) return null
        const said = changed.has(name)
        const others = conflicts.filter(({ field }) => field === name)
        if (!said && inWords(kind, name, fields[name]) === null) return null
        return (
          <div className="field" key={name} data-differs={said}>
            <Text size="sm" c="dimmed" component="dt">
              {title[language]}
            </Text>
            <Text size="sm" component="dd" className="words">
              {said ? t('accept.was', { was: word(name, was[name]), is: word(name, is[name]) }) : word(name, fields[name])}
              {others.map(({ value, document }) => (
                <Text key={`${document} ${JSON.stringify(value)}`} size="xs" c="dimmed">
                  {t('accept.other', { value: word(name, value) })}
                </Text>
              ))}
            </Text>
          </div>
        )
      })}
    </dl>
  )
}

interface BesideParts {
  difference: Difference
  originals: readonly Original[]
  /** The file that is being accepted. */
  file: string
  /** The document whose newer version it is. */
  older: string | undefined
  /** Says that what is new is what the older version told otherwise. */
  join?: ((pair: SamePair) => void) | undefined
}

/** Beside the list: one difference with its fields, and the rows or paragraphs that say so. */
export const Beside = ({ difference, originals, file, older, join }: BesideParts) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { about, kind, name, change, mayBe, passages = [] } = difference
  const isBefore = ({ document }: Passage) => change === 'removed' && document === older
  const own = passages.filter((passage) => !isBefore(passage))
  const places = [...new Map(own.flatMap((one) => originalAt(originals, one.from) ?? []).map((one) => [one.from, one])).values()]
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm" c="dimmed">
          {isThingKind(kind) ? kindInWords(kind, language) : linkInWords(kind, 'out', language)} · {t(`import.differ.${change}`)}
        </Text>
        <Title order={3} size="h4" className="words">
          {name}
        </Title>
      </div>
      <Fields difference={difference} />
      {mayBe !== undefined && (
        <Maybe
          was={change === 'added' ? mayBe.id : about}
          is={change === 'added' ? about : mayBe.id}
          name={mayBe.name}
          change={change}
          join={join}
        />
      )}
      {change === 'removed' && mayBe === undefined && <Alert variant="light">{t('accept.goes')}</Alert>}
      {places.map((original) => (
        <OriginalPlace
          key={original.from}
          original={original}
          name={file}
          passages={own.filter(({ from }) => original.from <= from && from <= original.to)}
        />
      ))}
      {older !== undefined &&
        passages
          .filter(isBefore)
          .slice(0, 2)
          .map((passage) => <Stored key={passage.from} passage={passage} />)}
      {passages.length === 0 && <Text size="sm">{t('accept.derived')}</Text>}
    </Stack>
  )
}
