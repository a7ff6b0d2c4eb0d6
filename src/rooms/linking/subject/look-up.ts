import { explain, score, type Model, type Prepared } from '@article4/linkage'
import type { Db } from '#platform/db.ts'
import { models } from '../reference.ts'
import { isCompared } from '../rules/kinds.ts'
import { keysFor } from '../rules/keys.ts'
import type { Reading } from '../rules/reading.ts'
import { mentionsByKeys, mentionsByValue, type MentionRow } from './queries.ts'

/**
 * Known mentions of what was read in words: by their value where they have one, else by the keys under which mentions of
 * their kind are found again, weighed by the kind's model. Nothing is stored, and only what the asking person sees is found.
 * All readings of a text are asked for in two questions, however many there are.
 */
export interface Hit {
  readonly mention: MentionRow
  /** Null where they have one value. In bits. */
  readonly weight: number | null
  /** What makes them alike, in words. */
  readonly words: string
}
/** Looked at for one reading by its keys; a name of so many bearers is not found by its name. */
const mostCandidates = 200
/** By value, for all readings together. */
const mostOfValues = 2_000

/** For each reading, in their order, the most alike first. */
export async function lookUp(db: Db, readings: readonly Reading[]): Promise<readonly (readonly Hit[])[]> {
  const values = readings.flatMap(({ kind, value }) => (value === null ? [] : [{ kind, value }]))
  const same = Map.groupBy(
    await mentionsByValue(db, values, mostOfValues),
    (one) => `${one.kind} ${one.value}`,
  )
  const valueHits = (reading: Reading): readonly MentionRow[] =>
    reading.value === null ? [] : (same.get(`${reading.kind} ${reading.value}`) ?? [])
  const wanted = readings.flatMap((reading, asked) =>
    valueHits(reading).length === 0 && isCompared(reading.kind)
      ? [
          {
            asked,
            kind: reading.kind,
            keys: keysFor(reading.kind, models[reading.kind].keys, reading.prepared, reading.shown),
          },
        ]
      : [],
  )
  const alike = Map.groupBy(await mentionsByKeys(db, wanted, mostCandidates), (one) => one.asked)
  return readings.map((reading, asked): readonly Hit[] => {
    const known = valueHits(reading)
    if (known.length > 0) return known.map((mention) => ({ mention, weight: null, words: 'the same' }))
    if (!isCompared(reading.kind)) return []
    const model = models[reading.kind]
    return (alike.get(asked) ?? [])
      .flatMap((mention) => hitOf(model, reading.prepared, mention, mention.prepared))
      .toSorted((one, other) => (other.weight ?? 0) - (one.weight ?? 0))
  })
}

/** Alike in something that the model compares, and not different in everything that speaks. */
function hitOf(model: Model, asked: Prepared, mention: MentionRow, prepared: Prepared): Hit[] {
  const { weight, prior } = score(model, asked, prepared)
  if (weight - prior <= 0) return []
  const [best] = explain(model, asked, prepared, { left: {}, right: {} }).bars.toSorted(
    (one, other) => other.weight + other.frequency - one.weight - one.frequency,
  )
  return [{ mention, weight, words: best === undefined ? '' : `${best.field}: ${best.level}` }]
}
