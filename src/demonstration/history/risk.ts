import { createHash } from 'node:crypto'
import type { District, History, Item, Ward } from '../../simulation/history.ts'
import { isReleased, releaseIdOf } from './intelligence.ts'
import { idFor } from './made-id.ts'
import type { Who } from './people.ts'
import type { Rows } from './rows.ts'

/** Signs as a person at the item's agency ticks them, in the words of the release where there is one. */
export function bringSigns(rows: Rows, item: Item, who: Who): void {
  const releaseId = isReleased(item) ? releaseIdOf(item.id) : null
  const at = item.release?.at ?? item.grading?.at ?? item.writtenAt
  for (const [index, sign] of item.signs.entries())
    rows.add('risk.observation', {
      id: idFor('sign', `${item.id} ${index}`),
      created_at: at,
      item_id: item.id,
      owner_agency_id: who.agency(item.agency),
      release_id: releaseId,
      original_version: releaseId === null ? 1 : null,
      code: sign.code,
      quote: sign.found,
      sector: item.sector,
      ward_code: item.ward,
      district_code: item.district,
      by_person: who.person(item.author),
    })
}

/**
 * The districts and wards that the story has not read in. Their outlines are as invented as the county: it lies on the Dogger
 * Bank.
 */
export async function bringAreas(rows: Rows, history: History): Promise<void> {
  const known = new Set(
    (await rows.query<{ code: string }>('select a.code from risk.area a')).map((row) => row.code),
  )
  importRows(
    rows,
    'districts',
    history,
    history.districts.filter((area) => !known.has(area.code)),
  )
  importRows(
    rows,
    'wards',
    history,
    history.wards.filter((area) => !known.has(area.code)),
  )
}

function importRows(
  rows: Rows,
  kind: 'districts' | 'wards',
  history: History,
  areas: readonly (District | Ward)[],
): void {
  if (areas.length === 0) return
  const id = idFor('outlines', `${history.county.number} ${kind}`)
  rows.add('risk.geography_import', {
    id,
    created_at: `${history.from}T08:00:00Z`,
    kind,
    source: `Invented outlines of ${history.county.name}`,
    licence: 'Invented: no licence is needed',
    vintage: history.from.slice(0, 4),
    file_sha256: createHash('sha256').update(JSON.stringify(areas)).digest(),
    rows: areas.length,
  })
  for (const area of areas) {
    const longitudes = area.outline.map(([longitude]) => longitude)
    const latitudes = area.outline.map(([, latitude]) => latitude)
    rows.add('risk.area', {
      kind: kind === 'districts' ? 'district' : 'ward',
      code: area.code,
      created_at: `${history.from}T08:00:00Z`,
      name: area.name,
      district_code: 'district' in area ? area.district : area.code,
      west: Math.min(...longitudes),
      south: Math.min(...latitudes),
      east: Math.max(...longitudes),
      north: Math.max(...latitudes),
      outline: JSON.stringify([[area.outline]]),
      import_id: id,
    })
  }
}
