-- linking: the blind answer and the second person, held by the database.
--
-- What a pair weighs is shown to a person when they have answered it, or when it is settled; until now the application alone
-- saw to that. Now the number columns cannot be selected by the application's role, and the functions that give them ask
-- what the person has said. No function takes a bound to compare a weight with: by asking again and again one could
-- find the number.
--
-- Whether an answer was blind, whether it needs a second person, what it weighs and whose "same" it seconds are worked out
-- here as the row goes in, whatever the application says. A "same" that needs a second person counts when it is the second:
-- it points at the first, and a constraint says that the first is another person's.

alter table linking.decision add column second_of uuid, add column first_person uuid,
  add constraint decision_by_whom unique (id, by_person),
  add constraint decision_second_of_fkey foreign key (second_of, first_person) references linking.decision (id, by_person),
  add constraint decision_second_whole check ((second_of is null) = (first_person is null)),
  add constraint decision_second_person check (first_person <> by_person),
  add constraint decision_second_answer check (second_of is null or (answer = 'same' and needs_second));
comment on column linking.decision.second_of is 'The "same" of another person that this one seconds: only so does a "same" that needs a second person count.';
comment on column linking.decision.first_person is 'Whose answer it seconds: never the person''s own.';
create index decision_seconded on linking.decision (second_of, first_person);

-- An answer settles a pair unless it is a "same" that waits for a second person.
create function linking.settles(p_answer text, p_needs_second boolean, p_second_of uuid) returns boolean
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  as $$ select p_answer <> 'same' or not p_needs_second or p_second_of is not null $$;
comment on function linking.settles(text, boolean, uuid) is 'Whether an answer changes what stands of its pair.';

-- A victim on either side, and items of two agencies. The words of a role are free; it errs towards yes.
create function linking.concerns_victim_across(p_left uuid, p_right uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return exists (select from linking.mention a join linking.mention b on b.owner_agency_id <> a.owner_agency_id
        where a.id = p_left and b.id = p_right)
      and exists (select from linking.detail d where d.mention_id in (p_left, p_right) and d.aspect = 'role' and d.shown ~* '\m(victim|survivor)');
  end $$;
comment on function linking.concerns_victim_across(uuid, uuid) is 'Whether two people must say "same" of this pair: a victim on either side, and two agencies.';

create or replace function linking.after_what_was_said() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_person uuid := priv.person();
    v_last linking.decision;
    v_first linking.decision;
  begin
    -- Two answers at one moment would not see each other: of one pair they go in one after another.
    perform pg_advisory_xact_lock(hashtextextended(new.left_mention::text || new.right_mention::text, 4));
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
comment on function linking.after_what_was_said() is 'Works out what an answer cannot say of itself: that it is later than every answer about its pair, whether it was blind, what the pair weighs, whether it needs a second person and whose answer it seconds.';

-- The numbers.
revoke select on linking.edge, linking.decision from article4_staff;
grant select (left_mention, right_mention, created_at, kind, model) on linking.edge to article4_staff;
grant select (id, created_at, left_mention, right_mention, answer, reasons, was_blind, after_score, blind_answer, model, needs_second, agency_id,
  by_person, second_of) on linking.decision to article4_staff;
revoke insert (model, weight) on linking.decision from article4_staff;
revoke insert (left_mention, right_mention, kind, model, levels, weight) on linking.edge from article4_staff;
drop policy both_ends_seen on linking.edge;

create function priv.scored_for_me(p_left uuid[], p_right uuid[]) returns table (left_mention uuid, right_mention uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_person uuid := priv.person();
  begin
    return query
    with seen as materialized (select s as id from priv.seen_mentions(p_left || p_right) s),
    pair as materialized (select distinct w.l, w.r from unnest(p_left, p_right) as w (l, r)
      where w.l in (select s.id from seen s) and w.r in (select s.id from seen s)),
    said as materialized (select p.l, p.r, d.answer, d.by_person, d.created_at, linking.settles(d.answer, d.needs_second, d.second_of) as settles
      from pair p join linking.decision d on d.left_mention = p.l and d.right_mention = p.r),
    last as materialized (select distinct on (s.l, s.r) s.l, s.r, s.answer, s.created_at from said s where s.settles
      order by s.l, s.r, s.created_at desc),
    opened as materialized (select s.l, s.r, max(s.created_at) as at from said s where s.answer = 'withdrawn' group by s.l, s.r)
    select s.l, s.r from said s left join opened o on o.l = s.l and o.r = s.r
      where s.by_person = v_person and s.answer <> 'withdrawn' and (o.at is null or s.created_at > o.at)
    union
    select t.l, t.r from last t where t.answer = 'same' or (t.answer <> 'withdrawn' and not exists (select from said s
      where s.l = t.l and s.r = t.r and s.created_at > t.created_at));
  end $$;
comment on function priv.scored_for_me(uuid[], uuid[]) is 'Those of these pairs whose numbers the asking person may know: they see both ends and have answered since the pair was last opened, or it is settled.';

create function linking.scores_of(p_left uuid[], p_right uuid[])
  returns table (left_mention uuid, right_mention uuid, kind text, model text, levels smallint[], weight float8)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query select e.left_mention, e.right_mention, e.kind, e.model, e.levels, e.weight
      from priv.scored_for_me(p_left, p_right) s
      join linking.edge e on e.left_mention = s.left_mention and e.right_mention = s.right_mention;
  end $$;
comment on function linking.scores_of(uuid[], uuid[]) is 'What pairs weigh, to whom that may be known.';

-- A decision as one reader may know it: without the weight where the pair is to be answered blind.
create function linking.said_of(p_mentions uuid[])
  returns table (id uuid, created_at timestamptz, left_mention uuid, right_mention uuid, answer text, reasons text[], was_blind boolean, after_score text,
    blind_answer text, model text, weight float8, needs_second boolean, second_of uuid, agency_id uuid, by_person uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query
    with touching as materialized (
      select d.* from linking.decision d where d.left_mention = any (p_mentions)
      union select d.* from linking.decision d where d.right_mention = any (p_mentions)),
    seen as materialized (select s as id from priv.seen_mentions(array(select t.left_mention from touching t union select t.right_mention from touching t)) s),
    visible as materialized (select t.* from touching t
      where t.left_mention in (select s.id from seen s) and t.right_mention in (select s.id from seen s)),
    scored as materialized (select * from priv.scored_for_me(array(select v.left_mention from visible v order by v.id),
      array(select v.right_mention from visible v order by v.id)))
    select v.id, v.created_at, v.left_mention, v.right_mention, v.answer, v.reasons, v.was_blind, v.after_score, v.blind_answer, v.model,
        case when c.left_mention is not null then v.weight end, v.needs_second, v.second_of, v.agency_id, v.by_person
      from visible v left join scored c on c.left_mention = v.left_mention and c.right_mention = v.right_mention
      order by v.created_at, v.id;
  end $$;
comment on function linking.said_of(uuid[]) is 'Everything said of pairs with one of these on either side, both ends seen by the caller; the oldest first.';

create function linking.said_since(p_since timestamptz, p_most int)
  returns table (id uuid, created_at timestamptz, left_mention uuid, right_mention uuid, answer text, reasons text[], was_blind boolean, after_score text,
    blind_answer text, model text, weight float8, needs_second boolean, second_of uuid, agency_id uuid, by_person uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query
    with recent as materialized (select d.* from linking.decision d where d.created_at >= p_since),
    seen as materialized (select s as id from priv.seen_mentions(array(select r.left_mention from recent r union select r.right_mention from recent r)) s),
    visible as materialized (select r.* from recent r
      where r.left_mention in (select s.id from seen s) and r.right_mention in (select s.id from seen s)
      order by r.created_at desc, r.id limit p_most),
    scored as materialized (select * from priv.scored_for_me(array(select v.left_mention from visible v order by v.id),
      array(select v.right_mention from visible v order by v.id)))
    select v.id, v.created_at, v.left_mention, v.right_mention, v.answer, v.reasons, v.was_blind, v.after_score, v.blind_answer, v.model,
        case when c.left_mention is not null then v.weight end, v.needs_second, v.second_of, v.agency_id, v.by_person
      from visible v left join scored c on c.left_mention = v.left_mention and c.right_mention = v.right_mention
      order by v.created_at desc, v.id;
  end $$;
comment on function linking.said_since(timestamptz, int) is 'Everything said since then, both ends seen by the caller; the newest first.';

-- Pairs that wait for a second person: somebody said "same" since what stands came to stand, and that is not "same".
create function linking.waiting_for_second(p_most int) returns table (left_mention uuid, right_mention uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query
    with waiting as materialized (
      select d.left_mention as l, d.right_mention as r, max(d.created_at) as at from linking.decision d
        left join lateral (select x.answer, x.created_at from linking.decision x
          where x.left_mention = d.left_mention and x.right_mention = d.right_mention and linking.settles(x.answer, x.needs_second, x.second_of)
          order by x.created_at desc, x.id desc limit 1) t on true
        where d.needs_second and d.answer = 'same' and d.second_of is null
          and (t.answer is null or (t.answer <> 'same' and t.created_at < d.created_at))
        group by d.left_mention, d.right_mention),
    seen as materialized (select s as id from priv.seen_mentions(array(select w.l from waiting w union select w.r from waiting w)) s)
    select w.l, w.r from waiting w where w.l in (select s.id from seen s) and w.r in (select s.id from seen s)
      order by w.at desc, w.l, w.r limit p_most;
  end $$;
comment on function linking.waiting_for_second(int) is 'Pairs that a second person must look at, both ends seen by the caller; the newest first.';

-- linkage.md 4.8: worth a person's time is what is between one in five and 95 in a hundred (-2 and log2(19) bits). How much
-- doubt there is comes in thirds and from both sides alike: it puts a list in order and tells no number.
create function linking.is_worth_a_look(p_weight float8) returns boolean
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$ select p_weight >= -2 and 2 ^ -p_weight >= 1.0 / 19 $$;
comment on function linking.is_worth_a_look(float8) is 'Whether a pair of this weight is neither clearly one nor clearly two.';
create function linking.doubt(p_weight float8) returns int
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  as $$ select greatest(1, ceil(12 * (1 / (1 + 2 ^ -p_weight)) * (1 - 1 / (1 + 2 ^ -p_weight))))::int $$;
comment on function linking.doubt(float8) is 'How much doubt a weight leaves: 3 about even odds, 1 where it is nearly certain either way.';

create function linking.pairs_of_desk(p_most_of_a_kind int)
  returns table (left_mention uuid, right_mention uuid, kind text, is_worth_a_look boolean, doubt int)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_agency uuid := priv.agency();
  begin
    return query
    with newest as materialized (
      select m.id from unnest(array['person', 'place', 'vehicle', 'business']) as k (kind)
        cross join lateral (select x.id from linking.mention x where x.agency_id = v_agency and x.kind = k.kind
          and not exists (select from linking.withdrawal w where w.mention_id = x.id)
          order by x.created_at desc, x.id desc limit p_most_of_a_kind) m),
    pair as materialized (
      select e.* from newest n join linking.edge e on e.left_mention = n.id
      union select e.* from newest n join linking.edge e on e.right_mention = n.id),
    seen as materialized (select s as id from priv.seen_mentions(array(select p.left_mention from pair p union select p.right_mention from pair p)) s)
    select p.left_mention, p.right_mention, p.kind, linking.is_worth_a_look(p.weight), linking.doubt(p.weight) from pair p
      where p.left_mention in (select s.id from seen s) and p.right_mention in (select s.id from seen s)
      order by p.left_mention, p.right_mention;
  end $$;
comment on function linking.pairs_of_desk(int) is 'Pairs with one of the newest mentions that the caller''s agency confirmed, both ends seen: how much there is to decide, and not what they weigh.';

create function linking.pairs_of(p_mentions uuid[]) returns table (left_mention uuid, right_mention uuid, kind text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query
    with pair as materialized (
      select e.left_mention as l, e.right_mention as r, e.kind as k from linking.edge e where e.left_mention = any (p_mentions) and e.weight >= -2
      union select e.left_mention, e.right_mention, e.kind from linking.edge e where e.right_mention = any (p_mentions) and e.weight >= -2),
    seen as materialized (select s as id from priv.seen_mentions(array(select p.l from pair p union select p.r from pair p)) s)
    select p.l, p.r, p.k from pair p where p.l in (select s.id from seen s) and p.r in (select s.id from seen s) order by p.l, p.r;
  end $$;
comment on function linking.pairs_of(uuid[]) is 'Pairs with one of these that are not clearly two, both ends seen by the caller.';

create function linking.model_of_pair(p_left uuid, p_right uuid) returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return (select e.model from linking.edge e where e.left_mention = p_left and e.right_mention = p_right
      and priv.sees_mention(p_left) and priv.sees_mention(p_right));
  end $$;
comment on function linking.model_of_pair(uuid, uuid) is 'By which model a pair was weighed, if the caller sees both ends.';

drop function linking.proposals(uuid, uuid, uuid, int);
create function linking.proposals(p_item uuid, p_release uuid) returns table (mine uuid, other uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_agency uuid := priv.agency();
  begin
    return query
    with own as materialized (select m.id from linking.mentions_of_text(p_item, p_release) m where m.agency_id = v_agency),
    pair as materialized (
      select o.id as mine, l.right_mention as other, l.weight from own o join linking.edge l on l.left_mention = o.id
      union all select o.id, r.left_mention, r.weight from own o join linking.edge r on r.right_mention = o.id),
    seen as materialized (select s as id from priv.seen_mentions(array(select distinct p.other from pair p)) s),
    heaviest as (select p.mine, p.other from pair p join seen s on s.id = p.other
      where not exists (select from linking.withdrawal x where x.mention_id = p.other)
        and not exists (select from linking.decision d where d.left_mention = least(p.mine, p.other) and d.right_mention = greatest(p.mine, p.other))
      order by p.weight desc, p.mine, p.other limit 31)
    select h.mine, h.other from heaviest h order by h.mine, h.other;
  end $$;
comment on function linking.proposals(uuid, uuid) is 'The thirty-one heaviest open proposals of a text''s mentions of the caller''s agency, in no order of their weight, as far as the caller sees both ends.';

-- What the confirming person's computer worked out goes in here: of pairs they see, of which one is a mention they confirmed.
create function linking.enter_edges(p_kind text, p_edges jsonb) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_person uuid := priv.person();
    v_count int;
  begin
    if not priv.may_link() then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    with edge as materialized (select * from jsonb_to_recordset(p_edges) as e ("left" uuid, "right" uuid, model text, levels smallint[], weight float8)),
    seen as materialized (select m.id, m.by_person from linking.mention m where m.kind = p_kind and m.id in (select s
      from priv.seen_mentions(array(select e."left" from edge e union select e."right" from edge e)) s))
    insert into linking.edge (left_mention, right_mention, kind, model, levels, weight)
      select e."left", e."right", p_kind, e.model, e.levels, e.weight from edge e
        join seen a on a.id = e."left" join seen b on b.id = e."right"
        where v_person in (a.by_person, b.by_person)
      on conflict do nothing;
    get diagnostics v_count = row_count;
    return v_count;
  end $$;
comment on function linking.enter_edges(text, jsonb) is 'Enters what pairs came to: pairs that the caller sees, with a mention of their own. One that is there already stays as it is.';

revoke all on function linking.settles(text, boolean, uuid), linking.concerns_victim_across(uuid, uuid), priv.scored_for_me(uuid[], uuid[]),
  linking.scores_of(uuid[], uuid[]), linking.said_of(uuid[]), linking.said_since(timestamptz, int), linking.waiting_for_second(int),
  linking.is_worth_a_look(float8), linking.doubt(float8), linking.pairs_of_desk(int), linking.pairs_of(uuid[]), linking.proposals(uuid, uuid),
  linking.model_of_pair(uuid, uuid), linking.enter_edges(text, jsonb) from public;
grant execute on function linking.scores_of(uuid[], uuid[]), linking.said_of(uuid[]), linking.said_since(timestamptz, int),
  linking.waiting_for_second(int), linking.pairs_of_desk(int), linking.pairs_of(uuid[]), linking.proposals(uuid, uuid),
  linking.model_of_pair(uuid, uuid), linking.enter_edges(text, jsonb) to article4_staff;
