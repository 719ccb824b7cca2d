import { computeLink, computeThing } from '../../graph/compute.ts'
import { HomeProfile } from '../../graph/home.ts'
import type { Statement } from '../../graph/statements.ts'
import saintPetersburg from '../../import/data/home/saint-petersburg.json'
import type { Material } from '../../report/material.ts'
import type { Telling } from './batch.ts'

/** What a report is made from, computed from what documents tell, without a store. */
export const materialFrom = (...tellings: readonly Telling[]): Material => {
  const told = tellings.map((telling) => telling.told())
  const statements = told.flatMap(({ batch }) => batch.statements)
  const documents = told.map(({ batch }, order) => ({ ...batch.document, order }))
  const texts = new Map(told.map(({ batch, text }) => [batch.document.id, text]))
  const byAbout = new Map<string, Statement[]>()
  for (const one of statements) byAbout.set(one.about.id, [...(byAbout.get(one.about.id) ?? []), one])
  const saidIn = (own: readonly Statement[]) =>
    own.map((statement) => {
      const document = documents.find(({ id }) => id === statement.document)
      return { statement, asOf: document?.asOf, order: document?.order ?? 0 }
    })
  const all = [...byAbout.values()].flatMap((own) => {
    const [first] = own
    return first === undefined ? [] : [{ about: first.about, own, statements: own.map(({ id }) => id) }]
  })
  const text = (document: string, from: number, to: number) => texts.get(document)?.slice(from, to) ?? ''
  return {
    graph: {
      format: 1,
      home: 'saint-petersburg',
      things: all.flatMap(({ about, own, statements: ids }) => {
        const thing = 'from' in about ? null : computeThing(about.id, about.kind, saidIn(own), [])
        return thing === null ? [] : [{ ...thing, statements: ids }]
      }),
      links: all.flatMap(({ about, own, statements: ids }) => {
        const link = 'from' in about ? computeLink(about, saidIn(own), []) : null
        return link === null ? [] : [{ ...link, statements: ids }]
      }),
      statements,
      documents,
      decisions: [],
    },
    home: HomeProfile.parse(saintPetersburg),
    text,
    words: ({ document, passages }) => passages.map(({ from, to }) => text(document, from, to)).join(' '),
  }
}
