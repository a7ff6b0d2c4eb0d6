/** The tables of the safeguarding room as `tables.ts` has the others: how each is keyed and written, with a canary in its words. */
import type { TableForm } from './tables.ts'
import type { SafeguardingTables } from './world-safeguarding.ts'

type Name = keyof SafeguardingTables

const byId = { key: ['id'], keyOf: (row: { readonly id: string }) => row.id }

export const safeguardingForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'safeguarding.person': {
    ...byId,
    columns: (row, world) => ({ ...row, created_at: world.now }),
  },
  'safeguarding.person_detail': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      working_name: canary('safeguarding.person_detail', row.id),
      age_state: 'not-sure',
      gender: 'not-said',
      languages: '',
      interpreter: 'not-asked',
      nationality: '',
    }),
  },
  'safeguarding.person_name': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      kind: 'own',
      name: canary('safeguarding.person_name', row.id),
      holds: true,
    }),
  },
  'safeguarding.first_meeting': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      words: canary('safeguarding.first_meeting', row.id),
    }),
  },
  'safeguarding.case_fields': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      fields: { cas_ReasonForCaseClosure: canary('safeguarding.case_fields', row.id) },
      file_hash: `\\x${'00'.repeat(32)}`,
      file_row: 2,
    }),
  },
  'safeguarding.consent': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      purpose: 'sharing',
      said_on: world.now.slice(0, 10),
      mode: 'verbal',
      language: 'Polish',
      interpreter: 'not-needed',
      read_back: true,
      explained_by: 'a worker',
      note: canary('safeguarding.consent', row.id),
    }),
  },
  'safeguarding.member': {
    ...byId,
    columns: (row) => ({
      ...row,
      law: row.basis === 'law' ? 'vital-interests' : null,
      reason: canary('safeguarding.member', row.id),
    }),
  },
  'safeguarding.member_end': {
    ...byId,
    columns: (row) => ({ ...row, reason: canary('safeguarding.member_end', row.id) }),
  },
  'safeguarding.referral': {
    ...byId,
    columns: (row, world) => ({ ...row, created_at: world.now, number: 1 }),
  },
  'safeguarding.referral_answer': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      question: 'family',
      words: [canary('safeguarding.referral_answer', row.id)],
    }),
  },
  'safeguarding.referral_reading': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      section: 'background',
      verdict: 'approved',
      questions: ['family'],
      language: 'Polish',
      interpreter: 'not-needed',
      mode: 'in-person',
      note: canary('safeguarding.referral_reading', row.id),
    }),
  },
  'safeguarding.referral_text': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      question: 'family',
      digest: '0'.repeat(64),
    }),
  },
  'safeguarding.referral_authority': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      deed: 'told',
      authority: canary('safeguarding.referral_authority', row.id),
      happened_on: world.now.slice(0, 10),
    }),
  },
  'safeguarding.referral_step': {
    key: ['referral_id', 'turn'],
    keyOf: (row) => `${row.referral_id}|1`,
    columns: (row, world) => ({
      ...row,
      turn: 1,
      created_at: world.now,
      from_state: 'draft',
      action: 'choose',
      state: 'offered',
      happened_on: world.now.slice(0, 10),
      organisation: 'An Invented Trust',
      words: canary('safeguarding.referral_step', row.referral_id),
    }),
  },
})
