import { londonDay } from '#platform/london-day.ts'
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { agencies, agreementId, createCast, personId } from '../../../test/support/cast.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { insertDraft, sessions, stillSignedIn } from '../../../test/support/agreements.ts'
import { agreementBetween, livePartners, partnersFor } from './index.ts'
import { agreements } from './queries.ts'
import { sharing } from './rules/sharing.ts'
import { standingOf } from './rules/standing.ts'
import { codesOf, purposes } from './rules/terms.ts'

/**
 * What the front door answers, as the staff role with a signed context: at the very second an agreement opens and
 * closes, and in worlds of agreements made at random, against the database's own function.
 */
const database = await testDatabase()
await createCast(database)
const owner = database.owner.bind(database)
const asPerson = sessions(database)

suite('the front door', () => {
  test('names partners, purposes and agreements, for the asking agency alone', async () => {
    const live = { purposes: ['crime', 'safeguarding'], agreementIds: [agreementId] }
    assert.deepEqual(await asPerson('tomasz', livePartners), [
      { agencyId: agencies.council.id, name: agencies.council.name, ...live },
      { agencyId: agencies.charity.id, name: agencies.charity.name, ...live },
    ])
    assert.deepEqual(await asPerson('frank', livePartners), [])
    assert.deepEqual(await asPerson('sam', livePartners), [], 'no right, no partners')
    assert.equal((await asPerson('idris', (tx) => partnersFor(tx, 'crime'))).length, 2)
    assert.deepEqual(await asPerson('idris', (tx) => partnersFor(tx, 'labour-standards')), [])
  })

  test('gives the agreement between two agencies, for a purpose where one is named', async () => {
    const between = await asPerson('tomasz', (tx) => agreementBetween(tx, agencies.council.id))
    assert.deepEqual(between, {
      id: agreementId,
      title: 'Midshire sharing agreement',
      purposes: ['crime', 'safeguarding'],
      legalBases: ['6_1_e'],
      dataClasses: ['intelligence'],
      regime: 'both',
      retentionMonths: 72,
      onwardSharing: 'with-consent',
      startsOn: '2026-06-01',
      reviewOn: '2027-05-31',
    })
    assert.equal(await asPerson('tomasz', (tx) => agreementBetween(tx, agencies.fire.id)), null)
    assert.equal(
      await asPerson('tomasz', (tx) => agreementBetween(tx, agencies.council.id, 'labour-standards')),
      null,
    )
    assert.equal(await asPerson('frank', (tx) => agreementBetween(tx, agencies.council.id)), null)
  })

  test('closes by itself at midnight in London on the review date, whatever the clocks do', async () => {
    for (const [reviewOn, midnight] of [
      ['2027-01-15', '2027-01-15T00:00:00Z'],
      ['2027-05-31', '2027-05-30T23:00:00Z'],
      ['2027-03-28', '2027-03-28T00:00:00Z'],
      ['2027-03-29', '2027-03-28T23:00:00Z'],
      ['2026-10-25', '2026-10-24T23:00:00Z'],
      ['2026-10-26', '2026-10-26T00:00:00Z'],
    ] as const) {
      await owner('update governance.agreement set review_on = $2 where id = $1', [agreementId, reviewOn])
      assert.deepEqual(
        await partnersAt(midnight, -1),
        { door: 2, policy: 2, pair: true },
        `${reviewOn}, one second before`,
      )
      assert.deepEqual(
        await partnersAt(midnight, 0),
        { door: 0, policy: 0, pair: false },
        `${reviewOn}, at midnight`,
      )
      assert.deepEqual(
        await partnersAt(midnight, 1),
        { door: 0, policy: 0, pair: false },
        `${reviewOn}, one second after`,
      )
    }
    await owner(`update governance.agreement set review_on = '2027-05-31' where id = $1`, [agreementId])
  })

  test('opens at midnight in London on the first day, and not before', async () => {
    assert.deepEqual(await partnersAt('2026-05-31T23:00:00Z', -1), { door: 0, policy: 0, pair: false })
    assert.deepEqual(await partnersAt('2026-05-31T23:00:00Z', 0), { door: 2, policy: 2, pair: true })
    await setClock('2026-11-25T09:00:00Z')
  })

  test('counts two signatures only when they are on one text', async () => {
    const signed = `update governance.party set signed_text_hash = sha256(convert_to($3, 'utf8')) where agreement_id = $1 and agency_id = $2`
    await owner(signed, [agreementId, agencies.council.id, 'other terms'])
    assert.deepEqual(await partnersAt('2026-11-25T09:00:00Z', 0), { door: 1, policy: 1, pair: false })
    await owner(signed, [agreementId, agencies.council.id, 'terms'])
    assert.deepEqual(await partnersAt('2026-11-25T09:00:00Z', 0), { door: 2, policy: 2, pair: true })
  })
})

async function setClock(at: string): Promise<void> {
  await owner('update priv.frozen_clock set at = $1', [at])
  await stillSignedIn(database, at)
}

/** What the front door, row security's own function and the pair function each say at that instant, for the police. */
async function partnersAt(
  instant: string,
  seconds: number,
): Promise<{ door: number; policy: number; pair: unknown }> {
  await setClock(new Date(Date.parse(instant) + seconds * 1000).toISOString())
  const [door, policy] = await asPerson('tomasz', async (tx) => {
    const { rows } = await sql<{ ids: string[] }>`select priv.partner_agencies() as ids`.execute(tx)
    return [(await livePartners(tx)).length, rows[0]?.ids.length ?? -1] as const
  })
  const [pair] = await owner(`select governance.are_partners($1, $2, 'crime') as open`, [
    agencies.police.id,
    agencies.council.id,
  ])
  return { door, policy, pair: pair?.['open'] }
}

suite('the rules and the database', () => {
  const leads = { police: 'gwen', council: 'hugh', fire: 'frank' } as const
  const names = Object.keys(leads) as (keyof typeof leads)[]
  const party = fc.record({
    named: fc.constantFrom(true, true, true, false),
    text: fc.constantFrom('terms', 'terms', 'terms', 'other terms', null),
    left: fc.constantFrom(false, false, false, false, true),
  })
  const day = fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27')
  const world = fc.array(
    fc.record({
      parties: fc.tuple(party, party, party),
      purposes: fc.subarray(['crime', 'safeguarding', 'labour-standards'], { minLength: 1 }),
      startsOn: day,
      days: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 4 },
  )

  test('say the same of every pair and purpose, in 60 worlds of agreements', async () => {
    let opened = 0
    let closed = 0
    const now = new Date('2026-11-25T09:00:00Z')
    await setClock(now.toISOString())
    await fc.assert(
      fc.asyncProperty(world, async (made) => {
        await build(made)
        for (const name of names) {
          const own = agencies[name].id
          const [listed, partners] = await asPerson(
            leads[name],
            async (tx) => [await agreements(tx), await livePartners(tx)] as const,
          )
          const rows = sharing(listed, Object.values(agencies), own, codesOf(purposes), londonDay(now))
          const truth = await openFrom(own)
          for (const { agency, doors } of rows) {
            for (const { purpose, door } of doors) {
              const isOpen = truth.has(`${agency.id} ${purpose}`)
              assert.equal(door.kind === 'open', isOpen, `${name} to ${agency.name} for ${purpose}`)
              const partner = partners.find((one) => one.agencyId === agency.id)
              assert.equal(partner?.purposes.includes(purpose) ?? false, isOpen)
              if (isOpen) opened += 1
              else closed += 1
            }
          }
          const live = listed.filter((one) =>
            ['live', 'due'].includes(standingOf(one, own, londonDay(now)).kind),
          )
          assert.deepEqual(
            new Set(live.map((one) => one.id)),
            new Set(partners.flatMap((one) => one.agreementIds)),
          )
        }
      }),
      { numRuns: 60, seed: 20261125 },
    )
    assert.ok(opened > 50 && closed > 50, `both answers were met: ${opened} open, ${closed} closed`)
  })

  /** What the database opens from that agency, as "agency purpose". */
  async function openFrom(own: string): Promise<Set<string>> {
    const rows = await owner<{ open: string }>(
      `select a.id || ' ' || p.purpose as open from identity.agency a cross join unnest($2::text[]) as p (purpose)
         where a.id <> $1 and governance.are_partners($1, a.id, p.purpose)`,
      [own, codesOf(purposes)],
    )
    return new Set(rows.map((row) => row.open))
  }

  interface Made {
    readonly parties: readonly {
      readonly named: boolean
      readonly text: string | null
      readonly left: boolean
    }[]
    readonly purposes: string[]
    readonly startsOn: string
    readonly days: number
  }

  async function build(made: readonly Made[]): Promise<void> {
    await owner('delete from governance.party')
    await owner('delete from governance.agreement')
    for (const [index, one] of made.entries()) {
      const id = `c0000000-0000-4000-8000-00000000e00${index}`
      const named = names.filter((_, at) => one.parties[at]?.named === true)
      const reviewOn = new Date(Date.parse(`${one.startsOn}T00:00:00Z`) + one.days * 86_400_000)
        .toISOString()
        .slice(0, 10)
      const terms = { purposes: one.purposes, startsOn: one.startsOn, reviewOn }
      await insertDraft(
        database,
        id,
        named.map((name) => agencies[name].id),
        terms,
      )
      for (const [at, name] of names.entries()) {
        const about = one.parties[at]
        if (about === undefined) continue
        await owner(
          `update governance.party set
             signed_by = case when $3::text is null then null else $4::uuid end,
             signed_at = case when $3::text is null then null else priv.now() end,
             signed_text_hash = sha256(convert_to($3, 'utf8')),
             left_at = case when $5 then priv.now() end, left_by = case when $5 then $4::uuid end
           where agreement_id = $1 and agency_id = $2`,
          [id, agencies[name].id, about.text, personId(leads[name]), about.left],
        )
      }
    }
  }
})
