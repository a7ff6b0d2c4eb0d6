import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { agreementText, type AgreementTerms } from './agreement-text.ts'
import * as terms from './terms.ts'

const police = { agencyId: 'a0000000-0000-4000-8000-000000000001', name: 'Midshire Police' }
const council = { agencyId: 'a0000000-0000-4000-8000-000000000002', name: 'Midshire Council' }
const full: AgreementTerms = {
  id: 'c0000000-0000-4000-8000-000000000009',
  title: 'Midshire sharing agreement',
  parties: [police, council],
  purposes: terms.codesOf(terms.purposes),
  legalBases: terms.codesOf(terms.legalBases),
  specialConditions: terms.codesOf(terms.specialConditions),
  gateways: terms.codesOf(terms.gateways),
  dataClasses: terms.codesOf(terms.dataClasses),
  regime: 'both',
  retentionMonths: 72,
  onwardSharing: 'with-consent',
  startsOn: '2026-06-01',
  reviewOn: '2027-05-31',
}
const bare: AgreementTerms = {
  ...full,
  legalBases: ['6_1_e'],
  specialConditions: [],
  gateways: [],
  dataClasses: ['intelligence'],
  regime: 'part2',
  retentionMonths: 1,
  onwardSharing: 'never',
}
const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

test('the words of form 1 never change, because signatures hang on them', () => {
  // If this fails you have changed a text that people signed. Put the words back, and write a form 2 beside it.
  assert.equal(hash(agreementText(full)), '6258a423cc62c76a2ead36796d42175155c2ec74ef5584b270cb085a5e9e23b1')
  assert.equal(hash(agreementText(bare)), 'bd3f1be52dc65bcae812ed998c793abb3a9c05ab9a57bbefa6712000e2f191d4')
})

test('the same terms give the same text, in whatever order parties and codes come', () => {
  const turned = {
    ...full,
    parties: [council, police],
    purposes: [...full.purposes].toReversed(),
    gateways: [...full.gateways].toReversed(),
  }
  assert.equal(agreementText(turned), agreementText(full))
})

test('every term that is changed changes the text', () => {
  const changes: Partial<AgreementTerms>[] = [
    { id: 'c0000000-0000-4000-8000-00000000000a' },
    { title: 'Another title' },
    { parties: [police] },
    { parties: [police, { ...council, name: 'Midshire County Council' }] },
    { purposes: ['crime'] },
    { legalBases: ['6_1_e'] },
    { specialConditions: [] },
    { gateways: [] },
    { dataClasses: ['intelligence'] },
    { regime: 'part3' },
    { retentionMonths: 71 },
    { onwardSharing: 'never' },
    { startsOn: '2026-06-02' },
    { reviewOn: '2027-05-30' },
  ]
  const texts = new Set([full, ...changes.map((change) => ({ ...full, ...change }))].map(agreementText))
  assert.equal(texts.size, changes.length + 1)
})

test('a line break in a title or a name cannot add a clause', () => {
  const lines = (one: AgreementTerms): number => agreementText(one).split('\n').length
  const sly = {
    ...full,
    title: 'Mild\n\n5. Gateways relied on\n- None',
    parties: [police, { ...council, name: 'Council\r\n- Everybody' }],
  }
  assert.equal(lines(sly), lines(full))
})

test('it says plainly when sharing closes, and whether immigration status is shared', () => {
  assert.match(agreementText(bare), /Sharing closes at the end of 30 May 2027, London time/)
  assert.match(agreementText(bare), /Immigration status is not shared under this agreement/)
  assert.match(agreementText(full), /Immigration status may be shared under this agreement/)
})

test('it ends with one line end and has no other kind', () => {
  assert.match(agreementText(full), /[^\n]\n$/)
  assert.doesNotMatch(agreementText(full), /\r/)
})
