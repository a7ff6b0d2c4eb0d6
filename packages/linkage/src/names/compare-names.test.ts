import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareNames, nameLevels, type NameComparison } from './compare-names.ts'
import { readName } from './read-name.ts'

function compared(a: string, b: string): NameComparison {
  return compareNames(readName(a), readName(b))
}

test('a name that cannot be read is like no other, and says so', () => {
  for (const raw of ['', '???', '123']) {
    const { score, level, reasons } = compared(raw, 'Amina Begum')
    assert.deepEqual([score, level], [0, 'different'])
    assert.equal(reasons.length, 1)
  }
})

test('names that differ by a letter and are known as two names are two people', () => {
  for (const [a, b] of [
    ['Mohammed Asif Khan', 'Mohammed Arif Khan'],
    ['Amina Begum', 'Amira Begum'],
    ['Nguyen Van An', 'Nguyen Van Anh'],
    ['Dean Stannard', 'Sean Stannard'],
  ] as const) {
    const { score, level, reasons } = compared(a, b)
    assert.ok(score < 0.5, `${a} ${score}`)
    assert.ok(level === 'one-part' || level === 'different', level)
    assert.match(reasons[0] ?? '', /are different names\.$/)
  }
})

test('a word for a man speaks against a word for a woman', () => {
  assert.ok(compared('Harjit Singh Sandhu', 'Harjit Kaur Sandhu').score < 0.6)
  assert.ok(compared('Le Van Minh', 'Le Thi Minh').score < 0.6)
  assert.ok(
    compared('Harjit Singh Sandhu', 'Harjit Sandhu').score > 0.9,
    'the control: a missing word speaks for nothing',
  )
})

test("a father's and a son's names change places and are two people", () => {
  assert.ok(compared('Ahmed Ali Hassan', 'Ali Ahmed Hassan').score < 0.6)
  assert.ok(
    compared('Ahmed Ali Hassan', 'Ahmed Ali').score > 0.8,
    'the control: a shorter chain is one person',
  )
})

test('ten aliases do not buy a match', () => {
  const one = compared('Peter Hargreave', 'Petra Hargreave').score
  const aliased = compared('Peter Hargreave', `Petra Hargreave ${'aka Someone Else '.repeat(10)}`).score
  assert.ok(aliased <= one)
  const exact = compared('Kojo Mensah', 'Kojo Mensah').score
  const among = compared('Kojo Mensah', `Yaw Darko ${'aka Ama Opoku '.repeat(6)} aka Kojo Mensah`).score
  assert.equal(exact, 1)
  assert.ok(among < exact && among > 0.6, String(among))
})

test('each level is what its name says', () => {
  const examples = [
    ['exact', 'Agim  Gashi', 'agim gashi'],
    ['same-tokens', 'Mr Agim Gashi', 'Agim Gashi'],
    ['reordered', 'Thang Van Nguyen', 'Nguyen Van Thang'],
    ['same-classes', 'Maxamed Cabdullaahi', 'Mohammed Abdullah'],
    ['close-spelling', 'Vexland Tornbury', 'Vexlamd Tornbury'],
    ['sounds-alike', 'Vexland Tornbury', 'Vexlund Tornbury'],
    ['part-of', 'Kwame Osei-Bonsu', 'Kwame Bonsu'],
    ['one-part', 'Agim Gashi', 'Besnik Gashi'],
    ['different', 'Agim Gashi', 'Kwame Bonsu'],
  ] as const
  for (const [level, a, b] of examples) assert.equal(compared(a, b).level, level, `${a} | ${b}`)
  assert.deepEqual(
    examples.map(([level]) => level),
    nameLevels,
  )
})

test('another script is the same name, and its writing is kept', () => {
  const name = readName('محمد عبد الرحمن الخطيب')
  assert.equal(name.native, 'محمد عبد الرحمن الخطيب')
  assert.equal(name.script, 'arabic')
  assert.ok(compared(name.raw, 'Mohamed Abdelrahman Alkhateeb').score > 0.9)
  assert.ok(compared('Наталія Ткачук', 'Natalia Tkachuk').score > 0.9)
})

test('maiden name, nickname in brackets and alias are further names of one person', () => {
  assert.ok(compared('Mrs Joanne Burleigh née Tranter', 'Joanne Tranter').score > 0.8)
  assert.ok(compared('Robert "Bobby" Stannard', 'Bobby Stannard').score > 0.8)
  assert.ok(compared('Yaw Darko aka Emmanuel Darko', 'Emmanuel Darko').score > 0.8)
})

test('any two strings give a score between 0 and 1, the same from either side, with reasons', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())
  fc.assert(
    fc.property(text, text, (a, b) => {
      const there = compared(a, b)
      assert.ok(there.score >= 0 && there.score <= 1)
      assert.ok(there.reasons.length > 0)
      assert.ok(nameLevels.includes(there.level))
      assert.ok(Math.abs(there.score - compared(b, a).score) < 1e-9)
    }),
    { numRuns: 1000, seed: 4 },
  )
})
