import type { DrawnMap } from '../geography/drawn-map.ts'
import type { ImportNote, IncidentCount } from '../geography/queries.ts'
import type { MapColumns } from '../rules/map-table.ts'
import type { MapQuery } from './map-query.ts'

/** What the map's page has read, before anything is said of it. */
export interface FoundMap {
  readonly query: MapQuery
  readonly isCleared: boolean
  readonly years: readonly number[]
  readonly drawn: DrawnMap
  readonly notes: readonly ImportNote[]
  readonly postcodes: { readonly source: string; readonly vintage: string } | null
  /** Which items were read; none where published incidents are shown. */
  readonly itemIds: readonly string[]
  readonly columns: MapColumns | null
  readonly incidents: readonly IncidentCount[]
  readonly now: Date
}
