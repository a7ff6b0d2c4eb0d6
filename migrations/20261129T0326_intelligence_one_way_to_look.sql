-- intelligence, linking, risk: what a policy looks up by a key is planned once.
--
-- PostgreSQL plans an `exists` in two ways, row by row and as a hash of the whole table, and chooses at the end. A mention asks
-- for the words of its release, the words for the release, the release for where it was sent: each of them twice, so a decision,
-- which asks for two mentions, was planned as 500 parts in 14 milliseconds at every question, its note in 42. All of these are
-- looked up by a key. With `offset 0` there is one way, row by row; what it answers is the same. Who asks for mentions from pairs
-- keeps both ways: a count of all pairs is quicker by a hash.
alter policy owner_reads on intelligence.release_text using ((select priv.at_own_desk())
  and exists (select from intelligence.release r where r.id = release_text.release_id and r.owner_agency_id = (select priv.agency()) offset 0));
alter policy reader_reads on intelligence.release_text using (exists (select from intelligence.release r
  where r.id = release_text.release_id and r.recalled_at is null and (r.handling = 'P' or exists (select from intelligence.acknowledgement k
    join intelligence.dissemination d on d.release_id = k.release_id and d.agency_id = k.agency_id and d.ended_at is null
    where k.release_id = r.id and k.person_id = (select priv.person()) and k.created_at >= d.created_at offset 0)) offset 0));
alter policy reader_reads on intelligence.release using ((select priv.is_reader()) and recalled_at is null
  and (select priv.purpose()) = any (purposes)
  and exists (select from intelligence.dissemination d where d.release_id = release.id and d.agency_id = (select priv.agency())
    and d.ended_at is null and (release.owner_agency_id = any ((select priv.partner_agencies())::uuid[])
      or (d.emergency_reason is not null and (d.emergency_reviewed_at is not null or d.emergency_review_by > (select priv.now()))))
    offset 0));

alter policy own_original on linking.mention using (original_version is not null
  and exists (select from intelligence.item i where i.id = mention.item_id offset 0));
alter policy words_of_a_release on linking.mention using (release_id is not null
  and (agency_id = owner_agency_id or agency_id = (select priv.agency()))
  and exists (select from intelligence.release_text t where t.release_id = mention.release_id offset 0));
alter policy own_original on linking.match_key using (release_id is null
  and exists (select from intelligence.item i where i.id = match_key.item_id offset 0));
alter policy words_of_a_release on linking.match_key using (release_id is not null
  and (agency_id = owner_agency_id or agency_id = (select priv.agency()))
  and exists (select from intelligence.release_text t where t.release_id = match_key.release_id offset 0));
alter policy own_agency on linking.dismissal using (agency_id = (select priv.agency())
  and ((release_id is null and exists (select from intelligence.item i where i.id = dismissal.item_id offset 0))
    or (release_id is not null and exists (select from intelligence.release_text t where t.release_id = dismissal.release_id offset 0))));
alter policy own_agency on linking.decision_note using (exists (select from linking.decision d
  where d.id = decision_note.decision_id and d.agency_id = (select priv.agency()) offset 0));

alter policy own_item on risk.observation using (exists (select from intelligence.item i where i.id = observation.item_id offset 0));
alter policy words_of_a_release on risk.observation using (release_id is not null
  and exists (select from intelligence.release_text t where t.release_id = observation.release_id offset 0));
alter policy own_item on risk.circumstance using (exists (select from risk.observation o
  join intelligence.item i on i.id = o.item_id where o.id = circumstance.observation_id offset 0));
alter policy with_its_observation on risk.withdrawal using (exists (select from risk.observation o
  where o.id = withdrawal.observation_id offset 0));
