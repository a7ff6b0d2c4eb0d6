/**
 * What can be printed, and what each piece may carry. A code or an address on paper leads whoever uses it somewhere, in sight of
 * whoever stands beside them: so where a piece hangs decides what is on it (docs/decisions/0018).
 */
export const kinds = ['poster', 'poster-large', 'place', 'card', 'leaflet', 'codes', 'pack'] as const
export type Kind = (typeof kinds)[number]

/** On paper for the office’s own printer, or with bleed and marks for a printing house. */
export const finishes = ['office', 'house'] as const
export type Finish = (typeof finishes)[number]

/** The pages that paper may lead to: they are for everybody, and opening one says nothing of who does. */
export const targets = ['calls', 'signs', 'place'] as const
export type Target = (typeof targets)[number]

interface Rule {
  /** A camera reads it. */
  readonly code: readonly Target[]
  /** It can be read and typed later, where nobody looks. */
  readonly address: readonly Target[]
  /** A district changes it: its local lines, or its languages. */
  readonly hasDistrict: boolean
  readonly hasPlace: boolean
}

export const rules: Readonly<Record<Kind, Rule>> = {
  poster: { code: ['calls'], address: ['calls'], hasDistrict: true, hasPlace: false },
  'poster-large': { code: ['calls'], address: ['calls'], hasDistrict: true, hasPlace: false },
  // It hangs where the person hangs about who must not see who scans.
  place: { code: [], address: ['place'], hasDistrict: true, hasPlace: true },
  // It is found in a pocket.
  card: { code: [], address: [], hasDistrict: false, hasPlace: false },
  leaflet: { code: [], address: [], hasDistrict: false, hasPlace: false },
  // For a room where professionals are: a surgery, a library desk, a council office.
  codes: { code: ['calls', 'signs'], address: ['calls', 'signs'], hasDistrict: true, hasPlace: false },
  pack: { code: ['calls'], address: ['calls'], hasDistrict: true, hasPlace: false },
}
