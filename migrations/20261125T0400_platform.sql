-- The ground every room stands on: roles, the signed context, the clock, the audit log, the outbox.
-- Run as article4_owner, which owns everything, cannot log in and is subject to row security itself.
-- No words of the field here: rooms bring those.

-- ---------------------------------------------------------------------------------------------
-- priv: definer functions only. Each has a fixed search_path; a house test lists who may call which.
create schema priv;
comment on schema priv is 'Functions that run as the owner. Each checks its caller; each is listed by a house test.';

create table priv.secret (
  name text primary key,
  value bytea not null,
  created_at timestamptz not null default clock_timestamp()
);
comment on table priv.secret is 'Context-signing pads. Renewed at every deploy; readable by the owner alone.';

create table priv.frozen_clock (
  one boolean primary key default true check (one),
  at timestamptz not null,
  created_at timestamptz not null default clock_timestamp()
);
comment on table priv.frozen_clock is 'Empty in service. Tests put one row here as owner, and time stands still.';

create function priv.now() returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce((select f.at from priv.frozen_clock f), transaction_timestamp()) $$;
comment on function priv.now() is 'The hour, from the database alone (a client clock grants nothing).';

-- One place says what row security means here: on, forced also for the owner, and the owner let through by a
-- policy of its own, so that definer functions work and nothing else does.
create function priv.guard(p_table regclass) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    execute format('alter table %s enable row level security', p_table);
    execute format('alter table %s force row level security', p_table);
    execute format('create policy owner_all on %s to article4_owner using (true) with check (true)', p_table);
  end $$;
comment on function priv.guard(regclass) is 'Turns row security on and forces it. Every table of every room goes through here.';
select priv.guard('priv.secret');
select priv.guard('priv.frozen_clock');

-- HMAC-SHA256 by its definition; both 64-byte pads are stored, so that no extension is needed.
create function priv.mac(p_message text) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select encode(sha256(
      (select s.value from priv.secret s where s.name = 'context-outer')
      || sha256((select s.value from priv.secret s where s.name = 'context-inner') || convert_to(p_message, 'utf8'))), 'hex')
  $$;
comment on function priv.mac(text) is 'Signs a context. Executable by the owner alone: whoever can call it can be anybody.';

-- The context says who is asking. It is set only by definer functions that have checked a live session, and carries
-- the transaction id, so a context replayed in another transaction is as good as none.
create function priv.set_context(p_person uuid, p_agency uuid, p_purpose text, p_rights text, p_assurance int)
  returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_context text := concat_ws('|', p_person, p_agency, p_purpose, p_rights, p_assurance, pg_current_xact_id());
  begin
    perform set_config('app.context', v_context, true), set_config('app.context_mac', priv.mac(v_context), true);
  end $$;
comment on function priv.set_context(uuid, uuid, text, text, int) is 'Signs and sets the context of this transaction. Owner only.';

create function priv.context_part(p_index int) returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_context text := nullif(current_setting('app.context', true), '');
  begin
    if v_context is null
       or priv.mac(v_context) is distinct from current_setting('app.context_mac', true)
       or split_part(v_context, '|', 6) is distinct from pg_current_xact_id()::text then
      return null;
    end if;
    return nullif(split_part(v_context, '|', p_index), '');
  end $$;
comment on function priv.context_part(int) is 'One part of the context if its signature and transaction hold, else null.';

create function priv.person() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select priv.context_part(1)::uuid $$;
create function priv.agency() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select priv.context_part(2)::uuid $$;
create function priv.purpose() returns text language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select priv.context_part(3) $$;
create function priv.has_right(p_right text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(p_right = any (string_to_array(priv.context_part(4), ',')), false) $$;
comment on function priv.person() is 'Who asks: the person of the signed context, or null.';
comment on function priv.agency() is 'For which agency, or null.';
comment on function priv.purpose() is 'For which purpose, or null.';
comment on function priv.has_right(text) is 'Whether the signed context holds the right. No context, no right.';

-- ---------------------------------------------------------------------------------------------
-- audit: written in the transaction of the thing itself, sealed afterwards (src/platform/merkle).
create schema audit;
comment on schema audit is 'Who did what, when, for which purpose. Append-only; sealed by a Merkle tree.';

create table audit.event (
  id bigint generated always as identity primary key,
  created_at timestamptz not null default priv.now(),
  written_in xid8 not null default pg_current_xact_id(),
  surface text not null,
  person_id uuid,
  agency_id uuid,
  purpose text,
  verb text not null check (verb in ('collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure',
    'sign-in', 'grant', 'export', 'break-glass', 'policy', 'system')),
  action text not null check (action ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
  decision text not null check (decision in ('allowed', 'refused')),
  subject_type text,
  subject_id text,
  owner_agency_id uuid,
  recipient_agency_id uuid,
  handling text,
  detail jsonb not null default '{}'::jsonb,
  request_id uuid,
  row_hash bytea not null
);
comment on table audit.event is 'One row an event: ids, codes and field names only; never a name, never words of a record.';
create index event_person on audit.event (person_id, id);
create index event_owner on audit.event (owner_agency_id, id);
create index event_subject on audit.event (subject_type, subject_id, id);
create index event_recent on audit.event (created_at);
select priv.guard('audit.event');

-- The exact bytes that are hashed; the verifier in TypeScript builds the same from the columns it reads.
create function audit.canonical(e audit.event) returns text
  language sql immutable security definer set search_path = pg_catalog, pg_temp
  as $$
    select concat_ws(E'\x1f', e.id, to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.written_in,
      e.surface, coalesce(e.person_id::text, '-'), coalesce(e.agency_id::text, '-'), coalesce(e.purpose, '-'), e.verb, e.action,
      e.decision, coalesce(e.subject_type, '-'), coalesce(e.subject_id, '-'), coalesce(e.owner_agency_id::text, '-'),
      coalesce(e.recipient_agency_id::text, '-'), coalesce(e.handling, '-'), e.detail::text, coalesce(e.request_id::text, '-'))
  $$;
comment on function audit.canonical(audit.event) is 'The bytes of an event that its hash covers.';

create function audit.hash_event() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin new.row_hash := sha256(convert_to(audit.canonical(new), 'utf8')); return new; end $$;
comment on function audit.hash_event() is 'Hashes the row as it is written.';
create trigger hash_event before insert on audit.event for each row execute function audit.hash_event();

create function audit.refuse_change() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$ begin raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege'; end $$;
comment on function audit.refuse_change() is 'Append-only also for the owner, short of dropping the trigger; the seals find that.';
create trigger refuse_change before update or delete on audit.event for each row execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.event for each statement execute function audit.refuse_change();

create table audit.leaf (
  position bigint primary key,
  event_id bigint not null unique references audit.event (id),
  row_hash bytea not null,
  created_at timestamptz not null default clock_timestamp()
);
comment on table audit.leaf is 'The order in which events entered the tree.';
select priv.guard('audit.leaf');

create table audit.seal (
  size bigint primary key,
  root bytea not null,
  sealed_at timestamptz not null,
  previous bytea not null,
  key_id text not null,
  signature bytea not null,
  created_at timestamptz not null default clock_timestamp()
);
comment on table audit.seal is 'Signed tree heads: (size, root, time, hash of the seal before).';
select priv.guard('audit.seal');
create trigger refuse_change before update or delete on audit.leaf for each row execute function audit.refuse_change();
create trigger refuse_change before update or delete on audit.seal for each row execute function audit.refuse_change();

-- Who acts is taken from the signed context, never from an argument: an event cannot be written in another's name.
create function audit.record(p_verb text, p_action text, p_decision text, p_subject_type text, p_subject_id text,
    p_owner uuid, p_recipient uuid, p_handling text, p_detail jsonb, p_request uuid) returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into audit.event (surface, person_id, agency_id, purpose, verb, action, decision, subject_type, subject_id,
        owner_agency_id, recipient_agency_id, handling, detail, request_id, row_hash)
      values (replace(session_user::text, 'article4_', ''), priv.person(), priv.agency(), priv.purpose(), p_verb, p_action,
        p_decision, p_subject_type, p_subject_id, p_owner, p_recipient, p_handling, coalesce(p_detail, '{}'::jsonb), p_request, ''::bytea)
      returning id
  $$;
comment on function audit.record(text, text, text, text, text, uuid, uuid, text, jsonb, uuid) is 'Writes one event for the person of the signed context.';

-- An auditor reads events; an owner agency's information governance lead reads events on that agency's records.
create policy auditor_reads on audit.event for select to article4_staff
  using ((select priv.has_right('auditor')) or (owner_agency_id = (select priv.agency()) and (select priv.has_right('governance-lead'))));
grant usage on schema audit to article4_staff, article4_worker;
grant select on audit.event to article4_staff, article4_worker;
grant select, insert on audit.leaf, audit.seal to article4_worker;
grant select on audit.leaf, audit.seal to article4_staff;
create policy sealer_reads on audit.event for select to article4_worker using (true);
create policy sealer_leaf on audit.leaf to article4_worker using (true) with check (true);
create policy sealer_seal on audit.seal to article4_worker using (true) with check (true);
create policy auditor_leaf on audit.leaf for select to article4_staff using ((select priv.has_right('auditor')));
create policy auditor_seal on audit.seal for select to article4_staff using ((select priv.has_right('auditor')));

-- ---------------------------------------------------------------------------------------------
-- outbox: a fact and the change it tells of commit together; graphile-worker carries it afterwards.
create schema outbox;
comment on schema outbox is 'Facts told by rooms, and which listener has heard which.';

create table outbox.fact (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  name text not null check (name ~ '^[a-z]+\.[a-z]+(-[a-z]+)*$'),
  subject_id uuid not null,
  payload jsonb not null default '{}'::jsonb
);
comment on table outbox.fact is 'What happened, by id. Payloads carry ids and codes, never words of a record.';
create index fact_subject on outbox.fact (subject_id);
select priv.guard('outbox.fact');

create table outbox.heard (
  fact_id uuid not null references outbox.fact (id),
  listener text not null,
  created_at timestamptz not null default priv.now(),
  primary key (fact_id, listener)
);
comment on table outbox.heard is 'A listener hears a fact once: the row commits with what the listener did.';
select priv.guard('outbox.heard');

-- Owned by the worker, whose tables the queue's are (graphile-worker guards them by ownership).
create function priv.enqueue(p_task text, p_payload json, p_key text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select graphile_worker.add_job(p_task, p_payload, job_key => p_key, max_attempts => 10) $$;
grant create on schema priv to article4_worker;
alter function priv.enqueue(text, json, text) owner to article4_worker;
revoke create on schema priv from article4_worker;
comment on function priv.enqueue(text, json, text) is 'Adds a job in the caller''s transaction.';

create function outbox.publish(p_name text, p_subject uuid, p_payload jsonb) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_id uuid := gen_random_uuid();
  begin
    insert into outbox.fact (id, name, subject_id, payload) values (v_id, p_name, p_subject, coalesce(p_payload, '{}'::jsonb));
    perform priv.enqueue('hear', json_build_object('factId', v_id), 'hear:' || v_id);
    return v_id;
  end $$;
comment on function outbox.publish(text, uuid, jsonb) is 'Records a fact and its job in the caller''s transaction.';

grant usage on schema outbox to article4_staff, article4_worker;
grant select on outbox.fact to article4_worker;
grant select, insert on outbox.heard to article4_worker;
create policy worker_reads on outbox.fact for select to article4_worker using (true);
create policy worker_hears on outbox.heard to article4_worker using (true) with check (true);

-- ---------------------------------------------------------------------------------------------
-- Public halves of the key service's box keys. Rooms seal to them; only the key service opens.
create table platform.box_key (
  id text primary key,
  created_at timestamptz not null default clock_timestamp(),
  use text not null check (use ~ '^[a-z]+(-[a-z]+)*$'),
  public_key bytea not null check (length(public_key) = 32),
  ended_at timestamptz
);
comment on table platform.box_key is 'X25519 public keys by use; new boxes are sealed to the newest of their use.';
select priv.guard('platform.box_key');
create policy public_by_nature on platform.box_key for select to article4_public, article4_staff, article4_worker, article4_keys using (true);
grant usage on schema platform to article4_public, article4_staff, article4_worker, article4_keys;
grant select on platform.box_key to article4_public, article4_staff, article4_worker, article4_keys;
create function priv.publish_box_key(p_id text, p_use text, p_public_key bytea) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ insert into platform.box_key (id, use, public_key) values (p_id, p_use, p_public_key) on conflict (id) do nothing $$;
comment on function priv.publish_box_key(text, text, bytea) is 'The key service makes its public halves known at start.';

grant usage on schema priv to article4_public, article4_door, article4_staff, article4_worker, article4_keys;
revoke all on all functions in schema priv, audit, outbox from public;
grant execute on function priv.now(), priv.person(), priv.agency(), priv.purpose(), priv.has_right(text)
  to article4_public, article4_door, article4_staff, article4_worker, article4_keys;
grant execute on function audit.record(text, text, text, text, text, uuid, uuid, text, jsonb, uuid) to article4_staff, article4_worker, article4_door;
grant execute on function outbox.publish(text, uuid, jsonb) to article4_staff, article4_worker;
grant execute on function priv.publish_box_key(text, text, bytea) to article4_keys;
grant execute on function audit.canonical(audit.event) to article4_worker;
