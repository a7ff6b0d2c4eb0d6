import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { kindWords } from '../../rules/kind-words.ts'
import * as policy from '../../policy.ts'
import { views } from '../../rules/catalogue.ts'
import { assessmentRules, bandText, confidenceText } from '../reference.ts'
import { standingAssessments, type Standing, type StandingAssessment } from '../standing.ts'
import { assessmentsView } from './assessments.view.ts'
import type { AssessmentRow } from './parts.view.ts'

/** Every assessment that stands, of one kind where one is chosen; what is overdue comes first. */
export const assessmentsPage = page<Standing>('risk.list-assessments', {
  may: policy.seeAssessments,
  load: (db, { query, now }) =>
    standingAssessments(db, now, views.find((one) => one === query['kind']) ?? null),
  about: ({ all }) => ({
    type: 'assessment-list',
    id: '-',
    detail: { ids: all.map((one) => one.assessment.id) },
  }),
  present: ({ all, isCut }, { query }) =>
    show(
      'Assessments',
      assessmentsView({
        rows: all
          .toSorted((one, other) => Number(other.review === 'overdue') - Number(one.review === 'overdue'))
          .map(rowOf),
        overdue: all.filter((one) => one.review === 'overdue').length,
        isCut,
        kinds: [
          { href: '/risk/assessments', text: 'Every kind', isChosen: query['kind'] === undefined },
          ...views.map((kind) => ({
            href: `/risk/assessments?kind=${kind}`,
            text: kindWords[kind].title,
            isChosen: query['kind'] === kind,
          })),
        ],
      }),
      { layout: 'wide' },
    ),
})

export const rowOf = ({ assessment, title, review }: StandingAssessment): AssessmentRow => ({
  href: `/risk/assessments/${assessment.id}`,
  title,
  kindWords: kindWords[assessment.kind].title,
  step: stepOf(assessment.band),
  bandWords: bandText(assessment.band),
  confidenceWords: confidenceText(assessment.confidence),
  agency: assessment.agencyName,
  at: new Date(`${assessment.at}Z`),
  reviewOn: assessment.reviewOn,
  review,
})

export const stepOf = (band: string): number => assessmentRules.bands.findIndex((one) => one.code === band)
