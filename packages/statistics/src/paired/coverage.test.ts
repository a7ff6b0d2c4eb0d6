import assert from 'node:assert/strict'
import test from 'node:test'
import { fleissKappa } from '../agreement/fleiss-kappa.ts'
import { cohenKappa } from '../agreement/cohen-kappa.ts'
import { differenceOfShares } from '../compare/difference-of-shares.ts'
import { differenceOfMeans } from '../compare/welch.ts'
import type { Interval } from '../interval.ts'
import { cronbachAlpha } from '../items/alpha.ts'
import { chanceOf, type Chance } from '../random/seeded.ts'
import { wilson } from '../rates/proportion.ts'
import { normalisedGain } from './normalised-gain.ts'
import { pairedChange } from './paired-change.ts'
import { pairedProportions } from './paired-proportions.ts'
import { standardisedByChange, standardisedByScore } from './standardised-change.ts'
import { wilcoxonSignedRank } from './wilcoxon.ts'

/** How many of a thousand simulated cohorts have the truth in their interval. */
function covered(truth: number, interval: (chance: Chance) => Interval): number {
  let inside = 0
  for (let cohort = 0; cohort < 1000; cohort += 1) {
    const { lower, upper } = interval(chanceOf(20_261_129, cohort))
    if (lower <= truth && truth <= upper) inside += 1
  }
  return inside / 1000
}

/** 95 in 100, and what a thousand cohorts allow: three standard errors are 0.0207. The bar of the courses' results is 93 to 97. */
function holds(found: number, name: string): void {
  assert.ok(found >= 0.93 && found <= 0.97, `${name}: ${found}`)
}

interface Cohort {
  readonly before: number[]
  readonly after: number[]
}

/** Scores before and after of people who gain one on average, with what they know in common. */
function cohort(chance: Chance, people: number): Cohort {
  const knows = Array.from({ length: people }, () => 5 + 1.5 * chance.normal())
  return {
    before: knows.map((value) => value + chance.normal()),
    after: knows.map((value) => value + 1 + chance.normal()),
  }
}

test('intervals of a planted change hold it 93 to 97 times in a hundred', () => {
  const of = (found: (cohort: Cohort) => { readonly interval: Interval }) => (chance: Chance) =>
    found(cohort(chance, 20)).interval
  holds(
    covered(
      1,
      of(({ before, after }) => pairedChange(before, after)),
    ),
    'paired t',
  )
  holds(
    covered(
      1,
      of(({ before, after }) => wilcoxonSignedRank(before, after)),
    ),
    'Hodges-Lehmann',
  )
  const spread = Math.sqrt(1.5 ** 2 + 1)
  // Hedges's factor makes the middle right; the limits are those of d times it.
  holds(
    covered(
      1 / Math.SQRT2,
      of(({ before, after }) => standardisedByChange(before, after)),
    ),
    'd_z',
  )
  holds(
    covered(
      1 / spread,
      of(({ before, after }) => standardisedByScore(before, after)),
    ),
    'd_av',
  )
  holds(
    covered(
      1 / 15,
      of(({ before, after }) => normalisedGain(before, after, { highest: 20 })),
    ),
    'gain',
  )
  holds(
    covered(
      0,
      // Different people on the two sides: of the same ones the interval would hold nearly always.
      of(({ before, after }) =>
        differenceOfMeans(
          before.slice(0, 10),
          after.slice(10).map((value) => value - 1),
        ),
      ),
    ),
    'Welch',
  )
})

test('intervals of a planted share hold it 93 to 97 times in a hundred', () => {
  const yes = (chance: Chance, share: number) => chance.unit() < share
  const share = (chance: Chance, p: number, n: number) =>
    Array.from({ length: n }, () => yes(chance, p)).filter(Boolean).length
  holds(
    covered(0.3, (chance) => wilson(share(chance, 0.3, 50), 50).interval),
    'Wilson',
  )
  holds(
    covered(
      0.2,
      (chance) =>
        differenceOfShares({ x: share(chance, 0.6, 60), n: 60 }, { x: share(chance, 0.4, 50), n: 50 })
          .interval,
    ),
    'Newcombe',
  )
  // Half answer by what they know, half guess anew: answers hang together.
  holds(
    covered(0.2, (chance) => {
      const answers = { bothYes: 0, onlyBefore: 0, onlyAfter: 0, neither: 0 }
      for (let person = 0; person < 60; person += 1) {
        const luck = chance.unit()
        const [first, second] = [luck < 0.4, (person % 2 === 0 ? luck : chance.unit()) < 0.6]
        answers[first ? (second ? 'bothYes' : 'onlyBefore') : second ? 'onlyAfter' : 'neither'] += 1
      }
      return pairedProportions(answers).interval
    }),
    'Newcombe 10',
  )
})

test('intervals of a planted agreement hold it 93 to 97 times in a hundred', () => {
  // Each grader sees the truth (one of two, evenly) with chance 0.8 and guesses else: kappa 0.64.
  const grade = (truth: number, chance: Chance) => (chance.unit() < 0.8 ? truth : chance.below(2))
  holds(
    covered(0.64, (chance) => {
      const table = [
        [0, 0],
        [0, 0],
      ] as [[number, number], [number, number]]
      for (let item = 0; item < 80; item += 1) {
        const truth = chance.below(2)
        const row = table[grade(truth, chance) as 0 | 1]
        row[grade(truth, chance) as 0 | 1] += 1
      }
      return cohenKappa(table).interval
    }),
    'Cohen',
  )
  holds(
    covered(
      0.64,
      (chance) =>
        fleissKappa(
          Array.from({ length: 60 }, () => {
            const truth = chance.below(2)
            const ones = [0, 1, 2, 3].filter(() => grade(truth, chance) === 1).length
            return [4 - ones, ones]
          }),
        ).interval,
    ),
    'Fleiss',
  )
  // Five parallel items, error as large as truth: alpha 5/6.
  holds(
    covered(
      5 / 6,
      (chance) =>
        cronbachAlpha(
          Array.from({ length: 40 }, () => {
            const knows = chance.normal()
            return Array.from({ length: 5 }, () => knows + chance.normal())
          }),
        ).interval,
    ),
    'alpha',
  )
})
