import { tiesIn } from '../../../picture/levels/ties.ts'
import { sheets } from '../../../picture/look.ts'
import type { Point } from '../../../picture/view.ts'
import type { Camera, Size } from '../camera.ts'
import { listen } from '../pointer.ts'
import { ways } from '../walk.ts'
import { centreOf, eyeOn, kept, partWay, pointAt, sightOf, wholeEye, wholeZoom, zoomedRound } from './eye.ts'
import { drawOver } from './over.ts'
import { type Painted, paintSight } from './paint.ts'
import type { OverviewCommands, OverviewProps, Target } from './props.ts'
import { type Targets, targetsIn } from './targets.ts'
import { openTiles } from './tiles.ts'
import { openWords } from './words.ts'

/** The overview without React: given its properties anew whenever they change. */
export interface Stage extends OverviewCommands {
  update: (props: OverviewProps) => void
  key: (event: KeyboardEvent) => void
  close: () => void
}

/** How long the eye glides, in ms; with reduced motion it is there at once. */
const gliding = 420
const step = 1.6
/** A circle that takes more of the window's smaller side than this fills it. */
const filling = 0.3

/** Opens the overview in an element that holds a canvas. `say` is told what the keyboard has come to. */
export const openStage = (host: HTMLElement, canvas: HTMLCanvasElement, first: OverviewProps, say: (words: string) => void): Stage => {
  const context = canvas.getContext('2d', { alpha: false })
  let props = first
  let size: Size = { width: host.clientWidth, height: host.clientHeight }
  let eye: Camera = { x: 0, y: 0, zoom: 1 }
  let isPlaced = false
  let isMoving = false
  let pannedAt = 0
  let isSettled = false
  let pointed: Target | null = null
  let asked = 0
  let glide = 0
  let targets: Targets = targetsIn(props.world, props.insides)
  const paintedOf = ({ world, insides, theme, hidden }: OverviewProps): Painted => ({
    world,
    insides,
    theme,
    hidden: new Set(hidden),
    ties: tiesIn(insides.values()),
    whole: wholeZoom(world, size),
  })
  let painted = paintedOf(props)
  const tiles = openTiles((pen, sight, zoom) => paintSight(pen, painted, sight, zoom))
  const words = openWords(() => ({ painted, options: props }))
  const frame = () => {
    asked = 0
    if (!context || size.width === 0) return
    const ratio = devicePixelRatio
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.fillStyle = sheets[props.theme].paper
    context.fillRect(0, 0, canvas.width, canvas.height)
    const motion = isMoving ? 'zooming' : performance.now() - pannedAt < 150 ? 'panning' : 'resting'
    isSettled = tiles.draw(context, eye, size, ratio, motion)
    drawOver(context, { chosen: props.chosen, pointed }, { targets, ties: painted.ties, theme: props.theme, eye, ratio })
    words.draw(context, eye, size, ratio)
    if (!isSettled && !isMoving) draw()
  }
  const draw = () => {
    isSettled = false
    if (asked === 0) asked = requestAnimationFrame(frame)
  }
  const rest = () => {
    isMoving = false
    draw()
    const sight = sightOf(eye, size)
    const inSight = [...props.world.regions.values()].filter(
      ({ x, y, r }) => x + r > sight.left && x - r < sight.right && y + r > sight.top && y - r < sight.bottom,
    )
    props.onRest(
      targets.looked(eye, size),
      inSight.sort((a, b) => b.r - a.r).map(({ key }) => key),
    )
  }
  const look = (to: Camera) => {
    cancelAnimationFrame(glide)
    eye = kept(to, props.world, size)
    draw()
  }
  const travel = (to: Camera) => {
    cancelAnimationFrame(glide)
    const from = eye
    const goal = kept(to, props.world, size)
    const begun = performance.now()
    const glideOn = (now: number) => {
      const share = matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : Math.min(1, Math.max(0, (now - begun) / gliding))
      eye = share === 1 ? goal : partWay(from, goal, share, size)
      isMoving = share < 1
      draw()
      if (share < 1) glide = requestAnimationFrame(glideOn)
      else rest()
    }
    glideOn(begun)
  }
  const place = () => {
    if (size.width === 0 || props.world.regions.size === 0) return
    eye = (props.looking && targets.eyeOf(props.looking, size)) ?? wholeEye(props.world, size)
    isPlaced = true
    rest()
  }
  const resize = () => {
    const before = size
    size = { width: host.clientWidth, height: host.clientHeight }
    // What was in the middle stays there.
    eye = { ...eye, x: eye.x + (size.width - before.width) / 2, y: eye.y + (size.height - before.height) / 2 }
    canvas.width = Math.round(size.width * devicePixelRatio)
    canvas.height = Math.round(size.height * devicePixelRatio)
    painted = { ...painted, whole: wholeZoom(props.world, size) }
    if (isPlaced) rest()
    else place()
  }
  const atPointer = (at: Point) => targets.at(pointAt(eye, at), eye.zoom)
  const fills = (target: Target): boolean => {
    const disc = targets.disc(target)
    return disc === undefined || target.level === 'thing' || (disc.r * eye.zoom) / Math.min(size.width, size.height) > filling
  }
  const go = (target: Target) => {
    const disc = targets.disc(target)
    if (!disc) return
    const holder = target.level === 'thing' ? targets.parent(target) : null
    const round = holder?.level === 'holder' ? targets.disc(holder) : undefined
    travel(eyeOn(target.level === 'thing' ? { ...disc, r: Math.min(disc.r * 6, round?.r ?? disc.r * 6) } : disc, size, painted.whole))
  }
  const zoomBy = (factor: number) => travel(zoomedRound(eye, centreOf(size), factor, painted.whole))
  const choose = (target: Target | null) => {
    props.onChoose(target)
    if (target) say(props.says(target))
  }
  const open = (target: Target | null) => {
    if (target && fills(target)) props.onOpen(target)
    else if (target) go(target)
  }
  const stop = listen(host, {
    hold: () => 'sheet',
    pan: ({ x, y }) => {
      pannedAt = performance.now()
      look({ ...eye, x: eye.x + x, y: eye.y + y })
    },
    zoom: (at, factor) => {
      isMoving = true
      look(zoomedRound(eye, at, factor, painted.whole))
    },
    dragThing: () => undefined,
    drawBox: () => undefined,
    drop: () => undefined,
    click: (at) => choose(atPointer(at).target),
    doubleClick: (at) => open(atPointer(at).target),
    hover: (at) => {
      const found = at && atPointer(at)
      const next = found?.target ?? null
      host.style.cursor = next ? 'pointer' : 'grab'
      if (next?.key !== pointed?.key || next?.level !== pointed?.level) draw()
      pointed = next
      props.onHover(next ? (found?.hit ?? null) : null, at ?? { x: 0, y: 0 })
    },
    menu: () => undefined,
    rest,
  })
  /** Keeps in sight what the keyboard has come to. */
  const walkTo = (target: Target | null | undefined) => {
    const disc = target && targets.disc(target)
    if (!target || !disc) return
    choose(target)
    const [x, y, radius] = [disc.x * eye.zoom + eye.x, disc.y * eye.zoom + eye.y, Math.min(disc.r * eye.zoom, 60)]
    const isInside = x - radius > 0 && y - radius > 0 && x + radius < size.width && y + radius < size.height
    if (!isInside || disc.r * eye.zoom < 6)
      travel(eyeOn({ ...disc, r: Math.max(disc.r, (Math.min(size.width, size.height) * 0.2) / eye.zoom) }, size, painted.whole))
  }
  const inwards = (target: Target) => {
    if (target.level === 'thing') props.onOpen(target)
    else if (fills(target)) walkTo(targets.firstChild(target))
    else go(target)
  }
  const outwards = () => {
    const above = props.chosen && targets.parent(props.chosen)
    choose(above)
    if (above) go(above)
    else travel(wholeEye(props.world, size))
  }
  const acts: Record<string, () => void> = {
    '+': () => zoomBy(step),
    '=': () => zoomBy(step),
    '-': () => zoomBy(1 / step),
    '0': () => travel(wholeEye(props.world, size)),
    Enter: () => (props.chosen ? inwards(props.chosen) : walkTo(targets.first())),
    ' ': () => props.chosen && props.onOpen(props.chosen),
    Backspace: outwards,
    Escape: outwards,
  }
  const watch = new ResizeObserver(resize)
  resize()
  watch.observe(host)
  return {
    whole: () => travel(wholeEye(props.world, size)),
    zoomIn: () => zoomBy(step),
    zoomOut: () => zoomBy(1 / step),
    go,
    focus: () => host.focus(),
    isSettled: () => isSettled,
    update: (next) => {
      const before = props
      props = next
      if ((['world', 'insides', 'theme', 'hidden'] as const).some((name) => before[name] !== next[name])) {
        targets = targetsIn(next.world, next.insides)
        painted = paintedOf(next)
        tiles.stale()
        words.stale()
      }
      if (before.language !== next.language) words.stale()
      const isElsewhere = next.looking !== null && JSON.stringify(next.looking) !== JSON.stringify(targets.looked(eye, size))
      if (!isPlaced) place()
      else if (isElsewhere && before.looking !== next.looking) travel((next.looking && targets.eyeOf(next.looking, size)) ?? eye)
      draw()
    },
    key: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const way = ways[event.key]
      const act = way ? () => walkTo(props.chosen ? (targets.next(props.chosen, way) ?? null) : targets.first()) : acts[event.key]
      if (!act) return
      event.preventDefault()
      event.stopPropagation()
      act()
    },
    close: () => {
      cancelAnimationFrame(asked)
      cancelAnimationFrame(glide)
      watch.disconnect()
      stop()
    },
  }
}
