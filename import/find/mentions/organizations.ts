import { startsSentence, type Token } from '../language/tokens.ts'
import { organizationWords } from '../language/words.ts'
import { type Complement, complementOf } from './complement.ts'
import { type FoundOrganization, found, type Where } from './found.ts'
import { isHeadWord, nominativePhrase, nounPhraseAt, type Phrase, pluralHeadAt } from './heads.ts'
import { abbreviationAt, districtName, homeEnd, knownBodyAt, legalFormAt } from './known-bodies.ts'
import { textOf, typeByWords, whereOf, whereOfAdjective } from './name-parts.ts'
import { isForm, quotedEnd } from './phrases.ts'
import { postNoun } from './posts.ts'
import { placeAt, type Scene } from './scene.ts'

/** Types that a name's other words do not change: a «Комитет по культуре» is no cultural institution. */
const typesOfPower = new Set(['committee', 'government', 'ministry', 'diplomatic', 'district', 'legislature', 'international'])

/** The organisation whose name begins at a token; null where none does. */
const organizationAt = (scene: Scene, at: number): FoundOrganization | null => {
  const known = scene.organizations.get(at)
  if (known !== undefined) return known
  // Set first: a name that would begin inside itself begins nowhere.
  scene.organizations.set(at, null)
  const nested = (token: number) => nestedAt(scene, token)
  const answer =
    legalFormAt(scene, at) ?? knownBodyAt(scene, at, (token) => nested(token) !== null) ?? abbreviationAt(scene, at) ?? headedAt(scene, at)
  scene.organizations.set(at, answer)
  return answer
}

/** Another organisation in the genitive: «Фламандского парламента», «МИД России». */
const nestedAt = (scene: Scene, at: number): FoundOrganization | null => {
  if (scene.tokens[at]?.kind !== 'word') return null
  const phrase = nounPhraseAt(scene, at)
  if (phrase && phrase.reading.case !== 'gent') return null
  const inner = organizationAt(scene, at)
  // «Администрации порта Антверпена» is one body: the port is what it administers.
  return inner && !inner.bare && inner.rule !== 'seat' && !/^head:(порт|аэропорт)$/.test(inner.rule) ? inner : null
}

const headedAt = (scene: Scene, at: number): FoundOrganization | null => {
  const { tokens } = scene
  const opens = tokens[at]?.kind === 'open'
  // «выставка «Музей одного города»» is no museum.
  if (opens && isForm(tokens[at - 1], titled)) return null
  const phrase = nounPhraseAt(scene, opens ? at + 1 : at)
  if (!phrase) return null
  const inner = named(scene, phrase)
  if (!inner || !opens) return inner
  // A whole name in quotes keeps them: ««Детской городской больницы № 2»».
  const end = quotedEnd(tokens, at, isHeadWord)
  if (end === null || inner.end > end || inner.bare) return null
  const rest = textOf(scene, inner.end, tokens[end - 1]?.kind === 'close' ? end - 1 : end)
  return { ...inner, at, end, name: rest === '' ? inner.name : `${inner.name} ${rest}`, quoted: { at, end } }
}

const named = (scene: Scene, phrase: Phrase): FoundOrganization | null => {
  const { tokens } = scene
  const { head } = phrase
  const byAdjective = phrase.adjectives
    .map(({ token }) => ({ token, where: whereOfAdjective(scene, token) }))
    .find(({ where }) => where !== null)
  const told = complementOf(scene, phrase, byAdjective?.where?.country != null && byAdjective.token.capital, (at) => nestedAt(scene, at))
  const [first] = told.places
  if (head.body) told.district ??= districtName(scene, phrase.at)
  const where: Where | null = first
    ? told.places.length > 1 && head.type === 'international'
      ? { country: null, place: null, home: false }
      : whereOf(scene, first)
    : told.district === null
      ? (byAdjective?.where ?? null)
      : { country: scene.home.country, place: null, home: true }
  if (told.anaphor || !isNamed(scene, phrase, told, byAdjective?.token.capital ?? null, where?.home ?? false))
    return bareAt(scene, phrase, told)
  if (told.district !== null && (head.type === 'district' || /^(администрация|управление)$/.test(phrase.reading.lemma)))
    return district(scene, phrase.at, told.end, told.district)
  const { nested } = told
  const beside = first ? null : (bracketed(scene, told.end) ?? before(scene, phrase.at))
  const country = where?.country ?? nested?.country ?? beside?.country ?? null
  const home = where?.home ?? nested?.home ?? beside?.home ?? false
  const name = nameOf(scene, phrase, told)
  const type = home ? head.type : (head.abroad ?? head.type)
  return found(phrase.at, told.end, {
    name,
    orgType: typesOfPower.has(type) ? type : typeByWords(`${tokens[phrase.headAt]?.text ?? ''} ${name}`, type),
    country,
    place:
      where?.place ??
      told.places.map((each) => whereOf(scene, each).place).find((each) => each !== null) ??
      nested?.place ??
      beside?.place ??
      null,
    home: home && !isForeign(scene, told),
    rule: `head:${phrase.reading.lemma}`,
    confidence: first || told.quoted || told.number ? 0.9 : 0.75,
    inner: nested ? [nested] : [],
    quoted: told.quoted,
  })
}
/** An embassy or a representation in the home city is not the home city's. */
const isForeign = (scene: Scene, { places }: Complement): boolean =>
  places.some((each) => whereOf(scene, each).country !== scene.home.country)

/** Whether what stands with the head makes it a name (organizations.json says what each head needs). */
const isNamed = (scene: Scene, phrase: Phrase, told: Complement, adjective: boolean | null, isHome: boolean): boolean => {
  const { head, adjectives } = phrase
  const starts = startsSentence(scene.tokens, phrase.at)
  const headCapital = scene.tokens[phrase.headAt]?.capital === true && (phrase.at < phrase.headAt || !starts)
  const firstCapital = scene.tokens[phrase.at]?.capital === true
  const capital = headCapital || (firstCapital && (!starts || adjectives.length > 1 || told.topic))
  const proper = told.quoted !== null || told.number || told.namesake || told.proper
  const placed = told.places.length > 0 || told.district !== null
  if (head.body && phrase.reading.case !== 'ablt') return false
  if ((head.unit || head.unitOfNamed) && told.nested !== null) return head.unit && capital && placed
  // «Северо-Западное таможенное управление», «Хельсинкское управление водоснабжения»
  if (head.unit) return placed || (proper && !told.topic) || adjective === true || (head.verbal && hasOwnAdjectives(scene, phrase))
  if (head.verbal && !headCapital && adjectives.length === 0) return false
  if (head.capital && !headCapital && !proper) return false
  const needs = capital && head.capitalNeeds ? head.capitalNeeds : head.needs
  if (needs === 'none' || proper) return true
  if (needs === 'quoted') return false
  const ownAdjective = adjective === true || isHome || (adjectives.length > 0 && firstCapital && (!starts || adjectives.length > 1))
  if (needs === 'name') return placed || told.nested !== null || ownAdjective || (told.topic && (capital || adjective !== null))
  if (adjective === true) return true
  return (told.topic && (capital || placed || told.nested !== null || ownAdjective)) || placed || (capital && told.nested !== null)
}

const hasOwnAdjectives = ({ tokens }: Scene, { at, adjectives }: Phrase): boolean =>
  adjectives.length > 1 && tokens[at]?.capital === true && !startsSentence(tokens, at)

/** A capitalised head alone, or with «города»: «Комитет», «Народный комитет города». */
const bareAt = (scene: Scene, phrase: Phrase, told: Complement): FoundOrganization | null => {
  const isAlone = told.end === phrase.headAt + 1 || told.anaphor
  if (!phrase.head.bare || !isAlone || !scene.tokens[phrase.at]?.capital) return null
  return found(phrase.at, told.end, {
    name: nominativePhrase(scene, phrase),
    orgType: phrase.head.type,
    bare: true,
    rule: 'bare',
    confidence: 0.6,
  })
}

/** «петербургской компании», «российское представительство»: an adjective that does not belong to the name. */
const before = (scene: Scene, at: number): Where | null => {
  const token = scene.tokens[at - 1]
  return token?.kind === 'word' && !token.capital ? whereOfAdjective(scene, token) : null
}

/** «(Республика Корея)», «(г. Пусан)» after a name. */
const bracketed = (scene: Scene, end: number): Where | null => {
  const inside = scene.tokens[end]?.text === '(' ? placeAt(scene, end + 1) : null
  return inside ? whereOf(scene, inside) : null
}

const nameOf = (scene: Scene, phrase: Phrase, { quoted, end, topic, proper }: Complement): string => {
  const stop = quoted && scene.tokens[quoted.end - 1]?.kind === 'close' ? quoted.end - 1 : quoted?.end
  if (quoted && stop !== undefined && phrase.head.nameless && !phrase.adjectives.some(({ token }) => token.capital))
    return textOf(scene, quoted.at + 1, stop)
  if (quoted && topic && phrase.head.nameless) return textOf(scene, quoted.at, quoted.end)
  if (proper && phrase.head.nameless) return textOf(scene, phrase.headAt + 1, end)
  const rest = textOf(scene, phrase.headAt + 1, end).replace(/^\. ?/, '')
  return rest === '' ? nominativePhrase(scene, phrase) : `${nominativePhrase(scene, phrase)} ${rest}`
}

/** Every organisation of a text in order; those inside another stand in its `inner`. */
export const organizationsIn = (scene: Scene): FoundOrganization[] => {
  const all: FoundOrganization[] = []
  for (let at = 0; at < scene.tokens.length; ) {
    const title = titleEnd(scene, at)
    if (title !== null) {
      at = title
      continue
    }
    const next =
      districtsAt(scene, at) ??
      withQuotedAfter(scene, startAt(scene, at)) ??
      pluralAt(scene, at) ??
      foreignAt(scene, at, isListed(scene, all, at))
    const place = next ? null : placeAt(scene, at)
    if (next) all.push(...next)
    at = Math.max(at + 1, next?.at(-1)?.end ?? place?.end ?? at)
  }
  return all
}
/** After «и» or a comma that another body stands before. */
const isListed = ({ tokens }: Scene, all: readonly FoundOrganization[], at: number): boolean =>
  /^(и|,)$/.test(tokens[at - 1]?.text ?? '') && all.at(-1)?.end === at - 1

/** The end of a title in quotes after «выставка», «конкурс»: what it names is not there. */
const titleEnd = ({ tokens }: Scene, at: number): number | null =>
  tokens[at]?.kind === 'open' && isForm(tokens[at - 1], titled) ? quotedEnd(tokens, at, () => false) : null

/** No name begins with a place («Российской Федерации»), but for «СПб ГБУЗ». */
const startAt = (scene: Scene, at: number): FoundOrganization | null =>
  placeAt(scene, at) ? legalFormAt(scene, at) : organizationAt(scene, at)

/** The administration of a district of the home city. */
const district = ({ home }: Scene, at: number, end: number, name: string): FoundOrganization =>
  found(at, end, {
    name: `Администрация ${name.replace(/[иы]й$/, 'ого')} района ${home.cases.genitive}`,
    orgType: 'district',
    country: home.country,
    home: true,
    rule: 'home-district',
    confidence: 0.9,
  })

/** «администраций Адмиралтейского и Центрального районов»: a body for each district of the home city. */
const districtsAt = (scene: Scene, at: number): FoundOrganization[] | null => {
  const { tokens } = scene
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
  return districts.map(({ at: from, name }, k) => district(scene, k === 0 ? at : from, k === districts.length - 1 ? end : from + 1, name))
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

const titled = new Set(organizationWords.titled)
const withWhom = new Set(organizationWords.withWhom)
/**
 * «совместно с «EnerTech»», «директор «Петрософт»», «директора Qingdao Port Group»: a name in quotes after a post, and a Latin one after a post,
 * a preposition of company, or another body and «и», is a company's.
 */
const foreignAt = (scene: Scene, at: number, isNext: boolean): FoundOrganization[] | null => {
  const { tokens } = scene
  const isHeld = postNoun(tokens, at - 1) !== null
  if (!(isHeld || isNext || withWhom.has(tokens[at - 1]?.text.toLowerCase() ?? ''))) return null
  const quoted = quotedEnd(tokens, at, isHeadWord)
  const end = quoted ?? latinEnd(tokens, at)
  if (end === null || !(tokens.slice(at, end).every(isLatin) || (isHeld && quoted !== null))) return null
  const name = quoted === null ? textOf(scene, at, end) : textOf(scene, at + 1, tokens[end - 1]?.kind === 'close' ? end - 1 : end)
  const country = bracketed(scene, end)?.country ?? null
  return [
    found(at, end, { name, orgType: 'company', country, rule: 'latin', confidence: 0.6, quoted: quoted === null ? null : { at, end } }),
  ]
}
const isLatin = (token: Token | undefined): boolean => token?.kind !== 'word' || /^\p{Script=Latin}/u.test(token.text)
/** Latin words with capitals, but no lone letters such as IT or COVID. */
const latinEnd = (tokens: readonly Token[], at: number): number | null => {
  let end = at
  while (tokens[end]?.kind === 'word' && tokens[end]?.capital && isLatin(tokens[end])) end++
  const first = tokens[at]?.text ?? ''
  return end > at + 1 || (end === at + 1 && first.length > 3 && /\p{Ll}/u.test(first)) ? end : null
}

/** «компаний «А», «Б»»: a head in the plural before names in quotes. */
const pluralAt = (scene: Scene, at: number): FoundOrganization[] | null => {
  const { tokens } = scene
  const head = tokens[at + 1]?.kind === 'open' ? pluralHeadAt(scene, at) : null
  if (!head) return null
  const all: FoundOrganization[] = []
  for (let next = at + 1; tokens[next]?.kind === 'open' && tokens[next + 1]?.capital; ) {
    const end = quotedEnd(tokens, next, isHeadWord)
    if (end === null) break
    const name = textOf(scene, next + 1, tokens[end - 1]?.kind === 'close' ? end - 1 : end)
    const country = bracketed(scene, end)?.country ?? before(scene, at)?.country ?? null
    all.push(found(next, end, { name, orgType: head.type, country, rule: 'quoted-list', confidence: 0.75, quoted: { at: next, end } }))
    if (!/^(и|,)$/.test(tokens[end]?.text ?? '')) break
    next = end + 1
  }
  return all.length > 0 ? all : null
}
