import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import { agencies, cast, createCast, personId, type PersonName } from '../../../test/support/cast.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { accept, arrangeRelease, inSession, type Arranged } from '../../../test/support/releases.ts'
import {
  arrangeConnection,
  arrangeDecision,
  arrangeEdge,
  arrangeMention,
} from '../../../test/support/subjects.ts'

/**
 * The room reads through functions that run as the owner of the rows and say who sees what themselves. Here each is asked beside
 * the same question put to the tables, where the policies answer: for everybody, in a world of texts that they see in every
 * way there is. (The rule itself is held against an oracle over worlds made by chance in `test/security/access`.)
 */
const database = await testDatabase()
await createCast(database)
const { owner } = database
let staff: pg.Client
const mentions: string[] = []
const texts: Arranged[] = []
/** The owner's desk, readers of each kind, one who lacks the right, and one who asks for a purpose that opens nothing. */
const readers: readonly (readonly [PersonName, string])[] = [
  ...(['tomasz', 'colin', 'grace', 'idris', 'frank', 'sam'] as const).map((name): [PersonName, string] => [
    name,
    cast[name].purpose,
  ]),
  ['colin', 'administration'],
]
const values = ['+447700900123', '+447700900124']

/** Each text has two persons of the owner's with a key in common with all, one person that another agency marked, and a number. */
async function arrangeText(text: Arranged, at: number, by: PersonName, marker: PersonName): Promise<void> {
  texts.push(text)
  const place = { in: text, owner: cast[by].agency, by }
  const person = { keys: ['42', String(100 + (at % 3))], details: [{ aspect: 'role', shown: 'driver' }] }
  const phone = { kind: 'phone', value: values[at % 2] ?? null }
  mentions.push(
    await arrangeMention(database, { ...place, ...person }),
    await arrangeMention(database, { ...place, ...person }),
    await arrangeMention(database, { in: text, owner: cast[by].agency, by: marker, ...person }),
    await arrangeMention(database, { ...place, ...phone }),
  )
}

before(async () => {
  staff = await database.as('staff')
  const made = [
    await arrangeRelease(database, { to: ['council', 'charity', 'fire'] }),
    await arrangeRelease(database, { to: [] }),
    await arrangeRelease(database, { to: ['council', 'charity'], handling: 'C' }),
    await arrangeRelease(database, { to: ['council', 'fire'], handling: 'C' }),
    await arrangeRelease(database, { to: ['charity'], purposes: ['safeguarding'] }),
    await arrangeRelease(database, { owner: 'council', to: ['police', 'fire'] }),
    await arrangeRelease(database, { to: ['council'] }),
  ]
  await accept(database, made[2]?.releaseId ?? '', 'colin')
  await owner(
    `update intelligence.release set recalled_at = now(), recalled_by = $2, recall_reason = 'Wrong' where id = $1`,
    [made[6]?.releaseId, personId('tomasz')],
  )
  for (const [at, text] of made.entries()) {
    const by = at === 5 ? 'colin' : 'tomasz'
    await arrangeText(text, at, by, at % 2 === 0 ? 'frank' : 'idris')
  }
  await owner(
    `insert into intelligence.original (item_id, version, text, provenance, by_person) values ($1, 1, 'x', 'Seen', $2)`,
    [texts[0]?.itemId, personId('tomasz')],
  )
  mentions.push(
    await arrangeMention(database, {
      in: texts[0] ?? assert.fail(),
      original: true,
      keys: ['42'],
      details: [{ aspect: 'alias', shown: 'Bo' }],
    }),
  )
  await connect()
})

/**
 * Each mention with three others, in three ways; two are withdrawn; of every other one something else is said since; every agency did
 * not follow something.
 */
async function connect(): Promise<void> {
  for (const [at, one] of mentions.entries())
    for (const step of [1, 3, 7]) {
      const other = mentions[(at + step) % mentions.length] ?? ''
      if (step === 3) await arrangeConnection(database, one, other)
      if (step === 1) {
        await arrangeDecision(database, one, other, 'same', { needsSecond: at % 2 === 0 })
        await arrangeEdge(database, one, other, 2)
      }
      if (step === 7) await arrangeEdge(database, one, other, at % 4 === 0 ? -3 : 1)
    }
  await owner(
    `insert into linking.detail_change (id, created_at, mention_id, version, reason, agency_id, by_person)
       select gen_random_uuid(), clock_timestamp(), m.id, 2, 'misread', m.agency_id, m.by_person from linking.mention m
         where m.id = any ($1::uuid[])`,
    [mentions.filter((_, at) => at % 2 === 0)],
  )
  for (const at of [4, 9])
    await owner(`insert into linking.withdrawal (mention_id, reason, by_person) values ($1, 'twice', $2)`, [
      mentions[at],
      personId('tomasz'),
    ])
  await owner(
    `insert into linking.dismissal (item_id, owner_agency_id, release_id, kind, starts, found, agency_id, by_person)
       select r.item_id, r.owner_agency_id, r.id, 'phone', 0, 'x', a.id, $1 from intelligence.release r cross join identity.agency a`,
    [personId('tomasz')],
  )
}

const stands = 'not exists (select from linking.withdrawal x where x.mention_id = m.id)'
/** What hangs together with the first mention, step by step, as the policies show it. */
const together = (but: string): string => `with recursive together (id) as (
    select m.id from linking.mention m where m.id = ($1::uuid[])[1] and ${stands}
    union select m.id from together t cross join linking.mention m where ${stands}${but} and (
      exists (select from linking.mention o where o.id = t.id and o.kind = m.kind and o.value = m.value)
      or exists (select from linking.decision d where d.answer = 'same' and t.id in (d.left_mention, d.right_mention)
        and m.id in (d.left_mention, d.right_mention))))
  select t.id from together t`
/** Each question twice: to a function, and to the tables. `$1` mentions, `$2` releases, `$3` items, `$4` values, `$5` a number. */
const questions: Readonly<Record<string, readonly [byFunction: string, byPolicy: string]>> = {
  'which mentions one sees': [
    'select s as id from priv.seen_mentions($1::uuid[]) s',
    'select m.id from linking.mention m where m.id = any ($1::uuid[])',
  ],
  'whose words one reads': [
    'select w as id from priv.reads_words($2::uuid[]) w',
    'select t.release_id as id from intelligence.release_text t where t.release_id = any ($2::uuid[])',
  ],
  'mentions by id': [
    'select m::text as id from linking.mentions_by_id($1::uuid[]) m',
    `select m::text as id from linking.mention m where m.id = any ($1::uuid[]) and ${stands}`,
  ],
  'mentions of a text': [
    'select m.id from unnest($2::uuid[], $3::uuid[]) as w (r, i) cross join lateral linking.mentions_of_text(w.i, w.r) m',
    `select m.id from linking.mention m where m.release_id = any ($2::uuid[]) and ${stands}`,
  ],
  'mentions of an original': [
    'select m.id from unnest($3::uuid[]) as w (i) cross join lateral linking.mentions_of_text(w.i, null) m',
    `select m.id from linking.mention m where m.item_id = any ($3::uuid[]) and m.release_id is null and ${stands}`,
  ],
  'mentions in texts': [
    'select m.id from linking.mentions_in_texts($2::uuid[], $3::uuid[], 1000) m',
    `select m.id from linking.mention m where (m.release_id = any ($2::uuid[]) or (m.item_id = any ($3::uuid[]) and m.release_id is null)) and ${stands}`,
  ],
  'mentions of values': [
    `select m.id from linking.mentions_of_values(array(select 'phone' from unnest($4::text[])), $4::text[], 1000) m`,
    `select m.id from linking.mention m where m.kind = 'phone' and m.value = any ($4::text[]) and ${stands}`,
  ],
  'no more mentions than asked for, of those that one sees': [
    'select m.id from linking.mentions_in_texts($2::uuid[], $3::uuid[], $5::int) m',
    `select m.id from linking.mention m where (m.release_id = any ($2::uuid[]) or (m.item_id = any ($3::uuid[]) and m.release_id is null)) and ${stands}
       order by m.created_at, m.id limit $5::int`,
  ],
  'what hangs together': [
    `select h as id from linking.hang_together(array[($1::uuid[])[1]], '{}', 1000) h`,
    together(''),
  ],
  'what hangs together, but not by way of what is known': [
    `select h as id from linking.hang_together(array[($1::uuid[])[1]], array[($1::uuid[])[2], ($1::uuid[])[6]], 1000) h`,
    together(' and m.id <> all (array[($1::uuid[])[2], ($1::uuid[])[6]])'),
  ],
  details: [
    'select d::text as id from linking.details_of($1::uuid[]) d',
    'select d::text as id from linking.detail d where d.mention_id = any ($1::uuid[])',
  ],
  connections: [
    'select c::text as id from linking.connections_of($1::uuid[]) c',
    'select c::text as id from linking.connection c where c.left_mention = any ($1::uuid[]) or c.right_mention = any ($1::uuid[])',
  ],
  'what was said': [
    'select d.id from linking.said_of($1::uuid[]) d',
    'select d.id from linking.decision d where d.left_mention = any ($1::uuid[]) or d.right_mention = any ($1::uuid[])',
  ],
  'what was said since': [
    `select d.id from linking.said_since('2020-01-01', 1000) d`,
    `select d.id from linking.decision d`,
  ],
  pairs: [
    `select e.left_mention || ' ' || e.right_mention as id from linking.pairs_of($1::uuid[]) e`,
    // Light pairs are marked by their model, which may be selected; what they weigh may not.
    `select e.left_mention || ' ' || e.right_mention as id from linking.edge e where e.model <> 'light'`,
  ],
  dismissals: [
    'select d.id from unnest($2::uuid[], $3::uuid[]) as w (r, i) cross join lateral linking.dismissals_of_text(w.i, w.r) d',
    'select d.id from linking.dismissal d where d.release_id = any ($2::uuid[])',
  ],
  'who shares a key': [
    `select c.mine || ' ' || c.id as id from linking.candidates_seen('person', array[($1::uuid[])[1]], array[42], 100, 100) c`,
    `select ($1::uuid[])[1] || ' ' || m.id as id from linking.mention m join linking.match_key k on k.mention_id = m.id and k.key = 42
       where m.kind = 'person' and m.id <> ($1::uuid[])[1] and ${stands}`,
  ],
  'no more of one key than asked for, of those that one sees': [
    `select c.id from linking.candidates_seen('person', array[($1::uuid[])[1]], array[42], $5::int, 100) c`,
    `select m.id from (select k.mention_id from linking.match_key k where k.key = 42 and k.mention_id <> ($1::uuid[])[1]
       order by k.mention_id limit $5::int) k join linking.mention m on m.id = k.mention_id where ${stands}`,
  ],
  'who is found by a key': [
    `select (f.mention).id from linking.mentions_of_keys('{1,1}', '{person,person}', '{42,100}', 1000) f`,
    `select m.id from linking.mention m where m.kind = 'person' and ${stands} and exists (select from linking.match_key k
       where k.mention_id = m.id and k.key in (42, 100))`,
  ],
  'no more by keys than asked for, the newest of those that one sees': [
    `select (f.mention).id from linking.mentions_of_keys('{1}', '{person}', '{42}', $5::int) f`,
    `select m.id from linking.mention m join linking.match_key k on k.mention_id = m.id and k.key = 42
       where m.kind = 'person' and ${stands} order by m.created_at desc, m.id desc limit $5::int`,
  ],
  'which pairs wait for a second person': [
    `select w.left_mention || ' ' || w.right_mention as id from linking.waiting_for_second(1000) w`,
    `select d.left_mention || ' ' || d.right_mention as id from linking.decision d where d.needs_second`,
  ],
  'which pairs weigh otherwise by what is said now': [
    `select a.left_mention || ' ' || a.right_mention as id from linking.to_look_at_again(3, 1000) a`,
    `select d.left_mention || ' ' || d.right_mention as id from linking.decision d where not d.needs_second
       and exists (select from linking.detail_change c where c.mention_id in (d.left_mention, d.right_mention))
       and not exists (select from linking.withdrawal x where x.mention_id in (d.left_mention, d.right_mention))`,
  ],
  proposals: [
    `select p.mine || ' ' || p.other as id from unnest($2::uuid[], $3::uuid[]) as w (r, i) cross join lateral linking.proposals(w.i, w.r) p`,
    `select m.id || ' ' || o.id as id from linking.edge e join linking.mention m on m.id in (e.left_mention, e.right_mention)
       join linking.mention o on o.id in (e.left_mention, e.right_mention) and o.id <> m.id
       where m.release_id = any ($2::uuid[]) and m.agency_id = (select priv.agency()) and ${stands}
         and not exists (select from linking.withdrawal x where x.mention_id = o.id)
         and not exists (select from linking.decision d where d.left_mention = e.left_mention and d.right_mention = e.right_mention)`,
  ],
}

suite('each function of the room answers what the policies answer', () => {
  /** By question, how many rows each person was given. */
  const given = new Map<string, Set<number>>()
  before(() => owner(`update linking.edge set model = 'light' where weight < -2`))

  for (const [what, asked] of Object.entries(questions))
    test(what, async () => {
      const counts = new Set<number>()
      for (const [name, purpose] of readers)
        await inSession(staff, name, purpose, async () => {
          const [one, other] = [await ids(asked[0]), await ids(asked[1])]
          assert.deepEqual(one, other, `${name} for ${purpose}`)
          counts.add(one.length)
        })
      given.set(what, counts)
      assert.ok(counts.has(0), 'somebody sees none')
      assert.ok(Math.max(...counts) > 0, 'and somebody sees some')
    })

  test('the control: readers of these texts see different things', () => {
    for (const what of ['which mentions one sees', 'whose words one reads', 'details', 'connections'])
      assert.ok((given.get(what)?.size ?? 0) > 3, `${what}: ${[...(given.get(what) ?? [])].join(', ')}`)
  })
})

async function ids(question: string): Promise<string[]> {
  const all: readonly unknown[] = [
    mentions,
    texts.map((one) => one.releaseId),
    texts.map((one) => one.itemId),
    values,
    3,
  ]
  // A parameter that a question does not name has no type.
  const used = [...new Set([...question.matchAll(/\$(\d)/g)].map((match) => Number(match[1])))].toSorted(
    (one, other) => one - other,
  )
  const text = question.replaceAll(/\$(\d)/g, (_, at: string) => `$${used.indexOf(Number(at)) + 1}`)
  const { rows } = await staff.query<{ id: string }>(
    text,
    used.map((at) => all[at - 1]),
  )
  return rows.map((row) => row.id).toSorted()
}

test('an emergency opens words without an agreement, until its hour has passed or once it was reviewed', async () => {
  const named: string[] = []
  const open = async (reviewBy: string, isReviewed: boolean): Promise<string> => {
    const text = await arrangeRelease(database, { to: ['council'] })
    const { releaseId } = text
    named.push(await arrangeMention(database, { in: text, owner: 'police', by: 'tomasz', keys: ['4242'] }))
    await owner(
      `update intelligence.dissemination set emergency_reason = 'A threat to life', emergency_approved_by = $2, emergency_review_by = $3,
          emergency_reviewed_at = case when $4 then priv.now() end where release_id = $1`,
      [releaseId, personId('tomasz'), reviewBy, isReviewed],
    )
    return releaseId
  }
  const [live, lapsed, reviewed] = [
    await open('2999-01-01', false),
    await open('2020-01-01', false),
    await open('2020-01-01', true),
  ]
  const read = (question: string) =>
    inSession(staff, 'colin', 'crime', async () => {
      const { rows } = await staff.query<{ id: string }>(question, [[live, lapsed, reviewed]])
      return rows.map((row) => row.id).toSorted()
    })
  const [byFunction = '', byPolicy = ''] = (questions['whose words one reads'] ?? []).map((one) =>
    one.replaceAll('$2', '$1'),
  )
  assert.equal((await read(byFunction)).length, 3, 'while there is an agreement')
  await owner('update governance.party set left_at = priv.now(), left_by = $2 where agency_id = $1', [
    agencies.council.id,
    personId('colin'),
  ])
  assert.deepEqual(await read(byFunction), [live, reviewed].toSorted())
  assert.deepEqual(await read(byPolicy), [live, reviewed].toSorted())
  // And so do the questions that are asked of nobody but those whose words one could read.
  const [ofLive = '', ofLapsed = '', ofReviewed = ''] = named
  await arrangeDecision(database, ofLive, ofReviewed, 'same', { needsSecond: true })
  await arrangeDecision(database, ofLive, ofLapsed, 'same', { needsSecond: true })
  const among = (question: string) =>
    inSession(staff, 'colin', 'crime', async () => (await staff.query<{ id: string }>(question)).rows)
  const byKey = await among(
    `select (f.mention).id from linking.mentions_of_keys('{1}', '{person}', '{4242}', 10) f order by 1`,
  )
  assert.deepEqual(
    byKey.map(({ id }) => id),
    [ofLive, ofReviewed].toSorted(),
  )
  const waiting = await among(
    `select w.left_mention || ' ' || w.right_mention as id from linking.waiting_for_second(10) w`,
  )
  assert.deepEqual(
    waiting.flatMap(({ id }) => (id.includes(ofLive) ? [id] : [])),
    [[ofLive, ofReviewed].toSorted().join(' ')],
  )
})

test('what hangs together is cut at so many, the oldest of a step first', async () => {
  const cut = await inSession(staff, 'tomasz', 'crime', async () => {
    const { rows } = await staff.query<{ mine: string[]; three: string[] }>(
      `select array(select h from linking.hang_together(array[$1::uuid], '{}', 3) h) as three,
        array(select h from linking.hang_together(array[$1::uuid], '{}', 1) h) as mine`,
      [mentions[0]],
    )
    return rows[0]
  })
  assert.deepEqual(cut?.mine, [mentions[0]])
  const [first = '', second = ''] = mentions
  assert.deepEqual(cut?.three.toSorted(), [first, second, mentions.at(-1) ?? ''].toSorted())
})

suite('keys', () => {
  test('are entered for what one confirmed oneself and sees, wherever the form says it stands', async () => {
    const mine = mentions[0] ?? ''
    const enter = (name: PersonName, mention: string) =>
      inSession(staff, name, 'crime', async () => {
        const { rows } = await staff.query<{ count: number }>(
          'select linking.enter_keys(array[$1::uuid], array[7::bigint]) as count',
          [mention],
        )
        return rows[0]?.count
      })
    assert.equal(await enter('colin', mine), 0)
    assert.equal(await enter('frank', mentions[2 + 4] ?? ''), 0)
    assert.equal(await enter('tomasz', mine), 1)
  })
})
