import { explain, type Explanation } from '@article4/linkage'
import type { Db } from '#platform/db.ts'
import { modelOf, models } from '../reference.ts'
import { isCompared } from '../rules/kinds.ts'
import { detailsOf, preparedOf, type Detail, type MentionRow } from '../subject/queries.ts'

/**
 * Why two mentions weigh what they do: made again from what was prepared when they were confirmed and from the model, of
 * the version that weighed them where it is still kept. Null where no model compares their kind, or that version is not kept.
 */
export async function explainPair(
  db: Db,
  left: MentionRow,
  right: MentionRow,
  version: string | null,
): Promise<Explanation | null> {
  const model = version === null ? (isCompared(left.kind) ? models[left.kind] : null) : modelOf(version)
  const prepared = await preparedOf(db, [left.id, right.id])
  const [one, other] = [prepared.get(left.id), prepared.get(right.id)]
  if (model === null || one === undefined || other === undefined) return null
  const details = await detailsOf(db, [left.id, right.id])
  const fields = model.comparisons.map((comparison) => comparison.field)
  return explain(model, one, other, {
    left: shownBy(left, details, fields),
    right: shownBy(right, details, fields),
  })
}

/** By the model's fields, what people read there: what the text says of the mention, or else the mention's own words. */
function shownBy(
  mention: MentionRow,
  details: readonly Detail[],
  fields: readonly string[],
): Record<string, string | null> {
  const stated = (aspect: string): string | null => {
    const of = details.filter((one) => one.mentionId === mention.id && one.aspect === aspect)
    return of.length === 0 ? null : of.map((one) => one.shown).join(', ')
  }
  return Object.fromEntries(
    fields.map((field) => [field, stated(field) ?? (ownFields.has(field) ? mention.shown : null)]),
  )
}
/** What is read from the mention's own words: its name, plate, postcode and the like. */
const ownFields: ReadonlySet<string> = new Set(['name', 'plate', 'postcode', 'number', 'words'])
