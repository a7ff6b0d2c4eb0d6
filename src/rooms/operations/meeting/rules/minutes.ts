/** The minutes of a tactical meeting, from the rows that were written, oldest first. */
export const items = [
  { value: 'taskings', text: 'What is asked, and what is late' },
  { value: 'risks', text: 'What we judge' },
  { value: 'questions', text: 'What we want to know' },
  { value: 'visits', text: 'Visits, and who asked before one' },
  { value: 'other', text: 'Anything else' },
] as const
export type Item = (typeof items)[number]['value']
export const kinds = [
  { value: 'note', text: 'Note' },
  { value: 'decision', text: 'Decision' },
  { value: 'action', text: 'Action' },
] as const
export type Kind = (typeof kinds)[number]['value']

export interface LineRow {
  readonly threadId: string
  readonly item: Item
  readonly holds: boolean
}
/** What stands: the newest of each thread, in the order in which the threads began, without what holds no more. */
export function standingLines<Row extends LineRow>(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>()
  for (const row of rows) newest.set(row.threadId, row)
  return [...newest.values()].filter((row) => row.holds)
}

export interface CameRow {
  readonly agencyId: string
  readonly people: number
}
/** Who came, as said last. */
export const standingCame = <Row extends CameRow>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.agencyId, row])).values(),
]
