/** For whoever brings a whole history into an empty installation: the questions, and how a form is marked. */
export { awareness, bank, itemsOf } from './bank.ts'
export { markForm } from './rules/form.ts'
export type { FormName } from './rules/form.ts'
