/** The tables of contact as `tables.ts` has the others: how each is keyed and written, with a canary in its words. */
import type { TableForm } from './tables.ts'
import type { ContactTables } from './world-contact.ts'

type Name = keyof ContactTables

const byId = { key: ['id'], keyOf: (row: { readonly id: string }) => row.id }
const dayFrom = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10)

export const contactForms = (
  canary: (table: Name, id: string) => string,
  { sealed, boxKey }: { readonly sealed: (table: Name, id: string) => string; readonly boxKey: string },
): { readonly [Of in Name]: TableForm<Of> } => ({
  'safeguarding.contact_channel': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      kind: 'call',
      key_id: boxKey,
      sealed: sealed('safeguarding.contact_channel', row.id),
    }),
  },
  'safeguarding.contact_terms': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      state: 'confirmed',
      confirmed_on: dayFrom(world.now, -1),
      until: dayFrom(world.now, 10),
      purposes: ['safety'],
      days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      from_time: '00:00',
      to_time: '24:00',
      device: 'own',
      message: 'never',
      others: '',
      says: 'Robin',
      if_another: 'Hang up',
      note: canary('safeguarding.contact_terms', row.id),
    }),
  },
  'safeguarding.contact_attempt': { ...byId, columns: (row) => ({ ...row, purpose: 'safety' }) },
  'safeguarding.contact_outcome': {
    ...byId,
    columns: (row) => ({
      ...row,
      result: 'no-answer',
      note: canary('safeguarding.contact_outcome', row.id),
    }),
  },
  'safeguarding.need': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      kind: 'accommodation',
      urgency: 'today',
      words: canary('safeguarding.need', row.id),
    }),
  },
  'safeguarding.need_step': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      turn: 1,
      from_state: 'open',
      action: 'take',
      state: 'taken',
      words: canary('safeguarding.need_step', row.id),
    }),
  },
  'safeguarding.threat': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      words: canary('safeguarding.threat', row.id),
      likelihood: 'likely',
      severity: 'life',
      holds: true,
    }),
  },
  'safeguarding.safety_plan': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      said: canary('safeguarding.safety_plan', row.id),
      signs: '',
      deeds: 'Go to the library',
      ring: '999',
      language: 'Polish',
      interpreter: 'not-needed',
      read_back: true,
      made_on: dayFrom(world.now, 0),
      review_on: dayFrom(world.now, 14),
    }),
  },
  'safeguarding.service': { ...byId, columns: (row, world) => ({ ...row, created_at: world.now }) },
  'safeguarding.service_detail': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      name: 'Lantern House',
      area: 'Midshire',
      duty_line: '01632 960001',
      offers: ['accommodation'],
      genders: ['female'],
      children: 'no',
      languages: '',
      access: [],
      funds: 'anybody',
      note: canary('safeguarding.service_detail', row.id),
      is_open: true,
    }),
  },
  'safeguarding.service_capacity': {
    ...byId,
    columns: (row, world) => ({ ...row, created_at: world.now, free: 2 }),
  },
  'safeguarding.place': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      state: 'asked',
      words: canary('safeguarding.place', row.id),
    }),
  },
  'safeguarding.recontact': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      state: 'planned',
      due_on: dayFrom(world.now, 5),
      words: canary('safeguarding.recontact', row.id),
    }),
  },
})
