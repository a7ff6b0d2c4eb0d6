import { asked, type Answers, type Form, type Question } from './form.ts'
import type { Verdict } from './codes.ts'

/**
 * What stands of a referral: the newest answer to each question, and what the person said when it was read back to them. Rows come
 * oldest first; `at` is text that sorts, to the microsecond.
 *
 * Two answers are never typed. Whether somebody is under 18 is what their record says, and whether they agree is what they said
 * last: so nobody can be referred by a tick, and whoever takes their agreement back is out of it in that moment.
 */
export interface AnswerRow {
  readonly question: string
  readonly words: readonly string[]
  readonly at: string
}
export interface ReadingRow {
  readonly section: string
  readonly verdict: Verdict
  readonly questions: readonly string[]
  readonly withheld: readonly string[]
  readonly at: string
}
export interface FromRecord {
  readonly ageState: 'adult' | 'child' | 'not-sure'
  /** What they said last to being referred; null where they were not asked. */
  readonly consent: 'given' | 'refused' | 'withdrawn' | null
  /** The organisation that was chosen to refer them. */
  readonly organisation: string | null
}

/** Questions that the record answers. */
export const derived: ReadonlySet<string> = new Set(['under-18', 'consent', 'organisation'])
export const isOfMany = ({ kind }: Question): boolean =>
  kind === 'choices' || kind === 'places' || kind === 'long-of-each'

const underAge = { adult: 'no', child: 'yes', 'not-sure': 'not-sure' } as const

export function standingAnswers(form: Form, rows: readonly AnswerRow[], record: FromRecord): Answers {
  const newest = new Map(rows.map((row) => [row.question, row.words]))
  const answers: Record<string, string | readonly string[]> = { 'under-18': underAge[record.ageState] }
  if (record.consent !== null) answers['consent'] = record.consent === 'given' ? 'yes' : 'no'
  if (record.organisation !== null) answers['organisation'] = record.organisation
  for (const question of form.questions) {
    const words = derived.has(question.id) ? undefined : newest.get(question.id)
    if (words === undefined || words.length === 0) continue
    answers[question.id] = isOfMany(question) ? words : (words[0] ?? '')
  }
  return answers
}

/** The newest reading of each section. */
const newestReadings = (readings: readonly ReadingRow[]): ReadonlyMap<string, ReadingRow> =>
  new Map(readings.map((one) => [one.section, one]))

/** What they want left out. It stays out, whatever is written afterwards, until they hear that section again. */
export const withheldOf = (readings: readonly ReadingRow[]): ReadonlySet<string> =>
  new Set([...newestReadings(readings).values()].flatMap((one) => one.withheld))

/** What is withheld is answered by nobody, also where another question hangs on it. */
export const withoutWithheld = (answers: Answers, withheld: ReadonlySet<string>): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => derived.has(id) || !withheld.has(id)))

export type SectionState = 'not-asked' | 'nothing' | 'begun' | 'whole'
export type ReadingState = 'not-read' | 'approved' | 'to-correct' | 'changed'
export interface Section {
  readonly id: string
  readonly title: string
  readonly state: SectionState
  readonly reading: ReadingState
  /** Required, asked, and not answered. */
  readonly missing: number
  readonly answered: readonly string[]
}

/** Each section of the form: how far it is answered, and whether they heard all of it and said that it is right. */
export function sectionsOf(
  form: Form,
  answers: Answers,
  rows: readonly AnswerRow[],
  readings: readonly ReadingRow[],
): Section[] {
  const isAsked = new Set(asked(form, answers).flatMap((one) => (one.isAsked ? [one.question.id] : [])))
  const newest = newestReadings(readings)
  const since = new Map(rows.map((row) => [row.question, row.at]))
  return form.sections.map(({ id, title }) => {
    const questions = form.questions.filter((one) => one.section === id && isAsked.has(one.id))
    const answered = questions.filter((one) => (answers[one.id] ?? '').length > 0).map((one) => one.id)
    const missing = questions.filter((one) => one.required && !answered.includes(one.id)).length
    const typed = answered.filter((one) => !derived.has(one))
    const state =
      questions.length === 0
        ? 'not-asked'
        : missing === 0 && answered.length > 0
          ? 'whole'
          : typed.length > 0
            ? 'begun'
            : 'nothing'
    return { id, title, state, missing, answered, reading: readingState(newest.get(id), typed, since) }
  })
}

function readingState(
  reading: ReadingRow | undefined,
  answered: readonly string[],
  since: ReadonlyMap<string, string>,
): ReadingState {
  if (reading === undefined) return 'not-read'
  const isChanged = answered.some(
    (one) => !reading.questions.includes(one) || (since.get(one) ?? '') > reading.at,
  )
  if (isChanged) return 'changed'
  return reading.verdict
}

export interface Obstacle {
  readonly code: 'not-asked-yet' | 'not-read-back' | 'to-correct' | 'not-confirmed'
  readonly sections: readonly string[]
}

/**
 * Why there is no pack yet. An adult's own account goes out only as they heard and approved it; so does the name of an adult who
 * said no and helps an investigation. A child's goes out as it stands, without what they want left out. What they said is wrong
 * goes to nobody.
 */
export function obstacles(answers: Answers, sections: readonly Section[], isNamed: boolean): Obstacle[] {
  const isAdult = answers['under-18'] === 'no'
  if (isAdult && answers['consent'] === undefined) return [{ code: 'not-asked-yet', sections: [] }]
  const wrong = sections.filter((one) => one.reading === 'to-correct')
  const unread = sections.filter(
    (one) =>
      one.id !== 'first-responder' &&
      (one.reading === 'not-read' || one.reading === 'changed') &&
      one.answered.some((id) => !derived.has(id)),
  )
  return [
    ...(wrong.length > 0 ? [{ code: 'to-correct' as const, sections: wrong.map((one) => one.title) }] : []),
    ...(isAdult && isNamed && unread.length > 0
      ? [{ code: 'not-read-back' as const, sections: unread.map((one) => one.title) }]
      : []),
  ]
}
