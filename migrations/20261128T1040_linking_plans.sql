-- linking: the same rules of seeing, planned once.
--
-- Row security is part of a query's plan, and behind a mention stand the rules of releases, disseminations, agreements and
-- conditions: a question about mentions with their withdrawals and details was planned for a hundred milliseconds and run
-- for ten. So what hangs on a mention asks one small function, and the two large questions are functions as well. All run
-- with the caller's own rights, under the same row security as before: what changes is that a connection keeps their plans.
create function priv.sees_mention(p_mention uuid) returns boolean
  language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$ begin return exists (select from linking.mention m where m.id = p_mention); end $$;
comment on function priv.sees_mention(uuid) is 'Whether the caller may see this mention, by their own row security. Plans once a connection.';
revoke all on function priv.sees_mention(uuid) from public;
grant execute on function priv.sees_mention(uuid) to article4_staff;

alter policy with_its_mention on linking.withdrawal using (priv.sees_mention(mention_id));
alter policy with_its_mention on linking.detail using (priv.sees_mention(mention_id));

-- Who shares a key with these mentions. The limits count what the caller sees, after row security: hidden rows fill none.
create function linking.candidates(p_kind text, p_mentions uuid[], p_keys bigint[], p_most_of_one_key int, p_most int)
  returns table (mine uuid, id uuid, prepared jsonb)
  language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$ begin
    return query
    with shared as (
      select w.asking, c.mention_id, count(*) as keys
        from unnest(p_mentions, p_keys) as w(asking, key)
        cross join lateral (select k.mention_id from linking.match_key k
          where k.key = w.key and k.kind = p_kind and k.mention_id <> w.asking
          order by k.mention_id limit p_most_of_one_key) c
        group by w.asking, c.mention_id),
    ranked as (
      select s.asking, s.mention_id, row_number() over (partition by s.asking order by s.keys desc, s.mention_id) as place from shared s)
    select r.asking, r.mention_id, m.prepared
      from ranked r join linking.mention m on m.id = r.mention_id
      where r.place <= p_most
        and not exists (select from linking.withdrawal x where x.mention_id = r.mention_id)
      order by r.asking, r.mention_id;
  end $$;
comment on function linking.candidates(text, uuid[], bigint[], int, int) is 'Who shares a key with these mentions, as far as the caller sees them; those with most keys in common first.';
revoke all on function linking.candidates(text, uuid[], bigint[], int, int) from public;
grant execute on function linking.candidates(text, uuid[], bigint[], int, int) to article4_staff, article4_worker;

-- The heaviest open proposals of a text's own mentions: both ends seen and standing, no decision yet.
create function linking.proposals(p_item uuid, p_release uuid, p_agency uuid, p_most int)
  returns table (mine uuid, other uuid, model text, weight float8)
  language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$ begin
    return query
    select m.id, e.other, e.model, e.weight
      from linking.mention m
      cross join lateral (
        select l.right_mention as other, l.model, l.weight from linking.edge l where l.left_mention = m.id
        union all select r.left_mention, r.model, r.weight from linking.edge r where r.right_mention = m.id) e
      where m.item_id = p_item and m.release_id is not distinct from p_release and m.agency_id = p_agency
        and not exists (select from linking.withdrawal x where x.mention_id = m.id)
        and not exists (select from linking.withdrawal x where x.mention_id = e.other)
        and not exists (select from linking.decision d
          where d.left_mention = least(m.id, e.other) and d.right_mention = greatest(m.id, e.other))
      order by e.weight desc, m.id, e.other limit p_most;
  end $$;
comment on function linking.proposals(uuid, uuid, uuid, int) is 'Open proposals of a text''s mentions of one agency, the heaviest first, as far as the caller sees both ends.';
revoke all on function linking.proposals(uuid, uuid, uuid, int) from public;
grant execute on function linking.proposals(uuid, uuid, uuid, int) to article4_staff;
