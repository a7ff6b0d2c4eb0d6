import { everyone } from '#platform/access.ts'
import { command, done, refused } from '#platform/command.ts'
import {
  idempotencyKey,
  makeSubmissionToken,
  readSubmissionToken,
} from '#platform/crypto/submission-token.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { readForm } from '#platform/forms.ts'
import { page, type Page } from '#platform/page.ts'
import { publicLanguages } from '../reference.ts'
import { readCode } from '../rules/spoken-code.ts'
import { ages, notSaid, surveyItems, type SurveyItem } from './bank.ts'
import { findSurvey, type OpenSurvey } from './queries.ts'
import { surveyCodeLength } from './set-wave.ts'
import { takeSurvey, type TakenSurvey } from './store.ts'
import { answerOutcome, type PublicSite } from './pages/present.ts'

/**
 * Somebody answers a survey: one page, no account, no cookie, no script.
 *
 * So that nobody fills the box by themselves: each page that is drawn carries a pass, which the hub made; it counts once, is too young for
 * ten seconds and too old after two hours; the database takes 120 an hour. None of it knows who anybody is. It makes stuffing slow and
 * visible, not impossible, and results say so.
 *
 * Nothing is typed freely but the first half of a postcode. There is no line in the audit for an answer, as there would be for any other
 * change: it would say at which second it came. What came in which hour is counted.
 */
const keyKind = 'survey-pass'
const keyOf = (keyring: Keyring): Buffer => keyring.current(keyKind).key
const tooYoungSeconds = 10
const tooOldSeconds = 2 * 60 * 60

export interface SurveyFound {
  readonly code: string
  readonly survey: OpenSurvey
  readonly pass: string
}

export const surveyPage = (site: PublicSite): Page<SurveyFound> =>
  page<SurveyFound>('campaigns.show-survey', {
    through: 'public',
    may: everyone,
    async load(db, { params, services, now }) {
      const code = readCode(params['code'] ?? '', surveyCodeLength)
      const survey = code === null ? null : await findSurvey(db, code)
      if (code === null || survey === null) return null
      return { code, survey, pass: makeSubmissionToken(keyOf(services.keyring), now) }
    },
    about: () => null,
    present: (found, { form }) => answerOutcome(site, found, form),
  })

/** Said where no room is left for a moment; what was ticked stays on the page. */
export const tooManyNow =
  'More people answer now than we can take. Your answers are still here: send them again later'

const district = /^[A-Z]{1,2}\d[A-Z\d]?$/
export const otherLanguage = 'other'

export const answerSurvey = command('campaigns.answer-survey', {
  through: 'public',
  verb: 'collection',
  may: everyone,
  parse: (body, params) => {
    const form = readForm(body)
    const answers = Object.fromEntries(surveyItems.map((item) => [item.id, readItem(form, item)]))
    const age = form.optionalChoice(
      'age',
      ages.map(({ value }) => value),
    )
    const typed = form.text('district', { max: 20 }).toUpperCase().replaceAll(' ', '')
    if (typed !== '' && !district.test(typed))
      form.fail('district', 'Enter only the first half of the postcode, like LE2, or nothing')
    const languages = form.choices('languages', [...publicLanguages.map(({ value }) => value), otherLanguage])
    if (Object.values(answers).every((codes) => codes.length === 0))
      form.fail(surveyItems[0]?.id ?? null, 'Answer at least one question')
    return form.result(() => ({
      code: readCode(params['code'] ?? '', surveyCodeLength) ?? '',
      pass: form.text('pass', { max: 100 }),
      age: age ?? notSaid,
      answers,
      district: typed === '' ? null : typed,
      languages,
    }))
  },
  find: async (db, { code }) => {
    const survey = await findSurvey(db, code)
    return survey === null ? null : { survey }
  },
  async carryOut(tx, { pass, ...input }, { survey }, { now, services }) {
    const key = keyOf(services.keyring)
    const read = readSubmissionToken(key, pass, now, tooOldSeconds)
    if (!read.ok) return refused('old')
    if (readSubmissionToken(key, pass, now, tooYoungSeconds - 1).ok) return refused('young')
    const taken: TakenSurvey = await takeSurvey(tx, {
      ...input,
      bank: survey.bank,
      pass: idempotencyKey(read.token),
    })
    if (taken === 'full') return refused('full')
    return done({ taken, survey }, [])
  },
  refusals: {
    full: tooManyNow,
    old: 'This page was open for too long. Your answers are still here: send them again',
    young: 'That was very quick. Look at your answers, and send them again',
  },
})

function readItem(form: ReturnType<typeof readForm>, item: SurveyItem): readonly string[] {
  const codes = item.options.map(({ code }) => code)
  if (item.kind === 'single') {
    const chosen = form.optionalChoice(item.id, codes)
    return chosen === null ? [] : [chosen]
  }
  const chosen = form.choices(item.id, codes)
  if (item.most !== undefined && chosen.length > item.most) form.fail(item.id, `Tick ${item.most} at most`)
  return chosen
}
