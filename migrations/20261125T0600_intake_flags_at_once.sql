-- Danger and children are flagged in the transaction that receives the report. A worker raised the flags before, from the
-- fact: while it was away, a report of danger stood in the queue without its flag, and could have been decided.
create function intake.raise_flags(p_report uuid) returns text[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_raised text[];
  begin
    with due as (
      select r.id, k.kind from intake.report r
        cross join lateral (values ('danger', r.danger in ('called-999', 'not-called')), ('child', r.children <> 'no')) k (kind, is_due)
        where r.id = p_report and k.is_due
    ), raised as (
      insert into intake.flag (report_id, kind) select d.id, d.kind from due d on conflict do nothing returning kind
    )
    select coalesce(array_agg(x.kind order by x.kind desc), '{}') into v_raised from raised x;
    insert into intake.decision (report_id, action, to_state) select p_report, 'flag-' || k, 'new' from unnest(v_raised) k;
    perform outbox.publish('intake.' || k || '-flagged', p_report, '{}'::jsonb) from unnest(v_raised) k;
    return v_raised;
  end $$;
comment on function intake.raise_flags(uuid) is 'Flags danger and children (BR01, BR02), each once; answers what it raised.';
revoke all on function intake.raise_flags(uuid) from public;

create or replace function intake.receive(p_token_hash bytea, p_report jsonb, p_body bytea, p_contact bytea, p_key_id text, p_text_mark bytea,
    p_likeness bigint[], p_place_mark bytea, p_receipt jsonb, p_taken_by uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_id uuid := (p_report ->> 'id')::uuid;
    v_desk uuid;
    v_raised text[];
  begin
    select a.id into v_desk from identity.agency a where a.is_desk;
    if v_desk is null then raise exception 'no desk is set up'; end if;
    if p_taken_by is not null and p_taken_by is distinct from priv.person() then
      raise exception 'not allowed' using errcode = 'insufficient_privilege';
    end if;
    if exists (select from intake.submission s where s.token_hash = p_token_hash) then return 'already'; end if;
    if p_receipt is not null and exists (select from intake.receipt r where r.lookup = decode(p_receipt ->> 'lookup', 'hex')) then
      return 'receipt-taken';
    end if;
    begin
      insert into intake.report (id, desk_agency_id, channel, manner, language, danger, children, knows, labour_only, setting, urgency,
          body, key_id, text_mark, likeness, place_mark, taken_by)
        values (v_id, v_desk, p_report ->> 'channel', p_report ->> 'manner', p_report ->> 'language', p_report ->> 'danger',
          p_report ->> 'children', p_report ->> 'knows', (p_report ->> 'labourOnly')::boolean, p_report ->> 'setting',
          (p_report ->> 'urgency')::int, p_body, p_key_id, p_text_mark, p_likeness, p_place_mark, p_taken_by);
      insert into intake.submission (token_hash, report_id, receipt_counter)
        values (p_token_hash, v_id, coalesce((p_receipt ->> 'counter')::int, 0));
    exception when unique_violation then
      return 'already';
    end;
    if p_contact is not null then
      insert into intake.contact (report_id, sealed, key_id) values (v_id, p_contact, p_key_id);
    end if;
    if p_receipt is not null then
      insert into intake.receipt (report_id, lookup, salt, public_key, wrapped_private_key, own_words)
        values (v_id, decode(p_receipt ->> 'lookup', 'hex'), decode(p_receipt ->> 'salt', 'hex'), decode(p_receipt ->> 'publicKey', 'hex'),
          decode(p_receipt ->> 'wrappedPrivateKey', 'hex'), decode(p_receipt ->> 'ownWords', 'hex'));
    end if;
    insert into intake.triage (report_id, urgency) values (v_id, (p_report ->> 'urgency')::int);
    insert into intake.decision (report_id, action, to_state) values (v_id, 'received', 'new');
    v_raised := intake.raise_flags(v_id);
    perform audit.record('collection', 'intake.receive-report', 'allowed', 'report', v_id::text, v_desk, null, null,
      jsonb_build_object('channel', p_report ->> 'channel', 'manner', p_report ->> 'manner', 'raised', v_raised), null);
    perform outbox.publish('intake.report-received', v_id, jsonb_build_object('danger', p_report ->> 'danger',
      'children', p_report ->> 'children', 'urgency', p_report ->> 'urgency'));
    return 'stored';
  end $$;

-- What the worker had not come to yet.
select intake.raise_flags(t.report_id) from intake.triage t where t.state in ('new', 'in-hand');

-- The worker needs none of this any more.
drop policy worker_flags on intake.flag;
drop policy worker_writes on intake.decision;
drop policy worker_reads on intake.report;
revoke all on intake.flag, intake.decision, intake.report from article4_worker;
revoke insert (report_id, kind) on intake.flag from article4_worker;
revoke insert (report_id, action, to_state, reason) on intake.decision from article4_worker;
revoke select (id, created_at, desk_agency_id, danger, children, urgency, knows, setting, labour_only) on intake.report from article4_worker;
