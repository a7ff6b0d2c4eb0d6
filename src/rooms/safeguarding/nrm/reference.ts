/** The questions of the Home Office’s form and the clocks of a referral, read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { calendarProblems, type Calendar } from './rules/clocks.ts'
import { formProblems } from './rules/form.ts'

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const words = Type.String({ minLength: 1 })
const id = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })
const oneOf = <const Values extends readonly string[]>(values: Values) =>
  Type.Union(values.map((value) => Type.Literal(value as Values[number])))

const formFile = Type.Object({
  about: words,
  version: day,
  source: words,
  confidence: oneOf(['H', 'M', 'L']),
  reviewBy: day,
  longTextMost: Type.Integer({ minimum: 1 }),
  files: Type.Object({
    most: Type.Integer({ minimum: 1 }),
    eachMegabytes: Type.Integer({ minimum: 1 }),
    kinds: Type.Array(id, { minItems: 1 }),
  }),
  sections: Type.Array(Type.Object({ id, title: words }), { minItems: 12 }),
  questions: Type.Array(
    Type.Object({
      id,
      section: id,
      ask: words,
      hint: Type.Optional(words),
      kind: oneOf([
        'text',
        'long',
        'choice',
        'choices',
        'list',
        'places',
        'long-of-each',
        'date',
        'phone',
        'email',
        'number',
        'address',
        'tick',
        'files',
      ]),
      required: Type.Boolean(),
      identifies: oneOf(['no', 'may', 'always', 'professional', 'first-responder']),
      options: Type.Optional(Type.Array(Type.Object({ value: id, text: words }))),
      list: Type.Optional(id),
      most: Type.Optional(Type.Integer({ minimum: 1 })),
      when: Type.Optional(
        Type.Array(Type.Array(Type.Object({ question: id, is: Type.Array(id, { minItems: 1 }) }))),
      ),
      /** By which the question is found again in the published prompt sheet: digests of its words there. */
      sheet: Type.Array(Type.String({ pattern: '^[0-9a-f]{10}$' }), { minItems: 1 }),
    }),
  ),
})
export type FormFile = Static<typeof formFile>

const count = Type.Integer({ minimum: 1 })
const clocksFile = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  limits: Type.Array(
    Type.Object({
      from: day,
      reasonableGroundsWorkingDays: count,
      recoveryDays: count,
      reconsiderationDays: count,
      reconsiderationAlertDays: Type.Array(count),
      turning18Days: count,
      source: words,
      confidence: oneOf(['H', 'M', 'L']),
    }),
    { minItems: 1 },
  ),
  chase: Type.Object({ answerWorkingDays: count, source: words, confidence: oneOf(['H', 'M', 'L']) }),
  bankHolidays: Type.Object({
    source: words,
    confidence: oneOf(['H', 'M', 'L']),
    years: Type.Record(Type.String({ pattern: '^\\d{4}$' }), Type.Array(day)),
  }),
})

const respondersFile = Type.Object({
  about: words,
  version: day,
  source: words,
  confidence: oneOf(['H', 'M', 'L']),
  reviewBy: day,
  kinds: Type.Array(Type.Object({ value: id, text: words }), { minItems: 1 }),
  organisations: Type.Array(Type.Object({ name: words, kind: id, note: Type.Optional(words) }), {
    minItems: 1,
  }),
})
export type FirstResponders = Pick<Static<typeof respondersFile>, 'kinds' | 'organisations' | 'version'>

const contentOf = (name: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../../reference/safeguarding/${name}.json`, import.meta.url), 'utf8'),
  )
function sound(name: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`reference/safeguarding/${name}.json: ${problems.join('; ')}`)
}

export function readFormFile(raw: unknown): FormFile {
  if (!Value.Check(formFile, raw))
    throw new Error('reference/safeguarding/nrm-form-2026-04.json is not as expected')
  sound('nrm-form-2026-04', formProblems(raw))
  return raw
}
export function readFirstResponders(raw: unknown): FirstResponders {
  if (!Value.Check(respondersFile, raw))
    throw new Error('reference/safeguarding/first-responders-2026-04.json is not as expected')
  const names = raw.organisations.map((one) => one.name)
  sound('first-responders-2026-04', [
    ...names.filter((one, at) => names.indexOf(one) !== at).map((one) => `${one} stands twice`),
    ...raw.organisations
      .filter((one) => !raw.kinds.some(({ value }) => value === one.kind))
      .map((one) => `${one.name} is of no kind that is listed`),
  ])
  return raw
}
export function readCalendar(raw: unknown): Calendar {
  if (!Value.Check(clocksFile, raw))
    throw new Error('reference/safeguarding/nrm-clocks.json is not as expected')
  const calendar = {
    limits: raw.limits,
    bankHolidays: raw.bankHolidays.years,
    answerWorkingDays: raw.chase.answerWorkingDays,
  }
  sound('nrm-clocks', calendarProblems(calendar))
  return calendar
}

export const nrmForm: FormFile = readFormFile(contentOf('nrm-form-2026-04'))
export const nrmCalendar: Calendar = readCalendar(contentOf('nrm-clocks'))
export const firstResponders: FirstResponders = readFirstResponders(contentOf('first-responders-2026-04'))
