-- counts: days of work by arithmetic, in the statement itself. A function a row, with a search path of its own and a list of days inside, took most of
-- the time of a page over five years. A day of work is one from Monday to Friday; 1 January 2001 was a Monday.
create or replace function counts.intake() returns table (code text, day date, agency_id uuid, parts jsonb, n bigint)
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
          group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) c
  $$;

create or replace function counts.intelligence() returns table (code text, day date, agency_id uuid, parts jsonb, n bigint)
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
          cross join lateral (select d.b / 7 * 5 + least(d.b % 7 + 1, 5) - d.a / 7 * 5 - least(d.a % 7 + 1, 5) as days) w)
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
      from (select (r.created_at at time zone 'Europe/London')::date as day, r.owner_agency_id, r.handling, count(*) as n from intelligence.release r group by 1, 2, 3) c
    union all
    select 'received', (d.created_at at time zone 'Europe/London')::date, d.agency_id, '{}', count(*) from intelligence.dissemination d group by 1, 2, 3
  $$;
drop function counts.in_time(timestamptz, timestamptz, int);
drop function counts.days_of_work(timestamptz, timestamptz);

create or replace function counts.way() returns table (stage text, day date, agency_id uuid, hours int, has_ended boolean, n bigint)
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
      from steps s cross join (select priv.now() as now) k where coalesce(s.to_at, s.from_at) >= s.from_at group by 1, 2, 3, 4, 5
  $$;
