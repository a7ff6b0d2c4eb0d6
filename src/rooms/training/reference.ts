/** Courses to begin with, and the lists that forms of training offer: data, read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'

const words = Type.String({ minLength: 1 })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const code = Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 40 })
const choice = Type.Object({ value: code, text: words })
const shape = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  source: words,
  confidence: Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')]),
  courses: Type.Array(
    Type.Object({
      code,
      title: words,
      audience: code,
      level: Type.Union([
        Type.Literal('awareness'),
        Type.Literal('practitioner'),
        Type.Literal('first-responder'),
        Type.Literal('lead'),
      ]),
      minutes: Type.Integer({ minimum: 10, maximum: 2400 }),
      validMonths: Type.Integer({ minimum: 6, maximum: 60 }),
      certificate: Type.Union([Type.Literal('none'), Type.Literal('answered'), Type.Literal('passed')]),
      objectives: Type.String({ minLength: 10, maxLength: 1000 }),
    }),
    { minItems: 1 },
  ),
  audiences: Type.Array(choice, { minItems: 2 }),
  roles: Type.Array(choice, { minItems: 2 }),
})
type CoursesFile = Static<typeof shape>

export function readCoursesFile(raw: unknown): CoursesFile {
  const name = 'reference/training/courses.json'
  if (!Value.Check(shape, raw)) throw new Error(`${name} is not as expected`)
  const strange = raw.courses.find((course) => !raw.audiences.some(({ value }) => value === course.audience))
  if (strange !== undefined) throw new Error(`${name}: nobody is meant by ${strange.audience}`)
  return raw
}

const file = readCoursesFile(
  JSON.parse(
    readFileSync(new URL('../../../reference/training/courses.json', import.meta.url), 'utf8'),
  ) as unknown,
)
export const { courses: startingCourses, audiences, roles } = file
