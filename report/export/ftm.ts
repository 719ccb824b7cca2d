import { createHash } from 'node:crypto'
import { type LinkKind, linkEntry, type ThingKind, thingEntry } from '../../graph/kinds.ts'
import type { Leaving } from '../../graph/leaving.ts'
import type { Fields, Value } from '../../graph/things.ts'
import type { OrgType } from '../../graph/vocabulary.ts'
import { sayValue } from './wording.ts'

/** Finer schemas of organisations than their kind's. */
const orgSchemas: Partial<Record<OrgType, string>> = {
  company: 'Company',
  bank: 'Company',
  committee: 'PublicBody',
  government: 'PublicBody',
  legislature: 'PublicBody',
  ministry: 'PublicBody',
  district: 'PublicBody',
  diplomatic: 'PublicBody',
  military: 'PublicBody',
}

/** Our fields and the properties that they are there; the rest is told in `summary`. */
const properties: Record<string, string> = {
  aliases: 'alias',
  country: 'country',
  countries: 'country',
  code: 'country',
  formerNames: 'previousName',
}
const dateProperties: Record<string, string> = { start: 'startDate', end: 'endDate', dates: 'date', validUntil: 'endDate' }

type Properties = Record<string, string[]>

/** Entities of FollowTheMoney, one a line, for OpenAleph and its kin. Their ids must be plain Latin: hashes of ours, which stand in `notes`. */
export async function* toFollowTheMoney(records: Leaving): AsyncGenerator<string> {
  for await (const record of records) {
    if (record.is === 'thing') {
      const { id, kind, name, fields } = record.value
      const orgType = fields['orgType'] as OrgType | undefined
      const schema = (orgType && orgSchemas[orgType]) ?? thingEntry(kind).ftm
      yield entity(id, schema, { name: [name], notes: [id], keywords: record.sources, ...told(kind, schema, fields) })
    } else if (record.is === 'link') {
      const { id, kind, from, to, fields } = record.value
      const said = Object.entries(fields).map(([field, value]) => sayValue(kind, field, value, 'ru'))
      yield entity(id, 'UnknownLink', {
        subject: [idOf(from)],
        object: [idOf(to)],
        role: [[linkEntry(kind).title.ru, ...said].join(', ')],
        recordId: [id],
        description: record.sources,
      })
    }
  }
}

const entity = (id: string, schema: string, all: Properties): string => {
  const given = Object.entries(all).filter(([, values]) => values.length > 0)
  return `${JSON.stringify({ id: idOf(id), schema, properties: Object.fromEntries(given) })}\n`
}
const idOf = (id: string): string => createHash('sha1').update(id).digest('hex')

const told = (kind: ThingKind | LinkKind, schema: string, fields: Fields): Properties => {
  const found: Properties = {}
  const add = (property: string, values: readonly string[]) => {
    found[property] = [...new Set([...(found[property] ?? []), ...values])]
  }
  for (const [field, value] of Object.entries(fields)) {
    const property = properties[field] ?? (schema === 'Event' ? dateProperties[field] : undefined)
    if (field === 'coordinates' && Array.isArray(value)) {
      add('latitude', [String(value[0])])
      add('longitude', [String(value[1])])
    } else if (property)
      add(
        property,
        texts(value).map((text) => (property === 'country' ? text.toLowerCase() : text)),
      )
    else if (schema !== 'Document' && field !== 'name' && typeof value !== 'boolean') add('summary', [sayValue(kind, field, value, 'ru')])
  }
  return found
}
const texts = (value: Value): string[] => (Array.isArray(value) ? value.map(String) : [String(value)])
