import assert from 'node:assert/strict'
import test from 'node:test'
import { ownPath } from './own-path.ts'

test('a path of this site is kept with its query', () => {
  for (const path of ['/', '/reports', '/items/7?tab=who&x=1', '/a/b-c_d~e', '/search?q=%2F%2Fhost'])
    assert.equal(ownPath(path), path)
})

test('an address of another site, however it is written, becomes the first page', () => {
  const hostile = [
    'https://elsewhere.example/',
    '//elsewhere.example',
    '///elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '/.//elsewhere.example',
    '/..//elsewhere.example',
    '/%2e//elsewhere.example',
    '/a/..//elsewhere.example',
    '/a//elsewhere.example',
    ' /reports',
    'javascript:alert(1)',
    'reports',
    '',
    '/ok\r\nset-cookie: a=b',
    `/${'a'.repeat(2_001)}`,
  ]
  for (const value of hostile) assert.equal(ownPath(value), '/', JSON.stringify(value))
  assert.equal(ownPath(undefined), '/')
})

test('what a browser makes of a kept path stays on this site', () => {
  for (const value of ['/reports', '/a?b=//c', '/%09/elsewhere.example', '/@elsewhere.example', '/:80/']) {
    assert.equal(new URL(ownPath(value), 'http://own.example').origin, 'http://own.example', value)
  }
})

test('a door leads to the first page, not back to itself', () => {
  for (const value of ['/sign-in', '/sign-in?then=/x', '/sign-out', '/invitation/abc'])
    assert.equal(ownPath(value), '/')
  assert.equal(ownPath('/sign-in-sheets'), '/sign-in-sheets')
})
