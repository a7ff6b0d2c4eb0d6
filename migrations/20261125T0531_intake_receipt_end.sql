-- intake: a receipt lives as long as its report is open, and ninety days more. The portal says so to whoever gets one.
create function intake.end_receipt() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    update intake.receipt r set ends_at = new.decided_at + interval '90 days' where r.report_id = new.report_id;
    return new;
  end $$;
comment on function intake.end_receipt() is 'Decided: ninety days from now. Reopened: no end.';
revoke all on function intake.end_receipt() from public;
create trigger end_receipt after update of decided_at on intake.triage for each row
  when (old.decided_at is distinct from new.decided_at) execute function intake.end_receipt();
