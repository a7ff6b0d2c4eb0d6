import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { recordEvent } from '#platform/audit.ts'
import type { Database } from '#platform/database.ts'
import type { Db } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { parseCsv } from '#platform/input/csv.ts'
import { readBoundaries, type AreaKind, type AreaRow, type RowProblem } from '../rules/boundary-list.ts'
import {
  incidentColumnsOf,
  placeIncident,
  readIncidentRow,
  type Geography,
  type IncidentRow,
} from '../rules/incident-list.ts'
import type { Area } from '../rules/outline.ts'
import { cellOf } from './cells.ts'
import { areasOf, isKept, type StoredArea } from './queries.ts'
import { addAreas, addImport, addIncidents, type NewImport, type PlacedIncident } from './store.ts'

/**
 * Reading published outlines and incidents in, run by whoever installs the hub (`article4 import`). First the file is read
 * whole and every row that does not fit is named; nothing is kept unless asked, and then in one transaction. Outlines
 * come first: incidents are placed by those that are kept.
 */
export const geographyKinds = {
  'district-outlines': 'districts',
  'ward-outlines': 'wards',
  'lsoa-outlines': 'lsoas',
  incidents: 'incidents',
} as const
export type GeographyKind = keyof typeof geographyKinds

export interface GeographyList {
  readonly kind: GeographyKind
  readonly file: string
  readonly source: string
  readonly licence: string
  readonly vintage: string
}
export interface ReadGeography {
  readonly sha256: Buffer
  readonly areas: readonly AreaRow[]
  readonly incidents: readonly (IncidentRow & { readonly row: number })[]
  readonly problems: readonly RowProblem[]
}

const areaKind: Readonly<Record<Exclude<GeographyKind, 'incidents'>, AreaKind>> = {
  'district-outlines': 'district',
  'ward-outlines': 'ward',
  'lsoa-outlines': 'lsoa',
}

export async function readGeography(list: GeographyList): Promise<ReadGeography> {
  const bytes = await readFile(list.file)
  const sha256 = createHash('sha256').update(bytes).digest()
  if (list.kind === 'incidents')
    return { sha256, areas: [], ...(await readIncidents(createReadStream(list.file))) }
  const { rows, problems } = readBoundaries(asJson(bytes), areaKind[list.kind])
  return { sha256, areas: rows, incidents: [], problems }
}

/** Keeps outlines that are there already, as they are published; one that does not fit keeps all of them out. */
export async function keepOutlines(
  database: Database,
  list: Omit<GeographyList, 'file' | 'kind'> & {
    readonly kind: Exclude<GeographyKind, 'incidents'>
    readonly document: unknown
  },
): Promise<void> {
  const { rows, problems } = readBoundaries(list.document, areaKind[list.kind])
  const [problem] = problems
  if (problem !== undefined) throw new Error(`Outline ${problem.row}: ${problem.problem}`)
  const sha256 = createHash('sha256').update(JSON.stringify(list.document)).digest()
  await keepGeography(
    database,
    { ...list, file: list.source },
    { sha256, areas: rows, incidents: [], problems },
  )
}

/** Likewise of incidents, placed by the outlines that are kept. */
export async function keepIncidents(
  database: Database,
  { csv, ...list }: Omit<GeographyList, 'file' | 'kind'> & { readonly csv: string },
): Promise<void> {
  const bytes = Buffer.from(csv)
  const { incidents, problems } = await readIncidents([bytes])
  const [problem] = problems
  if (problem !== undefined) throw new Error(`Row ${problem.row}: ${problem.problem}`)
  const sha256 = createHash('sha256').update(bytes).digest()
  await keepGeography(
    database,
    { ...list, kind: 'incidents', file: list.source },
    { sha256, areas: [], incidents, problems },
  )
}

/** Null where it is no JSON, which the reader of outlines then says. */
function asJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown
  } catch {
    return null
  }
}

async function readIncidents(
  file: Iterable<Buffer> | AsyncIterable<Buffer>,
): Promise<Pick<ReadGeography, 'incidents' | 'problems'>> {
  const incidents: (IncidentRow & { row: number })[] = []
  const problems: RowProblem[] = []
  let places: readonly number[] | string = 'the file is empty'
  const parsed = await parseCsv(file, { encoding: 'utf-8' }, (cells, row) => {
    if (row === 1) places = incidentColumnsOf(cells)
    else if (typeof places !== 'string') {
      const read = readIncidentRow(cells, places)
      if (typeof read === 'string') problems.push({ row, problem: read })
      else incidents.push({ ...read, row })
    }
  })
  if (typeof places === 'string') problems.push({ row: 1, problem: places })
  if (!parsed.ok) problems.push({ row: parsed.row, problem: parsed.message })
  return { incidents, problems }
}

const atOnce = 5_000

export type Kept = { readonly id: string; readonly unplaced: number } | 'kept-already'

/** Keeps what was read; answers the id of the import, with which it can be undone. */
export async function keepGeography(
  database: Database,
  list: GeographyList,
  read: ReadGeography,
): Promise<Kept> {
  return database.kysely.transaction().execute(async (tx) => {
    if (list.kind === 'incidents' && (await isKept(tx, read.sha256))) return 'kept-already' as const
    const placed = list.kind === 'incidents' ? placeAll(read.incidents, await knownGeography(tx)) : []
    const unplaced = placed.filter((row) => row.districtCode === null && row.point === null).length
    const row: NewImport = {
      id: newId(),
      kind: geographyKinds[list.kind],
      source: list.source,
      licence: list.licence,
      vintage: list.vintage,
      sha256: read.sha256,
      rows: read.areas.length + placed.length,
      unplaced,
    }
    await addImport(tx, row)
    if (read.areas.length > 0) await addAreas(tx, row.id, read.areas)
    for (let at = 0; at < placed.length; at += atOnce)
      await addIncidents(tx, row.id, placed.slice(at, at + atOnce))
    await recordEvent(tx, {
      verb: 'collection',
      action: 'risk.import-geography',
      decision: 'allowed',
      type: 'geography-import',
      id: row.id,
      requestId: null,
      detail: { kind: row.kind, vintage: row.vintage, rows: row.rows, unplaced },
    })
    return { id: row.id, unplaced }
  })
}

async function knownGeography(db: Db): Promise<Geography> {
  const stored = await areasOf(db, ['district', 'ward', 'lsoa'])
  const of = (kind: AreaKind): Area[] => stored.filter((area) => area.kind === kind).map(asArea)
  return {
    wards: of('ward'),
    districts: of('district'),
    lsoas: new Map(of('lsoa').map((area) => [area.code, area])),
  }
}
export const asArea = ({ code, districtCode, outline, west, south, east, north }: StoredArea): Area => ({
  code,
  districtCode,
  outline,
  box: { west, south, east, north },
})

const placeAll = (rows: ReadGeography['incidents'], geography: Geography): PlacedIncident[] =>
  rows.map((row) => {
    const place = placeIncident(row, geography)
    return {
      ...place,
      row: row.row,
      month: row.month,
      kind: row.kind,
      reference: row.reference,
      cell: place.point === null ? null : cellOf(place.point),
    }
  })
