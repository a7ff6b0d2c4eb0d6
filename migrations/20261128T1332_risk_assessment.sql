-- risk: a person's judgement about a subject, with what it stands on.
--
-- An assessment is derived from texts, so it may never be freer than the strictest of them: whoever may not read every text
-- it stands on, and the mention it is about, does not see that it is there. The texts are named in the row itself and not in
-- a table of their own, because a policy that looks for a text that is *not* seen must not itself be blind to it.
--
-- Never changed: a newer version of the series supersedes, and which is the newest each reader finds among those they see.
create function priv.sees_texts(p_items uuid[], p_releases uuid[]) returns boolean
  language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$ begin return
    not exists (select from unnest(p_items) as w (id) where not exists (select from intelligence.item i where i.id = w.id))
    and not exists (select from unnest(p_releases) as w (id) where not exists (select from intelligence.release_text t where t.release_id = w.id));
  end $$;
comment on function priv.sees_texts(uuid[], uuid[]) is 'Whether the caller may read the originals of all these items and the words of all these releases, by their own row security. Plans once a connection.';
revoke all on function priv.sees_texts(uuid[], uuid[]) from public;
grant execute on function priv.sees_texts(uuid[], uuid[]) to article4_staff;

create table risk.assessment (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  series_id uuid not null references risk.assessment (id),
  agency_id uuid not null references identity.agency (id),
  by_person uuid not null references identity.person (id),
  kind text not null check (kind in ('labour', 'sexual', 'criminal', 'domestic', 'child')),
  mention_id uuid references linking.mention (id),
  place_key text check (place_key ~ '^(postcode|ward)-[A-Z0-9]{5,9}$'),
  people_words text check (length(people_words) between 2 and 200),
  band text not null check (band ~ '^[a-z]+(-[a-z]+)*$' and length(band) <= 40),
  confidence text not null check (confidence ~ '^[a-z]+(-[a-z]+)*$' and length(confidence) <= 40),
  suggested_band text not null check (suggested_band ~ '^[a-z]+(-[a-z]+)*$' and length(suggested_band) <= 40),
  weights_version date not null,
  override_reason text check (length(override_reason) between 2 and 2000),
  reasons text not null check (length(reasons) between 2 and 4000),
  gaps text not null default '' check (length(gaps) <= 2000),
  review_on date,
  child_answers jsonb check (jsonb_typeof(child_answers) = 'object' and length(child_answers::text) <= 40000),
  audience text not null check (audience in ('agency', 'readers')),
  original_items uuid[] not null default '{}',
  releases uuid[] not null default '{}',
  check (num_nonnulls(mention_id, place_key, people_words) = 1),
  check ((band = suggested_band) = (override_reason is null)),
  check (kind <> 'child' or review_on is not null),
  check ((kind = 'child') = (child_answers is not null)),
  check (cardinality(original_items) + cardinality(releases) between 1 and 200)
);
comment on table risk.assessment is 'One version of a person''s judgement about a subject (a mention''s, a place, or people in words) and a kind of exploitation. suggested_band: what the rule for weak signals made of the signs it stands on; another band is an override and has its reason. original_items, releases: every text it stands on.';
create index assessment_series on risk.assessment (series_id, created_at desc);
create index assessment_agency on risk.assessment (agency_id, created_at desc);
create index assessment_newest on risk.assessment (created_at desc, id);
create index assessment_mention on risk.assessment (mention_id);
create index assessment_by on risk.assessment (by_person);
select priv.guard('risk.assessment');

create table risk.assessment_sign (
  assessment_id uuid not null references risk.assessment (id),
  observation_id uuid not null references risk.observation (id),
  created_at timestamptz not null default priv.now(),
  primary key (assessment_id, observation_id)
);
comment on table risk.assessment_sign is 'A sign, for or against, that an assessment stands on; it was ticked in one of the texts that the assessment names.';
create index assessment_sign_observation on risk.assessment_sign (observation_id);
select priv.guard('risk.assessment_sign');

create function risk.after_what_was_assessed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    new.created_at := greatest(new.created_at, (select max(a.created_at) + interval '1 microsecond' from risk.assessment a
      where a.series_id = new.series_id));
    return new;
  end $$;
comment on function risk.after_what_was_assessed() is 'A version is later than every version of its series, if only by a microsecond: which is the newest is not left to chance.';
revoke all on function risk.after_what_was_assessed() from public;
create trigger in_order before insert on risk.assessment for each row execute function risk.after_what_was_assessed();

-- ---------------------------------------------------------------------------------------------
-- Who may see: its own agency, or partners too where it says so; and of these whoever may read everything it stands on.
create policy all_it_stands_on on risk.assessment for select to article4_staff
  using ((select priv.is_reader())
    and (agency_id = (select priv.agency()) or (audience = 'readers' and agency_id = any ((select priv.partner_agencies())::uuid[])))
    and (mention_id is null or priv.sees_mention(mention_id))
    and priv.sees_texts(original_items, releases));

create function priv.sees_assessment(p_assessment uuid) returns boolean
  language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$ begin return exists (select from risk.assessment a where a.id = p_assessment); end $$;
comment on function priv.sees_assessment(uuid) is 'Whether the caller may see this assessment, by their own row security. Plans once a connection.';
revoke all on function priv.sees_assessment(uuid) from public;
grant execute on function priv.sees_assessment(uuid) to article4_staff;

create policy with_its_assessment on risk.assessment_sign for select to article4_staff using (priv.sees_assessment(assessment_id));

-- Who may write: in their own name, on what they read; a later version at the agency of the earlier, of the same kind and subject.
create function priv.may_continue(p_series uuid, p_kind text, p_mention uuid, p_place text) returns boolean
  language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$ begin return exists (select from risk.assessment a where a.series_id = p_series and a.agency_id = priv.agency() and a.kind = p_kind
    and a.mention_id is not distinct from p_mention and a.place_key is not distinct from p_place); end $$;
comment on function priv.may_continue(uuid, text, uuid, text) is 'Whether the caller sees a version of this series, of their own agency and of this kind and subject.';
revoke all on function priv.may_continue(uuid, text, uuid, text) from public;
grant execute on function priv.may_continue(uuid, text, uuid, text) to article4_staff;

create policy what_they_read on risk.assessment for insert to article4_staff
  with check ((select priv.is_reader()) and agency_id = (select priv.agency()) and by_person = (select priv.person())
    and (mention_id is null or priv.sees_mention(mention_id)) and priv.sees_texts(original_items, releases)
    and (series_id = id or priv.may_continue(series_id, kind, mention_id, place_key)));
create policy of_its_texts on risk.assessment_sign for insert to article4_staff
  with check (exists (select from risk.assessment a join risk.observation o on o.id = assessment_sign.observation_id
    where a.id = assessment_sign.assessment_id and a.by_person = (select priv.person())
      and (o.release_id = any (a.releases) or (o.release_id is null and o.item_id = any (a.original_items)))));

grant select on risk.assessment, risk.assessment_sign to article4_staff;
grant insert (id, series_id, agency_id, by_person, kind, mention_id, place_key, people_words, band, confidence, suggested_band, weights_version,
  override_reason, reasons, gaps, review_on, child_answers, audience, original_items, releases) on risk.assessment to article4_staff;
grant insert (assessment_id, observation_id) on risk.assessment_sign to article4_staff;
