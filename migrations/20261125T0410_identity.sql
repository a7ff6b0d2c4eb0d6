-- identity: agencies, people, rights, and how somebody proves who they are.
create schema identity;
comment on schema identity is 'Agencies, people, rights, credentials, sessions.';

create table identity.partnership (
  one boolean primary key default true check (one),
  created_at timestamptz not null default priv.now(),
  name text not null check (length(name) between 1 and 200),
  area text not null check (length(area) between 1 and 200),
  demonstration boolean not null default false
);
comment on table identity.partnership is 'The owner of this installation. One row.';
select priv.guard('identity.partnership');

create table identity.agency (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  name text not null check (length(name) between 1 and 200),
  kind text not null,
  capabilities text[] not null default '{}' check (capabilities <@ array['firstResponder', 'specifiedAuthority', 'lawEnforcement']),
  status text not null default 'active' check (status in ('proposed', 'active', 'left')),
  is_desk boolean not null default false,
  proposed_by uuid,
  approved_by uuid,
  successor_of uuid references identity.agency (id)
);
comment on table identity.agency is 'A member organisation. is_desk: public reports go to its triage desk.';
create index agency_successor on identity.agency (successor_of);
create unique index agency_one_desk on identity.agency (is_desk) where is_desk;
select priv.guard('identity.agency');

create table identity.person (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  agency_id uuid not null references identity.agency (id),
  name text not null check (length(name) between 1 and 120),
  email text not null check (length(email) between 3 and 200 and email = lower(email)),
  role_title text not null default '',
  status text not null default 'invited' check (status in ('invited', 'active', 'disabled')),
  disabled_at timestamptz,
  unique (email),
  unique (id, agency_id)
);
comment on table identity.person is 'Somebody who works for an agency and can sign in. The sign-in name is a work address, unique as such.';
create index person_agency on identity.person (agency_id);
select priv.guard('identity.person');
alter table identity.agency add foreign key (proposed_by) references identity.person (id);
alter table identity.agency add foreign key (approved_by) references identity.person (id);
create index agency_proposed_by on identity.agency (proposed_by);
create index agency_approved_by on identity.agency (approved_by);

create table identity.right_request (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null,
  agency_id uuid not null,
  "right" text not null,
  reason text not null check (length(reason) between 1 and 500),
  requested_by uuid not null references identity.person (id),
  decision text check (decision in ('granted', 'declined')),
  decided_by uuid references identity.person (id),
  decided_at timestamptz,
  foreign key (person_id, agency_id) references identity.person (id, agency_id),
  check (decided_by is distinct from requested_by),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null))
);
comment on table identity.right_request is 'One person asks, a second at another agency decides.';
create index right_request_person on identity.right_request (person_id, agency_id);
create index right_request_open on identity.right_request (agency_id) where decision is null;
create index right_request_requested_by on identity.right_request (requested_by);
create index right_request_decided_by on identity.right_request (decided_by);
select priv.guard('identity.right_request');

create table identity.right_held (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references identity.person (id),
  "right" text not null check ("right" in ('contributor', 'intake-officer', 'intelligence-officer', 'release-officer', 'analyst',
    'source-custodian', 'safeguarding-lead', 'agency-administrator', 'partnership-administrator', 'governance-lead', 'auditor')),
  request_id uuid references identity.right_request (id),
  ended_at timestamptz,
  ended_by uuid references identity.person (id)
);
comment on table identity.right_held is 'What a person may do. request_id is null only for rights that set-up gave.';
create unique index right_held_once on identity.right_held (person_id, "right") where ended_at is null;
create index right_held_person on identity.right_held (person_id);
create index right_held_request on identity.right_held (request_id);
create index right_held_ended_by on identity.right_held (ended_by);
select priv.guard('identity.right_held');

create table identity.password (
  person_id uuid primary key references identity.person (id),
  created_at timestamptz not null default priv.now(),
  hash text not null
);
comment on table identity.password is 'argon2id over a peppered HMAC; the pepper is not in the database.';
select priv.guard('identity.password');

create table identity.one_time_code (
  person_id uuid primary key references identity.person (id),
  created_at timestamptz not null default priv.now(),
  sealed_secret bytea not null,
  last_step bigint not null default 0
);
comment on table identity.one_time_code is 'RFC 6238 secret under an envelope; last_step refuses a replayed code.';
select priv.guard('identity.one_time_code');

create table identity.passkey (
  id text primary key,
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references identity.person (id),
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  label text not null check (length(label) between 1 and 80),
  last_used_at timestamptz,
  ended_at timestamptz
);
comment on table identity.passkey is 'WebAuthn credentials; the id is the credential id (base64url).';
create index passkey_person on identity.passkey (person_id);
select priv.guard('identity.passkey');

create table identity.challenge (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  challenge text not null,
  person_id uuid references identity.person (id)
);
comment on table identity.challenge is 'WebAuthn challenges: used once, good for five minutes.';
create index challenge_person on identity.challenge (person_id);
select priv.guard('identity.challenge');

create table identity.invitation (
  token_hash bytea primary key,
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references identity.person (id),
  invited_by uuid references identity.person (id),
  used_at timestamptz
);
comment on table identity.invitation is 'A link handed over by an administrator: used once, good for 72 hours. Also recovers a lost passkey.';
create index invitation_person on identity.invitation (person_id);
create index invitation_invited_by on identity.invitation (invited_by);
select priv.guard('identity.invitation');

create table identity.setup_link (
  token_hash bytea primary key,
  created_at timestamptz not null default priv.now(),
  used_at timestamptz
);
comment on table identity.setup_link is 'The one-time link that npm start prints on an empty database.';
select priv.guard('identity.setup_link');

create table identity.attempt (
  id bigint generated always as identity primary key,
  created_at timestamptz not null default priv.now(),
  name_hash bytea not null,
  succeeded boolean not null
);
comment on table identity.attempt is 'Sign-in attempts by hash of the name typed, kept a day, for slowing guesses down.';
create index attempt_recent on identity.attempt (name_hash, created_at);
select priv.guard('identity.attempt');

create table identity.session (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  token_hash bytea not null unique,
  person_id uuid not null references identity.person (id),
  purpose text not null,
  method text not null check (method in ('passkey', 'password', 'demonstration')),
  agent_hash text not null,
  proved_at timestamptz not null default priv.now(),
  last_seen_at timestamptz not null default priv.now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_because text
);
comment on table identity.session is 'Live sessions; only the SHA-256 of a token is kept.';
create index session_person on identity.session (person_id);
select priv.guard('identity.session');

create table identity.handover (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  from_person uuid not null references identity.person (id),
  to_person uuid not null references identity.person (id),
  by_person uuid not null references identity.person (id),
  check (from_person <> to_person)
);
comment on table identity.handover is 'Everything a leaver held goes to somebody named; rooms hear the fact and move their own.';
create index handover_from on identity.handover (from_person);
create index handover_to on identity.handover (to_person);
create index handover_by on identity.handover (by_person);
select priv.guard('identity.handover');

-- ---------------------------------------------------------------------------------------------
-- What a signed-in person may read and change.
grant usage on schema identity to article4_staff, article4_door, article4_worker, article4_keys;
grant select on identity.partnership, identity.agency to article4_staff, article4_worker;
create policy anyone_signed_in on identity.partnership for select to article4_staff using ((select priv.person()) is not null);
create policy anyone_signed_in on identity.agency for select to article4_staff using ((select priv.person()) is not null);
create policy worker_reads on identity.partnership for select to article4_worker using (true);
create policy worker_reads on identity.agency for select to article4_worker using (true);
grant insert (id, name, kind, capabilities, status, proposed_by) on identity.agency to article4_staff;
create policy propose on identity.agency for insert to article4_staff
  with check ((select priv.has_right('partnership-administrator')) and status = 'proposed' and proposed_by = (select priv.person()));
grant update (name, kind, capabilities) on identity.agency to article4_staff;
create policy own_agency on identity.agency for update to article4_staff
  using (id = (select priv.agency()) and (select priv.has_right('agency-administrator')))
  with check (id = (select priv.agency()) and (select priv.has_right('agency-administrator')));

-- The directory: names and agencies of colleagues. Who works here is known in a partnership; credentials are elsewhere.
grant select on identity.person to article4_staff;
create policy directory on identity.person for select to article4_staff using ((select priv.person()) is not null);
grant insert (id, agency_id, name, email, role_title) on identity.person to article4_staff;
create policy invite_own on identity.person for insert to article4_staff
  with check (agency_id = (select priv.agency()) and (select priv.has_right('agency-administrator')) and status = 'invited');
grant update (name, role_title) on identity.person to article4_staff;
create policy change_own on identity.person for update to article4_staff
  using (agency_id = (select priv.agency()) and (select priv.has_right('agency-administrator')))
  with check (agency_id = (select priv.agency()) and (select priv.has_right('agency-administrator')));

grant select on identity.right_held to article4_staff;
create policy own_or_agency on identity.right_held for select to article4_staff
  using (person_id = (select priv.person())
    or ((select priv.has_right('agency-administrator')) and exists (
      select from identity.person p where p.id = right_held.person_id and p.agency_id = (select priv.agency())))
    or (select priv.has_right('auditor')));

grant select on identity.right_request to article4_staff;
create policy administrators_see on identity.right_request for select to article4_staff
  using ((select priv.has_right('agency-administrator')) or person_id = (select priv.person()) or (select priv.has_right('auditor')));
grant insert (id, person_id, agency_id, "right", reason, requested_by) on identity.right_request to article4_staff;
create policy ask_for_own on identity.right_request for insert to article4_staff
  with check (agency_id = (select priv.agency()) and (select priv.has_right('agency-administrator'))
    and requested_by = (select priv.person()) and decision is null);

grant select, insert on identity.handover to article4_staff;
create policy own_agency on identity.handover to article4_staff
  using ((select priv.has_right('agency-administrator')) and exists (
    select from identity.person p where p.id = handover.from_person and p.agency_id = (select priv.agency())))
  with check ((select priv.has_right('agency-administrator')) and by_person = (select priv.person()) and exists (
    select from identity.person p where p.id = handover.from_person and p.agency_id = (select priv.agency())));

grant select (id, created_at, person_id, label, last_used_at, ended_at) on identity.passkey to article4_staff;
create policy own_passkeys on identity.passkey for select to article4_staff
  using (person_id = (select priv.person()));
grant insert (id, person_id, public_key, counter, transports, label) on identity.passkey to article4_staff;
create policy add_own on identity.passkey for insert to article4_staff with check (person_id = (select priv.person()));
grant update (ended_at) on identity.passkey to article4_staff;
create policy end_own on identity.passkey for update to article4_staff
  using (person_id = (select priv.person())) with check (person_id = (select priv.person()));
grant select (id, created_at, person_id, purpose, method, last_seen_at, expires_at, ended_at) on identity.session to article4_staff;
create policy own_sessions on identity.session for select to article4_staff
  using (person_id = (select priv.person()));
grant insert (token_hash, person_id, invited_by) on identity.invitation to article4_staff;
create policy invite_own on identity.invitation for insert to article4_staff
  with check ((select priv.has_right('agency-administrator')) and invited_by = (select priv.person()) and exists (
    select from identity.person p where p.id = invitation.person_id and p.agency_id = (select priv.agency())));

-- ---------------------------------------------------------------------------------------------
-- Sessions. begin_session is the only way to a context; the token itself is never stored.
create function priv.begin_session(p_token text, p_agent_hash text)
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
  end $$;
comment on function priv.begin_session(text, text) is 'Checks a live session and signs this transaction''s context; no row if anything is amiss.';

create function identity.change_own_purpose(p_purpose text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update identity.session s set purpose = p_purpose where s.person_id = priv.person() and s.ended_at is null;
    select audit.record('policy', 'identity.change-purpose', 'allowed', 'person', priv.person()::text, priv.agency(), null, null,
      jsonb_build_object('to', p_purpose), null);
  $$;
comment on function identity.change_own_purpose(text) is 'One person works for one purpose at a time: changes it on all their live sessions.';

create function identity.end_sessions(p_person uuid, p_because text) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_count int;
  begin
    if p_person is distinct from priv.person() and not (priv.has_right('agency-administrator') and exists (
        select from identity.person p where p.id = p_person and p.agency_id = priv.agency())) then
      raise exception 'not allowed' using errcode = 'insufficient_privilege';
    end if;
    update identity.session s set ended_at = priv.now(), ended_because = p_because where s.person_id = p_person and s.ended_at is null;
    get diagnostics v_count = row_count;
    return v_count;
  end $$;
comment on function identity.end_sessions(uuid, text) is 'Ends one''s own sessions, or those of somebody at one''s own agency as its administrator.';

create function identity.disable_person(p_person uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if p_person = priv.person() or not priv.has_right('agency-administrator') or not exists (
        select from identity.person p where p.id = p_person and p.agency_id = priv.agency()) then
      raise exception 'not allowed' using errcode = 'insufficient_privilege';
    end if;
    update identity.person p set status = 'disabled', disabled_at = priv.now() where p.id = p_person and p.status <> 'disabled';
    if not found then return false; end if;
    update identity.right_held h set ended_at = priv.now(), ended_by = priv.person() where h.person_id = p_person and h.ended_at is null;
    update identity.passkey k set ended_at = priv.now() where k.person_id = p_person and k.ended_at is null;
    update identity.invitation i set used_at = priv.now() where i.person_id = p_person and i.used_at is null;
    delete from identity.password w where w.person_id = p_person;
    delete from identity.one_time_code c where c.person_id = p_person;
    perform identity.end_sessions(p_person, 'disabled');
    return true;
  end $$;
comment on function identity.disable_person(uuid) is 'A leaver''s next request fails: account, rights, credentials and sessions end together.';

create function identity.end_right(p_person uuid, p_right text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.has_right('agency-administrator') or not exists (
        select from identity.person p where p.id = p_person and p.agency_id = priv.agency()) then
      raise exception 'not allowed' using errcode = 'insufficient_privilege';
    end if;
    update identity.right_held h set ended_at = priv.now(), ended_by = priv.person()
      where h.person_id = p_person and h."right" = p_right and h.ended_at is null;
    return found;
  end $$;
comment on function identity.end_right(uuid, text) is 'Taking a right away needs one person; adding one needs two.';

create function identity.decide_right(p_request uuid, p_decision text) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare r identity.right_request;
  begin
    if not priv.has_right('agency-administrator') then return 'not-allowed'; end if;
    select * into r from identity.right_request x where x.id = p_request and x.decision is null for update;
    if r.id is null then return 'already-decided'; end if;
    if r.agency_id = priv.agency() or r.requested_by = priv.person() then return 'same-agency'; end if;
    if not exists (select from identity.person p where p.id = r.person_id and p.status <> 'disabled') then return 'person-left'; end if;
    update identity.right_request x set decision = p_decision, decided_by = priv.person(), decided_at = priv.now() where x.id = r.id;
    if p_decision = 'granted' then
      insert into identity.right_held (person_id, "right", request_id) values (r.person_id, r."right", r.id)
        on conflict (person_id, "right") where ended_at is null do nothing;
    end if;
    return p_decision;
  end $$;
comment on function identity.decide_right(uuid, text) is 'The second person, at another agency. The only way a right is added after set-up.';

-- A partnership of one cannot ask a second person. The first other agency is let in by set-up's administrator alone;
-- every later one needs an administrator of an agency other than the proposer's (docs/decisions/0004).
create function identity.approve_agency(p_agency uuid, p_admin_person uuid, p_admin_name text, p_admin_email text, p_token_hash bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_proposer uuid;
    v_proposer_agency uuid;
    v_active int;
  begin
    select a.proposed_by into v_proposer from identity.agency a where a.id = p_agency and a.status = 'proposed' for update;
    if v_proposer is null then return 'already-decided'; end if;
    select count(*) into v_active from identity.agency a where a.status = 'active';
    select p.agency_id into v_proposer_agency from identity.person p where p.id = v_proposer;
    if v_active > 1 then
      if not priv.has_right('agency-administrator') or priv.agency() = v_proposer_agency then return 'same-agency'; end if;
    elsif not priv.has_right('partnership-administrator') then return 'not-allowed';
    end if;
    update identity.agency a set status = 'active', approved_by = priv.person() where a.id = p_agency;
    insert into identity.person (id, agency_id, name, email) values (p_admin_person, p_agency, p_admin_name, p_admin_email);
    insert into identity.right_held (person_id, "right") values (p_admin_person, 'agency-administrator'), (p_admin_person, 'contributor');
    insert into identity.invitation (token_hash, person_id, invited_by) values (p_token_hash, p_admin_person, priv.person());
    return 'approved';
  end $$;
comment on function identity.approve_agency(uuid, uuid, text, text, bytea) is 'Lets a proposed agency in and invites its first administrator.';

-- ---------------------------------------------------------------------------------------------
-- The door: what may be asked before anybody is known. Executable by article4_door alone, so that arbitrary SQL as the
-- staff role cannot open a session for somebody else.
create function identity.sign_in_facts(p_email text, p_name_hash bytea)
  returns table (person_id uuid, password_hash text, sealed_secret bytea, last_step bigint, recent_failures int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.id, w.hash, c.sealed_secret, c.last_step,
        (select count(*)::int from identity.attempt t where t.name_hash = p_name_hash and not t.succeeded
          and t.created_at > priv.now() - interval '15 minutes')
      from (select) as one
      left join identity.person p on p.email = p_email and p.status = 'active'
      left join identity.password w on w.person_id = p.id
      left join identity.one_time_code c on c.person_id = p.id
  $$;
comment on function identity.sign_in_facts(text, bytea) is 'What is needed to check a password and a code; one row also for an unknown name.';

create function identity.note_attempt(p_name_hash bytea, p_succeeded boolean) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ insert into identity.attempt (name_hash, succeeded) values (p_name_hash, p_succeeded) $$;
comment on function identity.note_attempt(bytea, boolean) is 'Counts an attempt.';

create function identity.open_session(p_person uuid, p_token_hash bytea, p_agent_hash text, p_method text, p_purpose text,
    p_code_step bigint, p_passkey text, p_counter bigint) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_agency uuid;
  begin
    select p.agency_id into v_agency from identity.person p join identity.agency a on a.id = p.agency_id
      where p.id = p_person and p.status = 'active' and a.status = 'active';
    if v_agency is null then return false; end if;
    if p_method = 'demonstration' and not exists (select from identity.partnership x where x.demonstration) then return false; end if;
    if p_method = 'password' then
      update identity.one_time_code c set last_step = p_code_step where c.person_id = p_person and c.last_step < p_code_step;
      if not found then return false; end if;
    elsif p_method = 'passkey' then
      update identity.passkey k set counter = p_counter, last_used_at = priv.now()
        where k.id = p_passkey and k.person_id = p_person and k.ended_at is null and (k.counter < p_counter or (k.counter = 0 and p_counter = 0));
      if not found then return false; end if;
    end if;
    insert into identity.session (token_hash, person_id, purpose, method, agent_hash, expires_at)
      values (p_token_hash, p_person, p_purpose, p_method, p_agent_hash, priv.now() + interval '10 hours');
    perform priv.set_context(p_person, v_agency, p_purpose, '', 2);
    perform audit.record('sign-in', 'identity.sign-in', 'allowed', 'person', p_person::text, v_agency, null, null,
      jsonb_build_object('method', p_method), null);
    return true;
  end $$;
comment on function identity.open_session(uuid, bytea, text, text, text, bigint, text, bigint) is 'Opens a session and writes its event; refuses a replayed code and a passkey counter that does not move on.';

create function identity.refuse_sign_in(p_person uuid, p_reason text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select audit.record('sign-in', 'identity.sign-in', 'refused', 'person', coalesce(p_person::text, '-'),
      (select p.agency_id from identity.person p where p.id = p_person), null, null, jsonb_build_object('reason', p_reason), null) $$;
comment on function identity.refuse_sign_in(uuid, text) is 'Writes the event of a refused sign-in.';

create function identity.new_challenge(p_challenge text, p_person uuid) returns uuid
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from identity.challenge c where c.created_at < priv.now() - interval '5 minutes';
    insert into identity.challenge (challenge, person_id) values (p_challenge, p_person) returning id
  $$;
create function identity.take_challenge(p_id uuid) returns table (challenge text, person_id uuid)
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ delete from identity.challenge c where c.id = p_id and c.created_at > priv.now() - interval '5 minutes' returning c.challenge, c.person_id $$;
create function identity.passkey_by_id(p_id text) returns table (person_id uuid, public_key bytea, counter bigint, transports text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select k.person_id, k.public_key, k.counter, k.transports from identity.passkey k where k.id = p_id and k.ended_at is null $$;
comment on function identity.new_challenge(text, uuid) is 'Stores a WebAuthn challenge; old ones go.';
comment on function identity.take_challenge(uuid) is 'Takes a challenge: once.';
comment on function identity.passkey_by_id(text) is 'The public half of a live passkey.';

create function identity.invitation_for(p_token_hash bytea)
  returns table (person_id uuid, name text, email text, agency_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.id, p.name, p.email, a.name from identity.invitation i join identity.person p on p.id = i.person_id
      join identity.agency a on a.id = p.agency_id
      where i.token_hash = p_token_hash and i.used_at is null and i.created_at > priv.now() - interval '72 hours' and p.status <> 'disabled'
  $$;
comment on function identity.invitation_for(bytea) is 'Whom a live invitation is for.';

-- Credentials are replaced only together with an invitation's use, in one transaction; old sessions end.
create function identity.accept_invitation(p_token_hash bytea, p_password_hash text, p_sealed_secret bytea, p_step bigint,
    p_passkey text, p_public_key bytea, p_counter bigint, p_transports text[], p_label text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_person uuid; v_agency uuid;
  begin
    update identity.invitation i set used_at = priv.now()
      where i.token_hash = p_token_hash and i.used_at is null and i.created_at > priv.now() - interval '72 hours'
      returning i.person_id into v_person;
    if v_person is null then return null; end if;
    update identity.person p set status = 'active' where p.id = v_person and p.status <> 'disabled' returning p.agency_id into v_agency;
    if v_agency is null then return null; end if;
    update identity.session s set ended_at = priv.now(), ended_because = 'new credentials' where s.person_id = v_person and s.ended_at is null;
    if p_passkey is not null then
      insert into identity.passkey (id, person_id, public_key, counter, transports, label)
        values (p_passkey, v_person, p_public_key, p_counter, p_transports, p_label);
    else
      insert into identity.password (person_id, hash) values (v_person, p_password_hash)
        on conflict (person_id) do update set hash = excluded.hash, created_at = priv.now();
      insert into identity.one_time_code (person_id, sealed_secret, last_step) values (v_person, p_sealed_secret, p_step)
        on conflict (person_id) do update set sealed_secret = excluded.sealed_secret, last_step = excluded.last_step;
    end if;
    insert into identity.right_held (person_id, "right") values (v_person, 'contributor')
      on conflict (person_id, "right") where ended_at is null do nothing;
    perform priv.set_context(v_person, v_agency, 'administration', '', 2);
    perform audit.record('grant', 'identity.accept-invitation', 'allowed', 'person', v_person::text, v_agency, null, null,
      jsonb_build_object('method', case when p_passkey is null then 'password' else 'passkey' end), null);
    return v_person;
  end $$;
comment on function identity.accept_invitation(bytea, text, bytea, bigint, text, bytea, bigint, text[], text) is 'Sets the first credentials of an invited person (or new ones after a loss).';

create function identity.setup_open(p_token_hash bytea) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from identity.setup_link l where l.token_hash = p_token_hash and l.used_at is null)
      and not exists (select from identity.partnership) $$;
comment on function identity.setup_open(bytea) is 'Whether this set-up link still opens.';

create function identity.set_up(p_link_hash bytea, p_name text, p_area text, p_demonstration boolean, p_agency uuid, p_agency_name text,
    p_agency_kind text, p_capabilities text[], p_person uuid, p_person_name text, p_email text, p_invitation_hash bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not identity.setup_open(p_link_hash) then return false; end if;
    update identity.setup_link l set used_at = priv.now() where l.token_hash = p_link_hash;
    insert into identity.partnership (name, area, demonstration) values (p_name, p_area, p_demonstration);
    insert into identity.agency (id, name, kind, capabilities, status, is_desk)
      values (p_agency, p_agency_name, p_agency_kind, p_capabilities, 'active', true);
    insert into identity.person (id, agency_id, name, email) values (p_person, p_agency, p_person_name, p_email);
    insert into identity.right_held (person_id, "right") values (p_person, 'agency-administrator'),
      (p_person, 'partnership-administrator'), (p_person, 'contributor');
    insert into identity.invitation (token_hash, person_id) values (p_invitation_hash, p_person);
    perform audit.record('policy', 'identity.set-up', 'allowed', 'agency', p_agency::text, p_agency, null, null, '{}'::jsonb, null);
    return true;
  end $$;
comment on function identity.set_up(bytea, text, text, boolean, uuid, text, text, text[], uuid, text, text, bytea) is 'Makes the partnership, its first agency and its first administrator, who then sets credentials by invitation.';

create function identity.front_matter() returns table (name text, area text, demonstration boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select p.name, p.area, p.demonstration from identity.partnership p $$;
comment on function identity.front_matter() is 'What every page shows at its head: whose hub this is, and whether it is a demonstration.';

create function identity.demonstration_cast() returns table (person_id uuid, name text, role_title text, agency_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select p.id, p.name, p.role_title, a.name from identity.person p join identity.agency a on a.id = p.agency_id
      where p.status = 'active' and exists (select from identity.partnership x where x.demonstration) order by a.name, p.name $$;
comment on function identity.demonstration_cast() is 'Whom one may sign in as; empty unless this is a demonstration.';

revoke all on all functions in schema identity from public;
revoke all on function priv.begin_session(text, text) from public;
grant execute on function priv.begin_session(text, text) to article4_staff, article4_keys;
grant execute on function identity.change_own_purpose(text), identity.end_sessions(uuid, text), identity.disable_person(uuid),
  identity.end_right(uuid, text), identity.decide_right(uuid, text), identity.approve_agency(uuid, uuid, text, text, bytea),
  identity.new_challenge(text, uuid), identity.take_challenge(uuid) to article4_staff;
grant execute on function identity.sign_in_facts(text, bytea), identity.note_attempt(bytea, boolean),
  identity.open_session(uuid, bytea, text, text, text, bigint, text, bigint), identity.refuse_sign_in(uuid, text),
  identity.new_challenge(text, uuid), identity.take_challenge(uuid), identity.passkey_by_id(text), identity.invitation_for(bytea),
  identity.accept_invitation(bytea, text, bytea, bigint, text, bytea, bigint, text[], text), identity.setup_open(bytea),
  identity.set_up(bytea, text, text, boolean, uuid, text, text, text[], uuid, text, text, bytea),
  identity.demonstration_cast() to article4_door;
grant execute on function identity.front_matter() to article4_door, article4_staff, article4_public;
grant usage on schema identity to article4_public;
