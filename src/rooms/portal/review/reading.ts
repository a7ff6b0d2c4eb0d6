import type { Db } from '#platform/db.ts'
import { decisionsOn, reviewerNow, type MadeDecision, type Reviewer } from './queries.ts'
import { states, standingOf, type Standing, type State } from './rules/standing.ts'
import { findText, reviewLanguage, reviewLanguages, type ReviewLanguage, type ReviewText } from './texts.ts'

/** A text with what it is worth, as the screens of the review show it. */
export interface Reviewed {
  readonly text: ReviewText
  readonly standing: Standing<MadeDecision>
}
export interface ReadLanguage {
  readonly language: ReviewLanguage
  readonly reviewer: Reviewer
  readonly texts: readonly Reviewed[]
}

/** Every language that the asking person may see. */
export async function readLanguages(
  db: Db,
): Promise<{ readonly reviewer: Reviewer; readonly all: readonly ReadLanguage[] }> {
  const reviewer = await reviewerNow(db)
  const seen = reviewLanguages().filter(({ code }) => maySee(reviewer, code))
  const made = seen.length === 0 ? [] : await decisionsOn(db, {})
  const all = seen.map((language) => ({
    language,
    reviewer,
    texts: reviewed(
      language,
      made.filter((one) => one.language === language.code),
    ),
  }))
  return { reviewer, all }
}

/** One of them; null where there is none, or it is not theirs. */
export async function readLanguage(db: Db, code: string): Promise<ReadLanguage | null> {
  const language = reviewLanguage(code)
  if (language === null) return null
  const reviewer = await reviewerNow(db)
  if (!maySee(reviewer, code)) return null
  return { language, reviewer, texts: reviewed(language, await decisionsOn(db, { language: code })) }
}

export interface ReadText extends Reviewed {
  readonly language: ReviewLanguage
  readonly reviewer: Reviewer
  /** Every decision on it, newest first. */
  readonly made: readonly MadeDecision[]
}
export async function readText(db: Db, code: string, key: string): Promise<ReadText | null> {
  const language = reviewLanguage(code)
  const text = language === null ? null : findText(language, key)
  if (language === null || text === null) return null
  const reviewer = await reviewerNow(db)
  if (!maySee(reviewer, code)) return null
  const made = await decisionsOn(db, { language: code, key })
  return { language, reviewer, text, made, standing: standingOf(text, made) }
}

const maySee = ({ isAdministrator, spoken }: Reviewer, code: string): boolean =>
  isAdministrator || spoken.includes(code)

function reviewed({ texts }: ReviewLanguage, made: readonly MadeDecision[]): readonly Reviewed[] {
  const byKey = Map.groupBy(made, ({ key }) => key)
  return texts.map((text) => ({ text, standing: standingOf(text, byKey.get(text.key) ?? []) }))
}

export function countStates(texts: readonly Reviewed[]): Readonly<Record<State, number>> {
  const count = (state: State): number => texts.filter(({ standing }) => standing.state === state).length
  const [awaiting, accepted, corrected, toConfirm, stale] = states.map(count) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return { awaiting, accepted, corrected, 'to-confirm': toConfirm, stale }
}

/** Whole percent, downwards: all but one of a thousand is not all. */
export const checkedPercent = (texts: readonly Reviewed[]): number =>
  texts.length === 0
    ? 0
    : Math.floor((texts.filter(({ standing }) => standing.isChecked).length * 100) / texts.length)

/** Whether this person is the second that a decision waits for. */
export function mayConfirm(
  pending: MadeDecision | null,
  {
    reviewer,
    language,
    actorId,
  }: { readonly reviewer: Reviewer; readonly language: string; readonly actorId: string },
): boolean {
  if (pending === null || pending.byId === actorId) return false
  return reviewer.spoken.includes(language) || (pending.needs === 'second-person' && reviewer.isAdministrator)
}
