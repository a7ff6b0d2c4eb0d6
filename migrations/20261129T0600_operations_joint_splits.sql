-- operations: what was counted after a joint operation, split by age group, gender, nationality, kind of exploitation and the like.
--
-- By what a measure is split, and into which kinds, is data (reference/operations/joint-outcomes.json; nationalities: reference/countries.json).
-- One version is one whole split, so that no half of it can stand; it says of which count it is, and must fit it: one line for each person,
-- but for kinds of exploitation, of which somebody may have been through several.
create function operations.fits_count(p_split text, p_total int, p_kinds text[], p_counts int[]) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$ select p_total is not null and cardinality(p_kinds) between 1 and 300 and cardinality(p_kinds) = cardinality(p_counts)
    and array_ndims(p_kinds) = 1 and array_ndims(p_counts) = 1
    and (select count(distinct k.kind) = cardinality(p_kinds) and bool_and(k.kind ~ '^([a-z0-9]+(-[a-z0-9]+)*|[A-Z]{2})$' and length(k.kind) <= 40)
      from unnest(p_kinds) k (kind))
    and (select bool_and(c.n is not null and c.n between 0 and p_total)
        and case when p_split = 'exploitation' then sum(c.n) >= p_total else sum(c.n) = p_total end
      from unnest(p_counts) c (n)) $$;
comment on function operations.fits_count(text, int, text[], int[]) is 'Whether a split is one: each kind once, none above the whole, and together the whole; of kinds of exploitation, at least the whole.';

create table operations.joint_split (
  operation_id uuid not null references operations.joint_operation (id),
  measure text not null check (measure ~ '^[a-z]+(-[a-z]+)*$' and length(measure) <= 40),
  split text not null check (split ~ '^[a-z]+(-[a-z]+)*$' and length(split) <= 40),
  version int not null check (version between 1 and 500),
  created_at timestamptz not null default priv.now(),
  total int not null,
  kinds text[] not null,
  counts int[] not null,
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  primary key (operation_id, measure, split, version),
  constraint joint_split_fits check (coalesce(operations.fits_count(split, total, kinds, counts), false))
);
comment on table operations.joint_split is 'How many of a count (total) are of which kind, by age group, gender, nationality and so on. The newest version stands, and is of an older count where that has changed since.';
create index joint_split_agency on operations.joint_split (agency_id);
create index joint_split_by on operations.joint_split (by_person);
select priv.guard('operations.joint_split');

revoke all on function operations.fits_count(text, int, text[], int[]) from public;
grant execute on function operations.fits_count(text, int, text[], int[]) to article4_staff;

create policy the_named on operations.joint_split for select to article4_staff
  using (operation_id = any ((select priv.my_operations())::uuid[]));
create policy in_own_name on operations.joint_split for insert to article4_staff
  with check (agency_id = (select priv.agency()) and by_person = (select priv.person())
    and operation_id = any ((select priv.my_operations_as('{gold,silver,victim-lead}'))::uuid[]) and operations.is_after_the_day(operation_id)
    and total = (select c.count from operations.joint_count c where c.operation_id = joint_split.operation_id and c.measure = joint_split.measure
      order by c.version desc limit 1));

grant select on operations.joint_split to article4_staff;
grant insert (operation_id, measure, split, version, total, kinds, counts, agency_id, by_person) on operations.joint_split to article4_staff;

-- Pounds are counted besides people.
alter table operations.joint_count drop constraint joint_count_count_check;
alter table operations.joint_count add constraint joint_count_count_check check (count between 0 and 100000000);
