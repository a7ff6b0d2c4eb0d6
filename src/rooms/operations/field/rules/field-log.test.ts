import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import {
  emptyLog,
  hear,
  mark,
  newDevice,
  newServer,
  shutOut,
  standing,
  take,
  toSend,
  valuesOf,
  withMarks,
  write,
  type Answer,
  type Device,
  type FieldLog,
  type Mark,
  type Server,
} from './field-log.ts'

const logOf = (server: Server): FieldLog => withMarks(emptyLog, server.order).log
const about = { record: 'encounter-1', field: 'language' }

suite('two devices that write apart', () => {
  test('show both values until somebody who sees both chooses', () => {
    const [a, b] = ['a', 'b'].map((name) => write(newDevice(name), { ...about, value: name }))
    assert.ok(a && b)
    let { server, answer } = take(newServer, toSend(a))
    ;({ server, answer } = take(server, toSend(b)))
    assert.deepEqual(valuesOf(logOf(server), about.record, about.field), ['a', 'b'])
    const chosen = write(hear(b, answer), { ...about, value: 'c' })
    ;({ server, answer } = take(server, toSend(chosen)))
    assert.deepEqual(valuesOf(logOf(server), about.record, about.field), ['c'])
    assert.deepEqual(valuesOf(hear(a, take(server, toSend(a)).answer).log, about.record, about.field), ['c'])
  })

  test('agree where they wrote the same, and other fields are not touched', () => {
    const [a, b] = ['a', 'b'].map((name) => write(newDevice(name), { ...about, value: 'Vietnamese' }))
    assert.ok(a && b)
    const { server } = take(take(newServer, toSend(a)).server, toSend(b))
    assert.deepEqual(valuesOf(logOf(server), about.record, about.field), ['Vietnamese'])
    assert.deepEqual(valuesOf(logOf(server), about.record, 'needs'), [])
  })
})

suite('the server', () => {
  test('takes nothing from a lost device, and gives it nothing', () => {
    const a = write(newDevice('a'), { ...about, value: 'secret of a' })
    const b = write(newDevice('b'), { ...about, value: 'words of the finder' })
    const closed = shutOut(take(newServer, toSend(a)).server, 'b')
    const { server, answer } = take(closed, toSend(b))
    assert.deepEqual(answer, { kind: 'shut-out' })
    assert.equal(server, closed)
    assert.equal(hear(b, answer), b)
  })

  test('does not take a mark in another device’s name, nor a second one of the same name', () => {
    const a = write(newDevice('a'), { ...about, value: 'mine' })
    const forged = { ...mark(emptyLog, 'a 1', { ...about, value: 'forged' }) }
    const { server } = take(newServer, { device: 'b', marks: [forged], received: 0 })
    assert.deepEqual(server.order, [])
    const { refused, log } = withMarks(a.log, [forged])
    assert.deepEqual(refused, [forged])
    assert.deepEqual(valuesOf(log, about.record, about.field), ['mine'])
  })
})

// --- Histories by chance ------------------------------------------------------------------------------------------------

type Step =
  | { readonly kind: 'write'; readonly who: number; readonly record: number; readonly field: number }
  /** The device sends; its answer may be lost, or come later, after others. */
  | { readonly kind: 'send'; readonly who: number; readonly fate: 'heard' | 'lost' | 'late' }
  | { readonly kind: 'answers-come'; readonly who: number; readonly isReversed: boolean }
  /** An earlier message comes once more. */
  | { readonly kind: 'repeat'; readonly nth: number }

const who = fc.nat({ max: 2 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      who,
      record: fc.nat({ max: 1 }),
      field: fc.nat({ max: 1 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('send' as const),
      who,
      fate: fc.constantFrom('heard' as const, 'lost' as const, 'late' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('answers-come' as const), who, isReversed: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const), nth: fc.nat({ max: 20 }) }) },
)

interface World {
  readonly server: Server
  readonly devices: readonly Device[]
  /** Every mark ever made, with the values its author had before them. */
  readonly made: readonly { readonly mark: Mark; readonly seen: readonly string[] }[]
}

/** Two devices and the desk, which writes through the server as a third. */
function live(steps: readonly Step[]): World {
  let server = newServer
  let devices = ['a', 'b', 'desk'].map(newDevice)
  const made: World['made'][number][] = []
  const late = new Map<number, Answer[]>()
  const messages: Parameters<typeof take>[1][] = []
  const put = (at: number, device: Device): void => {
    devices = devices.map((one, index) => (index === at ? device : one))
  }
  for (const [index, one] of steps.entries()) {
    if (one.kind === 'repeat') {
      const message = messages[one.nth]
      if (message !== undefined) ({ server } = take(server, message))
      continue
    }
    const device = devices[one.who] as Device
    if (one.kind === 'write') {
      const words = { record: `r${one.record}`, field: `f${one.field}`, value: `v${index}` }
      const seen = standing(device.log, words.record, words.field).map((each) => each.id)
      const after = write(device, words)
      made.push({ mark: after.log.get(`${device.name} ${after.made}`) as Mark, seen })
      put(one.who, after)
    } else if (one.kind === 'send') {
      const message = toSend(device)
      messages.push(message)
      const taken = take(server, message)
      server = taken.server
      if (one.fate === 'heard') put(one.who, hear(device, taken.answer))
      if (one.fate === 'late') late.set(one.who, [...(late.get(one.who) ?? []), taken.answer])
    } else {
      const answers = late.get(one.who) ?? []
      late.set(one.who, [])
      put(one.who, (one.isReversed ? answers.toReversed() : answers).reduce<Device>(hear, device))
    }
  }
  // In the end everybody has a network: twice round, so that each hears of all.
  for (let round = 0; round < 2; round += 1)
    for (const [at, device] of devices.entries()) {
      const taken = take(server, toSend(device))
      server = taken.server
      put(at, hear(device, taken.answer))
    }
  return { server, devices, made }
}

const places = ['r0', 'r1'].flatMap((record) => ['f0', 'f1'].map((field) => ({ record, field })))

test('of 10,000 histories of two devices and a desk nothing is lost, and nothing is overwritten that was not seen', () => {
  let conflicts = 0
  let replaced = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const { server, devices, made } = live(steps)
      const log = logOf(server)
      for (const { mark: one, seen } of made) {
        assert.deepEqual(log.get(one.id), one, 'what was written is there as it was written')
        assert.deepEqual(
          one.replaces,
          seen,
          'it stands in the place of what its author saw, and of nothing else',
        )
      }
      assert.equal(log.size, made.length, 'once')
      for (const { record, field } of places) {
        const stands = new Set(standing(log, record, field).map((one) => one.id))
        for (const { mark: one } of made.filter(
          ({ mark: each }) => each.record === record && each.field === field,
        )) {
          const isReplaced = made.some(({ seen }) => seen.includes(one.id))
          assert.equal(stands.has(one.id), !isReplaced, 'it stands, or somebody who saw it wrote another')
          if (isReplaced) replaced += 1
        }
        if (valuesOf(log, record, field).length > 1) conflicts += 1
        for (const device of devices)
          assert.deepEqual(
            valuesOf(device.log, record, field),
            valuesOf(log, record, field),
            'all see the same',
          )
      }
    }),
    { numRuns: 10_000 },
  )
  // The control: both kinds of history came up often.
  assert.ok(conflicts > 1_000 && replaced > 1_000, `${conflicts} conflicts, ${replaced} replaced`)
})

test('the control: a rule by which the last to arrive wins loses words in such histories', () => {
  const lastWins = (order: readonly Mark[], record: string, field: string): readonly string[] =>
    order
      .filter((one) => one.record === record && one.field === field)
      .slice(-1)
      .map((one) => one.value)
  const counterexample = fc.check(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const { server } = live(steps)
      return places.every(
        ({ record, field }) =>
          lastWins(server.order, record, field).length === valuesOf(logOf(server), record, field).length,
      )
    }),
    { numRuns: 500 },
  )
  assert.ok(counterexample.failed)
})

test('marks brought together in any order, twice or in parts, are the same log', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 5, maxLength: 30 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (steps, chance) => {
        const { server } = live(steps)
        const shuffled = server.order
          .map((one) => ({ one, at: Number(chance.next().value) }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ one }) => one)
        const half = Math.floor(shuffled.length / 2)
        const again = withMarks(withMarks(emptyLog, shuffled.slice(half)).log, shuffled).log
        for (const { record, field } of places)
          assert.deepEqual(standing(again, record, field), standing(logOf(server), record, field))
      },
    ),
    { numRuns: 500 },
  )
})
