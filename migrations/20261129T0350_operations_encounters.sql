-- operations: an encounter is handed to an agency that works with people, and a lead there takes it on.
--
-- It may be handed to several, one after the other; the first that takes it on has it. Until then its leads read what was written of
-- the person, and nothing else of the operation; afterwards only who took it on does, so that nothing written later is lost.
create function priv.could_help(p_person uuid, p_rights text[]) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    return exists (select from identity.person s where s.id = p_person and s.status = 'active')
      and exists (select from identity.right_held h where h.person_id = p_person and h.ended_at is null and h."right" = any (p_rights))
      and not exists (select from identity.right_held h where h.person_id = p_person and h.ended_at is null
        and h."right" in ('analyst', 'intelligence-officer', 'release-officer', 'source-custodian', 'agency-administrator',
          'partnership-administrator', 'auditor'));
  end $$;
comment on function priv.could_help(uuid, text[]) is 'Whether somebody is at work, holds one of these rights, and does not investigate, administer or audit. For definer functions alone.';
revoke all on function priv.could_help(uuid, text[]) from public;

create function operations.encounter_desks() returns table (agency_id uuid, name text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_agency uuid := priv.agency();
    v_today date := (priv.now() at time zone 'Europe/London')::date;
  begin
    if v_agency is null or not priv.is_on_operations() then return; end if;
    return query select a.id, a.name from identity.agency a
      where a.status = 'active'
        and (a.id = v_agency or exists (select from governance.party p
          join governance.agreement g on g.id = p.agreement_id and 'safeguarding' = any (g.purposes)
            and g.starts_on <= v_today and g.review_on > v_today
          join governance.party q on q.agreement_id = g.id and q.agency_id = a.id and q.signed_at is not null and q.left_at is null
            and q.signed_text_hash = p.signed_text_hash
          where p.agency_id = v_agency and p.signed_at is not null and p.left_at is null))
        and exists (select from identity.person s where s.agency_id = a.id and priv.could_help(s.id, array['safeguarding-lead']))
      order by a.id <> v_agency, a.name, a.id;
  end $$;
comment on function operations.encounter_desks() is 'For who may be named on operations: agencies to which somebody who was met can be handed. The own one, and those with an agreement for safeguarding; each has a lead who can open a record.';
revoke all on function operations.encounter_desks() from public;
grant execute on function operations.encounter_desks() to article4_staff;

-- What was handed over before this was to nobody: it goes to the agency of who handed it over.
alter table operations.field_handover
  add column id uuid not null default gen_random_uuid(),
  add column to_agency_id uuid references identity.agency (id);
update operations.field_handover h set to_agency_id = (select p.agency_id from identity.person p where p.id = h.by_person);
alter table operations.field_handover
  alter column to_agency_id set not null,
  drop constraint field_handover_pkey,
  add primary key (id),
  add unique (operation_id, record, to_agency_id),
  add unique (id, operation_id, record);
comment on table operations.field_handover is 'An encounter that was handed to an agency that keeps the records of people. The record of the person is theirs.';
create index field_handover_to on operations.field_handover (to_agency_id);

create table operations.field_taken_on (
  operation_id uuid not null,
  record text not null,
  created_at timestamptz not null default priv.now(),
  handover_id uuid not null,
  agency_id uuid not null,
  by_person uuid not null,
  primary key (operation_id, record),
  foreign key (handover_id, operation_id, record) references operations.field_handover (id, operation_id, record),
  foreign key (by_person, agency_id) references identity.person (id, agency_id)
);
comment on table operations.field_taken_on is 'An encounter that somebody who keeps the records of people has taken on, once. It does not say in which record.';
create index field_taken_on_handover on operations.field_taken_on (handover_id, operation_id, record);
create index field_taken_on_by on operations.field_taken_on (by_person, agency_id);
select priv.guard('operations.field_taken_on');

create function priv.my_encounters() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_agency uuid := priv.agency();
    v_person uuid := priv.person();
    v_partners uuid[];
  begin
    if not priv.leads_cases() then return '{}'; end if;
    v_partners := priv.partner_agencies();
    return array(select h.id from operations.field_handover h join identity.person p on p.id = h.by_person
      where h.to_agency_id = v_agency and (p.agency_id = v_agency or p.agency_id = any (v_partners))
        and not exists (select from operations.field_taken_on t
          where t.operation_id = h.operation_id and t.record = h.record and t.by_person <> v_person));
  end $$;
comment on function priv.my_encounters() is 'Encounters that were handed to the agency of the asking person, who leads cases there, while an agreement lives: nobody has taken them on yet, or they did themselves. Empty means none.';
create function priv.my_encounter_records() returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select array(select h.operation_id || ' ' || h.record from operations.field_handover h where h.id = any (priv.my_encounters())) $$;
comment on function priv.my_encounter_records() is 'The same as operation and record, for marks: their policy cannot ask the handovers, whose own policy asks the marks.';
revoke all on function priv.my_encounters(), priv.my_encounter_records() from public;
grant execute on function priv.my_encounters(), priv.my_encounter_records() to article4_staff;

create policy handed_to_us on operations.field_handover for select to article4_staff
  using (id = any ((select priv.my_encounters())::uuid[]));
create policy handed_to_us on operations.field_mark for select to article4_staff
  using (record like 'encounter.%' and operation_id || ' ' || record = any ((select priv.my_encounter_records())::text[]));
create policy with_its_handover on operations.field_taken_on for select to article4_staff
  using (exists (select from operations.field_handover h where h.id = field_taken_on.handover_id));

drop policy by_who_reads_it on operations.field_handover;
create policy by_who_reads_it on operations.field_handover for insert to article4_staff
  with check (by_person = (select priv.person()) and operations.writes_in_field(operation_id)
    and to_agency_id in (select d.agency_id from operations.encounter_desks() d)
    and exists (select from operations.field_mark m where m.operation_id = field_handover.operation_id and m.record = field_handover.record));
create policy by_who_receives on operations.field_taken_on for insert to article4_staff
  with check (by_person = (select priv.person()) and agency_id = (select priv.agency())
    and handover_id = any ((select priv.my_encounters())::uuid[]));

grant insert (to_agency_id) on operations.field_handover to article4_staff;
grant select on operations.field_taken_on to article4_staff;
grant insert (operation_id, record, handover_id, agency_id, by_person) on operations.field_taken_on to article4_staff;
