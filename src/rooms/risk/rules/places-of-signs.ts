import type { Assessment, Evidence, SourceEvaluation } from './weak-signals.ts'

/**
 * Subjects of weak signals: the postcodes and wards that signs name, each with the evidence about it. Made of what one reader
 * may see; another may have other evidence about the same place, and another band.
 */
export interface SeenHead {
  readonly itemId: string
  readonly urn: string
  /** `2CP`; null before the first grading. */
  readonly grade: string | null
  readonly at: Date
}
export interface SeenSign {
  readonly itemId: string
  readonly code: string
  readonly quote: string
  readonly sector: string | null
  readonly postcode: string | null
  readonly wardCode: string | null
}
export type PlaceKind = 'postcode' | 'ward'
export interface PlaceSubject {
  /** `postcode-ZZ11AA` or `ward-E05999991`: its name in addresses. */
  readonly key: string
  readonly kind: PlaceKind
  readonly code: string
  readonly evidence: readonly Evidence[]
}

export const placeKey = (kind: PlaceKind, code: string): string => `${kind}-${code}`
export function readPlaceKey(key: string): { readonly kind: PlaceKind; readonly code: string } | null {
  const found = /^(postcode|ward)-([A-Z0-9]{5,9})$/.exec(key)
  return found === null ? null : { kind: found[1] === 'ward' ? 'ward' : 'postcode', code: found[2] ?? '' }
}

export function placesOf(
  heads: readonly SeenHead[],
  signs: readonly SeenSign[],
  isCounter: (code: string) => boolean,
): PlaceSubject[] {
  const told = provenancesOf(signs)
  const headOf = new Map(heads.map((head) => [head.itemId, head]))
  const byPlace = Map.groupBy(
    signs.flatMap((sign) => [
      ...(sign.postcode === null ? [] : [{ key: placeKey('postcode', sign.postcode), sign }]),
      ...(sign.wardCode === null ? [] : [{ key: placeKey('ward', sign.wardCode), sign }]),
    ]),
    (one) => one.key,
  )
  return [...byPlace].flatMap(([key, rows]) => {
    const place = readPlaceKey(key)
    if (place === null) return []
    const here = rows.map((row) => row.sign)
    const evidence = evidenceOf(headOf, here, isCounter, { told, sharedWith: othersAt(place.kind, here) })
    return evidence.length === 0 ? [] : [{ key, ...place, evidence }]
  })
}

/**
 * What signs say about one subject, item by item: what speaks for exploitation and what speaks against are two pieces. A sign
 * whose item has no head here says nothing. `told` says which items go back to one telling.
 */
export function evidenceOf(
  headOf: ReadonlyMap<string, SeenHead>,
  signs: readonly Pick<SeenSign, 'itemId' | 'code'>[],
  isCounter: (code: string) => boolean,
  { told, sharedWith }: { readonly told: ReadonlyMap<string, string>; readonly sharedWith: number },
): Evidence[] {
  return [...Map.groupBy(signs, (sign) => sign.itemId)].flatMap(([itemId, ofItem]) => {
    const head = headOf.get(itemId)
    if (head === undefined) return []
    return [false, true].flatMap((against): Evidence[] => {
      const codes = [
        ...new Set(ofItem.map((sign) => sign.code).filter((code) => isCounter(code) === against)),
      ]
      if (codes.length === 0) return []
      return [
        {
          itemId,
          urn: head.urn,
          grade: readGrade(head.grade),
          day: head.at.toISOString().slice(0, 10),
          signs: codes.toSorted(),
          provenance: told.get(itemId) ?? itemId,
          isCounter: against,
          sharedWith,
        },
      ]
    })
  })
}

/**
 * How many others share the place. A postcode where signs name three trades is two others beside each; a ward is as wide as
 * the trades or postcodes named in it. Nothing else that the reader sees says how many share an address.
 */
export function othersAt(kind: PlaceKind, signs: readonly Pick<SeenSign, 'sector' | 'postcode'>[]): number {
  const different = (values: readonly (string | null)[]): number =>
    new Set(values.filter((value) => value !== null)).size
  const sectors = different(signs.map((sign) => sign.sector))
  const postcodes = kind === 'ward' ? different(signs.map((sign) => sign.postcode)) : 0
  return Math.max(0, Math.max(sectors, postcodes) - 1)
}

/** So many words that are the same in two items are one telling passed on; fewer may be chance. */
const fewestWords = 4

/**
 * Which items go back to one telling: those that quote the same words, directly or through a third. Sources are kept apart
 * from items and are not asked, so a telling that was written down afresh twice is two here; the page says so.
 */
export function provenancesOf(
  signs: readonly Pick<SeenSign, 'itemId' | 'quote'>[],
): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  const root = (itemId: string): string => {
    const up = first.get(itemId) ?? itemId
    return up === itemId ? itemId : root(up)
  }
  const sameWords = Map.groupBy(
    signs.filter((sign) => folded(sign.quote).split(' ').length >= fewestWords),
    (sign) => folded(sign.quote),
  )
  for (const rows of sameWords.values()) {
    const roots = [...new Set(rows.map((row) => root(row.itemId)))].toSorted()
    for (const other of roots) first.set(other, roots[0] ?? other)
  }
  return new Map(signs.map((sign) => [sign.itemId, root(sign.itemId)]))
}
const folded = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function readGrade(grade: string | null): Evidence['grade'] {
  const found = /^([123])([A-E])[PC]$/.exec(grade ?? '')
  return found === null ? null : { source: found[1] as SourceEvaluation, assessment: found[2] as Assessment }
}
