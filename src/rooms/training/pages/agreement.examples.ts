import { agreementView, type AgreementModel } from './agreement.view.ts'

const kappa = { estimate: '0.72', lower: '0.61', upper: '0.83', agreed: '81%' }
const ordinary: AgreementModel = {
  agency: 'Midshire Police',
  gradings: 120,
  same: 70,
  parts: ['The source', 'How it is known', 'How it may be shared'].map((part) => ({ part, kappa })),
}
export const examples = {
  ordinary,
  empty: { ...ordinary, gradings: 0, same: 0, parts: null },
  error: { ...ordinary, parts: [{ part: 'The source', kappa: null }] },
  longest: { ...ordinary, agency: 'W'.repeat(100) },
  restricted: { ...ordinary, parts: [] },
} satisfies Record<string, AgreementModel>
export const render = agreementView
