import { pairedChange, pairedProportions, StatisticsError, type Interval } from '@article4/statistics'

/**
 * What changed on a course between the questions before it and those of a later wave. There is no group without the course, so it is a change and never an
 * effect; who came back chose to, so bounds stand beside it. In points of a hundred.
 */
export interface CourseWave {
  readonly id: string
  readonly title: string
  readonly wave: string
  /** Everybody who answered before, in this wave, and in both. */
  readonly answeredBefore: number
  readonly answered: number
  readonly pairs: number
  readonly meanBefore: number
  readonly meanAfter: number
  readonly sdChange: number
  /** Of everybody who answered before. */
  readonly meanAll: number
  readonly sdAll: number
  readonly awareBoth: number
  readonly awareBeforeOnly: number
  readonly awareAfterOnly: number
  readonly awareNeither: number
}
export interface WaveChange {
  readonly wave: string
  readonly answeredBefore: number
  readonly answered: number
  readonly pairs: number
  readonly meanBefore: number
  readonly meanAfter: number
  /** Null where all changed by the same: there is then no spread to judge by. */
  readonly change: { readonly points: number; readonly interval: Interval } | null
  /** Had everybody who did not come back stayed as they were; had they fallen to the mean before less one standard deviation. */
  readonly unchanged: number
  readonly fellBack: number
  readonly aware: Aware | null
}
export interface Aware {
  readonly before: number
  readonly after: number
  readonly of: number
  readonly points: number
  readonly interval: Interval
  /** In per cent of those before; null below five. */
  readonly relative: number | null
}
/** Below it no percentage (statistics.md 4). */
const leastBase = 5

export function waveChange(row: CourseWave): WaveChange {
  const { answeredBefore, pairs, meanBefore, meanAfter } = row
  const gained = pairs * (meanAfter - meanBefore)
  const missing = answeredBefore - pairs
  // What the missing scored before is all of it less what those who came back scored.
  const missingBefore = answeredBefore * row.meanAll - pairs * meanBefore
  return {
    wave: row.wave,
    answeredBefore,
    answered: row.answered,
    pairs,
    meanBefore,
    meanAfter,
    change: changeOf(row),
    unchanged: gained / answeredBefore,
    fellBack: (gained + missing * (row.meanAll - row.sdAll) - missingBefore) / answeredBefore,
    aware: awareOf(row),
  }
}

/**
 * The paired t interval needs the number, the mean and the spread of the differences and nothing else of them: so any differences with these three give it, and nobody's
 * own have to leave training. Half lie one spread above the mean and half below; of an odd number one lies on it.
 */
function changeOf({ pairs, meanBefore, meanAfter, sdChange }: CourseWave): WaveChange['change'] {
  const points = meanAfter - meanBefore
  const reach = pairs % 2 === 0 ? sdChange * Math.sqrt((pairs - 1) / pairs) : sdChange
  const half = Math.floor(pairs / 2)
  const after = Array.from({ length: pairs }, (_, at) =>
    at < half ? points + reach : at < 2 * half ? points - reach : points,
  )
  try {
    const { interval } = pairedChange(
      after.map(() => 0),
      after,
    )
    return { points, interval }
  } catch (error) {
    if (error instanceof StatisticsError) return null
    throw error
  }
}

function awareOf(row: CourseWave): Aware | null {
  const of = row.awareBoth + row.awareBeforeOnly + row.awareAfterOnly + row.awareNeither
  if (of < 10) return null
  const [before, after] = [row.awareBoth + row.awareBeforeOnly, row.awareBoth + row.awareAfterOnly]
  const found = pairedProportions({
    bothYes: row.awareBoth,
    onlyBefore: row.awareBeforeOnly,
    onlyAfter: row.awareAfterOnly,
    neither: row.awareNeither,
  })
  return {
    before,
    after,
    of,
    points: (100 * (after - before)) / of,
    interval: {
      ...found.interval,
      lower: 100 * found.interval.lower,
      upper: 100 * found.interval.upper,
    },
    relative: before < leastBase ? null : (100 * (after - before)) / before,
  }
}

const waves: Readonly<Record<string, string>> = {
  after: 'Straight after',
  'month-3': 'Three months later',
  'month-6': 'Six months later',
}
export const waveOrder = Object.keys(waves)
export const waveWords = (wave: string): string => waves[wave] ?? wave
