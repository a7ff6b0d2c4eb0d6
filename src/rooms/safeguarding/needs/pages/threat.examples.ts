import { emptyForm } from '#platform/forms.ts'
import { likelihoods, severities } from '../rules/codes.ts'
import { threatView, type ThreatModel } from './threat.view.ts'

const ordinary: ThreatModel = {
  form: emptyForm,
  action: '/safeguarding/1/threats',
  backHref: '/safeguarding/1/safety',
  standing: [{ value: '1', text: 'The man who held her papers looks for her' }],
  likelihoods,
  severities,
}
const names = ['thread', 'words', 'likelihood', 'severity', 'holds']
export const examples = {
  ordinary,
  empty: { ...ordinary, standing: [] },
  error: {
    ...ordinary,
    form: { values: {}, errors: names.map((field) => ({ field, text: `Mend ${field}` })) },
  },
  longest: {
    ...ordinary,
    standing: [{ value: '1', text: 'W'.repeat(100) }],
    form: { values: { words: 'W'.repeat(1000) }, errors: [] },
  },
  restricted: { ...ordinary, form: { values: { holds: 'no', thread: '1' }, errors: [] } },
} satisfies Record<string, ThreatModel>
export const render = threatView
