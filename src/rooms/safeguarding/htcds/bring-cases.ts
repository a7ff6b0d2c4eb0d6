import { createHash } from 'node:crypto'
import type { Actor } from '#platform/access.ts'
import { command, done } from '#platform/command.ts'
import type { WriteDb } from '#platform/db.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import { insertRecord } from '../person/open-record.ts'
import * as policy from '../policy.ts'
import { insertName } from '../store.ts'
import { readCaseFile } from './case-file.ts'
import { htcdsFields } from './reference.ts'
import { columnName, type ReadTable, type Refusal, type Warning } from './rules/htcds.ts'
import { fromCase, type FromCase } from './rules/record.ts'
import { insertCaseFields, rowsTaken } from './store.ts'

export interface Opened {
  readonly row: number
  readonly id: string
  readonly reference: string
}
export interface BroughtCases {
  readonly cases: number
  readonly refusals: readonly Refusal[]
  readonly warnings: readonly Warning[]
  /** Null where the file was looked at alone, or something of it was refused. */
  readonly opened: readonly Opened[] | null
}
export type Brought =
  { readonly ok: true; readonly value: BroughtCases } | { readonly ok: false; readonly problem: string }

/**
 * Cases of a file: looked at, or opened as records of which the lead who brings them is the first member. Where anything of the
 * file is refused, none is opened: half a file is a file that nobody can bring again.
 */
export const bringCases = command('safeguarding.bring-cases', {
  verb: 'collection',
  may: policy.carryCases,
  parse: (body) => {
    const form = readForm(body)
    const deed = form.choice('deed', ['look', 'open'], 'Choose whether you only look, or open records')
    return form.result(() => ({ deed }))
  },
  find: (_db, input) => input,
  // The file is read here, after the policy was asked: nobody without the right makes this server read one.
  async carryOut(tx, { deed }, _found, { actor, services, now }) {
    const file = services.files.find((one) => one.field === 'file') ?? null
    const fileHash = createHash('sha256')
      .update(file?.bytes ?? '')
      .digest()
    const told = (brought: Brought, ids: readonly string[] = []) =>
      done(brought, {
        type: 'case-file',
        id: '-',
        detail: {
          deed,
          read: brought.ok,
          sha256: fileHash.toString('hex'),
          ...(brought.ok ? { cases: brought.value.cases, refused: brought.value.refusals.length, ids } : {}),
        },
      })
    const read = await readCaseFile(file, htcdsFields)
    if (!read.ok) return told(read)
    const today = londonDay(now)
    const cases = read.table.cases.map((one, at) => ({
      row: read.table.rows[at] ?? 0,
      made: fromCase(one, `Row ${read.table.rows[at] ?? 0} of a file`, today),
    }))
    const value: BroughtCases = {
      cases: cases.length,
      refusals: [...read.table.refusals, ...daysToCome(read.table, cases, today)],
      warnings: [...read.table.warnings, ...leftOut(cases)],
      opened: null,
    }
    if (deed === 'look' || value.refusals.length > 0) return told({ ok: true, value })
    const taken = await rowsTaken(tx, fileHash)
    if (taken.length > 0)
      return told({
        ok: false,
        problem: `Records were opened from this file before: of its rows ${taken.join(', ')}`,
      })
    const opened: Opened[] = []
    for (const { row, made } of cases)
      opened.push(await open(tx, made, { row, fileHash, actor, newId: services.newId }))
    return told(
      { ok: true, value: { ...value, opened } },
      opened.map((one) => one.id),
    )
  },
  refusals: {},
})

interface Opening {
  readonly row: number
  readonly fileHash: Buffer
  readonly actor: Actor
  readonly newId: () => string
}
async function open(tx: WriteDb, made: FromCase, { row, fileHash, actor, newId }: Opening): Promise<Opened> {
  const { id, reference } = await insertRecord(tx, made.detail, actor, newId)
  const whose = { personId: id, byId: actor.personId }
  if (made.name !== null)
    await insertName(tx, { ...whose, id: newId(), kind: 'known-as', name: made.name, holds: true })
  await insertCaseFields(tx, { ...whose, id: newId(), fields: made.fields, fileHash, fileRow: row })
  return { row, id, reference }
}

type Cases = readonly { readonly row: number; readonly made: FromCase }[]

function daysToCome(table: ReadTable, cases: Cases, today: string): Refusal[] {
  const field = 'prs_Birthdate'
  return cases.flatMap(({ row, made: { detail } }) =>
    detail.birthDate !== null && (detail.birthDate > today || detail.birthDate < '1900')
      ? [
          {
            row,
            column: table.columns.get(field) ?? columnName(0),
            field,
            value: detail.birthDate,
            why: 'is no day on which somebody alive was born',
          },
        ]
      : [],
  )
}

const leftOut = (cases: Cases): Warning[] =>
  cases.flatMap(({ row, made }) =>
    made.left.length === 0
      ? []
      : [
          {
            row,
            column: '',
            words: `${made.left.join(', ')} not kept: ask them how they may be reached, and write it down there`,
          },
        ],
  )
