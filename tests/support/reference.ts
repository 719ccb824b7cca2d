import { linkEntry, linkKindNames, thingEntry, thingKindNames } from '../../graph/kinds.ts'
import { type BlankName, blankOf } from '../../graph/questions/blanks.ts'
import { blanksOf, questionIds, templateOf } from '../../graph/questions/table.ts'
import { refusals } from '../../graph/refusal.ts'
import { api } from '../../server/api.ts'
import type { Command } from '../../server/commands/command.ts'
import { commands } from '../../server/commands/table.ts'
import { metricNames } from '../../server/metrics.ts'
import { settings } from '../../server/settings.ts'
import { schemaNames } from './schema-names.ts'

type Cell = string | number
const table = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [heads, heads.map(() => '---'), ...rows.map((cells) => cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
const code = (text: string): string => `\`${text}\``

const settingRows = Object.entries(settings).map(([name, { usual, says }]) => [code(name), usual, says.en])

const commandRows = Object.entries(commands).flatMap(([name, command]: [string, Command]) => [
  [code([name, command.takes?.name].filter(Boolean).join(' ')), command.says.en],
  ...Object.entries(command.options).map(([option, { value, says }]) => [code([`--${option}`, value].filter(Boolean).join(' ')), says.en]),
])

const addressRows = Object.entries(api).map(([, endpoint]) => {
  const { method, path, summary } = endpoint
  const takes = [
    ...schemaNames('query' in endpoint ? endpoint.query : undefined),
    ...('body' in endpoint ? ['a JSON body'] : []),
    ...('takesBytes' in endpoint ? ['the bytes of the file as body'] : []),
  ]
  return [code(`${method.toUpperCase()} ${path}`), summary, takes.join(', ')]
})

const thingRows = thingKindNames.map((kind) => {
  const { title, identity, fields } = thingEntry(kind)
  return [code(kind), title.en, title.ru, identity.join(', '), Object.keys(fields).join(', ')]
})
const linkRows = linkKindNames.map((kind) => {
  const { title, from, to, fields } = linkEntry(kind)
  return [code(kind), `${from.join(', ')} → ${to.join(', ')}`, title.en, title.ru, Object.keys(fields).join(', ')]
})

/** A question as people read it: its blanks by their titles. */
const questionRows = questionIds.map((id) => {
  const { asks, columns } = templateOf(id)
  const blanks = blanksOf(id).map(({ name, optional }) => (optional ? `[${name}]` : name))
  const sentence = asks.en.replaceAll(/\{(\w+)[^}]*\}/g, (_, name: BlankName) => `‹${blankOf(name).title.en}›`)
  return [code(id), sentence, blanks.join(', '), Object.keys(columns).join(', ')]
})
const refusalRows = Object.entries(refusals).map(([name, { status, says }]) => [code(name), status, says.en])

/** docs/reference.md as the code has it. */
export const reference = (): string => `# Reference

Written from the code by \`npx vitest run tests/docs.test.ts -u\`; the tests fail while it differs.

## Settings

Settings are environment variables, read once at the start. An empty one counts as not given. A wrong one, and an unknown one that begins with \`POBRATIM_\`, is named and nothing starts.

${table(['setting', 'when not given', 'what it is'], settingRows)}

## Commands

\`npm run -s pobratim -- COMMAND\`, or \`npx pobratim COMMAND\`. Exit codes: 0 done, 1 some input was refused (named, with the reason; the rest is done), 2 wrong use, 3 could not run.
Standard output carries results alone; what a person should know goes to standard error.

${table(['command', 'what it does'], commandRows)}

## Addresses

The contract with every form is at \`/api/openapi.json\`; counters for Prometheus are at \`/metrics\` (${metricNames.map(code).join(', ')}, and the process's usual ones).
Lists are paged by \`limit\` and \`offset\`; an answer's \`next\` is the next offset, or null. Lists in an address are parted by commas. \`?lang=ru\` or \`?lang=en\` chooses the language of messages.

${table(['address', 'what it answers', 'takes'], addressRows)}

## Things

${table(['kind', 'English', 'Russian', 'what its key is made of', 'fields'], thingRows)}

## Links

${table(['kind', 'between', 'English', 'Russian', 'fields'], linkRows)}

## Questions

What \`GET /api/questions/:id\` answers: each has its file in \`cypher/asked\`. Blanks are query parameters; those in brackets may be left out.

${table(['question', 'asks', 'blanks', 'columns of the answer'], questionRows)}

## Refusals

Every error is \`{code, message, details?}\`, the message in the reader's language.

${table(['code', 'status', 'what it says'], refusalRows)}
`
