-- counts: what rooms tell about their work without anybody in it, by agency and day. Each room's functions read that room alone and are
-- granted to nobody: only other definer functions read them, which give away enough of it together or nothing.
create schema counts;
comment on schema counts is 'What rooms tell about their work, counted by agency and day: no person, no item. Read by definer functions alone.';

create function counts.written_items() returns table (agency_id uuid, day date, pieces int, had bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select i.owner_agency_id, (i.created_at at time zone 'Europe/London')::date, count(*)::int,
        sum((i.exploitation_types <> '{}' and i.exploitation_types <> '{unknown}')::int + (i.occurred_on is not null or i.occurred_words <> '')::int
          + (length(o.provenance) >= 40)::int + (exists (select from intelligence.source s where s.item_id = i.id))::int)
      from intelligence.item i join intelligence.original o on o.item_id = i.id and o.version = 1
      where i.report_id is null group by 1, 2
  $$;
comment on function counts.written_items() is 'intelligence: items that an agency wrote itself, and how many of four parts they had together: a kind of exploitation, when it was, how it is known in 40 letters or more, a recorded source.';

create function counts.first_gradings() returns table (agency_id uuid, day date, pieces int, had bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select i.owner_agency_id, (g.created_at at time zone 'Europe/London')::date, count(*)::int,
        sum((r.grade = g.source_evaluation || g.assessment || g.handling)::int)
      from intelligence.item i join intelligence.grading g on g.item_id = i.id and g.version = 1
        cross join lateral (select x.grade from intelligence.release x where x.item_id = i.id order by x.created_at, x.id limit 1) r
      group by 1, 2
  $$;
comment on function counts.first_gradings() is 'intelligence: first gradings of items that a second person then released, and how many were released under just that grading.';

create function counts.asked_taskings() returns table (agency_id uuid, day date, pieces int, had bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select t.from_agency_id, (t.created_at at time zone 'Europe/London')::date, count(*)::int,
        sum((coalesce(s.reason, '') not in ('not-our-work', 'no-power'))::int)
      from operations.tasking t join operations.step s on s.tasking_id = t.id and s.turn = 1 and s.action in ('accept', 'decline')
      where t.from_agency_id <> t.to_agency_id group by 1, 2
  $$;
comment on function counts.asked_taskings() is 'operations: taskings that were answered, and how many had gone to an agency whose work and power it was.';

create function counts.asked_support() returns table (agency_id uuid, day date, pieces int, had bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select t.from_agency_id, (t.created_at at time zone 'Europe/London')::date, count(*)::int,
        sum((coalesce(s.reason, '') not in ('not-ours', 'not-suitable'))::int)
      from safeguarding.support t join safeguarding.support_step s on s.support_id = t.id and s.turn = 1 and s.action in ('accept', 'decline')
      group by 1, 2
  $$;
comment on function counts.asked_support() is 'safeguarding: requests for help to a person that were answered, and how many had gone to an agency whose work it was.';
revoke all on function counts.written_items(), counts.first_gradings(), counts.asked_taskings(), counts.asked_support() from public;

-- A team is an agency. It counts as trained from the day after the one on which ten of its people had answered after a course.
create function training.trained_from() returns table (agency_id uuid, day date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select x.agency_id, min(x.held_on) + 1 from (
      select d.agency_id, s.held_on, count(*) over (partition by d.agency_id order by s.held_on) as people
        from training.attendance d join training.session s on s.id = d.session_id
        where d.agency_id is not null and exists (select from training.response r
          where r.session_id = d.session_id and r.learner_id = d.learner_id and r.wave = 'after')) x
      where x.people >= 10 group by 1
  $$;
comment on function training.trained_from() is 'The first day on which an agency counts as trained. For definer functions alone.';

create function training.work_by_team() returns table (measure text, agency_id uuid, phase text, pieces bigint, had numeric)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select w.measure, w.agency_id, case when t.day is null then 'never' when w.day < t.day then 'before' else 'after' end,
        sum(w.pieces), sum(w.had)
      from (select 'completeness' as measure, c.agency_id, c.day, 4 * c.pieces as pieces, c.had from counts.written_items() c
        union all select 'grading', c.agency_id, c.day, c.pieces, c.had from counts.first_gradings() c
        union all select 'routing', c.agency_id, c.day, c.pieces, c.had from counts.asked_taskings() c
        union all select 'routing', c.agency_id, c.day, c.pieces, c.had from counts.asked_support() c) w
        left join training.trained_from() t on t.agency_id = w.agency_id
      where w.day > (priv.now() at time zone 'Europe/London')::date - 730
      group by 1, 2, 3
      having sum(w.pieces) >= case w.measure when 'completeness' then 40 else 10 end
  $$;
comment on function training.work_by_team() is 'Of two years: what teams wrote, graded and sent where, before and after they were trained, from ten pieces of a team on. For definer functions alone.';

create function training.work_of_teams() returns table (measure text, team int, phase text, pieces bigint, had numeric)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.leads_training() then return; end if;
    -- Teams are numbered anew each time, and a group is shown where it has three teams beside the asking one.
    return query with w as (select * from training.work_by_team()),
        number as (select x.agency_id, (row_number() over (order by random()))::int as team from (select distinct w.agency_id from w) x)
      select w.measure, n.team, w.phase, w.pieces, w.had from w join number n on n.agency_id = w.agency_id
        where (select count(*) from w o where o.measure = w.measure and o.phase = w.phase and o.agency_id <> priv.agency()) >= 3
        order by 1, 2, 3;
  end $$;
comment on function training.work_of_teams() is 'What trained and untrained teams did at work: unlabelled teams, in groups of at least three beside the own one.';

create function training.work_of_own_team() returns table (measure text, phase text, pieces bigint, had numeric)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.leads_training() then return; end if;
    return query select w.measure, w.phase, w.pieces, w.had from training.work_by_team() w where w.agency_id = priv.agency() order by 1, 2;
  end $$;
comment on function training.work_of_own_team() is 'The same of the own agency, by name.';
revoke all on function training.trained_from(), training.work_by_team(), training.work_of_teams(), training.work_of_own_team() from public;
grant execute on function training.work_of_teams(), training.work_of_own_team() to article4_staff;
