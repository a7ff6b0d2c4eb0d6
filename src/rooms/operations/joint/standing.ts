import type { Db } from '#platform/db.ts'
import {
  countsOf,
  decisionsOf,
  disruptionsOf,
  namedOn,
  partsOf,
  receptionOf,
  splitsOf,
  standingOf,
  usedBy,
  type Count,
  type Decision,
  type Disruption,
  type Named,
  type Operation,
  type Reception,
  type SplitCount,
  type StandingOf,
  type Used,
  type Wording,
} from './queries.ts'
import { measures } from './reference.ts'
import { missingFrom, type Missing } from './rules/missing.ts'
import { unfinishedFor, type Unfinished } from './rules/unfinished.ts'
import type { JointAction } from './states.ts'

/** A joint operation with all that hangs on it, as one person sees it. */
export interface Whole {
  readonly operation: Operation
  readonly named: readonly Named[]
  readonly parts: readonly Wording[]
  readonly reception: Reception | null
  readonly decisions: readonly Decision[]
  readonly used: readonly Used[]
  readonly standing: StandingOf
  readonly counts: readonly Count[]
  readonly splits: readonly SplitCount[]
  readonly disruptions: readonly Disruption[]
}
export async function wholeOf(db: Db, operation: Operation): Promise<Whole> {
  const { id } = operation
  return {
    operation,
    named: await namedOn(db, id),
    parts: await partsOf(db, id),
    reception: await receptionOf(db, id),
    decisions: await decisionsOf(db, id),
    used: await usedBy(db, id),
    standing: await standingOf(db, id),
    counts: await countsOf(db, id),
    splits: await splitsOf(db, id),
    disruptions: await disruptionsOf(db, id),
  }
}

/** What stops this step, in words; empty where nothing does. */
export function stopping(whole: Whole, action: JointAction): readonly (Missing | Unfinished)[] {
  if (action === 'authorise') return missing(whole)
  return unfinishedFor(action, {
    partsWritten: written(whole),
    uncounted: measures
      .filter((one) => one.isRequired && !whole.counts.some((count) => count.measure === one.code))
      .map((one) => one.name),
    unvalidated: whole.disruptions.filter((one) => one.isAgreed === null).length,
    unanswered: whole.standing.unanswered,
  })
}
const written = ({ parts }: Whole): string[] => parts.map((one) => one.part)

export function missing(whole: Whole): Missing[] {
  const { named, reception, decisions, standing } = whole
  return missingFrom({
    victimLeads: named.filter((one) => one.role === 'victim-lead'),
    reception,
    isImmigrationDecided: decisions.some((one) => one.kind === 'immigration'),
    withoutAgreement: standing.withoutAgreement,
    partsWritten: [...written(whole), ...(standing.hasInformation ? ['information'] : [])],
    doOriginatorsAgree: standing.doOriginatorsAgree,
    places: standing.places,
  })
}
