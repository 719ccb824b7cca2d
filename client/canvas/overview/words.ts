import { type LevelName, type NameOptions, namesOf } from '../../../picture/levels/names.ts'
import { seenIn } from '../../../picture/levels/seen.ts'
import { sheets } from '../../../picture/look.ts'
import { fontFamily } from '../../../picture/text.ts'
import type { Theme } from '../../../picture/view.ts'
import type { Camera, Size } from '../camera.ts'
import { measure } from '../measure.ts'
import { sightOf } from './eye.ts'
import { type Painted, partColor } from './paint.ts'

/** Names of so much more than the window are placed on each side, so that a drag finds them placed. */
const margin = 260
const leading = 1.2
const halo = 3
/** Written names that are kept. */
const most = 900

export interface Words {
  draw: (context: CanvasRenderingContext2D, eye: Camera, size: Size, ratio: number) => void
  /** What stands or how it is called has changed. */
  stale: () => void
}

interface Placed {
  zoom: number
  from: Camera
  size: Size
  names: LevelName[]
}

/** The names over the picture, always in letters of the window's own size, each written once and copied from then on. */
export const openWords = (now: () => { painted: Painted; options: Pick<NameOptions, 'language' | 'home'> }): Words => {
  let placed: Placed | null = null
  const written = new Map<string, HTMLCanvasElement>()
  const place = (eye: Camera, size: Size): Placed => {
    const { painted, options } = now()
    const seen = seenIn(painted.world, painted.insides, sightOf(eye, size, margin))
    const kept = new Set(placed?.names.map(({ key }) => key))
    return {
      zoom: eye.zoom,
      from: eye,
      size,
      names: namesOf(hiddenOut(seen, painted), { ...options, zoom: eye.zoom, width: painted.world.width, measure, kept }),
    }
  }
  const covers = ({ zoom, from, size: then }: Placed, eye: Camera, size: Size): boolean =>
    zoom === eye.zoom &&
    then.width === size.width &&
    then.height === size.height &&
    Math.abs(from.x - eye.x) < margin * 0.8 &&
    Math.abs(from.y - eye.y) < margin * 0.8
  return {
    stale: () => {
      placed = placed && { ...placed, zoom: Number.NaN }
      written.clear()
    },
    draw: (context, eye, size, ratio) => {
      if (!placed || !covers(placed, eye, size)) placed = place(eye, size)
      const { theme } = now().painted
      for (const name of placed.names) {
        const key = `${ratio} ${name.size} ${name.weight} ${name.tone} ${name.part} ${name.lines.join('\n')}`
        const picture = written.get(key) ?? writtenName(name, theme, ratio)
        written.set(key, picture)
        context.drawImage(
          picture,
          Math.round((name.x + eye.x - name.width / 2 - halo) * ratio),
          Math.round((name.y + eye.y - halo) * ratio),
        )
      }
      if (written.size > most) written.clear()
    },
  }
}

const hiddenOut = (seen: ReturnType<typeof seenIn>, { hidden }: Painted): ReturnType<typeof seenIn> =>
  hidden.size === 0
    ? seen
    : {
        ...seen,
        holders: seen.holders.filter(({ thing }) => thing === null || !hidden.has(thing.kind)),
        spots: seen.spots.filter(({ thing }) => !hidden.has(thing.kind)),
      }

const writtenName = ({ lines, size, weight, tone, part, width, height }: LevelName, theme: Theme, ratio: number): HTMLCanvasElement => {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil((width + 2 * halo) * ratio)
  canvas.height = Math.ceil((height + 2 * halo) * ratio)
  const context = canvas.getContext('2d')
  if (!context) return canvas
  const { paper, ink, quiet } = sheets[theme]
  context.scale(ratio, ratio)
  context.font = `${weight} ${size}px ${fontFamily}`
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.lineJoin = 'round'
  context.lineWidth = halo
  context.strokeStyle = paper
  context.fillStyle = tone === 'part' ? partColor(part, theme) : tone === 'quiet' ? quiet : ink
  for (const [index, line] of lines.entries()) {
    const y = halo + index * size * leading + size * 0.95
    context.strokeText(line, width / 2 + halo, y)
    context.fillText(line, width / 2 + halo, y)
  }
  return canvas
}
