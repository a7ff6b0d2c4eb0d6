import { all, any, equal, near, places } from '../compare/condition.ts'
import type { FieldKind, PreparedField } from './field-kind.ts'
import { readDay } from './read-day.ts'

/**
 * A day, most often of birth. Compared in whole numbers where it can be. 1 January and the first of a month are what many
 * offices write where the day is unknown, so agreement with such a day is a level of its own.
 */
export const day: FieldKind = {
  kind: 'date',
  takes: 'one column with a date: 1990-05-17, 17/05/1990, 17 May 1990, 19900517, 1990',
  columns: [1, 1],
  prepared: {
    text: 'varchar',
    swapped: 'varchar',
    year: 'integer',
    month: 'integer',
    monthDay: 'varchar',
    days: 'integer',
    default: 'integer',
  },
  identifying: true,
  prepare(raw): PreparedField {
    const read = readDay(raw[0] ?? null)
    if (read === null)
      return { text: null, swapped: null, year: null, month: null, monthDay: null, days: null, default: null }
    const { year, month, day } = read
    const two = (value: number) => String(value).padStart(2, '0')
    const text = (m: number, d: number) => `${String(year).padStart(4, '0')}-${two(m)}-${two(d)}`
    const whole = month !== null && day !== null
    return {
      text: whole ? text(month, day) : String(year),
      swapped: whole ? text(day, month) : null,
      year,
      month,
      monthDay: whole ? `${two(month)}-${two(day)}` : null,
      days:
        Math.round(Date.UTC(2000, (month ?? 7) - 1, day ?? 1) / 86_400_000) +
        Math.round((year - 2000) * 365.2425),
      default: !whole || day === 1 ? 1 : 0,
    }
  },
  compare: (field, column) => ({
    field,
    needs: column('text'),
    levels: [
      { name: 'same day', when: equal(column('text')), frequency: { column: column('text'), strength: 1 } },
      {
        name: 'day and month the other way round, or one figure differs',
        when: any(
          { ask: 'crossed', columns: [column('text'), column('swapped')] },
          places(column('text'), 1),
        ),
      },
      {
        name: 'same year, and one of them gives a first of the month, as where the day is unknown',
        when: all(equal(column('year')), { ask: 'either', column: column('default'), value: 1 }),
      },
      { name: 'same year and month', when: all(equal(column('year')), equal(column('month'))) },
      {
        name: 'same day and month within ten years, or two figures differ',
        when: any(all(equal(column('monthDay')), near(column('year'), 10)), places(column('text'), 2)),
      },
      { name: 'same year', when: equal(column('year')) },
      { name: 'within a year', when: near(column('days'), 366) },
      { name: 'within ten years', when: near(column('days'), 3653) },
    ],
    otherwise: 'more than ten years apart',
  }),
}
