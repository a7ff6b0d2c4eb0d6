import { emptyForm } from '#platform/forms.ts'
import { certificatesView, type CertificatesModel } from './certificates.view.ts'

const one = {
  number: 'AAAA BBBB CCCC',
  title: 'Signs, and who to tell',
  level: 'Awareness',
  agency: 'Midshire Council',
  heldOn: '2026-12-02',
  expiresOn: '2029-12-02',
  isGood: true,
}
const ordinary: CertificatesModel = { form: emptyForm, certificates: [one] }
export const examples = {
  ordinary,
  empty: { ...ordinary, certificates: [] },
  error: {
    form: { values: { code: 'x' }, errors: [{ field: 'code', text: 'This is not a code of ours' }] },
    certificates: null,
  },
  longest: {
    ...ordinary,
    certificates: Array.from({ length: 9 }, () => ({ ...one, title: 'W'.repeat(120) })),
  },
  restricted: { ...ordinary, certificates: [{ ...one, isGood: false }] },
} satisfies Record<string, CertificatesModel>
export const render = certificatesView
