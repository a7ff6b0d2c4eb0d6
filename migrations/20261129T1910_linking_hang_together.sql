-- linking: what hangs together is walked through in the database, not a question a step over the wire.
create function linking.hang_together(p_mentions uuid[], p_known uuid[], p_most int) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_asked uuid[] := p_known;
    v_next uuid[] := p_mentions;
    v_seen uuid[];
    v_fresh uuid[];
    v_room int := p_most;
  begin
    loop
      -- Two statements: a join with the function would read every mention there is, for nobody knows how few it answers.
      v_seen := array(select s from priv.seen_mentions(v_next) s);
      select array_agg(x.id) into v_fresh from (select m.id from linking.mention m where m.id = any (v_seen)
        and not exists (select from linking.withdrawal w where w.mention_id = m.id) order by m.created_at, m.id limit v_room) x;
      exit when v_fresh is null;
      return query select f from unnest(v_fresh) f;
      v_room := v_room - cardinality(v_fresh);
      exit when v_room <= 0;
      v_asked := v_asked || v_next;
      -- Through what is seen alone: whoever has the same value, and whoever was called the same.
      select array_agg(n.id) into v_next from (
        select o.id from linking.mention m join linking.mention o on o.kind = m.kind and o.value = m.value where m.id = any (v_fresh)
        union select d.right_mention from linking.decision d where d.left_mention = any (v_fresh) and d.answer = 'same'
        union select d.left_mention from linking.decision d where d.right_mention = any (v_fresh) and d.answer = 'same') n
        where not exists (select from unnest(v_asked) a where a = n.id);
      exit when v_next is null;
    end loop;
  end $$;
comment on function linking.hang_together(uuid[], uuid[], int) is 'These mentions and all that hang together with them by the same value or by being called the same, step by step through what the caller sees; without those known already and what hangs on them alone, and the oldest of a step where there are more than so many.';
revoke all on function linking.hang_together(uuid[], uuid[], int) from public;
grant execute on function linking.hang_together(uuid[], uuid[], int) to article4_staff;
