import { z } from 'zod'
import { compare } from '../graph/compute.ts'
import { fieldsOf, isThingKind } from '../graph/kinds.ts'
import type { AskedRow } from '../graph/questions/template.ts'
import { Statement } from '../graph/statements.ts'
import type { Wording } from '../graph/text.ts'
import type { Fields, Value } from '../graph/things.ts'
import stated from './asked/changed-documents.cypher?raw'
import { grouped } from './lists.ts'
import { question } from './question.ts'
import { text } from './questions.ts'
import type { Store } from './store.ts'

const ask = question(stated, {
  needs: z.object({ documents: z.array(z.string()), limit: z.int() }),
  row: z.object({ target: z.string(), body: text(Statement) }),
})
const mostStatements = 100_000

type Told = { target: string; body: Statement }
const fieldsTold = (told: readonly Told[]): Fields => Object.assign({}, ...told.map(({ body }) => body.fields)) as Fields

const said = (value: Value | undefined): string => (value === undefined ? '–' : Array.isArray(value) ? value.join(', ') : String(value))
const valueIn = (kind: string, name: string, value: Value | undefined, language: 'ru' | 'en'): string =>
  (isThingKind(kind) && typeof value === 'string' ? fieldsOf(kind)[name]?.values?.[value]?.[language] : undefined) ?? said(value)

/** What is otherwise in the later fields, in words; null where nothing is. What a side does not say does not differ. */
const difference = (kind: string, was: Fields, is: Fields): Wording | null => {
  const names = Object.keys(is).filter((name) => was[name] !== undefined && JSON.stringify(was[name]) !== JSON.stringify(is[name]))
  const shown = names.filter((name) => isThingKind(kind) && fieldsOf(kind)[name]?.hidden !== true && name !== 'aliases')
  if (shown.length === 0 || !isThingKind(kind)) return null
  const inWords = (language: 'ru' | 'en') =>
    shown
      .map((name) => {
        const title = fieldsOf(kind)[name]?.title[language] ?? name
        return `${title}: ${valueIn(kind, name, was[name], language)} → ${valueIn(kind, name, is[name], language)}`
      })
      .join('; ')
  return { ru: inWords('ru'), en: inWords('en') }
}

/** What later documents state otherwise than earlier ones: things that appeared, are gone, or are told with other fields. */
export const changesBetween = async (store: Store, earlier: readonly string[], later: readonly string[]): Promise<AskedRow[]> => {
  const rows = await store.run(ask, { documents: [...earlier, ...later], limit: mostStatements })
  // That one of the documents is not the other is no difference between what they say.
  const things = rows.filter(({ body: { about } }) => !('from' in about) && about.kind !== 'Document')
  return [...grouped(things, ({ target }) => target)]
    .flatMap(([what, told]): AskedRow[] => {
      const ordered = told.toSorted((a, b) => compare(a.body.id, b.body.id))
      const was = ordered.filter(({ body }) => earlier.includes(body.document))
      const is = ordered.filter(({ body }) => later.includes(body.document))
      const row = (change: string, how: Wording | null): AskedRow => ({ rests: [what], cells: { what, change, how } })
      if (was.length === 0) return [row('appeared', null)]
      if (is.length === 0) return [row('gone', null)]
      const how = difference(is[0]?.body.about.kind ?? '', fieldsTold(was), fieldsTold(is))
      return how === null ? [] : [row('changed', how)]
    })
    .sort((a, b) => rank(a) - rank(b) || compare(JSON.stringify(a.cells), JSON.stringify(b.cells)))
}

const order = ['changed', 'gone', 'appeared']
const rank = ({ cells: { change } }: AskedRow): number => order.indexOf(typeof change === 'string' ? change : '')
