-- identity: what signing in, recovery and leaving need beyond the first file.

-- ---------------------------------------------------------------------------------------------
-- Which session is asking. The gate hands no token to a room, so the database remembers, for this transaction, which
-- session it let in. The setting is not signed: the two functions that read it touch only the asker's own sessions.
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
      update identity.session x set last_seen_at = v_now where x.id = s.id;
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

create function identity.current_session() returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select s.id from identity.session s
      where s.id = nullif(current_setting('app.session', true), '')::uuid and s.person_id = priv.person() $$;
comment on function identity.current_session() is 'The session that is asking, if it is the asker''s own.';

create function identity.end_other_sessions() returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_count int;
  begin
    update identity.session s set ended_at = priv.now(), ended_because = 'ended by its owner'
      where s.person_id = priv.person() and s.ended_at is null and s.id is distinct from identity.current_session();
    get diagnostics v_count = row_count;
    return v_count;
  end $$;
comment on function identity.end_other_sessions() is 'Ends the asker''s sessions on other browsers.';

create function identity.sign_out() returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    update identity.session s set ended_at = priv.now(), ended_because = 'signed out'
      where s.id = identity.current_session() and s.ended_at is null;
    return found;
  end $$;
comment on function identity.sign_out() is 'Ends the session that asks.';

-- ---------------------------------------------------------------------------------------------
-- Slowing guesses down. Five failures within 15 minutes shut the name typed, known or not, until 15 minutes after the
-- fifth. Tries for one name are taken one at a time: without the lock a hundred at once would all see no failure yet.
create function identity.sign_in_gate(p_name_hash bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not pg_try_advisory_xact_lock(4004, hashtext(encode(p_name_hash, 'hex'))) then return 'another-try-is-running'; end if;
    if exists (
      select from identity.attempt last where last.name_hash = p_name_hash and not last.succeeded
        and last.created_at > priv.now() - interval '15 minutes'
        and (select count(*) from identity.attempt t where t.name_hash = p_name_hash and not t.succeeded
          and t.created_at > last.created_at - interval '15 minutes' and t.created_at <= last.created_at) >= 5
    ) then return 'too-many-failures'; end if;
    return 'open';
  end $$;
comment on function identity.sign_in_gate(bytea) is 'Whether a password may be tried for this name now, one try at a time.';

-- A new session goes on where the last one was. The first one of an administrator is for administration.
create function identity.starting_purpose(p_person uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(
      (select s.purpose from identity.session s where s.person_id = p_person order by s.created_at desc, s.last_seen_at desc limit 1),
      (select 'administration' from identity.right_held h where h.person_id = p_person and h.ended_at is null
        and h."right" in ('agency-administrator', 'partnership-administrator') limit 1),
      'crime')
  $$;
comment on function identity.starting_purpose(uuid) is 'For which purpose a new session begins.';

create function identity.renew_password_hash(p_person uuid, p_old text, p_new text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ update identity.password w set hash = p_new where w.person_id = p_person and w.hash = p_old $$;
comment on function identity.renew_password_hash(uuid, text, text) is 'The same password under a newer pepper or cost, as its owner signs in.';

-- ---------------------------------------------------------------------------------------------
-- Invitations. Only the newest link of a person works, and only this function makes one after approval.
revoke insert on identity.invitation from article4_staff;
drop policy invite_own on identity.invitation;

create function identity.invite(p_person uuid, p_token_hash bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.has_right('agency-administrator') or p_person = priv.person() or not exists (
        select from identity.person p where p.id = p_person and p.agency_id = priv.agency() and p.status <> 'disabled') then
      return false;
    end if;
    update identity.invitation i set used_at = priv.now() where i.person_id = p_person and i.used_at is null;
    insert into identity.invitation (token_hash, person_id, invited_by) values (p_token_hash, p_person, priv.person());
    return true;
  end $$;
comment on function identity.invite(uuid, bytea) is 'A new link for somebody at one''s own agency; older unused ones stop working.';

-- Whoever holds a link can become the person it is for. So a link for somebody who already had credentials (a recovery)
-- ends what they had, and every right beyond contributor waits again for a second person at another agency: otherwise an
-- administrator alone could take a colleague's place and read records (security.md 2.2, row 13). In a partnership of one
-- agency nobody could give administration back, so there it stays.
create or replace function identity.accept_invitation(p_token_hash bytea, p_password_hash text, p_sealed_secret bytea, p_step bigint,
    p_passkey text, p_public_key bytea, p_counter bigint, p_transports text[], p_label text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_person uuid;
    v_agency uuid;
    v_inviter uuid;
    v_recovery boolean;
    v_alone boolean;
    v_suspended text[];
  begin
    update identity.invitation i set used_at = priv.now()
      where i.token_hash = p_token_hash and i.used_at is null and i.created_at > priv.now() - interval '72 hours'
      returning i.person_id, i.invited_by into v_person, v_inviter;
    if v_person is null then return null; end if;
    select p.status = 'active' into v_recovery from identity.person p where p.id = v_person for update;
    update identity.person p set status = 'active' where p.id = v_person and p.status <> 'disabled' returning p.agency_id into v_agency;
    if v_agency is null then return null; end if;
    update identity.invitation i set used_at = priv.now() where i.person_id = v_person and i.used_at is null;
    update identity.session s set ended_at = priv.now(), ended_because = 'new credentials' where s.person_id = v_person and s.ended_at is null;
    update identity.passkey k set ended_at = priv.now() where k.person_id = v_person and k.ended_at is null;
    delete from identity.password w where w.person_id = v_person;
    delete from identity.one_time_code c where c.person_id = v_person;
    if v_recovery then
      select count(*) < 2 into v_alone from identity.agency a where a.status = 'active';
      with ended as (
        update identity.right_held h set ended_at = priv.now(), ended_by = v_inviter
          where h.person_id = v_person and h.ended_at is null and h."right" <> 'contributor'
            and not (v_alone and h."right" in ('agency-administrator', 'partnership-administrator'))
          returning h."right"
      ), asked as (
        insert into identity.right_request (person_id, agency_id, "right", reason, requested_by)
          select v_person, v_agency, e."right", 'Held before. New sign-in after a loss: ask the person before you confirm.',
              coalesce(v_inviter, v_person)
            from ended e where not exists (select from identity.right_request r
              where r.person_id = v_person and r."right" = e."right" and r.decision is null)
      )
      select coalesce(array_agg(e."right" order by e."right"), '{}') into v_suspended from ended e;
    end if;
    if p_passkey is not null then
      insert into identity.passkey (id, person_id, public_key, counter, transports, label)
        values (p_passkey, v_person, p_public_key, p_counter, p_transports, p_label);
    else
      insert into identity.password (person_id, hash) values (v_person, p_password_hash);
      insert into identity.one_time_code (person_id, sealed_secret, last_step) values (v_person, p_sealed_secret, p_step);
    end if;
    insert into identity.right_held (person_id, "right") values (v_person, 'contributor')
      on conflict (person_id, "right") where ended_at is null do nothing;
    perform priv.set_context(v_person, v_agency, 'administration', '', 2);
    perform audit.record('grant', 'identity.accept-invitation', 'allowed', 'person', v_person::text, v_agency, null, null,
      jsonb_build_object('method', case when p_passkey is null then 'password' else 'passkey' end, 'recovery', v_recovery,
        'invitedBy', v_inviter, 'rightsWaiting', coalesce(to_jsonb(v_suspended), '[]'::jsonb)), null);
    return v_person;
  end $$;

create function identity.own_invitations() returns table (created_at timestamptz, used_at timestamptz, invited_by_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select i.created_at, i.used_at, b.name from identity.invitation i left join identity.person b on b.id = i.invited_by
      where i.person_id = priv.person() order by i.created_at desc limit 20 $$;
comment on function identity.own_invitations() is 'Links made for the asker: whoever had one made for them must be able to see it.';

create function identity.has_password() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from identity.password w where w.person_id = priv.person()) $$;
comment on function identity.has_password() is 'Whether the asker can sign in without a passkey.';

-- The asker's own refused sign-ins, so that they can see somebody else trying.
create function identity.own_refused_sign_ins() returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select count(*)::int from audit.event e where e.subject_type = 'person' and e.subject_id = priv.person()::text
      and e.action = 'identity.sign-in' and e.decision = 'refused' and e.created_at > priv.now() - interval '30 days' $$;
comment on function identity.own_refused_sign_ins() is 'How often signing in under the asker''s name was refused in 30 days.';

-- ---------------------------------------------------------------------------------------------
-- Leavers. The heir must be a colleague who is here.
create policy to_colleague on identity.handover as restrictive for insert to article4_staff
  with check (to_person <> from_person and exists (select from identity.person p
    where p.id = handover.to_person and p.agency_id = (select priv.agency()) and p.status = 'active'));

-- A right is asked for by name; a request nobody could ever grant is refused here, not when it is granted.
alter table identity.right_request add check ("right" in ('contributor', 'intake-officer', 'intelligence-officer',
  'release-officer', 'analyst', 'source-custodian', 'safeguarding-lead', 'agency-administrator', 'partnership-administrator',
  'governance-lead', 'auditor'));
create unique index right_request_once on identity.right_request (person_id, "right") where decision is null;

-- ---------------------------------------------------------------------------------------------
-- The demonstration. The fact is published here, because the door may publish none: facts make listeners act.
create function identity.begin_demonstration() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if exists (select from identity.partnership) then raise exception 'there is a partnership already'; end if;
    insert into identity.partnership (name, area, demonstration)
      values ('Midshire Modern Slavery Partnership (demonstration)', 'Midshire', true);
    perform audit.record('policy', 'identity.begin-demonstration', 'allowed', 'partnership', '-', null, null, null, '{}'::jsonb, null);
    perform outbox.publish('identity.demonstration-chosen', gen_random_uuid(), '{}'::jsonb);
  end $$;
comment on function identity.begin_demonstration() is 'Makes the demonstration partnership and says so; the worker fills it. Owner only.';

create function identity.choose_demonstration(p_link_hash bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not identity.setup_open(p_link_hash) then return false; end if;
    update identity.setup_link l set used_at = priv.now() where l.token_hash = p_link_hash and l.used_at is null;
    if not found then return false; end if;
    perform identity.begin_demonstration();
    return true;
  end $$;
comment on function identity.choose_demonstration(bytea) is 'The demonstration, chosen on the set-up page.';

-- ---------------------------------------------------------------------------------------------
-- Letting go, by the clock (schedule.ts).
create function identity.tidy() returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_attempts int;
    v_challenges int;
    v_sessions int;
  begin
    delete from identity.attempt t where t.created_at < priv.now() - interval '1 day';
    get diagnostics v_attempts = row_count;
    delete from identity.challenge c where c.created_at < priv.now() - interval '5 minutes';
    get diagnostics v_challenges = row_count;
    -- The newest of each person stays: a new session begins for the same purpose.
    delete from identity.session s where coalesce(s.ended_at, s.expires_at) < priv.now() - interval '90 days'
      and exists (select from identity.session n where n.person_id = s.person_id and (n.created_at, n.id) > (s.created_at, s.id));
    get diagnostics v_sessions = row_count;
    if v_attempts + v_challenges + v_sessions > 0 then
      perform audit.record('erasure', 'identity.tidy', 'allowed', 'retention', '-', null, null, null,
        jsonb_build_object('attempts', v_attempts, 'challenges', v_challenges, 'sessions', v_sessions), null);
    end if;
    return v_attempts + v_challenges + v_sessions;
  end $$;
comment on function identity.tidy() is 'Attempts go after a day, challenges after five minutes, ended sessions after 90 days.';

revoke all on function identity.current_session(), identity.end_other_sessions(), identity.sign_out(), identity.sign_in_gate(bytea),
  identity.starting_purpose(uuid), identity.renew_password_hash(uuid, text, text), identity.invite(uuid, bytea),
  identity.own_invitations(), identity.has_password(), identity.own_refused_sign_ins(), identity.begin_demonstration(),
  identity.choose_demonstration(bytea), identity.tidy() from public;
grant execute on function identity.current_session(), identity.end_other_sessions(), identity.sign_out(),
  identity.invite(uuid, bytea), identity.own_invitations(), identity.has_password(), identity.own_refused_sign_ins() to article4_staff;
grant execute on function identity.sign_in_gate(bytea), identity.starting_purpose(uuid),
  identity.renew_password_hash(uuid, text, text), identity.choose_demonstration(bytea) to article4_door;
grant execute on function identity.tidy() to article4_worker;
