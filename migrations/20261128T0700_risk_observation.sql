-- risk: signs that a person ticked in the words of an item.
--
-- Where the words came from decides who may see the tick. What was ticked on an original stays at the owner's desk; what was
-- ticked on a release travels with that release, to whoever may read its words, and carries nothing those words do not
-- say: code, quotation, and a place and sector that are named there. How and by whom it was observed is the owner's own
-- (`circumstance`): it could point at the source, whatever the release leaves out.
create schema risk;
comment on schema risk is 'Signs observed in items, and where they are: the picture of risk, for each reader from what that reader may see.';

create table risk.observation (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  item_id uuid not null,
  owner_agency_id uuid not null,
  release_id uuid references intelligence.release (id),
  original_version int check (original_version > 0),
  code text not null check (code ~ '^[A-Z]{3}-\d{2}$'),
  quote text not null check (length(quote) between 2 and 1000),
  sector text check (sector ~ '^[a-z]+(_[a-z]+)*$'),
  postcode text check (postcode ~ '^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$'),
  ward_code text check (ward_code ~ '^[EWSN]\d{8}$'),
  district_code text check (district_code ~ '^[EWSN]\d{8}$'),
  by_person uuid not null references identity.person (id),
  foreign key (item_id, owner_agency_id) references intelligence.item (id, owner_agency_id),
  check ((release_id is null) <> (original_version is null))
);
comment on table risk.observation is 'One sign, ticked by a person, with the words of the original or of the release that say it. Never changed; withdrawn by a row of its own.';
create index observation_item on risk.observation (item_id, owner_agency_id);
create index observation_release on risk.observation (release_id);
create index observation_owner on risk.observation (owner_agency_id, created_at desc);
create index observation_by on risk.observation (by_person);
select priv.guard('risk.observation');

create table risk.circumstance (
  observation_id uuid primary key references risk.observation (id),
  created_at timestamptz not null default priv.now(),
  how text not null check (how in ('observed', 'told-by-person', 'told-by-third-party', 'inferred')),
  observer text not null check (length(observer) between 1 and 200),
  observed_on date,
  observed_words text not null default '' check (length(observed_words) <= 200),
  place_words text not null default '' check (length(place_words) <= 200),
  note text not null default '' check (length(note) <= 1000)
);
comment on table risk.circumstance is 'Who observed it (a role), how, when and where, in the owner''s words. Never travels: a release may have left it out on purpose.';
select priv.guard('risk.circumstance');

create table risk.withdrawal (
  observation_id uuid primary key references risk.observation (id),
  created_at timestamptz not null default priv.now(),
  reason text not null check (reason in ('mistaken', 'words-do-not-say-it', 'other-matter', 'twice', 'overtaken')),
  by_person uuid not null references identity.person (id)
);
comment on table risk.withdrawal is 'A tick that does not stand any more, and why, from a closed list: whoever saw the tick sees this too.';
create index withdrawal_by on risk.withdrawal (by_person);
select priv.guard('risk.withdrawal');

create table risk.dismissal (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default priv.now(),
  item_id uuid not null,
  owner_agency_id uuid not null,
  release_id uuid references intelligence.release (id),
  original_version int check (original_version > 0),
  code text not null check (code ~ '^[A-Z]{3}-\d{2}$'),
  quote text not null check (length(quote) between 1 and 1000),
  reason text not null check (reason in ('not-said', 'said-otherwise', 'about-another', 'other-code')),
  by_person uuid not null references identity.person (id),
  foreign key (item_id, owner_agency_id) references intelligence.item (id, owner_agency_id),
  check ((release_id is null) <> (original_version is null))
);
comment on table risk.dismissal is 'A suggestion that a person read and did not follow: it is not made again for the same words.';
create index dismissal_item on risk.dismissal (item_id, owner_agency_id);
create index dismissal_release on risk.dismissal (release_id);
create index dismissal_by on risk.dismissal (by_person);
select priv.guard('risk.dismissal');

-- ---------------------------------------------------------------------------------------------
-- Who may see. Each policy asks the intelligence room's own rows, so that its row security answers: nothing is said twice.
create policy own_item on risk.observation for select to article4_staff
  using (exists (select from intelligence.item i where i.id = observation.item_id));
create policy words_of_a_release on risk.observation for select to article4_staff
  using (release_id is not null and exists (select from intelligence.release_text t where t.release_id = observation.release_id));
create policy own_item on risk.circumstance for select to article4_staff
  using (exists (select from risk.observation o join intelligence.item i on i.id = o.item_id where o.id = circumstance.observation_id));
create policy with_its_observation on risk.withdrawal for select to article4_staff
  using (exists (select from risk.observation o where o.id = withdrawal.observation_id));
create policy own_item on risk.dismissal for select to article4_staff
  using (exists (select from intelligence.item i where i.id = dismissal.item_id));

-- Who may write: an officer or analyst at the owner's desk, in their own name, words that stand in the text they name.
create policy at_own_desk on risk.observation for insert to article4_staff
  with check (owner_agency_id = (select priv.agency()) and by_person = (select priv.person())
    and ((select priv.has_right('intelligence-officer')) or ((select priv.has_right('analyst')) and release_id is not null))
    and exists (select from intelligence.item i where i.id = observation.item_id)
    and (original_version is null or exists (select from intelligence.original w
      where w.item_id = observation.item_id and w.version = observation.original_version and position(observation.quote in w.text) > 0))
    and (release_id is null or exists (select from intelligence.release r join intelligence.release_text t on t.release_id = r.id
      where r.id = observation.release_id and r.item_id = observation.item_id and r.recalled_at is null
        and (position(observation.quote in t.text) > 0 or position(observation.quote in r.title) > 0))));
create policy at_own_desk on risk.circumstance for insert to article4_staff
  with check (exists (select from risk.observation o join intelligence.item i on i.id = o.item_id
    where o.id = circumstance.observation_id and o.by_person = (select priv.person())));
create policy at_own_desk on risk.withdrawal for insert to article4_staff
  with check (by_person = (select priv.person())
    and ((select priv.has_right('intelligence-officer')) or (select priv.has_right('analyst')))
    and exists (select from risk.observation o join intelligence.item i on i.id = o.item_id where o.id = withdrawal.observation_id));
create policy at_own_desk on risk.dismissal for insert to article4_staff
  with check (owner_agency_id = (select priv.agency()) and by_person = (select priv.person())
    and ((select priv.has_right('intelligence-officer')) or ((select priv.has_right('analyst')) and release_id is not null))
    and exists (select from intelligence.item i where i.id = dismissal.item_id)
    and (release_id is null or exists (select from intelligence.release r where r.id = dismissal.release_id and r.item_id = dismissal.item_id)));

grant usage on schema risk to article4_staff, article4_worker;
grant select on risk.observation, risk.circumstance, risk.withdrawal, risk.dismissal to article4_staff;
grant insert (id, item_id, owner_agency_id, release_id, original_version, code, quote, sector, postcode, ward_code, district_code, by_person)
  on risk.observation to article4_staff;
grant insert (observation_id, how, observer, observed_on, observed_words, place_words, note) on risk.circumstance to article4_staff;
grant insert (observation_id, reason, by_person) on risk.withdrawal to article4_staff;
grant insert (item_id, owner_agency_id, release_id, original_version, code, quote, reason, by_person) on risk.dismissal to article4_staff;
