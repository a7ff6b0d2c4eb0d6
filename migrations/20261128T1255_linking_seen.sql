-- linking: who sees what, said once and asked for many at once.
--
-- Behind a mention stand the rules of releases, disseminations, agreements and acknowledgements. As policies they are planned
-- with every question that names a mention, once for each time it names one: 14 to 54 ms of planning for a millisecond of
-- work. Here the two rules are said once more, flat, in two functions that run as the owner of the rows and take many rows at
-- once: whose words of a release one reads (the intelligence room's policies on release and release_text), and which mentions
-- one sees (own_original and words_of_a_release on mention). A connection plans them once.
--
-- They cannot drift from the policies unseen. Mentions, keys, connections, links and decisions stay under their policies, which
-- answer whoever asks a table; withdrawals and details ask the functions. `test/security/access` holds all of them against one
-- oracle, with seeded faults in both, and `src/rooms/linking/seen.db.test.ts` asks each function beside the tables.
create function priv.reads_words(p_releases uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_agency uuid := priv.agency();
    v_person uuid := priv.person();
    v_purpose text := priv.purpose();
    v_is_at_desk boolean := priv.at_own_desk();
    v_is_reader boolean := priv.is_reader();
    v_partners uuid[];
    v_now timestamptz := priv.now();
  begin
    if not (v_is_at_desk or v_is_reader) then return; end if;
    v_partners := priv.partner_agencies();
    return query select r.id from intelligence.release r
      where r.id = any (p_releases)
        and exists (select from intelligence.release_text t where t.release_id = r.id)
        and ((v_is_at_desk and r.owner_agency_id = v_agency)
          or (v_is_reader and r.recalled_at is null and v_purpose = any (r.purposes)
            and exists (select from intelligence.dissemination d
              where d.release_id = r.id and d.agency_id = v_agency and d.ended_at is null
                and (r.owner_agency_id = any (v_partners) or (d.emergency_reason is not null
                  and (d.emergency_reviewed_at is not null or d.emergency_review_by > v_now)))
                and (r.handling = 'P' or exists (select from intelligence.acknowledgement k
                  where k.release_id = r.id and k.person_id = v_person and k.agency_id = v_agency and k.created_at >= d.created_at)))));
  end $$;
comment on function priv.reads_words(uuid[]) is 'Those of these releases whose words the asking person may read: what the policies of release and release_text say, for many at once.';

create function priv.seen_mentions(p_mentions uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_agency uuid := priv.agency();
    v_is_at_desk boolean := priv.at_own_desk();
  begin
    return query
    with asked as materialized (select m.id, m.release_id, m.owner_agency_id, m.agency_id from linking.mention m where m.id = any (p_mentions)),
    words as materialized (select w as release_id from priv.reads_words(array(select distinct a.release_id from asked a
      where a.release_id is not null)) w)
    select a.id from asked a
      where case when a.release_id is null then v_is_at_desk and a.owner_agency_id = v_agency
        else (a.agency_id = a.owner_agency_id or a.agency_id = v_agency) and a.release_id in (select w.release_id from words w) end;
  end $$;
comment on function priv.seen_mentions(uuid[]) is 'Those of these mentions that the asking person sees: what the policies of mention say, for many at once.';

create or replace function priv.sees_mention(p_mention uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$ begin return exists (select from priv.seen_mentions(array[p_mention])); end $$;
comment on function priv.sees_mention(uuid) is 'Whether the asking person sees this mention.';

-- The rest of what a policy asks of a mention, planned once too.
create function priv.is_own_mention(p_mention uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return exists (select from linking.mention m where m.id = p_mention and m.agency_id = priv.agency()) and priv.sees_mention(p_mention);
  end $$;
comment on function priv.is_own_mention(uuid) is 'Whether the asking person sees this mention and their own agency confirmed it.';
create function priv.sees_pair(p_left uuid, p_right uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return exists (select from linking.mention a join linking.mention b on b.kind = a.kind where a.id = p_left and b.id = p_right)
      and (select count(*) from priv.seen_mentions(array[p_left, p_right])) = 2;
  end $$;
comment on function priv.sees_pair(uuid, uuid) is 'Whether the asking person sees both, and both are of one kind: what a decision can be about.';
create function priv.words_stand(p_item uuid, p_owner uuid, p_release uuid, p_version int, p_found text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    if p_release is null then
      return priv.at_own_desk() and p_owner = priv.agency() and exists (select from intelligence.original w
        join intelligence.item i on i.id = w.item_id and i.owner_agency_id = p_owner
        where w.item_id = p_item and w.version = p_version and position(p_found in w.text) > 0);
    end if;
    return exists (select from intelligence.release r join intelligence.release_text t on t.release_id = r.id
        where r.id = p_release and r.item_id = p_item and r.owner_agency_id = p_owner and r.recalled_at is null
          and (position(p_found in t.text) > 0 or position(p_found in r.title) > 0))
      and exists (select from priv.reads_words(array[p_release]));
  end $$;
comment on function priv.words_stand(uuid, uuid, uuid, int, text) is 'Whether these words stand in a text that the asking person may read: of an own item''s original, or of a live release.';
create function priv.is_own_place(p_mention uuid, p_kind text, p_item uuid, p_owner uuid, p_release uuid, p_agency uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return exists (select from linking.mention m where m.id = p_mention and m.by_person = priv.person() and m.kind = p_kind and m.item_id = p_item
        and m.owner_agency_id = p_owner and m.release_id is not distinct from p_release and m.agency_id = p_agency)
      and priv.sees_mention(p_mention);
  end $$;
comment on function priv.is_own_place(uuid, text, uuid, uuid, uuid, uuid) is 'Whether a key repeats the place of a mention that the asking person confirmed and sees.';

alter policy words_that_stand on linking.mention with check ((select priv.may_link()) and agency_id = (select priv.agency())
  and by_person = (select priv.person()) and priv.words_stand(item_id, owner_agency_id, release_id, original_version, found));
alter policy of_own_mention on linking.match_key
  with check (priv.is_own_place(mention_id, kind, item_id, owner_agency_id, release_id, agency_id));
alter policy of_own_mention on linking.detail with check (by_person = (select priv.person()) and priv.is_own_mention(mention_id));
alter policy of_own_agency on linking.withdrawal
  with check ((select priv.may_link()) and by_person = (select priv.person()) and priv.is_own_mention(mention_id));
alter policy both_ends_seen on linking.decision with check ((select priv.may_link()) and agency_id = (select priv.agency())
  and by_person = (select priv.person()) and priv.sees_pair(left_mention, right_mention));

-- Reads of the room, each with a plan that is kept. They answer rows of the tables, and only those that the caller sees;
-- every limit counts after that, so that hidden rows fill none.
create function linking.mentions_of_text(p_item uuid, p_release uuid) returns setof linking.mention
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query
    with asked as materialized (select m.* from linking.mention m
      where m.item_id = p_item and m.release_id is not distinct from p_release
        and not exists (select from linking.withdrawal x where x.mention_id = m.id))
    select a.* from asked a where a.id in (select s from priv.seen_mentions(array(select b.id from asked b)) s);
  end $$;
comment on function linking.mentions_of_text(uuid, uuid) is 'What stands in a text, as far as the caller sees it.';

create function linking.mentions_by_id(p_mentions uuid[]) returns setof linking.mention
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query select m.* from priv.seen_mentions(p_mentions) s join linking.mention m on m.id = s
      where not exists (select from linking.withdrawal x where x.mention_id = m.id);
  end $$;
comment on function linking.mentions_by_id(uuid[]) is 'Those of these that stand and that the caller sees.';

create function linking.mentions_of_values(p_kinds text[], p_values text[], p_most int) returns setof linking.mention
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query
    with asked as materialized (select m.* from unnest(p_kinds, p_values) as w (kind, value)
      join linking.mention m on m.kind = w.kind and m.value = w.value
      where not exists (select from linking.withdrawal x where x.mention_id = m.id))
    select a.* from asked a where a.id in (select s from priv.seen_mentions(array(select b.id from asked b)) s)
      order by a.created_at, a.id limit p_most;
  end $$;
comment on function linking.mentions_of_values(text[], text[], int) is 'Mentions of these values that the caller sees, the oldest first.';

create function linking.mentions_in_texts(p_releases uuid[], p_items uuid[], p_most int) returns setof linking.mention
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query
    with asked as materialized (
      select m.* from linking.mention m where m.release_id = any (p_releases)
      union all select o.* from linking.mention o where o.item_id = any (p_items) and o.release_id is null),
    seen as materialized (select s as id from priv.seen_mentions(array(select b.id from asked b)) s)
    select a.* from asked a join seen s on s.id = a.id
      where not exists (select from linking.withdrawal x where x.mention_id = a.id)
      order by a.created_at, a.id limit p_most;
  end $$;
comment on function linking.mentions_in_texts(uuid[], uuid[], int) is 'What is named in these releases, and in the originals of these items, as far as the caller sees it; the oldest first.';

create function linking.details_of(p_mentions uuid[]) returns setof linking.detail
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query select d.* from priv.seen_mentions(p_mentions) s join linking.detail d on d.mention_id = s order by d.created_at, d.id;
  end $$;
comment on function linking.details_of(uuid[]) is 'What the texts say of these, as far as the caller sees them; the oldest first.';

create function linking.connections_of(p_mentions uuid[]) returns setof linking.connection
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query
    with asked as materialized (
      select c.* from linking.connection c where c.left_mention = any (p_mentions)
      union select c.* from linking.connection c where c.right_mention = any (p_mentions)),
    seen as materialized (select s as id from priv.seen_mentions(array(select a.left_mention from asked a union select a.right_mention from asked a)) s)
    select a.* from asked a where a.left_mention in (select s.id from seen s) and a.right_mention in (select s.id from seen s)
      order by a.created_at, a.id;
  end $$;
comment on function linking.connections_of(uuid[]) is 'What texts connect with one of these; the caller sees both ends.';

create function linking.dismissals_of_text(p_item uuid, p_release uuid) returns setof linking.dismissal
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return query select d.* from linking.dismissal d
      where d.item_id = p_item and d.release_id is not distinct from p_release and d.agency_id = priv.agency()
        and case when d.release_id is null then priv.at_own_desk() and d.owner_agency_id = priv.agency()
          else exists (select from priv.reads_words(array[d.release_id])) end;
  end $$;
comment on function linking.dismissals_of_text(uuid, uuid) is 'What the caller''s agency did not follow in a text that they may read.';

-- Who shares a key with these mentions, for a person. The worker, which sees all, asks `linking.candidates` as before.
create function linking.candidates_seen(p_kind text, p_mentions uuid[], p_keys bigint[], p_most_of_one_key int, p_most int)
  returns table (mine uuid, id uuid, prepared jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_agency uuid := priv.agency();
    v_is_at_desk boolean := priv.at_own_desk();
  begin
    return query
    with hit as materialized (
      select w.asking, w.key, k.mention_id, k.release_id, k.owner_agency_id, k.agency_id
        from unnest(p_mentions, p_keys) as w (asking, key)
        join linking.match_key k on k.key = w.key and k.kind = p_kind and k.mention_id <> w.asking
        where case when k.release_id is null then v_is_at_desk and k.owner_agency_id = v_agency
          else k.agency_id = k.owner_agency_id or k.agency_id = v_agency end),
    words as materialized (select x as release_id from priv.reads_words(array(select distinct h.release_id from hit h
      where h.release_id is not null)) x),
    placed as (
      select h.asking, h.mention_id, row_number() over (partition by h.asking, h.key order by h.mention_id) as nth from hit h
        where h.release_id is null or h.release_id in (select x.release_id from words x)),
    shared as (select p.asking, p.mention_id, count(*) as keys from placed p where p.nth <= p_most_of_one_key group by p.asking, p.mention_id),
    ranked as (
      select s.asking, s.mention_id, row_number() over (partition by s.asking order by s.keys desc, s.mention_id) as place from shared s)
    select r.asking, r.mention_id, m.prepared
      from ranked r join linking.mention m on m.id = r.mention_id
      where r.place <= p_most and not exists (select from linking.withdrawal x where x.mention_id = r.mention_id)
      order by r.asking, r.mention_id;
  end $$;
comment on function linking.candidates_seen(text, uuid[], bigint[], int, int) is 'Who shares a key with these mentions, as far as the caller sees them; those with most keys in common first.';

-- A policy is asked for each of a person's forty keys. Here their mention is looked at once, and its place copied from it.
create function linking.enter_keys(p_mentions uuid[], p_keys bigint[]) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    v_person uuid := priv.person();
    v_count int;
  begin
    with own as materialized (select m.* from priv.seen_mentions(p_mentions) s join linking.mention m on m.id = s where m.by_person = v_person)
    insert into linking.match_key (key, mention_id, kind, item_id, owner_agency_id, release_id, agency_id)
      select w.key, o.id, o.kind, o.item_id, o.owner_agency_id, o.release_id, o.agency_id
        from unnest(p_mentions, p_keys) as w (mention, key) join own o on o.id = w.mention
      on conflict do nothing;
    get diagnostics v_count = row_count;
    return v_count;
  end $$;
comment on function linking.enter_keys(uuid[], bigint[]) is 'Enters keys of mentions that the caller confirmed and sees.';

revoke all on function priv.reads_words(uuid[]), priv.seen_mentions(uuid[]), priv.is_own_mention(uuid), priv.sees_pair(uuid, uuid),
  priv.words_stand(uuid, uuid, uuid, int, text), priv.is_own_place(uuid, text, uuid, uuid, uuid, uuid), linking.mentions_of_text(uuid, uuid),
  linking.mentions_by_id(uuid[]), linking.mentions_of_values(text[], text[], int), linking.mentions_in_texts(uuid[], uuid[], int),
  linking.details_of(uuid[]), linking.connections_of(uuid[]), linking.dismissals_of_text(uuid, uuid),
  linking.candidates_seen(text, uuid[], bigint[], int, int), linking.enter_keys(uuid[], bigint[]) from public;
grant execute on function priv.reads_words(uuid[]), priv.seen_mentions(uuid[]), priv.is_own_mention(uuid), priv.sees_pair(uuid, uuid),
  priv.words_stand(uuid, uuid, uuid, int, text), priv.is_own_place(uuid, text, uuid, uuid, uuid, uuid), linking.mentions_of_text(uuid, uuid),
  linking.mentions_by_id(uuid[]), linking.mentions_of_values(text[], text[], int), linking.mentions_in_texts(uuid[], uuid[], int),
  linking.details_of(uuid[]), linking.connections_of(uuid[]), linking.dismissals_of_text(uuid, uuid),
  linking.candidates_seen(text, uuid[], bigint[], int, int), linking.enter_keys(uuid[], bigint[]) to article4_staff;
revoke execute on function linking.candidates(text, uuid[], bigint[], int, int) from article4_staff;
