import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { plainText, readSample } from './source.ts'
import { wordFile } from './word.ts'

/** Samples that are sent as plain text; the others are Word files. */
const plain = new Set(['Справка-Бельгия'])

/** Each sample of `samples/text`: the name of its file in `samples/documents`, and its bytes. */
export const buildSamples = async (textFolder: string): Promise<{ name: string; bytes: Uint8Array }[]> => {
  const names = (await readdir(textFolder)).filter((name) => name.endsWith('.txt')).sort()
  return Promise.all(
    names.map(async (file) => {
      const { name } = parse(file)
      const sample = readSample(await readFile(join(textFolder, file), 'utf8'))
      return plain.has(name)
        ? { name: `${name}.txt`, bytes: new TextEncoder().encode(plainText(sample)) }
        : { name: `${name}.docx`, bytes: await wordFile(sample, name.replaceAll('-', ' ')) }
    }),
  )
}

/** Writes the samples' documents: `npm run samples`. */
export const writeSamples = async (samples: string): Promise<void> => {
  const documents = join(samples, 'documents')
  await mkdir(documents, { recursive: true })
  for (const { name, bytes } of await buildSamples(join(samples, 'text'))) {
    await writeFile(join(documents, name), bytes)
    process.stdout.write(`${name}: ${bytes.length} bytes\n`)
  }
}
