import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Course, History, Learner, Session } from '../../simulation/history.ts'
import { questions } from '../../simulation/words.ts'
import { awareness, bank, itemsOf, markForm, type FormName } from '../../rooms/training/bring-in.ts'
import { idFor } from './made-id.ts'
import type { Who } from './people.ts'
import type { Rows } from './rows.ts'

/**
 * Courses, their days, who came, what they answered in each wave and what they earned. A learner holds a code that nobody else
 * has; here it is drawn and thrown away, since nobody comes back with it. Answers are codes of the questions, marked by the
 * product.
 */
export function bringTraining(rows: Rows, history: History, who: Who): void {
  const planned = new Map(plans.map((plan) => [plan.code, plan]))
  for (const [turn, course] of history.courses.entries())
    courseRow(rows, history, course, planned.get(course.code), who.somebody(course.agency, 'lead', turn), who)
  const learners = Map.groupBy(history.learners, (learner) => learner.sessionId)
  const courses = new Map(history.courses.map((course) => [course.id, course]))
  for (const session of history.sessions) {
    const came = learners.get(session.id) ?? []
    sessionRows(rows, session, came, who)
    const validMonths = planned.get(courses.get(session.courseId)?.code ?? '')?.validMonths ?? 36
    for (const learner of came) learnerRows(rows, session, learner, validMonths, who)
  }
  practiceRows(rows, history, who)
}

interface Plan {
  readonly code: string
  readonly audience: string
  readonly level: string
  readonly minutes: number
  readonly validMonths: number
  readonly certificate: string
  readonly objectives: string
}
const reference = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../reference/training/${name}.json`, import.meta.url), 'utf8'))
const plans = (reference('courses') as { readonly courses: readonly Plan[] }).courses
const grading = reference('grading') as { readonly version: string }

function courseRow(
  rows: Rows,
  history: History,
  course: Course,
  plan: Plan | undefined,
  by: string,
  who: Who,
): void {
  const first = history.sessions
    .filter((session) => session.courseId === course.id)
    .map((session) => session.heldOn)
    .toSorted()[0]
  rows.add('training.course', {
    id: course.id,
    created_at: `${daysBefore(first ?? history.from, 21)}T10:00:00Z`,
    agency_id: who.agency(course.agency),
    title: course.title,
    audience: plan?.audience ?? 'everybody',
    level: plan?.level ?? 'awareness',
    objectives: plan?.objectives ?? 'Know the signs of exploitation, and whom to tell.',
    minutes: plan?.minutes ?? 60,
    certificate: plan?.certificate ?? 'answered',
    valid_months: plan?.validMonths ?? 36,
    by_person: by,
  })
}

function sessionRows(rows: Rows, session: Session, came: readonly Learner[], who: Who): void {
  const by = who.person(session.by)
  rows.add('training.session', {
    id: session.id,
    created_at: `${daysBefore(session.heldOn, 14)}T10:00:00Z`,
    course_id: session.courseId,
    agency_id: who.agency(session.agency),
    held_on: session.heldOn,
    place: session.place,
    delivery: session.delivery,
    code: codeOf(session.id, 8),
    by_person: by,
  })
  for (const [index, state] of ['before', 'after', 'closed'].entries())
    rows.add('training.session_step', {
      session_id: session.id,
      turn: index + 1,
      created_at: `${session.heldOn}T${['09', '11', '17'][index]}:00:00Z`,
      state,
      by_person: by,
    })
  const groups = Map.groupBy(came, (learner) => `${learner.agency} ${learner.role}`)
  for (const [name, group] of groups) {
    const [one] = group
    if (one === undefined) continue
    rows.add('training.headcount', {
      id: idFor('headcount', `${session.id} ${name}`),
      created_at: `${session.heldOn}T09:30:00Z`,
      session_id: session.id,
      agency_id: who.agency(one.agency),
      role: one.role,
      people: group.length,
      by_person: by,
    })
  }
}

const hours = { before: '09', after: '11', 'month-3': '12', 'month-6': '12' } as const

function learnerRows(rows: Rows, session: Session, learner: Learner, validMonths: number, who: Who): void {
  const at = `${session.heldOn}T09:05:00Z`
  rows.add('training.learner', { id: learner.id, created_at: at, code_mark: markOf('code', learner.id) })
  rows.add('training.attendance', {
    session_id: session.id,
    learner_id: learner.id,
    created_at: at,
    agency_id: who.agency(learner.agency),
    role: learner.role,
    prior: learner.prior,
  })
  for (const wave of learner.waves) {
    const answers = answersOf(wave)
    const marked = markForm(itemsOf(wave.form), answers)
    rows.add('training.response', {
      session_id: session.id,
      learner_id: learner.id,
      wave: wave.wave,
      created_at: `${wave.on}T${hours[wave.wave]}:10:00Z`,
      form: wave.form,
      bank: bank.version,
      answers: JSON.stringify(answers),
      marks: JSON.stringify(marked.marks),
      score: marked.score,
      out_of: marked.outOf,
    })
  }
  if (learner.hasCertificate)
    rows.add('training.certificate', {
      number_mark: markOf('certificate', learner.id),
      created_at: `${session.heldOn}T11:20:00Z`,
      session_id: session.id,
      learner_id: learner.id,
      expires_on: monthsAfter(session.heldOn, validMonths),
    })
}

const marksOf = { A: itemsOf('A'), B: itemsOf('B') }
const awarenessCodes =
  bank.measures.find((measure) => measure.id === awareness)?.options.map((one) => one.code) ?? []
const sureness = bank.measures.filter((measure) => measure.id !== awareness).map((measure) => measure.id)

/** What they chose: what is right where they were right, else the first that is not. */
function answersOf(wave: Learner['waves'][number]): Record<string, string[]> {
  const answers: Record<string, string[]> = {}
  for (const item of marksOf[wave.form satisfies FormName]) {
    const at = questions.findIndex((question) => question === item.id)
    const isRight = wave.right[at] ?? false
    const wrong = item.options.find((option) => !item.right.includes(option.code))?.code
    answers[item.id] = isRight ? [...item.right] : wrong === undefined ? [] : [wrong]
  }
  answers[awareness] = [awarenessCodes[wave.awareness] ?? awarenessCodes[0] ?? '']
  for (const id of sureness) answers[id] = [String(wave.confidence)]
  return answers
}

function practiceRows(rows: Rows, history: History, who: Who): void {
  for (const piece of history.practice)
    rows.add('training.practice', {
      id: piece.id,
      created_at: `${piece.on}T14:00:00Z`,
      round_id: idFor('round', `${piece.agency} ${piece.team} ${piece.on} ${piece.id}`),
      agency_id: who.agency(piece.agency),
      item: piece.item,
      bank: grading.version,
      source: piece.source,
      assessment: piece.assessment,
      handling: 'P',
    })
}

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
/** A code as the product draws them, without letters that are mistaken for each other; here from the id it stands for. */
export function codeOf(id: string, length: number): string {
  const bytes = createHash('sha256').update(`code|${id}`).digest()
  return [...bytes.subarray(0, length)].map((byte) => letters.charAt(byte % letters.length)).join('')
}
const markOf = (what: string, id: string): Buffer => createHash('sha256').update(`${what}|${id}`).digest()

const dayMs = 86_400_000
const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10)
function monthsAfter(day: string, months: number): string {
  const date = new Date(day)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}
