import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { suite, test } from 'node:test'
import { createPace } from './pace.ts'
import { createVisits } from './visits.ts'

const pepper = randomBytes(32)
const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 25, 9, 0, seconds))
const receipt = '000000000000000098'

suite('a visit to the messages', () => {
  test('a pass opens nothing but the receipt it was made for, and for ten minutes', () => {
    const visits = createVisits()
    const pass = visits.renew(visits.ask(pepper, at(0)), receipt, pepper, at(0))
    assert.equal(visits.isOpen(pass, receipt, pepper, at(599)), true)
    assert.equal(visits.isOpen(pass, receipt, pepper, at(601)), false, 'too old')
    assert.equal(visits.isOpen(pass, '000000000000010088', pepper, at(1)), false, 'another receipt')
    assert.equal(visits.isOpen(pass, receipt, randomBytes(32), at(1)), false, 'another installation')
    assert.equal(visits.isOpen(pass, receipt, pepper, at(-120)), false, 'from the future')
  })

  test('the pass of the asking page and of the exit button open nothing', () => {
    const visits = createVisits()
    const asked = visits.ask(pepper, at(0))
    assert.equal(visits.isAsked(asked, pepper, at(1)), true)
    assert.equal(visits.isOpen(asked, '', pepper, at(1)), false)
    assert.equal(visits.isOpen(visits.leaving(asked, pepper, at(0)), receipt, pepper, at(1)), false)
  })

  test('an ended visit is over for every pass it ever had, and for no other visit', () => {
    const visits = createVisits()
    const asked = visits.ask(pepper, at(0))
    const open = visits.renew(asked, receipt, pepper, at(5))
    const other = visits.renew(visits.ask(pepper, at(0)), receipt, pepper, at(5))
    visits.end(visits.leaving(open, pepper, at(6)), pepper, at(6))
    assert.deepEqual(
      [visits.isAsked(asked, pepper, at(7)), visits.isOpen(open, receipt, pepper, at(7))],
      [false, false],
    )
    assert.equal(visits.isEnded(open), true)
    assert.equal(visits.isOpen(other, receipt, pepper, at(7)), true)
  })

  test('a pass that is not ours ends nothing and takes no memory', () => {
    const visits = createVisits()
    const asked = visits.ask(pepper, at(0))
    visits.end(`${asked.slice(0, -4)}AAAA`, pepper, at(1))
    visits.end('', pepper, at(1))
    visits.end('x'.repeat(5000), pepper, at(1))
    assert.equal(visits.isAsked(asked, pepper, at(2)), true)
  })
})

suite('the pace of guesses', () => {
  test('five a second pass at once or after a short wait, and a crowd is told to come back', () => {
    const pace = createPace({ perSecond: 5, longestWaitMs: 1000 })
    const waits = Array.from({ length: 8 }, () => pace.turn(10_000))
    assert.deepEqual(waits, [0, 200, 400, 600, 800, 1000, null, null])
  })

  test('a refused guess does not make the line longer, and a quiet second empties it', () => {
    const pace = createPace({ perSecond: 5, longestWaitMs: 400 })
    for (let count = 0; count < 50; count += 1) pace.turn(0)
    assert.equal(pace.turn(600), 0)
  })
})
