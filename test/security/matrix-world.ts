import { sealTo } from '#platform/crypto/sealed-box.ts'
import { boxContext } from '#platform/keys/context.ts'
import { agencies, personId, type AgencyName, type PersonName } from '../support/cast.ts'
import type { TestApp } from '../support/app.ts'
import { tellReport, toldReport } from '../support/reports.ts'
import { arrangeTasking } from '../support/taskings.ts'
import { makeContactWorld, type ContactWorld } from './matrix-contact.ts'
import { makeDeconflictionWorld, type DeconflictionWorld } from './matrix-deconfliction.ts'
import { makeFieldWorld, type FieldWorld } from './matrix-field.ts'
import { makeMeetingWorld, type MeetingWorld } from './matrix-meeting.ts'
import { makeJointWorld, type JointWorld } from './matrix-joint.ts'
import { makeRecordsWorld, type RecordsWorld } from './matrix-safeguarding.ts'
import { makeSupportWorld, type SupportWorld } from './matrix-support.ts'
import { makeEffectsWorld, type EffectsWorld } from './matrix-evaluation-effects.ts'
import { makeEvaluationWorld, type EvaluationWorld } from './matrix-evaluation.ts'
import { makeLeavingWorld, type LeavingWorld } from './matrix-evaluation-leaving.ts'
import { makeCampaignsWorld, type CampaignsWorld } from './matrix-campaigns.ts'
import { makeTrainingWorld, type TrainingWorld } from './matrix-training.ts'
import { makeLanguagesWorld, type LanguagesWorld } from './matrix-languages.ts'
import { makeSubjectsWorld, type SubjectsWorld } from './matrix-subjects.ts'

/** One object of each kind for each side, so that every URL has an own, an other's, a missing and a wrong parent. */
export interface MatrixWorld {
  readonly reports: readonly [string, string]
  readonly files: readonly [string, string]
  readonly items: { readonly police: string; readonly council: string }
  readonly releases: { readonly police: string; readonly council: string }
  readonly agreements: { readonly large: string; readonly small: string }
  readonly rightRequest: string
  readonly proposedAgency: string
  readonly organisationImport: string
  /** Ticked in the original of the police's item. */
  readonly sign: string
  /** Confirmed there, too. */
  readonly mention: string
  readonly subjects: SubjectsWorld
  readonly deconfliction: DeconflictionWorld
  /** Of the police, on the original of its item; and of the council on its own. */
  /** Of the police: meant for partners, and for itself alone. */
  readonly requirements: { readonly partners: string; readonly own: string }
  readonly assessments: { readonly police: string; readonly council: string }
  /** Of the police: asked of the council, of themselves, and one that they declined themselves. */
  readonly taskings: { readonly sent: string; readonly own: string; readonly declined: string }
  readonly joint: JointWorld
  readonly meeting: MeetingWorld
  readonly field: FieldWorld
  readonly records: RecordsWorld
  readonly contact: ContactWorld
  readonly support: SupportWorld
  readonly training: TrainingWorld
  readonly campaigns: CampaignsWorld
  readonly evaluation: EvaluationWorld
  readonly effects: EffectsWorld
  readonly leaving: LeavingWorld
  readonly languages: LanguagesWorld
}

const id = (n: number): string => `e0000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export async function makeMatrixWorld(app: TestApp): Promise<MatrixWorld> {
  const file = {
    kind: 'png',
    name: 'a.png',
    sha256: Buffer.alloc(32, 1),
    size: 3,
    copy: Buffer.from('png'),
    original: null,
  } as const
  const contact = { relation: 'neighbour', identity: 'named', name: 'Invented Neighbour' } as const
  const one = await tellReport(app, { files: [file], manner: 'named', contact })
  const other = await tellReport(app, {
    files: [file],
    content: { ...toldReport(app).content, what: 'Another matter altogether' },
  })
  const reports = [one.reportId, other.reportId] as const
  await app.database.owner(`insert into intake.flag (report_id, kind) select id, 'danger' from intake.report`)
  const files = await Promise.all(reports.map((report) => fileOf(app, report)))
  await makeItem(app, {
    n: 1,
    owner: 'police',
    by: 'tomasz',
    second: 'rosa',
    readers: ['council', 'charity'],
    report: one.reportId,
  })
  await makeItem(app, {
    n: 2,
    owner: 'council',
    by: 'colin',
    second: 'amina',
    readers: ['police'],
    report: null,
  })
  await makeEmergency(app, id(11), 'fire')
  await makeSmallAgreement(app)
  await makeRequests(app)
  await app.database.owner(
    `insert into risk.observation (id, item_id, owner_agency_id, original_version, code, quote, postcode, by_person)
       values ($1, $2, $3, 1, 'LAB-01', 'Original words', 'ZZ11AA', $4)`,
    [id(61), id(1), agencies.police.id, personId('tomasz')],
  )
  await app.database.owner(
    `insert into linking.mention (id, item_id, owner_agency_id, original_version, kind, found, shown, sureness, was_corrected, agency_id, by_person)
       values ($1, $2, $3, 1, 'person', 'Original words', 'Original words', 'added', false, $3, $4)`,
    [id(71), id(1), agencies.police.id, personId('tomasz')],
  )
  // Suspects and victims at once, so that there is something to read.
  for (const [n, side, by] of [
    [62, 'police', 'tomasz'],
    [63, 'council', 'colin'],
  ] as const) {
    await app.database.owner(
      `insert into risk.assessment (id, series_id, agency_id, by_person, kind, people_words, band, confidence, suggested_band, weights_version,
         reasons, audience, original_items) values ($1, $1, $2, $3, 'labour', 'the men', 'emerging', 'low', 'emerging', '2026-11-28', 'Told twice', 'readers', $4)`,
      [id(n), agencies[side].id, personId(by), [id(side === 'police' ? 1 : 2)]],
    )
    await app.database.owner(
      `insert into risk.role (assessment_id, role, holds, reason, by_person) select $1, r, true, 'Seen', $2 from unnest(array['victim', 'suspect']) r`,
      [id(n), personId(by)],
    )
  }
  for (const [n, audience] of [
    [64, 'partners'],
    [65, 'agency'],
  ] as const)
    await app.database.owner(
      `insert into risk.requirement (id, agency_id, by_person, question, from_day, until_day, who_roles, audience)
         values ($1, $2, $3, 'Who brings them?', '2026-11-01', '2026-12-31', 'Whoever visits', $4)`,
      [id(n), agencies.police.id, personId('tomasz'), audience],
    )
  const records = await makeRecordsWorld(app.database)
  return {
    reports,
    files: [files[0] ?? '', files[1] ?? ''],
    items: { police: id(1), council: id(2) },
    releases: { police: id(11), council: id(12) },
    agreements: { large: 'c0000000-0000-4000-8000-000000000001', small: id(21) },
    rightRequest: id(31),
    proposedAgency: id(41),
    organisationImport: id(51),
    sign: id(61),
    mention: id(71),
    requirements: { partners: id(64), own: id(65) },
    assessments: { police: id(62), council: id(63) },
    taskings: {
      sent: await arrangeTasking(app.database),
      own: await arrangeTasking(app.database, { to: 'police' }),
      declined: await arrangeTasking(app.database, { to: 'police', end: 'declined' }),
    },
    deconfliction: await makeDeconflictionWorld(app.database),
    joint: await makeJointWorld(app.database),
    meeting: await makeMeetingWorld(app.database),
    field: await makeFieldWorld(app),
    records,
    contact: await makeContactWorld(app.database, records),
    support: await makeSupportWorld(app.database, records),
    training: await makeTrainingWorld(app.database),
    campaigns: await makeCampaignsWorld(app.database),
    evaluation: await makeEvaluationWorld(app.database),
    effects: await makeEffectsWorld(app.database),
    leaving: await makeLeavingWorld(app.database),
    languages: await makeLanguagesWorld(app.database),
    subjects: await makeSubjectsWorld(app.database, { police: id(1), council: id(2) }),
  }
}

async function fileOf(app: TestApp, reportId: string): Promise<string> {
  const [row] = await app.database.owner<{ id: string }>(
    'select id from intake.attachment where report_id = $1',
    [reportId],
  )
  return row?.id ?? ''
}

interface ItemPlan {
  readonly n: number
  readonly owner: AgencyName
  readonly by: PersonName
  readonly second: PersonName
  readonly readers: readonly AgencyName[]
  readonly report: string | null
}

async function makeItem({ database: { owner } }: TestApp, plan: ItemPlan): Promise<void> {
  const [item, release] = [id(plan.n), id(plan.n + 10)]
  const [agency, by, second] = [agencies[plan.owner].id, personId(plan.by), personId(plan.second)]
  await owner(
    `insert into intelligence.item (id, urn, owner_agency_id, report_id, state, title, exploitation_types, created_by, held_by)
       values ($1, $2, $3, $4, 'released', 'An item', '{labour}', $5, $5)`,
    [item, `ITM-MATRIX${plan.n}`, agency, plan.report, by],
  )
  await owner(
    `insert into intelligence.original (item_id, version, text, provenance, by_person) values ($1, 1, 'Original words', 'Seen', $2)`,
    [item, by],
  )
  await owner(
    `insert into intelligence.grading (item_id, version, source_evaluation, source_reason, assessment, assessment_reason, handling, handling_reason,
       action_code, sanitisation_code, instructions, by_person) values ($1, 1, '2', 'r', 'C', 'r', 'C', 'r', 'A2', 'S1', 'Ask first', $2)`,
    [item, by],
  )
  await owner(
    `insert into intelligence.sanitised (item_id, version, title, text, by_person) values ($1, 1, 'An item', 'Sanitised words', $2)`,
    [item, by],
  )
  await owner(
    `insert into intelligence.release (id, item_id, owner_agency_id, urn, title, marking, priority, grade, handling, action_code, sanitisation_code,
       instructions, exploitation_types, purposes, occurred_words, sanitised_version, grading_version, sanitised_by, released_by)
       values ($1, $2, $3, $4, 'An item', 'official', 'low', '2CC', 'C', 'A2', 'S1', 'Ask first', '{labour}', '{crime,safeguarding}', '', 1, 1, $5, $6)`,
    [release, item, agency, `ITM-MATRIX${plan.n}`, by, second],
  )
  await owner(
    `insert into intelligence.release_text (release_id, text, search) values ($1, 'Sanitised words', to_tsvector('english', 'Sanitised words'))`,
    [release],
  )
  for (const reader of plan.readers) {
    await owner(
      `insert into intelligence.dissemination (release_id, agency_id, conditions, regime, legal_basis, necessity, by_person)
         values ($1, $2, 'No onward sharing', 'part3', 'dpa-s31', 'Needed', $3)`,
      [release, agencies[reader].id, second],
    )
  }
  const [key] = await owner<{ id: string; public_key: Buffer }>(
    `select id, public_key from platform.box_key where use = 'source' limit 1`,
  )
  if (key === undefined) throw new Error('no source key')
  await owner(
    `insert into intelligence.source (item_id, owner_agency_id, pseudonym, sealed, key_id, by_person) values ($1, $2, 'SRC-TEST', $3, $4, $5)`,
    [
      item,
      agency,
      sealTo(key.public_key, 'Invented Source', boxContext('intelligence.source', item)),
      key.id,
      by,
    ],
  )
}

/** An emergency that waits for its review, to an agency without an agreement. */
const makeEmergency = ({ database: { owner } }: TestApp, release: string, to: AgencyName): Promise<unknown> =>
  owner(
    `insert into intelligence.dissemination (release_id, agency_id, conditions, regime, legal_basis, necessity, by_person, emergency_reason,
       emergency_approved_by, emergency_review_by) values ($1, $2, 'Tell nobody', 'part3', 'dpa-s31', 'Life', $3, 'Danger to life', $4, priv.now() + interval '20 hours')`,
    [release, agencies[to].id, personId('petra'), personId('rosa')],
  )

/** An agreement between fire and charity alone. */
async function makeSmallAgreement({ database: { owner } }: TestApp): Promise<void> {
  await owner(
    `insert into governance.agreement (id, title, created_by, created_agency_id, purposes, legal_bases, data_classes, regime, retention_months,
       onward_sharing, starts_on, review_on) values ($1, 'Small', $2, $3, '{crime}', '{6_1_e}', '{intelligence}', 'both', 12, 'never', '2026-06-01', '2027-05-31')`,
    [id(21), personId('frank'), agencies.fire.id],
  )
  for (const agency of ['fire', 'charity'] as const) {
    await owner(`insert into governance.party (agreement_id, agency_id) values ($1, $2)`, [
      id(21),
      agencies[agency].id,
    ])
  }
}

async function makeRequests({ database: { owner } }: TestApp): Promise<void> {
  await owner(
    `insert into identity.right_request (id, person_id, agency_id, "right", reason, requested_by) values ($1, $2, $3, 'analyst', 'Needed', $4)`,
    [id(31), personId('priya'), agencies.police.id, personId('petra')],
  )
  await owner(
    `insert into identity.agency (id, name, kind, status, proposed_by) values ($1, 'Proposed Agency', 'charity', 'proposed', $2)`,
    [id(41), personId('petra')],
  )
  await owner(
    `insert into identity.organisation_import (id, imported_by, source, vintage, file_sha256, row_count) values ($1, $2, 'list', '2026-01-01', sha256('x'), 0)`,
    [id(51), personId('petra')],
  )
}
