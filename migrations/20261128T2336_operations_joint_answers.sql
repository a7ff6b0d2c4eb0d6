-- operations: what became of an item that was used reaches the item, its source's history, and whoever told it to the public site.
--
-- It goes by facts: the operations room tells what was answered about a release; the intelligence room keeps it with the item and
-- tells, where the item was made from a report, that its reporter is to be answered; intake writes to the receipt. Ids and codes
-- alone travel, and at no step does anybody learn of the operation.
create table intelligence.item_outcome (
  use_id uuid not null,
  version int not null check (version between 1 and 100),
  created_at timestamptz not null default priv.now(),
  item_id uuid not null references intelligence.item (id),
  outcome text not null check (outcome in ('confirmed', 'in-part', 'not-confirmed', 'wrong', 'not-tested')),
  answer text not null check (answer in ('weighed', 'helped', 'acted-on', 'nothing-found')),
  primary key (use_id, version)
);
comment on table intelligence.item_outcome is 'What somebody who used an item says became of it, and what is answered. use_id: one use, which tells nothing of whose it was. The newest version of a use stands.';
create index item_outcome_item on intelligence.item_outcome (item_id);
select priv.guard('intelligence.item_outcome');
create policy own_desk on intelligence.item_outcome for select to article4_staff
  using ((select priv.at_own_desk()) and exists (select from intelligence.item i where i.id = item_outcome.item_id));
grant select on intelligence.item_outcome to article4_staff;

create function intelligence.note_outcome(p_release uuid, p_use uuid, p_version int, p_outcome text, p_answer text)
  returns table (item_id uuid, report_id uuid)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    insert into intelligence.item_outcome (use_id, version, item_id, outcome, answer)
      select p_use, p_version, r.item_id, p_outcome, p_answer from intelligence.release r where r.id = p_release
      on conflict do nothing;
    return query select i.id, i.report_id from intelligence.release r join intelligence.item i on i.id = r.item_id where r.id = p_release;
  end $$;
comment on function intelligence.note_outcome(uuid, uuid, int, text, text) is 'The fact "answered" is kept with its item; answers which report the item was made from.';

create function intelligence.source_record(p_item uuid) returns table (outcome text, times int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select n.outcome, count(*)::int from (
      select distinct on (o.use_id) o.outcome from intelligence.source mine
        join intelligence.source s on s.owner_agency_id = mine.owner_agency_id and s.pseudonym = mine.pseudonym
        join intelligence.item_outcome o on o.item_id = s.item_id
        where mine.item_id = p_item and mine.owner_agency_id = priv.agency() and priv.at_own_desk()
        order by o.use_id, o.version desc) n
      group by n.outcome order by n.outcome
  $$;
comment on function intelligence.source_record(uuid) is 'How often what came from an item''s source was found to be what: for the desk of its owner, numbers alone.';

-- Intake: what the worker needs to seal an answer, and the answer itself.
create function intake.keys_to_answer(p_report uuid) returns table (receipt_key bytea, desk_key_id text, desk_key bytea)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    return query select c.public_key, k.id, k.public_key from intake.receipt c
      cross join lateral (select b.id, b.public_key from platform.box_key b where b.use = 'desk' and b.ended_at is null
        order by b.created_at desc limit 1) k
      where c.report_id = p_report and (c.ends_at is null or c.ends_at > priv.now());
  end $$;
comment on function intake.keys_to_answer(uuid) is 'The public keys to which an answer to a reporter is sealed. No row: the receipt has ended.';

create function intake.answer_reporter(p_report uuid, p_id uuid, p_for_reporter bytea, p_for_desk bytea, p_key_id text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    insert into intake.message (id, report_id, direction, for_reporter, for_desk, key_id)
      values (p_id, p_report, 'to-reporter', p_for_reporter, p_for_desk, p_key_id);
  end $$;
comment on function intake.answer_reporter(uuid, uuid, bytea, bytea, text) is 'A message to a reporter in nobody''s name: one of a few sentences, because what they told was used.';

revoke all on function intelligence.note_outcome(uuid, uuid, int, text, text), intelligence.source_record(uuid), intake.keys_to_answer(uuid),
  intake.answer_reporter(uuid, uuid, bytea, bytea, text) from public;
grant execute on function intelligence.source_record(uuid) to article4_staff;
grant execute on function intelligence.note_outcome(uuid, uuid, int, text, text), intake.keys_to_answer(uuid),
  intake.answer_reporter(uuid, uuid, bytea, bytea, text) to article4_worker;
