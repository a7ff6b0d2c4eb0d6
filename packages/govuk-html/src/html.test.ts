import assert from 'node:assert/strict'
import test from 'node:test'
import { attributes, escape, html, isHtml, join, raw, safeUrl, type Child } from './html.ts'

test('text in a hole is escaped and cannot open a tag', () => {
  assert.equal(
    String(html`<p>${'<script>alert(1)</script>'}</p>`),
    '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  )
})

test('text in a quoted attribute cannot close the quote', () => {
  assert.equal(String(html`<a title="${`"'\``}">`), '<a title="&quot;&#39;&#96;">')
})

test('every special character is escaped and plain text is left alone', () => {
  assert.equal(escape('&<>"\'`\\'), '&amp;&lt;&gt;&quot;&#39;&#96;&#92;')
  assert.equal(escape('Zoë, 12 Any Street'), 'Zoë, 12 Any Street')
})

test('markup goes in as it is, once', () => {
  assert.equal(String(html`<p>${html`<b>${'&'}</b>`}</p>`), '<p><b>&amp;</b></p>')
})

test('arrays are joined, at any depth, and join does the same', () => {
  const parts: Child = [html`<i></i>`, ['<', [1, 2]]]
  assert.equal(String(html`${parts}`), '<i></i>&lt;12')
  assert.equal(String(join(parts)), '<i></i>&lt;12')
})

test('nothing prints for null, undefined and false, and zero prints', () => {
  assert.equal(String(html`[${null}${undefined}${false}${0}]`), '[0]')
})

test('a value smuggled past the compiler is refused, not printed', () => {
  const values = [
    new Date(0),
    { toString: () => '<b>' },
    Promise.resolve('x'),
    true,
    Symbol('x'),
    () => '<b>',
  ]
  for (const smuggled of values) {
    // @ts-expect-error none of these is a child
    assert.throws(() => html`${smuggled}`, TypeError)
  }
})

test('only values made here count as markup', () => {
  assert.equal(isHtml(raw('<b>')), true)
  assert.equal(isHtml({ toString: () => '<b>' }), false)
  assert.equal(isHtml('<b>'), false)
})

test('attributes follow the rules of the GOV.UK macro', () => {
  const printed = attributes({
    a: 'x"y',
    b: 1,
    c: true,
    d: false,
    e: null,
    f: undefined,
    g: { value: true, optional: true },
    h: { value: false, optional: true },
    i: { value: null, optional: true },
    j: { value: undefined, optional: true },
    k: { value: '', optional: true },
    l: { value: 'z' },
  })
  assert.equal(String(printed), ' a="x&quot;y" b="1" c="true" d="false" e="" f="" g k="" l="z"')
})

test('an address among attributes is a safe one', () => {
  assert.equal(
    String(attributes({ HREF: 'javascript:1', title: 'javascript:1' })),
    ' HREF="#" title="javascript:1"',
  )
})

test('no attributes print nothing', () => {
  assert.equal(String(attributes(undefined)), '')
})

test('an attribute name that could break out is refused', () => {
  for (const name of ['', 'a b', 'a>', 'a"', "a'", 'a=', 'a/', '<a', 'a`', 'a\u0000', 'a\n']) {
    assert.throws(() => attributes({ [name]: 'x' }), TypeError)
  }
})

test('safe addresses are returned unchanged', () => {
  const safe = [
    '',
    '#',
    '/reports/1',
    'report?x=a:b',
    './a:b',
    '?q=javascript:',
    'https://example.org',
    'HTTP://example.org',
    'mailto:a@example.org',
    'tel:01632960001',
  ]
  for (const url of safe) assert.equal(safeUrl(url), url)
})

test('script and data addresses become a bare hash, however they are disguised', () => {
  const unsafe = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:1',
    '\u0001javascript:1',
    'java\tscript:1',
    'java\r\nscript:1',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    'file:///etc',
    'view-source:x',
  ]
  for (const url of unsafe) assert.equal(safeUrl(url), '#', JSON.stringify(url))
})
