import { stampLines, type Stamp } from '../rules/stamp.ts'
import type { Evidence } from '../rules/network.ts'
import {
  edgeFrom,
  evidenceFrom,
  fieldsOf,
  nodeFrom,
  reading,
  stampFrom,
  Unreadable,
  type Exported,
  type Fields,
  type Read,
} from './exported.ts'

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

export const writeNodesCsv = ({ stamp, nodes }: Exported): string =>
  table(
    [...Object.keys(nodeColumns), ...stampColumns],
    nodes.map((node) => [...cellsOf(nodeColumns, { ...node }), ...stampCells(stamp)]),
  )

export const writeEdgesCsv = ({ stamp, edges }: Exported): string =>
  table(
    [...Object.keys(edgeColumns), ...evidenceColumns.map((name) => `evidence_${name}`), ...stampColumns],
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
    const nodes = rowsOf(nodesText)
    const edges = rowsOf(edgesText)
    const stamps = new Set([...nodes, ...edges].map((row) => row['stamp'] ?? ''))
    const [stamp] = stamps
    if (stamp === undefined || stamps.size !== 1)
      throw new Unreadable('The rows do not all have one handling stamp')
    const evidence = Map.groupBy(edges, (row) => row['id'] ?? '')
    return {
      stamp: stampFrom(fieldsOf(JSON.parse(stamp), 'The stamp')),
      nodes: nodes.map((row) => nodeFrom(fieldsIn(nodeColumns, row))),
      edges: [...evidence.values()].map(([row = {}, ...more]) =>
        edgeFrom(fieldsIn(edgeColumns, row), [row, ...more].map(evidenceIn)),
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

function rowsOf(source: string): readonly Row[] {
  const [head = [], ...rows] = recordsOf(source.replace(/^\ufeff/, ''))
  return rows.map((row) => {
    if (row.length !== head.length) throw new Unreadable('A row has more or fewer cells than the heading')
    return Object.fromEntries(head.map((name, at) => [name, uncell(row[at] ?? '')]))
  })
}

const part = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/y

function recordsOf(source: string): readonly (readonly string[])[] {
  const records: string[][] = []
  let record: string[] = []
  part.lastIndex = 0
  while (part.lastIndex < source.length) {
    const found = part.exec(source)
    if (found === null) throw new Unreadable('It is not CSV as this hub writes it')
    const [, inQuotes, plain = '', end] = found
    record.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'))
    if (end === ',') continue
    records.push(record)
    record = []
  }
  if (record.length > 0) throw new Unreadable('It is cut off or damaged')
  return records
}
