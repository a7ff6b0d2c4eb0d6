-- operations: what came of a joint operation, and what it cannot be closed without (BR28, BR29).
--
-- Each item that was used gets an outcome and an answer for whoever passed it on: a code, never words, so that nothing of the
-- operation goes back with it; under conditions (C) the answer says only that it was weighed. Counts are versions, each with its
-- definition in reference/operations/joint-outcomes.json. A disruption is claimed with evidence by one agency and validated by
-- another: a constraint holds the two apart.
create table operations.joint_result (
  source_id uuid not null references operations.joint_source (id),
  version int not null check (version between 1 and 100),
  created_at timestamptz not null default priv.now(),
  outcome text not null check (outcome in ('confirmed', 'in-part', 'not-confirmed', 'wrong', 'not-tested')),
  answer text not null check (answer in ('weighed', 'helped', 'acted-on', 'nothing-found')),
  reasons text not null check (length(reasons) between 2 and 2000),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  primary key (source_id, version)
);
comment on table operations.joint_result is 'What became of an item that was used (outcome, reasons: for the named) and what is said to the agency that passed it on (answer). The newest version stands.';
create index joint_result_agency on operations.joint_result (agency_id);
create index joint_result_by on operations.joint_result (by_person);
select priv.guard('operations.joint_result');

create table operations.joint_count (
  operation_id uuid not null references operations.joint_operation (id),
  measure text not null check (measure ~ '^[a-z]+(-[a-z]+)*$' and length(measure) <= 40),
  version int not null check (version between 1 and 500),
  created_at timestamptz not null default priv.now(),
  count int not null check (count between 0 and 100000),
  note text not null default '' check (length(note) <= 500),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  primary key (operation_id, measure, version)
);
comment on table operations.joint_count is 'How many, by a measure that the reference file defines. The newest version stands.';
create index joint_count_agency on operations.joint_count (agency_id);
create index joint_count_by on operations.joint_count (by_person);
select priv.guard('operations.joint_count');

create table operations.joint_disruption (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  operation_id uuid not null references operations.joint_operation (id),
  level text not null check (level in ('major', 'moderate', 'minor', 'none', 'negative')),
  plan text not null check (plan in ('pursue', 'prevent', 'protect', 'prepare')),
  evidence text not null check (length(evidence) between 10 and 4000),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  unique (id, agency_id)
);
comment on table operations.joint_disruption is 'How far an agency says that the operation disrupted what it was about, under which plan, and the evidence. Counts for nothing before another agency has validated it. Never changed.';
create index joint_disruption_operation on operations.joint_disruption (operation_id);
create index joint_disruption_agency on operations.joint_disruption (agency_id);
create index joint_disruption_by on operations.joint_disruption (by_person);
select priv.guard('operations.joint_disruption');

create table operations.joint_validation (
  disruption_id uuid primary key,
  created_at timestamptz not null default priv.now(),
  claim_agency_id uuid not null,
  is_agreed boolean not null,
  reasons text not null check (length(reasons) between 2 and 2000),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  foreign key (disruption_id, claim_agency_id) references operations.joint_disruption (id, agency_id),
  check (agency_id <> claim_agency_id)
);
comment on table operations.joint_validation is 'Another agency agrees with a disruption, or does not, and why (BR29).';
create index joint_validation_claim on operations.joint_validation (disruption_id, claim_agency_id);
create index joint_validation_agency on operations.joint_validation (agency_id);
create index joint_validation_by on operations.joint_validation (by_person);
select priv.guard('operations.joint_validation');

create policy the_named on operations.joint_result for select to article4_staff
  using (exists (select from operations.joint_source s where s.id = joint_result.source_id));
create policy the_named on operations.joint_count for select to article4_staff
  using (operation_id = any ((select priv.my_operations())::uuid[]));
create policy the_named on operations.joint_disruption for select to article4_staff
  using (operation_id = any ((select priv.my_operations())::uuid[]));
create policy the_named on operations.joint_validation for select to article4_staff
  using (exists (select from operations.joint_disruption d where d.id = joint_validation.disruption_id));

-- ---------------------------------------------------------------------------------------------
create function operations.is_safe_answer(p_release uuid, p_answer text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from intelligence.release r where r.id = p_release and (r.handling = 'P' or p_answer = 'weighed')) $$;
comment on function operations.is_safe_answer(uuid, text) is 'Whether this may be answered to whoever passed an item on: under conditions, only that it was weighed.';

create function operations.is_after_the_day(p_operation uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(operations.joint_stage(p_operation) in ('stood-down', 'hot-debriefed', 'cold-debriefed', 'evaluated'), false) $$;
comment on function operations.is_after_the_day(uuid) is 'Whether a joint operation, for who is named on it, was stood down and is not closed.';

create function operations.joint_unanswered(p_operation uuid) returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select count(*)::int from operations.joint_source s join intelligence.release r on r.id = s.release_id and r.recalled_at is null
    where s.operation_id = p_operation and p_operation = any (priv.my_operations())
      and not exists (select from operations.joint_result x where x.source_id = s.id) $$;
comment on function operations.joint_unanswered(uuid) is 'For who is named on it: how many items that were used have no outcome and no answer yet. What was recalled asks for none.';

-- What the desk of an agency is told of what it passed on: the answer, when, and nothing of the operation or of who says it.
create function operations.answers_to_us() returns table (release_id uuid, answer text, day date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select distinct on (s.id) s.release_id, x.answer, (x.created_at at time zone 'Europe/London')::date
      from intelligence.release r join operations.joint_source s on s.release_id = r.id join operations.joint_result x on x.source_id = s.id
      where r.owner_agency_id = priv.agency() and priv.at_own_desk()
      order by s.id, x.version desc $$;
comment on function operations.answers_to_us() is 'For the desk of an agency: what was answered about each of its items that somebody acted on.';

create function operations.joint_unfinished(p_operation uuid, p_action text) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := array(select distinct s.part from operations.joint_section s where s.operation_id = p_operation);
  begin
    return array_remove(array[
      case when p_action in ('hot-debrief', 'close') and not v_parts @> '{hot-happened,hot-welfare,hot-risks}' then 'hot-debrief' end,
      case when p_action in ('cold-debrief', 'close') and not v_parts @> '{cold-kept,cold-changed}' then 'cold-debrief' end,
      case when p_action in ('evaluate', 'close') and not v_parts @> '{evaluation}' then 'evaluation' end,
      case when p_action in ('evaluate', 'close') and (select count(distinct c.measure) from operations.joint_count c
          where c.operation_id = p_operation and c.measure in ('concerns', 'indicators', 'potential-victims', 'recorded-crimes',
            'confirmed-victims', 'premises-visited', 'people-encountered', 'people-safeguarded', 'nrm-referrals', 'arrests',
            'lost-to-contact')) < 11 then 'counts' end,
      case when p_action = 'close' and exists (select from operations.joint_disruption d where d.operation_id = p_operation
          and not exists (select from operations.joint_validation v where v.disruption_id = d.id)) then 'validation' end,
      case when p_action = 'close' and (operations.joint_unanswered(p_operation) > 0
        or not p_operation = any (priv.my_operations())) then 'answers' end], null);
  end $$;
comment on function operations.joint_unfinished(uuid, text) is 'What a step after the day cannot be taken without and does not have (BR28, BR29). Empty: it can be.';

create or replace function operations.hold_the_step() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    -- Nobody takes a step, and no name ends, while another step is being taken.
    perform from operations.joint_operation o where o.id = new.operation_id for update;
    if new.action = 'authorise' and cardinality(operations.joint_missing(new.operation_id)) > 0
      or cardinality(operations.joint_unfinished(new.operation_id, new.action)) > 0 then
      raise exception 'something is missing' using errcode = 'check_violation', constraint = 'joint_missing';
    end if;
    return new;
  end $$;
comment on function operations.hold_the_step() is 'A joint operation is neither authorised nor closed while something is missing, whoever does it and by whatever path.';

revoke all on function operations.is_safe_answer(uuid, text), operations.is_after_the_day(uuid), operations.joint_unanswered(uuid),
  operations.answers_to_us(), operations.joint_unfinished(uuid, text) from public;
grant execute on function operations.is_safe_answer(uuid, text), operations.is_after_the_day(uuid), operations.joint_unanswered(uuid),
  operations.answers_to_us() to article4_staff;

create policy in_own_name on operations.joint_result for insert to article4_staff
  with check (agency_id = (select priv.agency()) and by_person = (select priv.person())
    and exists (select from operations.joint_source s where s.id = joint_result.source_id
      and s.operation_id = any ((select priv.my_operations_as('{gold,silver,intelligence-cell}'))::uuid[])
      and operations.is_after_the_day(s.operation_id) and operations.is_safe_answer(s.release_id, joint_result.answer)));
create policy in_own_name on operations.joint_count for insert to article4_staff
  with check (agency_id = (select priv.agency()) and by_person = (select priv.person())
    and operation_id = any ((select priv.my_operations_as('{gold,silver,victim-lead}'))::uuid[]) and operations.is_after_the_day(operation_id));
create policy in_own_name on operations.joint_disruption for insert to article4_staff
  with check (agency_id = (select priv.agency()) and by_person = (select priv.person())
    and operation_id = any ((select priv.my_operations())::uuid[]) and operations.is_after_the_day(operation_id));
create policy by_another on operations.joint_validation for insert to article4_staff
  with check (agency_id = (select priv.agency()) and by_person = (select priv.person())
    and exists (select from operations.joint_disruption d where d.id = joint_validation.disruption_id
      and d.operation_id = any ((select priv.my_operations())::uuid[]) and operations.is_after_the_day(d.operation_id)));

grant select on operations.joint_result, operations.joint_count, operations.joint_disruption, operations.joint_validation to article4_staff;
grant insert (source_id, version, outcome, answer, reasons, agency_id, by_person) on operations.joint_result to article4_staff;
grant insert (operation_id, measure, version, count, note, agency_id, by_person) on operations.joint_count to article4_staff;
grant insert (id, operation_id, level, plan, evidence, agency_id, by_person) on operations.joint_disruption to article4_staff;
grant insert (disruption_id, claim_agency_id, is_agreed, reasons, agency_id, by_person) on operations.joint_validation to article4_staff;
