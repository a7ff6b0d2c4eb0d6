/**
 * Where what a figure counts is kept, one by one. Evaluation opens no record: a figure leads to the first page of its room, for who works
 * there and for what they work for there. Everybody else is told where it is, and given no link that would lead to nothing.
 */
export interface KeptIn {
  readonly words: string
  readonly href: string
  /** One of these opens that page. */
  readonly rights: readonly string[]
  readonly purpose: { readonly value: string; readonly text: string }
}
const crime = { value: 'crime', text: 'crime' }
const administration = { value: 'administration', text: 'administration' }
const together = ['analyst', 'intelligence-officer', 'safeguarding-lead']

export const keptIn = {
  reports: {
    words: 'the reports of the desk',
    href: '/reports',
    rights: ['intake-officer'],
    purpose: { value: 'triage', text: 'triage' },
  },
  items: {
    words: 'the items of each agency',
    href: '/items',
    rights: ['intelligence-officer', 'release-officer'],
    purpose: crime,
  },
  people: {
    words: 'the records of people who are helped',
    href: '/safeguarding',
    rights: ['safeguarding-lead', 'caseworker'],
    purpose: { value: 'safeguarding', text: 'safeguarding' },
  },
  'joint-operations': {
    words: 'joint operations',
    href: '/joint-operations',
    rights: [...together, 'caseworker'],
    purpose: crime,
  },
  taskings: { words: 'taskings', href: '/operations', rights: together, purpose: crime },
  meetings: { words: 'tactical meetings', href: '/tactical-meetings', rights: together, purpose: crime },
  training: { words: 'courses', href: '/training', rights: ['training-lead'], purpose: administration },
  campaigns: { words: 'campaigns', href: '/campaigns', rights: ['campaign-lead'], purpose: administration },
} as const satisfies Readonly<Record<string, KeptIn>>
export type Kept = keyof typeof keptIn
export const keptNames = Object.keys(keptIn) as Kept[]

/** With or without a way there. */
export interface DrillDown {
  readonly words: string
  readonly open: { readonly href: string; readonly purpose: string; readonly text: string } | null
}
export function drillDown(kept: Kept, rights: ReadonlySet<string>): DrillDown {
  const { words, href, purpose, rights: opening }: KeptIn = keptIn[kept]
  return {
    words,
    open: opening.some((right) => rights.has(right))
      ? { href, purpose: purpose.value, text: `Open ${words}, working for ${purpose.text}` }
      : null,
  }
}
