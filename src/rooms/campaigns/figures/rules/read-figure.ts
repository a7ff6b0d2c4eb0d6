/**
 * One figure, from a form or from a row of a table. Both are read by the same rule, so that what is refused in one is refused in the other.
 */
export interface FigureMetric {
  readonly code: string
  readonly unit: 'count' | 'percent' | 'pounds'
}
export interface FigureWords {
  readonly metric: string
  readonly from: string
  readonly to: string
  readonly message: string
  readonly language: string
  readonly value: string
  readonly source: string
}
export interface Figure {
  readonly metric: string
  readonly fromDay: string
  readonly toDay: string
  readonly variant: '' | 'A' | 'B' | 'C' | 'D'
  readonly language: string
  readonly value: number
  readonly source: string
}
export interface FigureError {
  readonly column: keyof FigureWords
  readonly text: string
}
export interface FigureRule {
  readonly findMetric: (wanted: string) => FigureMetric | undefined
  readonly languages: readonly { readonly code: string; readonly name: string }[]
  readonly today: string
}
export type ReadFigure =
  | { readonly ok: true; readonly figure: Figure }
  | { readonly ok: false; readonly errors: readonly FigureError[] }

const iso = /^(\d{4})-(\d{2})-(\d{2})$/
const british = /^(\d{1,2})[ /.](\d{1,2})[ /.](\d{4})$/
const number = /^\d{1,12}(\.\d{1,2})?$/
const longestDays = 731
const dayLength = 86_400_000

export function readFigure(words: FigureWords, rule: FigureRule): ReadFigure {
  const metric = rule.findMetric(words.metric)
  const days = readDays(words, rule.today)
  const variant = (['', 'A', 'B', 'C', 'D'] as const).find((one) => one === words.message.toUpperCase())
  const language = readLanguage(words.language, rule.languages)
  const value = readValue(words.value, metric)
  const errors: FigureError[] = [
    ...(metric === undefined ? [wrong('metric', 'Choose a figure of the list')] : []),
    ...days.errors,
    ...(variant === undefined ? [wrong('message', 'Enter A, B, C or D, or nothing for all')] : []),
    ...(language === null ? [wrong('language', 'Enter a language of the list, or nothing for all')] : []),
    ...('text' in value ? [wrong('value', value.text)] : []),
    ...sourceErrors(words.source),
  ]
  if (
    metric === undefined ||
    variant === undefined ||
    language === null ||
    'text' in value ||
    errors.length > 0
  )
    return { ok: false, errors }
  const { fromDay, toDay } = days
  return {
    ok: true,
    figure: {
      metric: metric.code,
      fromDay,
      toDay,
      variant,
      language,
      value: value.number,
      source: words.source,
    },
  }
}
const wrong = (column: keyof FigureWords, text: string): FigureError => ({ column, text })

function readDays(
  { from, to }: FigureWords,
  today: string,
): { readonly fromDay: string; readonly toDay: string; readonly errors: readonly FigureError[] } {
  const fromDay = readDay(from) ?? ''
  const toDay = readDay(to) ?? ''
  const length = (Date.parse(toDay) - Date.parse(fromDay)) / dayLength
  const errors = [
    ...(fromDay === '' ? [wrong('from', 'Enter the first day, like 27 3 2026')] : []),
    ...(toDay === '' ? [wrong('to', 'Enter the last day, like 27 3 2026')] : []),
    ...(toDay > today ? [wrong('to', 'A figure is of days that are over')] : []),
    ...(length < 0 ? [wrong('to', 'The last day cannot be before the first')] : []),
    ...(length > longestDays ? [wrong('to', 'Enter two years at most')] : []),
  ]
  return { fromDay, toDay, errors }
}

function readValue(
  typed: string,
  metric: FigureMetric | undefined,
): { readonly number: number } | { readonly text: string } {
  const value = readNumber(typed)
  if (value === null) return { text: 'Enter a number, like 1250 or 12.5' }
  if (metric?.unit === 'count' && !Number.isInteger(value)) return { text: 'Enter a whole number' }
  if (metric?.unit === 'percent' && value > 100) return { text: 'Enter a share from 0 to 100' }
  return { number: value }
}

const sourceErrors = (source: string): FigureError[] =>
  source.length < 3 || source.length > 200
    ? [wrong('source', 'Say where the number comes from, in 3 to 200 characters')]
    : []

function readDay(typed: string): string | null {
  const [year, month, day] = partsOf(typed)
  if (year === undefined || month === undefined || day === undefined) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 2000
  return isReal ? date.toISOString().slice(0, 10) : null
}
function partsOf(typed: string): number[] {
  const first = iso.exec(typed)
  if (first !== null) return first.slice(1).map(Number)
  return (british.exec(typed)?.slice(1) ?? []).map(Number).toReversed()
}

/** 1,250 and 1250 are one number. What begins like a formula is none. */
function readNumber(typed: string): number | null {
  const bare = typed.replaceAll(',', '')
  return number.test(bare) ? Number(bare) : null
}

function readLanguage(typed: string, languages: FigureRule['languages']): string | null {
  if (typed === '') return ''
  const wanted = typed.toLowerCase()
  return languages.find(({ code, name }) => code === wanted || name.toLowerCase() === wanted)?.code ?? null
}
