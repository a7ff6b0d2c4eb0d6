-- linking: what is asked of pairs that wait and of names is asked of the agencies whose words the asking person could read, not of all.
create index dissemination_emergency on intelligence.dissemination (agency_id, release_id) where emergency_reason is not null and ended_at is null;

create function priv.could_read_of() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_agency uuid := priv.agency();
  begin
    if v_agency is null then return '{}'; end if;
    return priv.partner_agencies() || v_agency || array(select distinct r.owner_agency_id from intelligence.dissemination d
      join intelligence.release r on r.id = d.release_id
      where d.agency_id = v_agency and d.emergency_reason is not null and d.ended_at is null);
  end $$;
comment on function priv.could_read_of() is 'Agencies of whose words the asking person could read any: their own, partners for the purpose in hand, and whoever shared in an emergency. An early no; what is read is decided release by release.';
revoke all on function priv.could_read_of() from public;

alter table linking.decision add column left_owner_agency_id uuid;
update linking.decision d set left_owner_agency_id = m.owner_agency_id from linking.mention m where m.id = d.left_mention;
alter table linking.decision alter column left_owner_agency_id set not null;
comment on column linking.decision.left_owner_agency_id is 'Whose words the left mention stands in: repeated, so that what waits is looked for among partners alone.';
drop index linking.decision_first_of_two;
create index decision_first_of_two on linking.decision (left_owner_agency_id, created_at) where needs_second and answer = 'same' and second_of is null;

create or replace function linking.after_what_was_said() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_person uuid := priv.person();
    v_last linking.decision;
    v_first linking.decision;
  begin
    new.left_owner_agency_id := (select m.owner_agency_id from linking.mention m where m.id = new.left_mention);
    -- Two answers at one moment would not see each other: of one pair they go in one after another.
    if v_person is not null then
      perform pg_advisory_xact_lock(hashtextextended(new.left_mention::text || new.right_mention::text, 4));
    end if;
    new.created_at := greatest(new.created_at, (select max(d.created_at) + interval '1 microsecond' from linking.decision d
      where d.left_mention = new.left_mention and d.right_mention = new.right_mention));
    select * into v_last from linking.decision d
      where d.left_mention = new.left_mention and d.right_mention = new.right_mention and linking.settles(d.answer, d.needs_second, d.second_of)
      order by d.created_at desc, d.id desc limit 1;
    -- The first who said "same" since then and waits; none where "same" stands already.
    select * into v_first from linking.decision d
      where d.left_mention = new.left_mention and d.right_mention = new.right_mention
        and not linking.settles(d.answer, d.needs_second, d.second_of)
        and (v_last.id is null or (v_last.answer <> 'same' and d.created_at > v_last.created_at))
      order by d.created_at, d.id limit 1;
    if v_person is not null then
      new.needs_second := new.answer <> 'withdrawn' and linking.concerns_victim_across(new.left_mention, new.right_mention);
      -- Blind: never answered by them, and not settled, for the numbers of a settled pair are open.
      new.was_blind := new.answer <> 'withdrawn'
        and not exists (select from linking.decision d where d.left_mention = new.left_mention and d.right_mention = new.right_mention
          and d.by_person = new.by_person and d.answer <> 'withdrawn')
        and (v_last.id is null or v_last.answer = 'withdrawn' or v_first.id is not null);
      select e.model, e.weight into new.model, new.weight from linking.edge e
        where e.left_mention = new.left_mention and e.right_mention = new.right_mention;
    end if;
    new.second_of := null;
    new.first_person := null;
    if new.answer = 'same' and new.needs_second and v_first.by_person <> new.by_person then
      new.second_of := v_first.id;
      new.first_person := v_first.by_person;
    end if;
    return new;
  end $$;

create or replace function linking.waiting_for_second(p_most int) returns table (left_mention uuid, right_mention uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_owners uuid[] := priv.could_read_of();
  begin
    return query
    with first as materialized (
      select d.left_mention, d.right_mention, d.created_at from linking.decision d
        where d.left_owner_agency_id = any (v_owners) and d.needs_second and d.answer = 'same' and d.second_of is null
          and not exists (select from linking.decision x where x.second_of = d.id)),
    waiting as materialized (
      select f.left_mention as l, f.right_mention as r, max(f.created_at) as at from first f
        left join lateral (select x.answer, x.created_at from linking.decision x
          where x.left_mention = f.left_mention and x.right_mention = f.right_mention and linking.settles(x.answer, x.needs_second, x.second_of)
          order by x.created_at desc, x.id desc limit 1) t on true
        where t.answer is null or (t.answer <> 'same' and t.created_at < f.created_at)
        group by f.left_mention, f.right_mention),
    seen as materialized (select s as id from priv.seen_mentions(array(select w.l from waiting w union select w.r from waiting w)) s)
    select w.l, w.r from waiting w where w.l in (select s.id from seen s) and w.r in (select s.id from seen s)
      order by w.at desc, w.l, w.r limit p_most;
  end $$;

create function linking.mentions_of_keys(p_asked int[], p_kinds text[], p_keys bigint[], p_most int)
  returns table (asked int, nth bigint, mention linking.mention)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_agency uuid := priv.agency();
    v_is_at_desk boolean := priv.at_own_desk();
    v_owners uuid[] := priv.could_read_of();
  begin
    return query
    with hit as materialized (
      select distinct w.asked, k.mention_id, k.release_id from unnest(p_asked, p_kinds, p_keys) as w (asked, kind, key)
        join linking.match_key k on k.key = w.key and k.kind = w.kind
        where k.owner_agency_id = any (v_owners) and case when k.release_id is null then v_is_at_desk and k.owner_agency_id = v_agency
          else k.agency_id = k.owner_agency_id or k.agency_id = v_agency end),
    words as materialized (select x as release_id from priv.reads_words(array(select distinct h.release_id from hit h
      where h.release_id is not null)) x),
    found as (
      select h.asked, m as mention, row_number() over (partition by h.asked order by m.created_at desc, m.id desc) as nth
        from hit h join linking.mention m on m.id = h.mention_id
        where (h.release_id is null or h.release_id in (select x.release_id from words x))
          and not exists (select from linking.withdrawal x where x.mention_id = m.id))
    select f.asked, f.nth, f.mention from found f where f.nth <= p_most order by f.asked, f.nth;
  end $$;
comment on function linking.mentions_of_keys(int[], text[], bigint[], int) is 'For each question the mentions that share one of its keys, as far as the caller sees them; the newest first.';
revoke all on function linking.mentions_of_keys(int[], text[], bigint[], int) from public;
grant execute on function linking.mentions_of_keys(int[], text[], bigint[], int) to article4_staff;
