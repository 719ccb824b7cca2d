/**
 * Names are exchanged within their class of declension: the stem is put in place of the other stem, and the ending stays,
 * so that case, number and gender stay right. `ending` is the nominative's, `forms` what may stand in its place.
 */
interface NameClass {
  stem: RegExp
  ending: string
  forms: readonly string[]
}
const adjectives = ['ий', 'ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую', 'ое', 'ие', 'их', 'ими']
export const nameClasses: Record<string, NameClass> = {
  ova: { stem: /^\p{Lu}.*(?:[ое]в|ин)(?=а$)/u, ending: 'а', forms: ['а', 'ой', 'у'] },
  ov: { stem: /^\p{Lu}.*(?:[оеё]в|ин)$/u, ending: '', forms: ['', 'а', 'у', 'ым', 'е', 'ой', 'ых'] },
  sky: { stem: /^\p{Lu}.*[сц]к(?=ий$)/u, ending: 'ий', forms: adjectives },
  skaya: { stem: /^\p{Lu}.*[сц]к(?=ая$)/u, ending: 'ая', forms: adjectives },
  ovna: { stem: /^\p{Lu}.*[ое]вн(?=а$)/u, ending: 'а', forms: ['а', 'ы', 'е', 'у', 'ой'] },
  ovich: { stem: /^\p{Lu}.*[ое]вич$/u, ending: '', forms: ['', 'а', 'у', 'ем', 'е'] },
  iya: { stem: /^\p{Lu}.*и(?=я$)/u, ending: 'я', forms: ['я', 'и', 'ю', 'ей'] },
  guttural: { stem: /^\p{Lu}.*[кгх](?=а$)/u, ending: 'а', forms: ['а', 'и', 'е', 'у', 'ой'] },
  a: { stem: /^\p{Lu}.*[бвдзлмнпрстф](?=а$)/u, ending: 'а', forms: ['а', 'ы', 'е', 'у', 'ой'] },
  iy: { stem: /^\p{Lu}.*и(?=й$)/u, ending: 'й', forms: ['й', 'я', 'ю', 'ем', 'и'] },
  j: { stem: /^\p{Lu}.*[аеоуэы](?=й$)/u, ending: 'й', forms: ['й', 'я', 'ю', 'ем', 'е'] },
  soft: { stem: /^\p{Lu}.*(?=ь$)/u, ending: 'ь', forms: ['ь', 'я', 'ю', 'ем', 'е', 'и', 'ью'] },
  hissing: { stem: /^\p{Lu}.*[жшчщц]$/u, ending: '', forms: ['', 'а', 'у', 'ем', 'ом', 'е'] },
  hard: { stem: /^\p{Lu}.*[бвгдзклмнпрстфх]$/u, ending: '', forms: ['', 'а', 'у', 'ом', 'е'] },
  fixed: { stem: /^\p{Lu}.*[оиуыэею]$/u, ending: '', forms: [''] },
}

/** Only surnames decline like this; «Мартин», «Берлин» do not. */
const surnameClasses = new Set(['ov', 'ova', 'sky', 'skaya'])

/** The class of a name's word in the nominative, and its stem; null for what declines in no way known here. */
export const classOf = (word: string, of: 'surname' | 'name' = 'name'): { name: string; stem: string } | null => {
  for (const [name, { stem }] of Object.entries(nameClasses)) {
    const found = stem.exec(word)
    if (found && (of === 'surname' || !surnameClasses.has(name))) return { name, stem: found[0] }
  }
  return null
}

/** Every form of a word of a class, with the same form of another word of that class. */
export const formsInto = (className: string, stem: string, other: string): [string, string][] =>
  (nameClasses[className]?.forms ?? []).map((form) => [stem + form, other + form])
