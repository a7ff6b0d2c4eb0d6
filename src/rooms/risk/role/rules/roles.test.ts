import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { defenceRules, readDefenceFile } from '../reference.ts'
import { promptOf, standingRoles, type Role } from './roles.ts'

const note = (role: Role, at: string, holds = true) => ({ role, holds, at })

suite('roles', () => {
  test('all three stand at once, and none of them ends another', () => {
    const notes = [note('victim', '1'), note('suspect', '2'), note('witness', '3')]
    assert.deepEqual(
      standingRoles(notes).map((one) => one.role),
      ['victim', 'witness', 'suspect'],
    )
  })
  test('what was taken back does not stand, and stands again when it is noted again', () => {
    const back = [note('suspect', '1'), note('suspect', '2', false)]
    assert.deepEqual(standingRoles(back), [])
    assert.equal(standingRoles([note('suspect', '3'), ...back]).length, 1)
  })
})

suite('the prompt about the statutory defence', () => {
  const suspect = note('suspect', '2')
  test('is not needed for a victim, for a witness, or for a suspect without any sign', () => {
    assert.equal(promptOf([], true, []), 'not-needed')
    assert.equal(promptOf([note('victim', '1'), note('witness', '1')], true, []), 'not-needed')
    assert.equal(promptOf([suspect], false, []), 'not-needed')
    assert.equal(promptOf([suspect, note('suspect', '3', false)], true, []), 'not-needed')
  })
  test('is open for a suspect with a sign, and for one who may be a victim, whichever was noted first', () => {
    assert.equal(promptOf([suspect], true, []), 'open')
    assert.equal(promptOf([suspect, note('victim', '1')], false, []), 'open')
    assert.equal(promptOf([suspect, note('victim', '3')], false, []), 'open')
  })
  test('is read once somebody has read it, and opens again when somebody is noted as a victim afterwards', () => {
    assert.equal(promptOf([suspect], true, [{ at: '2' }]), 'read')
    assert.equal(promptOf([suspect], true, [{ at: '1' }]), 'open')
    assert.equal(promptOf([suspect, note('victim', '4')], true, [{ at: '3' }]), 'open')
    assert.equal(promptOf([suspect, note('victim', '4')], true, [{ at: '5' }]), 'read')
  })
})

suite('the file of the prompt', () => {
  test('names a source for each paragraph, speaks of child and adult apart, and says whom to tell', () => {
    const titles = defenceRules.paragraphs.map((one) => one.title).join('; ')
    assert.match(titles, /An adult at the time.*A child at the time.*no defence/)
    assert.ok(defenceRules.paragraphs.every((one) => one.source.length > 10))
    assert.deepEqual(
      defenceRules.told.map((one) => one.code),
      ['solicitor', 'prosecutor', 'investigator', 'first-responder', 'nobody'],
    )
  })
  test('is refused without a source or without its lists', () => {
    assert.throws(() => readDefenceFile({ ...defenceRules, told: [] }), /not as expected/)
    assert.throws(
      () =>
        readDefenceFile({
          ...defenceRules,
          paragraphs: [{ title: 'x', text: 'x', source: '', confidence: 'H' }],
        }),
      /not as expected/,
    )
  })
})
