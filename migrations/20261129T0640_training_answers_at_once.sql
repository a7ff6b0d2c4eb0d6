-- training: a hall presses "Send" in one moment, and each form took six questions to the database. Now it takes one.
create or replace function training.take_answers(p_code text, p_mark bytea, p_wave text, p_form text, p_bank date, p_answers jsonb, p_marks jsonb,
    p_score numeric, p_out_of int, p_agency uuid, p_role text, p_prior text) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_session uuid := (select s.id from training.session s where s.code = p_code);
    v_learner uuid;
  begin
    if v_session is null then return 'unknown'; end if;
    select l.id into v_learner from training.learner l where l.code_mark = p_mark;
    -- Sent again: the first that came stands, whatever is open by now.
    if exists (select from training.response r where r.session_id = v_session and r.learner_id = v_learner and r.wave = p_wave) then
      return 'had';
    end if;
    if not training.takes_wave(v_session, p_wave) then return 'closed'; end if;
    if not exists (select from training.attendance d where d.session_id = v_session and d.learner_id = v_learner) then
      if p_wave not in ('before', 'after') then return 'closed'; end if;
      if p_role is null or (p_agency is not null
          and not exists (select from identity.agency a where a.id = p_agency and a.status = 'active')) then
        return 'details';
      end if;
      if v_learner is null then
        insert into training.learner (code_mark) values (p_mark) on conflict (code_mark) do nothing returning id into v_learner;
        if v_learner is null then select l.id into v_learner from training.learner l where l.code_mark = p_mark; end if;
      end if;
      insert into training.attendance (session_id, learner_id, agency_id, role, prior)
        values (v_session, v_learner, p_agency, p_role, p_prior) on conflict (session_id, learner_id) do nothing;
    end if;
    insert into training.response (session_id, learner_id, wave, form, bank, answers, marks, score, out_of)
      values (v_session, v_learner, p_wave, p_form, p_bank, p_answers, p_marks, p_score, p_out_of)
      on conflict (session_id, learner_id, wave) do nothing;
    if not found then return 'had'; end if;
    -- Who answered is not in the audit either: the session and which questions, and no more.
    perform audit.record('collection', 'training.take-answers', 'allowed', 'training-session', v_session::text,
      (select s.agency_id from training.session s where s.id = v_session), null, null, jsonb_build_object('wave', p_wave), null);
    return 'taken';
  end $$;
comment on function training.take_answers(text, bytea, text, text, date, jsonb, jsonb, numeric, int, uuid, text, text) is 'Takes one form of a learner, once: taken, had (it came before), closed, details (it lacks who they are), or unknown (no such session).';

create function training.answer(p_code text, p_mark bytea, p_wave text, p_form text, p_bank date, p_answers jsonb, p_marks jsonb,
    p_score numeric, p_out_of int, p_agency uuid, p_role text, p_prior text)
  returns table (taken text, title text, level text, objectives text, agency text, held_on date, wave text, state text, certificate text, reading jsonb)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_taken text := training.take_answers(p_code, p_mark, p_wave, p_form, p_bank, p_answers, p_marks, p_score, p_out_of, p_agency, p_role, p_prior);
  begin
    return query select v_taken, s.*, case when v_taken in ('taken', 'had') and p_wave <> 'before' then
        coalesce((select jsonb_agg(jsonb_build_object('title', m.title, 'words', m.words)) from training.to_read_again(p_code, p_mark) m), '[]') else '[]' end
      from training.find_session(p_code) s;
  end $$;
comment on function training.answer(text, bytea, text, text, date, jsonb, jsonb, numeric, int, uuid, text, text) is 'Takes one form of a learner and says all that its page shows: what became of it, the session, and what there is to read again. Nothing for an unknown session.';
revoke all on function training.answer(text, bytea, text, text, date, jsonb, jsonb, numeric, int, uuid, text, text) from public;
revoke execute on function training.take_answers(text, bytea, text, text, date, jsonb, jsonb, numeric, int, uuid, text, text) from article4_public;
grant execute on function training.answer(text, bytea, text, text, date, jsonb, jsonb, numeric, int, uuid, text, text) to article4_public;
