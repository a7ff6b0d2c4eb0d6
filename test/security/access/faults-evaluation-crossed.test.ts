/**
 * Who is given codes crossed with one another (`evaluation.crossed`): the one read of counts that is finer than the pages show. A rule beside the function says it for everybody of the
 * cast; then each guard of the function is taken out in turn, and the rule must notice.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import {
  agentHash,
  cast,
  createCast,
  people,
  personId,
  tokenOf,
  type PersonName,
} from '../../support/cast.ts'
import { testDatabase } from '../../support/database.ts'

const database = await testDatabase()
const client = new pg.Client(database.admin)
// The server goes away under it when all is over.
client.on('error', () => {})

/** Asked for by Ada; and one of an evaluator's own agency, which cannot come about through the pages. */
const extracts = {
  open: { id: 'e1000000-0000-4000-8000-000000000001', manner: 'cells', by: 'ada', answered: false },
  answered: { id: 'e1000000-0000-4000-8000-000000000002', manner: 'cells', by: 'ada', answered: true },
  noisy: { id: 'e1000000-0000-4000-8000-000000000003', manner: 'noise', by: 'ada', answered: false },
  ofEmrys: { id: 'e1000000-0000-4000-8000-000000000004', manner: 'cells', by: 'emrys', answered: false },
} as const
type ExtractName = keyof typeof extracts
const names = Object.keys(extracts) as ExtractName[]

const mayAsk = (name: PersonName, extract: ExtractName): boolean => {
  const { manner, by, answered } = extracts[extract]
  return (
    (name === 'edie' || name === 'emrys') &&
    manner === 'cells' &&
    !answered &&
    cast[name].agency !== cast[by].agency
  )
}

before(async () => {
  await createCast(database)
  for (const { id, manner, by, answered } of Object.values(extracts)) {
    await database.owner(
      `insert into evaluation.extract (id, data_set, from_year, to_year, kinds, secret, manner, k, l, reason, by_person)
        values ($1, 'items', 2025, 2025, '{by}', '', $2, 11, 2, 'A paper on items', $3)`,
      [id, manner, personId(by)],
    )
    if (answered)
      await database.owner(
        `insert into evaluation.extract_answer (extract_id, is_approved, reason, body, by_person) values ($1, true, '', '{}', $2)`,
        [id, personId('emrys')],
      )
  }
  await client.connect()
})
after(() => client.end())

/** Whether the function tells a person anything: allowed, it says at least how many were dropped. */
async function asked(
  name: PersonName,
  purpose: string,
  fault: string | null,
): Promise<ReadonlySet<ExtractName>> {
  await client.query('begin')
  try {
    if (fault !== null) await client.query(fault)
    await client.query('set local session authorization article4_staff')
    await client.query('select * from priv.begin_session($1, $2)', [tokenOf(name, purpose), agentHash])
    const told = new Set<ExtractName>()
    for (const extract of names) {
      const { rows } = await client.query('select * from evaluation.crossed($1)', [extracts[extract].id])
      if (rows.length > 0) told.add(extract)
    }
    return told
  } finally {
    await client.query('rollback')
  }
}

/** Where the function and the rule disagree. */
async function disagreements(fault: string | null): Promise<string[]> {
  const found: string[] = []
  for (const name of people) {
    const told = await asked(name, cast[name].purpose, fault)
    found.push(
      ...names.flatMap((extract) =>
        told.has(extract) === mayAsk(name, extract) ? [] : [`${name}: ${extract}`],
      ),
    )
  }
  return found
}

const faults: readonly (readonly [inWords: string, from: string, to: string])[] = [
  ['whoever is there is given codes together', 'not priv.evaluates()', 'false'],
  ['whoever sees figures is given codes together', 'not priv.evaluates()', 'not priv.sees_figures()'],
  ['codes together are given once an extract was answered', 'a.extract_id = p_extract', 'false'],
  ['codes together are given at the agency that asked', '= priv.person())', '= v_asked.id)'],
  ['codes together are given of an extract that was to have noise', `v_asked.manner <> 'cells'`, 'false'],
]

test('codes together are given to evaluators of another agency alone, of an extract without an answer', async () => {
  assert.deepEqual(await disagreements(null), [])
  assert.ok(mayAsk('edie', 'open') || mayAsk('emrys', 'open'), 'the control: somebody may ask')
})

test('every guard of codes together that is taken out is noticed', async () => {
  const { rows } = await client.query<{ was: string }>(
    `select pg_get_functiondef('evaluation.crossed(uuid)'::regprocedure) as was`,
  )
  const was = rows[0]?.was ?? ''
  const missed: string[] = []
  for (const [inWords, from, to] of faults) {
    assert.ok(was.includes(from), `The fault does not fit any more: ${from}`)
    if ((await disagreements(was.replaceAll(from, to))).length === 0) missed.push(inWords)
  }
  assert.deepEqual(missed, [])
})
