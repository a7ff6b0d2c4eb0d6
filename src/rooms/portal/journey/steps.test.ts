import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { relations, stepFields } from './fields.ts'
import type { Answers, StepId } from './fields.ts'
import { postStep, readDraft } from './post.ts'
import type { Form } from './read-field.ts'
import {
  firstIncomplete,
  firstStep,
  isReadyToSend,
  mayVisit,
  nextStep,
  previousStep,
  relevant,
  stepOf,
  steps,
} from './steps.ts'

const ids = steps.map(({ id }) => id)

/** A post for each step that the step accepts. */
const sound: Readonly<Record<StepId, Form>> = {
  start: { relation: 'public' },
  danger: { danger: 'no' },
  emergency: { emergency: 'go-on' },
  agency: { agencyName: 'A clinic', agencyRole: 'Nurse', safeguarding: 'yes' },
  what: { what: 'I saw something' },
  where: { whereUnknown: 'not-known' },
  when: { when: 'not-known' },
  setting: {},
  signs: {},
  who: {},
  identifiers: {},
  children: { children: 'no' },
  know: {},
  files: {},
  contact: { identity: 'anonymous' },
  reach: { method: 'none' },
  options: {},
  check: {},
}

/** Walk the journey, answering each page it shows, with some answers of our own. */
function walk(own: Partial<Record<StepId, Form>> = {}): { answers: Answers; seen: StepId[] } {
  let answers: Answers = {}
  let at: StepId = firstStep
  const seen: StepId[] = []
  while (at !== 'check') {
    seen.push(at)
    assert.ok(seen.length < 40, 'the journey does not end')
    const posted = postStep(answers, at, { ...sound[at], ...own[at] })
    assert.equal(posted.kind, 'saved')
    if (posted.kind === 'saved') answers = posted.answers
    at = posted.show
  }
  return { answers, seen }
}

test('every step stands in the order once', () => {
  assert.deepEqual([...ids].sort(), Object.keys(stepFields).sort())
  assert.equal(ids[0], firstStep)
  assert.equal(ids.at(-1), 'check')
})

test('the names of all fields are different, so the operator can have them on one screen', () => {
  const names = steps.flatMap(({ fields }) => fields.map(({ name }) => name))
  assert.deepEqual(
    names.filter((name, at) => names.indexOf(name) !== at),
    [],
  )
})

test('a condition on a field looks at a field before it on the same page', () => {
  for (const { fields } of steps)
    for (const [at, field] of fields.entries())
      for (const condition of [field.onlyIf, field.requiredIf]) {
        if (condition === undefined) continue
        const earlier = fields.slice(0, at).find(({ name }) => name === condition.field)
        assert.ok(earlier?.kind === 'choice', field.name)
        assert.ok(condition.is.every((value) => earlier.values.includes(value)))
      }
})

test('the ordinary journey asks no one for more than it needs', () => {
  assert.deepEqual(walk().seen, [
    'danger',
    'start',
    'what',
    'where',
    'when',
    'setting',
    'signs',
    'who',
    'identifiers',
    'children',
    'know',
    'files',
    'contact',
    'options',
  ])
})

test('danger now shows the emergency page next, and telling goes on after either answer', () => {
  for (const emergency of ['called', 'go-on']) {
    const { seen, answers } = walk({ danger: { danger: 'yes' }, emergency: { emergency } })
    assert.deepEqual(seen.slice(0, 4), ['danger', 'emergency', 'start', 'what'])
    assert.ok(isReadyToSend(answers))
  }
})

test('danger now cannot be sent without saying whether 999 was called (BR01)', () => {
  const { answers } = walk()
  const changed = postStep(answers, 'danger', { danger: 'yes' }, { isChange: true })
  assert.ok(changed.kind === 'saved')
  assert.equal(changed.show, 'emergency')
  assert.ok(!isReadyToSend(changed.answers))
  assert.deepEqual(postStep(changed.answers, 'check', {}), { kind: 'refused', show: 'emergency' })
})

test('a professional has a short way: optional pages wait on the check page', () => {
  const { seen, answers } = walk({ start: { relation: 'professional' } })
  assert.deepEqual(seen, ['danger', 'start', 'agency', 'what', 'where', 'when', 'children', 'contact'])
  assert.ok(mayVisit('signs', answers))
  const posted = postStep(answers, 'signs', { signs: 'LAB-02' })
  assert.ok(posted.kind === 'saved')
  assert.equal(posted.show, 'check')
  assert.deepEqual(relevant(posted.answers).signs, { signs: ['LAB-02'] })
  assert.equal(previousStep('signs', answers), 'check')
})

test('who came in by the professionals’ door is not asked who they are, and can still go back to say otherwise', () => {
  const came: Answers = { start: { relation: 'professional' } }
  assert.equal(firstIncomplete(came), 'danger', 'danger is asked first all the same')
  const posted = postStep(came, 'danger', { danger: 'no' })
  assert.ok(posted.kind === 'saved')
  assert.equal(posted.show, 'agency')
  assert.equal(previousStep('agency', posted.answers), 'start')
  const changed = postStep(posted.answers, 'start', { relation: 'neighbour' })
  assert.equal(changed.show, 'what')
})

test('an optional page filled in early leads to what is owed, not past it', () => {
  const answers: Answers = {
    start: { relation: 'professional' },
    danger: { danger: 'no' },
    agency: { agencyName: 'A clinic', agencyRole: 'Nurse', safeguarding: 'yes' },
    what: { what: 'I saw something' },
    where: { whereUnknown: ['not-known'] },
    when: { when: 'now' },
  }
  assert.equal(postStep(answers, 'signs', { signs: 'LAB-02' }).show, 'children')
})

test('a page stored without what it requires is still owed', () => {
  assert.equal(firstIncomplete({ danger: {} }), 'danger')
  const { answers } = walk()
  assert.equal(firstIncomplete({ ...answers, where: {} }), 'where')
  assert.equal(firstIncomplete({ ...answers, when: { when: 'date' } }), 'when')
})

test('someone telling about their own life is not asked how they know', () => {
  assert.ok(!walk({ start: { relation: 'self' } }).seen.includes('know'))
})

test('how to reach someone is asked only of those who may be reached', () => {
  assert.ok(!walk().seen.includes('reach'))
  assert.ok(walk({ contact: { identity: 'confidential' } }).seen.includes('reach'))
  assert.ok(walk({ contact: { identity: 'named', name: 'Sam' } }).seen.includes('reach'))
})

test('a page that is owed cannot be jumped over', () => {
  assert.deepEqual(postStep({}, 'what', sound.what), { kind: 'refused', show: 'danger' })
  assert.deepEqual(postStep({}, 'check', {}), { kind: 'refused', show: 'danger' })
})

test('a page that does not apply cannot be posted', () => {
  const { answers } = walk()
  assert.deepEqual(postStep(answers, 'emergency', sound.emergency), { kind: 'refused', show: 'check' })
  assert.deepEqual(postStep(answers, 'agency', sound.agency), { kind: 'refused', show: 'check' })
})

test('a change from the check page leads back to it', () => {
  const { answers } = walk()
  const posted = postStep(answers, 'what', { what: 'more' }, { isChange: true })
  assert.equal(posted.show, 'check')
})

test('an error shows the same page and leaves the draft as it was', () => {
  const posted = postStep({}, 'danger', { danger: '' })
  assert.ok(posted.kind === 'errors')
  assert.equal(posted.show, 'danger')
})

test('an answer that no longer applies leaves the report and stays in the draft', () => {
  const { answers } = walk({ danger: { danger: 'yes' } })
  const posted = postStep(answers, 'danger', { danger: 'no' }, { isChange: true })
  assert.ok(posted.kind === 'saved')
  assert.ok(posted.answers.emergency)
  assert.equal(relevant(posted.answers).emergency, undefined)
})

test('a draft read back is the same draft, and what does not fit is asked again', () => {
  const { answers } = walk({
    contact: { identity: 'named', name: 'Sam' },
    when: { when: 'date', 'date-year': '2026' },
  })
  const stored: unknown = JSON.parse(JSON.stringify(answers))
  assert.deepEqual(readDraft(stored), answers)
  const old = { ...answers, danger: { danger: 'perhaps' } }
  assert.equal(firstIncomplete(readDraft(old)), 'danger')
  for (const broken of [null, 3, 'x', [], { what: null }, { what: { what: 3 } }])
    assert.deepEqual(readDraft(broken), {})
})

const anyChoice: fc.Arbitrary<Partial<Record<StepId, Form>>> = fc.record({
  start: fc.constantFrom(...relations).map((relation) => ({ relation })),
  danger: fc.constantFrom('yes', 'no', 'not-known').map((danger) => ({ danger })),
  contact: fc
    .constantFrom('anonymous', 'confidential', 'named')
    .map((identity) => ({ identity, name: 'Sam' })),
})

test('whoever tells, and whatever they choose, the journey ends at the check page and leads back the same way', () => {
  fc.assert(
    fc.property(anyChoice, (own) => {
      const { seen, answers } = walk(own)
      assert.ok(isReadyToSend(answers))
      const back: StepId[] = []
      for (let at = previousStep('check', answers); at !== null; at = previousStep(at, answers)) {
        back.unshift(at)
        assert.ok(back.length < 40, 'the way back does not end')
      }
      assert.deepEqual(back, seen)
    }),
  )
})

const post = fc
  .record({
    stepId: fc.constantFrom(...ids),
    isSound: fc.boolean(),
    isChange: fc.boolean(),
    relation: fc.constantFrom(...relations),
    danger: fc.constantFrom('yes', 'no', 'not-known'),
    identity: fc.constantFrom('anonymous', 'confidential', 'named'),
  })
  .map(({ stepId, isSound, isChange, ...choice }) => ({
    stepId,
    isChange,
    form: isSound ? { name: 'Sam', ...sound[stepId], ...choice } : {},
  }))

/** The required answers, said again by hand, so that a mistake in the table does not hide itself. */
function owes({ start, danger, what, where, when, children, contact, ...rest }: Answers): boolean {
  const asked: unknown[] = [start?.relation, danger?.danger, what?.what, where, when?.when]
  asked.push(children?.children, contact?.identity)
  if (danger?.danger === 'yes') asked.push(rest.emergency)
  if (start?.relation === 'professional') asked.push(rest.agency)
  if (contact?.identity !== 'anonymous') asked.push(rest.reach?.method)
  return asked.includes(undefined)
}

test('no sequence of posts reaches the check page past a required question', () => {
  fc.assert(
    fc.property(fc.array(post, { maxLength: 60 }), (posts) => {
      let answers: Answers = {}
      for (const { stepId, form, isChange } of posts) {
        const posted = postStep(answers, stepId, form, { isChange })
        if (posted.kind === 'saved') answers = posted.answers
        assert.ok(stepOf(posted.show).appliesTo(answers), 'shown a page that does not apply')
        assert.ok(mayVisit(posted.show, answers), 'shown a page that may not be visited')
        if (posted.kind === 'saved' && posted.show === 'check') assert.ok(!owes(answers))
        if (isReadyToSend(answers)) assert.ok(!owes(answers))
      }
    }),
    { numRuns: 300 },
  )
})

test('from a finished draft, no change of mind sends a report that owes an answer', () => {
  const change = fc.constantFrom<StepId>('start', 'danger', 'contact')
  let owed = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(change, post), { minLength: 1, maxLength: 6 }), (changes) => {
      let { answers } = walk()
      for (const [stepId, { form }] of changes) {
        const posted = postStep(answers, stepId, { ...sound[stepId], ...form }, { isChange: true })
        if (posted.kind === 'saved') answers = posted.answers
      }
      if (owes(answers)) {
        owed += 1
        assert.equal(postStep(answers, 'check', {}).kind, 'refused')
      } else assert.equal(isReadyToSend(answers), firstIncomplete(answers) === 'check')
    }),
    { numRuns: 300 },
  )
  assert.ok(owed > 10, 'the changes never left anything owed, so nothing was tested')
})

test('the page after and the page before always apply', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), anyChoice, (stepId, own) => {
      const { answers } = walk(own)
      assert.ok(stepOf(nextStep(stepId, answers)).appliesTo(answers))
      const before = previousStep(stepId, answers)
      if (before !== null) assert.ok(stepOf(before).appliesTo(answers))
    }),
  )
})
