import { many } from '../rules/words.ts'

/** Numbers of the tools in words. */
const ratioFormat = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })
export const ratioWords = (value: number): string => ratioFormat.format(value)

/** Two significant figures: what such an estimate supports. */
export function twoFigures(value: number): string {
  if (!Number.isFinite(value)) return 'without end'
  const ten = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return many(Math.round(value / ten) * ten)
}

/** "between about 16% fewer and 7% fewer". */
export function changeWords({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  return `between about ${percentWords(lower)} and ${percentWords(upper)}`
}
export const percentWords = (ratio: number): string =>
  ratio >= 1 ? `${many((ratio - 1) * 100)}% more` : `${many((1 - ratio) * 100)}% fewer`

const chanceFormat = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 })
export const chanceWords = (p: number): string => (p < 0.001 ? 'less than 0.001' : chanceFormat.format(p))
