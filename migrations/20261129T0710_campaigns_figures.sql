-- campaigns: what came of one. Figures by channel, links that count visits, and awareness surveys before and after.
--
-- Nothing here follows anybody. A link has a number for each day and no more. Who answers a survey leaves an age group and which answers
-- they ticked, under a mark that no one can make again; where they live and what they speak are counted by themselves, so that neither
-- stands beside an answer. No surface reads an answer: results come through a function, and only where ten people answered.
grant usage on schema campaigns to article4_public;

create table campaigns.figure (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  campaign_id uuid not null references campaigns.campaign (id),
  agency_id uuid not null references identity.agency (id),
  metric text not null check (campaigns.are_codes(array[metric], 1)),
  from_day date not null,
  to_day date not null check (to_day between from_day and from_day + 731),
  variant text not null check (variant in ('', 'A', 'B', 'C', 'D')),
  language text not null check (language = '' or language ~ '^[a-z]{2,3}$'),
  value numeric(14, 2) not null check (value >= 0),
  source text not null check (length(source) between 3 and 200),
  by_person uuid not null references identity.person (id)
);
comment on table campaigns.figure is 'One figure of a campaign: a metric of the registry, from when to when, of which message and language (empty: of all), with where it comes from. The newest of agency, metric, days, message and language stands; the earlier ones stay.';
create index figure_campaign on campaigns.figure (campaign_id, metric, from_day, created_at);
create index figure_agency on campaigns.figure (agency_id);
create index figure_by on campaigns.figure (by_person);
select priv.guard('campaigns.figure');

create table campaigns.link (
  code text primary key check (code ~ '^[2-9A-HJKMNP-TV-Z]{6}$'),
  created_at timestamptz not null default priv.now(),
  campaign_id uuid not null references campaigns.campaign (id),
  agency_id uuid not null references identity.agency (id),
  channel text not null check (campaigns.are_codes(array[channel], 1)),
  label text not null check (length(label) between 3 and 120),
  page text not null check (page ~ '^/[a-z]{0,20}$'),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  by_person uuid not null references identity.person (id)
);
comment on table campaigns.link is 'A short address that is printed or posted for one channel, and the page of the public site to which it leads. Never changed: what is printed stays good.';
create index link_campaign on campaigns.link (campaign_id);
create index link_agency on campaigns.link (agency_id);
create index link_by on campaigns.link (by_person);
select priv.guard('campaigns.link');

create table campaigns.link_count (
  code text not null references campaigns.link (code),
  day date not null,
  created_at timestamptz not null,
  visits int not null check (visits > 0),
  primary key (code, day)
);
comment on table campaigns.link_count is 'How often a link was opened on a day in London. created_at is the day too: not the hour of the first visit. There is no row of a visit anywhere.';
select priv.guard('campaigns.link_count');

create table campaigns.survey_wave (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  campaign_id uuid not null references campaigns.campaign (id),
  wave text not null check (wave in ('before', 'after')),
  code text not null unique check (code ~ '^[2-9A-HJKMNP-TV-Z]{8}$'),
  opens_on date not null,
  closes_on date not null check (closes_on between opens_on and opens_on + 92),
  bank date not null,
  by_person uuid not null references identity.person (id),
  unique (campaign_id, wave)
);
comment on table campaigns.survey_wave is 'A survey of awareness before or after a campaign: under which code, from when to when, with which version of the questions. Set before it opens, once, never changed.';
create index survey_wave_by on campaigns.survey_wave (by_person);
select priv.guard('campaigns.survey_wave');

create table campaigns.survey_answer (
  wave_id uuid not null references campaigns.survey_wave (id),
  pass_mark bytea not null check (length(pass_mark) = 32),
  created_at timestamptz not null,
  age text not null check (campaigns.are_codes(array[age], 1)),
  answers jsonb not null check (length(answers::text) <= 2000),
  primary key (wave_id, pass_mark)
);
comment on table campaigns.survey_answer is 'The codes that one person ticked and their age group. created_at: the first day of the survey, for all alike. pass_mark: of a number drawn for the page they had, so that it counts once. Read by no surface.';
select priv.guard('campaigns.survey_answer');

create table campaigns.survey_count (
  wave_id uuid not null references campaigns.survey_wave (id),
  kind text not null check (kind in ('district', 'language')),
  value text not null check (value ~ '^[A-Za-z0-9-]{2,12}$'),
  created_at timestamptz not null,
  people int not null check (people > 0),
  primary key (wave_id, kind, value)
);
comment on table campaigns.survey_count is 'How many of those who answered named this postcode district, or this language: counted by itself, tied to no answer. Read by no surface.';
select priv.guard('campaigns.survey_count');

create table campaigns.survey_hour (
  wave_id uuid not null references campaigns.survey_wave (id),
  hour smallint not null check (hour between 0 and 23),
  day date not null,
  created_at timestamptz not null,
  people int not null check (people between 1 and 120),
  primary key (wave_id, day, hour)
);
comment on table campaigns.survey_hour is 'How many answered in an hour. No more than 120 are taken in one: whoever sends many at once is stopped, without anybody being known. Read by no surface.';
select priv.guard('campaigns.survey_hour');

-- A survey before ends before the campaign begins; one after begins when it has begun. Both are set before they open.
create function campaigns.check_wave() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_starts date;
  begin
    perform campaigns.begin_change(new.campaign_id);
    select p.starts_on into v_starts from campaigns.plan p where p.campaign_id = new.campaign_id order by p.version desc limit 1;
    if new.opens_on < campaigns.today() then
      raise exception 'a survey is set before it opens' using errcode = 'check_violation', constraint = 'wave_ahead';
    end if;
    if (new.wave = 'before' and new.closes_on >= v_starts) or (new.wave = 'after' and new.opens_on < v_starts) then
      raise exception 'a survey before ends before the campaign begins' using errcode = 'check_violation', constraint = 'wave_fits_campaign';
    end if;
    return new;
  end $$;
comment on function campaigns.check_wave() is 'A survey is set before it opens, and lies before or after the first day as its name says.';
create trigger check_wave before insert on campaigns.survey_wave for each row execute function campaigns.check_wave();

create function campaigns.check_figure() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if new.to_day > campaigns.today() then
      raise exception 'a figure is of days that are over' using errcode = 'check_violation', constraint = 'figure_of_the_past';
    end if;
    return new;
  end $$;
comment on function campaigns.check_figure() is 'A figure is of days that have been.';
create trigger check_figure before insert on campaigns.figure for each row execute function campaigns.check_figure();
revoke all on function campaigns.check_wave(), campaigns.check_figure() from public;

-- ---------------------------------------------------------------------------------------------
-- The public site: each thing it may do is one function.
create function campaigns.follow_link(p_code text, p_is_counted boolean) returns table (page text, language text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if p_is_counted then
      insert into campaigns.link_count as k (code, day, created_at, visits)
        select l.code, campaigns.today(), campaigns.today()::timestamptz, 1 from campaigns.link l where l.code = p_code
        on conflict (code, day) do update set visits = k.visits + 1;
    end if;
    return query select l.page, l.language from campaigns.link l where l.code = p_code;
  end $$;
comment on function campaigns.follow_link(text, boolean) is 'Where a link leads; one more visit of this day, if it is counted. Nothing else is kept.';

create function campaigns.find_survey(p_code text) returns table (wave text, campaign text, agency text, bank date, is_open boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select w.wave, c.name, a.name, w.bank, campaigns.today() between w.opens_on and w.closes_on
      from campaigns.survey_wave w join campaigns.campaign c on c.id = w.campaign_id join identity.agency a on a.id = c.agency_id
      where w.code = p_code
  $$;
comment on function campaigns.find_survey(text) is 'The survey of this code, and whether it takes answers today.';

create function campaigns.take_survey(p_code text, p_pass bytea, p_bank date, p_age text, p_answers jsonb, p_district text, p_languages text[])
  returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_wave campaigns.survey_wave;
    v_opened timestamptz;
    v_hour int := extract(hour from priv.now() at time zone 'Europe/London');
    v_people int;
  begin
    select w.* into v_wave from campaigns.survey_wave w where w.code = p_code;
    if v_wave.id is null then return 'unknown'; end if;
    if exists (select from campaigns.survey_answer s where s.wave_id = v_wave.id and s.pass_mark = p_pass) then return 'had'; end if;
    if campaigns.today() not between v_wave.opens_on and v_wave.closes_on or p_bank <> v_wave.bank then return 'closed'; end if;
    v_opened := v_wave.opens_on::timestamptz;
    insert into campaigns.survey_hour as h (wave_id, hour, day, created_at, people) values (v_wave.id, v_hour, campaigns.today(), v_opened, 1)
      on conflict (wave_id, day, hour) do update set people = h.people + 1 where h.people < 120 returning h.people into v_people;
    if v_people is null then return 'full'; end if;
    insert into campaigns.survey_answer (wave_id, pass_mark, created_at, age, answers) values (v_wave.id, p_pass, v_opened, p_age, p_answers)
      on conflict (wave_id, pass_mark) do nothing;
    if not found then return 'had'; end if;
    insert into campaigns.survey_count as k (wave_id, kind, value, created_at, people)
      select v_wave.id, n.kind, n.value, v_opened, 1
        from (select 'district' as kind, p_district as value where p_district is not null
          union select 'language', l.code from unnest(p_languages) l (code)) n
      on conflict (wave_id, kind, value) do update set people = k.people + 1;
    return 'taken';
  end $$;
comment on function campaigns.take_survey(text, bytea, date, text, jsonb, text, text[]) is 'Takes the answers of one person, once for each page that was drawn: taken, had, closed, full (too many in this hour) or unknown.';

-- ---------------------------------------------------------------------------------------------
-- Results, for campaign leads.
create function campaigns.survey_people(p_campaign uuid) returns table (wave text, people int)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.leads_campaigns() then return; end if;
    -- Under ten it is said no closer: each answer that comes could be told by its moment.
    return query select w.wave, case when count(s.wave_id) < 10 then 0 else count(s.wave_id)::int end
      from campaigns.survey_wave w left join campaigns.survey_answer s on s.wave_id = w.id where w.campaign_id = p_campaign group by w.wave;
  end $$;
comment on function campaigns.survey_people(uuid) is 'How many answered each survey of a campaign; 0 where it is fewer than ten.';

create function campaigns.survey_scores(p_campaign uuid) returns table (wave text, age text, answers jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.leads_campaigns() then return; end if;
    return query select w.wave, s.age, s.answers from campaigns.survey_wave w join campaigns.survey_answer s on s.wave_id = w.id
      where w.campaign_id = p_campaign and campaigns.today() > w.closes_on
        and (select count(*) from campaigns.survey_answer n where n.wave_id = w.id) >= 10
      order by w.wave, random();
  end $$;
comment on function campaigns.survey_scores(uuid) is 'Unlabelled answers to the surveys of a campaign that are over, where at least ten people answered, in no order of theirs.';

create function campaigns.survey_counts(p_campaign uuid) returns table (wave text, kind text, value text, people int)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.leads_campaigns() then return; end if;
    return query select w.wave, k.kind, k.value, k.people from campaigns.survey_wave w join campaigns.survey_count k on k.wave_id = w.id
      where w.campaign_id = p_campaign and campaigns.today() > w.closes_on and k.people >= 10 order by w.wave, k.kind, k.people desc, k.value;
  end $$;
comment on function campaigns.survey_counts(uuid) is 'Postcode districts and languages that at least ten people named in a survey that is over.';

revoke all on function campaigns.follow_link(text, boolean), campaigns.find_survey(text),
  campaigns.take_survey(text, bytea, date, text, jsonb, text, text[]), campaigns.survey_people(uuid), campaigns.survey_scores(uuid),
  campaigns.survey_counts(uuid) from public;
grant execute on function campaigns.follow_link(text, boolean), campaigns.find_survey(text),
  campaigns.take_survey(text, bytea, date, text, jsonb, text, text[]) to article4_public;
grant execute on function campaigns.survey_people(uuid), campaigns.survey_scores(uuid), campaigns.survey_counts(uuid) to article4_staff;

-- ---------------------------------------------------------------------------------------------
-- Who sees it, who writes it. An agency takes part that has the campaign or is a partner in its newest plan.
create policy for_campaign_leads on campaigns.figure for select to article4_staff using ((select priv.leads_campaigns()));
create policy for_campaign_leads on campaigns.link for select to article4_staff using ((select priv.leads_campaigns()));
create policy for_campaign_leads on campaigns.link_count for select to article4_staff using ((select priv.leads_campaigns()));
create policy for_campaign_leads on campaigns.survey_wave for select to article4_staff using ((select priv.leads_campaigns()));

create policy of_who_takes_part on campaigns.figure for insert to article4_staff
  with check (agency_id = (select priv.agency()) and by_person = (select priv.person()) and exists (select from campaigns.campaign c
    where c.id = figure.campaign_id and (c.agency_id = (select priv.agency()) or (select priv.agency()) = any ((select p.partners from campaigns.plan p
      where p.campaign_id = c.id order by p.version desc limit 1)::uuid[]))));
create policy of_who_takes_part on campaigns.link for insert to article4_staff
  with check (agency_id = (select priv.agency()) and by_person = (select priv.person()) and exists (select from campaigns.campaign c
    where c.id = link.campaign_id and (c.agency_id = (select priv.agency()) or (select priv.agency()) = any ((select p.partners from campaigns.plan p
      where p.campaign_id = c.id order by p.version desc limit 1)::uuid[]))));
create policy of_own_campaign on campaigns.survey_wave for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from campaigns.campaign c
    where c.id = survey_wave.campaign_id and c.agency_id = (select priv.agency())));

grant select on campaigns.figure, campaigns.link, campaigns.link_count, campaigns.survey_wave to article4_staff;
grant insert (id, campaign_id, agency_id, metric, from_day, to_day, variant, language, value, source, by_person) on campaigns.figure to article4_staff;
grant insert (code, campaign_id, agency_id, channel, label, page, language, by_person) on campaigns.link to article4_staff;
grant insert (id, campaign_id, wave, code, opens_on, closes_on, bank, by_person) on campaigns.survey_wave to article4_staff;
