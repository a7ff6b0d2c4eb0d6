import { allow } from '#platform/access.ts'

/** Who may do what with reports. Printed into docs/access.md. */
const atTheDesk = {
  purposes: ['triage', 'crime', 'safeguarding'],
  inWords: 'at the agency whose desk holds the report',
} as const

export const readQueue = allow({ rights: ['intake-officer'], ...atTheDesk })
export const readReport = allow({ rights: ['intake-officer', 'intelligence-officer'], ...atTheDesk })
export const workReport = allow({ rights: ['intake-officer'], ...atTheDesk })
export const openContact = allow({ rights: ['intake-officer'], ...atTheDesk })
