import type { Estimate, Interval } from '@article4/statistics'
import { waveLabels } from '../rules/form.ts'
import { leastPairs, type Analysis, type Comparison, type Reason } from './analysis.ts'

/**
 * Results in words. Every figure has its interval and of how many it is; a percentage of a small number is not said at all. Always
 * "change", never "effect": there was no group without the course (statistics.md 4).
 */
export interface ResultsWords {
  readonly waves: readonly (readonly string[])[]
  readonly changes: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly awareness: readonly (readonly string[])[]
  readonly items: readonly (readonly string[])[]
  readonly forms: string | null
}
/** Below this many people at the start, a change relative to it is not said (statistics.md 4). */
const leastBase = 5

export const resultsWords = (analysis: Analysis): ResultsWords => ({
  waves: analysis.waves.map(({ wave, n, paired, passed }) => [
    capital(waveLabels[wave]),
    String(n),
    wave === 'before' ? '' : String(paired),
    passed === null ? 'too few to say' : share(passed),
  ]),
  changes: analysis.comparisons.map((one) => ({
    title: `${capital(waveLabels[one.wave])}, ${people(one.pairs)} who answered both times`,
    lines: changeLines(one),
  })),
  awareness: analysis.comparisons.map(awarenessCells),
  items: analysis.items.map((one) => [
    `${one.id}, form ${one.form}`,
    one.before === null ? 'too few' : share(one.before),
    one.after === null ? 'too few' : share(one.after),
    one.discrimination === null
      ? 'cannot be told'
      : `${two(one.discrimination.estimate)} (${two(one.discrimination.interval.lower)} to ${two(one.discrimination.interval.upper)})`,
    one.reasons.map((reason) => reasonWords[reason]).join('. '),
  ]),
  forms:
    analysis.forms === null
      ? null
      : `Before the course, form B gave ${signed(analysis.forms.estimate)} points against form A (between ${signed(analysis.forms.interval.lower)} and ${signed(analysis.forms.interval.upper)}). Half of the people had each form first, so this is in no change above.`,
})

const reasonWords: Readonly<Record<Reason, string>> = {
  'known-before': 'Nearly everybody knew it before: retire it',
  'not-learned': 'Few know it after the course: teach it, or ask it otherwise',
  'says-nothing': 'It does not tell who knows from who does not: retire it',
  'turned-round': 'Who knows more gets it wrong more often: look at its answer',
}

function changeLines({ pairs, change, heldP, bounds }: Comparison): string[] {
  if (pairs < leastPairs) return [`Only ${people(pairs)} answered both times; ${leastPairs} are needed.`]
  if (change === null) return ['Everybody changed by the same: there is nothing to work out.']
  const { estimate, interval } = change.change
  return [
    `${whole(change.before)} of 100 points before, ${whole(change.after)} then: a change of ${signed(estimate)} points, between ${signed(interval.lower)} and ${signed(interval.upper)} (95% interval, ${people(change.n)}).`,
    ...(change.standardised === null
      ? []
      : [
          `That is ${two(change.standardised.estimate)} standard deviations of the score (d_av; between ${two(change.standardised.interval.lower)} and ${two(change.standardised.interval.upper)}).`,
        ]),
    `Paired t test: p ${small(change.change.p)}${heldP === null ? '' : `; ${small(heldP)} corrected for looking at several times`}.${change.ranks === null ? '' : ` Exact ranks: p ${small(change.ranks.p)}, ${people(change.ranks.unchanged)} without change.`}${change.flips === null ? '' : ` Exact signs: p ${small(change.flips.p)}.`}`,
    ...(bounds === null
      ? []
      : [
          `${bounds.returned} of ${people(bounds.before)} came back (${whole(100 * bounds.share)}%). If the others had not changed it would be ${signed(bounds.unchanged)} points; if they had fallen back, ${signed(bounds.fellBack)}.`,
          ...(bounds.share < 0.5 ? ['Fewer than half came back: read the last sentence first.'] : []),
        ]),
  ]
}

function awarenessCells({ wave, awareness }: Comparison): string[] {
  if (awareness === null) return [capital(waveLabels[wave]), `fewer than ${leastPairs}`, '', '', '']
  const { share: found, p, wereAware } = awareness
  return [
    capital(waveLabels[wave]),
    String(found.n),
    `${whole(100 * found.before)}% to ${whole(100 * found.after)}%`,
    `${signed(100 * found.estimate)} points (${range(found.interval)}), exact p ${small(p)}`,
    found.relative === null || wereAware < leastBase
      ? `not said: fewer than ${leastBase} before`
      : `${signed(100 * found.relative)}%`,
  ]
}

const range = ({ lower, upper }: Interval): string => `${signed(100 * lower)} to ${signed(100 * upper)}`
const share = ({ estimate, interval, n }: Estimate): string =>
  `${whole(100 * estimate)}% (${whole(100 * interval.lower)} to ${whole(100 * interval.upper)}; ${n})`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`
const whole = (value: number): string => value.toFixed(0)
const two = (value: number): string => value.toFixed(2).replace('-', '−')
const signed = (value: number): string => {
  const text = Math.abs(value).toFixed(0)
  return text === '0' ? '0' : `${value < 0 ? '−' : '+'}${text}`
}
const small = (p: number): string => (p < 0.001 ? 'below 0.001' : p.toFixed(3))
