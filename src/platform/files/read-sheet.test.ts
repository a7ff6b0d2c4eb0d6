import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { limitedQueue } from '../crypto/limited.ts'
import { mostSheetRows } from './limits.ts'
import { readSheets, sheetLimits } from './read-sheet.ts'

const bookOf = (rows: (string | number | boolean | Date | null)[][]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'Cases', rows }] })

suite('a spreadsheet of a stranger', () => {
  test('is read cell by cell, a day as a day, with nothing of the empty rows at its end', async () => {
    const bytes = await bookOf([
      ['Name', 'Born', 'Count', 'Yes'],
      ['=1+1', new Date('1999-04-03T00:00:00Z'), 3, true],
      [null, null, null, null],
      ['  ', null, null, null],
      [null, null, null, null],
    ])
    assert.deepEqual(await readSheets(bytes), {
      ok: true,
      sheets: [
        {
          name: 'Cases',
          rows: [
            ['Name', 'Born', 'Count', 'Yes'],
            ['=1+1', '1999-04-03', 3, true],
            [null, null, null, null],
            ['  ', null, null, null],
          ],
        },
      ],
    })
  })

  test('that is none is refused, and so is one with more rows than anybody looked at', async () => {
    assert.deepEqual(await readSheets(Buffer.from('prs_FirstName\r\nZenobia')), {
      ok: false,
      reason: 'unreadable',
    })
    assert.deepEqual(await readSheets(Buffer.from('PK\u0003\u0004 and nothing more')), {
      ok: false,
      reason: 'unreadable',
    })
    const long = await bookOf(Array.from({ length: mostSheetRows + 1 }, (_, at) => [at]))
    assert.deepEqual(await readSheets(long), { ok: false, reason: 'too-long' })
  })

  test('that unpacks to more than may be held ends its own process, not ours', async () => {
    // A row of the same letter packs to a thousandth.
    const bomb = await bookOf(Array.from({ length: 400 }, () => ['x'.repeat(30_000), 'y'.repeat(30_000)]))
    assert.ok(bomb.length < 500_000, `${bomb.length}`)
    const small = { ...sheetLimits, outputBytes: 1024 * 1024 }
    assert.deepEqual(await readSheets(bomb, small), { ok: false, reason: 'unreadable' })
    assert.equal((await readSheets(bomb)).ok, false)
  })

  test('waits its turn, and is told when there is none', async () => {
    const full = limitedQueue({ atOnce: 0, waiting: 0, waitMs: 0 })
    assert.deepEqual(await readSheets(await bookOf([['a']]), sheetLimits, full), {
      ok: false,
      reason: 'busy',
    })
  })
})
