-- campaigns: a campaign, its plan in versions, the registration of one version before the first day, and its end.
--
-- Nothing secret is in a campaign: the leads of every agency read it, those of the agency whose it is change it. A plan is one row, so that
-- nobody can add to one that is registered. What must be true of the order of things is held here and not only in the application: no
-- registration on the first day or later, no change after it without a reason, nothing after the end.
alter table identity.right_held drop constraint right_held_right_check;
alter table identity.right_held add constraint right_held_right_check check ("right" in ('contributor', 'intake-officer', 'intelligence-officer',
  'release-officer', 'analyst', 'source-custodian', 'safeguarding-lead', 'agency-administrator', 'partnership-administrator', 'governance-lead',
  'auditor', 'caseworker', 'training-lead', 'campaign-lead'));
alter table identity.right_request drop constraint right_request_right_check;
alter table identity.right_request add constraint right_request_right_check check ("right" in ('contributor', 'intake-officer',
  'intelligence-officer', 'release-officer', 'analyst', 'source-custodian', 'safeguarding-lead', 'agency-administrator',
  'partnership-administrator', 'governance-lead', 'auditor', 'caseworker', 'training-lead', 'campaign-lead'));

create schema campaigns;
comment on schema campaigns is 'Awareness campaigns: plans, their registration, what came of them, and whom they have not reached.';
grant usage on schema campaigns to article4_staff;

create function priv.leads_campaigns() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] = 'administration' and 'campaign-lead' = any (string_to_array(v_parts[4], ',')), false);
  end $$;
comment on function priv.leads_campaigns() is 'Whether the asking person plans campaigns for their agency, at this moment.';
revoke all on function priv.leads_campaigns() from public;
grant execute on function priv.leads_campaigns() to article4_staff;

create table campaigns.campaign (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  agency_id uuid not null references identity.agency (id),
  name text not null check (length(name) between 5 and 120),
  by_person uuid not null references identity.person (id)
);
comment on table campaigns.campaign is 'A campaign: its name and whose it is. All else is in its plan.';
create index campaign_agency on campaigns.campaign (agency_id);
create index campaign_by on campaigns.campaign (by_person);
select priv.guard('campaigns.campaign');

create function campaigns.are_codes(p_codes text[], p_least int) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$ select p_codes is not null and cardinality(p_codes) between p_least and 60
    and (select coalesce(bool_and(c.code ~ '^[a-z]+([_-][a-z0-9]+)*$' and length(c.code) <= 40), true) and count(distinct c.code) = cardinality(p_codes)
      from unnest(p_codes) c (code)) $$;
comment on function campaigns.are_codes(text[], int) is 'Whether these are codes of a list, each once, and at least so many.';

create function campaigns.are_places(p_places jsonb) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$ select jsonb_typeof(p_places) = 'array' and jsonb_array_length(p_places) <= 100
    and (select coalesce(bool_and(jsonb_typeof(p.place) = 'object' and coalesce(p.place ->> 'code' ~ '^[EW]0[5-9][0-9]{6}$', false)
        and coalesce(length(p.place ->> 'name') between 2 and 60, false) and coalesce(p.place ->> 'use' in ('campaign', 'comparison'), false)
        and coalesce(p.place ->> 'from' ~ '^20[0-9]{2}-[01][0-9]-[0-3][0-9]$', p.place ->> 'from' is null)), true)
        and count(distinct p.place ->> 'code') = jsonb_array_length(p_places)
      from jsonb_array_elements(p_places) p (place)) $$;
comment on function campaigns.are_places(jsonb) is 'Whether this is a list of districts and wards, each once, each for the campaign or to compare with.';

create function campaigns.are_messages(p_messages jsonb) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$ select jsonb_typeof(p_messages) = 'array' and jsonb_array_length(p_messages) <= 4
    and (select coalesce(bool_and(jsonb_typeof(m.message) = 'object' and coalesce(m.message ->> 'variant' in ('A', 'B', 'C', 'D'), false)
        and coalesce(length(m.message ->> 'words') between 2 and 400, false)), true)
        and count(distinct m.message ->> 'variant') = jsonb_array_length(p_messages)
      from jsonb_array_elements(p_messages) m (message)) $$;
comment on function campaigns.are_messages(jsonb) is 'Whether this is a list of messages: variants A to D, each once, with its words.';

create table campaigns.plan (
  campaign_id uuid not null references campaigns.campaign (id),
  version smallint not null check (version between 1 and 500),
  created_at timestamptz not null default priv.now(),
  before_version smallint generated always as (nullif(version - 1, 0)) stored,
  aim text not null check (length(aim) between 10 and 1000),
  audiences text[] not null check (campaigns.are_codes(audiences, 1)),
  sectors text[] not null check (campaigns.are_codes(sectors, 0)),
  starts_on date not null check (starts_on >= '2000-01-01'),
  ends_on date not null check (ends_on between starts_on and starts_on + 731),
  cost_pence int not null check (cost_pence between 0 and 1000000000),
  languages text[] not null check (campaigns.are_codes(languages, 1)),
  channels text[] not null check (campaigns.are_codes(channels, 1)),
  partners uuid[] not null check (cardinality(partners) <= 100),
  places jsonb not null check (campaigns.are_places(places)),
  messages jsonb not null check (campaigns.are_messages(messages)),
  inputs text not null check (length(inputs) <= 1000),
  outputs text not null check (length(outputs) <= 1000),
  out_takes text not null check (length(out_takes) <= 1000),
  outcomes text not null check (length(outcomes) <= 1000),
  impact text not null check (length(impact) <= 1000),
  alongside text not null check (length(alongside) <= 1000),
  reason text check (length(reason) between 10 and 1000),
  by_person uuid not null references identity.person (id),
  primary key (campaign_id, version),
  foreign key (campaign_id, before_version) references campaigns.plan (campaign_id, version)
);
comment on table campaigns.plan is 'One version of the plan of a campaign, whole in one row and never changed. sectors: where people are exploited. alongside: other campaigns at the same time. reason: why it was amended, if one was registered before.';
create index plan_before on campaigns.plan (campaign_id, before_version);
create index plan_by on campaigns.plan (by_person);
select priv.guard('campaigns.plan');

create table campaigns.registration (
  campaign_id uuid primary key,
  version smallint not null,
  created_at timestamptz not null default priv.now(),
  outcome text not null check (length(outcome) between 10 and 400),
  design text not null check (design in ('before-after', 'compared', 'matched', 'stepped')),
  direction text not null check (direction in ('up', 'down', 'either')),
  size_percent smallint not null check (size_percent between 0 and 1000),
  method text not null check (length(method) between 10 and 1000),
  by_person uuid not null references identity.person (id),
  foreign key (campaign_id, version) references campaigns.plan (campaign_id, version)
);
comment on table campaigns.registration is 'The version of a plan that was registered before the first day: the outcome by which it will be judged, by which design, in which direction and how large it is expected (0: not said). Once for a campaign, never changed.';
create index registration_plan on campaigns.registration (campaign_id, version);
create index registration_by on campaigns.registration (by_person);
select priv.guard('campaigns.registration');

create table campaigns.ending (
  campaign_id uuid primary key references campaigns.campaign (id),
  created_at timestamptz not null default priv.now(),
  kind text not null check (kind in ('closed', 'withdrawn')),
  words text not null check (length(words) between 10 and 2000),
  by_person uuid not null references identity.person (id)
);
comment on table campaigns.ending is 'How a campaign ended: closed, with what was learned, or withdrawn, with the reason. Never changed.';
create index ending_by on campaigns.ending (by_person);
select priv.guard('campaigns.ending');

-- ---------------------------------------------------------------------------------------------
-- The order of things. Each trigger takes the row of the campaign first, so that two at once wait for one another.
create function campaigns.today() returns date
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select (priv.now() at time zone 'Europe/London')::date $$;
comment on function campaigns.today() is 'The day it is in London, by the clock of the database.';

create function campaigns.begin_change(p_campaign uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform from campaigns.campaign c where c.id = p_campaign for update;
    if exists (select from campaigns.ending e where e.campaign_id = p_campaign) then
      raise exception 'the campaign is over' using errcode = 'check_violation', constraint = 'campaign_is_over';
    end if;
  end $$;
comment on function campaigns.begin_change(uuid) is 'Makes whoever else changes this campaign wait, and refuses where it is over. For the triggers alone.';
revoke all on function campaigns.today(), campaigns.begin_change(uuid), campaigns.are_codes(text[], int), campaigns.are_places(jsonb),
  campaigns.are_messages(jsonb) from public;
grant execute on function campaigns.are_codes(text[], int), campaigns.are_places(jsonb), campaigns.are_messages(jsonb) to article4_staff;

create function campaigns.check_plan() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform campaigns.begin_change(new.campaign_id);
    if (new.reason is not null) <> exists (select from campaigns.registration r where r.campaign_id = new.campaign_id) then
      raise exception 'a plan has a reason where one was registered, and only there' using errcode = 'check_violation', constraint = 'plan_reason_fits';
    end if;
    if exists (select from unnest(new.partners) p (id) left join identity.agency a on a.id = p.id
        where a.id is null or a.id = (select c.agency_id from campaigns.campaign c where c.id = new.campaign_id))
        or (select count(distinct p.id) from unnest(new.partners) p (id)) <> cardinality(new.partners) then
      raise exception 'a partner is another agency, named once' using errcode = 'check_violation', constraint = 'plan_partners_fit';
    end if;
    return new;
  end $$;
comment on function campaigns.check_plan() is 'A plan changes after registration with a reason alone, and never after the end; its partners are other agencies.';
create trigger check_plan before insert on campaigns.plan for each row execute function campaigns.check_plan();

create function campaigns.check_registration() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_plan campaigns.plan;
    v_here int;
    v_compared int;
    v_starts int;
    v_without_start int;
  begin
    perform campaigns.begin_change(new.campaign_id);
    select p.* into v_plan from campaigns.plan p where p.campaign_id = new.campaign_id order by p.version desc limit 1;
    if v_plan.version is distinct from new.version then
      raise exception 'only the newest plan can be registered' using errcode = 'check_violation', constraint = 'registration_of_newest';
    end if;
    if campaigns.today() >= v_plan.starts_on then
      raise exception 'a plan is registered before its first day' using errcode = 'check_violation', constraint = 'registration_before_first_day';
    end if;
    select count(*) filter (where p.place ->> 'use' = 'campaign'), count(*) filter (where p.place ->> 'use' = 'comparison'),
        count(distinct p.place ->> 'from') filter (where p.place ->> 'use' = 'campaign'),
        count(*) filter (where p.place ->> 'use' = 'campaign' and p.place ->> 'from' is null)
      into v_here, v_compared, v_starts, v_without_start from jsonb_array_elements(v_plan.places) p (place);
    if v_here = 0 or (new.design in ('compared', 'matched') and v_compared = 0) or (new.design = 'stepped' and (v_starts < 2 or v_without_start > 0)) then
      raise exception 'the places do not fit the design' using errcode = 'check_violation', constraint = 'registration_places_fit';
    end if;
    if v_plan.outcomes = '' or v_plan.alongside = '' then
      raise exception 'the outcomes and what runs alongside are said first' using errcode = 'check_violation', constraint = 'registration_plan_is_whole';
    end if;
    return new;
  end $$;
comment on function campaigns.check_registration() is 'The newest plan is registered, before its first day in London, with places that fit its design.';
create trigger check_registration before insert on campaigns.registration for each row execute function campaigns.check_registration();

create function campaigns.check_ending() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform campaigns.begin_change(new.campaign_id);
    if new.kind = 'closed' and campaigns.today() <= (select p.ends_on from campaigns.plan p where p.campaign_id = new.campaign_id
        order by p.version desc limit 1) then
      raise exception 'a campaign is closed after its last day' using errcode = 'check_violation', constraint = 'ending_after_last_day';
    end if;
    return new;
  end $$;
comment on function campaigns.check_ending() is 'A campaign is closed after its last day; withdrawn at any time; once.';
create trigger check_ending before insert on campaigns.ending for each row execute function campaigns.check_ending();
revoke all on function campaigns.check_plan(), campaigns.check_registration(), campaigns.check_ending() from public;

-- ---------------------------------------------------------------------------------------------
-- Who sees it, who writes it.
create policy for_campaign_leads on campaigns.campaign for select to article4_staff using ((select priv.leads_campaigns()));
create policy for_campaign_leads on campaigns.plan for select to article4_staff using ((select priv.leads_campaigns()));
create policy for_campaign_leads on campaigns.registration for select to article4_staff using ((select priv.leads_campaigns()));
create policy for_campaign_leads on campaigns.ending for select to article4_staff using ((select priv.leads_campaigns()));

create policy in_own_name on campaigns.campaign for insert to article4_staff
  with check ((select priv.leads_campaigns()) and agency_id = (select priv.agency()) and by_person = (select priv.person()));
create policy of_own_campaign on campaigns.plan for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from campaigns.campaign c
    where c.id = plan.campaign_id and c.agency_id = (select priv.agency())));
create policy of_own_campaign on campaigns.registration for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from campaigns.campaign c
    where c.id = registration.campaign_id and c.agency_id = (select priv.agency())));
create policy of_own_campaign on campaigns.ending for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from campaigns.campaign c
    where c.id = ending.campaign_id and c.agency_id = (select priv.agency())));

grant select on campaigns.campaign, campaigns.plan, campaigns.registration, campaigns.ending to article4_staff;
grant insert (id, agency_id, name, by_person) on campaigns.campaign to article4_staff;
grant insert (campaign_id, version, aim, audiences, sectors, starts_on, ends_on, cost_pence, languages, channels, partners, places, messages, inputs,
  outputs, out_takes, outcomes, impact, alongside, reason, by_person) on campaigns.plan to article4_staff;
grant insert (campaign_id, version, outcome, design, direction, size_percent, method, by_person) on campaigns.registration to article4_staff;
grant insert (campaign_id, kind, words, by_person) on campaigns.ending to article4_staff;
