import type { Db } from '#platform/db.ts'
import { draw, type Drawing } from '../rules/map-drawing.ts'
import type { MapBy } from '../rules/map-table.ts'
import { areaAt, type Area } from '../rules/outline.ts'
import { cellCentre, cellOutline, isCell } from './cells.ts'
import { asArea } from './import-geography.ts'
import { areasOf, importNotes, type StoredArea } from './queries.ts'

/** The map without its numbers: paths by key, and what each key is called. */
export interface DrawnMap {
  /** Null where no outline was read in yet. */
  readonly drawing: Drawing | null
  /** Keys of paths that are only lines to find one's way by, and carry no number. */
  readonly lines: ReadonlySet<string>
  readonly districtName: (code: string) => string
  readonly nameOf: (key: string) => { readonly name: string; readonly district: string }
}

interface Outlines {
  readonly key: string
  readonly districts: readonly StoredArea[]
  readonly wards: readonly StoredArea[]
  readonly wardAreas: readonly Area[]
  readonly byWards: Drawing | null
}
/** Outlines are half a megabyte and change with an import alone: kept from one page to the next, under what they came from. */
let kept: Outlines | null = null

async function outlines(db: Db): Promise<Outlines> {
  const key = (await importNotes(db, ['districts', 'wards']))
    .map((note) => `${note.id} ${note.vintage}`)
    .join()
  if (kept?.key === key) return kept
  const areas = await areasOf(db, ['district', 'ward'])
  const [districts, wards] = (['district', 'ward'] as const).map((kind) =>
    areas.filter((area) => area.kind === kind),
  )
  kept = {
    key,
    districts: districts ?? [],
    wards: wards ?? [],
    wardAreas: (wards ?? []).map(asArea),
    byWards: draw((wards ?? []).map((area) => ({ key: area.code, outline: area.outline }))),
  }
  return kept
}

/** `cells`: the hexagons that have a number; they are drawn over the districts. */
export async function drawnMap(db: Db, by: MapBy, cells: readonly string[]): Promise<DrawnMap> {
  const known = await outlines(db)
  const district = (code: string): string => known.districts.find((area) => area.code === code)?.name ?? code
  const wards = new Map(known.wards.map((area) => [area.code, area]))
  const lines = known.districts.length === 0 ? known.wards : known.districts
  const hexagons = [...new Set(cells)].toSorted()
  return {
    drawing:
      by === 'wards'
        ? known.byWards
        : draw([
            ...lines.map((area) => ({ key: area.code, outline: area.outline })),
            ...hexagons.map((cell) => ({ key: cell, outline: cellOutline(cell) })),
          ]),
    lines: new Set(by === 'wards' ? [] : lines.map((area) => area.code)),
    districtName: district,
    nameOf(key) {
      const ward = wards.get(key) ?? (isCell(key) ? wardAround(key, known, wards) : undefined)
      const name = ward?.name ?? key
      return {
        name: isCell(key) ? `Hexagon ${key}${ward === undefined ? '' : `, around ${ward.name}`}` : name,
        district: ward === undefined ? '' : district(ward.districtCode),
      }
    },
  }
}

function wardAround(
  cell: string,
  known: Outlines,
  wards: ReadonlyMap<string, StoredArea>,
): StoredArea | undefined {
  const found = areaAt(cellCentre(cell), known.wardAreas)
  return found === null ? undefined : wards.get(found.code)
}

/** Wards for whoever draws counts of another room on them: their outlines, and the middle of each. Nothing of what is in them. */
export interface WardMap {
  /** Null where no outline was read in yet. */
  readonly drawing: Drawing | null
  readonly wards: readonly {
    readonly code: string
    readonly name: string
    readonly district: string
    readonly latitude: number
    readonly longitude: number
  }[]
}
export async function wardMap(db: Db): Promise<WardMap> {
  const known = await outlines(db)
  const districts = new Map(known.districts.map(({ code, name }) => [code, name]))
  return {
    drawing: known.byWards,
    wards: known.wards.map((ward) => ({
      code: ward.code,
      name: ward.name,
      district: districts.get(ward.districtCode) ?? ward.districtCode,
      latitude: (ward.south + ward.north) / 2,
      longitude: (ward.west + ward.east) / 2,
    })),
  }
}
