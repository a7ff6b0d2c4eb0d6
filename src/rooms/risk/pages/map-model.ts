import { districtKey, noPlace, outside, partnersShown, tooWide } from '../rules/map-table.ts'
import { smallest, type PublishedTable } from '../rules/small-numbers.ts'
import { kindWords } from '../rules/kind-words.ts'
import { asForm, everyKind, recent, yearsOf } from './map-query.ts'
import type { FoundMap } from './map-found.ts'
import type { MapModel } from './map.view.ts'
import { views } from '../rules/catalogue.ts'

/** What the map says: rows, shades, and where everything is from. */
export function mapModel(found: FoundMap): MapModel {
  const { query } = found
  const rows = query.layer === 'items' ? itemRows(found) : incidentRows(found)
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return {
    form: asForm(query),
    choices: choicesOf(found),
    title: titleOf(found),
    isItems: query.layer === 'items',
    head: query.layer === 'items' ? itemHead(found) : ['Incidents'],
    rows: rows.map(({ name, district, cells }) => ({ name, district, cells })),
    sum:
      query.layer === 'items'
        ? itemSums(found)
        : [String(found.incidents.reduce((all, row) => all + row.count, 0))],
    picture:
      found.drawn.drawing === null
        ? null
        : {
            width: found.drawn.drawing.width,
            height: found.drawn.drawing.height,
            shapes: found.drawn.drawing.paths.map(({ key, d }) => {
              const row = byKey.get(key)
              return {
                d,
                isLine: found.drawn.lines.has(key),
                shade: row?.shade ?? 0,
                isHidden: row?.isHidden ?? false,
                words: row === undefined ? null : `${row.name}: ${row.cells.join(', ')}`,
              }
            }),
          },
    legend: legendOf(query.layer),
    notes: notesOf(found),
    origins: originsOf(found),
  }
}

interface Row {
  readonly key: string
  readonly name: string
  readonly district: string
  readonly cells: readonly string[]
  /** 0 is nothing, 4 the most. */
  readonly shade: number
  readonly isHidden: boolean
  /** What is published of it in all. */
  readonly most: number
}

const thresholds = { items: [1, 5, 10, 20], incidents: [1, 25, 100, 250] } as const
const shadeOf = (layer: keyof typeof thresholds, count: number): number =>
  thresholds[layer].filter((least) => count >= least).length

function itemRows(found: FoundMap): Row[] {
  const { columns } = found
  if (columns === null) return []
  const tables = [columns.own, ...(columns.partners === null ? [] : [columns.partners])]
  const keys = [...new Set(tables.flatMap((table) => table.cells.map((cell) => cell.key)))]
  return keys
    .map((key) => {
      const cells = tables.map((table) => table.cells.find((cell) => cell.key === key))
      const most = cells.reduce((sum, cell) => sum + (cell?.shown ?? 0), 0)
      return {
        key,
        ...nameOf(found, key),
        cells: tables.map((table, at) => words(table, cells[at])),
        shade: shadeOf('items', most),
        most,
        isHidden: cells.some((cell) => cell?.shown === null),
      }
    })
    .toSorted(inOrder)
}

function words(table: PublishedTable, cell: PublishedTable['cells'][number] | undefined): string {
  if (cell === undefined) return 'None'
  if (cell.shown === null) return `Fewer than ${smallest}`
  return table.isExact ? String(cell.shown) : `${cell.shown} or more`
}
const itemHead = ({ columns }: FoundMap): string[] => [
  'Our items',
  ...(columns?.partners == null ? [] : ['Partners’ items']),
]
const itemSums = ({ columns }: FoundMap): string[] =>
  columns === null
    ? []
    : [columns.own, ...(columns.partners === null ? [] : [columns.partners])].map((table) => {
        if (table.sum === null) return 'Not shown'
        return table.isExact || table.sum === 0 ? String(table.sum) : `${table.sum} or more`
      })

function incidentRows(found: FoundMap): Row[] {
  const counts = new Map<string, number>()
  for (const { place, districtCode, isPlaced, count } of found.incidents) {
    const unnamed = isPlaced ? outside : noPlace
    const key = place ?? (districtCode === null ? unnamed : districtKey(districtCode))
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  return [...counts]
    .map(([key, count]) => ({
      key,
      ...nameOf(found, key),
      cells: [String(count)],
      shade: shadeOf('incidents', count),
      most: count,
      isHidden: false,
    }))
    .toSorted(inOrder)
}

function nameOf({ drawn }: FoundMap, key: string): { name: string; district: string } {
  if (key === noPlace) return { name: 'No place', district: '' }
  if (key === outside) return { name: 'Outside of the outlines', district: '' }
  if (key === tooWide) return { name: 'A ward or district, but no postcode', district: '' }
  if (key.startsWith('district:')) {
    const code = key.slice('district:'.length)
    return { name: 'No ward known', district: drawn.districtName(code) }
  }
  return drawn.nameOf(key)
}

/** The most first, by what is published and never by what is hidden; then by name. Rows that are no shape come last. */
const inOrder = (a: Row, b: Row): number =>
  rank(a.key) - rank(b.key) ||
  b.most - a.most ||
  a.district.localeCompare(b.district) ||
  a.name.localeCompare(b.name)
const rank = (key: string): number =>
  key === noPlace ? 2 : key === tooWide || key === outside || key.startsWith('district:') ? 1 : 0

function titleOf({ query }: FoundMap): string {
  const when = query.year === null ? 'the last three months' : String(query.year)
  const where = query.by === 'wards' ? 'ward' : 'hexagon'
  if (query.layer === 'incidents') return `Published incidents of ${when}, by ${where}`
  const what = query.kind === null ? 'every kind' : kindWords[query.kind].lower
  return `Items of ${when}, ${what}, by ${where}`
}

function choicesOf(found: FoundMap): MapModel['choices'] {
  const isFree = found.isCleared && found.query.layer === 'items'
  const years = found.query.layer === 'items' ? yearsOf(found) : found.years
  return {
    layers: [
      { value: 'items', text: 'Items that I may see' },
      { value: 'incidents', text: 'Incidents that the police publish' },
    ],
    bys: [
      { value: 'wards', text: 'Wards' },
      { value: 'hexagons', text: 'Hexagons' },
    ],
    kinds: [
      ...views.map((view) => ({ value: view, text: kindWords[view].title })),
      ...(isFree ? [{ value: everyKind, text: 'Every kind' }] : []),
    ],
    periods: [
      ...years.map((year) => ({ value: String(year), text: String(year) })),
      ...(isFree ? [{ value: recent, text: 'The last three months' }] : []),
    ],
  }
}

const legendOf = (layer: 'items' | 'incidents'): MapModel['legend'] => [
  { shade: 0, isHidden: false, words: 'None' },
  ...thresholds[layer].map((least, at) => {
    const next = thresholds[layer][at + 1]
    return {
      shade: at + 1,
      isHidden: false,
      words: next === undefined ? `${least} or more` : `${least} to ${next - 1}`,
    }
  }),
  ...(layer === 'items' ? [{ shade: 0, isHidden: true, words: 'Some, number hidden' }] : []),
]

function notesOf(found: FoundMap): string[] {
  const { query } = found
  if (query.layer === 'incidents')
    return [
      'What is published is recorded crime and antisocial behaviour of every kind. Antisocial behaviour is no crime, and neither is exploitation: these numbers are never added to items.',
      'Points are moved to one of a fixed set of places before publication, so rows at one point are different incidents. Where a row states its small area, that area counts and not the point. Rows without a place are counted as such.',
    ]
  const cut = { by: query.by, isWholeYear: query.year !== null, isOneKind: query.kind !== null }
  return [
    'A place is where a sign in the item says it is. An item with two places is counted at both, so the rows are not the number of items.',
    ...(partnersShown(cut)
      ? [
          `Partners’ items are protected: under ${smallest} is hidden, other numbers are rounded down to ${smallest}, and the sum is hidden where a row is.`,
        ]
      : [
          'Partners’ items are shown by ward, for one kind and a whole year alone, so that no small number can be found by taking one answer from another.',
        ]),
    ...(found.isCleared ? [] : ['Numbers of your own agency are protected in the same way.']),
  ]
}

const originWords: Readonly<Record<string, string>> = {
  districts: 'District outlines',
  wards: 'Ward outlines',
  lsoas: 'Small areas (LSOA)',
  incidents: 'Incidents',
}
function originsOf({ notes, postcodes }: FoundMap): string[] {
  return [
    ...notes.map(
      (note) =>
        `${originWords[note.kind] ?? note.kind} of ${note.vintage}: ${note.source}. ${note.licence}${note.unplaced > 0 ? `. ${note.unplaced} of ${note.rows} rows have no place` : ''}`,
    ),
    ...(postcodes === null ? [] : [`Postcodes of ${postcodes.vintage}: ${postcodes.source}`]),
  ]
}
