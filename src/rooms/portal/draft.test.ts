import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { suite, test } from 'node:test'
import { makeSubmissionToken } from '#platform/crypto/submission-token.ts'
import { draftKey, emptyDraft, openDraft, openFile, sealDraft, sealFile, type Draft } from './draft.ts'

const now = new Date('2026-11-25T09:00:00Z')
const pepper = randomBytes(32)
const token = makeSubmissionToken(pepper, now)
const draft: Draft = {
  answers: { start: { relation: 'self' }, what: { what: 'I may not leave.' } },
  files: [{ id: 'a', name: 'photo.jpg', kind: 'jpeg', size: 3, sha256: 'ab' }],
  typed: { step: 'where', kept: { postcode: 'LE1' } },
}

suite('a sealed draft', () => {
  test('a draft opens with its own token as it was', () => {
    const key = draftKey(token, pepper)
    assert.deepEqual(openDraft(key, sealDraft(key, draft)), draft)
  })

  test('a draft stays shut to another token, to another pepper, and in another row', () => {
    const key = draftKey(token, pepper)
    const sealed = sealDraft(key, draft)
    const other = draftKey(makeSubmissionToken(pepper, now), pepper)
    assert.equal(openDraft(other, sealed), null, 'another token')
    assert.equal(openDraft(draftKey(token, randomBytes(32)), sealed), null, 'another pepper')
    assert.equal(
      openDraft({ ...key, tokenHash: other.tokenHash }, sealed),
      null,
      'the right key in the wrong row',
    )
    assert.notEqual(openDraft(key, sealed), null, 'the control: the right one opens')
  })

  test('a sealed draft holds none of its words, and an unsealed one would', () => {
    const sealed = sealDraft(draftKey(token, pepper), draft)
    assert.equal(sealed.includes('I may not leave'), false)
    assert.equal(Buffer.from(JSON.stringify(draft)).includes('I may not leave'), true, 'the control')
  })

  test('a draft that would be too large lets go of what was typed and not taken, and of nothing else', () => {
    const key = draftKey(token, pepper)
    const huge: Draft = { ...draft, typed: { step: 'what', kept: { what: 'x'.repeat(390_000) } } }
    const sealed = sealDraft(key, huge)
    assert.ok(sealed.length <= 400_000)
    assert.deepEqual(openDraft(key, sealed), { ...draft, typed: null })
  })

  test('a file opens as its two contents, and not as another file of the same form', () => {
    const key = draftKey(token, pepper)
    const bytes = { copy: Buffer.from('clean'), original: Buffer.from('as it came') }
    const sealed = sealFile(key, 'file-1', bytes)
    assert.deepEqual(openFile(key, 'file-1', sealed), bytes)
    assert.equal(openFile(key, 'file-2', sealed), null)
  })

  test('what does not look like a draft any more is left out', () => {
    const key = draftKey(token, pepper)
    const strange = {
      answers: { start: { relation: 'nobody' }, what: 3 },
      files: [{ id: 1 }],
      typed: { step: 'x', kept: null },
    }
    assert.deepEqual(openDraft(key, sealDraft(key, strange as never)), emptyDraft)
  })
})
