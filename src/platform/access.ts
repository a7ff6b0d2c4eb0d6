/**
 * Who may. A policy is data (rights, purposes, one condition, and the same in words), so that `docs/access.md` is
 * printed from it and a reviewer reads what the machine reads. Default deny: a policy without rights lets nobody in.
 *
 * The database decides again, by row security from the signed context; this layer decides actions and says why.
 */
export interface Actor {
  readonly personId: string
  readonly agencyId: string
  readonly name: string
  readonly agencyName: string
  readonly rights: ReadonlySet<string>
  readonly purpose: string
  /** Seconds since this session last proved who it is; some actions want it fresh. */
  readonly provedSecondsAgo: number
}

export interface Policy<Subject> {
  /** One of these rights is needed. Empty means nobody. */
  readonly rights: readonly string[]
  /** One of these purposes is needed; null where any purpose will do. */
  readonly purposes: readonly string[] | null
  /** The rest of the condition, in words for `docs/access.md`. */
  readonly inWords: string
  readonly when: (actor: Actor, subject: Subject) => boolean
  /** Set for what is open without signing in (the sign-in page, the public form). */
  readonly open: boolean
}

interface AllowOptions<Subject> {
  readonly rights: readonly string[]
  readonly purposes?: readonly string[]
  readonly inWords?: string
  readonly when?: (actor: Actor, subject: Subject) => boolean
}

/** A policy for people who are signed in. */
export function allow<Subject = unknown>(options: AllowOptions<Subject>): Policy<Subject> {
  return {
    rights: options.rights,
    purposes: options.purposes ?? null,
    inWords: options.inWords ?? '',
    when: options.when ?? (() => true),
    open: false,
  }
}

/** Every signed-in person, whatever their rights: own account and sign-out only. */
export const anyMember: Policy<unknown> = {
  ...allow({ rights: ['*'] }),
  inWords: 'every signed-in person, for themselves',
}

/** No sign-in: the public site, and the sign-in pages. */
export const everyone: Policy<unknown> = {
  ...allow({ rights: ['*'] }),
  inWords: 'no sign-in needed',
  open: true,
}

/** The part of the decision that needs no subject: checked before anything is read. */
export function mayTry(policy: Policy<never>, actor: Actor): boolean {
  const right = policy.rights.includes('*') || policy.rights.some((wanted) => actor.rights.has(wanted))
  return right && (policy.purposes === null || policy.purposes.includes(actor.purpose))
}

export function decide<Subject>(policy: Policy<Subject>, actor: Actor, subject: Subject): boolean {
  return mayTry(policy, actor) && policy.when(actor, subject)
}

/** Whoever has not signed in. Holds nothing. */
export const nobody: Actor = {
  personId: '',
  agencyId: '',
  name: '',
  agencyName: '',
  rights: new Set(),
  purpose: '',
  provedSecondsAgo: Number.POSITIVE_INFINITY,
}
