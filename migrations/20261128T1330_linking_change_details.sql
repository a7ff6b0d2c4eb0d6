-- linking: what is said of a mention is corrected without taking the mention back.
--
-- A change is a row: who, when, why. A detail that it ended and a detail that it began point at it, so that what was said at
-- any time can be read, and nothing that was said is lost. What follows from details (the columns by which a mention is
-- compared, the keys under which it is found, what its pairs weigh) is worked out again: it is an index of what is said
-- now. Decisions stand as they were given, with what the pair weighed then; where it weighs otherwise now, by more than a
-- file says, the pair is put before people again.
create table linking.detail_change (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  mention_id uuid not null references linking.mention (id),
  version int not null check (version >= 2),
  reason text not null check (reason in ('left-out', 'misread', 'not-of-this', 'text-changed')),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  unique (mention_id, version)
);
comment on table linking.detail_change is 'What is said of a mention was changed: by whom, when and why, the first change being version 2. Which details it ended and began, they say themselves.';
create index detail_change_agency on linking.detail_change (agency_id);
create index detail_change_by on linking.detail_change (by_person);
select priv.guard('linking.detail_change');
create policy with_its_mention on linking.detail_change for select to article4_staff using (priv.sees_mention(mention_id));
grant select on linking.detail_change to article4_staff;

alter table linking.detail add column begun_by uuid references linking.detail_change (id),
  add column ended_by uuid references linking.detail_change (id);
comment on column linking.detail.begun_by is 'The change that began it; null where it was confirmed with its mention.';
comment on column linking.detail.ended_by is 'The change that ended it; null while it stands.';
create index detail_begun on linking.detail (begun_by);
create index detail_ended on linking.detail (ended_by);
comment on table linking.mention is 'One thing named in one text, confirmed by a person. found: the words as they stand; shown: the reading, corrected if need be; value: the normal form by which it is itself (a number, a plate), null for what has none. Never changed, but for prepared, which follows its details; withdrawn by a row of its own.';

create or replace function linking.details_of(p_mentions uuid[]) returns setof linking.detail
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query select d.* from priv.seen_mentions(p_mentions) s join linking.detail d on d.mention_id = s
      where d.ended_by is null order by d.created_at, d.id;
  end $$;
create or replace function linking.concerns_victim_across(p_left uuid, p_right uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return exists (select from linking.mention a join linking.mention b on b.owner_agency_id <> a.owner_agency_id
        where a.id = p_left and b.id = p_right)
      and exists (select from linking.detail d where d.mention_id in (p_left, p_right) and d.aspect = 'role' and d.ended_by is null
        and d.shown ~* '\m(victim|survivor)');
  end $$;

create function linking.change_details(p_change uuid, p_mention uuid, p_version int, p_reason text, p_ended uuid[], p_begun jsonb,
    p_prepared jsonb, p_keys bigint[]) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_mention linking.mention;
  begin
    if not (priv.may_link() and priv.is_own_mention(p_mention))
       or exists (select from linking.withdrawal x where x.mention_id = p_mention) then
      raise exception 'not allowed' using errcode = 'insufficient_privilege';
    end if;
    -- Two changes of one mention go one after another; the later one was made in ignorance of the first, and is refused.
    select * into v_mention from linking.mention m where m.id = p_mention for update;
    if p_version <> (select coalesce(max(c.version), 1) + 1 from linking.detail_change c where c.mention_id = p_mention) then return false; end if;
    insert into linking.detail_change (id, mention_id, version, reason, agency_id, by_person)
      values (p_change, p_mention, p_version, p_reason, priv.agency(), priv.person());
    update linking.detail d set ended_by = p_change where d.id = any (p_ended) and d.mention_id = p_mention and d.ended_by is null;
    insert into linking.detail (mention_id, aspect, found, shown, earliest, latest, by_person, begun_by)
      select p_mention, b.aspect, b.found, b.shown, b.earliest, b.latest, priv.person(), p_change
        from jsonb_to_recordset(p_begun) as b (aspect text, found text, shown text, earliest date, latest date);
    update linking.mention m set prepared = p_prepared where m.id = p_mention;
    delete from linking.match_key k where k.mention_id = p_mention and k.key <> all (p_keys);
    insert into linking.match_key (key, mention_id, kind, item_id, owner_agency_id, release_id, agency_id)
      select w.key, v_mention.id, v_mention.kind, v_mention.item_id, v_mention.owner_agency_id, v_mention.release_id, v_mention.agency_id
        from unnest(p_keys) as w (key)
      on conflict do nothing;
    return true;
  end $$;
comment on function linking.change_details(uuid, uuid, int, text, uuid[], jsonb, jsonb, bigint[]) is 'Changes what is said of a mention of the caller''s own agency that stands; false where somebody else changed it meanwhile.';

create function linking.compared_with(p_mention uuid) returns table (id uuid, prepared jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query
    with other as materialized (
      select e.right_mention as id from linking.edge e where e.left_mention = p_mention
      union select e.left_mention from linking.edge e where e.right_mention = p_mention)
    select m.id, m.prepared from priv.seen_mentions(array(select o.id from other o)) s join linking.mention m on m.id = s
      where priv.sees_mention(p_mention) order by m.id;
  end $$;
comment on function linking.compared_with(uuid) is 'With whom a mention was compared before, as far as the caller sees both.';

create function linking.weigh_again(p_mention uuid, p_edges jsonb) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_count int;
  begin
    if not (priv.may_link() and priv.is_own_mention(p_mention)) then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    with edge as materialized (select * from jsonb_to_recordset(p_edges) as e ("left" uuid, "right" uuid, model text, levels smallint[], weight float8)
        where p_mention in (e."left", e."right")),
    seen as materialized (select m.id, m.kind from linking.mention m where m.id in (select s
      from priv.seen_mentions(array(select e."left" from edge e union select e."right" from edge e)) s))
    insert into linking.edge (left_mention, right_mention, kind, model, levels, weight)
      select e."left", e."right", a.kind, e.model, e.levels, e.weight from edge e
        join seen a on a.id = e."left" join seen b on b.id = e."right" and b.kind = a.kind
      on conflict (left_mention, right_mention) do update
        set model = excluded.model, levels = excluded.levels, weight = excluded.weight;
    get diagnostics v_count = row_count;
    return v_count;
  end $$;
comment on function linking.weigh_again(uuid, jsonb) is 'Enters what the pairs of a mention of the caller''s own agency come to now; the caller sees both ends.';
-- The worker puts what a pair comes to now; to name the new numbers it must be able to read the old.
grant select (model, levels, weight), update (model, levels, weight) on linking.edge to article4_worker;

-- A pair that is settled and weighs otherwise since it was decided, because of what is said now; or that is called the same by
-- one person and by now names a victim across agencies. A pair that was not kept weighed less than -4 bits.
create function linking.changed_since(p_left uuid[], p_right uuid[], p_bits float8) returns table (left_mention uuid, right_mention uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query
    with last as materialized (
      select distinct on (d.left_mention, d.right_mention) d.* from priv.scored_for_me(p_left, p_right) s
        join linking.decision d on d.left_mention = s.left_mention and d.right_mention = s.right_mention
        order by d.left_mention, d.right_mention, d.created_at desc, d.id desc)
    select l.left_mention, l.right_mention from last l
      join linking.edge e on e.left_mention = l.left_mention and e.right_mention = l.right_mention
      where linking.settles(l.answer, l.needs_second, l.second_of) and l.answer <> 'withdrawn'
        and exists (select from linking.detail_change c where c.mention_id in (l.left_mention, l.right_mention) and c.created_at >= l.created_at)
        and (abs(e.weight - coalesce(l.weight, -4)) > p_bits
          or (l.answer = 'same' and not l.needs_second and linking.concerns_victim_across(l.left_mention, l.right_mention)));
  end $$;
comment on function linking.changed_since(uuid[], uuid[], float8) is 'Those of these pairs that are settled, and that the caller may look at again because their details changed what they weigh.';

create function linking.to_look_at_again(p_bits float8, p_most int) returns table (left_mention uuid, right_mention uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query
    with pair as materialized (
      select d.left_mention as l, d.right_mention as r from linking.detail_change c join linking.decision d on d.left_mention = c.mention_id
      union select d.left_mention, d.right_mention from linking.detail_change c join linking.decision d on d.right_mention = c.mention_id)
    select x.left_mention, x.right_mention
      from linking.changed_since(array(select p.l from pair p order by p.l, p.r), array(select p.r from pair p order by p.l, p.r), p_bits) x
      where not exists (select from linking.withdrawal w where w.mention_id in (x.left_mention, x.right_mention))
      order by x.left_mention, x.right_mention limit p_most;
  end $$;
comment on function linking.to_look_at_again(float8, int) is 'Settled pairs that the caller may look at again because their details changed what they weigh.';

revoke all on function linking.change_details(uuid, uuid, int, text, uuid[], jsonb, jsonb, bigint[]), linking.compared_with(uuid),
  linking.weigh_again(uuid, jsonb), linking.changed_since(uuid[], uuid[], float8), linking.to_look_at_again(float8, int) from public;
grant execute on function linking.change_details(uuid, uuid, int, text, uuid[], jsonb, jsonb, bigint[]), linking.compared_with(uuid),
  linking.weigh_again(uuid, jsonb), linking.changed_since(uuid[], uuid[], float8), linking.to_look_at_again(float8, int) to article4_staff;
