-- safeguarding: one agency asks another to help a person.
--
-- What is asked is one row and never changes; what became of it is a numbered row for each step, as with a tasking. The agency that is
-- asked sees what it needs to answer, without a name, while an agreement lives and the person's consent stands (or a law): both are
-- asked at every request. Only who works with the person at the agency that asked can end it, so that nobody is lost between two.
create function priv.consent_stands(p_consent uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return exists (select from safeguarding.consent c where c.id = p_consent and c.answer = 'given'
    and not exists (select from safeguarding.consent n where n.person_id = c.person_id and n.purpose = c.purpose
      and n.agency_id is not distinct from c.agency_id and n.answer <> 'given' and n.created_at > c.created_at)); end $$;
comment on function priv.consent_stands(uuid) is 'Whether this consent was given and nothing else was said to the same purpose and agency since.';
revoke all on function priv.consent_stands(uuid) from public;

create table safeguarding.support (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references safeguarding.person (id),
  from_agency_id uuid not null references identity.agency (id),
  to_agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
  asked text not null check (length(asked) between 5 and 1000),
  age_state text not null check (age_state in ('adult', 'child', 'not-sure')),
  languages text not null default '' check (length(languages) <= 300),
  interpreter text not null check (interpreter in ('not-asked', 'not-needed', 'anybody', 'female', 'male')),
  answer_by date not null check (answer_by >= (created_at at time zone 'Europe/London')::date),
  basis text not null check (basis in ('consent', 'law')),
  consent_id uuid references safeguarding.consent (id),
  law text check (law in ('vital-interests', 'child-safeguarding', 'adult-at-risk', 'court-order')),
  reason text not null default '' check (length(reason) <= 1000),
  check (to_agency_id <> from_agency_id),
  check ((basis = 'consent') = (consent_id is not null)),
  check ((basis = 'law') = (law is not null)),
  check (basis <> 'law' or length(reason) >= 10)
);
comment on table safeguarding.support is 'One agency asks another to help a person: with what, by when it wants an answer, and what allows it. No name. Never changed; what became of it is in safeguarding.support_step.';
create index support_person on safeguarding.support (person_id, created_at);
create index support_from on safeguarding.support (from_agency_id);
create index support_to on safeguarding.support (to_agency_id);
create index support_consent on safeguarding.support (consent_id);
create index support_by on safeguarding.support (by_person);
select priv.guard('safeguarding.support');

create table safeguarding.support_step (
  support_id uuid not null references safeguarding.support (id),
  turn int not null check (turn between 1 and 200),
  created_at timestamptz not null default priv.now(),
  before_turn int generated always as (nullif(turn - 1, 0)) stored,
  from_state text not null,
  action text not null,
  state text not null,
  owner_person uuid references identity.person (id),
  reason text,
  words text not null default '' check (length(words) <= 1000),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  primary key (support_id, turn),
  unique (support_id, turn, state),
  foreign key (support_id, before_turn, from_state) references safeguarding.support_step (support_id, turn, state),
  check ((turn = 1) = (from_state = 'offered')),
  check ((from_state, action, state) in (
    ('offered', 'accept', 'accepted'), ('offered', 'decline', 'declined'), ('offered', 'revoke', 'revoked'),
    ('accepted', 'start', 'in-progress'), ('accepted', 'take-over', 'accepted'), ('accepted', 'hand-back', 'handed-back'),
    ('accepted', 'revoke', 'revoked'),
    ('in-progress', 'take-over', 'in-progress'), ('in-progress', 'finish', 'done'), ('in-progress', 'hand-back', 'handed-back'),
    ('in-progress', 'revoke', 'revoked'),
    ('declined', 'close', 'closed'), ('handed-back', 'close', 'closed'), ('done', 'close', 'closed'))),
  check ((action in ('accept', 'take-over', 'start')) = (owner_person is not null)),
  check (owner_person is null or owner_person = by_person),
  check (coalesce(reason, '') = any (case action
    when 'decline' then array['no-capacity', 'not-ours', 'not-suitable', 'unsafe', 'call-us']
    when 'hand-back' then array['no-capacity', 'no-contact', 'needs-another', 'unsafe', 'call-us']
    when 'finish' then array['helped', 'in-part', 'not-wanted', 'moved-on']
    when 'revoke' then array['not-wanted', 'took-back', 'helped-elsewhere', 'unsafe', 'mistake']
    when 'close' then array['helped', 'asked-another', 'not-wanted', 'we-help']
    else array[''] end)),
  check (reason is null or length(words) >= 2)
);
comment on table safeguarding.support_step is 'One step in the life of a support referral: who took it, at which agency, from which state to which. turn makes each state be left once. owner_person: who helps at the agency that was asked. Never changed.';
create index support_step_before on safeguarding.support_step (support_id, before_turn, from_state);
create index support_step_owner on safeguarding.support_step (owner_person);
create index support_step_agency on safeguarding.support_step (agency_id);
create index support_step_by on safeguarding.support_step (by_person);
select priv.guard('safeguarding.support_step');

create function priv.my_support() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_agency uuid := priv.agency();
    v_people uuid[];
    v_partners uuid[];
  begin
    if not priv.is_caseworker() then return '{}'; end if;
    v_people := priv.my_people();
    v_partners := priv.partner_agencies();
    return array(select s.id from safeguarding.support s where s.person_id = any (v_people)
      or (s.to_agency_id = v_agency and s.from_agency_id = any (v_partners)
        and (s.basis = 'law' or priv.consent_stands(s.consent_id))));
  end $$;
comment on function priv.my_support() is 'Which support referrals the asking person sees now: of people they work with, and those their agency was asked, while agreement and consent or law stand. Empty means none.';
revoke all on function priv.my_support() from public;
grant execute on function priv.my_support() to article4_staff;

create function priv.may_ask_support(p_person uuid, p_to uuid, p_basis text, p_consent uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not (p_person = any (priv.my_people()) and p_to = any (priv.partner_agencies())) then return false; end if;
    return p_basis = 'law' or (priv.consent_stands(p_consent) and exists (select from safeguarding.consent c
      where c.id = p_consent and c.person_id = p_person and c.purpose = 'sharing' and c.agency_id = p_to));
  end $$;
comment on function priv.may_ask_support(uuid, uuid, text, uuid) is 'Whether the asking person may ask this agency to help somebody they work with, on this basis.';
revoke all on function priv.may_ask_support(uuid, uuid, text, uuid) from public;
grant execute on function priv.may_ask_support(uuid, uuid, text, uuid) to article4_staff;

create function safeguarding.helps_at(p_support uuid, p_turn int) returns boolean
  language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$ begin return exists (select from safeguarding.support_step s where s.support_id = p_support and s.turn = p_turn
    and s.owner_person = priv.person()); end $$;
comment on function safeguarding.helps_at(uuid, int) is 'Whether that step of a support referral, as far as the caller sees it, named the caller. A policy of the table cannot ask the table itself.';
revoke all on function safeguarding.helps_at(uuid, int) from public;
grant execute on function safeguarding.helps_at(uuid, int) to article4_staff;

create policy between_the_two on safeguarding.support for select to article4_staff using (id = any ((select priv.my_support())::uuid[]));
create policy with_its_referral on safeguarding.support_step for select to article4_staff
  using (support_id = any ((select priv.my_support())::uuid[]));
create policy of_own_people on safeguarding.support for insert to article4_staff
  with check (by_person = (select priv.person()) and from_agency_id = (select priv.agency())
    and priv.may_ask_support(person_id, to_agency_id, basis, consent_id));
-- Whoever works with the person takes it back or closes it; the agency that was asked answers; who helps there ends it.
create policy in_their_role on safeguarding.support_step for insert to article4_staff
  with check (by_person = (select priv.person()) and agency_id = (select priv.agency())
    and exists (select from safeguarding.support s where s.id = support_step.support_id
      and case when support_step.action in ('revoke', 'close')
        then s.from_agency_id = (select priv.agency()) and s.person_id = any ((select priv.my_people())::uuid[])
        else s.to_agency_id = (select priv.agency()) end)
    and (action not in ('start', 'finish', 'hand-back') or safeguarding.helps_at(support_id, turn - 1)));

grant select on safeguarding.support, safeguarding.support_step to article4_staff;
grant insert (id, person_id, from_agency_id, to_agency_id, by_person, kind, asked, age_state, languages, interpreter, answer_by, basis, consent_id,
  law, reason) on safeguarding.support to article4_staff;
grant insert (support_id, turn, from_state, action, state, owner_person, reason, words, agency_id, by_person)
  on safeguarding.support_step to article4_staff;
