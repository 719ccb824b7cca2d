import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { z } from 'zod'
import { HomeProfile } from '../graph/home.ts'
import { Refusal } from '../graph/refusal.ts'
import { Language, type Wording } from '../graph/text.ts'
import { trigramsOf } from '../graph/words.ts'
import saintPetersburg from '../import/data/home/saint-petersburg.json'
import { reasonOf } from './reason.ts'

/** A setting of the environment: its check, what it is when not given (as words), what it is for. */
interface Setting {
  schema: z.ZodType
  usual: string
  says: Wording
  /** Never printed or logged. */
  secret?: boolean
}
const setting = <T extends z.ZodType>(schema: T, usual: string, ru: string, en: string, more: { secret?: boolean } = {}) => ({
  schema,
  usual,
  says: { ru, en },
  ...more,
})

const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
const Neo4jUri = z.string().refine((uri) => /^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/.test(uri), { error: 'bolt://…, neo4j://…, neo4j+s://…' })

const Port = z
  .string()
  .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535, { error: '0–65535' })
  .transform(Number)

/** An address without a name and password in it, which would end up in messages. */
const ModelUrl = z.string().refine(
  (text) => {
    if (!URL.canParse(text)) return false
    const { protocol, username, password, search, hash } = new URL(text)
    return /^https?:$/.test(protocol) && [username, password, search, hash].every((part) => part === '')
  },
  { error: 'https://…/v1' },
)
const Seconds = z
  .string()
  .refine((seconds) => /^\d{1,3}$/.test(seconds) && Number(seconds) >= 1 && Number(seconds) <= 600, { error: '1–600' })
  .transform(Number)

/** The one table of settings; docs/reference.md is checked against it. */
export const settings = {
  HOST: setting(
    z.string().min(1).default('127.0.0.1'),
    '127.0.0.1',
    'Адрес, который слушает сервер',
    'The address that the server listens on',
  ),
  PORT: setting(Port.default(3000), '3000', 'Порт сервера', 'The port of the server'),
  POBRATIM_DATA: setting(
    z.string().min(1).default('./data'),
    './data',
    'Папка данных: встроенное хранилище и файлы документов',
    'The data folder: the embedded store and the files of documents',
  ),
  POBRATIM_HOME: setting(
    z.string().min(1).optional(),
    'Saint Petersburg',
    'Файл с описанием своего города',
    "A file with the home city's profile",
  ),
  POBRATIM_BOUNDARIES: setting(
    z.string().min(1).optional(),
    'none: the map has no boundaries',
    'Файл GeoJSON с границами для карты',
    'A GeoJSON file with boundaries for the map',
  ),
  POBRATIM_USER: setting(
    z.string().min(1).max(100).optional(),
    'the name of the system user',
    'Имя, которым подписаны загрузки и решения',
    'The name that signs imports and decisions',
  ),
  POBRATIM_TIME_ZONE: setting(
    z.string().refine(isTimeZone, { error: 'Europe/Moscow, Asia/Yekaterinburg, …' }).optional(),
    "the home city's",
    'Часовой пояс, по которому считается «сегодня»',
    'The time zone in which "today" is told',
  ),
  POBRATIM_LANGUAGE: setting(
    Language.optional(),
    'by LANG, else ru',
    'Язык сообщений команды: ru или en',
    'The language of the command: ru or en',
  ),
  POBRATIM_CONSOLE: setting(
    z.enum(['on', 'off']).default('on'),
    'on',
    'Консоль Cypher для аналитиков: on или off',
    'The Cypher console for analysts: on or off',
  ),
  POBRATIM_LOG: setting(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'info',
    'Подробность журнала',
    'How much is logged',
  ),
  NEO4J_URI: setting(
    Neo4jUri.optional(),
    'none: the embedded store',
    'Адрес Neo4j; без него работает встроенное хранилище',
    'The address of Neo4j; without it the embedded store is used',
  ),
  NEO4J_USER: setting(z.string().min(1).default('neo4j'), 'neo4j', 'Имя в Neo4j', 'The user name in Neo4j'),
  NEO4J_PASSWORD: setting(z.string().default(''), 'empty', 'Пароль в Neo4j', 'The password in Neo4j', { secret: true }),
  NEO4J_DATABASE: setting(z.string().min(1).optional(), "the server's own", 'База в Neo4j', 'The database in Neo4j'),
  POBRATIM_MODEL_URL: setting(
    ModelUrl.optional(),
    'none: no language model is asked',
    'Адрес языковой модели (как у OpenAI, …/v1): ей уходят непрочитанные предложения загружаемых документов',
    'The address of a language model (OpenAI-compatible, …/v1): sentences of imported documents that were left unread go to it',
  ),
  POBRATIM_MODEL_NAME: setting(
    z.string().min(1).max(200).optional(),
    'none',
    'Название модели по этому адресу',
    'The name of the model at that address',
  ),
  POBRATIM_MODEL_KEY: setting(z.string().min(1).optional(), 'none', 'Ключ к языковой модели', 'The key to the language model', {
    secret: true,
  }),
  POBRATIM_MODEL_SECONDS: setting(
    Seconds.default(60),
    '60',
    'Сколько секунд ждать одного ответа языковой модели',
    'How many seconds one answer of the language model may take',
  ),
} satisfies Record<string, Setting>

export type SettingName = keyof typeof settings
export type Settings = { [N in SettingName]: z.output<(typeof settings)[N]['schema']> }
export type Environment = Readonly<Record<string, string | undefined>>

/** The settings of an environment; an empty one counts as not given. Throws `setting-unknown` or `setting-wrong`. */
export const readSettings = (environment: Environment): Settings => {
  const language = languageOf(environment)
  for (const name of Object.keys(environment)) {
    if (name.startsWith('POBRATIM_') && !(name in settings))
      throw new Refusal('setting-unknown', { setting: name, hint: hintFor(name, language) })
  }
  const entries = Object.entries(settings).map(([name, { schema }]) => {
    const read = schema.safeParse(environment[name] || undefined, { reportInput: false })
    if (!read.success) throw new Refusal('setting-wrong', { setting: name, reason: reasonOf(read.error, language) })
    return [name, read.data]
  })
  const read = Object.fromEntries(entries) as Settings
  if (read.POBRATIM_MODEL_URL !== undefined && read.POBRATIM_MODEL_NAME === undefined)
    throw new Refusal('setting-wrong', { setting: 'POBRATIM_MODEL_NAME', reason: nameless[language] })
  return read
}

const nameless: Wording = { ru: 'у POBRATIM_MODEL_URL нет названия модели', en: 'POBRATIM_MODEL_URL wants the name of a model' }

const hintFor = (name: string, language: Language): string => {
  const known = Object.keys(settings).filter((one) => one.startsWith('POBRATIM_'))
  const grams = new Set(trigramsOf(name))
  const alike = (one: string) => trigramsOf(one).filter((gram) => grams.has(gram)).length / trigramsOf(one).length
  const nearest = known.toSorted((a, b) => alike(b) - alike(a))[0] ?? ''
  // Half of it beyond the common beginning: a slip of the hand, not another word.
  if (alike(nearest) > 0.75) return language === 'ru' ? `Возможно, ${nearest}?` : `Did you mean ${nearest}?`
  return language === 'ru' ? `Есть такие: ${known.join(', ')}.` : `There are: ${known.join(', ')}.`
}

/** The language of the command: the setting, else that of the system where it is one of ours, else Russian. */
export const languageOf = (environment: Environment): Language => {
  const wished = [environment['POBRATIM_LANGUAGE'], environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']]
  for (const wish of wished) {
    const language = Language.safeParse(wish?.slice(0, 2).toLowerCase())
    if (language.success) return language.data
  }
  return 'ru'
}

/** The name that signs what this process does. */
export const userOf = ({ POBRATIM_USER }: Settings): string => {
  if (POBRATIM_USER) return POBRATIM_USER
  try {
    return userInfo().username
  } catch {
    return 'analyst' // A container may run under a number that has no name.
  }
}

/** The home city's profile that the settings name, in their time zone. Throws `setting-wrong`. */
export const homeOf = ({ POBRATIM_HOME, POBRATIM_TIME_ZONE }: Settings, language: Language): HomeProfile => {
  const profile = POBRATIM_HOME ? profileIn(POBRATIM_HOME, language) : HomeProfile.parse(saintPetersburg)
  return POBRATIM_TIME_ZONE ? { ...profile, timeZone: POBRATIM_TIME_ZONE } : profile
}

const profileIn = (file: string, language: Language): HomeProfile => {
  const wrong = (reason: string) => new Refusal('setting-wrong', { setting: 'POBRATIM_HOME', reason: `${file}: ${reason}` })
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw wrong(error instanceof SyntaxError ? 'JSON' : String((error as NodeJS.ErrnoException).code))
  }
  const read = HomeProfile.safeParse(content)
  if (!read.success) throw wrong(reasonOf(read.error, language))
  return read.data
}
