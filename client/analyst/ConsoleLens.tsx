import { Button, Group, JsonInput, Menu, ScrollArea, Text, Textarea, Title } from '@mantine/core'
import { IconHistory, IconPlayerPlay, IconPlayerStop, IconTerminal2 } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConsoleWish, consoleExamples, consoleLimits, exampleParameters } from '../../graph/console.ts'
import { useDesk } from '../app/desk.ts'
import { useHome } from '../app/queries.ts'
import { askConsole } from '../app/steps.ts'
import { currentView, takeStep, useView } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'
import { Failed, Loading, Nothing } from '../panels/states.tsx'
import '../questions/questions.css'
import './analyst.css'
import { ConsoleRows, ConsoleTrouble, placeIn } from './ConsoleResult.tsx'
import { ConsoleSide } from './ConsoleSide.tsx'
import { useConsole } from './consoleState.ts'
import { LoadingCopy } from './LoadingCopy.tsx'

const jsonOf = (parameters: object | undefined): string =>
  parameters === undefined || Object.keys(parameters).length === 0 ? '' : JSON.stringify(parameters, null, 1)
const parsed = (json: string): unknown => {
  try {
    return json.trim() === '' ? {} : JSON.parse(json)
  } catch {
    return null
  }
}

/** Where a place of a text stands, counted in characters. */
const offsetOf = (text: string, { line, column }: { line: number; column: number }): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0) +
  column -
  1

/** The text with its parameters, run by the button or Ctrl+Enter. */
const Editor = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const asked = useView(({ console }) => console)
  const { run, cancel, running, history, error } = useConsole()
  const [text, setText] = useState(asked?.text ?? consoleExamples[0]?.text ?? '')
  const [json, setJson] = useState(jsonOf(asked?.parameters))
  const field = useRef<HTMLTextAreaElement>(null)
  const wish = ConsoleWish.safeParse({ text, parameters: parsed(json) })
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  // The cursor goes where the engine stumbled.
  useEffect(() => {
    const place = placeIn(error)
    if (place === null || field.current === null) return
    const at = offsetOf(field.current.value, place)
    field.current.focus({ preventScroll: true })
    field.current.setSelectionRange(at, at)
  }, [error])
  const go = () => {
    if (!wish.success) return
    void run(wish.data)
    if (JSON.stringify(currentView().console) !== JSON.stringify(wish.data)) takeStep(askConsole(wish.data), 'console')
  }
  const put = (one: { text: string; parameters?: object }) => {
    setText(one.text)
    setJson(jsonOf(one.parameters))
    field.current?.focus()
  }
  return (
    <>
      <Textarea
        ref={field}
        className="console-text"
        label={t('console.text')}
        description={t('console.run')}
        value={text}
        autosize
        minRows={5}
        maxRows={14}
        maxLength={consoleLimits.text}
        spellCheck={false}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          go()
        }}
      />
      {(json !== '' || text.includes('$')) && (
        <JsonInput
          className="console-text"
          mt="xs"
          size="xs"
          label={t('console.parameters')}
          value={json}
          autosize
          minRows={1}
          maxRows={6}
          validationError={t('console.notJson')}
          onChange={setJson}
        />
      )}
      <Group gap="xs" my="sm">
        {running === null ? (
          <Button size="xs" leftSection={<IconPlayerPlay size={16} />} disabled={!wish.success} onClick={go}>
            {t('console.go')}
          </Button>
        ) : (
          <Button size="xs" color="red" variant="light" leftSection={<IconPlayerStop size={16} />} onClick={cancel}>
            {t('console.cancel')}
          </Button>
        )}
        <Menu shadow="md" position="bottom-start">
          <Menu.Target>
            <Button size="xs" variant="default">
              {t('console.examples')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {consoleExamples.map((example) => (
              <Menu.Item
                key={example.text}
                onClick={() => put({ text: example.text, ...(example.text.includes('$') ? { parameters: exampleParameters } : {}) })}
              >
                {example.says[language]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {history.length > 0 && (
          <Menu shadow="md" position="bottom-start">
            <Menu.Target>
              <Button size="xs" variant="default" leftSection={<IconHistory size={16} />}>
                {t('console.history')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={320} className="scroll">
              {history.map((one) => (
                <Menu.Item key={JSON.stringify(one)} onClick={() => put(one)}>
                  <code>{one.text.replaceAll(/\s+/g, ' ').slice(0, 90)}</code>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </>
  )
}

const Answered = () => {
  const { t } = useTranslation()
  const say = useDesk(({ say }) => say)
  const { answer, error, running, asked, run } = useConsole()
  const total = answer?.total
  useEffect(() => {
    if (total !== undefined) say(t('ask.rows', { count: total }))
  }, [total, say, t])
  if (running !== null) return <LoadingCopy lines={4} />
  if (error !== null && asked !== null) return <ConsoleTrouble error={error} text={asked.text} again={() => void run(asked)} />
  return answer === null ? null : <ConsoleRows answer={answer} />
}

/** «Консоль Cypher»: a question in the store's own language, over a copy that can only be read and holds nothing private. */
export const ConsoleLens = () => {
  const { t } = useTranslation()
  const { data: home, error, refetch } = useHome()
  const asked = useView(({ console }) => console)
  const last = useConsole((state) => state.asked)
  // Whoever opens an address or a kept question wants its answer.
  useEffect(() => {
    const { run, asked: last } = useConsole.getState()
    if (asked !== null && JSON.stringify(asked) !== JSON.stringify(last)) void run(asked)
  }, [asked])
  if (error !== null && home === undefined)
    return (
      <div className="lens lens-middle">
        <Failed error={error} retry={() => void refetch()} />
      </div>
    )
  if (home === undefined) return <Loading lines={6} />
  if (!home.console)
    return (
      <div className="lens lens-middle">
        <Nothing title={t('console.off')} icon={<IconTerminal2 size={44} />}>
          {t('console.offAdvice')}
        </Nothing>
      </div>
    )
  return (
    <div className="lens console">
      <ScrollArea className="console-main" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('console.title') }}>
        <Title order={2} size="h4">
          {t('console.title')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('console.help', { rows: consoleLimits.rows, seconds: consoleLimits.seconds })}
        </Text>
        {/* What is written stays as it is while it is run; another question, of the history or an address, is put in its place. */}
        <Editor key={JSON.stringify(asked) === JSON.stringify(last) ? 'own' : JSON.stringify(asked)} />
        <div className="questions">
          <Answered />
        </div>
      </ScrollArea>
      <ScrollArea className="console-side" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('console.has') }}>
        <ConsoleSide />
      </ScrollArea>
    </div>
  )
}
