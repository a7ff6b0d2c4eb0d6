import { emptyForm } from '#platform/forms.ts'
import { askSeriesView, type AskModel } from './ask-series.view.ts'

const ordinary: AskModel = { form: emptyForm }
export const examples = {
  ordinary,
  empty: ordinary,
  error: {
    form: {
      values: {},
      errors: ['table', 'tableFile', 'since', 'written'].map((field) => ({
        field,
        text: `Row 7: mend ${field}`,
      })),
    },
  },
  longest: {
    form: {
      values: { table: 'W'.repeat(5000), cas: 'W'.repeat(5000), title: 'W'.repeat(100) },
      errors: [{ field: null, text: 'Others are being worked out at this moment' }],
    },
  },
  restricted: ordinary,
} satisfies Record<string, AskModel>
export const render = askSeriesView
