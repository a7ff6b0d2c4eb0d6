-- intelligence, second look: what the desk needed beyond the first draft of its law.
--
-- Three deeds now ask for a purpose as well as a right; a disclosure that ended keeps its own record when the agency is
-- named again; S2 binds widening too (BR16); and four narrow questions that row security alone cannot answer fast or at
-- all become definer functions, each checking its caller.

-- "Not known" is an answer that needs a reason (domain 5.4: exploitation type, at least one).
alter table intelligence.item add column unknown_reason text not null default '' check (length(unknown_reason) <= 500);
comment on column intelligence.item.unknown_reason is 'Why the kind of exploitation is not known.';
grant update (unknown_reason) on intelligence.item to article4_staff;

create table intelligence.source_opening (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  item_id uuid not null references intelligence.source (item_id),
  owner_agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  purpose text not null,
  reason text not null check (length(reason) between 10 and 1000)
);
comment on table intelligence.source_opening is 'Each opening of a source, with its reason: written before the box is opened, seen by every custodian of the agency.';
create index source_opening_item on intelligence.source_opening (item_id, created_at desc);
create index source_opening_agency on intelligence.source_opening (owner_agency_id);
create index source_opening_by on intelligence.source_opening (by_person);
select priv.guard('intelligence.source_opening');
create policy custodians on intelligence.source_opening to article4_staff
  using (owner_agency_id = (select priv.agency()) and (select priv.has_right('source-custodian')) and (select priv.purpose()) in ('crime', 'safeguarding'))
  with check (owner_agency_id = (select priv.agency()) and by_person = (select priv.person()) and purpose = (select priv.purpose())
    and (select priv.has_right('source-custodian')) and (select priv.purpose()) in ('crime', 'safeguarding')
    and exists (select from intelligence.source s where s.item_id = source_opening.item_id));
grant select on intelligence.source_opening to article4_staff;
grant insert (item_id, owner_agency_id, by_person, purpose, reason) on intelligence.source_opening to article4_staff;

create table intelligence.past_dissemination (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  release_id uuid not null references intelligence.release (id),
  agency_id uuid not null references identity.agency (id),
  shared_at timestamptz not null,
  conditions text not null,
  regime text not null,
  legal_basis text not null,
  necessity text not null,
  withheld text not null,
  by_person uuid not null references identity.person (id),
  ended_at timestamptz not null,
  emergency_reason text,
  emergency_approved_by uuid references identity.person (id),
  emergency_review_by timestamptz,
  emergency_reviewed_at timestamptz
);
comment on table intelligence.past_dissemination is 'A disclosure that ended, kept whole when the agency is named again (BR22: every disclosure keeps its basis).';
create index past_dissemination_release on intelligence.past_dissemination (release_id);
create index past_dissemination_agency on intelligence.past_dissemination (agency_id);
create index past_dissemination_by on intelligence.past_dissemination (by_person);
create index past_dissemination_approved_by on intelligence.past_dissemination (emergency_approved_by);
select priv.guard('intelligence.past_dissemination');
create policy owner_reads on intelligence.past_dissemination for select to article4_staff
  using ((select priv.at_own_desk()) and priv.owns_release(release_id));
grant select on intelligence.past_dissemination to article4_staff;

-- The originator's last word counts; where two stand at the same instant, the stricter one.
create function intelligence.originator_agreed(p_item uuid, p_about text, p_since timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce((select c.answer = 'agreed' and c.created_at >= coalesce(p_since, c.created_at) from intelligence.consultation c
      where c.item_id = p_item and c.about = p_about order by c.created_at desc, c.answer desc limit 1), false) $$;
comment on function intelligence.originator_agreed(uuid, text, timestamptz) is 'Whether the originator''s latest answer on this was yes, given at or after an instant. For definer functions alone.';

create or replace function intelligence.release_item(p_item uuid, p_release uuid, p_sanitised_version int) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    i intelligence.item;
    g intelligence.grading;
    s intelligence.sanitised;
  begin
    select * into i from intelligence.item x where x.id = p_item and x.owner_agency_id = priv.agency() for update;
    if i.id is null or not priv.has_right('release-officer') or not priv.at_own_desk() then return 'not-allowed'; end if;
    if i.state not in ('sanitised', 'released') then return 'not-sanitised'; end if;
    select * into g from intelligence.grading x where x.item_id = p_item order by x.version desc limit 1;
    select * into s from intelligence.sanitised x where x.item_id = p_item order by x.version desc limit 1;
    if g.id is null then return 'not-graded'; end if;
    if s.version is distinct from p_sanitised_version then return 'changed-meanwhile'; end if;
    if s.by_person = priv.person() or g.by_person = priv.person() then return 'same-person'; end if;
    if g.sanitisation_code = 'S2' and not intelligence.originator_agreed(p_item, 'sanitise', null) then return 'originator-not-asked'; end if;
    if exists (select from intelligence.release x where x.item_id = p_item and x.recalled_at is null
        and x.sanitised_version = s.version and x.grading_version = g.version) then return 'already'; end if;
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

create or replace function intelligence.disseminate(p_release uuid, p_agency uuid, p_conditions text, p_regime text, p_basis text, p_necessity text,
    p_withheld text, p_emergency_reason text, p_emergency_approver uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    r intelligence.release;
    d intelligence.dissemination;
    v_earlier timestamptz;
  begin
    select * into r from intelligence.release x where x.id = p_release and x.owner_agency_id = priv.agency() for update;
    if r.id is null or not priv.has_right('release-officer') or not priv.at_own_desk() then return 'not-allowed'; end if;
    if r.recalled_at is not null then return 'recalled'; end if;
    if p_agency = priv.agency() then return 'own-agency'; end if;
    if r.handling = 'C' and coalesce(p_conditions, '') = '' then return 'conditions-missing'; end if;
    if p_emergency_reason is null and not (p_agency = any (priv.partner_agencies())) then return 'no-agreement'; end if;
    if p_emergency_reason is not null and not exists (select from identity.person p join identity.right_held h on h.person_id = p.id
        where p.id = p_emergency_approver and p.agency_id = priv.agency() and p.id <> priv.person() and p.status = 'active'
          and h."right" = 'release-officer' and h.ended_at is null) then return 'approver-not-allowed'; end if;
    -- S2 (BR16): the first list is covered by the consultation before sanitising; every wider one is asked anew.
    select max(x.created_at) into v_earlier from intelligence.dissemination x where x.release_id = p_release and x.created_at < priv.now();
    if r.sanitisation_code = 'S2' and v_earlier is not null and not intelligence.originator_agreed(r.item_id, 'widen', v_earlier) then
      return 'originator-not-asked';
    end if;
    select * into d from intelligence.dissemination x where x.release_id = p_release and x.agency_id = p_agency;
    if d.release_id is not null and d.ended_at is null then return 'already'; end if;
    if d.release_id is not null then
      insert into intelligence.past_dissemination (release_id, agency_id, shared_at, conditions, regime, legal_basis, necessity, withheld, by_person,
          ended_at, emergency_reason, emergency_approved_by, emergency_review_by, emergency_reviewed_at)
        values (d.release_id, d.agency_id, d.created_at, d.conditions, d.regime, d.legal_basis, d.necessity, d.withheld, d.by_person,
          d.ended_at, d.emergency_reason, d.emergency_approved_by, d.emergency_review_by, d.emergency_reviewed_at);
      delete from intelligence.dissemination x where x.release_id = p_release and x.agency_id = p_agency;
    end if;
    insert into intelligence.dissemination (release_id, agency_id, conditions, regime, legal_basis, necessity, withheld, by_person,
        emergency_reason, emergency_approved_by, emergency_review_by)
      values (p_release, p_agency, coalesce(p_conditions, ''), p_regime, p_basis, p_necessity, coalesce(p_withheld, ''), priv.person(),
        p_emergency_reason, case when p_emergency_reason is null then null else p_emergency_approver end,
        case when p_emergency_reason is null then null else priv.now() + interval '24 hours' end);
    return 'disseminated';
  end $$;

create or replace function intelligence.recall(p_release uuid, p_reason text) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_count int;
  begin
    if not priv.has_right('release-officer') or not priv.at_own_desk() then return -1; end if;
    update intelligence.release r set recalled_at = priv.now(), recalled_by = priv.person(), recall_reason = p_reason
      where r.id = p_release and r.owner_agency_id = priv.agency() and r.recalled_at is null;
    if not found then return -1; end if;
    update intelligence.item i set state = 'recalled' from intelligence.release r where r.id = p_release and i.id = r.item_id
      and i.state = 'released' and not exists (select from intelligence.release o where o.item_id = i.id and o.recalled_at is null);
    insert into intelligence.recall_notice (release_id, person_id, agency_id)
      select distinct p_release, e.person_id, e.agency_id from audit.event e
        where e.subject_type = 'release' and e.subject_id = p_release::text and e.decision = 'allowed' and e.verb = 'consultation'
          and e.person_id is not null and e.agency_id <> priv.agency()
      on conflict do nothing;
    get diagnostics v_count = row_count;
    return v_count;
  end $$;

-- Accepting conditions presupposes seeing the head: the same sentence as the policy `reader_reads` on release.
create or replace function intelligence.acknowledge(p_release uuid, p_conditions_seen text) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_now text;
  begin
    if not priv.is_reader() then return 'not-allowed'; end if;
    select d.conditions || E'\n' || r.instructions into v_now from intelligence.dissemination d join intelligence.release r on r.id = d.release_id
      where d.release_id = p_release and d.agency_id = priv.agency() and d.ended_at is null and r.recalled_at is null
        and priv.purpose() = any (r.purposes)
        and (r.owner_agency_id = any (priv.partner_agencies())
          or (d.emergency_reason is not null and (d.emergency_reviewed_at is not null or d.emergency_review_by > priv.now())));
    if v_now is null then return 'not-allowed'; end if;
    if v_now is distinct from p_conditions_seen then return 'conditions-changed'; end if;
    insert into intelligence.acknowledgement (release_id, person_id, agency_id, conditions_seen)
      values (p_release, priv.person(), priv.agency(), p_conditions_seen)
      on conflict (release_id, person_id) do update set conditions_seen = excluded.conditions_seen, created_at = priv.now();
    return 'acknowledged';
  end $$;

create function intelligence.pseudonym_taken(p_pseudonym text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from intelligence.source s where s.owner_agency_id = priv.agency() and s.pseudonym = p_pseudonym and priv.at_own_desk()) $$;
comment on function intelligence.pseudonym_taken(text) is 'Whether the asking agency already calls a source by this name.';

create function intelligence.other_release_officers() returns table (person_id uuid, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select p.id, p.name from identity.person p join identity.right_held h on h.person_id = p.id and h."right" = 'release-officer' and h.ended_at is null
      where p.agency_id = priv.agency() and p.id <> priv.person() and p.status = 'active' and priv.has_right('release-officer') and priv.at_own_desk()
      order by p.name, p.id $$;
comment on function intelligence.other_release_officers() is 'Who at the asking agency may stand as the second person of an emergency.';

-- Who, at the agencies that are named, could read: for the owner alone. Nobody learns here about another agency's list.
create function intelligence.readers_of(p_release uuid) returns table (agency_id uuid, person_id uuid, name text, accepted_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select d.agency_id, p.id, p.name, k.created_at from intelligence.dissemination d
      join identity.person p on p.agency_id = d.agency_id and p.status = 'active'
      left join intelligence.acknowledgement k on k.release_id = d.release_id and k.person_id = p.id and k.agency_id = d.agency_id
        and k.created_at >= d.created_at
      where d.release_id = p_release and d.ended_at is null and priv.owns_release(p_release)
        and exists (select from identity.right_held h where h.person_id = p.id and h.ended_at is null
          and h."right" in ('analyst', 'intelligence-officer', 'safeguarding-lead'))
      order by p.name, p.id
  $$;
comment on function intelligence.readers_of(uuid) is 'People at named agencies whose rights would let them read, and when each accepted the conditions.';

create function intelligence.named_before(p_release uuid) returns table (agency_id uuid, for_kind boolean, for_item boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select d.agency_id, bool_or(o.exploitation_types && r.exploitation_types), bool_or(o.item_id = r.item_id)
      from intelligence.release r
      join intelligence.release o on o.owner_agency_id = r.owner_agency_id
      join intelligence.dissemination d on d.release_id = o.id
      where r.id = p_release and priv.owns_release(p_release)
      group by d.agency_id
  $$;
comment on function intelligence.named_before(uuid) is 'Which agencies the owner has named before: for this kind of exploitation, and for this item.';

-- Full-text search. A text operator is not leakproof, so under row security the index on the words cannot be used and
-- every visible row would be read. This function asks the same question as the policies on release and release_text, with
-- the index; a test holds the two together. Words a person may not read are not searched, so a hidden item and no item
-- give the same answer.
create function intelligence.search_shared(p_words text, p_kind text, p_handling text, p_owner uuid, p_from timestamptz, p_to timestamptz,
    p_before timestamptz, p_before_id uuid, p_limit int) returns table (release_id uuid, shared_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.is_reader() then return; end if;
    return query execute $q$
      select x.release_id, x.shared_at from (
        select d.release_id, d.created_at as shared_at
          from intelligence.release_text t
          join intelligence.release r on r.id = t.release_id
          join intelligence.dissemination d on d.release_id = r.id and d.agency_id = $1 and d.ended_at is null
          where t.search @@ $3 and r.recalled_at is null and $2 = any (r.purposes)
            and (r.owner_agency_id = any ($4)
              or (d.emergency_reason is not null and (d.emergency_reviewed_at is not null or d.emergency_review_by > $5)))
            and (r.handling = 'P' or exists (select from intelligence.acknowledgement k
              where k.release_id = r.id and k.person_id = $6 and k.agency_id = $1 and k.created_at >= d.created_at))
            and ($8 is null or $8 = any (r.exploitation_types)) and ($9 is null or r.handling = $9) and ($10 is null or r.owner_agency_id = $10)
        union all
        select r.id, r.created_at
          from intelligence.release_text t
          join intelligence.release r on r.id = t.release_id
          where $7 and r.owner_agency_id = $1 and t.search @@ $3 and r.recalled_at is null
            and ($8 is null or $8 = any (r.exploitation_types)) and ($9 is null or r.handling = $9) and ($10 is null or r.owner_agency_id = $10)
      ) x
      where ($11 is null or x.shared_at >= $11) and ($12 is null or x.shared_at < $12)
        and ($13 is null or (x.shared_at, x.release_id) < ($13, $14))
      order by x.shared_at desc, x.release_id desc limit $15 $q$
      using priv.agency(), priv.purpose(), websearch_to_tsquery('english', p_words), priv.partner_agencies(), priv.now(), priv.person(),
        priv.at_own_desk(), p_kind, p_handling, p_owner, p_from, p_to, p_before, p_before_id, least(p_limit, 100);
  end $$;
comment on function intelligence.search_shared(text, text, text, uuid, timestamptz, timestamptz, timestamptz, uuid, int) is 'Newest releases whose words the asking person may read and that match.';

revoke all on function intelligence.originator_agreed(uuid, text, timestamptz), intelligence.pseudonym_taken(text),
  intelligence.other_release_officers(), intelligence.readers_of(uuid), intelligence.named_before(uuid),
  intelligence.search_shared(text, text, text, uuid, timestamptz, timestamptz, timestamptz, uuid, int) from public;
grant execute on function intelligence.pseudonym_taken(text), intelligence.other_release_officers(), intelligence.readers_of(uuid),
  intelligence.named_before(uuid), intelligence.search_shared(text, text, text, uuid, timestamptz, timestamptz, timestamptz, uuid, int) to article4_staff;
