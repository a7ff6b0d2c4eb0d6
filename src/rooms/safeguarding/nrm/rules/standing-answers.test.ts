import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { nrmForm } from '../reference.ts'
import {
  obstacles,
  sectionsOf,
  standingAnswers,
  withheldOf,
  withoutWithheld,
  type AnswerRow,
  type FromRecord,
  type ReadingRow,
} from './standing-answers.ts'

const adult: FromRecord = { ageState: 'adult', consent: 'given', organisation: null }
const row = (question: string, words: readonly string[], at: string): AnswerRow => ({ question, words, at })
const heard = (questions: readonly string[], at: string, more: Partial<ReadingRow> = {}): ReadingRow => ({
  section: 'background',
  verdict: 'approved',
  questions,
  withheld: [],
  at,
  ...more,
})
const stands = (rows: readonly AnswerRow[], readings: readonly ReadingRow[], record = adult) => {
  const answers = standingAnswers(nrmForm, rows, record)
  const sections = sectionsOf(nrmForm, answers, rows, readings)
  return { answers, sections, background: sections.find((one) => one.id === 'background') }
}
const family = row('family', ['A sister'], '1')

suite('what stands of a referral', () => {
  test('whether somebody is a child and agrees is never typed', () => {
    const rows = [row('under-18', ['no'], '1'), row('consent', ['yes'], '2')]
    const { answers } = stands(rows, [], { ...adult, ageState: 'not-sure', consent: null })
    assert.deepEqual(answers, { 'under-18': 'not-sure' })
    assert.equal(stands(rows, [], { ...adult, consent: 'withdrawn' }).answers['consent'], 'no')
  })

  test('the newest answer stands, and one that was taken back is none', () => {
    assert.equal(stands([family, row('family', ['Two sisters'], '2')], []).answers['family'], 'Two sisters')
    assert.equal(stands([family, row('family', [], '2')], []).answers['family'], undefined)
  })

  test('a section is approved only where all of it was heard, and as it is now', () => {
    const reading = (rows: readonly AnswerRow[], ...readings: ReadingRow[]) =>
      stands(rows, readings).background?.reading
    assert.equal(reading([family]), 'not-read')
    assert.equal(reading([family, row('education', ['Four'], '2')], heard(['family'], '3')), 'changed')
    assert.equal(reading([family, row('family', ['None'], '4')], heard(['family'], '3')), 'changed')
    assert.equal(
      reading([family], heard(['family'], '3'), heard(['family'], '4', { verdict: 'to-correct' })),
      'to-correct',
    )
    assert.equal(reading([family], heard(['family'], '3')), 'approved')
  })

  test('what is withheld stays out until it is heard again, and takes with it what hangs on it', () => {
    const first = heard(['family'], '2', { withheld: ['family'] })
    assert.ok(withheldOf([first]).has('family'))
    assert.ok(!withheldOf([first, heard(['family'], '3')]).has('family'))
    const { answers } = stands([family], [])
    assert.deepEqual(withoutWithheld(answers, new Set(['family', 'consent'])), {
      'under-18': 'no',
      consent: 'yes',
    })
  })
})

suite('what stands in the way of a pack', () => {
  const codes = (
    rows: readonly AnswerRow[],
    readings: readonly ReadingRow[],
    record: FromRecord,
    isNamed = true,
  ) => {
    const { answers, sections } = stands(rows, readings, record)
    return obstacles(answers, sections, isNamed).map((one) => one.code)
  }
  test('an adult who was not asked; what was not read back to an adult who is named', () => {
    assert.deepEqual(codes([family], [], { ...adult, consent: null }), ['not-asked-yet'])
    assert.deepEqual(codes([family], [], adult), ['not-read-back'])
    assert.deepEqual(codes([family], [], { ...adult, consent: 'refused' }, true), ['not-read-back'])
    assert.deepEqual(codes([family], [heard(['family'], '2')], adult), [])
  })

  test('what they said is wrong goes to nobody, of a child neither', () => {
    const wrong = heard(['family'], '2', { verdict: 'to-correct' })
    assert.deepEqual(codes([family], [wrong], { ...adult, ageState: 'child' }), ['to-correct'])
    assert.deepEqual(codes([family], [wrong], { ...adult, consent: 'refused' }, false), ['to-correct'])
    assert.deepEqual(codes([family], [], { ...adult, ageState: 'child', consent: null }), [])
  })
})
