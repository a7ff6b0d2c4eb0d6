import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { answerAll, makeDay, openQuestions, step } from '../../../test/support/learners.ts'
import { chores } from './schedule.ts'

const app = await testApp()
const { owner } = app.database
const worker = app.database.open('worker')
const letGo = async (): Promise<void> => {
  for (const chore of chores) await chore.run(worker, app.clock)
}
/** What a code still opens: the passport of its holder. */
const passportOf = async (code: string): Promise<string> =>
  (await app.visitor.post('/learn/passport', { code })).body

/** Somebody who answered before and after, and took a certificate; then the whole of it is put back so many years. */
async function learnerOf(yearsAgo: number, certificate: boolean): Promise<string> {
  const day = await makeDay(app.database)
  const first = await openQuestions(app, day)
  const code = first.hidden['code'] ?? ''
  await answerAll(app, first)
  await step(app.database, day, 2)
  await answerAll(app, await openQuestions(app, day, code), {})
  if (certificate) await app.visitor.post('/learn/certificate', { session: day.code, code })
  const back = `make_interval(years => ${yearsAgo})`
  await owner(`update training.session set held_on = held_on - ${back} where id = $1`, [day.session])
  await owner(
    `update training.learner l set created_at = l.created_at - ${back} from training.attendance d
       where d.learner_id = l.id and d.session_id = $1`,
    [day.session],
  )
  return code
}

test('a code of three years ago opens nothing, its answers stay, and a good certificate keeps it open', async () => {
  const recent = await learnerOf(2, true)
  const old = await learnerOf(4, false)
  const good = await learnerOf(4, true)
  const ended = await learnerOf(5, true)
  await owner(
    `update training.certificate set expires_on = '2024-11-25' where session_id in
       (select id from training.session where held_on = '2021-11-25')`,
  )
  const count = async (): Promise<unknown> =>
    owner('select wave, count(*) from training.response group by 1 order by 1')
  const before = await count()
  const marks = async (): Promise<string[]> =>
    (await owner<{ mark: string }>(`select encode(code_mark, 'hex') as mark from training.learner`)).map(
      ({ mark }) => mark,
    )
  const had = await marks()
  await letGo()
  await letGo()
  assert.deepEqual(await count(), before)
  assert.equal((await marks()).filter((mark) => !had.includes(mark)).length, 2, 'each once')
  for (const code of [recent, good]) assert.match(await passportOf(code), /Signs, and who to tell/u)
  for (const code of [old, ended]) assert.match(await passportOf(code), /no certificate/u)
})

test('nobody but the worker lets go', async () => {
  const staff = await app.database.as('staff')
  await assert.rejects(staff.query('select training.let_go()'), /permission denied/u)
})
