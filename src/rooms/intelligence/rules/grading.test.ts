import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actionCodes, handlings, sanitisationCodes } from './codes.ts'
import { gradeCode, gradeDefaults, gradeInWords, gradeProblems, type Grade } from './grading.ts'

const p: Grade = {
  source: '2',
  sourceReason: 'first contact',
  assessment: 'D',
  assessmentReason: 'not said',
  handling: 'P',
  handlingReason: 'no concern',
  action: null,
  sanitisation: null,
  instructions: '',
}
const c: Grade = { ...p, handling: 'C', action: 'A1', sanitisation: 'S2', instructions: 'Do not visit' }

test('a grade without its reasons is not whole, and every missing one is named at once', () => {
  const problems = gradeProblems({ ...p, sourceReason: '', assessmentReason: '', handlingReason: '' })
  assert.deepEqual(
    problems.map((one) => one.field),
    ['sourceReason', 'assessmentReason', 'handlingReason'],
  )
})

test('BR14: over every combination, only P bare and C with both codes and instructions are whole', () => {
  for (const handling of handlings.map((one) => one.value)) {
    for (const action of [null, ...actionCodes.map((one) => one.value)]) {
      for (const sanitisation of [null, ...sanitisationCodes.map((one) => one.value)]) {
        for (const instructions of ['', 'Do not visit']) {
          const whole = gradeProblems({ ...p, handling, action, sanitisation, instructions }).length === 0
          const bare = action === null && sanitisation === null && instructions === ''
          const full = action !== null && sanitisation !== null && instructions !== ''
          assert.equal(
            whole,
            handling === 'P' ? bare : full,
            `${handling} ${action} ${sanitisation} "${instructions}"`,
          )
        }
      }
    }
  }
})

test('a public report starts as source 2 with what its way of knowing suggests (BR17)', () => {
  const start = gradeDefaults({
    suggested: { source: '2', assessment: 'A' },
    childPossible: false,
    sourceNamed: false,
    covert: false,
  })
  assert.deepEqual(start, {
    source: '2',
    assessment: 'A',
    handling: 'P',
    action: null,
    sanitisation: null,
    because: [],
  })
})

test('without a report the form starts at untested and not known', () => {
  const start = gradeDefaults({ suggested: null, childPossible: false, sourceNamed: false, covert: false })
  assert.equal(start.source + start.assessment, '2D')
})

for (const [name, facts] of [
  ['a possible child', { childPossible: true }],
  ['a named source', { sourceNamed: true }],
  ['a covert technique', { covert: true }],
] as const) {
  test(`${name} alone starts the form at C, A1, S2 and says why`, () => {
    const start = gradeDefaults({
      suggested: null,
      childPossible: false,
      sourceNamed: false,
      covert: false,
      ...facts,
    })
    assert.deepEqual([start.handling, start.action, start.sanitisation], ['C', 'A1', 'S2'])
    assert.equal(start.because.length, 1)
  })
}

test('a grade is written source, assessment, handling and explained code by code', () => {
  assert.equal(gradeCode(c), '2DC')
  const words = gradeInWords('2DC', 'A1', 'S2')
  assert.equal(words.length, 5)
  assert.match(words[0] ?? '', /^2: Untested\./)
  assert.match(words[4] ?? '', /^S2: Ask the originator first\./)
})
