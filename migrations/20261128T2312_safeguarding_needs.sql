-- safeguarding: what somebody needs, what threatens them, and the plan that was made with them.
--
-- A need goes on by steps; the newest says how it stands. What threatens them is said anew under the same thread when it changes. Each
-- version of a safety plan stays; the newest stands, and only where it was read back to the person.

create table safeguarding.need (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references safeguarding.person (id),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
  urgency text not null check (urgency in ('today', 'this-week', 'later')),
  words text not null default '' check (length(words) <= 1000),
  by_person uuid not null references identity.person (id),
  unique (id, person_id)
);
comment on table safeguarding.need is 'Something that a person needs, as it was noted. How it stands is in need_step.';
create index need_person on safeguarding.need (person_id, created_at);
create index need_by on safeguarding.need (by_person);
select priv.guard('safeguarding.need');

create table safeguarding.need_step (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null,
  need_id uuid not null,
  turn smallint not null check (turn between 1 and 200),
  from_state text not null check (from_state in ('open', 'taken', 'met', 'not-met', 'not-wanted')),
  action text not null check (action in ('take', 'pass-on', 'meet', 'fail', 'drop', 'open-again')),
  state text not null check (state in ('open', 'taken', 'met', 'not-met', 'not-wanted')),
  staff_id uuid references identity.person (id),
  words text not null default '' check (length(words) <= 1000),
  by_person uuid not null references identity.person (id),
  foreign key (need_id, person_id) references safeguarding.need (id, person_id),
  unique (need_id, turn),
  check ((action, from_state, state) in (('take', 'open', 'taken'), ('pass-on', 'taken', 'taken'), ('meet', 'taken', 'met'),
    ('fail', 'taken', 'not-met'), ('drop', 'open', 'not-wanted'), ('drop', 'taken', 'not-wanted'), ('open-again', 'met', 'open'),
    ('open-again', 'not-met', 'open'), ('open-again', 'not-wanted', 'open'))),
  check ((state = 'taken') = (staff_id is not null)),
  check (action in ('take', 'pass-on') or length(words) >= 2)
);
comment on table safeguarding.need_step is 'What was done about a need: taken by a member, passed on, met, not met, not wanted any more, open again. Each turn is taken once.';
create index need_step_need on safeguarding.need_step (need_id, person_id, turn);
create index need_step_person on safeguarding.need_step (person_id);
create index need_step_staff on safeguarding.need_step (staff_id);
create index need_step_by on safeguarding.need_step (by_person);
select priv.guard('safeguarding.need_step');

create table safeguarding.threat (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references safeguarding.person (id),
  thread_id uuid not null,
  words text not null check (length(words) between 2 and 1000),
  likelihood text not null check (likelihood in ('now', 'likely', 'possible', 'unlikely')),
  severity text not null check (severity in ('life', 'serious', 'some')),
  holds boolean not null,
  by_person uuid not null references identity.person (id)
);
comment on table safeguarding.threat is 'Who or what threatens a person, how likely and how bad. The newest of a thread stands; one that holds no more is said so.';
create index threat_person on safeguarding.threat (person_id, thread_id, created_at);
create index threat_by on safeguarding.threat (by_person);
select priv.guard('safeguarding.threat');

create table safeguarding.safety_plan (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references safeguarding.person (id),
  said text not null check (length(said) between 2 and 2000),
  signs text not null default '' check (length(signs) <= 2000),
  deeds text not null check (length(deeds) between 2 and 2000),
  ring text not null check (length(ring) between 2 and 1000),
  language text not null check (length(language) between 2 and 100),
  interpreter text not null check (interpreter in ('not-needed', 'independent-present', 'independent-remote')),
  read_back boolean not null check (read_back),
  made_on date not null,
  review_on date not null,
  by_person uuid not null references identity.person (id),
  check (review_on > made_on and review_on <= made_on + 92)
);
comment on table safeguarding.safety_plan is 'What a person and those who work with them do when danger comes, made with them and read back. The newest stands; none is changed.';
create index safety_plan_person on safeguarding.safety_plan (person_id, created_at);
create index safety_plan_by on safeguarding.safety_plan (by_person);
select priv.guard('safeguarding.safety_plan');

create trigger in_order before insert on safeguarding.need for each row
  execute function safeguarding.after_what_was_said('person_id', 'need');
create trigger in_order before insert on safeguarding.need_step for each row
  execute function safeguarding.after_what_was_said('person_id', 'need_step');
create trigger in_order before insert on safeguarding.threat for each row
  execute function safeguarding.after_what_was_said('person_id', 'threat');
create trigger in_order before insert on safeguarding.safety_plan for each row
  execute function safeguarding.after_what_was_said('person_id', 'safety_plan');

-- A step goes on from the state in which the one before it left the need.
create function safeguarding.step_after_the_last() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_state text := 'open';
    v_turn int := 0;
  begin
    select s.state, s.turn into v_state, v_turn from safeguarding.need_step s where s.need_id = new.need_id order by s.turn desc limit 1;
    if new.turn <> coalesce(v_turn, 0) + 1 or new.from_state <> coalesce(v_state, 'open') then
      raise exception 'a step must go on from the last one' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
comment on function safeguarding.step_after_the_last() is 'A step of a need takes the next turn, from the state in which it stands.';
create trigger next_turn before insert on safeguarding.need_step for each row execute function safeguarding.step_after_the_last();
revoke all on function safeguarding.step_after_the_last() from public;

create policy own_people on safeguarding.need for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));
create policy own_people on safeguarding.need_step for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));
create policy own_people on safeguarding.threat for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));
create policy own_people on safeguarding.safety_plan for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));
create policy of_own_people on safeguarding.need for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[]));
create policy of_own_people on safeguarding.need_step for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[])
    and (staff_id is null or priv.works_with(person_id, staff_id)));
create policy of_own_people on safeguarding.threat for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[]));
create policy of_own_people on safeguarding.safety_plan for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[]));

grant select on safeguarding.need, safeguarding.need_step, safeguarding.threat, safeguarding.safety_plan to article4_staff;
grant insert (id, person_id, kind, urgency, words, by_person) on safeguarding.need to article4_staff;
grant insert (id, person_id, need_id, turn, from_state, action, state, staff_id, words, by_person) on safeguarding.need_step to article4_staff;
grant insert (id, person_id, thread_id, words, likelihood, severity, holds, by_person) on safeguarding.threat to article4_staff;
grant insert (id, person_id, said, signs, deeds, ring, language, interpreter, read_back, made_on, review_on, by_person)
  on safeguarding.safety_plan to article4_staff;
