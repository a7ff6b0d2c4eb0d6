import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allow, nobody, type Actor } from '#platform/access.ts'
import { doorsFor, type ItemDoor } from './doors.ts'

const officer: Actor = { ...nobody, rights: new Set(['intelligence-officer']), purpose: 'crime' }
const may = allow({ rights: ['intelligence-officer'], purposes: ['crime'], inWords: '' })
const doors: readonly ItemDoor[] = [
  { text: 'Everywhere', href: (words) => ('itemId' in words ? `/a/${words.itemId}` : '/a/released'), may },
  { text: 'At its own desk', href: (words) => ('itemId' in words ? `/b/${words.itemId}` : null), may },
]

test('a link that would be refused is not offered: another right, another purpose', () => {
  const words = { itemId: '7' }
  assert.deepEqual(doorsFor(doors, words, { ...officer, rights: new Set(['release-officer']) }), [])
  assert.deepEqual(doorsFor(doors, words, { ...officer, purpose: 'safeguarding' }), [])
  assert.equal(doorsFor(doors, words, officer).length, 2, 'the control')
})

test('a room that does nothing with a release has no link beside one', () => {
  assert.deepEqual(doorsFor(doors, { itemId: '7' }, officer), [
    { href: '/a/7', text: 'Everywhere' },
    { href: '/b/7', text: 'At its own desk' },
  ])
  assert.deepEqual(doorsFor(doors, { releaseId: '8' }, officer), [
    { href: '/a/released', text: 'Everywhere' },
  ])
})
