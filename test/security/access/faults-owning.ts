/** Faults in what an agency keeps for itself: items, sources, reports, people, the log; and in the ground under all. */
import { always, asked, inPolicy, inRoutine, lookIn, ownAgency, right, type Fault } from './fault.ts'

const ownItem = 'intelligence.item'
const custodianRight = right('source-custodian')
const ofOwners: readonly Fault[] = [
  inPolicy(ownItem, 'own_desk', "an item's owner is not asked for", `(owner_agency_id = ${ownAgency})`),
  inPolicy(ownItem, 'own_desk', 'an item needs no right', asked('priv.at_own_desk()', 'at_own_desk')),
  inPolicy(
    ownItem,
    'own_desk',
    'an item is open to its author',
    '*',
    `owner_agency_id = ${ownAgency} and ${asked('priv.at_own_desk()', 'd')} or created_by = ${asked('priv.person()', 'p')}`,
  ),
  inRoutine(
    'priv.at_own_desk()',
    [ownItem],
    'an item needs no purpose',
    `v_parts[3] in ('triage', 'crime', 'safeguarding', 'labour-standards')`,
    always,
  ),
  inPolicy(
    'intelligence.original',
    'own_desk',
    'an original is not tied to its item',
    '(i.id = original.item_id)',
  ),
  inPolicy(
    'intelligence.grading',
    'own_desk',
    'a grading is open to readers',
    '*',
    asked('priv.is_reader()', 'r'),
  ),
  inPolicy(
    'intelligence.sanitised',
    'own_desk',
    'a sanitised draft is not tied to its item',
    '(i.id = sanitised.item_id)',
  ),
  inPolicy('intelligence.consultation', 'own_desk', 'a consultation is open to all', '*'),
  inPolicy(
    'intelligence.source',
    'custodian',
    'a source is open to officers',
    custodianRight,
    asked('priv.at_own_desk()', 'd'),
  ),
  inPolicy(
    'intelligence.source',
    'custodian',
    'a source is open to custodians elsewhere',
    `(owner_agency_id = ${ownAgency})`,
  ),
  inPolicy(
    'intelligence.source',
    'custodian',
    'a source needs no purpose',
    `(${asked('priv.purpose()', 'purpose')} = ANY (ARRAY['crime'::text, 'safeguarding'::text]))`,
  ),
  inPolicy(
    'intelligence.source',
    'custodian',
    'a source is open to its author',
    '*',
    `by_person = ${asked('priv.person()', 'p')} or (owner_agency_id = ${ownAgency} and ${custodianRight} and ${asked('priv.purpose()', 'p')} = any ('{crime,safeguarding}'))`,
  ),
  inPolicy(
    'intelligence.source_opening',
    'custodians',
    'who opened a source is open to officers',
    custodianRight,
    asked('priv.at_own_desk()', 'd'),
  ),
  inPolicy(
    'intelligence.dissemination',
    'named_or_owner',
    'a list of readers is open to other readers',
    '*',
    asked('priv.is_reader()', 'r'),
  ),
  inPolicy(
    'intelligence.dissemination',
    'named_or_owner',
    'a list of readers is open to every desk',
    'priv.owns_release(release_id)',
  ),
  inPolicy(
    'intelligence.past_dissemination',
    'owner_reads',
    'past readers are open to every desk',
    'priv.owns_release(release_id)',
  ),
  inPolicy(
    'intelligence.acknowledgement',
    'own_acknowledgements',
    'acknowledgements are open to every desk',
    'priv.owns_release(release_id)',
  ),
  inPolicy('intelligence.recall_notice', 'own_notices', 'recall notices are open to all', '*'),
  inRoutine(
    'priv.owns_release(uuid)',
    ['intelligence.dissemination', 'intelligence.acknowledgement'],
    "a release is everybody's own",
    'and r.owner_agency_id = priv.agency()',
    '',
  ),
]

const ofReports: readonly Fault[] = [
  inPolicy(
    'intake.report',
    'desk_reads',
    'the desk of a report is not asked for',
    `(desk_agency_id = ${ownAgency})`,
  ),
  inRoutine(
    'priv.at_desk(uuid)',
    ['intake.report'],
    'the desk needs no right',
    `string_to_array(v_parts[4], ',') && array['intake-officer', 'intelligence-officer']`,
    always,
  ),
  inRoutine(
    'priv.at_desk(uuid)',
    ['intake.report'],
    'the desk needs no purpose',
    `v_parts[3] in ('triage', 'crime', 'safeguarding')`,
    always,
  ),
  inPolicy(
    'intake.contact',
    'officers_read',
    'a contact is open to intelligence officers',
    right('intake-officer'),
    asked('priv.at_desk(priv.agency())', 'd'),
  ),
  inPolicy(
    'intake.contact',
    'officers_read',
    'a contact is not tied to its report',
    '(r.id = contact.report_id)',
  ),
  inPolicy(
    'intake.receipt',
    'officers_read',
    'a receipt is open to intelligence officers',
    right('intake-officer'),
    asked('priv.at_desk(priv.agency())', 'd'),
  ),
  inPolicy(
    'intake.attachment',
    'desk_reads',
    'an attachment is not tied to its report',
    '(r.id = attachment.report_id)',
  ),
  inPolicy('intake.message', 'desk_reads', 'messages are open to all', '*'),
  inPolicy('intake.triage', 'desk_reads', 'the queue is open to other desks', '(r.id = triage.report_id)'),
  inPolicy('intake.decision', 'desk_reads', 'decisions are open to all', '*'),
  inPolicy('intake.flag', 'desk_reads', 'flags are not tied to their report', '(r.id = flag.report_id)'),
]

const begin = 'priv.begin_session(text,text)'
const ofPeople: readonly Fault[] = [
  inPolicy(
    'identity.right_held',
    'own_or_agency',
    'the rights of others are visible',
    `(person_id = ${asked('priv.person()', 'person')})`,
  ),
  inPolicy(
    'identity.right_held',
    'own_or_agency',
    'an administrator sees rights elsewhere',
    `(p.agency_id = ${ownAgency})`,
  ),
  inPolicy('identity.right_request', 'administrators_see', 'requests are visible to all', '*'),
  inPolicy('identity.session', 'own_sessions', 'the sessions of others are visible', '*'),
  inPolicy('identity.passkey', 'own_passkeys', 'the passkeys of others are visible', '*'),
  inPolicy('identity.person', 'directory', 'the directory is open without a session', '*'),
  inPolicy(
    'identity.handover',
    'own_agency',
    'handovers elsewhere are visible',
    `(p.agency_id = ${ownAgency})`,
  ),
  {
    inWords: 'password hashes can be selected',
    shows: ['identity.password'],
    changes: [
      {
        sql: 'grant select on identity.password to article4_staff; create policy fault on identity.password for select to article4_staff using (true)',
      },
    ],
  },
  inRoutine(begin, ['identity.agency'], 'an expired session goes on', 'x.expires_at > v_now', always),
  inRoutine(begin, ['identity.agency'], 'an ended session goes on', 'x.ended_at is null', always),
  inRoutine(
    begin,
    ['identity.agency'],
    'a session goes on in another browser',
    'x.agent_hash = p_agent_hash',
    always,
  ),
  inRoutine(begin, ['identity.agency'], 'a disabled person goes on', `p.status = 'active'`, always),
  inRoutine(begin, ['identity.agency'], 'an agency that left goes on', `a.status = 'active'`, always),
  inRoutine(
    begin,
    ['identity.right_held', 'audit.event', ownItem],
    'a right that ended still counts',
    'and h.ended_at is null',
    '',
  ),
]

const ofTheLog: readonly Fault[] = [
  inPolicy('audit.event', 'auditor_reads', 'the log is open to all', '*'),
  inPolicy(
    'audit.event',
    'auditor_reads',
    'a governance lead sees the log of other owners',
    `(owner_agency_id = ${ownAgency})`,
  ),
  inPolicy(
    'audit.event',
    'auditor_reads',
    "an agency's log is open to all its people",
    right('governance-lead'),
  ),
  inPolicy('audit.leaf', 'auditor_leaf', 'the leaves are open to all', '*'),
  inPolicy('audit.seal', 'auditor_seal', 'the seals are open to all', '*'),
]

/** These show in no row that staff select, but in the catalogue or in a forged context. */
const ofTheGround: readonly Fault[] = [
  inRoutine(
    'priv.context_parts()',
    [],
    'the signature of a context is not verified',
    `priv.mac(v_context) is distinct from current_setting('app.context_mac', true)`,
    'false',
  ),
  inRoutine(
    'priv.context_parts()',
    [],
    'the transaction of a context is not verified',
    `split_part(v_context, '|', 6) is distinct from pg_current_xact_id()::text`,
    'false',
  ),
  {
    inWords: 'row security is not forced on the owner',
    shows: [],
    changes: [{ sql: 'alter table intelligence.release_text no force row level security' }],
  },
  {
    inWords: 'row security is off',
    shows: ['intake.report'],
    changes: [{ sql: 'alter table intake.report disable row level security' }],
  },
  {
    inWords: 'the staff role goes round row security',
    shows: [],
    changes: [{ sql: 'alter role article4_staff bypassrls' }],
  },
  {
    inWords: 'the public site can select reports',
    shows: [],
    changes: [{ sql: 'grant select on intake.report to article4_public' }],
  },
  {
    inWords: 'a report can be changed',
    shows: [],
    changes: [{ sql: 'grant update (body) on intake.report to article4_staff' }],
  },
  {
    inWords: 'items can be deleted',
    shows: [],
    changes: [{ sql: 'grant delete on intelligence.item to article4_staff' }],
  },
  {
    inWords: 'the log can be emptied',
    shows: [],
    changes: [{ sql: 'grant truncate on audit.event to article4_worker' }],
  },
  {
    inWords: 'the log can be written by hand',
    shows: [],
    changes: [{ sql: 'grant insert on audit.event to article4_staff' }],
  },
  {
    inWords: 'a dissemination can be written by hand',
    shows: [],
    changes: [{ sql: 'grant update (ended_at) on intelligence.dissemination to article4_staff' }],
  },
  {
    inWords: 'an item can be given to another agency',
    shows: [],
    changes: [{ sql: 'grant update (owner_agency_id) on intelligence.item to article4_staff' }],
  },
  {
    inWords: 'anybody can sign a context',
    shows: [],
    changes: [{ sql: 'grant execute on function priv.mac(text) to article4_staff' }],
  },
  {
    inWords: 'a view goes round row security',
    shows: [],
    changes: [
      {
        sql: 'create view intelligence.fault as select * from intelligence.item; grant select on intelligence.fault to article4_staff',
      },
    ],
  },
]

export const owningFaults: readonly Fault[] = [
  ...ofOwners,
  ...ofReports,
  ...lookIn('people', ofPeople),
  ...ofTheLog,
  ...ofTheGround,
]
