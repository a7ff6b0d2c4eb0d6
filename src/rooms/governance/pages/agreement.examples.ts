import { emptyForm } from '#platform/forms.ts'
import { agreementText } from '../rules/agreement-text.ts'
import { agreementView, type AgreementModel } from './agreement.view.ts'

const id = 'c0000000-0000-4000-8000-000000000001'
const police = { agencyId: 'a0000000-0000-4000-8000-000000000001', name: 'Midshire Police' }
const council = { agencyId: 'a0000000-0000-4000-8000-000000000002', name: 'Midshire Council' }
const terms = {
  id,
  title: 'Midshire sharing agreement',
  parties: [police, council],
  purposes: ['crime', 'safeguarding'],
  legalBases: ['6_1_e'],
  specialConditions: ['sch1_18'],
  gateways: ['cda-115'],
  dataClasses: ['intelligence', 'people'],
  regime: 'both',
  retentionMonths: 72,
  onwardSharing: 'with-consent',
  startsOn: '2026-06-01',
  reviewOn: '2027-05-31',
}
const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const drawnUp = {
  at: new Date('2026-05-20T09:00:00Z'),
  what: 'Drawn up',
  by: 'Gwen, Midshire Police',
  problem: null,
}
const signedBy = (agency: string, by: string, at: string) => ({
  at: new Date(at),
  what: `Signed for ${agency}`,
  by,
  problem: null,
})

const ordinary: AgreementModel = {
  form: emptyForm,
  id,
  title: terms.title,
  text: agreementText(terms),
  hash,
  standing: { tag: 'Live', colour: 'govuk-tag--green', sentence: 'Live until the end of 30 May 2027.' },
  history: [
    signedBy('Midshire Council', 'Hugh, Midshire Council', '2026-05-22T14:30:00Z'),
    signedBy('Midshire Police', 'Gwen, Midshire Police', '2026-05-20T10:00:00Z'),
    drawnUp,
  ],
  notSigned: [],
  sign: null,
  mayLeave: true,
  hasSigned: true,
  mayDrawUp: true,
}
const empty: AgreementModel = {
  ...ordinary,
  standing: {
    tag: 'Draft',
    colour: 'govuk-tag--grey',
    sentence: 'Waiting for your agency to sign, and Midshire Council.',
  },
  history: [drawnUp],
  notSigned: ['Midshire Council', 'Midshire Police'],
  sign: { name: 'Gwen', agency: 'Midshire Police', typed: '', seen: hash },
  hasSigned: false,
}
const many = Array.from({ length: 12 }, (_, index) => ({
  agencyId: `a0000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  name: `Agency of the partnership number ${index + 1}`,
}))
const longTitle = 'Agreement on sharing with every agency of the partnership, '.repeat(3).trim()

export const examples = {
  ordinary,
  empty,
  error: {
    ...empty,
    sign: { name: 'Gwen', agency: 'Midshire Police', typed: 'Gwenn', seen: hash },
    form: {
      values: { name: 'Gwenn', seen: hash },
      errors: [{ field: 'name', text: 'Type your name as you are signed in: Gwen' }],
    },
  },
  longest: {
    ...ordinary,
    title: longTitle,
    text: agreementText({ ...terms, title: longTitle, parties: many }),
    history: many.map((one) => ({
      ...signedBy(one.name, `Somebody, ${one.name}`, '2026-05-22T14:30:00Z'),
      problem: 'This signature is on a text with another fingerprint than the one above.',
    })),
    notSigned: many.map((one) => one.name),
  },
  restricted: { ...ordinary, mayLeave: false, mayDrawUp: false },
} satisfies Record<string, AgreementModel>

export const render = agreementView
