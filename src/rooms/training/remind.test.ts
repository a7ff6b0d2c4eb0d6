import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { textOf } from '../../../test/support/intelligence-app.ts'
import {
  about,
  answerAll,
  makeDay,
  openQuestions,
  rightAnswers,
  step,
} from '../../../test/support/learners.ts'
import { chores } from './schedule.ts'
import { facts } from './facts.ts'

const app = await testApp()
const { owner } = app.database
const worker = app.database.open('worker')
const remind = async () => {
  for (const chore of chores) await chore.run(worker, app.clock)
}
const told = () =>
  owner<{ payload: { agency: string; wave: string } }>(
    'select payload from outbox.fact where name = $1 order by created_at',
    [facts.followUpDue],
  )

test('training leads of each agency that sent people are told once a wave that they are to be asked again, and never who', async () => {
  const day = await makeDay(app.database)
  await makeDay(app.database, { heldOn: '2026-08-25', open: 3 })
  // Sessions of people at work do not last three months: the day is moved, not the clock.
  const heldOn = (on: string) =>
    owner('update training.session set held_on = $2 where id = $1', [day.session, on])
  for (const agency of ['police', 'council', 'another'] as const) {
    const page = await openQuestions(app, day)
    await answerAll(app, page, { ...about(agency), ...rightAnswers(page) })
  }
  await step(app.database, day, 2)
  await remind()
  assert.deepEqual(await told(), [], 'nothing is due the day before')
  assert.doesNotMatch(textOf((await app.as('bola').get('/')).body), /to be asked again/)

  await heldOn('2026-08-25')
  await remind()
  await remind()
  // The council gave it and sent people; the police sent people. The day on which nobody answered asks nobody.
  assert.deepEqual(
    (await told()).map(({ payload }) => payload.wave),
    ['month-3', 'month-3'],
  )
  for (const name of ['tess', 'bola'] as const) {
    assert.match(
      textOf((await app.as(name).get('/')).body),
      /1 course whose people are to be asked again: tell them/,
      name,
    )
    assert.match(textOf((await app.as(name).get('/training/again')).body), /Signs, and who to tell/, name)
  }
  await heldOn('2026-05-25')
  await remind()
  assert.deepEqual(
    (await told()).map(({ payload }) => payload.wave),
    ['month-3', 'month-3', 'month-6', 'month-6'],
  )
  const kept = JSON.stringify([await told(), await owner('select * from training.reminder')])
  for (const { id } of await owner<{ id: string }>('select id from training.learner'))
    assert.ok(!kept.includes(id))
})

test('nobody but the worker reminds', async () => {
  const staff = await app.database.as('staff')
  await assert.rejects(staff.query('select training.remind()'), /permission denied/)
})
