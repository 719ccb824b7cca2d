import type { HomeProfile } from '../../graph/home.ts'
import type { VisitDirection } from '../../graph/vocabulary.ts'
import type { Span } from './event-items.ts'
import type { Mention } from './mention.ts'

const into = /(?<!\p{L})в\s+(?:г\.\s*|город\s+|провинцию\s+)?$/iu
const visited = /(?:посети|прибы)\p{L}*\s+(?:в\s+)?(?:г\.\s*|город\s+)?$/iu
const visitedBy = /^\s+(?:с\s+(?:\S+\s+){0,2}визитом\s+)?(?:посети|прибы)/iu
const comesFrom =
  /(?:делегаци\p{L}+\s+(?:\S+\s+){0,3}?(?:из\s+)?(?:г\.\s*)?|(?<!\p{L})из\s+(?:г\.\s*)?|(?:мэр|губернатор|посол|посл|консул|министр|президент)\p{L}*\s+(?:г\.\s*|провинции\s+)?)$/iu

/** Of a visit: towards the home city or away from it, by the words before and after the places that its telling names. */
export const directionOf = (text: string, lead: Span, mentions: readonly Mention[], home: HomeProfile): VisitDirection | undefined => {
  const own = mentions.filter(({ to }) => to <= lead.to)
  const before = (mention: Mention) => text.slice(Math.max(lead.from, mention.from - 45), mention.from)
  const homes = own.filter((mention) => mention.what === 'home')
  const isGoal = (mention: Mention) =>
    mention.surface !== home.cases.prepositional && (into.test(before(mention)) || visited.test(before(mention)))
  /** «Санкт-Петербург посетила делегация …»: the home city itself, and not whose delegation it is. */
  const isVisited = (mention: Mention) =>
    (mention.surface === home.cases.accusative || !/\p{L}\s*$/u.test(before(mention))) && visitedBy.test(text.slice(mention.to, lead.to))
  if (homes.some((mention) => isGoal(mention) || isVisited(mention))) return 'incoming'
  if (home.seats.some(({ name }) => new RegExp(`(?<!\\p{L})в\\s+${name}(?!\\p{L})`, 'iu').test(text.slice(lead.from, lead.to))))
    return 'incoming'
  const abroad = own.filter(
    (mention) =>
      (mention.what === 'place' && mention.country !== home.country) || (mention.what === 'country' && mention.code !== home.country),
  )
  if (abroad.some((mention) => into.test(before(mention)) || visited.test(before(mention)))) return 'outgoing'
  return abroad.some((mention) => comesFrom.test(before(mention))) ? 'incoming' : undefined
}
