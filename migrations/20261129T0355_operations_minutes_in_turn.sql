-- operations: of two who write into minutes, or sign them, at one instant, the second is told that they are signed.
create function operations.takes_more(p_meeting uuid) returns boolean
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('operations.meeting ' || p_meeting::text, 0));
    return not exists (select from operations.meeting_sign s where s.meeting_id = p_meeting);
  end $$;
comment on function operations.takes_more(uuid) is 'Whether minutes are unsigned, as far as the caller sees them; whoever asks next waits until the caller is done.';
revoke all on function operations.takes_more(uuid) from public;
grant execute on function operations.takes_more(uuid) to article4_staff;
