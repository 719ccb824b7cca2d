import { posix } from 'node:path'
import { Parser } from 'htmlparser2'
import type { Block } from '../../graph/read-document.ts'
import { limits, refuseOver } from './limits.ts'
import { makeText, type Part } from './made-text.ts'
import { checkOfficeZip, textsOf } from './zip.ts'

type Place = NonNullable<Extract<Part, { paragraph: string }>['place']>
type Files = ReadonlyMap<string, string>

/** The parts that a part names, by its own ids of them (ECMA-376, part 2: relationships). */
const partsNamedBy = (files: Files, path: string): Map<string, string> => {
  const targets = new Map<string, string>()
  const folder = posix.dirname(path)
  const parser = new Parser(
    {
      onopentag: (tag, { Id, Target }) => {
        if (tag !== 'Relationship' || Id === undefined || Target === undefined) return
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target))
      },
    },
    { xmlMode: true },
  )
  parser.end(files.get(`${folder}/_rels/${posix.basename(path)}.rels`) ?? '')
  return targets
}

const presentation = 'ppt/presentation.xml'
/** The slides in the order in which they are shown. */
const slidesIn = (files: Files): string[] => {
  const named = partsNamedBy(files, presentation)
  const slides: string[] = []
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const path = tag === 'p:sldId' ? named.get(attributes['r:id'] ?? '') : undefined
        if (path !== undefined) slides.push(path)
      },
    },
    { xmlMode: true },
  )
  parser.end(files.get(presentation) ?? '')
  return slides
}

/** Fields that a program fills in: the number of a slide, the day. */
const filled = 'a:fld'

/** The paragraphs and tables of a slide or of its notes, in the order of its shapes (ECMA-376, part 1: DrawingML). */
const partsOfSlide = (xml: string, place: Place): Part[] => {
  const parts: Part[] = []
  let [words, isText, isFilled] = ['', false, false]
  let rows: string[][] | undefined
  let cell: string[] | undefined
  const opens: Record<string, () => void> = {
    'a:tbl': () => {
      rows = []
    },
    'a:tr': () => rows?.push([]),
    'a:tc': () => {
      cell = []
    },
    'a:br': () => {
      words += '\n'
    },
    'a:t': () => {
      isText = !isFilled
    },
    [filled]: () => {
      isFilled = true
    },
  }
  const closes: Record<string, () => void> = {
    'a:t': () => {
      isText = false
    },
    [filled]: () => {
      isFilled = false
    },
    'a:p': () => {
      if (words.trim() !== '') {
        if (cell) cell.push(words)
        else parts.push({ paragraph: words, heading: false, place })
      }
      words = ''
    },
    'a:tc': () => {
      rows?.at(-1)?.push((cell ?? []).join('\n'))
      cell = undefined
    },
    'a:tbl': () => {
      if (rows?.some((row) => row.some((text) => text !== ''))) parts.push({ table: rows, placeOf: () => place })
      rows = undefined
    },
  }
  const parser = new Parser(
    {
      onopentag: (tag) => opens[tag]?.(),
      ontext: (text) => {
        if (isText) words += text
      },
      onclosetag: (tag) => closes[tag]?.(),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return parts
}

const read = (files: Files): Part[] =>
  slidesIn(files).flatMap((path, at) => {
    const notes = [...partsNamedBy(files, path).values()].find((one) => one.startsWith('ppt/notesSlides/'))
    const slide = at + 1
    return [
      ...partsOfSlide(files.get(path) ?? '', { slide }),
      ...(notes === undefined ? [] : partsOfSlide(files.get(notes) ?? '', { slide, notes: true })),
    ]
  })

const wanted = /^ppt\/(?:presentation\.xml|(?:slides|notesSlides)\/[^/]+\.xml|(?:slides\/)?_rels\/[^/]+\.rels)$/

/** Reads a PowerPoint file: the words and tables of its slides and the speaker's notes, each with the number of its slide. Pictures are not read. */
export const readPptx = async (file: string, bytes: Uint8Array): Promise<{ text: string; blocks: Block[] }> => {
  await checkOfficeZip(file, bytes, 'pptx')
  const made = makeText(read(await textsOf(file, bytes, wanted)))
  refuseOver('file-too-large', file, made.text.length, limits.text)
  return made
}
