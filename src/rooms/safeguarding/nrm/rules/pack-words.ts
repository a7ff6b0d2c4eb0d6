import { answerWords } from './course.ts'
import type { Form } from './form.ts'
import type { Pack } from './pack.ts'

/** A pack by the sections of the form, in its order, each answer as people read it. */
export interface PackSection {
  readonly title: string
  readonly lines: readonly { readonly ask: string; readonly answer: readonly string[] }[]
}
export const packSections = (form: Form, pack: Pack): PackSection[] =>
  form.sections
    .map(({ id, title }) => ({
      title,
      lines: pack.lines
        .filter((line) => line.question.section === id)
        .map((line) => ({ ask: line.question.ask, answer: answerWords(line.question, line.answer) })),
    }))
    .filter((one) => one.lines.length > 0)
