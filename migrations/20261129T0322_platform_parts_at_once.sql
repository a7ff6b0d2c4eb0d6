-- platform: what asks for several parts of a context takes them at once, and what was SQL keeps its plan.
--
-- Whether somebody is on operations asked for the context six times, and with whom somebody shares twice. A definer function of
-- the language SQL is called anew with all that it calls, as plpgsql a connection plans it once: which operations somebody is
-- named on took 275 microseconds. Whoever is named on none is not asked with whom they share, nor is who works with nobody.
-- What every function answers is unchanged.
create or replace function priv.at_desk(p_desk uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(p_desk = v_parts[2]::uuid and v_parts[3] in ('triage', 'crime', 'safeguarding')
      and string_to_array(v_parts[4], ',') && array['intake-officer', 'intelligence-officer'], false);
  end $$;

create or replace function priv.is_on_operations() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] in ('crime', 'safeguarding', 'labour-standards')
      and string_to_array(v_parts[4], ',') && array['analyst', 'intelligence-officer', 'safeguarding-lead', 'caseworker'], false);
  end $$;

create or replace function priv.keeps_interests() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] in ('crime', 'safeguarding', 'labour-standards')
      and string_to_array(v_parts[4], ',') && array['analyst', 'intelligence-officer'], false);
  end $$;

create or replace function governance.is_party(p_agreement uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_agency uuid := priv.agency();
  begin
    return exists (select from governance.party p where p.agreement_id = p_agreement and p.agency_id = v_agency);
  end $$;

create or replace function governance.was_agreed(p_agreement uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return (select count(*) > 1 from governance.party p where p.agreement_id = p_agreement and p.signed_at is not null); end $$;

create or replace function priv.partner_agencies() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := priv.context_parts();
    v_agency uuid := v_parts[2];
    v_purpose text := v_parts[3];
    v_today date;
  begin
    if v_agency is null then return '{}'; end if;
    v_today := (priv.now() at time zone 'Europe/London')::date;
    return (select coalesce(array_agg(distinct b.agency_id), '{}')
      from governance.party a
      join governance.agreement g on g.id = a.agreement_id and v_purpose = any (g.purposes)
        and g.starts_on <= v_today and g.review_on > v_today
      join governance.party b on b.agreement_id = g.id and b.agency_id <> v_agency and b.signed_at is not null and b.left_at is null
        and b.signed_text_hash = a.signed_text_hash
      where a.agency_id = v_agency and a.signed_at is not null and a.left_at is null);
  end $$;

create or replace function priv.roles_on_operations() returns table (operation_id uuid, role text, team text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_parts text[];
    v_person uuid;
    v_agency uuid;
    v_partners uuid[];
  begin
    if not priv.is_on_operations() then return; end if;
    v_parts := priv.context_parts();
    v_person := v_parts[1];
    v_agency := v_parts[2];
    if not exists (select from operations.joint_role r where r.person_id = v_person and r.agency_id = v_agency) then return; end if;
    v_partners := priv.partner_agencies();
    return query select r.operation_id, r.role, r.team from operations.joint_role r
      join operations.joint_operation o on o.id = r.operation_id
      where r.person_id = v_person and r.agency_id = v_agency
        and (o.lead_agency_id = v_agency or o.lead_agency_id = any (v_partners))
        and not exists (select from operations.joint_role_end e where e.role_id = r.id);
  end $$;

create or replace function priv.my_operations() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return (select coalesce(array_agg(distinct r.operation_id), '{}') from priv.roles_on_operations() r); end $$;

create or replace function priv.my_operations_as(p_roles text[]) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    return (select coalesce(array_agg(distinct r.operation_id), '{}') from priv.roles_on_operations() r where r.role = any (p_roles));
  end $$;

create or replace function priv.my_people_in_the_field() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return priv.my_operations_as('{victim-lead,first-responder,ngo-liaison,health}'); end $$;

create or replace function priv.my_people() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[];
    v_person uuid;
    v_agency uuid;
    v_partners uuid[];
  begin
    if not priv.is_caseworker() then return '{}'; end if;
    v_parts := priv.context_parts();
    v_person := v_parts[1];
    v_agency := v_parts[2];
    if not exists (select from safeguarding.member m where m.staff_id = v_person and m.agency_id = v_agency) then return '{}'; end if;
    v_partners := priv.partner_agencies();
    return (select coalesce(array_agg(distinct m.person_id), '{}')
      from safeguarding.member m
      join safeguarding.person p on p.id = m.person_id
      where m.staff_id = v_person and m.agency_id = v_agency
        and not exists (select from safeguarding.member_end e
          where e.person_id = m.person_id and e.staff_id = m.staff_id and e.created_at > m.created_at)
        and (p.agency_id = v_agency or (p.agency_id = any (v_partners)
          and (m.basis = 'law' or (m.basis = 'consent' and exists (select from safeguarding.consent c
            where c.id = m.consent_id and c.person_id = m.person_id and c.agency_id = v_agency and c.answer = 'given'
              and not exists (select from safeguarding.consent n where n.person_id = c.person_id and n.purpose = c.purpose
                and n.agency_id = c.agency_id and n.created_at > c.created_at and n.answer <> 'given')))))));
  end $$;

create or replace function priv.my_support() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_agency uuid;
    v_people uuid[];
    v_partners uuid[];
  begin
    if not priv.is_caseworker() then return '{}'; end if;
    v_agency := priv.agency();
    v_people := priv.my_people();
    v_partners := priv.partner_agencies();
    return array(select s.id from safeguarding.support s where s.person_id = any (v_people)
      or (s.to_agency_id = v_agency and s.from_agency_id = any (v_partners)
        and (s.basis = 'law' or priv.consent_stands(s.consent_id))));
  end $$;
