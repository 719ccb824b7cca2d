import { describe, expect, test } from 'vitest'
import * as steps from '../../client/app/canvasSteps.ts'
import { look, now, startHistory, take, undo } from '../../client/app/history.ts'
import { addThings, clearScreen, place, removeThings, type Step, select, togglePin } from '../../client/app/steps.ts'
import { firstView, opened, type View } from '../../graph/view.ts'

const [korea, busan, incheon] = ['country/kr', 'place/kr/пусан', 'place/kr/инчхон']
const after = (...all: Step[]): View => all.reduce((view, step) => step(view), firstView)
const screen = after(
  addThings([korea, busan, incheon]),
  place({ [korea]: { x: 0, y: 5 }, [busan]: { x: 100, y: 80 }, [incheon]: { x: 400, y: 20 } }),
)

describe('frames', () => {
  const framed = steps.frameThings('Порты', [busan, incheon])(screen)
  test('a frame is put round what is chosen, under a name', () => {
    expect(framed.frames).toEqual([{ id: 'frame/1', name: 'Порты', things: [busan, incheon], folded: false }])
    expect(framed.positions).toEqual(screen.positions)
  })
  test('a thing stands in one frame at most, and an empty frame goes', () => {
    expect(steps.frameThings('Снова', [busan, incheon])(framed).frames).toEqual([
      { id: 'frame/2', name: 'Снова', things: [busan, incheon], folded: false },
    ])
    expect(removeThings([busan, incheon])(framed).frames).toEqual([])
  })
  test('folding and opening leaves everything where it was', () => {
    const once = steps.foldFrame('frame/1')(framed)
    expect(once.frames[0]?.folded).toBe(true)
    const moved = place({ 'frame/1': { x: 900, y: 900 } })(once)
    expect(steps.foldFrame('frame/1')(moved)).toEqual(framed)
  })
  test('taking a frame away leaves what is in it', () => {
    expect(steps.unframe('frame/1')(framed)).toEqual(screen)
  })
})

describe('notes', () => {
  const noted = steps.addNote('Спросить о порте', { x: 10, y: 20 })(screen)
  test('a note is written where one looks, changed, and taken away without words', () => {
    expect([noted.notes, noted.positions['note/1']]).toEqual([[{ id: 'note/1', text: 'Спросить о порте' }], { x: 10, y: 20 }])
    expect(steps.writeNote('note/1', 'Спросили')(noted).notes[0]?.text).toBe('Спросили')
    expect(steps.writeNote('note/1', '')(noted)).toEqual(screen)
  })
  test('a note stays when things are laid out anew, and goes with the screen', () => {
    const places = { [korea]: { x: 1, y: 1 }, [busan]: { x: 2, y: 2 } }
    expect(steps.layOut('by-time', places)(noted)).toEqual({
      ...noted,
      arrangement: 'by-time',
      positions: { ...noted.positions, ...places },
    })
    expect(steps.layOut('by-time', places, [incheon])(noted).positions[incheon]).toBeUndefined()
    expect(steps.layOut('by-time', places, [incheon])(togglePin(incheon)(noted)).positions[incheon]).toEqual(noted.positions[incheon])
    expect(clearScreen(noted)).toMatchObject({ notes: [], frames: [], positions: {} })
  })
})

describe('aligning what is chosen', () => {
  const chosen = select(korea, busan, incheon)(screen)
  const along = (view: View, axis: 'x' | 'y') => [korea, busan, incheon].map((id) => view.positions[id]?.[axis])
  test.each([
    ['left', 'x', [0, 0, 0]],
    ['top', 'y', [5, 5, 5]],
    ['across', 'x', [0, 200, 400]],
    ['down', 'y', [5, 80, 43]],
  ] as const)('%s', (how, axis, expected) => {
    const view = steps.align(how)(chosen)
    expect(along(view, axis)).toEqual(expected)
    expect(along(view, axis === 'x' ? 'y' : 'x')).toEqual(along(chosen, axis === 'x' ? 'y' : 'x'))
  })
  test('what is pinned stays', () => {
    expect(steps.align('left')(togglePin(incheon)(chosen)).positions[incheon]).toEqual({ x: 400, y: 20 })
  })
})

test('several things are pinned at once, and let go once all of them are', () => {
  const all = steps.pinAll([korea, busan])(togglePin(korea)(screen))
  expect(all.pinned.toSorted()).toEqual([korea, busan].toSorted())
  expect(steps.pinAll([korea, busan])(all).pinned).toEqual([])
})

describe('looking', () => {
  const here = (x: number) => steps.lookAt({ x, y: 0, zoom: 1 })
  const begun = startHistory(screen)
  test('looks one after another are one step, named and undone', () => {
    const looked = look(look(begun, here(5)), here(9))
    expect([looked.moments.length, now(looked).name.key, now(looked).view.looking?.x]).toEqual([2, 'look', 9])
    expect(now(undo(looked)).view.looking).toBeNull()
  })
  test('a look after something else is a step of its own', () => {
    const chosen = take(look(begun, here(5)), select(korea), { key: 'card' })
    expect(look(chosen, here(9)).moments.map(({ name }) => name.key)).toEqual(['start', 'look', 'card', 'look'])
  })
})

test('what stands for several things or a few words has no card', () => {
  expect(opened(select(korea, 'group/country/kr/CONCERNS/in/Event', 'frame/1')(screen))).toBe(korea)
})

test('colours and sizes are chosen one by one', () => {
  expect(steps.setStyle({ size: 'records' })(steps.setStyle({ color: 'part' })(screen)).style).toEqual({ color: 'part', size: 'records' })
})
