-- operations: the tactical meeting of an agency with its partners: who came, what was said and decided, and the minutes signed.
--
-- The agenda is made of live data when it is read, and kept nowhere: everybody's is their own. What is kept is what people wrote, line by
-- line: a line is never changed; said anew in its thread the newest stands, and one that holds no more is said so. Signed minutes take no
-- line more, and carry a fingerprint of the lines that stood.
create table operations.meeting (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  agency_id uuid not null references identity.agency (id),
  held_on date not null,
  by_person uuid not null references identity.person (id)
);
comment on table operations.meeting is 'A tactical meeting, and the agency that keeps its minutes. What was said is in operations.meeting_line.';
create index meeting_agency on operations.meeting (agency_id, held_on desc);
create index meeting_by on operations.meeting (by_person);
select priv.guard('operations.meeting');

create table operations.meeting_came (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  meeting_id uuid not null references operations.meeting (id),
  agency_id uuid not null references identity.agency (id),
  people smallint not null check (people between 0 and 50),
  by_person uuid not null references identity.person (id)
);
comment on table operations.meeting_came is 'How many people of an agency came; 0 is that nobody did. The newest of a meeting and agency stands.';
create index meeting_came_meeting on operations.meeting_came (meeting_id, agency_id, created_at);
create index meeting_came_agency on operations.meeting_came (agency_id);
create index meeting_came_by on operations.meeting_came (by_person);
select priv.guard('operations.meeting_came');

create table operations.meeting_line (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  meeting_id uuid not null references operations.meeting (id),
  thread_id uuid not null,
  item text not null check (item in ('taskings', 'risks', 'questions', 'visits', 'other')),
  kind text not null check (kind in ('note', 'decision', 'action')),
  words text not null check (length(words) between 2 and 2000),
  tasking_id uuid references operations.tasking (id),
  holds boolean not null,
  by_person uuid not null references identity.person (id),
  check ((kind = 'action') = (tasking_id is not null))
);
comment on table operations.meeting_line is 'A line of the minutes: a note, a decision, or an action that became a tasking. The newest of a thread stands; one that holds no more is said so.';
create index meeting_line_meeting on operations.meeting_line (meeting_id, thread_id, created_at);
create index meeting_line_tasking on operations.meeting_line (tasking_id);
create index meeting_line_by on operations.meeting_line (by_person);
select priv.guard('operations.meeting_line');

create table operations.meeting_sign (
  meeting_id uuid primary key references operations.meeting (id),
  created_at timestamptz not null default priv.now(),
  digest bytea not null check (length(digest) = 32),
  by_person uuid not null references identity.person (id)
);
comment on table operations.meeting_sign is 'The minutes were signed by whoever led the meeting. digest: of every line and of who came, in their order, made by the database.';
create index meeting_sign_by on operations.meeting_sign (by_person);
select priv.guard('operations.meeting_sign');

-- Whatever is written into a meeting waits for whatever else is, so that no line comes after the fingerprint of all of them.
create function operations.while_unsigned() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_latest timestamptz;
  begin
    perform from operations.meeting m where m.id = new.meeting_id for no key update;
    if exists (select from operations.meeting_sign s where s.meeting_id = new.meeting_id) then
      raise exception 'the minutes are signed' using errcode = 'check_violation';
    end if;
    if tg_table_name = 'meeting_sign' then
      new.digest := sha256(convert_to(coalesce((select string_agg(w.words, E'\x1e' order by w.at, w.id) from (
          select l.id, l.created_at as at, concat_ws(E'\x1f', l.thread_id, l.item, l.kind, l.words, l.tasking_id, l.holds, l.by_person) as words
            from operations.meeting_line l where l.meeting_id = new.meeting_id
          union all
          select c.id, c.created_at, concat_ws(E'\x1f', c.agency_id, c.people, c.by_person)
            from operations.meeting_came c where c.meeting_id = new.meeting_id) w), ''), 'utf8'));
      return new;
    end if;
    select greatest((select max(l.created_at) from operations.meeting_line l where l.meeting_id = new.meeting_id),
        (select max(c.created_at) from operations.meeting_came c where c.meeting_id = new.meeting_id)) + interval '1 microsecond' into v_latest;
    new.created_at := greatest(new.created_at, v_latest);
    return new;
  end $$;
comment on function operations.while_unsigned() is 'A meeting takes lines one after the other until it is signed, and is signed once, over all of them.';
revoke all on function operations.while_unsigned() from public;
create trigger while_unsigned before insert on operations.meeting_line for each row execute function operations.while_unsigned();
create trigger while_unsigned before insert on operations.meeting_came for each row execute function operations.while_unsigned();
create trigger while_unsigned before insert on operations.meeting_sign for each row execute function operations.while_unsigned();

create policy among_partners on operations.meeting for select to article4_staff
  using ((select priv.is_reader()) and (agency_id = (select priv.agency()) or agency_id = any ((select priv.partner_agencies())::uuid[])));
create policy with_its_meeting on operations.meeting_came for select to article4_staff
  using (exists (select from operations.meeting m where m.id = meeting_came.meeting_id));
create policy with_its_meeting on operations.meeting_line for select to article4_staff
  using (exists (select from operations.meeting m where m.id = meeting_line.meeting_id));
create policy with_its_meeting on operations.meeting_sign for select to article4_staff
  using (exists (select from operations.meeting m where m.id = meeting_sign.meeting_id));

create policy in_own_name on operations.meeting for insert to article4_staff
  with check ((select priv.is_reader()) and agency_id = (select priv.agency()) and by_person = (select priv.person()));
create policy by_the_keeper on operations.meeting_came for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from operations.meeting m where m.id = meeting_came.meeting_id
    and m.agency_id = (select priv.agency())));
create policy by_the_keeper on operations.meeting_line for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from operations.meeting m where m.id = meeting_line.meeting_id
    and m.agency_id = (select priv.agency()))
    and (tasking_id is null or exists (select from operations.tasking t where t.id = meeting_line.tasking_id)));
create policy by_the_keeper on operations.meeting_sign for insert to article4_staff
  with check (by_person = (select priv.person()) and exists (select from operations.meeting m where m.id = meeting_sign.meeting_id
    and m.agency_id = (select priv.agency())));

grant select on operations.meeting, operations.meeting_came, operations.meeting_line, operations.meeting_sign to article4_staff;
grant insert (id, agency_id, held_on, by_person) on operations.meeting to article4_staff;
grant insert (id, meeting_id, agency_id, people, by_person) on operations.meeting_came to article4_staff;
grant insert (id, meeting_id, thread_id, item, kind, words, tasking_id, holds, by_person) on operations.meeting_line to article4_staff;
grant insert (meeting_id, digest, by_person) on operations.meeting_sign to article4_staff;
