/**
 * `article4 import postcodes|wards FILE --vintage 2014-08 [--source TEXT] [--keep]` and `article4 import undo ID`: published lists
 * of places. Without --keep it only says what it would do.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openInstallation } from '#platform/installation.ts'
import { keepPlaceList, readPlaceList, type PlaceList } from '../rooms/intake/places/import-places.ts'
import { undoImport } from '../rooms/intake/places/store.ts'
import { line, PlainError } from './context.ts'
import type { Command, Context } from './context.ts'
import { counted, withProgress } from './progress.ts'

const usage =
  'Usage: article4 import postcodes|wards FILE --vintage 2014-08 [--source TEXT] [--keep] | article4 import undo ID'

/** Reads a list in, or takes one back. */
export const importLists: Command = async (context) => {
  const { values, positionals } = parse(context.args)
  const [what, subject] = positionals
  if (subject === undefined || (what !== 'postcodes' && what !== 'wards' && what !== 'undo'))
    throw new PlainError(usage)
  if (what === 'undo') return undo(context, subject)
  if (values.vintage === undefined || !/^\d{4}(-\d{2})?$/.test(values.vintage)) {
    throw new PlainError(
      `Say how old the list is, as a year or a year and month: --vintage 2014-08. ${usage}`,
    )
  }
  return read(
    context,
    { kind: what, file: subject, source: values.source ?? path.basename(subject), vintage: values.vintage },
    values.keep ?? false,
  )
}

async function read(context: Context, list: PlaceList, isKept: boolean): Promise<number> {
  const read = await withProgress({ output: context.err, label: `Reading ${list.file}`, total: null }, () =>
    readPlaceList(list),
  )
  for (const { row, problem } of read.problems.slice(0, 20)) line(context.out, `Row ${row}: ${problem}`)
  if (read.problems.length > 20)
    line(context.out, `and ${counted(read.problems.length - 20, 'more problem')}`)
  const rows = read.postcodes.length + read.wards.length
  line(
    context.out,
    `${counted(rows, 'row')} can be kept, ${counted(read.problems.length, 'row')} cannot. Vintage ${list.vintage}.`,
  )
  if (rows === 0) return 1
  if (!isKept) {
    line(context.out, 'Nothing was kept yet. Run it again with --keep.')
    return 0
  }
  return withWorker(context, async (database) => {
    const id = await withProgress({ output: context.err, label: 'Keeping', total: null }, () =>
      keepPlaceList(database, list, read),
    )
    line(context.out, `Kept. To take it back: article4 import undo ${id}`)
    return 0
  })
}

const undo = (context: Context, id: string): Promise<number> =>
  withWorker(context, async (database) => {
    const count = await database.kysely.transaction().execute((tx) => undoImport(tx, id))
    line(context.out, `Taken back: ${counted(count, 'row')}.`)
    return count > 0 ? 0 : 1
  })

async function withWorker(
  context: Context,
  work: (database: ReturnType<Awaited<ReturnType<typeof openInstallation>>['open']>) => Promise<number>,
): Promise<number> {
  const installation = await openInstallation({
    dataDir: context.dataDir,
    databaseUrl: context.env['DATABASE_URL'],
    say: (text) => line(context.err, text),
  })
  const database = installation.open('worker', 2)
  try {
    return await work(database)
  } finally {
    await database.close()
    await installation.close()
  }
}

function parse(args: readonly string[]) {
  const options = {
    vintage: { type: 'string' },
    source: { type: 'string' },
    keep: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    throw new PlainError(usage, { cause })
  }
}
