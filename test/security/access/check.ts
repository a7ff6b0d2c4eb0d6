/**
 * Compares a database with the oracle: for each subject of a world, the rows of each table that the staff role sees in a
 * session of that subject, against those the rules name. Also the ways round a plain select: counting, asking whether a
 * hidden row exists, and searching.
 *
 * Worlds share a database, each with ids of its own. The directory and what an auditor sees are compared within the
 * world; of everything else not one row of another world may be visible either.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { isReader, readerOf, tableNames, visibleRows, type Reader } from './oracle.ts'
import { isCaseworker } from './oracle-safeguarding.ts'
import { leadsCampaigns, sharedByCampaignLeads } from './oracle-campaigns.ts'
import { seesFigures, sharedByFigures } from './oracle-evaluation.ts'
import { toolsSharedByFigures } from './oracle-evaluation-tools.ts'
import { sharedByLeaving } from './oracle-evaluation-leaving.ts'
import { leadsTraining } from './oracle-training.ts'
import { spansLanguages } from './oracle-languages.ts'
import { tableForms } from './tables.ts'
import type { Subject, TableName, Tables, World } from './world.ts'

export interface Disagreement {
  readonly world: number
  readonly about: string
  readonly subject: Subject
  /** Visible, but not by the rules: a leak. */
  readonly tooMany: readonly string[]
  /** By the rules, but not visible: somebody cannot do their work. */
  readonly tooFew: readonly string[]
}

export interface Tally {
  readonly checks: number
  readonly disagreements: readonly Disagreement[]
}

export interface CheckOptions {
  /** Stop at the first disagreement: enough to know that a fault is caught. */
  readonly stopAtFirst?: boolean
  /** Only every n-th subject is asked the slower questions (counting, existence, search). 1 asks all. */
  readonly probeEvery?: number
  /** Look at these tables alone. */
  readonly tables?: readonly TableName[]
  /**
   * Two subjects share what stands on the shared intelligence: one is asked about half of those rooms, the next about the
   * others. Every subject is asked about all the rest.
   */
  readonly roomsInTurn?: boolean
  /** Begin each session in a savepoint of a transaction that is already open, instead of a transaction of its own. */
  readonly inSavepoint?: boolean
}

/** Compares everything in a loaded world, at its moment. The clients are connected as the staff role and share the work. */
export async function checkWorld(
  clients: readonly pg.Client[],
  world: World,
  options: CheckOptions = {},
): Promise<Tally> {
  const numbered = world.subjects.map((subject, index) => ({ subject, index }))
  const tallies = await Promise.all(
    clients.map((client, turn) =>
      checkSubjects(
        client,
        world,
        numbered.filter(({ index }) => index % clients.length === turn),
        options,
      ),
    ),
  )
  return {
    checks: tallies.reduce((sum, tally) => sum + tally.checks, 0),
    disagreements: tallies.flatMap((tally) => tally.disagreements),
  }
}

async function checkSubjects(
  client: pg.Client,
  world: World,
  subjects: readonly { readonly subject: Subject; readonly index: number }[],
  options: CheckOptions,
): Promise<Tally> {
  const asked = options.tables ?? tableNames
  const turns: { readonly tables: readonly TableName[]; readonly readable: Readable }[] = []
  for (const tables of options.roomsInTurn === true ? inTurn(asked) : [asked])
    turns.push({ tables, readable: await readableFor(client, tables, options.inSavepoint === true) })
  const disagreements: Disagreement[] = []
  let checks = 0
  for (const { subject, index } of subjects) {
    const isProbed = index % (options.probeEvery ?? 1) === 0
    // The number of the world too: else the same places in a world would always be asked about the same rooms.
    const turn = turns[(index + world.number) % turns.length]
    if (turn === undefined) throw new Error('There is nothing to ask.')
    const look = async () => ({
      seen: await visible(client, turn.readable),
      probed: isProbed ? await probe(client, world, subject) : [],
    })
    const answer = await inSession(client, subject, look, options.inSavepoint)
    const compared = turn.tables.map((table) => compare(world, subject, table, answer.seen.get(table) ?? []))
    checks += compared.length + answer.probed.length
    disagreements.push(...[...compared, ...answer.probed].filter((one) => one !== null))
    if (options.stopAtFirst === true && disagreements.length > 0) break
  }
  return { checks, disagreements }
}

/** Rooms that stand on the shared intelligence, in two halves that cost about the same. */
const halves: readonly (readonly string[])[] = [
  ['linking', 'safeguarding'],
  ['risk', 'operations'],
]

/** The tables in two lists, each with all that is in neither half. */
export function inTurn(tables: readonly TableName[]): TableName[][] {
  const half = (table: TableName): number =>
    halves.findIndex((rooms) => rooms.includes(table.split('.')[0] ?? ''))
  return halves.map((_, turn) => tables.filter((table) => [-1, turn].includes(half(table))))
}

/** Asks what a subject sees of these tables, as keys: once what may be read of them at all is known. */
export async function lookAt(
  client: pg.Client,
  tables: readonly TableName[],
): Promise<(subject: Subject) => Promise<ReadonlyMap<TableName, readonly string[]>>> {
  const readable = await readableFor(client, tables, false)
  return (subject) => inSession(client, subject, () => visible(client, readable))
}

/** One line a disagreement, for the message of a failed test. */
export function inWords(found: Disagreement): string {
  const parts = [
    found.tooMany.length > 0 ? `visible against the rules: ${found.tooMany.join(', ')}` : '',
    found.tooFew.length > 0 ? `hidden against the rules: ${found.tooFew.join(', ')}` : '',
  ]
  return `world ${found.world}, ${found.about}, ${found.subject.token}: ${parts.filter((part) => part !== '').join('; ')}`
}

/** Runs something in a transaction in which the subject's session, if it is one, has begun; nothing is kept. */
export async function inSession<Result>(
  client: pg.Client,
  subject: Subject,
  work: () => Promise<Result>,
  inSavepoint = false,
): Promise<Result> {
  await client.query(inSavepoint ? 'savepoint session' : 'begin')
  try {
    await client.query({
      name: 'begin-session',
      text: 'select from priv.begin_session($1, $2)',
      values: [subject.token, subject.agent],
    })
    return await work()
  } finally {
    await client.query(inSavepoint ? 'rollback to savepoint session' : 'rollback')
  }
}

// --- Looking ------------------------------------------------------------------------------------------------------------

interface Readable {
  readonly sql: string
  readonly tables: readonly TableName[]
}

const knownReadable = new WeakMap<pg.Client, Map<string, Readable>>()

/** Asked once a connection, except where the transaction may have granted something a moment ago. */
async function readableFor(
  client: pg.Client,
  tables: readonly TableName[],
  mayChange: boolean,
): Promise<Readable> {
  const known = knownReadable.get(client) ?? new Map<string, Readable>()
  knownReadable.set(client, known)
  const key = tables.join()
  const readable = (mayChange ? undefined : known.get(key)) ?? (await readableTables(client, tables))
  known.set(key, readable)
  return readable
}

/** The tables of which the role may select anything; on the others an attempt is an error, which shows nothing. */
async function readableTables(client: pg.Client, among: readonly TableName[]): Promise<Readable> {
  const { rows } = await client.query<{ name: TableName }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname || '.' || c.relname = any($1) and has_schema_privilege(n.oid, 'usage')
        and has_any_column_privilege(c.oid, 'select')
      order by 1`,
    [among],
  )
  const tables = rows.map((row) => row.name)
  return {
    sql: `select ${tables.map((table) => `array(select ${keySql(table)} from ${table})`).join(', ')}`,
    tables,
  }
}

const keySql = (table: TableName): string => `concat_ws('|', ${tableForms[table].key.join(', ')})`

/** The same statement gets the same name, so that it is planned once a connection. */
const named = (text: string): { name: string; text: string } => ({
  name: createHash('sha256').update(text).digest('hex').slice(0, 16),
  text,
})

async function visible(client: pg.Client, readable: Readable): Promise<Map<TableName, readonly string[]>> {
  const { rows } = await client.query<string[][]>({ ...named(readable.sql), rowMode: 'array' })
  const [row = []] = rows
  return new Map(readable.tables.map((table, index) => [table, row[index] ?? []] as const))
}

function compare(
  world: World,
  subject: Subject,
  table: TableName,
  seen: readonly string[],
): Disagreement | null {
  const expected = keysOf(table, visibleRows(world, subject, table))
  return difference(
    world,
    subject,
    table,
    spansWorlds(world, subject, table) ? ofThisWorld(world, table, seen) : seen,
    expected,
  )
}

function ofThisWorld(world: World, table: TableName, seen: readonly string[]): string[] {
  const own = new Set(keysOf(table, world.tables[table]))
  return seen.filter((key) => own.has(key))
}

function keysOf<Name extends TableName>(table: Name, rows: readonly Tables[Name][number][]): string[] {
  const { keyOf } = tableForms[table]
  return rows.map((row) => keyOf(row))
}

function difference(
  world: World,
  subject: Subject,
  about: string,
  seen: readonly string[],
  expected: readonly string[],
): Disagreement | null {
  const shown = new Set(seen)
  const allowed = new Set(expected)
  const tooMany = seen.filter((key) => !allowed.has(key))
  const tooFew = expected.filter((key) => !shown.has(key))
  if (tooMany.length + tooFew.length === 0) return null
  return { world: world.number, about, subject, tooMany, tooFew }
}

const directories: readonly TableName[] = ['identity.agency', 'identity.person']
const references: readonly TableName[] = ['identity.organisation_import', 'identity.organisation']
/** The services that help, which say nothing of anybody. */
const catalogue: readonly TableName[] = [
  'safeguarding.service',
  'safeguarding.service_detail',
  'safeguarding.service_capacity',
]
/** Courses, which say nothing of anybody either. */
const courses: readonly TableName[] = ['training.course', 'training.material']
const forAuditors: readonly TableName[] = [
  'identity.right_held',
  'identity.right_request',
  'governance.agreement',
  'governance.party',
  'audit.event',
  'audit.leaf',
  'audit.seal',
]

/** Tables whose rows of every world some readers see, and which readers. */
const seenOfAll: readonly (readonly [tables: readonly TableName[], by: (reader: Reader) => boolean])[] = [
  [directories, () => true],
  [['identity.right_request'], ({ rights }) => rights.has('agency-administrator')],
  [references, ({ rights }) => rights.has('partnership-administrator')],
  [catalogue, isCaseworker],
  [courses, leadsTraining],
  [sharedByCampaignLeads, leadsCampaigns],
  [sharedByFigures, seesFigures],
  [toolsSharedByFigures, seesFigures],
  [sharedByLeaving, seesFigures],
  [forAuditors, ({ rights }) => rights.has('auditor')],
]

/** Whether the rules let this subject see rows of other worlds in this table too. */
function spansWorlds(world: World, subject: Subject, table: TableName): boolean {
  const reader = readerOf(world, subject)
  if (reader === null) return false
  return (
    seenOfAll.some(([tables, by]) => tables.includes(table) && by(reader)) ||
    spansLanguages(world, reader, table)
  )
}

// --- Ways round a plain select --------------------------------------------------------------------------------------------

type Probed = Disagreement | null

const probedTables = [
  'intake.report',
  'intelligence.item',
  'intelligence.source',
  'intelligence.release',
  'intelligence.release_text',
] as const satisfies readonly TableName[]

async function probe(client: pg.Client, world: World, subject: Subject): Promise<Probed[]> {
  return [
    ...(await probeCounts(client, world, subject)),
    ...(await probeExistence(client, world, subject)),
    ...(await probeSearch(client, world, subject)),
  ]
}

async function probeCounts(client: pg.Client, world: World, subject: Subject): Promise<Probed[]> {
  const text = `select ${probedTables.map((table) => `(select count(*) from ${table})`).join(', ')}`
  const { rows } = await client.query<string[]>({ ...named(text), rowMode: 'array' })
  return probedTables.map((table, index) => {
    const seen = [`${rows[0]?.[index]} rows`]
    const expected = [`${visibleRows(world, subject, table).length} rows`]
    return difference(world, subject, `count of ${table}`, seen, expected)
  })
}

/** Asks for each row that the subject may not see whether it exists. */
async function probeExistence(client: pg.Client, world: World, subject: Subject): Promise<Probed[]> {
  const asked = probedTables.map((table, index) => {
    const [key = 'id'] = tableForms[table].key
    return `array(select h::text from unnest($${index + 1}::uuid[]) as h where exists (select from ${table} t where t.${key} = h))`
  })
  const hidden = probedTables.map((table) => {
    const visible = new Set(keysOf(table, visibleRows(world, subject, table)))
    return keysOf(table, world.tables[table]).filter((key) => !visible.has(key))
  })
  const { rows } = await client.query<string[][]>({
    ...named(`select ${asked.join(', ')}`),
    values: hidden,
    rowMode: 'array',
  })
  return probedTables.map((table, index) =>
    difference(world, subject, `existence in ${table}`, rows[0]?.[index] ?? [], []),
  )
}

/** Searches for a word that is in every release, by the column and through the function; and lists without a word. */
async function probeSearch(client: pg.Client, world: World, subject: Subject): Promise<Probed[]> {
  const shared = (words: string): string =>
    `array(select s.release_id::text from intelligence.search_shared(${words}, null, null, null, null, null, null, null, 100) s)`
  const { rows } = await client.query<{ direct: string[]; words: string[]; list: string[] }>(
    named(`select ${shared(`'carwash'`)} as words, ${shared('null')} as list,
      array(select t.release_id::text from intelligence.release_text t where t.search @@ to_tsquery('simple', 'carwash')) as direct`),
  )
  const [{ direct, words, list }] = [rows[0] ?? { direct: [], words: [], list: [] }]
  const heads = visibleRows(world, subject, 'intelligence.release')
  const texts = keysOf('intelligence.release_text', visibleRows(world, subject, 'intelligence.release_text'))
  const reader = readerOf(world, subject)
  // What is shared is listed for readers, and not what has been recalled, not even for its owner.
  const listed =
    reader === null || !isReader(reader)
      ? []
      : heads.filter((row) => row.recalled_at === null).map((row) => row.id)
  return [
    difference(world, subject, 'search of the text', direct, texts),
    difference(
      world,
      subject,
      'search_shared for a word',
      words,
      listed.filter((key) => texts.includes(key)),
    ),
    difference(world, subject, 'search_shared without words', list, listed),
  ]
}
