import { readingsOf } from '../language/morphology.ts'
import { tokenOf } from '../language/tokens.ts'
import { announcedAt, describedAt, isGenitive } from './complement-places.ts'
import { isPostNoun } from './forms.ts'
import type { FoundOrganization } from './found.ts'
import { isHeadWord, type Phrase } from './heads.ts'
import { districtAt, homeEnd, legalFormAt } from './known-bodies.ts'
import { isEasternSurname } from './name-case.ts'
import { namesakeEnd } from './name-parts.ts'
import { isPost, listEnd, quotedEnd } from './phrases.ts'
import { placeAt, type Scene } from './scene.ts'
import type { Located } from './scope.ts'

/** What follows a head noun and belongs to the name. */
export interface Complement {
  end: number
  quoted: { at: number; end: number } | null
  number: boolean
  namesake: boolean
  /** «по …» or a genitive. */
  topic: boolean
  /** Words that no dictionary has: «Haeundae Paik». */
  proper: boolean
  nested: FoundOrganization | null
  places: Located[]
  district: string | null
  /** «города», «района» with no name: the one that was named before. */
  anaphor: boolean
}

type NestedAt = (at: number) => FoundOrganization | null

/** All that belongs to a name after its head. `nestedAt` tells a body in the genitive, where the name ends with it. */
export const complementOf = (scene: Scene, phrase: Phrase, hasOwnPlace: boolean, nestedAt: NestedAt): Complement => {
  const told: Complement = {
    end: phrase.headAt + 1,
    quoted: null,
    number: false,
    namesake: false,
    topic: false,
    proper: false,
    nested: null,
    places: [],
    district: null,
    anaphor: false,
  }
  if (isStrayPoint(scene, phrase)) told.end++
  for (const take of [
    anaphor,
    topic,
    genitive,
    nested,
    genitive,
    nested,
    quoted,
    number,
    namesake,
    proper,
    quoted,
    place,
    quoted,
    inPlace,
  ]) {
    const end = take({ scene, phrase, told, hasOwnPlace, nestedAt, at: told.end })
    if (end !== null) told.end = end
  }
  return told
}
/** «Муниципалитет. Будапешта»: a point that does not belong there, since the place after it stands in the genitive. */
const isStrayPoint = (scene: Scene, { headAt, head }: Phrase): boolean => {
  if (head.needs !== 'name' || scene.tokens[headAt + 1]?.text !== '.') return false
  const after = placeAt(scene, headAt + 2)
  return after?.mention.what === 'place' && after.mention.surface !== after.mention.name
}

interface Step {
  scene: Scene
  phrase: Phrase
  told: Complement
  hasOwnPlace: boolean
  nestedAt: NestedAt
  at: number
}
type Take = (step: Step) => number | null

const isClosed = ({ quoted: q, number: n, namesake: s, nested: b, places, district, anaphor: a }: Complement): boolean =>
  q !== null || n || s || b !== null || places.length > 0 || district !== null || a

const anaphor: Take = ({ scene, told, at }) => {
  if (
    !/^(города|района|области|республики|провинции|префектуры|страны|уезда|округа|штата|кантона|аймака|воеводства)$/.test(
      scene.tokens[at]?.text ?? '',
    ) ||
    scene.located.has(at)
  )
    return null
  // «председателем Скупщины города Еленой Попович»: who follows is no city.
  const next = scene.tokens[at + 1]
  if (next?.capital && !(scene.tokens[at + 2]?.capital && readingsOf(next.text).some(({ known, marks }) => known && marks.name)))
    return null
  told.anaphor = true
  return at + 1
}

const topic: Take = ({ scene, told, nestedAt, at }) => {
  if (isClosed(told) || scene.tokens[at]?.text !== 'по') return null
  const end = listEnd(scene, at + 1, 'datv', (token) => nestedAt(token) !== null)
  if (end !== null) told.topic = true
  return end
}

const genitive: Take = ({ scene, phrase, told, nestedAt, at }) => {
  if (isClosed(told) || scene.tokens[at]?.kind !== 'word' || namesakeEnd(scene, at) !== null) return null
  const isOfHolder = !phrase.head.unit || /^(?:канцелярия|секретариат|аппарат)$/.test(phrase.lemma)
  if (isPost(scene.tokens[at], 'gent') && placeAt(scene, at + 1) && isOfHolder) {
    told.topic = true
    return at + 1
  }
  if (districtAt(scene, at) || placeAt(scene, at) || announcedAt(scene, at) || describedAt(scene, at)) return null
  const end = listEnd(scene, at, 'gent', (token) => nestedAt(token) !== null)
  // «Ассоциация Хапкидо Республики Корея», but not «Национальной ассамблеи Хенг Самрином».
  if (end === null || (isForeignWord(scene, at) && !placeAt(scene, end))) return null
  told.topic = true
  // «Центр инноваций короля Салмана»: the king is whom it is named after.
  return end > at + 1 && namesakeEnd(scene, end - 1) !== null ? end - 1 : end
}

const isForeignWord = ({ tokens }: Scene, at: number): boolean =>
  tokens[at]?.capital === true && !readingsOf(tokens[at]?.text ?? '').some(({ known }) => known)

const nested: Take = ({ told, nestedAt, at }) => {
  if (isClosed(told)) return null
  told.nested = nestedAt(at)
  return told.nested?.end ?? null
}

const quoted: Take = ({ scene, told, at }) => {
  if (told.quoted !== null || told.nested !== null) return null
  const end = quotedEnd(scene.tokens, at, isHeadWord)
  // «Союз кофейных домов Кении «Kahawa»»: after a place or a namesake one word in quotes, or foreign ones, are the name.
  const words = scene.tokens.slice(at, end ?? at).filter(({ kind }) => kind === 'word')
  if ((told.places.length > 0 || told.namesake) && words.length !== 1 && !words.every(({ text }) => /^\p{Script=Latin}/u.test(text)))
    return null
  // A name begins with a capital: «зеленых технологий» is none.
  if (end === null || /^\p{Ll}/u.test(scene.tokens[at + 1]?.text ?? '')) return null
  told.quoted = { at, end }
  return end
}

const number: Take = ({ scene, phrase, told, at }) => {
  // «у дома № 5 по проспекту …» is an address.
  if (
    /^(?:дом|дворец|зал)$/.test(phrase.lemma) ||
    isClosed(told) ||
    scene.tokens[at]?.text !== '№' ||
    scene.tokens[at + 1]?.kind !== 'number'
  )
    return null
  told.number = true
  return at + 2
}

const namesake: Take = ({ scene, phrase, told, at }) => {
  const end =
    told.places.length > 0 || told.nested !== null
      ? null
      : (namesakeEnd(scene, at) ?? ofWhomEnd(scene, phrase, at) ?? ofPersonEnd(scene, phrase, at) ?? onWhereEnd(scene, phrase, at))
  if (end !== null) told.namesake = true
  return end
}

/** «Музея-квартиры Ф.М. Достоевского»: initials and a surname in the genitive after a museum. */
const ofWhomEnd = ({ tokens }: Scene, { head, headAt, adjectives }: Phrase, at: number): number | null => {
  const isOfOne =
    tokens[headAt]?.text.includes('-') || adjectives.some(({ reading }) => /(?:мемориальный|литературный)$/.test(reading.lemma))
  if (head.type !== 'museum' || !isOfOne) return null
  let next = at
  while (tokens[next]?.capital && (tokens[next]?.text.length ?? 9) <= 2 && tokens[next + 1]?.text === '.') next += 2
  return next > at && isGivenName(tokens[next]?.text ?? '') ? next + 1 : null
}

/** «Театр балета Бориса Эйфмана», «Фонд Дмитрия Лихачёва»: a given name and a surname in the genitive after an institution with a capital letter. */
const ofPersonEnd = ({ tokens, located }: Scene, { head, headAt, at: start }: Phrase, at: number): number | null => {
  const [name, surname] = [tokens[at], tokens[at + 1]]
  const isOwned =
    ['culture', 'museum', 'association', 'school'].includes(head.type) &&
    (tokens[start]?.capital || head.type === 'school') &&
    !isPostNoun(tokens[start - 1])
  if (!isOwned || !name?.capital || !surname?.capital || located.has(at) || headAt >= at || tokens[at + 2]?.capital) return null
  const isNamed = readingsOf(name.text).some(({ known, marks, case: c }) => known && marks.name && c === 'gent')
  return isNamed && /(?:[аяы]|ого|ой)$/.test(surname.text) && !readingsOf(surname.text).some(({ known, pos }) => known && pos === 'VERB')
    ? at + 2
    : null
}

/** «Театр на Таганке», «Молодёжный театр на Фонтанке»: a street or a river after a theatre, but not «на Большой сцене». */
const onWhereEnd = ({ tokens, located }: Scene, { head, headAt, lemma, at: start }: Phrase, at: number): number | null => {
  const [word, next] = [tokens[at + 1], tokens[at + 2]]
  // «Концертный зал у Финляндского вокзала»
  if (lemma === 'зал' && tokens[at]?.text === 'у' && tokens[start]?.capital && word?.capital && next?.kind === 'word' && !next.capital)
    return at + 3
  if (head.type !== 'culture' || tokens[at]?.text !== 'на' || !word?.capital || located.has(at + 1)) return null
  if (!tokens[headAt]?.capital && !tokens[start]?.capital) return null
  const isNoun = readingsOf(word.text).every(({ pos, known }) => !known || pos === 'NOUN')
  return isNoun || next?.kind !== 'word' ? at + 2 : null
}

/** Latin words and capitalised words that no dictionary has: «Haeundae Paik», «Вон Гван». */
const proper: Take = ({ scene, phrase, told, at }) => {
  if (isClosed(told) || told.topic || !phrase.head.proper) return null
  let end = at
  while (end < at + 4) {
    const token = scene.tokens[end]
    const joins = end > at && token?.text === 'и' && isGivenName(scene.tokens[end + 1]?.text ?? '') && scene.tokens[end + 1]?.capital
    if (joins) {
      end++
      continue
    }
    const isAlongside =
      (scene.tokens[phrase.headAt]?.capital === true || phrase.head.body) && token !== undefined && isApposed(scene, phrase, at, end)
    if (token?.kind !== 'word' || !token.capital || (scene.located.has(end) && !(isAlongside && placeAt(scene, end) === null))) break
    if (scene.text.slice(scene.tokens[end - 1]?.to ?? token.from, token.from).includes('\n')) break
    if (token.text.length <= 2 && scene.tokens[end + 1]?.text === '.') break
    if (!isForeign(token.text) && !isAlongside && !(scene.tokens[phrase.headAt]?.capital && isGivenName(token.text))) break
    // «декан Университета Аристотеля Константинос …»: who follows in the nominative is no part of the name.
    if (end > at && isGivenName(scene.tokens[at]?.text ?? '') && /[бвгджзклмнпрстфхцчшщ]$/.test(token.text)) break
    end++
    if (isAlongside) break
  }
  end = beforeName(scene, phrase, at, end)
  if (end === at) return null
  told.proper = true
  return end
}
/** «директор Вьетнамского центра Нгуен Ван Минь»: after a post two names or more, or those from a surname of East Asia on, are who holds it. */
const beforeName = ({ tokens }: Scene, { at: start }: Phrase, at: number, end: number): number => {
  if (end - at < 2 || !isPostNoun(tokens[start - 1]) || /^\p{Script=Latin}/u.test(tokens[at]?.text ?? '')) return end
  // «секретарь горкома КПК Чэнь Цзинин»
  if (/^\p{Lu}{2,5}$/u.test(tokens[at]?.text ?? '')) return at + 1
  const name = tokens.findIndex((token, next) => next > at && next < end - 1 && isEasternSurname(token))
  return name > 0 && !isEasternSurname(tokens[at] ?? tokenOf('')) ? name : at
}

const isForeign = (word: string): boolean =>
  /^\p{Script=Latin}/u.test(word) ||
  word.length <= 3 ||
  readingsOf(word)
    .filter(({ known }) => known)
    .every(({ marks, pos }) => marks.place || (marks.surname && marks.fixed) || pos === 'VERB')
/** «Библиотека Александрина», «Матица Сербская»: one more word in the nominative, or an adjective that no noun follows. */
const isApposed = ({ tokens }: Scene, { reading, head }: Phrase, at: number, end: number): boolean => {
  const next = tokens[end + 1]
  if (end !== at) return false
  const known = readingsOf(tokens[end]?.text ?? '').filter((each) => each.known && each.number === 'sing')
  const isOfNoun = next?.kind === 'word' && !next.capital && readingsOf(next.text).some((each) => each.known && each.pos === 'NOUN')
  if (!isOfNoun && known.some(({ pos, case: c, gender }) => pos === 'ADJF' && c === reading.case && gender === reading.gender)) return true
  return (
    !(next?.kind === 'word' && next.capital) &&
    known.some(({ marks, pos, case: c }) => (marks.name || marks.surname || (head.body && pos === 'NOUN')) && c === 'nomn')
  )
}
/** «Музей Анны Ахматовой», «Институт Гёте»: whose it is, in the genitive. */
const isGivenName = (word: string): boolean =>
  readingsOf(word).some(({ known, marks, case: c }) => known && (marks.name || marks.surname) && c === 'gent')

/** A place in the genitive, or one that cannot be declined, or after «г.»; a country too, unless the name's adjective has told where it is. */
const place: Take = ({ scene, phrase, told, hasOwnPlace, at }) => {
  if (told.places.length > 0 || told.nested !== null || told.anaphor) return null
  const district = districtAt(scene, at)
  if (district) {
    told.district = district.name
    return homeEnd(scene, district.end) ?? district.end
  }
  // «районом Сюхуэй»: the head itself announced the place.
  const next = placeAt(scene, at) ?? announcedAt(scene, at) ?? describedAt(scene, at)
  if (!next || (hasOwnPlace && next.mention.what === 'country') || !isGenitive(scene, next)) return null
  // «ансамбль «Волна» СПб ГБУ «Дом молодёжи»»: the city begins the next name.
  if (next.mention.what === 'home' && legalFormAt(scene, at) !== null) return null
  told.places.push(next)
  // «Совет по сотрудничеству Санкт-Петербурга и г. Роттердама» belongs to both.
  const other = phrase.head.type === 'international' && scene.tokens[next.end]?.text === 'и' ? placeAt(scene, next.end + 1) : null
  if (other) told.places.push(other)
  return (other ?? next).end
}
/** «в Санкт-Петербурге», «в Сеуле» belongs to embassies, missions and centres. */
const inPlace: Take = ({ scene, phrase, told, at }) => {
  const next = scene.tokens[at]?.text === 'в' ? placeAt(scene, at + 1) : null
  // «осмотр логистического центра в районе Тузла» names no centre.
  // «представительства университета в Хельсинки» says not whose.
  const isAnybodys = told.topic || phrase.head.type !== 'diplomatic'
  const isNameless = !isClosed(told) && isAnybodys && !scene.tokens[phrase.at]?.capital
  // «клуб «Норд» в Санкт-Петербурге» plays there; «Генеральное консульство … в Санкт-Петербурге» is called so.
  if (told.quoted && phrase.head.type !== 'diplomatic') return null
  if (!next || isNameless || !phrase.head.abroadIn || told.places.some(({ mention }) => mention.what === 'home')) return null
  told.places.push(next)
  return next.end
}
