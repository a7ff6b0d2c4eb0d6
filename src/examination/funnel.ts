import type { Simulated } from '../simulation/index.ts'
import { bootstrap } from './bootstrap.ts'
import { between, decimals, meets, type Effort, type Finding } from './finding.ts'

/** Days until a stage; where it has not come, the days that were waited so far. */
interface Wait {
  readonly days: number
  readonly came: boolean
}
const dayMilliseconds = 86_400_000

/**
 * The middle time of each stage, against how long it truly takes: those who still wait count for as long as they have waited (Kaplan and
 * Meier 1958). Beside it stands what leaving them out gives, which is shorter than the truth wherever many still wait.
 */
export function examineFunnel(county: Simulated, { rounds, seed }: Effort): Finding[] {
  return Object.entries(waitsOf(county)).flatMap(([stage, waits]): Finding[] => {
    const truth = county.truth.stageMedians[stage]
    const done = waits.filter(({ came }) => came)
    if (truth === undefined || done.length < 10) return []
    const finished = done.map(({ days }) => days).toSorted((one, other) => one - other)
    const bare = finished[Math.floor(finished.length / 2)] ?? Number.NaN
    const limits = bootstrap(waits, middleOf, rounds, seed)
    const found = middleOf(waits)
    // Stages of people are dated by the day alone.
    const coarse = waits.every(({ days }) => Number.isInteger(days)) ? 1 : 0.05
    const say = (value: number): string => (Number.isFinite(value) ? decimals(value, 1) : 'not reached')
    return [
      {
        examined: `Time funnel, ${labels[stage] ?? stage}`,
        measure: `middle time in days (finished ones alone: ${say(bare)})`,
        found: say(found),
        interval: between(limits, say),
        against: `truth ${say(truth)}`,
        held: meets(limits, [truth - coarse, truth + coarse]),
        of: `${waits.length}, of whom ${waits.length - done.length} still wait`,
        standsOn: 'dates of the history itself, not of the evaluation room; Kaplan and Meier’s middle',
      },
    ]
  })
}
const labels: Readonly<Record<string, string>> = {
  triaged: 'report to decision',
  graded: 'item to grade',
  released: 'grade to release',
  accepted: 'tasking to answer',
  consent: 'met to consent',
  referred: 'consent to referral',
  reasonable: 'referral to first decision',
  conclusive: 'first decision to final decision',
  safe: 'met to safe',
}

/** The day by which half have come, those who wait counted as such; infinite where fewer ever do. */
export function middleOf(waits: readonly Wait[]): number {
  const sorted = waits.toSorted(
    (one, other) => one.days - other.days || Number(other.came) - Number(one.came),
  )
  let left = 1
  for (const [at, { days, came }] of sorted.entries()) {
    if (came) left *= 1 - 1 / (sorted.length - at)
    if (left <= 0.5) return days
  }
  return Number.POSITIVE_INFINITY
}

function waitsOf({ history }: Simulated): Readonly<Record<string, Wait[]>> {
  const end = Date.parse(history.to) + dayMilliseconds
  const wait = (from: string, to: string | null | undefined): Wait =>
    to == null
      ? { days: (end - Date.parse(from)) / dayMilliseconds, came: false }
      : { days: (Date.parse(to) - Date.parse(from)) / dayMilliseconds, came: true }
  const cases = history.cases
  const children = cases.filter(({ isChild }) => !isChild)
  return {
    triaged: history.reports.map((one) => wait(one.receivedAt, one.triage?.decidedAt)),
    graded: history.items.map((one) => wait(one.writtenAt, one.grading?.at)),
    released: history.items.flatMap(({ grading, release }) =>
      // Not every item is meant to be released: of those that are, none is stuck.
      grading === null || release === null ? [] : [wait(grading.at, release.at)],
    ),
    accepted: history.taskings.map((one) => wait(one.askedAt, one.steps[0]?.at)),
    consent: children.map((one) => wait(one.metOn, one.consent?.on)),
    referred: cases.flatMap((one) =>
      one.consent === null || one.consent.answer === 'no' ? [] : [wait(one.consent.on, one.referral?.on)],
    ),
    reasonable: cases.flatMap((one) =>
      one.referral?.kind === 'nrm' ? [wait(one.referral.on, one.reasonableGrounds?.on)] : [],
    ),
    conclusive: cases.flatMap((one) =>
      one.reasonableGrounds?.positive === true
        ? [wait(one.reasonableGrounds.on, one.conclusiveGrounds?.on)]
        : [],
    ),
    safe: cases.map((one) => wait(one.metOn, one.safeOn)),
  }
}
