import type { Dice } from './dice.ts'
import type { District, Point, Ward } from './history.ts'

/**
 * A county with the numbers of people that Leicester, Leicestershire and Rutland have (about 1.1 million in nine districts) and
 * none of their places. The first county is the Midshire of the demonstration: its two districts and six wards keep code, name and
 * outline, and the others are laid around them on the Dogger Bank, where nobody lives. Further counties lie in the open Atlantic.
 */
export interface Area {
  readonly name: string
  readonly districts: readonly District[]
  readonly wards: readonly Ward[]
}

interface Block {
  readonly name: string
  readonly people: number
  readonly columns: readonly [from: number, to: number]
  readonly rows: readonly [from: number, to: number]
  readonly wards?: readonly string[]
}
/** Columns and rows of the grid, both ends included. */
const blocks: readonly Block[] = [
  {
    name: 'Fenwick Vale',
    people: 94_000,
    columns: [0, 2],
    rows: [0, 0],
    wards: ['Fenwick Parva', 'Low Fenwick', 'Coach Station'],
  },
  {
    name: 'Wrenbrook',
    people: 118_000,
    columns: [0, 2],
    rows: [1, 1],
    wards: ['Alder Row', 'Alderby', 'Ring Road'],
  },
  { name: 'Quillmoor', people: 368_000, columns: [3, 8], rows: [0, 1] },
  { name: 'Dunfrith', people: 112_000, columns: [9, 14], rows: [0, 1] },
  { name: 'Ashenwold', people: 104_000, columns: [0, 4], rows: [2, 4] },
  { name: 'Brackholt', people: 99_000, columns: [5, 9], rows: [2, 4] },
  { name: 'Corvale and Tarn', people: 92_000, columns: [10, 14], rows: [2, 4] },
  { name: 'Marlowick', people: 87_000, columns: [0, 4], rows: [5, 7] },
  { name: 'Skellmere', people: 41_000, columns: [5, 9], rows: [5, 7] },
]
const firsts =
  'Quill Marlo Ashen Brack Tarn Wither Hollo Pend Skell Rush Gorse Kest Orm Sedge Tush Ulver Thrap Nettle Wren Fox'.split(
    ' ',
  )
const lasts = 'combe wick frith by holt mere stead thorpe den cote'.split(' ')

/** A corner of the grid, moved a little; the same corner for every ward that shares it. As in the demonstration's county. */
const corner = (column: number, row: number, [east, north]: Point): Point => [
  2 + east + column * 0.16 + Math.sin(column * 3.1 + row * 5.3) * 0.03,
  54.7 + north + row * 0.1 + Math.cos(column * 4.7 + row * 2.9) * 0.02,
]
/** Around the cells of some columns and rows. */
function ring(
  [west, east]: readonly [number, number],
  [south, north]: readonly [number, number],
  shift: Point,
): Point[] {
  const run = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const bottom = run(west, east + 1).map((column) => corner(column, south, shift))
  const right = run(south + 1, north).map((row) => corner(east + 1, row, shift))
  const top = run(west, east + 1).map((column) => corner(column, north + 1, shift))
  const left = run(south + 1, north).map((row) => corner(west, row, shift))
  return [...bottom, ...right, ...top.toReversed(), ...left.toReversed(), ...bottom.slice(0, 1)]
}

export function areaOf(county: number, dice: Dice): Area {
  const isFirst = county === 1
  const shift: Point = isFirst ? [0, 0] : [-44 + (county % 10) * 2.6, -24 + Math.floor(county / 10) * 1]
  const suffix = isFirst ? '' : ` ${county}`
  const free = firsts.flatMap((first) => lasts.map((last) => first + last))
  let serial = 0
  const wards: Ward[] = []
  const districts = blocks.map((block, place): District => {
    const code = isFirst ? `E0799990${place + 1}` : `E07${990_000 + county * 10 + place}`
    const { columns, rows } = block
    const cells = cellsOf(block)
    const weights = cells.map(() => 0.6 + dice.unit() * 0.8)
    const total = weights.reduce((sum, one) => sum + one, 0)
    cells.forEach(([column, row], at) => {
      const outline = ring([column, column], [row, row], shift)
      const name = block.wards?.[at] ?? free.splice(dice.below(free.length), 1)[0] ?? `Ward ${serial}`
      serial += 1
      wards.push({
        code:
          isFirst && block.wards !== undefined
            ? `E0599990${serial}`
            : `E05${900_000 + county * 200 + serial}`,
        name: `${name}${suffix}`,
        district: code,
        population: Math.round((block.people * (weights[at] ?? 1)) / total),
        outline,
        middle: middleOf(outline),
      })
    })
    return {
      code,
      name: `${block.name}${suffix}`,
      population: block.people,
      outline: ring(columns, rows, shift),
    }
  })
  return { name: `Midshire${suffix}`, districts, wards }
}

function cellsOf({ columns: [west, east], rows: [south, north] }: Block): (readonly [number, number])[] {
  const cells: (readonly [number, number])[] = []
  for (let row = south; row <= north; row += 1)
    for (let column = west; column <= east; column += 1) cells.push([column, row])
  return cells
}

function middleOf(outline: readonly Point[]): Point {
  const corners = outline.slice(1)
  const sum = corners.reduce<Point>(([x, y], [east, north]) => [x + east, y + north], [0, 0])
  return [sum[0] / corners.length, sum[1] / corners.length]
}
