-- The queue of a desk with many pairs. Each of its newest mentions asks for its own pairs, which an index answers however many pairs
-- there are; and a pair that is settled is no longer asked about, so that what waits is not hidden behind what was answered.
-- linking.is_worth_a_look and linking.doubt are written out: asked for thousands of pairs, a function with a search path of its own took half of the time.
create or replace function linking.pairs_of_desk(p_most_of_a_kind int)
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
      select e.left_mention, e.right_mention, e.kind, e.weight from newest n
        cross join lateral (select x.* from linking.edge x where x.left_mention = n.id offset 0) e
      union select e.left_mention, e.right_mention, e.kind, e.weight from newest n
        cross join lateral (select x.* from linking.edge x where x.right_mention = n.id offset 0) e),
    unsettled as materialized (
      select p.* from pair p
        cross join lateral (select coalesce((select d.answer from linking.decision d
          where d.left_mention = p.left_mention and d.right_mention = p.right_mention
            and linking.settles(d.answer, d.needs_second, d.second_of)
          order by d.created_at desc, d.id desc limit 1), 'withdrawn') as answer) last
        where last.answer = 'withdrawn'),
    seen as materialized (select s as id from priv.seen_mentions(
      array(select p.left_mention from unsettled p union select p.right_mention from unsettled p)) s)
    select p.left_mention, p.right_mention, p.kind, p.weight >= -2 and o.against >= 1.0 / 19,
        greatest(1, ceil(12 * (1 / (1 + o.against)) * (1 - 1 / (1 + o.against))))::int
      from unsettled p cross join lateral (select 2 ^ -p.weight as against) o
      where p.left_mention in (select s.id from seen s) and p.right_mention in (select s.id from seen s)
      order by p.left_mention, p.right_mention;
  end $$;
comment on function linking.pairs_of_desk(int) is 'Unsettled pairs with one of the newest mentions that the caller''s agency confirmed, both ends seen: how much there is to decide, and not what they weigh.';
