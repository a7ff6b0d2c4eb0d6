import assert from 'node:assert/strict'
import test from 'node:test'
import { readLink } from './link.ts'

test('what is no web address is refused', () => {
  for (const raw of [
    '',
    'hello',
    'two words.com',
    'ftp://example.com',
    'javascript:alert(1)',
    'http://',
    'localhost',
    'http://[::1]/',
    'http://a..b',
    'example.123',
    `example.com/${'a'.repeat(3000)}`,
    'a.'.repeat(1_000_000),
  ])
    assert.equal(readLink(raw), null, raw.slice(0, 30))
})

test('every spelling of one page gives one value', () => {
  const spellings = [
    'https://www.example.com/ad/12',
    'http://EXAMPLE.com/ad/12/',
    'example.com/ad/12',
    'm.example.com/ad/12',
    'https://example.com:443/ad/12#photo',
    'hxxps://example[.]com/ad/12',
    '<https://example.com/ad/12>',
    'https://example.com//ad//12?utm_source=x&fbclid=y',
    'https://example.com/ad/12/index.html',
  ]
  for (const raw of spellings) {
    const link = readLink(raw)
    assert.deepEqual(
      [link?.value, link?.host, link?.path, link?.keys],
      ['https://example.com/ad/12', 'example.com', '/ad/12', ['link:example.com/ad/12']],
      raw,
    )
  }
})

test('parameters that tell pages apart are kept, in one order, and tracking ones are not', () => {
  assert.equal(readLink('example.com/?b=2&a=1&utm_medium=x&GCLID=3')?.value, 'https://example.com?a=1&b=2')
  assert.equal(readLink('example.com/x?q=a%20b&q=ç')?.value, 'https://example.com/x?q=%C3%A7&q=a%20b')
  assert.equal(readLink('example.com/Path')?.path, '/Path', 'the case of a path may matter')
})

test('a bare host tells no page and gives no key; advertising hosts are marked', () => {
  assert.deepEqual([readLink('www.example.com')?.isGeneric, readLink('www.example.com')?.keys], [true, []])
  assert.equal(readLink('https://leicester.craigslist.org/ad/1')?.isAdvert, true)
  assert.equal(
    readLink('uk.adverts.example/1', { adverts: ['adverts.example'] })?.isAdvert,
    true,
    'the caller knows more',
  )
  assert.equal(readLink('https://craigslist.org.example.com/ad/1')?.isAdvert, false)
  assert.equal(readLink('example.com/a')?.isGeneric, false)
})

test('numbers and international names are hosts, too', () => {
  assert.equal(readLink('http://192.0.2.1/x')?.host, '192.0.2.1')
  assert.equal(readLink('https://bücher.example/')?.host, 'xn--bcher-kva.example')
  assert.equal(readLink('http://example.xn--p1ai/')?.host, 'example.xn--p1ai')
})

test('a long address is read, and a value read again is itself', () => {
  const long = `https://example.com/${'a'.repeat(1500)}`
  for (const raw of [long, 'example.com/?b=2&a=ç', 'http://m.example.com/a/']) {
    const value = readLink(raw)?.value as string
    assert.equal(readLink(value)?.value, value)
  }
})
