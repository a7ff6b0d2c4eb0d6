import { ownTexts, releaseWords } from '#rooms/intelligence'
import type { Actor } from '#platform/access.ts'
import type { AuditSubject } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { TextPlace } from './store.ts'

/** A text in which mentions stand: an own item's original as it stands now, or a live release that one may read. */
export interface ReadText extends TextPlace {
  readonly urn: string
  readonly title: string
  readonly text: string
  readonly at: Date
  readonly handling: string | null
  readonly isOwn: boolean
  /** Of an own item: what was let out of it. */
  readonly releases: readonly { readonly releaseId: string; readonly at: Date }[]
}

type Params = Readonly<Record<string, string>>

/** The text that an address names; null where the asking person may not read it. */
export async function textFor(db: Db, params: Params, actor: Actor): Promise<ReadText | null> {
  const { itemId, releaseId } = params
  if (releaseId !== undefined) {
    const words = await releaseWords(db, releaseId)
    return words === null
      ? null
      : { ...words, version: null, isOwn: words.ownerAgencyId === actor.agencyId, releases: [] }
  }
  const item = await ownTexts(db, itemId ?? '', { withOriginal: actor.rights.has('intelligence-officer') })
  const original = item?.texts.find((text) => text.releaseId === null)
  if (item === null || original === undefined) return null
  return {
    itemId: item.itemId,
    ownerAgencyId: item.ownerAgencyId,
    releaseId: null,
    version: original.version,
    urn: item.urn,
    title: item.title,
    text: original.text,
    at: original.at,
    handling: item.grade?.slice(-1) ?? null,
    isOwn: true,
    releases: item.texts.flatMap((text) =>
      text.releaseId === null ? [] : [{ releaseId: text.releaseId, at: text.at }],
    ),
  }
}

/** Where the mentions of a text are read and confirmed. */
export const hrefOf = ({ itemId, releaseId }: Pick<TextPlace, 'itemId' | 'releaseId'>): string =>
  releaseId === null ? `/mentions/items/${itemId}` : `/mentions/releases/${releaseId}`

/** Reading a text in search of what it names, for the audit. */
export const aboutText = (text: ReadText, part: string): AuditSubject => ({
  type: text.releaseId === null ? 'item' : 'release',
  id: text.releaseId ?? text.itemId,
  ownerAgencyId: text.ownerAgencyId,
  handling: text.handling,
  detail: { part },
})

/** The day of a text, from which ages count. */
export const dayOf = (text: Pick<ReadText, 'at'>): string => text.at.toISOString().slice(0, 10)
