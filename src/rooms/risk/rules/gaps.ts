import type { Block, ViewKind } from './catalogue.ts'
import { ownBlocks } from './catalogue.ts'
import type { Picture } from './picture.ts'

/**
 * What a picture lacks. An empty place on it is a question before it is an answer: nothing told from somewhere may be
 * nothing there, or nobody who looked. Each gap is one of a closed list, so that a requirement can be made of it.
 */
export type Gap =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no-agency-of-kind'; readonly agencyKinds: readonly string[] }
  | { readonly kind: 'nothing-young'; readonly newest: Date }
  | { readonly kind: 'nothing-at-first-hand' }
  | { readonly kind: 'nothing-graded' }
  | { readonly kind: 'no-sign-looked-for'; readonly count: number }
  | { readonly kind: 'block-empty'; readonly blocks: readonly string[] }
  | { readonly kind: 'no-place'; readonly count: number }
  | { readonly kind: 'single-source-kind'; readonly agencyKind: string }

/** Older than this, a picture is history. 90 days: our own choice; a shorter time says "old" sooner, which errs to the safe side. */
const youngDays = 90
const dayMs = 86_400_000

/** `agencyKinds`: those of which the partnership has an agency at work, whether or not it has told anything. */
export function gapsOf(
  view: ViewKind,
  picture: Picture,
  { agencyKinds, blocks, now }: { agencyKinds: readonly string[]; blocks: readonly Block[]; now: Date },
): Gap[] {
  const { items, newest } = picture
  if (newest === null) return [{ kind: 'nothing' }]
  const heard = new Set(items.map((item) => item.ownerKind))
  const unheard = agencyKinds.filter((kind) => !heard.has(kind))
  const [onlyKind] = heard
  const empty = emptyBlocks(view, picture, blocks)
  const placeless = picture.districts.find((row) => row.code === null)?.itemIds.length ?? 0
  return [
    ...(unheard.length > 0 ? [{ kind: 'no-agency-of-kind' as const, agencyKinds: unheard }] : []),
    ...(heard.size === 1 && agencyKinds.length > 1 && onlyKind !== undefined
      ? [{ kind: 'single-source-kind' as const, agencyKind: onlyKind }]
      : []),
    ...(now.getTime() - newest.getTime() > youngDays * dayMs
      ? [{ kind: 'nothing-young' as const, newest }]
      : []),
    ...gradeGaps(picture),
    ...(picture.withoutSign.length > 0
      ? [{ kind: 'no-sign-looked-for' as const, count: picture.withoutSign.length }]
      : []),
    ...(empty.length > 0 ? [{ kind: 'block-empty' as const, blocks: empty }] : []),
    ...(placeless > 0 ? [{ kind: 'no-place' as const, count: placeless }] : []),
  ]
}

/** First hand: intelligence assessment A, known directly to the source (domain 5.2). */
function gradeGaps({ items }: Picture): Gap[] {
  const grades = items.flatMap((item) => (item.grade === null ? [] : [item.grade]))
  if (grades.length === 0) return [{ kind: 'nothing-graded' }]
  return grades.some((grade) => grade.charAt(1) === 'A') ? [] : [{ kind: 'nothing-at-first-hand' }]
}

/** Of the blocks that belong to every kind and of the kind's own, those in which nothing is observed. */
function emptyBlocks(view: ViewKind, picture: Picture, blocks: readonly Block[]): string[] {
  const wanted = ['control', 'body-and-mind', 'living', ...ownBlocks[view]]
  return blocks
    .filter((block) => wanted.includes(block.code))
    .filter((block) => (picture.blocks.find((one) => one.code === block.code)?.signs.length ?? 0) === 0)
    .map((block) => block.words)
}
