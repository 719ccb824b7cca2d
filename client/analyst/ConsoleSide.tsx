import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consoleLinks, consoleThings } from '../../graph/console.ts'
import { useLanguage } from '../app/words.ts'
import { KindMark } from '../panels/KindMark.tsx'

const common = ['id', 'kind', 'status', 'records'] as const

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
          <dl>
            {fields.map((field) => (
              <div key={field.name}>
                <dt>{field.name}</dt>
                <dd>{field.title[language]}</dd>
              </div>
            ))}
          </dl>
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
          {fields.length > 0 && (
            <dl>
              {fields.map((field) => (
                <div key={field.name}>
                  <dt>{field.name}</dt>
                  <dd>{field.title[language]}</dd>
                </div>
              ))}
            </dl>
          )}
        </details>
      ))}
    </div>
  )
}
