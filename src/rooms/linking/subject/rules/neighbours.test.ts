import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { hubFrom, neighboursOf, sharedBy, type PlacedMention } from './neighbours.ts'
import { subjectByMention, subjectsOf, type Subject } from './subject.ts'

const place = (id: string, text: string, value: string | null = null): PlacedMention => ({
  id,
  text,
  value,
  kind: value === null ? 'person' : 'phone',
  at: `2026-01-01T00:00:00.${id}`,
})
const world = (placed: readonly PlacedMention[]) => subjectByMention(subjectsOf(placed, []))
const phone = '+447700900123'

suite('neighbours', () => {
  test('are those of the same text, the connected ones first; nobody of another text, never itself', () => {
    const placed = [place('a', 't1'), place('b', 't1'), place('c', 't1', phone), place('d', 't2')]
    const subjects = world(placed)
    const found = neighboursOf(subjects.get('a') as Subject, subjects, placed, [
      { id: 'k', left: 'c', right: 'a' },
    ])
    assert.deepEqual(
      found.map((one) => [one.subject.id, one.texts, one.connections]),
      [
        ['c', 1, ['k']],
        ['b', 1, []],
      ],
    )
  })

  test('a shared number is told with its sharers, and is not identity', () => {
    const placed = [place('a', 't1'), place('b', 't1', phone), place('c', 't2', phone), place('d', 't2')]
    const subjects = world(placed)
    const [shared] = sharedBy(subjects.get('a') as Subject, [subjects.get('b') as Subject], subjects, placed)
    assert.deepEqual(
      shared?.others.map((one) => one.id),
      ['d'],
    )
    assert.equal(shared?.isHub, false)
    assert.notEqual(subjects.get('a')?.id, subjects.get('d')?.id)
  })

  test('a number that many share is a hub: counted, not listed, and worth little', () => {
    const others = Array.from({ length: hubFrom }, (_, at) => [
      place(`p${at}`, `t${at + 5}`),
      place(`v${at}`, `t${at + 5}`, phone),
    ]).flat()
    const placed = [place('a', 't1'), place('b', 't1', phone), ...others]
    const subjects = world(placed)
    const of = (mentions: readonly PlacedMention[]) =>
      sharedBy(subjects.get('a') as Subject, [subjects.get('b') as Subject], subjects, mentions)[0]
    assert.equal(of(placed)?.isHub, true)
    assert.deepEqual(of(placed)?.others, [])
    assert.equal(of(placed)?.count, hubFrom)
    // 1 / ln(e + 10), by hand: ln 12.71828 = 2.54304.
    assert.ok(Math.abs((of(placed)?.worth ?? 0) - 0.39323) < 1e-4)
    const fewer = of(placed.filter((one) => one.text !== 't5'))
    assert.equal(fewer?.isHub, false, 'one sharer fewer that this reader sees, and it is none for them')
    assert.equal(fewer?.others.length, hubFrom - 1)
  })

  test('a number that nobody else is named with is not told as shared', () => {
    const placed = [place('a', 't1'), place('b', 't1', phone)]
    const subjects = world(placed)
    assert.deepEqual(
      sharedBy(subjects.get('a') as Subject, [subjects.get('b') as Subject], subjects, placed),
      [],
    )
  })
})
