import type { Db, WriteDb } from '#platform/db.ts'
import { logOf } from './load-field.ts'
import { allHandedToUs, findHandedToUs, marksOf, type HandedToUs } from './queries.ts'
import { valueWords } from './rules/entries.ts'
import { recordState } from './rules/records.ts'
import { insertTakenOn } from './store.ts'

/** What safeguarding reads of somebody who was met, and how it says that it has them. It learns nothing else of the operation. */
export interface HandedEncounter {
  readonly id: string
  readonly byName: string
  readonly byAgency: string
  readonly at: Date
  /** When the asking person took it on. */
  readonly takenOnAt: Date | null
}
export interface EncounterLine {
  readonly name: string
  readonly label: string
  /** What stands; several where people wrote apart and nobody has chosen. */
  readonly words: readonly string[]
  /** Of a choice: its code. Empty where several stand or none. */
  readonly code: string
}

const outside = ({ id, byName, byAgency, at, takenOnAt }: HandedToUs): HandedEncounter => ({
  id,
  byName,
  byAgency,
  at,
  takenOnAt,
})

/** Encounters that were handed to the asking person's agency: those that nobody has taken on first, then the asker's own. */
export const handedEncounters = async (db: Db): Promise<HandedEncounter[]> =>
  (await allHandedToUs(db)).map(outside)

/** One of them with what was written, up to now; null for any other. */
export async function handedEncounter(
  db: Db,
  id: string,
): Promise<(HandedEncounter & { readonly lines: readonly EncounterLine[] }) | null> {
  const found = await findHandedToUs(db, id)
  if (found === null) return null
  const log = logOf(await marksOf(db, found.operationId))
  const lines = recordState(log, found.record, 'encounter').fields.map(({ field, marks }) => {
    const values = [...new Set(marks.map((one) => one.value))].filter((value) => value !== '')
    return {
      name: field.name,
      label: field.label,
      words: values.map((value) => valueWords(field, value)),
      code: values.length === 1 ? (values[0] ?? '') : '',
    }
  })
  return { ...outside(found), lines }
}

/** The asking person takes it on; false where it is not theirs to take, or somebody did before. */
export async function takeOnEncounter(
  tx: WriteDb,
  id: string,
  by: { readonly personId: string; readonly agencyId: string },
): Promise<boolean> {
  const found = await findHandedToUs(tx, id)
  if (found === null) return false
  const { operationId, record } = found
  return insertTakenOn(tx, { handoverId: id, operationId, record, ...by })
}
