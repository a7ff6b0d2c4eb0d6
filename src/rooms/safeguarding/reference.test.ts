import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consentPurposes, purposeWords, readConsentFile } from './reference.ts'

const purpose = { code: 'sharing', words: 'Share', hint: 'One agency', source: 'law', confidence: 'H' }
const file = {
  about: 'What',
  version: '2026-11-28',
  reviewBy: '2027-11-28',
  sources: { law: 'A law' },
  purposes: [purpose],
}

test('a file of purposes that would mislead stops the start', () => {
  assert.equal(readConsentFile(file).purposes.length, 1)
  for (const [wrong, why] of [
    [{ ...file, purposes: [] }, /not as expected/],
    [{ ...file, purposes: [{ ...purpose, confidence: 'X' }] }, /not as expected/],
    [{ ...file, purposes: [purpose, purpose] }, /sharing stands twice/],
    [{ ...file, purposes: [{ ...purpose, code: 'support' }] }, /sharing is missing/],
    [{ ...file, sources: {} }, /names source law/],
  ] as const)
    assert.throws(() => readConsentFile(wrong), why)
})

test('a purpose that the file has no longer is shown by its code', () => {
  assert.ok(consentPurposes.length >= 5)
  assert.equal(purposeWords('nrm'), 'A referral to the National Referral Mechanism')
  assert.equal(purposeWords('gone'), 'gone')
})
