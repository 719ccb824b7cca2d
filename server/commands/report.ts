import { extname } from 'node:path'
import { Refusal } from '../../graph/refusal.ts'
import type { Desk } from '../desk.ts'
import { openDesk } from '../open-desk.ts'
import type { PresentationWish, ReportWish } from '../reports.ts'
import { languageIn, missing, yearIn } from './arguments.ts'
import type { Call, Run } from './command.ts'
import { writeOut } from './output.ts'

/** Writes one of the office's own forms as a file; its ending says which kind. */
export const run: Run = async (call) => {
  const { options, settings, language, say } = call
  const { out } = options
  if (call.given[0] === 'check') return (await import('./report-check.ts')).run(call)
  if (out === undefined) throw missing(call, '--out FILE')
  const wish = wishOf(call)
  const desk = await openDesk(settings, language)
  try {
    await writeOut(await desk.report(wish), out)
    if (options['keep'] !== undefined) await kept(call, desk, wish)
  } finally {
    await desk.close()
  }
  say({ ru: `Документ составлен: ${out}`, en: `Written: ${out}` }[language])
  return 0
}

/** Keeps the draft that was written, so that people can go on with it. */
const kept = async ({ language, say }: Call, desk: Desk, wish: ReportWish): Promise<void> => {
  if (wish.report !== 'presentation' || wish.draft === undefined) return
  const { name, id } = await desk.draft({ draft: wish.draft, about: wish.about, language: wish.language ?? 'ru' })
  say(`${{ ru: 'Доклад сохранён', en: 'The presentation is kept' }[language]}: ${name} (${id})`)
}

/** What a draft is about, by the option that names it. */
const draftIn = (call: Call): Pick<PresentationWish, 'draft' | 'about'> => {
  const { country, place, committee, topic, changed } = call.options
  const year = yearIn(call)
  if (country !== undefined) return { draft: 'country', about: country }
  if (place !== undefined) return { draft: 'place', about: place }
  if (committee !== undefined) return { draft: 'body', about: committee }
  if (topic !== undefined) return { draft: 'topic', about: topic }
  if (year !== undefined) return { draft: 'year', about: String(year) }
  if (changed !== undefined) return { draft: 'changed' }
  throw missing(call, '--of NAME (--country, --place, --committee, --topic, --year, --changed)')
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
      const what = of === undefined ? draftIn(call) : { of }
      return { report, ...what, language: languageIn(call), format: formatIn(call, ['pptx', 'pdf']) }
    }
    default: {
      const says = {
        ru: 'Документ бывает brief, dossier, meeting, digest, presentation или table; проверка перед показом – check.',
        en: 'The document is brief, dossier, meeting, digest, presentation or table; the check before a showing is check.',
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
