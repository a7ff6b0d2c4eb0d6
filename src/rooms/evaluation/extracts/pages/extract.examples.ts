import { emptyForm } from '#platform/forms.ts'
import { extractView, type ExtractModel } from './extract.view.ts'

const row = ['2025', 'adult', 'female', '24']
const ordinary: ExtractModel = {
  form: emptyForm,
  id: '1',
  title: 'People whose record was opened, 2024 to 2025',
  facts: [
    { key: 'Asked', value: '4 January 2026' },
    { key: 'What it is for', value: 'A paper on who is found by whom' },
    { key: 'State', value: 'Approved on 5 January 2026' },
  ],
  mayAnswer: false,
  mayTake: true,
  preview: {
    head: ['Year', 'By age', 'By gender', 'Counted'],
    rows: [row, ['2025', 'child', '*', '13']],
    said: ['2 groups, 37 counted; 1 coarser (“Any” here, * in the file). Dropped: fewer than 10.'],
  },
}
export const examples = {
  ordinary,
  empty: { ...ordinary, mayTake: false, preview: null },
  error: {
    ...ordinary,
    mayAnswer: true,
    mayTake: false,
    preview: null,
    form: { values: {}, errors: [{ field: 'answer', text: 'Choose yes or no' }] },
  },
  longest: {
    ...ordinary,
    facts: [{ key: 'What it is for', value: 'W'.repeat(1000) }],
    preview: { ...ordinary.preview!, rows: Array.from({ length: 100 }, () => row) },
  },
  restricted: { ...ordinary, mayTake: false },
} satisfies Record<string, ExtractModel>
export const render = extractView
