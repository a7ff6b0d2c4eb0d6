-- training: what is kept of learners, and for how long. Three years after the last day somebody came to, their code fits nothing any more:
-- the answers stay, as nobody's. Until then the code pairs forms, and a certificate that is good can be checked.
create function training.let_go() returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_day date := (priv.now() at time zone 'Europe/London')::date;
    v_count int;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    delete from training.certificate f using training.session s
      where s.id = f.session_id and f.expires_on < v_day and s.held_on < v_day - interval '3 years';
    -- A random mark of the same length: no code has it, and two of them have nothing in common.
    update training.learner l set code_mark = sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), let_go_at = priv.now()
      where l.let_go_at is null
        and not exists (select from training.certificate f where f.learner_id = l.id)
        and not exists (select from training.attendance d join training.session s on s.id = d.session_id
          where d.learner_id = l.id and s.held_on >= v_day - interval '3 years')
        and l.created_at < priv.now() - interval '3 years';
    get diagnostics v_count = row_count;
    return v_count;
  end $$;
alter table training.learner add column let_go_at timestamptz;
comment on column training.learner.let_go_at is 'From when on no code leads here: the mark was replaced by a random one.';
comment on function training.let_go() is 'Cuts the tie between learners and their codes three years after the last day they came to, once no certificate of theirs is good; how many.';
revoke all on function training.let_go() from public;
grant execute on function training.let_go() to article4_worker;
