-- safeguarding: the records of people, and who works with each of them.
--
-- A record is seen by its current members, working for safeguarding, and by nobody else: row security asks `priv.my_people`, which
-- answers from what was said last. A member at a partner stands on an agreement that is live and on the person's consent or on a law;
-- when either ends, so does their sight, at the next request. Whoever investigates, administers or audits is shut out by their
-- right, even where somebody named them. No column points at an item, a mention or a report: what is built from a record can carry
-- no intelligence.

-- A right that does not read what others released: whoever helps a person need not read intelligence to do so.
alter table identity.right_held drop constraint right_held_right_check;
alter table identity.right_held add constraint right_held_right_check check ("right" in ('contributor', 'intake-officer', 'intelligence-officer',
  'release-officer', 'analyst', 'source-custodian', 'safeguarding-lead', 'agency-administrator', 'partnership-administrator', 'governance-lead',
  'auditor', 'caseworker'));
alter table identity.right_request drop constraint right_request_right_check;
alter table identity.right_request add constraint right_request_right_check check ("right" in ('contributor', 'intake-officer',
  'intelligence-officer', 'release-officer', 'analyst', 'source-custodian', 'safeguarding-lead', 'agency-administrator',
  'partnership-administrator', 'governance-lead', 'auditor', 'caseworker'));

create schema safeguarding;
comment on schema safeguarding is 'People who are helped: their record, who works with them, how they may be reached, what they agreed to.';
grant usage on schema safeguarding to article4_staff, article4_keys;

create table safeguarding.person (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  agency_id uuid not null references identity.agency (id),
  reference text not null unique check (reference ~ '^PSN-[0-9A-HJKMNP-TV-Z]{6}$'),
  by_person uuid not null references identity.person (id)
);
comment on table safeguarding.person is 'A record of somebody who is helped, and the agency that keeps it. Whatever is known of them is in rows of its own.';
create index person_agency on safeguarding.person (agency_id);
create index person_by on safeguarding.person (by_person);
select priv.guard('safeguarding.person');

create table safeguarding.person_detail (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references safeguarding.person (id),
  working_name text not null check (length(working_name) between 1 and 100),
  age_state text not null check (age_state in ('adult', 'child', 'not-sure')),
  birth_date date,
  birth_precision text check (birth_precision in ('day', 'month', 'year')),
  age_said smallint check (age_said between 0 and 120),
  gender text not null check (gender in ('female', 'male', 'neither', 'not-said')),
  languages text not null default '' check (length(languages) <= 300),
  interpreter text not null check (interpreter in ('not-asked', 'not-needed', 'anybody', 'female', 'male')),
  nationality text not null default '' check (length(nationality) <= 200),
  by_person uuid not null references identity.person (id),
  check ((birth_date is null) = (birth_precision is null))
);
comment on table safeguarding.person_detail is 'What is known of somebody at one time. The newest stands; none is changed. working_name may be a pseudonym.';
create index person_detail_person on safeguarding.person_detail (person_id, created_at);
create index person_detail_by on safeguarding.person_detail (by_person);
select priv.guard('safeguarding.person_detail');

create table safeguarding.person_name (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references safeguarding.person (id),
  kind text not null check (kind in ('own', 'document', 'known-as')),
  name text not null check (length(name) between 1 and 200),
  holds boolean not null,
  by_person uuid not null references identity.person (id)
);
comment on table safeguarding.person_name is 'A name that somebody has or used, noted or taken back. The newest row of a kind and name stands.';
create index person_name_person on safeguarding.person_name (person_id, created_at);
create index person_name_by on safeguarding.person_name (by_person);
select priv.guard('safeguarding.person_name');

create table safeguarding.consent (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references safeguarding.person (id),
  purpose text not null check (purpose ~ '^[a-z]+(-[a-z]+)*$' and length(purpose) <= 40),
  agency_id uuid references identity.agency (id),
  answer text not null check (answer in ('given', 'refused', 'withdrawn')),
  said_on date not null,
  mode text not null check (mode in ('verbal', 'written')),
  language text not null check (length(language) between 2 and 100),
  interpreter text not null check (interpreter in ('not-needed', 'independent-present', 'independent-remote', 'none')),
  read_back boolean not null,
  explained_by text not null check (length(explained_by) between 2 and 200),
  note text not null default '' check (length(note) <= 1000),
  by_person uuid not null references identity.person (id),
  check ((purpose = 'sharing') = (agency_id is not null)),
  check (answer <> 'given' or (read_back and interpreter <> 'none'))
);
comment on table safeguarding.consent is 'What somebody said to one purpose: given, refused, withdrawn. The newest of a purpose and agency stands; a withdrawal is a row of its own. Given only where it was read back, through nobody who came with them.';
create index consent_person on safeguarding.consent (person_id, purpose, created_at);
create index consent_agency on safeguarding.consent (agency_id);
create index consent_by on safeguarding.consent (by_person);
select priv.guard('safeguarding.consent');

create table safeguarding.member (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references safeguarding.person (id),
  staff_id uuid not null,
  agency_id uuid not null,
  basis text not null check (basis in ('opened-it', 'own-agency', 'consent', 'law')),
  consent_id uuid references safeguarding.consent (id),
  law text check (law in ('vital-interests', 'child-safeguarding', 'adult-at-risk', 'court-order')),
  reason text not null default '' check (length(reason) <= 1000),
  added_by uuid not null references identity.person (id),
  foreign key (staff_id, agency_id) references identity.person (id, agency_id),
  check ((basis = 'consent') = (consent_id is not null)),
  check ((basis = 'law') = (law is not null)),
  check (basis <> 'law' or length(reason) >= 10)
);
comment on table safeguarding.member is 'Somebody who works with a person: who added them, and on what it stands. Ended by a row of its own.';
create index member_staff on safeguarding.member (staff_id, agency_id);
create index member_person on safeguarding.member (person_id, staff_id, created_at);
create index member_consent on safeguarding.member (consent_id);
create index member_added_by on safeguarding.member (added_by);
select priv.guard('safeguarding.member');

create table safeguarding.member_end (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references safeguarding.person (id),
  staff_id uuid not null references identity.person (id),
  reason text not null check (length(reason) between 2 and 500),
  by_person uuid not null references identity.person (id)
);
comment on table safeguarding.member_end is 'Somebody left, or was removed by a lead (by_person is another): every earlier row that made them a member is over.';
create index member_end_person on safeguarding.member_end (person_id, staff_id, created_at);
create index member_end_staff on safeguarding.member_end (staff_id);
create index member_end_by on safeguarding.member_end (by_person);
select priv.guard('safeguarding.member_end');

-- What was said of one person is in the order in which it was said, if only by a microsecond: a withdrawal in the instant of a
-- consent, or a removal in that of an addition, must win or lose by more than chance.
create function safeguarding.after_what_was_said() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_table text;
    v_latest timestamptz;
  begin
    foreach v_table in array tg_argv[1:] loop
      execute format('select max(t.created_at) + interval ''1 microsecond'' from safeguarding.%I t where t.%I = $1', v_table, tg_argv[0])
        into v_latest using (to_jsonb(new) ->> tg_argv[0])::uuid;
      new.created_at := greatest(new.created_at, v_latest);
    end loop;
    return new;
  end $$;
comment on function safeguarding.after_what_was_said() is 'What is said is later than all that was said before in the named tables, by the named column.';
create trigger in_order before insert on safeguarding.person_detail for each row
  execute function safeguarding.after_what_was_said('person_id', 'person_detail');
create trigger in_order before insert on safeguarding.person_name for each row
  execute function safeguarding.after_what_was_said('person_id', 'person_name');
create trigger in_order before insert on safeguarding.consent for each row
  execute function safeguarding.after_what_was_said('person_id', 'consent');
create trigger in_order before insert on safeguarding.member for each row
  execute function safeguarding.after_what_was_said('person_id', 'member', 'member_end');
create trigger in_order before insert on safeguarding.member_end for each row
  execute function safeguarding.after_what_was_said('person_id', 'member', 'member_end');

-- ---------------------------------------------------------------------------------------------
-- Who sees. Investigators, administrators and auditors are shut out by what they may do elsewhere.
create function priv.is_caseworker() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := priv.context_parts();
    v_rights text[] := string_to_array(v_parts[4], ',');
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] = 'safeguarding' and v_rights && array['safeguarding-lead', 'caseworker']
      and not v_rights && array['analyst', 'intelligence-officer', 'release-officer', 'source-custodian', 'agency-administrator',
        'partnership-administrator', 'auditor'], false);
  end $$;
comment on function priv.is_caseworker() is 'Whether the asking person works with people, for safeguarding, and does not investigate, administer or audit.';

create function priv.leads_cases() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return priv.is_caseworker() and priv.has_right('safeguarding-lead'); end $$;
comment on function priv.leads_cases() is 'Whether the asking person may also open records and say who works with whom.';

create function priv.my_people() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_person uuid := priv.person();
    v_agency uuid := priv.agency();
    v_partners uuid[];
  begin
    if not priv.is_caseworker() then return '{}'; end if;
    v_partners := priv.partner_agencies();
    return (select coalesce(array_agg(distinct m.person_id), '{}')
      from safeguarding.member m
      join safeguarding.person p on p.id = m.person_id
      where m.staff_id = v_person and m.agency_id = v_agency
        and not exists (select from safeguarding.member_end e
          where e.person_id = m.person_id and e.staff_id = m.staff_id and e.created_at > m.created_at)
        and (p.agency_id = v_agency or (p.agency_id = any (v_partners)
          and (m.basis = 'law' or (m.basis = 'consent' and exists (select from safeguarding.consent c
            where c.id = m.consent_id and c.person_id = m.person_id and c.agency_id = v_agency and c.answer = 'given'
              and not exists (select from safeguarding.consent n where n.person_id = c.person_id and n.purpose = c.purpose
                and n.agency_id = c.agency_id and n.created_at > c.created_at and n.answer <> 'given')))))));
  end $$;
comment on function priv.my_people() is 'Whose records the asking person sees now: a current member, for safeguarding; at a partner, while agreement and consent or law stand. Empty means none.';

create policy own_people on safeguarding.person for select to article4_staff using (id = any ((select priv.my_people())::uuid[]));
create policy own_people on safeguarding.person_detail for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));
create policy own_people on safeguarding.person_name for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));
create policy own_people on safeguarding.consent for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));
create policy own_people on safeguarding.member for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));
create policy own_people on safeguarding.member_end for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));

-- Who writes. Whoever opens a record makes themselves its first member, once.
create function priv.has_just_opened(p_person uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return exists (select from safeguarding.person p where p.id = p_person and p.by_person = priv.person() and p.agency_id = priv.agency())
    and not exists (select from safeguarding.member m where m.person_id = p_person); end $$;
comment on function priv.has_just_opened(uuid) is 'Whether the asking person opened this record and nobody is its member yet.';

create function priv.may_be_member(p_person uuid, p_staff uuid, p_agency uuid, p_basis text, p_consent uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if p_basis = 'opened-it' then return p_staff = priv.person() and priv.has_just_opened(p_person); end if;
    if not exists (select from safeguarding.possible_members() s where s.id = p_staff and s.agency_id = p_agency) then return false; end if;
    if p_basis = 'own-agency' then return p_agency = priv.agency(); end if;
    return p_agency <> priv.agency() and (p_basis = 'law' or exists (select from safeguarding.consent c
      where c.id = p_consent and c.person_id = p_person and c.purpose = 'sharing' and c.agency_id = p_agency and c.answer = 'given'
        and not exists (select from safeguarding.consent n where n.person_id = c.person_id and n.purpose = c.purpose
          and n.agency_id = c.agency_id and n.created_at > c.created_at)));
  end $$;
comment on function priv.may_be_member(uuid, uuid, uuid, text, uuid) is 'Whether a lead of the agency that keeps a record may add this person on this basis.';

create function safeguarding.possible_members() returns table (id uuid, name text, agency_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.leads_cases() then return; end if;
    return query select s.id, s.name, s.agency_id from identity.person s
      where s.status = 'active' and (s.agency_id = priv.agency() or s.agency_id = any (priv.partner_agencies()))
        and exists (select from identity.right_held h where h.person_id = s.id and h.ended_at is null
          and h."right" in ('safeguarding-lead', 'caseworker'))
        and not exists (select from identity.right_held h where h.person_id = s.id and h.ended_at is null
          and h."right" in ('analyst', 'intelligence-officer', 'release-officer', 'source-custodian', 'agency-administrator',
            'partnership-administrator', 'auditor'))
      order by s.name, s.id;
  end $$;
comment on function safeguarding.possible_members() is 'For a lead: who could work with a person, at the own agency and at partners under a live agreement.';

-- A record that no lead of its agency sees could never be handed on: the last one stays. Ends of one record wait for each other.
create function priv.leaves_a_lead(p_person uuid, p_staff uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('safeguarding.member_end ' || p_person::text, 0));
    return exists (select from safeguarding.member m
      join safeguarding.person p on p.id = m.person_id and p.agency_id = m.agency_id
      join identity.person s on s.id = m.staff_id and s.status = 'active'
      join identity.right_held h on h.person_id = s.id and h.ended_at is null and h."right" = 'safeguarding-lead'
      where m.person_id = p_person and m.staff_id <> p_staff and not exists (select from safeguarding.member_end e
        where e.person_id = m.person_id and e.staff_id = m.staff_id and e.created_at > m.created_at));
  end $$;
comment on function priv.leaves_a_lead(uuid, uuid) is 'Whether a record keeps a lead of its own agency when this person is its member no more.';

create policy by_a_lead on safeguarding.person for insert to article4_staff
  with check ((select priv.leads_cases()) and agency_id = (select priv.agency()) and by_person = (select priv.person()));
create policy of_own_people on safeguarding.person_detail for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[]));
create policy of_own_people on safeguarding.person_name for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[]));
create policy of_own_people on safeguarding.consent for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[]));
create policy by_a_lead on safeguarding.member for insert to article4_staff
  with check ((select priv.leads_cases()) and added_by = (select priv.person())
    and (basis = 'opened-it' or exists (select from safeguarding.person p where p.id = member.person_id and p.agency_id = (select priv.agency())))
    and priv.may_be_member(person_id, staff_id, agency_id, basis, consent_id));
create policy self_or_by_a_lead on safeguarding.member_end for insert to article4_staff
  with check (by_person = (select priv.person())
    and exists (select from safeguarding.person p where p.id = member_end.person_id
      and (member_end.staff_id = (select priv.person()) or (p.agency_id = (select priv.agency()) and (select priv.leads_cases()))))
    and priv.leaves_a_lead(person_id, staff_id));

grant select on safeguarding.person, safeguarding.person_detail, safeguarding.person_name, safeguarding.consent, safeguarding.member,
  safeguarding.member_end to article4_staff;
grant insert (id, agency_id, reference, by_person) on safeguarding.person to article4_staff;
grant insert (id, person_id, working_name, age_state, birth_date, birth_precision, age_said, gender, languages, interpreter, nationality, by_person)
  on safeguarding.person_detail to article4_staff;
grant insert (id, person_id, kind, name, holds, by_person) on safeguarding.person_name to article4_staff;
grant insert (id, person_id, purpose, agency_id, answer, said_on, mode, language, interpreter, read_back, explained_by, note, by_person)
  on safeguarding.consent to article4_staff;
grant insert (id, person_id, staff_id, agency_id, basis, consent_id, law, reason, added_by) on safeguarding.member to article4_staff;
grant insert (id, person_id, staff_id, reason, by_person) on safeguarding.member_end to article4_staff;
revoke all on all functions in schema safeguarding from public;
revoke all on function priv.is_caseworker(), priv.leads_cases(), priv.my_people(), priv.has_just_opened(uuid),
  priv.may_be_member(uuid, uuid, uuid, text, uuid), priv.leaves_a_lead(uuid, uuid) from public;
grant execute on function priv.is_caseworker(), priv.leads_cases(), priv.my_people(), priv.may_be_member(uuid, uuid, uuid, text, uuid),
  priv.leaves_a_lead(uuid, uuid), safeguarding.possible_members() to article4_staff;
