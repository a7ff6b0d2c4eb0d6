import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  assessmentProblems,
  assessmentRules,
  childProblems,
  childRules,
  readAssessmentFile,
  readChildFile,
} from '../reference.ts'
import {
  blamingWords,
  lastReviewDay,
  overridesOf,
  reviewOf,
  shareOf,
  standingOf,
  suggestedBand,
} from './judgement.ts'

const version = (id: string, seriesId: string, at: string) => ({ id, seriesId, at })

suite('which assessment stands', () => {
  const first = version('a', 's', '2026-11-25T09:00:00.000000')
  const second = version('b', 's', '2026-11-25T09:00:00.000001')
  const other = version('c', 't', '2026-11-24T09:00:00.000000')

  test('the newest of each series, in whatever order they come', () => {
    assert.deepEqual(standingOf([first, other, second]), [second, other])
    assert.deepEqual(standingOf([second, other, first]), [second, other])
  })
  test('to a reader who does not see the newest, the one before it stands', () => {
    assert.deepEqual(standingOf([other, first]), [first, other])
  })
})

suite('when one is to be looked at again', () => {
  test('it is due on its day and overdue from the next on; without a day it never is', () => {
    assert.equal(reviewOf(null, '2026-11-25'), 'none')
    assert.equal(reviewOf('2026-11-26', '2026-11-25'), 'later')
    assert.equal(reviewOf('2026-11-25', '2026-11-25'), 'due')
    assert.equal(reviewOf('2026-11-24', '2026-11-25'), 'overdue')
  })
  test('a child in immediate concern is looked at within 7 days, across the end of a year', () => {
    assert.equal(lastReviewDay('immediate', '2026-12-28', assessmentRules.bands), '2027-01-04')
    assert.equal(lastReviewDay('no-concern', '2026-11-25', assessmentRules.bands), '2027-02-23')
  })
  test('a band that the file does not have is looked at the next day, which errs towards looking', () => {
    assert.equal(lastReviewDay('gone', '2026-11-25', assessmentRules.bands), '2026-11-26')
  })
})

suite('how often people decided otherwise than the rule', () => {
  test('below thirty there is no share, only so many of so many', () => {
    assert.deepEqual(shareOf(3, 12), { yes: 3, of: 12, percent: null })
  })
  test('from thirty on it has its interval: the shares from which what was seen is 1.96 errors away', () => {
    // Found a second way: by halving until the distance, in standard errors of the bound itself, is 1.959964.
    const bound = (seen: number, of: number, beyond: number): number => {
      let [near, far] = [seen, beyond]
      for (let step = 0; step < 60; step += 1) {
        const middle = (near + far) / 2
        const errors = Math.abs(seen - middle) / Math.sqrt((middle * (1 - middle)) / of)
        if (errors < 1.959964) near = middle
        else far = middle
      }
      return Math.round(near * 1_000) / 10
    }
    for (const [yes, of] of [
      [12, 40],
      [29, 30],
      [3, 200],
    ] as const) {
      const found = shareOf(yes, of).percent
      assert.equal(found?.low, bound(yes / of, of, 0), `${yes} of ${of}`)
      assert.equal(found.high, bound(yes / of, of, 1), `${yes} of ${of}`)
    }
    assert.deepEqual(shareOf(0, 30).percent, { estimate: 0, low: 0, high: bound(0, 30, 1) })
  })
  test('graver and lighter are counted apart', () => {
    const bands = assessmentRules.bands.map((one) => one.code)
    const judged = [
      { kind: 'labour', band: 'immediate', suggestedBand: 'emerging' },
      { kind: 'labour', band: 'no-concern', suggestedBand: 'emerging' },
      { kind: 'child', band: 'significant', suggestedBand: 'emerging' },
      { kind: 'child', band: 'emerging', suggestedBand: 'emerging' },
    ]
    assert.deepEqual(overridesOf(judged, bands), {
      all: { yes: 3, of: 4, percent: null },
      graver: 2,
      lighter: 1,
    })
  })
  test('each band of the rule stands for one band of assessments', () => {
    assert.deepEqual(
      (['none', 'watch', 'visit', 'act-now'] as const).map((band) =>
        suggestedBand(band, assessmentRules.bands),
      ),
      ['no-concern', 'emerging', 'significant', 'immediate'],
    )
  })
})

suite('words about a child', () => {
  test('what puts the blame on the child is found, in capitals, with a plural, across a line', () => {
    for (const text of [
      'A Child Prostitute.',
      'they are drug runners',
      'her lifestyle\nchoice',
      'Putting herself at risk',
    ])
      assert.equal(blamingWords(text, childRules.wordsToAvoid).length, 1, text)
  })
  test('the control: what says who does it is let through', () => {
    assert.deepEqual(
      blamingWords('An adult exploits the child and makes them run drugs at night.', childRules.wordsToAvoid),
      [],
    )
  })
})

suite('the files', () => {
  test('are refused where a graver band is looked at later, a band of the rule is missing, or a code stands twice', () => {
    const { bands } = assessmentRules
    assert.match(
      assessmentProblems({
        ...assessmentRules,
        bands: bands.map((one) => (one.code === 'immediate' ? { ...one, childReviewDays: 91 } : one)),
      }).join('; '),
      /a graver band may not be looked at later; a band is looked at later than the outer bound/,
    )
    assert.throws(
      () => readAssessmentFile({ ...assessmentRules, bands: bands.slice(1) }),
      /bands must rise as the rule's do/,
    )
    assert.match(
      assessmentProblems({
        ...assessmentRules,
        confidence: [...assessmentRules.confidence, ...assessmentRules.confidence],
      }).join(),
      /low stands twice/,
    )
    assert.throws(() => readAssessmentFile({}), /not as expected/)
  })
  test('are refused where a question names a source that is not listed, or an answer is missing', () => {
    assert.match(childProblems({ ...childRules, sources: {} }).join(), /under-18 names source MSA51/)
    assert.throws(
      () =>
        readChildFile({ ...childRules, answers: childRules.answers.map((one) => ({ ...one, code: 'yes' })) }),
      /the answer not-asked is missing/,
    )
    assert.throws(() => readChildFile({}), /not as expected/)
  })
  test('are right as they are', () => {
    assert.deepEqual(assessmentProblems(assessmentRules), [])
    assert.deepEqual(childProblems(childRules), [])
  })
})
