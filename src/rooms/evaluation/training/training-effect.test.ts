import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { missingFollowUp, pairedChange } from '@article4/statistics'
import { testApp } from '../../../../test/support/app.ts'
import { people } from '../../../../test/support/cast.ts'
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
import { waveChange, type CourseWave } from './rules/courses.ts'
import { teamsAtWork } from './rules/teams.ts'

const app = await testApp()

/** What changed with training, with how many at each wave, and nobody in it. */
const before = [40, 55, 60, 35, 70, 50, 45, 65, 30, 52, 48]
const after: (number | null)[] = [60, 70, 66, null, 80, 55, 61, 70, 52, null, 70]
function wave(): CourseWave {
  const pairs = before.flatMap((was, at) => {
    const is = after[at] ?? null
    return is === null ? [] : [{ was, is }]
  })
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  const sd = (values: readonly number[]) =>
    Math.sqrt(values.reduce((sum, one) => sum + (one - mean(values)) ** 2, 0) / (values.length - 1))
  return {
    id: '1',
    title: 'Course',
    wave: 'after',
    answeredBefore: before.length,
    answered: pairs.length,
    pairs: pairs.length,
    meanBefore: mean(pairs.map(({ was }) => was)),
    meanAfter: mean(pairs.map(({ is }) => is)),
    sdChange: sd(pairs.map(({ was, is }) => is - was)),
    meanAll: mean(before),
    sdAll: sd(before),
    awareBoth: 3,
    awareBeforeOnly: 1,
    awareAfterOnly: 5,
    awareNeither: 1,
  }
}

suite('what changed with training', () => {
  test('has the interval and the bounds that the answers themselves would give', () => {
    const found = waveChange(wave())
    const bounds = missingFollowUp(before, after)
    const kept = before.flatMap((was, at) => (after[at] === null ? [] : [was]))
    const exact = pairedChange(
      kept,
      after.filter((one) => one !== null),
    )
    assert.ok(found.change !== null)
    for (const [mine, theirs] of [
      [found.change.points, exact.estimate],
      [found.change.interval.lower, exact.interval.lower],
      [found.change.interval.upper, exact.interval.upper],
      [found.unchanged, bounds.unchanged],
      [found.fellBack, bounds.fellBack],
    ] as const)
      assert.ok(Math.abs(mine - theirs) < 1e-9, `${mine} ${theirs}`)
    assert.equal(found.aware?.relative, null, 'four knew before: too few for a percentage')
    assert.equal(found.aware?.points, 40)
  })

  test('of teams says nothing with fewer than three, and stands beside teams never trained', () => {
    const team = (number: number, phase: 'never' | 'before' | 'after', had: number) => ({
      measure: 'grading',
      team: number,
      phase,
      pieces: 20,
      had,
    })
    const two = [1, 2].flatMap((one) => [team(one, 'before', 10), team(one, 'after', 12 + one)])
    assert.equal(teamsAtWork(two)[0]?.within, null)
    const three = [
      ...two,
      team(3, 'before', 8),
      team(3, 'after', 16),
      ...[4, 5, 6].map((one) => team(one, 'never', 8 + one)),
    ]
    const [found] = teamsAtWork(three)
    assert.ok(found?.within != null && found.within.interval.lower < found.within.points)
    assert.ok(found.against !== null)
  })
})

suite('the page of it', () => {
  test('is read by whoever sees figures, shows how many at each wave, and no person', async () => {
    for (const name of people)
      assert.equal(
        (await app.as(name, 'oversight').get('/evaluation/training')).statusCode,
        ['edie', 'emrys', 'bea', 'ada'].includes(name) ? 200 : 404,
        name,
      )
    const read = async () => textOf((await app.as('bea').get('/evaluation/training')).body)
    assert.match(await read(), /Withheld: no course has ten people/)
    const day = await makeDay(app.database)
    const codes: string[] = []
    for (let learner = 0; learner < 12; learner += 1) {
      const page = await openQuestions(app, day)
      codes.push(page.hidden['code'] ?? '')
      const wrong = questionKeys.slice(0, 8 + (learner % 3))
      await answerAll(app, page, {
        ...about('council'),
        ...rightAnswers(page, wrong, learner < 3 ? 'roughly' : 'never'),
      })
    }
    await step(app.database, day, 2)
    for (const [learner, code] of codes.slice(0, 11).entries()) {
      const page = await openQuestions(app, day, code)
      await answerAll(
        app,
        page,
        rightAnswers(page, questionKeys.slice(0, 2 + (learner % 2)), learner < 9 ? 'explain' : 'never'),
      )
    }
    const text = await read()
    assert.match(text, /Straight after\s+11 of 12\s+11 people, \d+ to \d+\s+\+\d+/)
    assert.match(text, /learned nothing \+\d+.*fallen back/)
    assert.match(text, /3 to 9 of 11: \+54\.5 points/)
    assert.match(text, /changes and not effects/)
    for (const code of codes) assert.ok(!text.includes(code))
  })
})
