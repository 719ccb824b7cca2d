import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../graph/refusal.ts'
import { boundariesOf } from '../../server/boundaries.ts'
import { modelOf } from '../../server/model.ts'
import { homeOf, languageOf, readSettings } from '../../server/settings.ts'

const refusalOf = (work: () => unknown): Refusal | undefined => {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

describe('settings', () => {
  test('an empty environment gives the usual ones, on this computer alone', () => {
    expect(readSettings({})).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, POBRATIM_DATA: './data', POBRATIM_LOG: 'info' })
  })
  test('an empty value counts as not given', () => {
    expect(readSettings({ PORT: '', NEO4J_URI: '' })).toMatchObject({ PORT: 3000, NEO4J_URI: undefined })
  })
  test.each([
    [{ PORT: 'abc' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ POBRATIM_LANGUAGE: 'de' }, 'POBRATIM_LANGUAGE'],
    [{ POBRATIM_TIME_ZONE: 'Mars/Olympus' }, 'POBRATIM_TIME_ZONE'],
    [{ POBRATIM_LOG: 'loud' }, 'POBRATIM_LOG'],
    [{ NEO4J_URI: 'http://localhost:7474' }, 'NEO4J_URI'],
    [{ POBRATIM_MODEL_URL: 'ftp://model.example/v1' }, 'POBRATIM_MODEL_URL'],
    [{ POBRATIM_MODEL_URL: 'https://user:password@model.example/v1' }, 'POBRATIM_MODEL_URL'],
    [{ POBRATIM_MODEL_SECONDS: '0' }, 'POBRATIM_MODEL_SECONDS'],
    [{ POBRATIM_MODEL_SECONDS: '1000' }, 'POBRATIM_MODEL_SECONDS'],
  ])('%j is refused by its name', (environment, setting) => {
    const refusal = refusalOf(() => readSettings(environment))
    expect(refusal?.code).toBe('setting-wrong')
    expect(refusal?.in('ru')).toContain(setting)
  })
  test('a language model is there only by its address, and then by its name', () => {
    const home = homeOf(readSettings({}), 'ru')
    const url = 'http://127.0.0.1:11434/v1'
    expect(modelOf(readSettings({ POBRATIM_MODEL_NAME: 'a', POBRATIM_MODEL_KEY: 'b' }), home)).toBeUndefined()
    expect(refusalOf(() => readSettings({ POBRATIM_MODEL_URL: url }))?.in('ru')).toContain('POBRATIM_MODEL_NAME')
    expect(modelOf(readSettings({ POBRATIM_MODEL_URL: url, POBRATIM_MODEL_NAME: 'a' }), home)).toBeDefined()
  })
  test('a password is never part of a message', () => {
    const refusal = refusalOf(() => readSettings({ NEO4J_URI: 'nowhere', NEO4J_PASSWORD: 'тайна' }))
    expect(refusal?.in('ru')).not.toContain('тайна')
  })
  test.each([
    ['POBRATIM_DTA', 'Возможно, POBRATIM_DATA?'],
    ['POBRATIM_LANGUGE', 'Возможно, POBRATIM_LANGUAGE?'],
    ['POBRATIM_COLOR', 'Есть такие: POBRATIM_DATA'],
  ])('the unknown %s is named with a hint', (name, hint) => {
    const refusal = refusalOf(() => readSettings({ [name]: 'x' }))
    expect(refusal?.code).toBe('setting-unknown')
    expect(refusal?.in('ru')).toContain(name)
    expect(refusal?.in('ru')).toContain(hint)
  })
  test.each([
    [{}, 'ru'],
    [{ LANG: 'C.UTF-8' }, 'ru'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', POBRATIM_LANGUAGE: 'ru' }, 'ru'],
    [{ LC_ALL: 'ru_RU.UTF-8', LANG: 'en_GB.UTF-8' }, 'ru'],
  ])('with %j the command speaks %s', (environment, language) => {
    expect(languageOf(environment)).toBe(language)
  })
  test('the time zone of the settings is that of the home city', () => {
    expect(homeOf(readSettings({ POBRATIM_TIME_ZONE: 'Asia/Omsk' }), 'ru').timeZone).toBe('Asia/Omsk')
  })
  test('a home city that is not there is refused by its file', () => {
    const refusal = refusalOf(() => homeOf(readSettings({ POBRATIM_HOME: '/nowhere/city.json' }), 'ru'))
    expect(refusal?.in('ru')).toContain('/nowhere/city.json: ENOENT')
  })
  test.each([
    ['is not there', '/nowhere/line.geojson', 'ENOENT'],
    ['is no JSON', fileURLToPath(new URL('../../README.md', import.meta.url)), 'JSON'],
    ['is no GeoJSON', fileURLToPath(new URL('../../package.json', import.meta.url)), 'type'],
  ])('a file of boundaries that %s is refused by its name', (_, file, reason) => {
    const refusal = refusalOf(() => boundariesOf(readSettings({ POBRATIM_BOUNDARIES: file }), 'ru'))
    expect(refusal?.in('ru')).toContain(file)
    expect(refusal?.in('ru')).toContain(reason)
  })
  test('without boundaries the map has none', () => expect(boundariesOf(readSettings({}), 'ru')).toBeNull())
})
