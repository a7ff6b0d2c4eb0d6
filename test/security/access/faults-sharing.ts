/** Faults in what is shared: releases, their words, the agreements behind them, and search. */
import { always, asked, inPolicy, inRoutine, lookIn, ownAgency, type Fault } from './fault.ts'

const releases = ['intelligence.release', 'intelligence.release_text'] as const
const release = 'intelligence.release'
const text = 'intelligence.release_text'

const ofReaders: readonly Fault[] = [
  inPolicy(
    release,
    'reader_reads',
    'the purposes of a release are not asked',
    `(${asked('priv.purpose()', 'purpose')} = ANY (purposes))`,
  ),
  inPolicy(release, 'reader_reads', 'a recall is ignored', '(recalled_at IS NULL)'),
  inPolicy(
    release,
    'reader_reads',
    'a recall stands in a misplaced or',
    '(recalled_at IS NULL) AND',
    '(recalled_at IS NULL) OR',
  ),
  inPolicy(release, 'reader_reads', 'an ended dissemination still opens', '(d.ended_at IS NULL)'),
  inPolicy(
    release,
    'reader_reads',
    'a dissemination of another release opens',
    '(d.release_id = release.id)',
  ),
  inPolicy(
    release,
    'reader_reads',
    'a dissemination to another agency opens (both layers)',
    `(d.agency_id = ${ownAgency})`,
    always,
    [{ policy: 'named_or_owner', on: 'intelligence.dissemination', from: '*', to: always }],
  ),
  inPolicy(
    release,
    'reader_reads',
    'dissemination and release are joined on the wrong columns',
    '(d.release_id = release.id)',
    '(d.release_id = release.item_id)',
  ),
  inPolicy(
    release,
    'reader_reads',
    'no agreement is asked for',
    `(release.owner_agency_id = ANY (${asked('priv.partner_agencies()', 'partner_agencies')}::uuid[]))`,
  ),
  inPolicy(
    release,
    'reader_reads',
    'an emergency never ends',
    `(d.emergency_review_by > ${asked('priv.now()', 'now')})`,
  ),
  inPolicy(
    release,
    'reader_reads',
    'what was reviewed counts also without an emergency',
    '(d.emergency_reason IS NOT NULL) AND (',
    '(d.emergency_reason IS NOT NULL) OR (',
  ),
  inPolicy(
    release,
    'reader_reads',
    'a reviewed emergency closes all the same',
    '(d.emergency_reviewed_at IS NOT NULL)',
    'false',
  ),
  inPolicy(
    release,
    'reader_reads',
    'no right to read is asked for (both layers)',
    asked('priv.is_reader()', 'is_reader'),
    always,
    [
      {
        policy: 'named_or_owner',
        on: 'intelligence.dissemination',
        from: '*',
        to: always,
      },
    ],
  ),
  inPolicy(release, 'owner_reads', 'an owner is not asked who owns it', `(owner_agency_id = ${ownAgency})`),
  inPolicy(
    release,
    'owner_reads',
    "an owner's people need no right",
    asked('priv.at_own_desk()', 'at_own_desk'),
  ),
  inRoutine(
    'priv.is_reader()',
    releases,
    'a reader needs no purpose',
    `v_parts[3] in ('crime', 'safeguarding', 'labour-standards')`,
    always,
  ),
  inRoutine('priv.is_reader()', releases, 'a safeguarding lead cannot read', `, 'safeguarding-lead'`, ''),
  inPolicy(text, 'reader_reads', 'the acknowledgement is dropped', `(r.handling = 'P'::text)`),
  inPolicy(
    text,
    'reader_reads',
    'an acknowledgement before the dissemination counts',
    '(k.created_at >= d.created_at)',
  ),
  inPolicy(
    text,
    'reader_reads',
    'an acknowledgement by somebody else counts (both layers)',
    `(k.person_id = ${asked('priv.person()', 'person')})`,
    always,
    [
      {
        policy: 'own_acknowledgements',
        on: 'intelligence.acknowledgement',
        from: `(person_id = ${asked('priv.person()', 'person')})`,
        to: always,
      },
    ],
  ),
  inPolicy(text, 'reader_reads', 'an acknowledgement of another release counts', '(k.release_id = r.id)'),
  inPolicy(
    text,
    'reader_reads',
    'the words are open to whoever sees any head',
    '(r.id = release_text.release_id)',
  ),
  inPolicy(text, 'reader_reads', 'the words are open to all', '*'),
  inPolicy(
    text,
    'owner_reads',
    "a reader's own desk opens the words without acknowledgement",
    `(r.owner_agency_id = ${ownAgency})`,
  ),
]

const partners = 'priv.partner_agencies()'
const signed = (party: string): string => `${party}.signed_at is not null`
const ofAgreements: readonly Fault[] = [
  inRoutine(partners, releases, 'an expired agreement counts', 'and g.review_on > v_today', ''),
  inRoutine(partners, releases, 'an agreement counts on its review day', 'g.review_on >', 'g.review_on >='),
  inRoutine(partners, releases, 'an agreement counts before it starts', 'and g.starts_on <= v_today', ''),
  inRoutine(partners, releases, 'days are counted at Greenwich', 'Europe/London', 'UTC'),
  inRoutine(
    partners,
    releases,
    'a signature is not asked for (nor the text it is under)',
    `${signed('b')} and b.left_at is null\n        and b.signed_text_hash = a.signed_text_hash`,
    'b.left_at is null',
  ),
  inRoutine(
    partners,
    releases,
    'signatures under two texts count as one',
    'and b.signed_text_hash = a.signed_text_hash',
    '',
  ),
  inRoutine(partners, releases, 'an owner that has left still shares', 'b.left_at is null', always),
  inRoutine(partners, releases, 'a reader that has left still reads', 'a.left_at is null', always),
  inRoutine(
    partners,
    releases,
    'an agreement counts for any purpose',
    'v_purpose = any (g.purposes)',
    always,
  ),
  inRoutine(partners, releases, 'any two agreements make a pair', 'b.agreement_id = g.id', always),
  inPolicy('governance.agreement', 'named_in_it', 'agreements are visible to all', '*'),
  inPolicy('governance.party', 'named_in_it', 'parties are visible to all', '*'),
  inPolicy(
    'governance.agreement',
    'named_in_it',
    'drafts are visible to auditors',
    'governance.was_agreed(id)',
  ),
]

const search =
  'intelligence.search_shared(text,text,text,uuid,timestamp with time zone,timestamp with time zone,timestamp with time zone,uuid,integer)'
const ofSearch: readonly Fault[] = [
  inRoutine(search, [text], 'search finds what was recalled', 'r.recalled_at is null', always),
  inRoutine(
    search,
    [text],
    'search counts an acknowledgement before the dissemination',
    'k.created_at >= d.created_at',
    always,
  ),
  inRoutine(
    search,
    [text],
    'search counts an acknowledgement by somebody else',
    'k.person_id = $6',
    '$6 = $6',
  ),
  inRoutine(search, [text], 'search asks for no purpose', '$2 = any (r.purposes)', '$2 = $2'),
  inRoutine(search, [text], 'search finds what was shared once', 'd.ended_at is null', always),
  inRoutine(search, [text], 'search asks for no right', 'if not priv.is_reader() then return; end if;', ''),
]

export const sharingFaults: readonly Fault[] = [
  ...lookIn('releases', ofReaders),
  ...lookIn('agreements', ofAgreements),
  ...lookIn('releases', ofSearch),
]
