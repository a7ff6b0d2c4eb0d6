/**
 * `article4 import postcodes|wards FILE --vintage 2014-08 [--source TEXT] [--keep]`: published lists of places;
 * `article4 import languages FILE --vintage 2021-03 --districts Leicester,Blaby`: who speaks what (Census table TS024);
 * `article4 import nrm|sdg FILE… --vintage 2024-02 --licence TEXT [--period 2022-Q2]`: published statistics to stand beside own figures;
 * `article4 import district-outlines|ward-outlines|lsoa-outlines|incidents FILE --vintage 2013 --licence TEXT`: for the map;
 * `article4 import undo ID`. Without --keep it only says what it would do.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openInstallation } from '#platform/installation.ts'
import {
  keepLanguageList,
  readLanguageList,
  type LanguageList,
} from '../rooms/campaigns/reach/import-languages.ts'
import { undoLanguages } from '../rooms/campaigns/reach/store.ts'
import {
  differences,
  keepComparator,
  readComparator,
  type ComparatorList,
} from '../rooms/evaluation/comparators/import-comparators.ts'
import { undoComparator } from '../rooms/evaluation/comparators/store.ts'
import { isPeriod } from '../rooms/evaluation/comparators/rules/published-table.ts'
import { keepPlaceList, readPlaceList, type PlaceList } from '../rooms/intake/places/import-places.ts'
import { undoImport } from '../rooms/intake/places/store.ts'
import {
  geographyKinds,
  keepGeography,
  readGeography,
  type GeographyKind,
  type GeographyList,
} from '../rooms/risk/geography/import-geography.ts'
import { undoGeography } from '../rooms/risk/geography/store.ts'
import { line, PlainError } from './context.ts'
import type { Command, Context } from './context.ts'
import { counted, withProgress } from './progress.ts'

const usage = `Usage: article4 import postcodes|wards FILE --vintage 2014-08 [--source TEXT] [--keep] | article4 import languages FILE --vintage 2021-03 --districts Leicester,Blaby [--source TEXT] [--keep] | article4 import ${Object.keys(geographyKinds).join('|')} FILE --vintage 2013 --licence TEXT [--source TEXT] [--keep] | article4 import nrm|sdg FILE… --vintage 2024-02 --licence TEXT [--source TEXT] [--period 2022-Q2] [--keep] | article4 import undo ID`

/** Reads a list in, or takes one back. */
export const importLists: Command = async (context) => {
  const { values, positionals } = parse(context.args)
  const [what, subject] = positionals
  if (what === undefined || subject === undefined) throw new PlainError(usage)
  if (what === 'undo') return undo(context, subject)
  if (!isKnown(what)) throw new PlainError(usage)
  if (values.vintage === undefined || !/^\d{4}(-\d{2})?$/.test(values.vintage)) {
    throw new PlainError(
      `Say how old the list is, as a year or a year and month: --vintage 2014-08. ${usage}`,
    )
  }
  const list = { file: subject, source: values.source ?? path.basename(subject), vintage: values.vintage }
  const isKept = values.keep ?? false
  if (what === 'nrm' || what === 'sdg')
    return readComparators(
      context,
      { kind: what, ...list, licence: licenceOf(values.licence), period: periodOf(values.period) },
      positionals.slice(1),
      isKept,
    )
  if (what === 'languages') return readLanguages(context, list, values.districts ?? '', isKept)
  if (!isGeography(what)) return readPlaces(context, { kind: what, ...list }, isKept)
  return readForMap(context, { kind: what, ...list, licence: licenceOf(values.licence) }, isKept)
}

type Kind = 'nrm' | 'sdg' | 'languages' | 'postcodes' | 'wards' | GeographyKind
const isKnown = (what: string): what is Kind =>
  ['nrm', 'sdg', 'languages', 'postcodes', 'wards'].includes(what) || isGeography(what)

function licenceOf(given = ''): string {
  if (given.trim() === '')
    throw new PlainError(
      `Say under which licence it may be shown, in its own words: --licence "OGL v3, …". ${usage}`,
    )
  return given.trim()
}

function periodOf(given?: string): string | null {
  if (given !== undefined && !isPeriod(given))
    throw new PlainError(`A period is a year or a quarter: --period 2022-Q2. ${usage}`)
  return given ?? null
}

const isGeography = (what: string): what is GeographyKind => Object.hasOwn(geographyKinds, what)

interface Readable {
  readonly rows: number
  readonly problems: readonly { readonly row: number; readonly problem: string }[]
}

/** Says what was read; answers whether to go on and keep it. */
function say(
  context: Context,
  { rows, problems }: Readable,
  vintage: string,
  isKept: boolean,
): 'keep' | number {
  for (const { row, problem } of problems.slice(0, 20)) line(context.out, `Row ${row}: ${problem}`)
  if (problems.length > 20) line(context.out, `and ${counted(problems.length - 20, 'more problem')}`)
  line(
    context.out,
    `${counted(rows, 'row')} can be kept, ${counted(problems.length, 'row')} cannot. Vintage ${vintage}.`,
  )
  if (rows === 0) return 1
  if (isKept) return 'keep'
  line(context.out, 'Nothing was kept yet. Run it again with --keep.')
  return 0
}

async function readPlaces(context: Context, list: PlaceList, isKept: boolean): Promise<number> {
  const read = await withProgress({ output: context.err, label: `Reading ${list.file}`, total: null }, () =>
    readPlaceList(list),
  )
  const rows = read.postcodes.length + read.wards.length
  const next = say(context, { rows, problems: read.problems }, list.vintage, isKept)
  if (next !== 'keep') return next
  return withWorker(context, async (database) => {
    const id = await withProgress({ output: context.err, label: 'Keeping', total: null }, () =>
      keepPlaceList(database, list, read),
    )
    line(context.out, `Kept. To take it back: article4 import undo ${id}`)
    return 0
  })
}

async function readLanguages(
  context: Context,
  list: Omit<LanguageList, 'districts'>,
  named: string,
  isKept: boolean,
): Promise<number> {
  const districts = named
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  if (districts.length === 0)
    throw new PlainError(
      `Say which districts are the partnership’s, by name or code: --districts Leicester,Blaby. ${usage}`,
    )
  const wanted = { ...list, districts }
  const read = await withProgress({ output: context.err, label: `Reading ${list.file}`, total: null }, () =>
    readLanguageList(wanted),
  )
  const rows = read.rows.reduce((sum, { lines }) => sum + lines.length, 0)
  const next = say(context, { rows, problems: read.problems }, list.vintage, isKept)
  if (next !== 'keep') return next
  return withWorker(context, async (database) => {
    const id = await keepLanguageList(database, wanted, read.rows)
    line(context.out, `Kept. To take it back: article4 import undo ${id}`)
    return 0
  })
}

/** Several files of one edition, each kept by itself. */
async function readComparators(
  context: Context,
  list: ComparatorList,
  files: readonly string[],
  isKept: boolean,
): Promise<number> {
  let worst = 0
  for (const file of files) {
    const source = list.source === path.basename(list.file) ? path.basename(file) : list.source
    worst = Math.max(worst, await readOneComparator(context, { ...list, file, source }, isKept))
  }
  return worst
}

async function readOneComparator(context: Context, list: ComparatorList, isKept: boolean): Promise<number> {
  const read = await readComparator(list)
  line(context.out, `${path.basename(list.file)}: ${read.measure ?? 'not known'}`)
  for (const words of differences(read).slice(0, 20)) line(context.out, words)
  const cells = read.measure === null ? 0 : read.cells.length
  const next = say(context, { rows: cells, problems: read.problems }, list.vintage, isKept)
  if (next !== 'keep') return next
  return withWorker(context, async (database) => {
    const kept = await keepComparator(database, list, read)
    line(
      context.out,
      kept === 'kept-already'
        ? 'This very file is kept already. Take it back first, or leave it.'
        : `Kept. To take it back: article4 import undo ${kept.id}`,
    )
    return kept === 'kept-already' ? 1 : 0
  })
}

async function readForMap(context: Context, list: GeographyList, isKept: boolean): Promise<number> {
  const read = await withProgress({ output: context.err, label: `Reading ${list.file}`, total: null }, () =>
    readGeography(list),
  )
  const rows = read.areas.length + read.incidents.length
  const next = say(context, { rows, problems: read.problems }, list.vintage, isKept)
  if (next !== 'keep') return next
  return withWorker(context, async (database) => {
    const kept = await withProgress({ output: context.err, label: 'Keeping', total: null }, () =>
      keepGeography(database, list, read),
    )
    if (kept === 'kept-already') {
      line(context.out, 'This very file is kept already. Take it back first, or leave it.')
      return 1
    }
    if (kept.unplaced > 0)
      line(context.out, `${counted(kept.unplaced, 'row')} without a place, counted as such.`)
    line(context.out, `Kept. To take it back: article4 import undo ${kept.id}`)
    return 0
  })
}

const undo = (context: Context, id: string): Promise<number> =>
  withWorker(context, async (database) => {
    const count = await database.kysely
      .transaction()
      .execute(
        async (tx) =>
          (await undoImport(tx, id)) +
          (await undoGeography(tx, id)) +
          (await undoLanguages(tx, id)) +
          (await undoComparator(tx, id)),
      )
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
    licence: { type: 'string' },
    period: { type: 'string' },
    districts: { type: 'string' },
    keep: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    throw new PlainError(usage, { cause })
  }
}
