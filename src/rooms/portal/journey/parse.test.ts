import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { catalogues } from '../content/catalogue.ts'
import { postedNames } from './fields.ts'
import type { StepId } from './fields.ts'
import { formValues, parseStep } from './parse.ts'
import type { Form } from './read-field.ts'
import { isStepId, stepOf, steps } from './steps.ts'
import { errorText } from './words.ts'

const errorsOf = (stepId: StepId, form: Form) => {
  const parsed = parseStep(stepId, form)
  return parsed.ok ? [] : parsed.errors.map(({ field, key }) => `${field}: ${key}`)
}
const answersOf = (stepId: StepId, form: Form) => {
  const parsed = parseStep(stepId, form)
  assert.ok(parsed.ok, JSON.stringify(parsed))
  return parsed.answers[stepId]
}

const required: readonly [StepId, Form, readonly string[]][] = [
  ['start', {}, ['relation: error.relation.required']],
  ['danger', {}, ['danger: error.danger.required']],
  ['emergency', {}, ['emergency: error.emergency.required']],
  [
    'agency',
    {},
    [
      'agencyName: error.agencyName.required',
      'agencyRole: error.agencyRole.required',
      'safeguarding: error.safeguarding.required',
    ],
  ],
  ['what', { what: ' \r\n ' }, ['what: error.what.required']],
  ['where', { address: ' ' }, ['address: error.where.required']],
  ['when', {}, ['when: error.when.required']],
  ['when', { when: 'date' }, ['date: error.date.required']],
  ['children', {}, ['children: error.children.required']],
  ['contact', {}, ['identity: error.identity.required']],
  ['contact', { identity: 'named' }, ['name: error.name.required']],
  ['reach', {}, ['method: error.method.required']],
  ['reach', { method: 'call' }, ['reachAt: error.reachAt.required']],
]
for (const [stepId, form, expected] of required)
  test(`${stepId} posted as ${JSON.stringify(form)} says what is owed, all at once`, () => {
    assert.deepEqual(errorsOf(stepId, form), expected)
  })

const skippable: readonly StepId[] = ['setting', 'signs', 'who', 'identifiers', 'know', 'files', 'options']
for (const stepId of skippable)
  test(`${stepId} can be passed empty, and that is an answer`, () => {
    assert.deepEqual(parseStep(stepId, {}), { ok: true, answers: { [stepId]: {} } })
  })

test('a confidential teller need not give a name, and an anonymous one gives none', () => {
  assert.deepEqual(answersOf('contact', { identity: 'confidential' }), { identity: 'confidential' })
  assert.deepEqual(answersOf('contact', { identity: 'anonymous', name: 'Sam' }), { identity: 'anonymous' })
})

test('someone who does not want to be reached gives no number', () => {
  assert.deepEqual(answersOf('reach', { method: 'none', reachAt: '07700 900123' }), { method: 'none' })
})

test('each way of saying where is enough by itself, and not knowing is too', () => {
  for (const name of ['address', 'postcode', 'place', 'profile'])
    assert.deepEqual(answersOf('where', { [name]: 'LE1' }), { [name]: 'LE1' })
  assert.deepEqual(answersOf('where', { whereUnknown: 'not-known' }), { whereUnknown: ['not-known'] })
})

test('text of 15,000 characters is taken and one more is refused', () => {
  assert.deepEqual(answersOf('what', { what: 'a'.repeat(15_000) }), { what: 'a'.repeat(15_000) })
  const parsed = parseStep('what', { what: 'a'.repeat(15_001) })
  assert.ok(!parsed.ok)
  assert.deepEqual(parsed.errors, [{ field: 'what', key: 'error.too-long', values: { max: 15_000 } }])
  assert.equal(parsed.kept['what'], 'a'.repeat(15_001))
})

test('length is measured after normalising, so accents typed as two marks fit', () => {
  assert.deepEqual(answersOf('what', { what: 'e\u0301'.repeat(15_000) }), { what: 'é'.repeat(15_000) })
})

test('text that cannot be stored is refused with a plain message and kept', () => {
  assert.deepEqual(errorsOf('what', { what: 'a\u0000b' }), ['what: error.nul'])
  assert.deepEqual(errorsOf('what', { what: 'a\ud800b' }), ['what: error.half-character'])
  assert.deepEqual(errorsOf('identifiers', { phones: 'a\nb\u0000' }), ['phones: error.nul'])
  assert.deepEqual(errorsOf('where', { postcode: 'LE1\nLE2' }), ['postcode: error.line-break'])
})

test('a choice that was never offered is refused', () => {
  assert.deepEqual(errorsOf('danger', { danger: 'maybe' }), ['danger: error.choice'])
  assert.deepEqual(errorsOf('danger', { danger: ['yes', 'no'] }), ['danger: error.choice'])
  assert.deepEqual(errorsOf('signs', { signs: ['LAB-02', 'GEN-01'] }), ['signs: error.choice'])
  assert.deepEqual(errorsOf('setting', { setting: 'constructor' }), ['setting: error.choice'])
})

test('one ticked box and several are both read, each once, in the order of the list', () => {
  assert.deepEqual(answersOf('signs', { signs: 'LAB-02' }), { signs: ['LAB-02'] })
  assert.deepEqual(answersOf('signs', { signs: ['LAB-02', 'GEN-06', 'LAB-02'] }), {
    signs: ['GEN-06', 'LAB-02'],
  })
})

test('lines are read one by one, blank ones dropped, up to twenty', () => {
  assert.deepEqual(answersOf('identifiers', { vehicles: ' AB12 CDE \r\n\r\nwhite van\n' }), {
    vehicles: ['AB12 CDE', 'white van'],
  })
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `van ${at}`).join('\n')
  assert.deepEqual(errorsOf('identifiers', { vehicles: lines(20) }), [])
  assert.deepEqual(errorsOf('identifiers', { vehicles: lines(21), phones: 'x'.repeat(201) }), [
    'vehicles: error.too-many-lines',
    'phones: error.line-too-long',
  ])
})

const date = (day: string, month: string, year: string) => ({
  when: 'date',
  'date-day': day,
  'date-month': month,
  'date-year': year,
})

test('a date is taken as precisely as it is known', () => {
  assert.deepEqual(answersOf('when', date('', '', '2026')), { when: 'date', date: { year: 2026 } })
  assert.deepEqual(answersOf('when', date('', '03', '2026')), {
    when: 'date',
    date: { year: 2026, month: 3 },
  })
  assert.deepEqual(answersOf('when', date('29', '2', '2024')), {
    when: 'date',
    date: { year: 2024, month: 2, day: 29 },
  })
})

test("a date typed with an Arabic or Persian keyboard's digits is the same date", () => {
  const expected = { when: 'date', date: { year: 2026, month: 12, day: 5 } }
  assert.deepEqual(answersOf('when', date('٥', '١٢', '٢٠٢٦')), expected)
  assert.deepEqual(answersOf('when', date('۵', '۱۲', '۲۰۲۶')), expected)
})

const wrongDates: readonly [string, string, string, string][] = [
  ['31', '2', '2026', 'not-real'],
  ['29', '2', '2025', 'not-real'],
  ['0', '2', '2025', 'not-real'],
  ['1', '13', '2025', 'not-real'],
  ['1', '1', '25', 'not-real'],
  ['1', '1', '1899', 'not-real'],
  ['x', '1', '2025', 'not-real'],
  ['1', '-1', '2025', 'not-real'],
  ['1', '1', '', 'incomplete'],
  ['1', '', '2025', 'incomplete'],
]
for (const [day, month, year, reason] of wrongDates)
  test(`the date ${day}/${month}/${year} is ${reason}`, () => {
    assert.deepEqual(errorsOf('when', date(day, month, year)), [`date: error.date.${reason}`])
  })

test('a date is not read when another answer was chosen', () => {
  assert.deepEqual(answersOf('when', { ...date('99', '', ''), when: 'now' }), { when: 'now' })
})

test('a form with names of inherited properties is read as any other', () => {
  assert.deepEqual(
    errorsOf(
      'what',
      Object.fromEntries([
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ]),
    ),
    ['what: error.what.required'],
  )
})

test('stored answers give back the form they came from', () => {
  const form = { ...date('5', '3', '2026'), times: 'mornings' }
  const parsed = parseStep('when', form)
  assert.ok(parsed.ok)
  assert.deepEqual(formValues('when', parsed.answers), form)
  assert.deepEqual(formValues('when', {}), {})
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'yes',
    'no',
    'not-known',
    'date',
    'named',
    'call',
    'a\u0000',
    '\ud800',
    '\r\n',
    '2026',
    '31',
    '',
  ),
)
const anyForm = (stepId: StepId) =>
  fc.record(
    Object.fromEntries(
      stepOf(stepId)
        .fields.flatMap(postedNames)
        .map((name) => [name, fc.oneof(hostile, fc.array(hostile, { maxLength: 4 }))]),
    ),
    { requiredKeys: [] },
  )
const anyStep = fc.constantFrom(...steps.map(({ id }) => id))

test('whatever is typed is kept on an error, exactly, and every error has its words', () => {
  const t = catalogues.t('en')
  const property = fc.property(
    anyStep.chain((stepId) => fc.tuple(fc.constant(stepId), anyForm(stepId))),
    ([stepId, form]) => {
      const parsed = parseStep(stepId, form)
      if (parsed.ok) return
      assert.deepEqual({ ...parsed.kept }, { ...form })
      for (const error of parsed.errors) {
        assert.ok(t.has(error.key), error.key)
        assert.ok(errorText(error, t).length > 0)
        assert.ok(stepOf(stepId).fields.some(({ name }) => name === error.field))
      }
    },
  )
  fc.assert(property, { numRuns: 500 })
})

test('what was read once is read the same again from its own form', () => {
  const property = fc.property(
    anyStep.chain((stepId) => fc.tuple(fc.constant(stepId), anyForm(stepId))),
    ([stepId, form]) => {
      const parsed = parseStep(stepId, form)
      if (parsed.ok) assert.deepEqual(parseStep(stepId, formValues(stepId, parsed.answers)), parsed)
    },
  )
  fc.assert(property, { numRuns: 500 })
})

test('only ids of steps are steps', () => {
  assert.ok(isStepId('what'))
  assert.ok(!isStepId('toString'))
  assert.ok(!isStepId(['what']))
})
