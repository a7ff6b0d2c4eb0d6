import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { csvCell, csvRow, parseCsv } from './csv.ts'
import type { CsvRule } from './csv.ts'

const utf8: CsvRule = { encoding: 'utf-8' }

async function parse(input: string | Uint8Array | Uint8Array[], rule: CsvRule = utf8) {
  const rows: string[][] = []
  const chunks = Array.isArray(input) ? input : [Buffer.from(input)]
  const result = await parseCsv(chunks, rule, (cells) => {
    rows.push(cells)
  })
  return { result, rows }
}

async function reasonOf(input: string | Uint8Array, rule: CsvRule = utf8) {
  const { result } = await parse(input, rule)
  return result.ok ? 'ok' : `${result.reason} in ${result.row}`
}

test('makes every start of a formula inert', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']) {
    for (const rest of ['', '1+1', 'cmd|"/c calc"!A1', 'HYPERLINK("https://example.org")']) {
      const cell = csvCell(start + rest)
      assert.ok(cell.startsWith(`"'${start}`), JSON.stringify(cell))
    }
  }
})

test('leaves ordinary text as it is, in quotation marks', () => {
  assert.equal(csvCell('plain'), '"plain"')
  assert.equal(csvCell('a=1'), '"a=1"')
  assert.equal(csvCell('say "no"'), '"say ""no"""')
  assert.equal(csvCell(''), '""')
  assert.equal(csvCell(null), '')
})

test('writes a negative number as a number, because a number is no formula', () => {
  assert.equal(csvCell(-5), '-5')
  assert.equal(csvCell('-5'), `"'-5"`)
  assert.throws(() => csvCell(Number.NaN))
})

test('no cell becomes live where another separator or line end is in use', async () => {
  const cells = ['a;=1+1', 'a\t=1+1', 'a\r\n=1+1', 'a",=1+1', 'a"\n=1+1']
  for (const separator of [',', ';', '\t'] as const) {
    for (const cell of cells) {
      const { rows } = await parse(csvRow([cell]), { encoding: 'utf-8', separator })
      assert.deepEqual(rows.flat(), [cell])
    }
  }
})

test('negative control: without quotation marks the semicolon would make a live cell', async () => {
  const { rows } = await parse('a;=1+1\r\n', { encoding: 'utf-8', separator: ';' })
  assert.deepEqual(rows, [['a', '=1+1']])
})

test('reads back exactly what it wrote, for any text, cut into any pieces', async () => {
  const cell = fc.string({ unit: 'binary', maxLength: 12 })
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, pieceSize) => {
      const bytes = Buffer.from(rows.map(csvRow).join(''), 'utf8')
      const pieces = Array.from({ length: Math.ceil(bytes.length / pieceSize) }, (_, n) =>
        bytes.subarray(n * pieceSize, (n + 1) * pieceSize),
      )
      const read = await parse(pieces)
      const inert = rows.map((cells) =>
        cells.map((text) => (/^[=+\-@\t\r\n＝＋－＠\0]/u.test(text) ? `'${text}` : text)),
      )
      assert.deepEqual(read.result, { ok: true, rows: rows.length })
      assert.deepEqual(read.rows, inert)
    }),
    { numRuns: 300 },
  )
})

test('reads files as other programs write them', async () => {
  for (const text of [
    'a,b\r\nc,d\r\n',
    'a,b\nc,d',
    'a,b\rc,d\r',
    '\ufeffa,b\n\n\nc,d\n',
    '"a","b"\n"c","d"',
  ]) {
    assert.deepEqual((await parse(text)).rows, [
      ['a', 'b'],
      ['c', 'd'],
    ])
  }
  assert.deepEqual((await parse('"a\r\nb""c",\n')).rows, [['a\r\nb"c', '']])
  assert.deepEqual((await parse('""\n')).rows, [['']])
  assert.deepEqual((await parse('')).rows, [])
  assert.deepEqual((await parse(',,\n')).rows, [['', '', '']])
})

test('reads the encoding that was stated and refuses bytes that do not fit it', async () => {
  assert.deepEqual((await parse(Buffer.from([0x63, 0xe9, 0x80]), { encoding: 'windows-1252' })).rows, [
    ['cé€'],
  ])
  assert.deepEqual((await parse(Buffer.from('cé,b', 'utf16le'), { encoding: 'utf-16le' })).rows, [
    ['cé', 'b'],
  ])
  assert.equal(await reasonOf(Buffer.from([0x61, 0x0a, 0xe9, 0x0a])), 'not-readable in 1')
  assert.equal(await reasonOf(Buffer.from([0x61, 0x0a, 0xc3])), 'not-readable in 2')
})

test('reads 50,000 rows and refuses one more', async () => {
  const rows = 'a,b\n'.repeat(50_000)
  assert.equal(await reasonOf(rows), 'ok')
  assert.equal(await reasonOf(`${rows}\n\n`), 'ok')
  assert.equal(await reasonOf(`${rows}x`), 'too-many-rows in 50000')
})

test('reads a cell of 10,000 characters and refuses one more, without reading the rest', async () => {
  assert.equal(await reasonOf(`a\n${'x'.repeat(10_000)}`), 'ok')
  assert.equal(await reasonOf(`a\n${'x'.repeat(10_001)}`), 'cell-too-long in 2')
  let pieces = 0
  function* endless() {
    for (; pieces < 1_000_000; pieces += 1) yield Buffer.from('x'.repeat(1000))
  }
  const result = await parseCsv(endless(), utf8, () => {})
  assert.ok(!result.ok && result.reason === 'cell-too-long')
  assert.ok(pieces < 20)
})

test('refuses a row of too many columns and quotation marks where none may be', async () => {
  assert.equal(await reasonOf(','.repeat(499)), 'ok')
  assert.equal(await reasonOf(','.repeat(500)), 'too-many-columns in 1')
  assert.equal(await reasonOf('a\nb"c\n'), 'stray-quote in 2')
  assert.equal(await reasonOf('"a"b\n'), 'stray-quote in 1')
  assert.equal(await reasonOf('a\n"b\n'), 'open-quote in 2')
})

test('waits for each row to be handled before it reads on', async () => {
  let open = 0
  const result = await parseCsv([Buffer.from('a\nb\nc\n')], utf8, async () => {
    open += 1
    assert.equal(open, 1)
    await new Promise((resolve) => setTimeout(resolve, 1))
    open -= 1
  })
  assert.deepEqual(result, { ok: true, rows: 3 })
})
