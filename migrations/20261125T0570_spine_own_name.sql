-- Ways round the rules that reading and trying found (test/security/access/findings.test.ts), closed.

-- The context is one text with bars between its parts: no part may hold a bar, and an absent part leaves its place empty,
-- so that nothing after it moves up.
create or replace function priv.set_context(p_person uuid, p_agency uuid, p_purpose text, p_rights text, p_assurance int)
  returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_context text := array_to_string(array[p_person::text, p_agency::text, p_purpose, p_rights, p_assurance::text, pg_current_xact_id()::text], '|', '');
  begin
    if concat(p_purpose, p_rights) like '%|%' then
      raise exception 'a part of a context holds a bar' using errcode = 'invalid_parameter_value';
    end if;
    perform set_config('app.context', v_context, true), set_config('app.context_mac', priv.mac(v_context), true);
  end $$;

alter table identity.session add constraint known_purpose
  check (purpose in ('triage', 'crime', 'safeguarding', 'labour-standards', 'administration', 'oversight'));

-- An item is opened in one's own name, at one's own desk, as a draft: state and time are the table's to set.
revoke insert on intelligence.item from article4_staff;
grant insert (id, urn, owner_agency_id, report_id, created_by, held_by, title, marking, priority, exploitation_types, unknown_reason, purposes,
  occurred_on, occurred_words) on intelligence.item to article4_staff;
create policy in_own_name on intelligence.item as restrictive for insert to article4_staff
  with check (created_by = (select priv.person()) and (select priv.at_own_desk()));

-- A source belongs to an item that its writer may read at this moment.
alter policy write_source on intelligence.source
  with check ((select priv.has_right('intelligence-officer')) and owner_agency_id = (select priv.agency()) and by_person = (select priv.person())
    and (select priv.at_own_desk()) and exists (select from intelligence.item i where i.id = source.item_id));

-- Anybody may write in the log that they read something. A recall tells only those at agencies that the release was ever for.
create or replace function intelligence.recall(p_release uuid, p_reason text) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_count int;
  begin
    if not priv.has_right('release-officer') or not priv.at_own_desk() then return -1; end if;
    update intelligence.release r set recalled_at = priv.now(), recalled_by = priv.person(), recall_reason = p_reason
      where r.id = p_release and r.owner_agency_id = priv.agency() and r.recalled_at is null;
    if not found then return -1; end if;
    update intelligence.item i set state = 'recalled' from intelligence.release r where r.id = p_release and i.id = r.item_id
      and i.state = 'released' and not exists (select from intelligence.release o where o.item_id = i.id and o.recalled_at is null);
    insert into intelligence.recall_notice (release_id, person_id, agency_id)
      select distinct p_release, e.person_id, e.agency_id from audit.event e
        where e.subject_type = 'release' and e.subject_id = p_release::text and e.decision = 'allowed' and e.verb = 'consultation'
          and e.person_id is not null and e.agency_id <> priv.agency()
          and (exists (select from intelligence.dissemination d where d.release_id = p_release and d.agency_id = e.agency_id)
            or exists (select from intelligence.past_dissemination d where d.release_id = p_release and d.agency_id = e.agency_id))
      on conflict do nothing;
    get diagnostics v_count = row_count;
    return v_count;
  end $$;
