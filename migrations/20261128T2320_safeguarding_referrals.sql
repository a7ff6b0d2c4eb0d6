-- safeguarding: a referral to the National Referral Mechanism, or a report under the Duty to Notify, from a record to a decision.
--
-- One referral is about one person. What was answered, what was read back to them and every step is a row that never changes; the
-- newest stands. All of it is seen by the members of the person's record and by nobody else. Three things are held here too,
-- whatever the application does: only an agency that is a first responder organisation takes a referral on or says that it was
-- sent, with its reference; an adult is referred only while their agreement stands, and reported without a name only after they
-- said no; and the referral of somebody who is or may be a child ends only after their local authority acknowledged that it was told.
create table safeguarding.referral (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references safeguarding.person (id),
  number smallint not null check (number between 1 and 99),
  by_person uuid not null references identity.person (id),
  unique (person_id, number)
);
comment on table safeguarding.referral is 'A referral of one person, numbered from 1. The next is opened when the one before has ended.';
create index referral_by on safeguarding.referral (by_person);
select priv.guard('safeguarding.referral');

create table safeguarding.referral_answer (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  referral_id uuid not null references safeguarding.referral (id),
  question text not null check (question ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(question) <= 60),
  words text[] not null check (cardinality(words) <= 20 and array_position(words, null) is null
    and length(array_to_string(words, '')) <= 150000),
  by_person uuid not null references identity.person (id)
);
comment on table safeguarding.referral_answer is 'What was answered to one question of the form. The newest stands; none is changed. words: one for most questions, several for a choice of several, none where an answer was taken back.';
create index referral_answer_referral on safeguarding.referral_answer (referral_id, question, created_at);
create index referral_answer_by on safeguarding.referral_answer (by_person);
select priv.guard('safeguarding.referral_answer');

create table safeguarding.referral_reading (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  referral_id uuid not null references safeguarding.referral (id),
  section text not null check (section ~ '^[a-z]+(-[a-z]+)*$' and length(section) <= 40),
  verdict text not null check (verdict in ('approved', 'to-correct')),
  questions text[] not null check (cardinality(questions) between 1 and 60 and array_position(questions, null) is null),
  withheld text[] not null default '{}' check (withheld <@ questions and array_position(withheld, null) is null),
  language text not null check (length(language) between 2 and 100),
  interpreter text not null check (interpreter in ('not-needed', 'independent-present', 'independent-remote')),
  mode text not null check (mode in ('in-person', 'telephone', 'video')),
  note text not null default '' check (length(note) <= 1000),
  by_person uuid not null references identity.person (id)
);
comment on table safeguarding.referral_reading is 'A section was read back to the person: the questions whose answers they heard, what they said to them, and which of them they want left out.';
create index referral_reading_referral on safeguarding.referral_reading (referral_id, section, created_at);
create index referral_reading_by on safeguarding.referral_reading (by_person);
select priv.guard('safeguarding.referral_reading');

create table safeguarding.referral_text (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  referral_id uuid not null references safeguarding.referral (id),
  question text not null check (question ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(question) <= 60),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  by_person uuid not null references identity.person (id)
);
comment on table safeguarding.referral_text is 'Somebody read what is left of an answer when all that could name the person is left out, and says that it leads to nobody. digest: SHA-256 of exactly those words.';
create index referral_text_referral on safeguarding.referral_text (referral_id, question);
create index referral_text_by on safeguarding.referral_text (by_person);
select priv.guard('safeguarding.referral_text');

create table safeguarding.referral_authority (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  referral_id uuid not null references safeguarding.referral (id),
  deed text not null check (deed in ('told', 'acknowledged')),
  authority text not null check (length(authority) between 2 and 200),
  happened_on date not null,
  note text not null default '' check (length(note) <= 500),
  by_person uuid not null references identity.person (id)
);
comment on table safeguarding.referral_authority is 'The local authority was told about somebody who is or may be a child, or acknowledged it.';
create index referral_authority_referral on safeguarding.referral_authority (referral_id, deed);
create index referral_authority_by on safeguarding.referral_authority (by_person);
select priv.guard('safeguarding.referral_authority');

create table safeguarding.referral_step (
  referral_id uuid not null references safeguarding.referral (id),
  turn int not null check (turn between 1 and 200),
  created_at timestamptz not null default priv.now(),
  before_turn int generated always as (nullif(turn - 1, 0)) stored,
  from_state text not null,
  action text not null,
  state text not null,
  happened_on date not null,
  organisation text check (length(organisation) between 2 and 200),
  reference text check (length(reference) between 3 and 60),
  reason text,
  words text not null default '' check (length(words) <= 1000),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  primary key (referral_id, turn),
  unique (referral_id, turn, state),
  foreign key (referral_id, before_turn, from_state) references safeguarding.referral_step (referral_id, turn, state),
  check ((turn = 1) = (from_state = 'draft')),
  check ((from_state, action, state) in (
    ('draft', 'choose', 'offered'), ('draft', 'take-on', 'accepted'), ('draft', 'close', 'closed'),
    ('offered', 'choose', 'offered'), ('offered', 'take-on', 'accepted'), ('offered', 'accept', 'accepted'), ('offered', 'decline', 'declined'),
    ('offered', 'close', 'closed'),
    ('declined', 'choose', 'offered'), ('declined', 'take-on', 'accepted'), ('declined', 'close', 'closed'),
    ('accepted', 'choose', 'offered'), ('accepted', 'submit', 'submitted'), ('accepted', 'notify', 'notified'), ('accepted', 'close', 'closed'),
    ('submitted', 'reasonable-yes', 'reasonable-grounds'), ('submitted', 'reasonable-no', 'no-reasonable-grounds'), ('submitted', 'close', 'closed'),
    ('no-reasonable-grounds', 'ask-again', 'reasonable-asked-again'), ('no-reasonable-grounds', 'close', 'closed'),
    ('reasonable-asked-again', 'reasonable-yes', 'reasonable-grounds'), ('reasonable-asked-again', 'reasonable-no', 'no-reasonable-grounds'),
    ('reasonable-asked-again', 'close', 'closed'),
    ('reasonable-grounds', 'conclusive-yes', 'conclusive-grounds'), ('reasonable-grounds', 'conclusive-no', 'no-conclusive-grounds'),
    ('reasonable-grounds', 'close', 'closed'),
    ('no-conclusive-grounds', 'ask-again', 'conclusive-asked-again'), ('no-conclusive-grounds', 'close', 'closed'),
    ('conclusive-asked-again', 'conclusive-yes', 'conclusive-grounds'), ('conclusive-asked-again', 'conclusive-no', 'no-conclusive-grounds'),
    ('conclusive-asked-again', 'close', 'closed'),
    ('conclusive-grounds', 'close', 'closed'), ('notified', 'close', 'closed'))),
  check ((action in ('choose', 'take-on')) = (organisation is not null)),
  check ((action in ('submit', 'notify', 'reasonable-yes', 'reasonable-no', 'conclusive-yes', 'conclusive-no')) = (reference is not null)),
  check (coalesce(reason, '') = any (case action
    when 'decline' then array['no-capacity', 'not-their-area', 'needs-more', 'other']
    when 'notify' then array['fear-of-exploiters', 'fear-of-authorities', 'immigration', 'distrust', 'not-a-victim-to-them', 'work', 'return-home',
      'supported-already', 'needs-time', 'family', 'not-said', 'other']
    when 'close' then array['decided', 'agreement-withdrawn', 'sent-elsewhere', 'lost-contact', 'opened-in-error', 'other']
    else array[''] end))
);
comment on table safeguarding.referral_step is 'One step in the life of a referral: who recorded it, from which state to which, and the day on which it happened. turn counts from 1 and makes each state be left once. reference: of the Home Office. Never changed.';
create index referral_step_before on safeguarding.referral_step (referral_id, before_turn, from_state);
create index referral_step_agency on safeguarding.referral_step (agency_id);
create index referral_step_by on safeguarding.referral_step (by_person);
select priv.guard('safeguarding.referral_step');

create trigger in_order before insert on safeguarding.referral for each row
  execute function safeguarding.after_what_was_said('person_id', 'referral');
create trigger in_order before insert on safeguarding.referral_answer for each row
  execute function safeguarding.after_what_was_said('referral_id', 'referral_answer', 'referral_reading');
create trigger in_order before insert on safeguarding.referral_reading for each row
  execute function safeguarding.after_what_was_said('referral_id', 'referral_answer', 'referral_reading');
create trigger in_order before insert on safeguarding.referral_authority for each row
  execute function safeguarding.after_what_was_said('referral_id', 'referral_authority');
create trigger in_order before insert on safeguarding.referral_step for each row
  execute function safeguarding.after_what_was_said('referral_id', 'referral_step');

-- ---------------------------------------------------------------------------------------------
-- Who sees: the members of the record. What hangs on a referral is there with it.
create policy own_people on safeguarding.referral for select to article4_staff using (person_id = any ((select priv.my_people())::uuid[]));
create policy with_its_referral on safeguarding.referral_answer for select to article4_staff
  using (exists (select from safeguarding.referral r where r.id = referral_answer.referral_id));
create policy with_its_referral on safeguarding.referral_reading for select to article4_staff
  using (exists (select from safeguarding.referral r where r.id = referral_reading.referral_id));
create policy with_its_referral on safeguarding.referral_text for select to article4_staff
  using (exists (select from safeguarding.referral r where r.id = referral_text.referral_id));
create policy with_its_referral on safeguarding.referral_authority for select to article4_staff
  using (exists (select from safeguarding.referral r where r.id = referral_authority.referral_id));
create policy with_its_referral on safeguarding.referral_step for select to article4_staff
  using (exists (select from safeguarding.referral r where r.id = referral_step.referral_id));

-- Who writes.
create function priv.referral_state(p_referral uuid) returns text
  language plpgsql stable set search_path = pg_catalog, pg_temp
  as $$ begin return coalesce((select s.state from safeguarding.referral_step s where s.referral_id = p_referral order by s.turn desc limit 1),
    'draft'); end $$;
comment on function priv.referral_state(uuid) is 'The state of a referral: that of its last step; draft before the first.';

create function priv.may_open_referral(p_person uuid, p_number int) returns boolean
  language plpgsql stable set search_path = pg_catalog, pg_temp
  as $$ begin return p_number = 1 or exists (select from safeguarding.referral r
    where r.person_id = p_person and r.number = p_number - 1 and priv.referral_state(r.id) = 'closed'); end $$;
comment on function priv.may_open_referral(uuid, int) is 'Whether this is the first referral of a person, or the one before has ended.';

create function priv.is_written(p_referral uuid) returns boolean
  language plpgsql stable set search_path = pg_catalog, pg_temp
  as $$ begin return priv.referral_state(p_referral) in ('draft', 'offered', 'declined', 'accepted'); end $$;
comment on function priv.is_written(uuid) is 'Whether a referral is still being written: what was sent is not changed afterwards.';

create function priv.may_take_referral_step(p_referral uuid, p_action text) returns boolean
  language plpgsql stable set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_person uuid := (select r.person_id from safeguarding.referral r where r.id = p_referral);
    v_is_adult boolean := coalesce((select d.age_state = 'adult' from safeguarding.person_detail d where d.person_id = v_person
      order by d.created_at desc limit 1), false);
    v_said text := (select c.answer from safeguarding.consent c where c.person_id = v_person and c.purpose = 'nrm' order by c.created_at desc limit 1);
    v_first_responder boolean := exists (select from identity.agency a where a.id = priv.agency() and a.status = 'active'
      and 'firstResponder' = any (a.capabilities));
    v_specified boolean := exists (select from identity.agency a where a.id = priv.agency() and a.status = 'active'
      and 'specifiedAuthority' = any (a.capabilities));
  begin
    return case
      when p_action = 'take-on' then v_first_responder
      when p_action = 'submit' then v_first_responder and (not v_is_adult or coalesce(v_said = 'given', false))
      when p_action = 'notify' then v_specified and v_is_adult and coalesce(v_said <> 'given', false)
      when p_action = 'close' then v_is_adult or (select count(distinct a.deed) = 2 from safeguarding.referral_authority a
        where a.referral_id = p_referral)
      else true
    end;
  end $$;
comment on function priv.may_take_referral_step(uuid, text) is 'Whether the asking person''s agency may take this step of a referral, with what the person said and is: a first responder organisation, for a notification a specified public authority, an agreement that stands or a no, and for a child an authority that acknowledged.';

create policy of_own_people on safeguarding.referral for insert to article4_staff
  with check (by_person = (select priv.person()) and person_id = any ((select priv.my_people())::uuid[])
    and priv.may_open_referral(person_id, number));
create policy while_written on safeguarding.referral_answer for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from safeguarding.referral r where r.id = referral_answer.referral_id)
    and priv.is_written(referral_id));
create policy while_written on safeguarding.referral_reading for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from safeguarding.referral r where r.id = referral_reading.referral_id)
    and priv.is_written(referral_id));
create policy while_written on safeguarding.referral_text for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from safeguarding.referral r where r.id = referral_text.referral_id)
    and priv.is_written(referral_id));
create policy until_closed on safeguarding.referral_authority for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from safeguarding.referral r where r.id = referral_authority.referral_id)
    and priv.referral_state(referral_id) <> 'closed');
create policy in_their_role on safeguarding.referral_step for insert to article4_staff
  with check (by_person = (select priv.person()) and agency_id = (select priv.agency())
    and exists (select from safeguarding.referral r where r.id = referral_step.referral_id)
    and priv.may_take_referral_step(referral_id, action));

grant select on safeguarding.referral, safeguarding.referral_answer, safeguarding.referral_reading, safeguarding.referral_text,
  safeguarding.referral_authority, safeguarding.referral_step to article4_staff;
grant insert (id, person_id, number, by_person) on safeguarding.referral to article4_staff;
grant insert (id, referral_id, question, words, by_person) on safeguarding.referral_answer to article4_staff;
grant insert (id, referral_id, section, verdict, questions, withheld, language, interpreter, mode, note, by_person) on safeguarding.referral_reading
  to article4_staff;
grant insert (id, referral_id, question, digest, by_person) on safeguarding.referral_text to article4_staff;
grant insert (id, referral_id, deed, authority, happened_on, note, by_person) on safeguarding.referral_authority to article4_staff;
grant insert (referral_id, turn, from_state, action, state, happened_on, organisation, reference, reason, words, agency_id, by_person)
  on safeguarding.referral_step to article4_staff;
revoke all on function priv.referral_state(uuid), priv.may_open_referral(uuid, int), priv.is_written(uuid),
  priv.may_take_referral_step(uuid, text) from public;
grant execute on function priv.referral_state(uuid), priv.may_open_referral(uuid, int), priv.is_written(uuid),
  priv.may_take_referral_step(uuid, text) to article4_staff;
