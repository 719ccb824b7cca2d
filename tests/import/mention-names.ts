import type { HomeProfile } from '../../graph/home.ts'
import { HomeProfile as Profile } from '../../graph/home.ts'
import petersburg from '../../import/data/home/saint-petersburg.json' with { type: 'json' }
import type { Mention } from '../../import/find/mention.ts'
import { readMentions } from '../../import/find/mentions/read-mentions.ts'

export const home: HomeProfile = Profile.parse(petersburg)

/** The names of one kind that a sentence holds, in order. */
export const named = (what: Mention['what'], sentence: string, country: string | null = null, city = home): string[] =>
  readMentions(sentence, { country }, city).flatMap((mention) => (mention.what === what ? [wordsOf(mention)] : []))

const wordsOf = (mention: Mention): string => {
  if (mention.what === 'organization' || mention.what === 'person') return mention.name
  if (mention.what === 'place') return `${mention.name}, ${mention.placeType}, ${mention.country}`
  if (mention.what === 'country') return mention.code
  return mention.what === 'post' ? mention.title : mention.surface
}
