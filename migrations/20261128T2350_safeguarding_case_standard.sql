-- safeguarding: what a file of the case data standard said of somebody and the record has no place for.
--
-- Kept beside the record as it came, so that it can go out again without loss. Ways to reach the person are not among it: a file
-- says that a number exists, not that it is safe to use, and the database refuses them.
create table safeguarding.case_fields (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references safeguarding.person (id),
  fields jsonb not null check (jsonb_typeof(fields) = 'object' and length(fields::text) <= 200000
    and not fields ?| array['prs_Email', 'prs_HomePhone', 'prs_MobilePhone', 'prs_MailingCity', 'prs_MailingCountry', 'prs_MailingState',
      'prs_MailingStreet', 'prs_MailingPostalCode', 'prs_MailingLongitude', 'prs_MailingLatitude']),
  file_hash bytea not null check (length(file_hash) = 32),
  file_row integer not null check (file_row >= 1),
  by_person uuid not null references identity.person (id)
);
comment on table safeguarding.case_fields is 'Fields of the case data standard as a file had them, without ways to reach the person. The newest stands; none is changed.';
create index case_fields_person on safeguarding.case_fields (person_id, created_at);
create index case_fields_by on safeguarding.case_fields (by_person);
select priv.guard('safeguarding.case_fields');

create trigger in_order before insert on safeguarding.case_fields for each row
  execute function safeguarding.after_what_was_said('person_id', 'case_fields');

create policy own_people on safeguarding.case_fields for select to article4_staff
  using (person_id = any ((select priv.my_people())::uuid[]));
create policy of_own_people on safeguarding.case_fields for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[]));

grant select on safeguarding.case_fields to article4_staff;
grant insert (id, person_id, fields, file_hash, file_row, by_person) on safeguarding.case_fields to article4_staff;
