import assert from 'node:assert/strict'
import test from 'node:test'
import { button, radios } from '../src/index.ts'
import { difference, tokens } from './compare.ts'
import { fixturesOf, prove, trusted } from './fixtures.ts'

const page =
  '<div class="a b" id="x">\n  <p>One <b>two</b> &amp; three</p>\n  <input name="n" disabled>\n</div>'

test('markup that differs only in layout and in the order of attributes is the same', () => {
  assert.equal(difference(page, page), null)
  assert.equal(
    difference(
      page,
      `<div id='x' class="a b"><p>One\n\t<b>two</b> &amp; three\n</p><input disabled="" name=n></div>`,
    ),
    null,
  )
})

const mutations: readonly (readonly [string, (markup: string) => string])[] = [
  ['a changed attribute', (s) => s.replace('id="x"', 'id="y"')],
  ['a missing attribute', (s) => s.replace(' disabled', '')],
  ['an added attribute', (s) => s.replace('<p>', '<p hidden>')],
  ['a missing class', (s) => s.replace('a b', 'a')],
  ['classes in another order', (s) => s.replace('a b', 'b a')],
  ['an unescaped character', (s) => s.replace('&amp;', '&')],
  ['a changed tag', (s) => s.replaceAll('b>', 'i>')],
  ['a missing element', (s) => s.replace('<input name="n" disabled>', '')],
  ['changed words', (s) => s.replace('three', 'four')],
  ['a missing space beside a word', (s) => s.replace('One <b>', 'One<b>')],
  ['a missing space after a word', (s) => s.replace('</b> &amp;', '</b>&amp;')],
  ['an added comment', (s) => s.replace('<p>', '<!-- x --><p>')],
  ['an element that moved', (s) => s.replace('<b>two</b>', '').replace('three', 'three<b>two</b>')],
  ['a shorter page', () => '<div class="a b" id="x"></div>'],
]

for (const [name, mutate] of mutations) {
  test(`the comparison finds ${name}`, () => {
    assert.notEqual(mutate(page), page)
    assert.notEqual(difference(mutate(page), page), null)
    assert.notEqual(difference(page, mutate(page)), null)
  })
}

test('the space that counts is found through inline elements', () => {
  assert.equal(difference('<p><a>x </a></p>', '<p><a>x</a></p>'), null)
  assert.notEqual(difference('<p><a>x </a>y</p>', '<p><a>x</a>y</p>'), null)
  assert.notEqual(difference('<p>x <svg></svg></p>', '<p>x<svg></svg></p>'), null)
  assert.equal(difference('<p>x<br/> </p>', '<p>x<br></p>'), null)
})

test('only the list of classes may be spaced differently', () => {
  assert.equal(difference('<p class=" a  b "></p>', '<p class="a b"></p>'), null)
  assert.notEqual(difference('<p class="ab"></p>', '<p class="a b"></p>'), null)
  assert.notEqual(difference('<p title=" a  b "></p>', '<p title="a b"></p>'), null)
})

test('a textarea is compared to the letter', () => {
  assert.notEqual(difference('<textarea> x</textarea>', '<textarea>x</textarea>'), null)
  assert.notEqual(difference('<textarea>&lt;b></textarea>', '<textarea><b></textarea>'), null)
})

test('a lone angle bracket is text', () => {
  assert.equal(difference('<p>1 < 2</p>', '<p>1 < 2</p>'), null)
  assert.notEqual(difference('<p>1 < 2</p>', '<p>1 &lt; 2</p>'), null)
})

test('markup that is not well nested is an error', () => {
  for (const bad of ['<p>', '</p>', '<p><b></p></b>', '<textarea>x']) assert.throws(() => tokens(bad), Error)
  assert.deepEqual(tokens('</br>'), [])
})

test('a component that forgets its attributes fails the fixtures', () => {
  const { failures } = prove('button', (options: object) =>
    button({ text: '', ...options, attributes: undefined }),
  )
  assert.ok(failures.some((failure) => failure.startsWith('button: attributes:')))
})

test('a component that throws fails the fixtures', () => {
  const broken = () => {
    throw new Error('broken')
  }
  assert.equal(prove('radios', broken).passed, 0)
})

test('every single mutation of the fixture markup of radios is found', () => {
  let count = 0
  for (const fixture of fixturesOf('radios')) {
    for (const match of fixture.html.matchAll(/class="|<label|govuk-|value="|radio/g)) {
      const changed = `${fixture.html.slice(0, match.index)}z${fixture.html.slice(match.index)}`
      assert.notEqual(difference(changed, fixture.html), null)
      count += 1
    }
  }
  assert.ok(count > 1000, `only ${count} mutations`)
})

test('only the markup options of a fixture become markup', () => {
  const options = trusted({ text: '<b>', hint: { html: '<i>' }, items: [null, false, 1] })
  assert.deepEqual(Object.keys(options ?? {}), ['text', 'hint', 'items'])
  assert.match(String(radios({ name: 'n', items: [{ value: 1, text: '<b>' }] })), /&lt;b&gt;/)
})
