/**
 * A partnership in which every table has words, each standing in one row and nowhere else, so that a word that comes back
 * says from which row it came. And who of the cast may see which of them, written down from the rules by hand.
 */
import pg from 'pg'
import { agencies, createCast, personId, type AgencyName, type PersonName } from '../support/cast.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Target } from './access/statements.ts'
import { deskMentions, mentions } from './injection-linking.ts'
import { contact } from './injection-contact.ts'
import { deconfliction, deskInterests } from './injection-deconfliction.ts'
import { field, ownField } from './injection-field.ts'
import { jointOperation, namedOperations } from './injection-joint.ts'
import { meeting, readMeeting } from './injection-meeting.ts'
import { askedTaskings, ownTaskings, taskings } from './injection-operations.ts'
import { support } from './injection-support.ts'
import { evaluation } from './injection-evaluation.ts'
import { campaign } from './injection-campaigns.ts'
import { training } from './injection-training.ts'
import { languages } from './injection-languages.ts'
import { deskJudgements, readJudgements, signs } from './injection-risk.ts'
import { records as recordsOfPeople } from './injection-safeguarding.ts'

/** A row is known by its table and a mark: the digit of the agency whose it is, and a letter where it has several. */
export const word = (table: string, mark: string): string => `canary~${table}~${mark}`

const digit: Readonly<Record<AgencyName, number>> = { police: 1, council: 2, charity: 3, fire: 4 }
const uuid = (kind: string, mark: string): string => `${kind}0000000-0000-4000-8000-${mark.padStart(12, '0')}`
export const itemOf = (agency: AgencyName): string => uuid('1', `${digit[agency]}`)
export const releaseOf = (agency: AgencyName, letter: 'a' | 'c' | 'e'): string =>
  uuid('2', `${digit[agency]}${letter}`)
export const report = uuid('3', '1')

/** What each may see of the words. All others are hidden from them. */
export const allowed: Readonly<Partial<Record<PersonName, readonly string[]>>> = {
  /**
   * An officer of the council: all of their own desk but its source; the police's releases, under P also the words; and
   * the charity's question to its partners, which stands on no item.
   */
  colin: [
    ...everybody(),
    ...desk('council'),
    word('intelligence.release', '1a'),
    word('intelligence.release', '1c'),
    word('intelligence.release_text', '1a'),
    word('intelligence.dissemination', '1a'),
    word('intelligence.dissemination', '1c'),
    word('risk.observation', '1a'),
    ...readMentions('1'),
    word('risk.requirement', '3a'),
    word('operations.meeting_line', '3'),
    word('governance.agreement', '0'),
  ],
  /** An officer of the police: their own desk, and reports, but neither who told them nor a source. */
  tomasz: [
    ...everybody(),
    ...desk('police'),
    word('intelligence.release', '1e'),
    word('intelligence.release_text', '1e'),
    word('intelligence.dissemination', '1e'),
    word('intelligence.acknowledgement', '1c'),
    word('intelligence.release', '2a'),
    word('intelligence.release_text', '2a'),
    word('intelligence.dissemination', '2a'),
    word('risk.observation', '2a'),
    ...readMentions('2'),
    word('risk.requirement', '3a'),
    word('operations.meeting_line', '3'),
    word('governance.agreement', '0'),
    ...['report', 'attachment', 'message', 'decision', 'flag', 'triage'].map((name) =>
      word(`intake.${name}`, '1'),
    ),
  ],
  /** An administrator: people and requests, and no words of the field. */
  petra: [
    ...everybody(),
    word('governance.agreement', '0'),
    word('identity.right_request', '1'),
    word('identity.right_request', '2'),
    word('identity.organisation_import', '0'),
    word('identity.organisation', '0'),
    word('portal.wording', '0'),
  ],
  /** An agreement with the charity alone. Of the police's release he sees the row that names his agency, and nothing it names. */
  frank: [
    ...everybody(),
    word('governance.agreement', '4'),
    word('governance.party', '4'),
    word('intelligence.release', '3a'),
    word('intelligence.release', '3c'),
    word('intelligence.release_text', '3a'),
    word('risk.observation', '3a'),
    ...readMentions('3'),
    ...['1e', '3a', '3c'].map((mark) => word('intelligence.dissemination', mark)),
  ],
  /** The auditor: who did what, and no words. */
  noor: [
    ...everybody(),
    ...['event', 'leaf', 'seal'].map((name) => word(`audit.${name}`, '0')),
    word('identity.right_request', '1'),
    word('identity.right_request', '2'),
    word('governance.agreement', '0'),
    word('governance.agreement', '4'),
    word('governance.party', '4'),
  ],
}

function everybody(): string[] {
  return [
    word('identity.partnership', '0'),
    ...['1', '2'].flatMap((mark) => [word('identity.agency', mark), word('identity.person', mark)]),
  ]
}

/** Of another's release: the mentions that its owner confirmed in it, with what they say, and what its owner judged. */
function readMentions(mark: string): string[] {
  return [
    ...['mention', 'detail'].map((name) => word(`linking.${name}`, `${mark}a`)),
    ...[...readJudgements(mark), ...askedTaskings(mark), ...readMeeting(mark)].map(([table, of]) =>
      word(table, of),
    ),
  ]
}

/** What an officer sees of their own agency's items. */
function desk(agency: 'police' | 'council'): string[] {
  const mark = `${digit[agency]}`
  const letters = ['a', 'c'].map((letter) => `${mark}${letter}`)
  // The council's second release has been sent to nobody.
  const sent = agency === 'police' ? letters : letters.slice(0, 1)
  return [
    ...['item', 'original', 'grading', 'consultation', 'sanitised'].map((name) =>
      word(`intelligence.${name}`, mark),
    ),
    // Its name is for the desk; what is in the box is not.
    word('intelligence.source', `${mark}0`),
    ...['release', 'release_text'].flatMap((name) =>
      letters.map((letter) => word(`intelligence.${name}`, letter)),
    ),
    ...sent.map((letter) => word('intelligence.dissemination', letter)),
    word('intelligence.past_dissemination', mark),
    ...['0', 'a'].flatMap((letter) =>
      ['observation', 'circumstance'].map((name) => word(`risk.${name}`, `${mark}${letter}`)),
    ),
    word('risk.dismissal', mark),
    ...[
      ...deskMentions(mark),
      ...deskJudgements(mark),
      ...ownTaskings(mark),
      ...deskInterests(mark),
      ...namedOperations(mark),
      ...ownField(mark),
      ...readMeeting(mark),
    ].map(([table, of]) => word(table, of)),
  ]
}

/** Things that colin may not see, by id, and a context that is worth nothing until it is filled in. */
export const hiddenThings: Target = {
  release: releaseOf('police', 'e'),
  item: itemOf('police'),
  report,
  person: personId('karim'),
  agency: agencies.police.id,
  context: '',
  mac: '',
}

/** Puts the cast and all the words into a fresh database. */
export async function plant(database: TestDatabase): Promise<void> {
  await createCast(database)
  const statements = [
    ...identity(),
    ...governance(),
    ...intake(),
    ...item('police', 'tomasz', 'rosa', report),
    ...item('council', 'colin', 'amina', null),
    ...item('charity', 'idris', 'grace', null),
    ...recordsOfPeople(text, person, agency),
    ...contact(text, person, agency),
    ...support(text, person, agency),
    ...records(),
  ]
  await database.owner(['begin', ...statements, 'commit'].join(';\n'))
  const admin = new pg.Client(database.admin)
  await admin.connect()
  try {
    // The queue is the worker's. And what the planner remembers of the rows must be there to be looked for.
    await admin.query(`select graphile_worker.add_job('hear', $1::json)`, [
      JSON.stringify({ factId: word('queue', '0') }),
    ])
    await admin.query('analyze')
  } finally {
    await admin.end()
  }
}

const quoted = (text: string): string => `'${text}'`
const text = (table: string, mark: string): string => quoted(word(table, mark))
const bytes = (table: string, mark: string): string => `convert_to(${text(table, mark)}, 'utf8')`
/** A column that must hold 32 bytes, such as a hash. */
const hash = (table: string, mark: string): string =>
  `convert_to(rpad(substr(${text(table, mark)}, 1, 32), 32), 'utf8')`
const person = (name: PersonName): string => quoted(personId(name))
const agency = (name: AgencyName): string => quoted(agencies[name].id)

function identity(): string[] {
  return [
    `update identity.partnership set area = ${text('identity.partnership', '0')}`,
    ...(['police', 'council'] as const).map(
      (name) =>
        `update identity.agency set name = ${text('identity.agency', `${digit[name]}`)} where id = ${agency(name)}`,
    ),
    ...(['karim', 'hugh'] as const).flatMap((name, index) => {
      const mark = `${index + 1}`
      return [
        `update identity.person set role_title = ${text('identity.person', mark)} where id = ${person(name)}`,
        `insert into identity.session (token_hash, person_id, purpose, method, agent_hash, expires_at)
          values (${bytes('identity.session', `${mark}0`)}, ${person(name)}, 'crime', 'passkey', ${text('identity.session', mark)}, priv.now() + interval '1 day')`,
        `insert into identity.passkey (id, person_id, public_key, label) values (${text('identity.passkey', `${mark}0`)}, ${person(name)},
          ${bytes('identity.passkey', `${mark}1`)}, ${text('identity.passkey', mark)})`,
        `insert into identity.password (person_id, hash) values (${person(name)}, ${text('identity.password', mark)})`,
        `insert into identity.one_time_code (person_id, sealed_secret) values (${person(name)}, ${bytes('identity.one_time_code', mark)})`,
        `insert into identity.challenge (challenge, person_id) values (${text('identity.challenge', mark)}, ${person(name)})`,
        `insert into identity.invitation (token_hash, person_id) values (${bytes('identity.invitation', mark)}, ${person(name)})`,
      ]
    }),
    ...(['priya', 'grace'] as const).map(
      (
        name,
        index,
      ) => `insert into identity.right_request (person_id, agency_id, "right", reason, requested_by)
        select id, agency_id, 'analyst', ${text('identity.right_request', `${index + 1}`)}, ${person(index === 0 ? 'petra' : 'amina')}
          from identity.person where id = ${person(name)}`,
    ),
    `insert into identity.handover (from_person, to_person, by_person) values (${person('karim')}, ${person('rosa')}, ${person('petra')})`,
    `insert into identity.setup_link (token_hash, used_at) values (${bytes('identity.setup_link', '0')}, priv.now())`,
    `insert into identity.attempt (name_hash, succeeded) values (${bytes('identity.attempt', '0')}, false)`,
    `insert into identity.organisation_import (id, imported_by, source, vintage, file_sha256, row_count)
      values (${quoted(uuid('4', '1'))}, ${person('petra')}, ${text('identity.organisation_import', '0')}, '2026-01-01', sha256('x'), 1)`,
    `insert into identity.organisation (import_id, row_number, name, search_key, kind)
      values (${quoted(uuid('4', '1'))}, 1, ${text('identity.organisation', '0')}, 'x', 'charity')`,
    // The real pads may be any bytes: contexts are signed with these from here on.
    `update priv.secret set inner_pad = ${bytes('priv.secret', '0')} || ' inner', outer_pad = ${bytes('priv.secret', '0')} || ' outer'`,
  ]
}

/** One agreement in which only fire and the charity are named. */
function governance(): string[] {
  const id = quoted(uuid('5', '4'))
  return [
    `update governance.agreement set title = ${text('governance.agreement', '0')}`,
    `insert into governance.agreement (id, title, created_by, created_agency_id, purposes, legal_bases, data_classes, regime, retention_months,
        onward_sharing, starts_on, review_on)
      values (${id}, ${text('governance.agreement', '4')}, ${person('frank')}, ${agency('fire')}, '{crime}', '{6_1_e}', '{intelligence}', 'both', 12,
        'never', '2026-06-01', '2027-05-31')`,
    ...(['fire', 'charity'] as const).map(
      (name) =>
        `insert into governance.party (agreement_id, agency_id, signed_by, signed_at, signed_text_hash)
          values (${id}, ${agency(name)}, ${person('frank')}, priv.now(), sha256('x'))`,
    ),
    `update governance.party set named_as = ${text('governance.party', '4')} where agreement_id = ${id}`,
  ]
}

function intake(): string[] {
  const id = quoted(report)
  const key = quoted('box-of-a-test')
  const other = `convert_to('x', 'utf8')`
  return [
    `insert into platform.box_key (id, use, public_key) values (${key}, 'test', sha256('key'))`,
    `insert into intake.report (id, desk_agency_id, channel, manner, language, danger, children, knows, labour_only, setting, urgency, body, key_id,
        text_mark, likeness)
      values (${id}, ${agency('police')}, 'public', 'confidential', 'en', 'no', 'no', 'saw', false, ${text('intake.report', '1')}, 3,
        ${bytes('intake.report', '1')}, ${key}, ${hash('intake.report', '1')}, '{1}')`,
    `insert into intake.contact (report_id, sealed, key_id) values (${id}, ${bytes('intake.contact', '1')}, ${key})`,
    `insert into intake.attachment (id, report_id, position, kind, size, sha256, copy_sha256, sealed_copy, sealed_original, sealed_name, key_id)
      values (gen_random_uuid(), ${id}, 1, 'pdf', 1, sha256('x'), sha256('x'), ${bytes('intake.attachment', '1')}, ${bytes('intake.attachment', '1')},
        ${bytes('intake.attachment', '1')}, ${key})`,
    `insert into intake.receipt (report_id, lookup, salt, public_key, wrapped_private_key, own_words)
      values (${id}, ${hash('intake.receipt', '1')}, ${bytes('intake.receipt', '1')}, sha256('x'), ${bytes('intake.receipt', '1')},
        ${bytes('intake.receipt', '1')})`,
    `insert into intake.submission (token_hash, report_id, receipt_counter) values (${hash('intake.submission', '1')}, ${id}, 0)`,
    `insert into intake.message (id, report_id, direction, for_reporter, for_desk, key_id)
      values (gen_random_uuid(), ${id}, 'to-desk', ${other}, ${bytes('intake.message', '1')}, ${key})`,
    `insert into intake.triage (report_id, urgency, exploitation_types) values (${id}, 3, array[${text('intake.triage', '1')}])`,
    `insert into intake.decision (report_id, action, to_state, reason) values (${id}, 'received', 'new', ${text('intake.decision', '1')})`,
    `insert into intake.flag (report_id, kind, answer) values (${id}, 'danger', ${text('intake.flag', '1')})`,
    `insert into portal.draft (token_hash, sealed) values (${hash('portal.draft', '1')}, ${bytes('portal.draft', '1')})`,
    `insert into portal.draft_file (id, token_hash, position, sealed)
      values (gen_random_uuid(), ${hash('portal.draft', '1')}, 1, ${bytes('portal.draft_file', '1')})`,
    ...languages({ person: person('zofia'), administrator: person('petra') }, text),
  ]
}

/** One agency's item with everything about it, and what it released of it. */
function item(owner: AgencyName, by: PersonName, second: PersonName, from: string | null): string[] {
  const mark = `${digit[owner]}`
  const id = quoted(itemOf(owner))
  const planted = {
    agency: agency(owner),
    person: person(by),
    to: agency(readerOf(owner)),
    release: quoted(releaseOf(owner, 'a')),
    mark,
  }
  const values = (name: string, ...more: string[]): string =>
    `${[id, ...more].join(', ')}, ${text(`intelligence.${name}`, mark)}`
  return [
    `insert into intelligence.item (id, urn, owner_agency_id, report_id, state, created_by, held_by, title)
      values (${values('item', quoted(`URN-${owner}`), agency(owner), from === null ? 'null' : quoted(from), quoted('released'), person(by), person(by))})`,
    `insert into intelligence.original (item_id, version, by_person, provenance, text) values (${values('original', '1', person(by), quoted('Seen'))})`,
    `insert into intelligence.grading (item_id, version, source_evaluation, assessment, assessment_reason, handling, handling_reason, by_person, source_reason)
      values (${values('grading', '1', `'2'`, `'C'`, `'r'`, `'P'`, `'r'`, person(by))})`,
    `insert into intelligence.consultation (item_id, about, originator, answer, by_person, note)
      values (${values('consultation', `'act'`, `'x'`, `'agreed'`, person(by))})`,
    `insert into intelligence.sanitised (item_id, version, title, by_person, text) values (${values('sanitised', '1', `'x'`, person(by))})`,
    `insert into intelligence.source (item_id, owner_agency_id, by_person, key_id, pseudonym, sealed)
      values (${id}, ${agency(owner)}, ${person(by)}, 'box-of-a-test', ${text('intelligence.source', `${mark}0`)}, ${bytes('intelligence.source', mark)})`,
    `insert into intelligence.source_opening (item_id, owner_agency_id, by_person, purpose, reason)
      values (${values('source_opening', agency(owner), person(by), `'crime'`)})`,
    ...release(owner, by, second, 'a'),
    ...release(owner, by, second, 'c'),
    ...(owner === 'police' ? release(owner, by, second, 'e') : []),
    ...signs(
      { item: id, agency: agency(owner), person: person(by), release: quoted(releaseOf(owner, 'a')), mark },
      text,
      (sign) => quoted(uuid('7', sign)),
    ),
    ...mentions(
      { item: id, agency: agency(owner), person: person(by), release: quoted(releaseOf(owner, 'a')), mark },
      text,
      (mention) => quoted(uuid('9', mention)),
    ),
    ...taskings(planted, text, (tasking) => quoted(uuid('8', tasking))),
    ...deconfliction({ agency: agency(owner), person: person(by), mark }, text, (one) =>
      quoted(uuid('7', one)),
    ),
    ...jointOperation(
      { ...planted, interest: quoted(uuid('7', `${mark}d0`)) },
      text,
      quoted(uuid('6', mark)),
    ),
    ...field({ agency: agency(owner), person: person(by), mark }, text, quoted(uuid('6', mark))),
    ...meeting({ agency: agency(owner), person: person(by), mark }, text, quoted(uuid('5', mark))),
    ...training({ agency: agency(owner), person: person(by), mark }, text, quoted(uuid('5', mark))),
    ...campaign({ agency: agency(owner), person: person(by), mark }, text, quoted(uuid('5', mark))),
    ...evaluation({ person: person(by), other: person(second), mark }, text, quoted(uuid('5', mark))),
    `insert into intelligence.past_dissemination (release_id, agency_id, shared_at, conditions, regime, legal_basis, withheld, by_person, ended_at, necessity)
      values (${quoted(releaseOf(owner, 'a'))}, ${agency('fire')}, priv.now(), '', 'part2', '6_1_e', '', ${person(second)}, priv.now(),
        ${text('intelligence.past_dissemination', mark)})`,
  ]
}

const readerOf = (owner: AgencyName): AgencyName =>
  owner === 'police' ? 'council' : owner === 'council' ? 'police' : 'fire'

/** a: under P, for police or council. c: under C, for the council, where Grace alone has accepted. e: for nobody. */
function release(owner: AgencyName, by: PersonName, second: PersonName, letter: 'a' | 'c' | 'e'): string[] {
  const mark = `${digit[owner]}${letter}`
  const id = quoted(releaseOf(owner, letter))
  const isBound = letter === 'c'
  const reader = letter === 'e' ? 'fire' : readerOf(owner)
  const isShared = !(owner === 'council' && isBound)
  return [
    `insert into intelligence.release (id, item_id, owner_agency_id, urn, title, marking, priority, grade, handling, action_code, sanitisation_code,
        instructions, exploitation_types, purposes, occurred_words, sanitised_version, grading_version, sanitised_by, released_by)
      values (${id}, ${quoted(itemOf(owner))}, ${agency(owner)}, 'URN-${owner}', ${text('intelligence.release', mark)}, 'official', 'low',
        '2C${isBound ? 'C' : 'P'}', '${isBound ? 'C' : 'P'}', ${isBound ? `'A1', 'S1', 'Ask first'` : `null, null, ''`}, '{labour}', '{crime}', '', 1, 1,
        ${person(by)}, ${person(second)})`,
    `insert into intelligence.release_text (release_id, text, search)
      values (${id}, ${text('intelligence.release_text', mark)}, array_to_tsvector(array['carwash', ${text('intelligence.release_text', mark)}]))`,
    ...(isShared
      ? [
          `insert into intelligence.dissemination (release_id, agency_id, conditions, regime, legal_basis, necessity, by_person)
            values (${id}, ${agency(reader)}, 'Tell nobody', 'part3', 'dpa-s31', ${text('intelligence.dissemination', mark)}, ${person(second)})`,
        ]
      : []),
    ...(owner === 'police' && isBound
      ? [
          `insert into intelligence.acknowledgement (release_id, person_id, agency_id, conditions_seen)
            values (${id}, ${person('grace')}, ${agency('council')}, ${text('intelligence.acknowledgement', mark)})`,
          `insert into intelligence.recall_notice (release_id, person_id, agency_id) values (${id}, ${person('grace')}, ${agency('council')})`,
        ]
      : []),
  ]
}

function records(): string[] {
  return [
    `insert into audit.event (surface, verb, action, decision, subject_type, subject_id, owner_agency_id, row_hash)
      values ('staff', 'consultation', 'test.look', 'allowed', 'thing', ${text('audit.event', '0')}, ${agency('police')}, '')`,
    `insert into audit.leaf (position, event_id, row_hash) select 0, max(id), ${bytes('audit.leaf', '0')} from audit.event`,
    `insert into audit.seal (size, root, sealed_at, previous, key_id, signature)
      values (1, ${bytes('audit.seal', '0')}, priv.now(), '', 'k', '')`,
    `insert into outbox.fact (id, name, subject_id, payload)
      values (${quoted(uuid('6', '1'))}, 'test.looked', gen_random_uuid(), jsonb_build_object('x', ${text('outbox.fact', '0')}))`,
    `insert into outbox.heard (fact_id, listener) values (${quoted(uuid('6', '1'))}, ${text('outbox.heard', '0')})`,
  ]
}
