-- risk: areas with their outlines, and incidents that others publish. Open reference data with source, licence and vintage;
-- an import can be looked at before it is kept, and undone. There is no PostGIS: outlines are kept as they came, each with
-- its box, and the few questions asked of them are answered by our own rule.
create table risk.geography_import (
  id uuid primary key,
  created_at timestamptz not null default priv.now(),
  kind text not null check (kind in ('districts', 'wards', 'lsoas', 'incidents')),
  source text not null check (length(source) between 1 and 300),
  licence text not null check (length(licence) between 1 and 500),
  vintage text not null check (vintage ~ '^\d{4}(-\d{2})?$'),
  file_sha256 bytea not null check (length(file_sha256) = 32),
  rows int not null check (rows >= 0),
  unplaced int not null default 0 check (unplaced >= 0),
  undone_at timestamptz
);
comment on table risk.geography_import is 'One file that was read in: what, whose, under which licence, of which year or month, how many rows, how many without a place.';
-- The same incidents twice would be twice as many. Outlines replace each other and may come again.
create unique index geography_import_once on risk.geography_import (file_sha256) where kind = 'incidents' and undone_at is null;
select priv.guard('risk.geography_import');

create table risk.area (
  kind text not null check (kind in ('district', 'ward', 'lsoa')),
  code text not null check (code ~ '^[EWSN]\d{8}$'),
  created_at timestamptz not null default priv.now(),
  name text not null check (length(name) between 1 and 200),
  district_code text not null check (district_code ~ '^[EWSN]\d{8}$'),
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  outline jsonb not null,
  import_id uuid not null references risk.geography_import (id),
  primary key (kind, code),
  check (west < east and south < north and jsonb_typeof(outline) = 'array')
);
comment on table risk.area is 'A district, ward or LSOA: name, box and outline (polygons of rings of [longitude, latitude], WGS84).';
create index area_import on risk.area (import_id);
select priv.guard('risk.area');

create table risk.incident (
  import_id uuid not null references risk.geography_import (id),
  row_number int not null check (row_number > 0),
  created_at timestamptz not null default priv.now(),
  month date not null check (extract(day from month) = 1),
  kind text not null check (length(kind) between 1 and 100),
  reference text not null default '',
  longitude double precision,
  latitude double precision,
  cell text,
  lsoa_code text,
  ward_code text,
  district_code text,
  primary key (import_id, row_number),
  check ((longitude is null) = (latitude is null))
);
comment on table risk.incident is 'One row of a published file of incidents. Rows that are alike are different incidents: points are snapped, so many share one. Without point and area it has no place, and is counted as such.';
create index incident_month on risk.incident (month, kind);
select priv.guard('risk.incident');

grant select on risk.geography_import, risk.area, risk.incident to article4_staff;
create policy anyone_signed_in on risk.geography_import for select to article4_staff using ((select priv.person()) is not null);
create policy anyone_signed_in on risk.area for select to article4_staff using ((select priv.person()) is not null);
create policy anyone_signed_in on risk.incident for select to article4_staff using ((select priv.person()) is not null);
grant select, insert, update on risk.geography_import, risk.area to article4_worker;
grant select, insert on risk.incident to article4_worker;
create policy importer on risk.geography_import to article4_worker using (true) with check (true);
create policy importer on risk.area to article4_worker using (true) with check (true);
create policy importer on risk.incident to article4_worker using (true) with check (true);

create function risk.undo_geography_import(p_import uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_count int; v_more int;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    delete from risk.incident i where i.import_id = p_import;
    get diagnostics v_count = row_count;
    delete from risk.area a where a.import_id = p_import;
    get diagnostics v_more = row_count;
    update risk.geography_import i set undone_at = priv.now() where i.id = p_import and i.undone_at is null;
    return v_count + v_more;
  end $$;
comment on function risk.undo_geography_import(uuid) is 'Takes an import back: its rows go, the note that it was here stays.';
revoke all on function risk.undo_geography_import(uuid) from public;
grant execute on function risk.undo_geography_import(uuid) to article4_worker;
