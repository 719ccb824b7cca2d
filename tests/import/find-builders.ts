import type { Facts } from '../../graph/facts.ts'
import { HomeProfile } from '../../graph/home.ts'
import saintPetersburg from '../../import/data/home/saint-petersburg.json'
import { findFacts } from '../../import/find/facts.ts'
import { cleaned } from '../../import/find/markup.ts'
import type { Stretch } from '../../import/find/stretch.ts'
import { read } from '../../import/read/read.ts'

export const home = HomeProfile.parse(saintPetersburg)

/** A stretch that stands alone in its document. */
export const stretch = (text: string, from = 0): Stretch => cleaned({ text, from, locator: { paragraph: 1 } })

/** The facts of a text file of these lines. */
export const factsOfLines = async (lines: readonly string[], options: { home?: HomeProfile; year?: number } = {}): Promise<Facts> =>
  findFacts(await read('документ.txt', new TextEncoder().encode(lines.join('\n'))), { home: options.home ?? home, year: options.year })

const header = ['Страна', 'Город', 'Основание для сотрудничества', 'Год установления связей', 'Основные мероприятия в 2022 году']
/** The facts of an annual table with these rows of cells. */
export const factsOfRows = (...rows: readonly (readonly string[])[]): Promise<Facts> =>
  factsOfLines([header, ...rows].map((cells) => cells.join('\t')))

/** The facts of a brief with these lines among its events. */
export const factsOfEvents = (...lines: readonly string[]): Promise<Facts> =>
  factsOfLines(['I. Перспективные направления сотрудничества', '- развитие контактов с Финляндией', 'II. Основные события', ...lines])

/** Names for local ids: what a reader of the facts sees. */
export const named = (facts: Facts, ids: readonly string[] = []): string[] => {
  const names = new Map([...facts.places, ...facts.organizations, ...facts.people].map(({ id, name }) => [id, name]))
  return ids.map((id) => names.get(id) ?? id)
}
