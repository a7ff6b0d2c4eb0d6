import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { signWords, trial, weakSignals } from '../weak-signal-weights.ts'
import type { WeakSignalsTrialFile } from '../reference-files.ts'
import { thresholdsView, type ThresholdsModel } from './thresholds.view.ts'
import { bandWords } from './weak-signals.ts'

/** The weights and thresholds as they stand, each with its reason. They are about nobody, so their reading is no event. */
export const thresholdsPage = page('risk.show-thresholds', {
  may: policy.readCatalogue,
  load: () => model,
  about: () => null,
  present: (found) => show('Weights and thresholds', thresholdsView(found), { layout: 'wide' }),
})

const { source, assessment, indicators, halfLives, mostOfOneItem, leastOfAProvenance } = weakSignals
const row = (what: string, { weight, why }: { readonly weight: number; readonly why: string }) => ({
  what,
  value: String(weight),
  why,
})

const inHundred = (share: number): string => `${(share * 100).toFixed(1)} in 100`
const points = (gap: number): string => `${(gap * 100).toFixed(1)} points in 100`

/** The words of what was measured. */
export function trialModel(file: WeakSignalsTrialFile | null): ThresholdsModel['trial'] {
  if (file === null) return null
  const [fair, hearsay, likeAny] = file.worlds
  if (fair === undefined || hearsay === undefined || likeAny === undefined) return null
  const { mean, low, high } = fair.leadDays
  return {
    how: `Measured on ${file.premises.toLocaleString('en-GB')} invented places by ${file.command}.`,
    bands: file.bands.map((one) => ({
      band: bandWords[one.band],
      ordinary: inHundred(one.ordinary),
      exploiting: inHundred(one.exploiting),
      half: one.medianDays === null ? 'Not within a year' : `${one.medianDays} days`,
    })),
    lead: `Adding up comes ${mean} days before the strongest single report at equal false alarms (95% interval ${low} to ${high}).`,
    unfairness: `On invented places where a second group was reported ${hearsay.overReporting} times as often without cause, its ordinary places came up more often: by ${points(hearsay.falseAlarmGap)} where the surplus was hearsay, by ${points(likeAny.falseAlarmGap)} where it looked like any other report.`,
  }
}

const model: ThresholdsModel = {
  about: weakSignals.about,
  version: weakSignals.version,
  isProvisional: weakSignals.status === 'provisional',
  reviewBy: showDay(weakSignals.reviewBy),
  tables: [
    {
      title: 'Bands',
      rows: weakSignals.thresholds.map((one) => ({
        what: bandWords[one.band],
        value: `From ${one.sum} on, and ${one.provenances} ${one.provenances === 1 ? 'telling' : 'tellings that do not depend on each other'}`,
        why: one.why,
      })),
    },
    {
      title: 'Source',
      rows: (['1', '2', '3'] as const).map((grade) => row(`Source ${grade}`, source[grade])),
    },
    {
      title: 'Assessment',
      rows: (['A', 'B', 'C', 'D', 'E'] as const).map((grade) =>
        row(`Assessment ${grade}`, assessment[grade]),
      ),
    },
    {
      title: 'Signs',
      rows: [
        row('A strong sign', indicators.strong),
        row('Another sign', indicators.ordinary),
        row('A sign with the warning about bias', indicators.withBiasWarning),
        row('The most that one item counts for', mostOfOneItem),
      ],
    },
    {
      title: 'What speaks against',
      rows: weakSignals.counterSigns.map((one) => row(signWords(one.code), one)),
    },
    {
      title: 'Time and dependence',
      rows: [
        {
          what: 'What speaks for it',
          value: `Half after ${halfLives.supporting.days} days`,
          why: halfLives.supporting.why,
        },
        {
          what: 'What speaks against it',
          value: `Half after ${halfLives.counter.days} days`,
          why: halfLives.counter.why,
        },
        row('A telling that has faded below this is no voice of its own', leastOfAProvenance),
        {
          what: 'Shared with others',
          value: 'Divided by the binary logarithm of two more than the others',
          why: 'An address that many share says little about each of them: with two others a half is left, with fourteen a quarter.',
        },
      ],
    },
  ],
  strong: indicators.strong.codes.map(signWords),
  trial: trialModel(trial),
}
