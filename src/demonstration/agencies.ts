/** The member agencies. Midshire is nowhere: no place, force, council or charity of these names exists. */
export interface Agency {
  readonly name: string
  readonly kind: string
  readonly capabilities: readonly ('firstResponder' | 'specifiedAuthority' | 'lawEnforcement')[]
  /** Public reports go to its triage desk. */
  readonly isDesk: boolean
}

const police = ['firstResponder', 'specifiedAuthority', 'lawEnforcement'] as const
const council = ['firstResponder', 'specifiedAuthority'] as const

export const agencies = {
  police: { name: 'Midshire Police', kind: 'police', capabilities: police, isDesk: true },
  council: { name: 'Midshire Council', kind: 'local-authority', capabilities: council, isDesk: false },
  borough: {
    name: 'Wrenbrook Borough Council',
    kind: 'local-authority',
    capabilities: council,
    isDesk: false,
  },
  hospitals: { name: 'Wrenbrook Hospitals NHS Trust', kind: 'health', capabilities: [], isDesk: false },
  fire: { name: 'Midshire Fire and Rescue', kind: 'fire', capabilities: [], isDesk: false },
  harbour: {
    name: 'Safe Harbour Midshire',
    kind: 'charity',
    capabilities: ['firstResponder'],
    isDesk: false,
  },
  kitchen: { name: 'Wrenbrook Open Kitchen', kind: 'charity', capabilities: [], isDesk: false },
  faiths: { name: 'Midshire Faiths Together', kind: 'faith', capabilities: [], isDesk: false },
  homes: { name: 'Wrenbrook Homes (housing association)', kind: 'other', capabilities: [], isDesk: false },
  university: { name: 'University of Midshire', kind: 'university', capabilities: [], isDesk: false },
  business: { name: 'Midshire Business Forum', kind: 'business', capabilities: [], isDesk: false },
  probation: { name: 'Midshire Probation', kind: 'justice', capabilities: [], isDesk: false },
} as const satisfies Record<string, Agency>
export type AgencyName = keyof typeof agencies
