import fc from 'fast-check'
import type { ThingBrief } from '../../graph/answers.ts'
import type { LinkKind, ThingKind } from '../../graph/kinds.ts'
import type { Link } from '../../graph/things.ts'
import { emptyScene, type Scene } from '../../picture/view.ts'

/** A thing as a scene holds it. */
export const thing = (id: string, kind: ThingKind = 'Place', more: Partial<ThingBrief> = {}): ThingBrief => ({
  id,
  kind,
  name: id,
  status: 'stated',
  fields: {},
  conflicts: [],
  records: 1,
  ...more,
})

/** A link as a scene holds it. */
export const link = (from: string, to: string, kind: LinkKind = 'IN', more: Partial<Link> = {}): Link => ({
  id: `${kind}>${from}>${to}`,
  kind,
  from,
  to,
  status: 'stated',
  fields: {},
  conflicts: [],
  ...more,
})

/** A scene of things at given places. */
export const sceneOf = (things: readonly ThingBrief[], links: readonly Link[] = [], more: Partial<Scene> = {}): Scene => ({
  ...emptyScene,
  things,
  links,
  positions: Object.fromEntries(things.map(({ id }, index) => [id, { x: index * 200, y: 0 }])),
  ...more,
})

const kinds: ThingKind[] = ['Country', 'Place', 'Organization', 'Event', 'Person', 'Agreement']
const names = ['Антверпен', 'Комитет по внешним связям', 'Визит делегации и подписание соглашения о сотрудничестве портов', 'Ли']

/** Any scene: things of several kinds at any places, linked at will. */
export const anyScene = (most: number): fc.Arbitrary<Scene> =>
  fc.integer({ min: 1, max: most }).chain((count) =>
    fc
      .record({
        points: fc.array(fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) }), {
          minLength: count,
          maxLength: count,
        }),
        ends: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: count * 2 }),
      })
      .map(({ points, ends }) => {
        const things = points.map((_, index) =>
          thing(`thing/${index}`, kinds[index % kinds.length] ?? 'Place', { name: names[index % names.length] ?? 'Ли' }),
        )
        const links = [...new Map(ends.map(([from, to]) => link(`thing/${from}`, `thing/${to}`)).map((one) => [one.id, one])).values()]
        return sceneOf(things, links, { positions: Object.fromEntries(points.map((point, index) => [`thing/${index}`, point])) })
      }),
  )
