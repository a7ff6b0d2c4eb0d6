-- portal: who reviews which language, and what they decided about a text that a machine made.
--
-- Nothing is changed or taken away. A person reviews a language while the newest row that says so holds; a decision stands until a newer
-- one on the same text. A decision carries the hash of the English and of the words looked at: the portal's rule (rules/standing.ts) lets it
-- go when the English has changed since. What is put in place of a machine's words waits for a second person; for the texts on which
-- somebody's safety, rights or consent hang, so does the word that the machine was right, and that second person speaks the language.

-- Another room may have added a right to these lists at the same hour: ours is added to whatever they are.
do $$
declare
  v_table text;
  v_list text;
begin
  foreach v_table in array array['right_held', 'right_request'] loop
    select string_agg(quote_literal(m.found[1]), ', ' order by m.at) into v_list
      from pg_constraint c cross join regexp_matches(pg_get_constraintdef(c.oid), '''([a-z-]+)''::text', 'g') with ordinality as m (found, at)
      where c.conrelid = format('identity.%I', v_table)::regclass and c.conname = v_table || '_right_check';
    execute format('alter table identity.%I drop constraint %I, add constraint %I check ("right" in (%s, ''speaker''))',
      v_table, v_table || '_right_check', v_table || '_right_check', v_list);
  end loop;
end $$;

comment on schema portal is 'Forms in progress, for thirty minutes; who reviews which language, and what they decided about its texts.';
grant usage on schema portal to article4_staff;

create table portal.speaker (
  id uuid primary key default gen_random_uuid(),
  position bigint generated always as identity unique,
  created_at timestamptz not null default priv.now(),
  person_id uuid not null references identity.person (id),
  language text not null check (language ~ '^[a-z]{2,3}$' and language <> 'en'),
  from_on date not null,
  until_on date not null check (until_on >= from_on and until_on <= from_on + 731),
  granted_by uuid not null references identity.person (id),
  check (granted_by <> person_id)
);
comment on table portal.speaker is 'Who reviews a language, from a day until (not including) another. The newest row of a person and language stands; ending it is a row that is over at once. Never changed.';
create index speaker_person on portal.speaker (person_id, language, position);
create index speaker_granted_by on portal.speaker (granted_by);
select priv.guard('portal.speaker');

create table portal.wording (
  id uuid primary key default gen_random_uuid(),
  position bigint generated always as identity unique,
  created_at timestamptz not null default priv.now(),
  language text not null check (language ~ '^[a-z]{2,3}$' and language <> 'en'),
  catalogue text not null check (catalogue in ('form', 'know')),
  key text not null check (key ~ '^[A-Za-z0-9.-]+$' and length(key) <= 100),
  source_hash bytea not null check (length(source_hash) = 32),
  seen_hash bytea not null check (length(seen_hash) = 32),
  decision text not null check (decision in ('accept', 'correct', 'withdraw', 'confirm')),
  text text check (length(text) between 1 and 2000),
  needs text not null check (needs in ('nobody', 'second-person', 'second-speaker')),
  confirms uuid unique references portal.wording (id),
  by_person uuid not null references identity.person (id),
  check ((decision = 'correct') = (text is not null)),
  check ((decision = 'confirm') = (confirms is not null)),
  check (decision <> 'correct' or needs <> 'nobody'),
  check (decision not in ('withdraw', 'confirm') or needs = 'nobody')
);
comment on table portal.wording is 'What a speaker decided about one text: the machine''s words are right, these are right instead, neither any more, or a second person agrees. source_hash: of the English; seen_hash: of the words looked at. Never changed, never deleted: it is what people were shown, and by whose word.';
create index wording_text on portal.wording (language, catalogue, key, position);
create index wording_by on portal.wording (by_person);
select priv.guard('portal.wording');

-- The languages that the asking person reviews at this moment. Once for a question, not once for a row.
create function priv.spoken_languages() returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := priv.context_parts();
    v_today date := (priv.now() at time zone 'Europe/London')::date;
  begin
    -- Whoever has no right at all has null here, and null is not "no".
    if v_parts[1] is null or v_parts[3] is distinct from 'administration'
        or not coalesce('speaker' = any (string_to_array(v_parts[4], ',')), false) then
      return '{}';
    end if;
    return coalesce((select array_agg(n.language order by n.language) from (
      select distinct on (s.language) s.language, s.from_on, s.until_on from portal.speaker s
        where s.person_id = v_parts[1]::uuid order by s.language, s.position desc) n
      where n.from_on <= v_today and v_today < n.until_on), '{}');
  end $$;
comment on function priv.spoken_languages() is 'The languages that the asking person reviews, on this day, working for administration; empty where none.';

create function priv.minds_languages() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] = 'administration'
      and 'partnership-administrator' = any (string_to_array(v_parts[4], ',')), false);
  end $$;
comment on function priv.minds_languages() is 'Whether the asking person says who reviews which language: an administrator of the partnership, working for administration.';

-- Who holds the right, for whoever gives languages: of rights themselves they may read nothing.
create function portal.people_who_speak() returns table (id uuid, name text, agency text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.minds_languages() then return; end if;
    return query select p.id, p.name, a.name from identity.person p join identity.agency a on a.id = p.agency_id
      where p.status = 'active' and p.id <> priv.person()
        and exists (select from identity.right_held h where h.person_id = p.id and h."right" = 'speaker' and h.ended_at is null)
      order by p.name, a.name, p.id;
  end $$;
comment on function portal.people_who_speak() is 'People who hold the right speaker, for an administrator of the partnership; themselves excepted.';

create function priv.holds_speaker(p_person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from identity.right_held h where h.person_id = p_person and h."right" = 'speaker' and h.ended_at is null) $$;
comment on function priv.holds_speaker(uuid) is 'Whether somebody holds the right speaker. For the policy that gives a language.';

-- A policy may not ask its own table.
create function priv.may_confirm(p_decision uuid, p_language text, p_catalogue text, p_key text, p_source_hash bytea, p_seen_hash bytea) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    return exists (select from portal.wording w where w.id = p_decision and w.language = p_language and w.catalogue = p_catalogue and w.key = p_key
      and w.source_hash = p_source_hash and w.seen_hash = p_seen_hash and w.by_person <> priv.person()
      and ((w.needs <> 'nobody' and w.language = any (priv.spoken_languages())) or (w.needs = 'second-person' and priv.minds_languages())));
  end $$;
comment on function priv.may_confirm(uuid, text, text, text, bytea, bytea) is 'Whether the asking person is the second whom a decision on a text needs, and these are the words that it is about.';

revoke all on function priv.spoken_languages(), priv.minds_languages(), portal.people_who_speak(), priv.holds_speaker(uuid),
  priv.may_confirm(uuid, text, text, text, bytea, bytea) from public;
grant execute on function priv.spoken_languages(), priv.minds_languages(), portal.people_who_speak(), priv.holds_speaker(uuid),
  priv.may_confirm(uuid, text, text, text, bytea, bytea) to article4_staff;

create policy own_or_administered on portal.speaker for select to article4_staff
  using ((select priv.minds_languages()) or (person_id = (select priv.person()) and language = any ((select priv.spoken_languages())::text[])));
create policy given_by_another on portal.speaker for insert to article4_staff
  with check ((select priv.minds_languages()) and granted_by = (select priv.person()) and person_id <> (select priv.person())
    and (until_on = from_on or priv.holds_speaker(person_id)));

create policy of_own_languages on portal.wording for select to article4_staff
  using ((select priv.minds_languages()) or language = any ((select priv.spoken_languages())::text[]));
create policy decided_by_a_speaker on portal.wording for insert to article4_staff
  with check (by_person = (select priv.person()) and case decision
    when 'accept' then language = any ((select priv.spoken_languages())::text[])
    when 'correct' then language = any ((select priv.spoken_languages())::text[])
    -- Back to the machine's words, said to be unread: the safe way needs no second person.
    when 'withdraw' then (select priv.minds_languages()) or language = any ((select priv.spoken_languages())::text[])
    when 'confirm' then priv.may_confirm(confirms, language, catalogue, key, source_hash, seen_hash)
    else false end);

grant select on portal.speaker, portal.wording to article4_staff;
grant insert (id, person_id, language, from_on, until_on, granted_by) on portal.speaker to article4_staff;
grant insert (id, language, catalogue, key, source_hash, seen_hash, decision, text, needs, confirms, by_person) on portal.wording to article4_staff;

-- What the public site may know: for each text, the newest decision that has whom it needs, and after it only that others wait. Who decided
-- is not in it, and neither are words that nobody has confirmed.
create function portal.published_wording()
  returns table (language text, catalogue text, key text, "position" bigint, decision text, is_effective boolean, source_hash bytea, seen_hash bytea,
    text text, decided_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with decided as (
      select w.language, w.catalogue, w.key, w.position, w.decision, w.source_hash, w.seen_hash, w.text,
          w.needs = 'nobody' or c.id is not null as is_effective,
          (coalesce(c.created_at, w.created_at) at time zone 'Europe/London')::date as decided_on
        from portal.wording w left join portal.wording c on c.confirms = w.id where w.decision <> 'confirm'),
    since as (
      select d.language, d.catalogue, d.key, max(d.position) as "position" from decided d where d.is_effective group by d.language, d.catalogue, d.key)
    select d.language, d.catalogue, d.key, d.position, d.decision, d.is_effective, d.source_hash, d.seen_hash,
        case when d.is_effective then d.text end, d.decided_on
      from decided d join since s using (language, catalogue, key) where d.position >= s.position order by d.position desc
  $$;
comment on function portal.published_wording() is 'The decisions that stand, without who made them, and that newer ones wait. For the public site.';

-- Asked often, so that the whole is asked for seldom. The highest position would not do: of two decisions at once, the lower may come later.
create function portal.wording_count() returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select count(*) from portal.wording w $$;
comment on function portal.wording_count() is 'How many decisions on texts there are: none is ever taken away, so another number means that there are new ones.';

revoke all on function portal.published_wording(), portal.wording_count() from public;
grant execute on function portal.published_wording(), portal.wording_count() to article4_public;
