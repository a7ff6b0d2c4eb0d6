-- A fact is a word, not an authority. Whoever may speak as the staff surface may also record a fact, and listeners act on
-- facts with the worker's rights. So each of them looks for what the fact is about: an accepted report, a report that came,
-- and here a leaver's handover, which only an administrator of the same agency can have written down.

create or replace function intake.hand_over(p_from uuid, p_to uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_count int;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    if not exists (select from identity.handover h where h.from_person = p_from and h.to_person = p_to) then return 0; end if;
    insert into intake.decision (report_id, action, from_state, to_state, reason)
      select t.report_id, 'hand-over', t.state, t.state, 'the officer left' from intake.triage t where t.held_by = p_from;
    update intake.triage t set held_by = p_to where t.held_by = p_from;
    get diagnostics v_count = row_count;
    return v_count;
  end $$;

create or replace function intelligence.hand_over(p_from uuid, p_to uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_count int;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    if not exists (select from identity.handover h where h.from_person = p_from and h.to_person = p_to) then return 0; end if;
    update intelligence.item i set held_by = p_to where i.held_by = p_from;
    get diagnostics v_count = row_count;
    return v_count;
  end $$;
