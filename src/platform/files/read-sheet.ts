/**
 * The cells of a spreadsheet (Office Open XML) that somebody brings. It is a packed archive of a stranger: it is unpacked in a
 * process of its own, which can be ended, and what comes back is looked at again.
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { limitedQueue, type LimitedQueue } from '../crypto/limited.ts'
import { runConfined, type Confinement } from './confined.ts'
import { exitCodes } from './exit-codes.ts'
import { mostSheetRows } from './limits.ts'

export type SheetCell = string | number | boolean | null
export interface Sheet {
  readonly name: string
  /** As in the file, the first row first; rows without anything at the end are left out. */
  readonly rows: readonly (readonly SheetCell[])[]
}
export type ReadSheets =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly reason: 'unreadable' | 'too-long' | 'busy' }

export const sheetLimits: Pick<Confinement, 'deadlineMs' | 'memoryBytes' | 'outputBytes'> = {
  deadlineMs: 20_000,
  memoryBytes: 384 * 1024 * 1024,
  outputBytes: 16 * 1024 * 1024,
}

const sheetQueue = limitedQueue({ atOnce: 1, waiting: 20, waitMs: 60_000 })

/** Never throws for anything that the file is or does. */
export async function readSheets(
  bytes: Uint8Array,
  limits: typeof sheetLimits = sheetLimits,
  queue: LimitedQueue = sheetQueue,
): Promise<ReadSheets> {
  // Every such file is a zip archive; anything else need not start a process.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { ok: false, reason: 'unreadable' }
  const ran = await queue.run(() => runConfined({ script, input: bytes, readable, ...limits }))
  if (!ran.ok) return { ok: false, reason: 'busy' }
  if (ran.value.ended !== 'finished' || ran.value.code !== exitCodes.done)
    return { ok: false, reason: 'unreadable' }
  const sheets = parsed(ran.value.output)
  if (sheets === null) return { ok: false, reason: 'unreadable' }
  return sheets.some((sheet) => sheet.rows.length > mostSheetRows)
    ? { ok: false, reason: 'too-long' }
    : { ok: true, sheets }
}

const answer = Type.Array(
  Type.Object({
    name: Type.String(),
    rows: Type.Array(Type.Array(Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]))),
  }),
)

/** What comes back was made by a process that a stranger's file may have taken over. */
function parsed(output: Buffer): Sheet[] | null {
  try {
    const value: unknown = JSON.parse(output.toString('utf8'))
    return Value.Check(answer, value) ? value : null
  } catch {
    return null
  }
}

const script = path.join(import.meta.dirname, 'sheet-child.ts')

const library = createRequire(import.meta.url).resolve('hucre/xlsx')
const readable: readonly string[] = [
  path.join(import.meta.dirname, path.sep),
  path.resolve(import.meta.dirname, '../../../package.json'),
  path.join(path.dirname(path.dirname(library)), path.sep),
]
