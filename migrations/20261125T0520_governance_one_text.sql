-- governance, second look: what the terms were still missing, who may read them, and that two signatures count as one
-- agreement only when they are under one text.

-- Terms that the law asks for beside a legal basis (domain 6.2 and 6.5). Optional: not every agreement needs them.
alter table governance.agreement
  add column special_conditions text[] not null default '{}'
    check (special_conditions <@ array['sch1_2', 'sch1_6', 'sch1_10', 'sch1_12', 'sch1_18', 'sch1_19', 'sch1_30']),
  add column gateways text[] not null default '{}'
    check (gateways <@ array['cda-115', 'pcsc-16', 'ca-1989', 'ca-2004', 'care-act', 'common-law', 'msa-52', 'cca-7', 'era-5', 'mca']),
  add check (legal_bases <@ array['6_1_a', '6_1_c', '6_1_d', '6_1_e', '6_1_f', '6_1_ea']),
  add check (data_classes <@ array['intelligence', 'reports', 'people', 'places', 'contact-details', 'safeguarding', 'health',
    'immigration', 'operations']);
grant insert (special_conditions, gateways) on governance.agreement to article4_staff;

-- An agency can change its name; an agreement cannot. The name is taken when the party is named and is part of the text
-- that is signed. No release has rows here; a database that had some would stop at this line rather than guess.
alter table governance.party add column named_as text not null check (length(named_as) between 1 and 200);
create function governance.name_party() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin new.named_as := (select a.name from identity.agency a where a.id = new.agency_id); return new; end $$;
comment on function governance.name_party() is 'Writes the agency''s name of this moment beside its id. Nobody else may set it.';
create trigger name_party before insert on governance.party for each row execute function governance.name_party();

-- Reading is for contributors and governance leads of an agency that is named. An auditor elsewhere sees what was ever
-- signed by two; a draft is the business of those it names.
create function governance.was_agreed(p_agreement uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select count(*) > 1 from governance.party p where p.agreement_id = p_agreement and p.signed_at is not null $$;
comment on function governance.was_agreed(uuid) is 'Whether two parties ever signed it: before that it is a draft.';

drop policy named_in_it on governance.agreement;
create policy named_in_it on governance.agreement for select to article4_staff
  using ((((select priv.has_right('contributor')) or (select priv.has_right('governance-lead')))
      and (created_agency_id = (select priv.agency()) or governance.is_party(id)))
    or ((select priv.has_right('auditor')) and governance.was_agreed(id)));
drop policy named_in_it on governance.party;
create policy named_in_it on governance.party for select to article4_staff
  using ((((select priv.has_right('contributor')) or (select priv.has_right('governance-lead')))
      and (agency_id = (select priv.agency()) or governance.is_party(agreement_id)))
    or ((select priv.has_right('auditor')) and governance.was_agreed(agreement_id)));

-- Two signatures make an agreement only under the same text. Without this, a text that changed between them, or a
-- signature forged with any other hash, would open access.
create or replace function governance.are_partners(p_one uuid, p_other uuid, p_purpose text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from governance.agreement g
        join governance.party a on a.agreement_id = g.id and a.agency_id = p_one and a.signed_at is not null and a.left_at is null
        join governance.party b on b.agreement_id = g.id and b.agency_id = p_other and b.signed_at is not null and b.left_at is null
          and b.signed_text_hash = a.signed_text_hash
        where p_purpose = any (g.purposes)
          and g.starts_on <= (priv.now() at time zone 'Europe/London')::date
          and g.review_on > (priv.now() at time zone 'Europe/London')::date)
  $$;
create or replace function priv.partner_agencies() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct b.agency_id), '{}') from governance.agreement g
      join governance.party a on a.agreement_id = g.id and a.agency_id = priv.agency() and a.signed_at is not null and a.left_at is null
      join governance.party b on b.agreement_id = g.id and b.agency_id <> priv.agency() and b.signed_at is not null and b.left_at is null
        and b.signed_text_hash = a.signed_text_hash
      where priv.purpose() = any (g.purposes)
        and g.starts_on <= (priv.now() at time zone 'Europe/London')::date
        and g.review_on > (priv.now() at time zone 'Europe/London')::date
  $$;

-- Leaving is final, also before signing; a signature is always a SHA-256.
alter table governance.party add check (signed_text_hash is null or length(signed_text_hash) = 32);
create or replace function governance.sign(p_agreement uuid, p_text_hash bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare p governance.party;
  begin
    if not priv.has_right('governance-lead') then return 'not-allowed'; end if;
    select * into p from governance.party x where x.agreement_id = p_agreement and x.agency_id = priv.agency() for update;
    if p.agreement_id is null then return 'not-allowed'; end if;
    if p.left_at is not null then return 'left'; end if;
    if p.signed_at is not null then return 'already-signed'; end if;
    if exists (select from governance.agreement g where g.id = p_agreement
        and g.review_on <= (priv.now() at time zone 'Europe/London')::date) then return 'ended'; end if;
    update governance.party x set signed_by = priv.person(), signed_at = priv.now(), signed_text_hash = p_text_hash
      where x.agreement_id = p_agreement and x.agency_id = p.agency_id;
    return 'signed';
  end $$;

revoke all on function governance.name_party(), governance.was_agreed(uuid) from public;
grant execute on function governance.was_agreed(uuid) to article4_staff;
