import { readingsOf } from '../language/morphology.ts'
import { placeAt, type Scene } from './scene.ts'
import type { Located } from './scope.ts'

/** «Вольного и Ганзейского города Гамбурга», «Автономной области Каталония»: adjectives before a place with its marker. */
export const describedAt = ({ tokens, ...scene }: Scene, at: number): Located | null => {
  if (tokens[at]?.text === 'и') return null
  for (let next = at; next < at + 5; next++) {
    const token = tokens[next]
    const found = scene.located.get(next)
    if (
      next > at &&
      found &&
      (found.at !== found.first || tokens[at]?.capital) &&
      !(found.mention.what !== 'home' && found.mention.adjective)
    )
      return found
    if (
      token?.kind !== 'word' ||
      (token.text !== 'и' && !readingsOf(token.text).some(({ pos, case: c }) => pos === 'ADJF' && c === 'gent'))
    )
      return null
  }
  return null
}
/** «районом Сюхуэй»: a place that the head itself announced. */
export const announcedAt = (scene: Scene, at: number): Located | null => {
  const announced = placeAt(scene, at - 1)
  return announced?.first === at ? announced : null
}
/** «Ниша» is of Ниш, whatever else the dictionary has by that name. */
export const isOwnGenitive = (mention: Located['mention']): boolean =>
  mention.what === 'place' &&
  ((/[бвгджзклмнпрстфхцчшщ]$/i.test(mention.name) && mention.surface === `${mention.name}а`) ||
    (/[ая]$/.test(mention.name) && [`${mention.name.slice(0, -1)}ы`, `${mention.name.slice(0, -1)}и`].includes(mention.surface)))

/** Whether a place after a head can be in the genitive, and so belong to it. */
export const isGenitive = (scene: Scene, { at, first, mention }: Located): boolean => {
  if (at !== first) return true
  const text = scene.tokens[first]?.text ?? ''
  if (isOwnGenitive(mention)) return true
  const known = readingsOf(text).filter((reading) => reading.known)
  // Undeclined, as many leave it: «мэрия Тель-Авив».
  if (known.length > 0) return known.some(({ case: c }) => c === 'gent') || (mention.what === 'place' && mention.surface === mention.name)
  return true
}
