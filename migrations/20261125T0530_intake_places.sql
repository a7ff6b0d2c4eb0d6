-- intake: where a postcode lies, from published lists. Reference data with source and vintage: an import can be looked
-- at before it is kept, and undone.
create table intake.place_import (
  id uuid primary key,
  created_at timestamptz not null default priv.now(),
  kind text not null check (kind in ('postcodes', 'wards')),
  source text not null check (length(source) between 1 and 300),
  vintage text not null check (vintage ~ '^\d{4}(-\d{2})?$'),
  rows int not null,
  undone_at timestamptz
);
comment on table intake.place_import is 'One list that was read in: what it was, of which year or month, how many rows.';
select priv.guard('intake.place_import');

create table intake.ward (
  code text primary key check (code ~ '^[EWSN]\d{8}$'),
  created_at timestamptz not null default priv.now(),
  name text not null,
  district_code text not null check (district_code ~ '^[EWSN]\d{8}$'),
  import_id uuid not null references intake.place_import (id)
);
comment on table intake.ward is 'Names of wards by code.';
create index ward_import on intake.ward (import_id);
select priv.guard('intake.ward');

create table intake.postcode (
  postcode text primary key check (postcode ~ '^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$'),
  created_at timestamptz not null default priv.now(),
  ward_code text check (ward_code ~ '^[EWSN]\d{8}$'),
  district_code text check (district_code ~ '^[EWSN]\d{8}$'),
  easting int,
  northing int,
  import_id uuid not null references intake.place_import (id)
);
comment on table intake.postcode is 'Postcodes without their space. A postcode is a street or less: what is found with one is kept in no log.';
create index postcode_import on intake.postcode (import_id);
select priv.guard('intake.postcode');

grant select on intake.place_import, intake.ward, intake.postcode to article4_staff;
create policy anyone_signed_in on intake.place_import for select to article4_staff using ((select priv.person()) is not null);
create policy anyone_signed_in on intake.ward for select to article4_staff using ((select priv.person()) is not null);
create policy anyone_signed_in on intake.postcode for select to article4_staff using ((select priv.person()) is not null);
grant select, insert, update on intake.place_import, intake.ward, intake.postcode to article4_worker;
create policy importer on intake.place_import to article4_worker using (true) with check (true);
create policy importer on intake.ward to article4_worker using (true) with check (true);
create policy importer on intake.postcode to article4_worker using (true) with check (true);

create function intake.undo_place_import(p_import uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_count int := 0; v_more int;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    delete from intake.postcode p where p.import_id = p_import;
    get diagnostics v_count = row_count;
    delete from intake.ward w where w.import_id = p_import;
    get diagnostics v_more = row_count;
    update intake.place_import i set undone_at = priv.now() where i.id = p_import and i.undone_at is null;
    return v_count + v_more;
  end $$;
comment on function intake.undo_place_import(uuid) is 'Takes an import back: its rows go, the note that it was here stays.';
revoke all on function intake.undo_place_import(uuid) from public;
grant execute on function intake.undo_place_import(uuid) to article4_worker;
