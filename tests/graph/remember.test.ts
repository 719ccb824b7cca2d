import { expect, test } from 'vitest'
import { remembered, rememberedOf } from '../../graph/remember.ts'

test('a word is worked out once, and again after all were let go', () => {
  const asked: string[] = []
  const length = remembered((word) => asked.push(word) && word.length, 2)
  expect([length('мэр'), length('мэр'), length('мэрия')]).toEqual([3, 3, 5])
  expect(asked).toEqual(['мэр', 'мэрия'])
  expect([length('порт'), length('мэр')]).toEqual([4, 3])
  expect(asked).toEqual(['мэр', 'мэрия', 'порт', 'мэр'])
})

test('what is remembered of one thing is not told of another', () => {
  const [first, second] = [{ name: 'Гент' }, { name: 'Турку' }]
  let asked = 0
  const nameOf = rememberedOf(({ name }: { name: string }) => {
    asked += 1
    return name
  })
  expect([nameOf(first), nameOf(first), nameOf(second)]).toEqual(['Гент', 'Гент', 'Турку'])
  expect(asked).toBe(2)
})
