import { z } from 'zod'
import type { Filter, Timeline, TimelineMark } from '../graph/answers.ts'
import { type Axis, axisNames } from '../graph/axes.ts'
import { PartialDate } from '../graph/dates.ts'
import { AgreementState, AgreementType, EventType, Status } from '../graph/vocabulary.ts'
import { blocksOf } from './blocks.ts'
import { ask, narrowable } from './filter.ts'
import { idsOf, type MatrixHome, needsOf } from './matrix.ts'
import { sidesOf } from './matrix-sides.ts'
import { axisPairs, MatrixNeeds } from './matrix-text.ts'
import type { Store } from './store.ts'
import agreements from './timeline-agreements.cypher?raw'
import events from './timeline-events.cypher?raw'
import lanesText from './timeline-lanes.cypher?raw'

const Needs = MatrixNeeds.extend({ limit: z.int() })
const Mark = z.object({ id: z.string(), name: z.string(), status: Status })
const Pair = z.object({ id: z.string(), lane: z.string() })
const agreementLane = blocksOf(lanesText)

const asked = {
  events: narrowable(events, {
    needs: Needs,
    row: Mark.extend({
      start: PartialDate.nullable(),
      end: PartialDate.nullable(),
      type: EventType.nullable(),
      planned: z.boolean().nullable(),
    }),
  }),
  agreements: narrowable(agreements, {
    needs: Needs,
    row: Mark.extend({
      nameEn: z.string().nullable(),
      dates: z.array(PartialDate).nullable(),
      validUntil: PartialDate.nullable(),
      state: AgreementState.nullable(),
      type: AgreementType.nullable(),
    }),
  }),
}

const eventLanes = Object.fromEntries(axisNames.map((axis) => [axis, axisPairs(axis)])) as Record<Axis, ReturnType<typeof axisPairs>>

/** Agreements stand on the lanes of countries, partners, bodies and topics; elsewhere, as among kinds of events, they have a lane of their own. */
const agreementLanes = Object.fromEntries(
  (['countries', 'partners', 'bodies', 'topics'] as const).map((axis) => {
    const { leads, key } = agreementLane(axis)
    const text = `// On which of ${axis} each agreement stands.
${leads}
WITH DISTINCT thing, ${key} AS lane
WHERE lane IS NOT NULL AND // filter.cypher
RETURN thing.id AS id, lane`
    return [axis, narrowable(text, { needs: MatrixNeeds, row: Pair })]
  }),
) as Partial<Record<Axis, ReturnType<typeof axisPairs>>>

/** How many events, and how many agreements, one timeline shows at most. */
const mostMarks = 5000

/** Events and agreements in time on lanes; both are narrowed alike, and what is more than a picture holds is told. */
export const timelineOf = async (store: Store, filter: Filter, axis: Axis, home: MatrixHome): Promise<Timeline> => {
  const needs = await needsOf(store, filter, home, [])
  const wish = { ...needs, limit: mostMarks + 1 }
  const [foundEvents, foundAgreements] = [await ask(store, asked.events, wish), await ask(store, asked.agreements, wish)]
  const inAgreements = agreementLanes[axis]
  const pairs = [
    ...(await ask(store, eventLanes[axis], needs)),
    ...(inAgreements === undefined ? [] : await ask(store, inAgreements, needs)),
  ]
  const sides = await sidesOf[axis]({
    store,
    home: home.country,
    found: new Set(pairs.map(({ lane }) => lane)),
    empty: false,
    filter,
    bodyTypes: needs.bodyTypes,
  })
  const idOf = idsOf(axis, sides)
  const lanesOf = new Map<string, string[]>()
  for (const { id, lane } of pairs) {
    const side = idOf.get(lane)
    if (side !== undefined) lanesOf.set(id, [...(lanesOf.get(id) ?? []), side])
  }
  const marks: TimelineMark[] = [
    ...foundEvents.slice(0, mostMarks).map(
      ({ id, name, status, start, end, type, planned }): TimelineMark => ({
        id,
        kind: 'Event',
        name,
        status,
        lanes: lanesOf.get(id) ?? [],
        dates: start === null ? [] : [start],
        until: end,
        type,
        planned: planned === true,
        state: null,
      }),
    ),
    ...foundAgreements.slice(0, mostMarks).map(
      ({ id, name, nameEn, status, dates, validUntil, state, type }): TimelineMark => ({
        id,
        kind: 'Agreement',
        name,
        ...(nameEn === null ? {} : { nameEn }),
        status,
        lanes: lanesOf.get(id) ?? [],
        dates: dates ?? [],
        until: validUntil,
        type,
        planned: state === 'planned',
        state,
      }),
    ),
  ]
  return { lanes: sides, marks, complete: foundEvents.length <= mostMarks && foundAgreements.length <= mostMarks }
}
