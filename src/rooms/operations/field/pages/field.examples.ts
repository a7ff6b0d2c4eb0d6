import { checklist } from '../reference.ts'
import { fieldView, type FieldModel } from './field.view.ts'

const ordinary: FieldModel = {
  operationId: '1',
  title: 'Harbour lights',
  reference: 'JNT-7K3QM9',
  day: '2026-11-26',
  hours: '06:00 to 14:00',
  lead: 'Midshire Police',
  roles: ['First responder'],
  teams: ['Team 2'],
  places: [
    { role: 'Bronze', team: 'Team 1', agency: 'Midshire Police' },
    { role: 'First responder', team: 'Team 2', agency: 'Midshire Council' },
  ],
  plan: [
    { name: 'Intention', words: 'Keep everybody who is met safe.\nThen evidence.' },
    { name: 'When to stop', words: 'A child is missing: the victim lead says so.' },
  ],
  reception: 'A sports hall',
  isOpen: true,
  checks: checklist.map(({ code, text }) => ({
    href: `/joint-operations/1/field/entries/check.${code}`,
    text,
    tag: 'Not done',
    colour: 'yellow',
  })),
  entries: [
    {
      href: '/joint-operations/1/field/entries/encounter.1',
      text: 'Encounter, 06:45: site 2, yard',
      tag: 'Two versions',
      colour: 'orange',
    },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, teams: [], plan: [], reception: '', entries: [] },
  error: {
    ...ordinary,
    checks: ordinary.checks.map((one) => ({ ...one, tag: 'Two versions', colour: 'orange' })),
  },
  longest: {
    ...ordinary,
    title: 'W'.repeat(80),
    teams: ['W'.repeat(60)],
    plan: Array.from({ length: 6 }, () => ({ name: 'Risk to children', words: 'W'.repeat(2000) })),
    reception: 'W'.repeat(200),
    places: Array.from({ length: 12 }, () => ({
      role: 'First responder',
      team: 'W'.repeat(60),
      agency: 'W'.repeat(100),
    })),
    entries: Array.from({ length: 12 }, () => ({
      href: '/joint-operations/1/field/entries/decision.1',
      text: 'W'.repeat(100),
      tag: 'Noted',
      colour: 'blue',
    })),
  },
  restricted: { ...ordinary, isOpen: false },
} satisfies Record<string, FieldModel>
export const render = fieldView
