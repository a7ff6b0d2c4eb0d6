-- training: who asks is found once, and not for every pair of rows; on a whole county that was nine tenths of the time of the page.
create or replace function training.work_of_teams() returns table (measure text, team int, phase text, pieces bigint, had numeric)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_agency uuid := priv.agency();
  begin
    if not (priv.leads_training() or priv.sees_figures()) then return; end if;
    -- Teams are numbered anew each time, and a group is shown where it has three teams beside the asking one.
    return query with w as materialized (select * from training.work_by_team()),
        number as (select x.agency_id, (row_number() over (order by random()))::int as team from (select distinct w.agency_id from w) x)
      select w.measure, n.team, w.phase, w.pieces, w.had from w join number n on n.agency_id = w.agency_id
        where (select count(*) from w o where o.measure = w.measure and o.phase = w.phase and o.agency_id <> v_agency) >= 3
        order by 1, 2, 3;
  end $$;
