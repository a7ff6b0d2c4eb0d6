import assert from 'node:assert/strict'
import test from 'node:test'
import { openDuckDb } from '../../command/duckdb.ts'
import { pack, unpack } from './packed.ts'
import { preparePeople } from './prepare.ts'

const awkward = [
  ['', null, 'O’Neill', '  two  ', 'line\nbreak', '日本', '"quoted"', "it's", '0', '\\', '🙂'],
  [1, 2, null, -4, 5, 6, 7, 8, 9, 10, 11],
  [0.1, null, 1e-300, -1.5, 1 / 3, 1e21, 0, 2 ** 53, 3.5, 123456.789, 2],
] as const

test('what is packed comes out of the database as it went in', async () => {
  const engine = await openDuckDb()
  await engine.run('create table rows (a varchar, b integer, c double)')
  await engine.appendPacked('rows', pack(awkward) ?? assert.fail('it can be packed'))
  const { a, b, c } = await engine.read('select a, b, c from rows')
  assert.deepEqual([a, b, c], awkward)
  engine.close()
})

test('it is unpacked as text', () => {
  assert.deepEqual(unpack(pack([['a', null, '']]) ?? []), [['a', null, '']])
})

test('a value that holds a separator is not packed, nor one that looks like nothing', () => {
  assert.equal(pack([['a\u{1E}b']]), null)
  assert.equal(pack([['\u{1F}']]), null)
  assert.equal(pack([['a\u{1F}']]), null)
})

test('people are prepared alike whether their values can be packed or not', async () => {
  const engine = await openDuckDb()
  const read = async (extra: readonly string[]) => {
    const cities = ['Leicester', null, '', ...extra]
    await engine.run('create or replace table source (record integer, id varchar, "raw city" varchar)')
    await engine.append('source', [cities.map((_, at) => at), cities.map((_, at) => `${at}`), cities])
    await preparePeople(engine, [{ field: 'city', kind: 'text', columns: ['city'] }])
    return engine.read('select record, city_text from people where record < 3 order by record')
  }
  const packed = await read([])
  assert.equal(packed['city_text']?.[0], 'leicester')
  assert.deepEqual(await read(['a\u{1E}b', '\u{1F}']), packed)
  engine.close()
})
