/** The weights of weak signals: read once, at start, and checked then beside the catalogue. */
import { readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { catalogue, indicatorWords } from './reference.ts'
import {
  weakSignalsFile,
  weakSignalsTrialFile,
  type WeakSignalsFile,
  type WeakSignalsTrialFile,
} from './reference-files.ts'
import type { Catalogue } from './rules/catalogue.ts'
import type { Weights } from './rules/weak-signals.ts'

/** What is wrong with the file beside its catalogue, though its shape is right. */
export function weightProblems(file: WeakSignalsFile, of: Catalogue): string[] {
  const known = new Map(of.indicators.map((one) => [one.code, one]))
  const { strong, ordinary, withBiasWarning } = file.indicators
  const rising = (values: readonly number[]): boolean =>
    values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0))
  const falling = (values: readonly number[]): boolean => rising(values.toReversed())
  return [
    ...strong.codes.filter((code) => !known.has(code)).map((code) => `${code} is not in the catalogue`),
    ...strong.codes
      .filter((code) => known.get(code)?.needsBiasWarning === true)
      .map((code) => `${code} carries the warning about bias and may not be strong`),
    ...file.counterSigns
      .filter((one) => known.has(one.code))
      .map((one) => `${one.code} is a sign of the catalogue and cannot speak against`),
    ...(withBiasWarning.weight === 0 ? [] : ['a sign with the warning about bias must weigh nothing']),
    ...(file.assessment.E.weight === 0 ? [] : ['what is suspected to be false must weigh nothing']),
    ...(strong.weight > ordinary.weight ? [] : ['a strong sign must weigh more than an ordinary one']),
    ...(falling((['A', 'B', 'C', 'D', 'E'] as const).map((grade) => file.assessment[grade].weight))
      ? []
      : ['assessments must fall from A to E']),
    ...(falling((['1', '2', '3'] as const).map((grade) => file.source[grade].weight))
      ? []
      : ['sources must fall from 1 to 3']),
    ...(file.thresholds.map((one) => one.band).join(' ') === 'watch visit act-now' &&
    rising(file.thresholds.map((one) => one.sum)) &&
    rising(file.thresholds.map((one) => one.provenances))
      ? []
      : ['thresholds must rise: watch, visit, act-now']),
  ]
}

/** Checks the contents of the file; throws with every problem named. */
export function readWeakSignals(raw: unknown, of: Catalogue): WeakSignalsFile {
  if (!Value.Check(weakSignalsFile, raw)) throw new Error('reference/weak-signals.json is not as expected')
  const problems = weightProblems(raw, of)
  if (problems.length > 0) throw new Error(`reference/weak-signals.json: ${problems.join('; ')}`)
  return raw
}

/** What the rule takes of it. */
export function weightsOf(file: WeakSignalsFile, of: Catalogue): Weights {
  const { strong, ordinary, withBiasWarning } = file.indicators
  const weightOf = (code: string, isBiased: boolean): number => {
    if (isBiased) return withBiasWarning.weight
    return strong.codes.includes(code) ? strong.weight : ordinary.weight
  }
  return {
    source: { 1: file.source[1].weight, 2: file.source[2].weight, 3: file.source[3].weight },
    assessment: {
      A: file.assessment.A.weight,
      B: file.assessment.B.weight,
      C: file.assessment.C.weight,
      D: file.assessment.D.weight,
      E: file.assessment.E.weight,
    },
    signs: new Map([
      ...of.indicators.map(
        ({ code, needsBiasWarning }) => [code, weightOf(code, needsBiasWarning === true)] as const,
      ),
      ...file.counterSigns.map(({ code, weight }) => [code, weight] as const),
    ]),
    mostOfOneItem: file.mostOfOneItem.weight,
    halfLifeDays: { supporting: file.halfLives.supporting.days, counter: file.halfLives.counter.days },
    leastOfAProvenance: file.leastOfAProvenance.weight,
    thresholds: file.thresholds.map(({ band, sum, provenances }) => ({ band, sum, provenances })),
  }
}

const contentOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../reference/${name}.json`, import.meta.url), 'utf8'))

export const weakSignals: WeakSignalsFile = readWeakSignals(contentOf('weak-signals'), catalogue)

/** What these weights came to when they were tried; null where other weights were. */
export function readTrial(raw: unknown, version: string): WeakSignalsTrialFile | null {
  if (!Value.Check(weakSignalsTrialFile, raw))
    throw new Error('reference/risk/weak-signals-trial.json is not as expected')
  return raw.weightsVersion === version ? raw : null
}
export const trial: WeakSignalsTrialFile | null = readTrial(
  contentOf('risk/weak-signals-trial'),
  weakSignals.version,
)
export const weights: Weights = weightsOf(weakSignals, catalogue)

const counterWords = new Map(weakSignals.counterSigns.map(({ code, words }) => [code, `${code}: ${words}`]))
/** Whether a code speaks against exploitation. */
export const isCounterSign = (code: string): boolean => counterWords.has(code)
/** The words of any code that can be ticked: of the catalogue, or one that speaks against. */
export const signWords = (code: string): string => counterWords.get(code) ?? indicatorWords(code)
