import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { helpTexts } from '../../client/app/help.ts'
import en from '../../client/app/i18n/en.json'
import ru from '../../client/app/i18n/ru.json'
import { lenses } from '../../graph/view.ts'

const client = fileURLToPath(new URL('../../client/', import.meta.url))
const files = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(`${client}${name}`, 'utf8') }))
const sentences = (text: string): number => text.match(/[.!?](?=\s|$)/g)?.length ?? 0
const texts: Record<'ru' | 'en', Readonly<Record<string, string>>> = { ru: ru.help, en: en.help }
const textOf = (language: 'ru' | 'en', name: string): string => texts[language][name] ?? ''

/** Windows that ask for one answer or name one thing, and say so themselves; and parts of a view, whose help tells of them. */
const small = new Set([
  'lenses/GraphSide.tsx',
  'lenses/everything/EverythingLens.tsx',
  'lenses/Writing.tsx',
  'digest/DigestPart.tsx',
  'panels/AskTarget.tsx',
  'panels/kept/Comparing.tsx',
  'panels/kept/Versions.tsx',
])

describe('help', () => {
  test.each(Object.keys(helpTexts))('of %s says in two to five sentences, in both languages, what it is', (name) => {
    for (const language of ['ru', 'en'] as const) {
      const count = sentences(textOf(language, name))
      expect({ name, language, count, isRight: count >= 2 && count <= 5 }).toEqual({ name, language, count, isRight: true })
    }
  })
  test('stands in every panel that the table names', () => {
    const said = new Set(
      files.flatMap(({ text }) =>
        [...text.matchAll(/<Help\b[^>]*?\bof=(?:"(\w+)"|\{([^}]*)\})/g)].map(([, one, code]) => one ?? code ?? ''),
      ),
    )
    const isSaid = (name: string) =>
      [...said].some(
        (one) => one === name || one.includes(`'${name}'`) || (one === 'page' && ['check', 'duplicates', 'journal'].includes(name)),
      )
    const named = Object.keys(helpTexts).filter((name) => !lenses.some((lens) => lens === name))
    expect(named.filter((name) => !isSaid(name))).toEqual([])
    expect(files.some(({ text }) => text.includes('<LensHelp />'))).toBe(true)
  })
  test('is missing from no window and no panel at the side', () => {
    const panels = files.filter(({ name, text }) => /<Drawer\b|<Modal\b|className="side side-/.test(text) && !small.has(name))
    expect(panels.filter(({ text }) => !text.includes('<Help ')).map(({ name }) => name)).toEqual([])
  })
})
