import type { Db } from '#platform/db.ts'
import { valueOf, type FormState } from '#platform/forms.ts'
import { show, type Outcome } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { kindWords } from '../../rules/kind-words.ts'
import * as policy from '../../policy.ts'
import { views, type ViewKind } from '../../rules/catalogue.ts'
import { isCounterSign, signWords } from '../../weak-signal-weights.ts'
import { audiences } from '../assess-form.ts'
import { seriesOf, signsUnder, type Assessment, type ReadSign } from '../queries.ts'
import { assessmentRules, childRules } from '../reference.ts'
import {
  loadSubject,
  subjectOfSeries,
  textHref,
  textKey,
  textsUnder,
  type AssessedSubject,
} from '../subject.ts'
import { beginView } from './begin-assessment.view.ts'
import { newAssessmentView, type NewAssessmentModel } from './new-assessment.view.ts'

interface Begun {
  /** Null until something is chosen. */
  readonly subject: AssessedSubject | null
  readonly kind: ViewKind | null
}

/** Where an assessment begins, and the form of the first version. */
export const newAssessmentPage = page<Begun>('risk.show-assessing', {
  may: policy.assess,
  async load(db: Db, { query, actor }) {
    const about = query['about'] ?? ''
    const kind = views.find((one) => one === query['kind']) ?? null
    if (about === '') return { subject: null, kind }
    const subject = await loadSubject(db, about, actor)
    return subject === null ? null : { subject, kind }
  },
  about: ({ subject }) =>
    subject === null
      ? null
      : {
          type: 'risk-subject',
          id: subject.about,
          detail: { ids: [...new Set(subject.texts.map((one) => one.itemId))] },
        },
  present({ subject, kind }, { form }): Outcome {
    if (subject === null || kind === null)
      return show(
        'Assess',
        beginView({
          subject: subject?.title ?? null,
          kinds: views.map((one) => ({
            href: newHref(subject?.about ?? '', one),
            text: kindWords[one].title,
          })),
        }),
      )
    return formPage(subject, kind, form, null)
  },
})

const newHref = (about: string, kind: ViewKind): string =>
  `/risk/assessments/new?${new URLSearchParams({ about, kind }).toString()}`

interface Again {
  readonly agencyId: string
  readonly newest: Assessment
  readonly subject: AssessedSubject
  readonly signs: readonly ReadSign[]
}

/** The same form, filled with what stands, for a newer version. */
export const reviewPage = page<Again>('risk.show-reviewing', {
  may: policy.reviewAssessment,
  async load(db, { params, actor }) {
    const versions = await seriesOf(db, params['assessmentId'] ?? '')
    const newest = versions.at(-1)
    const subject = await subjectOfSeries(db, versions, actor)
    return newest === undefined || subject === null
      ? null
      : { agencyId: newest.agencyId, newest, subject, signs: await signsUnder(db, newest.id) }
  },
  about: ({ newest }) => ({ type: 'assessment', id: newest.id, ownerAgencyId: newest.agencyId }),
  present: ({ newest, subject, signs }, { form }) => formPage(subject, newest.kind, form, { newest, signs }),
})

function formPage(
  subject: AssessedSubject,
  kind: ViewKind,
  form: FormState,
  before: { readonly newest: Assessment; readonly signs: readonly ReadSign[] } | null,
): Outcome {
  const heading = `${before === null ? 'Assess' : 'Assess again'}: ${subject.title}`
  return show(titled(heading, form), newAssessmentView(model(subject, kind, form, before, heading)))
}

// oxlint-disable-next-line complexity -- one line for each part of the form, with and without an earlier version
function model(
  subject: AssessedSubject,
  kind: ViewKind,
  form: FormState,
  before: { readonly newest: Assessment; readonly signs: readonly ReadSign[] } | null,
  heading: string,
): NewAssessmentModel {
  const old = before === null ? {} : valuesOf(before.newest)
  const isFresh = Object.keys(form.values).length === 0
  const chosen = (name: 'texts' | 'signs'): ReadonlySet<string> =>
    new Set(
      isFresh
        ? name === 'signs'
          ? before?.signs.map((one) => one.id)
          : before === null
            ? []
            : textsUnder(before.newest).map(textKey)
        : [form.values[name] ?? []].flat(),
    )
  const [texts, signs] = [chosen('texts'), chosen('signs')]
  const atReview = before === null ? null : `/risk/assessments/${before.newest.id}`
  return {
    form,
    action: atReview === null ? newHref(subject.about, kind) : `${atReview}/review`,
    backHref: atReview ?? subject.href ?? '/risk/assessments',
    heading,
    kindWords: kindWords[kind].title,
    hidden: [
      { name: 'about', value: subject.about },
      { name: 'kind', value: kind },
      { name: 'seen', value: before?.newest.id ?? '' },
    ],
    asksWho: subject.mentionId === null && subject.placeKey === null,
    value: (name) => valueOf(form, name, isFresh ? (old[name] ?? '') : ''),
    texts: subject.texts.map((text) => ({
      name: textKey(text),
      title: text.title === '' ? 'No title yet' : text.title,
      line: `${text.urn}, ${text.ownerName}, ${text.grade ?? 'not graded'}, ${text.releaseId === null ? 'the original' : 'as it was let out'}`,
      href: textHref(text),
      isChosen: texts.has(textKey(text)),
      signs: subject.signs
        .filter((sign) => textKey(sign) === textKey(text))
        .map((sign) => ({
          id: sign.id,
          words: signWords(sign.code),
          quote: sign.quote,
          isAgainst: isCounterSign(sign.code),
          isChosen: signs.has(sign.id),
        })),
    })),
    bands: assessmentRules.bands.map((one) => ({ value: one.code, text: one.words, hint: one.meaning })),
    confidences: assessmentRules.confidence.map((one) => ({
      value: one.code,
      text: one.words,
      hint: one.meaning,
    })),
    audiences,
    child:
      kind === 'child'
        ? {
            about: childRules.about,
            sections: childRules.sections,
            answers: childRules.answers.map((one) => ({ value: one.code, text: one.words })),
          }
        : null,
    reviewHint:
      kind === 'child'
        ? `At the latest: ${assessmentRules.bands.map((one) => `${one.words.toLowerCase()}, ${one.childReviewDays} days`).join('; ')}`
        : 'You may leave it empty',
  }
}

/** What an earlier version said, by the names of the form's fields. The reason for an override is given anew. */
function valuesOf(one: Assessment): Readonly<Record<string, string>> {
  return {
    peopleWords: one.peopleWords ?? '',
    band: one.band,
    confidence: one.confidence,
    reasons: one.reasons,
    gaps: one.gaps,
    audience: one.audience,
    ...Object.fromEntries(
      Object.entries(one.childAnswers ?? {}).flatMap(([code, { answer, words }]) => [
        [`child-${code}`, answer],
        [`child-${code}-words`, words],
      ]),
    ),
  }
}
