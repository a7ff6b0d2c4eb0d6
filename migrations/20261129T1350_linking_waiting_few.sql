-- linking: which pairs wait for a second person is asked of the first answers alone, and of those that nobody has seconded.
create index decision_first_of_two on linking.decision (created_at) where needs_second and answer = 'same' and second_of is null;

create or replace function linking.waiting_for_second(p_most int) returns table (left_mention uuid, right_mention uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query
    with first as materialized (
      select d.left_mention, d.right_mention, d.created_at from linking.decision d
        where d.needs_second and d.answer = 'same' and d.second_of is null
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
