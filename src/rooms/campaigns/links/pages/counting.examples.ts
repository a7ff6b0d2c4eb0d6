import { countingView, type CountingModel } from './counting.view.ts'

const ordinary: CountingModel = { partnership: 'Midshire Partnership' }
export const examples = {
  ordinary,
  empty: { partnership: 'This partnership' },
  error: ordinary,
  longest: { partnership: 'W'.repeat(100) },
  restricted: ordinary,
} satisfies Record<string, CountingModel>
export const render = countingView
