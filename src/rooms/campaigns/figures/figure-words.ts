import { showDay } from '#platform/views/form.ts'
import { languageChoices } from '../reference.ts'
import { textOf } from '../rules/codes.ts'
import type { Metric } from './metrics.ts'
import type { FigureLine } from './queries.ts'

/** A figure in words. */
export function showValue(value: number, unit: Metric['unit']): string {
  if (unit === 'pounds') return `£${value.toLocaleString('en-GB', { minimumFractionDigits: 2 })}`
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 2 })
  return unit === 'percent' ? `${number}%` : number
}

export const daysOf = ({ fromDay, toDay }: FigureLine): string =>
  fromDay === toDay ? showDay(fromDay) : `${showDay(fromDay)} to ${showDay(toDay)}`

/** Of which message and language; empty where it is of all. */
export const partOf = ({ variant, language }: FigureLine): string =>
  [
    ...(variant === '' ? [] : [`Message ${variant}`]),
    ...(language === '' ? [] : [textOf(languageChoices, language)]),
  ].join(', ')

/** How often an account saw it, where both are known for the same days. Impressions are not people. */
export function frequencyWords(figures: readonly FigureLine[]): string | null {
  const pairs = figures
    .filter(({ metric }) => metric === 'social-impressions' || metric === 'paid-impressions')
    .flatMap((shown) => {
      const reach = figures.find(
        (one) =>
          one.metric === shown.metric.replace('impressions', 'reach') &&
          one.agencyName === shown.agencyName &&
          daysOf(one) === daysOf(shown) &&
          partOf(one) === partOf(shown) &&
          one.value > 0,
      )
      return reach === undefined ? [] : [{ shown, times: shown.value / reach.value }]
    })
  if (pairs.length === 0) return null
  return pairs
    .map(
      ({ shown, times }) =>
        `${daysOf(shown)}: an account that was reached saw it ${times.toLocaleString('en-GB', { maximumFractionDigits: 1 })} times on average.`,
    )
    .join(' ')
}
