import { Readable } from 'node:stream'
import { type ColumnsProposal, columnTargets, columnValueInWords, type Mapping, type RowPreview } from '../../graph/columns.ts'
import type { Language } from '../../graph/text.ts'
import { previewOf } from '../../import/columns/read-lists.ts'
import { proposeInChild } from '../../import/read/in-child.ts'
import { children } from '../children.ts'
import { fileName } from '../imports.ts'
import { openDesk } from '../open-desk.ts'
import { homeOf } from '../settings.ts'
import type { Call, Run } from './command.ts'
import { gazetteerNames } from './gazetteer.ts'
import { bytesOf } from './input.ts'
import { mappingIn } from './mapping.ts'
import { inJson, writeOut } from './output.ts'

/** Proposes what the columns of a list mean, or takes what is given; shows what is read of its first rows; remembers it where that is wished. */
export const run: Run = async (call) => {
  const { given, options, settings, language, out, say } = call
  const [path = ''] = given
  const { keep, out: file } = options
  const named = await mappingIn(options['mapping'], language)
  const bytes = await bytesOf(path)
  const desk = keep === undefined && typeof named !== 'string' ? undefined : await openDesk(settings, language)
  try {
    const proposal = await proposeInChild(fileName(path), bytes, { child: children.read, remembered: [] })
    const mapping = typeof named === 'string' && desk ? await desk.mapping(named) : typeof named === 'object' ? named : proposal.mapping
    show(proposal, mapping, call)
    if (keep !== undefined) await desk?.remember(keep, mapping)
    const text = inJson(mapping)
    if (file === undefined) out(text)
    else await writeOut(Readable.from([text]), file)
    if (keep !== undefined) say({ ru: `Запомнено: ${keep}`, en: `Remembered: ${keep}` }[language])
  } finally {
    await desk?.close()
  }
  return 0
}

const show = (proposal: ColumnsProposal, mapping: Mapping, { settings, language, say }: Call): void => {
  for (const { header, fills } of mapping.columns) say(`${header} → ${titleOf(mapping.about, fills, language)}`)
  for (const row of previewOf(proposal, mapping, homeOf(settings, language))) say(lineOf(row, mapping.about, language))
}

const notRead = { ru: 'не читается', en: 'not read' }
/** What a column fills, in words. */
const titleOf = (about: Mapping['about'], fills: string | null, language: Language): string =>
  (about === 'nothing' || fills === null ? undefined : columnTargets[about][fills]?.title[language]) ?? notRead[language]

const lineOf = ({ row, refused, warnings, understood }: RowPreview, about: Mapping['about'], language: Language): string => {
  const told = [...refused, ...warnings].map((says) => `  ! ${says[language]}`)
  if (refused.length > 0) return told.join('\n')
  const countryName = gazetteerNames(language)
  const inWords = (fills: string, value: string) => columnValueInWords({ about, fills, value }, language, countryName)
  const read = understood
    .filter(({ values }) => values.length > 0)
    .map(({ fills, values }) => `${titleOf(about, fills, language)}: ${values.map((value) => inWords(fills, value)).join(', ')}`)
    .join(' | ')
  return [`${{ ru: 'строка', en: 'row' }[language]} ${row}: ${read}`, ...told].join('\n')
}
