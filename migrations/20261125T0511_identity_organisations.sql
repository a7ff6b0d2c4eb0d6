-- identity: a reference list of organisations, brought in from files that others publish, to propose members from.

create table identity.organisation_import (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  imported_by uuid not null references identity.person (id),
  source text not null check (length(source) between 1 and 200),
  vintage date not null,
  file_sha256 bytea not null check (length(file_sha256) = 32),
  row_count int not null check (row_count >= 0),
  faults jsonb not null default '[]'::jsonb,
  status text not null default 'preview' check (status in ('preview', 'live', 'undone')),
  decided_at timestamptz
);
comment on table identity.organisation_import is 'One file: previewed, then live, and undone as a whole if it was wrong. vintage: the day its publisher gave.';
create index organisation_import_by on identity.organisation_import (imported_by);
select priv.guard('identity.organisation_import');

create table identity.organisation (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  import_id uuid not null references identity.organisation_import (id),
  row_number int not null check (row_number > 0),
  name text not null check (length(name) between 1 and 200),
  search_key text not null,
  kind text not null,
  unique (import_id, row_number),
  unique (import_id, search_key)
);
comment on table identity.organisation is 'Names to propose member agencies from. kind is a guess by its name; a person decides.';
create index organisation_search on identity.organisation (search_key text_pattern_ops);
select priv.guard('identity.organisation');

grant select on identity.organisation_import, identity.organisation to article4_staff;
grant insert (id, imported_by, source, vintage, file_sha256, row_count, faults) on identity.organisation_import to article4_staff;
grant update (status, decided_at) on identity.organisation_import to article4_staff;
grant insert (import_id, row_number, name, search_key, kind) on identity.organisation to article4_staff;
create policy partnership_reads on identity.organisation_import for select to article4_staff
  using ((select priv.has_right('partnership-administrator')));
create policy partnership_imports on identity.organisation_import for insert to article4_staff
  with check ((select priv.has_right('partnership-administrator')) and imported_by = (select priv.person()) and status = 'preview');
create policy partnership_decides on identity.organisation_import for update to article4_staff
  using ((select priv.has_right('partnership-administrator'))) with check ((select priv.has_right('partnership-administrator')));
create policy partnership_reads on identity.organisation for select to article4_staff
  using ((select priv.has_right('partnership-administrator')));
create policy partnership_imports on identity.organisation for insert to article4_staff
  with check ((select priv.has_right('partnership-administrator')) and exists (select from identity.organisation_import i
    where i.id = organisation.import_id and i.status = 'preview'));
