import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { standingOf, type Answer, type Said } from './standing.ts'
import { isBridge, subjectByMention, subjectsOf, type Named, type Subject } from './subject.ts'

const named = (id: string, value: string | null = null, at = `2026-01-01T00:00:0${id.length}`): Named => ({
  id,
  kind: 'person',
  value,
  at,
})
let count = 0
const say = (left: string, answer: Answer, right: string, more: Partial<Said> = {}): Said => {
  count += 1
  return {
    id: `d${count}`,
    left,
    right,
    answer,
    needsSecond: false,
    secondOf: null,
    by: 'tomasz',
    at: `2026-02-01T00:00:00.${String(count).padStart(6, '0')}`,
    ...more,
  }
}
const groups = (subjects: readonly Subject[]): string[] =>
  subjects.map((subject) => subject.mentions.toSorted().join('')).toSorted()

suite('what stands of a pair', () => {
  const standing = (...said: Said[]) => standingOf(said).get('a b')
  test('one person alone does not join where a second is needed, however often they say it', () => {
    const found = standing(
      say('a', 'same', 'b', { needsSecond: true }),
      say('a', 'same', 'b', { needsSecond: true }),
    )
    assert.equal(found?.answer, 'open')
    assert.equal(found?.waiting?.by, 'tomasz')
  })

  test('a second person of another name completes it; until then an earlier "different" stands', () => {
    const different = say('a', 'different', 'b', { by: 'rosa' })
    const first = say('a', 'same', 'b', { needsSecond: true })
    assert.equal(standing(different, first)?.answer, 'different')
    const second = say('a', 'same', 'b', { needsSecond: true, by: 'colin', secondOf: first.id })
    assert.equal(standing(different, first, second)?.answer, 'same')
    assert.equal(standing(different, first, second)?.waiting, null)
  })

  test('a second person who says otherwise ends the waiting', () => {
    const found = standing(
      say('a', 'same', 'b', { needsSecond: true }),
      say('a', 'different', 'b', { by: 'colin' }),
    )
    assert.equal(found?.answer, 'different')
    assert.equal(found?.waiting, null)
  })

  test('a withdrawal opens the pair again, whatever stood', () => {
    assert.equal(standing(say('a', 'same', 'b'), say('a', 'withdrawn', 'b'))?.answer, 'open')
    assert.equal(standing(say('a', 'different', 'b'), say('a', 'withdrawn', 'b'))?.answer, 'open')
  })
})

suite('subjects', () => {
  test('a number is itself: mentions of one value are one without anybody saying so, and "different" cannot part them', () => {
    const mentions = [
      named('a', '+447700900123'),
      named('bb', '+447700900123'),
      named('ccc', '+447700900124'),
    ]
    assert.deepEqual(groups(subjectsOf(mentions, [])), ['abb', 'ccc'])
    assert.deepEqual(groups(subjectsOf(mentions, [say('a', 'different', 'bb')])), ['abb', 'ccc'])
  })

  test('values of two kinds are two things', () => {
    const mentions = [named('a', '123'), { ...named('bb', '123'), kind: 'account' }]
    assert.equal(subjectsOf(mentions, []).length, 2)
  })

  test('"unsure" and a proposal join nothing', () => {
    assert.deepEqual(groups(subjectsOf([named('a'), named('b')], [say('a', 'unsure', 'b')])), ['a', 'b'])
  })

  test('the later "same" is not followed where two would meet that are different, and the conflict is told', () => {
    const mentions = [named('a'), named('b'), named('c')]
    const [early, late, against] = [say('a', 'same', 'b'), say('b', 'same', 'c'), say('a', 'different', 'c')]
    const subjects = subjectsOf(mentions, [late, against, early])
    assert.deepEqual(groups(subjects), ['ab', 'c'])
    for (const subject of subjects) assert.deepEqual(subject.conflicts, [{ notFollowed: late, against }])
  })

  test('the id is the oldest mention, and stays when a younger one joins', () => {
    const mentions = [named('b', null, '2026-01-02'), named('a', null, '2026-01-03')]
    assert.equal(subjectByMention(subjectsOf(mentions, [say('a', 'same', 'b')])).get('a')?.id, 'b')
    const more = [...mentions, named('c', null, '2026-01-04')]
    assert.equal(
      subjectByMention(subjectsOf(more, [say('a', 'same', 'b'), say('a', 'same', 'c')])).get('c')?.id,
      'b',
    )
  })

  test('a "same" that closes a ring is no bridge; one on which two parts hang is', () => {
    const mentions = ['a', 'b', 'c', 'd'].map((id) => named(id))
    const ring = [say('a', 'same', 'b'), say('b', 'same', 'c'), say('a', 'same', 'c')]
    const tail = say('c', 'same', 'd')
    const subject = subjectsOf(mentions, [...ring, tail])[0] as Subject
    assert.equal(isBridge(subject, mentions, [...ring, tail], ring[0] as Said), false)
    assert.equal(isBridge(subject, mentions, [...ring, tail], tail), true)
  })
})

/** Worlds of eight mentions, some with values, and up to fourteen things said of them. */
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const worlds = fc.record({
  mentions: fc
    .tuple(...ids.map((id) => fc.constantFrom(null, null, null, 'v', 'w').map((value) => named(id, value))))
    .map((all): readonly Named[] => all),
  said: fc
    .array(
      fc.record({
        pair: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 }),
        answer: fc.constantFrom<Answer>('same', 'same', 'same', 'different', 'unsure', 'withdrawn'),
        needsSecond: fc.boolean(),
        secondOf: fc.constantFrom(null, 'd00'),
        by: fc.constantFrom('tomasz', 'colin'),
        at: fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${day}`),
      }),
      { maxLength: 14 },
    )
    .map((all) =>
      all.map(({ pair, ...rest }, at): Said => {
        const [left = '', right = ''] = pair.toSorted()
        return { id: `d${String(at).padStart(2, '0')}`, left, right, ...rest }
      }),
    ),
})

suite('in every world', () => {
  test('the order of rows does not matter', () => {
    fc.assert(
      fc.property(worlds, fc.infiniteStream(fc.nat()), ({ mentions, said }, numbers) => {
        const shuffled = <Value>(list: readonly Value[]): Value[] =>
          list
            .map((value) => ({ value, key: numbers.next().value as number }))
            .toSorted((one, other) => one.key - other.key)
            .map(({ value }) => value)
        const sorted = (subjects: readonly Subject[]) =>
          subjects.toSorted((one, other) => (one.id < other.id ? -1 : 1))
        assert.deepEqual(
          sorted(subjectsOf(shuffled(mentions), shuffled(said))),
          sorted(subjectsOf(mentions, said)),
        )
      }),
    )
  })

  test('no two of different standing are in one subject, unless they have one value', () => {
    fc.assert(
      fc.property(worlds, ({ mentions, said }) => {
        const of = subjectByMention(subjectsOf(mentions, said))
        const value = new Map(mentions.map((one) => [one.id, one.value]))
        for (const { left, right, answer } of standingOf(said).values())
          if (answer === 'different' && (value.get(left) === null || value.get(left) !== value.get(right)))
            assert.notEqual(of.get(left)?.id, of.get(right)?.id)
      }),
    )
  })

  test('every mention is in exactly one subject, and every "same" is followed or told as a conflict', () => {
    fc.assert(
      fc.property(worlds, ({ mentions, said }) => {
        const subjects = subjectsOf(mentions, said)
        assert.deepEqual(subjects.flatMap((one) => one.mentions).toSorted(), ids)
        const of = subjectByMention(subjects)
        const told = new Set(
          subjects.flatMap((one) => one.conflicts.map((conflict) => conflict.notFollowed.id)),
        )
        for (const { left, right, answer, because } of standingOf(said).values())
          if (answer === 'same') assert.ok(of.get(left) === of.get(right) || told.has(because?.id ?? ''))
      }),
    )
  })

  test('what is said of a mention that is not given changes nothing: hidden rows cannot tell', () => {
    fc.assert(
      fc.property(worlds, ({ mentions, said }) => {
        const seen = mentions.slice(0, 5)
        const ofSeen = said.filter(
          ({ left, right }) => seen.some((one) => one.id === left) && seen.some((one) => one.id === right),
        )
        assert.deepEqual(subjectsOf(seen, said), subjectsOf(seen, ofSeen))
      }),
    )
  })

  test('withdrawing the newest pair restores what was before it was first spoken of', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.constantFrom<Answer>('same', 'different', 'unsure'),
        ({ mentions, said }, answer) => {
          const others = said.filter(({ left, right }) => left !== 'a' || right !== 'b')
          const later = [
            say('a', answer, 'b', { at: '2026-04-01' }),
            say('a', 'withdrawn', 'b', { at: '2026-04-02' }),
          ]
          assert.deepEqual(subjectsOf(mentions, [...others, ...later]), subjectsOf(mentions, others))
        },
      ),
    )
  })
})
