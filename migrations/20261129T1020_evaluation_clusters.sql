-- evaluation: every look for places where items gather is kept, whatever it found: how often one looks is part of how often chance finds something.
create table evaluation.cluster_run (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  from_day date not null check (extract(day from from_day) = 1),
  to_day date not null check (extract(day from to_day + 1) = 1),
  seed int not null check (seed >= 0),
  replicates int not null check (replicates between 99 and 99999),
  method text not null check (length(method) between 2 and 200),
  input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
  places int not null check (places > 0),
  items int not null check (items > 0),
  found jsonb not null check (jsonb_typeof(found) = 'object' and length(found::text) <= 200000),
  by_person uuid not null references identity.person (id),
  unique (to_day, input_hash, method),
  check (from_day < to_day)
);
comment on table evaluation.cluster_run is 'One look for wards and months where items gather more than if they came everywhere alike: over which months, by which seed and version of the method, of how many items in how many wards, and everything it found. The same months with the same counts are looked at once. Never changed.';
create index cluster_run_by on evaluation.cluster_run (by_person);
select priv.guard('evaluation.cluster_run');

create function evaluation.check_cluster_run() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if new.to_day >= evaluation.today() then
      raise exception 'a look is at months that are over' using errcode = 'check_violation', constraint = 'cluster_run_of_the_past';
    end if;
    return new;
  end $$;
comment on function evaluation.check_cluster_run() is 'A look for clusters is at months that are over.';
create trigger check_cluster_run before insert on evaluation.cluster_run for each row execute function evaluation.check_cluster_run();
revoke all on function evaluation.check_cluster_run() from public;

create policy for_whoever_sees_figures on evaluation.cluster_run for select to article4_staff using ((select priv.sees_figures()));
create policy in_own_name on evaluation.cluster_run for insert to article4_staff with check ((select priv.evaluates()) and by_person = (select priv.person()));
grant select on evaluation.cluster_run to article4_staff;
grant insert (id, from_day, to_day, seed, replicates, method, input_hash, places, items, found, by_person) on evaluation.cluster_run to article4_staff;
