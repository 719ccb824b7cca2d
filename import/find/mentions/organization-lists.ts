import type { HomeBody } from '../../../graph/home.ts'
import { type Token, tokenOf } from '../language/tokens.ts'
import { ofWord } from '../language/word.ts'
import { organizationWords } from '../language/words.ts'
import { defineAfter, definedAt } from './defined.ts'
import { formOf } from './forms.ts'
import { type FoundOrganization, found } from './found.ts'
import { capitalised, headLemma, isHeadWord, mayBeginPhrase, pluralHeadAt, pluralPhraseAt } from './heads.ts'
import { districtBody, districtName, homeEnd, isKnownFirst, knownBodyAt, legalFormAt, mayBeForm } from './known-bodies.ts'
import { isTitleAt, textOf, whereOf } from './name-parts.ts'
import { bracketed, organizationAt, whoseBefore } from './organizations.ts'
import { quotedEnd } from './phrases.ts'
import { postNoun } from './posts.ts'
import { rivalsAt } from './rivals.ts'
import { placeAt, type Scene } from './scene.ts'
import type { Located } from './scope.ts'

const withWhom = new Set(organizationWords.withWhom)
/** Every organisation of a text in order; those inside another stand in its `inner`. */
export const organizationsIn = (scene: Scene): FoundOrganization[] => {
  const all: FoundOrganization[] = []
  for (let at = 0; at < scene.tokens.length; ) {
    if (beginsNone(scene, at)) {
      at++
      continue
    }
    const title = titleEnd(scene, at)
    if (title !== null) {
      at = title
      continue
    }
    const next =
      shortHeadAt(scene, at) ??
      rivalsAt(scene, at) ??
      districtsAt(scene, at) ??
      sharedAt(scene, at) ??
      numberedAt(scene, at) ??
      groupAt(scene, at) ??
      withQuotedAfter(scene, startAt(scene, at)) ??
      pluralAt(scene, at) ??
      foreignAt(scene, at, all.at(-1))
    const place = next ? null : placeAt(scene, at)
    if (next) all.push(...next)
    const last = next?.at(-1)
    if (last) defineAfter(scene, last)
    at = Math.max(at + 1, next?.at(-1)?.end ?? place?.end ?? at)
  }
  return all
}
/** Most words of a text are small ones that can begin no name of any finder: none need be asked. */
const beginsNone = ({ tokens, located, bodies }: Scene, at: number): boolean => {
  const token = tokens[at]
  if (token?.kind !== 'word') return token?.kind !== 'open'
  return !token.capital && tokens[at + 1]?.text !== '/' && !located.has(at) && !mayBeginSmall(token) && !isKnownFirst(bodies, token)
}
const mayBeginSmall = ofWord((text) => {
  const token = tokenOf(text)
  return mayBeginPhrase(token) || mayBeForm(token) || mayRunDistricts(token) || isGroup(token)
})
const isJoint = (token: Token | undefined): boolean => token?.text === 'и' || token?.text === ','
/** After «и» or a comma that another body stands before. */
const isListed = ({ tokens }: Scene, last: FoundOrganization | undefined, at: number): boolean =>
  last?.end === at - 1 && isJoint(tokens[at - 1])

/** The end of a title in quotes after «выставка», «конкурс»: what it names is not there. */
const titleEnd = (scene: Scene, at: number): number | null => (isTitleAt(scene, at) ? quotedEnd(scene.tokens, at, () => false) : null)

/** No name begins with a place («Российской Федерации»), but for «СПб ГБУЗ». */
const startAt = (scene: Scene, at: number): FoundOrganization | null =>
  placeAt(scene, at) ? (definedAt(scene, at) ?? legalFormAt(scene, at) ?? ofHomeAt(scene, at)) : organizationAt(scene, at)

/** «СПб ТПП»: a known name that begins with the city's; «СПб АППО»: letters that no list has. */
const ofHomeAt = (scene: Scene, at: number): FoundOrganization | null => {
  const city = scene.located.get(at)
  if (city?.mention.what !== 'home') return null
  return knownBodyAt(scene, at, () => false) ?? lettersOfHome(scene, at, city)
}
const lettersOfHome = (scene: Scene, at: number, { end, mention }: Located): FoundOrganization | null => {
  const { tokens, home } = scene
  const word = tokens[end]?.text ?? ''
  const isName = mention.surface.length <= 4 && /^[А-ЯЁ]{3,7}$/.test(word) && !notBodies.has(word) && tokens[end + 1]?.kind !== 'open'
  if (!isName || [tokens[at - 1], tokens[end + 1]].some((token) => token?.kind === 'word' && /^\p{Lu}{3}/u.test(token.text))) return null
  return found(at, end + 1, {
    name: `${mention.surface} ${word}`,
    orgType: 'other',
    country: home.country,
    home: true,
    rule: 'city-abbreviation',
    confidence: 0.7,
  })
}
const notBodies = new Set([...organizationWords.neverBodies, ...organizationWords.neverForms, ...organizationWords.legalForms])

/** «школ № 216 и № 20 г. Гданьска»: a body for each number. */
const numberedAt = (scene: Scene, at: number): FoundOrganization[] | null => {
  const { tokens } = scene
  const head = tokens[at + 1]?.text === '№' ? pluralHeadAt(scene, at) : null
  const lemma = tokens[at] && head ? headLemma(tokens[at]) : null
  if (!head || lemma === null || !['school', 'hospital', 'culture', 'sport'].includes(head.type)) return null
  const all: FoundOrganization[] = []
  for (let next = at + 1; ; ) {
    while (tokens[next]?.text === '№') next++
    const number = tokens[next]
    if (number?.kind !== 'number') break
    const place = placeAt(scene, next + 1)
    const end = place?.end ?? next + 1
    const where = place ? whereOf(scene, place) : null
    all.push(
      found(all.length === 0 ? at : next, end, {
        name: `${capitalised(lemma)} № ${textOf(scene, next, end)}`,
        orgType: head.type,
        ...where,
        rule: `head:${lemma}`,
        confidence: 0.85,
      }),
    )
    if (!/^(?:и|,)$/.test(tokens[end]?.text ?? '')) break
    next = end + 1
  }
  return all.length > 1 ? all : null
}

const shortHeads = new Map(organizationWords.shortHeads.map((each) => [each.text, each]))
/** «к/т «Родник»»: a head noun by its letters before a name in quotes. */
const shortHeadAt = (scene: Scene, at: number): FoundOrganization[] | null => {
  const { tokens } = scene
  const short = tokens[at + 1]?.text === '/' ? shortHeads.get(`${tokens[at]?.text}/${tokens[at + 2]?.text}`.toLowerCase()) : undefined
  const end = short ? quotedEnd(tokens, at + 3, isHeadWord) : null
  if (!short || end === null) return null
  const name = `${short.name} ${textOf(scene, at + 3, end)}`
  const rule = 'short-head'
  return [found(at, end, { name, orgType: short.type, rule, confidence: 0.85, quoted: { at: at + 3, end } })]
}

const mayRunDistricts = ofWord((text) => /^(?:территориальн|администраци|управлени)/i.test(text))
/** «администраций Адмиралтейского и Центрального районов»: a body for each district of the home city. */
const districtsAt = (scene: Scene, at: number): FoundOrganization[] | null => {
  const { tokens } = scene
  if (!tokens[at] || !mayRunDistricts(tokens[at])) return null
  let next = at
  while (next < at + 2 && tokens[next]?.text.toLowerCase().startsWith('территориальн')) next++
  if (!/^(администраци|управлени)/i.test(tokens[next]?.text ?? '')) return null
  const districts: { at: number; name: string }[] = []
  for (let from = next + 1; ; from += 2) {
    const name = districtName(scene, from)
    if (name === null) return null
    districts.push({ at: from, name })
    if (tokens[from + 1]?.text !== 'и' && tokens[from + 1]?.text !== ',') break
  }
  const last = districts.at(-1)
  if (!last || districts.length < 2) return null
  let end = last.at + 1
  while (/^(административн|район|р-н)/i.test(tokens[end]?.text ?? '')) end++
  end = homeEnd(scene, end) ?? end
  return districts.map(({ at: from, name }, k) =>
    districtBody(scene, k === 0 ? at : from, k === districts.length - 1 ? end : from + 1, name),
  )
}

/** «компании «А» и «Б»»: quoted names that go on after the first. */
const withQuotedAfter = (scene: Scene, first: FoundOrganization | null): FoundOrganization[] | null => {
  if (!first) return null
  const { tokens } = scene
  const all = [first]
  if (!['company', 'media', 'bank'].includes(first.orgType) || tokens[first.end - 1]?.kind !== 'close') return all
  for (let at = first.end; /^(и|,)$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.kind === 'open'; at = all.at(-1)?.end ?? at) {
    const end = quotedEnd(tokens, at + 1, isHeadWord)
    if (end === null) break
    const name = textOf(scene, at + 2, tokens[end - 1]?.kind === 'close' ? end - 1 : end)
    all.push(
      found(at + 1, end, {
        name,
        orgType: first.orgType,
        country: null,
        rule: 'quoted-list',
        confidence: 0.75,
        quoted: { at: at + 1, end },
      }),
    )
  }
  return all
}

/**
 * «совместно с «EnerTech»», «директор «Петрософт»», «директора Qingdao Port Group»: a name in quotes after a post, and a Latin one after a post,
 * a preposition of company, or another body and «и», is a company's.
 */
const foreignAt = (scene: Scene, at: number, last: FoundOrganization | undefined): FoundOrganization[] | null => {
  const { tokens } = scene
  if (!tokens[at] || !mayBeForeign(tokens[at])) return null
  const isHeld = postNoun(tokens, at - 1) !== null
  if (!(isHeld || isListed(scene, last, at) || withWhom.has(tokens[at - 1]?.text.toLowerCase() ?? ''))) return null
  const quoted = quotedEnd(tokens, at, isHeadWord)
  const end = quoted ?? latinEnd(tokens, at)
  if (end === null || !(tokens.slice(at, end).every(isLatin) || (isHeld && quoted !== null))) return null
  const name = quoted === null ? textOf(scene, at, end) : textOf(scene, at + 1, tokens[end - 1]?.kind === 'close' ? end - 1 : end)
  const country = bracketed(scene, end)?.country ?? null
  return [
    found(at, end, { name, orgType: 'company', country, rule: 'latin', confidence: 0.6, quoted: quoted === null ? null : { at, end } }),
  ]
}
const beginsLatin = ofWord((text) => /^\p{Script=Latin}/u.test(text))
const isLatin = (token: Token | undefined): boolean => token?.kind !== 'word' || beginsLatin(token)
const mayBeForeign = (token: Token): boolean => token.kind === 'open' || (token.capital && beginsLatin(token))
/** Latin words with capitals, but no lone letters such as IT or COVID. */
const latinEnd = (tokens: readonly Token[], at: number): number | null => {
  let end = at
  while (tokens[end]?.kind === 'word' && tokens[end]?.capital && isLatin(tokens[end])) end++
  const first = tokens[at]?.text ?? ''
  return end > at + 1 || (end === at + 1 && first.length > 3 && /\p{Ll}/u.test(first)) ? end : null
}

/** «мэриями Санкт-Петербурга и Лиона», «торгово-промышленных палат Турку и Бергена»: a body in each of the places. */
const sharedAt = (scene: Scene, at: number): FoundOrganization[] | null => {
  const { tokens } = scene
  const phrase = tokens[at]?.kind === 'word' ? pluralPhraseAt(scene, at) : null
  // «музеи Турку и Бергена» are any museums.
  if (!phrase || !(['government', 'legislature', 'ministry'].includes(phrase.head.type) || phrase.lemma === 'палата')) return null
  const places: Located[] = []
  for (let next = phrase.headAt + 1; ; ) {
    const place = placeAt(scene, next)
    if (!place || (place.mention.what !== 'home' && place.mention.adjective)) break
    places.push(place)
    if (!/^(?:и|,)$/.test(tokens[place.end]?.text ?? '')) break
    next = place.end + 1
  }
  if (places.length < 2) return null
  return places.map((place, k) => {
    const where = whereOf(scene, place)
    const city = where.home ? scene.home.cases.genitive : textOf(scene, place.at, place.end)
    const type = where.home ? phrase.head.type : (phrase.head.abroad ?? phrase.head.type)
    const home = where.home ? knownAs(scene, `${phrase.name} ${city}`) : undefined
    return found(k === 0 ? at : place.at, place.end, {
      name: home?.name ?? `${phrase.name} ${city}`,
      orgType: home?.orgType ?? type,
      ...where,
      rule: home ? 'home-body' : `head:${phrase.lemma}`,
      confidence: 0.8,
    })
  })
}
const knownAs = ({ home }: Scene, name: string): HomeBody | undefined =>
  home.bodies.find((body) => body.name === name || body.aliases.includes(name))

/** «компаний «А», «Б»»: a head in the plural before names in quotes. */
const pluralAt = (scene: Scene, at: number): FoundOrganization[] | null => severalAt(scene, at)

/** «группа компаний «Ромашка»» is one; «группа «Терем»» plays. */
const groupAt = (scene: Scene, at: number): FoundOrganization[] | null => {
  const { tokens } = scene
  if (!isGroup(tokens[at])) return null
  const isOfFirms = /^(?:компаний|предприятий)$/.test(tokens[at + 1]?.text ?? '')
  const opens = isOfFirms ? at + 2 : at + 1
  const end = tokens[opens + 1]?.capital ? quotedEnd(tokens, opens, isHeadWord) : null
  if (end === null) return null
  const name = capitalised(`группа ${textOf(scene, at + 1, end)}`)
  const country = bracketed(scene, end)?.country ?? whoseBefore(scene, at)?.country ?? null
  return [
    found(at, end, {
      name,
      orgType: isOfFirms ? 'company' : 'culture',
      country,
      rule: 'head:группа',
      confidence: 0.85,
      quoted: { at: opens, end },
    }),
  ]
}
const isGroup = formOf(new Set(['группа']))

/** «компаний «А»», «предприятия с капиталом страны: «А», «Б»»: where the names begin. */
const listBehind = ({ tokens }: Scene, at: number): number | null => {
  if (tokens[at + 1]?.kind === 'open') return at + 1
  for (let next = at + 1; next < at + 16; next++) {
    const token = tokens[next]
    if (!token || /^[.;()«»]$/.test(token.text) || token.kind === 'open') return null
    if (token.text === ':') return tokens[next + 1]?.kind === 'open' ? next + 1 : null
  }
  return null
}

const severalAt = (scene: Scene, at: number): FoundOrganization[] | null => {
  const { tokens } = scene
  const opens = listBehind(scene, at)
  const head = opens === null ? null : pluralHeadAt(scene, at)
  if (!head || opens === null || (opens > at + 1 && head.type !== 'company')) return null
  const all: FoundOrganization[] = []
  for (let next = opens; tokens[next]?.kind === 'open' && tokens[next + 1]?.capital; ) {
    const end = quotedEnd(tokens, next, isHeadWord)
    if (end === null) break
    const name = textOf(scene, next + 1, tokens[end - 1]?.kind === 'close' ? end - 1 : end)
    const country = bracketed(scene, end)?.country ?? whoseBefore(scene, at)?.country ?? null
    all.push(found(next, end, { name, orgType: head.type, country, rule: 'quoted-list', confidence: 0.75, quoted: { at: next, end } }))
    if (!/^(и|,)$/.test(tokens[end]?.text ?? '')) break
    next = end + 1
  }
  return all.length > 0 ? all : null
}
