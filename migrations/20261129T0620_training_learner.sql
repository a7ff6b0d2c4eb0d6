-- training: what learners answer before, after and months after a course; certificates; reminders; practice in grading.
--
-- A learner has no name here. They hold a code that the hub made for them; the database has a mark of it, made under a key that is not in
-- the database. Whoever leads training never reads a row of a learner: results come through `training.scores`, which gives unlabelled
-- answers of at least ten people and only where the others are at least ten too (or nobody), so that nobody is found by subtraction.
-- The public role touches no table: each thing it may do is one function here.

create table training.learner (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  code_mark bytea not null unique check (length(code_mark) = 32)
);
comment on table training.learner is 'Somebody who holds a learner code. code_mark: of the code, under a key that is not in the database. Read by no surface.';
select priv.guard('training.learner');

create table training.attendance (
  session_id uuid not null references training.session (id),
  learner_id uuid not null references training.learner (id),
  created_at timestamptz not null default priv.now(),
  agency_id uuid references identity.agency (id),
  role text not null check (role ~ '^[a-z]+(-[a-z]+)*$' and length(role) <= 40),
  prior text not null check (prior in ('never', 'within-year', 'longer-ago')),
  primary key (session_id, learner_id)
);
comment on table training.attendance is 'A learner took part in a session, as one of this agency (null: of none in the partnership), in this kind of work, trained before or not. Read by no surface.';
create index attendance_learner on training.attendance (learner_id);
create index attendance_agency on training.attendance (agency_id);
select priv.guard('training.attendance');

create table training.response (
  session_id uuid not null,
  learner_id uuid not null,
  wave text not null check (wave in ('before', 'after', 'month-3', 'month-6')),
  created_at timestamptz not null default priv.now(),
  form text not null check (form in ('A', 'B')),
  bank date not null,
  answers jsonb not null check (length(answers::text) <= 4000),
  marks jsonb not null check (length(marks::text) <= 2000),
  score numeric(6, 3) not null check (score >= 0),
  out_of smallint not null check (out_of between 1 and 100 and score <= out_of),
  primary key (session_id, learner_id, wave),
  foreign key (session_id, learner_id) references training.attendance (session_id, learner_id)
);
comment on table training.response is 'One form that a learner answered: which form of which version of the questions, the codes they chose, and the mark of each. One for each wave, the first that came; never changed. Read by no surface.';
select priv.guard('training.response');

create table training.certificate (
  number_mark bytea primary key check (length(number_mark) = 32),
  created_at timestamptz not null default priv.now(),
  session_id uuid not null,
  learner_id uuid not null,
  expires_on date not null,
  name_mark bytea check (length(name_mark) = 32),
  unique (session_id, learner_id),
  foreign key (session_id, learner_id) references training.attendance (session_id, learner_id)
);
comment on table training.certificate is 'A certificate, known by a mark of its number. name_mark: of number and name together, where the holder chose to tie it to a name; the name itself is nowhere. Read by no surface.';
select priv.guard('training.certificate');

create table training.reminder (
  session_id uuid not null references training.session (id),
  agency_id uuid not null references identity.agency (id),
  wave text not null check (wave in ('month-3', 'month-6')),
  created_at timestamptz not null default priv.now(),
  primary key (session_id, agency_id, wave)
);
comment on table training.reminder is 'The training leads of an agency were told that people of theirs are to be asked again. Never a learner.';
create index reminder_agency on training.reminder (agency_id);
select priv.guard('training.reminder');

create table training.practice (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  round_id uuid not null,
  agency_id uuid not null references identity.agency (id),
  item text not null check (item ~ '^G[0-9]{2}$'),
  bank date not null,
  source text not null check (source in ('1', '2', '3')),
  assessment text not null check (assessment in ('A', 'B', 'C', 'D', 'E')),
  handling text not null check (handling in ('P', 'C')),
  unique (round_id, item)
);
comment on table training.practice is 'An invented piece of information, graded for practice at an agency. Nobody is named: there is no column for it. Read by no surface.';
create index practice_agency on training.practice (agency_id);
select priv.guard('training.practice');

-- ---------------------------------------------------------------------------------------------
-- Which questions are open. Six weeks each time for those who are asked again.
create function training.open_wave(p_session uuid, p_at timestamptz) returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_day date := (p_at at time zone 'Europe/London')::date;
    v_held date := (select s.held_on from training.session s where s.id = p_session);
    v_state text := (select t.state from training.session_step t where t.session_id = p_session order by t.turn desc limit 1);
  begin
    if v_state in ('after', 'closed') then
      if v_day >= v_held + interval '6 months' then
        return case when v_day < v_held + interval '6 months 42 days' then 'month-6' end;
      end if;
      if v_day >= v_held + interval '3 months' and v_day < v_held + interval '3 months 42 days' then return 'month-3'; end if;
    end if;
    return case when v_state in ('before', 'after') and v_day < v_held + interval '3 months' then v_state end;
  end $$;
comment on function training.open_wave(uuid, timestamptz) is 'Which questions of a session are open at that moment; null for none.';

-- A telephone in a hall sends late: what was open a quarter of an hour ago is still taken.
create function training.takes_wave(p_session uuid, p_wave text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return coalesce(p_wave = training.open_wave(p_session, priv.now()), false)
    or exists (select from training.session_step t where t.session_id = p_session and t.turn = case p_wave when 'before' then 2 when 'after' then 3 end
      and t.created_at > priv.now() - interval '15 minutes'); end $$;
comment on function training.takes_wave(uuid, text) is 'Whether answers to these questions are taken now.';
revoke all on function training.open_wave(uuid, timestamptz), training.takes_wave(uuid, text) from public;

create function training.find_session(p_code text)
  returns table (title text, level text, objectives text, agency text, held_on date, wave text, state text, certificate text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.title, c.level, c.objectives, a.name, s.held_on, training.open_wave(s.id, priv.now()),
        coalesce((select t.state from training.session_step t where t.session_id = s.id order by t.turn desc limit 1), 'planned'), c.certificate
      from training.session s join training.course c on c.id = s.course_id join identity.agency a on a.id = s.agency_id where s.code = p_code
  $$;
comment on function training.find_session(text) is 'What a learner sees of the session whose code they typed, and which questions are open.';

create function training.session_agencies(p_code text) returns table (id uuid, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select a.id, a.name from identity.agency a where a.status = 'active' and exists (select from training.session s where s.code = p_code)
    order by a.name, a.id $$;
comment on function training.session_agencies(text) is 'The agencies a learner may say they come from; none without the code of a session.';

create function training.learner_waves(p_code text, p_mark bytea) returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select array(select r.wave from training.response r where r.session_id = d.session_id and r.learner_id = d.learner_id)
      from training.attendance d join training.learner l on l.id = d.learner_id join training.session s on s.id = d.session_id
      where s.code = p_code and l.code_mark = p_mark
  $$;
comment on function training.learner_waves(text, bytea) is 'Which forms this learner has answered in this session; null where they took no part in it.';

create function training.to_read_again(p_code text, p_mark bytea) returns table (title text, words text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select m.title, m.words from training.material m join training.session s on s.course_id = m.course_id
      where s.code = p_code and 'after' = any (training.learner_waves(p_code, p_mark)) order by m.created_at, m.id
  $$;
comment on function training.to_read_again(text, bytea) is 'What a course gives to read, for a learner who has answered the questions after it.';

create function training.take_answers(p_code text, p_mark bytea, p_wave text, p_form text, p_bank date, p_answers jsonb, p_marks jsonb,
    p_score numeric, p_out_of int, p_agency uuid, p_role text, p_prior text) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_session uuid := (select s.id from training.session s where s.code = p_code);
    v_learner uuid;
  begin
    if v_session is null then return 'unknown'; end if;
    select l.id into v_learner from training.learner l where l.code_mark = p_mark;
    -- Sent again: the first that came stands, whatever is open by now.
    if exists (select from training.response r where r.session_id = v_session and r.learner_id = v_learner and r.wave = p_wave) then
      return 'had';
    end if;
    if not training.takes_wave(v_session, p_wave) then return 'closed'; end if;
    if not exists (select from training.attendance d where d.session_id = v_session and d.learner_id = v_learner) then
      if p_wave not in ('before', 'after') or p_role is null then return 'unknown'; end if;
      if p_agency is not null and not exists (select from identity.agency a where a.id = p_agency and a.status = 'active') then
        return 'unknown';
      end if;
      if v_learner is null then
        insert into training.learner (code_mark) values (p_mark) on conflict (code_mark) do nothing returning id into v_learner;
        if v_learner is null then select l.id into v_learner from training.learner l where l.code_mark = p_mark; end if;
      end if;
      insert into training.attendance (session_id, learner_id, agency_id, role, prior)
        values (v_session, v_learner, p_agency, p_role, p_prior) on conflict (session_id, learner_id) do nothing;
    end if;
    insert into training.response (session_id, learner_id, wave, form, bank, answers, marks, score, out_of)
      values (v_session, v_learner, p_wave, p_form, p_bank, p_answers, p_marks, p_score, p_out_of)
      on conflict (session_id, learner_id, wave) do nothing;
    if not found then return 'had'; end if;
    -- Who answered is not in the audit either: the session and which questions, and no more.
    perform audit.record('collection', 'training.take-answers', 'allowed', 'training-session', v_session::text,
      (select s.agency_id from training.session s where s.id = v_session), null, null, jsonb_build_object('wave', p_wave), null);
    return 'taken';
  end $$;
comment on function training.take_answers(text, bytea, text, text, date, jsonb, jsonb, numeric, int, uuid, text, text) is 'Takes one form of a learner, once: taken, had (it came before), closed, or unknown.';

-- Four fifths is the pass mark; reference/training/items.json says the same, and a test compares.
create function training.certify(p_code text, p_mark bytea, p_number bytea, p_name bytea) returns date
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_expires date;
  begin
    insert into training.certificate (number_mark, session_id, learner_id, expires_on, name_mark)
      select p_number, r.session_id, r.learner_id, (s.held_on + make_interval(months => c.valid_months))::date, p_name
        from training.response r join training.learner l on l.id = r.learner_id join training.session s on s.id = r.session_id
          join training.course c on c.id = s.course_id
        where s.code = p_code and l.code_mark = p_mark and r.wave = 'after'
          and (c.certificate = 'answered' or (c.certificate = 'passed' and r.score >= 0.8 * r.out_of))
      on conflict do nothing;
    select f.expires_on into v_expires from training.certificate f join training.learner l on l.id = f.learner_id
      join training.session s on s.id = f.session_id where s.code = p_code and l.code_mark = p_mark;
    return v_expires;
  end $$;
comment on function training.certify(text, bytea, bytea, bytea) is 'Gives a learner the certificate that their answers earned, once; its last day, or null where none is earned.';

create function training.passport(p_mark bytea)
  returns table (code text, title text, level text, agency text, held_on date, expires_on date, is_good boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.code, c.title, c.level, a.name, s.held_on, f.expires_on, f.expires_on >= (priv.now() at time zone 'Europe/London')::date
      from training.certificate f join training.learner l on l.id = f.learner_id join training.session s on s.id = f.session_id
        join training.course c on c.id = s.course_id join identity.agency a on a.id = s.agency_id
      where l.code_mark = p_mark order by f.expires_on desc, s.held_on desc
  $$;
comment on function training.passport(bytea) is 'Every certificate of one learner code, of whatever agency.';

create function training.check_certificate(p_number bytea, p_name bytea)
  returns table (title text, level text, agency text, held_on date, expires_on date, is_good boolean, has_name boolean, name_fits boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.title, c.level, a.name, s.held_on, f.expires_on, f.expires_on >= (priv.now() at time zone 'Europe/London')::date,
        f.name_mark is not null, coalesce(f.name_mark = p_name, false)
      from training.certificate f join training.session s on s.id = f.session_id join training.course c on c.id = s.course_id
        join identity.agency a on a.id = s.agency_id where f.number_mark = p_number
  $$;
comment on function training.check_certificate(bytea, bytea) is 'What a certificate says, for whoever has its number. Of the name only whether it fits.';

revoke all on function training.find_session(text), training.session_agencies(text), training.learner_waves(text, bytea), training.to_read_again(text, bytea),
  training.take_answers(text, bytea, text, text, date, jsonb, jsonb, numeric, int, uuid, text, text),
  training.certify(text, bytea, bytea, bytea), training.passport(bytea), training.check_certificate(bytea, bytea) from public;
grant execute on function training.find_session(text), training.session_agencies(text), training.learner_waves(text, bytea), training.to_read_again(text, bytea),
  training.take_answers(text, bytea, text, text, date, jsonb, jsonb, numeric, int, uuid, text, text),
  training.certify(text, bytea, bytea, bytea), training.passport(bytea), training.check_certificate(bytea, bytea) to article4_public;

-- ---------------------------------------------------------------------------------------------
-- Results, for training leads: of a whole course, or of the own agency's people on it.
create function training.team_state(p_course uuid, p_is_own boolean) returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_all int;
    v_team int;
  begin
    if not priv.leads_training() then return null; end if;
    select count(*), count(*) filter (where not p_is_own or d.agency_id = priv.agency()) into v_all, v_team
      from training.attendance d join training.session s on s.id = d.session_id where s.course_id = p_course;
    return case when v_team < 10 then 'few' when v_all - v_team between 1 and 9 then 'few-others' else 'shown' end;
  end $$;
comment on function training.team_state(uuid, boolean) is 'Whether results of a course, or of the own agency''s people on it, can be shown: at least ten people, and at least ten others or nobody.';

create function training.scores(p_course uuid, p_is_own boolean)
  returns table (wave text, learner int, form text, marks jsonb, answers jsonb, score numeric, out_of smallint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if training.team_state(p_course, p_is_own) is distinct from 'shown' then return; end if;
    -- Numbered anew and in no order of theirs: two answers of this function cannot be laid side by side by the numbers.
    return query with team as (
        select d.session_id, d.learner_id, (row_number() over (order by random()))::int as number
          from training.attendance d join training.session s on s.id = d.session_id
          where s.course_id = p_course and (not p_is_own or d.agency_id = priv.agency()))
      select r.wave, t.number, r.form, r.marks, r.answers, r.score, r.out_of
        from team t join training.response r on r.session_id = t.session_id and r.learner_id = t.learner_id order by t.number, r.wave;
  end $$;
comment on function training.scores(uuid, boolean) is 'Unlabelled answers of a course, or of the own agency''s people on it, where there are enough of them; else nothing.';

create function training.practice_grades() returns table (item text, source text, assessment text, handling text, gradings int)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.leads_training()
      or (select count(distinct p.round_id) from training.practice p where p.agency_id = priv.agency()) < 10 then return; end if;
    return query select p.item, p.source, p.assessment, p.handling, count(*)::int from training.practice p
      where p.agency_id = priv.agency() group by 1, 2, 3, 4 order by 1, 2, 3, 4;
  end $$;
comment on function training.practice_grades() is 'How often each invented item was graded in which way at the own agency, once ten rounds were practised there.';
revoke all on function training.team_state(uuid, boolean), training.scores(uuid, boolean), training.practice_grades() from public;
grant execute on function training.team_state(uuid, boolean), training.scores(uuid, boolean), training.practice_grades() to article4_staff;

-- ---------------------------------------------------------------------------------------------
-- Reminders: to the training leads of each agency whose people took part, and of the one that gave the course.
create function training.remind() returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_row record;
    v_told int := 0;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    for v_row in
      insert into training.reminder (session_id, agency_id, wave)
        select distinct s.id, a.agency_id, training.open_wave(s.id, priv.now())
          from training.session s cross join lateral (select s.agency_id union
            select d.agency_id from training.attendance d where d.session_id = s.id and d.agency_id is not null) a
          where s.held_on > (priv.now() at time zone 'Europe/London')::date - 300
            and training.open_wave(s.id, priv.now()) in ('month-3', 'month-6')
            and exists (select from training.attendance d where d.session_id = s.id)
        on conflict do nothing returning session_id, agency_id, wave
    loop
      v_told := v_told + 1;
      perform outbox.publish('training.follow-up-due', v_row.session_id, jsonb_build_object('agency', v_row.agency_id, 'wave', v_row.wave));
    end loop;
    return v_told;
  end $$;
comment on function training.remind() is 'Tells the training leads concerned that people are to be asked again, once for each session, agency and wave.';
revoke all on function training.remind() from public;
grant execute on function training.remind() to article4_worker;

-- What a reminded agency may know of a session that is another's: what it was and its code, so that its people find the questions.
create function training.due() returns table (title text, code text, held_on date, wave text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.leads_training() then return; end if;
    return query select c.title, s.code, s.held_on, m.wave from training.reminder m join training.session s on s.id = m.session_id
      join training.course c on c.id = s.course_id
      where m.agency_id = priv.agency() and m.wave = training.open_wave(s.id, priv.now()) order by s.held_on, s.id;
  end $$;
comment on function training.due() is 'Sessions whose learners of the own agency are to be asked again now.';
revoke all on function training.due() from public;
grant execute on function training.due() to article4_staff;

create policy of_own_agency on training.reminder for select to article4_staff
  using ((select priv.leads_training()) and agency_id = (select priv.agency()));
create policy at_own_agency on training.practice for insert to article4_staff
  with check (agency_id = (select priv.agency()) and (select priv.has_right('contributor')));
grant select on training.reminder to article4_staff;
grant insert (id, round_id, agency_id, item, bank, source, assessment, handling) on training.practice to article4_staff;
