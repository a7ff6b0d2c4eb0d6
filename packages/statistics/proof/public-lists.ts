import { readHistories, type Histories } from '../src/lists/histories.ts'
import { sharedTable } from './shared.ts'

/** One of the public tables of people on lists. */
export function publicLists(name: string): Histories {
  const { rows } = sharedTable(`mse/${name}.csv`)
  const names = Object.keys(rows[0] ?? {}).filter((column) => column !== 'count')
  return readHistories(
    names,
    rows.map((row) => ({ on: names.map((list) => Number(row[list])), count: Number(row['count']) })),
  )
}
