-- risk: questions that the partnership wants answered, and which items answer them.
--
-- A requirement is a question and stands on no item: its agency decides whether partners read it. An answer is an item that a
-- person says answers it, in part or whole: it is there for whoever sees both the question and the words of the item.
create table risk.requirement (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  parent_id uuid references risk.requirement (id),
  question text not null check (length(question) between 5 and 500),
  why text not null default '' check (length(why) <= 2000),
  kind text check (kind in ('labour', 'sexual', 'criminal', 'domestic', 'child')),
  district_code text check (district_code ~ '^[EWSN]\d{8}$'),
  area_words text not null default '' check (length(area_words) <= 200),
  from_day date not null,
  until_day date not null,
  who_agencies uuid[] not null default '{}' check (cardinality(who_agencies) <= 100),
  who_roles text not null default '' check (length(who_roles) <= 300),
  audience text not null check (audience in ('agency', 'partners')),
  check (from_day <= until_day),
  check (parent_id <> id)
);
comment on table risk.requirement is 'A question, who could answer it, from when and by when. kind null: every kind. parent_id: the question of which this is a part. Never changed; ended by a row of its own.';
create index requirement_agency on risk.requirement (agency_id, created_at desc);
create index requirement_parent on risk.requirement (parent_id);
create index requirement_newest on risk.requirement (created_at desc, id);
create index requirement_by on risk.requirement (by_person);
select priv.guard('risk.requirement');

create table risk.requirement_end (
  requirement_id uuid primary key references risk.requirement (id),
  created_at timestamptz not null default priv.now(),
  reason text not null check (reason in ('answered', 'overtaken', 'not-answerable', 'mistaken')),
  note text not null default '' check (length(note) <= 1000),
  by_person uuid not null references identity.person (id)
);
comment on table risk.requirement_end is 'A question that is not asked any more, and why.';
create index requirement_end_by on risk.requirement_end (by_person);
select priv.guard('risk.requirement_end');

create table risk.answer (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  requirement_id uuid not null references risk.requirement (id),
  item_id uuid not null,
  owner_agency_id uuid not null,
  release_id uuid references intelligence.release (id),
  extent text not null check (extent in ('whole', 'part', 'none')),
  why text not null check (length(why) between 2 and 1000),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  foreign key (item_id, owner_agency_id) references intelligence.item (id, owner_agency_id)
);
comment on table risk.answer is 'An item (its original where no release is named) that a person says answers a question: whole, part, or none, which takes back what their agency said before. The newest of an agency and text stands.';
create index answer_requirement on risk.answer (requirement_id, created_at);
create index answer_item on risk.answer (item_id, owner_agency_id);
create index answer_release on risk.answer (release_id);
create index answer_agency on risk.answer (agency_id);
create index answer_by on risk.answer (by_person);
select priv.guard('risk.answer');

create function risk.after_what_was_answered() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    new.created_at := greatest(new.created_at, (select max(a.created_at) + interval '1 microsecond' from risk.answer a
      where a.requirement_id = new.requirement_id and a.agency_id = new.agency_id));
    return new;
  end $$;
comment on function risk.after_what_was_answered() is 'An answer of an agency is later than every answer it gave before, if only by a microsecond.';
revoke all on function risk.after_what_was_answered() from public;
create trigger in_order before insert on risk.answer for each row execute function risk.after_what_was_answered();

create policy own_or_partners on risk.requirement for select to article4_staff
  using ((select priv.is_reader()) and (agency_id = (select priv.agency())
    or (audience = 'partners' and agency_id = any ((select priv.partner_agencies())::uuid[]))));
create function priv.sees_requirement(p_requirement uuid) returns boolean
  language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$ begin return exists (select from risk.requirement r where r.id = p_requirement); end $$;
comment on function priv.sees_requirement(uuid) is 'Whether the caller may see this question, by their own row security. Plans once a connection.';
revoke all on function priv.sees_requirement(uuid) from public;
grant execute on function priv.sees_requirement(uuid) to article4_staff;
create policy with_its_question on risk.requirement_end for select to article4_staff using (priv.sees_requirement(requirement_id));
create policy question_and_words on risk.answer for select to article4_staff
  using (priv.sees_requirement(requirement_id)
    and priv.sees_texts(case when release_id is null then array[item_id] else '{}'::uuid[] end,
      case when release_id is null then '{}'::uuid[] else array[release_id] end));

create policy in_own_name on risk.requirement for insert to article4_staff
  with check ((select priv.is_reader()) and agency_id = (select priv.agency()) and by_person = (select priv.person())
    and (parent_id is null or priv.sees_requirement(parent_id)));
create policy at_its_agency on risk.requirement_end for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from risk.requirement r
    where r.id = requirement_end.requirement_id and r.agency_id = (select priv.agency())));
create policy of_what_they_read on risk.answer for insert to article4_staff
  with check ((select priv.is_reader()) and agency_id = (select priv.agency()) and by_person = (select priv.person())
    and priv.sees_requirement(requirement_id)
    and (release_id is null or exists (select from intelligence.release r where r.id = answer.release_id and r.item_id = answer.item_id
      and r.owner_agency_id = answer.owner_agency_id))
    and priv.sees_texts(case when release_id is null then array[item_id] else '{}'::uuid[] end,
      case when release_id is null then '{}'::uuid[] else array[release_id] end));

grant select on risk.requirement, risk.requirement_end, risk.answer to article4_staff;
grant insert (id, agency_id, by_person, parent_id, question, why, kind, district_code, area_words, from_day, until_day, who_agencies, who_roles,
  audience) on risk.requirement to article4_staff;
grant insert (requirement_id, reason, note, by_person) on risk.requirement_end to article4_staff;
grant insert (id, requirement_id, item_id, owner_agency_id, release_id, extent, why, agency_id, by_person) on risk.answer to article4_staff;
