-- risk: what somebody is in the event that an assessment is about, noted by a person, each role by itself (BR23).
--
-- A suspect may be a victim and a witness: roles are rows that stand beside each other, and none is worked out from another.
create table risk.role (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  assessment_id uuid not null references risk.assessment (id),
  role text not null check (role in ('victim', 'witness', 'suspect')),
  holds boolean not null,
  since date,
  reason text not null check (length(reason) between 2 and 1000),
  by_person uuid not null references identity.person (id)
);
comment on table risk.role is 'A role that a person noted or took back, with the reason. The newest of each role stands, for the series of the assessment; nothing is deleted.';
create index role_assessment on risk.role (assessment_id, created_at);
create index role_by on risk.role (by_person);
select priv.guard('risk.role');

create table risk.defence_reading (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  assessment_id uuid not null references risk.assessment (id),
  text_version date not null,
  told text[] not null check (cardinality(told) between 1 and 10 and told <@ array['solicitor', 'prosecutor', 'investigator', 'first-responder', 'nobody']),
  note text not null default '' check (length(note) <= 1000),
  by_person uuid not null references identity.person (id),
  check (not 'nobody' = any (told) or (cardinality(told) = 1 and length(note) >= 2))
);
comment on table risk.defence_reading is 'A person read what is said of the statutory defence (Modern Slavery Act 2015, section 45) and told these of it; told nobody, and why.';
create index defence_reading_assessment on risk.defence_reading (assessment_id);
create index defence_reading_by on risk.defence_reading (by_person);
select priv.guard('risk.defence_reading');

create function risk.after_what_was_noted() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    new.created_at := greatest(new.created_at,
      (select max(r.created_at) + interval '1 microsecond' from risk.role r where r.assessment_id = new.assessment_id),
      (select max(d.created_at) + interval '1 microsecond' from risk.defence_reading d where d.assessment_id = new.assessment_id));
    return new;
  end $$;
comment on function risk.after_what_was_noted() is 'What is noted on an assessment is later than all that was noted or read before, if only by a microsecond: whether a prompt was read since is not left to chance.';
revoke all on function risk.after_what_was_noted() from public;
create trigger in_order before insert on risk.role for each row execute function risk.after_what_was_noted();
create trigger in_order before insert on risk.defence_reading for each row execute function risk.after_what_was_noted();

create policy with_its_assessment on risk.role for select to article4_staff using (priv.sees_assessment(assessment_id));
create policy with_its_assessment on risk.defence_reading for select to article4_staff using (priv.sees_assessment(assessment_id));
create policy at_its_agency on risk.role for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from risk.assessment a
    where a.id = role.assessment_id and a.agency_id = (select priv.agency())));
create policy at_its_agency on risk.defence_reading for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from risk.assessment a
    where a.id = defence_reading.assessment_id and a.agency_id = (select priv.agency())));
grant select on risk.role, risk.defence_reading to article4_staff;
grant insert (id, assessment_id, role, holds, since, reason, by_person) on risk.role to article4_staff;
grant insert (id, assessment_id, text_version, told, note, by_person) on risk.defence_reading to article4_staff;
