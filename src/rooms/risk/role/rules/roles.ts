/**
 * What somebody is in the event that is assessed: suspect, witness, victim, any or all of them at once (BR23). Each is noted by a
 * person and stands by itself; nothing here makes one of another, and nothing calls anybody an offender.
 *
 * The states of the prompt about the statutory defence (Modern Slavery Act 2015, section 45):
 *
 *     not needed ──suspect, and victim or a sign─► open ──read, with who was told─► read
 *                                                    ▲                               │
 *                                                    └── a role noted afterwards ────┘
 */
export const roles = [
  { value: 'victim', text: 'May be a victim of exploitation' },
  { value: 'witness', text: 'May be a witness: saw or heard something' },
  { value: 'suspect', text: 'Is suspected of an offence' },
] as const
export type Role = (typeof roles)[number]['value']

/** A role noted, or taken back. `at` is an instant as text that sorts: microseconds, UTC. */
export interface RoleNote {
  readonly role: Role
  readonly holds: boolean
  readonly at: string
}
export interface DefenceReading {
  readonly at: string
}

/** Of each role its newest note, where that says that it holds; in the order of the list. */
export function standingRoles<Note extends RoleNote>(notes: readonly Note[]): readonly Note[] {
  const newest = new Map<Role, Note>()
  for (const note of notes) {
    const known = newest.get(note.role)
    if (known === undefined || known.at < note.at) newest.set(note.role, note)
  }
  return roles.flatMap(({ value }) => {
    const note = newest.get(value)
    return note?.holds === true ? [note] : []
  })
}

export type Prompt = 'not-needed' | 'open' | 'read'

/** `hasSign`: a sign of exploitation stands that the asking person sees. What they do not see opens no prompt for them. */
export function promptOf(
  notes: readonly RoleNote[],
  hasSign: boolean,
  readings: readonly DefenceReading[],
): Prompt {
  const standing = standingRoles(notes)
  const suspect = standing.find((one) => one.role === 'suspect')
  const victim = standing.find((one) => one.role === 'victim')
  if (suspect === undefined || (victim === undefined && !hasSign)) return 'not-needed'
  const since = victim !== undefined && victim.at > suspect.at ? victim.at : suspect.at
  return readings.some((one) => one.at >= since) ? 'read' : 'open'
}
