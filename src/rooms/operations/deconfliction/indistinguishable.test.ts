import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { interest, liftBudget, question, register } from '../../../../test/support/deconfliction.ts'
import { ksCritical, ksDistance } from '../../../../test/support/kolmogorov-smirnov.ts'

/**
 * Nothing known, and something known that is unrelated, take the same time: 300 questions of each over HTTP, one after the
 * other in turns, so that whatever else the machine does falls on both alike. At this level an honest run fails once in ten
 * thousand; the control, in which what is unrelated costs 25 milliseconds more (the tests of others may run beside this one), must fail every time.
 */
const app = await testApp()
const { owner } = app.database
const calls = 300
const alpha = 0.0001

const nothing = (n: number): string => `07700 9001${String(n % 50).padStart(2, '0')}`
/** Ended, over, not begun: each number is known to an agency, and stands in the way of nothing. */
const unrelated = (n: number): string => `07700 9002${String(n % 50).padStart(2, '0')}`

async function timesOf(): Promise<readonly [number[], number[]]> {
  const times: [number[], number[]] = [[], []]
  for (let n = 0; n < calls * 2; n += 1) {
    // Pairs in both orders: ABBA, so that neither always comes after the other.
    const side = ((n + (n >> 1)) & 1) as 0 | 1
    const form = question('phone', (side === 0 ? nothing : unrelated)(n >> 1))
    const began = performance.now()
    const answer = await app.as('colin').post('/deconfliction/ask', form)
    times[side].push(performance.now() - began)
    assert.match(String(answer.headers.location), /^\/deconfliction\/enquiries\//)
  }
  return times
}

before(async () => {
  await liftBudget(app)
  for (let n = 0; n < 50; n += 1) {
    const days = n % 3 === 0 ? { fromDay: '2026-12-01' } : {}
    await register(app.as('tomasz'), interest('phone', unrelated(n), days))
  }
  await owner(
    `insert into operations.interest_end (interest_id, by_person, reason)
       select id, by_person, 'done' from operations.interest where from_day = '2026-11-25' and right(words, 1)::int % 2 = 0`,
  )
  // Over since yesterday.
  await owner(
    `update operations.interest_key set from_day = '2026-11-01', until_day = '2026-11-24' where from_day = '2026-11-25'`,
  )
  for (let n = 0; n < 20; n += 1)
    await app.as('colin').post('/deconfliction/ask', question('phone', nothing(n)))
})

suite('nothing and something unrelated', () => {
  test('are answered alike, in words and in time', async (context) => {
    const [one, other] = await timesOf()
    const distance = ksDistance(one, other)
    const critical = ksCritical(one.length, other.length, alpha)
    context.diagnostic(`D = ${distance.toFixed(3)}, critical ${critical.toFixed(3)}`)
    const rows = await owner<{ answer: string; desk: boolean; own: boolean; count: number }>(
      `select answer, desk_name is not null as desk, is_own as own, count(*)::int from operations.enquiry group by 1, 2, 3`,
    )
    assert.deepEqual(rows, [{ answer: 'clear', desk: false, own: false, count: calls * 2 + 20 }])
    const notices = await owner<{ count: number }>(
      'select count(*)::int from operations.notice where interest_id is null',
    )
    assert.deepEqual(notices, [{ count: calls * 2 + 20 }])
    assert.ok(distance < critical, `D = ${distance}`)
  })

  test('the control: a function that works longer on what is unrelated is found', async (context) => {
    await owner(`do $$ declare v_source text; begin
      select replace(pg_get_functiondef('priv.deconflict(uuid,text,text,bytea[],bytea,date,text)'::regprocedure),
        'select d.name, d.phone into', 'if right(p_words, 4) like ''02__'' then perform pg_sleep(0.025); end if; select d.name, d.phone into')
        into v_source;
      if v_source not like '%pg_sleep%' then raise exception 'the control changed nothing'; end if;
      execute v_source; end $$`)
    const [one, other] = await timesOf()
    const distance = ksDistance(one, other)
    context.diagnostic(`D = ${distance.toFixed(3)}`)
    assert.ok(distance > ksCritical(one.length, other.length, alpha), `D = ${distance}`)
  })
})
