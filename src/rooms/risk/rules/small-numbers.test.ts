import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { protect, unprotected, type Cell, type PublishedTable } from './small-numbers.ts'

const cells = (...counts: number[]): Cell[] => counts.map((count, at) => ({ key: `w${at}`, count }))
const shown = (table: PublishedTable): (number | null)[] => [
  ...table.cells.map((cell) => cell.shown),
  table.sum,
]

/** Every table of so many rows with counts from 1 to `most`. */
function* tables(rows: number, most: number): Generator<number[]> {
  if (rows === 0) {
    yield []
    return
  }
  for (const rest of tables(rows - 1, most))
    for (let count = 1; count <= most; count += 1) yield [count, ...rest]
}

/**
 * The strongest reader: knows the method and tries every table that would have been published like this one. Answers the
 * hidden counts of which this reader would not be left with all four values.
 */
function named(publish: (given: Cell[]) => PublishedTable, rows: number, most: number): string[] {
  const byPublished = new Map<string, number[][]>()
  for (const counts of tables(rows, most)) {
    const key = JSON.stringify(shown(publish(cells(...counts))))
    byPublished.set(key, [...(byPublished.get(key) ?? []), counts])
  }
  const found: string[] = []
  for (const [published, alike] of byPublished) {
    const values = JSON.parse(published) as (number | null)[]
    values.slice(0, -1).forEach((value, at) => {
      if (value !== null) return
      const possible = new Set(alike.map((counts) => counts[at] ?? 0))
      if (possible.size < 4) found.push(`${published} row ${at}: ${[...possible].join()}`)
    })
  }
  return found
}

suite('small numbers', () => {
  test('a count under five is hidden, every other rounded down, and a row without any is not there', () => {
    assert.deepEqual(shown(protect(cells(3, 9, 20, 0))), [null, 5, 20, null])
    assert.deepEqual(shown(protect(cells(5, 8))), [5, 5, 10])
    assert.deepEqual(protect([]), { cells: [], sum: 0, isExact: false })
    assert.deepEqual(unprotected(cells(1, 0, 2)), {
      cells: [
        { key: 'w0', shown: 1 },
        { key: 'w2', shown: 2 },
      ],
      sum: 3,
      isExact: true,
    })
  })

  test('nobody who tries every table of up to four rows can tell which of one to four a hidden count is', () => {
    for (const [rows, most] of [
      [1, 30],
      [2, 24],
      [3, 14],
      [4, 9],
    ] as const)
      assert.deepEqual(named(protect, rows, most).slice(0, 5), [], `${rows} rows`)
  })

  test('the control: hiding small counts beside an exact sum gives them away, and so does a rounded one', () => {
    const naive =
      (round: (count: number) => number) =>
      (given: Cell[]): PublishedTable => ({
        cells: given.map(({ key, count }) => ({ key, shown: count < 5 ? null : round(count) })),
        sum: round(given.reduce((sum, cell) => sum + cell.count, 0)),
        isExact: false,
      })
    assert.ok(
      named(
        naive((count) => count),
        3,
        12,
      ).length > 100,
    )
    assert.ok(
      named(
        naive((count) => count - (count % 5)),
        4,
        9,
      ).length > 0,
    )
  })
})
