import { extractsView, type ExtractsModel } from './extracts.view.ts'

const one = {
  href: '/evaluation/extracts/1',
  name: 'Referrals, 2024 to 2025',
  asked: '4 January 2026',
  state: 'Waits for an answer',
}
const ordinary: ExtractsModel = {
  mayAsk: true,
  dataSets: [
    {
      href: '/evaluation/extracts/new/people',
      name: 'People whose record was opened',
      unit: 'one record',
      left: '3 of 4',
    },
  ],
  extracts: [one, { ...one, state: 'Refused on 5 January 2026' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, extracts: [] },
  error: { ...ordinary, dataSets: ordinary.dataSets.map((set) => ({ ...set, left: '0 of 4' })) },
  longest: { ...ordinary, extracts: Array.from({ length: 60 }, () => ({ ...one, name: 'W'.repeat(120) })) },
  restricted: { ...ordinary, mayAsk: false },
} satisfies Record<string, ExtractsModel>
export const render = extractsView
