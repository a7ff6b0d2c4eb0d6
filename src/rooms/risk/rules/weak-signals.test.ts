import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { catalogue } from '../reference.ts'
import { readWeakSignals, weakSignals, weights } from '../weak-signal-weights.ts'
import { bandOn, bands, nextChange, signalOf, weigh, type Band, type Evidence } from './weak-signals.ts'

const today = '2026-11-28'
const dayBefore = (days: number): string =>
  new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)

const one = (more: Partial<Evidence> = {}): Evidence => ({
  itemId: 'i1',
  urn: 'URN-1',
  grade: { source: '1', assessment: 'A' },
  day: today,
  signs: ['LAB-02'],
  provenance: more.itemId ?? 'i1',
  isCounter: false,
  sharedWith: 0,
  ...more,
})
const rank = (band: Band): number => bands.indexOf(band)
const close = (found: number | undefined, expected: number): void =>
  assert.ok(Math.abs((found ?? Number.NaN) - expected) < 1e-12, `${found} is not ${expected}`)

const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  itemId: fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5', 'i6'),
  urn: fc.constant('URN'),
  grade: fc.option(
    fc.record({
      source: fc.constantFrom('1', '2', '3' as const),
      assessment: fc.constantFrom('A', 'B', 'C', 'D', 'E' as const),
    }),
  ),
  day: fc.oneof(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 0, max: 900 })).map(dayBefore),
  signs: fc.subarray(['LAB-01', 'LAB-02', 'GEN-11', 'CTR-01', 'CTR-03']),
  provenance: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
  isCounter: fc.constantFrom(false, false, false, true),
  sharedWith: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })),
})
const some = fc.array(anyEvidence, { maxLength: 12 })

suite('weak signals add up', () => {
  test('what is suspected false, not graded, or signed only by what comes near to prejudice counts as nothing, and says so', () => {
    const found = signalOf(
      [
        one({ itemId: 'false', grade: { source: '1', assessment: 'E' } }),
        one({ itemId: 'new', grade: null }),
        one({ itemId: 'bias', signs: ['GEN-11', 'GEN-19', 'GEN-33'] }),
      ],
      today,
      weights,
    )
    assert.equal(found.band, 'none')
    assert.deepEqual(found.arithmetic, { supporting: 0, against: 0, sum: 0, provenances: 0 })
    assert.deepEqual(Object.fromEntries(found.steps.map((step) => [step.evidence.itemId, step.standing])), {
      false: 'suspected-false',
      new: 'not-graded',
      bias: 'no-sign-with-weight',
    })
  })

  test('one voice alone, however strong, never says visit', () => {
    const strong = ['LAB-01', 'GEN-07', 'GEN-12', 'PRM-02']
    const alone = Array.from({ length: 9 }, (_, at) =>
      one({ itemId: `i${at}`, provenance: 'the same caller', signs: strong }),
    )
    assert.equal(bandOn(alone, today, weights), 'watch')
    assert.equal(bandOn([...alone, one({ itemId: 'other', signs: strong })], today, weights), 'visit')
  })

  test('the factors are those of the page, worked by hand', () => {
    // 0.7 (source 2) x 0.5 (C) x 3 (a strong and an ordinary sign) x 0.5 (180 days) x 0.5 (two others) = 0.2625
    const [step] = weigh(
      [
        one({
          grade: { source: '2', assessment: 'C' },
          day: dayBefore(180),
          signs: ['LAB-01', 'LAB-02'],
          sharedWith: 2,
        }),
      ],
      today,
      weights,
    ).steps
    close(step?.product, 0.2625)
    // Against: 1 x 1 x 2 x 0.5 (90 days) x 1/4 (fourteen others) = 0.25
    const [against] = weigh(
      [one({ isCounter: true, signs: ['CTR-01'], day: dayBefore(90), sharedWith: 14 })],
      today,
      weights,
    ).steps
    close(against?.counted, -0.25)
  })

  test('many signs in one item count for no more than one item may, and the same sign twice once', () => {
    const many = ['LAB-01', 'LAB-02', 'LAB-04', 'LAB-05', 'LAB-06', 'LAB-07']
    assert.equal(weigh([one({ signs: many })], today, weights).arithmetic.sum, 3)
    assert.equal(weigh([one({ signs: ['LAB-02', 'LAB-02'] })], today, weights).arithmetic.sum, 1)
  })

  test('four untested reports of one sign each make watch, and it says without which it would not', () => {
    const weak = ['a', 'b', 'c', 'd'].map((itemId) =>
      one({ itemId, grade: { source: '2', assessment: 'D' } }),
    )
    const found = signalOf(weak, today, weights)
    assert.equal(found.band, 'watch')
    assert.deepEqual(
      found.without,
      ['a', 'b', 'c', 'd'].map((itemId) => ({ itemId, band: 'none' })),
    )
    // 4 x 0.21 = 0.84 falls below 0.75 when 0.84 x 0.5^(d/180) < 0.75: after 29.43 days.
    assert.deepEqual(nextChange(weak, today, weights), { day: '2026-12-28', band: 'none' })
  })

  test('a visit that found things in order takes off what it weighs, and never below nought', () => {
    const found = signalOf(
      [one(), one({ itemId: 'visit', isCounter: true, signs: ['CTR-01'] })],
      today,
      weights,
    )
    assert.deepEqual(found.arithmetic, { supporting: 1, against: 2, sum: 0, provenances: 1 })
    assert.deepEqual(found.without, [
      { itemId: 'i1', band: 'none' },
      { itemId: 'visit', band: 'watch' },
    ])
  })
})

const runs = { numRuns: 400, seed: 20_261_128 }
suite('whatever the evidence', () => {
  test('one more piece that supports never lowers the band', () => {
    fc.assert(
      fc.property(some, anyEvidence, (evidence, more) => {
        const with_ = bandOn([...evidence, { ...more, isCounter: false }], today, weights)
        assert.ok(rank(with_) >= rank(bandOn(evidence, today, weights)))
      }),
      runs,
    )
  })

  test('one more piece that speaks against never raises the band', () => {
    fc.assert(
      fc.property(some, anyEvidence, (evidence, more) => {
        const with_ = bandOn([...evidence, { ...more, isCounter: true }], today, weights)
        assert.ok(rank(with_) <= rank(bandOn(evidence, today, weights)))
      }),
      runs,
    )
  })

  test('older never counts more, and what is shared with more never counts more', () => {
    fc.assert(
      fc.property(anyEvidence, fc.nat(900), fc.nat(50), (piece, days, others) => {
        const product = (of: Evidence): number => weigh([of], today, weights).steps[0]?.product ?? 0
        const older = new Date(Date.parse(piece.day) - days * 86_400_000).toISOString().slice(0, 10)
        assert.ok(product({ ...piece, day: older }) <= product(piece))
        assert.ok(product({ ...piece, sharedWith: piece.sharedWith + others }) <= product(piece))
      }),
      runs,
    )
  })

  test('the order in which it came makes no difference, not even to a rounding', () => {
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (evidence, lots) => {
        const shuffled = evidence
          .map((piece) => ({ piece, lot: lots.next().value }))
          .toSorted((a, b) => a.lot - b.lot)
          .map(({ piece }) => piece)
        assert.deepEqual(signalOf(shuffled, today, weights), signalOf(evidence, today, weights))
      }),
      runs,
    )
  })

  test('the evidence drawn here reaches every band, so that these promises are tried on each', () => {
    const drawn = fc.sample(some, runs)
    assert.deepEqual(new Set(drawn.map((evidence) => bandOn(evidence, today, weights))), new Set(bands))
  })

  test('the band without an item is the band of the others weighed afresh', () => {
    fc.assert(
      fc.property(some, (evidence) => {
        for (const { itemId, band } of signalOf(evidence, today, weights).without)
          assert.equal(
            band,
            bandOn(
              evidence.filter((piece) => piece.itemId !== itemId),
              today,
              weights,
            ),
          )
      }),
      runs,
    )
  })

  test('the day on which it changes by itself is the first on which it is weighed differently', () => {
    const past = some.map((evidence) => evidence.filter((piece) => piece.day <= today))
    fc.assert(
      fc.property(past, (evidence) => {
        const band = bandOn(evidence, today, weights)
        const days = Array.from({ length: 300 }, (_, ahead) => dayBefore(-1 - ahead))
        const day = days.find((one) => bandOn(evidence, one, weights) !== band)
        const found = nextChange(evidence, today, weights, 300)
        assert.equal(found?.day, day)
        if (found !== null) assert.equal(found.band, bandOn(evidence, found.day, weights))
      }),
      { ...runs, numRuns: 80 },
    )
  })

  test('what is counted adds up to the sum', () => {
    fc.assert(
      fc.property(some, (evidence) => {
        const { steps, arithmetic } = weigh(evidence, today, weights)
        const sum = steps.reduce((all, step) => all + step.counted, 0)
        assert.ok(Math.abs(Math.max(0, sum) - arithmetic.sum) < 1e-9)
      }),
      runs,
    )
  })
})

suite('nobody’s nationality, ethnicity, language or belief is an input', () => {
  const personal = /nation|ethnic|race|relig|belief|language|speaks|birth|citizen|country|name/i

  test('no field of the evidence is one', () => {
    // Adding a field to the type without writing it here does not compile.
    const fields = {
      itemId: true,
      urn: true,
      grade: true,
      day: true,
      signs: true,
      provenance: true,
      isCounter: true,
      sharedWith: true,
    } satisfies Record<keyof Evidence, true>
    assert.deepEqual(
      Object.keys(fields).filter((field) => personal.test(field)),
      [],
    )
    assert.ok(personal.test('ownerNationality'), 'the control: such a field is seen')
  })

  test('every sign that carries the warning about bias weighs nothing, and a file that says otherwise is refused', () => {
    const warned = catalogue.indicators.filter((one) => one.needsBiasWarning === true)
    assert.ok(warned.length > 5)
    assert.deepEqual(
      warned.map(({ code }) => weights.signs.get(code)),
      warned.map(() => 0),
    )
    const { indicators } = weakSignals
    const refuse = (changed: object): void =>
      assert.throws(
        () => readWeakSignals({ ...weakSignals, indicators: { ...indicators, ...changed } }, catalogue),
        /bias/,
      )
    refuse({ withBiasWarning: { weight: 0.1, why: 'wrong' } })
    refuse({ strong: { ...indicators.strong, codes: ['GEN-11'] } })
  })
})

test('a file whose thresholds fall, or that lets the suspected false count, is refused', () => {
  assert.throws(
    () => readWeakSignals({ ...weakSignals, thresholds: weakSignals.thresholds.toReversed() }, catalogue),
    /must rise/,
  )
  const assessment = { ...weakSignals.assessment, E: { weight: 0.1, why: 'wrong' } }
  assert.throws(() => readWeakSignals({ ...weakSignals, assessment }, catalogue), /suspected to be false/)
  assert.throws(() => readWeakSignals({}, catalogue), /not as expected/)
})
