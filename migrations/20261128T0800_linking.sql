-- linking: what is named in items, and what of it is one thing.
--
-- A mention is one thing named in one text, confirmed by a person, with the words that name it. Where the words stand decides
-- who may see it: on an original, the owner's desk; on a release, whoever may read that release, and then only what the
-- release's owner made of it and what their own agency made of it (what another reader marked shows an interest).
--
-- Nothing here is a subject. A subject is what a reader makes of the mentions they may see: those of one value (a telephone
-- number is itself) and those that people decided are the same. A link between two mentions is visible to who may see both
-- and to nobody else, so that a link with a hidden end does not exist. What a pair weighs depends on the two mentions and
-- the model alone, never on what else the store holds: no count, no frequency of the store, no cap can tell of what is hidden.
create schema linking;
comment on schema linking is 'Mentions, what they have in common, and what people decided: for each reader from what that reader may see.';

create table linking.mention (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  item_id uuid not null,
  owner_agency_id uuid not null,
  release_id uuid references intelligence.release (id),
  original_version int check (original_version > 0),
  kind text not null check (kind in ('person', 'place', 'vehicle', 'phone', 'email', 'handle', 'link', 'account', 'business', 'document')),
  starts int check (starts >= 0),
  ends int check (ends > starts),
  found text not null check (length(found) between 1 and 500),
  shown text not null check (length(shown) between 1 and 500),
  value text check (length(value) between 1 and 500),
  prepared jsonb not null default '{}' check (jsonb_typeof(prepared) = 'object' and length(prepared::text) <= 20000),
  sureness text not null check (sureness in ('sure', 'likely', 'guess', 'added')),
  was_corrected boolean not null,
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  foreign key (item_id, owner_agency_id) references intelligence.item (id, owner_agency_id),
  check ((release_id is null) <> (original_version is null)),
  check ((starts is null) = (ends is null))
);
comment on table linking.mention is 'One thing named in one text, confirmed by a person. found: the words as they stand; shown: the reading, corrected if need be; value: the normal form by which it is itself (a number, a plate), null for what has none. Never changed; withdrawn by a row of its own.';
create index mention_item on linking.mention (item_id, owner_agency_id);
create index mention_release on linking.mention (release_id);
create index mention_value on linking.mention (kind, value, created_at, id) where value is not null;
create index mention_agency on linking.mention (agency_id, kind, created_at desc, id desc);
create index mention_owner on linking.mention (owner_agency_id);
create index mention_by on linking.mention (by_person);
select priv.guard('linking.mention');

create table linking.withdrawal (
  mention_id uuid primary key references linking.mention (id),
  created_at timestamptz not null default priv.now(),
  reason text not null check (reason in ('mistaken', 'words-do-not-say-it', 'corrected', 'twice', 'overtaken')),
  by_person uuid not null references identity.person (id)
);
comment on table linking.withdrawal is 'A mention that does not stand any more, and why, from a closed list.';
create index withdrawal_by on linking.withdrawal (by_person);
select priv.guard('linking.withdrawal');

create table linking.detail (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  mention_id uuid not null references linking.mention (id),
  aspect text not null check (aspect in ('alias', 'born', 'age', 'sex', 'nationality', 'language', 'role', 'description', 'make', 'model',
    'colour', 'place-kind', 'company-number', 'licence', 'money', 'date')),
  found text not null check (length(found) between 1 and 500),
  shown text not null check (length(shown) between 1 and 500),
  earliest date,
  latest date,
  by_person uuid not null references identity.person (id),
  check (earliest <= latest)
);
comment on table linking.detail is 'What the text says of a mention: a birthday, a role, a colour, with its words. Dates that are not sure are a span.';
create index detail_mention on linking.detail (mention_id);
create index detail_by on linking.detail (by_person);
select priv.guard('linking.detail');

create table linking.connection (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  left_mention uuid not null references linking.mention (id),
  right_mention uuid not null references linking.mention (id),
  kind text not null check (kind in ('lives-at', 'works-at', 'works-for', 'runs', 'drives', 'owns', 'uses', 'calls', 'controls', 'recruited',
    'related-to', 'with', 'paid-into', 'advertised-at', 'visits', 'other')),
  strength text not null check (strength in ('confirmed', 'probable', 'possible', 'disproved')),
  from_day date,
  until_day date,
  quote text not null check (length(quote) between 2 and 1000),
  by_person uuid not null references identity.person (id),
  check (left_mention <> right_mention),
  check (from_day <= until_day)
);
comment on table linking.connection is 'Two mentions of one text that the text connects: drives, lives at. A relation between things, never identity.';
create index connection_left on linking.connection (left_mention);
create index connection_right on linking.connection (right_mention);
create index connection_by on linking.connection (by_person);
select priv.guard('linking.connection');

create table linking.dismissal (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  item_id uuid not null,
  owner_agency_id uuid not null,
  release_id uuid references intelligence.release (id),
  original_version int check (original_version > 0),
  kind text not null,
  starts int not null check (starts >= 0),
  found text not null check (length(found) between 1 and 500),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  foreign key (item_id, owner_agency_id) references intelligence.item (id, owner_agency_id),
  check ((release_id is null) <> (original_version is null))
);
comment on table linking.dismissal is 'A suggestion that a person read and did not follow: it is not made again for the same words.';
create index dismissal_item on linking.dismissal (item_id, owner_agency_id);
create index dismissal_release on linking.dismissal (release_id);
create index dismissal_agency on linking.dismissal (agency_id);
create index dismissal_by on linking.dismissal (by_person);
select priv.guard('linking.dismissal');

create table linking.match_key (
  key bigint not null,
  mention_id uuid not null references linking.mention (id),
  created_at timestamptz not null default priv.now(),
  kind text not null,
  item_id uuid not null,
  owner_agency_id uuid not null,
  release_id uuid references intelligence.release (id),
  agency_id uuid not null,
  primary key (key, mention_id)
);
comment on table linking.match_key is 'By what a mention is found again: hashes of key families. Two that share one are compared. Where the mention stands is repeated, so that row security asks it here and not twice.';
create index match_key_mention on linking.match_key (mention_id);
create index match_key_release on linking.match_key (release_id);
select priv.guard('linking.match_key');

create table linking.edge (
  left_mention uuid not null references linking.mention (id),
  right_mention uuid not null references linking.mention (id),
  created_at timestamptz not null default priv.now(),
  kind text not null,
  model text not null check (length(model) between 1 and 100),
  levels smallint[] not null,
  weight double precision not null,
  primary key (left_mention, right_mention),
  check (left_mention < right_mention)
);
comment on table linking.edge is 'What a pair of mentions came to, under one model: the levels say why. A proposal; people decide.';
create index edge_right on linking.edge (right_mention);
create index edge_weight on linking.edge (weight desc, left_mention, right_mention);
select priv.guard('linking.edge');

create table linking.decision (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  left_mention uuid not null references linking.mention (id),
  right_mention uuid not null references linking.mention (id),
  answer text not null check (answer in ('same', 'different', 'unsure', 'withdrawn')),
  reasons text[] not null default '{}' check (reasons <@ array['name', 'born', 'place', 'contact', 'vehicle', 'document', 'account', 'picture',
    'story', 'connections', 'contradiction', 'too-little', 'shared-not-same', 'common-name', 'mistaken-before', 'new-information']),
  was_blind boolean not null,
  after_score text check (after_score in ('kept', 'changed')),
  blind_answer text check (blind_answer in ('same', 'different', 'unsure')),
  model text,
  weight double precision,
  needs_second boolean not null,
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  check (left_mention < right_mention)
);
comment on table linking.decision is 'What a person said of two mentions, first without the score (blind_answer), then with it. The newest per pair stands; nothing is deleted, so every merge can be undone and its history read.';
create index decision_pair on linking.decision (left_mention, right_mention, created_at desc);
create index decision_right on linking.decision (right_mention);
create index decision_agency on linking.decision (agency_id, created_at desc);
create index decision_by on linking.decision (by_person);
select priv.guard('linking.decision');

create table linking.decision_note (
  decision_id uuid primary key references linking.decision (id),
  created_at timestamptz not null default priv.now(),
  note text not null check (length(note) between 1 and 2000)
);
comment on table linking.decision_note is 'Why, in the decider''s own words. Seen at their own agency alone: words may tell of what others may not see.';
select priv.guard('linking.decision_note');

create table linking.tripwire (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  mention_id uuid not null references linking.mention (id),
  reason text not null check (length(reason) between 1 and 500),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  review_on date not null,
  ended_at timestamptz
);
comment on table linking.tripwire is 'Tell me when this subject is named again. Nobody but its person ever sees that it is there.';
create index tripwire_mention on linking.tripwire (mention_id);
create index tripwire_by on linking.tripwire (by_person, ended_at);
create index tripwire_agency on linking.tripwire (agency_id);
select priv.guard('linking.tripwire');

create table linking.tripwire_seen (
  tripwire_id uuid not null references linking.tripwire (id),
  mention_id uuid not null references linking.mention (id),
  created_at timestamptz not null default priv.now(),
  primary key (tripwire_id, mention_id)
);
comment on table linking.tripwire_seen is 'What the person of a tripwire has looked at; what they may see and have not is news.';
create index tripwire_seen_mention on linking.tripwire_seen (mention_id);
select priv.guard('linking.tripwire_seen');

-- ---------------------------------------------------------------------------------------------
-- Who may see. Each policy asks the intelligence room's own rows, so that its row security answers: nothing is said twice.
create policy own_original on linking.mention for select to article4_staff
  using (original_version is not null and exists (select from intelligence.item i where i.id = mention.item_id));
create policy words_of_a_release on linking.mention for select to article4_staff
  using (release_id is not null and (agency_id = owner_agency_id or agency_id = (select priv.agency()))
    and exists (select from intelligence.release_text t where t.release_id = mention.release_id));
create policy own_original on linking.match_key for select to article4_staff
  using (release_id is null and exists (select from intelligence.item i where i.id = match_key.item_id));
create policy words_of_a_release on linking.match_key for select to article4_staff
  using (release_id is not null and (agency_id = owner_agency_id or agency_id = (select priv.agency()))
    and exists (select from intelligence.release_text t where t.release_id = match_key.release_id));
create policy with_its_mention on linking.withdrawal for select to article4_staff
  using (exists (select from linking.mention m where m.id = withdrawal.mention_id));
create policy with_its_mention on linking.detail for select to article4_staff
  using (exists (select from linking.mention m where m.id = detail.mention_id));
create policy both_ends on linking.connection for select to article4_staff
  using (exists (select from linking.mention m where m.id = connection.left_mention)
    and exists (select from linking.mention m where m.id = connection.right_mention));
create policy both_ends on linking.edge for select to article4_staff
  using (exists (select from linking.mention m where m.id = edge.left_mention)
    and exists (select from linking.mention m where m.id = edge.right_mention));
create policy both_ends on linking.decision for select to article4_staff
  using (exists (select from linking.mention m where m.id = decision.left_mention)
    and exists (select from linking.mention m where m.id = decision.right_mention));
create policy own_agency on linking.decision_note for select to article4_staff
  using (exists (select from linking.decision d where d.id = decision_note.decision_id and d.agency_id = (select priv.agency())));
create policy own_agency on linking.dismissal for select to article4_staff
  using (agency_id = (select priv.agency()) and ((release_id is null and exists (select from intelligence.item i where i.id = dismissal.item_id))
    or (release_id is not null and exists (select from intelligence.release_text t where t.release_id = dismissal.release_id))));
create policy own on linking.tripwire for select to article4_staff
  using (by_person = (select priv.person()) and agency_id = (select priv.agency()) and (select priv.is_reader()));
create policy own on linking.tripwire_seen for select to article4_staff
  using (exists (select from linking.tripwire t where t.id = tripwire_seen.tripwire_id));

-- Who may write: in their own name, of words that stand in a text they may read.
create function priv.may_link() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(priv.agency() is not null and priv.purpose() in ('crime', 'safeguarding', 'labour-standards')
      and (priv.has_right('analyst') or priv.has_right('intelligence-officer')), false) $$;
comment on function priv.may_link() is 'Whether the asking person may confirm mentions and decide on links, for a purpose.';

create policy words_that_stand on linking.mention for insert to article4_staff
  with check ((select priv.may_link()) and agency_id = (select priv.agency()) and by_person = (select priv.person())
    and (original_version is null or (owner_agency_id = (select priv.agency()) and exists (select from intelligence.original w
      where w.item_id = mention.item_id and w.version = mention.original_version and position(mention.found in w.text) > 0)))
    and (release_id is null or exists (select from intelligence.release r join intelligence.release_text t on t.release_id = r.id
      where r.id = mention.release_id and r.item_id = mention.item_id and r.owner_agency_id = mention.owner_agency_id and r.recalled_at is null
        and (position(mention.found in t.text) > 0 or position(mention.found in r.title) > 0))));
create policy of_own_mention on linking.match_key for insert to article4_staff
  with check (exists (select from linking.mention m where m.id = match_key.mention_id and m.by_person = (select priv.person())
    and m.kind = match_key.kind and m.item_id = match_key.item_id and m.owner_agency_id = match_key.owner_agency_id
    and m.release_id is not distinct from match_key.release_id and m.agency_id = match_key.agency_id));
create policy of_own_mention on linking.detail for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from linking.mention m
    where m.id = detail.mention_id and m.agency_id = (select priv.agency())));
create policy of_own_agency on linking.withdrawal for insert to article4_staff
  with check ((select priv.may_link()) and by_person = (select priv.person()) and exists (select from linking.mention m
    where m.id = withdrawal.mention_id and m.agency_id = (select priv.agency())));
create policy of_one_text on linking.connection for insert to article4_staff
  with check ((select priv.may_link()) and by_person = (select priv.person()) and exists (select from linking.mention a
    join linking.mention b on b.item_id = a.item_id and b.release_id is not distinct from a.release_id
      and b.original_version is not distinct from a.original_version
    where a.id = connection.left_mention and b.id = connection.right_mention
      and a.agency_id = (select priv.agency()) and b.agency_id = (select priv.agency())));
create policy both_ends_seen on linking.edge for insert to article4_staff
  with check ((select priv.may_link()) and exists (select from linking.mention m where m.id = edge.left_mention)
    and exists (select from linking.mention m where m.id = edge.right_mention));
create policy both_ends_seen on linking.decision for insert to article4_staff
  with check ((select priv.may_link()) and agency_id = (select priv.agency()) and by_person = (select priv.person())
    and exists (select from linking.mention a join linking.mention b on b.kind = a.kind
      where a.id = decision.left_mention and b.id = decision.right_mention));
create policy of_own_decision on linking.decision_note for insert to article4_staff
  with check (exists (select from linking.decision d where d.id = decision_note.decision_id and d.by_person = (select priv.person())));
create policy in_own_name on linking.dismissal for insert to article4_staff
  with check ((select priv.may_link()) and agency_id = (select priv.agency()) and by_person = (select priv.person())
    and (release_id is null or exists (select from intelligence.release_text t where t.release_id = dismissal.release_id))
    and (original_version is null or exists (select from intelligence.item i where i.id = dismissal.item_id)));
create policy in_own_name on linking.tripwire for insert to article4_staff
  with check ((select priv.may_link()) and by_person = (select priv.person()) and agency_id = (select priv.agency())
    and exists (select from linking.mention m where m.id = tripwire.mention_id));
create policy ended_by_its_person on linking.tripwire for update to article4_staff
  using (by_person = (select priv.person())) with check (by_person = (select priv.person()));
create policy in_own_name on linking.tripwire_seen for insert to article4_staff
  with check (exists (select from linking.tripwire t where t.id = tripwire_seen.tripwire_id)
    and exists (select from linking.mention m where m.id = tripwire_seen.mention_id));

grant usage on schema linking to article4_staff, article4_worker;
grant select on linking.mention, linking.match_key, linking.withdrawal, linking.detail, linking.connection, linking.edge, linking.decision,
  linking.decision_note, linking.dismissal, linking.tripwire, linking.tripwire_seen to article4_staff;
grant insert (id, item_id, owner_agency_id, release_id, original_version, kind, starts, ends, found, shown, value, prepared, sureness,
  was_corrected, agency_id, by_person) on linking.mention to article4_staff;
grant insert (key, mention_id, kind, item_id, owner_agency_id, release_id, agency_id) on linking.match_key to article4_staff;
grant insert (id, mention_id, aspect, found, shown, earliest, latest, by_person) on linking.detail to article4_staff;
grant insert (mention_id, reason, by_person) on linking.withdrawal to article4_staff;
grant insert (id, left_mention, right_mention, kind, strength, from_day, until_day, quote, by_person) on linking.connection to article4_staff;
grant insert (left_mention, right_mention, kind, model, levels, weight) on linking.edge to article4_staff;
grant insert (id, left_mention, right_mention, answer, reasons, was_blind, after_score, blind_answer, model, weight, needs_second, agency_id,
  by_person) on linking.decision to article4_staff;
grant insert (decision_id, note) on linking.decision_note to article4_staff;
grant insert (id, item_id, owner_agency_id, release_id, original_version, kind, starts, found, agency_id, by_person) on linking.dismissal to article4_staff;
grant insert (id, mention_id, reason, agency_id, by_person, review_on) on linking.tripwire to article4_staff;
grant update (ended_at, review_on) on linking.tripwire to article4_staff;
grant insert (tripwire_id, mention_id) on linking.tripwire_seen to article4_staff;

-- The worker completes what the confirming person could not see: pairs whose other end is hidden from them. It reads no
-- text: prepared columns, keys and kinds, and writes what they came to.
create policy worker_compares on linking.mention for select to article4_worker using (true);
create policy worker_compares on linking.match_key for select to article4_worker using (true);
create policy worker_compares on linking.withdrawal for select to article4_worker using (true);
create policy worker_compares on linking.edge to article4_worker using (true) with check (true);
grant select (id, kind, prepared, item_id) on linking.mention to article4_worker;
grant select (key, mention_id, kind) on linking.match_key to article4_worker;
grant select (mention_id) on linking.withdrawal to article4_worker;
grant select (left_mention, right_mention) on linking.edge to article4_worker;
grant insert (left_mention, right_mention, kind, model, levels, weight) on linking.edge to article4_worker;

revoke all on function priv.may_link() from public;
grant execute on function priv.may_link() to article4_staff;
