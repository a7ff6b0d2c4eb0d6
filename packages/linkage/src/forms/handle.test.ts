import assert from 'node:assert/strict'
import test from 'node:test'
import { platforms } from './handle-data.ts'
import { readHandle } from './handle.ts'

test('what is no handle is refused', () => {
  for (const raw of [
    '',
    'someone',
    '@',
    '@a',
    'instagram',
    'snapdragon',
    'https://instagram.com/p/abc',
    'https://facebook.com/marketplace',
    'example.com/someone',
    'https://x.com/%zz',
    'a/b.',
    'telegram ab',
    'insta some one',
    `@${'a'.repeat(1_000_000)}`,
  ])
    assert.equal(readHandle(raw), null, raw.slice(0, 30))
})

test('at least ten platforms are known, each by the address of a profile or by its word', () => {
  assert.ok(platforms.length >= 10)
  const profiles: readonly [string, string][] = [
    ['https://www.instagram.com/Some_One/?igsh=1', 'instagram:some_one'],
    ['fb.com/some.one', 'facebook:some.one'],
    ['https://facebook.com/people/Some-One/1000012345', 'facebook:1000012345'],
    ['https://facebook.com/profile.php?id=1000012345&ref=x', 'facebook:1000012345'],
    ['m.me/some.one', 'messenger:some.one'],
    ['https://twitter.com/someone', 'x:someone'],
    ['https://x.com/someone', 'x:someone'],
    ['https://www.tiktok.com/@some.one', 'tiktok:some.one'],
    ['https://snapchat.com/add/some-one', 'snapchat:some-one'],
    ['t.me/someone', 'telegram:someone'],
    ['https://youtube.com/@someone', 'youtube:someone'],
    ['uk.linkedin.com/in/some-one-12', 'linkedin:some-one-12'],
    ['vk.com/id12345', 'vk:id12345'],
    ['ok.ru/profile/12345', 'odnoklassniki:12345'],
    ['onlyfans.com/someone', 'onlyfans:someone'],
    ['https://www.reddit.com/user/someone/', 'reddit:someone'],
    ['https://www.threads.net/@someone', 'threads:someone'],
    ['kik.me/someone', 'kik:someone'],
    ['https://twitch.tv/someone', 'twitch:someone'],
    ['pinterest.co.uk/someone', 'pinterest:someone'],
  ]
  for (const [raw, value] of profiles) assert.equal(readHandle(raw)?.value, value, raw)
})

test('a word before the handle names its platform', () => {
  for (const raw of [
    'insta: some_one',
    'Instagram some_one',
    'IG - @some_one',
    'instagram handle is some_one',
    'insta=some_one',
    'insta @Some_One',
  ])
    assert.equal(readHandle(raw)?.value, 'instagram:some_one', raw)
  assert.equal(readHandle('snap someone1')?.value, 'snapchat:someone1')
  assert.equal(readHandle('Telegram is @someone1')?.value, 'telegram:someone1')
  assert.equal(readHandle('wechat id: someone1')?.value, 'wechat:someone1')
  assert.equal(readHandle('live:some.one', { platform: 'skype' })?.value, 'skype:live:some.one')
})

test('a platform that the caller names binds by its own rule', () => {
  assert.equal(readHandle('@someone', { platform: 'Telegram' })?.value, 'telegram:someone')
  assert.equal(readHandle('so', { platform: 'telegram' }), null, 'too short for that platform')
  assert.equal(readHandle('@someone', { platform: 'elsewhere' })?.value, '@someone')
})

test('one handle without and with its platform share a key', () => {
  assert.deepEqual(readHandle('@Some.One')?.keys, ['handle:some.one'])
  assert.ok(readHandle('insta: some.one')?.keys.includes('handle:some.one'))
})
