-- linking: whose words somebody reads is asked with fewer questions.
--
-- Behind every mention, sign, judgement and source stands the question which releases somebody may read the words of. It asked for
-- the context five times and with whom the agency shares (60 microseconds) also where nothing of what is asked was ever sent to it.
-- What it answers is unchanged.
create or replace function priv.reads_words(p_releases uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_parts text[] := priv.context_parts();
    v_person uuid := v_parts[1];
    v_agency uuid := v_parts[2];
    v_purpose text := v_parts[3];
    v_is_sent boolean;
    v_is_at_desk boolean;
    v_is_reader boolean;
    v_partners uuid[];
    v_now timestamptz;
  begin
    if v_agency is null then return; end if;
    -- An early no: most of what is asked about is neither the asking agency's nor was ever sent to it.
    v_is_sent := exists (select from intelligence.dissemination d where d.release_id = any (p_releases) and d.agency_id = v_agency);
    if not v_is_sent
      and not exists (select from intelligence.release r where r.id = any (p_releases) and r.owner_agency_id = v_agency) then return; end if;
    v_is_at_desk := priv.at_own_desk();
    v_is_reader := priv.is_reader();
    if not (v_is_at_desk or v_is_reader) then return; end if;
    if v_is_reader and v_is_sent then
      v_partners := priv.partner_agencies();
      v_now := priv.now();
    end if;
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
    -- Nobody at work sees nothing.
    if v_agency is null then return; end if;
    return query
    with asked as materialized (select m.id, m.release_id, m.owner_agency_id, m.agency_id from linking.mention m where m.id = any (p_mentions)),
    words as materialized (select w as release_id from priv.reads_words(array(select distinct a.release_id from asked a
      where a.release_id is not null)) w)
    select a.id from asked a
      where case when a.release_id is null then a.owner_agency_id = v_agency and (select priv.at_own_desk())
        else (a.agency_id = a.owner_agency_id or a.agency_id = v_agency) and a.release_id in (select w.release_id from words w) end;
  end $$;
