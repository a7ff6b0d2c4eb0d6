-- intelligence: one piece of information each, graded, with handling that binds.
--
-- Three things are kept apart on purpose: what was said (original), who said it (source), and what others may read
-- (release_text). No query joins them and no response holds two of them, except the owner's desk where original and
-- draft stand side by side for the officer who sanitises.
create schema intelligence;
comment on schema intelligence is 'Items, gradings, sources, sanitised text, releases and who may read them.';

create table intelligence.item (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  urn text not null unique,
  owner_agency_id uuid not null references identity.agency (id),
  report_id uuid references intake.report (id) on delete set null,
  state text not null default 'draft' check (state in ('draft', 'graded', 'sanitised', 'released', 'recalled', 'closed')),
  title text not null default '' check (length(title) <= 200),
  marking text not null default 'official' check (marking in ('official', 'official-sensitive')),
  priority text not null default 'low' check (priority in ('high', 'medium', 'low')),
  exploitation_types text[] not null default '{}' check (exploitation_types <@ array['labour', 'sexual', 'domestic', 'criminal', 'organ', 'unknown']),
  purposes text[] not null default '{crime,safeguarding}' check (cardinality(purposes) > 0 and purposes <@ array['crime', 'safeguarding', 'labour-standards']),
  occurred_on date,
  occurred_words text not null default '' check (length(occurred_words) <= 200),
  created_by uuid references identity.person (id),
  held_by uuid references identity.person (id),
  unique (id, owner_agency_id)
);
comment on table intelligence.item is 'An intelligence item at its owner. urn has no meaning in it.';
create index item_owner on intelligence.item (owner_agency_id, state, created_at desc);
create index item_report on intelligence.item (report_id);
create index item_created_by on intelligence.item (created_by);
create index item_held_by on intelligence.item (held_by);
select priv.guard('intelligence.item');

create table intelligence.original (
  item_id uuid not null references intelligence.item (id),
  version int not null check (version > 0),
  created_at timestamptz not null default priv.now(),
  text text not null check (length(text) between 1 and 20000),
  provenance text not null check (length(provenance) between 1 and 2000),
  by_person uuid not null references identity.person (id),
  primary key (item_id, version)
);
comment on table intelligence.original is 'The item as its owner holds it; a new wording is a new version.';
create index original_by on intelligence.original (by_person);
select priv.guard('intelligence.original');

create table intelligence.grading (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  item_id uuid not null references intelligence.item (id),
  version int not null check (version > 0),
  source_evaluation text not null check (source_evaluation in ('1', '2', '3')),
  source_reason text not null check (length(source_reason) between 1 and 1000),
  assessment text not null check (assessment in ('A', 'B', 'C', 'D', 'E')),
  assessment_reason text not null check (length(assessment_reason) between 1 and 1000),
  handling text not null check (handling in ('P', 'C')),
  handling_reason text not null check (length(handling_reason) between 1 and 1000),
  action_code text check (action_code in ('A1', 'A2', 'A3')),
  sanitisation_code text check (sanitisation_code in ('S1', 'S2')),
  instructions text not null default '' check (length(instructions) <= 2000),
  mapped_from text,
  map_warning text,
  by_person uuid not null references identity.person (id),
  unique (item_id, version),
  -- domain 5.2 (BR14): P carries no code; C carries one of each and instructions.
  check ((handling = 'P' and action_code is null and sanitisation_code is null and instructions = '')
    or (handling = 'C' and action_code is not null and sanitisation_code is not null and instructions <> ''))
);
comment on table intelligence.grading is '3x5x2, a written reason for each code. A change of mind is a new version.';
create index grading_by on intelligence.grading (by_person);
select priv.guard('intelligence.grading');

create table intelligence.source (
  item_id uuid primary key,
  owner_agency_id uuid not null,
  created_at timestamptz not null default priv.now(),
  pseudonym text not null,
  sealed bytea not null,
  key_id text not null references platform.box_key (id),
  by_person uuid not null references identity.person (id),
  foreign key (item_id, owner_agency_id) references intelligence.item (id, owner_agency_id),
  unique (owner_agency_id, pseudonym, item_id)
);
comment on table intelligence.source is 'Who it came from, sealed; everybody else sees the pseudonym. Opened by a custodian, for a reason, one at a time.';
create index source_owner on intelligence.source (item_id, owner_agency_id);
create index source_by on intelligence.source (by_person);
create index source_key on intelligence.source (key_id);
select priv.guard('intelligence.source');

create table intelligence.consultation (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  item_id uuid not null references intelligence.item (id),
  about text not null check (about in ('sanitise', 'widen', 'act')),
  originator text not null check (length(originator) between 1 and 200),
  answer text not null check (answer in ('agreed', 'declined')),
  note text not null check (length(note) between 1 and 1000),
  by_person uuid not null references identity.person (id)
);
comment on table intelligence.consultation is 'The originator was asked, and answered (BR15, BR16).';
create index consultation_item on intelligence.consultation (item_id);
create index consultation_by on intelligence.consultation (by_person);
select priv.guard('intelligence.consultation');

create table intelligence.sanitised (
  item_id uuid not null references intelligence.item (id),
  version int not null check (version > 0),
  created_at timestamptz not null default priv.now(),
  title text not null check (length(title) between 1 and 200),
  text text not null check (length(text) between 1 and 20000),
  warnings text[] not null default '{}',
  warnings_answered text not null default '' check (length(warnings_answered) <= 1000),
  by_person uuid not null references identity.person (id),
  primary key (item_id, version)
);
comment on table intelligence.sanitised is 'What others might read, before a second person has released it.';
create index sanitised_by on intelligence.sanitised (by_person);
select priv.guard('intelligence.sanitised');

create table intelligence.release (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  item_id uuid not null,
  owner_agency_id uuid not null,
  urn text not null,
  title text not null,
  marking text not null,
  priority text not null,
  grade text not null,
  handling text not null check (handling in ('P', 'C')),
  action_code text,
  sanitisation_code text,
  instructions text not null,
  exploitation_types text[] not null,
  purposes text[] not null,
  occurred_on date,
  occurred_words text not null,
  sanitised_version int not null,
  grading_version int not null,
  sanitised_by uuid not null references identity.person (id),
  released_by uuid not null references identity.person (id),
  recalled_at timestamptz,
  recalled_by uuid references identity.person (id),
  recall_reason text,
  foreign key (item_id, owner_agency_id) references intelligence.item (id, owner_agency_id),
  check (released_by <> sanitised_by),
  check ((recalled_at is null) = (recalled_by is null) and (recalled_at is null) = (recall_reason is null))
);
comment on table intelligence.release is 'What a second person let out: head and handling. The words are in release_text.';
create index release_item on intelligence.release (item_id, owner_agency_id);
create index release_owner on intelligence.release (owner_agency_id, created_at desc, id desc);
create index release_newest on intelligence.release (created_at desc, id desc);
create index release_sanitised_by on intelligence.release (sanitised_by);
create index release_released_by on intelligence.release (released_by);
create index release_recalled_by on intelligence.release (recalled_by);
select priv.guard('intelligence.release');

create table intelligence.release_text (
  release_id uuid primary key references intelligence.release (id),
  created_at timestamptz not null default priv.now(),
  text text not null,
  search tsvector not null
);
comment on table intelligence.release_text is 'The sanitised words. Under C they open only to who has acknowledged the conditions.';
create index release_text_search on intelligence.release_text using gin (search);
select priv.guard('intelligence.release_text');

create table intelligence.dissemination (
  release_id uuid not null references intelligence.release (id),
  agency_id uuid not null references identity.agency (id),
  created_at timestamptz not null default priv.now(),
  conditions text not null default '' check (length(conditions) <= 2000),
  regime text not null check (regime in ('part2', 'part3')),
  legal_basis text not null,
  necessity text not null check (length(necessity) between 1 and 2000),
  withheld text not null default '' check (length(withheld) <= 2000),
  by_person uuid not null references identity.person (id),
  ended_at timestamptz,
  emergency_reason text,
  emergency_approved_by uuid references identity.person (id),
  emergency_review_by timestamptz,
  emergency_reviewed_at timestamptz,
  primary key (release_id, agency_id),
  check ((emergency_reason is null) = (emergency_approved_by is null) and (emergency_reason is null) = (emergency_review_by is null)),
  check (emergency_approved_by is distinct from by_person)
);
comment on table intelligence.dissemination is 'To whom, under which conditions, on which basis (BR22). Emergency: no agreement yet, a second person, a review within 24 hours (BR21).';
create index dissemination_agency on intelligence.dissemination (agency_id, created_at desc, release_id);
create index dissemination_by on intelligence.dissemination (by_person);
create index dissemination_approved_by on intelligence.dissemination (emergency_approved_by);
select priv.guard('intelligence.dissemination');

create table intelligence.acknowledgement (
  release_id uuid not null references intelligence.release (id),
  person_id uuid not null references identity.person (id),
  agency_id uuid not null references identity.agency (id),
  created_at timestamptz not null default priv.now(),
  conditions_seen text not null,
  primary key (release_id, person_id)
);
comment on table intelligence.acknowledgement is 'A reader accepted the conditions, with the words they saw.';
create index acknowledgement_person on intelligence.acknowledgement (person_id, release_id);
create index acknowledgement_agency on intelligence.acknowledgement (agency_id);
select priv.guard('intelligence.acknowledgement');

create table intelligence.recall_notice (
  release_id uuid not null references intelligence.release (id),
  person_id uuid not null references identity.person (id),
  agency_id uuid not null references identity.agency (id),
  created_at timestamptz not null default priv.now(),
  confirmed_at timestamptz,
  primary key (release_id, person_id)
);
comment on table intelligence.recall_notice is 'Each reader of a recalled item is told, and confirms that no copy is kept.';
create index recall_notice_person on intelligence.recall_notice (person_id);
create index recall_notice_agency on intelligence.recall_notice (agency_id);
select priv.guard('intelligence.recall_notice');

-- ---------------------------------------------------------------------------------------------
-- Who may read. The same sentence three times, each in one place: owner's desk; named reader; reader with open text.
create function priv.at_own_desk() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(priv.agency() is not null and priv.purpose() in ('triage', 'crime', 'safeguarding', 'labour-standards')
      and (priv.has_right('intelligence-officer') or priv.has_right('release-officer')), false) $$;
comment on function priv.at_own_desk() is 'Whether the asking person works on their own agency''s items, for a purpose.';

create function priv.is_reader() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(priv.agency() is not null and priv.purpose() in ('crime', 'safeguarding', 'labour-standards')
      and (priv.has_right('analyst') or priv.has_right('intelligence-officer') or priv.has_right('safeguarding-lead')), false) $$;
comment on function priv.is_reader() is 'Whether the asking person may read what partners have released, for a purpose.';

grant usage on schema intelligence to article4_staff, article4_worker, article4_keys;

create policy own_desk on intelligence.item to article4_staff
  using (owner_agency_id = (select priv.agency()) and (select priv.at_own_desk()))
  with check (owner_agency_id = (select priv.agency()) and (select priv.has_right('intelligence-officer')));
create policy own_desk on intelligence.original to article4_staff
  using ((select priv.at_own_desk()) and exists (select from intelligence.item i where i.id = original.item_id))
  with check ((select priv.has_right('intelligence-officer')) and by_person = (select priv.person())
    and exists (select from intelligence.item i where i.id = original.item_id));
create policy own_desk on intelligence.grading to article4_staff
  using ((select priv.at_own_desk()) and exists (select from intelligence.item i where i.id = grading.item_id))
  with check ((select priv.has_right('intelligence-officer')) and by_person = (select priv.person())
    and exists (select from intelligence.item i where i.id = grading.item_id));
create policy own_desk on intelligence.sanitised to article4_staff
  using ((select priv.at_own_desk()) and exists (select from intelligence.item i where i.id = sanitised.item_id))
  with check ((select priv.has_right('intelligence-officer')) and by_person = (select priv.person())
    and exists (select from intelligence.item i where i.id = sanitised.item_id));
create policy own_desk on intelligence.consultation to article4_staff
  using ((select priv.at_own_desk()) and exists (select from intelligence.item i where i.id = consultation.item_id))
  with check ((select priv.has_right('intelligence-officer')) and by_person = (select priv.person())
    and exists (select from intelligence.item i where i.id = consultation.item_id));
grant select, insert on intelligence.item, intelligence.original, intelligence.grading, intelligence.sanitised, intelligence.consultation to article4_staff;
grant update (state, title, marking, priority, exploitation_types, purposes, occurred_on, occurred_words, held_by) on intelligence.item to article4_staff;

-- The source: officers write it and see that there is one; only a custodian of the owner agency selects the sealed bytes.
grant insert on intelligence.source to article4_staff;
grant select on intelligence.source to article4_staff;
create policy write_source on intelligence.source for insert to article4_staff
  with check ((select priv.has_right('intelligence-officer')) and owner_agency_id = (select priv.agency()) and by_person = (select priv.person()));
create policy custodian on intelligence.source for select to article4_staff
  using (owner_agency_id = (select priv.agency()) and (select priv.has_right('source-custodian')) and (select priv.purpose()) in ('crime', 'safeguarding'));
create function intelligence.source_pseudonym(p_item uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select s.pseudonym from intelligence.source s where s.item_id = p_item and s.owner_agency_id = priv.agency() and priv.at_own_desk() $$;
comment on function intelligence.source_pseudonym(uuid) is 'What an officer sees of a source: a name that is nobody''s.';

-- A reader: named in a live dissemination, under a live agreement for the purpose in hand, not recalled.
create policy owner_reads on intelligence.release for select to article4_staff
  using (owner_agency_id = (select priv.agency()) and (select priv.at_own_desk()));
create policy reader_reads on intelligence.release for select to article4_staff
  using ((select priv.is_reader()) and recalled_at is null and (select priv.purpose()) = any (purposes)
    and exists (select from intelligence.dissemination d where d.release_id = release.id and d.agency_id = (select priv.agency())
      and d.ended_at is null
      and (release.owner_agency_id = any ((select priv.partner_agencies())::uuid[])
        or (d.emergency_reason is not null and (d.emergency_reviewed_at is not null or d.emergency_review_by > (select priv.now()))))));
grant select on intelligence.release to article4_staff;

-- A reader sees the row that names their own agency; the owner sees all of its own. One direction only: this policy
-- asks nothing of release, or the two would chase each other.
create function priv.owns_release(p_release uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from intelligence.release r where r.id = p_release and r.owner_agency_id = priv.agency()) and priv.at_own_desk() $$;
comment on function priv.owns_release(uuid) is 'Whether the release is the asking agency''s own.';
create policy named_agency on intelligence.dissemination for select to article4_staff
  using (agency_id = (select priv.agency()) and (select priv.is_reader()));
create policy owner_reads on intelligence.dissemination for select to article4_staff
  using ((select priv.at_own_desk()) and priv.owns_release(release_id));
grant select on intelligence.dissemination to article4_staff;

create policy own_acknowledgements on intelligence.acknowledgement for select to article4_staff
  using (person_id = (select priv.person()) or ((select priv.at_own_desk()) and priv.owns_release(release_id)));
grant select on intelligence.acknowledgement to article4_staff;
create policy own_notices on intelligence.recall_notice for select to article4_staff
  using (person_id = (select priv.person()) or ((select priv.at_own_desk()) and priv.owns_release(release_id)));
grant select on intelligence.recall_notice to article4_staff;

create policy owner_reads on intelligence.release_text for select to article4_staff
  using ((select priv.at_own_desk()) and exists (select from intelligence.release r
    where r.id = release_text.release_id and r.owner_agency_id = (select priv.agency())));
create policy reader_reads on intelligence.release_text for select to article4_staff
  using (exists (select from intelligence.release r where r.id = release_text.release_id and r.recalled_at is null
    and (r.handling = 'P' or exists (select from intelligence.acknowledgement k
      join intelligence.dissemination d on d.release_id = k.release_id and d.agency_id = k.agency_id and d.ended_at is null
      where k.release_id = r.id and k.person_id = (select priv.person()) and k.created_at >= d.created_at))));
grant select on intelligence.release_text to article4_staff;

-- ---------------------------------------------------------------------------------------------
-- Deeds that copy or touch rows of several tables at once, each checking its caller.
create function intelligence.release_item(p_item uuid, p_release uuid, p_sanitised_version int) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    i intelligence.item;
    g intelligence.grading;
    s intelligence.sanitised;
  begin
    select * into i from intelligence.item x where x.id = p_item and x.owner_agency_id = priv.agency() for update;
    if i.id is null or not priv.has_right('release-officer') then return 'not-allowed'; end if;
    if i.state not in ('sanitised', 'released') then return 'not-sanitised'; end if;
    select * into g from intelligence.grading x where x.item_id = p_item order by x.version desc limit 1;
    select * into s from intelligence.sanitised x where x.item_id = p_item order by x.version desc limit 1;
    if s.version is distinct from p_sanitised_version then return 'changed-meanwhile'; end if;
    if s.by_person = priv.person() or g.by_person = priv.person() then return 'same-person'; end if;
    if g.sanitisation_code = 'S2' and not exists (select from intelligence.consultation c
        where c.item_id = p_item and c.about = 'sanitise' and c.answer = 'agreed') then return 'originator-not-asked'; end if;
    insert into intelligence.release (id, item_id, owner_agency_id, urn, title, marking, priority, grade, handling, action_code, sanitisation_code,
        instructions, exploitation_types, purposes, occurred_on, occurred_words, sanitised_version, grading_version, sanitised_by, released_by)
      values (p_release, i.id, i.owner_agency_id, i.urn, s.title, i.marking, i.priority, g.source_evaluation || g.assessment || g.handling, g.handling,
        g.action_code, g.sanitisation_code, g.instructions, i.exploitation_types, i.purposes, i.occurred_on, i.occurred_words, s.version,
        g.version, s.by_person, priv.person());
    insert into intelligence.release_text (release_id, text, search)
      values (p_release, s.text, to_tsvector('english', i.urn || ' ' || s.title || ' ' || s.text));
    update intelligence.item x set state = 'released' where x.id = p_item;
    return 'released';
  end $$;
comment on function intelligence.release_item(uuid, uuid, int) is 'A second person lets the sanitised words out. Copies them; original and source stay behind.';

create function intelligence.disseminate(p_release uuid, p_agency uuid, p_conditions text, p_regime text, p_basis text, p_necessity text,
    p_withheld text, p_emergency_reason text, p_emergency_approver uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare r intelligence.release;
  begin
    select * into r from intelligence.release x where x.id = p_release and x.owner_agency_id = priv.agency() for update;
    if r.id is null or not priv.has_right('release-officer') then return 'not-allowed'; end if;
    if r.recalled_at is not null then return 'recalled'; end if;
    if p_agency = priv.agency() then return 'own-agency'; end if;
    if r.handling = 'C' and coalesce(p_conditions, '') = '' then return 'conditions-missing'; end if;
    if p_emergency_reason is null and not (p_agency = any (priv.partner_agencies())) then return 'no-agreement'; end if;
    if p_emergency_reason is not null and not exists (select from identity.person p join identity.right_held h on h.person_id = p.id
        where p.id = p_emergency_approver and p.agency_id = priv.agency() and p.id <> priv.person() and p.status = 'active'
          and h."right" = 'release-officer' and h.ended_at is null) then return 'approver-not-allowed'; end if;
    insert into intelligence.dissemination (release_id, agency_id, conditions, regime, legal_basis, necessity, withheld, by_person,
        emergency_reason, emergency_approved_by, emergency_review_by)
      values (p_release, p_agency, coalesce(p_conditions, ''), p_regime, p_basis, p_necessity, coalesce(p_withheld, ''), priv.person(),
        p_emergency_reason, case when p_emergency_reason is null then null else p_emergency_approver end,
        case when p_emergency_reason is null then null else priv.now() + interval '24 hours' end)
      on conflict (release_id, agency_id) do update set ended_at = null, conditions = excluded.conditions, regime = excluded.regime,
        legal_basis = excluded.legal_basis, necessity = excluded.necessity, withheld = excluded.withheld, by_person = excluded.by_person,
        created_at = priv.now() where dissemination.ended_at is not null;
    if not found then return 'already'; end if;
    return 'disseminated';
  end $$;
comment on function intelligence.disseminate(uuid, uuid, text, text, text, text, text, text, uuid) is 'Names one agency as reader, under a live agreement or as an emergency.';

create function intelligence.review_emergency(p_release uuid, p_agency uuid, p_keep boolean) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare d intelligence.dissemination;
  begin
    if not priv.has_right('release-officer') or not priv.owns_release(p_release) then return 'not-allowed'; end if;
    select * into d from intelligence.dissemination x where x.release_id = p_release and x.agency_id = p_agency
      and x.emergency_reason is not null and x.emergency_reviewed_at is null and x.ended_at is null for update;
    if d.release_id is null then return 'nothing-to-review'; end if;
    if d.by_person = priv.person() then return 'same-person'; end if;
    update intelligence.dissemination x set emergency_reviewed_at = priv.now(), ended_at = case when p_keep then null else priv.now() end
      where x.release_id = p_release and x.agency_id = p_agency;
    return case when p_keep then 'kept' else 'ended' end;
  end $$;
comment on function intelligence.review_emergency(uuid, uuid, boolean) is 'The review within 24 hours, by somebody other than who sent it; without it the reader loses sight.';

create function intelligence.end_dissemination(p_release uuid, p_agency uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.has_right('release-officer') or not priv.owns_release(p_release) then return false; end if;
    update intelligence.dissemination d set ended_at = priv.now() where d.release_id = p_release and d.agency_id = p_agency and d.ended_at is null;
    return found;
  end $$;
comment on function intelligence.end_dissemination(uuid, uuid) is 'Takes one agency off the list of readers.';

create function intelligence.acknowledge(p_release uuid, p_conditions_seen text) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_now text;
  begin
    if not priv.is_reader() then return 'not-allowed'; end if;
    select d.conditions || E'\n' || r.instructions into v_now from intelligence.dissemination d join intelligence.release r on r.id = d.release_id
      where d.release_id = p_release and d.agency_id = priv.agency() and d.ended_at is null and r.recalled_at is null;
    if v_now is null then return 'not-allowed'; end if;
    if v_now is distinct from p_conditions_seen then return 'conditions-changed'; end if;
    insert into intelligence.acknowledgement (release_id, person_id, agency_id, conditions_seen)
      values (p_release, priv.person(), priv.agency(), p_conditions_seen)
      on conflict (release_id, person_id) do update set conditions_seen = excluded.conditions_seen, created_at = priv.now();
    return 'acknowledged';
  end $$;
comment on function intelligence.acknowledge(uuid, text) is 'A reader accepts the conditions they saw; if these changed meanwhile, they must look again.';

create function intelligence.recall(p_release uuid, p_reason text) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_count int;
  begin
    if not priv.has_right('release-officer') then return -1; end if;
    update intelligence.release r set recalled_at = priv.now(), recalled_by = priv.person(), recall_reason = p_reason
      where r.id = p_release and r.owner_agency_id = priv.agency() and r.recalled_at is null;
    if not found then return -1; end if;
    update intelligence.item i set state = 'recalled' from intelligence.release r where r.id = p_release and i.id = r.item_id
      and not exists (select from intelligence.release o where o.item_id = i.id and o.recalled_at is null);
    insert into intelligence.recall_notice (release_id, person_id, agency_id)
      select distinct p_release, e.person_id, e.agency_id from audit.event e
        where e.subject_type = 'release' and e.subject_id = p_release::text and e.decision = 'allowed' and e.verb = 'consultation'
          and e.person_id is not null and e.agency_id <> priv.agency()
      on conflict do nothing;
    get diagnostics v_count = row_count;
    return v_count;
  end $$;
comment on function intelligence.recall(uuid, text) is 'Closes a release at once; everybody elsewhere whom the audit log saw reading it is told. Answers how many, or -1.';

create function intelligence.confirm_recall(p_release uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    update intelligence.recall_notice n set confirmed_at = priv.now()
      where n.release_id = p_release and n.person_id = priv.person() and n.confirmed_at is null;
    return found;
  end $$;
comment on function intelligence.confirm_recall(uuid) is 'A reader confirms that no copy is kept: the receipt of a recall.';

create function intelligence.recalled_for_me() returns table (release_id uuid, urn text, owner_agency_id uuid, recalled_at timestamptz, recall_reason text, confirmed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select r.id, r.urn, r.owner_agency_id, r.recalled_at, r.recall_reason, n.confirmed_at from intelligence.recall_notice n
      join intelligence.release r on r.id = n.release_id where n.person_id = priv.person() order by r.recalled_at desc $$;
comment on function intelligence.recalled_for_me() is 'What I read and must let go of.';

create function intelligence.open_from_report(p_report uuid, p_item uuid, p_urn text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    insert into intelligence.item (id, urn, owner_agency_id, report_id, priority, exploitation_types)
      select p_item, p_urn, r.desk_agency_id, r.id, case when r.urgency = 1 then 'high' when r.urgency = 2 then 'medium' else 'low' end,
          t.exploitation_types
        from intake.report r join intake.triage t on t.report_id = r.id where r.id = p_report and t.state = 'accepted'
          and not exists (select from intelligence.item i where i.report_id = p_report);
    return found;
  end $$;
comment on function intelligence.open_from_report(uuid, uuid, text) is 'The fact "accepted" opens the first draft item of a report.';

create function intelligence.hand_over(p_from uuid, p_to uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_count int;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    update intelligence.item i set held_by = p_to where i.held_by = p_from;
    get diagnostics v_count = row_count;
    return v_count;
  end $$;
comment on function intelligence.hand_over(uuid, uuid) is 'A leaver''s items go to the person named.';

create function intelligence.may_unseal(p_token text, p_agent_hash text, p_kind text, p_record uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform priv.begin_session(p_token, p_agent_hash);
    return p_kind = 'intelligence.source' and priv.has_right('source-custodian') and priv.purpose() in ('crime', 'safeguarding')
      and exists (select from intelligence.source s where s.item_id = p_record and s.owner_agency_id = priv.agency());
  end $$;
comment on function intelligence.may_unseal(text, text, text, uuid) is 'The key service''s own check before a source is opened.';

revoke all on all functions in schema intelligence from public;
revoke all on function priv.at_own_desk(), priv.is_reader(), priv.owns_release(uuid) from public;
grant execute on function priv.at_own_desk(), priv.is_reader(), priv.owns_release(uuid) to article4_staff;
grant execute on function intelligence.review_emergency(uuid, uuid, boolean), intelligence.source_pseudonym(uuid), intelligence.release_item(uuid, uuid, int),
  intelligence.disseminate(uuid, uuid, text, text, text, text, text, text, uuid), intelligence.end_dissemination(uuid, uuid),
  intelligence.acknowledge(uuid, text), intelligence.recall(uuid, text), intelligence.confirm_recall(uuid), intelligence.recalled_for_me() to article4_staff;
grant execute on function intelligence.open_from_report(uuid, uuid, text), intelligence.hand_over(uuid, uuid) to article4_worker;
grant execute on function intelligence.may_unseal(text, text, text, uuid) to article4_keys;
