import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answers } from './fields.ts'
import { triageFlags } from './flags.ts'

const calm: Answers = {
  start: { relation: 'neighbour' },
  danger: { danger: 'no' },
  when: { when: 'going-on' },
  children: { children: 'no' },
}
const labour: Answers = { ...calm, setting: { setting: 'car-wash' }, signs: { signs: ['LAB-01', 'LAB-02'] } }

test('a calm report is routine', () => {
  assert.deepEqual(triageFlags(calm), { danger: false, child: false, labourOnly: false, urgency: 'routine' })
})

test('danger now is immediate, whether or not 999 was called', () => {
  for (const emergency of ['called', 'go-on'] as const)
    assert.deepEqual(triageFlags({ ...calm, danger: { danger: 'yes' }, emergency: { emergency } }), {
      danger: true,
      child: false,
      labourOnly: false,
      urgency: 'immediate',
    })
})

test('a child, or one who may be, is flagged and urgent (BR02)', () => {
  for (const children of ['yes', 'not-known'] as const) {
    const { child, urgency } = triageFlags({ ...calm, children: { children } })
    assert.deepEqual({ child, urgency }, { child: true, urgency: 'urgent' })
  }
})

const urgent: readonly [string, Answers][] = [
  ['danger that is not sure', { danger: { danger: 'not-known' } }],
  ['something that happens now', { when: { when: 'now' } }],
  ['someone telling about their own life', { start: { relation: 'self' } }],
]
for (const [what, change] of urgent)
  test(`${what} is urgent`, () => assert.equal(triageFlags({ ...calm, ...change }).urgency, 'urgent'))

test('an unanswered danger question is not taken for a no', () => {
  const { danger: _danger, ...unasked } = calm
  assert.equal(triageFlags(unasked).urgency, 'urgent')
})

test('signs of pay and hours alone, at a place of work, hint at rights at work (BR39)', () => {
  assert.equal(triageFlags(labour).labourOnly, true)
})

const notLabour: readonly [string, Answers][] = [
  ['with one sign of control', { signs: { signs: ['LAB-01', 'GEN-07'] } }],
  ['with one sign of neither kind', { signs: { signs: ['LAB-01', 'GEN-21'] } }],
  ['without any sign', { signs: {} }],
  ['at a house', { setting: { setting: 'house' } }],
  ['without a place', { setting: {} }],
  ['with danger now', { danger: { danger: 'yes' } }],
  ['with a child', { children: { children: 'yes' } }],
  ['where a child is not ruled out', { children: { children: 'not-known' } }],
]
for (const [what, change] of notLabour)
  test(`a complaint ${what} is not called one of rights at work alone`, () => {
    assert.equal(triageFlags({ ...labour, ...change }).labourOnly, false)
  })
