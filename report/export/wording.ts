import type { Export } from '../../graph/answers.ts'
import { fieldsOf, type LinkKind, type ThingKind } from '../../graph/kinds.ts'
import type { Language } from '../../graph/text.ts'
import type { Value } from '../../graph/things.ts'

/** A value of a field in words: those of its vocabulary where it has one, yes or no, lists joined. */
export const sayValue = (kind: ThingKind | LinkKind, field: string, value: Value, language: Language): string => {
  if (typeof value === 'boolean') return { ru: value ? 'да' : 'нет', en: value ? 'yes' : 'no' }[language]
  if (Array.isArray(value)) return value.map((item) => sayValue(kind, field, item, language)).join('; ')
  return fieldsOf(kind)[field]?.values?.[value]?.[language] ?? String(value)
}

/** The names of the documents that stand behind each list of statements. */
export const sourcesOf = (graph: Export): ((statements: readonly string[]) => string[]) => {
  const names = new Map(graph.documents.map(({ id, name }) => [id, name]))
  const documentOf = new Map(graph.statements.map(({ id, document }) => [id, names.get(document) ?? document]))
  return (statements) => [...new Set(statements.flatMap((id) => documentOf.get(id) ?? []))].sort()
}
