/** What an assessment is put in: bands, confidence, the questions about a child. Read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { bands as ruleBands } from '../rules/weak-signals.ts'

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const words = Type.String({ minLength: 1 })
const code = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const sure = Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')])

const assessmentFile = Type.Object({
  about: words,
  version: day,
  status: Type.Union([Type.Literal('provisional'), Type.Literal('agreed')]),
  reviewBy: day,
  bands: Type.Array(
    Type.Object({
      code,
      words,
      meaning: words,
      suggestedBy: Type.Union(ruleBands.map((one) => Type.Literal(one))),
      childReviewDays: Type.Integer({ minimum: 1, maximum: 366 }),
    }),
    { minItems: 2 },
  ),
  confidence: Type.Array(Type.Object({ code, words, meaning: words }), { minItems: 2 }),
  childReview: Type.Object({
    mostDays: Type.Integer({ minimum: 1, maximum: 366 }),
    source: words,
    confidence: sure,
  }),
})
export type AssessmentFile = Static<typeof assessmentFile>

const childFile = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  sources: Type.Record(Type.String(), words),
  answers: Type.Array(Type.Object({ code, words }), { minItems: 4 }),
  sections: Type.Array(
    Type.Object({
      title: words,
      questions: Type.Array(
        Type.Object({
          code,
          words,
          hint: Type.String(),
          sources: Type.Array(words, { minItems: 1 }),
          confidence: sure,
          /** What a reader is told where the answer is not yes. */
          mustBeYes: Type.Optional(words),
        }),
        { minItems: 1 },
      ),
    }),
  ),
  wordsToAvoid: Type.Array(Type.Object({ phrase: words, instead: words })),
})
export type ChildFile = Static<typeof childFile>

/** What is wrong with the file of bands though its shape is right: every band of the rule stands for one, in its order. */
export function assessmentProblems(file: AssessmentFile): string[] {
  const codes = [...file.bands, ...file.confidence].map((one) => one.code)
  const days = file.bands.map((one) => one.childReviewDays)
  return [
    ...codes.filter((one, at) => codes.indexOf(one) !== at).map((one) => `${one} stands twice`),
    ...(file.bands.map((one) => one.suggestedBy).join(' ') === ruleBands.join(' ')
      ? []
      : [`bands must rise as the rule's do: ${ruleBands.join(', ')}`]),
    ...(days.every((one, at) => at === 0 || one <= (days[at - 1] ?? 0))
      ? []
      : ['a graver band may not be looked at later']),
    ...(days.every((one) => one <= file.childReview.mostDays)
      ? []
      : ['a band is looked at later than the outer bound']),
  ]
}

export function childProblems(file: ChildFile): string[] {
  const questions = file.sections.flatMap((section) => section.questions)
  const codes = questions.map((one) => one.code)
  return [
    ...codes.filter((one, at) => codes.indexOf(one) !== at).map((one) => `${one} stands twice`),
    ...questions.flatMap((one) =>
      one.sources
        .filter((source) => file.sources[source] === undefined)
        .map((source) => `${one.code} names source ${source}, which is not listed`),
    ),
    ...['yes', 'not-asked']
      .filter((one) => !file.answers.some((answer) => answer.code === one))
      .map((one) => `the answer ${one} is missing`),
  ]
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../reference/risk/${name}.json`, import.meta.url), 'utf8'))

export function readAssessmentFile(raw: unknown): AssessmentFile {
  if (!Value.Check(assessmentFile, raw)) throw new Error('reference/risk/assessment.json is not as expected')
  return sound('assessment', raw, assessmentProblems(raw))
}
export function readChildFile(raw: unknown): ChildFile {
  if (!Value.Check(childFile, raw)) throw new Error('reference/risk/child-assessment.json is not as expected')
  return sound('child-assessment', raw, childProblems(raw))
}
function sound<File>(name: string, file: File, problems: readonly string[]): File {
  if (problems.length > 0) throw new Error(`reference/risk/${name}.json: ${problems.join('; ')}`)
  return file
}

export const assessmentRules: AssessmentFile = readAssessmentFile(read('assessment'))
export const childRules: ChildFile = readChildFile(read('child-assessment'))
export const childQuestions = childRules.sections.flatMap((section) => section.questions)

/** The words of a band or a confidence; the bare code where the file has it no longer. */
export const bandText = (band: string): string =>
  assessmentRules.bands.find((one) => one.code === band)?.words ?? band
export const confidenceText = (confidence: string): string =>
  assessmentRules.confidence.find((one) => one.code === confidence)?.words ?? confidence
