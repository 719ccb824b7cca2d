import type { LinkKind, ThingKind } from './kinds.ts'
import { inThing, thingIn } from './questions/cases.ts'
import { filled } from './questions/pattern.ts'
import { dateInWords, nameOf } from './saying.ts'
import type { Language, Wording } from './text.ts'
import type { Fields, Link } from './things.ts'
import { roles } from './vocabulary.ts'

const w = (ru: string, en: string): Wording => ({ ru, en })

/** How each kind of link is said as a sentence, in the cases that it asks for; it is said the same from whichever end one came. */
const sayings: Record<LinkKind, Wording> = {
  IN: w('{from} находится {to:in}', '{from} is in {to}'),
  BASED_IN: w('{from} расположена {to:in}', '{from} is based in {to}'),
  PART_OF: w('{from} входит в состав {to:gen}', '{from} is part of {to}'),
  SUCCEEDED_BY: w('преемник {from:gen} – {to}', '{from} was succeeded by {to}'),
  NAMED_AS: w('{from} – «{title}», {to}[ ({on})]', '{from} is named as “{title}”, {to}[ ({on})]'),
  CONTACT_OF: w('{from} отвечает за работу с {to:ins}', '{from} is the contact for {to}'),
  BETWEEN: w('{to} – сторона {from:gen}', '{to} is a side of {from}'),
  CONCERNS: w('{from} касается {to:gen}', '{from} concerns {to}'),
  TOOK_PLACE_IN: w('{from} прошло {to:in}', '{from} took place in {to}'),
  TOOK_PART: w('{from} участвует в {to:pre}[ ({role})]', '{from} took part in {to}[ ({role})]'),
  REPLACES: w('{from} заменяет {to}', '{from} replaces {to}'),
  IMPLEMENTS: w('{from} реализует {to}', '{from} implements {to}'),
  SIGNED_AT: w('{from} подписан на {to:pre}', '{from} was signed at {to}'),
  MADE_AT: w('{from} достигнута на {to:pre}', '{from} was made at {to}'),
  WITH: w('{from} – работа с {to:ins}', '{from} is work with {to}'),
  ABOUT: w('{from} – в {to:pre}', '{from} is about {to}'),
}

type Named = { kind: ThingKind; name: string; fields: Fields }
const cases = { gen: 'gen', ins: 'ins', pre: 'pre' } as const

const thingAs = (thing: Named, as: string, language: Language): string => {
  if (language === 'en') return nameOf(thing, language)
  if (as === 'in') return inThing(thing)
  return thingIn(thing, as === 'gen' || as === 'ins' || as === 'pre' ? cases[as] : 'nom')
}

/** A link as one sentence: «Организация «Порт» участвует в мероприятии «Форум» (гость).» */
export const linkInSentence = (link: Link, ends: { from: Named; to: Named }, language: Language): string => {
  const { title, on, role } = link.fields
  const known = Object.entries(roles).find(([name]) => name === role)?.[1]
  const sentence = filled(sayings[link.kind][language], ({ name, as }) => {
    if (name === 'from' || name === 'to') return thingAs(ends[name], as, language)
    if (name === 'title') return typeof title === 'string' ? title : null
    if (name === 'on') return typeof on === 'string' ? dateInWords(on, language) : null
    return known?.[language].toLocaleLowerCase() ?? null
  })
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}
