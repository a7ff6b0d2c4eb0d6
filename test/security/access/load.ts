/** Puts worlds into a database: one insert a table, all in one transaction, as the owner. */
import assert from 'node:assert/strict'
import pg from 'pg'
import type { TestDatabase } from '../../support/database.ts'
import { boxKey, tableForms, type Columns } from './tables.ts'
import type { Instant, TableName, Tables, World } from './world.ts'

/** Tables in an order in which no row comes before what it points to. */
const order: readonly TableName[] = [
  'identity.agency',
  'identity.person',
  'identity.right_request',
  'identity.right_held',
  'identity.session',
  'identity.passkey',
  'identity.password',
  'identity.one_time_code',
  'identity.challenge',
  'identity.invitation',
  'identity.setup_link',
  'identity.attempt',
  'identity.handover',
  'identity.organisation_import',
  'identity.organisation',
  'governance.agreement',
  'governance.party',
  'intake.report',
  'intake.contact',
  'intake.attachment',
  'intake.receipt',
  'intake.submission',
  'intake.message',
  'intake.triage',
  'intake.decision',
  'intake.flag',
  'portal.draft',
  'portal.draft_file',
  'portal.speaker',
  'portal.wording',
  'intelligence.item',
  'intelligence.original',
  'intelligence.grading',
  'intelligence.source',
  'intelligence.source_opening',
  'intelligence.consultation',
  'intelligence.sanitised',
  'intelligence.release',
  'intelligence.release_text',
  'intelligence.dissemination',
  'intelligence.past_dissemination',
  'intelligence.acknowledgement',
  'intelligence.recall_notice',
  'risk.observation',
  'risk.circumstance',
  'risk.withdrawal',
  'risk.dismissal',
  'linking.mention',
  'linking.match_key',
  'linking.withdrawal',
  'linking.detail_change',
  'linking.detail',
  'linking.connection',
  'linking.edge',
  'linking.decision',
  'linking.decision_note',
  'linking.dismissal',
  'linking.tripwire',
  'linking.tripwire_seen',
  'risk.assessment',
  'risk.assessment_sign',
  'risk.role',
  'risk.defence_reading',
  'risk.requirement',
  'risk.requirement_end',
  'risk.answer',
  'operations.tasking',
  'operations.step',
  'operations.ground',
  'operations.meeting',
  'operations.meeting_came',
  'operations.meeting_line',
  'operations.meeting_sign',
  'operations.interest',
  'operations.interest_key',
  'operations.interest_end',
  'operations.enquiry',
  'operations.notice',
  'operations.notice_reply',
  'operations.enquiry_refusal',
  'intelligence.item_outcome',
  'operations.joint_operation',
  'operations.joint_role',
  'operations.joint_role_end',
  'operations.joint_step',
  'operations.joint_section',
  'operations.joint_reception',
  'operations.joint_decision',
  'operations.joint_source',
  'operations.joint_place',
  'operations.joint_result',
  'operations.joint_count',
  'operations.joint_split',
  'operations.joint_disruption',
  'operations.joint_validation',
  'operations.field_device',
  'operations.field_device_end',
  'operations.field_contact',
  'operations.field_mark',
  'operations.field_handover',
  'operations.field_taken_on',
  'safeguarding.person',
  'safeguarding.person_detail',
  'safeguarding.person_name',
  'safeguarding.first_meeting',
  'safeguarding.case_fields',
  'safeguarding.consent',
  'safeguarding.member',
  'safeguarding.member_end',
  'safeguarding.contact_channel',
  'safeguarding.contact_terms',
  'safeguarding.contact_attempt',
  'safeguarding.contact_outcome',
  'safeguarding.recontact',
  'safeguarding.need',
  'safeguarding.need_step',
  'safeguarding.threat',
  'safeguarding.safety_plan',
  'safeguarding.service',
  'safeguarding.service_detail',
  'safeguarding.service_capacity',
  'safeguarding.place',
  'safeguarding.support',
  'safeguarding.support_step',
  'safeguarding.referral',
  'safeguarding.referral_answer',
  'safeguarding.referral_reading',
  'safeguarding.referral_text',
  'safeguarding.referral_authority',
  'safeguarding.referral_step',
  'training.course',
  'training.material',
  'training.session',
  'training.session_step',
  'training.headcount',
  'training.learner',
  'training.attendance',
  'training.response',
  'training.certificate',
  'training.reminder',
  'training.practice',
  'campaigns.campaign',
  'campaigns.plan',
  'campaigns.registration',
  'campaigns.figure',
  'campaigns.link',
  'campaigns.link_count',
  'campaigns.survey_wave',
  'campaigns.survey_answer',
  'campaigns.survey_count',
  'campaigns.survey_hour',
  'campaigns.ending',
  'campaigns.language_import',
  'campaigns.language_place',
  'campaigns.language_count',
  'evaluation.figure',
  'evaluation.aim',
  'evaluation.change',
  'evaluation.review',
  'evaluation.card',
  'evaluation.signature',
  'evaluation.cluster_run',
  'evaluation.comparator_import',
  'evaluation.comparator_row',
  'evaluation.list_fact',
  'evaluation.edition',
  'evaluation.edition_step',
  'evaluation.extract',
  'evaluation.extract_answer',
  'evaluation.released',
  'audit.event',
  'audit.leaf',
  'audit.seal',
  'outbox.fact',
  'outbox.heard',
]

/** What worlds in one database share: a partnership and a key that boxes are sealed to. */
export async function prepare(database: TestDatabase): Promise<void> {
  await database.owner(
    `insert into identity.partnership (name, area) values ('Midshire Partnership', 'Midshire')`,
  )
  await database.owner(
    `insert into platform.box_key (id, use, public_key) values ($1, 'test', sha256('key'))`,
    [boxKey],
  )
}

/** Loads worlds side by side. Triggers and checks stay on: a world must be possible. */
export async function load(database: TestDatabase, worlds: readonly World[]): Promise<void> {
  const client = await loaderOf(database)
  await client.query('begin')
  try {
    for (const table of order) await insertInto(client, table, worlds)
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw cause
  }
}

/**
 * Takes the worlds out again, so that the next ones do not pay for them. The audit log forgets nothing. Where all goes, nothing
 * is left to look for what pointed to it: the keys of other tables are not asked.
 */
export async function clear(database: TestDatabase): Promise<void> {
  const clearer = await clearerOf(database)
  const tables = order.filter((table) => !table.startsWith('audit.'))
  await clearer.query(['begin', ...tables.map((table) => `delete from ${table}`), 'commit'].join(';\n'))
}

/**
 * The connections of a database, by what they do: to look at every key of every table, a new one plans hundreds of questions
 * before the first row. To say that triggers rest makes a connection forget every plan, so whoever clears is another.
 */
interface Connections {
  loader?: Promise<pg.Client>
  clearer?: Promise<pg.Client>
}
const connections = new WeakMap<TestDatabase, Connections>()

function connectionsOf(database: TestDatabase): Connections {
  const kept = connections.get(database) ?? {}
  connections.set(database, kept)
  return kept
}

function loaderOf(database: TestDatabase): Promise<pg.Client> {
  const kept = connectionsOf(database)
  kept.loader ??= openWith(database, 'set plan_cache_mode = force_generic_plan')
  return kept.loader
}

function clearerOf(database: TestDatabase): Promise<pg.Client> {
  const kept = connectionsOf(database)
  kept.clearer ??= openWith(database, 'set role none; set session_replication_role = replica')
  return kept.clearer
}

async function openWith(database: TestDatabase, setting: string): Promise<pg.Client> {
  const client = await database.asOwner()
  await client.query(setting)
  return client
}

/** For who loads no more: a run of all tests shares one server. */
export async function endLoading(database: TestDatabase): Promise<void> {
  const { loader, clearer } = connectionsOf(database)
  connections.delete(database)
  await Promise.all([loader, clearer].map(async (client) => (await client)?.end()))
}

/** Stops the database's clock at an instant. A world is to be looked at in its own moment. */
export async function setClock(database: TestDatabase, at: Instant): Promise<void> {
  await database.owner(
    'insert into priv.frozen_clock (at) values ($1) on conflict (one) do update set at = excluded.at',
    [at],
  )
}

/** The rows of all these worlds in one statement, which this connection plans once. */
async function insertInto(client: pg.Client, table: TableName, worlds: readonly World[]): Promise<void> {
  const rows = worlds.flatMap((world) => columnsOf(table, world.tables[table], world))
  const [first] = rows
  if (first === undefined) return
  const filled = Object.keys(first)
  // Else what the first one leaves out would be left out of all.
  assert.ok(
    rows.every((row) => Object.keys(row).join() === filled.join()),
    `${table} is filled in two ways`,
  )
  const names = filled.map((name) => pg.escapeIdentifier(name)).join(', ')
  await client.query({
    name: `load ${table}`,
    text: `insert into ${table} (${names}) overriding system value
      select ${names} from jsonb_populate_recordset(null::${table}, $1)`,
    values: [JSON.stringify(rows)],
  })
}

function columnsOf<Name extends TableName>(table: Name, rows: Tables[Name], world: World): Columns[] {
  const { columns } = tableForms[table]
  const all: readonly Tables[Name][number][] = rows
  return all.map((row) => columns(row, world))
}
