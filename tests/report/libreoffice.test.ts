import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportWish } from '../../server/reports.ts'
import { lacks } from '../support/needs.ts'
import { pagesOfPdf } from '../support/pages.ts'
import { officeWith } from '../support/reports.ts'
import { temporaryFolder } from '../support/served.ts'

/** Each kind of file that is made, what its first page says, and how many pages it may have. */
const files: readonly (readonly [name: string, wish: ReportWish, says: RegExp, pages: number])[] = [
  ['table.docx', { report: 'table', year: 2020 }, /С ГОРОДАМИ\s*[–-]\s*ПАРТНЕРАМИ/, 20],
  ['draft.docx', { report: 'table', year: 2021, draft: true }, /2021 году/, 20],
  ['brief.docx', { report: 'brief', country: 'KR' }, /СПРАВКА.*Республика Корея/, 6],
  ['control.docx', { report: 'brief', country: 'KR', control: true, language: 'en' }, /Republic of Korea/, 8],
  ['dossier.docx', { report: 'dossier', about: 'KR' }, /СПРАВКА.*Республика Корея/, 4],
  ['person.docx', { report: 'dossier', about: 'person/ким-енхван' }, /БИОГРАФИЧЕСКАЯ СПРАВКА/, 4],
  ['meeting.docx', { report: 'meeting', with: 'KR' }, /К ВСТРЕЧЕ: Республика Корея/, 1],
  ['digest.docx', { report: 'digest' }, /Сводка руководителю/, 1],
  ['country.pptx', { report: 'presentation', draft: 'country', about: 'KR' }, /Республика Корея\. Связи/, 12],
  ['year.pptx', { report: 'presentation', draft: 'year', language: 'en' }, /2020/, 12],
]

describe.skipIf(lacks('libreoffice'))('files opened by another office program', () => {
  let place: Awaited<ReturnType<typeof temporaryFolder>>
  const at = (name: string) => join(place.folder, name)
  beforeAll(async () => {
    place = await temporaryFolder()
    const it = await officeWith('Города-партнеры-2020.docx', 'Справка-Республика-Корея.docx')
    for (const [name, wish] of files) await writeFile(at(name), await it.report({ ...wish, format: name.split('.')[1] } as ReportWish))
    await it.close()
    const own = ['--headless', `-env:UserInstallation=file://${at('profile')}`, '--convert-to', 'pdf', '--outdir', at('made')]
    await promisify(execFile)('soffice', [...own, ...files.map(([name]) => at(name))], { timeout: 600_000 })
  })
  afterAll(() => place?.remove())

  test.each(files.map(([name, , says, pages]) => [name, says, pages] as const))(
    '%s opens, says what it is, has no empty page',
    async (name, says, most) => {
      const pages = await pagesOfPdf(await readFile(at(join('made', name.replace(/\.\w+$/, '.pdf')))))
      expect(pages.length).toBeLessThanOrEqual(most)
      expect(pages[0]).toMatch(says)
      // More than its foot stands on every page.
      expect(pages.filter((page) => page.length < 60)).toEqual([])
      expect(pages.join(' ')).not.toMatch(/undefined|NaN|\[object|�/)
    },
  )
})
