import { lemmaOf } from './language/morphology.ts'
import { theGazetteer } from './mentions/gazetteer.ts'

/** Loads what every document wants: the dictionary of word forms, and the countries and places of the world. */
export const loadKnowledge = (): void => {
  theGazetteer()
  lemmaOf('слово')
}
