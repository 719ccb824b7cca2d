import type { HomeProfile } from '../../graph/home.ts'
import { documentWords } from '../../graph/ids.ts'
import { type ThingKind, thingEntry, thingKindNames } from '../../graph/kinds.ts'
import { fold, stemsOf } from '../../graph/words.ts'
import type { LinkDraft, ThingDraft } from './draft.ts'
import { normalOrganization, surnameAndInitials, titleKey } from './names.ts'

/** What makes a thing known again: keys to look for (the first that is known decides), keys to leave behind, and the words of a new id. */
export interface Identity {
  look: string[][]
  leave: string[][]
  id: string[]
}

/** What an identity may ask of the things that stand beside it. */
export interface Beside {
  home: HomeProfile
  /** The ids of things already resolved, by local name. */
  ids: ReadonlyMap<string, string>
  /** The links that lead from a thing of this document. */
  linksFrom: (local: string) => readonly LinkDraft[]
}

const text = (draft: ThingDraft, field: string): string => {
  const value = draft.fields[field]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
const list = (draft: ThingDraft, field: string): string[] => {
  const value = draft.fields[field]
  return Array.isArray(value) ? value.map(String) : []
}
const same = (parts: string[], id: string[] = parts): Identity => ({ look: [parts], leave: [parts], id })

/** Kinds whose identity needs another's id come after it: an agreement after its sides. The others' order does not matter. */
const late: readonly ThingKind[] = ['Agreement', 'Event', 'Commitment']
export const inOrder: readonly ThingKind[] = [...thingKindNames.filter((kind) => !late.includes(kind)), ...late]

/** What makes a thing known again: by its kind's own rule where it has one, else the values of the fields that its entry names (kinds.ts). */
export const identityOf = (draft: ThingDraft, beside: Beside): Identity =>
  rules[draft.kind]?.(draft, beside) ?? same(thingEntry(draft.kind).identity.map((field) => text(draft, field)))

/** The kinds whose key is more than the values of its fields, by the table of 02-model. */
const rules: Partial<Record<ThingKind, (draft: ThingDraft, beside: Beside) => Identity>> = {
  Document: (draft) => same([text(draft, 'hash')], [documentWords(text(draft, 'name'), text(draft, 'hash'))]),
  Topic: (draft) => same([draft.local.replace('topic:', '')]),
  Place: (draft) => {
    const country = text(draft, 'country')
    const names = [text(draft, 'name'), ...list(draft, 'aliases').filter((alias) => fold(alias).length > 3)]
    const keys = names.map((name) => [country, placeName(name)])
    return { look: keys, leave: keys, id: [country, text(draft, 'name')] }
  },
  Organization: (draft, { home }) => {
    const country = text(draft, 'country') === home.country ? '' : text(draft, 'country')
    const name = normalOrganization(text(draft, 'name'), home)
    // By stems, for a name that was not made nominative is the same name: «мэрия города Осаки» and «мэрия города Осака».
    return same([country, stemsOf(name).join(' ')], [country, name])
  },
  Person: (draft, beside) => {
    const { surname, initials } = surnameAndInitials(text(draft, 'name'))
    // One initial or none does not tell two namesakes apart: the body or place of a post must agree as well.
    const holders = initials.length > 1 || surname.length > 12 ? [] : holdersOf(draft, beside)
    const keys = (holders.length > 0 ? holders : ['']).map((holder) => [surname, initials, holder])
    return { look: keys, leave: keys, id: [text(draft, 'name')] }
  },
  Agreement: (draft, beside) => {
    const between = beside.linksFrom(draft.local).filter(({ kind }) => kind === 'BETWEEN')
    const sides = between.map(({ to }) => beside.ids.get(to) ?? '').filter(Boolean)
    const dates = list(draft, 'dates').toSorted()
    const base = [text(draft, 'agreementType'), text(draft, 'country'), sides.toSorted().join(' '), titleKey(text(draft, 'name'))]
    const year = dates[0]?.slice(0, 4) ?? ''
    // The date only separates: without one the document is the one that is known, with one it may be the one known without.
    return {
      look: dates.length > 0 ? [...dates.map((date) => [...base, date]), [...base, 'undated']] : [[...base, 'any']],
      leave: [...dates.map((date) => [...base, date]), [...base, 'any'], ...(dates.length === 0 ? [[...base, 'undated']] : [])],
      id: [text(draft, 'country'), [year, text(draft, 'name')].filter(Boolean).join(' ')],
    }
  },
  Event: (draft) => {
    const country = list(draft, 'countries').toSorted().join(' ')
    const start = text(draft, 'start')
    return same([country, start, titleKey(text(draft, 'name'))], [country, [start, text(draft, 'name')].filter(Boolean).join(' ')])
  },
  Project: (draft) => same([text(draft, 'country'), titleKey(text(draft, 'name'))], [text(draft, 'country'), text(draft, 'name')]),
  Direction: (draft) => same([text(draft, 'country'), titleKey(text(draft, 'name'))], [text(draft, 'country'), text(draft, 'name')]),
  Commitment: (draft, { ids, linksFrom }) => {
    const event = linksFrom(draft.local).find(({ kind }) => kind === 'MADE_AT')
    return same([(event && ids.get(event.to)) ?? '', titleKey(text(draft, 'name'))], [text(draft, 'name')])
  },
  Figure: (draft) =>
    same(
      [stemsOf(text(draft, 'name')).join(' '), text(draft, 'period'), text(draft, 'country')],
      [text(draft, 'country'), text(draft, 'period'), text(draft, 'name')],
    ),
}

/** A place's normal name: without the words that only say what sort of place it is. */
const placeName = (name: string): string =>
  fold(name).replace(/^(г|город|пров|провинция|префектура|обл|область|муниципальный район) /, '') || fold(name)

const holdersOf = (draft: ThingDraft, { ids, linksFrom }: Beside): string[] =>
  linksFrom(draft.local).flatMap(({ kind, to }) => (kind === 'NAMED_AS' ? (ids.get(to) ?? []) : []))
