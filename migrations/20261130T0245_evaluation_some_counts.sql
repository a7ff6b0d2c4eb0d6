-- evaluation: who asks for some of the counts gets those, and a room that holds none of them is not read. A page about referrals counted every item of twelve years.

create function evaluation.all_counts(p_from date, p_to date, p_codes text[]) returns table (code text, day date, agency_id uuid, parts jsonb, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select x.* from (
      select * from counts.intake(p_from, p_to) where p_codes is null or p_codes && array['reports', 'labour-complaints']
      union all select * from counts.intelligence(p_from, p_to) where p_codes is null or p_codes && array['items', 'items-of-kind', 'member-items', 'releases', 'received']
      union all select r.* from (select * from counts.operations() union all select * from counts.safeguarding() union all select * from counts.training()
        union all select * from counts.campaigns()) r where r.day between p_from and p_to) x
    where p_codes is null or x.code = any (p_codes)
  $$;
comment on function evaluation.all_counts(date, date, text[]) is 'The counts of all rooms between two days, or those of these codes. For definer functions alone.';
create or replace function evaluation.all_counts(p_from date, p_to date) returns table (code text, day date, agency_id uuid, parts jsonb, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select * from evaluation.all_counts(p_from, p_to, null) $$;

drop function evaluation.counted(date, date);
create function evaluation.counted(p_from date, p_to date, p_codes text[] default null) returns table (code text, month date, kind text, value text, n bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query with c as materialized (select a.code, date_trunc('month', a.day)::date as month, a.parts, sum(a.n)::bigint as n
        from evaluation.all_counts(p_from, p_to, p_codes) a group by 1, 2, 3)
      select c.code, c.month, '', '', sum(c.n)::bigint from c group by 1, 2
      union all
      select c.code, c.month, k.key, k.value, sum(c.n)::bigint from c cross join jsonb_each_text(c.parts) k (key, value) group by 1, 2, 3, 4;
  end $$;
comment on function evaluation.counted(date, date, text[]) is 'What was counted from one day to another, by month, of all and by one code at a time; of all rooms, or of these codes. For whoever sees figures.';

create or replace function evaluation.crossed(p_extract uuid) returns table (year int, codes text[], secret text, n bigint)
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
        from evaluation.all_counts(make_date(v_asked.from_year, 1, 1), make_date(v_asked.to_year, 12, 31), array[v_asked.data_set]) a
        group by 1, 2, 3) c;
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

revoke all on function evaluation.all_counts(date, date, text[]), evaluation.counted(date, date, text[]) from public;
grant execute on function evaluation.counted(date, date, text[]) to article4_staff;
drop function evaluation.all_counts();
