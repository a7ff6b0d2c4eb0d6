-- evaluation: where what is stuck lies. Each wait says at which agency it waits; a page lists agencies and months, never a record.
drop function counts.way();
create function counts.way() returns table (stage text, day date, agency_id uuid, hours int, has_ended boolean, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with begun as (
      select i.id, i.owner_agency_id, coalesce(r.created_at, i.created_at) as told,
          (select min(g.created_at) from intelligence.grading g where g.item_id = i.id) as graded,
          (select min(x.created_at) from intelligence.release x where x.item_id = i.id) as released,
          t.id as tasking_id, t.to_agency_id, t.created_at as tasked,
          (select min(s.created_at) from operations.step s where s.tasking_id = t.id and s.action = 'finish') as done,
          (select min(k.created_at) from intelligence.release x join operations.joint_source j on j.release_id = x.id
            join operations.field_taken_on k on k.operation_id = j.operation_id where x.item_id = i.id) as safe
        from intelligence.item i left join intake.report r on r.id = i.report_id
          left join lateral (select t.id, t.to_agency_id, t.created_at from intelligence.release x join operations.ground g on g.release_id = x.id
            join operations.tasking t on t.id = g.tasking_id where x.item_id = i.id order by t.created_at, t.id limit 1) t on true),
      steps as (
        select 'told-to-graded' as stage, owner_agency_id as agency_id, told as from_at, graded as to_at from begun
        union all select 'graded-to-released', owner_agency_id, graded, released from begun where graded is not null
        union all select 'released-to-tasked', owner_agency_id, released, tasked from begun where released is not null
        union all select 'tasked-to-done', to_agency_id, tasked, done from begun where tasked is not null
        union all select 'told-to-safe', owner_agency_id, told, safe from begun where tasked is not null
        union all select 'report-to-decided', r.desk_agency_id, r.created_at, t.decided_at from intake.report r join intake.triage t on t.report_id = r.id
          where not r.labour_only
        union all select 'met-to-helped', p.agency_id, p.created_at, least((select min(s.created_at) from safeguarding.need_step s
            where s.person_id = p.id and s.action = 'meet'),
            (select min(x.created_at) from safeguarding.place x where x.person_id = p.id and x.state = 'offered')) from safeguarding.person p)
    select stage, (from_at at time zone 'Europe/London')::date, agency_id, greatest(0, extract(epoch from coalesce(to_at, priv.now()) - from_at) / 3600)::int,
        to_at is not null, count(*)
      from steps where coalesce(to_at, from_at) >= from_at group by 1, 2, 3, 4, 5
  $$;
comment on function counts.way() is 'How long things waited for what comes next, in hours, at which agency, and whether it has come: from being told to being graded, let out, tasked, done, safe. Of how many; of whom is not said.';

create function evaluation.stuck(p_stage text, p_hours int, p_from date, p_to date) returns table (agency text, since date, n bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query select a.name, date_trunc('month', min(w.day))::date, sum(w.n)::bigint from counts.way() w join identity.agency a on a.id = w.agency_id
      where w.stage = p_stage and not w.has_ended and w.hours > p_hours and w.day between p_from and p_to group by a.id order by 2, 1;
  end $$;
comment on function evaluation.stuck(text, int, date, date) is 'At which agencies something of a step waits longer than so many hours, since which month, and how many. For whoever sees figures.';
revoke all on function counts.way(), evaluation.stuck(text, int, date, date) from public;
grant execute on function evaluation.stuck(text, int, date, date) to article4_staff;
