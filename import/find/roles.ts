import type { Role } from '../../graph/vocabulary.ts'
import { onceADocument } from './once.ts'
import { enclosed } from './sentences.ts'

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
  const around = cuesIn(sentence)
  const before = around.some(({ from, to }) => from < at && at < to) ? cuesOf(sentence.slice(0, at)) : around
  let [role, last]: [Role, number] = ['participant', hostEnds(sentence, at)]
  for (const cue of before) if (cue.from < at && cue.from > last) [role, last] = [cue.role, cue.from]
  return role
}
const cuesOf = (text: string) =>
  cues.flatMap(([role, word]) => Array.from(text.matchAll(word), ({ 0: cue, index }) => ({ role, from: index, to: index + cue.length })))
const cuesIn = onceADocument(cuesOf)

/** «По приглашению мэра … делегация района посетила …»: who invites ends where those who came begin. */
const hostEnds = (sentence: string, at: number): number =>
  /по\s+(?:приглашению|инициативе)\s[^;]*?(?=(?:делегаци|представител|участни|состоя|прош|посети|приня|прибы)\p{L}*)/iu.exec(
    sentence.slice(0, at),
  )?.[0].length ?? -1

/** Whether the list of those who took part is cut short: «и другие». */
export const isCutShort = (sentence: string): boolean =>
  /и\s+(?:др\.|пр\.|проч[а-я]+|други[ехм]и?(?!\s+\p{L})|ряд[а-я]*\s+других)(?!\p{L})/iu.test(sentence)

/** Words after which a person is remembered or honoured, and does not take part: «к 100-летию со дня рождения …», «памятник …». */
const rememberedAfter =
  /(?<!\p{L})(?:рождения|смерти|кончины|гибели|памяти|имени|им\.|памятник\p{L}*|монумент\p{L}*|бюст\p{L}*|барельеф\p{L}*|доск\p{L}+|статуи|статую|статуя|творчеств\p{L}+|произведени\p{L}+|музык[аиуе]|романа?|пьес\p{L}+|стих\p{L}+|картин|полотен|могил\p{L}+|юбиле\p{L}+|портрет\p{L}*|наследи\p{L}+|посвящ[её]н\p{L}+)\s+(?:(?!(?:со?|при)\s)\p{Ll}[\p{Ll}-]*\s+){0,4}$/u
export const isRemembered = (text: string, at: number): boolean =>
  rememberedAfter.test(text.slice(Math.max(0, at - 120), at)) || isInTitle(text, at)
/** Whether a name stands in quotes: it is part of a title, «Пушкин и Дания». */
const isInTitle = (text: string, at: number): boolean => {
  const start = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  return enclosed(text.slice(start, end < 0 ? text.length : end)).some(
    ({ from, to, open, closed }) => open !== '(' && closed && from < at - start && at - start < to,
  )
}
