-- operations: a joint operation, who is named on it, and the stage it is in.
--
-- What is planned is known to the people who are named on it, and to nobody else at any agency: a day that leaks warns whoever
-- holds people, and puts those who visit in danger. A name is a row, and its end is a row; with its end everything is gone from
-- that person's sight at once. The stage is the last step, each of which leaves the stage before it (a foreign key holds it),
-- as with taskings.
create table operations.joint_operation (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  reference text not null unique check (reference ~ '^JNT-[0-9A-HJKMNP-TV-Z]{6}$'),
  title text not null check (length(title) between 2 and 80),
  lead_agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  tasking_id uuid references operations.tasking (id),
  day date not null check (day >= (created_at at time zone 'Europe/London')::date),
  from_time time not null,
  until_time time not null,
  marking text not null check (marking in ('official', 'official-sensitive')),
  check (from_time <> until_time),
  unique (id, lead_agency_id)
);
comment on table operations.joint_operation is 'A day on which several agencies go out together: its neutral name, its day and hours (until before from: past midnight), who leads. tasking_id: what it carries out. Never changed; another day is another operation.';
create index joint_operation_lead on operations.joint_operation (lead_agency_id);
create index joint_operation_by on operations.joint_operation (by_person);
create index joint_operation_tasking on operations.joint_operation (tasking_id);
select priv.guard('operations.joint_operation');

create table operations.joint_role (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  operation_id uuid not null references operations.joint_operation (id),
  person_id uuid not null references identity.person (id),
  agency_id uuid not null references identity.agency (id),
  role text not null check (role in ('gold', 'silver', 'bronze', 'victim-lead', 'first-responder', 'ngo-liaison', 'interpreters', 'premises',
    'labour-standards', 'immigration', 'intelligence-cell', 'exhibits', 'disclosure', 'loggist', 'media', 'health')),
  team text not null default '' check (length(team) <= 60),
  by_person uuid not null references identity.person (id)
);
comment on table operations.joint_role is 'Who is named on a joint operation, as what, and in which team. agency_id: where they worked when they were named; it opens nothing to them anywhere else. Never changed; ended by a row of its own.';
create index joint_role_operation on operations.joint_role (operation_id);
create index joint_role_person on operations.joint_role (person_id);
create index joint_role_agency on operations.joint_role (agency_id);
create index joint_role_by on operations.joint_role (by_person);
select priv.guard('operations.joint_role');

create table operations.joint_role_end (
  role_id uuid primary key references operations.joint_role (id),
  created_at timestamptz not null default priv.now(),
  by_person uuid not null references identity.person (id)
);
comment on table operations.joint_role_end is 'Somebody is not named any more, and sees nothing of it from then on.';
create index joint_role_end_by on operations.joint_role_end (by_person);
select priv.guard('operations.joint_role_end');

create table operations.joint_step (
  operation_id uuid not null references operations.joint_operation (id),
  turn int not null check (turn between 1 and 200),
  created_at timestamptz not null default priv.now(),
  before_turn int generated always as (nullif(turn - 1, 0)) stored,
  from_stage text not null,
  action text not null,
  stage text not null,
  words text not null default '' check (length(words) <= 2000),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  primary key (operation_id, turn),
  unique (operation_id, turn, stage),
  foreign key (operation_id, before_turn, from_stage) references operations.joint_step (operation_id, turn, stage),
  check ((turn = 1) = (from_stage = 'proposed')),
  check ((from_stage, action, stage) in (('proposed', 'take-on', 'tasked'), ('tasked', 'begin-plan', 'planning'),
    ('planning', 'authorise', 'authorised'), ('authorised', 'reopen', 'planning'), ('briefed', 'reopen', 'planning'),
    ('authorised', 'brief', 'briefed'), ('briefed', 'go-live', 'live'), ('live', 'stand-down', 'stood-down'),
    ('stood-down', 'hot-debrief', 'hot-debriefed'), ('hot-debriefed', 'cold-debrief', 'cold-debriefed'),
    ('cold-debriefed', 'evaluate', 'evaluated'), ('evaluated', 'close', 'closed'), ('proposed', 'cancel', 'cancelled'),
    ('tasked', 'cancel', 'cancelled'), ('planning', 'cancel', 'cancelled'), ('authorised', 'cancel', 'cancelled'),
    ('briefed', 'cancel', 'cancelled'))),
  check (action not in ('reopen', 'stand-down', 'cancel') or length(words) >= 2)
);
comment on table operations.joint_step is 'One step in the life of a joint operation: who took it, from which stage to which. turn counts from 1 and makes each stage be left once. Never changed.';
create index joint_step_before on operations.joint_step (operation_id, before_turn, from_stage);
create index joint_step_agency on operations.joint_step (agency_id);
create index joint_step_by on operations.joint_step (by_person);
select priv.guard('operations.joint_step');

-- ---------------------------------------------------------------------------------------------
-- Who is named. Asked once a statement; every table of an operation, the field's too, hangs on it.
create function priv.is_on_operations() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(priv.agency() is not null and priv.purpose() in ('crime', 'safeguarding', 'labour-standards')
      and (priv.has_right('analyst') or priv.has_right('intelligence-officer') or priv.has_right('safeguarding-lead')
        or priv.has_right('caseworker')), false) $$;
comment on function priv.is_on_operations() is 'Whether the asking person could be named on a joint operation and works for a purpose now.';

create function priv.roles_on_operations() returns table (operation_id uuid, role text, team text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_person uuid := priv.person();
    v_agency uuid := priv.agency();
    v_partners uuid[];
  begin
    if not priv.is_on_operations() then return; end if;
    v_partners := priv.partner_agencies();
    return query select r.operation_id, r.role, r.team from operations.joint_role r
      join operations.joint_operation o on o.id = r.operation_id
      where r.person_id = v_person and r.agency_id = v_agency
        and (o.lead_agency_id = v_agency or o.lead_agency_id = any (v_partners))
        and not exists (select from operations.joint_role_end e where e.role_id = r.id);
  end $$;
comment on function priv.roles_on_operations() is 'As what the asking person is named now, on which joint operations: while their agency leads it, or has an agreement with the one that does for the purpose in hand.';

create function priv.my_operations() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(array_agg(distinct r.operation_id), '{}') from priv.roles_on_operations() r $$;
comment on function priv.my_operations() is 'Joint operations on which the asking person is named now. Empty means none.';

create function priv.my_operations_as(p_roles text[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(array_agg(distinct r.operation_id), '{}') from priv.roles_on_operations() r where r.role = any (p_roles) $$;
comment on function priv.my_operations_as(text[]) is 'Joint operations on which the asking person is named now as one of these. Empty means none.';

create function operations.joint_stage(p_operation uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce((select s.stage from operations.joint_step s where s.operation_id = p_operation order by s.turn desc limit 1), 'proposed')
    where p_operation = any (priv.my_operations()) $$;
comment on function operations.joint_stage(uuid) is 'The stage of a joint operation, for who is named on it; null for anybody else.';

-- For whoever works on the day: one row for each operation, with what they are on it.
create function operations.my_operations()
  returns table (operation_id uuid, reference text, title text, day date, from_time time, until_time time, stage text, lead_agency_id uuid,
    roles text[], teams text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select o.id, o.reference, o.title, o.day, o.from_time, o.until_time, operations.joint_stage(o.id), o.lead_agency_id,
        array_agg(distinct r.role), array_agg(distinct r.team) filter (where r.team <> '')
      from priv.roles_on_operations() r join operations.joint_operation o on o.id = r.operation_id
      group by o.id order by o.day, o.id
  $$;
comment on function operations.my_operations() is 'Joint operations on which the asking person is named now, with their stage and what that person is on each.';

create function operations.possible_members(p_operation uuid)
  returns table (person_id uuid, person_name text, role_title text, agency_id uuid, agency_name text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_lead uuid;
  begin
    if not p_operation = any (priv.my_operations_as('{gold,silver}')) then return; end if;
    select o.lead_agency_id into v_lead from operations.joint_operation o where o.id = p_operation;
    return query select p.id, p.name, p.role_title, a.id, a.name from identity.person p join identity.agency a on a.id = p.agency_id
      where p.status = 'active' and a.status = 'active'
        and (a.id = v_lead or (v_lead = priv.agency() and a.id = any (priv.partner_agencies())))
        and exists (select from identity.right_held h where h.person_id = p.id and h.ended_at is null
          and h."right" in ('analyst', 'intelligence-officer', 'safeguarding-lead', 'caseworker'))
      order by a.name, p.name, p.id;
  end $$;
comment on function operations.possible_members(uuid) is 'Who can be named on a joint operation, for who plans it: people at work with a right to it, at the agency that leads and at those with which it may share for the purpose in hand.';

-- Whoever opens an operation plans it: else nobody could name anybody.
create function operations.is_opened_unnamed(p_operation uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from operations.joint_operation o where o.id = p_operation and o.by_person = priv.person()
      and o.lead_agency_id = priv.agency()) and not exists (select from operations.joint_role r where r.operation_id = p_operation) $$;
comment on function operations.is_opened_unnamed(uuid) is 'Whether the asking person has opened this joint operation and nobody was ever named on it.';

revoke all on function operations.is_opened_unnamed(uuid), priv.is_on_operations(), priv.roles_on_operations(), priv.my_operations(), priv.my_operations_as(text[]),
  operations.joint_stage(uuid), operations.my_operations(), operations.possible_members(uuid) from public;
grant execute on function operations.is_opened_unnamed(uuid), priv.is_on_operations(), priv.roles_on_operations(), priv.my_operations(), priv.my_operations_as(text[]),
  operations.joint_stage(uuid), operations.my_operations(), operations.possible_members(uuid) to article4_staff;

-- ---------------------------------------------------------------------------------------------
-- Who may see: the named.
create policy the_named on operations.joint_operation for select to article4_staff using (id = any ((select priv.my_operations())::uuid[]));
create policy the_named on operations.joint_role for select to article4_staff
  using (operation_id = any ((select priv.my_operations())::uuid[]));
create policy the_named on operations.joint_role_end for select to article4_staff
  using (exists (select from operations.joint_role r where r.id = joint_role_end.role_id));
create policy the_named on operations.joint_step for select to article4_staff
  using (operation_id = any ((select priv.my_operations())::uuid[]));

-- Who may write: whoever reads for a purpose opens one for their own agency, and plans it; those who plan and command name others;
-- each step belongs to a role, and nobody authorises what they planned.
create policy in_own_name on operations.joint_operation for insert to article4_staff
  with check ((select priv.is_reader()) and lead_agency_id = (select priv.agency()) and by_person = (select priv.person())
    and (tasking_id is null or exists (select from operations.tasking t
      where t.id = joint_operation.tasking_id and t.to_agency_id = (select priv.agency()))));
create policy whoever_opened on operations.joint_role for insert to article4_staff
  with check (role = 'silver' and person_id = (select priv.person()) and by_person = (select priv.person())
    and agency_id = (select priv.agency()) and operations.is_opened_unnamed(operation_id));
create policy by_who_plans on operations.joint_role for insert to article4_staff
  with check (operation_id = any ((select priv.my_operations_as('{gold,silver}'))::uuid[]) and by_person = (select priv.person())
    and exists (select from operations.possible_members(joint_role.operation_id) m
      where m.person_id = joint_role.person_id and m.agency_id = joint_role.agency_id)
    and (role not in ('gold', 'silver') or agency_id = (select priv.agency())));
create policy by_who_plans on operations.joint_role_end for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from operations.joint_role r
    where r.id = joint_role_end.role_id and r.operation_id = any ((select priv.my_operations_as('{gold,silver}'))::uuid[])));
create policy in_their_role on operations.joint_step for insert to article4_staff
  with check (agency_id = (select priv.agency()) and by_person = (select priv.person())
    and case
      when action in ('take-on', 'cancel', 'close') then operation_id = any ((select priv.my_operations_as('{gold}'))::uuid[])
      when action = 'authorise' then operation_id = any ((select priv.my_operations_as('{gold}'))::uuid[])
        and not operation_id = any ((select priv.my_operations_as('{silver}'))::uuid[])
      when action in ('begin-plan', 'brief', 'go-live', 'hot-debrief', 'cold-debrief')
        then operation_id = any ((select priv.my_operations_as('{silver}'))::uuid[])
      when action in ('reopen', 'evaluate') then operation_id = any ((select priv.my_operations_as('{gold,silver}'))::uuid[])
      else operation_id = any ((select priv.my_operations_as('{gold,silver,victim-lead}'))::uuid[]) end);

grant select on operations.joint_operation, operations.joint_role, operations.joint_role_end, operations.joint_step to article4_staff;
grant insert (id, reference, title, lead_agency_id, by_person, tasking_id, day, from_time, until_time, marking) on operations.joint_operation
  to article4_staff;
grant insert (id, operation_id, person_id, agency_id, role, team, by_person) on operations.joint_role to article4_staff;
grant insert (role_id, by_person) on operations.joint_role_end to article4_staff;
grant insert (operation_id, turn, from_stage, action, stage, words, agency_id, by_person) on operations.joint_step to article4_staff;

-- Names end one after the other, and never the last that the operation cannot be without: who plans, and between authorisation
-- and the end of the day who commands and who leads on victims.
create function operations.keep_who_is_needed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_role text;
    v_operation uuid;
    v_stage text;
  begin
    select r.role, r.operation_id into strict v_role, v_operation from operations.joint_role r where r.id = new.role_id;
    perform from operations.joint_operation o where o.id = v_operation for update;
    if v_role not in ('gold', 'silver', 'victim-lead') then return new; end if;
    select coalesce((select s.stage from operations.joint_step s where s.operation_id = v_operation order by s.turn desc limit 1), 'proposed')
      into v_stage;
    if v_role <> 'silver' and v_stage not in ('authorised', 'briefed', 'live') then return new; end if;
    if not exists (select from operations.joint_role r where r.operation_id = v_operation and r.role = v_role and r.id <> new.role_id
        and not exists (select from operations.joint_role_end e where e.role_id = r.id)) then
      raise exception 'the last of those who are needed' using errcode = 'check_violation', constraint = 'last_of_role';
    end if;
    return new;
  end $$;
comment on function operations.keep_who_is_needed() is 'Refuses to end the last name that a joint operation cannot be without.';
revoke all on function operations.keep_who_is_needed() from public;
create trigger keep_who_is_needed before insert on operations.joint_role_end for each row execute function operations.keep_who_is_needed();
