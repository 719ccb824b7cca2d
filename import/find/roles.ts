import type { Role } from '../../graph/vocabulary.ts'

/** Words that tell how those who are named after them took part, up to the next such word. */
const cues: [role: Role, word: RegExp][] = [
  ['head', /во\s+главе\s+с|под\s+руководством|возглав[а-яё]+|глав[аы]\s+делегации/giu],
  ['on-behalf', /от\s+имени|по\s+поручению/giu],
  [
    'organiser',
    /организован[а-яё]*|организатор[а-яё]*|проводим[а-яё]+|подготовлен[а-яё]*|при\s+поддержке|совместно\s+с|по\s+(?:инициативе|приглашению)/giu,
  ],
  ['signatory', /подписан[а-яё]*|подписал[а-яё]*|подписани[ея]|заключ[её]н[а-яё]*/giu],
  ['speaker', /выступил[а-яё]*|доклад[а-яё]*|представил[а-яё]*|докладчик[а-яё]*/giu],
  ['present', /в\s+присутствии|присутствова[а-яё]+/giu],
  ['member', /в\s+состав[е]?\s+(?:делегации\s+)?(?:вошл[и]|входил[и]|также)?|члены\s+делегации|в\s+составе\s+делегации/giu],
  [
    'participant',
    /приня[а-яё]+\s+участие|приняла?\s+участие|с\s+участием|участи[ея]|участвовал[а-яё]*|встретил[а-яё]*|провел[а-яё]*\s+встречу|с\s+(?:руководством|представителями|директором|начальником|мэром|послом)/giu,
  ],
]

/** The role of what is named at `at` in a sentence: by the last cue before it; else a participant. */
export const roleAt = (sentence: string, at: number): Role => {
  let [role, last]: [Role, number] = ['participant', -1]
  for (const [as, word] of cues)
    for (const { index } of sentence.slice(0, at).matchAll(word)) {
      if (index > last) [role, last] = [as, index]
    }
  return role
}

/** Whether the list of those who took part is cut short: «и другие». */
export const isCutShort = (sentence: string): boolean => /и\s+(?:др\.|другие|пр\.|прочие)(?!\p{L})/iu.test(sentence)
