-- evaluation: what the partnership says of itself in figures. Nobody is in this room: it holds figures that were published, aims, changes of
-- practice, yearly reviews of maturity, and comparisons (cards) with whoever signed them. It reads counts of the other rooms, which hold nobody.
do $$
declare
  v_table text;
  v_list text;
begin
  foreach v_table in array array['right_held', 'right_request'] loop
    select string_agg(quote_literal(m.found[1]), ', ' order by m.at) into v_list
      from pg_constraint c cross join regexp_matches(pg_get_constraintdef(c.oid), '''([a-z-]+)''::text', 'g') with ordinality as m (found, at)
      where c.conrelid = format('identity.%I', v_table)::regclass and c.conname = v_table || '_right_check';
    execute format('alter table identity.%I drop constraint %I, add constraint %I check ("right" in (%s, ''evaluator'', ''board-member'', ''adviser''))',
      v_table, v_table || '_right_check', v_table || '_right_check', v_list);
  end loop;
end $$;

create schema evaluation;
comment on schema evaluation is 'Figures of the partnership, what they were compared with and by whom, and what may be published. No person and no record.';
grant usage on schema evaluation to article4_staff;

create function priv.sees_figures() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] = 'oversight'
      and string_to_array(v_parts[4], ',') && array['evaluator', 'board-member', 'adviser'], false);
  end $$;
comment on function priv.sees_figures() is 'Whether the asking person reads the figures of the partnership, at this moment.';
create function priv.evaluates() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] = 'oversight' and 'evaluator' = any (string_to_array(v_parts[4], ',')), false);
  end $$;
comment on function priv.evaluates() is 'Whether the asking person writes what the partnership says of itself in figures, at this moment.';
revoke all on function priv.sees_figures(), priv.evaluates() from public;
grant execute on function priv.sees_figures(), priv.evaluates() to article4_staff;

create function evaluation.today() returns date
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select (priv.now() at time zone 'Europe/London')::date $$;
comment on function evaluation.today() is 'The day it is in London, by the clock of the database.';
revoke all on function evaluation.today() from public;

create table evaluation.figure (
  measure text not null check (measure ~ '^[a-z]+(-[a-z0-9]+)*$' and length(measure) <= 60),
  from_day date not null check (extract(day from from_day) = 1),
  to_day date not null check (extract(day from to_day + 1) = 1),
  part text not null check (length(part) <= 80),
  revision smallint not null check (revision between 1 and 1000),
  created_at timestamptz not null default priv.now(),
  before_revision smallint generated always as (nullif(revision - 1, 0)) stored,
  numerator numeric not null check (numerator >= 0),
  denominator numeric check (denominator >= 0),
  definition date not null,
  by_person uuid not null references identity.person (id),
  primary key (measure, from_day, to_day, part, revision),
  foreign key (measure, from_day, to_day, part, before_revision) references evaluation.figure (measure, from_day, to_day, part, revision),
  check (from_day < to_day)
);
comment on table evaluation.figure is 'A figure as it was published: which measure, of whole months, of which part (empty: of all), by which version of the definitions. The first revision is what was said first, the newest is what stands. Never changed.';
create index figure_before on evaluation.figure (measure, from_day, to_day, part, before_revision);
create index figure_by on evaluation.figure (by_person);
select priv.guard('evaluation.figure');

create table evaluation.aim (
  measure text not null check (measure ~ '^[a-z]+(-[a-z0-9]+)*$' and length(measure) <= 60),
  version smallint not null check (version between 1 and 500),
  created_at timestamptz not null default priv.now(),
  before_version smallint generated always as (nullif(version - 1, 0)) stored,
  base_from date not null,
  base_to date not null,
  target numeric not null check (target between 0 and 1000000000),
  by_day date not null,
  reason text not null check (length(reason) between 10 and 1000),
  by_person uuid not null references identity.person (id),
  primary key (measure, version),
  foreign key (measure, before_version) references evaluation.aim (measure, version),
  check (base_from < base_to and base_to < by_day)
);
comment on table evaluation.aim is 'What the partnership wants a measure to come to, from which period on and by when, with the reason. The newest version stands. Never changed.';
create index aim_before on evaluation.aim (measure, before_version);
create index aim_by on evaluation.aim (by_person);
select priv.guard('evaluation.aim');

create table evaluation.change (
  thread_id uuid not null,
  version smallint not null check (version between 1 and 500),
  created_at timestamptz not null default priv.now(),
  before_version smallint generated always as (nullif(version - 1, 0)) stored,
  kind text not null check (kind in ('recording', 'route-opened', 'route-closed', 'definition', 'form', 'law', 'practice')),
  happened_on date not null check (happened_on between '2000-01-01' and '2100-01-01'),
  words text not null check (length(words) between 10 and 1000),
  evidence text not null check (length(evidence) between 2 and 500),
  holds boolean not null,
  by_person uuid not null references identity.person (id),
  primary key (thread_id, version),
  foreign key (thread_id, before_version) references evaluation.change (thread_id, version)
);
comment on table evaluation.change is 'Something that changed on a day and may move figures, or a practice that changed, with where it can be looked up. The newest version of a thread stands; one that does not hold was taken back. Never changed.';
create index change_before on evaluation.change (thread_id, before_version);
create index change_by on evaluation.change (by_person);
create index change_day on evaluation.change (happened_on);
select priv.guard('evaluation.change');

create table evaluation.review (
  year smallint not null check (year between 2010 and 2100),
  domain text not null check (domain ~ '^[a-z]+(-[a-z]+)*$' and length(domain) <= 40),
  version smallint not null check (version between 1 and 500),
  created_at timestamptz not null default priv.now(),
  before_version smallint generated always as (nullif(version - 1, 0)) stored,
  score smallint not null check (score between 0 and 4),
  evidence text not null check (length(evidence) between 10 and 1000),
  reason text not null check (length(reason) <= 1000),
  by_person uuid not null references identity.person (id),
  primary key (year, domain, version),
  foreign key (year, domain, before_version) references evaluation.review (year, domain, version)
);
comment on table evaluation.review is 'How far the partnership is in one domain in one year, from 0 (absent) to 4 (leading), with what shows it. Higher than before only with a reason. The newest version stands. Never changed.';
create index review_before on evaluation.review (year, domain, before_version);
create index review_by on evaluation.review (by_person);
select priv.guard('evaluation.review');

create table evaluation.card (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  measure text not null check (measure ~ '^[a-z]+(-[a-z0-9]+)*$' and length(measure) <= 60),
  part text not null check (length(part) <= 80),
  base_from date not null check (extract(day from base_from) = 1),
  base_to date not null check (extract(day from base_to + 1) = 1),
  from_day date not null check (extract(day from from_day) = 1),
  to_day date not null check (extract(day from to_day + 1) = 1),
  since date not null check (extract(day from since) = 1),
  compare text not null check (length(compare) <= 80),
  chosen text not null check (chosen in ('not', 'low', 'high')),
  campaign_id uuid references campaigns.campaign (id),
  limits text not null check (length(limits) between 10 and 2000),
  review_on date not null,
  by_person uuid not null references identity.person (id),
  check (base_from < base_to and base_to < from_day and from_day < to_day and since > base_to and since <= from_day)
);
comment on table evaluation.card is 'A change that somebody wants to speak of: which measure, from which period to which, since when it should show, with which series beside it, and whether it was chosen because it was low or high. Judged by rule; never changed.';
create index card_campaign on evaluation.card (campaign_id);
create index card_by on evaluation.card (by_person);
select priv.guard('evaluation.card');

create table evaluation.signature (
  card_id uuid not null references evaluation.card (id),
  version smallint not null check (version between 1 and 500),
  created_at timestamptz not null default priv.now(),
  before_version smallint generated always as (nullif(version - 1, 0)) stored,
  verdict text not null check (verdict in ('cannot-tell', 'more-cause-unknown', 'more-than-trend', 'more-than-trend-and-comparison', 'fewer-cause-unknown',
    'fewer-than-trend', 'fewer-than-trend-and-comparison', 'no-change')),
  result jsonb not null check (jsonb_typeof(result) = 'object' and length(result::text) <= 100000),
  input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
  method text not null check (length(method) between 2 and 200),
  by_person uuid not null references identity.person (id),
  primary key (card_id, version),
  foreign key (card_id, before_version) references evaluation.signature (card_id, version)
);
comment on table evaluation.signature is 'Who stood by a card, and what exactly it said then: the verdict, every figure, by which version of the method, and the hash of what was counted. By somebody other than who made the card. The newest stands. Never changed.';
create index signature_before on evaluation.signature (card_id, before_version);
create index signature_by on evaluation.signature (by_person);
select priv.guard('evaluation.signature');

-- ---------------------------------------------------------------------------------------------
create function evaluation.check_figure() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_newest evaluation.figure;
  begin
    perform pg_advisory_xact_lock(hashtextextended('evaluation.figure', 0));
    if new.to_day >= evaluation.today() then
      raise exception 'a figure is of months that are over' using errcode = 'check_violation', constraint = 'figure_of_the_past';
    end if;
    select f.* into v_newest from evaluation.figure f where f.measure = new.measure and f.from_day = new.from_day and f.to_day = new.to_day
      and f.part = new.part order by f.revision desc limit 1;
    if v_newest.numerator = new.numerator and v_newest.denominator is not distinct from new.denominator and v_newest.definition = new.definition then
      raise exception 'a revision says something else' using errcode = 'check_violation', constraint = 'figure_differs';
    end if;
    return new;
  end $$;
comment on function evaluation.check_figure() is 'A figure is of months that are over, and a revision says something else than the one before.';
create trigger check_figure before insert on evaluation.figure for each row execute function evaluation.check_figure();

create function evaluation.check_review() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_before smallint;
  begin
    perform pg_advisory_xact_lock(hashtextextended('evaluation.review', 0));
    select r.score into v_before from evaluation.review r where r.domain = new.domain and r.year <= new.year order by r.year desc, r.version desc limit 1;
    if new.score > coalesce(v_before, new.score) and length(new.reason) < 10 then
      raise exception 'a higher score has a reason' using errcode = 'check_violation', constraint = 'review_raised_with_reason';
    end if;
    if new.year > extract(year from evaluation.today()) then
      raise exception 'a year that has not begun is not reviewed' using errcode = 'check_violation', constraint = 'review_of_the_past';
    end if;
    return new;
  end $$;
comment on function evaluation.check_review() is 'A score is higher than before only with a reason, and of a year that has begun.';
create trigger check_review before insert on evaluation.review for each row execute function evaluation.check_review();

create function evaluation.check_signature() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_by uuid;
  begin
    select c.by_person into v_by from evaluation.card c where c.id = new.card_id for update;
    if v_by = new.by_person then
      raise exception 'a card is signed by somebody else' using errcode = 'check_violation', constraint = 'signature_second_person';
    end if;
    return new;
  end $$;
comment on function evaluation.check_signature() is 'A card is signed by somebody other than who made it.';
create trigger check_signature before insert on evaluation.signature for each row execute function evaluation.check_signature();
revoke all on function evaluation.check_figure(), evaluation.check_review(), evaluation.check_signature() from public;

-- ---------------------------------------------------------------------------------------------
-- Whoever sees figures sees all of these, whichever agency wrote them; evaluators write, each in their own name.
do $$
declare
  v_table text;
begin
  foreach v_table in array array['figure', 'aim', 'change', 'review', 'card', 'signature'] loop
    execute format('create policy for_whoever_sees_figures on evaluation.%I for select to article4_staff using ((select priv.sees_figures()))', v_table);
    execute format('create policy in_own_name on evaluation.%I for insert to article4_staff
      with check ((select priv.evaluates()) and by_person = (select priv.person()))', v_table);
    execute format('grant select on evaluation.%I to article4_staff', v_table);
  end loop;
end $$;
grant insert (measure, from_day, to_day, part, revision, numerator, denominator, definition, by_person) on evaluation.figure to article4_staff;
grant insert (measure, version, base_from, base_to, target, by_day, reason, by_person) on evaluation.aim to article4_staff;
grant insert (thread_id, version, kind, happened_on, words, evidence, holds, by_person) on evaluation.change to article4_staff;
grant insert (year, domain, version, score, evidence, reason, by_person) on evaluation.review to article4_staff;
grant insert (id, measure, part, base_from, base_to, from_day, to_day, since, compare, chosen, campaign_id, limits, review_on, by_person) on evaluation.card to article4_staff;
grant insert (card_id, version, verdict, result, input_hash, method, by_person) on evaluation.signature to article4_staff;
