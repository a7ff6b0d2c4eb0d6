-- risk: what a judgement stands on is asked at once, and its parts ask for it in their own policies.
--
-- Whether the words of a release may be read is answered by `priv.reads_words`, flat and for many; through the policies of
-- four tables it took a quarter of a millisecond to begin each answer. And a role, a sign, a reading or an answer asks
-- for its judgement or its question within the policy: as a function it asked who the reader is again for every row.
create or replace function priv.sees_texts(p_items uuid[], p_releases uuid[]) returns boolean
  language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    if cardinality(p_items) > 0 and exists (select from unnest(p_items) as w (id)
      where not exists (select from intelligence.item i where i.id = w.id)) then return false; end if;
    return cardinality(p_releases) = 0
      or not exists (select from unnest(p_releases) as w (id) where w.id not in (select r from priv.reads_words(p_releases) as r));
  end $$;
comment on function priv.sees_texts(uuid[], uuid[]) is 'Whether the caller may read the originals of all these items, by their own row security, and the words of all these releases. Plans once a connection.';

alter policy with_its_assessment on risk.assessment_sign
  using (exists (select from risk.assessment a where a.id = assessment_sign.assessment_id));
alter policy with_its_assessment on risk.role using (exists (select from risk.assessment a where a.id = role.assessment_id));
alter policy with_its_assessment on risk.defence_reading
  using (exists (select from risk.assessment a where a.id = defence_reading.assessment_id));
alter policy with_its_question on risk.requirement_end
  using (exists (select from risk.requirement r where r.id = requirement_end.requirement_id));
alter policy question_and_words on risk.answer
  using (exists (select from risk.requirement r where r.id = answer.requirement_id)
    and priv.sees_texts(case when release_id is null then array[item_id] else '{}'::uuid[] end,
      case when release_id is null then '{}'::uuid[] else array[release_id] end));
drop function priv.sees_assessment(uuid);
