-- safeguarding: services that could help, how many places they have and since when that is known, and places that were asked for.
--
-- The catalogue is read by everybody who works with people, at every agency; it says nothing of anybody. It has an area and a duty line
-- and no address: a refuge that can be looked up is none. Which place was asked for hangs on the person's record.

create table safeguarding.service (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id)
);
comment on table safeguarding.service is 'A service that helps people, and the agency that keeps its entry. What it offers is in service_detail.';
create index service_agency on safeguarding.service (agency_id);
create index service_by on safeguarding.service (by_person);
select priv.guard('safeguarding.service');

create table safeguarding.service_detail (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  service_id uuid not null references safeguarding.service (id),
  name text not null check (length(name) between 2 and 120),
  area text not null check (length(area) between 2 and 120),
  duty_line text not null check (duty_line ~ '^[0-9+][0-9 ]{4,19}$'),
  offers text[] not null check (cardinality(offers) between 1 and 40),
  genders text[] not null check (cardinality(genders) > 0 and genders <@ array['female', 'male', 'neither']),
  children text not null check (children in ('no', 'with-children', 'children-alone')),
  languages text not null default '' check (length(languages) <= 300),
  access text[] not null check (access <@ array['step-free', 'sign-language', 'personal-care', 'animals']),
  funds text not null check (funds in ('anybody', 'public-funds')),
  note text not null default '' check (length(note) <= 1000),
  is_open boolean not null,
  by_person uuid not null references identity.person (id),
  check (concat_ws(' ', name, area, languages, note) !~* '\m[a-z]{1,2}[0-9][0-9a-z]?\s*[0-9][a-z]{2}\M')
);
comment on table safeguarding.service_detail is 'What a service offers, and for whom. The newest stands. An area and a duty line, never an address: a postcode is refused.';
create index service_detail_service on safeguarding.service_detail (service_id, created_at);
create index service_detail_by on safeguarding.service_detail (by_person);
select priv.guard('safeguarding.service_detail');

create table safeguarding.service_capacity (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  service_id uuid not null references safeguarding.service (id),
  free smallint not null check (free between 0 and 500),
  by_person uuid not null references identity.person (id)
);
comment on table safeguarding.service_capacity is 'How many places a service said it has free, at created_at. The newest stands, and only for as long as reference/safeguarding/services.json says.';
create index service_capacity_service on safeguarding.service_capacity (service_id, created_at);
create index service_capacity_by on safeguarding.service_capacity (by_person);
select priv.guard('safeguarding.service_capacity');

create table safeguarding.place (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null,
  need_id uuid not null,
  service_id uuid not null references safeguarding.service (id),
  state text not null check (state in ('asked', 'offered', 'none-free', 'not-suitable', 'not-wanted')),
  words text not null default '' check (length(words) <= 1000),
  by_person uuid not null references identity.person (id),
  foreign key (need_id, person_id) references safeguarding.need (id, person_id)
);
comment on table safeguarding.place is 'A place with a service was asked for, for a need of a person; and what was answered. The newest of a need and service stands.';
create index place_need on safeguarding.place (need_id, person_id, created_at);
create index place_person on safeguarding.place (person_id);
create index place_service on safeguarding.place (service_id);
create index place_by on safeguarding.place (by_person);
select priv.guard('safeguarding.place');

create trigger in_order before insert on safeguarding.service_detail for each row
  execute function safeguarding.after_what_was_said('service_id', 'service_detail');
create trigger in_order before insert on safeguarding.service_capacity for each row
  execute function safeguarding.after_what_was_said('service_id', 'service_capacity');
create trigger in_order before insert on safeguarding.place for each row
  execute function safeguarding.after_what_was_said('person_id', 'place');

create function priv.keeps_service(p_service uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return exists (select from safeguarding.service s where s.id = p_service and s.agency_id = priv.agency()); end $$;
comment on function priv.keeps_service(uuid) is 'Whether the agency of the asking person keeps the entry of this service.';

create policy for_caseworkers on safeguarding.service for select to article4_staff using ((select priv.is_caseworker()));
create policy for_caseworkers on safeguarding.service_detail for select to article4_staff using ((select priv.is_caseworker()));
create policy for_caseworkers on safeguarding.service_capacity for select to article4_staff using ((select priv.is_caseworker()));
create policy own_people on safeguarding.place for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));
create policy by_a_lead on safeguarding.service for insert to article4_staff
  with check ((select priv.leads_cases()) and agency_id = (select priv.agency()) and by_person = (select priv.person()));
create policy by_a_lead_of_the_keeper on safeguarding.service_detail for insert to article4_staff
  with check ((select priv.leads_cases()) and by_person = (select priv.person()) and priv.keeps_service(service_id));
create policy by_the_keeper on safeguarding.service_capacity for insert to article4_staff
  with check ((select priv.is_caseworker()) and by_person = (select priv.person()) and priv.keeps_service(service_id));
create policy of_own_people on safeguarding.place for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[]));

grant select on safeguarding.service, safeguarding.service_detail, safeguarding.service_capacity, safeguarding.place to article4_staff;
grant insert (id, agency_id, by_person) on safeguarding.service to article4_staff;
grant insert (id, service_id, name, area, duty_line, offers, genders, children, languages, access, funds, note, is_open, by_person)
  on safeguarding.service_detail to article4_staff;
grant insert (id, service_id, free, by_person) on safeguarding.service_capacity to article4_staff;
grant insert (id, person_id, need_id, service_id, state, words, by_person) on safeguarding.place to article4_staff;
revoke all on function priv.keeps_service(uuid) from public;
grant execute on function priv.keeps_service(uuid) to article4_staff;
