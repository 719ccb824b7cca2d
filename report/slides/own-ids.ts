import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A day that is always the same, so that the same slides give the same entries. */
const mtime = new Date(1980, 0, 1)

/** A PowerPoint file in which every shape of a slide has an id of its own: pptxgenjs gives a table the id of some other shape. */
export const withOwnIds = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes)
  for (const [name, part] of Object.entries(parts)) {
    if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) continue
    let id = 0
    parts[name] = strToU8(strFromU8(part).replaceAll(/(?<=<p:cNvPr id=")\d+(?=")/g, () => String((id += 1))))
  }
  return zipSync(parts, { mtime })
}
