import type { Act } from '../sitting.ts'

/** The forms of a joint operation as its people fill them in. */
export const part = (operation: string, code: string, words: string): Act => ({
  to: `{at:${operation}}/parts/${code}`,
  fields: { version: '0', words },
})
export const named = (operation: string, person: string, role: string, team = ''): Act => ({
  to: `{at:${operation}}/people`,
  fields: { person: `{person:${person}}`, role, team },
})
export const step = (operation: string, action: string, words = ''): Act => ({
  to: `{at:${operation}}/${action}`,
  fields: { words },
})
