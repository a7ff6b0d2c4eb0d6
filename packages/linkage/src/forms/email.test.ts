import assert from 'node:assert/strict'
import test from 'node:test'
import { readEmail } from './email.ts'

test('what is no e-mail address is refused', () => {
  const none = [
    '',
    'mary',
    'mary@',
    '@example.com',
    'a@b',
    'a..b@example.com',
    '.a@example.com',
    'a@-example.com',
    'a b@example.com',
    'a@@example.com',
    'a@example.c',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b.'.repeat(130)}com`,
  ]
  for (const raw of [
    ...none,
    `${'a'.repeat(500_000)}@${'b'.repeat(500_000)}`,
    '@'.repeat(400),
    'a.'.repeat(200),
  ])
    assert.equal(readEmail(raw), null, raw.slice(0, 30))
})

test('case, brackets, a name before and mailto make no difference', () => {
  for (const raw of [
    'mary.sample@example.com',
    'Mary.Sample@EXAMPLE.com',
    '<mary.sample@example.com>',
    'Mary Sample <mary.sample@example.com>',
    'mailto:mary.sample@example.com',
    'E-mail: mary.sample@example.com',
    'mary.sample@example.com.',
    'mary.sample\u200b@example.com',
  ]) {
    const email = readEmail(raw)
    assert.deepEqual(
      [email?.value, email?.local, email?.domain, email?.sure],
      ['mary.sample@example.com', 'mary.sample', 'example.com', 'sure'],
      raw,
    )
  }
})

test('an address that was spelt out is read as possible', () => {
  for (const raw of [
    'mary (at) example dot com',
    'mary[at]example[dot]com',
    'mary at example dot com',
    'mary @ example . com',
    'mary{at}example(.)com',
    'mary@example,com',
    'mary_at_example_dot_com',
  ])
    assert.deepEqual([readEmail(raw)?.value, readEmail(raw)?.sure], ['mary@example.com', 'possible'], raw)
  assert.equal(
    readEmail('mary dot jones underscore 1 plus x dash y at example dot co dot uk')?.value,
    'mary.jones_1+x-y@example.co.uk',
  )
})

test('the mailbox key drops a tag, and points only for the provider that ignores them', () => {
  assert.equal(readEmail('mary+ads@example.com')?.keys[1], 'mailbox:mary@example.com')
  assert.equal(readEmail('m.a.r.y+ads@googlemail.com')?.keys[1], readEmail('mary@gmail.com')?.keys[1])
  assert.notEqual(readEmail('m.ary@example.com')?.keys[1], readEmail('mary@example.com')?.keys[1])
  assert.equal(
    readEmail('+ads@example.com')?.keys[1],
    'mailbox:+ads@example.com',
    'a tag without a name is the name',
  )
})

test('letters of other alphabets may stand in an address', () => {
  assert.equal(readEmail('zoë@bücher.example')?.domain, 'bücher.example')
})
