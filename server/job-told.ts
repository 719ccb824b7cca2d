import type { JobRecord, JobStage } from '../graph/jobs.ts'
import { isOver } from '../graph/jobs.ts'
import { isRefusalCode, Refusal } from '../graph/refusal.ts'
import type { Language } from '../graph/text.ts'
import { type Job, TriedWish } from './api.ts'
import { refusedOutcome } from './imports.ts'

/** How far each stage is, from 0 to 1. */
const progress: Record<JobStage, number> = {
  waiting: 0,
  reading: 0.1,
  finding: 0.3,
  resolving: 0.6,
  saving: 0.8,
  done: 1,
  refused: 1,
  cancelled: 1,
}

/**
 * A job as the contract tells it, its refusal in the reader's language, and whether its file is held. Of an archive, each of its documents
 * is an equal part of the whole.
 */
export const toldOf = (
  { id, file, stage, startedAt, part, outcome, failure, wish, hash }: JobRecord,
  { language, held = false }: { language: Language; held?: boolean },
): Job => {
  const refused = failure && refusedOutcome(file, inWords(failure, language))
  const far = part && !isOver(stage) ? (part.at + progress[stage]) / Math.max(1, part.of) : progress[stage]
  return {
    id,
    file,
    stage,
    progress: far,
    startedAt,
    ...(wish['dryRun'] === true ? { dryRun: true } : {}),
    ...(hash === undefined ? {} : { hash }),
    ...(held ? { held, tried: TriedWish.parse(wish) } : {}),
    ...(outcome || refused ? { outcome: outcome ?? refused } : {}),
  }
}

const inWords = ({ code, details }: NonNullable<JobRecord['failure']>, language: Language): { code: string; message: string } => {
  // A record of another version of the program may have a code that this one does not know.
  return { code, message: isRefusalCode(code) ? new Refusal(code, details).in(language) : code }
}

/** An outcome as a list tells it: its differences, which may be thousands, are told by the job itself. */
export const inBrief = ({ outcome, ...job }: Job): Job => {
  if (outcome === undefined) return job
  const { differences: _differences, originals: _originals, files, ...brief } = outcome
  const each = files?.map(({ differences: _each, originals: _rows, ...file }) => file)
  return { ...job, outcome: { ...brief, ...(each === undefined ? {} : { files: each }) } }
}
