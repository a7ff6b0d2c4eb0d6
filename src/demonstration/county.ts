import { instantOf } from './moment.ts'
import type { OutlineList, Step } from './world.ts'

/**
 * The outlines of Midshire, read in as published ones are. It lies on the Dogger Bank, where nobody lives: whoever compares
 * it with a real map sees at once that it is invented. Two districts of three wards each.
 */
const districts = [
  { code: 'E07999901', name: 'Fenwick Vale' },
  { code: 'E07999902', name: 'Wrenbrook' },
] as const
const wards = [
  ['Fenwick Parva', 'Low Fenwick', 'Coach Station'],
  ['Alder Row', 'Alderby', 'Ring Road'],
] as const

type Point = readonly [longitude: number, latitude: number]
/** A corner of the grid, moved a little so that the county looks like one; the same corner for every ward that shares it. */
const corner = (column: number, row: number): Point => [
  2 + column * 0.16 + Math.sin(column * 3.1 + row * 5.3) * 0.03,
  54.7 + row * 0.1 + Math.cos(column * 4.7 + row * 2.9) * 0.02,
]
/** Around the cells from one column to another in one row of the grid. */
const ring = (from: number, to: number, row: number): readonly Point[] => {
  const columns = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const south = columns.map((column) => corner(column, row))
  const north = columns.map((column) => corner(column, row + 1)).toReversed()
  return [...south, ...north, ...south.slice(0, 1)]
}

interface Outlined {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly ring: readonly Point[]
}
const allDistricts: readonly Outlined[] = districts.map(({ code, name }, row) => ({
  code,
  name,
  district: code,
  ring: ring(0, 3, row),
}))
const allWards: readonly Outlined[] = districts.flatMap((district, row) =>
  (wards[row] ?? []).map((name, column) => ({
    code: `E0599990${row * 3 + column + 1}`,
    name,
    district: district.code,
    ring: ring(column, column + 1, row),
  })),
)

/** As published: GeoJSON, with the year in the names of the properties. */
const published = (areas: readonly Outlined[], isWards: boolean) => ({
  type: 'FeatureCollection',
  features: areas.map(({ code, name, district, ring: outline }) => ({
    type: 'Feature',
    properties: {
      ...(isWards ? { WD26CD: code, WD26NM: name } : { LAD26NM: name }),
      LAD26CD: district,
    },
    geometry: { type: 'Polygon', coordinates: [outline] },
  })),
})

const lists: readonly OutlineList[] = (
  [
    ['district-outlines', allDistricts],
    ['ward-outlines', allWards],
  ] as const
).map(([kind, areas]) => ({
  kind,
  source: 'Invented outlines of Midshire',
  licence: 'Invented: no licence is needed',
  vintage: '2026',
  document: published(areas, kind === 'ward-outlines'),
}))

export const countySteps = (now: Date): Step[] =>
  lists.map((list, index) => ({
    at: instantOf('399d 10:00', now, index),
    what: `reading in ${list.kind}`,
    run: (world) => world.keepOutlines(list),
  }))
