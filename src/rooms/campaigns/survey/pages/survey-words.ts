import type { Interval } from '@article4/statistics'
import { languageChoices } from '../../reference.ts'
import { textOf } from '../../rules/codes.ts'
import type { NamedCount, Wave } from '../queries.ts'
import type { ItemResult, SurveyResults, WaveShare } from '../results.ts'
import type { SurveyModel } from './survey.view.ts'

/** Results in words: never a bare number. */
const percent = (share: number): string => `${Math.round(share * 100)}%`
const between = ({ lower, upper }: Interval): string =>
  `${Math.round(lower * 100)} to ${Math.round(upper * 100)}`

export function shareWords(one: WaveShare | null): string {
  if (one === null) return 'Not shown: fewer than ten'
  if (one.aware === null) return `Of ${one.n}: not shown, it is about fewer than ten`
  const { aware, weighted } = one
  const unknown =
    one.dontKnow === null ? 'Under ten or nearly all do not know.' : `${percent(one.dontKnow)} do not know.`
  const byAge =
    weighted === null ? '' : ` Weighted by age ${percent(weighted.share)} (${between(weighted.interval)}).`
  return `${percent(aware.share)} of ${one.n} (${between(aware.interval)}).${byAge} ${unknown}`
}

export function changeWords({ change }: ItemResult): string {
  if (change === null) return 'Not known'
  const points = Math.round(change.estimate * 100)
  const { lower, upper } = change.interval
  const sign = (value: number): string => `${value > 0 ? '+' : ''}${value}`
  const verdict = lower > 0 || upper < 0 ? '' : ' This can be chance.'
  return `${sign(points)} points (${sign(Math.round(lower * 100))} to ${sign(Math.round(upper * 100))}).${verdict}`
}

const waveWords: Readonly<Record<Wave, string>> = { before: 'Before', after: 'After' }

export const resultRows = (results: SurveyResults): SurveyModel['results'] =>
  results.items.map((item) => ({
    question: item.question,
    baseline: item.baseline ?? 'Not asked elsewhere',
    before: shareWords(item.before),
    after: shareWords(item.after),
    change: changeWords(item),
  }))

export const absentWords = ({ absent }: SurveyResults): string[] =>
  (['before', 'after'] as const).flatMap((wave) =>
    absent[wave].length === 0
      ? []
      : [
          `${waveWords[wave]}: nobody answered who is ${absent[wave].join(' or ')}. The weighted shares say nothing of them.`,
        ],
  )

export const namedWords = (counts: readonly NamedCount[]): SurveyModel['named'] =>
  (['before', 'after'] as const).flatMap((wave) =>
    (['district', 'language'] as const).flatMap((kind) => {
      const those = counts.filter((one) => one.wave === wave && one.kind === kind)
      if (those.length === 0) return []
      const name = (value: string): string =>
        kind === 'district' ? value : value === 'other' ? 'Another language' : textOf(languageChoices, value)
      return [
        {
          title: `${waveWords[wave]}: ${kind === 'district' ? 'where they live' : 'what they speak'}`,
          words: `${those.map(({ value, people }) => `${name(value)} ${people}`).join(', ')}. Those named by fewer than ten are not shown.`,
        },
      ]
    }),
  )
