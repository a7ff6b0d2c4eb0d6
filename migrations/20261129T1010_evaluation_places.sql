-- intake: how many reports came from which district, month by month, as a tally that leads to no report (decision 20). And what evaluation reads
-- of places, campaigns and courses: counts in which nobody is.
create table intake.district_count (
  month date not null check (extract(day from month) = 1),
  district_code text not null check (district_code ~ '^[EWSN]\d{8}$' or district_code = 'unknown'),
  channel text not null check (channel in ('public', 'professional', 'operator')),
  slot smallint not null check (slot between 0 and 7),
  created_at timestamptz not null default (date_trunc('month', priv.now() at time zone 'Europe/London') at time zone 'Europe/London'),
  reports int not null check (reports > 0),
  primary key (month, district_code, channel, slot)
);
comment on table intake.district_count is 'How many reports came in a month from a district by a channel, those about wages alone apart: a tally without any report in it, which only ever grows. slot: eight sums, so that two reports at once do not wait for each other. created_at is the beginning of the month: the hour of a report is not in it.';
select priv.guard('intake.district_count');

create function intake.check_district_count() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if tg_op = 'DELETE' or new.reports <= old.reports
      or (new.month, new.district_code, new.channel, new.slot, new.created_at) is distinct from (old.month, old.district_code, old.channel, old.slot, old.created_at) then
      raise exception 'a tally only grows' using errcode = 'check_violation', constraint = 'district_count_grows';
    end if;
    return new;
  end $$;
comment on function intake.check_district_count() is 'A tally of reports is raised, and never lowered, moved or taken away.';
create trigger check_district_count before update or delete on intake.district_count for each row execute function intake.check_district_count();

create function intake.count_district(p_channel text, p_postcode text, p_ward text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_district text;
  begin
    select p.district_code into v_district from intake.postcode p where p.postcode = p_postcode;
    if v_district is null then
      -- A name that several districts have a ward of says nothing.
      select min(w.district_code) into v_district from intake.ward w where lower(w.name) = lower(p_ward) having count(distinct w.district_code) = 1;
    end if;
    insert into intake.district_count as c (month, district_code, channel, slot, reports)
      values (date_trunc('month', priv.now() at time zone 'Europe/London')::date, coalesce(v_district, 'unknown'), p_channel, pg_backend_pid() % 8, 1)
      on conflict (month, district_code, channel, slot) do update set reports = c.reports + 1;
  end $$;
comment on function intake.count_district(text, text, text) is 'Raises the tally of a district by one: the place is looked up and forgotten. Called by intake.receive alone.';
revoke all on function intake.check_district_count(), intake.count_district(text, text, text) from public;

create or replace function intake.receive(p_token_hash bytea, p_report jsonb, p_body bytea, p_contact bytea, p_key_id text, p_text_mark bytea,
    p_likeness bigint[], p_place_mark bytea, p_receipt jsonb, p_taken_by uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_id uuid := (p_report ->> 'id')::uuid;
    v_desk uuid;
    v_raised text[];
  begin
    select a.id into v_desk from identity.agency a where a.is_desk;
    if v_desk is null then raise exception 'no desk is set up'; end if;
    if p_taken_by is not null and p_taken_by is distinct from priv.person() then
      raise exception 'not allowed' using errcode = 'insufficient_privilege';
    end if;
    if exists (select from intake.submission s where s.token_hash = p_token_hash) then return 'already'; end if;
    if p_receipt is not null and exists (select from intake.receipt r where r.lookup = decode(p_receipt ->> 'lookup', 'hex')) then
      return 'receipt-taken';
    end if;
    begin
      insert into intake.report (id, desk_agency_id, channel, manner, language, danger, children, knows, labour_only, setting, urgency,
          body, key_id, text_mark, likeness, place_mark, taken_by)
        values (v_id, v_desk, p_report ->> 'channel', p_report ->> 'manner', p_report ->> 'language', p_report ->> 'danger',
          p_report ->> 'children', p_report ->> 'knows', (p_report ->> 'labourOnly')::boolean, p_report ->> 'setting',
          (p_report ->> 'urgency')::int, p_body, p_key_id, p_text_mark, p_likeness, p_place_mark, p_taken_by);
      insert into intake.submission (token_hash, report_id, receipt_counter)
        values (p_token_hash, v_id, coalesce((p_receipt ->> 'counter')::int, 0));
    exception when unique_violation then
      return 'already';
    end;
    if p_contact is not null then
      insert into intake.contact (report_id, sealed, key_id) values (v_id, p_contact, p_key_id);
    end if;
    if p_receipt is not null then
      insert into intake.receipt (report_id, lookup, salt, public_key, wrapped_private_key, own_words)
        values (v_id, decode(p_receipt ->> 'lookup', 'hex'), decode(p_receipt ->> 'salt', 'hex'), decode(p_receipt ->> 'publicKey', 'hex'),
          decode(p_receipt ->> 'wrappedPrivateKey', 'hex'), decode(p_receipt ->> 'ownWords', 'hex'));
    end if;
    insert into intake.triage (report_id, urgency) values (v_id, (p_report ->> 'urgency')::int);
    insert into intake.decision (report_id, action, to_state) values (v_id, 'received', 'new');
    if not (p_report ->> 'labourOnly')::boolean then
      perform intake.count_district(p_report ->> 'channel', p_report ->> 'postcode', p_report ->> 'ward');
    end if;
    v_raised := intake.raise_flags(v_id);
    perform audit.record('collection', 'intake.receive-report', 'allowed', 'report', v_id::text, v_desk, null, null,
      jsonb_build_object('channel', p_report ->> 'channel', 'manner', p_report ->> 'manner', 'raised', v_raised), null);
    perform outbox.publish('intake.report-received', v_id, jsonb_build_object('danger', p_report ->> 'danger',
      'children', p_report ->> 'children', 'urgency', p_report ->> 'urgency'));
    return 'stored';
  end $$;

-- ---------------------------------------------------------------------------------------------
-- What rooms tell of places, and training of courses, for definer functions alone.
create function counts.reports_by_district() returns table (month date, district_code text, channel text, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select c.month, c.district_code, c.channel, sum(c.reports)::bigint from intake.district_count c group by 1, 2, 3 $$;
comment on function counts.reports_by_district() is 'intake: reports by the district they told of.';

create function counts.items_by_place() returns table (month date, ward_code text, district_code text, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select date_trunc('month', i.created_at at time zone 'Europe/London')::date, o.ward_code, o.district_code, count(distinct i.id)
      from risk.observation o join intelligence.item i on i.id = o.item_id
      where o.district_code is not null and not exists (select from risk.withdrawal w where w.observation_id = o.id) group by 1, 2, 3
  $$;
comment on function counts.items_by_place() is 'risk: items with a sign that stands, by the ward and district of the sign; an item with signs in two wards is in both.';

create function counts.course_changes() returns table (course_id uuid, title text, wave text, answered_before int, answered int, pairs int, mean_before numeric,
    mean_after numeric, sd_change numeric, mean_all numeric, sd_all numeric, aware_both int, aware_before_only int, aware_after_only int, aware_neither int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with answer as (
        select s.course_id, r.session_id, r.learner_id, r.wave, 100 * r.score / r.out_of as share,
            case when r.answers ? 'T01' then r.answers -> 'T01' ?| array['roughly', 'explain', 'used'] end as aware
          from training.response r join training.session s on s.id = r.session_id),
      before as (select * from answer where wave = 'before'),
      after as (select * from answer where wave <> 'before'),
      pair as (
        select a.course_id, a.wave, b.share as before, a.share as after, b.aware as aware_before, a.aware as aware_after
          from after a join before b on b.session_id = a.session_id and b.learner_id = a.learner_id),
      all_before as (select b.course_id, count(*)::int as n, avg(b.share) as mean, coalesce(stddev_samp(b.share), 0) as sd from before b group by 1),
      wave as (select a.course_id, a.wave, count(*)::int as n from after a group by 1, 2)
    select c.id, c.title, w.wave, f.n, w.n, count(p.before)::int, avg(p.before), avg(p.after), coalesce(stddev_samp(p.after - p.before), 0), f.mean, f.sd,
        count(*) filter (where p.aware_before and p.aware_after)::int, count(*) filter (where p.aware_before and not p.aware_after)::int,
        count(*) filter (where not p.aware_before and p.aware_after)::int, count(*) filter (where not p.aware_before and not p.aware_after)::int
      from training.course c join all_before f on f.course_id = c.id join wave w on w.course_id = c.id
        join pair p on p.course_id = c.id and p.wave = w.wave
      group by c.id, c.title, w.wave, f.n, w.n, f.mean, f.sd having count(p.before) >= 10
  $$;
comment on function counts.course_changes() is 'training: of each course and wave with ten people who answered before it too: how many, their means and spread in per cent of the marks, and what became of whether they knew the National Referral Mechanism. No answer of anybody.';
revoke all on function counts.reports_by_district(), counts.items_by_place(), counts.course_changes() from public;

-- ---------------------------------------------------------------------------------------------
create function evaluation.by_district(p_from date, p_to date) returns table (outcome text, month date, district_code text, n bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query select 'reports', c.month, c.district_code, sum(c.n)::bigint from counts.reports_by_district() c where c.month between p_from and p_to group by 2, 3
      union all select 'items', c.month, c.district_code, sum(c.n)::bigint from counts.items_by_place() c where c.month between p_from and p_to group by 2, 3;
  end $$;
comment on function evaluation.by_district(date, date) is 'Reports, and items with a sign, by month and district. For whoever sees figures.';

create function evaluation.items_by_ward(p_from date, p_to date) returns table (month date, ward_code text, n bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query select c.month, c.ward_code, sum(c.n)::bigint from counts.items_by_place() c
      where c.ward_code is not null and c.month between p_from and p_to group by 1, 2;
  end $$;
comment on function evaluation.items_by_ward(date, date) is 'Items with a sign, by month and ward. For whoever sees figures; pages show no ward with fewer than three.';

create function evaluation.course_changes() returns table (course_id uuid, title text, wave text, answered_before int, answered int, pairs int, mean_before numeric,
    mean_after numeric, sd_change numeric, mean_all numeric, sd_all numeric, aware_both int, aware_before_only int, aware_after_only int, aware_neither int)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query select * from counts.course_changes() c order by c.title, c.course_id, c.wave;
  end $$;
comment on function evaluation.course_changes() is 'What changed on each course between the questions before it and those of each wave, from ten people on. For whoever sees figures.';

revoke all on function evaluation.by_district(date, date), evaluation.items_by_ward(date, date), evaluation.course_changes() from public;
grant execute on function evaluation.by_district(date, date), evaluation.items_by_ward(date, date), evaluation.course_changes() to article4_staff;

-- Unlabelled teams, three at least beside the asking one: whoever sees figures may see them, as training leads of every agency do.
create or replace function training.work_of_teams() returns table (measure text, team int, phase text, pieces bigint, had numeric)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not (priv.leads_training() or priv.sees_figures()) then return; end if;
    -- Teams are numbered anew each time, and a group is shown where it has three teams beside the asking one.
    return query with w as (select * from training.work_by_team()),
        number as (select x.agency_id, (row_number() over (order by random()))::int as team from (select distinct w.agency_id from w) x)
      select w.measure, n.team, w.phase, w.pieces, w.had from w join number n on n.agency_id = w.agency_id
        where (select count(*) from w o where o.measure = w.measure and o.phase = w.phase and o.agency_id <> priv.agency()) >= 3
        order by 1, 2, 3;
  end $$;
