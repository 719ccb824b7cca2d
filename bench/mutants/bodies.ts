import type { Annotated } from './annotated.ts'
import { exchanged } from './annotated.ts'
import { type Random, shuffled } from './random.ts'
import { committeeTopics, latinNames, quotedNames } from './words.ts'

const topicOf = /^Комитет по ((?:(?! Санкт-Петербурга| г\. | города |\p{Lu}).)+)/u

/** The committees of the city get other topics in the same case; one that goes by its letters («КВС») keeps its own. */
export const otherCommittees = (annotated: Annotated, random: Random): Annotated => {
  const { organizations } = annotated.reference
  const pool = shuffled(
    committeeTopics.filter((topic) => !organizations.some(({ name }) => name.includes(topic))),
    random,
  )
  const exchanges = new Map<string, string>()
  for (const { name, mentions, kind } of organizations) {
    const topic = topicOf.exec(name)?.[1]?.trim()
    const other = pool.at(-1)
    if (
      kind !== 'committee' ||
      !topic ||
      !other ||
      exchanges.has(`по ${topic}`) ||
      mentions.some((mention) => /^\p{Lu}{3,}$/u.test(mention))
    )
      continue
    exchanges.set(`по ${topic}`, `по ${other}`)
    pool.pop()
  }
  // Only behind the head: a topic is also what people speak of.
  const behindHead = new Map(
    [...exchanges].flatMap(([from, to]) =>
      ['Комитет', 'Комитета', 'Комитету', 'Комитетом', 'Комитете', 'комитет', 'комитета', 'комитетом'].map((head): [string, string] => [
        `${head} ${from}`,
        `${head} ${to}`,
      ]),
    ),
  )
  return exchanged(annotated, behindHead)
}

/** Companies, ensembles and centres get other names in their quotes; names of several quotes, with numbers or of the city stay. */
export const otherCompanies = (annotated: Annotated, random: Random): Annotated => {
  const pools = { cyrillic: shuffled(quotedNames, random), latin: shuffled(latinNames, random) }
  const exchanges = new Map<string, string>()
  for (const { name } of annotated.reference.organizations) {
    const quoted = /«([^«»]{3,40})»$/u.exec(name)?.[1]
    if (!quoted || /\d|Петербург|центр|больниц|парк|школ|завод/iu.test(quoted) || exchanges.has(quoted)) continue
    const other = pools[/^[A-Za-z\s]+$/.test(quoted) ? 'latin' : 'cyrillic'].pop()
    if (!other) continue
    exchanges.set(quoted, other)
    // The same name is also written with other capitals.
    for (const mention of annotated.reference.organizations.flatMap(({ mentions }) => mentions)) {
      const written = /«([^«»]+)»/u.exec(mention)?.[1]
      if (written && written !== quoted && written.toLowerCase() === quoted.toLowerCase()) exchanges.set(written, other)
    }
  }
  return exchanged(annotated, exchanges)
}
