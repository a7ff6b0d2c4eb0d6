-- governance: agreements. No live agreement, no sharing between those two agencies; an expired one closes by itself,
-- because "live" is asked of the clock at every read, never stored.
create schema governance;
comment on schema governance is 'Information sharing agreements.';

create table governance.agreement (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  title text not null check (length(title) between 1 and 200),
  created_by uuid not null references identity.person (id),
  created_agency_id uuid not null references identity.agency (id),
  purposes text[] not null check (cardinality(purposes) > 0 and purposes <@ array['crime', 'safeguarding', 'labour-standards']),
  legal_bases text[] not null check (cardinality(legal_bases) > 0),
  data_classes text[] not null check (cardinality(data_classes) > 0),
  regime text not null check (regime in ('part2', 'part3', 'both')),
  retention_months int not null check (retention_months between 1 and 1200),
  onward_sharing text not null check (onward_sharing in ('never', 'with-consent')),
  starts_on date not null,
  review_on date not null,
  check (review_on > starts_on),
  check (review_on <= starts_on + 366)
);
comment on table governance.agreement is 'The terms. Never edited after the first signature: a change is a new agreement. Review within a year (domain 6.6).';
create index agreement_created_by on governance.agreement (created_by);
create index agreement_created_agency on governance.agreement (created_agency_id);
select priv.guard('governance.agreement');

create table governance.party (
  agreement_id uuid not null references governance.agreement (id),
  agency_id uuid not null references identity.agency (id),
  created_at timestamptz not null default priv.now(),
  signed_by uuid references identity.person (id),
  signed_at timestamptz,
  signed_text_hash bytea,
  left_at timestamptz,
  left_by uuid references identity.person (id),
  primary key (agreement_id, agency_id),
  check ((signed_by is null) = (signed_at is null) and (signed_by is null) = (signed_text_hash is null)),
  check ((left_by is null) = (left_at is null))
);
comment on table governance.party is 'An agency named in an agreement, and its signature on the exact text (SHA-256).';
create index party_agency on governance.party (agency_id, agreement_id);
create index party_signed_by on governance.party (signed_by);
create index party_left_by on governance.party (left_by);
select priv.guard('governance.party');

-- Two agencies share for a purpose when both have signed the same live agreement that has it.
create function governance.are_partners(p_one uuid, p_other uuid, p_purpose text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from governance.agreement g
        join governance.party a on a.agreement_id = g.id and a.agency_id = p_one and a.signed_at is not null and a.left_at is null
        join governance.party b on b.agreement_id = g.id and b.agency_id = p_other and b.signed_at is not null and b.left_at is null
        where p_purpose = any (g.purposes)
          and g.starts_on <= (priv.now() at time zone 'Europe/London')::date
          and g.review_on > (priv.now() at time zone 'Europe/London')::date)
  $$;
comment on function governance.are_partners(uuid, uuid, text) is 'Whether a live agreement lets these two share for this purpose. Days are London days.';

create function priv.partner_agencies() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct b.agency_id), '{}') from governance.agreement g
      join governance.party a on a.agreement_id = g.id and a.agency_id = priv.agency() and a.signed_at is not null and a.left_at is null
      join governance.party b on b.agreement_id = g.id and b.agency_id <> priv.agency() and b.signed_at is not null and b.left_at is null
      where priv.purpose() = any (g.purposes)
        and g.starts_on <= (priv.now() at time zone 'Europe/London')::date
        and g.review_on > (priv.now() at time zone 'Europe/London')::date
  $$;
comment on function priv.partner_agencies() is 'Agencies with which the asking agency may share now, for the purpose in hand. Empty means none.';

grant usage on schema governance to article4_staff, article4_worker;
grant select on governance.agreement, governance.party to article4_staff;
create function governance.is_party(p_agreement uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from governance.party p where p.agreement_id = p_agreement and p.agency_id = priv.agency()) $$;
comment on function governance.is_party(uuid) is 'Whether the asking agency is named in the agreement.';
create policy named_in_it on governance.agreement for select to article4_staff
  using (created_agency_id = (select priv.agency()) or governance.is_party(id) or (select priv.has_right('auditor')));
create policy named_in_it on governance.party for select to article4_staff
  using (agency_id = (select priv.agency()) or governance.is_party(agreement_id) or (select priv.has_right('auditor')));
grant insert (id, title, created_by, created_agency_id, purposes, legal_bases, data_classes, regime, retention_months, onward_sharing,
  starts_on, review_on) on governance.agreement to article4_staff;
create policy draw_up on governance.agreement for insert to article4_staff
  with check ((select priv.has_right('governance-lead')) and created_by = (select priv.person()) and created_agency_id = (select priv.agency()));
grant insert (agreement_id, agency_id) on governance.party to article4_staff;
create policy name_parties on governance.party for insert to article4_staff
  with check ((select priv.has_right('governance-lead')) and exists (select from governance.agreement g
    where g.id = agreement_id and g.created_by = (select priv.person()) and g.created_at = (select priv.now())));

create function governance.sign(p_agreement uuid, p_text_hash bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.has_right('governance-lead') then return 'not-allowed'; end if;
    if exists (select from governance.agreement g where g.id = p_agreement and g.review_on <= (priv.now() at time zone 'Europe/London')::date) then return 'ended'; end if;
    update governance.party p set signed_by = priv.person(), signed_at = priv.now(), signed_text_hash = p_text_hash
      where p.agreement_id = p_agreement and p.agency_id = priv.agency() and p.signed_at is null;
    return case when found then 'signed' else 'already-signed' end;
  end $$;
comment on function governance.sign(uuid, bytea) is 'Signs for the asking agency.';

create function governance.leave(p_agreement uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.has_right('governance-lead') then return 'not-allowed'; end if;
    update governance.party p set left_at = priv.now(), left_by = priv.person()
      where p.agreement_id = p_agreement and p.agency_id = priv.agency() and p.left_at is null;
    return case when found then 'left' else 'already-left' end;
  end $$;
comment on function governance.leave(uuid) is 'An agency leaves at once; the others go on among themselves.';

revoke all on all functions in schema governance from public;
revoke all on function priv.partner_agencies() from public;
grant execute on function governance.is_party(uuid), governance.sign(uuid, bytea), governance.leave(uuid) to article4_staff;
grant execute on function priv.partner_agencies() to article4_staff;
