-- operations: deconfliction. Before a visit, one question; clear, hold or call this desk is the whole answer.
--
-- Two worlds meet in one function and nowhere else. What an agency is interested in is seen by its own desk; what somebody asked
-- is seen by who asked. `priv.deconflict` compares marks of both (hashes under a key that is not in the database) and writes what
-- came of it on either side: the answer for who asked, a notice for each owner.
create schema if not exists operations;
comment on schema operations is 'Taskings, deconfliction, operations, outcomes.';
grant usage on schema operations to article4_staff;

create table operations.interest (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  kind text not null check (kind in ('place', 'person', 'phone', 'vehicle')),
  words text not null check (length(words) between 1 and 200),
  born_day date,
  answer text not null check (answer in ('hold', 'call')),
  desk_name text not null check (length(desk_name) between 2 and 100),
  desk_phone text not null check (length(desk_phone) between 3 and 30),
  is_covert boolean not null,
  from_day date not null,
  until_day date not null,
  review_day date not null,
  check (from_day <= until_day),
  check (born_day is null or kind = 'person')
);
comment on table operations.interest is 'What an agency asks others not to visit without it: its own words for it, the answer that others get, and the desk to call. Covert: the desk is never named. Never changed; ended by a row of its own.';
create index interest_agency on operations.interest (agency_id, created_at desc);
create index interest_by on operations.interest (by_person);
select priv.guard('operations.interest');

create table operations.interest_key (
  key bytea not null check (length(key) = 16),
  interest_id uuid not null references operations.interest (id),
  created_at timestamptz not null default priv.now(),
  born_key bytea check (length(born_key) = 16),
  from_day date not null,
  until_day date not null,
  primary key (key, interest_id)
);
comment on table operations.interest_key is 'By what an interest is found: marks under a key that the database does not have. Read by priv.deconflict alone. Gone when the interest ends, so that one that ended costs a question what one that never was costs.';
create index interest_key_interest on operations.interest_key (interest_id);
select priv.guard('operations.interest_key');

create table operations.interest_end (
  interest_id uuid primary key references operations.interest (id),
  created_at timestamptz not null default priv.now(),
  by_person uuid not null references identity.person (id),
  reason text not null check (reason in ('done', 'overtaken', 'mistaken'))
);
comment on table operations.interest_end is 'An interest that ended before its last day, and why.';
create index interest_end_by on operations.interest_end (by_person);
select priv.guard('operations.interest_end');

create table operations.enquiry (
  id uuid primary key,
  created_at timestamptz not null default priv.now(),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  purpose text not null,
  kind text not null check (kind in ('place', 'person', 'phone', 'vehicle')),
  words text not null check (length(words) between 1 and 200),
  visit_day date not null,
  reason text not null check (length(reason) between 1 and 500),
  answer text not null check (answer in ('clear', 'hold', 'call')),
  desk_name text,
  desk_phone text,
  is_own boolean not null,
  check ((answer = 'call') = (desk_name is not null) and (desk_name is null) = (desk_phone is null))
);
comment on table operations.enquiry is 'A question before a visit, and the whole answer. is_own: an interest of the asker''s own agency is among what answered. Seen by who asked.';
create index enquiry_by on operations.enquiry (by_person, created_at desc);
create index enquiry_agency on operations.enquiry (agency_id, created_at desc);
select priv.guard('operations.enquiry');

create table operations.notice (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  enquiry_id uuid not null references operations.enquiry (id),
  interest_id uuid references operations.interest (id),
  owner_agency_id uuid references identity.agency (id),
  asker_agency_id uuid not null references identity.agency (id),
  purpose text not null,
  visit_day date not null,
  check ((interest_id is null) = (owner_agency_id is null)),
  unique (enquiry_id, interest_id)
);
comment on table operations.notice is 'Tells the owner of an interest who asked: agency, purpose, day, planned day; not the person and not their words. A question that met nothing leaves one too, for nobody, so that it costs the same.';
create index notice_owner on operations.notice (owner_agency_id, created_at desc);
create index notice_interest on operations.notice (interest_id);
create index notice_asker on operations.notice (asker_agency_id);
select priv.guard('operations.notice');

create table operations.notice_reply (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  notice_id uuid not null references operations.notice (id),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  message text not null check (message in ('wait', 'call-us', 'go-ahead', 'seen'))
);
comment on table operations.notice_reply is 'What the owner says to who asked: one of a few words. seen: nothing is said. The newest of a notice stands.';
create index notice_reply_notice on operations.notice_reply (notice_id, created_at desc);
create index notice_reply_agency on operations.notice_reply (agency_id);
create index notice_reply_by on operations.notice_reply (by_person);
select priv.guard('operations.notice_reply');

create table operations.budget (
  id text primary key check (id ~ '^[a-z]+(-[a-z]+)*$'),
  created_at timestamptz not null default priv.now(),
  scope text not null check (scope in ('person', 'agency')),
  hours integer not null check (hours between 1 and 168),
  most integer not null check (most > 0),
  why text not null check (length(why) between 1 and 500),
  confidence text not null check (confidence in ('H', 'M', 'L')),
  review_on date not null
);
comment on table operations.budget is 'How many questions a person and an agency may ask in so many hours. In the database, because priv.deconflict holds to it whoever calls.';
select priv.guard('operations.budget');
insert into operations.budget (id, scope, hours, most, why, confidence, review_on) values
  ('person-hour', 'person', 1, 10, 'One visit raises at most about five questions (address, two people, a telephone, a vehicle); two visits an hour is a full hour. Our own judgement: errs to the side of the officer in the car.', 'M', '2027-05-31'),
  ('person-day', 'person', 24, 40, 'Eight visits of five questions. A list of a street or a contact book does not fit. Our own judgement.', 'M', '2027-05-31'),
  ('agency-hour', 'agency', 1, 60, 'Six officers at their hourly limit, as on a joint day. Our own judgement.', 'M', '2027-05-31'),
  ('agency-day', 'agency', 24, 300, 'About eight officers at their daily limit; a leak of one account does not reach it, a whole desk that fishes does. Our own judgement.', 'M', '2027-05-31');

create table operations.enquiry_refusal (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  budget_id text not null references operations.budget (id)
);
comment on table operations.enquiry_refusal is 'A question that was not taken because the budget was spent. Nothing of the question is kept.';
create index enquiry_refusal_agency on operations.enquiry_refusal (agency_id, created_at desc);
create index enquiry_refusal_by on operations.enquiry_refusal (by_person);
create index enquiry_refusal_budget on operations.enquiry_refusal (budget_id);
select priv.guard('operations.enquiry_refusal');

create table operations.common_desk (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  name text not null check (length(name) between 2 and 100),
  phone text not null check (length(phone) between 3 and 30),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id)
);
comment on table operations.common_desk is 'The partnership''s desk that is named in place of one that may not be, or of several. The newest stands; where there is none, call becomes hold.';
create index common_desk_newest on operations.common_desk (created_at desc, id);
create index common_desk_agency on operations.common_desk (agency_id);
create index common_desk_by on operations.common_desk (by_person);
select priv.guard('operations.common_desk');

-- ---------------------------------------------------------------------------------------------
-- Who may see.
create function priv.keeps_interests() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(priv.agency() is not null and priv.purpose() in ('crime', 'safeguarding', 'labour-standards')
      and (priv.has_right('analyst') or priv.has_right('intelligence-officer')), false) $$;
comment on function priv.keeps_interests() is 'Whether the asking person keeps their agency''s interests, and is told who asked about them.';
revoke all on function priv.keeps_interests() from public;
grant execute on function priv.keeps_interests() to article4_staff;

create policy own_desk on operations.interest for select to article4_staff
  using ((select priv.keeps_interests()) and agency_id = (select priv.agency()));
create policy own_desk on operations.interest_end for select to article4_staff
  using (exists (select from operations.interest i where i.id = interest_end.interest_id));
create policy own_desk on operations.notice for select to article4_staff
  using ((select priv.keeps_interests()) and owner_agency_id = (select priv.agency()));
create policy own_desk on operations.notice_reply for select to article4_staff
  using (exists (select from operations.notice n where n.id = notice_reply.notice_id));
create policy who_asked on operations.enquiry for select to article4_staff
  using ((select priv.is_reader()) and by_person = (select priv.person()) and agency_id = (select priv.agency()));
create policy own_governance on operations.enquiry_refusal for select to article4_staff
  using ((select priv.has_right('governance-lead')) and agency_id = (select priv.agency()));
create policy whoever_is_signed_in on operations.budget for select to article4_staff using ((select priv.person()) is not null);
create policy whoever_is_signed_in on operations.common_desk for select to article4_staff using ((select priv.person()) is not null);

create policy in_own_name on operations.interest for insert to article4_staff
  with check ((select priv.keeps_interests()) and agency_id = (select priv.agency()) and by_person = (select priv.person()));
create policy of_own_interest on operations.interest_key for insert to article4_staff
  with check (exists (select from operations.interest i where i.id = interest_key.interest_id and i.by_person = (select priv.person())
    and not exists (select from operations.interest_end e where e.interest_id = i.id)));
create policy at_its_desk on operations.interest_end for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from operations.interest i where i.id = interest_end.interest_id));
create policy of_own_notice on operations.notice_reply for insert to article4_staff
  with check (agency_id = (select priv.agency()) and by_person = (select priv.person())
    and exists (select from operations.notice n where n.id = notice_reply.notice_id));
create policy by_the_partnership on operations.common_desk for insert to article4_staff
  with check ((select priv.has_right('partnership-administrator')) and (select priv.purpose()) = 'administration'
    and agency_id = (select priv.agency()) and by_person = (select priv.person()));

grant select on operations.interest, operations.interest_end, operations.notice, operations.notice_reply, operations.enquiry,
  operations.enquiry_refusal, operations.budget, operations.common_desk to article4_staff;
grant insert (id, agency_id, by_person, kind, words, born_day, answer, desk_name, desk_phone, is_covert, from_day, until_day, review_day)
  on operations.interest to article4_staff;
grant insert (key, interest_id, born_key) on operations.interest_key to article4_staff;
grant insert (interest_id, by_person, reason) on operations.interest_end to article4_staff;
grant insert (notice_id, agency_id, by_person, message) on operations.notice_reply to article4_staff;
grant insert (name, phone, agency_id, by_person) on operations.common_desk to article4_staff;

-- A key has the days of its interest, so that a question looks at keys alone; and none outlives it.
create function operations.days_of_interest() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    select i.from_day, i.until_day into strict new.from_day, new.until_day from operations.interest i where i.id = new.interest_id;
    return new;
  end $$;
comment on function operations.days_of_interest() is 'Puts the days of the interest on its key.';
revoke all on function operations.days_of_interest() from public;
create trigger days_of_interest before insert on operations.interest_key for each row execute function operations.days_of_interest();

create function operations.forget_keys() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    delete from operations.interest_key k where k.interest_id = new.interest_id;
    return null;
  end $$;
comment on function operations.forget_keys() is 'An interest that ended is found by nothing any more.';
revoke all on function operations.forget_keys() from public;
create trigger forget_keys after insert on operations.interest_end for each row execute function operations.forget_keys();

create function operations.after_what_was_replied() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    new.created_at := greatest(new.created_at, (select max(r.created_at) + interval '1 microsecond' from operations.notice_reply r
      where r.notice_id = new.notice_id));
    return new;
  end $$;
comment on function operations.after_what_was_replied() is 'A reply is later than every reply before it, if only by a microsecond.';
revoke all on function operations.after_what_was_replied() from public;
create trigger in_order before insert on operations.notice_reply for each row execute function operations.after_what_was_replied();

-- ---------------------------------------------------------------------------------------------
-- The one question.
create function priv.deconflict(p_id uuid, p_kind text, p_words text, p_keys bytea[], p_born bytea, p_visit_day date, p_reason text)
  returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_person uuid := priv.person();
    v_agency uuid := priv.agency();
    v_now timestamptz := priv.now();
    v_today date := (priv.now() at time zone 'Europe/London')::date;
    v_spent text;
    v_met uuid[];
    v_hold boolean;
    v_own boolean;
    v_desks text[];
    v_answer text := 'clear';
    v_desk_name text;
    v_desk_phone text;
  begin
    if not priv.is_reader() then
      raise exception 'only who reads for a purpose may ask' using errcode = 'insufficient_privilege';
    end if;
    if p_visit_day < v_today or p_visit_day > v_today + 31 or cardinality(p_keys) not between 1 and 400 then
      raise exception 'not a question before a visit' using errcode = 'check_violation';
    end if;
    -- Two questions of one agency are counted one after the other: at the last of the budget, one of them is refused.
    perform pg_advisory_xact_lock(hashtext('operations.enquiry'), hashtext(v_agency::text));
    select b.id into v_spent from operations.budget b
      where b.most <= case b.scope
        when 'person' then (select count(*) from operations.enquiry e
          where e.by_person = v_person and e.created_at > v_now - make_interval(hours => b.hours))
        else (select count(*) from operations.enquiry e
          where e.agency_id = v_agency and e.created_at > v_now - make_interval(hours => b.hours)) end
      order by b.scope desc, b.hours desc limit 1;
    if v_spent is not null then
      insert into operations.enquiry_refusal (agency_id, by_person, budget_id) values (v_agency, v_person, v_spent);
      return v_spent;
    end if;

    select array_agg(i.id), bool_or(i.answer = 'hold'), bool_or(i.agency_id = v_agency),
        array_agg(distinct case when i.is_covert and i.agency_id <> v_agency then null else array[i.desk_name, i.desk_phone]::text end)
          filter (where i.answer = 'call')
      into v_met, v_hold, v_own, v_desks
      from operations.interest i
      where i.id in (select k.interest_id from operations.interest_key k where k.key = any (p_keys)
        and k.from_day <= p_visit_day and k.until_day >= v_today
        and (k.born_key is null or p_born is null or k.born_key = p_born));
    select d.name, d.phone into v_desk_name, v_desk_phone from operations.common_desk d order by d.created_at desc, d.id limit 1;
    -- One desk that may be named is named; where there are several, or one may not be, it is the common one. Without one: hold.
    if cardinality(v_desks) = 1 and v_desks[1] is not null then
      v_desk_name := (v_desks[1]::text[])[1];
      v_desk_phone := (v_desks[1]::text[])[2];
    end if;
    if v_met is not null then
      v_answer := case when v_hold or v_desk_name is null then 'hold' else 'call' end;
    end if;

    insert into operations.enquiry (id, agency_id, by_person, purpose, kind, words, visit_day, reason, answer, desk_name, desk_phone, is_own)
      values (p_id, v_agency, v_person, priv.purpose(), p_kind, p_words, p_visit_day, p_reason, v_answer,
        case when v_answer = 'call' then v_desk_name end, case when v_answer = 'call' then v_desk_phone end, coalesce(v_own, false));
    insert into operations.notice (enquiry_id, interest_id, owner_agency_id, asker_agency_id, purpose, visit_day)
      select p_id, i.id, i.agency_id, v_agency, priv.purpose(), p_visit_day
        from unnest(coalesce(v_met, array[null]::uuid[])) as met (id) left join operations.interest i on i.id = met.id;
    return null;
  end $$;
comment on function priv.deconflict(uuid, text, text, bytea[], bytea, date, text) is 'Asks every agency''s interests at once, writes the answer for who asked and a notice for each owner. Null where it was taken; else the budget that is spent. The same look-ups and writes whether nothing is known or something unrelated.';
revoke all on function priv.deconflict(uuid, text, text, bytea[], bytea, date, text) from public;
grant execute on function priv.deconflict(uuid, text, text, bytea[], bytea, date, text) to article4_staff;

-- What the owners say to who asked, as one word. Go ahead only when every one of them says so.
create function priv.deconfliction_reply(p_enquiry uuid)
  returns table (message text, desk_name text, desk_phone text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_all integer;
    v_waits integer;
    v_calls integer;
    v_goes integer;
    v_desks text[];
  begin
    if not priv.is_reader() or not exists (select from operations.enquiry e where e.id = p_enquiry and e.by_person = priv.person()
        and e.agency_id = priv.agency()) then return; end if;
    select count(*), count(*) filter (where r.message = 'wait'), count(*) filter (where r.message = 'call-us'),
        count(*) filter (where r.message = 'go-ahead'),
        array_agg(distinct case when i.is_covert and i.agency_id <> priv.agency() then null
          else array[i.desk_name, i.desk_phone]::text end) filter (where r.message = 'call-us')
      into v_all, v_waits, v_calls, v_goes, v_desks
      from operations.notice n
      join operations.interest i on i.id = n.interest_id
      left join lateral (select x.message from operations.notice_reply x where x.notice_id = n.id order by x.created_at desc limit 1) r on true
      where n.enquiry_id = p_enquiry;
    if v_waits > 0 then return query select 'wait', null::text, null::text; return; end if;
    if v_calls > 0 then
      if cardinality(v_desks) = 1 and v_desks[1] is not null then
        return query select 'call', (v_desks[1]::text[])[1], (v_desks[1]::text[])[2];
        return;
      end if;
      return query select 'call', d.name, d.phone from operations.common_desk d order by d.created_at desc, d.id limit 1;
      if not found then return query select 'wait', null::text, null::text; end if;
      return;
    end if;
    if v_all > 0 and v_goes = v_all then return query select 'go-ahead', null::text, null::text; end if;
  end $$;
comment on function priv.deconfliction_reply(uuid) is 'What the owners of what was asked about say to who asked: wait, call (a desk), or go ahead, which all of them must have said. No row: nothing yet. Who says it is not told.';
revoke all on function priv.deconfliction_reply(uuid) from public;
grant execute on function priv.deconfliction_reply(uuid) to article4_staff;
