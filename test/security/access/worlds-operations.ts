/** Taskings of a world: each agency asks itself and every other, on questions, judgements, releases and earlier taskings. */
import type { Assessment, Release, Requirement } from './world.ts'
import type { Ground, OperationsTables, Tasking } from './world-operations.ts'
import type { Dice, Staff } from './worlds.ts'

interface RestOn {
  readonly requirements: readonly Requirement[]
  readonly assessments: readonly Assessment[]
  readonly releases: readonly Release[]
}

export function taskingsOf(
  dice: Dice,
  staff: Staff,
  { requirements, assessments, releases }: RestOn,
): OperationsTables {
  const taskings = staff.agencies.flatMap((from) =>
    staff.agencies.map((to): Tasking => ({
      id: dice.id('tasking'),
      from_agency_id: from.id,
      to_agency_id: to.id,
      by_person: staff.someoneAt(from.id),
    })),
  )
  const nothing = { requirement_id: null, assessment_id: null, release_id: null, earlier_id: null }
  const grounds = taskings.flatMap((tasking, at): Ground[] => {
    const rest = [
      { ...nothing, requirement_id: dice.pick(...requirements).id },
      { ...nothing, assessment_id: dice.pick(...assessments).id },
      { ...nothing, release_id: dice.pick(...releases).id },
      { ...nothing, earlier_id: taskings[(at + 1) % taskings.length]?.id ?? null },
    ]
    return rest.map((one) => ({ ...one, id: dice.id('tasking'), tasking_id: tasking.id }))
  })
  return {
    'operations.tasking': taskings,
    'operations.step': taskings
      .filter(() => dice.chance(60))
      .map(({ id, to_agency_id }) => ({
        tasking_id: id,
        turn: 1,
        agency_id: to_agency_id,
        by_person: staff.someoneAt(to_agency_id),
      })),
    'operations.ground': grounds,
  }
}
