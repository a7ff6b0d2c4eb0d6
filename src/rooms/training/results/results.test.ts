import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import {
  about,
  answerAll,
  makeDay,
  openQuestions,
  questionKeys,
  rightAnswers,
  step,
} from '../../../../test/support/learners.ts'

/** From the telephones of a hall to what a training lead reads: answers go in by the public site, results come out by team. */
const app = await testApp()

test('a course that was answered before and after tells its change with an interval, of how many, and no person', async () => {
  const day = await makeDay(app.database)
  const codes: string[] = []
  for (let learner = 0; learner < 12; learner += 1) {
    const page = await openQuestions(app, day)
    codes.push(page.hidden['code'] ?? '')
    const wrong = questionKeys.slice(0, 8 + (learner % 3))
    await answerAll(app, page, {
      ...about(learner < 11 ? 'council' : 'police'),
      ...rightAnswers(page, wrong, learner < 3 ? 'roughly' : 'never'),
    })
  }
  const url = `/training/courses/${day.course}/results`
  const early = textOf((await app.as('tess').get(url)).body)
  assert.match(early, /Before the course 12/)
  assert.match(early, /Only 0 people answered both times; 10 are needed/)

  await step(app.database, day, 2)
  for (const [learner, code] of codes.slice(0, 11).entries()) {
    const page = await openQuestions(app, day, code)
    await answerAll(
      app,
      page,
      rightAnswers(page, questionKeys.slice(0, 2 + (learner % 2)), learner < 9 ? 'explain' : 'never'),
    )
  }
  const said = textOf((await app.as('tess').get(url)).body)
  assert.match(said, /Straight after it, 11 people who answered both times/)
  assert.match(said, /a change of \+\d+ points, between \+\d+ and \+\d+ \(95% interval, 11 people\)/)
  assert.match(said, /11 of 12 people came back \(92%\)/)
  assert.match(said, /27% to 82% \+55 points/)
  assert.match(said, /not said: fewer than 5 before/)
  assert.match(said, /not an effect of the course/)
  // Eleven of the council and one of the police: the one could be worked out.
  const own = textOf((await app.as('tess').get(`${url}?team=own`)).body)
  assert.match(own, /the others could be worked out/)
  assert.doesNotMatch(own, /points/)
  for (const code of codes) assert.ok(!said.includes(code))
  const [event] = await app.database.owner<{ detail: { results: string } }>(
    `select detail from audit.event where action = 'training.read-results' and decision = 'allowed' order by id desc limit 1`,
  )
  assert.deepEqual(event?.detail, { results: 'few-others' })
})
