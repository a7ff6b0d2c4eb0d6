import { command, done, invalid, refused } from '#platform/command.ts'
import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import * as policy from './policy.ts'
import { findItem, findOriginal, gradingsOf } from './queries.ts'
import {
  actionCodes,
  assessments,
  handlings,
  sanitisationCodes,
  sourceEvaluations,
  valuesOf,
} from './rules/codes.ts'
import { gradeCode, gradeProblems, type Grade } from './rules/grading.ts'
import { legacySchemes, mapLegacyGrade, type MappedGrade } from './rules/legacy.ts'
import { lineMarkedAbove, refusal } from './rules/marking.ts'
import { after } from './states.ts'
import { insertGrading, setState } from './store.ts'

interface Input {
  readonly itemId: string
  readonly seen: number
  readonly grade: Grade
  readonly mapped: MappedGrade | null
}

/** Grades an item: three codes, three reasons, and under C what readers must keep to. Each change is a new version. */
export const gradeItem = command('intelligence.grade-item', {
  verb: 'alteration',
  may: policy.writeItem,
  parse: parseGrade,
  find: (db, input) => findItem(db, input.itemId),
  async carryOut(tx, input, item, { actor }) {
    if ((await findOriginal(tx, item.id)) === null) return refused('nothing-written')
    const version = (await gradingsOf(tx, item.id))[0]?.version ?? 0
    if (version !== input.seen)
      return invalid({
        field: null,
        text: 'Somebody graded this item meanwhile. Read their grade below, then grade again',
      })
    await insertGrading(tx, {
      itemId: item.id,
      version: version + 1,
      personId: actor.personId,
      grade: input.grade,
      mappedFrom: input.mapped?.from ?? null,
      mapWarning: input.mapped === null ? null : input.mapped.warnings.join(' '),
    })
    const state = after(item.state, 'grade') ?? item.state
    if (state !== item.state) await setState(tx, item.id, state)
    return done(
      { id: item.id },
      {
        type: 'item',
        id: item.id,
        ownerAgencyId: item.ownerAgencyId,
        handling: input.grade.handling,
        detail: {
          version: version + 1,
          grade: gradeCode(input.grade),
          action: input.grade.action,
          sanitisation: input.grade.sanitisation,
        },
      },
    )
  },
  refusals: { 'nothing-written': 'Write the item first: a grade without words and provenance means nothing' },
})

function parseGrade(body: FormBody, params: Readonly<Record<string, string>>): Parsed<Input> {
  const form = readForm(body)
  const long = { max: 1_000, multiline: true, label: 'The reason' } as const
  const grade: Grade = {
    source: form.choice('source', valuesOf(sourceEvaluations), 'Choose how the source is evaluated'),
    sourceReason: form.text('sourceReason', long),
    assessment: form.choice('assessment', valuesOf(assessments), 'Choose how the information is assessed'),
    assessmentReason: form.text('assessmentReason', long),
    handling: form.choice('handling', valuesOf(handlings), 'Choose how it is handled'),
    handlingReason: form.text('handlingReason', long),
    action: form.optionalChoice('action', valuesOf(actionCodes)),
    sanitisation: form.optionalChoice('sanitisation', valuesOf(sanitisationCodes)),
    instructions: form.text('instructions', { max: 2_000, multiline: true, label: 'The instructions' }),
  }
  const scheme = form.optionalChoice('scheme', valuesOf(legacySchemes))
  const written = form.text('legacy', { max: 20, label: 'The older grade' })
  const mapped = scheme === null || written === '' ? null : mapLegacyGrade(scheme, written)
  if (written !== '' && mapped === null)
    form.fail('legacy', 'That is no grade of the chosen scheme. Write it like B24 (5x5x5) or C3 (Admiralty)')
  for (const problem of gradeProblems(grade)) form.fail(problem.field, problem.text)
  const above = [grade.sourceReason, grade.assessmentReason, grade.handlingReason, grade.instructions].some(
    (words) => lineMarkedAbove(words) !== null,
  )
  if (above) form.fail(null, refusal)
  const seen = Number(form.text('seen')) || 0
  return form.result(() => ({ itemId: params['itemId'] ?? '', seen, grade, mapped }))
}
