import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencies, agreementId, createCast, personId, type PersonName } from '../../../test/support/cast.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { accept, arrangeRelease, inSession, type ArrangeOptions } from '../../../test/support/releases.ts'

/**
 * Row security of this room, asked directly as the staff role in a signed session: no page, no policy of ours between.
 *
 * Each case begins at a reader who can read and changes one thing (a near miss). Each has its negative control: the same
 * look with that one sentence of the policy taken out must see the row, or the case would prove nothing.
 */
const database = await testDatabase()
await createCast(database)
const staff = await database.as('staff')

const visible = (
  name: PersonName,
  purpose: string,
  releaseId: string,
): Promise<{ head: boolean; text: boolean; found: boolean }> =>
  inSession(staff, name, purpose, async (client) => {
    const head = await client.query('select from intelligence.release where id = $1', [releaseId])
    const text = await client.query('select from intelligence.release_text where release_id = $1', [
      releaseId,
    ])
    const found = await client.query(
      `select from intelligence.search_shared('"believed to sleep"', null, null, null, null, null, null, null, 100) s where s.release_id = $1`,
      [releaseId],
    )
    return { head: head.rowCount === 1, text: text.rowCount === 1, found: found.rowCount === 1 }
  })
const everything = { head: true, text: true, found: true }
const nothing = { head: false, text: false, found: false }

/** Takes one sentence out of a policy for the length of a look, and puts it back. */
async function withoutSentence<Result>(
  table: string,
  policy: string,
  sentence: RegExp,
  by: string,
  look: () => Promise<Result>,
): Promise<Result> {
  const [row] = await database.owner<{ qual: string }>(
    `select pg_get_expr(polqual, polrelid) as qual from pg_policy where polrelid = $1::regclass and polname = $2`,
    [table, policy],
  )
  const whole = row?.qual ?? ''
  const broken = whole.replace(sentence, by)
  assert.notEqual(broken, whole, `the sentence ${sentence} is not in ${whole}`)
  await database.owner(`alter policy ${policy} on ${table} using (${broken})`)
  try {
    return await look()
  } finally {
    await database.owner(`alter policy ${policy} on ${table} using (${whole})`)
  }
}

test('a reader at a named agency, under a live agreement and for its purpose, reads head and text', async () => {
  const { releaseId } = await arrangeRelease(database)
  assert.deepEqual(await visible('colin', 'crime', releaseId), everything)
  assert.deepEqual(await visible('grace', 'safeguarding', releaseId), everything)
})

test('the owner reads its own, and a source custodian of the same agency does not', async () => {
  const { releaseId } = await arrangeRelease(database, { to: [] })
  assert.deepEqual(await visible('tomasz', 'crime', releaseId), everything)
  assert.deepEqual(await visible('karim', 'crime', releaseId), nothing)
})

const partnersSentence =
  /\(release\.owner_agency_id = ANY \(\( SELECT priv\.partner_agencies\(\) AS partner_agencies\)::uuid\[\]\)\)/

interface NearMiss {
  readonly name: string
  readonly options?: ArrangeOptions
  readonly reader?: PersonName
  readonly purpose?: string
  readonly change?: (releaseId: string) => Promise<unknown>
  readonly undo?: () => Promise<unknown>
  readonly table?: string
  readonly sentence: RegExp
  readonly by: string
}
const cases: readonly NearMiss[] = [
  {
    name: 'an agency that is not named',
    reader: 'idris',
    purpose: 'safeguarding',
    sentence: /\(d\.agency_id = \( SELECT priv\.agency\(\) AS agency\)\) AND/,
    by: '',
  },
  {
    name: 'a purpose the item is not for',
    purpose: 'crime',
    options: { purposes: ['safeguarding'] },
    sentence: /\(\( SELECT priv\.purpose\(\) AS purpose\) = ANY \(purposes\)\) AND/,
    by: '',
  },
  {
    name: 'a disclosure that was ended',
    change: (releaseId) =>
      database.owner('update intelligence.dissemination set ended_at = priv.now() where release_id = $1', [
        releaseId,
      ]),
    sentence: /\(d\.ended_at IS NULL\) AND/,
    by: '',
  },
  {
    name: 'an agreement that ended today',
    change: () =>
      database.owner(
        `update governance.agreement set review_on = '2026-11-25', starts_on = '2026-06-01' where id = $1`,
        [agreementId],
      ),
    undo: () =>
      database.owner(`update governance.agreement set review_on = '2027-05-31' where id = $1`, [agreementId]),
    sentence: partnersSentence,
    by: 'true',
  },
  {
    name: 'an agreement the reader’s agency has left',
    change: () =>
      database.owner(
        'update governance.party set left_at = priv.now(), left_by = $2 where agreement_id = $1 and agency_id = $3',
        [agreementId, personId('hugh'), agencies.council.id],
      ),
    undo: () =>
      database.owner('update governance.party set left_at = null, left_by = null where agreement_id = $1', [
        agreementId,
      ]),
    sentence: partnersSentence,
    by: 'true',
  },
  {
    name: 'an item that was recalled',
    change: (releaseId) =>
      database.owner(
        `update intelligence.release set recalled_at = priv.now(), recalled_by = $2, recall_reason = 'x' where id = $1`,
        [releaseId, personId('rosa')],
      ),
    sentence: /\(recalled_at IS NULL\) AND/,
    by: '',
  },
  {
    name: 'a person without a reader’s right',
    reader: 'hugh',
    purpose: 'safeguarding',
    sentence: /\( SELECT priv\.is_reader\(\) AS is_reader\) AND/,
    by: '',
  },
  {
    name: 'a reader who works for administration',
    reader: 'colin',
    purpose: 'administration',
    options: { purposes: ['crime', 'safeguarding'] },
    sentence:
      /\( SELECT priv\.is_reader\(\) AS is_reader\) AND \(recalled_at IS NULL\) AND \(\( SELECT priv\.purpose\(\) AS purpose\) = ANY \(purposes\)\) AND/,
    by: '(recalled_at IS NULL) AND',
  },
]

for (const one of cases) {
  test(`near miss: ${one.name} sees neither head nor text, and search does not find it`, async () => {
    const { releaseId } = await arrangeRelease(database, one.options)
    await one.change?.(releaseId)
    try {
      assert.deepEqual(await visible(one.reader ?? 'colin', one.purpose ?? 'crime', releaseId), nothing)
    } finally {
      await one.undo?.()
    }
  })

  test(`negative control: without its sentence the policy lets in ${one.name}`, async () => {
    const { releaseId } = await arrangeRelease(database, one.options)
    await one.change?.(releaseId)
    // The reader policy looks through the disclosures' own policy, so that one is opened for the control.
    await database.owner(
      `create policy control on intelligence.dissemination for select to article4_staff using (true)`,
    )
    await database.owner(
      `create policy control on governance.agreement for select to article4_staff using (true)`,
    )
    try {
      const partners = one.purpose === 'administration' ? partnersSentence : null
      const look = () => visible(one.reader ?? 'colin', one.purpose ?? 'crime', releaseId)
      const seen = await withoutSentence('intelligence.release', 'reader_reads', one.sentence, one.by, () =>
        partners === null
          ? look()
          : withoutSentence('intelligence.release', 'reader_reads', partners, 'true', look),
      )
      assert.equal(seen.head, true)
    } finally {
      await database.owner('drop policy control on intelligence.dissemination')
      await database.owner('drop policy control on governance.agreement')
      await one.undo?.()
    }
  })
}

test('under C a named reader sees the head and no words until they have accepted', async () => {
  const { releaseId } = await arrangeRelease(database, { handling: 'C' })
  assert.deepEqual(await visible('colin', 'crime', releaseId), { head: true, text: false, found: false })
  await accept(database, releaseId, 'colin')
  assert.deepEqual(await visible('colin', 'crime', releaseId), everything)
})

test('negative control: without the acknowledgement sentence C opens to whoever is named', async () => {
  const { releaseId } = await arrangeRelease(database, { handling: 'C' })
  const seen = await withoutSentence(
    'intelligence.release_text',
    'reader_reads',
    /\(r\.handling = 'P'::text\)/,
    'true',
    () => visible('colin', 'crime', releaseId),
  )
  assert.equal(seen.text, true)
})

test('a colleague’s acceptance opens nothing for me', async () => {
  const { releaseId } = await arrangeRelease(database, { handling: 'C' })
  await accept(database, releaseId, 'colin')
  assert.equal((await visible('grace', 'safeguarding', releaseId)).text, false)
})

test('an acceptance from before the agency was named anew does not count', async () => {
  const { releaseId } = await arrangeRelease(database, { handling: 'C', at: '2026-11-25T08:45:00Z' })
  await accept(database, releaseId, 'colin', '2026-11-25T08:30:00Z')
  assert.deepEqual(await visible('colin', 'crime', releaseId), { head: true, text: false, found: false })
})

test('an emergency opens without an agreement until its review is due, and not a second longer', async () => {
  const { releaseId } = await arrangeRelease(database, { to: ['fire'], purposes: ['crime'] })
  const set = (reviewBy: string) =>
    database.owner(
      `update intelligence.dissemination set emergency_reason = 'threat to life', emergency_approved_by = $2, emergency_review_by = $3 where release_id = $1`,
      [releaseId, personId('karim'), reviewBy],
    )
  assert.deepEqual(await visible('frank', 'crime', releaseId), nothing)
  await set('2026-11-25T09:00:01Z')
  assert.deepEqual(await visible('frank', 'crime', releaseId), everything)
  await set('2026-11-25T09:00:00Z')
  assert.deepEqual(await visible('frank', 'crime', releaseId), nothing)
  await database.owner(
    'update intelligence.dissemination set emergency_reviewed_at = priv.now() where release_id = $1',
    [releaseId],
  )
  assert.deepEqual(await visible('frank', 'crime', releaseId), everything)
})

test('a reader sees the row that names their own agency and learns of no other reader', async () => {
  const { releaseId } = await arrangeRelease(database, { to: ['council', 'charity'] })
  const rows = await inSession(staff, 'colin', 'crime', async (client) => {
    const result = await client.query<{ agency_id: string }>(
      'select agency_id from intelligence.dissemination where release_id = $1',
      [releaseId],
    )
    const others = await client.query('select from intelligence.readers_of($1)', [releaseId])
    const past = await client.query('select from intelligence.named_before($1)', [releaseId])
    return { named: result.rows.map((row) => row.agency_id), others: others.rowCount, past: past.rowCount }
  })
  assert.deepEqual(rows, { named: [agencies.council.id], others: 0, past: 0 })
})

test('items, originals, grades and sanitised texts of another agency are not there', async () => {
  const { itemId } = await arrangeRelease(database)
  await database.owner(
    `insert into intelligence.original (item_id, version, text, provenance, by_person) values ($1, 1, 'x', 'y', $2)`,
    [itemId, personId('tomasz')],
  )
  await database.owner(
    `insert into intelligence.sanitised (item_id, version, title, text, by_person) values ($1, 1, 'x', 'y', $2)`,
    [itemId, personId('tomasz')],
  )
  const counts = (name: PersonName) =>
    inSession(staff, name, 'crime', async (client) => {
      const found = []
      for (const table of ['item', 'original', 'sanitised']) {
        const column = table === 'item' ? 'id' : 'item_id'
        found.push(
          (await client.query(`select from intelligence.${table} where ${column} = $1`, [itemId])).rowCount,
        )
      }
      return found
    })
  assert.deepEqual(await counts('colin'), [0, 0, 0])
  assert.deepEqual(await counts('tomasz'), [1, 1, 1])
})

test('a source opens its row to a custodian of its agency alone, for crime or safeguarding', async () => {
  const { itemId } = await arrangeRelease(database)
  await database.owner(
    `insert into platform.box_key (id, use, public_key) values ('k1', 'source', decode(repeat('00', 32), 'hex')) on conflict do nothing`,
  )
  await database.owner(
    `insert into intelligence.source (item_id, owner_agency_id, pseudonym, sealed, key_id, by_person) values ($1, $2, 'SRC-7K3Q', 'sealed', 'k1', $3)`,
    [itemId, agencies.police.id, personId('tomasz')],
  )
  const rows = (name: PersonName, purpose: string) =>
    inSession(
      staff,
      name,
      purpose,
      async (client) =>
        (await client.query('select from intelligence.source where item_id = $1', [itemId])).rowCount,
    )
  assert.equal(await rows('karim', 'crime'), 1)
  assert.equal(await rows('karim', 'administration'), 0)
  assert.equal(await rows('tomasz', 'crime'), 0)
  assert.equal(await rows('rosa', 'crime'), 0)
  assert.equal(await rows('colin', 'crime'), 0)
})

test('search and row security agree on every release, for every reader and purpose', async () => {
  for (const name of ['colin', 'grace', 'idris', 'frank', 'tomasz', 'hugh', 'karim', 'sam'] as const) {
    for (const purpose of ['crime', 'safeguarding', 'triage', 'administration']) {
      const [searched, readable] = await inSession(staff, name, purpose, async (client) => {
        const reader = await client.query<{ yes: boolean }>('select priv.is_reader() as yes')
        const found = await client.query<{ id: string }>(
          `select release_id as id from intelligence.search_shared('"believed to sleep"', null, null, null, null, null, null, null, 100) order by 1`,
        )
        const rows = await client.query<{ id: string }>(
          `select t.release_id as id from intelligence.release_text t join intelligence.release r on r.id = t.release_id and r.recalled_at is null
             where t.search @@ websearch_to_tsquery('english', '"believed to sleep"') order by 1`,
        )
        return [found.rows, reader.rows[0]?.yes === true ? rows.rows : []]
      })
      assert.deepEqual(searched, readable, `${name} for ${purpose}`)
    }
  }
})

test('without words the same function gives exactly the heads that row security gives', async () => {
  for (const name of ['colin', 'grace', 'idris', 'frank', 'tomasz', 'hugh'] as const) {
    for (const purpose of ['crime', 'safeguarding', 'labour-standards', 'administration']) {
      const [listed, visible] = await inSession(staff, name, purpose, async (client) => {
        const reader = await client.query<{ yes: boolean }>('select priv.is_reader() as yes')
        const found = await client.query<{ id: string }>(
          `select release_id as id from intelligence.search_shared(null, null, null, null, null, null, null, null, 100) order by 1`,
        )
        const rows = await client.query<{ id: string }>(
          `select id from intelligence.release where recalled_at is null order by 1`,
        )
        return [found.rows, reader.rows[0]?.yes === true ? rows.rows : []]
      })
      assert.deepEqual(listed, visible, `${name} for ${purpose}`)
    }
  }
})
