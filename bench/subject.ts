/**
 * The page of a subject with 500 neighbours, in a store of many mentions: 50 texts name it with ten others each, one number
 * is in all of them. `node bench/subject.ts [mentions]`. The bar: p99 under 500 ms.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { agentHash } from '../test/support/cast.ts'
import { benchDatabase, report, steady, type BenchDatabase } from './support.ts'

const mentions = Number(process.argv[2] ?? 100_000)
const texts = 50
const beside = 10
const perItem = 10

const uuid = (prefix: string, n: string): string =>
  `('${prefix}0000000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`

const database = await benchDatabase()
const keys = await mkdtemp(path.join(tmpdir(), 'a4-bench-'))
try {
  await load(database)
  const {
    host,
    port,
    database: name,
  } = database.open('staff', 1).pool.options as {
    host: string
    port: number
    database: string
  }
  const server = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'serve-staff.ts'), JSON.stringify({ host, port, database: name, keys })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  const ask = async (target: string, body?: string): Promise<boolean> => {
    const response = await fetch(`${url}${target}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        cookie: 'session=token',
        'user-agent': 'test-browser',
        ...(body === undefined
          ? {}
          : { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }),
      },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.text()
    return response.status === 200 && text.includes('<h1')
  }
  const central = `/subjects/f0000000-0000-4000-8000-${String(1).padStart(12, '0')}`
  const text = new URLSearchParams({
    text: Array.from({ length: 400 }, (_, at) => `Ring 07700 900${String(at).padStart(3, '0')}. `)
      .join('and then wait for the van. ')
      .slice(0, 20_000),
  }).toString()
  await steady(2, 3, () => ask(central))
  report(`${mentions} mentions, PostgreSQL ${database.version}, milliseconds`, {
    'subject with 500 neighbours': await steady(2, 15, () => ask(central)),
    'list of subjects': await steady(5, 6, () => ask('/subjects')),
    'check a text of 20,000 characters': await steady(2, 6, () => ask('/screen', text)),
    'queue of links': await steady(2, 6, () => ask('/links')),
  })
  server.kill()
} finally {
  await database.close()
  await rm(keys, { recursive: true, force: true })
}

/** One agency, items with ten mentions each; the first fifty name the subject, all of them one number. */
async function load({ owner }: BenchDatabase): Promise<void> {
  const [agency, person] = [uuid('a', '1'), uuid('b', '1')]
  const items = Math.ceil(mentions / perItem)
  await owner(`insert into identity.partnership (name, area) values ('Bench', 'Bench')`)
  await owner(
    `insert into identity.agency (id, name, kind, is_desk) values (${agency}, 'Agency', 'police', true)`,
  )
  await owner(
    `insert into identity.person (id, agency_id, name, email, status) values (${person}, ${agency}, 'Person', 'p@example.test', 'active')`,
  )
  await owner(
    `insert into identity.right_held (person_id, "right") select ${person}, r from unnest(array['contributor', 'analyst', 'intelligence-officer']) r`,
  )
  await owner(
    `insert into identity.session (token_hash, person_id, purpose, method, agent_hash, expires_at)
       values (sha256('token'), ${person}, 'crime', 'passkey', $1, now() + interval '1 day')`,
    [agentHash],
  )
  await owner(`insert into intelligence.item (id, created_at, urn, owner_agency_id, state, title, exploitation_types, created_by)
    select ${uuid('d', 'n')}, now() - n * interval '1 minute', 'ITM-' || n, ${agency}, 'graded', 'Item ' || n, '{labour}', ${person}
      from generate_series(1, ${items}) n`)
  const mention = (
    id: string,
    item: string,
    kind: string,
    shown: string,
    value: string,
    from: string,
  ): Promise<unknown> =>
    owner(`insert into linking.mention (id, created_at, item_id, owner_agency_id, original_version, kind, found, shown, value, sureness, was_corrected,
        agency_id, by_person) select ${id}, now() - n * interval '1 second', ${uuid('d', item)}, ${agency}, 1, ${kind}, ${shown}, ${shown}, ${value},
        'added', false, ${agency}, ${person} from ${from}`)
  await mention(uuid('f', 'n'), 'n', `'person'`, `'Bogdan Example'`, 'null', `generate_series(1, ${texts}) n`)
  await owner(`insert into linking.decision (left_mention, right_mention, answer, was_blind, needs_second, agency_id, by_person)
    select ${uuid('f', '1')}, ${uuid('f', 'n')}, 'same', true, false, ${agency}, ${person} from generate_series(2, ${texts}) n`)
  await mention(
    uuid('e', 'n'),
    'n',
    `'phone'`,
    `'07700 900123'`,
    `'+447700900123'`,
    `generate_series(1, ${texts}) n`,
  )
  await mention(
    uuid('7', 'n'),
    `(n - 1) / ${beside} + 1`,
    `case when n % 2 = 0 then 'person' else 'phone' end`,
    `case when n % 2 = 0 then 'Person ' || n else '01632 ' || n end`,
    `case when n % 2 = 0 then null else '+441632' || n end`,
    `generate_series(1, ${mentions}) n`,
  )
  await owner('analyze')
}
