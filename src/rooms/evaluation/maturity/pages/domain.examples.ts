import { emptyForm } from '#platform/forms.ts'
import { domainView, type DomainModel } from './domain.view.ts'

const year = {
  year: '2026',
  score: '2 Developing',
  evidence: 'Every tactical meeting has a person of children’s services',
  reason: 'They come since April',
}
const ordinary: DomainModel = {
  form: emptyForm,
  code: 'children',
  name: 'Children',
  ask: 'Are children found, and treated as children first?',
  years: [year, { ...year, year: '2025', score: '1 Emerging', reason: 'It was not' }],
  choices: [
    { value: '0', text: '0 Absent' },
    { value: '1', text: '1 Emerging' },
  ],
  year: '2026',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, years: [] },
  error: {
    ...ordinary,
    form: {
      values: { evidence: 'Short' },
      errors: ['score', 'evidence', 'reason'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: { ...ordinary, years: [{ ...year, evidence: 'W'.repeat(1000), reason: 'W'.repeat(1000) }] },
  restricted: { ...ordinary, year: null },
} satisfies Record<string, DomainModel>
export const render = domainView
