-- linking: who shares a key is answered from the index alone.
--
-- Forty keys of a name lead to some thousand rows, each on a page of its own: of a million mentions' 8.8 million keys, 60 of the
-- 115 ms of finding candidates went into fetching those pages. The index has what the question asks beside the key, and the
-- rows of one key lie together in it: 5 ms.
alter table linking.match_key drop constraint match_key_pkey,
  add primary key (key, mention_id) include (kind, release_id, owner_agency_id, agency_id);

-- The words of a release are asked for with every page about them: planned once a connection, as the room's other reads are.
create function intelligence.words_of(p_release uuid) returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    return (select t.text from priv.reads_words(array[p_release]) w join intelligence.release_text t on t.release_id = w);
  end $$;
comment on function intelligence.words_of(uuid) is 'The words of a release, for whoever may read them.';
revoke all on function intelligence.words_of(uuid) from public;
grant execute on function intelligence.words_of(uuid) to article4_staff;
