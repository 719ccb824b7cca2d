import type { HomeProfile } from '../../../graph/home.ts'
import { rememberedOf } from '../../../graph/remember.ts'
import { soundOf, stem, stemsOf } from '../../../graph/words.ts'
import { organizationWords } from '../language/words.ts'
import type { OrganizationMention, Reading } from '../mention.ts'

/** What an organisation is compared by: lemmas without legal forms and the home city's name; countries and places as such. */
export interface OrganizationKey {
  stems: ReadonlySet<string>
  /** The words of its places and countries: a shorter name may leave them off. */
  where: ReadonlySet<string>
  quoted: string | null
  numbers: string
  head: string
  orgType: string
  country: string | null
  home: string | null
  seen: number
}

const fillers = new Set([
  'г',
  'гор',
  'город',
  'им',
  'имен',
  'в',
  'и',
  'по',
  'пров',
  'св',
  'свят',
  ...organizationWords.legalForms.map((form) => stem(form.toLowerCase())),
])

export const organizationKey = (mention: OrganizationMention, reading: Reading, home: HomeProfile): OrganizationKey => {
  const inside = reading.mentions.filter((each) => each !== mention && each.from >= mention.from && each.to <= mention.to)
  const where = new Set<string>()
  let text = mention.surface
  for (const each of inside.toReversed()) {
    const [from, to] = [each.from - mention.from, each.to - mention.from]
    if (each.what === 'home' || (each.what === 'country' && !each.adjective) || (each.what === 'place' && !each.adjective)) {
      const word = each.what === 'home' ? '' : each.what === 'country' ? each.code : each.name
      for (const part of stemsOf(word)) where.add(part)
      text = `${text.slice(0, from)} ${word} ${text.slice(to)}`
    }
  }
  text = mention.rule.startsWith('home') || mention.rule === 'defined' ? mention.name : expanded(text)
  const city = stemsOfCity(home)
  const stems = new Set(stemsOf(text).filter((each) => !fillers.has(each) && !city.has(each)))
  return {
    stems,
    where,
    quoted: /[«"“„]\s*([^»"”]+)/u.exec(mention.surface)?.[1]
      ? stemsOf(/[«"“„]\s*([^»"”]+)/u.exec(mention.surface)?.[1] ?? '').join(' ')
      : null,
    numbers: (text.match(/\d+/g) ?? []).join(' '),
    head: stem(/head:(.+)/.exec(mention.rule)?.[1] ?? ''),
    orgType: mention.orgType,
    country: mention.country,
    home: /^(home|seat)/.test(mention.rule) ? mention.name : null,
    seen: 0,
  }
}

const stemsOfCity = rememberedOf((home: HomeProfile) => new Set([...Object.values(home.cases), ...home.aliases].flatMap(stemsOf)))

const abbreviations = new Map(organizationWords.abbreviations.toReversed().map((each) => [each.text, each]))
/** The abbreviation that a name begins with, written out: «ГК KR» gives «Генеральное консульство KR». */
const expanded = (text: string): string => {
  const [first = ''] = text.trim().split(/\s/)
  if (organizationWords.consulates.includes(first)) return text.replace(first, 'генеральное консульство')
  const entry = abbreviations.get(first)
  return entry ? text.replace(first, entry.name) : text
}

const isWithin = (short: ReadonlySet<string>, long: ReadonlySet<string>): boolean => [...short].every((each) => long.has(each))
/** Words that many names have: one of them only is nobody's short name. */
const common = new Set(organizationWords.common.flatMap((word) => stemsOf(word)))
const byTopic = new Set(['committee', 'government', 'ministry', 'legislature', 'district'])

/** Whether two names certainly mean one organisation: «Школа № 583» is not «№ 538», «Комитет по науке» never «Комитет по туризму». */
export const sameOrganization = (a: OrganizationKey, b: OrganizationKey): boolean => {
  if (a.home !== null && b.home !== null) return a.home === b.home
  if ((a.home !== null || b.home !== null) && (byTopic.has(a.orgType) || byTopic.has(b.orgType))) return false
  if (a.country !== null && b.country !== null && a.country !== b.country) return false
  if (a.numbers !== b.numbers) return false
  if (a.quoted !== null && b.quoted !== null && (a.quoted === b.quoted || (a.quoted.length > 3 && soundOf(a.quoted) === soundOf(b.quoted))))
    return true
  if (
    a.numbers !== '' &&
    a.orgType === b.orgType &&
    (a.orgType === 'school' || a.orgType === 'hospital') &&
    a.where.size === 0 &&
    b.where.size === 0
  )
    return [...a.stems].filter((each) => b.stems.has(each)).length >= 2
  const [short, long] = a.stems.size <= b.stems.size ? [a, b] : [b, a]
  if (!isWithin(short.stems, long.stems)) return false
  if (short.stems.size === long.stems.size) return true
  const extra = [...long.stems].filter((each) => !short.stems.has(each))
  if (extra.every((each) => long.where.has(each))) return short.where.size === 0 ? short.orgType === 'diplomatic' : true
  if (byTopic.has(short.orgType) || byTopic.has(long.orgType) || (short.head !== '' && long.head !== '' && short.head !== long.head))
    return false
  if (isWithin(short.stems, common)) return false
  return short.stems.size >= 3 || a.numbers !== ''
}
