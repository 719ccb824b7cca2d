import { fieldsOf, type LinkKind, type ThingKind } from '../../graph/kinds.ts'
import type { Language } from '../../graph/text.ts'
import type { Value } from '../../graph/things.ts'

/** A value of a field in words: those of its vocabulary where it has one, yes or no, lists joined. */
export const sayValue = (kind: ThingKind | LinkKind, field: string, value: Value, language: Language): string => {
  if (typeof value === 'boolean') return { ru: value ? 'да' : 'нет', en: value ? 'yes' : 'no' }[language]
  if (Array.isArray(value)) return value.map((item) => sayValue(kind, field, item, language)).join('; ')
  return fieldsOf(kind)[field]?.values?.[value]?.[language] ?? String(value)
}
