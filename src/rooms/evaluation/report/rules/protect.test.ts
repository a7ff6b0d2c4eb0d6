import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { auditSuppression, chanceOf, crossTable, type Sum } from '@article4/statistics'
import { leastOf, reportTables } from '../reference.ts'
import { agrees } from './edition.ts'
import { plan, protect, publish, type Planned, type RawTable, type Rule } from './protect.ts'

/** 200 small partnerships, drawn: what their annual report shows, and what anybody can work out of it. */
const partnerships = 200
const ruleOf = (least: number): Rule => ({
  least,
  roundTo: reportTables.roundTo,
  mostRows: reportTables.mostRows,
})
const columnsOf = { 2: ['January to June', 'July to December'], 4: ['Q1', 'Q2', 'Q3', 'Q4'] } as const

interface Drawn {
  readonly raw: RawTable
  /** The same year counted later: somebody was late, nobody went away. */
  readonly later: RawTable
  readonly rule: Rule
}
function draw(seed: number): Drawn {
  const chance = chanceOf(seed)
  const people = chance.unit() < 0.5
  const columns = columnsOf[people ? 2 : 4]
  const size = 5 + 60 * chance.unit() ** 2
  const rows = Array.from({ length: 2 + Math.floor(chance.unit() * 7) }, (_, at) => {
    const share = chance.unit() ** 3
    return { name: `Group ${at}`, cells: columns.map(() => Math.floor(size * share * 2 * chance.unit())) }
  })
  const late = chance.unit() < 0.5 ? 0 : 0.08
  return {
    raw: { columns, rows },
    later: {
      columns,
      rows: rows.map(({ name, cells }) => ({
        name,
        cells: cells.map((value) => value + (chance.unit() < late ? 1 + Math.floor(3 * chance.unit()) : 0)),
      })),
    },
    rule: ruleOf(leastOf(people ? 'people' : 'things')),
  }
}
const drawn = Array.from({ length: partnerships }, (_, seed) => draw(seed + 1))

const hiddenIn = ({ shown }: Planned): boolean[] => shown.flat().map((value) => value === null)
/** Small cells whose value lies between two ends that are both small: what nobody may work out. */
const exposed = (table: ReturnType<typeof crossTable>, isHidden: readonly boolean[]): number =>
  auditSuppression(table, isHidden).filter(({ cell, lower, upper }) => {
    const truth = table.cells[cell] ?? 0
    return truth >= 1 && truth <= 4 && (lower > 1e-6 || upper < 5 - 1e-6)
  }).length

suite('tables of the annual report', () => {
  test('show nothing that is small, only multiples of five, and no zero', () => {
    let shownCells = 0
    for (const { raw, rule } of drawn) {
      const found = protect(raw, rule)
      if (typeof found === 'string') continue
      for (const value of found.rows.flatMap(({ cells }) => cells)) {
        if (value === null) continue
        shownCells += 1
        assert.ok(value >= 5 && value >= rule.least - 2 && value % 5 === 0, String(value))
      }
    }
    assert.ok(shownCells > 500, `the control: ${shownCells} cells are shown`)
  })

  test('of 200 small partnerships let nobody work out a cell of 1 to 4, even with the numbers before rounding', () => {
    let tables = 0
    for (const { raw, rule } of drawn) {
      const planned = plan(raw, rule)
      if (typeof planned === 'string') continue
      tables += 1
      assert.equal(exposed(crossTable(planned.rows.map(({ cells }) => cells)), hiddenIn(planned)), 0)
    }
    assert.ok(tables > partnerships / 2, `the control: ${tables} tables are shown`)
  })

  test('without the cells that are hidden with the small ones, some could be worked out', () => {
    let worked = 0
    for (const { raw, rule } of drawn) {
      const planned = plan(raw, rule)
      if (typeof planned === 'string') continue
      const table = crossTable(planned.rows.map(({ cells }) => cells))
      const columns = planned.columns.length + 1
      const isSmall = table.cells.map(
        (value, at) =>
          at % columns < columns - 1 && at < planned.rows.length * columns && value > 0 && value < rule.least,
      )
      worked += exposed(table, isSmall)
    }
    assert.ok(worked > 20, `${worked} cells`)
  })

  test('of two editions of a year give no cell of 1 to 4 away together', () => {
    let pairs = 0
    let refused = 0
    for (const { raw, later, rule } of drawn) {
      const [first, second] = [plan(raw, rule), plan(later, rule)]
      if (typeof first === 'string' || typeof second === 'string') continue
      if (!agrees(publish(first, rule), publish(second, rule), rule.least)) {
        refused += 1
        continue
      }
      pairs += 1
      assert.equal(exposedTogether(first, second), 0)
    }
    assert.ok(
      pairs > 50 && refused > 5,
      `the control: ${pairs} stand beside each other, ${refused} were refused`,
    )
  })

  test('of two editions that hide different cells give some away together, were they not refused', () => {
    const first = planned([
      [3, 20, 30],
      [20, 30, 40],
      [30, 40, 20],
    ])
    const hides = (cells: readonly (readonly [number, number])[]): Planned => ({
      ...first,
      shown: first.shown.map((row, at) =>
        row.map((_, column) => {
          const value = crossTable(first.rows.map((one) => one.cells)).cells[at * 4 + column] ?? 0
          return cells.some(([r, c]) => r === at && c === column) ? null : value
        }),
      ),
    })
    const one = hides([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ])
    const other = hides([
      [0, 0],
      [0, 2],
      [2, 0],
      [2, 2],
    ])
    assert.equal(exposed(crossTable(first.rows.map(({ cells }) => cells)), hiddenIn(one)), 0)
    assert.ok(exposedIn(together(one, other)) > 0)
    assert.equal(agrees(publish(one, ruleOf(10)), publish(other, ruleOf(10)), 10), false)
  })

  test('join what is small, hide which groups they were, and are withheld where there is too little', () => {
    const raw = (cells: number[][]): RawTable => ({
      columns: columnsOf[2],
      rows: cells.map((row, at) => ({ name: `Group ${at}`, cells: row })),
    })
    const found = protect(
      raw([
        [40, 50],
        [30, 35],
        [1, 2],
        [4, 5],
      ]),
      ruleOf(10),
    )
    assert.ok(typeof found !== 'string')
    assert.deepEqual(
      found.rows.map(({ name }) => name),
      ['Group 0', 'Group 1', 'Others', 'All'],
    )
    assert.equal(
      protect(
        raw([
          [1, 2],
          [3, 3],
        ]),
        ruleOf(10),
      ),
      'too-few',
    )
    assert.equal(protect(raw([[40, 50]]), ruleOf(10)), 'one-group')
    assert.equal(protect(raw([]), ruleOf(10)), 'too-few')
    // The second half of the year has too few of all: only the year is shown.
    const year = protect(
      raw([
        [40, 2],
        [30, 1],
      ]),
      ruleOf(10),
    )
    assert.deepEqual(year, {
      columns: ['Whole year'],
      rows: [
        { name: 'Group 0', cells: [40] },
        { name: 'Group 1', cells: [30] },
        { name: 'All', cells: [75] },
      ],
    })
  })
})

function planned(cells: number[][]): Planned {
  const found = plan(
    { columns: ['a', 'b', 'c'], rows: cells.map((row, at) => ({ name: `Group ${at}`, cells: row })) },
    ruleOf(10),
  )
  assert.ok(typeof found !== 'string')
  return found
}
interface Attack {
  readonly cells: readonly number[]
  readonly sums: readonly Sum[]
  readonly isHidden: readonly boolean[]
  /** So many cells are of the two editions; those after them only help to ask. */
  readonly asked: number
}
/** What whoever has both editions, and knows that counts only grow, has before them: one system of both and of what came between. */
function together(first: Planned, second: Planned): Attack {
  const [x, y] = [first, second].map(({ rows }) => crossTable(rows.map(({ cells }) => cells)))
  assert.ok(x !== undefined && y !== undefined && x.cells.length === y.cells.length)
  const n = x.cells.length
  const moved = (sums: readonly Sum[], by: number): Sum[] =>
    sums.map(({ total, parts }) => ({ total: total + by, parts: parts.map((part) => part + by) }))
  return {
    cells: [...x.cells, ...y.cells, ...x.cells.map((value, at) => (y.cells[at] ?? 0) - value)],
    sums: [
      ...x.sums,
      ...moved(y.sums, n),
      ...x.cells.map((_, at) => ({ total: n + at, parts: [at, 2 * n + at] })),
    ],
    isHidden: [...hiddenIn(first), ...hiddenIn(second), ...x.cells.map(() => true)],
    asked: 2 * n,
  }
}
/** The same as it was printed: of a shown number only that it is at most two from what it was rounded to; of a zero nothing. */
function rounded(attack: Attack): Attack {
  const [cells, sums, isHidden] = [[...attack.cells], [...attack.sums], [...attack.isHidden]]
  const add = (value: number, hidden: boolean): number => {
    isHidden.push(hidden)
    return cells.push(value) - 1
  }
  attack.cells.forEach((value, at) => {
    if (attack.isHidden[at] === true || at >= attack.asked) return
    isHidden[at] = true
    if (value === 0) return
    const printed = Math.round(value / 5) * 5
    sums.push({ total: at, parts: [add(printed - 2, false), add(value - printed + 2, true)] })
    sums.push({ total: add(printed + 2, false), parts: [at, add(printed + 2 - value, true)] })
  })
  return { cells, sums, isHidden, asked: attack.asked }
}
const exposedIn = ({ cells, sums, isHidden, asked }: Attack): number =>
  auditSuppression({ cells, sums }, isHidden).filter(({ cell, lower, upper }) => {
    const truth = cells[cell] ?? 0
    return cell < asked && truth >= 1 && truth <= 4 && (lower > 1e-6 || upper < 5 - 1e-6)
  }).length
/** Numbers before rounding tell at least as much; only where those tell something are the printed ones asked. */
function exposedTogether(first: Planned, second: Planned): number {
  const attack = together(first, second)
  return exposedIn(attack) === 0 ? 0 : exposedIn(rounded(attack))
}
