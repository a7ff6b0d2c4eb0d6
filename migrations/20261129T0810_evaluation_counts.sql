-- counts: what each room counts of its own work for the figures of the whole partnership. All have one form: what was counted, on which day in
-- London, of which agency, by which codes, how many. Each reads its own room and is granted to nobody; the functions of evaluation read them and
-- give away months and parts, never a day, and an agency only where the page is about agencies.
create function counts.days_of_work(p_from timestamptz, p_to timestamptz) returns int
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$ select case when p_to - p_from > interval '14 days' then 99 else (select count(*)::int from generate_series(
      (p_from at time zone 'Europe/London')::date + 1, (p_to at time zone 'Europe/London')::date, '1 day') d (day) where extract(isodow from d.day) < 6) end $$;
comment on function counts.days_of_work(timestamptz, timestamptz) is 'Days from Monday to Friday after the first moment, until the day of the second: bank holidays count as days of work. 99: more than a fortnight.';

create function counts.in_time(p_from timestamptz, p_to timestamptz, p_days int) returns text
  language sql stable set search_path = pg_catalog, pg_temp
  as $$ select case when p_to is not null then case when counts.days_of_work(p_from, p_to) <= p_days then 'in-time' else 'late' end
    when counts.days_of_work(p_from, priv.now()) > p_days then 'late' else 'not-yet' end $$;
comment on function counts.in_time(timestamptz, timestamptz, int) is 'Whether something was done within so many days of work: in-time, late, or not-yet.';

create function counts.intake() returns table (code text, day date, agency_id uuid, parts jsonb, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select case when r.labour_only then 'labour-complaints' else 'reports' end, (r.created_at at time zone 'Europe/London')::date, r.desk_agency_id,
        jsonb_build_object('channel', r.channel, 'language', r.language, 'manner', r.manner, 'setting', coalesce(r.setting, 'not-said'), 'state', t.state,
          'children', r.children, 'decided', counts.in_time(r.created_at, t.decided_at, 2)), count(*)
      from intake.report r join intake.triage t on t.report_id = r.id group by 1, 2, 3, 4
  $$;
comment on function counts.intake() is 'intake: reports of the public and of callers, without those that are about wages alone, which are counted beside them.';

create function counts.intelligence() returns table (code text, day date, agency_id uuid, parts jsonb, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with item as (
      select i.id, i.created_at, (i.created_at at time zone 'Europe/London')::date as day, i.owner_agency_id, a.kind, i.report_id, i.exploitation_types,
          (select min(g.created_at) from intelligence.grading g where g.item_id = i.id) as graded,
          (select min(o.created_at) from intelligence.item_outcome o where o.item_id = i.id) as answered,
          exists (select from risk.observation o where o.item_id = i.id and not exists (select from risk.withdrawal w where w.observation_id = o.id)) as has_sign
        from intelligence.item i join identity.agency a on a.id = i.owner_agency_id)
    select 'items', day, owner_agency_id, jsonb_build_object('origin', case when report_id is null then 'member' else 'report' end, 'by', kind,
        'graded', counts.in_time(created_at, graded, 2), 'sign', case when has_sign then 'yes' else 'no' end), count(*) from item group by 1, 2, 3, 4
    union all
    select 'items-of-kind', day, owner_agency_id, jsonb_build_object('kind', case cardinality(exploitation_types) when 0 then 'unknown' when 1 then exploitation_types[1]
        else 'several' end), count(*) from item group by 1, 2, 3, 4
    union all
    select 'member-items', day, owner_agency_id, jsonb_build_object('answered', case when answered <= created_at + interval '28 days' then 'in-time'
        when answered is not null or created_at + interval '28 days' < priv.now() then 'late' else 'not-yet' end), count(*)
      from item where report_id is null group by 1, 2, 3, 4
    union all
    select 'releases', (r.created_at at time zone 'Europe/London')::date, r.owner_agency_id, jsonb_build_object('handling', r.handling), count(*)
      from intelligence.release r group by 1, 2, 3, 4
    union all
    select 'received', (d.created_at at time zone 'Europe/London')::date, d.agency_id, '{}', count(*) from intelligence.dissemination d group by 1, 2, 3
  $$;
comment on function counts.intelligence() is 'intelligence: items by origin and writer''s kind, graded in time, with a sign; items of members answered within 28 days; releases, and releases received.';

create function counts.operations() returns table (code text, day date, agency_id uuid, parts jsonb, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select 'taskings', (t.created_at at time zone 'Europe/London')::date, t.to_agency_id, jsonb_build_object('answer', coalesce((select s.action from operations.step s
        where s.tasking_id = t.id and s.action in ('accept', 'decline', 'withdraw') order by s.turn limit 1), 'not-yet'),
        'end', coalesce((select s.action from operations.step s where s.tasking_id = t.id and s.action in ('finish', 'hand-back') order by s.turn desc limit 1), 'open'),
        'late', case when exists (select from operations.step s where s.tasking_id = t.id and s.action = 'finish'
            and (s.created_at at time zone 'Europe/London')::date <= t.due_day) then 'no'
          when t.due_day < (priv.now() at time zone 'Europe/London')::date then 'yes' else 'not-yet' end), count(*)
      from operations.tasking t group by 1, 2, 3, 4
    union all
    select 'operations', (s.created_at at time zone 'Europe/London')::date, o.lead_agency_id, jsonb_build_object('agencies', case when (select count(distinct p.agency_id)
        from operations.joint_role r join identity.person p on p.id = r.person_id where r.operation_id = o.id) >= 3 then 'three-or-more' else 'fewer' end), count(*)
      from operations.joint_operation o join operations.joint_step s on s.operation_id = o.id and s.action = 'go-live' group by 1, 2, 3, 4
    union all
    select 'disruptions', (d.created_at at time zone 'Europe/London')::date, d.agency_id, jsonb_build_object('level', d.level, 'plan', d.plan), count(*)
      from operations.joint_disruption d where exists (select from operations.joint_validation v where v.disruption_id = d.id and v.is_agreed) group by 1, 2, 3, 4
    union all
    select 'operation-' || c.measure, (s.created_at at time zone 'Europe/London')::date, o.lead_agency_id, '{}', sum(c.count)::bigint
      from operations.joint_operation o join operations.joint_step s on s.operation_id = o.id and s.action = 'go-live'
        join lateral (select distinct on (k.measure) k.measure, k.count from operations.joint_count k where k.operation_id = o.id
          order by k.measure, k.version desc) c on true group by 1, 2, 3
    union all
    select 'meeting-places', m.held_on, x.agency_id, jsonb_build_object('came', case when x.people > 0 then 'yes' else 'no' end), count(*)
      from operations.meeting m join lateral (select distinct on (c.agency_id) c.agency_id, c.people from operations.meeting_came c
        where c.meeting_id = m.id order by c.agency_id, c.created_at desc, c.id) x on true group by 1, 2, 3, 4
  $$;
comment on function counts.operations() is 'operations: taskings by answer and end, of the agency that was asked; joint operations that went live; disruptions that a second agency validated; what was counted in operations, each measure by itself; who came to meetings.';

create function counts.safeguarding() returns table (code text, day date, agency_id uuid, parts jsonb, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with person as (
      select p.id, p.agency_id, (p.created_at at time zone 'Europe/London')::date as day, coalesce(d.age_state, 'not-sure') as age, coalesce(d.gender, 'not-said') as gender,
          coalesce(nullif(d.nationality, ''), 'not-said') as nationality,
          exists (select from safeguarding.need_step s where s.person_id = p.id and s.action = 'meet')
            or exists (select from safeguarding.place x where x.person_id = p.id and x.state = 'offered')
            or exists (select from safeguarding.support u join safeguarding.support_step s on s.support_id = u.id
              where u.person_id = p.id and s.action = 'finish' and s.reason in ('helped', 'in-part')) as is_helped
        from safeguarding.person p left join lateral (select n.age_state, n.gender, n.nationality from safeguarding.person_detail n
          where n.person_id = p.id order by n.created_at desc, n.id limit 1) d on true)
    select 'people', day, agency_id, jsonb_build_object('age', age, 'gender', gender, 'nationality', nationality, 'helped',
        case when is_helped then 'yes' else 'not-yet' end), count(*) from person group by 1, 2, 3, 4
    union all
    select case s.action when 'submit' then 'nrm-referrals' when 'notify' then 'duties-to-notify' when 'ask-again' then 'asked-again' else s.action end, s.happened_on,
        s.agency_id, jsonb_build_object('age', p.age, 'gender', p.gender, 'nationality', p.nationality, 'after',
          case when exists (select from safeguarding.referral_step b where b.referral_id = s.referral_id and b.turn < s.turn and b.action = 'ask-again')
            then 'asked-again' else 'first' end), count(*)
      from safeguarding.referral_step s join safeguarding.referral r on r.id = s.referral_id join person p on p.id = r.person_id
      where s.action in ('submit', 'notify', 'reasonable-yes', 'reasonable-no', 'conclusive-yes', 'conclusive-no', 'ask-again') group by 1, 2, 3, 4
  $$;
comment on function counts.safeguarding() is 'safeguarding: people whose record was opened, and whether anything was done for them; referrals sent, notifications, and decisions of both kinds, by the day on which each happened.';

create function counts.training() returns table (code text, day date, agency_id uuid, parts jsonb, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with done as (
      select a.learner_id, a.agency_id, a.role, s.held_on, row_number() over (partition by a.learner_id order by s.held_on, s.id) as nth
        from training.attendance a join training.session s on s.id = a.session_id
        where exists (select from training.response r where r.session_id = a.session_id and r.learner_id = a.learner_id and r.wave = 'after')),
      asked as (select s.held_on, a.agency_id, b.answers -> 'T01' ?| array['roughly', 'explain', 'used'] as before, f.answers -> 'T01' ?| array['roughly', 'explain', 'used'] as after
        from training.attendance a join training.session s on s.id = a.session_id
          join training.response b on b.session_id = a.session_id and b.learner_id = a.learner_id and b.wave = 'before' and b.answers ? 'T01'
          join training.response f on f.session_id = a.session_id and f.learner_id = a.learner_id and f.wave = 'after' and f.answers ? 'T01')
    select 'learners', held_on, agency_id, jsonb_build_object('role', coalesce(role, 'not-said')), count(*) from done where nth = 1 group by 1, 2, 3, 4
    union all
    select 'attendances', held_on, agency_id, '{}', count(*) from done group by 1, 2, 3
    union all
    select 'referral-mechanism-asked', held_on, agency_id, jsonb_build_object('before', case when before then 'aware' else 'not' end, 'after',
        case when after then 'aware' else 'not' end), count(*) from asked group by 1, 2, 3, 4
  $$;
comment on function counts.training() is 'training: people who finished a course, once each, and how often anybody did; of those asked before and after, who knew the National Referral Mechanism.';

create function counts.campaigns() returns table (code text, day date, agency_id uuid, parts jsonb, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select 'link-visits', k.day, c.agency_id, jsonb_build_object('channel', l.channel, 'language', l.language), sum(k.visits)::bigint
      from campaigns.link_count k join campaigns.link l on l.code = k.code join campaigns.campaign c on c.id = l.campaign_id group by 1, 2, 3, 4
  $$;
comment on function counts.campaigns() is 'campaigns: visits by counting links.';

create function counts.way() returns table (stage text, day date, hours int, has_ended boolean, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with begun as (
      select i.id, coalesce(r.created_at, i.created_at) as told, (select min(g.created_at) from intelligence.grading g where g.item_id = i.id) as graded,
          (select min(x.created_at) from intelligence.release x where x.item_id = i.id) as released,
          (select min(t.created_at) from intelligence.release x join operations.ground g on g.release_id = x.id join operations.tasking t on t.id = g.tasking_id
            where x.item_id = i.id) as tasked,
          (select min(s.created_at) from intelligence.release x join operations.ground g on g.release_id = x.id join operations.step s on s.tasking_id = g.tasking_id
            and s.action = 'finish' where x.item_id = i.id) as done,
          (select min(k.created_at) from intelligence.release x join operations.joint_source j on j.release_id = x.id
            join operations.field_taken_on k on k.operation_id = j.operation_id where x.item_id = i.id) as safe
        from intelligence.item i left join intake.report r on r.id = i.report_id),
      steps as (
        select 'told-to-graded' as stage, told as from_at, graded as to_at from begun
        union all select 'graded-to-released', graded, released from begun where graded is not null
        union all select 'released-to-tasked', released, tasked from begun where released is not null
        union all select 'tasked-to-done', tasked, done from begun where tasked is not null
        union all select 'told-to-safe', told, safe from begun where tasked is not null
        union all select 'report-to-decided', r.created_at, t.decided_at from intake.report r join intake.triage t on t.report_id = r.id where not r.labour_only
        union all select 'met-to-helped', p.created_at, least((select min(s.created_at) from safeguarding.need_step s where s.person_id = p.id and s.action = 'meet'),
            (select min(x.created_at) from safeguarding.place x where x.person_id = p.id and x.state = 'offered')) from safeguarding.person p)
    select stage, (from_at at time zone 'Europe/London')::date, greatest(0, extract(epoch from coalesce(to_at, priv.now()) - from_at) / 3600)::int, to_at is not null, count(*)
      from steps where coalesce(to_at, from_at) >= from_at group by 1, 2, 3, 4
  $$;
comment on function counts.way() is 'How long things waited for what comes next, in hours, and whether it has come: from being told to being graded, let out, tasked, done, safe. Of how many; of whom is not said.';
revoke all on function counts.days_of_work(timestamptz, timestamptz), counts.in_time(timestamptz, timestamptz, int), counts.intake(), counts.intelligence(),
  counts.operations(), counts.safeguarding(), counts.training(), counts.campaigns(), counts.way() from public;

-- ---------------------------------------------------------------------------------------------
-- What evaluation reads of them.
create function evaluation.all_counts() returns table (code text, day date, agency_id uuid, parts jsonb, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select * from counts.intake() union all select * from counts.intelligence() union all select * from counts.operations()
    union all select * from counts.safeguarding() union all select * from counts.training() union all select * from counts.campaigns()
  $$;
comment on function evaluation.all_counts() is 'The counts of all rooms. For definer functions alone.';

create function evaluation.counted(p_from date, p_to date) returns table (code text, month date, kind text, value text, n bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query with c as materialized (select a.code, date_trunc('month', a.day)::date as month, a.parts, sum(a.n)::bigint as n from evaluation.all_counts() a
        where a.day between p_from and p_to group by 1, 2, 3)
      select c.code, c.month, '', '', sum(c.n)::bigint from c group by 1, 2
      union all
      select c.code, c.month, k.key, k.value, sum(c.n)::bigint from c cross join jsonb_each_text(c.parts) k (key, value) group by 1, 2, 3, 4;
  end $$;
comment on function evaluation.counted(date, date) is 'What was counted from one day to another, by month, of all and by one code at a time. For whoever sees figures.';

create function evaluation.waits(p_from date, p_to date) returns table (stage text, hours int, has_ended boolean, n bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query select w.stage, w.hours, w.has_ended, sum(w.n)::bigint from counts.way() w where w.day between p_from and p_to group by 1, 2, 3 order by 1, 2, 3;
  end $$;
comment on function evaluation.waits(date, date) is 'How long what began between two days waited for what comes next, and how many. For whoever sees figures.';

create function evaluation.agencies(p_from date, p_to date) returns table (agency_id uuid, name text, kind text, gave bigint, let_out bigint, received bigint,
    asked bigint, answered bigint, done bigint, places bigint, came bigint, last_gave date, agreed_until date, is_new boolean)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query with c as materialized (select a.code, a.agency_id, a.parts, a.day, a.n from evaluation.all_counts() a where a.day <= p_to)
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
comment on function evaluation.agencies(date, date) is 'Of each member agency: what it gave, let out and received, what it was asked and did, whether it came, when it last gave, until when an agreement of it runs. For whoever sees figures.';

revoke all on function evaluation.all_counts(), evaluation.counted(date, date), evaluation.waits(date, date), evaluation.agencies(date, date) from public;
grant execute on function evaluation.counted(date, date), evaluation.waits(date, date), evaluation.agencies(date, date) to article4_staff;
