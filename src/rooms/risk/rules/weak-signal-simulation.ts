/**
 * Does adding up help, and whom does it harm? Invented premises whose truth is known: most are ordinary, some exploit from a
 * day on. Reports arrive as Poisson processes and are graded, retold, and about shared addresses, as real ones are. Owners
 * are of two groups, alike in what they do; of the second, people report more, for no reason but who the owner is.
 *
 * Two alarms are compared at one rate of false alarms: the sum of `weak-signals.ts`, and the strongest single report. A third,
 * which counts reports and grades nothing, is the control of fairness. All of it is simulated: what holds here holds where
 * reports arrive so, and says nothing of a real place. The numbers of the generator are our own choice, stated below.
 */
import { bandOn, bands, weigh, type Band, type Evidence, type Weights } from './weak-signals.ts'

export interface Scenario {
  readonly seed: number
  readonly premises: number
  /** How many times as often premises of the second group are reported without cause; 1 is fair. */
  readonly overReporting: number
  /**
   * What the surplus is: hearsay, half of it signed by nothing but what comes near to prejudice, as when people report a look
   * or a language; or, the worst case, reports that look like any other.
   */
  readonly surplus: 'hearsay' | 'like-any'
}
export interface Premises {
  readonly group: 'first' | 'second'
  /** The day exploitation begins, counted from the first; null where there is none. */
  readonly onset: number | null
  readonly evidence: readonly Timed[]
}
export interface Timed {
  readonly at: number
  readonly evidence: Evidence
}

/** Three years; exploitation begins in the second and is looked for during the year that follows. */
export const horizonDays = 1_095
export const followDays = 365
const firstDay = Date.UTC(2024, 0, 1)
const perDay = {
  /** Without cause: about one a year. */
  noise: 1 / 365,
  /** An address shared by many draws reports that are about its neighbours. */
  hubNoise: 4 / 365,
  /** While somebody is exploited there: about one every seven weeks. */
  cause: 1 / 50,
  /** A visit that finds things in order, where there is nothing to find. */
  inOrder: 1 / 700,
}
const share = { exploiting: 0.25, hub: 0.1, secondGroup: 0.3, retold: 0.25 }

type Draw = () => number

/** A stream of numbers in [0, 1): Marsaglia's xorshift, 32 bits (Journal of Statistical Software 8(14), 2003). */
export function stream(seed: number): Draw {
  let state = Math.imul(seed, 2_654_435_761) >>> 0 || 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
  for (let warm = 0; warm < 20; warm += 1) next()
  return next
}

const pick = <Value>(draw: Draw, from: readonly (readonly [Value, number])[]): Value => {
  let left = draw()
  for (const [value, chance] of from) {
    left -= chance
    if (left < 0) return value
  }
  // The chances add up to 1 but for rounding: what is left falls to the last.
  return (from.at(-1) as readonly [Value, number])[0]
}

/** The days on which a Poisson process of so many a day falls. */
function arrivals(draw: Draw, rate: number, from: number, to: number): number[] {
  const days: number[] = []
  for (let at = from; ;) {
    at += -Math.log(1 - draw()) / rate
    if (at >= to) return days
    days.push(Math.floor(at))
  }
}

export function simulate({ seed, premises, overReporting, surplus }: Scenario): Premises[] {
  const draw = stream(seed)
  return Array.from({ length: premises }, (_, index) => {
    const group = draw() < share.secondGroup ? 'second' : 'first'
    const isHub = draw() < share.hub
    const onset = draw() < share.exploiting ? 365 + Math.floor(draw() * 365) : null
    const noise = isHub ? perDay.hubNoise : perDay.noise
    const more = group === 'second' ? noise * (overReporting - 1) : 0
    const told: Timed[] = []
    const tell = (at: number, kind: keyof typeof drawn): void =>
      void told.push(...reportsOf(draw, `${index}-${told.length}`, at, kind, isHub))
    for (const at of arrivals(draw, noise, 0, horizonDays)) tell(at, 'noise')
    if (more > 0)
      for (const at of arrivals(draw, more, 0, horizonDays))
        tell(at, surplus === 'hearsay' ? 'hearsay' : 'noise')
    if (onset === null) for (const at of arrivals(draw, perDay.inOrder, 0, horizonDays)) tell(at, 'inOrder')
    else for (const at of arrivals(draw, perDay.cause, onset, horizonDays)) tell(at, 'cause')
    return { group, onset, evidence: told.toSorted((a, b) => a.at - b.at) }
  })
}

/** Grades and signs of a report: without cause mostly hearsay and one sign; with cause oftener at first hand, and more signs. */
const drawn = {
  noise: { assessments: { A: 0.15, B: 0.02, C: 0.33, D: 0.42, E: 0.08 }, signs: [0.1, 0.7, 0.17, 0.03] },
  hearsay: { assessments: { A: 0, B: 0, C: 0.4, D: 0.5, E: 0.1 }, signs: [0.1, 0.7, 0.17, 0.03] },
  cause: { assessments: { A: 0.25, B: 0.1, C: 0.35, D: 0.27, E: 0.03 }, signs: [0.05, 0.45, 0.35, 0.15] },
  inOrder: { assessments: { A: 0.9, B: 0, C: 0.1, D: 0, E: 0 }, signs: [0, 1, 0, 0] },
} as const
const sources = [
  ['1', 0.15],
  ['2', 0.75],
  ['3', 0.1],
] as const
const signCodes = ['LAB-02', 'LAB-04', 'LAB-12', 'GEN-25', 'LIV-01', 'LAB-01', 'GEN-07', 'GEN-11'] as const

function reportsOf(draw: Draw, key: string, at: number, kind: keyof typeof drawn, isHub: boolean): Timed[] {
  const { assessments, signs } = drawn[kind]
  const count = pick(
    draw,
    signs.map((chance, number) => [number, chance] as const),
  )
  const isPrejudice = kind === 'hearsay' && draw() < 0.5
  const codes = isPrejudice
    ? ['GEN-33']
    : Array.from({ length: count }, () => signCodes[Math.floor(draw() * signCodes.length)] ?? 'LAB-02')
  const one = (suffix: string, day: number): Timed => ({
    at: day,
    evidence: {
      itemId: `${key}${suffix}`,
      urn: key,
      grade: {
        source: pick(draw, sources),
        assessment: pick(draw, Object.entries(assessments) as [keyof typeof assessments, number][]),
      },
      day: new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10),
      signs: kind === 'inOrder' ? ['CTR-01'] : codes,
      provenance: key,
      isCounter: kind === 'inOrder',
      sharedWith: isHub ? 6 : 0,
    },
  })
  const retold = draw() < share.retold ? at + Math.floor(draw() * 30) : null
  return [one('', at), ...(retold === null || retold >= horizonDays ? [] : [one('r', retold)])]
}

/** What an alarm looks at: all that was told up to and on a day. Larger is more alarming. */
export type Alarm = (told: readonly Evidence[], day: string, weights: Weights) => number
export const summed: Alarm = (told, day, weights) => weigh(told, day, weights).arithmetic.sum
export const strongest: Alarm = (told, day, weights) => {
  const last = told.at(-1)
  return last === undefined || last.isCounter
    ? 0
    : weigh([{ ...last, sharedWith: 0 }], day, weights).arithmetic.sum
}
/** Counts reports of the last half year, whatever they are worth. */
export const counted: Alarm = (told, day) =>
  told.filter((one) => !one.isCounter && Date.parse(day) - Date.parse(one.day) <= 180 * 86_400_000).length

/** The alarm at each report, from `from` on: between reports no alarm here can rise. */
interface Course {
  readonly premises: Premises
  readonly values: readonly { readonly at: number; readonly value: number }[]
}
export function coursesOf(all: readonly Premises[], alarm: Alarm, weights: Weights, seed: number): Course[] {
  const draw = stream(seed)
  return all.map((premises) => ({
    premises,
    values: premises.evidence.map(({ at, evidence }, index) => ({
      at,
      // Single reports have few different weights: ties are broken by lot, so that any rate of false alarms can be had.
      value:
        alarm(
          premises.evidence.slice(0, index + 1).map((one) => one.evidence),
          evidence.day,
          weights,
        ) +
        draw() * 1e-3,
    })),
  }))
}

const highest = ({ values }: Course): number => Math.max(0, ...values.map((one) => one.value))
const ordinary = (one: Course): boolean => one.premises.onset === null

/** The threshold at which a share `rate` of ordinary premises is ever alarmed about in three years. */
export function thresholdAt(courses: readonly Course[], rate: number): number {
  const peaks = courses
    .filter(ordinary)
    .map(highest)
    .toSorted((a, b) => b - a)
  return peaks[Math.floor(rate * peaks.length)] ?? 0
}
export const falseAlarmRate = (courses: readonly Course[], threshold: number): number =>
  shareOf(courses.filter(ordinary), (one) => highest(one) > threshold)

/** Days from the beginning to the first alarm from then on; the whole follow-up where there is none. */
export function daysToAlarm({ premises, values }: Course, threshold: number): number {
  const onset = premises.onset ?? 0
  const first = values.find((one) => one.at >= onset && one.value > threshold)
  return Math.min(followDays, (first?.at ?? Number.POSITIVE_INFINITY) - onset)
}
export const detectionRate = (courses: readonly Course[], threshold: number): number =>
  shareOf(
    courses.filter((one) => !ordinary(one)),
    (one) => daysToAlarm(one, threshold) < followDays,
  )
const shareOf = <Value>(all: readonly Value[], is: (one: Value) => boolean): number =>
  all.filter(is).length / all.length

export interface Lead {
  /** Days by which the first alarm comes before the second, over all exploiting premises; at most `followDays` each. */
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly premises: number
}
/** The mean of paired differences, with a percentile bootstrap interval of 95% over premises (Efron 1979). */
export function leadOf(differences: readonly number[], seed: number, rounds = 2_000): Lead {
  const draw = stream(seed)
  const mean = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length
  const means = Array.from({ length: rounds }, () =>
    mean(differences.map(() => differences[Math.floor(draw() * differences.length)] ?? 0)),
  ).toSorted((a, b) => a - b)
  return {
    mean: mean(differences),
    low: means[Math.floor(rounds * 0.025)] ?? Number.NaN,
    high: means[Math.ceil(rounds * 0.975) - 1] ?? Number.NaN,
    premises: differences.length,
  }
}

export interface Parity {
  readonly group: Premises['group']
  readonly falseAlarms: number
  readonly detected: number
}
export interface Compared {
  readonly alarm: 'summed' | 'strongest' | 'counted'
  readonly threshold: number
  readonly falseAlarms: number
  readonly detected: number
  readonly parity: readonly Parity[]
  /** How much oftener ordinary premises of the second group are alarmed about. */
  readonly falseAlarmGap: number
  readonly detectionGap: number
}
/**
 * Thresholds are chosen on one half of the premises of a fair world, for one rate of false alarms, and tried on a second half
 * that had no part in it, in the scenario's own world.
 */
export function compare(
  scenario: Scenario,
  weights: Weights,
  rate: number,
): { readonly lead: Lead; readonly alarms: readonly Compared[] } {
  const chosenOn = simulate({ ...scenario, seed: scenario.seed + 1, overReporting: 1 })
  const triedOn = simulate(scenario)
  const alarms = { summed, strongest, counted } as const
  const tried = (Object.keys(alarms) as (keyof typeof alarms)[]).map((name) => {
    const threshold = thresholdAt(coursesOf(chosenOn, alarms[name], weights, scenario.seed + 2), rate)
    const courses = coursesOf(triedOn, alarms[name], weights, scenario.seed + 3)
    return { name, threshold, courses }
  })
  const days = (name: keyof typeof alarms): number[] =>
    tried
      .filter((one) => one.name === name)
      .flatMap(({ courses, threshold }) =>
        courses.filter((one) => !ordinary(one)).map((one) => daysToAlarm(one, threshold)),
      )
  const [late, early] = [days('strongest'), days('summed')]
  return {
    lead: leadOf(
      late.map((one, at) => one - (early[at] ?? 0)),
      scenario.seed + 4,
    ),
    alarms: tried.map(({ name, threshold, courses }) => {
      const groups = (['first', 'second'] as const).map((group) => {
        const members = courses.filter((one) => one.premises.group === group)
        return {
          group,
          falseAlarms: falseAlarmRate(members, threshold),
          detected: detectionRate(members, threshold),
        }
      })
      const gap = (of: 'falseAlarms' | 'detected'): number => (groups[1]?.[of] ?? 0) - (groups[0]?.[of] ?? 0)
      return {
        alarm: name,
        threshold,
        falseAlarms: falseAlarmRate(courses, threshold),
        detected: detectionRate(courses, threshold),
        parity: groups,
        falseAlarmGap: gap('falseAlarms'),
        detectionGap: gap('detected'),
      }
    }),
  }
}

export interface BandReached {
  readonly band: Exclude<Band, 'none'>
  /** Ordinary premises that ever came so far in three years. */
  readonly ordinary: number
  /** Premises with exploitation that came so far within a year of its beginning. */
  readonly exploiting: number
  /** Days until half of those had; null where half never did. */
  readonly medianDays: number | null
}
/** What the bands come to on premises whose truth is known: how many ordinary ones each troubles, how many others it finds. */
export function bandsReached(all: readonly Premises[], weights: Weights): BandReached[] {
  const courses = all.map((premises) => ({
    premises,
    steps: premises.evidence.map(({ at, evidence }, index) => ({
      at,
      rank: bands.indexOf(
        bandOn(
          premises.evidence.slice(0, index + 1).map((one) => one.evidence),
          evidence.day,
          weights,
        ),
      ),
    })),
  }))
  const ordinaryOnes = courses.filter((one) => one.premises.onset === null)
  const exploitingOnes = courses.filter((one) => one.premises.onset !== null)
  return bands.flatMap((band, rank) => {
    if (band === 'none') return []
    const days = exploitingOnes
      .map(({ premises: { onset }, steps }) => {
        const from = onset ?? 0
        const first = steps.find((one) => one.at >= from && one.rank >= rank)
        return (first?.at ?? Number.POSITIVE_INFINITY) - from
      })
      .toSorted((a, b) => a - b)
    const median = days[Math.ceil(days.length / 2) - 1] ?? Number.POSITIVE_INFINITY
    return [
      {
        band,
        ordinary: shareOf(ordinaryOnes, ({ steps }) => steps.some((one) => one.rank >= rank)),
        exploiting: shareOf(days, (one) => one < followDays),
        medianDays: median < followDays ? median : null,
      },
    ]
  })
}
