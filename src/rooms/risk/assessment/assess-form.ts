import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { views, type ViewKind } from '../rules/catalogue.ts'
import type { ChildAnswers } from './queries.ts'
import { assessmentRules, childQuestions, childRules } from './reference.ts'

/** The form in which a person assesses. Everything that needs no database is checked here, all at once. */
export interface AssessInput {
  readonly about: string
  /** The version that was looked at; null for the first of a series. */
  readonly assessmentId: string | null
  /** The newest version that the person had before them. */
  readonly seen: string
  readonly kind: ViewKind
  readonly peopleWords: string
  readonly band: string
  readonly confidence: string
  readonly reasons: string
  readonly gaps: string
  readonly overrideReason: string
  readonly reviewOn: string | null
  readonly audience: 'agency' | 'readers'
  readonly childAnswers: ChildAnswers
  /** Names of texts, and ids of signs. */
  readonly texts: readonly string[]
  readonly signs: readonly string[]
}

export const audiences = [
  {
    value: 'agency',
    text: 'Our agency alone',
    hint: 'And of it whoever may read everything that the assessment stands on',
  },
  {
    value: 'readers',
    text: 'Partners too',
    hint: 'Whoever may read everything that it stands on, at an agency with which we have an agreement',
  },
] as const

/** What a person chose to stand on can be many. */
const most = 300

export function parseAssess(body: FormBody, params: Readonly<Record<string, string>>): Parsed<AssessInput> {
  const form = readForm(body)
  const about = form.text('about', { required: 'Choose what you assess', max: 100 })
  const kind = form.choice('kind', views, 'Choose the kind of exploitation')
  const peopleWords = form.text('peopleWords', { max: 200, label: 'Who it is about' })
  const texts = many(body, 'texts')
  const signs = many(body, 'signs').filter(isId)
  if (texts.length + signs.length === 0)
    form.fail('texts', 'Choose at least one item or sign that the assessment stands on')
  const bands = assessmentRules.bands.map((one) => one.code)
  const band = form.choice('band', bands, 'Choose the band')
  const confidence = form.choice(
    'confidence',
    assessmentRules.confidence.map((one) => one.code),
    'Choose how sure you are',
  )
  const reasons = form.text('reasons', {
    required: 'Write your reasons',
    max: 4_000,
    multiline: true,
    label: 'The reasons',
  })
  if (reasons.length === 1) form.fail('reasons', 'Write your reasons')
  const gaps = form.text('gaps', { max: 2_000, multiline: true, label: 'What is missing' })
  const childAnswers = kind === 'child' ? readAnswers(form) : {}
  const overrideReason = form.text('overrideReason', {
    max: 2_000,
    multiline: true,
    label: 'Why you decide otherwise',
  })
  const reviewOn = form.day(
    'reviewOn',
    ...(kind === 'child' ? (['Enter by when somebody looks at it again'] as const) : []),
  )
  const audience = form.choice(
    'audience',
    audiences.map((one) => one.value),
    'Choose who may read it',
  )
  return form.result(() => ({
    about,
    assessmentId: params['assessmentId'] ?? null,
    seen: typeof body['seen'] === 'string' ? body['seen'] : '',
    kind,
    peopleWords,
    band,
    confidence,
    reasons,
    gaps,
    overrideReason,
    reviewOn,
    audience,
    childAnswers,
    texts,
    signs,
  }))
}

const many = (body: FormBody, name: string): string[] => [
  ...new Set([body[name] ?? []].flat().slice(0, most)),
]

/** An answer that was left out is one that was not asked: never a no. */
function readAnswers(form: ReturnType<typeof readForm>): ChildAnswers {
  const codes = childRules.answers.map((one) => one.code)
  return Object.fromEntries(
    childQuestions.map(({ code, words }) => [
      code,
      {
        answer: form.optionalChoice(`child-${code}`, codes) ?? 'not-asked',
        words: form.text(`child-${code}-words`, { max: 500, label: `What you wrote under “${words}”` }),
      },
    ]),
  )
}
