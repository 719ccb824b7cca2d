import { readingsOf } from '../language/morphology.ts'
import { ofWord } from '../language/word.ts'
import type { Where } from './found.ts'
import { whereOf } from './name-parts.ts'
import type { Scene } from './scene.ts'
import type { Located } from './scope.ts'

/** «делегация Рижской думы (руководитель – председатель Комитета по туризму …)», «делегация Рижской думы во главе с председателем Комитета …»: the guests' own. */
export const whereOfGuests = (scene: Scene, at: number): Where | null => {
  const { tokens } = scene
  const whose = (from: number, stop: number): Where | null => {
    for (let token = from; token > stop && !/^[.;,()]$/.test(tokens[token]?.text ?? ''); token--) {
      const told = scene.located.get(token)
      if (told) return whereAbroad(scene, told)
    }
    return null
  }
  const behind = (from: number, most: number, word: RegExp): number => {
    for (let token = from; token >= Math.max(0, from - most); token--) if (word.test(tokens[token]?.text ?? '')) return token
    return -1
  }
  const head = behind(at - 1, 5, /^(?:главе|руководством)$/)
  const guests = head < 0 ? -1 : behind(head - 1, 15, /^делегаци/i)
  if (guests >= 0 && tokens.slice(guests + 1, head - 1).every((token) => !leavesPhrase(token))) return whose(head - 1, guests)
  let depth = 0
  for (let open = at - 1; open > Math.max(0, at - 40); open--) {
    const text = tokens[open]?.text
    if (text === ')') depth++
    if (text === '(' && depth-- === 0) return whose(open - 1, open - 6)
  }
  return null
}
const whereAbroad = (scene: Scene, told: Located): Where | null => {
  const where = whereOf(scene, told)
  return where.home || where.country === scene.home.country ? null : where
}
/** A verb or a preposition: what follows it is no more whose the delegation is. */
const leavesPhrase = ofWord(
  (text) => !/^из$/i.test(text) && (/[.;]/.test(text) || readingsOf(text).some(({ known, pos }) => known && /^(?:VERB|PREP)$/.test(pos))),
)
