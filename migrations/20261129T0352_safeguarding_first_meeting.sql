-- safeguarding: what is kept of how somebody was met, and one answer to who could help.
create table safeguarding.first_meeting (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references safeguarding.person (id),
  words text not null check (length(words) between 5 and 2000),
  by_person uuid not null references identity.person (id)
);
comment on table safeguarding.first_meeting is 'How somebody was met, in the words of who took them on. It names no operation and points at none. Never changed.';
create index first_meeting_person on safeguarding.first_meeting (person_id, created_at);
create index first_meeting_by on safeguarding.first_meeting (by_person);
select priv.guard('safeguarding.first_meeting');
create policy own_people on safeguarding.first_meeting for select to article4_staff
  using (person_id = any ((select priv.my_people())::uuid[]));
create policy of_own_people on safeguarding.first_meeting for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[]));
grant select on safeguarding.first_meeting to article4_staff;
grant insert (id, person_id, words, by_person) on safeguarding.first_meeting to article4_staff;

create or replace function safeguarding.possible_members() returns table (id uuid, name text, agency_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.leads_cases() then return; end if;
    return query select s.id, s.name, s.agency_id from identity.person s
      where (s.agency_id = priv.agency() or s.agency_id = any (priv.partner_agencies()))
        and priv.could_help(s.id, array['safeguarding-lead', 'caseworker'])
      order by s.name, s.id;
  end $$;

-- A lead whom another right shuts out sees no record, and so is none who could hand it on.
create or replace function priv.leaves_a_lead(p_person uuid, p_staff uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('safeguarding.member_end ' || p_person::text, 0));
    return exists (select from safeguarding.member m
      join safeguarding.person p on p.id = m.person_id and p.agency_id = m.agency_id
      where m.person_id = p_person and m.staff_id <> p_staff and priv.could_help(m.staff_id, array['safeguarding-lead'])
        and not exists (select from safeguarding.member_end e
          where e.person_id = m.person_id and e.staff_id = m.staff_id and e.created_at > m.created_at));
  end $$;
