import assert from 'node:assert/strict'
import { agencies, personId, type AgencyName } from './cast.ts'
import type { TestDatabase } from './database.ts'
import { read, type Fields, type Filled } from './visitor.ts'
import type { TestApp } from './app.ts'
import { bank, itemsOf } from '../../src/rooms/training/bank.ts'

/** A course of the council on a day, and learners who answer on their telephones. */
export interface Day {
  readonly course: string
  readonly session: string
  readonly code: string
}
let made = 0

export async function makeDay(
  { owner }: TestDatabase,
  more: { readonly certificate?: string; readonly heldOn?: string; readonly open?: 1 | 2 | 3 } = {},
): Promise<Day> {
  made += 1
  const code = `AAAA22${String(made + 10)
    .replaceAll('0', 'Z')
    .replaceAll('1', 'Y')}`
  const [course] = await owner<{ id: string }>(
    `insert into training.course (agency_id, title, audience, level, objectives, minutes, certificate, valid_months, by_person)
       values ($1, 'Signs, and who to tell', 'everybody', 'awareness', 'Know the signs', 60, $2, 36, $3) returning id`,
    [agencies.council.id, more.certificate ?? 'answered', personId('tess')],
  )
  const [session] = await owner<{ id: string }>(
    `insert into training.session (course_id, agency_id, held_on, place, delivery, code, by_person)
       values ($1, $2, $3, 'The fire station', 'room', $4, $5) returning id`,
    [course?.id, agencies.council.id, more.heldOn ?? '2026-11-25', code, personId('tess')],
  )
  const day = { course: course?.id ?? '', session: session?.id ?? '', code }
  for (let turn = 1; turn <= (more.open ?? 1); turn += 1) await step({ owner }, day, turn)
  return day
}

/** Opens the questions before, opens those after, closes. */
export async function step({ owner }: Pick<TestDatabase, 'owner'>, day: Day, turn: number): Promise<void> {
  await owner(
    `insert into training.session_step (session_id, turn, state, by_person) values ($1, $2::int, (array['before', 'after', 'closed'])[$2::int], $3)`,
    [day.session, turn, personId('tess')],
  )
}

export const about = (agency: AgencyName | 'another' = 'council'): Fields => ({
  agency: agency === 'another' ? 'another' : agencies[agency].id,
  role: 'housing-officer',
  prior: 'never',
})

export async function openQuestions(app: TestApp, day: Day, code = ''): Promise<Filled> {
  const page = read(
    await app.visitor.post('/learn/questions', { session: day.code, ...(code === '' ? {} : { code }) }),
  )
  return page
}

/** Answers every question rightly, or none of those that are named; both forms have the same keys. */
export function rightAnswers(page: Filled, wrong: readonly string[] = [], aware = 'never'): Fields {
  const stems = (name: 'A' | 'B') =>
    itemsOf(name).filter(({ stem }) => page.body.includes(escaped(stem))).length
  const form = stems('A') > stems('B') ? 'A' : 'B'
  return {
    T01: aware,
    ...Object.fromEntries(
      itemsOf(form)
        .filter(({ id }) => !wrong.includes(id))
        .map(({ id, right }) => [id, [...right]]),
    ),
  }
}
const escaped = (text: string): string => text.replaceAll("'", '&#39;').replaceAll('"', '&quot;')

export async function answerAll(
  app: TestApp,
  page: Filled,
  fields: Fields = { ...about(), ...rightAnswers(page) },
): Promise<Filled> {
  assert.ok(page.hidden['code'], `the questions are open: ${page.heading}`)
  return read(await app.visitor.post('/learn/answers', { ...page.hidden, ...fields }))
}

export const questionKeys: readonly string[] = bank.items.map(({ id }) => id)
