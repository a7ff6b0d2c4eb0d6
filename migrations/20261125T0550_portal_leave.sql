-- portal: what leaving and sending need of the database.

create function portal.hold_draft(p_token_hash bytea) returns table (sealed bytea)
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select d.sealed from portal.draft d
      where d.token_hash = p_token_hash and d.touched_at > priv.now() - interval '30 minutes' for update $$;
comment on function portal.hold_draft(bytea) is
  'A form in progress, held until this transaction ends: of two answers, or an answer and a leaving, one waits for the other.';

-- Whoever comes to the same screen after somebody left and sends its last form again must not be shown a code: the form
-- is gone, and so is the row that would give the code a second time. The report stays.
create function portal.leave(p_token_hash bytea) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from portal.draft d where d.token_hash = p_token_hash;
    delete from intake.submission s where s.token_hash = p_token_hash
  $$;
comment on function portal.leave(bytea) is 'Exit this page: the form in progress is dropped, and a receipt is not shown again.';

revoke all on function portal.hold_draft(bytea), portal.leave(bytea) from public;
grant execute on function portal.hold_draft(bytea), portal.leave(bytea) to article4_public;
