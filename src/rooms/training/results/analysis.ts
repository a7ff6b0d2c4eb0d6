import {
  differenceOfMeans,
  holm,
  itemDiscrimination,
  itemFacility,
  mcnemar,
  mean,
  missingFollowUp,
  pairedChange,
  pairedProportions,
  signFlip,
  standardisedByScore,
  StatisticsError,
  wilcoxonSignedRank,
  wilson,
  type DifferenceOfMeans,
  type Estimate,
  type FollowUpBounds,
  type PairedChange,
  type PairedProportions,
  type StandardisedChange,
} from '@article4/statistics'
import type { FormName, Wave } from '../rules/form.ts'

/**
 * What a course changed, from unlabelled answers. Scores are per cent of the marks there were, so that versions of the questions with
 * another number of them can stand beside each other.
 *
 * Only people who answered both times are compared, each with themselves; how many did not come back is said, with what the change would
 * be if they had not changed, or had fallen back. There is no group without the course, so it is a change and never an effect.
 * statistics.md 1(c); domain.md 9.2.
 */
export interface Answered {
  readonly wave: Wave
  /** A number that means nobody, the same in each wave. */
  readonly learner: number
  readonly form: FormName
  readonly marks: Readonly<Record<string, number>>
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly score: number
  readonly outOf: number
}

/** Fewer people than this are compared with nobody: no mean, no interval, no p (statistics.md 1(c)). */
export const leastPairs = 10
/** Up to so many the exact signed rank stands beside the t interval, and up to fewer the exact sign flips. */
const [mostForRanks, mostForFlips] = [25, 15]

export interface Change {
  readonly n: number
  readonly before: number
  readonly after: number
  readonly change: PairedChange
  /** In standard deviations of the score; null where nothing varies. */
  readonly standardised: StandardisedChange | null
  /** Exact, of the ranks and of the signs; null where there are too many people for them or nobody changed. */
  readonly ranks: {
    readonly rising: number
    readonly p: number
    readonly roseP: number
    readonly unchanged: number
  } | null
  readonly flips: { readonly asExtreme: number; readonly choices: number; readonly p: number } | null
}

/** The same people twice. Null where nobody can be told from anybody: all changed by the same. */
export function changeBetween(before: readonly number[], after: readonly number[]): Change | null {
  return orNull(() => ({
    n: before.length,
    before: mean(before),
    after: mean(after),
    change: pairedChange(before, after),
    standardised: orNull(() => standardisedByScore(before, after)),
    ranks: before.length > mostForRanks ? null : orNull(() => wilcoxonSignedRank(before, after)),
    flips: before.length > mostForFlips ? null : orNull(() => signFlip(before, after, { seed: 1 })),
  }))
}

export interface Awareness {
  readonly share: PairedProportions
  readonly p: number
  /** How many were aware before: a percentage of few is not shown. */
  readonly wereAware: number
}
/** Yes or no, the same people twice. */
export function awarenessBetween(before: readonly boolean[], after: readonly boolean[]): Awareness {
  const count = (first: boolean, second: boolean) =>
    before.filter((was, at) => was === first && after[at] === second).length
  const answers = {
    bothYes: count(true, true),
    onlyBefore: count(true, false),
    onlyAfter: count(false, true),
    neither: count(false, false),
  }
  return {
    share: pairedProportions(answers),
    p: mcnemar(answers).exactP,
    wereAware: answers.bothYes + answers.onlyBefore,
  }
}

const orNull = <Value>(make: () => Value): Value | null => {
  try {
    return make()
  } catch (error) {
    if (error instanceof StatisticsError) return null
    throw error
  }
}

export interface WaveSummary {
  readonly wave: Wave
  readonly n: number
  /** Of these so many also answered before the course. */
  readonly paired: number
  /** The share with four fifths of the marks; null where too few answered. */
  readonly passed: Estimate | null
}
export interface Comparison {
  readonly wave: Exclude<Wave, 'before'>
  readonly pairs: number
  /** Null where fewer than ten answered both times, or nobody's change differs. */
  readonly change: Change | null
  /** The p of the change, corrected for looking at three waves (Holm); null where there is none. */
  readonly heldP: number | null
  readonly bounds: FollowUpBounds | null
  readonly awareness: Awareness | null
}
export interface ItemSummary {
  readonly id: string
  readonly form: FormName
  readonly before: Estimate | null
  readonly after: Estimate | null
  readonly discrimination: Estimate | null
  readonly reasons: readonly Reason[]
}
/** Why somebody should look at a question, or retire it. */
export type Reason = 'known-before' | 'not-learned' | 'says-nothing' | 'turned-round'
export interface Analysis {
  readonly waves: readonly WaveSummary[]
  readonly comparisons: readonly Comparison[]
  readonly items: readonly ItemSummary[]
  /** How much harder or easier form B was than A before the course; null where too few answered one of them. */
  readonly forms: DifferenceOfMeans | null
}

export interface Questions {
  readonly items: readonly string[]
  readonly awareness: { readonly id: string; readonly aware: readonly string[] }
  readonly passShare: number
}
const later = ['after', 'month-3', 'month-6'] as const

export function analyse(rows: readonly Answered[], questions: Questions): Analysis {
  const of = (wave: Wave) => rows.filter((row) => row.wave === wave)
  const before = new Map(of('before').map((row) => [row.learner, row]))
  const comparisons = later.map((wave) => compare(wave, of(wave), before, questions))
  const ps = comparisons.flatMap(({ change }) => (change === null ? [] : [change.change.p]))
  const held = ps.length === 0 ? [] : holm(ps)
  return {
    waves: (['before', ...later] as const).map((wave) => ({
      wave,
      n: of(wave).length,
      paired: of(wave).filter((row) => before.has(row.learner)).length,
      passed: of(wave).length < leastPairs ? null : passed(of(wave), questions.passShare),
    })),
    comparisons: comparisons.map((one) =>
      one.change === null ? one : { ...one, heldP: held[ps.indexOf(one.change.change.p)] ?? null },
    ),
    items: questions.items.flatMap((id) =>
      (['A', 'B'] as const).map((form) => item(id, form, rows, questions.items)),
    ),
    forms: formsApart(of('before')),
  }
}

const percent = (row: Answered): number => (100 * row.score) / row.outOf
const passed = (rows: readonly Answered[], share: number): Estimate =>
  wilson(rows.filter((row) => row.score >= share * row.outOf).length, rows.length)

function compare(
  wave: Comparison['wave'],
  rows: readonly Answered[],
  before: ReadonlyMap<number, Answered>,
  { awareness }: Questions,
): Comparison {
  const pairs = rows.flatMap((second) => {
    const first = before.get(second.learner)
    return first === undefined ? [] : [{ first, second }]
  })
  const nothing = { wave, pairs: pairs.length, change: null, heldP: null, bounds: null, awareness: null }
  if (pairs.length < leastPairs) return nothing
  const again = new Map(rows.map((row) => [row.learner, percent(row)]))
  const everybody = [...before.values()]
  return {
    ...nothing,
    change: changeBetween(
      pairs.map(({ first }) => percent(first)),
      pairs.map(({ second }) => percent(second)),
    ),
    bounds: orNull(() =>
      missingFollowUp(
        everybody.map(percent),
        everybody.map((row) => again.get(row.learner) ?? null),
        { range: [0, 100] },
      ),
    ),
    awareness: awarenessOf(pairs, awareness),
  }
}

function awarenessOf(
  pairs: readonly { readonly first: Answered; readonly second: Answered }[],
  { id, aware }: Questions['awareness'],
): Awareness | null {
  const said = pairs.flatMap(({ first, second }) => {
    const [one, other] = [first.answers[id]?.[0], second.answers[id]?.[0]]
    return one === undefined || other === undefined
      ? []
      : [[aware.includes(one), aware.includes(other)] as const]
  })
  if (said.length < leastPairs) return null
  return awarenessBetween(
    said.map(([one]) => one),
    said.map(([, other]) => other),
  )
}

/**
 * A question is looked at in each form by itself: T02 of form A and T02 of form B are two questions. Thresholds: rules of thumb of
 * classical test theory (0.9 and 0.3 of facility, 0.2 and 0 of discrimination); they err towards looking at a good question once more.
 */
function item(id: string, form: FormName, rows: readonly Answered[], ids: readonly string[]): ItemSummary {
  const sheets = (wave: Wave) =>
    rows
      .filter((row) => row.wave === wave && row.form === form)
      .map((row) => ids.map((key) => row.marks[key] ?? 0))
  const at = ids.indexOf(id)
  const [before, after] = [sheets('before'), sheets('after')]
  const facility = (of: readonly (readonly number[])[]): Estimate | null =>
    of.length < leastPairs
      ? null
      : itemFacility(
          of.map((sheet) => sheet.map((mark) => (mark === 1 ? 1 : 0))),
          at,
        )
  const discrimination = before.length < leastPairs ? null : orNull(() => itemDiscrimination(before, at))
  const known = facility(before)
  const learned = facility(after)
  return {
    id,
    form,
    before: known,
    after: learned,
    discrimination,
    reasons: [
      ...(known !== null && known.estimate > 0.9 ? (['known-before'] as const) : []),
      ...(learned !== null && learned.estimate < 0.3 ? (['not-learned'] as const) : []),
      ...(discrimination !== null && discrimination.estimate < 0 ? (['turned-round'] as const) : []),
      ...(discrimination !== null && discrimination.estimate >= 0 && discrimination.interval.upper < 0.2
        ? (['says-nothing'] as const)
        : []),
    ],
  }
}

function formsApart(before: readonly Answered[]): DifferenceOfMeans | null {
  const of = (form: FormName) => before.filter((row) => row.form === form).map(percent)
  const [a, b] = [of('A'), of('B')]
  return a.length < leastPairs || b.length < leastPairs ? null : orNull(() => differenceOfMeans(b, a))
}
