import {
  coursesOf,
  daysToAlarm,
  detectionRate,
  falseAlarmRate,
  leadOf,
  strongest,
  summed,
  thresholdAt,
  type Alarm,
  type Premises,
} from '../rooms/risk/rules/weak-signal-simulation.ts'
import { weights } from '../rooms/risk/weak-signal-weights.ts'
import type { Item, Simulated } from '../simulation/index.ts'
import { between, decimals, share, type Effort, type Finding } from './finding.ts'

const falseAlarms = 0.05
const dayMilliseconds = 86_400_000

/**
 * How much sooner adding up alarms than the strongest single sign, at the same rate of false alarms among places where nothing is
 * wrong. Thresholds are chosen on one half of the places and tried on the other.
 */
export function examineWeakSignals(county: Simulated, { seed, rounds }: Effort): Finding[] {
  const all = premisesOf(county)
  const [chosenOn, triedOn] = [all.filter((_, at) => at % 2 === 0), all.filter((_, at) => at % 2 === 1)]
  const tried = (alarm: Alarm) => {
    const threshold = thresholdAt(coursesOf(chosenOn, alarm, weights, seed), falseAlarms)
    const courses = coursesOf(triedOn, alarm, weights, seed + 1)
    const exploiting = courses.filter(({ premises }) => premises.onset !== null)
    return {
      days: exploiting.map((course) => daysToAlarm(course, threshold)),
      found: detectionRate(courses, threshold),
      false: falseAlarmRate(courses, threshold),
    }
  }
  const [sum, single] = [tried(summed), tried(strongest)]
  const differences = single.days.map((days, at) => (days - (sum.days[at] ?? 0)) / 7)
  if (differences.length === 0) return []
  const lead = leadOf(differences, seed, rounds * 5)
  const ordinary = triedOn.filter(({ onset }) => onset === null).length
  const row = (measure: string, found: string, against: string, of: string): Finding => ({
    examined: 'Weak signals',
    measure,
    found,
    interval: '',
    against,
    of,
    held: null,
    standsOn: '',
  })
  return [
    {
      ...row(
        'weeks by which the sum alarms before the strongest single sign, in the first year',
        decimals(lead.mean, 1),
        'more than 0',
        `${lead.premises} places`,
      ),
      held: lead.low > 0,
      interval: between({ lower: lead.low, upper: lead.high }, (value) => decimals(value, 1)),
      standsOn:
        'the risk room’s rule and weights over graded items, put to places by the truth (no error of linkage); thresholds from one half of the places, tried on the other',
    },
    row(
      'false alarms in five years: the sum; the strongest sign',
      `${share(sum.false)}; ${share(single.false)}`,
      share(falseAlarms),
      `${ordinary} places`,
    ),
    row(
      'found within a year: the sum; the strongest sign',
      `${share(sum.found)}; ${share(single.found)}`,
      '100%',
      `${lead.premises} places`,
    ),
  ]
}

/** Places as the rule's own measures take them: evidence counts from the day on which it was graded. */
function premisesOf({ history, truth }: Simulated): Premises[] {
  const from = Date.parse(history.from)
  const dayOf = (moment: string): number => Math.floor((Date.parse(moment) - from) / dayMilliseconds)
  const byPlace = new Map<string, Item[]>()
  for (const item of history.items) {
    if (item.grading === null) continue
    const place = placeOf(item, truth)
    if (place === null) continue
    const own = byPlace.get(place)
    if (own === undefined) byPlace.set(place, [item])
    else own.push(item)
  }
  return [...byPlace].flatMap(([place, items]): Premises[] => {
    const onset = truth.onsets.get(place)
    // What had begun before the history did has no first day to count from.
    if (onset !== undefined && dayOf(onset.from) < 30) return []
    const told = items.map((item) => ({
      at: dayOf(item.grading?.at ?? item.writtenAt),
      evidence: {
        itemId: item.id,
        urn: item.urn,
        grade:
          item.grading === null ? null : { source: item.grading.source, assessment: item.grading.assessment },
        day: item.occurredOn ?? item.writtenAt.slice(0, 10),
        signs: item.signs.map(({ code }) => code),
        provenance: item.telling,
        isCounter: item.signs.some(({ isCounter }) => isCounter),
        sharedWith: 0,
      },
    }))
    return [
      {
        group: 'first',
        onset: onset === undefined ? null : dayOf(onset.from),
        evidence: told.toSorted((one, other) => one.at - other.at),
      },
    ]
  })
}

/** The place an item is truly about; null where its words name neither address nor business. */
function placeOf({ mentions }: Item, truth: Simulated['truth']): string | null {
  for (const { id, kind } of mentions) {
    const entity = truth.entityOf.get(id) ?? ''
    if (kind === 'business') return entity.replace('business ', 'place ')
    if (kind === 'place' && entity.startsWith('place ')) return entity
  }
  return null
}
