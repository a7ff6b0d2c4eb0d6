-- The demonstration is filled by a program that works like its cast, with the clock put back. Until it is done nobody
-- may sign in among half of it, so the cast is shown only when the filling has ended. One row, no grant: the owner alone.
create table identity.demonstration_load (
  one boolean primary key default true check (one),
  created_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);
comment on table identity.demonstration_load is 'When the demonstration was filled, and when that ended. A beginning without an end was interrupted.';
select priv.guard('identity.demonstration_load');

create or replace function identity.demonstration_cast() returns table (person_id uuid, name text, role_title text, agency_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select p.id, p.name, p.role_title, a.name from identity.person p join identity.agency a on a.id = p.agency_id
      where p.status = 'active' and exists (select from identity.partnership x where x.demonstration)
        and not exists (select from identity.demonstration_load l where l.finished_at is null)
      order by a.name, p.name $$;
comment on function identity.demonstration_cast() is 'Whom one may sign in as; empty unless this is a demonstration that is ready.';
