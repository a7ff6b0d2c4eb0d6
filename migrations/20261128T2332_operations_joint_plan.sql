-- operations: the plan of a joint operation, and what it cannot be authorised without (BR27).
--
-- A plan is written part by part, each wording a version of its own: the order under the IIMARCH headings, the risk to each group
-- of people, what would stop the day, what would change our mind. Whoever reads no intelligence does not read the part that is made
-- of it. What is missing is asked in one function, and a trigger asks it whoever authorises and by whatever path.
create table operations.joint_section (
  operation_id uuid not null references operations.joint_operation (id),
  part text not null check (part in ('information', 'intention', 'method', 'administration', 'communications', 'human-rights',
    'change-our-mind', 'abort', 'risk-victims', 'risk-children', 'risk-staff', 'risk-public', 'risk-suspects',
    'hot-happened', 'hot-welfare', 'hot-risks', 'cold-kept', 'cold-changed', 'evaluation')),
  version int not null check (version between 1 and 500),
  created_at timestamptz not null default priv.now(),
  words text not null check (length(words) between 2 and 8000),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  primary key (operation_id, part, version)
);
comment on table operations.joint_section is 'A part of the plan or of a debrief in one wording. The newest version stands; none is changed.';
create index joint_section_agency on operations.joint_section (agency_id);
create index joint_section_by on operations.joint_section (by_person);
select priv.guard('operations.joint_section');

create table operations.joint_reception (
  operation_id uuid not null references operations.joint_operation (id),
  version int not null check (version between 1 and 500),
  created_at timestamptz not null default priv.now(),
  place text not null check (length(place) between 2 and 300),
  people int not null check (people between 0 and 1000),
  children int not null check (children between 0 and people),
  languages text[] not null check (cardinality(languages) <= 8),
  interpreters int[] not null check (cardinality(interpreters) = cardinality(languages) and 0 <= all (interpreters)),
  first_responders int not null check (first_responders between 0 and 1000),
  medics int not null check (medics between 0 and 1000),
  beds int not null check (beds between 0 and 1000),
  packs int not null check (packs between 0 and 1000),
  accommodation text not null check (length(accommodation) <= 2000),
  transport text not null check (length(transport) <= 2000),
  media_line text not null check (length(media_line) <= 2000),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  primary key (operation_id, version)
);
comment on table operations.joint_reception is 'Where people are received and who is there for them: how many are expected, how many of them children, in which languages and with how many interpreters for each, who can refer, medics, beds for the second night (accommodation: where, and who pays). The newest version stands.';
create index joint_reception_agency on operations.joint_reception (agency_id);
create index joint_reception_by on operations.joint_reception (by_person);
select priv.guard('operations.joint_reception');

create table operations.joint_decision (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  operation_id uuid not null references operations.joint_operation (id),
  kind text not null check (kind in ('general', 'immigration')),
  presence text check (presence in ('not-present', 'on-call', 'present')),
  information text not null check (length(information) between 2 and 4000),
  threat text not null check (length(threat) between 2 and 4000),
  powers text not null check (length(powers) between 2 and 4000),
  options text not null check (length(options) between 2 and 4000),
  decision text not null check (length(decision) between 2 and 4000),
  reasons text not null check (length(reasons) between 2 and 4000),
  dissent text not null default '' check (length(dissent) <= 4000),
  review_on date,
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  check ((kind = 'immigration') = (presence is not null))
);
comment on table operations.joint_decision is 'The decision log, in the order of the National Decision Model: what was known, the threat, powers and policy, options, what was decided and why, who disagreed. immigration: whether Immigration Enforcement is there. Never changed; a change of mind is another decision.';
create index joint_decision_operation on operations.joint_decision (operation_id, created_at);
create index joint_decision_agency on operations.joint_decision (agency_id);
create index joint_decision_by on operations.joint_decision (by_person);
select priv.guard('operations.joint_decision');

create table operations.joint_source (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  operation_id uuid not null references operations.joint_operation (id),
  release_id uuid not null references intelligence.release (id),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  unique (operation_id, release_id)
);
comment on table operations.joint_source is 'What a joint operation rests on: a release, there for whoever is named and may read its words.';
create index joint_source_release on operations.joint_source (release_id);
create index joint_source_agency on operations.joint_source (agency_id);
create index joint_source_by on operations.joint_source (by_person);
select priv.guard('operations.joint_source');

create table operations.joint_place (
  interest_id uuid primary key references operations.interest (id),
  created_at timestamptz not null default priv.now(),
  operation_id uuid not null references operations.joint_operation (id),
  by_person uuid not null references identity.person (id)
);
comment on table operations.joint_place is 'An interest that was registered for a joint operation, so that whoever asks before a visit of their own hears which desk to call. What it is, only the desk that keeps it sees.';
create index joint_place_operation on operations.joint_place (operation_id);
create index joint_place_by on operations.joint_place (by_person);
select priv.guard('operations.joint_place');

-- ---------------------------------------------------------------------------------------------
-- Who may see: the named; of the part that is made of intelligence, those of them who read it; of a release, who may read its words.
create policy the_named on operations.joint_section for select to article4_staff
  using (operation_id = any ((select priv.my_operations())::uuid[]) and (part <> 'information' or (select priv.is_reader())));
create policy the_named on operations.joint_reception for select to article4_staff
  using (operation_id = any ((select priv.my_operations())::uuid[]));
create policy the_named on operations.joint_decision for select to article4_staff
  using (operation_id = any ((select priv.my_operations())::uuid[]));
create policy the_named on operations.joint_source for select to article4_staff
  using (operation_id = any ((select priv.my_operations())::uuid[]) and priv.sees_texts('{}'::uuid[], array[release_id]));
create policy the_named on operations.joint_place for select to article4_staff
  using (operation_id = any ((select priv.my_operations())::uuid[]));

-- ---------------------------------------------------------------------------------------------
-- BR15: under A1 nothing is done before the originator agreed; what was recalled carries nothing.
create function operations.may_act_on_release(p_release uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from intelligence.release r where r.id = p_release and r.recalled_at is null
      and (r.action_code is distinct from 'A1' or 'agreed' = (select c.answer from intelligence.consultation c
        where c.item_id = r.item_id and c.about = 'act' order by c.created_at desc, c.answer desc limit 1))) $$;
comment on function operations.may_act_on_release(uuid) is 'Whether an operation may rest on a release: it stands, and under A1 its originator agreed.';

create function operations.is_enforcement(p_agency uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from identity.agency a where a.id = p_agency
      and ('lawEnforcement' = any (a.capabilities) or a.kind in ('police', 'organised-crime-unit', 'immigration', 'labour-inspectorate'))) $$;
comment on function operations.is_enforcement(uuid) is 'Whether an agency enforces the law: whoever leads on victims comes from another.';

-- What cannot be read off the rows that everybody named sees, for the list of what is missing.
create function operations.joint_standing(p_operation uuid)
  returns table (without_agreement uuid[], originators_agree boolean, places int, has_information boolean)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not p_operation = any (priv.my_operations()) then return; end if;
    return query select
      (select coalesce(array_agg(distinct r.agency_id), '{}') from operations.joint_role r
        where r.operation_id = o.id and r.agency_id <> o.lead_agency_id
          and not exists (select from operations.joint_role_end e where e.role_id = r.id)
          and not governance.are_partners(o.lead_agency_id, r.agency_id, priv.purpose())),
      not exists (select from operations.joint_source s where s.operation_id = o.id and not operations.may_act_on_release(s.release_id)),
      (select count(*)::int from operations.joint_place p join operations.interest i on i.id = p.interest_id
        where p.operation_id = o.id and i.from_day <= o.day and i.until_day >= o.day
          and not exists (select from operations.interest_end e where e.interest_id = i.id)),
      exists (select from operations.joint_section x where x.operation_id = o.id and x.part = 'information')
      from operations.joint_operation o where o.id = p_operation;
  end $$;
comment on function operations.joint_standing(uuid) is 'For who is named on it: agencies named without an agreement for the purpose in hand; whether every originator agreed; how many places are registered for the day; whether the part that not everybody reads is written.';

create function operations.joint_missing(p_operation uuid) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_plan operations.joint_reception;
    v_standing record;
  begin
    select * into v_plan from operations.joint_reception x where x.operation_id = p_operation order by x.version desc limit 1;
    select * into v_standing from operations.joint_standing(p_operation);
    return array_remove(array[
      case when not exists (select from operations.joint_role r where r.operation_id = p_operation and r.role = 'victim-lead'
          and not operations.is_enforcement(r.agency_id)
          and not exists (select from operations.joint_role_end e where e.role_id = r.id)) then 'victim-lead' end,
      case when coalesce(cardinality(v_plan.languages), 0) = 0 or not 0 < all (v_plan.interpreters) then 'interpreters' end,
      case when coalesce(v_plan.first_responders, 0) = 0 then 'first-responders' end,
      case when v_plan.beds is null or v_plan.beds < v_plan.people or length(v_plan.accommodation) < 2 then 'accommodation' end,
      case when not exists (select from operations.joint_decision d
          where d.operation_id = p_operation and d.kind = 'immigration') then 'immigration' end,
      case when coalesce(cardinality(v_standing.without_agreement), 1) > 0 then 'agreements' end,
      case when (select count(distinct s.part) from operations.joint_section s where s.operation_id = p_operation
          and s.part in ('risk-victims', 'risk-children', 'risk-staff', 'risk-public', 'risk-suspects')) < 5 then 'risk' end,
      case when (select count(distinct s.part) from operations.joint_section s where s.operation_id = p_operation
          and s.part in ('information', 'intention', 'method', 'administration', 'communications', 'human-rights', 'change-our-mind',
            'abort')) < 8 then 'order' end,
      case when not coalesce(v_standing.originators_agree, false) then 'originators' end,
      case when coalesce(v_standing.places, 0) = 0 then 'places' end], null);
  end $$;
comment on function operations.joint_missing(uuid) is 'What a joint operation cannot be authorised without and does not have (BR27, BR15). Empty: it can be.';

revoke all on function operations.may_act_on_release(uuid), operations.is_enforcement(uuid), operations.joint_standing(uuid),
  operations.joint_missing(uuid) from public;
grant execute on function operations.may_act_on_release(uuid), operations.is_enforcement(uuid), operations.joint_standing(uuid) to article4_staff;

create function operations.hold_the_step() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    -- Nobody takes a step, and no name ends, while another step is being taken.
    perform from operations.joint_operation o where o.id = new.operation_id for update;
    if new.action = 'authorise' and cardinality(operations.joint_missing(new.operation_id)) > 0 then
      raise exception 'something is missing' using errcode = 'check_violation', constraint = 'joint_missing';
    end if;
    return new;
  end $$;
comment on function operations.hold_the_step() is 'A joint operation is not authorised while something is missing, whoever authorises it and by whatever path.';
revoke all on function operations.hold_the_step() from public;
create trigger hold_the_step before insert on operations.joint_step for each row execute function operations.hold_the_step();

-- What it was authorised with stays: a victim lead of an agency that enforces the law is none.
create or replace function operations.keep_who_is_needed() returns trigger
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
        and (v_role <> 'victim-lead' or not operations.is_enforcement(r.agency_id))
        and not exists (select from operations.joint_role_end e where e.role_id = r.id)) then
      raise exception 'the last of those who are needed' using errcode = 'check_violation', constraint = 'last_of_role';
    end if;
    return new;
  end $$;

-- ---------------------------------------------------------------------------------------------
-- Who may write, and until when. Once it is authorised, the plan is what was authorised.
create function operations.writes_part(p_operation uuid, p_part text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select p_operation = any (priv.my_operations_as('{gold,silver,victim-lead}'))
      and operations.joint_stage(p_operation) = any (case
        when p_part like 'hot-%' then array['stood-down']
        when p_part like 'cold-%' then array['hot-debriefed']
        when p_part = 'evaluation' then array['cold-debriefed']
        else array['proposed', 'tasked', 'planning'] end) $$;
comment on function operations.writes_part(uuid, text) is 'Whether the asking person may write this part of a joint operation at this stage.';
revoke all on function operations.writes_part(uuid, text) from public;
grant execute on function operations.writes_part(uuid, text) to article4_staff;

create policy in_own_name on operations.joint_section for insert to article4_staff
  with check (agency_id = (select priv.agency()) and by_person = (select priv.person()) and operations.writes_part(operation_id, part)
    and (part <> 'information' or (select priv.is_reader())));
create policy in_own_name on operations.joint_reception for insert to article4_staff
  with check (agency_id = (select priv.agency()) and by_person = (select priv.person()) and operations.writes_part(operation_id, 'reception'));
create policy in_own_name on operations.joint_decision for insert to article4_staff
  with check (agency_id = (select priv.agency()) and by_person = (select priv.person())
    and operations.joint_stage(operation_id) not in ('closed', 'cancelled')
    and operation_id = any (case when kind = 'immigration' then (select priv.my_operations_as('{gold,silver}'))
      else (select priv.my_operations_as('{gold,silver,bronze,victim-lead,loggist}')) end::uuid[]));
create policy in_own_name on operations.joint_source for insert to article4_staff
  with check (agency_id = (select priv.agency()) and by_person = (select priv.person())
    and operation_id = any ((select priv.my_operations_as('{gold,silver,intelligence-cell}'))::uuid[])
    and operations.joint_stage(operation_id) in ('proposed', 'tasked', 'planning')
    and priv.sees_texts('{}'::uuid[], array[release_id]) and operations.may_act_on_release(release_id));
create policy of_own_interest on operations.joint_place for insert to article4_staff
  with check (by_person = (select priv.person()) and operation_id = any ((select priv.my_operations())::uuid[])
    and operations.joint_stage(operation_id) in ('proposed', 'tasked', 'planning')
    and exists (select from operations.interest i where i.id = joint_place.interest_id and i.by_person = (select priv.person())));

grant select on operations.joint_section, operations.joint_reception, operations.joint_decision, operations.joint_source,
  operations.joint_place to article4_staff;
grant insert (operation_id, part, version, words, agency_id, by_person) on operations.joint_section to article4_staff;
grant insert (operation_id, version, place, people, children, languages, interpreters, first_responders, medics, beds, packs,
  accommodation, transport, media_line, agency_id, by_person) on operations.joint_reception to article4_staff;
grant insert (id, operation_id, kind, presence, information, threat, powers, options, decision, reasons, dissent, review_on, agency_id,
  by_person) on operations.joint_decision to article4_staff;
grant insert (id, operation_id, release_id, agency_id, by_person) on operations.joint_source to article4_staff;
grant insert (interest_id, operation_id, by_person) on operations.joint_place to article4_staff;
