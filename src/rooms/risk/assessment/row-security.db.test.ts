import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import { arrangeAssessment } from '../../../../test/support/assessments.ts'
import {
  agencies,
  createCast,
  personId,
  type AgencyName,
  type PersonName,
} from '../../../../test/support/cast.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { accept, arrangeRelease, inSession, type Arranged } from '../../../../test/support/releases.ts'
import { arrangeSign } from '../../../../test/support/signs.ts'

/** Judgements as the database itself gives and takes them, whatever the application asks. */
const database = await testDatabase()
await createCast(database)
let staff: pg.Client
let open: Arranged
let bound: Arranged
let openSign = ''
let boundSign = ''
const ids = { open: '', both: '', kept: '' }

before(async () => {
  staff = await database.as('staff')
  open = await arrangeRelease(database, { to: ['council', 'charity'] })
  bound = await arrangeRelease(database, { handling: 'C', to: ['council'] })
  openSign = await arrangeSign(database, open)
  boundSign = await arrangeSign(database, bound)
  ids.open = await arrangeAssessment(database, { releases: [open.releaseId], signs: [openSign] })
  ids.both = await arrangeAssessment(database, {
    releases: [open.releaseId, bound.releaseId],
    signs: [openSign],
  })
  ids.kept = await arrangeAssessment(database, { releases: [open.releaseId], audience: 'agency' })
})

const seen = (name: PersonName, purpose: string, table = 'assessment'): Promise<string[]> =>
  inSession(staff, name, purpose, async (client) => {
    const column = table === 'assessment' ? 'id' : 'assessment_id'
    const { rows } = await client.query<{ id: string }>(`select ${column} as id from risk.${table}`)
    return rows.map((row) => Object.entries(ids).find(([, id]) => id === row.id)?.[0] ?? row.id).toSorted()
  })

suite('who sees a judgement', () => {
  test('nobody without a right, a purpose or an agreement', async () => {
    for (const [name, purpose] of [
      ['sam', 'crime'],
      ['frank', 'crime'],
      ['noor', 'oversight'],
      ['rosa', 'crime'],
      ['colin', 'administration'],
    ] as const) {
      assert.deepEqual(await seen(name, purpose), [], name)
      assert.deepEqual(await seen(name, purpose, 'assessment_sign'), [], name)
    }
  })

  test('who may read one of two texts sees nothing of what stands on both; what stays at its agency stays', async () => {
    assert.deepEqual(await seen('colin', 'crime'), ['open'])
    assert.deepEqual(await seen('colin', 'crime', 'assessment_sign'), ['open'])
    assert.deepEqual(await seen('tomasz', 'crime'), ['both', 'kept', 'open'])
  })

  test('it opens with the conditions of the last text, for each reader, and closes with a recall', async () => {
    await accept(database, bound.releaseId, 'colin')
    assert.deepEqual(await seen('colin', 'crime'), ['both', 'open'])
    assert.deepEqual(await seen('grace', 'safeguarding'), ['open'])
    await database.owner(
      `update intelligence.release set recalled_at = priv.now(), recalled_by = $2, recall_reason = 'x' where id = $1`,
      [bound.releaseId, personId('rosa')],
    )
    assert.deepEqual(await seen('colin', 'crime'), ['open'])
    await database.owner(
      'update intelligence.release set recalled_at = null, recalled_by = null, recall_reason = null where id = $1',
      [bound.releaseId],
    )
  })
})

suite('who writes a judgement', () => {
  interface Row {
    readonly by?: PersonName
    readonly agency?: AgencyName
    readonly releases?: readonly string[]
    readonly originals?: readonly string[]
    readonly series?: string
    readonly kind?: string
    readonly sign?: string
  }
  const insert = (name: PersonName, row: Row): Promise<boolean> =>
    inSession(staff, name, 'crime', async (client) => {
      const id = randomUUID()
      try {
        await client.query(
          `insert into risk.assessment (id, series_id, agency_id, by_person, kind, people_words, band, confidence, suggested_band, weights_version,
             reasons, audience, original_items, releases)
             values ($1, $2, $3, $4, $5, 'the men', 'emerging', 'low', 'emerging', '2026-11-28', 'Told twice', 'readers', $6, $7)`,
          [
            id,
            row.series ?? id,
            agencies[row.agency ?? 'council'].id,
            personId(row.by ?? name),
            row.kind ?? 'labour',
            row.originals ?? [],
            row.releases ?? [open.releaseId],
          ],
        )
        if (row.sign !== undefined)
          await client.query(
            'insert into risk.assessment_sign (assessment_id, observation_id) values ($1, $2)',
            [id, row.sign],
          )
        return true
      } catch {
        return false
      }
    })

  test('nobody on what they may not read, on nothing, in another’s name, or for another agency', async () => {
    assert.equal(await insert('colin', { releases: [], originals: [] }), false)
    assert.equal(await insert('colin', { originals: [open.itemId] }), false)
    assert.equal(
      await insert('idris', { agency: 'charity', releases: [open.releaseId, bound.releaseId] }),
      false,
    )
    assert.equal(await insert('colin', { by: 'grace' }), false)
    assert.equal(await insert('colin', { agency: 'police' }), false)
    assert.equal(await insert('sam', {}), false)
  })

  test('no version into another agency’s series, or of another kind; no sign of a text that it does not name', async () => {
    assert.equal(await insert('colin', { series: ids.open }), false)
    assert.equal(await insert('tomasz', { agency: 'police', series: ids.open, kind: 'sexual' }), false)
    assert.equal(await insert('colin', { sign: boundSign }), false)
  })

  test('the control: on what they read, with its signs, and a newer version at the same agency', async () => {
    assert.equal(await insert('colin', { sign: openSign }), true)
    assert.equal(await insert('tomasz', { agency: 'police', series: ids.open }), true)
  })

  test('an override without its reason is refused, and so is a child without a day to look again', async () => {
    for (const [change, constraint] of [
      ["band = 'immediate'", /assessment_check/],
      ["kind = 'child', child_answers = '{}'", /assessment_check/],
    ] as const)
      await assert.rejects(
        database.owner(`update risk.assessment set ${change} where id = $1`, [ids.open]),
        constraint,
      )
  })

  test('nothing that was judged can be changed or taken away', async () => {
    for (const deed of [
      `update risk.assessment set band = 'no-concern'`,
      'delete from risk.assessment',
      'delete from risk.assessment_sign',
    ])
      await inSession(staff, 'tomasz', 'crime', (client) =>
        assert.rejects(client.query(deed), /permission denied/, deed),
      )
  })
})
