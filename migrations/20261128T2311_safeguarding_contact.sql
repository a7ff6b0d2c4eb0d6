-- safeguarding: how somebody may be reached, and the log of every attempt (BR36).
--
-- The default is that nobody is contacted. A channel holds only while its newest terms say that the person confirmed it, for which
-- purposes, on which days and hours and until when. `safeguarding.contact_refusal` answers from those rows; a trigger asks it before
-- an attempt is written, and the key service asks it again before it opens an address. Code that forgets the rule can neither log an
-- attempt nor learn where to send it. The address and the code word are sealed: the database has no word of them.

create table safeguarding.contact_channel (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references safeguarding.person (id),
  kind text not null check (kind in ('call', 'text', 'email', 'post', 'through', 'in-person')),
  key_id text not null references platform.box_key (id),
  sealed bytea not null check (octet_length(sealed) between 50 and 8192),
  by_person uuid not null references identity.person (id),
  unique (id, person_id)
);
comment on table safeguarding.contact_channel is 'A way to reach somebody. Address and code word are sealed to the key service; on which terms it may be used is in contact_terms.';
create index contact_channel_person on safeguarding.contact_channel (person_id, created_at);
create index contact_channel_key on safeguarding.contact_channel (key_id);
create index contact_channel_by on safeguarding.contact_channel (by_person);
select priv.guard('safeguarding.contact_channel');

create table safeguarding.contact_terms (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null,
  channel_id uuid not null,
  state text not null check (state in ('noted', 'confirmed', 'withdrawn')),
  confirmed_on date,
  until date,
  purposes text[] not null check (purposes <@ array['safety', 'support', 'appointment', 'door-open']),
  days text[] not null check (days <@ array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
  from_time time not null default '00:00',
  to_time time not null default '24:00',
  device text not null check (device in ('own', 'shared', 'somebody-else')),
  message text not null check (message in ('never', 'neutral')),
  others text not null default '' check (length(others) <= 500),
  says text not null default '' check (length(says) <= 200),
  if_another text not null default '' check (length(if_another) <= 500),
  note text not null default '' check (length(note) <= 500),
  by_person uuid not null references identity.person (id),
  foreign key (channel_id, person_id) references safeguarding.contact_channel (id, person_id),
  check (from_time < to_time),
  check ((state = 'confirmed') = (confirmed_on is not null)),
  check ((state = 'confirmed') = (until is not null)),
  check (state <> 'confirmed' or (until between confirmed_on and confirmed_on + 31 and cardinality(days) > 0 and cardinality(purposes) > 0
    and length(says) > 0 and length(if_another) > 0))
);
comment on table safeguarding.contact_terms is 'What the person said of a way to reach them: noted, confirmed until a day, withdrawn. The newest stands; without one that is confirmed nobody is contacted. Times are of London.';
create index contact_terms_channel on safeguarding.contact_terms (channel_id, person_id, created_at);
create index contact_terms_person on safeguarding.contact_terms (person_id, created_at);
create index contact_terms_by on safeguarding.contact_terms (by_person);
select priv.guard('safeguarding.contact_terms');

create table safeguarding.contact_attempt (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null,
  channel_id uuid not null,
  purpose text not null check (purpose in ('safety', 'support', 'appointment', 'door-open')),
  refusal text check (refusal in ('said-no', 'withdrawn', 'not-confirmed', 'unsafe', 'expired', 'not-for-this', 'not-this-day', 'not-this-hour')),
  by_person uuid not null references identity.person (id),
  foreign key (channel_id, person_id) references safeguarding.contact_channel (id, person_id),
  unique (id, channel_id, person_id)
);
comment on table safeguarding.contact_attempt is 'Somebody set out to contact a person: begun, or refused by the rule and logged with its reason. None is begun that the rule refuses.';
create index contact_attempt_channel on safeguarding.contact_attempt (channel_id, person_id, created_at);
create index contact_attempt_person on safeguarding.contact_attempt (person_id, created_at);
create index contact_attempt_by on safeguarding.contact_attempt (by_person);
select priv.guard('safeguarding.contact_attempt');

create table safeguarding.contact_outcome (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null,
  channel_id uuid not null,
  attempt_id uuid not null unique,
  result text not null check (result in ('reached', 'no-answer', 'somebody-else', 'unsafe', 'not-tried')),
  note text not null default '' check (length(note) <= 500),
  by_person uuid not null references identity.person (id),
  foreign key (attempt_id, channel_id, person_id) references safeguarding.contact_attempt (id, channel_id, person_id)
);
comment on table safeguarding.contact_outcome is 'What came of an attempt, once. After somebody-else the channel, after unsafe every channel of the person, waits to be confirmed again.';
create index contact_outcome_attempt on safeguarding.contact_outcome (attempt_id, channel_id, person_id);
create index contact_outcome_person on safeguarding.contact_outcome (person_id, created_at);
create index contact_outcome_by on safeguarding.contact_outcome (by_person);
select priv.guard('safeguarding.contact_outcome');

create table safeguarding.recontact (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references safeguarding.person (id),
  state text not null check (state in ('planned', 'kept', 'ended')),
  due_on date,
  staff_id uuid references identity.person (id),
  channel_id uuid,
  words text not null check (length(words) between 2 and 1000),
  by_person uuid not null references identity.person (id),
  foreign key (channel_id, person_id) references safeguarding.contact_channel (id, person_id),
  check ((state = 'planned') = (due_on is not null)),
  check ((state = 'planned') = (staff_id is not null)),
  check ((state = 'planned') = (channel_id is not null))
);
comment on table safeguarding.recontact is 'The door that is kept open for somebody who said no: by when, by whom and on which channel they asked to be contacted again. The newest stands.';
create index recontact_person on safeguarding.recontact (person_id, created_at);
create index recontact_staff on safeguarding.recontact (staff_id);
create index recontact_channel on safeguarding.recontact (channel_id, person_id);
create index recontact_by on safeguarding.recontact (by_person);
select priv.guard('safeguarding.recontact');

-- Terms, attempts and what came of them are in one order: what was said after a confirmation must be later than it.
create trigger in_order before insert on safeguarding.contact_channel for each row
  execute function safeguarding.after_what_was_said('person_id', 'contact_channel');
create trigger in_order before insert on safeguarding.contact_terms for each row
  execute function safeguarding.after_what_was_said('person_id', 'contact_terms', 'contact_attempt', 'contact_outcome');
create trigger in_order before insert on safeguarding.contact_attempt for each row
  execute function safeguarding.after_what_was_said('person_id', 'contact_terms', 'contact_attempt', 'contact_outcome');
create trigger in_order before insert on safeguarding.contact_outcome for each row
  execute function safeguarding.after_what_was_said('person_id', 'contact_terms', 'contact_attempt', 'contact_outcome');
create trigger in_order before insert on safeguarding.recontact for each row
  execute function safeguarding.after_what_was_said('person_id', 'recontact');

-- ---------------------------------------------------------------------------------------------
-- The rule of BR36. `contact/rules/may-contact.ts` says the same in words; a test compares the two over random terms.
create function priv.contact_refusal(p_channel uuid, p_purpose text, p_at timestamptz) returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_terms safeguarding.contact_terms;
    v_local timestamp := p_at at time zone 'Europe/London';
  begin
    select t.* into v_terms from safeguarding.contact_terms t where t.channel_id = p_channel order by t.created_at desc limit 1;
    if v_terms.id is null then return 'not-confirmed'; end if;
    if exists (select from safeguarding.consent c where c.person_id = v_terms.person_id and c.purpose = 'contact' and c.answer <> 'given'
      and not exists (select from safeguarding.consent n where n.person_id = c.person_id and n.purpose = 'contact'
        and n.created_at > c.created_at)) then return 'said-no'; end if;
    if v_terms.state = 'withdrawn' then return 'withdrawn'; end if;
    if v_terms.state = 'noted' then return 'not-confirmed'; end if;
    if exists (select from safeguarding.contact_outcome o where o.person_id = v_terms.person_id and o.created_at > v_terms.created_at
      and (o.result = 'unsafe' or (o.result = 'somebody-else' and o.channel_id = p_channel))) then return 'unsafe'; end if;
    if v_local::date > v_terms.until then return 'expired'; end if;
    if not p_purpose = any (v_terms.purposes) then return 'not-for-this'; end if;
    if not (array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])[extract(isodow from v_local)::int] = any (v_terms.days) then
      return 'not-this-day'; end if;
    if v_local::time < v_terms.from_time or v_local::time >= v_terms.to_time then return 'not-this-hour'; end if;
    return null;
  end $$;
comment on function priv.contact_refusal(uuid, text, timestamptz) is 'Why a person may not be contacted on this channel for this purpose at this moment; null where they may (BR36).';

create function safeguarding.refuse_forgotten_rule() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_refusal text := priv.contact_refusal(new.channel_id, new.purpose, new.created_at);
  begin
    if v_refusal is distinct from new.refusal and (new.refusal is null or v_refusal is null) then
      raise exception 'a contact is begun only where the terms of its channel allow it now (%)', coalesce(v_refusal, 'allowed')
        using errcode = 'check_violation';
    end if;
    return new;
  end $$;
comment on function safeguarding.refuse_forgotten_rule() is 'No attempt is begun that the rule refuses, and none is logged as refused that it allows.';
create trigger is_allowed before insert on safeguarding.contact_attempt for each row execute function safeguarding.refuse_forgotten_rule();

create function safeguarding.may_unseal(p_token text, p_agent_hash text, p_kind text, p_record uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform priv.begin_session(p_token, p_agent_hash);
    return p_kind = 'safeguarding.contact' and exists (select from safeguarding.contact_attempt a
      where a.channel_id = p_record and a.by_person = priv.person() and a.refusal is null and a.person_id = any (priv.my_people())
        and a.created_at > priv.now() - interval '30 minutes'
        and not exists (select from safeguarding.contact_outcome o where o.attempt_id = a.id)
        and priv.contact_refusal(a.channel_id, a.purpose, priv.now()) is null);
  end $$;
comment on function safeguarding.may_unseal(text, text, text, uuid) is 'The key service''s own check: an address opens only for a member, within an attempt of their own that the rule still allows.';

create function priv.works_with(p_person uuid, p_staff uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return exists (select from safeguarding.member m where m.person_id = p_person and m.staff_id = p_staff
    and not exists (select from safeguarding.member_end e where e.person_id = m.person_id and e.staff_id = m.staff_id
      and e.created_at > m.created_at)); end $$;
comment on function priv.works_with(uuid, uuid) is 'Whether somebody was made a member of a record and has not been ended since.';

create function priv.began_contact(p_attempt uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return exists (select from safeguarding.contact_attempt a where a.id = p_attempt and a.by_person = priv.person()
    and a.refusal is null); end $$;
comment on function priv.began_contact(uuid) is 'Whether the asking person began this attempt: they alone say what came of it.';

create policy own_people on safeguarding.contact_channel for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));
create policy own_people on safeguarding.contact_terms for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));
create policy own_people on safeguarding.contact_attempt for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));
create policy own_people on safeguarding.contact_outcome for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));
create policy own_people on safeguarding.recontact for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));
create policy of_own_people on safeguarding.contact_channel for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[]));
create policy of_own_people on safeguarding.contact_terms for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[]));
create policy of_own_people on safeguarding.contact_attempt for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[]));
create policy of_own_attempts on safeguarding.contact_outcome for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[]) and priv.began_contact(attempt_id));
create policy of_own_people on safeguarding.recontact for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[])
    and (staff_id is null or priv.works_with(person_id, staff_id)));

grant select on safeguarding.contact_channel, safeguarding.contact_terms, safeguarding.contact_attempt, safeguarding.contact_outcome,
  safeguarding.recontact to article4_staff;
grant insert (id, person_id, kind, key_id, sealed, by_person) on safeguarding.contact_channel to article4_staff;
grant insert (id, person_id, channel_id, state, confirmed_on, until, purposes, days, from_time, to_time, device, message, others, says,
  if_another, note, by_person) on safeguarding.contact_terms to article4_staff;
grant insert (id, person_id, channel_id, purpose, refusal, by_person) on safeguarding.contact_attempt to article4_staff;
grant insert (id, person_id, channel_id, attempt_id, result, note, by_person) on safeguarding.contact_outcome to article4_staff;
grant insert (id, person_id, state, due_on, staff_id, channel_id, words, by_person) on safeguarding.recontact to article4_staff;
revoke all on function safeguarding.refuse_forgotten_rule(), safeguarding.may_unseal(text, text, text, uuid),
  priv.contact_refusal(uuid, text, timestamptz), priv.works_with(uuid, uuid), priv.began_contact(uuid) from public;
grant execute on function priv.works_with(uuid, uuid), priv.began_contact(uuid) to article4_staff;
grant execute on function safeguarding.may_unseal(text, text, text, uuid) to article4_keys;
