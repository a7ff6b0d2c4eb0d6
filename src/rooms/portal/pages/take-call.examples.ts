import { emptyForm } from '#platform/forms.ts'
import { callModel } from './take-call.ts'
import { takeCallView, type TakeCallModel } from './take-call.view.ts'

const base = callModel('token', emptyForm)
const filled = {
  danger: 'no',
  safeToTalk: 'yes',
  children: 'not-known',
  what: 'The caller’s own words.',
  relation: 'neighbour',
}

export const render = takeCallView
export const examples = {
  ordinary: callModel('token', { values: filled, errors: [] }),
  empty: base,
  error: callModel('token', {
    values: filled,
    errors: [
      { field: 'what', text: 'Write what the caller said' },
      { field: 'danger', text: 'Choose one' },
    ],
  }),
  longest: callModel('token', { values: { ...filled, what: 'Long words. '.repeat(800) }, errors: [] }),
  restricted: { ...base, parts: base.parts.slice(0, 3) },
} satisfies Record<string, TakeCallModel>
