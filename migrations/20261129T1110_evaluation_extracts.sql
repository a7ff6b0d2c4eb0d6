-- evaluation: the academic adviser's seat. An adviser asks for counts by several codes together; an evaluator of another agency says yes or
-- no. Only groups that are large enough leave the function that crosses codes; smaller ones are made coarser, and dropped in the end. What
-- left stands in the same ledger as the annual report, with what was spent of the privacy of a year.
create function priv.advises() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] = 'oversight' and 'adviser' = any (string_to_array(v_parts[4], ',')), false);
  end $$;
comment on function priv.advises() is 'Whether the asking person is an academic adviser, working for oversight, at this moment.';
revoke all on function priv.advises() from public;
grant execute on function priv.advises() to article4_staff;

create table evaluation.extract (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  data_set text not null check (data_set ~ '^[a-z]+(-[a-z0-9]+)*$' and length(data_set) <= 60),
  from_year smallint not null check (from_year between 2010 and 2100),
  to_year smallint not null check (to_year between from_year and from_year + 9),
  kinds text[] not null check (cardinality(kinds) between 1 and 3 and array_position(kinds, null) is null),
  secret text not null check (secret = '' or (secret ~ '^[a-z]+$' and secret <> all (kinds))),
  manner text not null check (manner in ('cells', 'noise') and (manner = 'cells' or (cardinality(kinds) = 1 and secret = ''))),
  k smallint not null check (k between 5 and 100),
  l smallint not null check (l between 2 and 10),
  reason text not null check (length(reason) between 10 and 1000),
  by_person uuid not null references identity.person (id)
);
comment on table evaluation.extract is 'What an academic adviser asked for: counts of which data, of which years, by which codes together, which of them is sensitive, how many must share a group, and what for. Never changed.';
create index extract_by on evaluation.extract (by_person);
select priv.guard('evaluation.extract');

create table evaluation.extract_answer (
  extract_id uuid primary key references evaluation.extract (id),
  created_at timestamptz not null default priv.now(),
  is_approved boolean not null,
  reason text not null check (length(reason) <= 1000 and (is_approved or length(reason) >= 10)),
  body jsonb check (jsonb_typeof(body) = 'object' and length(body::text) <= 1000000),
  by_person uuid not null references identity.person (id),
  check (is_approved = (body is not null))
);
comment on table evaluation.extract_answer is 'What an evaluator of another agency said to an extract, and the protected rows exactly as they left. Never changed.';
create index extract_answer_by on evaluation.extract_answer (by_person);
select priv.guard('evaluation.extract_answer');

alter table evaluation.released alter column edition_id drop not null,
  add column extract_id uuid references evaluation.extract_answer (extract_id),
  add column epsilon numeric check (epsilon > 0 and epsilon <= 4),
  add constraint released_of_one check (num_nonnulls(edition_id, extract_id) = 1);
create index released_extract on evaluation.released (extract_id);
grant insert (extract_id, epsilon) on evaluation.released to article4_staff;

create function evaluation.check_extract_answer() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_asked evaluation.extract;
  begin
    perform pg_advisory_xact_lock(hashtextextended('evaluation.released', 0));
    select e.* into v_asked from evaluation.extract e where e.id = new.extract_id;
    if (select a.agency_id from identity.person a where a.id = v_asked.by_person) = (select b.agency_id from identity.person b where b.id = new.by_person) then
      raise exception 'an extract is answered at another agency' using errcode = 'check_violation', constraint = 'extract_other_agency';
    end if;
    return new;
  end $$;
comment on function evaluation.check_extract_answer() is 'An extract is answered by somebody of another agency than who asked for it.';
create trigger check_extract_answer before insert on evaluation.extract_answer for each row execute function evaluation.check_extract_answer();

create function evaluation.check_released() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('evaluation.released', 0));
    if new.epsilon is not null and new.epsilon + (select coalesce(sum(r.epsilon), 0) from evaluation.released r where r.data_set = new.data_set
        and extract(year from r.created_at at time zone 'Europe/London') = extract(year from evaluation.today())) > 4 then
      raise exception 'the privacy of this year is spent' using errcode = 'check_violation', constraint = 'released_within_budget';
    end if;
    return new;
  end $$;
comment on function evaluation.check_released() is 'Of one data set no more than epsilon 4 is spent in a year.';
create trigger check_released before insert on evaluation.released for each row execute function evaluation.check_released();

-- Codes together, for whoever answers an extract and for nobody else. From a group that is too small, or whose people all have the same
-- secret, the last code is taken away, then the one before it, until only the year is left; what is too small then is dropped and counted.
create function evaluation.crossed(p_extract uuid) returns table (year int, codes text[], secret text, n bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_asked evaluation.extract;
    v_rest jsonb;
    v_level int;
  begin
    select e.* into v_asked from evaluation.extract e where e.id = p_extract;
    if v_asked.id is null or v_asked.manner <> 'cells' or not priv.evaluates()
        or exists (select from evaluation.extract_answer a where a.extract_id = p_extract)
        or (select a.agency_id from identity.person a where a.id = v_asked.by_person) = (select b.agency_id from identity.person b where b.id = priv.person()) then
      return;
    end if;
    select jsonb_agg(jsonb_build_object('y', c.y, 'v', c.v, 's', c.s, 'n', c.n)) into v_rest from (
      select extract(year from a.day)::int as y,
          array(select coalesce(a.parts ->> k.kind, 'not-said') from unnest(v_asked.kinds) with ordinality k (kind, at) order by k.at) as v,
          case when v_asked.secret = '' then '' else coalesce(a.parts ->> v_asked.secret, 'not-said') end as s, sum(a.n)::bigint as n
        from evaluation.all_counts() a where a.code = v_asked.data_set
          and a.day between make_date(v_asked.from_year, 1, 1) and make_date(v_asked.to_year, 12, 31) group by 1, 2, 3) c;
    for v_level in 0 .. cardinality(v_asked.kinds) loop
      exit when v_rest is null;
      -- One code less than the round before.
      with coarse as (
        select (r.value ->> 'y')::int as y, r.value ->> 's' as s, sum((r.value ->> 'n')::bigint)::bigint as n,
            array(select case when x.at > cardinality(v_asked.kinds) - v_level then '*' else x.code end
              from jsonb_array_elements_text(r.value -> 'v') with ordinality x (code, at) order by x.at) as v
          from jsonb_array_elements(v_rest) r (value) group by 1, 2, 4),
        judged as (select c.*, sum(c.n) over same >= v_asked.k and min(c.n) over same >= 5
            and (v_asked.secret = '' or count(*) over same >= v_asked.l) as is_kept from coarse c window same as (partition by c.y, c.v))
      select jsonb_agg(jsonb_build_object('y', j.y, 'v', j.v, 's', j.s, 'n', j.n, 'kept', j.is_kept)) into v_rest from judged j;
      return query select (r.value ->> 'y')::int, array(select jsonb_array_elements_text(r.value -> 'v')), r.value ->> 's', (r.value ->> 'n')::bigint
        from jsonb_array_elements(v_rest) r (value) where (r.value ->> 'kept')::boolean;
      select jsonb_agg(r.value) into v_rest from jsonb_array_elements(v_rest) r (value) where not (r.value ->> 'kept')::boolean;
    end loop;
    -- What was dropped: of no year, of no code, together.
    return query select null::int, null::text[], null::text, coalesce(sum((r.value ->> 'n')::bigint), 0)::bigint
      from jsonb_array_elements(coalesce(v_rest, '[]'::jsonb)) r (value);
  end $$;
comment on function evaluation.crossed(uuid) is 'Counts by codes together, as an extract asks for: only groups of at least k, of at least l secrets, none below five; the last row is how many were dropped. For an evaluator of another agency, until it is answered.';
revoke all on function evaluation.check_extract_answer(), evaluation.check_released(), evaluation.crossed(uuid) from public;
grant execute on function evaluation.crossed(uuid) to article4_staff;

do $$
declare
  v_table text;
begin
  foreach v_table in array array['extract', 'extract_answer'] loop
    execute format('create policy for_whoever_sees_figures on evaluation.%I for select to article4_staff using ((select priv.sees_figures()))', v_table);
    execute format('grant select on evaluation.%I to article4_staff', v_table);
  end loop;
end $$;
create policy in_own_name on evaluation.extract for insert to article4_staff with check ((select priv.advises()) and by_person = (select priv.person()));
create policy in_own_name on evaluation.extract_answer for insert to article4_staff with check ((select priv.evaluates()) and by_person = (select priv.person()));
grant insert (id, data_set, from_year, to_year, kinds, secret, manner, k, l, reason, by_person) on evaluation.extract to article4_staff;
grant insert (extract_id, is_approved, reason, body, by_person) on evaluation.extract_answer to article4_staff;
