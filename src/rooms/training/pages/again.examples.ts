import { againView, type AgainModel } from './again.view.ts'

const one = {
  title: 'Signs, and who to tell',
  heldOn: '2026-08-25',
  wave: 'three months later',
  code: 'AB23 CD45',
}
const ordinary: AgainModel = { due: [one, { ...one, wave: 'six months later' }] }
export const examples = {
  ordinary,
  empty: { due: [] },
  error: { due: [{ ...one, title: 'Signs', wave: 'before the course' }] },
  longest: { due: Array.from({ length: 9 }, () => ({ ...one, title: 'W'.repeat(120) })) },
  restricted: { due: [one] },
} satisfies Record<string, AgainModel>
export const render = againView
