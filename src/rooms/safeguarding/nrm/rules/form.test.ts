import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { nrmForm } from '../reference.ts'
import { asked, conditionWords, formProblems, routeOf, type Answers } from './form.ts'

const idsAsked = (answers: Answers): string[] =>
  asked(nrmForm, answers).flatMap(({ question, isAsked }) => (isAsked ? [question.id] : []))

suite('the form’s three ways', () => {
  test('a child, and somebody who may be one, is referred without being asked for consent', () => {
    for (const under of ['yes', 'not-sure']) {
      const answers = { 'under-18': under, consent: 'no' }
      assert.equal(routeOf(answers), 'nrm')
      const ids = idsAsked(answers)
      assert.ok(ids.includes('authority') && ids.includes('authority-phone') && ids.includes('first-name'))
      for (const id of ['consent', 'wants-support', 'refusal', 'under-18-then', 'decision-to'])
        assert.ok(!ids.includes(id), id)
    }
  })

  test('an adult is referred only with consent, and until then nothing personal is asked', () => {
    const undecided = idsAsked({ 'under-18': 'no' })
    assert.equal(routeOf({ 'under-18': 'no' }), 'undecided')
    assert.ok(undecided.includes('consent'))
    assert.ok(!undecided.includes('first-name') && !undecided.includes('refusal'))
    assert.equal(routeOf({ 'under-18': 'no', consent: 'yes' }), 'nrm')
    assert.ok(idsAsked({ 'under-18': 'no', consent: 'yes' }).includes('decision-to'))
  })

  test('an adult who says no is asked for no name, unless they want to help an investigation', () => {
    const answers = { 'under-18': 'no', consent: 'no', willing: 'no' }
    assert.equal(routeOf(answers), 'dtn')
    const ids = idsAsked(answers)
    for (const id of ['refusal', 'dtn-gender', 'dtn-nationality']) assert.ok(ids.includes(id), id)
    for (const id of ['first-name', 'birth-date', 'person-ways', 'documents', 'responder-phone'])
      assert.ok(!ids.includes(id), id)
    const helping = idsAsked({ ...answers, willing: 'yes' })
    assert.ok(helping.includes('first-name') && helping.includes('person-ways'), 'the control')
    assert.ok(!helping.includes('birth-date'), 'a birthday is asked in a referral alone')
  })

  test('what is not asked says why, and what hangs on it is not asked either, whatever was answered', () => {
    const answers = { 'under-18': 'yes', consent: 'yes', 'wants-support': 'yes', reach: 'own-phone' }
    const found = asked(nrmForm, answers).find((one) => one.question.id === 'own-phone')
    assert.ok(found?.isAsked === false)
    const consent = asked(nrmForm, answers).find((one) => one.question.id === 'consent')
    assert.ok(consent?.isAsked === false)
    assert.equal(conditionWords(nrmForm, consent.because), '“Is the person under 18?” is no')
  })

  test('of any answers, every question is asked or has a rule that says why not', () => {
    const choices = nrmForm.questions.filter((one) => one.options !== undefined)
    const anyAnswers = fc
      .tuple(
        ...choices.map((one) =>
          fc.option(fc.constantFrom(...(one.options ?? []).map((option) => option.value)), {
            nil: undefined,
          }),
        ),
      )
      .map((values) =>
        Object.fromEntries(
          choices.flatMap((one, at) => (values[at] === undefined ? [] : [[one.id, values[at]]])),
        ),
      )
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const found = asked(nrmForm, answers)
        assert.equal(found.length, nrmForm.questions.length)
        for (const one of found) if (!one.isAsked) assert.ok(one.because.length > 0, one.question.id)
        const ids = found.flatMap((one) => (one.isAsked ? [one.question.id] : []))
        // A report without a name, and a referral, are never both asked for.
        assert.ok(!(ids.includes('refusal') && ids.includes('birth-date')))
      }),
    )
  })
})

suite('the data of the form', () => {
  test('is read with its limits, and a fault in it stops the start', () => {
    assert.equal(nrmForm.sections.length, 12)
    assert.equal(nrmForm.longTextMost, 15_000)
    assert.deepEqual(nrmForm.files, {
      most: 100,
      eachMegabytes: 25,
      kinds: ['jpg', 'jpeg', 'png', 'pdf', 'doc', 'docx'],
    })
    assert.deepEqual(formProblems(nrmForm), [])
    const wrong = nrmForm.questions.map((one) =>
      one.id === 'authority' ? { ...one, when: [[{ question: 'under-18', is: ['perhaps'] }]] } : one,
    )
    const [first] = nrmForm.questions
    assert.ok(first)
    const early = { ...first, id: 'early', when: [[{ question: 'consent', is: ['yes'] }]] }
    assert.deepEqual(formProblems({ ...nrmForm, questions: [first, early, ...wrong] }), [
      'early asks for consent, which does not come before it',
      'work-email stands twice',
      'authority asks for an answer that under-18 does not have',
    ])
  })

  test('how somebody was exploited is kept as the ten boxes of the form, never as a group', () => {
    const boxes = nrmForm.questions.find((one) => one.id === 'how-exploited')?.options ?? []
    assert.equal(boxes.length, 10)
    assert.equal(nrmForm.questions.find((one) => one.id === 'how-exploited')?.kind, 'choices')
  })
})

/** The published prompt sheet lies beside the project, where it may be; nothing of it is in the project but digests. */
const sheet = new URL(
  '../../../../../../shared/data/nrm_form_2026/nrm-form-offline-2026-v2.txt',
  import.meta.url,
)
const digest = (text: string): string =>
  createHash('sha256')
    .update(
      text
        .replaceAll('’', "'")
        .toLowerCase()
        .replaceAll(/\s+/gu, ' ')
        .trim()
        .replaceAll(/[^a-z0-9' ]/gu, ''),
    )
    .digest('hex')
    .slice(0, 10)
/** Sentences of advice that read like questions; they ask for nothing. */
const advice = ['Select where', "Enter 'Unknown'", 'Enter a telephone number so we can']

suite(
  'every question of the published prompt sheet',
  { skip: existsSync(sheet) ? false : 'the prompt sheet is not beside the project' },
  () => {
    const whole = existsSync(sheet) ? readFileSync(sheet, 'utf8') : ''
    const text = whole.slice(
      whole.indexOf('First Responder Details\n\nWhat is your'),
      whole.indexOf('Further support and links\n\nBelow'),
    )
    const lines = text
      .replaceAll('\f', '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line === '' || !/^\d+$/u.test(line))
      .map((line) => line.replace(/^o\s+/u, ''))
    /** The line with up to three that follow without a gap. */
    const joined = (at: number): string[] => {
      const found: string[] = []
      let all = ''
      for (const line of lines.slice(at, at + 4)) {
        if (line === '') break
        all = `${all} ${line}`.trim()
        found.push(all)
      }
      return found
    }
    const digestsOf = (questions: typeof nrmForm.questions): ReadonlySet<string> =>
      new Set(questions.flatMap((one) => one.sheet))
    /** Lines of the sheet that ask for something that these digests do not know. */
    const missing = (known: ReadonlySet<string>): string[] =>
      lines.flatMap((line, at) => {
        const isQuestion =
          joined(at)
            .slice(0, 3)
            .some((one) => one.endsWith('?')) || /^(?:Select|Enter) /u.test(line)
        if (!isQuestion || advice.some((one) => line.startsWith(one))) return []
        // The line may be the middle of a question, or advice that stands right above one.
        const near = [at - 2, at - 1, at, at + 1, at + 2].flatMap((from) => (from < 0 ? [] : joined(from)))
        return near.some((one) => known.has(digest(one))) ? [] : [line]
      })

    test('is in our form', () => {
      assert.deepEqual(missing(digestsOf(nrmForm.questions)), [])
      for (const id of ['consent', 'crime-reference', 'still-there', 'needs-interpreter'])
        assert.notDeepEqual(
          missing(digestsOf(nrmForm.questions.filter((one) => one.id !== id))),
          [],
          `the control: ${id} would be missed`,
        )
    })

    test('is found there by its digest', () => {
      const there = new Set(lines.flatMap((_, at) => joined(at).map(digest)))
      const lost = nrmForm.questions.flatMap((one) =>
        one.sheet.every((each) => there.has(each)) ? [] : [one.id],
      )
      assert.deepEqual(lost, [])
      assert.ok(!there.has(digest('A question that nobody asks?')), 'the control')
    })
  },
)
