/** Where a zip keeps the time and date of a file, from the beginning of its record (APPNOTE 4.3.7 and 4.3.12). */
const records = [
  { mark: 0x04034b50, dates: 10, nameLength: 26, extraLength: 28, commentLength: null, size: 18, name: 30 },
  { mark: 0x02014b50, dates: 12, nameLength: 28, extraLength: 30, commentLength: 32, size: null, name: 46 },
] as const
/** The first day that a zip can tell: 1 January 1980, midnight. */
const firstDay = 0x00210000

/** The same zip with every date set to the first one possible. It takes zips without data descriptors, as `docx` writes them. */
export const withFixedDates = (bytes: Uint8Array): Uint8Array => {
  const fixed = Uint8Array.from(bytes)
  const view = new DataView(fixed.buffer)
  let at = 0
  while (at + 4 <= fixed.length) {
    const record = records.find(({ mark }) => view.getUint32(at, true) === mark)
    if (!record) break
    view.setUint32(at + record.dates, firstDay, true)
    at +=
      record.name +
      view.getUint16(at + record.nameLength, true) +
      view.getUint16(at + record.extraLength, true) +
      (record.commentLength === null ? 0 : view.getUint16(at + record.commentLength, true)) +
      (record.size === null ? 0 : view.getUint32(at + record.size, true))
  }
  return fixed
}
