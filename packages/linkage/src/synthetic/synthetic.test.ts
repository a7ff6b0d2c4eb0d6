import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { generatePeople, presetNames, presets, toCsv, type SyntheticRecord, type World } from './index.ts'

const made = (world: World, records: number, seed = 7): SyntheticRecord[] => [
  ...generatePeople(world, seed, { records }),
]
const sha = (records: readonly SyntheticRecord[]): string =>
  createHash('sha256')
    .update([...toCsv(records)].join('\n'))
    .digest('hex')
    .slice(0, 16)

test('a number of records that is negative or broken is refused', () => {
  assert.throws(() => made(presets.historicalA, -1), RangeError)
  assert.throws(() => made(presets.historicalA, 1.5), RangeError)
})

test('a world in which no cluster size has a weight is refused', () => {
  assert.throws(() => made({ ...presets.historicalA, clusterSizes: [[1, 1, 0]] }, 10), RangeError)
})

test('exactly as many records come as are asked for, from none upwards', () => {
  for (const count of [0, 1, 2, 777]) assert.equal(made(presets.modernA, count).length, count)
})

test('the same seed gives the same records, another seed others', () => {
  for (const name of presetNames) {
    assert.equal(sha(made(presets[name], 400)), sha(made(presets[name], 400)))
    assert.notEqual(sha(made(presets[name], 400)), sha(made(presets[name], 400, 8)))
  }
})

test('ids are unique and no field holds the id or the cluster of any record', () => {
  for (const name of presetNames) {
    const records = made(presets[name], 5000)
    const known = new Set(records.flatMap((record) => [record.id, record.cluster]))
    assert.equal(new Set(records.map((record) => record.id)).size, records.length)
    for (const { id: _id, cluster: _cluster, ...fields } of records)
      for (const value of Object.values(fields))
        for (const word of (value ?? '').split(/[^a-z0-9]+/i)) assert.ok(!known.has(word))
  }
})
