/**
 * Confirming a mention over HTTP in a store of 1,000,000 mentions of 45 agencies (a quarter of them persons, with their keys):
 * the answers of a form with a person, a telephone number and a vehicle are posted, and the page that comes back is read.
 * `node bench/confirm.ts [mentions]`. Bar: the page is back in under 300 ms at p99.
 *
 * The persons are 20,000 invented ones, each named over and over in texts that every agency holds and shares with four
 * others: names are commoner here than in any county, which makes it harder.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generatePeople, presets } from '@article4/linkage/synthetic'
import { models } from '../src/rooms/linking/reference.ts'
import { keysFor } from '../src/rooms/linking/rules/keys.ts'
import { readMention } from '../src/rooms/linking/rules/reading.ts'
import { benchDatabase, loadAgencies, report, steady, summarise, type BenchDatabase } from './support.ts'

const mentions = Number(process.argv[2] ?? 1_000_000)
const agencies = 45
const perText = 20
const texts = Math.ceil(mentions / perText)
const profiles = 20_000
/** Of twenty mentions of a text five are persons, the others numbers, plates and addresses. */
const personsPerText = 5
const perSecond = 2
const seconds = 60

interface Profile {
  readonly shown: string
  readonly born: string
  readonly prepared: unknown
  readonly keys: readonly string[]
}

const database = await benchDatabase()
const keys = await mkdtemp(path.join(tmpdir(), 'a4-bench-'))
try {
  const people = invented()
  const began = performance.now()
  await loadPeople(database)
  await loadTexts(database, people)
  await loadMentions(database, people)
  const [size] = await database.owner<{ mentions: string; keys: string }>(
    'select (select count(*) from linking.mention) as mentions, (select count(*) from linking.match_key) as keys',
  )
  console.log(`loaded in ${Math.round((performance.now() - began) / 1000)} s`, size)
  const staff = database.open('staff', 2)
  const {
    host,
    port,
    database: name,
  } = staff.pool.options as { host: string; port: number; database: string }
  const server = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'serve-staff.ts'), JSON.stringify({ host, port, database: name, keys })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  const posts: number[] = []
  const confirm = async (n: number): Promise<boolean> => {
    const headers = {
      cookie: `session=token-${(n % agencies) + 1}`,
      'user-agent': 'test-browser',
      origin: url,
      'content-type': 'application/x-www-form-urlencoded',
    }
    const text = textOf(people, n)
    const start = performance.now()
    const answer = await fetch(`${url}/mentions/releases/${releaseId(n)}`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams(answers(text, people, n)).toString(),
    })
    await answer.text()
    posts.push(performance.now() - start)
    const to = answer.headers.get('location')
    if (answer.status !== 303 || to === null) return false
    const page = await (await fetch(new URL(to, url), { headers, redirect: 'manual' })).text()
    return page.includes('<h1')
  }
  await steady(perSecond, 5, (n) => confirm(texts - 1 - n))
  posts.length = 0
  const proposedBefore = await proposed(database)
  const both = await steady(perSecond, seconds, confirm)
  report(
    `${size?.mentions} mentions, ${size?.keys} keys, ${agencies} agencies, PostgreSQL ${database.version}, milliseconds`,
    {
      'confirm three, page back': both,
      'of which the confirming': summarise(posts, 0, seconds),
      'links proposed a person': {
        mean: Math.round(((await proposed(database)) - proposedBefore) / both.requests),
      },
      bar: { p99: 300, met: both.p99 < 300 && both.failed === 0 },
    },
  )
  server.kill()
} finally {
  await database.close()
  await rm(keys, { recursive: true, force: true })
}

async function proposed({ owner }: BenchDatabase): Promise<number> {
  const [row] = await owner<{ edges: string }>('select count(*) as edges from linking.edge')
  return Number(row?.edges)
}

function invented(): Profile[] {
  return [...generatePeople(presets.modernA, 7, { records: profiles })].map((person) => {
    const shown = person.full_name ?? 'Amina Yusuf'
    const born = person.dob ?? ''
    const read = readMention('person', shown, born === '' ? {} : { born })
    const prepared = read.ok ? read.reading.prepared : {}
    return { shown, born, prepared, keys: keysFor('person', models.person.keys, prepared, shown) }
  })
}

function profileAt(people: readonly Profile[], n: number): Profile {
  return people[(n * 7919) % people.length] as Profile
}
function phoneOf(n: number): string {
  return `07700 900${String(n % 1000).padStart(3, '0')}`
}
function plateOf(n: number): string {
  const letter = (of: number): string => String.fromCodePoint(65 + (of % 20))
  return `AB${String(n % 70).padStart(2, '0')} C${letter(n)}${letter(Math.floor(n / 20))}`
}
function textOf(people: readonly Profile[], n: number): string {
  const { shown, born } = profileAt(people, n)
  return `It is said that ${shown}${born === '' ? '' : `, born ${born},`} was seen. The number is ${phoneOf(n)}, the registration ${plateOf(n)}.`
}
function answers(text: string, people: readonly Profile[], n: number): Record<string, string> {
  const { shown, born } = profileAt(people, n)
  return {
    version: '',
    [`answer-${text.indexOf(phoneOf(n))}`]: 'confirm',
    [`answer-${text.indexOf(plateOf(n))}`]: 'confirm',
    'words-new': shown,
    'kind-new': 'person',
    ...(born === '' ? {} : { 'born-new': born }),
  }
}

function uuid(prefix: string, n: string): string {
  return `('${prefix}0000000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`
}
function releaseId(n: number): string {
  return `e0000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

async function loadPeople({ owner }: BenchDatabase): Promise<void> {
  await loadAgencies(owner, agencies)
}

/** Each text is one agency's, and is shared with four others. Agency `n % 45 + 1` owns text `n`. */
async function loadTexts({ owner }: BenchDatabase, people: readonly Profile[]): Promise<void> {
  const own = `(n % ${agencies}) + 1`
  await owner(`insert into intelligence.item (id, urn, owner_agency_id, state, title, exploitation_types, created_by)
    select ${uuid('d', 'n')}, 'ITM-' || n, ${uuid('a', own)}, 'released', 'Item ' || n, '{labour}', ${uuid('b', `(${own}) * 2`)} from generate_series(0, ${texts}) n`)
  await owner(`insert into intelligence.release (id, item_id, owner_agency_id, urn, title, marking, priority, grade, handling, instructions,
      exploitation_types, purposes, occurred_words, sanitised_version, grading_version, sanitised_by, released_by)
    select ${uuid('e', 'n')}, ${uuid('d', 'n')}, ${uuid('a', own)}, 'ITM-' || n, 'Seen', 'official', 'low', '2CP', 'P', '', '{labour}',
      '{crime,safeguarding}', '', 1, 1, ${uuid('b', `(${own}) * 2`)}, ${uuid('b', `(${own}) * 2 - 1`)} from generate_series(0, ${texts}) n`)
  const asked = perSecond * seconds
  const written = Array.from({ length: texts + 1 }, (_, n) =>
    n < asked || n > texts - 100 ? textOf(people, n) : 'Somebody was seen.',
  )
  await owner(
    `insert into intelligence.release_text (release_id, text, search)
      select ${uuid('e', 'x.n - 1')}, x.t, to_tsvector('simple', '') from unnest($1::text[]) with ordinality as x(t, n)`,
    [written],
  )
  await owner(`insert into intelligence.dissemination (release_id, agency_id, conditions, regime, legal_basis, necessity, by_person)
    select ${uuid('e', 'n')}, ${uuid('a', `((n % ${agencies}) + k * 7) % ${agencies} + 1`)}, '', 'part3', 'dpa-s31', 'needed',
      ${uuid('b', `(${own}) * 2`)} from generate_series(0, ${texts}) n, generate_series(1, 4) k`)
}

async function loadMentions({ owner }: BenchDatabase, people: readonly Profile[]): Promise<void> {
  const rebuild = await withoutIndexes(database)
  await owner(
    'create table linking.bench_profile (n int primary key, shown text, prepared jsonb, keys bigint[])',
  )
  for (let from = 0; from < people.length; from += 2_000)
    await owner(
      `insert into linking.bench_profile select (x->>'n')::int, x->>'shown', x->'prepared', array(select jsonb_array_elements_text(x->'keys')::bigint)
        from jsonb_array_elements($1::jsonb) x`,
      [JSON.stringify(people.slice(from, from + 2_000).map((one, at) => ({ ...one, n: from + at })))],
    )
  const place = `${uuid('d', 't')}, ${uuid('a', `(t % ${agencies}) + 1`)}, ${uuid('e', 't')}`
  // Mention m of text t; its person is the profile at (t * 131 + m).
  await owner(`insert into linking.mention (id, item_id, owner_agency_id, release_id, kind, starts, ends, found, shown, value, prepared, sureness,
      was_corrected, agency_id, by_person)
    select ${uuid('f', `t::bigint * ${perText} + m`)}, ${place}, case when m < ${personsPerText} then 'person' when m % 2 = 0 then 'phone' else 'vehicle' end,
        m * 10, m * 10 + 9, 'seen', coalesce(p.shown, 'seen'),
        case when m >= ${personsPerText} then (array['+447700900', 'AB'])[m % 2 + 1] || ((t * 17 + m) % 50000) end,
        coalesce(p.prepared, '{}'), 'added', false, ${uuid('a', `(t % ${agencies}) + 1`)}, ${uuid('b', `((t % ${agencies}) + 1) * 2`)}
      from generate_series(0, ${texts - 1}) t cross join generate_series(0, ${perText - 1}) m
      left join linking.bench_profile p on m < ${personsPerText} and p.n = (t * 131 + m * 17) % ${people.length}`)
  await owner(`insert into linking.match_key (key, mention_id, kind, item_id, owner_agency_id, release_id, agency_id)
    select distinct k.key, ${uuid('f', `t::bigint * ${perText} + m`)}, 'person', ${place}, ${uuid('a', `(t % ${agencies}) + 1`)}
      from generate_series(0, ${texts - 1}) t cross join generate_series(0, ${personsPerText - 1}) m
      join linking.bench_profile p on p.n = (t * 131 + m * 17) % ${people.length}
      cross join lateral unnest(p.keys) as k(key)`)
  await owner('drop table linking.bench_profile')
  await rebuild()
  // As the database does by itself in time: without it the index alone does not answer.
  await owner('vacuum (analyze)')
}

/** Takes keys and indexes of the two large tables off, so that loading takes minutes; answers how they are put back. */
async function withoutIndexes({ owner }: BenchDatabase): Promise<() => Promise<void>> {
  const constraints = await owner<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
        format('alter table %s add constraint %I %s%s', conrelid::regclass, conname, pg_get_constraintdef(oid), case contype when 'f' then ' not valid' else '' end) as make
      from pg_constraint where contype in ('f', 'p') and (conrelid in ('linking.mention'::regclass, 'linking.match_key'::regclass)
        or confrelid = 'linking.mention'::regclass)
      order by contype desc, oid`,
  )
  const order = (make: string): number => (make.includes('PRIMARY KEY') ? 0 : 1)
  for (const one of constraints.toSorted((a, b) => order(b.make) - order(a.make))) await owner(one.drop)
  const indexes = await owner<{ name: string; make: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as make from pg_index
      where indrelid in ('linking.mention'::regclass, 'linking.match_key'::regclass)`,
  )
  for (const one of indexes) await owner(`drop index ${one.name}`)
  return async () => {
    await owner(`set maintenance_work_mem = '512MB'`)
    for (const one of indexes) await owner(one.make)
    for (const one of constraints.toSorted((a, b) => order(a.make) - order(b.make))) await owner(one.make)
  }
}
