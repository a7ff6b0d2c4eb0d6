import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownAt } from '../../know/all.ts'
import { settingCodes } from '../../journey/reference.ts'
import { kinds, rules, targets } from './kinds.ts'
import { isPublicOrigin, paperLink } from './links.ts'

const asked = { origin: 'https://hub.example', prefix: '/pl', target: 'calls', place: null } as const

test('an address on paper is the site, the language and a page for everybody, and nothing more', () => {
  assert.deepEqual(paperLink('poster', 'code', asked), {
    address: 'https://hub.example/pl/calls',
    printed: 'hub.example/pl/calls',
  })
  assert.equal(paperLink('poster', 'address', { ...asked, prefix: '' })?.printed, 'hub.example/calls')
})

test('no piece that is found on a person or hangs before those who watch has a code', () => {
  for (const kind of ['card', 'leaflet', 'place'] as const)
    for (const target of targets)
      assert.equal(paperLink(kind, 'code', { ...asked, target, place: 'car-wash' }), null, kind)
  for (const kind of ['card', 'leaflet'] as const)
    for (const target of targets)
      assert.equal(paperLink(kind, 'address', { ...asked, target, place: 'car-wash' }), null, kind)
})

test('every page that paper leads to is one that anybody may be seen reading, and exists', () => {
  for (const target of new Set(kinds.flatMap((kind) => [...rules[kind].code, ...rules[kind].address])))
    for (const place of settingCodes) {
      const kind = target === 'place' ? 'place' : target === 'signs' ? 'codes' : 'poster'
      const { address = '' } = paperLink(kind, 'address', { ...asked, prefix: '', target, place }) ?? {}
      const { pathname, search, hash } = new URL(address)
      const known = knownAt(pathname)
      assert.ok(known !== null, pathname)
      // A page for somebody in it is never kept when it is opened: none of those may be on paper.
      assert.equal(known.isKeptAtOnce || pathname === '/calls' || pathname === '/signs', true, pathname)
      assert.doesNotMatch(pathname, /\/(?:you|form|messages|help)/u)
      assert.equal(search + hash, '')
    }
})

test('a campaign’s short address is taken only in its own form, and only where an address may stand', () => {
  assert.equal(
    paperLink('poster', 'code', { ...asked, link: '/l/spring26' })?.printed,
    'hub.example/l/spring26',
  )
  for (const link of [
    '/you',
    '/l/',
    '/l/a?who=1',
    'https://elsewhere.example/l/abc',
    '/l/../you',
    '//elsewhere',
  ])
    assert.equal(paperLink('poster', 'code', { ...asked, link }), null, link)
  assert.equal(paperLink('card', 'address', { ...asked, link: '/l/spring26' }), null)
})

test('an address that only this computer knows, or that is not locked, is never printed', () => {
  for (const origin of [
    'http://localhost:3000',
    'https://localhost',
    'http://hub.example',
    'https://127.0.0.1',
    'https://hub.example:8443',
    'https://user@hub.example',
    'https://hub.example/path',
    '',
  ]) {
    assert.equal(isPublicOrigin(origin), false, origin)
    assert.equal(paperLink('poster', 'code', { ...asked, origin }), null, origin)
  }
  assert.equal(isPublicOrigin('https://hub.example/'), true)
})

test('a place that is put together to lead elsewhere gives no address', () => {
  for (const place of ['../you', 'car-wash?x=1', 'car wash', '', 'a/b'])
    assert.equal(paperLink('place', 'address', { ...asked, target: 'place', place }), null, place)
})
