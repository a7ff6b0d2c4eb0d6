-- campaigns: who speaks what, from the Census, so that it can be seen whom campaigns have not reached.
--
-- A published table, read in by whoever installs the hub (`article4 import languages`). The newest that was not taken back stands. Only lines
-- that count people once are kept: groups and totals would count them twice.
create table campaigns.language_import (
  id uuid primary key,
  created_at timestamptz not null default priv.now(),
  source text not null check (length(source) between 2 and 200),
  vintage text not null check (vintage ~ '^[0-9]{4}(-[0-9]{2})?$'),
  rows int not null check (rows > 0),
  undone_at timestamptz
);
comment on table campaigns.language_import is 'A table of main languages that was read in: where it is from, of when, and whether it was taken back.';
select priv.guard('campaigns.language_import');

create table campaigns.language_place (
  import_id uuid not null references campaigns.language_import (id),
  code text not null check (code ~ '^[EW]0[6-9][0-9]{6}$'),
  created_at timestamptz not null default priv.now(),
  name text not null check (length(name) between 2 and 60),
  people int not null check (people >= 0),
  primary key (import_id, code)
);
comment on table campaigns.language_place is 'A district of the table, and how many residents aged 3 and over it counts there.';
select priv.guard('campaigns.language_place');

create table campaigns.language_count (
  import_id uuid not null,
  code text not null,
  line text not null check (length(line) between 2 and 120),
  created_at timestamptz not null default priv.now(),
  people int not null check (people >= 0),
  primary key (import_id, code, line),
  foreign key (import_id, code) references campaigns.language_place (import_id, code)
);
comment on table campaigns.language_count is 'How many people of a district have this main language, by the line of the published table. No line is a group of others.';
select priv.guard('campaigns.language_count');

create policy for_campaign_leads on campaigns.language_import for select to article4_staff using ((select priv.leads_campaigns()));
create policy for_campaign_leads on campaigns.language_place for select to article4_staff using ((select priv.leads_campaigns()));
create policy for_campaign_leads on campaigns.language_count for select to article4_staff using ((select priv.leads_campaigns()));
grant usage on schema campaigns to article4_worker;
grant select on campaigns.language_import, campaigns.language_place, campaigns.language_count to article4_staff;
grant insert on campaigns.language_import, campaigns.language_place, campaigns.language_count to article4_worker;
create policy importer on campaigns.language_import for insert to article4_worker with check (undone_at is null);
create policy importer on campaigns.language_place for insert to article4_worker with check (true);
create policy importer on campaigns.language_count for insert to article4_worker with check (true);

create function campaigns.undo_language_import(p_import uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_count int := 0;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    delete from campaigns.language_count n where n.import_id = p_import;
    get diagnostics v_count = row_count;
    delete from campaigns.language_place p where p.import_id = p_import;
    update campaigns.language_import i set undone_at = priv.now() where i.id = p_import and i.undone_at is null;
    return v_count;
  end $$;
comment on function campaigns.undo_language_import(uuid) is 'Takes a table of languages back: its rows go, the note that it was here stays.';
revoke all on function campaigns.undo_language_import(uuid) from public;
grant execute on function campaigns.undo_language_import(uuid) to article4_worker;

-- ---------------------------------------------------------------------------------------------
-- For whoever evaluates: what was registered, what became of it, and what was counted on which day. No room below may be read by the evaluation
-- room; these functions are what it reads. For campaign leads and the worker, until that room has a right of its own.
create function campaigns.may_evaluate() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select session_user = 'article4_worker' or priv.leads_campaigns() $$;
comment on function campaigns.may_evaluate() is 'Who reads the campaigns of all agencies to evaluate them.';

create function campaigns.registered_plans() returns table (campaign_id uuid, agency_id uuid, version smallint, registered_at timestamptz,
    starts_on date, ends_on date, places jsonb, languages text[], channels text[], outcome text, design text, direction text,
    size_percent smallint, method text, alongside text, amendments int, ended text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.id, c.agency_id, r.version, r.created_at, p.starts_on, p.ends_on, p.places, p.languages, p.channels, r.outcome, r.design, r.direction,
        r.size_percent, r.method, p.alongside, (select count(*)::int from campaigns.plan n where n.campaign_id = c.id and n.reason is not null), e.kind
      from campaigns.registration r join campaigns.campaign c on c.id = r.campaign_id
        join campaigns.plan p on p.campaign_id = r.campaign_id and p.version = r.version left join campaigns.ending e on e.campaign_id = c.id
      where campaigns.may_evaluate() order by p.starts_on, c.id
  $$;
comment on function campaigns.registered_plans() is 'Every registered plan as it was registered, with how often it was amended since and how the campaign ended.';

create function campaigns.visits_by_day(p_campaign uuid) returns table (day date, channel text, language text, visits int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select k.day, l.channel, l.language, sum(k.visits)::int from campaigns.link l join campaigns.link_count k on k.code = l.code
      where l.campaign_id = p_campaign and campaigns.may_evaluate() group by 1, 2, 3 order by 1, 2, 3
  $$;
comment on function campaigns.visits_by_day(uuid) is 'How often the counting links of a campaign were opened, by day, channel and language.';
revoke all on function campaigns.may_evaluate(), campaigns.registered_plans(), campaigns.visits_by_day(uuid) from public;
grant execute on function campaigns.registered_plans(), campaigns.visits_by_day(uuid) to article4_staff, article4_worker;
