-- evaluation: what is asked of some months is counted of those months, and the clock is read once a statement. Five years of a county were counted whole for every quarter;
-- the way was counted anew for each of its steps; and what teams do at work asked for the time at every row.

create function counts.intake(p_from date, p_to date) returns table (code text, day date, agency_id uuid, parts jsonb, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.code, c.day, c.desk_agency_id, jsonb_build_object('channel', c.channel, 'language', c.language, 'manner', c.manner, 'setting', c.setting, 'state', c.state,
        'children', c.children, 'decided', c.decided), c.n
      from (select case when r.labour_only then 'labour-complaints' else 'reports' end as code, (r.created_at at time zone 'Europe/London')::date as day, r.desk_agency_id,
          r.channel, r.language, r.manner, coalesce(r.setting, 'not-said') as setting, t.state, r.children,
          case when w.days > 2 then 'late' when t.decided_at is null then 'not-yet' else 'in-time' end as decided, count(*) as n
        from intake.report r join intake.triage t on t.report_id = r.id cross join (select priv.now() as now) k
          cross join lateral (select (r.created_at at time zone 'Europe/London')::date - date '2001-01-01' as a,
            (coalesce(t.decided_at, k.now) at time zone 'Europe/London')::date - date '2001-01-01' as b) d
          cross join lateral (select d.b / 7 * 5 + least(d.b % 7 + 1, 5) - d.a / 7 * 5 - least(d.a % 7 + 1, 5) as days) w
          where (r.created_at at time zone 'Europe/London')::date between p_from and p_to
          group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) c
  $$;
comment on function counts.intake(date, date) is 'intake: reports of the public and of callers, without those that are about wages alone, which are counted beside them.';

create function counts.intelligence(p_from date, p_to date) returns table (code text, day date, agency_id uuid, parts jsonb, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with graded as (select g.item_id, min(g.created_at) as at from intelligence.grading g group by 1),
      answered as (select o.item_id, min(o.created_at) as at from intelligence.item_outcome o group by 1),
      signed as (select distinct o.item_id from risk.observation o where not exists (select from risk.withdrawal w where w.observation_id = o.id)),
      item as materialized (
        select (i.created_at at time zone 'Europe/London')::date as day, i.owner_agency_id, a.kind, i.report_id is null as is_member,
            case cardinality(i.exploitation_types) when 0 then 'unknown' when 1 then i.exploitation_types[1] else 'several' end as type,
            case when w.days > 2 then 'late' when graded.at is null then 'not-yet' else 'in-time' end as graded, signed.item_id is not null as has_sign,
            case when answered.at <= i.created_at + interval '28 days' then 'in-time'
              when answered.at is not null or i.created_at + interval '28 days' < k.now then 'late' else 'not-yet' end as answered
          from intelligence.item i join identity.agency a on a.id = i.owner_agency_id cross join (select priv.now() as now) k
            left join graded on graded.item_id = i.id left join answered on answered.item_id = i.id left join signed on signed.item_id = i.id
          cross join lateral (select (i.created_at at time zone 'Europe/London')::date - date '2001-01-01' as a,
            (coalesce(graded.at, k.now) at time zone 'Europe/London')::date - date '2001-01-01' as b) d
          cross join lateral (select d.b / 7 * 5 + least(d.b % 7 + 1, 5) - d.a / 7 * 5 - least(d.a % 7 + 1, 5) as days) w
          where (i.created_at at time zone 'Europe/London')::date between p_from and p_to)
    select 'items', c.day, c.owner_agency_id, jsonb_build_object('origin', case when c.is_member then 'member' else 'report' end, 'by', c.kind, 'graded', c.graded,
        'sign', case when c.has_sign then 'yes' else 'no' end), c.n
      from (select day, owner_agency_id, is_member, kind, graded, has_sign, count(*) as n from item group by 1, 2, 3, 4, 5, 6) c
    union all
    select 'items-of-kind', c.day, c.owner_agency_id, jsonb_build_object('kind', c.type), c.n from (select day, owner_agency_id, type, count(*) as n from item group by 1, 2, 3) c
    union all
    select 'member-items', c.day, c.owner_agency_id, jsonb_build_object('answered', c.answered), c.n
      from (select day, owner_agency_id, answered, count(*) as n from item where is_member group by 1, 2, 3) c
    union all
    select 'releases', c.day, c.owner_agency_id, jsonb_build_object('handling', c.handling), c.n
      from (select (r.created_at at time zone 'Europe/London')::date as day, r.owner_agency_id, r.handling, count(*) as n from intelligence.release r
        where (r.created_at at time zone 'Europe/London')::date between p_from and p_to group by 1, 2, 3) c
    union all
    select 'received', (d.created_at at time zone 'Europe/London')::date, d.agency_id, '{}', count(*) from intelligence.dissemination d
      where (d.created_at at time zone 'Europe/London')::date between p_from and p_to group by 1, 2, 3
  $$;
comment on function counts.intelligence(date, date) is 'intelligence: items by origin and writer''s kind, graded in time, with a sign; items of members answered within 28 days; releases, and releases received.';

create function evaluation.all_counts(p_from date, p_to date) returns table (code text, day date, agency_id uuid, parts jsonb, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select * from counts.intake(p_from, p_to) union all select * from counts.intelligence(p_from, p_to)
    union all select x.* from (select * from counts.operations() union all select * from counts.safeguarding() union all select * from counts.training()
      union all select * from counts.campaigns()) x where x.day between p_from and p_to
  $$;
comment on function evaluation.all_counts(date, date) is 'The counts of all rooms between two days. For definer functions alone.';
create or replace function evaluation.all_counts() returns table (code text, day date, agency_id uuid, parts jsonb, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select * from evaluation.all_counts('-infinity', 'infinity') $$;
drop function counts.intake();
drop function counts.intelligence();

create or replace function evaluation.counted(p_from date, p_to date) returns table (code text, month date, kind text, value text, n bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query with c as materialized (select a.code, date_trunc('month', a.day)::date as month, a.parts, sum(a.n)::bigint as n from evaluation.all_counts(p_from, p_to) a
        group by 1, 2, 3)
      select c.code, c.month, '', '', sum(c.n)::bigint from c group by 1, 2
      union all
      select c.code, c.month, k.key, k.value, sum(c.n)::bigint from c cross join jsonb_each_text(c.parts) k (key, value) group by 1, 2, 3, 4;
  end $$;
create or replace function evaluation.agencies(p_from date, p_to date) returns table (agency_id uuid, name text, kind text, gave bigint, let_out bigint, received bigint,
    asked bigint, answered bigint, done bigint, places bigint, came bigint, last_gave date, agreed_until date, is_new boolean)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query with c as materialized (select a.code, a.agency_id, a.parts, a.day, a.n from evaluation.all_counts('-infinity', p_to) a)
      select g.id, g.name, g.kind,
          coalesce(sum(c.n) filter (where c.code = 'items' and c.parts ->> 'origin' = 'member' and c.day >= p_from), 0)::bigint,
          coalesce(sum(c.n) filter (where c.code = 'releases' and c.day >= p_from), 0)::bigint,
          coalesce(sum(c.n) filter (where c.code = 'received' and c.day >= p_from), 0)::bigint,
          coalesce(sum(c.n) filter (where c.code = 'taskings' and c.day >= p_from), 0)::bigint,
          coalesce(sum(c.n) filter (where c.code = 'taskings' and c.day >= p_from and c.parts ->> 'answer' in ('accept', 'decline')), 0)::bigint,
          coalesce(sum(c.n) filter (where c.code = 'taskings' and c.day >= p_from and c.parts ->> 'end' = 'finish'), 0)::bigint,
          coalesce(sum(c.n) filter (where c.code = 'meeting-places' and c.day >= p_from), 0)::bigint,
          coalesce(sum(c.n) filter (where c.code = 'meeting-places' and c.day >= p_from and c.parts ->> 'came' = 'yes'), 0)::bigint,
          max(c.day) filter (where c.code = 'items' and c.parts ->> 'origin' = 'member'),
          (select max(x.review_on) from governance.agreement x join governance.party y on y.agreement_id = x.id
            where y.agency_id = g.id and y.signed_at is not null and y.left_at is null),
          (g.created_at at time zone 'Europe/London')::date > p_from
        from identity.agency g left join c on c.agency_id = g.id where g.status = 'active' group by g.id order by g.name, g.id;
  end $$;

create function counts.way(p_from date, p_to date) returns table (stage text, day date, agency_id uuid, hours int, has_ended boolean, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with graded as (select g.item_id, min(g.created_at) as at from intelligence.grading g group by 1),
      released as (select x.item_id, min(x.created_at) as at from intelligence.release x group by 1),
      tasked as (select distinct on (x.item_id) x.item_id, t.id, t.to_agency_id, t.created_at as at from operations.ground g
        join intelligence.release x on x.id = g.release_id join operations.tasking t on t.id = g.tasking_id order by x.item_id, t.created_at, t.id),
      done as (select s.tasking_id, min(s.created_at) as at from operations.step s where s.action = 'finish' group by 1),
      safe as (select x.item_id, min(k.created_at) as at from operations.joint_source j join intelligence.release x on x.id = j.release_id
        join operations.field_taken_on k on k.operation_id = j.operation_id group by 1),
      begun as materialized (
        select i.owner_agency_id, coalesce(r.created_at, i.created_at) as told, graded.at as graded, released.at as released, tasked.to_agency_id, tasked.at as tasked,
            done.at as done, safe.at as safe
          from intelligence.item i left join intake.report r on r.id = i.report_id left join graded on graded.item_id = i.id left join released on released.item_id = i.id
            left join tasked on tasked.item_id = i.id left join done on done.tasking_id = tasked.id left join safe on safe.item_id = i.id),
      met as (select s.person_id, min(s.created_at) as at from safeguarding.need_step s where s.action = 'meet' group by 1),
      placed as (select x.person_id, min(x.created_at) as at from safeguarding.place x where x.state = 'offered' group by 1),
      steps as (
        select 'told-to-graded' as stage, owner_agency_id as agency_id, told as from_at, graded as to_at from begun
        union all select 'graded-to-released', owner_agency_id, graded, released from begun where graded is not null
        union all select 'released-to-tasked', owner_agency_id, released, tasked from begun where released is not null
        union all select 'tasked-to-done', to_agency_id, tasked, done from begun where tasked is not null
        union all select 'told-to-safe', owner_agency_id, told, safe from begun where tasked is not null
        union all select 'report-to-decided', r.desk_agency_id, r.created_at, t.decided_at from intake.report r join intake.triage t on t.report_id = r.id
          where not r.labour_only
        union all select 'met-to-helped', p.agency_id, p.created_at, least(met.at, placed.at) from safeguarding.person p left join met on met.person_id = p.id
          left join placed on placed.person_id = p.id)
    select s.stage, (s.from_at at time zone 'Europe/London')::date, s.agency_id, greatest(0, extract(epoch from coalesce(s.to_at, k.now) - s.from_at) / 3600)::int,
        s.to_at is not null, count(*)
      from steps s cross join (select priv.now() as now) k where coalesce(s.to_at, s.from_at) >= s.from_at
        and (s.from_at at time zone 'Europe/London')::date between p_from and p_to group by 1, 2, 3, 4, 5
  $$;
comment on function counts.way(date, date) is 'How long things waited for what comes next, in hours, at which agency, and whether it has come: from being told to being graded, let out, tasked, done, safe. Of how many; of whom is not said.';
create or replace function evaluation.waits(p_from date, p_to date) returns table (stage text, hours int, has_ended boolean, n bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query select w.stage, w.hours, w.has_ended, sum(w.n)::bigint from counts.way(p_from, p_to) w group by 1, 2, 3 order by 1, 2, 3;
  end $$;

drop function evaluation.stuck(text, int, date, date);
create function evaluation.stuck(p_stages text[], p_hours int[], p_from date, p_to date) returns table (stage text, agency text, since date, n bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query select w.stage, a.name, date_trunc('month', min(w.day))::date, sum(w.n)::bigint
      from counts.way(p_from, p_to) w join unnest(p_stages, p_hours) x (stage, hours) on x.stage = w.stage join identity.agency a on a.id = w.agency_id
      where not w.has_ended and w.hours > x.hours group by w.stage, a.id order by 1, 3, 2;
  end $$;
comment on function evaluation.stuck(text[], int[], date, date) is 'At which agencies something of these steps waits longer than so many hours, since which month, and how many. For whoever sees figures.';
drop function counts.way();
revoke all on function counts.intake(date, date), counts.intelligence(date, date), counts.way(date, date), evaluation.all_counts(date, date),
  evaluation.stuck(text[], int[], date, date) from public;
grant execute on function evaluation.stuck(text[], int[], date, date) to article4_staff;

create or replace function training.work_by_team() returns table (measure text, agency_id uuid, phase text, pieces bigint, had numeric)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select w.measure, w.agency_id, case when t.day is null then 'never' when w.day < t.day then 'before' else 'after' end,
        sum(w.pieces), sum(w.had)
      from (select 'completeness' as measure, c.agency_id, c.day, 4 * c.pieces as pieces, c.had from counts.written_items() c
        union all select 'grading', c.agency_id, c.day, c.pieces, c.had from counts.first_gradings() c
        union all select 'routing', c.agency_id, c.day, c.pieces, c.had from counts.asked_taskings() c
        union all select 'routing', c.agency_id, c.day, c.pieces, c.had from counts.asked_support() c) w
        left join training.trained_from() t on t.agency_id = w.agency_id
      where w.day > (select (priv.now() at time zone 'Europe/London')::date - 730)
      group by 1, 2, 3
      having sum(w.pieces) >= case w.measure when 'completeness' then 40 else 10 end
  $$;
