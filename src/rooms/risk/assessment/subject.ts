import { ownTexts, releaseWords, textHeads, type TextHead } from '#rooms/intelligence'
import { subjectsNamed, type NamedText } from '#rooms/linking'
import type { Actor } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { isId } from '#platform/ids.ts'
import { placeName } from '../pages/weak-signals.ts'
import { knownAreas } from '../queries.ts'
import { othersAt, readPlaceKey } from '../rules/places-of-signs.ts'
import { signsAtPlace, signsInTexts, type Assessment, type ReadSign } from './queries.ts'

/**
 * What an assessment is about: a subject of the linking room, a place that signs name, or people whom an item speaks of and
 * nobody has named. With every text and sign about it that the asking person may read: what can be stood on.
 */
export interface AssessedSubject {
  /** `mention-…`, `postcode-…`, `ward-…`, `item-…`, `release-…`: its name in addresses and forms. */
  readonly about: string
  readonly title: string
  /** Its own page; null where it has none. */
  readonly href: string | null
  readonly mentionId: string | null
  readonly placeKey: string | null
  readonly texts: readonly TextHead[]
  readonly signs: readonly ReadSign[]
  /** How many others share the place, for the rule, given the signs that were chosen. */
  readonly sharedWith: (signs: readonly ReadSign[]) => number
}

/** Null where the asking person sees nothing of it. */
export async function loadSubject(db: Db, about: string, actor: Actor): Promise<AssessedSubject | null> {
  const place = readPlaceKey(about)
  if (place !== null) {
    const signs = await signsAtPlace(db, place)
    if (signs.length === 0) return null
    return {
      about,
      title: placeName(place, await knownAreas(db)),
      href: `/risk/signals/${about}`,
      mentionId: null,
      placeKey: about,
      ...(await read(db, signs, signs)),
      sharedWith: (chosen) => othersAt(place.kind, chosen),
    }
  }
  const found = /^(mention|item|release)-(.+)$/.exec(about)
  const [, of, id = ''] = found ?? []
  if (!isId(id)) return null
  if (of === 'mention') return mentioned(db, id)
  if (of === 'item') return peopleOf(db, about, await textsOfItem(db, id, actor))
  const words = await releaseWords(db, id)
  return words === null
    ? null
    : peopleOf(db, about, { urn: words.urn, texts: [{ itemId: words.itemId, releaseId: id }] })
}

/** What a series is about, with the texts that its versions stand on: these can be stood on again. */
export async function subjectOfSeries(
  db: Db,
  versions: readonly Assessment[],
  actor: Actor,
): Promise<AssessedSubject | null> {
  const newest = versions.at(-1)
  if (newest === undefined) return null
  const old = versions.flatMap(textsUnder)
  const about = newest.placeKey ?? (newest.mentionId === null ? null : `mention-${newest.mentionId}`)
  const known = about === null ? null : await loadSubject(db, about, actor)
  const heads = await headsOfTexts(db, old)
  const nameless = {
    about: `series-${newest.seriesId}`,
    title: newest.peopleWords ?? 'A mention that was withdrawn',
    href: null,
    mentionId: newest.mentionId,
    placeKey: newest.placeKey,
    sharedWith: () => 0,
  }
  const texts = [...(known?.texts ?? []), ...heads]
  const signs = [...(known?.signs ?? []), ...(known === null ? await signsInTexts(db, old) : [])]
  return { ...(known ?? nameless), texts: unique(texts, textKey), signs: unique(signs, (one) => one.id) }
}

async function mentioned(db: Db, mentionId: string): Promise<AssessedSubject | null> {
  const subject = (await subjectsNamed(db, [mentionId])).get(mentionId)
  if (subject === undefined) return null
  return {
    about: `mention-${subject.id}`,
    title: subject.label,
    href: `/subjects/${subject.id}`,
    mentionId: subject.id,
    placeKey: null,
    ...(await read(db, subject.texts, await signsInTexts(db, subject.texts))),
    sharedWith: () => 0,
  }
}

interface ItemTexts {
  readonly urn: string
  readonly texts: readonly NamedText[]
}
async function textsOfItem(db: Db, itemId: string, actor: Actor): Promise<ItemTexts | null> {
  const item = await ownTexts(db, itemId, { withOriginal: actor.rights.has('intelligence-officer') })
  return item === null
    ? null
    : { urn: item.urn, texts: item.texts.map(({ releaseId }) => ({ itemId, releaseId })) }
}

async function peopleOf(db: Db, about: string, item: ItemTexts | null): Promise<AssessedSubject | null> {
  if (item === null || item.texts.length === 0) return null
  return {
    about,
    title: `People in item ${item.urn}`,
    href: null,
    mentionId: null,
    placeKey: null,
    ...(await read(db, item.texts, await signsInTexts(db, item.texts))),
    sharedWith: () => 0,
  }
}

async function read(
  db: Db,
  texts: readonly NamedText[],
  signs: readonly ReadSign[],
): Promise<Pick<AssessedSubject, 'texts' | 'signs'>> {
  const heads = await headsOfTexts(db, unique(texts, textKey))
  return { texts: heads, signs }
}

export const headsOfTexts = async (db: Db, texts: readonly NamedText[]): Promise<TextHead[]> =>
  (
    await textHeads(db, {
      itemIds: texts.flatMap((one) => (one.releaseId === null ? [one.itemId] : [])),
      releaseIds: texts.flatMap((one) => one.releaseId ?? []),
    })
  ).toSorted(
    (one, other) => other.at.getTime() - one.at.getTime() || (textKey(one) < textKey(other) ? -1 : 1),
  )

/** The texts that one stands on. */
export const textsUnder = (one: Pick<Assessment, 'originalItems' | 'releases'>): NamedText[] => [
  ...one.originalItems.map((itemId) => ({ itemId, releaseId: null })),
  // Which item a release is of is told by its head.
  ...one.releases.map((releaseId) => ({ itemId: '', releaseId })),
]

/** A text's name in forms: `original-` and its item, or `release-` and its own. */
export const textKey = ({ itemId, releaseId }: NamedText): string =>
  releaseId === null ? `original-${itemId}` : `release-${releaseId}`

export const textHref = ({ itemId, releaseId }: NamedText): string =>
  releaseId === null ? `/items/${itemId}` : `/shared/${releaseId}`

const unique = <Row>(rows: readonly Row[], name: (row: Row) => string): Row[] => [
  ...new Map(rows.map((row) => [name(row), row])).values(),
]
