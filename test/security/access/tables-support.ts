/** The tables of support referrals as `tables.ts` has the others. */
import type { TableForm } from './tables.ts'
import type { SupportTables } from './world-support.ts'

type Name = keyof SupportTables

export const supportForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'safeguarding.support': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      kind: 'accommodation',
      asked: canary('safeguarding.support', row.id),
      age_state: 'adult',
      languages: '',
      interpreter: 'not-asked',
      answer_by: '2027-01-01',
      law: row.basis === 'law' ? 'vital-interests' : null,
      reason: row.basis === 'law' ? 'Needed for their care' : '',
    }),
  },
  'safeguarding.support_step': {
    key: ['support_id'],
    keyOf: (row) => row.support_id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      turn: 1,
      from_state: 'offered',
      action: 'revoke',
      state: 'revoked',
      reason: 'mistake',
      words: canary('safeguarding.support_step', row.support_id),
    }),
  },
})
