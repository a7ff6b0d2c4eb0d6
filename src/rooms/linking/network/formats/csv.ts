import { stampLines, type Stamp } from '../rules/stamp.ts'
import type { Evidence } from '../rules/network.ts'
import {
  edgeFrom,
  evidenceFrom,
  fieldsOf,
  nodeFrom,
  reading,
  readingPart,
  stampFrom,
  Unreadable,
  type Exported,
  type Fields,
  type Read,
} from './exported.ts'
import { parseJson } from './json.ts'
import { limits } from './limits.ts'

/**
 * Two tables (RFC 4180, UTF-8): subjects, and connections with a row for each piece of evidence. Every row carries the
 * stamp, because rows are cut out, sorted and pasted elsewhere, and a heading does not go with them.
 *
 * A spreadsheet takes a cell that begins with =, +, - or @ for a formula. Such a cell gets an apostrophe in front (and so
 * does one that begins with an apostrophe, so that reading takes away exactly what writing put there).
 */
type Kind = 'text' | 'number' | 'truth'
const nodeColumns = {
  id: 'text',
  kind: 'text',
  label: 'text',
  step: 'number',
  sharers: 'number',
  isHub: 'truth',
} as const satisfies Record<string, Kind>
const edgeColumns = {
  id: 'text',
  source: 'text',
  target: 'text',
  kind: 'text',
  isDirected: 'truth',
  strength: 'text',
  isDisputed: 'truth',
  worth: 'number',
} as const satisfies Record<string, Kind>
/** Of a piece of evidence; `strength` is also the edge's, so these have a name of their own. */
const evidenceColumns = [
  'href',
  'urn',
  'grade',
  'agency',
  'quote',
  'strength',
  'fromDay',
  'untilDay',
] as const
const stampColumns = ['handling_stamp', 'stamp'] as const
const nodeHead: readonly string[] = [...Object.keys(nodeColumns), ...stampColumns]
const edgeHead: readonly string[] = [
  ...Object.keys(edgeColumns),
  ...evidenceColumns.map((name) => `evidence_${name}`),
  ...stampColumns,
]

export const writeNodesCsv = ({ stamp, nodes }: Exported): string =>
  table(
    nodeHead,
    nodes.map((node) => [...cellsOf(nodeColumns, { ...node }), ...stampCells(stamp)]),
  )

export const writeEdgesCsv = ({ stamp, edges }: Exported): string =>
  table(
    edgeHead,
    edges.flatMap((edge) =>
      edge.evidence.map((evidence) => [
        ...cellsOf(edgeColumns, { ...edge }),
        ...evidenceColumns.map((name) => cell(evidence[name])),
        ...stampCells(stamp),
      ]),
    ),
  )

export const readCsv = (nodesText: string, edgesText: string): Read<Exported> =>
  reading(() => {
    const nodes = readingPart('nodes', () => rowsOf(nodesText, nodeHead, limits.subjects))
    const edges = readingPart('edges', () => rowsOf(edgesText, edgeHead, limits.evidence))
    const stamps = new Set([...nodes, ...edges].map((row) => row['stamp'] ?? ''))
    const [stamp] = stamps
    if (stamp === undefined || stamps.size !== 1)
      throw new Unreadable('The rows do not all have one handling stamp')
    const evidence = Map.groupBy(edges, (row) => row['id'] ?? '')
    return {
      stamp: stampFrom(fieldsOf(parseJson(stamp), 'The stamp')),
      nodes: readingPart('nodes', () => nodes.map((row) => nodeFrom(fieldsIn(nodeColumns, row)))),
      edges: readingPart('edges', () =>
        [...evidence.values()].map(([row = {}, ...more]) =>
          edgeFrom(fieldsIn(edgeColumns, row), [row, ...more].map(evidenceIn)),
        ),
      ),
    }
  })

const stampCells = (stamp: Stamp): string[] => [stampLines(stamp).join('\n'), JSON.stringify(stamp)].map(cell)

const cellsOf = (columns: Readonly<Record<string, Kind>>, fields: Fields): string[] =>
  Object.keys(columns).map((name) => cell(fields[name] as string | number | boolean | null))

/** Nothing is an empty cell; an empty text is a lone apostrophe. */
function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  const text = String(value)
  return typeof value === 'string' && /^(?:$|[=+\-@'\t\r\n])/.test(text) ? `'${text}` : text
}
const uncell = (text: string): string | null =>
  text === '' ? null : text.startsWith("'") ? text.slice(1) : text

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

type Row = Readonly<Record<string, string | null>>

function fieldsIn(columns: Readonly<Record<string, Kind>>, row: Row): Fields {
  return Object.fromEntries(
    Object.entries(columns).map(([name, kind]) => {
      const text = row[name] ?? null
      if (text === null || kind === 'text') return [name, text]
      if (kind === 'number') return [name, Number(text)]
      return [name, text === 'true' ? true : text === 'false' ? false : text]
    }),
  )
}

const evidenceIn = (row: Row): Evidence =>
  evidenceFrom(Object.fromEntries(evidenceColumns.map((name) => [name, row[`evidence_${name}`] ?? null])))

function rowsOf(source: string, wanted: readonly string[], most: number): readonly Row[] {
  const [head = [], ...rows] = recordsOf(source, wanted.length, most + 1)
  if (head.length !== wanted.length || wanted.some((name, at) => head[at] !== name))
    throw new Unreadable('The headings are not those that this hub writes')
  return rows.map((row) => {
    if (row.length !== head.length) throw new Unreadable('A row has more or fewer cells than the heading')
    return Object.fromEntries(head.map((name, at) => [name, uncell(row[at] ?? '')]))
  })
}

/**
 * Cell by cell, from quote to quote: an expression for a whole quoted cell keeps a place to go back to for each letter of
 * it, and a cell of 20 MB ends in an error of ours.
 */
function recordsOf(source: string, mostCells: number, mostRecords: number): readonly (readonly string[])[] {
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at < source.length) {
    const cell = source[at] === '"' ? quotedCell(source, at) : plainCell(source, at)
    record.push(cell.text)
    if (record.length > mostCells || records.length >= mostRecords)
      throw new Unreadable('It is larger than any export of this hub')
    const ending = endAt(source, cell.next)
    at = cell.next + ending.length
    if (ending === ',') continue
    records.push(record)
    record = []
  }
  if (record.length > 0) throw new Unreadable('It is cut off or damaged')
  return records
}

interface Cell {
  readonly text: string
  /** Where what follows begins. */
  readonly next: number
}

function quotedCell(source: string, from: number): Cell {
  const pieces: string[] = []
  let at = from + 1
  const last = from + 2 * limits.jsonCharacters
  for (;;) {
    const end = source.indexOf('"', at)
    if (end < 0) throw new Unreadable('It is cut off or damaged')
    if (end > last) throw new Unreadable('A part of it is longer than this hub writes it')
    if (source[end + 1] !== '"') return { text: [...pieces, source.slice(at, end)].join('"'), next: end + 1 }
    pieces.push(source.slice(at, end))
    at = end + 2
  }
}

const plain = /[^",\r\n]*/y
function plainCell(source: string, from: number): Cell {
  plain.lastIndex = from
  const text = plain.exec(source)?.[0] ?? ''
  return { text, next: from + text.length }
}

function endAt(source: string, at: number): string {
  if (at === source.length) return ''
  const found = [',', '\r\n', '\n'].find((ending) => source.startsWith(ending, at))
  if (found === undefined) throw new Unreadable('It is not CSV as this hub writes it')
  return found
}
