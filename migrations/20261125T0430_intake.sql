-- intake: what people told us. A report is never changed: nobody is granted UPDATE on it, the owner included (a trigger).
-- Bodies, messages, contact details and files arrive sealed to the desk's public key; the private half is with the key
-- service, so that neither a stolen database nor the public site can read a past report.
create schema intake;
comment on schema intake is 'Reports, attachments, receipts, messages, triage.';

create table intake.report (
  id uuid primary key,
  created_at timestamptz not null default priv.now(),
  desk_agency_id uuid not null references identity.agency (id),
  channel text not null check (channel in ('public', 'professional', 'operator')),
  manner text not null check (manner in ('anonymous', 'confidential', 'named')),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  danger text not null check (danger in ('no', 'not-known', 'called-999', 'not-called')),
  children text not null check (children in ('yes', 'no', 'not-known')),
  knows text not null check (knows in ('own-life', 'saw', 'told', 'online-or-paper', 'other', 'rather-not-say', 'not-said')),
  labour_only boolean not null,
  setting text,
  urgency int not null check (urgency between 1 and 3),
  body bytea not null,
  key_id text not null references platform.box_key (id),
  text_mark bytea not null check (length(text_mark) = 32),
  likeness bigint[] not null,
  place_mark bytea check (length(place_mark) = 32),
  taken_by uuid references identity.person (id)
);
comment on table intake.report is 'As told. text_mark, likeness, place_mark: keyed hashes for finding copies without the words. taken_by: the operator of a call.';
create index report_desk on intake.report (desk_agency_id, created_at desc);
create index report_key on intake.report (key_id);
create index report_text_mark on intake.report (text_mark);
create index report_place_mark on intake.report (place_mark);
create index report_likeness on intake.report using gin (likeness);
create index report_taken_by on intake.report (taken_by);
select priv.guard('intake.report');

create function intake.refuse_change() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$ begin raise exception 'what was told is never changed' using errcode = 'insufficient_privilege'; end $$;
comment on function intake.refuse_change() is 'Nothing is ever changed in a report; disposal deletes whole rows (schedule.ts).';
create trigger refuse_change before update on intake.report for each row execute function intake.refuse_change();

create table intake.contact (
  report_id uuid primary key references intake.report (id) on delete cascade,
  created_at timestamptz not null default priv.now(),
  sealed bytea not null,
  key_id text not null references platform.box_key (id)
);
comment on table intake.contact is 'Who told us and how they may safely be reached: the source, apart from the content.';
create index contact_key on intake.contact (key_id);
select priv.guard('intake.contact');

create table intake.attachment (
  id uuid primary key,
  created_at timestamptz not null default priv.now(),
  report_id uuid not null references intake.report (id) on delete cascade,
  position int not null check (position between 1 and 10),
  kind text not null check (kind in ('jpeg', 'png', 'webp', 'pdf')),
  size int not null,
  sha256 bytea not null check (length(sha256) = 32),
  copy_sha256 bytea not null check (length(copy_sha256) = 32),
  sealed_copy bytea not null,
  sealed_original bytea,
  sealed_name bytea not null,
  key_id text not null references platform.box_key (id),
  unique (report_id, position)
);
comment on table intake.attachment is 'sha256: of the file as it arrived. sealed_copy: without metadata, for readers. sealed_original: only if the reporter chose.';
create index attachment_key on intake.attachment (key_id);
select priv.guard('intake.attachment');
create trigger refuse_change before update on intake.attachment for each row execute function intake.refuse_change();

create table intake.receipt (
  report_id uuid primary key references intake.report (id) on delete cascade,
  created_at timestamptz not null default priv.now(),
  lookup bytea not null unique check (length(lookup) = 32),
  salt bytea not null,
  public_key bytea not null check (length(public_key) = 32),
  wrapped_private_key bytea not null,
  own_words bytea,
  ends_at timestamptz
);
comment on table intake.receipt is 'The way back for a reporter. own_words: what they wrote, sealed to the receipt, only if they chose.';
select priv.guard('intake.receipt');

create table intake.submission (
  token_hash bytea primary key check (length(token_hash) = 32),
  created_at timestamptz not null default priv.now(),
  report_id uuid not null references intake.report (id) on delete cascade,
  receipt_counter int not null,
  written_in xid8 not null default pg_current_xact_id()
);
comment on table intake.submission is 'A retry finds its report here and shows the same receipt; rows go after 24 hours.';
create index submission_report on intake.submission (report_id);
select priv.guard('intake.submission');

create table intake.message (
  id uuid primary key,
  created_at timestamptz not null default priv.now(),
  report_id uuid not null references intake.report (id) on delete cascade,
  direction text not null check (direction in ('to-reporter', 'to-desk')),
  for_reporter bytea,
  for_desk bytea not null,
  key_id text not null references platform.box_key (id),
  by_person uuid references identity.person (id),
  hidden_at timestamptz,
  read_at timestamptz
);
comment on table intake.message is 'Sealed twice: to the receipt and to the desk. hidden_at: the reporter deleted it; their copy is gone.';
create index message_report on intake.message (report_id, created_at);
create index message_key on intake.message (key_id);
create index message_by on intake.message (by_person);
select priv.guard('intake.message');

create table intake.triage (
  report_id uuid primary key references intake.report (id) on delete cascade,
  created_at timestamptz not null default priv.now(),
  state text not null default 'new' check (state in ('new', 'in-hand', 'accepted', 'routed-away', 'no-action')),
  held_by uuid references identity.person (id),
  first_seen_at timestamptz,
  decided_at timestamptz,
  urgency int not null check (urgency between 1 and 3),
  exploitation_types text[] not null default '{}',
  unread_messages int not null default 0
);
comment on table intake.triage is 'Where a report stands. What happened is in decision; this row is its sum.';
create index triage_queue on intake.triage (state, urgency, created_at);
create index triage_held_by on intake.triage (held_by);
select priv.guard('intake.triage');

create table intake.decision (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  report_id uuid not null references intake.report (id) on delete cascade,
  action text not null check (action in ('received', 'take', 'release', 'accept', 'route-away', 'no-action', 'reopen', 'hand-over',
    'flag-danger', 'flag-child')),
  from_state text,
  to_state text not null,
  reason text not null default '',
  routed_to text,
  by_person uuid references identity.person (id)
);
comment on table intake.decision is 'Every step of triage, appended. A change of mind is a new row.';
create index decision_report on intake.decision (report_id, created_at);
create index decision_by on intake.decision (by_person);
select priv.guard('intake.decision');
create trigger refuse_change before update on intake.decision for each row execute function intake.refuse_change();

create table intake.flag (
  report_id uuid not null references intake.report (id) on delete cascade,
  kind text not null check (kind in ('danger', 'child')),
  created_at timestamptz not null default priv.now(),
  answered_by uuid references identity.person (id),
  answered_at timestamptz,
  answer text not null default '',
  primary key (report_id, kind)
);
comment on table intake.flag is 'Danger and children, raised as the report arrives; each must be answered by a person (BR01, BR02).';
create index flag_open on intake.flag (created_at) where answered_at is null;
create index flag_answered_by on intake.flag (answered_by);
select priv.guard('intake.flag');

-- ---------------------------------------------------------------------------------------------
-- Who sees a report: the desk's intake officers and, once accepted, its intelligence officers; for a purpose.
create function priv.at_desk(p_desk uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(p_desk = priv.agency() and priv.purpose() in ('triage', 'crime', 'safeguarding')
      and (priv.has_right('intake-officer') or priv.has_right('intelligence-officer')), false) $$;
comment on function priv.at_desk(uuid) is 'Whether the asking person works at the desk that holds the report.';

grant usage on schema intake to article4_public, article4_staff, article4_worker, article4_keys;
create policy desk_reads on intake.report for select to article4_staff
  using (desk_agency_id = (select priv.agency()) and (select priv.at_desk(priv.agency())));
create policy desk_reads on intake.attachment for select to article4_staff
  using ((select priv.at_desk(priv.agency())) and exists (select from intake.report r where r.id = attachment.report_id));
create policy desk_reads on intake.message for select to article4_staff
  using ((select priv.at_desk(priv.agency())) and exists (select from intake.report r where r.id = message.report_id));
create policy desk_reads on intake.triage for select to article4_staff
  using ((select priv.at_desk(priv.agency())) and exists (select from intake.report r where r.id = triage.report_id));
create policy desk_reads on intake.decision for select to article4_staff
  using ((select priv.at_desk(priv.agency())) and exists (select from intake.report r where r.id = decision.report_id));
create policy desk_reads on intake.flag for select to article4_staff
  using ((select priv.at_desk(priv.agency())) and exists (select from intake.report r where r.id = flag.report_id));
-- Contact and receipt are the source's side: intake officers alone.
create policy officers_read on intake.contact for select to article4_staff
  using ((select priv.has_right('intake-officer')) and exists (select from intake.report r where r.id = contact.report_id));
create policy officers_read on intake.receipt for select to article4_staff
  using ((select priv.has_right('intake-officer')) and exists (select from intake.report r where r.id = receipt.report_id));
grant select on intake.report, intake.attachment, intake.message, intake.triage, intake.decision, intake.flag, intake.contact to article4_staff;
grant select (report_id, created_at, public_key, ends_at) on intake.receipt to article4_staff;

grant update (state, held_by, first_seen_at, decided_at, exploitation_types, unread_messages) on intake.triage to article4_staff;
create policy officers_write on intake.triage for update to article4_staff
  using ((select priv.has_right('intake-officer')) and exists (select from intake.report r where r.id = triage.report_id))
  with check ((select priv.has_right('intake-officer')));
grant insert (report_id, action, from_state, to_state, reason, routed_to, by_person) on intake.decision to article4_staff;
create policy officers_write on intake.decision for insert to article4_staff
  with check ((select priv.has_right('intake-officer')) and by_person = (select priv.person())
    and exists (select from intake.report r where r.id = decision.report_id));
grant update (answered_by, answered_at, answer) on intake.flag to article4_staff;
create policy officers_answer on intake.flag for update to article4_staff
  using ((select priv.has_right('intake-officer')) and answered_at is null and exists (select from intake.report r where r.id = flag.report_id))
  with check ((select priv.has_right('intake-officer')) and answered_by = (select priv.person()));
grant insert (id, report_id, direction, for_reporter, for_desk, key_id, by_person) on intake.message to article4_staff;
create policy officers_write on intake.message for insert to article4_staff
  with check ((select priv.has_right('intake-officer')) and direction = 'to-reporter' and by_person = (select priv.person())
    and exists (select from intake.report r where r.id = message.report_id));
grant update (read_at) on intake.message to article4_staff;
create policy officers_mark_read on intake.message for update to article4_staff
  using ((select priv.has_right('intake-officer')) and direction = 'to-desk' and exists (select from intake.report r where r.id = message.report_id))
  with check ((select priv.has_right('intake-officer')));

-- The worker hears facts: it may see where a report stands, never its sealed body.
grant select (id, created_at, desk_agency_id, danger, children, urgency, knows, setting, labour_only) on intake.report to article4_worker;
create policy worker_reads on intake.report for select to article4_worker using (true);
grant select on intake.triage, intake.flag, intake.decision to article4_worker;
create policy worker_reads on intake.triage for select to article4_worker using (true);
create policy worker_reads on intake.decision for select to article4_worker using (true);
create policy worker_flags on intake.flag to article4_worker using (true) with check (true);
grant insert (report_id, kind) on intake.flag to article4_worker;
grant insert (report_id, action, to_state, reason) on intake.decision to article4_worker;
create policy worker_writes on intake.decision for insert to article4_worker with check (by_person is null);

-- ---------------------------------------------------------------------------------------------
-- The public site's four questions. Its role can select nothing.
create function intake.submitted(p_token_hash bytea) returns table (receipt_counter int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select s.receipt_counter from intake.submission s where s.token_hash = p_token_hash $$;
comment on function intake.submitted(bytea) is 'Whether this form was already sent; the receipt itself is derived again from the token, never stored.';

create function intake.lookup_taken(p_lookup bytea) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from intake.receipt r where r.lookup = p_lookup) $$;

-- Stores a report whole: body, contact, files, receipt, triage row, event and fact commit together or not at all.
-- Answers 'stored', 'already' (same form sent again) or 'receipt-taken' (derive with the next counter).
create function intake.receive(p_token_hash bytea, p_report jsonb, p_body bytea, p_contact bytea, p_key_id text, p_text_mark bytea,
    p_likeness bigint[], p_place_mark bytea, p_receipt jsonb, p_taken_by uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_id uuid := (p_report ->> 'id')::uuid;
    v_desk uuid;
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
    perform audit.record('collection', 'intake.receive-report', 'allowed', 'report', v_id::text, v_desk, null, null,
      jsonb_build_object('channel', p_report ->> 'channel', 'manner', p_report ->> 'manner'), null);
    perform outbox.publish('intake.report-received', v_id, jsonb_build_object('danger', p_report ->> 'danger',
      'children', p_report ->> 'children', 'urgency', p_report ->> 'urgency'));
    return 'stored';
  end $$;
comment on function intake.receive(bytea, jsonb, bytea, bytea, text, bytea, bigint[], bytea, jsonb, uuid) is 'Receives a report: exactly once for one form.';

create function intake.attach(p_token_hash bytea, p_id uuid, p_position int, p_kind text, p_size int, p_sha256 bytea, p_copy_sha256 bytea,
    p_copy bytea, p_original bytea, p_name bytea, p_key_id text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_report uuid;
  begin
    select s.report_id into v_report from intake.submission s
      where s.token_hash = p_token_hash and s.written_in = pg_current_xact_id();
    if v_report is null then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    insert into intake.attachment (id, report_id, position, kind, size, sha256, copy_sha256, sealed_copy, sealed_original, sealed_name, key_id)
      values (p_id, v_report, p_position, p_kind, p_size, p_sha256, p_copy_sha256, p_copy, p_original, p_name, p_key_id);
  end $$;
comment on function intake.attach(bytea, uuid, int, text, int, bytea, bytea, bytea, bytea, bytea, text) is 'A file joins its report in the transaction that received it, and never later.';

create function intake.open_receipt(p_lookup bytea)
  returns table (report_id uuid, salt bytea, public_key bytea, wrapped_private_key bytea, own_words bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select r.report_id, r.salt, r.public_key, r.wrapped_private_key, r.own_words from intake.receipt r
      where r.lookup = p_lookup and (r.ends_at is null or r.ends_at > priv.now())
  $$;
comment on function intake.open_receipt(bytea) is 'Whoever has the receipt has the lookup; nobody else can make one.';

create function intake.receipt_messages(p_lookup bytea)
  returns table (id uuid, created_at timestamptz, direction text, sealed bytea)
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update intake.message m set read_at = priv.now() from intake.receipt r
      where r.lookup = p_lookup and m.report_id = r.report_id and m.direction = 'to-reporter' and m.read_at is null and m.hidden_at is null;
    select audit.record('consultation', 'intake.read-own-messages', 'allowed', 'report', r.report_id::text, null, null, null, '{}'::jsonb, null)
      from intake.receipt r where r.lookup = p_lookup;
    select m.id, m.created_at, m.direction, m.for_reporter from intake.receipt r join intake.message m on m.report_id = r.report_id
      where r.lookup = p_lookup and (r.ends_at is null or r.ends_at > priv.now()) and m.for_reporter is not null and m.hidden_at is null
      order by m.created_at, m.id
  $$;
comment on function intake.receipt_messages(bytea) is 'The messages a receipt opens, still sealed.';

create function intake.write_as_reporter(p_lookup bytea, p_id uuid, p_for_reporter bytea, p_for_desk bytea, p_key_id text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_report uuid;
  begin
    select r.report_id into v_report from intake.receipt r where r.lookup = p_lookup and (r.ends_at is null or r.ends_at > priv.now());
    if v_report is null then return false; end if;
    insert into intake.message (id, report_id, direction, for_reporter, for_desk, key_id)
      values (p_id, v_report, 'to-desk', p_for_reporter, p_for_desk, p_key_id) on conflict (id) do nothing;
    if not found then return true; end if;
    update intake.triage t set unread_messages = t.unread_messages + 1 where t.report_id = v_report;
    perform audit.record('collection', 'intake.receive-message', 'allowed', 'report', v_report::text, null, null, null, '{}'::jsonb, null);
    perform outbox.publish('intake.message-received', v_report, '{}'::jsonb);
    return true;
  end $$;
comment on function intake.write_as_reporter(bytea, uuid, bytea, bytea, text) is 'A message from whoever holds the receipt; the same id twice is one message.';

create function intake.delete_own_messages(p_lookup bytea) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_report uuid; v_count int;
  begin
    select r.report_id into v_report from intake.receipt r where r.lookup = p_lookup;
    if v_report is null then return 0; end if;
    update intake.message m set hidden_at = priv.now(), for_reporter = null where m.report_id = v_report and m.hidden_at is null;
    get diagnostics v_count = row_count;
    update intake.receipt r set own_words = null where r.report_id = v_report;
    perform audit.record('erasure', 'intake.delete-own-messages', 'allowed', 'report', v_report::text, null, null, null,
      jsonb_build_object('count', v_count), null);
    return v_count;
  end $$;
comment on function intake.delete_own_messages(bytea) is 'The reporter''s copies are gone at once; the desk keeps its own.';

-- The key service asks before it opens anything (src/platform/keys). It has the session token and trusts nobody else.
create function intake.may_unseal(p_token text, p_agent_hash text, p_kind text, p_record uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform priv.begin_session(p_token, p_agent_hash);
    if not priv.at_desk(priv.agency()) then return false; end if;
    if p_kind in ('intake.report', 'intake.attachment') then
      return exists (select from intake.report r where r.desk_agency_id = priv.agency() and (r.id = p_record
        or r.id = (select a.report_id from intake.attachment a where a.id = p_record)));
    elsif p_kind = 'intake.message' then
      return exists (select from intake.message m join intake.report r on r.id = m.report_id where m.id = p_record and r.desk_agency_id = priv.agency());
    elsif p_kind = 'intake.contact' then
      return priv.has_right('intake-officer') and exists (select from intake.report r where r.id = p_record and r.desk_agency_id = priv.agency());
    end if;
    return false;
  end $$;
comment on function intake.may_unseal(text, text, text, uuid) is 'The key service''s own check of session and policy.';

create function intake.note_read(p_report uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ update intake.triage t set first_seen_at = priv.now() where t.report_id = p_report and t.first_seen_at is null
      and exists (select from intake.report r where r.id = p_report and priv.at_desk(r.desk_agency_id)) $$;
comment on function intake.note_read(uuid) is 'Stops the first clock: when somebody at the desk first opened it.';

create function intake.hand_over(p_from uuid, p_to uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_count int;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    insert into intake.decision (report_id, action, from_state, to_state, reason)
      select t.report_id, 'hand-over', t.state, t.state, 'the officer left' from intake.triage t where t.held_by = p_from;
    update intake.triage t set held_by = p_to where t.held_by = p_from;
    get diagnostics v_count = row_count;
    return v_count;
  end $$;
comment on function intake.hand_over(uuid, uuid) is 'A leaver''s reports in hand go to the person named.';

revoke all on all functions in schema intake from public;
revoke all on function priv.at_desk(uuid) from public;
grant execute on function priv.at_desk(uuid) to article4_staff;
grant execute on function intake.submitted(bytea), intake.lookup_taken(bytea), intake.open_receipt(bytea),
  intake.receipt_messages(bytea), intake.write_as_reporter(bytea, uuid, bytea, bytea, text), intake.delete_own_messages(bytea) to article4_public;
grant execute on function intake.receive(bytea, jsonb, bytea, bytea, text, bytea, bigint[], bytea, jsonb, uuid),
  intake.attach(bytea, uuid, int, text, int, bytea, bytea, bytea, bytea, bytea, text),
  intake.lookup_taken(bytea), intake.submitted(bytea) to article4_public, article4_staff;
grant execute on function intake.may_unseal(text, text, text, uuid) to article4_keys;
grant execute on function intake.note_read(uuid) to article4_staff;
grant execute on function intake.hand_over(uuid, uuid) to article4_worker;

-- ---------------------------------------------------------------------------------------------
-- portal: a form in progress. Sealed under a key that comes from the form's own token, which is not stored.
create schema portal;
comment on schema portal is 'Forms in progress, for thirty minutes.';
create table portal.draft (
  token_hash bytea primary key check (length(token_hash) = 32),
  created_at timestamptz not null default priv.now(),
  touched_at timestamptz not null default priv.now(),
  sealed bytea not null check (length(sealed) <= 400000)
);
comment on table portal.draft is 'Answers so far. Gone thirty minutes after the last touch.';
create index draft_touched on portal.draft (touched_at);
select priv.guard('portal.draft');
create table portal.draft_file (
  id uuid primary key,
  created_at timestamptz not null default priv.now(),
  token_hash bytea not null references portal.draft (token_hash) on delete cascade,
  position int not null check (position between 1 and 10),
  sealed bytea not null,
  unique (token_hash, position)
);
comment on table portal.draft_file is 'A file that waits with its form, sealed likewise.';
select priv.guard('portal.draft_file');

create function portal.load_draft(p_token_hash bytea) returns table (sealed bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select d.sealed from portal.draft d where d.token_hash = p_token_hash and d.touched_at > priv.now() - interval '30 minutes' $$;
create function portal.save_draft(p_token_hash bytea, p_sealed bytea) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from portal.draft d where d.touched_at <= priv.now() - interval '30 minutes';
    insert into portal.draft (token_hash, sealed) values (p_token_hash, p_sealed)
      on conflict (token_hash) do update set sealed = excluded.sealed, touched_at = priv.now()
  $$;
create function portal.drop_draft(p_token_hash bytea) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ delete from portal.draft d where d.token_hash = p_token_hash $$;
create function portal.load_draft_files(p_token_hash bytea) returns table (id uuid, "position" int, sealed bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select f.id, f.position, f.sealed from portal.draft_file f join portal.draft d using (token_hash)
      where f.token_hash = p_token_hash and d.touched_at > priv.now() - interval '30 minutes' order by f.position $$;
create function portal.add_draft_file(p_token_hash bytea, p_id uuid, p_sealed bytea) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_position int;
  begin
    perform from portal.draft d where d.token_hash = p_token_hash for update;
    select min(n) into v_position from generate_series(1, 10) n
      where not exists (select from portal.draft_file f where f.token_hash = p_token_hash and f.position = n);
    if v_position is null then return 0; end if;
    insert into portal.draft_file (id, token_hash, position, sealed) values (p_id, p_token_hash, v_position, p_sealed);
    return v_position;
  end $$;
create function portal.drop_draft_file(p_token_hash bytea, p_id uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ delete from portal.draft_file f where f.token_hash = p_token_hash and f.id = p_id $$;
create function portal.sweep() returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_count int;
  begin
    delete from portal.draft d where d.touched_at <= priv.now() - interval '30 minutes';
    get diagnostics v_count = row_count;
    delete from intake.submission s where s.created_at <= priv.now() - interval '24 hours';
    return v_count;
  end $$;
comment on function portal.load_draft(bytea) is 'A form in progress, if it is younger than thirty minutes.';
comment on function portal.save_draft(bytea, bytea) is 'Keeps a form; old ones go.';
comment on function portal.drop_draft(bytea) is 'A form left or sent is gone at once.';
comment on function portal.load_draft_files(bytea) is 'Files of a form in progress.';
comment on function portal.add_draft_file(bytea, uuid, bytea) is 'Adds a file; 0 when ten are there already.';
comment on function portal.drop_draft_file(bytea, uuid) is 'Takes a file out again.';
comment on function portal.sweep() is 'Removes old drafts, and submission tokens after 24 hours.';
comment on function intake.lookup_taken(bytea) is 'Whether a receipt with this lookup exists already.';
revoke all on all functions in schema portal from public;
grant usage on schema portal to article4_public, article4_worker;
grant execute on function portal.load_draft(bytea), portal.save_draft(bytea, bytea), portal.drop_draft(bytea), portal.load_draft_files(bytea),
  portal.add_draft_file(bytea, uuid, bytea), portal.drop_draft_file(bytea, uuid) to article4_public;
grant execute on function portal.sweep() to article4_worker;
