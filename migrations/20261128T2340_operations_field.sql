-- operations: the field of a joint operation: who carries which device, and what was written on the day.
--
-- What is written is a mark (docs/decisions/0012): it says in a record that a field has a value, and which earlier marks its author
-- had before them. Marks are added and never changed. A device writes for one person on one operation; whoever works at a desk
-- has a device of their own that is no telephone. A telephone that is shut out gives and gets nothing, and what it gave stays.
create table operations.field_device (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  operation_id uuid not null references operations.joint_operation (id),
  person_id uuid not null,
  agency_id uuid not null,
  name text not null check (length(name) between 1 and 40),
  credential_hash bytea check (length(credential_hash) = 32),
  contact_hash bytea check (length(contact_hash) = 32),
  good_until timestamptz,
  is_desk boolean not null generated always as (credential_hash is null) stored,
  foreign key (person_id, agency_id) references identity.person (id, agency_id),
  check (num_nonnulls(credential_hash, contact_hash, good_until) in (0, 3)),
  unique (id, operation_id)
);
comment on table operations.field_device is 'On what somebody writes in the field of an operation: a telephone, or the desk (no hashes). credential_hash: of what the telephone shows beside its person''s session; it keeps it sealed under their code. contact_hash: of what it shows, locked too, to ask whether it was shut out. good_until: it gets nothing afterwards. Never changed.';
create index field_device_operation on operations.field_device (operation_id);
create index field_device_person on operations.field_device (person_id, agency_id);
create unique index field_device_one_desk on operations.field_device (operation_id, person_id) where credential_hash is null;
select priv.guard('operations.field_device');

create table operations.field_device_end (
  device_id uuid primary key references operations.field_device (id),
  created_at timestamptz not null default priv.now(),
  reason text not null check (reason in ('lost', 'stolen', 'handed-on', 'not-needed')),
  by_person uuid not null references identity.person (id)
);
comment on table operations.field_device_end is 'A telephone that was shut out: it gives and gets nothing from then on, and is told to forget. Never taken back.';
create index field_device_end_by on operations.field_device_end (by_person);
select priv.guard('operations.field_device_end');

create table operations.field_contact (
  device_id uuid primary key references operations.field_device (id),
  created_at timestamptz not null default priv.now(),
  last_at timestamptz not null default priv.now(),
  told_to_forget_at timestamptz
);
comment on table operations.field_contact is 'When a telephone was last in contact, and when it was first told to forget. Written by functions alone.';
select priv.guard('operations.field_contact');

create table operations.field_mark (
  device_id uuid not null,
  nth int not null check (nth between 1 and 100000),
  created_at timestamptz not null default priv.now(),
  operation_id uuid not null,
  record text not null check (record ~ '^(encounter|decision)\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' or record ~ '^check\.[a-z]+(-[a-z]+)*$'),
  field text not null check (field ~ '^[a-z]+(-[a-z]+)*$' and length(field) <= 30),
  value text not null check (length(value) <= 1000),
  replaces text[] not null default '{}' check (cardinality(replaces) <= 50),
  written_at timestamptz not null,
  by_person uuid not null references identity.person (id),
  primary key (device_id, nth),
  foreign key (device_id, operation_id) references operations.field_device (id, operation_id),
  check (length(record) <= 60)
);
comment on table operations.field_mark is 'One field of one record has this value, written by somebody who had the marks in replaces (device nth) before them. created_at: the order in which the hub took them. written_at: what the device''s own clock said, which proves nothing. Never changed.';
create index field_mark_order on operations.field_mark (operation_id, created_at);
create index field_mark_device on operations.field_mark (device_id, operation_id);
create index field_mark_by on operations.field_mark (by_person);
select priv.guard('operations.field_mark');

create table operations.field_handover (
  operation_id uuid not null references operations.joint_operation (id),
  record text not null check (record ~ '^encounter\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
  created_at timestamptz not null default priv.now(),
  by_person uuid not null references identity.person (id),
  primary key (operation_id, record)
);
comment on table operations.field_handover is 'An encounter that was handed to those who keep the records of people. The record of the person is theirs.';
create index field_handover_by on operations.field_handover (by_person);
select priv.guard('operations.field_handover');

-- One mark after the other: whoever counts the marks they see misses none that comes later.
create function operations.after_what_was_marked() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform from operations.joint_operation o where o.id = new.operation_id for no key update;
    new.created_at := greatest(new.created_at, (select max(m.created_at) + interval '1 microsecond' from operations.field_mark m
      where m.operation_id = new.operation_id));
    return new;
  end $$;
comment on function operations.after_what_was_marked() is 'A mark of an operation is later than every mark it has, if only by a microsecond, and waits for those on their way.';
revoke all on function operations.after_what_was_marked() from public;
create trigger in_order before insert on operations.field_mark for each row execute function operations.after_what_was_marked();

-- ---------------------------------------------------------------------------------------------
-- Who may see. Those who are named; people who were met, only whoever is there for them, and what each wrote themselves.
create function priv.my_people_in_the_field() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select priv.my_operations_as('{victim-lead,first-responder,ngo-liaison,health}') $$;
comment on function priv.my_people_in_the_field() is 'Joint operations on which the asking person is there for the people who are met, and may read of them.';

create function operations.writes_in_field(p_operation uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(operations.joint_stage(p_operation) in ('briefed', 'live', 'stood-down', 'hot-debriefed'), false) $$;
comment on function operations.writes_in_field(uuid) is 'Whether the asking person is named on this operation and it is the time of its field: from the briefing to the first debrief.';

create function operations.is_shut_out(p_device uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from operations.field_device_end e where e.device_id = p_device) $$;
comment on function operations.is_shut_out(uuid) is 'Whether a device was shut out.';

revoke all on function priv.my_people_in_the_field(), operations.writes_in_field(uuid), operations.is_shut_out(uuid) from public;
grant execute on function priv.my_people_in_the_field(), operations.writes_in_field(uuid), operations.is_shut_out(uuid) to article4_staff;

create policy own_or_led on operations.field_device for select to article4_staff
  using ((person_id = (select priv.person()) and agency_id = (select priv.agency()) and (select priv.is_on_operations()))
    or operation_id = any ((select priv.my_operations_as('{gold,silver}'))::uuid[]));
create policy with_its_device on operations.field_device_end for select to article4_staff
  using (exists (select from operations.field_device d where d.id = field_device_end.device_id));
create policy with_its_device on operations.field_contact for select to article4_staff
  using (exists (select from operations.field_device d where d.id = field_contact.device_id));
create policy the_named on operations.field_mark for select to article4_staff
  using (operation_id = any ((select priv.my_operations())::uuid[])
    and (record not like 'encounter.%' or by_person = (select priv.person())
      or operation_id = any ((select priv.my_people_in_the_field())::uuid[])));
create policy for_the_people on operations.field_handover for select to article4_staff
  using (operation_id = any ((select priv.my_operations())::uuid[])
    and (by_person = (select priv.person()) or operation_id = any ((select priv.my_people_in_the_field())::uuid[])));

-- Who may write: whoever is named, in their own name, on their own device, in the time of the field.
create policy in_own_name on operations.field_device for insert to article4_staff
  with check (person_id = (select priv.person()) and agency_id = (select priv.agency()) and operations.writes_in_field(operation_id));
create policy own_or_led on operations.field_device_end for insert to article4_staff
  with check (by_person = (select priv.person())
    and exists (select from operations.field_device d where d.id = field_device_end.device_id and not d.is_desk));
create policy on_own_device on operations.field_mark for insert to article4_staff
  with check (by_person = (select priv.person()) and operations.writes_in_field(operation_id) and not operations.is_shut_out(device_id)
    and exists (select from operations.field_device d where d.id = field_mark.device_id and d.operation_id = field_mark.operation_id
      and d.person_id = (select priv.person()) and d.agency_id = (select priv.agency())));
create policy by_who_reads_it on operations.field_handover for insert to article4_staff
  with check (by_person = (select priv.person()) and operations.writes_in_field(operation_id)
    and exists (select from operations.field_mark m where m.operation_id = field_handover.operation_id and m.record = field_handover.record));

grant select (id, created_at, operation_id, person_id, agency_id, name, good_until, is_desk) on operations.field_device to article4_staff;
grant select on operations.field_device_end, operations.field_contact, operations.field_mark, operations.field_handover to article4_staff;
grant insert (id, operation_id, person_id, agency_id, name, credential_hash, contact_hash, good_until) on operations.field_device
  to article4_staff;
grant insert (device_id, reason, by_person) on operations.field_device_end to article4_staff;
grant insert (device_id, nth, operation_id, record, field, value, replaces, written_at, by_person) on operations.field_mark to article4_staff;
grant insert (operation_id, record, by_person) on operations.field_handover to article4_staff;

-- ---------------------------------------------------------------------------------------------
-- A telephone shows itself: beside the session of its person, to give and get; and by itself, locked too, to ask whether it must forget.
create function operations.note_contact(p_device uuid, p_forgets boolean) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into operations.field_contact as c (device_id, told_to_forget_at) values (p_device, case when p_forgets then priv.now() end)
      on conflict (device_id) do update set last_at = priv.now(), told_to_forget_at = coalesce(c.told_to_forget_at, excluded.told_to_forget_at)
  $$;
comment on function operations.note_contact(uuid, boolean) is 'A telephone was in contact. For definer functions alone.';
revoke all on function operations.note_contact(uuid, boolean) from public;

create function operations.show_field_device(p_device uuid, p_credential text)
  returns table (operation_id uuid, standing text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_device operations.field_device;
    v_standing text;
  begin
    select d.* into v_device from operations.field_device d where d.id = p_device and d.person_id = priv.person()
      and d.agency_id = priv.agency() and d.credential_hash = sha256(convert_to(p_credential, 'utf8'));
    if v_device.id is null then return; end if;
    v_standing := case when operations.is_shut_out(p_device) then 'shut-out' when v_device.good_until <= priv.now() then 'over' else 'good' end;
    perform operations.note_contact(p_device, v_standing = 'shut-out');
    return query select v_device.operation_id, v_standing;
  end $$;
comment on function operations.show_field_device(uuid, text) is 'What a telephone of the asking person that shows its credential is good for; no row for any other.';
revoke all on function operations.show_field_device(uuid, text) from public;
grant execute on function operations.show_field_device(uuid, text) to article4_staff;

create function priv.hear_field_device(p_device uuid, p_contact text) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_forgets boolean;
  begin
    select operations.is_shut_out(d.id) or p.status <> 'active' or a.status <> 'active' into v_forgets
      from operations.field_device d join identity.person p on p.id = d.person_id join identity.agency a on a.id = d.agency_id
      where d.id = p_device and d.contact_hash = sha256(convert_to(p_contact, 'utf8'));
    if v_forgets is null then return null; end if;
    if v_forgets and not exists (select from operations.field_contact c where c.device_id = p_device and c.told_to_forget_at is not null) then
      perform audit.record('system', 'operations.tell-to-forget', 'allowed', 'field-device', p_device::text,
        (select o.lead_agency_id from operations.field_device d join operations.joint_operation o on o.id = d.operation_id where d.id = p_device),
        null, null, '{}'::jsonb, null);
    end if;
    perform operations.note_contact(p_device, v_forgets);
    return case when v_forgets then 'forget' else 'stay' end;
  end $$;
comment on function priv.hear_field_device(uuid, text) is 'What a telephone without a session is told: stay, or forget everything because it was shut out or its person is not at work any more. Null for what is no telephone of ours.';
revoke all on function priv.hear_field_device(uuid, text) from public;
grant execute on function priv.hear_field_device(uuid, text) to article4_door;
