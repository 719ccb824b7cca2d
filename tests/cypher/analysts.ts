import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Built } from '../../graph/built.ts'
import { ConsoleWish } from '../../graph/console.ts'
import { Telling, yearOfWork } from '../support/batch.ts'
import { type Engine, everything, type Opened, opened, page } from './conformance.ts'

// Made here of pieces, so that no such thing stands in a file.
const phone = ['+7 812', '555', '04', '17'].join(' ')
const mail = ['secretary', 'example.org'].join('@')
const secrets = [phone, mail, 'secretary', '555 04', 'Скрытная', 'Помощник по связям']

const office = () =>
  yearOfWork()
    .thing('org/бюро-переводов', { name: `Бюро переводов, тел. ${phone}`, aliases: [`Бюро (${mail})`], orgType: 'company', country: 'RU' })
    .thing('person/скрытная-о-о', { name: 'Скрытная О. О.' })
    .link('person/скрытная-о-о', 'CONTACT_OF', 'country/kr', { title: 'Помощник по связям' })
    .link('org/бюро-переводов', 'BASED_IN', 'place/ru/санкт-петербург')

const hidden = async (graph: Opened['graph'], text: string): Promise<string> => {
  const answer = await graph.console(ConsoleWish.parse({ text }))
  return JSON.stringify({ rows: answer.rows, things: answer.things, picture: answer.picture })
}

/** What analysts ask for themselves, whichever store holds the graph. */
export const analysts = (engine: Engine): void => {
  describe(`${engine.name}: questions put together by pointing`, () => {
    let graph: Opened['graph']
    let finish: () => void = () => undefined
    let over: Promise<unknown> = Promise.resolve()
    beforeAll(async () => {
      const where = await engine.empty()
      await new Promise<void>((resolve, reject) => {
        over = opened(where, async (given) => {
          graph = given.graph
          await graph.save(given.texts.keep(office().told()))
          resolve()
          await new Promise<void>((end) => {
            finish = end
          })
        })
        over.catch(reject)
      })
    })
    afterAll(async () => {
      finish()
      await over
    })

    const committees = { ask: 'values', field: 'orgType', values: ['committee'] }
    const inKorea = {
      from: 1,
      link: 'CONCERNS',
      direction: 'out',
      kind: 'Country',
      conditions: [{ ask: 'country', field: 'code', codes: ['KR'] }],
    }
    const attended = { from: 0, link: 'TOOK_PART', direction: 'out', kind: 'Event' }
    test.each<[string, unknown, (string | number | null)[][]]>([
      [
        'things of a kind with words in their name, whatever their letters',
        { kind: 'Event', conditions: [{ ask: 'contains', field: 'name', text: 'МОРСКИХ' }] },
        [['event/kr/2020-09-03']],
      ],
      ['a name that is just so', { kind: 'Country', conditions: [{ ask: 'equals', field: 'name', text: 'бельгия' }] }, [['country/be']]],
      [
        'a word of a list',
        { kind: 'Organization', conditions: [{ ask: 'equals', field: 'aliases', text: 'квс' }] },
        [['org/комитет-по-внешним-связям']],
      ],
      [
        'dates as precise as they are told',
        { kind: 'Event', conditions: [{ ask: 'dates', field: 'start', from: '2020-02-10', to: '2020-09-10' }] },
        [['event/be/2020-02'], ['event/kr/2020-09-03']],
      ],
      [
        'a period in which something lies',
        { kind: 'Event', conditions: [{ ask: 'period', from: '2020-09-04', to: '2020-10-01' }] },
        [['event/kr/2020-09-03']],
      ],
      [
        'yes or no',
        { kind: 'Place', conditions: [{ ask: 'yes', field: 'partner', is: true }] },
        [['place/be/антверпен'], ['place/kr/пусан']],
      ],
      ['one thing itself', { kind: 'Place', conditions: [{ ask: 'thing', ids: ['place/kr/пусан'] }] }, [['place/kr/пусан']]],
      ['nothing is confirmed yet', { kind: 'Place', conditions: [{ ask: 'confirmed' }] }, []],
      [
        'a chain of links',
        { kind: 'Organization', conditions: [committees], steps: [attended, inKorea] },
        [['org/комитет-по-науке', 'event/kr/2020-11-20', 'country/kr']],
      ],
      [
        'how many, and not fewer than',
        { kind: 'Organization', conditions: [committees], steps: [{ ...attended, how: 'counted', least: 1 }, inKorea] },
        [['org/комитет-по-науке', 1]],
      ],
      ['more than there are', { kind: 'Organization', steps: [{ ...attended, how: 'counted', least: 9 }] }, []],
      [
        'what has no such link',
        { kind: 'Organization', conditions: [committees], steps: [{ ...attended, how: 'none' }, inKorea] },
        [['org/комитет-по-внешним-связям']],
      ],
      [
        'another at the same event, never the same one',
        {
          kind: 'Organization',
          conditions: [committees],
          steps: [attended, { from: 1, link: 'TOOK_PART', direction: 'in', kind: 'Organization' }],
        },
        [['org/комитет-по-внешним-связям', 'event/kr/2020-09-03', 'org/kr/порт-пусана']],
      ],
    ])('%s', async (_, question, rows) => {
      const answer = await graph.built(Built.parse(question), page)
      const found = answer.items.map(({ cells }) => answer.columns.map(({ name }) => cells[name]))
      expect(found).toEqual(rows)
      expect(answer.total).toBe(rows.length)
    })

    test('each row tells where it is said, and the text holds no value that was given', async () => {
      const question = Built.parse({
        kind: 'Organization',
        conditions: [{ ask: 'contains', field: 'name', text: "связям'}) RETURN 1 //" }],
      })
      const { cypher, parameters } = await graph.built(question, page)
      expect(cypher).not.toContain('связям')
      expect(Object.values(parameters)).toContain("связям'}) return 1 //")
      const told = await graph.built(Built.parse({ kind: 'Organization', steps: [attended] }), page)
      expect(told.items.every(({ evidence }) => evidence.length > 0)).toBe(true)
    })

    test('what was made opens at the console with the same rows', async () => {
      const built = await graph.built(Built.parse({ kind: 'Organization', steps: [attended, inKorea] }), page)
      const answer = await graph.console(ConsoleWish.parse({ text: built.cypher, parameters: built.parameters }))
      expect(answer.total).toBe(built.total)
      expect(answer.columns.slice(0, 3).map(({ is }) => is)).toEqual(['thing', 'thing', 'thing'])
    })

    describe('the console', () => {
      test('things, links and numbers come as such, and no number of the database with them', async () => {
        const text =
          "MATCH (body:Organization {id: 'org/комитет-по-внешним-связям'})-[took:TOOK_PART]->(event:Event) RETURN body, took, event, 2 AS two, [body, event] AS both, {of: body} AS map, true AS yes"
        const answer = await graph.console(ConsoleWish.parse({ text }))
        expect(answer.columns.map(({ is }) => is)).toEqual(['thing', 'text', 'thing', 'count', 'things', 'text', 'text'])
        expect(answer.rows[0]?.[0]).toBe('org/комитет-по-внешним-связям')
        expect(answer.rows[0]?.[6]).toEqual({ ru: 'да', en: 'yes' })
        expect(JSON.stringify(answer)).not.toContain('_id')
        expect(answer.picture).toContain('event/kr/2020-09-03')
      })

      test('a change of the graph is told at once', async () => {
        const count = ConsoleWish.parse({ text: "MATCH (place:Place {id: 'place/kr/тэгу'}) RETURN count(place) AS found" })
        expect((await graph.console(count)).rows).toEqual([[0]])
        await graph.save(new Telling('вторая').thing('place/kr/тэгу', { name: 'Тэгу', country: 'KR' }).told().batch)
        expect((await graph.console(count)).rows).toEqual([[1]])
      })

      test.each([
        'MATCH (n) RETURN n',
        'MATCH (n) RETURN properties(n) AS all',
        'MATCH (n) RETURN keys(n) AS names, [key IN keys(n) | n[key]] AS held',
        'MATCH (n) RETURN collect(n) AS every',
        'MATCH (n) RETURN collect(properties(n)) AS every',
        'MATCH (n) WITH collect(n.name) AS names RETURN reduce(all = "", x IN names | all + x) AS one',
        'MATCH (n) WITH n.name AS name RETURN split(name, "") AS letters, reverse(name) AS backwards',
        'MATCH (n) RETURN substring(n.name, 0, 60) AS start, right(n.name, 12) AS ending, replace(n.name, " ", "") AS tight',
        'MATCH (n) RETURN n {.*} AS map',
        'MATCH ()-[r]-() RETURN r, properties(r) AS all, type(r) AS kind, startNode(r) AS from, endNode(r) AS to',
        'MATCH path = ()-[*1..3]-() RETURN path LIMIT 200',
        'MATCH (n) RETURN labels(n) AS labels, n.id AS id, n.body AS body, n.aliases AS aliases',
        'MATCH (n:_Statement) RETURN n',
        'MATCH (n:_Kept) RETURN n.body AS body',
        'MATCH (n:_Decision) RETURN n UNION ALL MATCH (n:_Document) RETURN n',
        'MATCH (n)-[:CONTACT_OF]->(c) RETURN n, c',
        "MATCH (n:Person) WHERE n.name STARTS WITH 'Скрытная' RETURN n",
        'UNWIND [x IN range(0, 9) | x] AS x MATCH (n) WHERE n.name CONTAINS toString(x) RETURN n.name AS name',
      ])('nothing private comes out of %s', async (text) => {
        const told = await hidden(graph, text)
        // The name of the one who only answers for a country stands in the question itself, not in the answer.
        for (const secret of secrets) expect(told).not.toContain(secret)
        expect(told.replaceAll(/[^\d]/g, '')).not.toContain('5550417')
      })
      test('what is covered is told as covered', async () => {
        expect(await hidden(graph, "MATCH (n:Organization {id: 'org/бюро-переводов'}) RETURN n.name AS name")).toContain('••••')
      })

      test.each([
        "CREATE (n:Place {id: 'place/x/x'}) RETURN n",
        "MERGE (n:Thing {id: 'place/x/x'}) RETURN n",
        "MATCH (n) SET n.name = 'другое' RETURN n",
        'MATCH (n) SET n = {} RETURN n',
        'MATCH (n) REMOVE n.name RETURN n',
        'MATCH (n:Place) REMOVE n:Place RETURN n',
        'MATCH (n) DETACH DELETE n',
        'MATCH ()-[r]->() DELETE r',
        'FOREACH (x IN [1] | CREATE (:Place {id: "place/x/x"}))',
        'MATCH (n) CALL { WITH n SET n.name = "другое" RETURN 1 AS one } RETURN one',
        'CREATE INDEX some FOR (n:Place) ON (n.name)',
        'DROP CONSTRAINT thing_id_unique',
        'CALL db.labels()',
        'CALL grafeo.procedures() YIELD name RETURN name',
        'MATCH (n) CALL/* */dbms.listConfig() YIELD name RETURN name',
        "LOAD CSV FROM '/etc/passwd' AS line RETURN line",
        "load /* a */ csv from '/etc/passwd' as line return line",
        "LOAD //\nCSV WITH HEADERS FROM 'file:///etc/passwd' AS line RETURN line",
        "RETURN '\\' AS a LOAD CSV FROM '/etc/passwd' AS line RETURN line //'",
        'MATCH (n) RETURN n; MATCH (n) DETACH DELETE n',
        'SHOW PROCEDURES',
      ])('%s does nothing', async (text) => {
        const before = await everything(graph.dump())
        const copied = (await graph.console(ConsoleWish.parse({ text: 'MATCH (n) RETURN count(n) AS things' }))).rows
        await expect(graph.console(ConsoleWish.parse({ text }))).rejects.toMatchObject({
          code: expect.stringMatching(/^console-(forbidden|changes|wrong)$/),
        })
        expect(await everything(graph.dump())).toEqual(before)
        expect((await graph.console(ConsoleWish.parse({ text: 'MATCH (n) RETURN count(n) AS things' }))).rows).toEqual(copied)
      })

      test.each([
        ['MATCH (n\nRETURN n', { line: 2, column: 1 }],
        ['MATCH (n)\nRETURN nothing', { line: 2, column: 8 }],
        ['RETURN 1 +', { line: 1, column: 11 }],
        ['RETURN file(1)', { line: 1, column: 8 }],
        ['RETURN $year', { line: 1, column: 9 }],
      ])('%j is told with its place', async (text, place) => {
        await expect(graph.console(ConsoleWish.parse({ text }))).rejects.toMatchObject({ code: 'console-wrong', details: place })
      })

      test('only the first rows come, and how many there are', async () => {
        const answer = await graph.console(ConsoleWish.parse({ text: 'UNWIND range(1, 5000) AS x RETURN x' }))
        expect([answer.rows.length, answer.total]).toEqual([1000, 5000])
      })
      test('whoever goes away stops the question, and the next is answered', async () => {
        const gone = new AbortController()
        const long = 'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 300) AS c RETURN count(*) AS much'
        const asked = graph.console(ConsoleWish.parse({ text: long }), gone.signal)
        setTimeout(() => gone.abort(), 300)
        await expect(asked).rejects.toMatchObject({ code: 'console-cancelled' })
        expect((await graph.console(ConsoleWish.parse({ text: 'RETURN 1 AS one' }))).rows).toEqual([[1]])
      })
      test.each(['RETURN range(1, 1000000) AS all', "RETURN reduce(text = 'ab', x IN range(1, 25) | text + text) AS long"])(
        'an answer that would choke the server is not sent: %s',
        async (text) => {
          await expect(graph.console(ConsoleWish.parse({ text }))).rejects.toMatchObject({ code: 'console-heavy' })
        },
      )
      test('a question that fills the memory is stopped, and the store goes on', async () => {
        const text = 'UNWIND range(1, 20000000) AS x WITH collect(toString(x) + $long) AS all RETURN size(all) AS much'
        await expect(graph.console(ConsoleWish.parse({ text, parameters: { long: 'a'.repeat(2000) } }))).rejects.toMatchObject({
          code: 'console-heavy',
        })
        expect((await graph.console(ConsoleWish.parse({ text: 'RETURN 1 AS one' }))).rows).toEqual([[1]])
        await graph.ready()
      })
    })
  })
}
