import { emptyForm } from '#platform/forms.ts'
import { demonstrationView, type DemonstrationModel } from './demonstration.view.ts'

const base: DemonstrationModel = {
  form: emptyForm,
  action: '/demonstration',
  cast: [
    { id: '1', name: 'Priya Example', role: 'Intake officer', agency: 'Midshire Police' },
    { id: '2', name: 'Grace Example', role: 'Safeguarding lead', agency: 'Midshire Council' },
  ],
}

export const render = demonstrationView
export const examples = {
  ordinary: base,
  empty: { ...base, cast: [] },
  error: {
    ...base,
    form: {
      values: {},
      errors: [
        { field: null, text: 'That person is not in the cast any more. Choose somebody from the list' },
      ],
    },
  },
  longest: {
    ...base,
    cast: Array.from({ length: 12 }, (_, at) => ({
      id: String(at),
      name: `Person ${at} with a name of several parts`,
      role: 'Information governance lead and deputy administrator',
      agency: 'Midshire and District Combined Authority for Everything',
    })),
  },
  restricted: { ...base, cast: base.cast.slice(0, 1) },
} satisfies Record<string, DemonstrationModel>
