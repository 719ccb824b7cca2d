import { type Language, said, type Wording } from '../graph/text.ts'
import { type Knowledge, type Link, type Thing, textOf } from './material.ts'
import type { Speech } from './speech/speech.ts'

const words = {
  on: { ru: 'Должность на {date}: {post}.', en: 'Post as of {date}: {post}.' },
  undated: { ru: 'Должность (на какую дату, не указано): {post}.', en: 'Post (as of when is not stated): {post}.' },
} as const satisfies Record<string, Wording>

/** The posts in which documents name a person, the newest first: «вице-мэр» says nothing beside «вице-мэр по туризму» of the same body. */
export const postsOf = (person: Thing, known: Knowledge): Link[] => {
  const links = known.linksFrom(person.id, 'NAMED_AS')
  const isFullest = (link: Link) =>
    !links.some((other) => other.to === link.to && textOf(other, 'title').startsWith(`${textOf(link, 'title')} `))
  return links.filter(isFullest).sort((a, b) => textOf(b, 'on').localeCompare(textOf(a, 'on')))
}

/** A post as the documents have it; in another language it is their words. */
export const postIn = (title: string, language: Language): string => (title !== '' && language === 'en' ? `«${title}»` : title)

/** A post on the day on which a document names it; a term of office is never made up. */
export const sayPost = (link: Link, known: Knowledge, speech: Speech): string => {
  const body = known.thing(link.to)
  const on = textOf(link, 'on')
  const post = [postIn(textOf(link, 'title'), speech.language), body ? speech.name(body) : ''].filter(Boolean).join(', ')
  return said(on ? words.on : words.undated, speech.language, { date: speech.date(on), post })
}
