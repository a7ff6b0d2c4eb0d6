import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import { operationOf, whole, type Form, type Params } from './forms.ts'
import { countryOf, measures, splitsBy, type Split } from './reference.ts'
import type { Line } from './rules/splits.ts'

/** The form that splits one count. The names of its fields are made here, for who reads it and who shows it. */
export const lineName = (split: Split, kind: string): string => `${split.code}--${kind}`
export const countryName = (at: number): string => `country${at}`
export const countryCountName = (at: number): string => `people${at}`
export const versionName = (split: Split): string => `version--${split.code}`
/** Lines for countries that are read, whatever the page shows. */
export const mostCountries = 60

export interface SplitInput {
  readonly operationId: string
  readonly measure: string
  readonly splits: readonly {
    readonly split: Split
    /** The version that was read: what somebody else wrote is never replaced unseen. */
    readonly version: number
    readonly lines: readonly Line[]
  }[]
}
/** A split that is left empty is not said; in one that is not, an empty line is nought. */
export function parseSplit(body: FormBody, params: Params): Parsed<SplitInput> {
  const form = readForm(body)
  const code = params['measure'] ?? ''
  const measure = measures.find((one) => one.code === code)
  const splits = (measure === undefined ? [] : splitsBy(measure)).map((split) => {
    const version = form.text(versionName(split), { max: 4 })
    return {
      split,
      version: /^\d{1,3}$/.test(version) ? Number(version) : 0,
      lines: [...(split.isCountry ? countryLines(form) : []), ...kindLines(form, split)],
    }
  })
  const said = splits.filter((one) => one.lines.length > 0)
  if (said.length === 0) form.fail(null, 'Enter at least one number')
  return form.result(() => ({ operationId: operationOf(params), measure: code, splits: said }))
}

const kindLines = (form: Form, split: Split): Line[] =>
  split.kinds.flatMap(({ code, name }) => {
    const field = lineName(split, code)
    return form.text(field, { max: 12 }) === ''
      ? []
      : [{ kind: code, count: whole(form, field, name, 100_000) }]
  })

function countryLines(form: Form): Line[] {
  const lines: Line[] = []
  for (let at = 1; at <= mostCountries; at += 1) {
    const written = form.text(countryName(at), { max: 80, label: 'The country' })
    const isCounted = form.text(countryCountName(at), { max: 12 }) !== ''
    if (written === '' && isCounted) form.fail(countryName(at), 'Enter the country, or take the number away')
    if (written === '') continue
    const count = whole(form, countryCountName(at), `People from ${written}`, 100_000)
    const kind = countryOf(written)
    if (kind === null) form.fail(countryName(at), 'Enter a country of the list, like Vietnam')
    else if (lines.some((one) => one.kind === kind))
      form.fail(countryName(at), 'This country stands above already. Put both in one line')
    else lines.push({ kind, count })
  }
  return lines
}
