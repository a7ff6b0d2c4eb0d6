import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { hasGround, membersNow, standingConsents, standingNames } from './standing.ts'

const said = (id: string, answer: 'given' | 'refused' | 'withdrawn', agencyId = 'charity') => ({
  id,
  purpose: 'sharing',
  agencyId,
  answer,
})
const member = (staffId: string, at: string) => ({ staffId, basis: 'own-agency', consentId: null, at })

suite('what stands', () => {
  test('a name that was taken back stands no more, and again when it is noted again', () => {
    const row = (holds: boolean) => ({ kind: 'own', name: 'River', holds })
    assert.deepEqual(standingNames([row(true), row(false)]), [])
    assert.deepEqual(standingNames([row(true), row(false), row(true)]), [row(true)])
  })

  test('the newest answer stands, each purpose and agency by itself', () => {
    const rows = [said('1', 'given'), said('2', 'given', 'fire'), said('3', 'withdrawn')]
    assert.deepEqual(
      standingConsents(rows).map((one) => one.id),
      ['3', '2'],
    )
  })

  test('somebody is a member until they are ended, and again when they are added again', () => {
    const first = member('a', '1')
    assert.deepEqual(membersNow([first], [{ staffId: 'a', at: '2' }]), [])
    assert.deepEqual(membersNow([first], [{ staffId: 'b', at: '2' }]), [first])
    const again = member('a', '3')
    assert.deepEqual(membersNow([first, again], [{ staffId: 'a', at: '2' }]), [again])
  })
})

suite('the ground of a member at a partner', () => {
  const by = { basis: 'consent', consentId: '1' }
  test('is gone with a refusal or a withdrawal of the same, and does not come back with a new consent', () => {
    assert.equal(hasGround(by, [said('1', 'given'), said('2', 'withdrawn')]), false)
    assert.equal(hasGround(by, [said('1', 'given'), said('2', 'refused'), said('3', 'given')]), false)
    assert.equal(hasGround(by, [said('1', 'refused')]), false)
    assert.equal(hasGround(by, []), false)
  })

  test('holds while nothing but the same was said, or was said of another agency', () => {
    assert.equal(hasGround(by, [said('1', 'given'), said('2', 'given')]), true)
    assert.equal(hasGround(by, [said('1', 'given'), said('2', 'withdrawn', 'fire')]), true)
    assert.equal(hasGround({ basis: 'law', consentId: null }, []), true)
  })
})
