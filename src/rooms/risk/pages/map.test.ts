import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { arrangeRelease } from '../../../../test/support/releases.ts'
import { arrangeCounty, arrangeSign, county } from '../../../../test/support/signs.ts'
import type { PersonName } from '../../../../test/support/cast.ts'
import { readMapQuery } from './map-query.ts'

/** Six police items in Abbey (one with a postcode), two in Castle, one in a district alone, one nowhere; all read by the council. */
const app = await testApp()
const { abbey, castle } = county.wards
const { sandford } = county.districts

before(async () => {
  await arrangeCounty(app.database)
  const places = [
    ...Array.from({ length: 5 }, () => ({ ward: abbey, district: sandford })),
    { ward: abbey, district: sandford, postcode: county.postcode },
    { ward: castle, district: sandford },
    { ward: castle, district: sandford },
    { district: sandford },
    {},
  ]
  for (const place of places) {
    const one = await arrangeRelease(app.database, { to: ['council'] })
    await arrangeSign(app.database, { ...one, ...place })
  }
  await app.database.owner(
    `insert into risk.geography_import (id, kind, source, licence, vintage, file_sha256, rows, unplaced)
       values ('a1000000-0000-4000-8000-000000000009', 'incidents', 'Invented incidents', 'None', '2025-03', sha256('y'), 3, 1)`,
  )
  await app.database.owner(
    `insert into risk.incident (import_id, row_number, month, kind, longitude, latitude, cell, ward_code, district_code)
       values ('a1000000-0000-4000-8000-000000000009', 2, '2025-03-01', 'Drugs', -1.15, 52.62, '87195cb66ffffff', $1, $2),
         ('a1000000-0000-4000-8000-000000000009', 3, '2025-03-01', 'Drugs', -1.15, 52.62, '87195cb66ffffff', $1, $2),
         ('a1000000-0000-4000-8000-000000000009', 4, '2025-03-01', 'Drugs', null, null, null, null, null)`,
    [abbey, sandford],
  )
})

const look = async (name: PersonName, query: string): Promise<string> =>
  textOf((await app.as(name).get(`/risk/map?${query}`)).body)

suite('the map', () => {
  test('somebody without a right to the picture finds no map', async () => {
    for (const name of ['priya', 'rosa', 'noor', 'sam'] as const)
      assert.equal((await app.as(name).get('/risk/map')).statusCode, 404, name)
  })

  test('a partner’s items are protected for analyst and safeguarding lead alike: small ones hidden, the sum with them', async () => {
    for (const name of ['colin', 'grace'] as const) {
      const page = await look(name, 'kind=labour&period=2026')
      assert.match(page, /Abbey Sandford None 5 or more/, name)
      assert.match(page, /Castle Sandford None Fewer than 5/)
      assert.match(page, /No ward known Sandford None Fewer than 5 No place None Fewer than 5/)
      assert.match(page, /All rows 0 Not shown/)
      assert.doesNotMatch(page, /\b(?:6|10)\b(?! )/)
    }
  })

  test('partners’ items are in no other cut: not by hexagon, of every kind, or of the last months', async () => {
    for (const query of ['by=hexagons', 'kind=every', 'period=recent']) {
      const page = await look('colin', query)
      assert.match(page, /There is nothing to show/, query)
      assert.match(page, /shown by ward, for one kind and a whole year alone/)
    }
  })

  test('the owner’s analyst sees their own items as they are, by ward and by hexagon, and those without a place', async () => {
    const page = await look('tomasz', 'kind=labour')
    assert.match(
      page,
      /Abbey Sandford 6 None Castle Sandford 2 None No ward known Sandford 1 None No place 1 None/,
    )
    assert.match(page, /All rows 10 0/)
    const hexagons = await look('tomasz', 'by=hexagons&kind=every&period=recent')
    assert.match(hexagons, /Hexagon 87\w+ffffff, around Abbey Sandford 1/)
    assert.match(hexagons, /A ward or district, but no postcode 8 No place 1/)
  })

  test('says of which year its outlines are, whose, and under which licence; draws without a script', async () => {
    const answer = await app.as('tomasz').get('/risk/map')
    const page = textOf(answer.body)
    assert.match(page, /Ward outlines of 2013: Invented outlines. No licence: invented/)
    assert.match(page, /Postcodes of 2014-08: Invented postcodes/)
    assert.equal(answer.body.match(/<path d="M/g)?.length, 3, 'a shape for each ward')
    assert.match(answer.body, /<title>Abbey: 6, None<\/title>/)
    assert.doesNotMatch(answer.body, /style="/)
  })

  test('published incidents stand apart, with twins counted twice and those without a place as such', async () => {
    const page = await look('colin', 'layer=incidents')
    assert.match(page, /Published incidents of 2025, by ward/)
    assert.match(page, /Abbey Sandford 2 No place 1 All rows 3/)
    assert.match(page, /never added to items/)
    assert.match(page, /1 of 3 rows have no place/)
    assert.match(await look('colin', 'layer=incidents&by=hexagons'), /Hexagon 87195cb66ffffff.* 2/)
  })

  test('its reading is in the audit log, with the items that it counted', async () => {
    const [row] = await app.database.owner<{ detail: { ids: string[] } }>(
      `select detail from audit.event where action = 'risk.show-map' and decision = 'allowed' order by id limit 1`,
    )
    assert.equal(row?.detail.ids.length, 10)
  })
})

test('an address that asks for what is not offered gets the first choice', () => {
  const now = new Date('2026-11-25T09:00:00Z')
  const read = (query: Record<string, string>, isCleared: boolean) =>
    readMapQuery(query, { isCleared, incidentYears: [2022], now })
  const first = { layer: 'items', by: 'wards', kind: 'labour', year: 2026 }
  const pick = ({ layer, by, kind, year }: ReturnType<typeof read>) => ({ layer, by, kind, year })
  assert.deepEqual(pick(read({}, true)), first)
  assert.deepEqual(pick(read({ layer: 'x', by: 'y', kind: 'z', period: '1999' }, true)), first)
  assert.deepEqual(pick(read({ kind: 'every', period: 'recent' }, false)), first)
  assert.deepEqual(pick(read({ kind: 'every', period: 'recent' }, true)), {
    ...first,
    kind: null,
    year: null,
  })
  assert.deepEqual(pick(read({ layer: 'incidents', kind: 'every', period: 'recent' }, true)), {
    ...first,
    layer: 'incidents',
    year: 2022,
  })
})
