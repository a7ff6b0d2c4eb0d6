-- operations: one agency asks another, or itself, to do something.
--
-- What is asked is one row and never changes. What became of it is a row for each step, numbered: a step can only follow the
-- state that the step before it led to, which a foreign key holds, and no two people can take the same turn. What a tasking
-- rests on is a row of its own, so that the agency that is asked sees of it only what it may read anyway.
create schema if not exists operations;
comment on schema operations is 'What agencies ask of each other and what comes of it.';
grant usage on schema operations to article4_staff;

create table operations.tasking (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  from_agency_id uuid not null references identity.agency (id),
  to_agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  asked text not null check (length(asked) between 5 and 500),
  why text not null check (length(why) between 5 and 2000),
  due_day date not null check (due_day >= (created_at at time zone 'Europe/London')::date),
  priority text not null check (priority in ('high', 'medium', 'low')),
  marking text not null check (marking in ('official', 'official-sensitive')),
  handling text not null default '' check (length(handling) <= 500),
  option_code text check (option_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(option_code) <= 60)
);
comment on table operations.tasking is 'What one agency asks another, or itself, to do, why, and by when. handling: what the agency that is asked may do with these words. option_code: the disruption option that was named. Never changed; what became of it is in operations.step.';
create index tasking_from on operations.tasking (from_agency_id, created_at desc);
create index tasking_to on operations.tasking (to_agency_id, created_at desc);
create index tasking_by on operations.tasking (by_person);
select priv.guard('operations.tasking');

create table operations.step (
  tasking_id uuid not null references operations.tasking (id),
  turn int not null check (turn between 1 and 200),
  created_at timestamptz not null default priv.now(),
  before_turn int generated always as (nullif(turn - 1, 0)) stored,
  from_state text not null,
  action text not null,
  state text not null,
  owner_person uuid references identity.person (id),
  reason text,
  words text not null default '' check (length(words) <= 2000),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  primary key (tasking_id, turn),
  unique (tasking_id, turn, state),
  foreign key (tasking_id, before_turn, from_state) references operations.step (tasking_id, turn, state),
  check ((turn = 1) = (from_state = 'offered')),
  check ((from_state, action, state) in (('offered', 'accept', 'accepted'), ('offered', 'decline', 'declined'),
    ('offered', 'withdraw', 'withdrawn'), ('accepted', 'pass-on', 'accepted'), ('accepted', 'finish', 'done'),
    ('accepted', 'hand-back', 'handed-back'))),
  check ((action in ('accept', 'pass-on')) = (owner_person is not null)),
  check (coalesce(reason, '') = any (case action
    when 'decline' then array['not-our-work', 'no-power', 'no-capacity', 'already-done', 'could-harm', 'not-clear', 'call-us']
    when 'finish' then array['found', 'nothing-found', 'people-helped', 'stopped', 'in-part', 'not-needed']
    when 'hand-back' then array['no-power', 'no-capacity', 'not-possible', 'needs-another', 'could-harm', 'call-us']
    else array[''] end)),
  check (reason is null or length(words) >= 2)
);
comment on table operations.step is 'One step in the life of a tasking: who took it, at which agency, from which state to which. turn counts from 1 and makes each state be left once. owner_person: who answers for it at the agency that is asked. Never changed.';
create index step_before on operations.step (tasking_id, before_turn, from_state);
create index step_owner on operations.step (owner_person);
create index step_agency on operations.step (agency_id);
create index step_by on operations.step (by_person);
select priv.guard('operations.step');

create table operations.ground (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  tasking_id uuid not null references operations.tasking (id),
  requirement_id uuid references risk.requirement (id),
  assessment_id uuid references risk.assessment (id),
  release_id uuid references intelligence.release (id),
  earlier_id uuid references operations.tasking (id),
  check (num_nonnulls(requirement_id, assessment_id, release_id, earlier_id) = 1),
  check (earlier_id <> tasking_id)
);
comment on table operations.ground is 'What a tasking rests on: a question, a judgement, a release, or an earlier tasking that nobody carried out. There for whoever sees both the tasking and the thing itself.';
create index ground_tasking on operations.ground (tasking_id);
create index ground_requirement on operations.ground (requirement_id);
create index ground_assessment on operations.ground (assessment_id);
create index ground_release on operations.ground (release_id);
create index ground_earlier on operations.ground (earlier_id);
select priv.guard('operations.ground');

-- ---------------------------------------------------------------------------------------------
-- Who may see: the two agencies while an agreement lives between them, or the one that asks itself. Nobody else.
create policy between_the_two on operations.tasking for select to article4_staff
  using ((select priv.is_reader())
    and ((from_agency_id = (select priv.agency())
        and (to_agency_id = from_agency_id or to_agency_id = any ((select priv.partner_agencies())::uuid[])))
      or (to_agency_id = (select priv.agency()) and from_agency_id = any ((select priv.partner_agencies())::uuid[]))));
create policy with_its_tasking on operations.step for select to article4_staff
  using (exists (select from operations.tasking t where t.id = step.tasking_id));
create policy tasking_and_thing on operations.ground for select to article4_staff
  using (exists (select from operations.tasking t where t.id = ground.tasking_id)
    and (requirement_id is null or exists (select from risk.requirement r where r.id = ground.requirement_id))
    and (assessment_id is null or exists (select from risk.assessment a where a.id = ground.assessment_id))
    and (release_id is null or priv.sees_texts('{}'::uuid[], array[release_id]))
    and (earlier_id is null or exists (select from operations.tasking e where e.id = ground.earlier_id)));

create function operations.possible_owners() returns table (person_id uuid, person_name text, role_title text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    return query select p.id, p.name, p.role_title from identity.person p
      where priv.is_reader() and p.agency_id = priv.agency() and p.status = 'active'
        and exists (select from identity.right_held h where h.person_id = p.id and h.ended_at is null
          and h."right" in ('analyst', 'intelligence-officer', 'safeguarding-lead'))
      order by p.name, p.id;
  end $$;
comment on function operations.possible_owners() is 'Who at the asking person''s own agency could answer for a tasking: people at work there with a right to read taskings.';
revoke all on function operations.possible_owners() from public;
grant execute on function operations.possible_owners() to article4_staff;

-- Who may write: in their own name, for their own agency; to itself or to an agency with which it may share.
create policy in_own_name on operations.tasking for insert to article4_staff
  with check ((select priv.is_reader()) and from_agency_id = (select priv.agency()) and by_person = (select priv.person())
    and (to_agency_id = from_agency_id or to_agency_id = any ((select priv.partner_agencies())::uuid[])));
create function operations.is_owner_at(p_tasking uuid, p_turn int) returns boolean
  language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$ begin return exists (select from operations.step s where s.tasking_id = p_tasking and s.turn = p_turn
    and s.owner_person = priv.person()); end $$;
comment on function operations.is_owner_at(uuid, int) is 'Whether that step of a tasking, as far as the caller sees it, named the caller as owner. A policy of the table cannot ask the table itself.';
revoke all on function operations.is_owner_at(uuid, int) from public;
grant execute on function operations.is_owner_at(uuid, int) to article4_staff;
-- The agency that asks withdraws; the agency that is asked answers; and its named owner alone ends what was accepted.
create policy in_their_role on operations.step for insert to article4_staff
  with check ((select priv.is_reader()) and agency_id = (select priv.agency()) and by_person = (select priv.person())
    and exists (select from operations.tasking t where t.id = step.tasking_id
      and case when step.action = 'withdraw' then t.from_agency_id else t.to_agency_id end = (select priv.agency()))
    and (owner_person is null or exists (select from operations.possible_owners() o where o.person_id = step.owner_person))
    and (action not in ('finish', 'hand-back') or operations.is_owner_at(tasking_id, turn - 1)));
create policy of_what_they_read on operations.ground for insert to article4_staff
  with check ((select priv.is_reader())
    and exists (select from operations.tasking t where t.id = ground.tasking_id and t.by_person = (select priv.person())
      and t.from_agency_id = (select priv.agency()))
    and (requirement_id is null or exists (select from risk.requirement r where r.id = ground.requirement_id))
    and (assessment_id is null or exists (select from risk.assessment a where a.id = ground.assessment_id))
    and (release_id is null or priv.sees_texts('{}'::uuid[], array[release_id]))
    and (earlier_id is null or exists (select from operations.tasking e where e.id = ground.earlier_id
      and e.from_agency_id = (select priv.agency()))));

grant select on operations.tasking, operations.step, operations.ground to article4_staff;
grant insert (id, from_agency_id, to_agency_id, by_person, asked, why, due_day, priority, marking, handling, option_code) on operations.tasking
  to article4_staff;
grant insert (tasking_id, turn, from_state, action, state, owner_person, reason, words, agency_id, by_person) on operations.step to article4_staff;
grant insert (id, tasking_id, requirement_id, assessment_id, release_id, earlier_id) on operations.ground to article4_staff;
