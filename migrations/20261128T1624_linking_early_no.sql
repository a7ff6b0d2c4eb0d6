-- linking: who may not see a mention is told so early.
--
-- A person's context was verified once for each thing that is asked of it: nine times to answer for one mention of a
-- partnership of which they are no part. Now it is verified once a question (`priv.context_parts`), and what was never the
-- asking agency's nor sent to it is answered before anything else is asked. What all of these answer is unchanged.
create function priv.context_parts() returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_context text := nullif(current_setting('app.context', true), '');
  begin
    if v_context is null
       or priv.mac(v_context) is distinct from current_setting('app.context_mac', true)
       or split_part(v_context, '|', 6) is distinct from pg_current_xact_id()::text then
      return null;
    end if;
    return string_to_array(v_context, '|', '');
  end $$;
comment on function priv.context_parts() is 'The parts of the context (person, agency, purpose, rights, assurance, transaction) if its signature and transaction hold, else null.';
revoke all on function priv.context_parts() from public;

create or replace function priv.context_part(p_index int) returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return (priv.context_parts())[p_index]; end $$;

create or replace function priv.at_own_desk() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] in ('triage', 'crime', 'safeguarding', 'labour-standards')
      and string_to_array(v_parts[4], ',') && array['intelligence-officer', 'release-officer'], false);
  end $$;
create or replace function priv.is_reader() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] in ('crime', 'safeguarding', 'labour-standards')
      and string_to_array(v_parts[4], ',') && array['analyst', 'intelligence-officer', 'safeguarding-lead'], false);
  end $$;
create or replace function priv.may_link() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] in ('crime', 'safeguarding', 'labour-standards')
      and string_to_array(v_parts[4], ',') && array['analyst', 'intelligence-officer'], false);
  end $$;

create or replace function priv.reads_words(p_releases uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_agency uuid := priv.agency();
    v_person uuid;
    v_purpose text;
    v_is_at_desk boolean;
    v_is_reader boolean;
    v_partners uuid[];
    v_now timestamptz;
  begin
    -- An early no: most of what is asked about is neither the asking agency's nor was ever sent to it.
    if not exists (select from intelligence.release r where r.id = any (p_releases) and r.owner_agency_id = v_agency)
      and not exists (select from intelligence.dissemination d where d.release_id = any (p_releases) and d.agency_id = v_agency)
      then return; end if;
    v_is_at_desk := priv.at_own_desk();
    v_is_reader := priv.is_reader();
    if not (v_is_at_desk or v_is_reader) then return; end if;
    v_person := priv.person();
    v_purpose := priv.purpose();
    v_partners := priv.partner_agencies();
    v_now := priv.now();
    return query select r.id from intelligence.release r
      where r.id = any (p_releases)
        and exists (select from intelligence.release_text t where t.release_id = r.id)
        and ((v_is_at_desk and r.owner_agency_id = v_agency)
          or (v_is_reader and r.recalled_at is null and v_purpose = any (r.purposes)
            and exists (select from intelligence.dissemination d
              where d.release_id = r.id and d.agency_id = v_agency and d.ended_at is null
                and (r.owner_agency_id = any (v_partners) or (d.emergency_reason is not null
                  and (d.emergency_reviewed_at is not null or d.emergency_review_by > v_now)))
                and (r.handling = 'P' or exists (select from intelligence.acknowledgement k
                  where k.release_id = r.id and k.person_id = v_person and k.agency_id = v_agency and k.created_at >= d.created_at)))));
  end $$;

create or replace function priv.seen_mentions(p_mentions uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_agency uuid := priv.agency();
  begin
    return query
    with asked as materialized (select m.id, m.release_id, m.owner_agency_id, m.agency_id from linking.mention m where m.id = any (p_mentions)),
    words as materialized (select w as release_id from priv.reads_words(array(select distinct a.release_id from asked a
      where a.release_id is not null)) w)
    select a.id from asked a
      where case when a.release_id is null then a.owner_agency_id = v_agency and (select priv.at_own_desk())
        else (a.agency_id = a.owner_agency_id or a.agency_id = v_agency) and a.release_id in (select w.release_id from words w) end;
  end $$;
