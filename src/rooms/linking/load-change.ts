import type { Actor } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import {
  changesOf,
  detailsEverOf,
  findMention,
  type DetailChange,
  type EverDetail,
  type StandingMention,
} from './queries.ts'
import { aspectsOf, isCompared, type Aspect, type ComparedKind } from './rules/kinds.ts'
import { textFor, type ReadText } from './texts.ts'

/** A mention whose details may be changed, with all that was ever said of it. */
export interface FoundChange {
  readonly mention: StandingMention
  readonly kind: ComparedKind
  /** The text as it stands now: what is said must be in it. */
  readonly text: ReadText
  readonly standing: readonly EverDetail[]
  readonly ever: readonly EverDetail[]
  /** The newest first. */
  readonly changes: readonly DetailChange[]
  /** Of what is said now; the first is 1. */
  readonly version: number
  readonly agencyId: string
}

/** By a company number a business is itself: another number is another business, which is confirmed anew. */
export const fixedAspects: ReadonlySet<string> = new Set(['company-number'])
export const changeableAspects = (
  kind: string,
): readonly { readonly value: Aspect; readonly text: string }[] =>
  aspectsOf(kind).filter((one) => !fixedAspects.has(one.value))

/** Null where the asking person does not see it, or not its text any more; and of what has no details. */
export async function loadChange(db: Db, mentionId: string, actor: Actor): Promise<FoundChange | null> {
  const mention = await findMention(db, mentionId)
  if (mention === null || !isCompared(mention.kind)) return null
  const text = await textFor(
    db,
    mention.releaseId === null ? { itemId: mention.itemId } : { releaseId: mention.releaseId },
    actor,
  )
  if (text === null) return null
  const ever = await detailsEverOf(db, mention.id)
  const changes = await changesOf(db, mention.id)
  return {
    mention,
    kind: mention.kind,
    text,
    ever,
    standing: ever.filter((one) => one.endedBy === null),
    changes,
    version: changes[0]?.version ?? 1,
    agencyId: mention.agencyId,
  }
}
