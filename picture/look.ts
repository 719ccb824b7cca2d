import type { ThingBrief } from '../graph/answers.ts'
import type { ChangeKind } from '../graph/changes.ts'
import { type ThingKind, thingEntry } from '../graph/kinds.ts'
import type { Status, WorldPart } from '../graph/vocabulary.ts'
import type { ShapeName } from './shapes.ts'
import type { Theme } from './view.ts'

/** The colours of the sheet itself. Text on paper has a contrast of 7:1 or more, lines and shapes of 3:1 or more. */
export const sheets = {
  light: {
    paper: '#ffffff',
    ink: '#1d2733',
    quiet: '#4b5763',
    line: '#8794a1',
    strong: '#4a5968',
    accent: '#c2410c',
    tint: 0.86,
    faint: '#e7ebef',
  },
  dark: {
    paper: '#1b1f25',
    ink: '#eef2f6',
    quiet: '#a7b3c0',
    line: '#6f7f90',
    strong: '#b9c6d3',
    accent: '#ffb066',
    tint: 0.74,
    faint: '#2b323b',
  },
} as const satisfies Record<Theme, Record<string, string | number>>

/** A hue for each part of the world; its name always stands beside it. */
export const partColors: Record<Theme, Record<WorldPart, string>> = {
  light: {
    europe: '#2a628f',
    asia: '#b3432b',
    cis: '#4f7326',
    africa: '#8f5f00',
    'north-america': '#6a48a0',
    'south-america': '#a03a78',
    oceania: '#17736d',
  },
  dark: {
    europe: '#7db8e8',
    asia: '#f09a83',
    cis: '#a8cf7a',
    africa: '#e6b84f',
    'north-america': '#b9a0ea',
    'south-america': '#e996c6',
    oceania: '#66cfc6',
  },
}

/** The sign of what a comparison found: a shape and strokes of its own, so that the colour only repeats it. */
export const changeLooks: Record<Theme, Record<ChangeKind, string>> = {
  light: { appeared: '#1b6e3c', ended: '#a3261b', gone: '#a3261b', changed: '#6b4a00' },
  dark: { appeared: '#86d9a3', ended: '#ff9d92', gone: '#ff9d92', changed: '#f0c96a' },
}
/** The strokes of a sign in a square from -1 to 1: plus, minus, a cross, a step up. */
export const changeStrokes: Record<ChangeKind, string> = {
  appeared: 'M-1 0H1M0 -1V1',
  ended: 'M-1 0H1',
  gone: 'M-1 -1L1 1M1 -1L-1 1',
  changed: 'M-1 0.7L0 -0.7L1 0.7Z',
}

export interface NodeLook {
  shape: ShapeName
  size: number
  fill: string
  /** The outline: of the fill's own colour, so that the shape is told by it even where the fill is pale. */
  stroke: string
  /** The colour of a mark inside the shape. */
  mark: string
  dashed: boolean
}

const channels = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))

/** One colour in another: 0 gives the first, 1 the second. */
export const mix = (color: string, other: string, share: number): string => {
  const others = channels(other)
  return `#${channels(color)
    .map((channel, index) => Math.round(channel + ((others[index] ?? 0) - channel) * share))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`
}

const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours, from 1 to 21 (WCAG 2). */
export const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const colorOf = (kind: ThingKind, theme: Theme): string => {
  const { look } = thingEntry(kind)
  return theme === 'dark' ? look.dark : look.color
}

/** Drawn with a broken outline: what no document plainly says. */
export const isDoubtful = (status: Status): boolean => status === 'unsure' || status === 'inferred'

/** How a kind looks, in a legend or anywhere that no single thing is meant. */
export const kindLook = (kind: ThingKind, theme: Theme): NodeLook => {
  const { shape, size } = thingEntry(kind).look
  const color = colorOf(kind, theme)
  return { shape, size, fill: color, stroke: color, mark: sheets[theme].paper, dashed: false }
}

/** How a thing looks: its kind's look; pale where a body is not the home city's, larger where the place is the home city, broken where doubtful. */
export const thingLook = (thing: Pick<ThingBrief, 'kind' | 'status' | 'fields'>, theme: Theme): NodeLook => {
  const look = kindLook(thing.kind, theme)
  const abroad = thing.kind === 'Organization' && thing.fields['homeBody'] !== true
  const dashed = isDoubtful(thing.status)
  const pale = mix(look.fill, sheets[theme].paper, sheets[theme].tint)
  return {
    ...look,
    size: thing.fields['home'] === true ? look.size * 1.5 : look.size,
    dashed,
    ...(abroad || dashed ? { fill: pale, mark: look.stroke } : {}),
  }
}
