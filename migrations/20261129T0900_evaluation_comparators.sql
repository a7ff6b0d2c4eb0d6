-- evaluation: published statistics beside which the partnership's own are read. Read in by whoever installs the hub (`article4 import nrm|sdg`).
--
-- A published table has totals in it. They are kept as what the table says of itself (is_margin) and are never added to the rows under them;
-- beside each stands what those rows come to, so that a difference can be said. A cell that was left out is unknown, never 0. A later edition of
-- the same table is another import: what was published first stays beside what stands now.
create table evaluation.comparator_import (
  id uuid primary key,
  created_at timestamptz not null default priv.now(),
  kind text not null check (kind in ('nrm', 'sdg')),
  measure text not null check (measure in ('referrals', 'reasonable', 'conclusive', 'duty-to-notify', 'detected')),
  source text not null check (length(source) between 1 and 300),
  licence text not null check (length(licence) between 1 and 500),
  vintage text not null check (vintage ~ '^[0-9]{4}(-[0-9]{2})?$'),
  file_sha256 bytea not null check (length(file_sha256) = 32),
  rows int not null check (rows > 0),
  undone_at timestamptz
);
comment on table evaluation.comparator_import is 'A published table that was read in: what it counts, whose it is, under which licence, of which year or month, and whether it was taken back.';
create unique index comparator_import_once on evaluation.comparator_import (file_sha256) where undone_at is null;
select priv.guard('evaluation.comparator_import');

create table evaluation.comparator_row (
  import_id uuid not null references evaluation.comparator_import (id),
  number int not null check (number > 0),
  created_at timestamptz not null default priv.now(),
  year smallint not null check (year between 1990 and 2100),
  quarter smallint not null check (quarter between 0 and 4),
  parts jsonb not null check (jsonb_typeof(parts) = 'object' and length(parts::text) <= 1000),
  several text[] not null default '{}' check (cardinality(several) <> 1 and cardinality(several) <= 12),
  is_margin boolean not null,
  value int check (value >= 0),
  summed int check (summed >= 0),
  primary key (import_id, number),
  check (is_margin or summed is null)
);
comment on table evaluation.comparator_row is 'A cell of a published table: of which quarter (0: the year), of which parts, and how many (null: not said, which is not none). several: what a combined part is made of; it stays one row. is_margin: a total of rows that stand in the table too, and what those come to (summed).';
select priv.guard('evaluation.comparator_row');

create policy for_whoever_sees_figures on evaluation.comparator_import for select to article4_staff using ((select priv.sees_figures()));
create policy for_whoever_sees_figures on evaluation.comparator_row for select to article4_staff using ((select priv.sees_figures()));
grant select on evaluation.comparator_import, evaluation.comparator_row to article4_staff;
grant usage on schema evaluation to article4_worker;
grant insert on evaluation.comparator_import, evaluation.comparator_row to article4_worker;
create policy importer on evaluation.comparator_import for insert to article4_worker with check (undone_at is null);
create policy importer on evaluation.comparator_row for insert to article4_worker with check (true);

create function evaluation.undo_comparator_import(p_import uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_count int := 0;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    delete from evaluation.comparator_row r where r.import_id = p_import;
    get diagnostics v_count = row_count;
    update evaluation.comparator_import i set undone_at = priv.now() where i.id = p_import and i.undone_at is null;
    return v_count;
  end $$;
comment on function evaluation.undo_comparator_import(uuid) is 'Takes a published table back: its rows go, the note that it was here stays.';
revoke all on function evaluation.undo_comparator_import(uuid) from public;
grant execute on function evaluation.undo_comparator_import(uuid) to article4_worker;

-- What the police published of a month, by district, and nothing else of it: beside own reports, never added to them.
create function evaluation.published_incidents() returns table (month date, district text, kind text, n bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query select i.month, coalesce(a.name, i.district_code, ''), i.kind, count(*)
      from risk.incident i left join risk.area a on a.kind = 'district' and a.code = i.district_code group by 1, 2, 3 order by 1, 2, 3;
  end $$;
comment on function evaluation.published_incidents() is 'Incidents that the police published and somebody read in, by month, district (empty: without a place) and kind. For whoever sees figures.';

create function evaluation.published_sources() returns table (source text, licence text, vintage text, rows int)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query select g.source, g.licence, g.vintage, g.rows from risk.geography_import g where g.kind = 'incidents' and g.undone_at is null
      order by g.vintage desc, g.id;
  end $$;
comment on function evaluation.published_sources() is 'Where the published incidents are from, and under which licence. For whoever sees figures.';

-- Own items of a month by the district of a sign's place: an item has no place of its own.
create function counts.items_by_district() returns table (month date, district text, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select date_trunc('month', i.created_at at time zone 'Europe/London')::date, coalesce(a.name, o.district_code, ''), count(distinct i.id)
      from intelligence.item i left join risk.observation o on o.item_id = i.id and o.district_code is not null
          and not exists (select from risk.withdrawal x where x.observation_id = o.id)
        left join risk.area a on a.kind = 'district' and a.code = o.district_code
      group by 1, 2
  $$;
comment on function counts.items_by_district() is 'Items by month and the district in which a sign of them is (empty: no place is known). An item with signs in two districts counts in both.';
revoke all on function counts.items_by_district() from public;

create function evaluation.items_by_district(p_from date, p_to date) returns table (month date, district text, n bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query select c.month, c.district, c.n from counts.items_by_district() c where c.month between p_from and p_to order by 1, 2;
  end $$;
comment on function evaluation.items_by_district(date, date) is 'Items by month and district between two days. For whoever sees figures.';
revoke all on function evaluation.published_incidents(), evaluation.published_sources(), evaluation.items_by_district(date, date) from public;
grant execute on function evaluation.published_incidents(), evaluation.published_sources(), evaluation.items_by_district(date, date) to article4_staff;

create function evaluation.is_comparator_kept(p_sha256 bytea) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    return exists (select from evaluation.comparator_import i where i.file_sha256 = p_sha256 and i.undone_at is null);
  end $$;
comment on function evaluation.is_comparator_kept(bytea) is 'Whether this very file is kept already. For the worker, which reads nothing else of it.';
revoke all on function evaluation.is_comparator_kept(bytea) from public;
grant execute on function evaluation.is_comparator_kept(bytea) to article4_worker;
