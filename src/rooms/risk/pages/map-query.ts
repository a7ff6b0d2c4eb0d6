import type { FormState } from '#platform/forms.ts'
import { readForm } from '#platform/forms.ts'
import { views, type ViewKind } from '../rules/catalogue.ts'
import { londonYear, type MapBy } from '../rules/map-table.ts'
import { monthsBefore } from '../rules/picture.ts'

/** What the address of the map asks for. */
export interface MapQuery {
  readonly layer: 'items' | 'incidents'
  readonly by: MapBy
  /** Null is every kind, for whoever may see their own items exactly. */
  readonly kind: ViewKind | null
  /** A year, or null for the last ninety days or so. */
  readonly year: number | null
  /** Half-open, as instants. */
  readonly from: Date
  readonly to: Date
}
export interface MapChoices {
  readonly isCleared: boolean
  readonly incidentYears: readonly number[]
  readonly now: Date
}
export const recent = 'recent'
export const everyKind = 'every'

/** The years offered: this one and the two before; of published incidents those that there are. */
export const yearsOf = ({ now }: Pick<MapChoices, 'now'>): number[] => {
  const year = londonYear(now)
  return [year, year - 1, year - 2]
}

/** Reads the address; what it does not say, or may not ask for, is the first choice. */
export function readMapQuery(query: Readonly<Record<string, string>>, choices: MapChoices): MapQuery {
  const form = readForm(query)
  const layer = form.optionalChoice('layer', ['items', 'incidents']) ?? 'items'
  const by = form.optionalChoice('by', ['wards', 'hexagons']) ?? 'wards'
  const isFree = choices.isCleared && layer === 'items'
  const kind = isFree && query['kind'] === everyKind ? null : (form.optionalChoice('kind', views) ?? 'labour')
  const years = layer === 'items' ? yearsOf(choices) : choices.incidentYears
  const first = years[0] ?? londonYear(choices.now)
  const year =
    isFree && query['period'] === recent
      ? null
      : (years.find((one) => String(one) === query['period']) ?? first)
  return { layer, by, kind, year, ...spanOf(year, choices.now) }
}

/** A calendar year in London, or the last three months. */
function spanOf(year: number | null, now: Date): { from: Date; to: Date } {
  // Clocks in London stand at Greenwich on 1 January, so midnight there is midnight in UTC.
  if (year !== null) return { from: new Date(Date.UTC(year, 0, 1)), to: new Date(Date.UTC(year + 1, 0, 1)) }
  return { from: monthsBefore(now, 3), to: new Date(now.getTime() + 1) }
}

/** The choices as the form shows them again. */
export const asForm = (query: MapQuery): FormState => ({
  values: {
    layer: query.layer,
    by: query.by,
    kind: query.kind ?? everyKind,
    period: query.year === null ? recent : String(query.year),
  },
  errors: [],
})
