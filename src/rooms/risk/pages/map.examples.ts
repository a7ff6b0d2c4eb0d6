import { mapView, type MapModel } from './map.view.ts'

const square = (x: number, y: number): string =>
  `M${x} ${y}L${x + 40} ${y}L${x + 40} ${y + 40}L${x} ${y + 40}Z`
const shape = { d: square(0, 0), isLine: false, shade: 2, isHidden: false, words: 'Abbey: 5, Fewer than 5' }
const ordinary: MapModel = {
  form: { values: { layer: 'items', by: 'wards', kind: 'labour', period: '2026' }, errors: [] },
  choices: {
    layers: [{ value: 'items', text: 'Items that I may see' }],
    bys: [{ value: 'wards', text: 'Wards' }],
    kinds: [{ value: 'labour', text: 'Labour exploitation' }],
    periods: [{ value: '2026', text: '2026' }],
  },
  title: 'Items of 2026, labour exploitation, by ward',
  isItems: true,
  head: ['Our items', 'Partners’ items'],
  rows: [
    { name: 'Abbey', district: 'Sandford', cells: ['5', 'Fewer than 5'] },
    { name: 'No place', district: '', cells: ['2', 'None'] },
  ],
  sum: ['7', 'Not shown'],
  picture: {
    width: 800,
    height: 100,
    shapes: [
      shape,
      { d: square(50, 0), isLine: false, shade: 0, isHidden: true, words: 'Castle: None, Fewer than 5' },
      { d: square(100, 0), isLine: true, shade: 0, isHidden: false, words: null },
    ],
  },
  legend: [
    { shade: 0, isHidden: false, words: 'None' },
    { shade: 1, isHidden: false, words: '1 to 4' },
    { shade: 0, isHidden: true, words: 'Some, number hidden' },
  ],
  notes: ['Partners’ items are protected.'],
  origins: ['Ward outlines of 2013: wards. OGL v3'],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, rows: [], sum: [], picture: null, origins: [] },
  error: ordinary,
  longest: {
    ...ordinary,
    rows: Array.from({ length: 12 }, (_, at) => ({
      name: `Hexagon 87195cb66ffff${at}, around ${'W'.repeat(60)}`,
      district: 'W'.repeat(40),
      cells: ['1234567', '1234565 or more'],
    })),
    picture: {
      width: 800,
      height: 800,
      shapes: Array.from({ length: 12 }, (_, at) => ({
        ...shape,
        d: square((at % 18) * 42, Math.floor(at / 18) * 42),
      })),
    },
    origins: ['W'.repeat(300)],
  },
  restricted: {
    ...ordinary,
    head: ['Our items'],
    rows: [{ name: 'Abbey', district: 'Sandford', cells: ['Fewer than 5'] }],
    sum: ['Not shown'],
  },
} satisfies Record<string, MapModel>
export const render = mapView
