import assert from 'node:assert/strict'
import test from 'node:test'
import { holesOf, type Hole } from './context.ts'
import { html, raw } from './html.ts'

function holes(strings: TemplateStringsArray, ...children: readonly unknown[]): readonly Hole[] {
  assert.equal(strings.length, children.length + 1)
  return holesOf(strings)
}

test('a hole knows whether it stands in text, a value, an address or inside a tag', () => {
  assert.deepEqual(holes`${1}<p${1} title="${1} b ${1}" lang='${1}'>${1}</p>${1}`, [
    ...(['text', 'word', 'value', 'value', 'value', 'text', 'text'] as const),
  ])
  assert.deepEqual(holes`<${1} id="${1}">${1}</${1}>`, ['markup', 'value', 'text', 'markup'])
  assert.deepEqual(holes`<a class="x" HREF = "${1}?a=${1}">${1}</a>`, ['address', 'value', 'text'])
  assert.deepEqual(holes`<form action="/x/${1}" data-${1}="y">`, ['value', 'word'])
  assert.deepEqual(holes`<input disabled value=5 name="${1}"/>${1}`, ['value', 'text'])
  assert.deepEqual(holes`<p " = id="${1}">${1}`, ['value', 'text'])
  assert.deepEqual(holes`1 < 2 ${1} a="${1}"`, ['text', 'text'])
})

test('a piece of a tag is recognised by its beginning', () => {
  assert.deepEqual(holes` href="${1}" ${1}`, ['address', 'word'])
  assert.deepEqual(holes` id='${1}'`, ['value'])
})

test('nothing but markup goes into comments, scripts and styles', () => {
  assert.deepEqual(holes`<!-- ${1} -->${1}<!-- > -->${1}`, ['markup', 'text', 'text'])
  assert.deepEqual(holes`<script src="${1}">${1} ${1}</script>${1}`, ['address', 'markup', 'markup', 'text'])
  assert.deepEqual(holes`<STYLE>${1}</STYLE>${1}`, ['markup', 'text'])
})

test('a value that is a script or a page takes no text', () => {
  assert.deepEqual(holes`<p onclick="${1}" ONFOCUS="x(${1})"><iframe srcdoc="${1}">`, [
    'markup',
    'markup',
    'markup',
  ])
  assert.throws(() => html`<p onclick="${'alert(1)'}">`, TypeError)
})

test('an unquoted value is refused', () => {
  assert.throws(() => holes`<p title=${1}>`, /quote the value of title/)
  assert.throws(() => holes`<p title=x${1}>`, TypeError)
  assert.throws(() => holes`<p title="x" lang = ${1}>`, TypeError)
})

test('text inside a tag is refused and markup is not', () => {
  assert.throws(() => html`<p ${'onclick=alert(1)'}>`, TypeError)
  assert.throws(() => html`<p ${['onclick=alert(1)']}>`, TypeError)
  assert.throws(() => html`<${'script'}></${'script'}>`, TypeError)
  assert.throws(() => html`<p></${'p'}>`, TypeError)
  assert.throws(() => html`<script>${'alert(1)'}</script>`, TypeError)
  assert.equal(String(html`<p${raw(' hidden')}${[raw(' lang')]}${false}>`), '<p hidden lang>')
})

test('a bare attribute name may be text, and cannot take a value', () => {
  assert.equal(String(html`<input${' checked'} ${''}${'data-x'}>`), '<input checked data-x>')
  assert.throws(() => html`<p ${'onclick'}="${'alert(1)'}">`, TypeError)
  assert.throws(() => html`<p ${'onclick'}=${'alert(1)'}>`, TypeError)
})

test('an address that runs becomes a hash, also without safeUrl', () => {
  const url = 'javascript:alert(1)'
  assert.equal(String(html`<a href="${url}">${url}</a>`), '<a href="#">javascript:alert(1)</a>')
  assert.equal(String(html`<a href="${'/x?a=1&b'}${url}">`), '<a href="/x?a=1&amp;bjavascript:alert(1)">')
  assert.equal(String(html`<a href="${[url]}"><a href="${5}">`), '<a href="#"><a href="5">')
})

test('markup in a value cannot close it, and is not escaped twice', () => {
  assert.equal(
    String(html`<p title="${html`<b class="x">&${'<'}</b>`}">`),
    '<p title="&lt;b class=&quot;x&quot;&gt;&&lt;&lt;/b&gt;">',
  )
})
