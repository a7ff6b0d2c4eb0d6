-- linking: two answers about one pair never carry one instant. The newest stands, so which is newest must not be left to chance.
create function linking.after_what_was_said() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    new.created_at := greatest(new.created_at, (select max(d.created_at) + interval '1 microsecond' from linking.decision d
      where d.left_mention = new.left_mention and d.right_mention = new.right_mention));
    return new;
  end $$;
comment on function linking.after_what_was_said() is 'An answer is later than every answer about its pair, if only by a microsecond.';
revoke all on function linking.after_what_was_said() from public;
create trigger in_order before insert on linking.decision for each row execute function linking.after_what_was_said();
