import { visibleHeads, type ItemHead } from '#rooms/intelligence'
import type { Actor } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { cellOf } from '../geography/cells.ts'
import { drawnMap } from '../geography/drawn-map.ts'
import { countIncidents, gridOf, importNotes, incidentYears, postcodeVintage } from '../geography/queries.ts'
import * as policy from '../policy.ts'
import { signsIn, type StandingSign } from '../queries.ts'
import { catalogue } from '../reference.ts'
import { columnsOf, type MapSign } from '../rules/map-table.ts'
import { toWgs84 } from '../rules/national-grid.ts'
import { pictureOf } from '../rules/picture.ts'
import type { FoundMap } from './map-found.ts'
import { mapModel } from './map-model.ts'
import { readMapQuery, type MapQuery } from './map-query.ts'
import { mapView } from './map.view.ts'

const mostItems = 2_000

/** The area, by ward or hexagon: items that this person may see, or incidents that others publish. Drawn by the server. */
export const mapPage = page<FoundMap>('risk.show-map', {
  may: policy.seePicture,
  async load(db, { actor, query: asked, now }) {
    const isCleared = actor.rights.has('analyst') || actor.rights.has('intelligence-officer')
    const years = await incidentYears(db)
    const query = readMapQuery(asked, { isCleared, incidentYears: years, now })
    const isItems = query.layer === 'items'
    const items = isItems ? await itemsFor(db, actor, query) : null
    const incidents = isItems
      ? []
      : await countIncidents(db, query.by === 'wards' ? 'ward' : 'cell', days(query))
    return {
      query,
      isCleared,
      years,
      incidents,
      itemIds: items?.items.map((item) => item.itemId) ?? [],
      columns:
        items === null
          ? null
          : columnsOf(
              { by: query.by, isWholeYear: query.year !== null, isOneKind: query.kind !== null },
              items.items,
              items.signs,
              isCleared,
            ),
      drawn: await drawnMap(db, query.by, [
        ...(items?.signs.flatMap((sign) => (sign.cell === null ? [] : [sign.cell])) ?? []),
        ...(query.by === 'hexagons'
          ? incidents.flatMap((row) => (row.place === null ? [] : [row.place]))
          : []),
      ]),
      notes: await importNotes(db, ['districts', 'wards', ...(isItems ? [] : ['lsoas', 'incidents'])]),
      postcodes: isItems ? await postcodeVintage(db) : null,
      now,
    }
  },
  about: ({ query, itemIds }) => ({
    type: 'risk-map',
    id: query.layer,
    detail: { by: query.by, kind: query.kind ?? 'every', year: query.year, ids: itemIds },
  }),
  present: (found) => show('Map of the area', mapView(mapModel(found)), { layout: 'wide' }),
})

const days = ({ from, to }: MapQuery): { from: string; to: string } => ({
  from: from.toISOString().slice(0, 10),
  to: to.toISOString().slice(0, 10),
})

interface PlacedItems {
  readonly items: readonly { readonly itemId: string; readonly isOwn: boolean }[]
  readonly signs: readonly MapSign[]
}
async function itemsFor(db: Db, actor: Actor, query: MapQuery): Promise<PlacedItems> {
  const heads = (await visibleHeads(db, actor.agencyId, { since: query.from, limit: mostItems })).filter(
    (head) => head.at < query.to,
  )
  const signs = await signsIn(
    db,
    heads.map((head) => head.itemId),
  )
  const members = ofKind(query, heads, signs)
  const ids = new Set(members.map((head) => head.itemId))
  return {
    items: members.map((head) => ({ itemId: head.itemId, isOwn: head.releaseId === null })),
    signs: await withCells(
      db,
      signs.filter((sign) => ids.has(sign.itemId)),
    ),
  }
}

function ofKind(
  query: MapQuery,
  heads: readonly ItemHead[],
  signs: readonly StandingSign[],
): readonly ItemHead[] {
  if (query.kind === null) return heads
  const members = new Set(pictureOf(query.kind, heads, signs, catalogue).items.map((item) => item.itemId))
  return heads.filter((head) => members.has(head.itemId))
}

/** A postcode says which hexagon; a ward or district is too wide for one. */
async function withCells(db: Db, signs: readonly StandingSign[]): Promise<MapSign[]> {
  const grid = await gridOf(db, [
    ...new Set(signs.flatMap((sign) => (sign.postcode === null ? [] : [sign.postcode]))),
  ])
  return signs.map((sign) => {
    const at = sign.postcode === null ? undefined : grid.get(sign.postcode)
    return { ...sign, cell: at === undefined ? null : cellOf(toWgs84(at.easting, at.northing)) }
  })
}
