import { extname } from 'node:path'
import { Refusal } from '../../graph/refusal.ts'
import { Language } from '../../graph/text.ts'
import { openDesk } from '../open-desk.ts'
import type { ReportWish } from '../reports.ts'
import { yearIn } from './arguments.ts'
import type { Call, Run } from './command.ts'
import { writeOut } from './output.ts'

/** Writes one of the office's own forms as a file; its ending says which kind. */
export const run: Run = async (call) => {
  const { options, settings, language, say } = call
  const { out } = options
  if (out === undefined) throw missing(call, '--out FILE')
  const wish = wishOf(call)
  const desk = await openDesk(settings, language)
  try {
    await writeOut(await desk.report(wish), out)
  } finally {
    await desk.close()
  }
  say({ ru: `Документ составлен: ${out}`, en: `Written: ${out}` }[language])
  return 0
}

const wishOf = (call: Call): ReportWish => {
  const [report] = call.given
  const { country, about, contacts, draft } = call.options
  const year = yearIn(call)
  switch (report) {
    case 'table':
      if (year === undefined) throw missing(call, '--year N')
      return { report, year, draft: draft !== undefined, format: formatIn(call, ['docx', 'xlsx']) }
    case 'brief': {
      const subject = country ?? about
      if (subject === undefined) throw missing(call, '--country CODE')
      return { report, country: subject, contacts: contacts !== undefined, ...paperIn(call) }
    }
    case 'dossier':
      if (about === undefined) throw missing(call, '--about NAME')
      return { report, about, ...paperIn(call) }
    case 'meeting': {
      const { with: guest, made } = call.options
      if (guest === undefined) throw missing(call, '--with NAME')
      return { report, with: guest, made: made !== undefined, language: languageIn(call), format: formatIn(call, ['docx', 'pdf']) }
    }
    case 'digest':
      return { report, language: languageIn(call), format: formatIn(call, ['docx', 'pdf', 'ics']) }
    case 'presentation': {
      const { of } = call.options
      if (of === undefined) throw missing(call, '--of NAME')
      return { report, of, language: languageIn(call), format: formatIn(call, ['pptx', 'pdf']) }
    }
    default: {
      const says = {
        ru: 'Документ бывает brief, dossier, meeting, digest, presentation или table.',
        en: 'The document is brief, dossier, meeting, digest, presentation or table.',
      }
      throw new Refusal('usage', { reason: says[call.language] })
    }
  }
}

/** What briefs and dossiers have in common. Throws `usage`. */
const paperIn = (call: Call) => {
  const { control, template } = call.options
  return { control: control !== undefined, language: languageIn(call), format: formatIn(call, ['docx', 'pdf']), template }
}

const languageIn = (call: Call): Language => {
  const language = Language.safeParse(call.options['lang'] ?? 'ru')
  if (!language.success) throw missing(call, '--lang ru|en')
  return language.data
}

/** The form that the ending of `--out` asks for. Throws `usage` where the report has no such form. */
const formatIn = <F extends string>({ options, language }: Call, formats: readonly F[]): F => {
  const ending = extname(options['out'] ?? '')
    .slice(1)
    .toLowerCase()
  const found = formats.find((format) => format === ending)
  if (found !== undefined) return found
  const endings = formats.map((format) => `.${format}`).join(', ')
  const says = { ru: `Этот документ сохраняется в файл ${endings}.`, en: `This report is a file ${endings}.` }
  throw new Refusal('usage', { reason: says[language] })
}

const missing = ({ language }: Call, option: string): Refusal =>
  new Refusal('usage', { reason: { ru: `Не указано: ${option}.`, en: `Missing: ${option}.` }[language] })
