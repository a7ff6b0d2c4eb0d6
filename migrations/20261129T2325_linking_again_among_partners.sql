-- linking: what is to be looked at again is looked for among the agencies whose words the asking person could read, not among all
-- (decision 22). Who changed a detail confirmed its mention, and that is seen by its own agency, or where the text's owner confirmed it.
create or replace function linking.to_look_at_again(p_bits float8, p_most int) returns table (left_mention uuid, right_mention uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_owners uuid[] := priv.could_read_of();
  begin
    return query
    with changed as materialized (select distinct c.mention_id from linking.detail_change c where c.agency_id = any (v_owners)),
    pair as materialized (
      select d.left_mention as l, d.right_mention as r from changed c join linking.decision d on d.left_mention = c.mention_id
        where d.left_owner_agency_id = any (v_owners)
      union select d.left_mention, d.right_mention from changed c join linking.decision d on d.right_mention = c.mention_id
        where d.left_owner_agency_id = any (v_owners))
    select x.left_mention, x.right_mention
      from linking.changed_since(array(select p.l from pair p order by p.l, p.r), array(select p.r from pair p order by p.l, p.r), p_bits) x
      where not exists (select from linking.withdrawal w where w.mention_id in (x.left_mention, x.right_mention))
      order by x.left_mention, x.right_mention limit p_most;
  end $$;
