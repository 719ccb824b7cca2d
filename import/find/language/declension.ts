import { remembered } from '../../../graph/remember.ts'

/**
 * Endings that a name can have in a text, and what they may stand for in the nominative. A foreign name is seldom in a
 * dictionary, so each ending is turned every way that declension allows, and the gazetteer says which one exists.
 */
const endings: readonly (readonly [string, readonly string[]])[] = [
  ['ого', ['ый', 'ий', 'ой', 'ое']],
  ['его', ['ий', 'ее']],
  ['ому', ['ый', 'ий', 'ой', 'ое']],
  ['ему', ['ий', 'ее']],
  ['ыми', ['ые']],
  ['ими', ['ие']],
  ['ами', ['ы', 'и', 'а', '']],
  ['ями', ['и', 'я']],
  ['ией', ['ия']],
  ['ьей', ['ья']],
  ['ым', ['ый', 'ой', 'ое']],
  ['им', ['ий', 'ое', 'ие']],
  ['ом', ['', 'о', 'ый', 'ой', 'ое', 'ий']],
  ['ем', ['ь', 'й', 'е', '', 'ий', 'ее']],
  ['ём', ['ь', 'й', 'е']],
  ['ой', ['а', 'ая', 'ый']],
  ['ою', ['а', 'ая']],
  ['ей', ['я', 'а', 'ь', 'яя']],
  ['ую', ['ая']],
  ['юю', ['яя']],
  ['ах', ['ы', 'и', 'а', '']],
  ['ях', ['и', 'я']],
  ['ых', ['ые', 'ы']],
  ['их', ['ие']],
  ['ам', ['ы', 'и', 'а', '']],
  ['ям', ['и']],
  ['ию', ['ий', 'ия']],
  ['ии', ['ия', 'ий']],
  ['ия', ['ий']],
  ['ье', ['ья']],
  ['ью', ['ь', 'ья']],
  ['ов', ['ы', '']],
  ['ев', ['и']],
  ['а', ['', 'о']],
  ['я', ['ь', 'й', 'е']],
  ['у', ['', 'а', 'о']],
  ['ю', ['ь', 'й', 'я']],
  ['е', ['', 'а', 'ь', 'й', 'я', 'о']],
  ['и', ['а', 'ь', 'я', 'й']],
  ['ы', ['а']],
]
/** A vowel that runs out of the stem: «Орла» is Орёл, «Познани» Познань but «Ельца» Елец. */
const fleeting: readonly (readonly [RegExp, string])[] = [
  [/(\p{L})ц$/u, '$1ец'],
  [/(\p{L})л$/u, '$1ел'],
  [/ьц$/u, 'ец'],
  [/(\p{L})к$/u, '$1ок'],
]

/** What a name's word can be in the nominative, folded to lower case and «е», itself first: «Пусане» gives пусане, пусан, пусана, пусань … */
export const nominativesOf = remembered((word: string): readonly string[] => {
  const low = word.toLowerCase().replaceAll('ё', 'е')
  const found = new Set([low])
  for (const [ending, turns] of endings) {
    if (!low.endsWith(ending) || low.length - ending.length < 2) continue
    const stem = low.slice(0, -ending.length)
    for (const turn of turns) found.add(stem + turn)
    if (turns.includes('')) for (const [gap, filled] of fleeting) if (gap.test(stem)) found.add(stem.replace(gap, filled))
  }
  return [...found]
})

export type Case = 'nomn' | 'gent' | 'datv' | 'accs' | 'ablt' | 'loct'
const cases: readonly Case[] = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct']
/** A case that the dictionary tells; the nominative where it tells none of the six. */
export const toCase = (text: string): Case => cases.find((each) => each === text) ?? 'nomn'

/** How a surname's ending in a case goes back to the nominative, masculine first where both may stand; the first that fits counts. */
const surnameEndings: Record<Exclude<Case, 'nomn'>, readonly (readonly [RegExp, string, 'm' | 'f' | ''])[]> = {
  ablt: [
    [/(ов|ев|ин|ын)ым$/, '$1', 'm'],
    [/(ск|цк)им$/, '$1ий', 'm'],
    [/ым$/, 'ый', 'm'],
    [/(ов|ев|ин|ын)ой$/, '$1а', 'f'],
    [/(ск|цк)ой$/, '$1ая', 'f'],
    [/ией$/, 'ия', ''],
    [/ой$/, 'а', ''],
    [/([жшчщц])ей$/, '$1а', ''],
    [/(ж|ш|ч|щ|ц)ем$/, '$1', 'm'],
    [/([бвгдзклмнпрстфх])ем$/, '$1ь', 'm'],
    [/([аеиоуыэюя])ем$/, '$1й', 'm'],
    [/ом$/, '', 'm'],
    [/ей$/, 'я', ''],
  ],
  gent: [
    [/(ов|ев|ин|ын)ой$/, '$1а', 'f'],
    [/(ск|цк)ой$/, '$1ая', 'f'],
    [/(ск|цк)ого$/, '$1ий', 'm'],
    [/ого$/, 'ый', 'm'],
    [/ии$/, 'ия', ''],
    [/([бвгдзклмнпрстфх])а$/, '$1', 'm'],
    [/([жшчщц])а$/, '$1', 'm'],
    [/([аеиоуыэю])я$/, '$1й', 'm'],
    [/([лнрств])я$/, '$1ь', 'm'],
    [/ы$/, 'а', ''],
  ],
  datv: [
    [/(ов|ев|ич)не$/, '$1на', 'f'],
    [/(ов|ев|ин|ын)ой$/, '$1а', 'f'],
    [/(ск|цк)ой$/, '$1ая', 'f'],
    [/(ск|цк)ому$/, '$1ий', 'm'],
    [/ому$/, 'ый', 'm'],
    [/ии$/, 'ия', ''],
    [/([бвгдзклмнпрстфхжшчщц])у$/, '$1', 'm'],
    [/([аеиоуыэ])ю$/, '$1й', 'm'],
    [/([лнрст])ю$/, '$1ь', 'm'],
  ],
  accs: [
    [/(ов|ев|ин|ын)у$/, '$1а', 'f'],
    [/(ск|цк)ую$/, '$1ая', 'f'],
    [/(ск|цк)ого$/, '$1ий', 'm'],
    [/([бвгдзклмнпрстфхжшчщц])а$/, '$1', 'm'],
    [/([аеиоуыэю])я$/, '$1й', 'm'],
    [/([лнрств])я$/, '$1ь', 'm'],
  ],
  loct: [
    [/(ов|ев|ин|ын)ой$/, '$1а', 'f'],
    [/(ск|цк)ой$/, '$1ая', 'f'],
    [/(ск|цк)ом$/, '$1ий', 'm'],
    [/([бвгдзклмнпрстфхжшчщц])е$/, '$1', 'm'],
  ],
}
const neverDeclined = /(ко|их|ых|[оуэюы])$/

/** A surname or foreign name put back into the nominative from a case that its post or its preposition tells. */
export const surnameFrom = (word: string, from: Case): string => {
  if (from === 'nomn' || word.length < 3) return word
  for (const [ending, turn] of surnameEndings[from]) if (ending.test(word)) return word.replace(ending, turn)
  return word
}

/** The case that a surname's ending gives away by itself («Мокрецовым»); null where it could be several. */
export const caseGivenAway = (word: string): Case | null => {
  if (neverDeclined.test(word)) return null
  if (/(ов|ев|ин|ын|ск|цк)(ым|им)$/.test(word)) return 'ablt'
  if (/[бвгдзклмнпрстфхжшчщц]ом$/.test(word) && word.length > 5) return 'ablt'
  if (/(ов|ев|ин|ын)ой$/.test(word)) return 'gent'
  const [, ending = ''] = /\p{L}{2}ич(а|у|ем)$/u.exec(word) ?? []
  return casesOfFathers[ending] ?? null
}
/** «Благоевича», «Йовичу»: nobody is called so in the nominative. */
const casesOfFathers: Readonly<Record<string, Case>> = { а: 'gent', у: 'datv', ем: 'ablt' }

/** Endings with which a surname cannot stand in a case: nobody is called «Марковой» or «Йовичем», and nobody sees «Марковой». */
const impossible: Partial<Record<Case, RegExp>> = {
  nomn: /(?:(?:ов|ев|ин|ын)(?:ой|ым)|\p{L}{2}ич(?:а|у|ем))$/u,
  accs: /(?:ов|ев|ин|ын)ой$/,
}

/** Whether a surname's ending denies the case that the words before it seem to tell. */
export const cannotStandIn = (told: Case, word: string): boolean => impossible[told]?.test(word) ?? false
