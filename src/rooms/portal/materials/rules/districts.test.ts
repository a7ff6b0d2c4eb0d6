import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { District } from '../reference-file.ts'
import { districts, readDistricts } from '../reference.ts'
import { languagesOf } from './districts.ts'

const district = (speakers: District['speakers']): District => ({
  code: 'here',
  name: 'Here',
  ons: 'E00000000',
  area: 'leicester',
  residents: 1000,
  english: 1,
  speakers,
})
const rule = { ...districts.rule, atLeast: 50, atMost: 2, always: ['vi'] }

test('a pack has English, then the most spoken languages, then those that a census does not see', () => {
  assert.deepEqual(languagesOf(district({ pl: 60, gu: 70, ro: 55, ur: 49 }), rule), ['en', 'gu', 'pl', 'vi'])
  assert.deepEqual(languagesOf(district({ vi: 60, pl: 49 }), rule), ['en', 'vi'])
  assert.deepEqual(languagesOf(district({}), rule), ['en', 'vi'])
})

test('the nine districts of the area are there, each with its own languages', () => {
  assert.equal(districts.districts.length, 9)
  const first = districts.districts.map((one) => languagesOf(one, districts.rule).slice(0, 2).join())
  assert.ok(new Set(first).size > 2)
})

const spoilt = (change: Partial<(typeof districts)['districts'][number]>): unknown => ({
  ...districts,
  districts: districts.districts.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
})

test('a file with an unknown language, an unknown area, a repeated code or too many speakers stops the start', () => {
  for (const [change, said] of [
    [{ speakers: { xx: 4 } }, /counts xx/u],
    [{ area: 'nowhere' }, /unknown area nowhere/u],
    [{ code: districts.districts[1]?.code ?? '' }, /stands twice/u],
    [{ speakers: { pl: 9_999_999 } }, /more speakers than residents/u],
    [{ ons: 'leicester' }, /not as expected/u],
  ] as const)
    assert.throws(() => readDistricts(spoilt(change)), said)
})

/** The table as the statistics office gives it, where somebody has it: `date,geography,geography code`, then a column a language. */
const table = new URL('../../../../../../shared/data/census2021/census2021-ts024-ltla.csv', import.meta.url)
const counted = existsSync(table) ? {} : { skip: 'the census table (TS024) is not beside this checkout' }

test('the counts are those of the census table, column by column', counted, () => {
  const [head = [], ...rows] = readFileSync(table, 'utf8').trim().split('\n').map(cells)
  const columnOf = (name: string): number => {
    const at = head.findIndex((heading) => heading.endsWith(`: ${name}`))
    assert.ok(at > 0, name)
    return at
  }
  for (const { ons, residents, english, speakers } of districts.districts) {
    const row = rows.find((cell) => cell[2] === ons) ?? assert.fail(ons)
    const sums = Object.entries(districts.columns).flatMap(([code, columns]) => {
      const sum = columns.reduce((total, column) => total + Number(row[columnOf(column)]), 0)
      return sum > 0 ? [[code, sum] as const] : []
    })
    assert.deepEqual({ ...speakers }, Object.fromEntries(sums), ons)
    assert.equal(residents, Number(row[columnOf('Total: All usual residents aged 3 years and over')]))
    assert.equal(english, Number(row[columnOf('English (English or Welsh in Wales)')]))
  }
})

/** A line of the table: names of places may hold a comma, and are then in quotes. */
const cells = (line: string): string[] =>
  Array.from(line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/gu), ([, quoted, bare]) =>
    (quoted ?? bare ?? '').trim(),
  )
