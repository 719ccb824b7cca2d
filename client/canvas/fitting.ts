import { boundsOfAll, type Drawing } from '../../picture/drawing.ts'
import { labelPixels } from '../../picture/labels.ts'
import type { Point } from '../../picture/view.ts'
import { type Camera, centredOn, fitted, type Size, toSheet, toWindow } from './camera.ts'
import { type Moment, middleOf, sizeOf } from './moment.ts'

/** How far from its middle a thing and its name may reach, in pixels. */
const named = { x: 70, y: 45 }

/** Everything into sight, and nothing under what covers the corner: beside it or above it, whichever shows things larger. */
export const fittedClear = (moment: Moment, drawing: Drawing): Camera => {
  const { corner, labelSize = 'desk' } = moment.props
  const { width, height } = sizeOf(moment)
  const bounds = boundsOfAll(drawing)
  const fit = (size: Size) => fitted(bounds, size, labelPixels[labelSize])
  const plain = fit({ width, height })
  const covered = corner?.() ?? { width: 0, height: 0 }
  const isCovered = (point: Point) => {
    const { x, y } = toWindow(plain, point)
    return x < covered.width + named.x && y > height - covered.height - named.y
  }
  if (covered.width === 0 || !drawing.nodes.some(isCovered)) return plain
  const beside = fit({ width: width - covered.width, height })
  const above = fit({ width, height: height - covered.height })
  return beside.zoom > above.zoom ? { ...beside, x: beside.x + covered.width } : above
}

/** Part of a drawing into sight, no closer than one looks now; where nothing of it is drawn, one stays. */
export const showing = (moment: Moment, part: Drawing): Camera => {
  const bounds = boundsOfAll(part)
  const { camera } = moment
  if (!bounds) return camera
  const fit = fittedClear(moment, part)
  const middle = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 }
  return fit.zoom < camera.zoom ? fit : centredOn(middle, sizeOf(moment), camera.zoom)
}

/** A window that has become smaller, as by a card that opens beside it: what was chosen in it stays in it, by no more than it takes. */
export const keepingChosen = (moment: Moment, before: Size): Camera => {
  const { camera, props, near } = moment
  const [id, ...others] = props.scene.selected
  const node = id === undefined || others.length > 0 ? undefined : near.node(id)
  if (!node) return camera
  const at = toWindow(camera, node)
  const { width, height } = sizeOf(moment)
  const wasSeen = at.x >= 0 && at.y >= 0 && at.x <= before.width && at.y <= before.height
  const by = (place: number, room: number, rim: number) => Math.min(0, Math.max(room - rim, rim) - place)
  return wasSeen ? { ...camera, x: camera.x + by(at.x, width, named.x), y: camera.y + by(at.y, height, named.y) } : camera
}

/** The room that a note of a few lines takes, from its upper left corner, in units of the sheet. */
const slip = { left: 40, top: 40, right: 260, bottom: 110, step: 60 }

/** The place nearest to the middle of the window where a note would cover no thing; the middle itself where there is none near. */
export const barePlace = (moment: Moment): Point => {
  const middle = toSheet(moment.camera, middleOf(moment))
  const isBare = ({ x, y }: Point) =>
    moment.near.within({ x: x - slip.left, y: y - slip.top }, { x: x + slip.right, y: y + slip.bottom }).length === 0 &&
    moment.near.noteAt({ x, y }, moment.camera.zoom) === undefined
  for (let ring = 0; ring < 14; ring += 1)
    for (let index = 0; index < Math.max(1, ring * 6); index += 1) {
      const angle = (index / Math.max(1, ring * 6)) * 2 * Math.PI
      const point = { x: middle.x + Math.cos(angle) * ring * slip.step, y: middle.y + Math.sin(angle) * ring * slip.step }
      if (isBare(point)) return point
    }
  return middle
}
