import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersToBody } from './body.ts'
import { operatorForm, parseOperator } from './operator.ts'
import { isReadyToSend, steps } from './steps.ts'

const least = {
  danger: 'no',
  safeToTalk: 'yes',
  children: 'no',
  relation: 'public',
  what: 'a caller said',
  whereUnknown: 'not-known',
  when: 'not-known',
  identity: 'anonymous',
}

test('the safety questions come first: danger, safe to talk, children', () => {
  assert.deepEqual(
    operatorForm.slice(0, 4).map(({ id }) => id),
    ['danger', 'emergency', 'safe-to-talk', 'children'],
  )
})

test('every question of the journey is on the screen once, but for files, showing again and checking', () => {
  const onScreen = operatorForm.map(({ id }) => id).filter((id) => id !== 'safe-to-talk')
  const left = steps.map(({ id }) => id).filter((id) => !onScreen.includes(id))
  assert.deepEqual(left, ['files', 'options', 'check'])
  assert.equal(new Set(onScreen).size, onScreen.length)
})

test('the least a caller tells is ready to send and makes the same document', () => {
  const parsed = parseOperator(least)
  assert.ok(parsed.ok)
  assert.equal(parsed.safeToTalk, 'yes')
  assert.ok(isReadyToSend(parsed.answers))
  const body = answersToBody(parsed.answers, { language: 'en', route: 'operator' })
  assert.equal(body.route, 'operator')
  assert.equal(body.content.what, 'a caller said')
})

test('an empty screen says everything that is owed at once, safety first', () => {
  const parsed = parseOperator({})
  assert.ok(!parsed.ok)
  assert.deepEqual(
    parsed.errors.map(({ key }) => key),
    [
      'error.danger.required',
      'error.safeToTalk.required',
      'error.children.required',
      'error.relation.required',
      'error.what.required',
      'error.where.required',
      'error.when.required',
      'error.identity.required',
    ],
  )
})

test('danger now owes an answer about 999 (BR01)', () => {
  const parsed = parseOperator({ ...least, danger: 'yes' })
  assert.ok(!parsed.ok)
  assert.deepEqual(
    parsed.errors.map(({ key }) => key),
    ['error.emergency.required'],
  )
  assert.ok(parseOperator({ ...least, danger: 'yes', emergency: 'go-on' }).ok)
})

test('a professional on the telephone owes their service, and a caller who may be reached a way', () => {
  const parsed = parseOperator({ ...least, relation: 'professional', identity: 'confidential' })
  assert.ok(!parsed.ok)
  assert.deepEqual(
    parsed.errors.map(({ field }) => field),
    ['agencyName', 'agencyRole', 'safeguarding', 'method'],
  )
})

test('what was typed in every field is kept on an error', () => {
  const form = { ...least, safeToTalk: 'maybe', agencyName: 'A clinic', phones: '07700 900123', know: 'saw' }
  const parsed = parseOperator(form)
  assert.ok(!parsed.ok)
  assert.deepEqual({ ...parsed.kept }, form)
  assert.deepEqual(parsed.errors, [{ field: 'safeToTalk', key: 'error.choice' }])
})
