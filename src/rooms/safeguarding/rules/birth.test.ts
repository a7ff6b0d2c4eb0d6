import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { birthWords, contradiction, readBirth, type Birth } from './birth.ts'

const of = (day: string, month: string, year: string): Birth => {
  const read = readBirth(day, month, year)
  return typeof read === 'string' ? assert.fail(read) : read
}

suite('a birthday as far as it is known', () => {
  test('is nothing, a year, a month of a year or a day, and never half of one', () => {
    assert.equal(readBirth('', ' ', ''), 'none')
    assert.deepEqual(readBirth('', '', '1990'), { date: '1990-01-01', precision: 'year' })
    assert.deepEqual(readBirth('', '5', '1990'), { date: '1990-05-01', precision: 'month' })
    assert.deepEqual(readBirth('3', '5', '1990'), { date: '1990-05-03', precision: 'day' })
    for (const [day, month, year] of [
      ['3', '', '1990'],
      ['3', '5', ''],
      ['31', '2', '1990'],
      ['x', '5', '1990'],
      ['3', '13', '1990'],
      ['3', '5', '190'],
      ['-3', '5', '1990'],
    ] as const)
      assert.equal(readBirth(day, month, year), 'wrong', `${day} ${month} ${year}`)
  })

  test('is written as far as it is known', () => {
    assert.equal(birthWords(of('', '', '1990')), '1990')
    assert.equal(birthWords(of('', '5', '1990')), 'May 1990')
    assert.equal(birthWords(of('3', '5', '1990')), '3 May 1990')
  })
})

suite('what contradicts', () => {
  const today = '2026-11-25'
  test('an adult who is certainly a child is refused; on the eighteenth birthday it is right', () => {
    assert.match(contradiction('adult', of('26', '11', '2008'), null, today) ?? '', /of a child/)
    assert.equal(contradiction('adult', of('25', '11', '2008'), null, today), null)
    assert.match(contradiction('adult', null, 17, today) ?? '', /of a child/)
    assert.match(contradiction('adult', of('', '', '2009'), null, today) ?? '', /of a child/)
  })

  test('a year alone that may be either contradicts neither', () => {
    assert.equal(contradiction('adult', of('', '', '2008'), null, today), null)
    assert.equal(contradiction('child', of('', '', '2008'), null, today), null)
    assert.equal(contradiction('child', of('', '12', '2008'), null, today), null)
  })

  test('a child who is certainly an adult is refused, unless they said that they are younger', () => {
    assert.match(contradiction('child', of('25', '11', '2008'), null, today) ?? '', /of an adult/)
    assert.equal(contradiction('child', of('25', '11', '2000'), 16, today), null)
    assert.equal(contradiction('child', null, 40, today), null)
  })

  test('not sure contradicts nothing but a day to come', () => {
    assert.equal(contradiction('not-sure', of('1', '1', '1980'), 12, today), null)
    assert.match(contradiction('not-sure', of('26', '11', '2026'), null, today) ?? '', /not after today/)
  })
})
