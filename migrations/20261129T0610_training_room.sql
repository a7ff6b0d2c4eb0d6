-- training: courses, the sessions in which they are given, and who came.
--
-- A course is there for every training lead of the partnership, so that agencies send people to each other's courses; the sessions of an
-- agency are its own. Nothing is changed: what a session was open for is a row for each step. No learner is named here or anywhere: who
-- answers is known by a code that only they hold (the next migration).
alter table identity.right_held drop constraint right_held_right_check;
alter table identity.right_held add constraint right_held_right_check check ("right" in ('contributor', 'intake-officer', 'intelligence-officer',
  'release-officer', 'analyst', 'source-custodian', 'safeguarding-lead', 'agency-administrator', 'partnership-administrator', 'governance-lead',
  'auditor', 'caseworker', 'training-lead'));
alter table identity.right_request drop constraint right_request_right_check;
alter table identity.right_request add constraint right_request_right_check check ("right" in ('contributor', 'intake-officer',
  'intelligence-officer', 'release-officer', 'analyst', 'source-custodian', 'safeguarding-lead', 'agency-administrator',
  'partnership-administrator', 'governance-lead', 'auditor', 'caseworker', 'training-lead'));

create schema training;
comment on schema training is 'Courses, their sessions, what learners answered before and after, certificates, and practice in grading.';
grant usage on schema training to article4_staff, article4_public, article4_worker;

create function priv.leads_training() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] = 'administration' and 'training-lead' = any (string_to_array(v_parts[4], ',')), false);
  end $$;
comment on function priv.leads_training() is 'Whether the asking person plans training for their agency, at this moment.';
revoke all on function priv.leads_training() from public;
grant execute on function priv.leads_training() to article4_staff;

create table training.course (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  agency_id uuid not null references identity.agency (id),
  title text not null check (length(title) between 5 and 120),
  audience text not null check (audience ~ '^[a-z]+(-[a-z]+)*$' and length(audience) <= 40),
  level text not null check (level in ('awareness', 'practitioner', 'first-responder', 'lead')),
  objectives text not null check (length(objectives) between 10 and 1000),
  minutes smallint not null check (minutes between 10 and 2400),
  certificate text not null check (certificate in ('none', 'answered', 'passed')),
  valid_months smallint not null check (valid_months between 6 and 60),
  by_person uuid not null references identity.person (id)
);
comment on table training.course is 'A course: for whom, at which level, what for, and what its certificate needs. Never changed: a new version is a new course.';
create index course_agency on training.course (agency_id);
create index course_by on training.course (by_person);
select priv.guard('training.course');

create table training.material (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  course_id uuid not null references training.course (id),
  title text not null check (length(title) between 3 and 120),
  words text not null check (length(words) between 10 and 4000),
  by_person uuid not null references identity.person (id)
);
comment on table training.material is 'Something to read again, for whoever took the course. Words alone: no file and no address elsewhere.';
create index material_course on training.material (course_id);
create index material_by on training.material (by_person);
select priv.guard('training.material');

-- Letters and digits that nobody confuses when they are read from a wall: no I, L, O, U, 0 or 1.
create table training.session (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  course_id uuid not null references training.course (id),
  agency_id uuid not null references identity.agency (id),
  held_on date not null,
  place text not null check (length(place) between 2 and 120),
  delivery text not null check (delivery in ('room', 'online', 'both')),
  code text not null unique check (code ~ '^[2-9A-HJKMNP-TV-Z]{8}$'),
  by_person uuid not null references identity.person (id)
);
comment on table training.session is 'A day on which a course is given, by which agency, and the code under which learners find its questions.';
create index session_course on training.session (course_id);
create index session_agency on training.session (agency_id, held_on desc);
create index session_by on training.session (by_person);
select priv.guard('training.session');

-- Questions before the course, questions after it, closed: in this order, each once. `before_turn` holds the row before it.
create table training.session_step (
  session_id uuid not null references training.session (id),
  turn smallint not null check (turn between 1 and 3),
  created_at timestamptz not null default priv.now(),
  before_turn smallint generated always as (nullif(turn - 1, 0)) stored,
  state text not null check (state = (array['before', 'after', 'closed'])[turn]),
  by_person uuid not null references identity.person (id),
  primary key (session_id, turn),
  foreign key (session_id, before_turn) references training.session_step (session_id, turn)
);
comment on table training.session_step is 'What a session was opened for: questions before the course, then questions after it, then closed. Never changed.';
create index session_step_before on training.session_step (session_id, before_turn);
create index session_step_by on training.session_step (by_person);
select priv.guard('training.session_step');

create table training.headcount (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  session_id uuid not null references training.session (id),
  agency_id uuid not null references identity.agency (id),
  role text not null check (role ~ '^[a-z]+(-[a-z]+)*$' and length(role) <= 40),
  people smallint not null check (people between 0 and 500),
  by_person uuid not null references identity.person (id)
);
comment on table training.headcount is 'How many people of an agency and of a kind of work came to a session, counted by whoever gave it. The newest of session, agency and role stands.';
create index headcount_session on training.headcount (session_id, agency_id, role, created_at);
create index headcount_agency on training.headcount (agency_id);
create index headcount_by on training.headcount (by_person);
select priv.guard('training.headcount');

create policy for_training_leads on training.course for select to article4_staff using ((select priv.leads_training()));
create policy for_training_leads on training.material for select to article4_staff using ((select priv.leads_training()));
create policy of_own_agency on training.session for select to article4_staff
  using ((select priv.leads_training()) and agency_id = (select priv.agency()));
create policy with_its_session on training.session_step for select to article4_staff
  using (exists (select from training.session s where s.id = session_step.session_id));
create policy with_its_session on training.headcount for select to article4_staff
  using (exists (select from training.session s where s.id = headcount.session_id));

create policy in_own_name on training.course for insert to article4_staff
  with check ((select priv.leads_training()) and agency_id = (select priv.agency()) and by_person = (select priv.person()));
create policy of_own_course on training.material for insert to article4_staff
  with check ((select priv.leads_training()) and by_person = (select priv.person()) and exists (select from training.course c
    where c.id = material.course_id and c.agency_id = (select priv.agency())));
create policy in_own_name on training.session for insert to article4_staff
  with check ((select priv.leads_training()) and agency_id = (select priv.agency()) and by_person = (select priv.person()));
create policy of_own_session on training.session_step for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from training.session s where s.id = session_step.session_id));
create policy of_own_session on training.headcount for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from training.session s where s.id = headcount.session_id));

grant select on training.course, training.material, training.session, training.session_step, training.headcount to article4_staff;
grant insert (id, agency_id, title, audience, level, objectives, minutes, certificate, valid_months, by_person) on training.course to article4_staff;
grant insert (id, course_id, title, words, by_person) on training.material to article4_staff;
grant insert (id, course_id, agency_id, held_on, place, delivery, code, by_person) on training.session to article4_staff;
grant insert (session_id, turn, state, by_person) on training.session_step to article4_staff;
grant insert (id, session_id, agency_id, role, people, by_person) on training.headcount to article4_staff;
