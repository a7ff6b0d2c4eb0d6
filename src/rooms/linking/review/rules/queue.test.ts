import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Said, Standing } from '../../subject/rules/standing.ts'
import { isSample, mostInDoubt, queueOf, type Proposed } from './queue.ts'

const pair = (left: string, more: Partial<Proposed> = {}): Proposed => ({
  left,
  right: 'z',
  isWorthALook: true,
  doubt: 3,
  leftSize: 1,
  rightSize: 1,
  areTogether: false,
  isChanged: false,
  standing: null,
  ...more,
})
const said = (by: string): Said => ({
  id: 'd',
  left: 'a',
  right: 'z',
  answer: 'same',
  needsSecond: true,
  secondOf: null,
  by,
  at: '2026-01-01',
})
const standing = (more: Partial<Standing>): Standing => ({
  left: 'a',
  right: 'z',
  answer: 'open',
  because: null,
  waiting: null,
  ...more,
})
const order = (...pairs: Proposed[]): string[] => queueOf(pairs, 'me').map((one) => one.left)
/** Ids that are not of the sample, so that only their doubt can bring them in. */
const plain = Array.from({ length: 200 }, (_, at) => `p${at}`).filter(
  (left) => !isSample({ left, right: 'z' }),
)

suite('what is read of very many pairs', () => {
  const many = [1, 2, 3].flatMap((doubt) =>
    plain.slice(0, 50).map((left) => pair(`${left}-${doubt}`, { doubt })),
  )

  test('is the most doubtful of those worth a look', () => {
    const read = mostInDoubt(many, 60)
    assert.equal(read.length, 60)
    assert.equal(read.filter(({ doubt }) => doubt === 3).length, 50)
    assert.equal(read.filter(({ doubt }) => doubt === 1).length, 0)
  })

  test('and of the others the audit sample, which no doubtful pair crowds out', () => {
    const light = Array.from({ length: 1000 }, (_, at) =>
      pair(`light${at}`, { isWorthALook: false, doubt: 1 }),
    )
    const read = mostInDoubt([...many, ...light], 60).filter((one) => !one.isWorthALook)
    assert.deepEqual(read, light.filter(isSample))
    assert.ok(read.length > 5)
  })
})

suite('the queue', () => {
  test('leaves out what is decided, what is joined already, and what waits for somebody other than this person', () => {
    assert.deepEqual(
      order(
        pair('a', { standing: standing({ answer: 'same', because: said('x') }) }),
        pair('b', { standing: standing({ answer: 'unsure', because: said('x') }) }),
        pair('c', { areTogether: true }),
        pair('d', { standing: standing({ waiting: said('me') }) }),
      ),
      [],
    )
  })

  test('takes what waits for a second person first, then bridges, then what could be either', () => {
    const [a = '', b = '', c = ''] = plain
    assert.deepEqual(
      order(
        pair(a),
        pair(b, { leftSize: 2, rightSize: 3 }),
        pair(c, { standing: standing({ waiting: said('tomasz') }) }),
      ),
      [c, b, a],
    )
  })

  test('takes what was decided on other words after what waits for a second person, joined or not', () => {
    const [a = '', b = '', c = ''] = plain
    const decided = standing({ answer: 'same', because: said('x') })
    assert.deepEqual(
      order(
        pair(a),
        pair(b, { standing: decided, isChanged: true, areTogether: true }),
        pair(c, { standing: standing({ waiting: said('tomasz') }) }),
      ),
      [c, b, a],
    )
    assert.deepEqual(order(pair(b, { standing: decided, areTogether: true })), [])
  })

  test('puts the less sure before the surer where as much turns on both', () => {
    const [a = '', b = ''] = plain
    assert.deepEqual(order(pair(a, { doubt: 1 }), pair(b, { doubt: 3 })), [b, a])
  })

  test('leaves out what is nearly certain either way, unless it is of the sample', () => {
    const [a = '', b = ''] = plain
    const certain = { isWorthALook: false, doubt: 1 }
    assert.deepEqual(order(pair(a, certain), pair(b, certain)), [])
    const sampled = Array.from({ length: 500 }, (_, at) => `s${at}`).find((left) =>
      isSample({ left, right: 'z' }),
    )
    assert.ok(sampled !== undefined)
    assert.deepEqual(order(pair(sampled, certain)), [sampled])
  })

  test('the sample is about two in a hundred', () => {
    // Binomial(20 000, 0.02): mean 400, standard deviation 19.8; five of them either way.
    const hits = Array.from({ length: 20_000 }, (_, at) => `${at}`).filter((left) =>
      isSample({ left, right: 'z' }),
    )
    assert.ok(Math.abs(hits.length - 400) < 99, String(hits.length))
  })

  test('a withdrawn pair comes back', () => {
    const [a = ''] = plain
    assert.deepEqual(order(pair(a, { standing: standing({ because: said('x') }) })), [a])
  })
})
