import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generatePeople, presetNames, presets, toCsv } from './index.ts'

/** A reader of RFC 4180 written for this test from the standard's grammar, one character at a time. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string
    if (isQuoted) {
      if (letter !== '"') field += letter
      else if (text[at + 1] === '"') field += text[++at] as string
      else isQuoted = false
    } else if (letter === '"') isQuoted = true
    else if (letter === ',') {
      row.push(field)
      field = ''
    } else if (letter === '\n') {
      rows.push([...row, field])
      row = []
      field = ''
    } else if (letter !== '\r') field += letter
  }
  return rows
}

test('no records give no lines', () => {
  assert.deepEqual([...toCsv([])], [])
})

test('a comma, a quote and a line end are quoted and read back', () => {
  const values = ['plain', 'a,b', 'say "so"', 'two\nlines', 'two\r\nlines', '', 'last"']
  const lines = [...toCsv([Object.fromEntries(values.map((value, at) => [`c${at}`, value]))])]
  assert.equal(lines[1], 'plain,"a,b","say ""so""","two\nlines","two\r\nlines",,"last"""')
  assert.deepEqual(rowsOf(`${lines.join('\r\n')}\r\n`)[1], values)
})

test('every preset survives the way to CSV and back', () => {
  for (const name of presetNames) {
    const records = [...generatePeople(presets[name], 2, { records: 2000 })]
    const [header = [], ...rows] = rowsOf(`${[...toCsv(records)].join('\r\n')}\r\n`)
    assert.deepEqual(header, ['id', 'cluster', 'culture', ...presets[name].columns])
    assert.deepEqual(
      rows,
      records.map((record) => Object.values(record).map((value) => value ?? '')),
    )
    assert.ok(
      name === 'million' ||
        name.startsWith('historical') ||
        rows.some((row) => row.some((field) => field.includes(','))),
    )
  }
})
