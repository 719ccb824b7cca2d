import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consoleLinks, consoleThings } from '../../graph/console.ts'
import { useLanguage } from '../app/words.ts'
import { KindMark } from '../panels/KindMark.tsx'

const common = ['id', 'kind', 'status', 'records'] as const

const FieldNames = ({ fields }: Pick<(typeof consoleThings)[number], 'fields'>) => {
  const language = useLanguage()
  return (
    <dl>
      {fields.map(({ name, title }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{title[language]}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What the copy holds, by the table of kinds: kinds of things and links, each with its fields. */
export const ConsoleSide = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div>
      <Title order={3} size="h6">
        {t('console.things')}
      </Title>
      <Text size="xs" c="dimmed">
        {t('console.common', { fields: common.join(', ') })}
      </Text>
      {consoleThings.map(({ kind, title, fields }) => (
        <details key={kind}>
          <summary>
            <KindMark kind={kind} size={13} /> <code>{kind}</code>{' '}
            <Text span size="sm" c="dimmed">
              {title[language]}
            </Text>
          </summary>
          <FieldNames fields={fields} />
        </details>
      ))}
      <Title order={3} size="h6" mt="sm">
        {t('console.links')}
      </Title>
      {consoleLinks.map(({ kind, title, from, to, fields }) => (
        <details key={kind}>
          <summary>
            <code>{kind === 'IN' ? '`IN`' : kind}</code>{' '}
            <Text span size="sm" c="dimmed">
              {title[language]}
            </Text>
          </summary>
          <Text size="xs" ff="monospace" ml={22}>
            ({from.join(', ')}) → ({to.join(', ')})
          </Text>
          {fields.length > 0 && <FieldNames fields={fields} />}
        </details>
      ))}
    </div>
  )
}
