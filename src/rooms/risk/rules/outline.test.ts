import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readBoundaries } from './boundary-list.ts'
import { incidentColumnsOf, placeIncident, readIncidentRow, type Geography } from './incident-list.ts'
import { toWgs84 } from './national-grid.ts'
import { areaAt, boxOf, innerPoint, isInside, type Area, type Outline, type Ring } from './outline.ts'

const square = (west: number, south: number, size = 1): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const area = (code: string, districtCode: string, outline: Outline): Area => ({
  code,
  districtCode,
  outline,
  box: boxOf(outline) ?? assert.fail(),
})
const withHole: Outline = [[square(0, 0, 3), square(1, 1)]]

suite('outlines', () => {
  test('a point in a hole, beside, or in nothing is outside', () => {
    assert.equal(isInside([1.5, 1.5], withHole), false)
    assert.equal(isInside([4, 1], withHole), false)
    assert.equal(isInside([1, 1], []), false)
    assert.equal(boxOf([]), null)
    assert.equal(innerPoint([]), null)
    assert.equal(isInside([0.5, 0.5], withHole), true)
  })

  test('a point on the edge of two areas is in one of them and not in both', () => {
    const areas = [
      area('E05000001', 'E06000001', [[square(0, 0)]]),
      area('E05000002', 'E06000001', [[square(1, 0)]]),
    ]
    for (const y of [0, 0.25, 0.5, 0.999])
      assert.equal(areas.filter((one) => isInside([1, y], one.outline)).length, 1, `${y}`)
    assert.equal(areaAt([1, 0.5], areas)?.code, 'E05000002')
    assert.equal(areaAt([5, 5], areas), null)
  })

  test('the inner point of a crescent, of one with a hole and of two islands is inside', () => {
    const crescent: Outline = [
      [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
          [0, 3],
          [3, 3],
          [3, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    ]
    for (const outline of [crescent, withHole, [[square(0, 0)], [square(5, 0)]]]) {
      const point = innerPoint(outline)
      assert.ok(point !== null && isInside(point, outline), JSON.stringify(point))
    }
  })
})

suite('files of outlines', () => {
  const feature = (properties: object, ring: unknown = square(0, 0)) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates: [ring] },
  })
  const ward = { WD23CD: 'E05000001', WD23NM: 'Abbey', LAD23CD: 'E06000001' }

  test('what does not fit is named by its number, and the rest stands', () => {
    assert.match(JSON.stringify(readBoundaries([], 'ward')), /not a GeoJSON collection/)
    const { rows, problems } = readBoundaries(
      {
        features: [
          feature({ ...ward, WD23CD: 'x' }),
          feature(ward, [
            [441000, 300000],
            [441001, 300000],
            [441001, 300001],
            [441000, 300000],
          ]),
          feature(ward, [
            [0, 0],
            [1, 1],
          ]),
          feature({ ...ward, LAD23CD: undefined }),
          feature(ward),
          feature(ward),
        ],
      },
      'ward',
    )
    assert.deepEqual(
      problems.map((one) => [one.row, one.problem.replace('E05000001', '')]),
      [
        [1, 'no code of a ward'],
        [2, ': a point is not longitude and latitude (is the file in National Grid metres?)'],
        [3, ': a ring has fewer than four points'],
        [4, 'no district code for '],
        [6, ' stands in the file before'],
      ],
    )
    assert.deepEqual(
      rows.map(({ code, name, districtCode, box }) => ({ code, name, districtCode, box })),
      [
        {
          code: 'E05000001',
          name: 'Abbey',
          districtCode: 'E06000001',
          box: { west: 0, south: 0, east: 1, north: 1 },
        },
      ],
    )
  })
})

suite('files of incidents', () => {
  const heading =
    'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context'.split(
      ',',
    )
  const places = incidentColumnsOf(heading)
  assert.ok(typeof places !== 'string')
  const row = (cells: Partial<Record<string, string>>) =>
    readIncidentRow(
      heading.map((name) => ({ Month: '2022-01', 'Crime type': 'Drugs', ...cells })[name] ?? ''),
      places,
    )
  const geography: Geography = {
    wards: [
      area('E05000001', 'E06000001', [[square(0, 0)]]),
      area('E05000002', 'E07000002', [[square(1, 0)]]),
    ],
    lsoas: new Map(
      [
        area('E01000001', 'E06000001', [[square(0, 0)]]),
        area('E01000002', 'E07000002', [[square(1, 0)]]),
      ].map((one) => [one.code, one]),
    ),
    districts: [],
  }

  test('a heading without its columns, a month, point or code that is none are refused in words', () => {
    assert.match(JSON.stringify(incidentColumnsOf(['Month'])), /no column “Crime ID”, “Longitude”/)
    assert.match(JSON.stringify(row({ Month: '2022-13' })), /not a month/)
    assert.match(JSON.stringify(row({ 'Crime type': '' })), /kind of incident/)
    assert.match(JSON.stringify(row({ Longitude: '1', Latitude: 'north' })), /not a number of degrees/)
    assert.match(JSON.stringify(row({ Longitude: '1' })), /not a number of degrees/)
    assert.match(JSON.stringify(row({ 'LSOA code': 'Leicester 1' })), /not the code of an LSOA/)
  })

  test('the stated LSOA wins over the point, which is moved into it', () => {
    const place = placeIncident({ point: [1.5, 0.5], lsoaCode: 'E01000001' }, geography)
    assert.deepEqual(
      { ...place, point: null },
      { point: null, lsoaCode: 'E01000001', wardCode: 'E05000001', districtCode: 'E06000001' },
    )
    assert.ok(place.point !== null && isInside(place.point, [[square(0, 0)]]))
  })

  test('without a stated LSOA the point says where, an LSOA that no outline has is elsewhere, and without both there is no place', () => {
    assert.deepEqual(placeIncident({ point: [1.5, 0.5], lsoaCode: null }, geography), {
      point: [1.5, 0.5],
      lsoaCode: 'E01000002',
      wardCode: 'E05000002',
      districtCode: 'E07000002',
    })
    const elsewhere = { point: [1.5, 0.5], lsoaCode: 'E01099999' } as const
    assert.deepEqual(placeIncident(elsewhere, geography), {
      ...elsewhere,
      wardCode: null,
      districtCode: null,
    })
    assert.equal(placeIncident(elsewhere, { ...geography, lsoas: new Map() }).wardCode, 'E05000002')
    assert.deepEqual(placeIncident({ point: null, lsoaCode: null }, geography), {
      point: null,
      lsoaCode: null,
      wardCode: null,
      districtCode: null,
    })
    assert.deepEqual(placeIncident({ point: null, lsoaCode: 'E01000002' }, geography).wardCode, 'E05000002')
  })
})

test('a National Grid reference is turned to WGS84 within ten metres of Ordnance Survey’s own worked example', () => {
  // Caister water tower, in "A guide to coordinate systems in Great Britain": E 651409.792 N 313177.448 (OSTN02) is
  // 52° 39′ 28.8282″ N, 1° 42′ 57.8663″ E in ETRS89.
  const [longitude, latitude] = toWgs84(651_409.792, 313_177.448)
  const north = (latitude - (52 + 39 / 60 + 28.8282 / 3600)) * 111_200
  const east = (longitude - (1 + 42 / 60 + 57.8663 / 3600)) * 111_200 * Math.cos((latitude * Math.PI) / 180)
  assert.ok(Math.hypot(north, east) < 10, `${Math.hypot(north, east).toFixed(2)} m`)
})
