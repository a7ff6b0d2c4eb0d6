import { randomUUID } from 'node:crypto'
import { agencies, personId, type AgencyName } from './cast.ts'
import type { TestDatabase } from './database.ts'

/** A small invented county: two districts, three wards, one postcode; and signs put into items as the owner of everything. */
export const county = {
  districts: { sandford: 'E06999991', borchester: 'E07999992' },
  wards: { abbey: 'E05999991', castle: 'E05999992', mill: 'E05999993' },
  postcode: 'ZZ11AA',
} as const

const square = (west: number, south: number, size: number): string =>
  JSON.stringify([
    [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  ])

export async function arrangeCounty({ owner }: TestDatabase): Promise<void> {
  const [districts, wards, places] = [randomUUID(), randomUUID(), randomUUID()]
  for (const [id, kind] of [
    [districts, 'districts'],
    [wards, 'wards'],
  ])
    await owner(
      `insert into risk.geography_import (id, kind, source, licence, vintage, file_sha256, rows)
         values ($1, $2, 'Invented outlines', 'No licence: invented', '2013', sha256('x'), 3)`,
      [id, kind],
    )
  const area = (
    kind: string,
    code: string,
    name: string,
    district: string,
    at: readonly [number, number, number],
  ): Promise<unknown> =>
    owner(
      `insert into risk.area (kind, code, name, district_code, west, south, east, north, outline, import_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        kind,
        code,
        name,
        district,
        at[0],
        at[1],
        at[0] + at[2],
        at[1] + at[2],
        square(...at),
        kind === 'ward' ? wards : districts,
      ],
    )
  const { sandford, borchester } = county.districts
  await area('district', sandford, 'Sandford', sandford, [-1.2, 52.6, 0.2])
  await area('district', borchester, 'Borchester', borchester, [-1, 52.6, 0.2])
  await area('ward', county.wards.abbey, 'Abbey', sandford, [-1.2, 52.6, 0.1])
  await area('ward', county.wards.castle, 'Castle', sandford, [-1.1, 52.6, 0.1])
  await area('ward', county.wards.mill, 'Mill', borchester, [-1, 52.6, 0.1])
  await owner(
    `insert into intake.place_import (id, kind, source, vintage, rows) values ($1, 'postcodes', 'Invented postcodes', '2014-08', 1)`,
    [places],
  )
  // About 52.62 north, 1.15 west: in Abbey.
  await owner(
    `insert into intake.postcode (postcode, ward_code, district_code, easting, northing, import_id) values ($1, $2, $3, 457600, 303000, $4)`,
    [county.postcode, county.wards.abbey, sandford, places],
  )
}

export interface ArrangedSign {
  readonly itemId: string
  /** Null: ticked in the original. */
  readonly releaseId: string | null
  readonly code?: string
  readonly owner?: AgencyName
  readonly ward?: string
  readonly district?: string
  readonly postcode?: string
  readonly sector?: string
}
export async function arrangeSign({ owner }: TestDatabase, sign: ArrangedSign): Promise<string> {
  const id = randomUUID()
  await owner(
    `insert into risk.observation (id, item_id, owner_agency_id, release_id, original_version, code, quote, sector, postcode, ward_code,
       district_code, by_person) values ($1, $2, $3, $4, $5, $6, 'sleep', $7, $8, $9, $10, $11)`,
    [
      id,
      sign.itemId,
      agencies[sign.owner ?? 'police'].id,
      sign.releaseId,
      sign.releaseId === null ? 1 : null,
      sign.code ?? 'LAB-01',
      sign.sector ?? null,
      sign.postcode ?? null,
      sign.ward ?? null,
      sign.district ?? null,
      personId('tomasz'),
    ],
  )
  await owner(
    `insert into risk.circumstance (observation_id, how, observer) values ($1, 'observed', 'an officer')`,
    [id],
  )
  return id
}
