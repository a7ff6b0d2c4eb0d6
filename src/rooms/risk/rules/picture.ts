import { ownBlocks, type Block, type Indicator, type ViewKind } from './catalogue.ts'

/**
 * The picture of one kind of exploitation, made from heads of items and the signs that stand in them, and from nothing
 * else: whoever asks gets the picture of what they may see. It counts items, never people, and adds nothing up into a score.
 */
export interface PictureItem {
  readonly itemId: string
  readonly ownerKind: string
  /** `2CP`; null before the first grading. */
  readonly grade: string | null
  readonly exploitationTypes: readonly string[]
  readonly at: Date
}
export interface PictureSign {
  readonly itemId: string
  readonly code: string
  readonly sector: string | null
  readonly wardCode: string | null
  readonly districtCode: string | null
}
export interface CodeCount {
  readonly code: string
  readonly itemIds: readonly string[]
}
export interface Picture {
  /** Items of this kind, newest first: what its officer chose, or a sign of its own block says. */
  readonly items: readonly PictureItem[]
  /** The same, apart: an item is in one of the two. */
  readonly withoutSign: readonly string[]
  readonly withSign: readonly string[]
  /** Only a sign says so; its officer chose another kind. */
  readonly bySignAlone: readonly string[]
  readonly blocks: readonly {
    readonly code: string
    readonly words: string
    readonly signs: readonly CodeCount[]
  }[]
  readonly districts: readonly { readonly code: string | null; readonly itemIds: readonly string[] }[]
  readonly sectors: readonly { readonly code: string | null; readonly itemIds: readonly string[] }[]
  readonly grades: readonly { readonly grade: string | null; readonly itemIds: readonly string[] }[]
  readonly earliest: Date | null
  readonly newest: Date | null
}

export function pictureOf(
  view: ViewKind,
  items: readonly PictureItem[],
  signs: readonly PictureSign[],
  catalogue: { readonly blocks: readonly Block[]; readonly indicators: readonly Indicator[] },
): Picture {
  const indicators = new Map(catalogue.indicators.map((one) => [one.code, one]))
  const speaks = (sign: PictureSign): boolean => speaksTo(view, indicators.get(sign.code))
  const bySign = new Set(signs.filter(speaks).map((sign) => sign.itemId))
  // "Child" is not a kind that an officer chooses (domain 1.2: a flag beside the kind), so there a sign must say it.
  const isChosen = (item: PictureItem): boolean => view !== 'child' && item.exploitationTypes.includes(view)
  const members = items.filter((item) => isChosen(item) || bySign.has(item.itemId))
  const ids = new Set(members.map((item) => item.itemId))
  const within = signs.filter((sign) => ids.has(sign.itemId))
  const signed = new Set(within.map((sign) => sign.itemId))
  const times = members.map((item) => item.at.getTime())
  return {
    items: members.toSorted((a, b) => b.at.getTime() - a.at.getTime() || a.itemId.localeCompare(b.itemId)),
    withoutSign: members.filter((item) => !signed.has(item.itemId)).map((item) => item.itemId),
    withSign: members.filter((item) => signed.has(item.itemId)).map((item) => item.itemId),
    bySignAlone: members.filter((item) => !isChosen(item)).map((item) => item.itemId),
    blocks: catalogue.blocks.map((block) => ({
      code: block.code,
      words: block.words,
      signs: catalogue.indicators
        .filter((one) => one.block === block.code)
        .map((one) => ({ code: one.code, itemIds: itemsWith(within, (sign) => sign.code === one.code) }))
        .filter((one) => one.itemIds.length > 0),
    })),
    districts: grouped(members, within, (sign) => sign.districtCode),
    sectors: grouped(members, within, (sign) => sign.sector),
    grades: byGrade(members),
    earliest: times.length === 0 ? null : new Date(Math.min(...times)),
    newest: times.length === 0 ? null : new Date(Math.max(...times)),
  }
}

export function speaksTo(view: ViewKind, indicator: Indicator | undefined): boolean {
  if (indicator === undefined) return false
  return ownBlocks[view].includes(indicator.block) || (view === 'child' && isAboutChildren(indicator))
}
/** A sign elsewhere in the catalogue that names a child in its own words, such as a child's bed where sex is sold. */
const isAboutChildren = (indicator: Indicator): boolean =>
  indicator.kinds.includes('child') && indicator.block === 'sexual'

const itemsWith = (signs: readonly PictureSign[], fits: (sign: PictureSign) => boolean): string[] => [
  ...new Set(signs.filter(fits).map((sign) => sign.itemId)),
]

/** Items under each value that their signs name, most first; an item with two is under both; null holds those with none. */
function grouped(
  items: readonly PictureItem[],
  signs: readonly PictureSign[],
  value: (sign: PictureSign) => string | null,
): { code: string | null; itemIds: string[] }[] {
  const codes = [...new Set(signs.map(value).filter((code) => code !== null))]
  const named = new Set(signs.filter((sign) => value(sign) !== null).map((sign) => sign.itemId))
  const none = items.filter((item) => !named.has(item.itemId)).map((item) => item.itemId)
  const rows = codes
    .map((code) => ({ code, itemIds: itemsWith(signs, (sign) => value(sign) === code) }))
    .toSorted((a, b) => b.itemIds.length - a.itemIds.length || a.code.localeCompare(b.code))
  return none.length === 0 ? rows : [...rows, { code: null, itemIds: none }]
}

/** Grades are categories (domain 5.2): counted one by one in their own order, never averaged. */
function byGrade(items: readonly PictureItem[]): { grade: string | null; itemIds: string[] }[] {
  const grades = [...new Set(items.map((item) => item.grade))].toSorted((a, b) =>
    (a ?? 'Z').localeCompare(b ?? 'Z'),
  )
  return grades.map((grade) => ({
    grade,
    itemIds: items.filter((item) => item.grade === grade).map((item) => item.itemId),
  }))
}

/** So many calendar months before an instant. Where the day does not exist (31 February), the month's last one. */
export function monthsBefore(now: Date, months: number): Date {
  const moved = new Date(now)
  moved.setUTCMonth(moved.getUTCMonth() - months)
  if (moved.getUTCDate() !== now.getUTCDate()) moved.setUTCDate(0)
  return moved
}
