-- evaluation: the ledger is written by what leaves and by nobody. An evaluator could add a row of which nothing had left, and with it forbid what may be published or spend
-- the privacy of a year; or publish and leave the row out. Now the publication of an edition and the yes to an extract write it, in the same statement, from what they keep.
drop policy in_own_name on evaluation.released;
revoke insert (edition_id, data_set, year, cells, by_person, extract_id, epsilon) on evaluation.released from article4_staff;

create function evaluation.release_edition() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_edition evaluation.edition;
    v_table jsonb;
    v_columns int;
    v_cells jsonb;
  begin
    select e.* into v_edition from evaluation.edition e where e.id = new.edition_id;
    for v_table in select t.value from jsonb_array_elements(v_edition.body -> 'tables') t (value) loop
      if v_table ->> 'count' is null or v_table ->> 'kind' is null then
        raise exception 'a table says what it counts and by what' using errcode = 'check_violation', constraint = 'edition_says_what_it_counts';
      end if;
      v_columns := jsonb_array_length(v_table -> 'columns');
      -- The last column is the whole year; the others are equal parts of it. "Others" are of no group that can be named.
      select coalesce(jsonb_agg(jsonb_build_object('groups', g.groups, 'count', s.value) order by s.row_at, s.cell_at), '[]'::jsonb) into v_cells
        from (
          select r.at as row_at, c.at as cell_at, c.value,
              case r.value ->> 'name' when 'All' then 'all' else (v_table ->> 'kind') || '=' || (r.value ->> 'name') end as who,
              case when c.at = v_columns then 1 else (c.at - 1) * (12 / nullif(v_columns - 1, 0)) + 1 end as first,
              case when c.at = v_columns then 12 else c.at * (12 / nullif(v_columns - 1, 0)) end as last
            from jsonb_array_elements(v_table -> 'rows') with ordinality r (value, at),
              jsonb_array_elements(r.value -> 'cells') with ordinality c (value, at)
            where r.value ->> 'name' <> 'Others' and jsonb_typeof(c.value) = 'number') s,
          lateral (select jsonb_agg(s.who || '|' || v_edition.year || '-' || lpad(m::text, 2, '0') order by m) as groups
            from generate_series(s.first, s.last) m) g;
      insert into evaluation.released (edition_id, data_set, year, cells, by_person)
        values (v_edition.id, v_table ->> 'count', v_edition.year, v_cells, new.by_person);
    end loop;
    return null;
  end $$;
comment on function evaluation.release_edition() is 'What an edition shows goes into the ledger when it is published, out of the edition itself.';
create trigger release_edition after insert on evaluation.edition_step for each row when (new.action = 'publish')
  execute function evaluation.release_edition();

create function evaluation.release_extract() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_asked evaluation.extract;
    v_ledger jsonb := coalesce(new.body -> 'ledger', '[]'::jsonb);
  begin
    select e.* into v_asked from evaluation.extract e where e.id = new.extract_id;
    if exists (
        select from (select (r.value ->> 'year')::int as year, sum((r.value ->> 'n')::bigint) as n
            from jsonb_array_elements(coalesce(new.body -> 'rows', '[]'::jsonb)) r (value) group by 1) r
          full join (select (l.value ->> 'year')::int as year, l.value -> 'cells' as cells from jsonb_array_elements(v_ledger) l (value)) l on l.year = r.year
          where r.year is null or l.year is null or (v_asked.manner = 'cells' and not exists (
            select from jsonb_array_elements(l.cells) c (value) where c.value -> 'groups' ->> 0 like 'all|%' and (c.value ->> 'count')::bigint = r.n)))
      or (v_asked.manner = 'noise' and jsonb_array_length(v_ledger) > 0
        and not exists (select from jsonb_array_elements(v_ledger) l (value) where (l.value ->> 'epsilon')::numeric > 0)) then
      raise exception 'the ledger says what left' using errcode = 'check_violation', constraint = 'extract_ledger_is_of_rows';
    end if;
    insert into evaluation.released (extract_id, data_set, year, cells, epsilon, by_person)
      select new.extract_id, v_asked.data_set, (l.value ->> 'year')::smallint, l.value -> 'cells', (l.value ->> 'epsilon')::numeric, new.by_person
        from jsonb_array_elements(v_ledger) with ordinality l (value, at) order by l.at;
    return null;
  end $$;
comment on function evaluation.release_extract() is 'What an extract holds goes into the ledger with the yes to it: every year of its rows, and the noise that was spent; a ledger that says something else than the rows is refused.';
create trigger release_extract after insert on evaluation.extract_answer for each row when (new.is_approved)
  execute function evaluation.release_extract();
revoke all on function evaluation.release_edition(), evaluation.release_extract() from public;
