import type { Db } from '#platform/db.ts'
import { londonDay } from '#platform/london-day.ts'
import { views, type ViewKind } from '../rules/catalogue.ts'
import { answersTo, requirements, type GivenAnswer, type Requirement } from './queries.ts'
import { isOverdue, statesOf, type State } from './rules/answered.ts'

/** Questions as one person sees them, each as far as the items that this person may read answer it. */
export interface Asked {
  readonly requirement: Requirement
  readonly state: State
  readonly isOverdue: boolean
}
export interface AllAsked {
  readonly all: readonly Asked[]
  readonly answers: readonly GivenAnswer[]
}

export async function askedBy(db: Db, now: Date): Promise<AllAsked> {
  const rows = await requirements(db)
  const answers = await answersTo(
    db,
    rows.map((one) => one.id),
  )
  // A part that is not asked any more holds nothing back.
  const states = statesOf(
    rows.filter((one) => one.ended === null || one.ended === 'answered'),
    answers,
  )
  const own = statesOf(
    rows.map((one) => ({ id: one.id, parentId: null })),
    answers,
  )
  const today = londonDay(now)
  return {
    answers,
    all: rows.map((requirement) => {
      const state = states.get(requirement.id) ?? own.get(requirement.id) ?? nothingYet
      return {
        requirement,
        state,
        isOverdue: requirement.ended === null && isOverdue(requirement.untilDay, today, state),
      }
    }),
  }
}
const nothingYet: State = { answered: 'open', parts: null }

/** Those still asked that a picture of this kind lacks an answer to. What a profile or a page may ask. */
export const gapsAsked = ({ all }: AllAsked, kind: ViewKind): readonly Asked[] =>
  all.filter(
    ({ requirement, state }) =>
      requirement.ended === null &&
      state.answered !== 'whole' &&
      (requirement.kind === null || requirement.kind === kind),
  )

/** What a form may say of the kind: one of the five, or every one. */
export const kindChoices = ['every', ...views] as const
