/** The tables of training as `tables.ts` has the others. */
import type { TableForm } from './tables.ts'
import type { TrainingTables } from './world-training.ts'

type Name = keyof TrainingTables
const byId = { key: ['id'], keyOf: (row: { readonly id: string }) => row.id }
const letters = '23456789ABCDEFGH'

/** Eight letters that no other session has, of an id whose digits say in which world and in which place it was made. */
export const codeOf = (id: string): string =>
  Array.from(`${id.slice(9, 13)}${id.slice(-4)}`, (digit) => letters.charAt(parseInt(digit, 16))).join('')

/** Thirty-two bytes of an id, as the database writes them. */
const markOf = (id: string): string => `\\x${id.replaceAll('-', '').repeat(2)}`

export const trainingForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'training.course': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      title: canary('training.course', row.id),
      audience: 'everybody',
      level: 'awareness',
      objectives: 'Know the signs',
      minutes: 60,
      certificate: 'answered',
      valid_months: 36,
    }),
  },
  'training.material': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      title: 'To read again',
      words: canary('training.material', row.id),
    }),
  },
  'training.session': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      held_on: world.now.slice(0, 10),
      place: canary('training.session', row.id),
      delivery: 'room',
      code: codeOf(row.id),
    }),
  },
  'training.session_step': {
    key: ['session_id', 'turn'],
    keyOf: (row) => `${row.session_id}|1`,
    columns: (row, world) => ({ ...row, created_at: world.now, turn: 1, state: 'before' }),
  },
  'training.headcount': {
    ...byId,
    columns: (row, world) => ({ ...row, created_at: world.now, role: 'other', people: 2 }),
  },
  'training.learner': {
    ...byId,
    columns: (row, world) => ({ ...row, created_at: world.now, code_mark: markOf(row.id) }),
  },
  'training.attendance': {
    key: ['session_id', 'learner_id'],
    keyOf: (row) => `${row.session_id}|${row.learner_id}`,
    columns: (row, world) => ({ ...row, created_at: world.now, role: 'other', prior: 'never' }),
  },
  'training.response': {
    key: ['session_id', 'learner_id', 'wave'],
    keyOf: (row) => `${row.session_id}|${row.learner_id}|before`,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      wave: 'before',
      form: 'A',
      bank: '2026-11-29',
      answers: JSON.stringify({ canary: canary('training.response', row.learner_id) }),
      marks: '{}',
      score: 1,
      out_of: 16,
    }),
  },
  'training.certificate': {
    key: ['number_mark'],
    keyOf: (row) => markOf(row.learner_id),
    columns: (row, world) => ({
      ...row,
      number_mark: markOf(row.learner_id),
      created_at: world.now,
      expires_on: world.now.slice(0, 10),
    }),
  },
  'training.reminder': {
    key: ['session_id', 'agency_id', 'wave'],
    keyOf: (row) => `${row.session_id}|${row.agency_id}|month-3`,
    columns: (row, world) => ({ ...row, created_at: world.now, wave: 'month-3' }),
  },
  'training.practice': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      round_id: row.id,
      item: 'G01',
      bank: '2026-11-29',
      source: '1',
      assessment: 'A',
      handling: 'P',
    }),
  },
})
