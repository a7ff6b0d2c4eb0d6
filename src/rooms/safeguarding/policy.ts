import { allow, type Actor } from '#platform/access.ts'

/**
 * Who may do what with the records of people. Row security decides the rows again, by who is a member now; these lines decide
 * the deeds. Whoever investigates, administers or audits works with no record, even where somebody named them: no such door is
 * open yet, with consent or without.
 */
export const barred = [
  'analyst',
  'intelligence-officer',
  'release-officer',
  'source-custodian',
  'agency-administrator',
  'partnership-administrator',
  'auditor',
]
const isFree = (actor: Actor): boolean => !barred.some((right) => actor.rights.has(right))

const workers = { rights: ['safeguarding-lead', 'caseworker'], purposes: ['safeguarding'] }
const leads = { rights: ['safeguarding-lead'], purposes: ['safeguarding'] }
const butNot = 'who does not investigate, administer or audit'

/** Reading and writing in the records of which somebody is a member. */
export const workWithPeople = allow({
  ...workers,
  inWords: `of whom they are a member now, ${butNot}`,
  when: isFree,
})
export const openRecord = allow({
  ...leads,
  inWords: `for the own agency, ${butNot}; they become its first member`,
  when: isFree,
})
/** Many people's records leave in one file, or come in one. */
export const carryCases = allow({
  ...leads,
  inWords: `the records of which they are a member now; those of a file are opened for the own agency, ${butNot}`,
  when: isFree,
})
export const addMember = allow<{ readonly person: { readonly agencyId: string } }>({
  ...leads,
  inWords: `at the agency that keeps the record, and a member of it, ${butNot}`,
  when: (actor, { person }) => isFree(actor) && person.agencyId === actor.agencyId,
})
export const endMember = allow<{
  readonly person: { readonly agencyId: string }
  readonly staffId: string
}>({
  ...workers,
  inWords: `oneself; or anybody, for a lead at the agency that keeps the record, ${butNot}`,
  when: (actor, { person, staffId }) =>
    isFree(actor) &&
    (staffId === actor.personId ||
      (actor.rights.has('safeguarding-lead') && person.agencyId === actor.agencyId)),
})
/** What is said of a referral on its way; what only a first responder or a specified authority may say is refused to everybody else. */
export const takeReferralStep = allow<{ readonly action: string; readonly roles: readonly string[] }>({
  ...workers,
  inWords: `of whom they are a member now, ${butNot}; that it is taken on or was sent, at a first responder organisation alone; that it was notified, at a specified public authority`,
  when: (actor, { action, roles }) =>
    isFree(actor) &&
    (!['take-on', 'submit'].includes(action) || roles.includes('first-responder')) &&
    (action !== 'notify' || roles.includes('specified-authority')),
})

/** What agencies ask of each other for a person: those of people one works with, and those of the own agency. */
export const answerSupport = allow({
  ...workers,
  inWords: `for people they work with, and what their agency is asked, ${butNot}`,
  when: isFree,
})

/** The catalogue of services says nothing of anybody: every caseworker reads it, at every agency. */
export const seeServices = allow({ ...workers, inWords: butNot, when: isFree })
export const addService = allow({
  ...leads,
  inWords: `for the own agency, which keeps the entry, ${butNot}`,
  when: isFree,
})
export const changeService = allow<{ readonly agencyId: string }>({
  ...leads,
  inWords: `at the agency that keeps the entry, ${butNot}`,
  when: (actor, { agencyId }) => isFree(actor) && agencyId === actor.agencyId,
})
export const stateCapacity = allow<{ readonly agencyId: string }>({
  ...workers,
  inWords: `at the agency that keeps the entry, ${butNot}`,
  when: (actor, { agencyId }) => isFree(actor) && agencyId === actor.agencyId,
})

/** The questions of the referral form, without anybody in it. */
export const readReferralForm = allow({
  rights: [
    'contributor',
    'intake-officer',
    'intelligence-officer',
    'release-officer',
    'analyst',
    'safeguarding-lead',
    'caseworker',
  ],
})
