-- evaluation: the annual report. An edition is drawn up from counts that are protected before they are written down: nothing in it is below
-- five, and everything is a multiple of five. Somebody else publishes it; what was published stays listed, also when it was withdrawn.
create table evaluation.edition (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  year smallint not null check (year between 2010 and 2100),
  version smallint not null check (version between 1 and 500),
  before_version smallint generated always as (nullif(version - 1, 0)) stored,
  body jsonb not null check (jsonb_typeof(body) = 'object' and length(body::text) <= 200000
    and jsonb_typeof(body -> 'tables') = 'array' and jsonb_typeof(body -> 'counters') = 'array'
    and not jsonb_path_exists(body, '$.tables[*].rows[*].cells[*] ? (@.type() != "null" && (@.type() != "number" || @ < 5 || @ % 5 != 0))')
    and not jsonb_path_exists(body, '$.counters[*].count ? (@.type() != "null" && (@.type() != "number" || @ < 5 || @ % 5 != 0))')),
  definition date not null,
  by_person uuid not null references identity.person (id),
  unique (year, version),
  foreign key (year, before_version) references evaluation.edition (year, version)
);
comment on table evaluation.edition is 'The annual report of a year as it was drawn up: protected tables and counters alone, each number a multiple of five and none below it. Never changed; another version stands beside it.';
create index edition_before on evaluation.edition (year, before_version);
create index edition_by on evaluation.edition (by_person);
select priv.guard('evaluation.edition');

create table evaluation.edition_step (
  edition_id uuid not null references evaluation.edition (id),
  turn smallint not null check (turn in (1, 2)),
  created_at timestamptz not null default priv.now(),
  before_turn smallint generated always as (nullif(turn - 1, 0)) stored,
  action text not null check ((turn = 1 and action = 'publish') or (turn = 2 and action = 'withdraw')),
  reason text not null check (length(reason) <= 1000 and (action = 'publish' or length(reason) >= 10)),
  by_person uuid not null references identity.person (id),
  primary key (edition_id, turn),
  foreign key (edition_id, before_turn) references evaluation.edition_step (edition_id, turn)
);
comment on table evaluation.edition_step is 'That an edition was published, by somebody other than who drew it up, and that it was withdrawn, with the reason that the public reads. Never changed.';
create index edition_step_before on evaluation.edition_step (edition_id, before_turn);
create index edition_step_by on evaluation.edition_step (by_person);
select priv.guard('evaluation.edition_step');

-- What is out is out: a table that was published tells together with the next. One list, whichever way something left.
create table evaluation.released (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  edition_id uuid not null references evaluation.edition (id),
  data_set text not null check (data_set ~ '^[a-z]+(-[a-z0-9]+)*$' and length(data_set) <= 60),
  year smallint not null check (year between 2010 and 2100),
  cells jsonb not null check (jsonb_typeof(cells) = 'array' and length(cells::text) <= 200000),
  by_person uuid not null references identity.person (id)
);
comment on table evaluation.released is 'The ledger: each table that left, which groups its cells are of and what was said of them, so that no later one tells more together with it. Also of editions that were withdrawn. Never changed.';
create index released_edition on evaluation.released (edition_id);
create index released_by on evaluation.released (by_person);
create index released_year on evaluation.released (data_set, year);
select priv.guard('evaluation.released');

create function evaluation.check_edition_step() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_edition evaluation.edition;
  begin
    -- One at a time: what leaves is checked against all that left before.
    perform pg_advisory_xact_lock(hashtextextended('evaluation.released', 0));
    select e.* into v_edition from evaluation.edition e where e.id = new.edition_id;
    if new.action = 'publish' and v_edition.by_person = new.by_person then
      raise exception 'an edition is published by somebody else' using errcode = 'check_violation', constraint = 'edition_second_person';
    end if;
    if new.action = 'publish' and exists (select from evaluation.released r where r.created_at >= v_edition.created_at) then
      raise exception 'something left since this was drawn up' using errcode = 'check_violation', constraint = 'edition_drawn_up_last';
    end if;
    return new;
  end $$;
comment on function evaluation.check_edition_step() is 'An edition is published by somebody other than who drew it up, and only if nothing left since: it was checked against what had left by then.';
create trigger check_edition_step before insert on evaluation.edition_step for each row execute function evaluation.check_edition_step();
revoke all on function evaluation.check_edition_step() from public;

do $$
declare
  v_table text;
begin
  foreach v_table in array array['edition', 'edition_step', 'released'] loop
    execute format('create policy for_whoever_sees_figures on evaluation.%I for select to article4_staff using ((select priv.sees_figures()))', v_table);
    execute format('create policy in_own_name on evaluation.%I for insert to article4_staff
      with check ((select priv.evaluates()) and by_person = (select priv.person()))', v_table);
    execute format('grant select on evaluation.%I to article4_staff', v_table);
  end loop;
end $$;
grant insert (id, year, version, body, definition, by_person) on evaluation.edition to article4_staff;
grant insert (edition_id, turn, action, reason, by_person) on evaluation.edition_step to article4_staff;
grant insert (edition_id, data_set, year, cells, by_person) on evaluation.released to article4_staff;

-- ---------------------------------------------------------------------------------------------
-- What anybody may read: editions that were published. Of one that was withdrawn, that it was and why, and nothing else.
create function evaluation.published_editions() returns table (id uuid, year smallint, version smallint, published_on date, withdrawn_on date, reason text, body jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select e.id, e.year, e.version, (p.created_at at time zone 'Europe/London')::date, (w.created_at at time zone 'Europe/London')::date, coalesce(w.reason, ''),
        case when w.edition_id is null then e.body end
      from evaluation.edition e join evaluation.edition_step p on p.edition_id = e.id and p.turn = 1
        left join evaluation.edition_step w on w.edition_id = e.id and w.turn = 2
      order by e.year desc, e.version desc
  $$;
comment on function evaluation.published_editions() is 'Editions of the annual report that were published, newest first; withdrawn ones with the reason and without their tables. For the public site.';
revoke all on function evaluation.published_editions() from public;
grant usage on schema evaluation to article4_public;
grant execute on function evaluation.published_editions() to article4_public, article4_staff;
