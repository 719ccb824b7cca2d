import { describe, expect, test } from 'vitest'
import { isUnderWay, leaveOf, readyIn, twinOf, type Upload } from '../../client/panels/documents/uploads.ts'
import { ImportOutcome } from '../../graph/answers.ts'

const job = (id: string) => ({
  id,
  file: `${id}.txt`,
  stage: 'done' as const,
  progress: 1,
  startedAt: '2026-01-01T00:00:00.000Z',
  // Only numbered files can be the same.
  ...(/^\d+$/.test(id) ? { hash: 'а' } : {}),
})
const tried = (key: string, outcome: Partial<ImportOutcome> = {}, more: Partial<Upload> = {}): Upload => ({
  key,
  file: `${key}.txt`,
  job: {
    ...job(key),
    outcome: ImportOutcome.parse({ file: `${key}.txt`, outcome: 'dry-run', ...outcome }),
  },
  error: null,
  source: { tried: 'а' },
  older: null,
  year: undefined,
  same: [],
  asksModel: true,
  way: {},
  ...more,
})
const newer = { mayReplace: [{ id: 'document/старая', name: 'старая.txt' }] }
const keysOf = (uploads: readonly Upload[]) => {
  const { ready, waiting } = readyIn(uploads)
  return [ready.map(({ key }) => key), waiting]
}

describe('files that were looked at', () => {
  test.each<[string, Upload[], [string[], number]]>([
    ['go in together', [tried('а'), tried('б')], [['а', 'б'], 0]],
    ['wait where one may be a newer version of a known document', [tried('а'), tried('б', newer)], [['а'], 1]],
    ['go in where a person has said of which', [tried('а', newer, { older: { id: 'document/старая', name: 'старая.txt' } })], [['а'], 0]],
    ['wait for the year of a table', [tried('а', { asks: ['year'] })], [[], 1]],
    ['go in as a whole .zip', [tried('а'), tried('а/1', {}, { of: 'а' }), tried('а/2', {}, { of: 'а' })], [['а'], 0]],
    [
      'of a .zip go in one by one where one of them waits',
      [tried('а'), tried('а/1', newer, { of: 'а' }), tried('а/2', {}, { of: 'а' })],
      [['а/2'], 1],
    ],
    ['are not those that were written', [tried('а', { outcome: 'added' })], [[], 0]],
  ])('%s', (_, uploads, wanted) => {
    expect(keysOf(uploads)).toEqual(wanted)
  })

  test.each<[string, Upload[], string | undefined]>([
    ['the same file chosen before it', [tried('1'), tried('2')], '1'],
    ['the same file imported before it', [tried('1', { outcome: 'unchanged' }), tried('2')], '1'],
    ['no other file', [{ ...tried('1'), job: { ...job('1'), hash: 'б' } }, tried('2')], undefined],
    ['no file chosen after it', [tried('3'), tried('2')], undefined],
    ['no document of a .zip', [tried('1', {}, { of: '0' }), tried('2')], undefined],
    [
      'no document that is read anew',
      [tried('1', { outcome: 'unchanged' }), { ...tried('2'), source: { stored: 'document/а' } }],
      undefined,
    ],
    ['no file that was refused', [tried('1', { outcome: 'refused' }), tried('2')], undefined],
  ])('are known as %s', (_, uploads, wanted) => {
    const upload = uploads.find(({ key }) => key === '2') ?? tried('2')
    expect(twinOf(upload, uploads)?.key).toBe(wanted)
    // A twin goes in with the other; a document of a .zip goes in with that.
    expect(readyIn(uploads).ready.some(({ key }) => key === '2')).toBe(wanted === undefined && upload.of === undefined)
  })

  test('are written without what was not ticked', () => {
    expect(leaveOf(tried('а'), 'почему')).toBeUndefined()
    const left = { groups: new Set(['unsure:Event']), items: new Set(['event/1']) }
    expect(leaveOf(tried('а', {}, { left }), 'почему')).toEqual({ without: ['unsure:Event', 'event/1'], why: 'почему' })
  })

  test('a file is under way until it is over, fails or is taken out of the queue', () => {
    const waiting = { ...tried('а'), job: null }
    expect(isUnderWay(waiting)).toBe(true)
    expect(isUnderWay({ ...waiting, isDropped: true })).toBe(false)
    expect(isUnderWay({ ...waiting, error: new Error('нет связи') })).toBe(false)
    expect(isUnderWay(tried('а'))).toBe(false)
  })
})
