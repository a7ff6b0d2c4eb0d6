-- identity: noting that a session is alive never waits. One request may hold the row (it noted it itself) while the key service
-- begins the same session on another connection; whoever comes second leaves the note to the first.
create or replace function priv.begin_session(p_token text, p_agent_hash text)
  returns table (person_id uuid, agency_id uuid, name text, agency_name text, rights text[], purpose text,
    proved_seconds_ago int, now timestamptz)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    s identity.session;
    v_now timestamptz := priv.now();
    v_rights text[];
  begin
    select * into s from identity.session x where x.token_hash = sha256(convert_to(p_token, 'utf8'))
      and x.ended_at is null and x.expires_at > v_now and x.last_seen_at > v_now - interval '60 minutes'
      and x.agent_hash = p_agent_hash;
    if s.id is null then return; end if;
    if not exists (select from identity.person p join identity.agency a on a.id = p.agency_id
        where p.id = s.person_id and p.status = 'active' and a.status = 'active') then return; end if;
    if s.last_seen_at < v_now - interval '1 minute' then
      update identity.session x set last_seen_at = v_now
        where x.id = (select y.id from identity.session y where y.id = s.id for update skip locked);
    end if;
    select coalesce(array_agg(h."right" order by h."right"), '{}') into v_rights
      from identity.right_held h where h.person_id = s.person_id and h.ended_at is null;
    return query
      select p.id, p.agency_id, p.name, a.name, v_rights, s.purpose,
          extract(epoch from v_now - s.proved_at)::int, v_now
        from identity.person p join identity.agency a on a.id = p.agency_id where p.id = s.person_id;
    perform priv.set_context(s.person_id, (select p.agency_id from identity.person p where p.id = s.person_id), s.purpose,
      array_to_string(v_rights, ','), 2);
    perform set_config('app.session', s.id::text, true);
  end $$;
