import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { agreementOf, type Agreement } from '../practice/agreement.ts'
import { findItem } from '../practice/grade.ts'
import { assessments, handlings, sources } from '../practice/grades.ts'
import { practice, type PracticeItem } from '../practice/items.ts'
import { practiceGrades } from '../practice/queries.ts'
import { textOf } from '../rules/codes.ts'
import { agreementView } from './agreement.view.ts'
import { practiceView, type PracticeModel } from './practice.view.ts'

/** Where practice begins: a round is a number that means nobody. */
export const beginPracticePage = page<string>('training.begin-practice', {
  may: policy.practise,
  load: (_db, { services }) => services.newId(),
  about: () => null,
  present: (roundId) =>
    show(
      'Practise grading',
      practiceView({ ...blank, nextHref: hrefOf(roundId, practice.items[0]?.code ?? '') }),
    ),
})

const hrefOf = (roundId: string, code: string): string => `/training/practice/${roundId}/${code}`
const blank: PracticeModel = {
  form: { values: {}, errors: [] },
  href: '',
  place: null,
  item: null,
  sources,
  assessments,
  handlings,
  feedback: null,
  nextHref: null,
}

/** One invented item; and, where it has just been graded, what was meant and why. */
export const practicePage = page<PracticeItem>('training.practise', {
  may: policy.practise,
  load: (_db, { params }) => findItem(params['item']),
  about: () => null,
  present: (item, { params, query, form }) => {
    const roundId = params['roundId'] ?? ''
    const at = practice.items.indexOf(item)
    const next = practice.items[at + 1]
    const given = gradeGiven.exec(query['given'] ?? '')
    return show(
      titled('Practise grading', form),
      practiceView({
        ...blank,
        form,
        href: hrefOf(roundId, item.code),
        place: `${at + 1} of ${practice.items.length}`,
        item: { text: item.text, provenance: item.provenance },
        feedback:
          given === null
            ? null
            : {
                why: item.why,
                lines: [
                  line('The source', sources, given[1] ?? '', item.source),
                  line('How it is known', assessments, given[2] ?? '', item.assessment),
                  line('How it may be shared', handlings, given[3] ?? '', item.handling),
                ],
              },
        nextHref: next === undefined ? null : hrefOf(roundId, next.code),
      }),
    )
  },
})
const gradeGiven = /^([123])([A-E])([PC])$/

function line(
  part: string,
  from: readonly { readonly value: string; readonly text: string }[],
  given: string,
  meant: string,
) {
  return { part, isSame: given === meant, given: textOf(from, given), meant: textOf(from, meant) }
}

/** How far the own agency agrees with what was meant. No other agency’s is shown, and nobody’s by name. */
export const agreementPage = page<{ readonly agreement: Agreement | null }>('training.read-agreement', {
  may: policy.seeCourses,
  async load(db) {
    const given = await practiceGrades(db)
    return { agreement: given.length === 0 ? null : agreementOf(given, practice.items) }
  },
  about: () => ({ type: 'practice', id: '-' }),
  present: ({ agreement }, { actor }) =>
    show(
      'Agreement in grading',
      agreementView({
        agency: actor.agencyName,
        gradings: agreement?.gradings ?? 0,
        same: agreement?.same ?? 0,
        parts:
          agreement?.parts.map(({ part, kappa }) => ({
            part: partWords[part],
            kappa:
              kappa === null
                ? null
                : {
                    estimate: kappa.estimate.toFixed(2),
                    lower: kappa.interval.lower.toFixed(2),
                    upper: kappa.interval.upper.toFixed(2),
                    agreed: `${(100 * kappa.agreed).toFixed(0)}%`,
                  },
          })) ?? null,
      }),
    ),
})
const partWords = {
  source: 'The source',
  assessment: 'How it is known',
  handling: 'How it may be shared',
} as const
