import type { readForm } from '#platform/forms.ts'

const digits = /^\d{1,4}$/

interface NumberRule {
  readonly required: string
  readonly from: number
  readonly to: number
}
/** A whole number of a form, with what is wrong beside the field. */
export function readNumber(form: ReturnType<typeof readForm>, name: string, rule: NumberRule): number {
  const typed = form.text(name, { required: rule.required, max: 10 })
  const number = Number(typed)
  if (typed !== '' && !(digits.test(typed) && number >= rule.from && number <= rule.to))
    form.fail(name, `Enter a whole number from ${rule.from} to ${rule.to.toLocaleString('en-GB')}`)
  return number
}
