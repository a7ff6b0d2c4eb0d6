/** MoJ sortable table: attributes that let its script sort a GOV.UK table. The table reads the same without the script. */
import type { Attributes, Text } from '../html.ts'

/** For the `attributes` of `table`. */
export function mojSortableTable(): Attributes {
  return { 'data-module': 'moj-sortable-table' }
}

/** For the `attributes` of a heading cell: how its column is sorted now. */
export function mojSortableHeading(direction: 'ascending' | 'descending' | 'none'): Attributes {
  return { 'aria-sort': direction }
}

/** For the `attributes` of a cell whose words do not sort as they should, such as a date. */
export function mojSortValue(value: Text): Attributes {
  return { 'data-sort-value': value }
}
