-- evaluation: what is known of lists is said of a named set of them, so that other lists can have facts of their own.
alter table evaluation.list_fact add column about text not null default 'potential-victims' check (about ~ '^[a-z]+(-[a-z]+)*$' and length(about) <= 60);
alter table evaluation.list_fact drop constraint list_fact_before_version_fkey, drop constraint list_fact_pkey;
drop index evaluation.list_fact_before;
alter table evaluation.list_fact add primary key (about, version),
  add constraint list_fact_before_version_fkey foreign key (about, before_version) references evaluation.list_fact (about, version);
create index list_fact_before on evaluation.list_fact (about, before_version);
comment on column evaluation.list_fact.about is 'Which lists: of people noted as potential victims, by kind of agency.';
grant insert (about) on evaluation.list_fact to article4_staff;
