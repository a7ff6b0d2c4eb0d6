import type { AgencyName } from './agencies.ts'

/**
 * The cast: first names and parts, nobody real. Everyone has fixed rights, so that each page of the product has somebody
 * to see it and each refusal has somebody to meet it. Most of them are people that the tests know. Whoever works with people holds
 * none of the rights that shut one out of their records.
 */
export interface Person {
  readonly agency: AgencyName
  readonly role: string
  readonly rights: readonly string[]
  /** What they usually work for: their sessions begin with it. */
  readonly purpose: string
}

const contributor = 'contributor'

export const people = {
  priya: {
    agency: 'police',
    role: 'Intake officer',
    rights: [contributor, 'intake-officer'],
    purpose: 'triage',
  },
  owen: {
    agency: 'police',
    role: 'Intake officer, second desk',
    rights: [contributor, 'intake-officer'],
    purpose: 'triage',
  },
  tomasz: {
    agency: 'police',
    role: 'Intelligence officer',
    rights: [contributor, 'intelligence-officer', 'analyst'],
    purpose: 'crime',
  },
  rosa: {
    agency: 'police',
    role: 'Release officer',
    rights: [contributor, 'release-officer'],
    purpose: 'crime',
  },
  dilys: {
    agency: 'police',
    role: 'Release officer, on call',
    rights: [contributor, 'release-officer'],
    purpose: 'crime',
  },
  karim: {
    agency: 'police',
    role: 'Source custodian',
    rights: [contributor, 'source-custodian'],
    purpose: 'crime',
  },
  petra: {
    agency: 'police',
    role: 'Administrator',
    rights: [contributor, 'agency-administrator', 'partnership-administrator'],
    purpose: 'administration',
  },
  judith: {
    agency: 'police',
    role: 'Superintendent: commands joint operations',
    rights: [contributor, 'analyst'],
    purpose: 'crime',
  },
  dai: {
    agency: 'police',
    role: 'Detective sergeant: plans joint operations',
    rights: [contributor, 'analyst'],
    purpose: 'crime',
  },
  gwen: {
    agency: 'police',
    role: 'Information governance lead',
    rights: [contributor, 'governance-lead'],
    purpose: 'administration',
  },
  grace: {
    agency: 'council',
    role: 'Safeguarding lead',
    rights: [contributor, 'safeguarding-lead'],
    purpose: 'safeguarding',
  },
  yusuf: {
    agency: 'council',
    role: 'Caseworker',
    rights: [contributor, 'caseworker'],
    purpose: 'safeguarding',
  },
  colin: {
    agency: 'council',
    role: 'Analyst',
    rights: [contributor, 'analyst', 'intelligence-officer'],
    purpose: 'crime',
  },
  ines: {
    agency: 'council',
    role: 'Release officer',
    rights: [contributor, 'release-officer'],
    purpose: 'crime',
  },
  amina: {
    agency: 'council',
    role: 'Administrator',
    rights: [contributor, 'agency-administrator'],
    purpose: 'administration',
  },
  tess: {
    agency: 'council',
    role: 'Training lead',
    rights: [contributor, 'training-lead'],
    purpose: 'administration',
  },
  hugh: {
    agency: 'council',
    role: 'Information governance lead',
    rights: [contributor, 'governance-lead'],
    purpose: 'administration',
  },
  carys: {
    agency: 'council',
    role: 'Campaign lead',
    rights: [contributor, 'campaign-lead'],
    purpose: 'administration',
  },
  edie: {
    agency: 'council',
    role: 'Evaluator',
    rights: [contributor, 'evaluator'],
    purpose: 'oversight',
  },
  noor: { agency: 'council', role: 'Auditor', rights: ['auditor'], purpose: 'oversight' },
  sam: { agency: 'council', role: 'Signed in, no rights', rights: [], purpose: 'crime' },
  bryony: {
    agency: 'borough',
    role: 'Community safety manager',
    rights: [contributor, 'safeguarding-lead', 'governance-lead'],
    purpose: 'safeguarding',
  },
  femi: {
    agency: 'hospitals',
    role: 'Named nurse for safeguarding',
    rights: [contributor, 'safeguarding-lead', 'governance-lead'],
    purpose: 'safeguarding',
  },
  frank: {
    agency: 'fire',
    role: 'Analyst',
    rights: [contributor, 'analyst', 'governance-lead'],
    purpose: 'crime',
  },
  seren: {
    agency: 'harbour',
    role: 'Safeguarding lead',
    rights: [contributor, 'safeguarding-lead'],
    purpose: 'safeguarding',
  },
  mina: {
    agency: 'harbour',
    role: 'Caseworker',
    rights: [contributor, 'caseworker'],
    purpose: 'safeguarding',
  },
  idris: {
    agency: 'harbour',
    role: 'Outreach analyst',
    rights: [contributor, 'analyst'],
    purpose: 'safeguarding',
  },
  marisol: {
    agency: 'harbour',
    role: 'Service manager',
    rights: [contributor, 'intelligence-officer', 'governance-lead'],
    purpose: 'safeguarding',
  },
  jonah: {
    agency: 'kitchen',
    role: 'Kitchen manager',
    rights: [contributor, 'analyst', 'governance-lead'],
    purpose: 'safeguarding',
  },
  ruth: {
    agency: 'faiths',
    role: 'Network co-ordinator',
    rights: [contributor, 'analyst', 'governance-lead'],
    purpose: 'safeguarding',
  },
  callum: {
    agency: 'homes',
    role: 'Tenancy enforcement officer',
    rights: [contributor, 'intelligence-officer', 'governance-lead'],
    purpose: 'crime',
  },
  sadia: {
    agency: 'homes',
    role: 'Head of neighbourhoods',
    rights: [contributor, 'release-officer', 'analyst'],
    purpose: 'crime',
  },
  elif: {
    agency: 'university',
    role: 'Academic adviser',
    rights: [contributor, 'adviser'],
    purpose: 'oversight',
  },
  emrys: {
    agency: 'university',
    role: 'Evaluator',
    rights: [contributor, 'evaluator'],
    purpose: 'oversight',
  },
  bea: {
    agency: 'harbour',
    role: 'Member of the board',
    rights: [contributor, 'board-member'],
    purpose: 'oversight',
  },
  piers: {
    agency: 'business',
    role: 'Supply chain lead',
    rights: [contributor, 'analyst', 'governance-lead'],
    purpose: 'labour-standards',
  },
  anwen: {
    agency: 'probation',
    role: 'Exploitation lead',
    rights: [contributor, 'analyst', 'governance-lead'],
    purpose: 'crime',
  },
  zofia: {
    agency: 'harbour',
    role: 'Speaker of Polish',
    rights: [contributor, 'speaker'],
    purpose: 'administration',
  },
  nadia: {
    agency: 'kitchen',
    role: 'Speaker of Arabic',
    rights: [contributor, 'speaker'],
    purpose: 'administration',
  },
  layla: {
    agency: 'faiths',
    role: 'Speaker of Arabic and Polish',
    rights: [contributor, 'speaker'],
    purpose: 'administration',
  },
} as const satisfies Record<string, Person>
export type PersonName = keyof typeof people
export const personNames = Object.keys(people) as PersonName[]
