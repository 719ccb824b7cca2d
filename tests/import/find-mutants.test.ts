import { describe, expect, test } from 'vitest'
import { fallsOf, mutantOf, mutations, seeds, seedsInTurn } from '../../bench/mutants.ts'
import { officeDocuments } from '../../bench/scores.ts'
import { lacks } from '../support/needs.ts'

/** The office accepts a fall of the overall score by 0.03; the test keeps what was reached. */
const most = 0.02

describe.skipIf(lacks('shared'))("mutants of the office's own documents", () => {
  const documents = lacks('shared') ? [] : officeDocuments()

  test.each(Object.keys(mutations))('%s: every quote of the reference stands in the mutant, and a seed gives one mutant', (mutation) => {
    for (const document of documents)
      for (const seed of seeds) {
        const { text, reference } = mutantOf(document, mutation, seed)
        const lines = text.split('\n')
        const quoted = [...reference.agreements, ...reference.ties, ...reference.events.flatMap((event) => [event, ...(event.also ?? [])])]
        expect(quoted.filter(({ quote, line }) => quote === '' || !lines[line - 1]?.includes(quote))).toEqual([])
        expect(mutantOf(document, mutation, seed).text).toBe(text)
      }
  })

  test.each(documents)('$source is read nearly as well with other names, orders, dates and spellings', async (document) => {
    const falls = await fallsOf(document, seedsInTurn)
    expect(falls.filter(({ fall }) => fall > most)).toEqual([])
  })
})
