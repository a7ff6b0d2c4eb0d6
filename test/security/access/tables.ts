/**
 * How each table of a world is keyed and written: what the rules do not speak of is filled in here. Every word that a
 * reader could want carries a canary, so that a leak can be recognised wherever it comes out.
 */
import { createHash } from 'node:crypto'
import { linkingForms } from './tables-linking.ts'
import { contactForms } from './tables-contact.ts'
import { riskForms } from './tables-risk.ts'
import { roomForms } from './tables-rooms.ts'
import type { Instant, TableName, Tables, World } from './world.ts'

export type Column =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | readonly number[]
  | Readonly<Record<string, string | readonly string[]>>
  | readonly Readonly<Record<string, string>>[]
export type Columns = Readonly<Record<string, Column>>

export interface TableForm<Name extends TableName> {
  /** The columns that tell one row of a world from another. */
  readonly key: readonly string[]
  /** The same from a row in memory. */
  readonly keyOf: (row: Tables[Name][number]) => string
  readonly columns: (row: Tables[Name][number], world: World) => Columns
}

/** A string that stands in one row and nowhere else. */
export const canary = (table: TableName, id: string | number): string => `canary~${table}~${id}`

/** The same as PostgreSQL reads bytes. */
const bytes = (text: string): string => `\\x${Buffer.from(text, 'utf8').toString('hex')}`
const hash = (text: string): string => `\\x${createHash('sha256').update(text).digest('hex')}`
const sealed = (table: TableName, id: string | number): string => bytes(canary(table, id))

export const boxKey = 'box-of-a-test'

const byId = <Row extends { readonly id: string | number }>(
  columns: (row: Row, world: World) => Columns,
): { key: string[]; keyOf: (row: Row) => string; columns: (row: Row, world: World) => Columns } => ({
  key: ['id'],
  keyOf: (row) => String(row.id),
  columns,
})

const onReport = (
  columns: (row: { id: string; report_id: string }, world: World) => Columns,
): { key: string[]; keyOf: (row: { report_id: string }) => string; columns: typeof columns } => ({
  key: ['report_id'],
  keyOf: (row) => row.report_id,
  columns,
})

interface PartOfItem {
  readonly id: string
  readonly item_id: string
  readonly by_person: string
}
const onItem = (
  columns: (row: PartOfItem, world: World) => Columns,
): { key: string[]; keyOf: (row: PartOfItem) => string; columns: typeof columns } => ({
  key: ['item_id'],
  keyOf: (row) => row.item_id,
  columns,
})

interface Mark {
  readonly release_id: string
  readonly person_id: string
  readonly agency_id: string
  readonly created_at: Instant
}
const mark = (
  columns: (row: Mark) => Columns,
): { key: string[]; keyOf: (row: Mark) => string; columns: (row: Mark) => Columns } => ({
  key: ['release_id', 'person_id'],
  keyOf: (row) => `${row.release_id}|${row.person_id}`,
  columns,
})

const identity = {
  'identity.agency': byId((row) => ({ ...row, name: `Agency ${row.id}`, kind: 'charity' })),
  'identity.person': byId((row) => ({ ...row, name: `Person ${row.id}`, email: `${row.id}@example.test` })),
  'identity.right_request': byId((row) => ({ ...row, reason: canary('identity.right_request', row.id) })),
  'identity.right_held': byId((row) => ({ ...row })),
  'identity.session': byId(({ token, ...row }, world) => ({
    ...row,
    token_hash: hash(token),
    method: 'passkey',
    created_at: world.now,
    proved_at: world.now,
    last_seen_at: world.now,
  })),
  'identity.passkey': byId((row) => ({
    ...row,
    public_key: sealed('identity.passkey', row.id),
    label: canary('identity.passkey', row.id),
  })),
  'identity.password': {
    key: ['person_id'],
    keyOf: (row) => row.person_id,
    columns: (row) => ({ person_id: row.person_id, hash: canary('identity.password', row.person_id) }),
  },
  'identity.one_time_code': {
    key: ['person_id'],
    keyOf: (row) => row.person_id,
    columns: (row) => ({
      person_id: row.person_id,
      sealed_secret: sealed('identity.one_time_code', row.person_id),
    }),
  },
  'identity.challenge': byId((row, world) => ({
    ...row,
    created_at: world.now,
    challenge: canary('identity.challenge', row.id),
  })),
  'identity.invitation': {
    key: ['person_id'],
    keyOf: (row) => row.person_id,
    columns: (row, world) => ({ person_id: row.person_id, token_hash: hash(row.id), created_at: world.now }),
  },
  'identity.setup_link': {
    key: ['token_hash'],
    keyOf: (row) => hash(row.id),
    columns: (row) => ({ token_hash: hash(row.id) }),
  },
  'identity.attempt': byId((row) => ({ ...row, name_hash: hash(String(row.id)), succeeded: false })),
  'identity.handover': byId((row) => ({ ...row })),
  'identity.organisation_import': byId((row) => ({
    ...row,
    source: canary('identity.organisation_import', row.id),
    vintage: '2026-01-01',
    file_sha256: hash('file'),
    row_count: 1,
  })),
  'identity.organisation': byId((row) => ({
    ...row,
    row_number: 1,
    name: canary('identity.organisation', row.id),
    search_key: 'name',
    kind: 'charity',
  })),
} satisfies Partial<{ [Name in TableName]: TableForm<Name> }>

const governance = {
  'governance.agreement': byId((row) => ({
    ...row,
    title: canary('governance.agreement', row.id),
    legal_bases: ['6_1_e'],
    data_classes: ['intelligence'],
    regime: 'both',
    retention_months: 72,
    onward_sharing: 'with-consent',
  })),
  'governance.party': {
    key: ['agreement_id', 'agency_id'],
    keyOf: (row) => `${row.agreement_id}|${row.agency_id}`,
    columns: (row) => ({ ...row }),
  },
} satisfies Partial<{ [Name in TableName]: TableForm<Name> }>

const intake = {
  'intake.report': byId((row) => ({
    ...row,
    channel: 'public',
    manner: 'confidential',
    language: 'en',
    danger: 'no',
    children: 'no',
    knows: 'saw',
    labour_only: false,
    setting: canary('intake.report', row.id),
    urgency: 3,
    body: sealed('intake.report', row.id),
    key_id: boxKey,
    text_mark: hash(row.id),
    likeness: [1],
  })),
  'intake.contact': onReport((row) => ({
    report_id: row.report_id,
    sealed: sealed('intake.contact', row.report_id),
    key_id: boxKey,
  })),
  'intake.attachment': byId((row) => ({
    ...row,
    position: 1,
    kind: 'pdf',
    size: 1,
    sha256: hash('a'),
    copy_sha256: hash('b'),
    sealed_copy: sealed('intake.attachment', row.id),
    sealed_name: sealed('intake.attachment', row.id),
    key_id: boxKey,
  })),
  'intake.receipt': onReport((row) => ({
    report_id: row.report_id,
    lookup: hash(row.report_id),
    salt: sealed('intake.receipt', row.report_id),
    public_key: hash('key'),
    wrapped_private_key: sealed('intake.receipt', row.report_id),
  })),
  'intake.submission': {
    key: ['report_id'],
    keyOf: (row) => row.report_id,
    columns: (row) => ({ report_id: row.report_id, token_hash: hash(row.id), receipt_counter: 0 }),
  },
  'intake.message': byId((row) => ({
    ...row,
    direction: 'to-desk',
    for_desk: sealed('intake.message', row.id),
    key_id: boxKey,
  })),
  'intake.triage': onReport((row) => ({ report_id: row.report_id, urgency: 3 })),
  'intake.decision': byId((row) => ({
    ...row,
    action: 'received',
    to_state: 'new',
    reason: canary('intake.decision', row.id),
  })),
  'intake.flag': onReport((row) => ({
    report_id: row.report_id,
    kind: 'danger',
    answer: canary('intake.flag', row.report_id),
  })),
  'portal.draft': {
    key: ['token_hash'],
    keyOf: (row) => hash(row.id),
    columns: (row, world) => ({
      token_hash: hash(row.id),
      sealed: sealed('portal.draft', row.id),
      created_at: world.now,
      touched_at: world.now,
    }),
  },
  'portal.draft_file': byId((row) => ({
    id: row.id,
    token_hash: hash(row.draft_id),
    position: 1,
    sealed: sealed('portal.draft_file', row.id),
  })),
} satisfies Partial<{ [Name in TableName]: TableForm<Name> }>

const intelligence = {
  'intelligence.item': byId((row) => ({
    ...row,
    urn: `URN-${row.id}`,
    title: canary('intelligence.item', row.id),
  })),
  'intelligence.original': onItem((row) => ({
    item_id: row.item_id,
    by_person: row.by_person,
    version: 1,
    text: canary('intelligence.original', row.item_id),
    provenance: canary('intelligence.original', row.item_id),
  })),
  'intelligence.grading': byId((row) => ({
    ...row,
    version: 1,
    source_evaluation: '2',
    source_reason: canary('intelligence.grading', row.id),
    assessment: 'C',
    assessment_reason: 'told by another',
    handling: 'P',
    handling_reason: 'may be shared',
  })),
  'intelligence.source': {
    key: ['item_id'],
    keyOf: (row) => row.item_id,
    columns: (row) => ({
      ...row,
      pseudonym: canary('intelligence.source', row.item_id),
      sealed: sealed('intelligence.source', row.item_id),
      key_id: boxKey,
    }),
  },
  'intelligence.source_opening': byId((row) => ({
    ...row,
    purpose: 'crime',
    reason: canary('intelligence.source_opening', row.id),
  })),
  'intelligence.consultation': byId((row) => ({
    ...row,
    about: 'sanitise',
    originator: canary('intelligence.consultation', row.id),
    answer: 'agreed',
    note: 'asked by telephone',
  })),
  'intelligence.sanitised': onItem((row) => ({
    item_id: row.item_id,
    by_person: row.by_person,
    version: 1,
    title: canary('intelligence.sanitised', row.item_id),
    text: canary('intelligence.sanitised', row.item_id),
  })),
  'intelligence.release': byId((row) => ({
    ...row,
    urn: `URN-${row.item_id}`,
    title: canary('intelligence.release', row.id),
    marking: 'official',
    priority: 'low',
    grade: `2C${row.handling}`,
    action_code: row.handling === 'C' ? 'A1' : null,
    sanitisation_code: row.handling === 'C' ? 'S1' : null,
    instructions: '',
    exploitation_types: ['labour'],
    occurred_words: '',
    sanitised_version: 1,
    grading_version: 1,
    recall_reason: row.recalled_at === null ? null : 'wrong address',
  })),
  'intelligence.release_text': {
    key: ['release_id'],
    keyOf: (row) => row.release_id,
    columns: (row) => ({
      release_id: row.release_id,
      text: canary('intelligence.release_text', row.release_id),
      search: `'carwash':1 'n${row.release_id.replaceAll('-', '')}':2`,
    }),
  },
  'intelligence.dissemination': {
    key: ['release_id', 'agency_id'],
    keyOf: (row) => `${row.release_id}|${row.agency_id}`,
    columns: (row) => ({
      ...row,
      conditions: `canary~conditions~${row.release_id}~${row.agency_id}`,
      regime: 'part2',
      legal_basis: '6_1_e',
      necessity: `canary~necessity~${row.release_id}~${row.agency_id}`,
      emergency_reason: row.emergency_review_by === null ? null : 'danger to life',
    }),
  },
  'intelligence.past_dissemination': byId((row, world) => ({
    ...row,
    shared_at: world.now,
    ended_at: world.now,
    conditions: '',
    regime: 'part2',
    legal_basis: '6_1_e',
    necessity: canary('intelligence.past_dissemination', row.id),
    withheld: '',
  })),
  'intelligence.acknowledgement': mark((row) => ({ ...row, conditions_seen: 'seen' })),
  'intelligence.recall_notice': mark((row) => ({ ...row })),
} satisfies Partial<{ [Name in TableName]: TableForm<Name> }>

const record = {
  'audit.event': byId((row) => ({
    ...row,
    surface: 'staff',
    verb: 'consultation',
    action: 'test.look',
    decision: 'allowed',
    subject_type: 'thing',
    subject_id: canary('audit.event', row.id),
    row_hash: '\\x',
  })),
  'audit.leaf': {
    key: ['position'],
    keyOf: (row) => String(row.position),
    columns: (row) => ({ ...row, row_hash: '\\x00' }),
  },
  'audit.seal': {
    key: ['size'],
    keyOf: (row) => String(row.size),
    columns: (row, world) => ({
      ...row,
      root: sealed('audit.seal', row.size),
      sealed_at: world.now,
      previous: '\\x00',
      key_id: 'k',
      signature: '\\x00',
    }),
  },
  'outbox.fact': byId((row) => ({ ...row, name: 'test.looked', subject_id: row.id })),
  'outbox.heard': {
    key: ['fact_id', 'listener'],
    keyOf: (row) => `${row.id}|test`,
    columns: (row) => ({ fact_id: row.id, listener: 'test' }),
  },
} satisfies Partial<{ [Name in TableName]: TableForm<Name> }>

export const tableForms: { readonly [Name in TableName]: TableForm<Name> } = {
  ...identity,
  ...governance,
  ...intake,
  ...intelligence,
  ...linkingForms(canary),
  ...riskForms(canary),
  ...roomForms(canary),
  ...contactForms(canary, { sealed, boxKey }),
  ...record,
}
