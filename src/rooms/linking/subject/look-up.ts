import { explain, score, type Model, type Prepared } from '@article4/linkage'
import type { Db } from '#platform/db.ts'
import { models } from '../reference.ts'
import { isCompared } from '../rules/kinds.ts'
import { keysFor } from '../rules/keys.ts'
import type { Reading } from '../rules/reading.ts'
import { mentionsByKey, mentionsByValue, preparedOf, type MentionRow } from './queries.ts'

/**
 * Known mentions of something that was read in words: by its value where it has one, else by the keys under which mentions
 * of its kind are found again, weighed by the kind's model. Nothing is stored, and only what the asking person sees is found.
 */
export interface Hit {
  readonly mention: MentionRow
  /** Null where they have one value. In bits. */
  readonly weight: number | null
  /** What makes them alike, in words. */
  readonly words: string
}
/** Looked at for one reading; a name of so many bearers is not found by its name. */
const mostCandidates = 200

export async function lookUp(db: Db, reading: Reading): Promise<readonly Hit[]> {
  if (reading.value !== null) {
    const same = await mentionsByValue(db, [{ kind: reading.kind, value: reading.value }], mostCandidates)
    if (same.length > 0 || !isCompared(reading.kind))
      return same.map((mention) => ({ mention, weight: null, words: 'the same' }))
  }
  if (!isCompared(reading.kind)) return []
  const model = models[reading.kind]
  const keys = keysFor(reading.kind, model.keys, reading.prepared, reading.shown)
  const candidates = await mentionsByKey(db, reading.kind, keys, mostCandidates)
  const prepared = await preparedOf(
    db,
    candidates.map((one) => one.id),
  )
  return candidates
    .flatMap((mention) => hitOf(model, reading.prepared, mention, prepared.get(mention.id)))
    .toSorted((one, other) => (other.weight ?? 0) - (one.weight ?? 0))
}

/** Alike in something that the model compares, and not different in everything that speaks. */
function hitOf(model: Model, asked: Prepared, mention: MentionRow, prepared: Prepared | undefined): Hit[] {
  if (prepared === undefined) return []
  const { weight, prior } = score(model, asked, prepared)
  if (weight - prior <= 0) return []
  const [best] = explain(model, asked, prepared, { left: {}, right: {} }).bars.toSorted(
    (one, other) => other.weight + other.frequency - one.weight - one.frequency,
  )
  return [{ mention, weight, words: best === undefined ? '' : `${best.field}: ${best.level}` }]
}
