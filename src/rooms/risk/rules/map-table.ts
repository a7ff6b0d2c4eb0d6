import { protect, unprotected, type Cell, type PublishedTable } from './small-numbers.ts'

/**
 * Counting items by place for the map. An item stands at every place that a sign in it names, and at "none" where no sign
 * names one; so a count is of items at a place, and the sum of the rows is not the number of items.
 */
export type MapBy = 'wards' | 'hexagons'
export interface MapItem {
  readonly itemId: string
  readonly isOwn: boolean
}
export interface MapSign {
  readonly itemId: string
  readonly cell: string | null
  readonly wardCode: string | null
  readonly districtCode: string | null
}

/** Keys of rows that are no shape on the map. */
export const noPlace = 'none'
export const outside = 'outside'
export const tooWide = 'wide'
export const districtKey = (code: string): string => `district:${code}`

export function countByPlace(by: MapBy, items: readonly MapItem[], signs: readonly MapSign[]): Cell[] {
  const counts = new Map<string, number>()
  const byItem = Map.groupBy(signs, (sign) => sign.itemId)
  for (const item of items) {
    const places = new Set(
      (byItem.get(item.itemId) ?? []).map((sign) => placeOf(by, sign)).filter((key) => key !== null),
    )
    for (const key of places.size === 0 ? [noPlace] : places) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].map(([key, count]) => ({ key, count })).toSorted((a, b) => a.key.localeCompare(b.key))
}

/** The finest place that can be drawn; a sign that names only a wider one is counted there. */
function placeOf(by: MapBy, sign: MapSign): string | null {
  if (by === 'hexagons') return sign.cell ?? (isPlaced(sign) ? tooWide : null)
  return sign.wardCode ?? (sign.districtCode === null ? null : districtKey(sign.districtCode))
}
const isPlaced = (sign: MapSign): boolean => sign.wardCode !== null || sign.districtCode !== null

export interface MapColumns {
  readonly own: PublishedTable
  /** Null where this cut of the numbers is not published: see `partnersShown`. */
  readonly partners: PublishedTable | null
}
export interface MapCut {
  readonly by: MapBy
  readonly isWholeYear: boolean
  readonly isOneKind: boolean
}

/**
 * Own items stand as they are for an analyst or officer of the agency; partners' items are protected for everybody. They are
 * published in one cut alone (a ward, a kind, a whole year), so that two answers cannot be taken from each other: no cut
 * lies inside another.
 */
export const partnersShown = (cut: MapCut): boolean => cut.by === 'wards' && cut.isWholeYear && cut.isOneKind

export function columnsOf(
  cut: MapCut,
  items: readonly MapItem[],
  signs: readonly MapSign[],
  isCleared: boolean,
): MapColumns {
  const own = countByPlace(
    cut.by,
    items.filter((item) => item.isOwn),
    signs,
  )
  const others = countByPlace(
    cut.by,
    items.filter((item) => !item.isOwn),
    signs,
  )
  return {
    own: isCleared ? unprotected(own) : protect(own),
    partners: partnersShown(cut) ? protect(others) : null,
  }
}

/** The year that an instant is in, in London. */
export const londonYear = (at: Date): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric' }).format(at))
