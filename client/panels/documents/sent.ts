import { largestFile } from '../../../graph/read-document.ts'
import { megabytes } from '../../../graph/saying.ts'
import type { Job } from '../../../server/api.ts'
import { call, sendFile } from '../../app/call.ts'
import { Trouble } from '../../app/trouble.ts'
import type { ImportWay, Upload } from './uploads.ts'

/** Sends a file, or asks for one that the server has to be read anew; gives the job. Throws `Trouble`: `file-changed` where the file is another by now. */
export const sent = async (upload: Upload, { tries = false, older = null, anew = false, leave }: ImportWay): Promise<Job> => {
  const { source, inside, year, same, asksModel } = upload
  const query = {
    dryRun: tries ? ('true' as const) : ('false' as const),
    year,
    ...(asksModel ? {} : { model: 'false' as const }),
    // Whoever closes the page goes on another day.
    hold: 'true' as const,
  }
  const beside = { inside, replaces: older?.id, ...(anew ? { anew: 'true' as const } : {}), ...query }
  const said = { ...leave, ...(same.length === 0 ? {} : { same: [...same] }) }
  if (source === null) throw new Trouble('file-changed', '')
  if ('stored' in source) return call('readAgain', { params: { id: source.stored }, query, body: said })
  if ('tried' in source) return call('importTried', { params: { id: source.tried }, query: beside, body: said })
  // The server would turn it away after all of it was sent.
  if (source.size > largestFile)
    throw new Trouble('file-too-large', '', 413, { file: source.name, size: megabytes(source.size), limit: megabytes(largestFile) })
  try {
    return await sendFile(source, { name: source.name, ...beside }, Object.keys(said).length === 0 ? undefined : said)
  } catch (error) {
    // A browser does not send a file that was changed since it was chosen, and does not say why.
    if (error instanceof Trouble && error.code === 'offline' && !(await isReadable(source))) throw new Trouble('file-changed', '')
    throw error
  }
}

const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
