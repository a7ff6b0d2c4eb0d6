import { createHash } from 'node:crypto'
import type { TestDatabase } from './database.ts'

/**
 * The people every test knows. Each has fixed rights, so that a test reads as a sentence: *Frank, who has no agreement,
 * gets the not-found page*. Nobody here is real.
 */
export const agencies = {
  police: {
    id: 'a0000000-0000-4000-8000-000000000001',
    name: 'Midshire Police',
    kind: 'police',
    capabilities: ['firstResponder', 'specifiedAuthority', 'lawEnforcement'],
    desk: true,
  },
  council: {
    id: 'a0000000-0000-4000-8000-000000000002',
    name: 'Midshire Council',
    kind: 'local-authority',
    capabilities: ['firstResponder', 'specifiedAuthority'],
    desk: false,
  },
  charity: {
    id: 'a0000000-0000-4000-8000-000000000003',
    name: 'Safe Harbour Midshire',
    kind: 'charity',
    capabilities: ['firstResponder'],
    desk: false,
  },
  fire: {
    id: 'a0000000-0000-4000-8000-000000000004',
    name: 'Midshire Fire and Rescue',
    kind: 'fire',
    capabilities: [],
    desk: false,
  },
} as const
export type AgencyName = keyof typeof agencies

/** Police, council and charity have a live agreement (crime, safeguarding). Fire has none: what is shared never reaches it. */
export const cast = {
  priya: {
    agency: 'police',
    role: 'Intake officer',
    rights: ['contributor', 'intake-officer'],
    purpose: 'triage',
  },
  tomasz: {
    agency: 'police',
    role: 'Intelligence officer',
    rights: ['contributor', 'intelligence-officer', 'analyst'],
    purpose: 'crime',
  },
  rosa: {
    agency: 'police',
    role: 'Release officer',
    rights: ['contributor', 'release-officer'],
    purpose: 'crime',
  },
  karim: {
    agency: 'police',
    role: 'Source custodian',
    rights: ['contributor', 'source-custodian'],
    purpose: 'crime',
  },
  petra: {
    agency: 'police',
    role: 'Administrator',
    rights: ['contributor', 'agency-administrator', 'partnership-administrator'],
    purpose: 'administration',
  },
  gwen: {
    agency: 'police',
    role: 'Information governance lead',
    rights: ['contributor', 'governance-lead'],
    purpose: 'administration',
  },
  grace: {
    agency: 'council',
    role: 'Safeguarding lead',
    rights: ['contributor', 'safeguarding-lead'],
    purpose: 'safeguarding',
  },
  colin: {
    agency: 'council',
    role: 'Analyst',
    rights: ['contributor', 'analyst', 'intelligence-officer'],
    purpose: 'crime',
  },
  amina: {
    agency: 'council',
    role: 'Administrator',
    rights: ['contributor', 'agency-administrator'],
    purpose: 'administration',
  },
  hugh: {
    agency: 'council',
    role: 'Information governance lead',
    rights: ['contributor', 'governance-lead'],
    purpose: 'administration',
  },
  idris: {
    agency: 'charity',
    role: 'Caseworker',
    rights: ['contributor', 'analyst'],
    purpose: 'safeguarding',
  },
  frank: {
    agency: 'fire',
    role: 'Analyst',
    rights: ['contributor', 'analyst', 'governance-lead'],
    purpose: 'crime',
  },
  noor: { agency: 'council', role: 'Auditor', rights: ['auditor'], purpose: 'oversight' },
  sam: { agency: 'council', role: 'Signed in, no rights', rights: [], purpose: 'crime' },
  owen: {
    agency: 'council',
    role: 'Caseworker',
    rights: ['contributor', 'caseworker'],
    purpose: 'safeguarding',
  },
  mina: {
    agency: 'charity',
    role: 'Caseworker',
    rights: ['contributor', 'caseworker'],
    purpose: 'safeguarding',
  },
  tess: {
    agency: 'council',
    role: 'Training lead',
    rights: ['contributor', 'training-lead'],
    purpose: 'administration',
  },
  bola: {
    agency: 'police',
    role: 'Training lead',
    rights: ['contributor', 'training-lead'],
    purpose: 'administration',
  },
  edie: {
    agency: 'council',
    role: 'Evaluator',
    rights: ['contributor', 'evaluator'],
    purpose: 'oversight',
  },
  emrys: {
    agency: 'police',
    role: 'Evaluator',
    rights: ['contributor', 'evaluator'],
    purpose: 'oversight',
  },
  bea: {
    agency: 'charity',
    role: 'Board member',
    rights: ['contributor', 'board-member'],
    purpose: 'oversight',
  },
  ada: {
    agency: 'council',
    role: 'Academic adviser',
    rights: ['contributor', 'adviser'],
    purpose: 'oversight',
  },
  carys: {
    agency: 'council',
    role: 'Campaign lead',
    rights: ['contributor', 'campaign-lead'],
    purpose: 'administration',
  },
  femi: {
    agency: 'police',
    role: 'Campaign lead',
    rights: ['contributor', 'campaign-lead'],
    purpose: 'administration',
  },
  zofia: {
    agency: 'charity',
    role: 'Speaker of Polish',
    rights: ['contributor', 'speaker'],
    purpose: 'administration',
  },
  yusuf: {
    agency: 'council',
    role: 'Speaker of Arabic',
    rights: ['contributor', 'speaker'],
    purpose: 'administration',
  },
  layla: {
    agency: 'charity',
    role: 'Speaker of Arabic and Polish',
    rights: ['contributor', 'speaker'],
    purpose: 'administration',
  },
} as const satisfies Record<
  string,
  { agency: AgencyName; role: string; rights: readonly string[]; purpose: string }
>
export type PersonName = keyof typeof cast
export const people = Object.keys(cast) as PersonName[]

/** The browser that everybody's session was begun in. */
export const agent = 'test-browser'
/** What it says it is, hashed as the surface does. */
export const agentHash = createHash('sha256').update(agent).digest('base64url').slice(0, 22)

export const personId = (name: PersonName): string =>
  `b0000000-0000-4000-8000-${String(people.indexOf(name) + 1).padStart(12, '0')}`
export const tokenOf = (name: PersonName, purpose: string): string => `token-${name}-${purpose}`
export const agreementId = 'c0000000-0000-4000-8000-000000000001'

const allPurposes = ['triage', 'crime', 'safeguarding', 'labour-standards', 'administration', 'oversight']

/** Puts partnership, agencies, cast, live sessions (one a purpose) and one live agreement into a fresh database. */
export async function createCast(database: TestDatabase, now = '2026-11-25T09:00:00Z'): Promise<void> {
  const { owner } = database
  await owner(
    'insert into priv.frozen_clock (at) values ($1) on conflict (one) do update set at = excluded.at',
    [now],
  )
  await owner(`insert into identity.partnership (name, area) values ('Midshire Partnership', 'Midshire')`)
  await owner(
    `insert into identity.agency (id, name, kind, capabilities, is_desk)
       select a.id, a.name, a.kind, a.capabilities, a.desk
         from jsonb_to_recordset($1) as a(id uuid, name text, kind text, capabilities text[], desk boolean)`,
    [JSON.stringify(Object.values(agencies))],
  )
  await createPeople(database)
  await createAgreement(database)
}

/** All of them in three statements: every file of tests begins with them. */
async function createPeople({ owner }: TestDatabase): Promise<void> {
  const rows = people.map((name) => ({
    id: personId(name),
    agency: agencies[cast[name].agency].id,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    email: `${name}@example.test`,
    role: cast[name].role,
    rights: cast[name].rights,
    sessions: allPurposes.map((purpose) => ({ token: tokenOf(name, purpose), purpose })),
  }))
  const everybody = JSON.stringify(rows)
  await owner(
    `insert into identity.person (id, agency_id, name, email, role_title, status)
       select p.id, p.agency, p.name, p.email, p.role, 'active'
         from jsonb_to_recordset($1) as p(id uuid, agency uuid, name text, email text, role text)`,
    [everybody],
  )
  await owner(
    `insert into identity.right_held (person_id, "right")
       select p.id, r.held from jsonb_to_recordset($1) as p(id uuid, rights text[]), unnest(p.rights) as r(held)`,
    [everybody],
  )
  await owner(
    `insert into identity.session (token_hash, person_id, purpose, method, agent_hash, expires_at)
       select sha256(convert_to(s.token, 'utf8')), p.id, s.purpose, 'passkey', $2, priv.now() + interval '30 days'
         from jsonb_to_recordset($1) as p(id uuid, sessions jsonb),
           jsonb_to_recordset(p.sessions) as s(token text, purpose text)`,
    [everybody, agentHash],
  )
}

async function createAgreement({ owner }: TestDatabase): Promise<void> {
  await owner(
    `insert into governance.agreement (id, title, created_by, created_agency_id, purposes, legal_bases, data_classes, regime,
       retention_months, onward_sharing, starts_on, review_on)
     values ($1, 'Midshire sharing agreement', $2, $3, '{crime,safeguarding}', '{6_1_e}', '{intelligence}', 'both', 72, 'with-consent',
       '2026-06-01', '2027-05-31')`,
    [agreementId, personId('gwen'), agencies.police.id],
  )
  for (const [agency, signer] of [
    ['police', 'gwen'],
    ['council', 'hugh'],
    ['charity', 'idris'],
  ] as const) {
    await owner(
      `insert into governance.party (agreement_id, agency_id, signed_by, signed_at, signed_text_hash)
         values ($1, $2, $3, '2026-06-01T09:00:00Z', sha256('terms'))`,
      [agreementId, agencies[agency].id, personId(signer)],
    )
  }
}
