import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CultureData } from './culture.ts'
import { cultureNames, cultures } from './cultures.ts'
import { notableTrades, occupations } from './occupations.ts'
import { nicknames, spellings } from './spellings.ts'
import { towns } from './towns.ts'

const townRows = towns
  .trim()
  .split('\n')
  .map((line) => line.split('|'))
const tradeRows = occupations
  .trim()
  .split('\n')
  .map((line) => line.split('|'))
const tradeNames = new Set(tradeRows.map(([names = '']) => names.split('=')[0]))
const townNames = new Set(townRows.map(([name]) => name))
const everyCulture: readonly CultureData[] = cultureNames.map((name) => cultures[name])

test('there are at least 150 towns, each once, with a county, a country, a region, outward codes and a weight', () => {
  assert.ok(townRows.length >= 150)
  assert.equal(townNames.size, townRows.length)
  for (const [name, county, country, region, codes = '', weight, ...more] of townRows) {
    assert.ok(name && county && region && more.length === 0, name)
    assert.ok(['england', 'scotland', 'wales', 'northern ireland'].includes(country ?? ''), name)
    for (const code of codes.split(',')) assert.match(code, /^[A-Z]{1,2}\d[A-Z\d]?$/, name)
    assert.ok(Number(weight) > 0, name)
  }
})

test('every town has another in its county or region to be taken for', () => {
  for (const [name, county, , region] of townRows)
    assert.ok(
      townRows.some((other) => other[0] !== name && (other[1] === county || other[3] === region)),
      name,
    )
})

test('there are about 200 trades, each once, with synonyms, a sex, years, a place and a weight', () => {
  assert.ok(tradeRows.length >= 190)
  assert.equal(tradeNames.size, tradeRows.length)
  const regions = new Set([...townRows.map((row) => row[3]), 'any', 'city', 'coast'])
  for (const [names = '', who = '', years = '', where, weight] of tradeRows) {
    const [from = 0, to = 0] = years.split('-').map(Number)
    assert.ok((names.split('=')[1] ?? '').length > 0, names)
    assert.ok(['m', 'f', 'b', 'mf', 'fm'].includes(who), names)
    assert.ok(from >= 1550 && to <= 2020 && from < to, names)
    assert.ok(regions.has(where), names)
    assert.ok(Number(weight) > 0, names)
  }
})

test('every trade named elsewhere is in the list', () => {
  const named = everyCulture.flatMap((culture) => culture.trades?.split(',') ?? [])
  assert.deepEqual(
    [...named, ...notableTrades.split(',')].filter((name) => !tradeNames.has(name)),
    [],
  )
})

test('every town a community lives in is in the list of towns, with a weight', () => {
  for (const entry of everyCulture.flatMap((culture) => culture.towns?.split(',') ?? [])) {
    const [name = '', weight] = entry.split(':')
    assert.ok(townNames.has(name) && Number(weight) > 0, entry)
  }
})

test('a culture with foreign nationals says which nation, and its places abroad have three parts', () => {
  for (const culture of everyCulture) {
    assert.equal(culture.foreign === undefined, culture.nationality === undefined)
    for (const place of culture.abroad?.split(';') ?? []) assert.equal(place.split('|').length, 3, place)
  }
})

test('there are at least twelve cultures, each with a dozen names of every kind', () => {
  assert.ok(cultureNames.length >= 12)
  for (const [at, culture] of everyCulture.entries())
    for (const list of [culture.male, culture.female, culture.surnames])
      assert.ok(new Set(list.trim().split(/[\s;]+/)).size >= 12, cultureNames[at])
})

test('names in the lists are lower case, without digits but for their fashion', () => {
  for (const culture of everyCulture)
    for (const name of `${culture.male} ${culture.female} ${culture.surnames}`.split(/[\s;]+/))
      assert.match(name, /^(?:|[\p{Ll}'-]+|\d+)$/u)
})

test('a spelling or a short name stands in no line with itself', () => {
  for (const line of `${spellings}\n${nicknames}`.trim().split('\n')) {
    const names = line.split(' ')
    assert.equal(new Set(names).size, names.length, line)
    assert.ok(line === '' || names.length > 1, line)
  }
})
