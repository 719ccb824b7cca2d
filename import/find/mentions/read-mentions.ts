import type { HomeProfile } from '../../../graph/home.ts'
import type { Mention, MentionContext, PostMention } from '../mention.ts'
import type { FoundOrganization, FoundPost } from './found.ts'
import { organizationsIn } from './organization-lists.ts'
import { peopleIn } from './people.ts'
import { type Scene, sceneOf } from './scene.ts'

/**
 * What is named in a stretch of text, by where it starts: places, countries, the home city, organisations, people, posts without a name.
 * Only what stands inside an organisation's name overlaps with it; a body inside another says so by its index.
 */
export const readMentions = (text: string, context: MentionContext, home: HomeProfile): Mention[] => {
  const scene = sceneOf(text, context, home)
  const organizations = organizationsIn(scene)
  const all = organizations.flatMap((found) => [found, ...innerOf(found)])
  const taken = new Map(all.map((found) => [found.at, found] as const).toReversed())
  const covered = coveredBy(organizations)
  const { people, posts } = peopleIn(scene, taken, covered)
  const inName = coveredBy(people)
  const inPost = coveredBy(posts.map(({ at, core }) => ({ at, end: core })))
  const mentions = new Map<object, Mention>()
  for (const found of all) mentions.set(found, organization(scene, found))
  const inQuotes = coveredBy(all.flatMap(({ quoted }) => (quoted ? [quoted] : [])))
  for (const found of scene.located.values())
    if (!inName(found.first) && !inPost(found.first) && !inQuotes(found.first)) mentions.set(found, found.mention)
  const postOf = new Map<FoundPost, PostMention>()
  for (const found of people) {
    const post = found.post ? postMention(scene, found.post) : null
    if (found.post && post) postOf.set(found.post, post)
    const others = found.others.map((other) => {
      const told = postMention(scene, other)
      postOf.set(other, told)
      return told
    })
    const { name, surname, initials, honorific, rule, confidence } = found
    mentions.set(found, {
      what: 'person',
      ...spanOf(scene, found.at, found.end),
      name,
      surname,
      initials,
      post,
      others,
      honorific,
      role: null,
      rule,
      confidence,
    })
  }
  for (const found of posts) {
    const post = postMention(scene, found)
    postOf.set(found, post)
    mentions.set(found, post)
  }
  const sorted = [...mentions.values()].sort((a, b) => a.from - b.from || b.to - a.to)
  const indexOf = new Map(sorted.map((mention, index) => [mention, index]))
  const index = (found: object | null | undefined): number | null => {
    const mention = found ? mentions.get(found) : undefined
    return (mention && indexOf.get(mention)) ?? null
  }
  for (const outer of all)
    for (const inner of outer.inner) {
      const mention = mentions.get(inner)
      if (mention?.what === 'organization') mention.inside = index(outer)
    }
  for (const [found, post] of postOf) {
    const located = found.locatedAt === null ? undefined : scene.located.get(found.locatedAt)
    post.organization = index(found.organization)
    post.place = located?.mention.what === 'place' ? index(located) : null
    post.country = located?.mention.what === 'country' ? located.mention.code : located?.mention.what === 'home' ? home.country : null
  }
  return sorted
}

const innerOf = (found: FoundOrganization): FoundOrganization[] => found.inner.flatMap((inner) => [inner, ...innerOf(inner)])

const coveredBy = (spans: readonly { at: number; end: number }[]): ((token: number) => boolean) => {
  const tokens = new Set<number>()
  for (const { at, end } of spans) for (let token = at; token < end; token++) tokens.add(token)
  return (token) => tokens.has(token)
}

const spanOf = (scene: Scene, at: number, end: number) => {
  const from = scene.tokens[at]?.from ?? 0
  const to = scene.tokens[end - 1]?.to ?? from
  // The point after the last initial belongs to the name.
  return { from, to, surface: scene.text.slice(from, to) }
}

const organization = (scene: Scene, found: FoundOrganization): Mention => {
  const { name, orgType, country, place, home, bare, rule, confidence } = found
  return {
    what: 'organization',
    ...spanOf(scene, found.at, found.end),
    name,
    orgType,
    country,
    place,
    home,
    bare,
    inside: null,
    rule,
    confidence,
  }
}

const postMention = (scene: Scene, { at, core, title, acting }: FoundPost): PostMention => ({
  what: 'post',
  ...spanOf(scene, at, core),
  title,
  acting,
  organization: null,
  place: null,
  country: null,
  rule: 'post',
  confidence: 0.9,
})
