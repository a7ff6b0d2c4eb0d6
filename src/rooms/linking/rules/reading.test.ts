import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { kindNames, type Kind } from './kinds.ts'
import { readDetail, readMention } from './reading.ts'

const valueOf = (kind: Kind, words: string): string | null => {
  const read = readMention(kind, words)
  assert.ok(read.ok, `${kind}: ${words}`)
  return read.reading.value
}

suite('reading what a mention holds', () => {
  test('says in plain words what of each kind cannot be read', () => {
    for (const kind of kindNames) {
      const read = readMention(kind, '?')
      assert.ok(!read.ok, kind)
      assert.match(read.text, /^Write /, kind)
    }
  })

  test('one telephone, plate or address written in different ways has one value', () => {
    assert.equal(valueOf('phone', '07700 900123'), valueOf('phone', '+44 (0)7700 900 123'))
    assert.equal(valueOf('vehicle', 'ab12 cde'), valueOf('vehicle', 'AB12CDE'))
    assert.equal(valueOf('email', 'Name@Example.org'), valueOf('email', 'name@example.org'))
    assert.equal(valueOf('place', '12 Mill Lane, Sandford NG99 5FW'), valueOf('place', '12 Mill Ln NG99 5FW'))
    assert.equal(valueOf('business', '01234567'), '01234567')
  })

  test('what is not one thing’s own has no value: a name, a part of a plate, a postcode, a street, a whole web site', () => {
    assert.equal(valueOf('person', 'Amina Yusuf'), null)
    assert.equal(valueOf('vehicle', 'AB12 C??'), null)
    assert.equal(valueOf('place', 'NG99 5FW'), null)
    assert.equal(valueOf('place', 'Mill Lane, Sandford'), null)
    assert.equal(valueOf('business', 'Sparkle Hand Car Wash'), null)
    assert.equal(valueOf('link', 'https://adverts.example'), null)
  })

  test('sex is what a word of the text says, and never what a name suggests', () => {
    const sex = (words?: string): unknown => {
      const read = readMention('person', 'Amina Yusuf', words === undefined ? {} : { sex: words })
      return read.ok ? read.reading.prepared['sex_text'] : null
    }
    assert.equal(sex(), null)
    assert.equal(sex('a woman'), 'female')
    assert.equal(sex('he'), 'male')
    assert.equal(sex('he or she'), null)
    assert.ok('problem' in readDetail('sex', 'Amina', '2026-11-25'))
  })

  test('a birthday is compared to the day, a decade not at all; an uncertain one is kept as a span', () => {
    const born = (words: string): unknown => {
      const read = readMention('person', 'Amina Yusuf', { born: words })
      return read.ok ? read.reading.prepared['born_text'] : null
    }
    assert.equal(born('12 March 1990'), '1990-03-12')
    assert.equal(born('1990'), '1990')
    assert.equal(born('the 1990s'), null)
    assert.deepEqual(readDetail('born', '1990', '2026-11-25'), {
      shown: '1990',
      earliest: '1990-01-01',
      latest: '1990-12-31',
    })
    // 34 on 25 November 2026: born from 26 November 1991 to 25 November 1992, by counting on the fingers.
    assert.deepEqual(readDetail('age', '34', '2026-11-25'), {
      shown: '34',
      earliest: '1991-11-26',
      latest: '1992-11-25',
    })
  })
})
