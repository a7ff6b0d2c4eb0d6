-- GENERATED from migrations by `npm run generate`; a test compares. Do not edit.

schema audit -- Who did what, when, for which purpose. Append-only; sealed by a Merkle tree.
  grant usage to article4_door
  grant usage to article4_staff
  grant usage to article4_worker

schema campaigns -- Awareness campaigns: plans, their registration, what came of them, and whom they have not reached.
  grant usage to article4_public
  grant usage to article4_staff
  grant usage to article4_worker

schema counts -- What rooms tell about their work, counted by agency and day: no person, no item. Read by definer functions alone.


schema evaluation -- Figures of the partnership, what they were compared with and by whom, and what may be published. No person and no record.
  grant usage to article4_public
  grant usage to article4_staff
  grant usage to article4_worker

schema governance -- Information sharing agreements.
  grant usage to article4_staff
  grant usage to article4_worker

schema identity -- Agencies, people, rights, credentials, sessions.
  grant usage to article4_door
  grant usage to article4_keys
  grant usage to article4_public
  grant usage to article4_staff
  grant usage to article4_worker

schema intake -- Reports, attachments, receipts, messages, triage.
  grant usage to article4_keys
  grant usage to article4_public
  grant usage to article4_staff
  grant usage to article4_worker

schema intelligence -- Items, gradings, sources, sanitised text, releases and who may read them.
  grant usage to article4_keys
  grant usage to article4_staff
  grant usage to article4_worker

schema linking -- Mentions, what they have in common, and what people decided: for each reader from what that reader may see.
  grant usage to article4_staff
  grant usage to article4_worker

schema operations -- Taskings, deconfliction, operations, outcomes.
  grant usage to article4_staff

schema outbox -- Facts told by rooms, and which listener has heard which.
  grant usage to article4_staff
  grant usage to article4_worker

schema platform
  grant usage to article4_keys
  grant usage to article4_public
  grant usage to article4_staff
  grant usage to article4_worker

schema portal -- Forms in progress, for thirty minutes; who reviews which language, and what they decided about its texts.
  grant usage to article4_public
  grant usage to article4_staff
  grant usage to article4_worker

schema priv -- Functions that run as the owner. Each checks its caller; each is listed by a house test.
  grant usage to article4_door
  grant usage to article4_keys
  grant usage to article4_public
  grant usage to article4_staff
  grant usage to article4_worker

schema risk -- Signs observed in items, and where they are: the picture of risk, for each reader from what that reader may see.
  grant usage to article4_staff
  grant usage to article4_worker

schema safeguarding -- People who are helped: their record, who works with them, how they may be reached, what they agreed to.
  grant usage to article4_keys
  grant usage to article4_staff

schema training -- Courses, their sessions, what learners answered before and after, certificates, and practice in grading.
  grant usage to article4_public
  grant usage to article4_staff
  grant usage to article4_worker

table audit.event -- One row an event: ids, codes and field names only; never a name, never words of a record.
  owner article4_owner, row security forced
  id bigint not null generated always as identity
  created_at timestamp with time zone not null default priv.now()
  written_in xid8 not null default pg_current_xact_id()
  surface text not null
  person_id uuid
  agency_id uuid
  purpose text
  verb text not null
  action text not null
  decision text not null
  subject_type text
  subject_id text
  owner_agency_id uuid
  recipient_agency_id uuid
  handling text
  detail jsonb not null default '{}'::jsonb
  request_id uuid
  row_hash bytea not null
  constraint event_action_check CHECK ((action ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'::text))
  constraint event_decision_check CHECK ((decision = ANY (ARRAY['allowed'::text, 'refused'::text])))
  constraint event_pkey PRIMARY KEY (id)
  constraint event_verb_check CHECK ((verb = ANY (ARRAY['collection'::text, 'alteration'::text, 'consultation'::text, 'disclosure'::text, 'combination'::text, 'erasure'::text, 'sign-in'::text, 'grant'::text, 'export'::text, 'break-glass'::text, 'policy'::text, 'system'::text])))
  CREATE INDEX event_owner ON audit.event USING btree (owner_agency_id, id)
  CREATE INDEX event_person ON audit.event USING btree (person_id, id)
  CREATE INDEX event_recent ON audit.event USING btree (created_at)
  CREATE INDEX event_subject ON audit.event USING btree (subject_type, subject_id, id)
  policy auditor_reads for select to article4_staff using (( SELECT priv.has_right('auditor'::text) AS has_right) OR ((owner_agency_id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.has_right('governance-lead'::text) AS has_right)))
  policy sealer_reads for select to article4_worker using true
  CREATE TRIGGER hash_event BEFORE INSERT ON audit.event FOR EACH ROW EXECUTE FUNCTION audit.hash_event()
  CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE ON audit.event FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()
  CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit.event FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()
  grant select to article4_staff
  grant select to article4_worker

table audit.leaf -- The order in which events entered the tree.
  owner article4_owner, row security forced
  position bigint not null
  event_id bigint not null
  row_hash bytea not null
  created_at timestamp with time zone not null default clock_timestamp()
  constraint leaf_event_id_fkey FOREIGN KEY (event_id) REFERENCES audit.event(id)
  constraint leaf_event_id_key UNIQUE (event_id)
  constraint leaf_pkey PRIMARY KEY ("position")
  policy auditor_leaf for select to article4_staff using ( SELECT priv.has_right('auditor'::text) AS has_right)
  policy sealer_leaf for all to article4_worker using true check true
  CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE ON audit.leaf FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()
  grant select to article4_staff
  grant insert to article4_worker
  grant select to article4_worker

table audit.seal -- Signed tree heads: (size, root, time, hash of the seal before).
  owner article4_owner, row security forced
  size bigint not null
  root bytea not null
  sealed_at timestamp with time zone not null
  previous bytea not null
  key_id text not null
  signature bytea not null
  created_at timestamp with time zone not null default clock_timestamp()
  constraint seal_pkey PRIMARY KEY (size)
  policy auditor_seal for select to article4_staff using ( SELECT priv.has_right('auditor'::text) AS has_right)
  policy sealer_seal for all to article4_worker using true check true
  CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE ON audit.seal FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()
  grant select to article4_staff
  grant insert to article4_worker
  grant select to article4_worker

table campaigns.campaign -- A campaign: its name and whose it is. All else is in its plan.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  agency_id uuid not null
  name text not null
  by_person uuid not null
  constraint campaign_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint campaign_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint campaign_name_check CHECK (((length(name) >= 5) AND (length(name) <= 120)))
  constraint campaign_pkey PRIMARY KEY (id)
  CREATE INDEX campaign_agency ON campaigns.campaign USING btree (agency_id)
  CREATE INDEX campaign_by ON campaigns.campaign USING btree (by_person)
  policy for_campaign_leads for select to article4_staff using ( SELECT priv.leads_campaigns() AS leads_campaigns)
  policy in_own_name for insert to article4_staff check (( SELECT priv.leads_campaigns() AS leads_campaigns) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)))
  grant select to article4_staff
  grant insert (id, agency_id, name, by_person) to article4_staff

table campaigns.ending -- How a campaign ended: closed, with what was learned, or withdrawn, with the reason. Never changed.
  owner article4_owner, row security forced
  campaign_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  kind text not null
  words text not null
  by_person uuid not null
  constraint ending_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint ending_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns.campaign(id)
  constraint ending_kind_check CHECK ((kind = ANY (ARRAY['closed'::text, 'withdrawn'::text])))
  constraint ending_pkey PRIMARY KEY (campaign_id)
  constraint ending_words_check CHECK (((length(words) >= 10) AND (length(words) <= 2000)))
  CREATE INDEX ending_by ON campaigns.ending USING btree (by_person)
  policy for_campaign_leads for select to article4_staff using ( SELECT priv.leads_campaigns() AS leads_campaigns)
  policy of_own_campaign for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM campaigns.campaign c
  WHERE ((c.id = ending.campaign_id) AND (c.agency_id = ( SELECT priv.agency() AS agency))))))
  CREATE TRIGGER check_ending BEFORE INSERT ON campaigns.ending FOR EACH ROW EXECUTE FUNCTION campaigns.check_ending()
  grant select to article4_staff
  grant insert (campaign_id, kind, words, by_person) to article4_staff

table campaigns.figure -- One figure of a campaign: a metric of the registry, from when to when, of which message and language (empty: of all), with where it comes from. The newest of agency, metric, days, message and language stands; the earlier ones stay.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  campaign_id uuid not null
  agency_id uuid not null
  metric text not null
  from_day date not null
  to_day date not null
  variant text not null
  language text not null
  value numeric(14,2) not null
  source text not null
  by_person uuid not null
  constraint figure_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint figure_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint figure_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns.campaign(id)
  constraint figure_check CHECK (((to_day >= from_day) AND (to_day <= (from_day + 731))))
  constraint figure_language_check CHECK (((language = ''::text) OR (language ~ '^[a-z]{2,3}$'::text)))
  constraint figure_metric_check CHECK (campaigns.are_codes(ARRAY[metric], 1))
  constraint figure_pkey PRIMARY KEY (id)
  constraint figure_source_check CHECK (((length(source) >= 3) AND (length(source) <= 200)))
  constraint figure_value_check CHECK ((value >= (0)::numeric))
  constraint figure_variant_check CHECK ((variant = ANY (ARRAY[''::text, 'A'::text, 'B'::text, 'C'::text, 'D'::text])))
  CREATE INDEX figure_agency ON campaigns.figure USING btree (agency_id)
  CREATE INDEX figure_by ON campaigns.figure USING btree (by_person)
  CREATE INDEX figure_campaign ON campaigns.figure USING btree (campaign_id, metric, from_day, created_at)
  policy for_campaign_leads for select to article4_staff using ( SELECT priv.leads_campaigns() AS leads_campaigns)
  policy of_who_takes_part for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM campaigns.campaign c
  WHERE ((c.id = figure.campaign_id) AND ((c.agency_id = ( SELECT priv.agency() AS agency)) OR (( SELECT priv.agency() AS agency) = ANY (( SELECT p.partners
           FROM campaigns.plan p
          WHERE (p.campaign_id = c.id)
          ORDER BY p.version DESC
         LIMIT 1)::uuid[])))))))
  CREATE TRIGGER check_figure BEFORE INSERT ON campaigns.figure FOR EACH ROW EXECUTE FUNCTION campaigns.check_figure()
  grant select to article4_staff
  grant insert (id, campaign_id, agency_id, metric, from_day, to_day, variant, language, value, source, by_person) to article4_staff

table campaigns.language_count -- How many people of a district have this main language, by the line of the published table. No line is a group of others.
  owner article4_owner, row security forced
  import_id uuid not null
  code text not null
  line text not null
  created_at timestamp with time zone not null default priv.now()
  people integer not null
  constraint language_count_import_id_code_fkey FOREIGN KEY (import_id, code) REFERENCES campaigns.language_place(import_id, code)
  constraint language_count_line_check CHECK (((length(line) >= 2) AND (length(line) <= 120)))
  constraint language_count_people_check CHECK ((people >= 0))
  constraint language_count_pkey PRIMARY KEY (import_id, code, line)
  policy for_campaign_leads for select to article4_staff using ( SELECT priv.leads_campaigns() AS leads_campaigns)
  policy importer for insert to article4_worker check true
  grant select to article4_staff
  grant insert to article4_worker

table campaigns.language_import -- A table of main languages that was read in: where it is from, of when, and whether it was taken back.
  owner article4_owner, row security forced
  id uuid not null
  created_at timestamp with time zone not null default priv.now()
  source text not null
  vintage text not null
  rows integer not null
  undone_at timestamp with time zone
  constraint language_import_pkey PRIMARY KEY (id)
  constraint language_import_rows_check CHECK ((rows > 0))
  constraint language_import_source_check CHECK (((length(source) >= 2) AND (length(source) <= 200)))
  constraint language_import_vintage_check CHECK ((vintage ~ '^[0-9]{4}(-[0-9]{2})?$'::text))
  policy for_campaign_leads for select to article4_staff using ( SELECT priv.leads_campaigns() AS leads_campaigns)
  policy importer for insert to article4_worker check (undone_at IS NULL)
  grant select to article4_staff
  grant insert to article4_worker

table campaigns.language_place -- A district of the table, and how many residents aged 3 and over it counts there.
  owner article4_owner, row security forced
  import_id uuid not null
  code text not null
  created_at timestamp with time zone not null default priv.now()
  name text not null
  people integer not null
  constraint language_place_code_check CHECK ((code ~ '^[EW]0[6-9][0-9]{6}$'::text))
  constraint language_place_import_id_fkey FOREIGN KEY (import_id) REFERENCES campaigns.language_import(id)
  constraint language_place_name_check CHECK (((length(name) >= 2) AND (length(name) <= 60)))
  constraint language_place_people_check CHECK ((people >= 0))
  constraint language_place_pkey PRIMARY KEY (import_id, code)
  policy for_campaign_leads for select to article4_staff using ( SELECT priv.leads_campaigns() AS leads_campaigns)
  policy importer for insert to article4_worker check true
  grant select to article4_staff
  grant insert to article4_worker

table campaigns.link -- A short address that is printed or posted for one channel, and the page of the public site to which it leads. Never changed: what is printed stays good.
  owner article4_owner, row security forced
  code text not null
  created_at timestamp with time zone not null default priv.now()
  campaign_id uuid not null
  agency_id uuid not null
  channel text not null
  label text not null
  page text not null
  language text not null
  by_person uuid not null
  constraint link_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint link_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint link_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns.campaign(id)
  constraint link_channel_check CHECK (campaigns.are_codes(ARRAY[channel], 1))
  constraint link_code_check CHECK ((code ~ '^[2-9A-HJKMNP-TV-Z]{6}$'::text))
  constraint link_label_check CHECK (((length(label) >= 3) AND (length(label) <= 120)))
  constraint link_language_check CHECK ((language ~ '^[a-z]{2,3}$'::text))
  constraint link_page_check CHECK ((page ~ '^/[a-z]{0,20}$'::text))
  constraint link_pkey PRIMARY KEY (code)
  CREATE INDEX link_agency ON campaigns.link USING btree (agency_id)
  CREATE INDEX link_by ON campaigns.link USING btree (by_person)
  CREATE INDEX link_campaign ON campaigns.link USING btree (campaign_id)
  policy for_campaign_leads for select to article4_staff using ( SELECT priv.leads_campaigns() AS leads_campaigns)
  policy of_who_takes_part for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM campaigns.campaign c
  WHERE ((c.id = link.campaign_id) AND ((c.agency_id = ( SELECT priv.agency() AS agency)) OR (( SELECT priv.agency() AS agency) = ANY (( SELECT p.partners
           FROM campaigns.plan p
          WHERE (p.campaign_id = c.id)
          ORDER BY p.version DESC
         LIMIT 1)::uuid[])))))))
  grant select to article4_staff
  grant insert (code, campaign_id, agency_id, channel, label, page, language, by_person) to article4_staff

table campaigns.link_count -- How often a link was opened on a day in London. created_at is the day too: not the hour of the first visit. There is no row of a visit anywhere.
  owner article4_owner, row security forced
  code text not null
  day date not null
  created_at timestamp with time zone not null
  visits integer not null
  constraint link_count_code_fkey FOREIGN KEY (code) REFERENCES campaigns.link(code)
  constraint link_count_pkey PRIMARY KEY (code, day)
  constraint link_count_visits_check CHECK ((visits > 0))
  policy for_campaign_leads for select to article4_staff using ( SELECT priv.leads_campaigns() AS leads_campaigns)
  grant select to article4_staff

table campaigns.plan -- One version of the plan of a campaign, whole in one row and never changed. sectors: where people are exploited. alongside: other campaigns at the same time. reason: why it was amended, if one was registered before.
  owner article4_owner, row security forced
  campaign_id uuid not null
  version smallint not null
  created_at timestamp with time zone not null default priv.now()
  before_version smallint generated as (NULLIF((version - 1), 0))
  aim text not null
  audiences text[] not null
  sectors text[] not null
  starts_on date not null
  ends_on date not null
  cost_pence integer not null
  languages text[] not null
  channels text[] not null
  partners uuid[] not null
  places jsonb not null
  messages jsonb not null
  inputs text not null
  outputs text not null
  out_takes text not null
  outcomes text not null
  impact text not null
  alongside text not null
  reason text
  by_person uuid not null
  constraint plan_aim_check CHECK (((length(aim) >= 10) AND (length(aim) <= 1000)))
  constraint plan_alongside_check CHECK ((length(alongside) <= 1000))
  constraint plan_audiences_check CHECK (campaigns.are_codes(audiences, 1))
  constraint plan_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint plan_campaign_id_before_version_fkey FOREIGN KEY (campaign_id, before_version) REFERENCES campaigns.plan(campaign_id, version)
  constraint plan_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns.campaign(id)
  constraint plan_channels_check CHECK (campaigns.are_codes(channels, 1))
  constraint plan_check CHECK (((ends_on >= starts_on) AND (ends_on <= (starts_on + 731))))
  constraint plan_cost_pence_check CHECK (((cost_pence >= 0) AND (cost_pence <= 1000000000)))
  constraint plan_impact_check CHECK ((length(impact) <= 1000))
  constraint plan_inputs_check CHECK ((length(inputs) <= 1000))
  constraint plan_languages_check CHECK (campaigns.are_codes(languages, 1))
  constraint plan_messages_check CHECK (campaigns.are_messages(messages))
  constraint plan_out_takes_check CHECK ((length(out_takes) <= 1000))
  constraint plan_outcomes_check CHECK ((length(outcomes) <= 1000))
  constraint plan_outputs_check CHECK ((length(outputs) <= 1000))
  constraint plan_partners_check CHECK ((cardinality(partners) <= 100))
  constraint plan_pkey PRIMARY KEY (campaign_id, version)
  constraint plan_places_check CHECK (campaigns.are_places(places))
  constraint plan_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 1000)))
  constraint plan_sectors_check CHECK (campaigns.are_codes(sectors, 0))
  constraint plan_starts_on_check CHECK ((starts_on >= '2000-01-01'::date))
  constraint plan_version_check CHECK (((version >= 1) AND (version <= 500)))
  CREATE INDEX plan_before ON campaigns.plan USING btree (campaign_id, before_version)
  CREATE INDEX plan_by ON campaigns.plan USING btree (by_person)
  policy for_campaign_leads for select to article4_staff using ( SELECT priv.leads_campaigns() AS leads_campaigns)
  policy of_own_campaign for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM campaigns.campaign c
  WHERE ((c.id = plan.campaign_id) AND (c.agency_id = ( SELECT priv.agency() AS agency))))))
  CREATE TRIGGER check_plan BEFORE INSERT ON campaigns.plan FOR EACH ROW EXECUTE FUNCTION campaigns.check_plan()
  grant select to article4_staff
  grant insert (campaign_id, version, aim, audiences, sectors, starts_on, ends_on, cost_pence, languages, channels, partners, places, messages, inputs, outputs, out_takes, outcomes, impact, alongside, reason, by_person) to article4_staff

table campaigns.registration -- The version of a plan that was registered before the first day: the outcome by which it will be judged, by which design, in which direction and how large it is expected (0: not said). Once for a campaign, never changed.
  owner article4_owner, row security forced
  campaign_id uuid not null
  version smallint not null
  created_at timestamp with time zone not null default priv.now()
  outcome text not null
  design text not null
  direction text not null
  size_percent smallint not null
  method text not null
  by_person uuid not null
  constraint registration_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint registration_campaign_id_version_fkey FOREIGN KEY (campaign_id, version) REFERENCES campaigns.plan(campaign_id, version)
  constraint registration_design_check CHECK ((design = ANY (ARRAY['before-after'::text, 'compared'::text, 'matched'::text, 'stepped'::text])))
  constraint registration_direction_check CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text, 'either'::text])))
  constraint registration_method_check CHECK (((length(method) >= 10) AND (length(method) <= 1000)))
  constraint registration_outcome_check CHECK (((length(outcome) >= 10) AND (length(outcome) <= 400)))
  constraint registration_pkey PRIMARY KEY (campaign_id)
  constraint registration_size_percent_check CHECK (((size_percent >= 0) AND (size_percent <= 1000)))
  CREATE INDEX registration_by ON campaigns.registration USING btree (by_person)
  CREATE INDEX registration_plan ON campaigns.registration USING btree (campaign_id, version)
  policy for_campaign_leads for select to article4_staff using ( SELECT priv.leads_campaigns() AS leads_campaigns)
  policy of_own_campaign for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM campaigns.campaign c
  WHERE ((c.id = registration.campaign_id) AND (c.agency_id = ( SELECT priv.agency() AS agency))))))
  CREATE TRIGGER check_registration BEFORE INSERT ON campaigns.registration FOR EACH ROW EXECUTE FUNCTION campaigns.check_registration()
  grant select to article4_staff
  grant insert (campaign_id, version, outcome, design, direction, size_percent, method, by_person) to article4_staff

table campaigns.survey_answer -- The codes that one person ticked and their age group. created_at: the first day of the survey, for all alike. pass_mark: of a number drawn for the page they had, so that it counts once. Read by no surface.
  owner article4_owner, row security forced
  wave_id uuid not null
  pass_mark bytea not null
  created_at timestamp with time zone not null
  age text not null
  answers jsonb not null
  constraint survey_answer_age_check CHECK (campaigns.are_codes(ARRAY[age], 1))
  constraint survey_answer_answers_check CHECK ((length((answers)::text) <= 2000))
  constraint survey_answer_pass_mark_check CHECK ((length(pass_mark) = 32))
  constraint survey_answer_pkey PRIMARY KEY (wave_id, pass_mark)
  constraint survey_answer_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES campaigns.survey_wave(id)

table campaigns.survey_count -- How many of those who answered named this postcode district, or this language: counted by itself, tied to no answer. Read by no surface.
  owner article4_owner, row security forced
  wave_id uuid not null
  kind text not null
  value text not null
  created_at timestamp with time zone not null
  people integer not null
  constraint survey_count_kind_check CHECK ((kind = ANY (ARRAY['district'::text, 'language'::text])))
  constraint survey_count_people_check CHECK ((people > 0))
  constraint survey_count_pkey PRIMARY KEY (wave_id, kind, value)
  constraint survey_count_value_check CHECK ((value ~ '^[A-Za-z0-9-]{2,12}$'::text))
  constraint survey_count_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES campaigns.survey_wave(id)

table campaigns.survey_hour -- How many answered in an hour. No more than 120 are taken in one: whoever sends many at once is stopped, without anybody being known. Read by no surface.
  owner article4_owner, row security forced
  wave_id uuid not null
  hour smallint not null
  day date not null
  created_at timestamp with time zone not null
  people integer not null
  constraint survey_hour_hour_check CHECK (((hour >= 0) AND (hour <= 23)))
  constraint survey_hour_people_check CHECK (((people >= 1) AND (people <= 120)))
  constraint survey_hour_pkey PRIMARY KEY (wave_id, day, hour)
  constraint survey_hour_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES campaigns.survey_wave(id)

table campaigns.survey_wave -- A survey of awareness before or after a campaign: under which code, from when to when, with which version of the questions. Set before it opens, once, never changed.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  campaign_id uuid not null
  wave text not null
  code text not null
  opens_on date not null
  closes_on date not null
  bank date not null
  by_person uuid not null
  constraint survey_wave_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint survey_wave_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns.campaign(id)
  constraint survey_wave_campaign_id_wave_key UNIQUE (campaign_id, wave)
  constraint survey_wave_check CHECK (((closes_on >= opens_on) AND (closes_on <= (opens_on + 92))))
  constraint survey_wave_code_check CHECK ((code ~ '^[2-9A-HJKMNP-TV-Z]{8}$'::text))
  constraint survey_wave_code_key UNIQUE (code)
  constraint survey_wave_pkey PRIMARY KEY (id)
  constraint survey_wave_wave_check CHECK ((wave = ANY (ARRAY['before'::text, 'after'::text])))
  CREATE INDEX survey_wave_by ON campaigns.survey_wave USING btree (by_person)
  policy for_campaign_leads for select to article4_staff using ( SELECT priv.leads_campaigns() AS leads_campaigns)
  policy of_own_campaign for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM campaigns.campaign c
  WHERE ((c.id = survey_wave.campaign_id) AND (c.agency_id = ( SELECT priv.agency() AS agency))))))
  CREATE TRIGGER check_wave BEFORE INSERT ON campaigns.survey_wave FOR EACH ROW EXECUTE FUNCTION campaigns.check_wave()
  grant select to article4_staff
  grant insert (id, campaign_id, wave, code, opens_on, closes_on, bank, by_person) to article4_staff

table evaluation.aim -- What the partnership wants a measure to come to, from which period on and by when, with the reason. The newest version stands. Never changed.
  owner article4_owner, row security forced
  measure text not null
  version smallint not null
  created_at timestamp with time zone not null default priv.now()
  before_version smallint generated as (NULLIF((version - 1), 0))
  base_from date not null
  base_to date not null
  target numeric not null
  by_day date not null
  reason text not null
  by_person uuid not null
  constraint aim_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint aim_check CHECK (((base_from < base_to) AND (base_to < by_day)))
  constraint aim_measure_before_version_fkey FOREIGN KEY (measure, before_version) REFERENCES evaluation.aim(measure, version)
  constraint aim_measure_check CHECK (((measure ~ '^[a-z]+(-[a-z0-9]+)*$'::text) AND (length(measure) <= 60)))
  constraint aim_pkey PRIMARY KEY (measure, version)
  constraint aim_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 1000)))
  constraint aim_target_check CHECK (((target >= (0)::numeric) AND (target <= (1000000000)::numeric)))
  constraint aim_version_check CHECK (((version >= 1) AND (version <= 500)))
  CREATE INDEX aim_before ON evaluation.aim USING btree (measure, before_version)
  CREATE INDEX aim_by ON evaluation.aim USING btree (by_person)
  policy for_whoever_sees_figures for select to article4_staff using ( SELECT priv.sees_figures() AS sees_figures)
  policy in_own_name for insert to article4_staff check (( SELECT priv.evaluates() AS evaluates) AND (by_person = ( SELECT priv.person() AS person)))
  grant select to article4_staff
  grant insert (measure, version, base_from, base_to, target, by_day, reason, by_person) to article4_staff

table evaluation.card -- A change that somebody wants to speak of: which measure, from which period to which, since when it should show, with which series beside it, and whether it was chosen because it was low or high. Judged by rule; never changed.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  measure text not null
  part text not null
  base_from date not null
  base_to date not null
  from_day date not null
  to_day date not null
  since date not null
  compare text not null
  chosen text not null
  campaign_id uuid
  limits text not null
  review_on date not null
  by_person uuid not null
  constraint card_base_from_check CHECK ((EXTRACT(day FROM base_from) = (1)::numeric))
  constraint card_base_to_check CHECK ((EXTRACT(day FROM (base_to + 1)) = (1)::numeric))
  constraint card_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint card_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns.campaign(id)
  constraint card_check CHECK (((base_from < base_to) AND (base_to < from_day) AND (from_day < to_day) AND (since > base_to) AND (since <= from_day)))
  constraint card_chosen_check CHECK ((chosen = ANY (ARRAY['not'::text, 'low'::text, 'high'::text])))
  constraint card_compare_check CHECK ((length(compare) <= 80))
  constraint card_equal_lengths CHECK ((((((EXTRACT(year FROM base_to) * (12)::numeric) + EXTRACT(month FROM base_to)) - (EXTRACT(year FROM base_from) * (12)::numeric)) - EXTRACT(month FROM base_from)) = ((((EXTRACT(year FROM to_day) * (12)::numeric) + EXTRACT(month FROM to_day)) - (EXTRACT(year FROM from_day) * (12)::numeric)) - EXTRACT(month FROM from_day))))
  constraint card_from_day_check CHECK ((EXTRACT(day FROM from_day) = (1)::numeric))
  constraint card_limits_check CHECK (((length(limits) >= 10) AND (length(limits) <= 2000)))
  constraint card_measure_check CHECK (((measure ~ '^[a-z]+(-[a-z0-9]+)*$'::text) AND (length(measure) <= 60)))
  constraint card_part_check CHECK ((length(part) <= 80))
  constraint card_pkey PRIMARY KEY (id)
  constraint card_reviewed_later CHECK ((review_on > to_day))
  constraint card_since_check CHECK ((EXTRACT(day FROM since) = (1)::numeric))
  constraint card_to_day_check CHECK ((EXTRACT(day FROM (to_day + 1)) = (1)::numeric))
  CREATE INDEX card_by ON evaluation.card USING btree (by_person)
  CREATE INDEX card_campaign ON evaluation.card USING btree (campaign_id)
  policy for_whoever_sees_figures for select to article4_staff using ( SELECT priv.sees_figures() AS sees_figures)
  policy in_own_name for insert to article4_staff check (( SELECT priv.evaluates() AS evaluates) AND (by_person = ( SELECT priv.person() AS person)))
  grant select to article4_staff
  grant insert (id, measure, part, base_from, base_to, from_day, to_day, since, compare, chosen, campaign_id, limits, review_on, by_person) to article4_staff

table evaluation.change -- Something that changed on a day and may move figures, or a practice that changed, with where it can be looked up. The newest version of a thread stands; one that does not hold was taken back. Never changed.
  owner article4_owner, row security forced
  thread_id uuid not null
  version smallint not null
  created_at timestamp with time zone not null default priv.now()
  before_version smallint generated as (NULLIF((version - 1), 0))
  kind text not null
  happened_on date not null
  words text not null
  evidence text not null
  holds boolean not null
  by_person uuid not null
  constraint change_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint change_evidence_check CHECK (((length(evidence) >= 2) AND (length(evidence) <= 500)))
  constraint change_happened_on_check CHECK (((happened_on >= '2000-01-01'::date) AND (happened_on <= '2100-01-01'::date)))
  constraint change_kind_check CHECK ((kind = ANY (ARRAY['recording'::text, 'route-opened'::text, 'route-closed'::text, 'definition'::text, 'form'::text, 'law'::text, 'practice'::text])))
  constraint change_pkey PRIMARY KEY (thread_id, version)
  constraint change_thread_id_before_version_fkey FOREIGN KEY (thread_id, before_version) REFERENCES evaluation.change(thread_id, version)
  constraint change_version_check CHECK (((version >= 1) AND (version <= 500)))
  constraint change_words_check CHECK (((length(words) >= 10) AND (length(words) <= 1000)))
  CREATE INDEX change_before ON evaluation.change USING btree (thread_id, before_version)
  CREATE INDEX change_by ON evaluation.change USING btree (by_person)
  CREATE INDEX change_day ON evaluation.change USING btree (happened_on)
  policy for_whoever_sees_figures for select to article4_staff using ( SELECT priv.sees_figures() AS sees_figures)
  policy in_own_name for insert to article4_staff check (( SELECT priv.evaluates() AS evaluates) AND (by_person = ( SELECT priv.person() AS person)))
  grant select to article4_staff
  grant insert (thread_id, version, kind, happened_on, words, evidence, holds, by_person) to article4_staff

table evaluation.cluster_run -- One look for wards and months where items gather more than if they came everywhere alike: over which months, by which seed and version of the method, of how many items in how many wards, and everything it found. The same months with the same counts are looked at once. Never changed.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  from_day date not null
  to_day date not null
  seed integer not null
  replicates integer not null
  method text not null
  input_hash text not null
  places integer not null
  items integer not null
  found jsonb not null
  by_person uuid not null
  constraint cluster_run_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint cluster_run_check CHECK ((from_day < to_day))
  constraint cluster_run_found_check CHECK (((jsonb_typeof(found) = 'object'::text) AND (length((found)::text) <= 200000)))
  constraint cluster_run_from_day_check CHECK ((EXTRACT(day FROM from_day) = (1)::numeric))
  constraint cluster_run_input_hash_check CHECK ((input_hash ~ '^[0-9a-f]{64}$'::text))
  constraint cluster_run_items_check CHECK ((items > 0))
  constraint cluster_run_method_check CHECK (((length(method) >= 2) AND (length(method) <= 200)))
  constraint cluster_run_pkey PRIMARY KEY (id)
  constraint cluster_run_places_check CHECK ((places > 0))
  constraint cluster_run_replicates_check CHECK (((replicates >= 99) AND (replicates <= 99999)))
  constraint cluster_run_seed_check CHECK ((seed >= 0))
  constraint cluster_run_to_day_check CHECK ((EXTRACT(day FROM (to_day + 1)) = (1)::numeric))
  constraint cluster_run_to_day_input_hash_method_key UNIQUE (to_day, input_hash, method)
  CREATE INDEX cluster_run_by ON evaluation.cluster_run USING btree (by_person)
  policy for_whoever_sees_figures for select to article4_staff using ( SELECT priv.sees_figures() AS sees_figures)
  policy in_own_name for insert to article4_staff check (( SELECT priv.evaluates() AS evaluates) AND (by_person = ( SELECT priv.person() AS person)))
  CREATE TRIGGER check_cluster_run BEFORE INSERT ON evaluation.cluster_run FOR EACH ROW EXECUTE FUNCTION evaluation.check_cluster_run()
  grant select to article4_staff
  grant insert (id, from_day, to_day, seed, replicates, method, input_hash, places, items, found, by_person) to article4_staff

table evaluation.comparator_import -- A published table that was read in: what it counts, whose it is, under which licence, of which year or month, and whether it was taken back.
  owner article4_owner, row security forced
  id uuid not null
  created_at timestamp with time zone not null default priv.now()
  kind text not null
  measure text not null
  source text not null
  licence text not null
  vintage text not null
  file_sha256 bytea not null
  rows integer not null
  undone_at timestamp with time zone
  constraint comparator_import_file_sha256_check CHECK ((length(file_sha256) = 32))
  constraint comparator_import_kind_check CHECK ((kind = ANY (ARRAY['nrm'::text, 'sdg'::text])))
  constraint comparator_import_licence_check CHECK (((length(licence) >= 1) AND (length(licence) <= 500)))
  constraint comparator_import_measure_check CHECK ((measure = ANY (ARRAY['referrals'::text, 'reasonable'::text, 'conclusive'::text, 'duty-to-notify'::text, 'detected'::text])))
  constraint comparator_import_pkey PRIMARY KEY (id)
  constraint comparator_import_rows_check CHECK ((rows > 0))
  constraint comparator_import_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
  constraint comparator_import_vintage_check CHECK ((vintage ~ '^[0-9]{4}(-[0-9]{2})?$'::text))
  CREATE UNIQUE INDEX comparator_import_once ON evaluation.comparator_import USING btree (file_sha256) WHERE (undone_at IS NULL)
  policy for_whoever_sees_figures for select to article4_staff using ( SELECT priv.sees_figures() AS sees_figures)
  policy importer for insert to article4_worker check (undone_at IS NULL)
  grant select to article4_staff
  grant insert to article4_worker

table evaluation.comparator_row -- A cell of a published table: of which quarter (0: the year), of which parts, and how many (null: not said, which is not none). several: what a combined part is made of; it stays one row. is_margin: a total of rows that stand in the table too, and what those come to (summed).
  owner article4_owner, row security forced
  import_id uuid not null
  number integer not null
  created_at timestamp with time zone not null default priv.now()
  year smallint not null
  quarter smallint not null
  parts jsonb not null
  several text[] not null default '{}'::text[]
  is_margin boolean not null
  value integer
  summed integer
  constraint comparator_row_check CHECK ((is_margin OR (summed IS NULL)))
  constraint comparator_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES evaluation.comparator_import(id)
  constraint comparator_row_number_check CHECK ((number > 0))
  constraint comparator_row_parts_check CHECK (((jsonb_typeof(parts) = 'object'::text) AND (length((parts)::text) <= 1000)))
  constraint comparator_row_pkey PRIMARY KEY (import_id, number)
  constraint comparator_row_quarter_check CHECK (((quarter >= 0) AND (quarter <= 4)))
  constraint comparator_row_several_check CHECK (((cardinality(several) <> 1) AND (cardinality(several) <= 12)))
  constraint comparator_row_summed_check CHECK ((summed >= 0))
  constraint comparator_row_value_check CHECK ((value >= 0))
  constraint comparator_row_year_check CHECK (((year >= 1990) AND (year <= 2100)))
  policy for_whoever_sees_figures for select to article4_staff using ( SELECT priv.sees_figures() AS sees_figures)
  policy importer for insert to article4_worker check true
  grant select to article4_staff
  grant insert to article4_worker

table evaluation.edition -- The annual report of a year as it was drawn up: protected tables and counters alone, each number a multiple of five and none below it. Never changed; another version stands beside it.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  year smallint not null
  version smallint not null
  body jsonb not null
  definition date not null
  by_person uuid not null
  constraint edition_body_check CHECK (((jsonb_typeof(body) = 'object'::text) AND (length((body)::text) <= 200000) AND (jsonb_typeof((body -> 'tables'::text)) = 'array'::text) AND (jsonb_typeof((body -> 'counters'::text)) = 'array'::text) AND (NOT jsonb_path_exists(body, '$."tables"[*]."rows"[*]."cells"[*]?(@.type() != "null" && ((@.type() != "number" || @ < 5) || @ % 5 != 0))'::jsonpath)) AND (NOT jsonb_path_exists(body, '$."counters"[*]."count"?(@.type() != "null" && ((@.type() != "number" || @ < 5) || @ % 5 != 0))'::jsonpath))))
  constraint edition_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint edition_pkey PRIMARY KEY (id)
  constraint edition_version_check CHECK (((version >= 1) AND (version <= 32000)))
  constraint edition_year_check CHECK (((year >= 2010) AND (year <= 2100)))
  constraint edition_year_version_key UNIQUE (year, version)
  CREATE INDEX edition_by ON evaluation.edition USING btree (by_person)
  policy for_whoever_sees_figures for select to article4_staff using ( SELECT priv.sees_figures() AS sees_figures)
  policy in_own_name for insert to article4_staff check (( SELECT priv.evaluates() AS evaluates) AND (by_person = ( SELECT priv.person() AS person)))
  grant select to article4_staff
  grant insert (id, year, version, body, definition, by_person) to article4_staff

table evaluation.edition_step -- That an edition was published, by somebody other than who drew it up, and that it was withdrawn, with the reason that the public reads. Never changed.
  owner article4_owner, row security forced
  edition_id uuid not null
  turn smallint not null
  created_at timestamp with time zone not null default priv.now()
  before_turn smallint generated as (NULLIF((turn - 1), 0))
  action text not null
  reason text not null
  by_person uuid not null
  constraint edition_step_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint edition_step_check CHECK ((((turn = 1) AND (action = 'publish'::text)) OR ((turn = 2) AND (action = 'withdraw'::text))))
  constraint edition_step_check1 CHECK (((length(reason) <= 1000) AND ((action = 'publish'::text) OR (length(reason) >= 10))))
  constraint edition_step_edition_id_before_turn_fkey FOREIGN KEY (edition_id, before_turn) REFERENCES evaluation.edition_step(edition_id, turn)
  constraint edition_step_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES evaluation.edition(id)
  constraint edition_step_pkey PRIMARY KEY (edition_id, turn)
  constraint edition_step_turn_check CHECK ((turn = ANY (ARRAY[1, 2])))
  CREATE INDEX edition_step_before ON evaluation.edition_step USING btree (edition_id, before_turn)
  CREATE INDEX edition_step_by ON evaluation.edition_step USING btree (by_person)
  policy for_whoever_sees_figures for select to article4_staff using ( SELECT priv.sees_figures() AS sees_figures)
  policy in_own_name for insert to article4_staff check (( SELECT priv.evaluates() AS evaluates) AND (by_person = ( SELECT priv.person() AS person)))
  CREATE TRIGGER check_edition_step BEFORE INSERT ON evaluation.edition_step FOR EACH ROW EXECUTE FUNCTION evaluation.check_edition_step()
  CREATE TRIGGER release_edition AFTER INSERT ON evaluation.edition_step FOR EACH ROW WHEN ((new.action = 'publish'::text)) EXECUTE FUNCTION evaluation.release_edition()
  grant select to article4_staff
  grant insert (edition_id, turn, action, reason, by_person) to article4_staff

table evaluation.extract -- What an academic adviser asked for: counts of which data, of which years, by which codes together, which of them is sensitive, how many must share a group, and what for. Never changed.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  data_set text not null
  from_year smallint not null
  to_year smallint not null
  kinds text[] not null
  secret text not null
  manner text not null
  k smallint not null
  l smallint not null
  reason text not null
  by_person uuid not null
  constraint extract_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint extract_check CHECK (((to_year >= from_year) AND (to_year <= (from_year + 9))))
  constraint extract_check1 CHECK (((secret = ''::text) OR ((secret ~ '^[a-z]+$'::text) AND (secret <> ALL (kinds)))))
  constraint extract_check2 CHECK (((manner = ANY (ARRAY['cells'::text, 'noise'::text])) AND ((manner = 'cells'::text) OR ((cardinality(kinds) = 1) AND (secret = ''::text)))))
  constraint extract_data_set_check CHECK (((data_set ~ '^[a-z]+(-[a-z0-9]+)*$'::text) AND (length(data_set) <= 60)))
  constraint extract_from_year_check CHECK (((from_year >= 2010) AND (from_year <= 2100)))
  constraint extract_k_check CHECK (((k >= 5) AND (k <= 100)))
  constraint extract_kinds_check CHECK ((((cardinality(kinds) >= 1) AND (cardinality(kinds) <= 3)) AND (array_position(kinds, NULL::text) IS NULL)))
  constraint extract_l_check CHECK (((l >= 2) AND (l <= 10)))
  constraint extract_pkey PRIMARY KEY (id)
  constraint extract_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 1000)))
  CREATE INDEX extract_by ON evaluation."extract" USING btree (by_person)
  policy for_whoever_sees_figures for select to article4_staff using ( SELECT priv.sees_figures() AS sees_figures)
  policy in_own_name for insert to article4_staff check (( SELECT priv.advises() AS advises) AND (by_person = ( SELECT priv.person() AS person)))
  grant select to article4_staff
  grant insert (id, data_set, from_year, to_year, kinds, secret, manner, k, l, reason, by_person) to article4_staff

table evaluation.extract_answer -- What an evaluator of another agency said to an extract, and the protected rows exactly as they left. Never changed.
  owner article4_owner, row security forced
  extract_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  is_approved boolean not null
  reason text not null
  body jsonb
  by_person uuid not null
  constraint extract_answer_body_check CHECK (((jsonb_typeof(body) = 'object'::text) AND (length((body)::text) <= 1000000)))
  constraint extract_answer_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint extract_answer_check CHECK (((length(reason) <= 1000) AND (is_approved OR (length(reason) >= 10))))
  constraint extract_answer_check1 CHECK ((is_approved = (body IS NOT NULL)))
  constraint extract_answer_extract_id_fkey FOREIGN KEY (extract_id) REFERENCES evaluation."extract"(id)
  constraint extract_answer_pkey PRIMARY KEY (extract_id)
  CREATE INDEX extract_answer_by ON evaluation.extract_answer USING btree (by_person)
  policy for_whoever_sees_figures for select to article4_staff using ( SELECT priv.sees_figures() AS sees_figures)
  policy in_own_name for insert to article4_staff check (( SELECT priv.evaluates() AS evaluates) AND (by_person = ( SELECT priv.person() AS person)))
  CREATE TRIGGER check_extract_answer BEFORE INSERT ON evaluation.extract_answer FOR EACH ROW EXECUTE FUNCTION evaluation.check_extract_answer()
  CREATE TRIGGER release_extract AFTER INSERT ON evaluation.extract_answer FOR EACH ROW WHEN (new.is_approved) EXECUTE FUNCTION evaluation.release_extract()
  grant select to article4_staff
  grant insert (extract_id, is_approved, reason, body, by_person) to article4_staff

table evaluation.figure -- A figure as it was published: which measure, of whole months, of which part (empty: of all), by which version of the definitions. The first revision is what was said first, the newest is what stands. Never changed.
  owner article4_owner, row security forced
  measure text not null
  from_day date not null
  to_day date not null
  part text not null
  revision smallint not null
  created_at timestamp with time zone not null default priv.now()
  before_revision smallint generated as (NULLIF((revision - 1), 0))
  numerator numeric not null
  denominator numeric
  definition date not null
  by_person uuid not null
  constraint figure_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint figure_check CHECK ((from_day < to_day))
  constraint figure_denominator_check CHECK ((denominator >= (0)::numeric))
  constraint figure_from_day_check CHECK ((EXTRACT(day FROM from_day) = (1)::numeric))
  constraint figure_measure_check CHECK (((measure ~ '^[a-z]+(-[a-z0-9]+)*$'::text) AND (length(measure) <= 60)))
  constraint figure_measure_from_day_to_day_part_before_revision_fkey FOREIGN KEY (measure, from_day, to_day, part, before_revision) REFERENCES evaluation.figure(measure, from_day, to_day, part, revision)
  constraint figure_numerator_check CHECK ((numerator >= (0)::numeric))
  constraint figure_part_check CHECK ((length(part) <= 80))
  constraint figure_pkey PRIMARY KEY (measure, from_day, to_day, part, revision)
  constraint figure_revision_check CHECK (((revision >= 1) AND (revision <= 1000)))
  constraint figure_to_day_check CHECK ((EXTRACT(day FROM (to_day + 1)) = (1)::numeric))
  CREATE INDEX figure_before ON evaluation.figure USING btree (measure, from_day, to_day, part, before_revision)
  CREATE INDEX figure_by ON evaluation.figure USING btree (by_person)
  policy for_whoever_sees_figures for select to article4_staff using ( SELECT priv.sees_figures() AS sees_figures)
  policy in_own_name for insert to article4_staff check (( SELECT priv.evaluates() AS evaluates) AND (by_person = ( SELECT priv.person() AS person)))
  CREATE TRIGGER check_figure BEFORE INSERT ON evaluation.figure FOR EACH ROW EXECUTE FUNCTION evaluation.check_figure()
  grant select to article4_staff
  grant insert (measure, from_day, to_day, part, revision, numerator, denominator, definition, by_person) to article4_staff

table evaluation.list_fact -- What people know of the lists of potential victims and no count shows: whether one feeds another by rule, whether all go by one definition and period, whether it was measured how often a person is missed or mistaken; with the reason. The newest version stands. Never changed.
  owner article4_owner, row security forced
  version smallint not null
  created_at timestamp with time zone not null default priv.now()
  before_version smallint generated as (NULLIF((version - 1), 0))
  feed text not null
  same text not null
  measured text not null
  reason text not null
  by_person uuid not null
  about text not null default 'potential-victims'::text
  constraint list_fact_about_check CHECK (((about ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(about) <= 60)))
  constraint list_fact_before_version_fkey FOREIGN KEY (about, before_version) REFERENCES evaluation.list_fact(about, version)
  constraint list_fact_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint list_fact_feed_check CHECK ((feed = ANY (ARRAY['yes'::text, 'no'::text, 'not-known'::text])))
  constraint list_fact_measured_check CHECK ((measured = ANY (ARRAY['yes'::text, 'no'::text, 'not-known'::text])))
  constraint list_fact_pkey PRIMARY KEY (about, version)
  constraint list_fact_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 2000)))
  constraint list_fact_same_check CHECK ((same = ANY (ARRAY['yes'::text, 'no'::text, 'not-known'::text])))
  constraint list_fact_version_check CHECK (((version >= 1) AND (version <= 500)))
  CREATE INDEX list_fact_before ON evaluation.list_fact USING btree (about, before_version)
  CREATE INDEX list_fact_by ON evaluation.list_fact USING btree (by_person)
  policy for_whoever_sees_figures for select to article4_staff using ( SELECT priv.sees_figures() AS sees_figures)
  policy in_own_name for insert to article4_staff check (( SELECT priv.evaluates() AS evaluates) AND (by_person = ( SELECT priv.person() AS person)))
  grant select to article4_staff
  grant insert (version, feed, same, measured, reason, by_person, about) to article4_staff

table evaluation.released -- The ledger: each table that left, which groups its cells are of and what was said of them, so that no later one tells more together with it. Also of editions that were withdrawn. Never changed.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  edition_id uuid
  data_set text not null
  year smallint not null
  cells jsonb not null
  by_person uuid not null
  extract_id uuid
  epsilon numeric
  constraint released_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint released_cells_check CHECK (((jsonb_typeof(cells) = 'array'::text) AND (length((cells)::text) <= 200000)))
  constraint released_data_set_check CHECK (((data_set ~ '^[a-z]+(-[a-z0-9]+)*$'::text) AND (length(data_set) <= 60)))
  constraint released_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES evaluation.edition(id)
  constraint released_epsilon_check CHECK (((epsilon > (0)::numeric) AND (epsilon <= (4)::numeric)))
  constraint released_extract_id_fkey FOREIGN KEY (extract_id) REFERENCES evaluation.extract_answer(extract_id)
  constraint released_of_one CHECK ((num_nonnulls(edition_id, extract_id) = 1))
  constraint released_pkey PRIMARY KEY (id)
  constraint released_year_check CHECK (((year >= 2010) AND (year <= 2100)))
  CREATE INDEX released_by ON evaluation.released USING btree (by_person)
  CREATE INDEX released_edition ON evaluation.released USING btree (edition_id)
  CREATE INDEX released_extract ON evaluation.released USING btree (extract_id)
  CREATE INDEX released_year ON evaluation.released USING btree (data_set, year)
  policy for_whoever_sees_figures for select to article4_staff using ( SELECT priv.sees_figures() AS sees_figures)
  CREATE TRIGGER check_released BEFORE INSERT ON evaluation.released FOR EACH ROW EXECUTE FUNCTION evaluation.check_released()
  grant select to article4_staff

table evaluation.review -- How far the partnership is in one domain in one year, from 0 (absent) to 4 (leading), with what shows it. Higher than before only with a reason. The newest version stands. Never changed.
  owner article4_owner, row security forced
  year smallint not null
  domain text not null
  version smallint not null
  created_at timestamp with time zone not null default priv.now()
  before_version smallint generated as (NULLIF((version - 1), 0))
  score smallint not null
  evidence text not null
  reason text not null
  by_person uuid not null
  constraint review_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint review_domain_check CHECK (((domain ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(domain) <= 40)))
  constraint review_evidence_check CHECK (((length(evidence) >= 10) AND (length(evidence) <= 1000)))
  constraint review_pkey PRIMARY KEY (year, domain, version)
  constraint review_reason_check CHECK ((length(reason) <= 1000))
  constraint review_score_check CHECK (((score >= 0) AND (score <= 4)))
  constraint review_version_check CHECK (((version >= 1) AND (version <= 500)))
  constraint review_year_check CHECK (((year >= 2010) AND (year <= 2100)))
  constraint review_year_domain_before_version_fkey FOREIGN KEY (year, domain, before_version) REFERENCES evaluation.review(year, domain, version)
  CREATE INDEX review_before ON evaluation.review USING btree (year, domain, before_version)
  CREATE INDEX review_by ON evaluation.review USING btree (by_person)
  policy for_whoever_sees_figures for select to article4_staff using ( SELECT priv.sees_figures() AS sees_figures)
  policy in_own_name for insert to article4_staff check (( SELECT priv.evaluates() AS evaluates) AND (by_person = ( SELECT priv.person() AS person)))
  CREATE TRIGGER check_review BEFORE INSERT ON evaluation.review FOR EACH ROW EXECUTE FUNCTION evaluation.check_review()
  grant select to article4_staff
  grant insert (year, domain, version, score, evidence, reason, by_person) to article4_staff

table evaluation.signature -- Who stood by a card, and what exactly it said then: the verdict, every figure, by which version of the method, and the hash of what was counted. By somebody other than who made the card. The newest stands. Never changed.
  owner article4_owner, row security forced
  card_id uuid not null
  version smallint not null
  created_at timestamp with time zone not null default priv.now()
  before_version smallint generated as (NULLIF((version - 1), 0))
  verdict text not null
  result jsonb not null
  input_hash text not null
  method text not null
  by_person uuid not null
  constraint signature_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint signature_card_id_before_version_fkey FOREIGN KEY (card_id, before_version) REFERENCES evaluation.signature(card_id, version)
  constraint signature_card_id_fkey FOREIGN KEY (card_id) REFERENCES evaluation.card(id)
  constraint signature_input_hash_check CHECK ((input_hash ~ '^[0-9a-f]{64}$'::text))
  constraint signature_method_check CHECK (((length(method) >= 2) AND (length(method) <= 200)))
  constraint signature_pkey PRIMARY KEY (card_id, version)
  constraint signature_result_check CHECK (((jsonb_typeof(result) = 'object'::text) AND (length((result)::text) <= 100000)))
  constraint signature_verdict_check CHECK ((verdict = ANY (ARRAY['cannot-tell'::text, 'more-cause-unknown'::text, 'more-than-trend'::text, 'more-than-trend-and-comparison'::text, 'fewer-cause-unknown'::text, 'fewer-than-trend'::text, 'fewer-than-trend-and-comparison'::text, 'no-change'::text])))
  constraint signature_version_check CHECK (((version >= 1) AND (version <= 500)))
  CREATE INDEX signature_before ON evaluation.signature USING btree (card_id, before_version)
  CREATE INDEX signature_by ON evaluation.signature USING btree (by_person)
  policy for_whoever_sees_figures for select to article4_staff using ( SELECT priv.sees_figures() AS sees_figures)
  policy in_own_name for insert to article4_staff check (( SELECT priv.evaluates() AS evaluates) AND (by_person = ( SELECT priv.person() AS person)))
  CREATE TRIGGER check_signature BEFORE INSERT ON evaluation.signature FOR EACH ROW EXECUTE FUNCTION evaluation.check_signature()
  grant select to article4_staff
  grant insert (card_id, version, verdict, result, input_hash, method, by_person) to article4_staff

table governance.agreement -- The terms. Never edited after the first signature: a change is a new agreement. Review within a year (domain 6.6).
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  title text not null
  created_by uuid not null
  created_agency_id uuid not null
  purposes text[] not null
  legal_bases text[] not null
  data_classes text[] not null
  regime text not null
  retention_months integer not null
  onward_sharing text not null
  starts_on date not null
  review_on date not null
  special_conditions text[] not null default '{}'::text[]
  gateways text[] not null default '{}'::text[]
  constraint agreement_check CHECK ((review_on > starts_on))
  constraint agreement_check1 CHECK ((review_on <= (starts_on + 366)))
  constraint agreement_created_agency_id_fkey FOREIGN KEY (created_agency_id) REFERENCES identity.agency(id)
  constraint agreement_created_by_fkey FOREIGN KEY (created_by) REFERENCES identity.person(id)
  constraint agreement_data_classes_check CHECK ((cardinality(data_classes) > 0))
  constraint agreement_data_classes_check1 CHECK ((data_classes <@ ARRAY['intelligence'::text, 'reports'::text, 'people'::text, 'places'::text, 'contact-details'::text, 'safeguarding'::text, 'health'::text, 'immigration'::text, 'operations'::text]))
  constraint agreement_gateways_check CHECK ((gateways <@ ARRAY['cda-115'::text, 'pcsc-16'::text, 'ca-1989'::text, 'ca-2004'::text, 'care-act'::text, 'common-law'::text, 'msa-52'::text, 'cca-7'::text, 'era-5'::text, 'mca'::text]))
  constraint agreement_legal_bases_check CHECK ((cardinality(legal_bases) > 0))
  constraint agreement_legal_bases_check1 CHECK ((legal_bases <@ ARRAY['6_1_a'::text, '6_1_c'::text, '6_1_d'::text, '6_1_e'::text, '6_1_f'::text, '6_1_ea'::text]))
  constraint agreement_onward_sharing_check CHECK ((onward_sharing = ANY (ARRAY['never'::text, 'with-consent'::text])))
  constraint agreement_pkey PRIMARY KEY (id)
  constraint agreement_purposes_check CHECK (((cardinality(purposes) > 0) AND (purposes <@ ARRAY['crime'::text, 'safeguarding'::text, 'labour-standards'::text])))
  constraint agreement_regime_check CHECK ((regime = ANY (ARRAY['part2'::text, 'part3'::text, 'both'::text])))
  constraint agreement_retention_months_check CHECK (((retention_months >= 1) AND (retention_months <= 1200)))
  constraint agreement_special_conditions_check CHECK ((special_conditions <@ ARRAY['sch1_2'::text, 'sch1_6'::text, 'sch1_10'::text, 'sch1_12'::text, 'sch1_18'::text, 'sch1_19'::text, 'sch1_30'::text]))
  constraint agreement_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  CREATE INDEX agreement_created_agency ON governance.agreement USING btree (created_agency_id)
  CREATE INDEX agreement_created_by ON governance.agreement USING btree (created_by)
  policy draw_up for insert to article4_staff check (( SELECT priv.has_right('governance-lead'::text) AS has_right) AND (created_by = ( SELECT priv.person() AS person)) AND (created_agency_id = ( SELECT priv.agency() AS agency)))
  policy named_in_it for select to article4_staff using (((( SELECT priv.has_right('contributor'::text) AS has_right) OR ( SELECT priv.has_right('governance-lead'::text) AS has_right)) AND ((created_agency_id = ( SELECT priv.agency() AS agency)) OR governance.is_party(id))) OR (( SELECT priv.has_right('auditor'::text) AS has_right) AND governance.was_agreed(id)))
  grant select to article4_staff
  grant insert (id, title, created_by, created_agency_id, purposes, legal_bases, data_classes, regime, retention_months, onward_sharing, starts_on, review_on, special_conditions, gateways) to article4_staff

table governance.party -- An agency named in an agreement, and its signature on the exact text (SHA-256).
  owner article4_owner, row security forced
  agreement_id uuid not null
  agency_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  signed_by uuid
  signed_at timestamp with time zone
  signed_text_hash bytea
  left_at timestamp with time zone
  left_by uuid
  named_as text not null
  constraint party_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint party_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES governance.agreement(id)
  constraint party_check CHECK ((((signed_by IS NULL) = (signed_at IS NULL)) AND ((signed_by IS NULL) = (signed_text_hash IS NULL))))
  constraint party_check1 CHECK (((left_by IS NULL) = (left_at IS NULL)))
  constraint party_left_by_fkey FOREIGN KEY (left_by) REFERENCES identity.person(id)
  constraint party_named_as_check CHECK (((length(named_as) >= 1) AND (length(named_as) <= 200)))
  constraint party_pkey PRIMARY KEY (agreement_id, agency_id)
  constraint party_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES identity.person(id)
  constraint party_signed_text_hash_check CHECK (((signed_text_hash IS NULL) OR (length(signed_text_hash) = 32)))
  CREATE INDEX party_agency ON governance.party USING btree (agency_id, agreement_id)
  CREATE INDEX party_left_by ON governance.party USING btree (left_by)
  CREATE INDEX party_signed_by ON governance.party USING btree (signed_by)
  policy name_parties for insert to article4_staff check (( SELECT priv.has_right('governance-lead'::text) AS has_right) AND (EXISTS ( SELECT
   FROM governance.agreement g
  WHERE ((g.id = party.agreement_id) AND (g.created_by = ( SELECT priv.person() AS person)) AND (g.created_at = ( SELECT priv.now() AS now))))))
  policy named_in_it for select to article4_staff using (((( SELECT priv.has_right('contributor'::text) AS has_right) OR ( SELECT priv.has_right('governance-lead'::text) AS has_right)) AND ((agency_id = ( SELECT priv.agency() AS agency)) OR governance.is_party(agreement_id))) OR (( SELECT priv.has_right('auditor'::text) AS has_right) AND governance.was_agreed(agreement_id)))
  CREATE TRIGGER name_party BEFORE INSERT ON governance.party FOR EACH ROW EXECUTE FUNCTION governance.name_party()
  grant select to article4_staff
  grant insert (agreement_id, agency_id) to article4_staff

table identity.agency -- A member organisation. is_desk: public reports go to its triage desk.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  name text not null
  kind text not null
  capabilities text[] not null default '{}'::text[]
  status text not null default 'active'::text
  is_desk boolean not null default false
  proposed_by uuid
  approved_by uuid
  successor_of uuid
  constraint agency_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES identity.person(id)
  constraint agency_capabilities_check CHECK ((capabilities <@ ARRAY['firstResponder'::text, 'specifiedAuthority'::text, 'lawEnforcement'::text]))
  constraint agency_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint agency_pkey PRIMARY KEY (id)
  constraint agency_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES identity.person(id)
  constraint agency_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'active'::text, 'left'::text])))
  constraint agency_successor_of_fkey FOREIGN KEY (successor_of) REFERENCES identity.agency(id)
  CREATE INDEX agency_approved_by ON identity.agency USING btree (approved_by)
  CREATE UNIQUE INDEX agency_one_desk ON identity.agency USING btree (is_desk) WHERE is_desk
  CREATE INDEX agency_proposed_by ON identity.agency USING btree (proposed_by)
  CREATE INDEX agency_successor ON identity.agency USING btree (successor_of)
  policy anyone_signed_in for select to article4_staff using (( SELECT priv.person() AS person) IS NOT NULL)
  policy own_agency for update to article4_staff using ((id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.has_right('agency-administrator'::text) AS has_right)) check ((id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.has_right('agency-administrator'::text) AS has_right))
  policy propose for insert to article4_staff check (( SELECT priv.has_right('partnership-administrator'::text) AS has_right) AND (status = 'proposed'::text) AND (proposed_by = ( SELECT priv.person() AS person)))
  policy worker_reads for select to article4_worker using true
  grant select to article4_staff
  grant select to article4_worker
  grant insert (id, name, kind, capabilities, status, proposed_by) to article4_staff
  grant update (name, kind, capabilities) to article4_staff

table identity.attempt -- Sign-in attempts by hash of the name typed, kept a day, for slowing guesses down.
  owner article4_owner, row security forced
  id bigint not null generated always as identity
  created_at timestamp with time zone not null default priv.now()
  name_hash bytea not null
  succeeded boolean not null
  constraint attempt_pkey PRIMARY KEY (id)
  CREATE INDEX attempt_recent ON identity.attempt USING btree (name_hash, created_at)

table identity.challenge -- WebAuthn challenges: used once, good for five minutes.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  challenge text not null
  person_id uuid
  constraint challenge_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id)
  constraint challenge_pkey PRIMARY KEY (id)
  CREATE INDEX challenge_person ON identity.challenge USING btree (person_id)

table identity.demonstration_load -- When the demonstration was filled, and when that ended. A beginning without an end was interrupted.
  owner article4_owner, row security forced
  one boolean not null default true
  created_at timestamp with time zone not null default clock_timestamp()
  finished_at timestamp with time zone
  constraint demonstration_load_one_check CHECK (one)
  constraint demonstration_load_pkey PRIMARY KEY (one)

table identity.handover -- Everything a leaver held goes to somebody named; rooms hear the fact and move their own.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  from_person uuid not null
  to_person uuid not null
  by_person uuid not null
  constraint handover_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint handover_check CHECK ((from_person <> to_person))
  constraint handover_from_person_fkey FOREIGN KEY (from_person) REFERENCES identity.person(id)
  constraint handover_pkey PRIMARY KEY (id)
  constraint handover_to_person_fkey FOREIGN KEY (to_person) REFERENCES identity.person(id)
  CREATE INDEX handover_by ON identity.handover USING btree (by_person)
  CREATE INDEX handover_from ON identity.handover USING btree (from_person)
  CREATE INDEX handover_to ON identity.handover USING btree (to_person)
  policy own_agency for all to article4_staff using (( SELECT priv.has_right('agency-administrator'::text) AS has_right) AND (EXISTS ( SELECT
   FROM identity.person p
  WHERE ((p.id = handover.from_person) AND (p.agency_id = ( SELECT priv.agency() AS agency)))))) check (( SELECT priv.has_right('agency-administrator'::text) AS has_right) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM identity.person p
  WHERE ((p.id = handover.from_person) AND (p.agency_id = ( SELECT priv.agency() AS agency))))))
  policy to_colleague for insert to article4_staff check ((to_person <> from_person) AND (EXISTS ( SELECT
   FROM identity.person p
  WHERE ((p.id = handover.to_person) AND (p.agency_id = ( SELECT priv.agency() AS agency)) AND (p.status = 'active'::text)))))
  grant insert to article4_staff
  grant select to article4_staff

table identity.invitation -- A link handed over by an administrator: used once, good for 72 hours. Also recovers a lost passkey.
  owner article4_owner, row security forced
  token_hash bytea not null
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  invited_by uuid
  used_at timestamp with time zone
  constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES identity.person(id)
  constraint invitation_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id)
  constraint invitation_pkey PRIMARY KEY (token_hash)
  CREATE INDEX invitation_invited_by ON identity.invitation USING btree (invited_by)
  CREATE INDEX invitation_person ON identity.invitation USING btree (person_id)

table identity.one_time_code -- RFC 6238 secret under an envelope; last_step refuses a replayed code.
  owner article4_owner, row security forced
  person_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  sealed_secret bytea not null
  last_step bigint not null default 0
  constraint one_time_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id)
  constraint one_time_code_pkey PRIMARY KEY (person_id)

table identity.organisation -- Names to propose member agencies from. kind is a guess by its name; a person decides.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  import_id uuid not null
  row_number integer not null
  name text not null
  search_key text not null
  kind text not null
  constraint organisation_import_id_fkey FOREIGN KEY (import_id) REFERENCES identity.organisation_import(id)
  constraint organisation_import_id_row_number_key UNIQUE (import_id, row_number)
  constraint organisation_import_id_search_key_key UNIQUE (import_id, search_key)
  constraint organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint organisation_pkey PRIMARY KEY (id)
  constraint organisation_row_number_check CHECK ((row_number > 0))
  CREATE INDEX organisation_search ON identity.organisation USING btree (search_key text_pattern_ops)
  policy partnership_imports for insert to article4_staff check (( SELECT priv.has_right('partnership-administrator'::text) AS has_right) AND (EXISTS ( SELECT
   FROM identity.organisation_import i
  WHERE ((i.id = organisation.import_id) AND (i.status = 'preview'::text)))))
  policy partnership_reads for select to article4_staff using ( SELECT priv.has_right('partnership-administrator'::text) AS has_right)
  grant select to article4_staff
  grant insert (import_id, row_number, name, search_key, kind) to article4_staff

table identity.organisation_import -- One file: previewed, then live, and undone as a whole if it was wrong. vintage: the day its publisher gave.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  imported_by uuid not null
  source text not null
  vintage date not null
  file_sha256 bytea not null
  row_count integer not null
  faults jsonb not null default '[]'::jsonb
  status text not null default 'preview'::text
  decided_at timestamp with time zone
  constraint organisation_import_file_sha256_check CHECK ((length(file_sha256) = 32))
  constraint organisation_import_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES identity.person(id)
  constraint organisation_import_pkey PRIMARY KEY (id)
  constraint organisation_import_row_count_check CHECK ((row_count >= 0))
  constraint organisation_import_source_check CHECK (((length(source) >= 1) AND (length(source) <= 200)))
  constraint organisation_import_status_check CHECK ((status = ANY (ARRAY['preview'::text, 'live'::text, 'undone'::text])))
  CREATE INDEX organisation_import_by ON identity.organisation_import USING btree (imported_by)
  policy partnership_decides for update to article4_staff using ( SELECT priv.has_right('partnership-administrator'::text) AS has_right) check ( SELECT priv.has_right('partnership-administrator'::text) AS has_right)
  policy partnership_imports for insert to article4_staff check (( SELECT priv.has_right('partnership-administrator'::text) AS has_right) AND (imported_by = ( SELECT priv.person() AS person)) AND (status = 'preview'::text))
  policy partnership_reads for select to article4_staff using ( SELECT priv.has_right('partnership-administrator'::text) AS has_right)
  grant select to article4_staff
  grant insert (id, imported_by, source, vintage, file_sha256, row_count, faults) to article4_staff
  grant update (status, decided_at) to article4_staff

table identity.partnership -- The owner of this installation. One row.
  owner article4_owner, row security forced
  one boolean not null default true
  created_at timestamp with time zone not null default priv.now()
  name text not null
  area text not null
  demonstration boolean not null default false
  constraint partnership_area_check CHECK (((length(area) >= 1) AND (length(area) <= 200)))
  constraint partnership_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint partnership_one_check CHECK (one)
  constraint partnership_pkey PRIMARY KEY (one)
  policy anyone_signed_in for select to article4_staff using (( SELECT priv.person() AS person) IS NOT NULL)
  policy worker_reads for select to article4_worker using true
  grant select to article4_staff
  grant select to article4_worker

table identity.passkey -- WebAuthn credentials; the id is the credential id (base64url).
  owner article4_owner, row security forced
  id text not null
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  public_key bytea not null
  counter bigint not null default 0
  transports text[] not null default '{}'::text[]
  label text not null
  last_used_at timestamp with time zone
  ended_at timestamp with time zone
  constraint passkey_label_check CHECK (((length(label) >= 1) AND (length(label) <= 80)))
  constraint passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id)
  constraint passkey_pkey PRIMARY KEY (id)
  CREATE INDEX passkey_person ON identity.passkey USING btree (person_id)
  policy add_own for insert to article4_staff check (person_id = ( SELECT priv.person() AS person))
  policy end_own for update to article4_staff using (person_id = ( SELECT priv.person() AS person)) check (person_id = ( SELECT priv.person() AS person))
  policy own_passkeys for select to article4_staff using (person_id = ( SELECT priv.person() AS person))
  grant insert (id, person_id, public_key, counter, transports, label) to article4_staff
  grant select (id, created_at, person_id, label, last_used_at, ended_at) to article4_staff
  grant update (ended_at) to article4_staff

table identity.password -- argon2id over a peppered HMAC; the pepper is not in the database.
  owner article4_owner, row security forced
  person_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  hash text not null
  constraint password_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id)
  constraint password_pkey PRIMARY KEY (person_id)

table identity.person -- Somebody who works for an agency and can sign in. The sign-in name is a work address, unique as such.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  agency_id uuid not null
  name text not null
  email text not null
  role_title text not null default ''::text
  status text not null default 'invited'::text
  disabled_at timestamp with time zone
  constraint person_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint person_email_check CHECK ((((length(email) >= 3) AND (length(email) <= 200)) AND (email = lower(email))))
  constraint person_email_key UNIQUE (email)
  constraint person_id_agency_id_key UNIQUE (id, agency_id)
  constraint person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  constraint person_pkey PRIMARY KEY (id)
  constraint person_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'active'::text, 'disabled'::text])))
  CREATE INDEX person_agency ON identity.person USING btree (agency_id)
  policy change_own for update to article4_staff using ((agency_id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.has_right('agency-administrator'::text) AS has_right)) check ((agency_id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.has_right('agency-administrator'::text) AS has_right))
  policy directory for select to article4_staff using (( SELECT priv.person() AS person) IS NOT NULL)
  policy invite_own for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.has_right('agency-administrator'::text) AS has_right) AND (status = 'invited'::text))
  grant select to article4_staff
  grant insert (id, agency_id, name, email, role_title) to article4_staff
  grant update (name, role_title) to article4_staff

table identity.right_held -- What a person may do. request_id is null only for rights that set-up gave.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  right text not null
  request_id uuid
  ended_at timestamp with time zone
  ended_by uuid
  constraint right_held_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES identity.person(id)
  constraint right_held_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id)
  constraint right_held_pkey PRIMARY KEY (id)
  constraint right_held_request_id_fkey FOREIGN KEY (request_id) REFERENCES identity.right_request(id)
  constraint right_held_right_check CHECK (("right" = ANY (ARRAY['contributor'::text, 'intake-officer'::text, 'intelligence-officer'::text, 'release-officer'::text, 'analyst'::text, 'source-custodian'::text, 'safeguarding-lead'::text, 'agency-administrator'::text, 'partnership-administrator'::text, 'governance-lead'::text, 'auditor'::text, 'caseworker'::text, 'training-lead'::text, 'campaign-lead'::text, 'speaker'::text, 'evaluator'::text, 'board-member'::text, 'adviser'::text])))
  CREATE INDEX right_held_ended_by ON identity.right_held USING btree (ended_by)
  CREATE UNIQUE INDEX right_held_once ON identity.right_held USING btree (person_id, "right") WHERE (ended_at IS NULL)
  CREATE INDEX right_held_person ON identity.right_held USING btree (person_id)
  CREATE INDEX right_held_request ON identity.right_held USING btree (request_id)
  policy own_or_agency for select to article4_staff using ((person_id = ( SELECT priv.person() AS person)) OR (( SELECT priv.has_right('agency-administrator'::text) AS has_right) AND (EXISTS ( SELECT
   FROM identity.person p
  WHERE ((p.id = right_held.person_id) AND (p.agency_id = ( SELECT priv.agency() AS agency)))))) OR ( SELECT priv.has_right('auditor'::text) AS has_right))
  grant select to article4_staff

table identity.right_request -- One person asks, a second at another agency decides.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  agency_id uuid not null
  right text not null
  reason text not null
  requested_by uuid not null
  decision text
  decided_by uuid
  decided_at timestamp with time zone
  constraint right_request_check CHECK ((decided_by IS DISTINCT FROM requested_by))
  constraint right_request_check1 CHECK ((((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_at IS NULL))))
  constraint right_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES identity.person(id)
  constraint right_request_decision_check CHECK ((decision = ANY (ARRAY['granted'::text, 'declined'::text])))
  constraint right_request_person_id_agency_id_fkey FOREIGN KEY (person_id, agency_id) REFERENCES identity.person(id, agency_id)
  constraint right_request_pkey PRIMARY KEY (id)
  constraint right_request_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  constraint right_request_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES identity.person(id)
  constraint right_request_right_check CHECK (("right" = ANY (ARRAY['contributor'::text, 'intake-officer'::text, 'intelligence-officer'::text, 'release-officer'::text, 'analyst'::text, 'source-custodian'::text, 'safeguarding-lead'::text, 'agency-administrator'::text, 'partnership-administrator'::text, 'governance-lead'::text, 'auditor'::text, 'caseworker'::text, 'training-lead'::text, 'campaign-lead'::text, 'speaker'::text, 'evaluator'::text, 'board-member'::text, 'adviser'::text])))
  CREATE INDEX right_request_decided_by ON identity.right_request USING btree (decided_by)
  CREATE UNIQUE INDEX right_request_once ON identity.right_request USING btree (person_id, "right") WHERE (decision IS NULL)
  CREATE INDEX right_request_open ON identity.right_request USING btree (agency_id) WHERE (decision IS NULL)
  CREATE INDEX right_request_person ON identity.right_request USING btree (person_id, agency_id)
  CREATE INDEX right_request_requested_by ON identity.right_request USING btree (requested_by)
  policy administrators_see for select to article4_staff using (( SELECT priv.has_right('agency-administrator'::text) AS has_right) OR (person_id = ( SELECT priv.person() AS person)) OR ( SELECT priv.has_right('auditor'::text) AS has_right))
  policy ask_for_own for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.has_right('agency-administrator'::text) AS has_right) AND (requested_by = ( SELECT priv.person() AS person)) AND (decision IS NULL))
  grant select to article4_staff
  grant insert (id, person_id, agency_id, right, reason, requested_by) to article4_staff

table identity.session -- Live sessions; only the SHA-256 of a token is kept.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  token_hash bytea not null
  person_id uuid not null
  purpose text not null
  method text not null
  agent_hash text not null
  proved_at timestamp with time zone not null default priv.now()
  last_seen_at timestamp with time zone not null default priv.now()
  expires_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_because text
  constraint known_purpose CHECK ((purpose = ANY (ARRAY['triage'::text, 'crime'::text, 'safeguarding'::text, 'labour-standards'::text, 'administration'::text, 'oversight'::text])))
  constraint session_method_check CHECK ((method = ANY (ARRAY['passkey'::text, 'password'::text, 'demonstration'::text])))
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id)
  constraint session_pkey PRIMARY KEY (id)
  constraint session_token_hash_key UNIQUE (token_hash)
  CREATE INDEX session_person ON identity.session USING btree (person_id)
  policy own_sessions for select to article4_staff using (person_id = ( SELECT priv.person() AS person))
  grant select (id, created_at, person_id, purpose, method, last_seen_at, expires_at, ended_at) to article4_staff

table identity.setup_link -- The one-time link that npm start prints on an empty database.
  owner article4_owner, row security forced
  token_hash bytea not null
  created_at timestamp with time zone not null default priv.now()
  used_at timestamp with time zone
  constraint setup_link_pkey PRIMARY KEY (token_hash)

table intake.attachment -- sha256: of the file as it arrived. sealed_copy: without metadata, for readers. sealed_original: only if the reporter chose.
  owner article4_owner, row security forced
  id uuid not null
  created_at timestamp with time zone not null default priv.now()
  report_id uuid not null
  position integer not null
  kind text not null
  size integer not null
  sha256 bytea not null
  copy_sha256 bytea not null
  sealed_copy bytea not null
  sealed_original bytea
  sealed_name bytea not null
  key_id text not null
  constraint attachment_copy_sha256_check CHECK ((length(copy_sha256) = 32))
  constraint attachment_key_id_fkey FOREIGN KEY (key_id) REFERENCES platform.box_key(id)
  constraint attachment_kind_check CHECK ((kind = ANY (ARRAY['jpeg'::text, 'png'::text, 'webp'::text, 'pdf'::text])))
  constraint attachment_pkey PRIMARY KEY (id)
  constraint attachment_position_check CHECK ((("position" >= 1) AND ("position" <= 10)))
  constraint attachment_report_id_fkey FOREIGN KEY (report_id) REFERENCES intake.report(id) ON DELETE CASCADE
  constraint attachment_report_id_position_key UNIQUE (report_id, "position")
  constraint attachment_sha256_check CHECK ((length(sha256) = 32))
  CREATE INDEX attachment_key ON intake.attachment USING btree (key_id)
  policy desk_reads for select to article4_staff using (( SELECT priv.at_desk(priv.agency()) AS at_desk) AND (EXISTS ( SELECT
   FROM intake.report r
  WHERE (r.id = attachment.report_id))))
  CREATE TRIGGER refuse_change BEFORE UPDATE ON intake.attachment FOR EACH ROW EXECUTE FUNCTION intake.refuse_change()
  grant select to article4_staff

table intake.contact -- Who told us and how they may safely be reached: the source, apart from the content.
  owner article4_owner, row security forced
  report_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  sealed bytea not null
  key_id text not null
  constraint contact_key_id_fkey FOREIGN KEY (key_id) REFERENCES platform.box_key(id)
  constraint contact_pkey PRIMARY KEY (report_id)
  constraint contact_report_id_fkey FOREIGN KEY (report_id) REFERENCES intake.report(id) ON DELETE CASCADE
  CREATE INDEX contact_key ON intake.contact USING btree (key_id)
  policy officers_read for select to article4_staff using (( SELECT priv.has_right('intake-officer'::text) AS has_right) AND (EXISTS ( SELECT
   FROM intake.report r
  WHERE (r.id = contact.report_id))))
  grant select to article4_staff

table intake.decision -- Every step of triage, appended. A change of mind is a new row.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  report_id uuid not null
  action text not null
  from_state text
  to_state text not null
  reason text not null default ''::text
  routed_to text
  by_person uuid
  constraint decision_action_check CHECK ((action = ANY (ARRAY['received'::text, 'take'::text, 'release'::text, 'accept'::text, 'route-away'::text, 'no-action'::text, 'reopen'::text, 'hand-over'::text, 'flag-danger'::text, 'flag-child'::text])))
  constraint decision_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint decision_pkey PRIMARY KEY (id)
  constraint decision_report_id_fkey FOREIGN KEY (report_id) REFERENCES intake.report(id) ON DELETE CASCADE
  CREATE INDEX decision_by ON intake.decision USING btree (by_person)
  CREATE INDEX decision_report ON intake.decision USING btree (report_id, created_at)
  policy desk_reads for select to article4_staff using (( SELECT priv.at_desk(priv.agency()) AS at_desk) AND (EXISTS ( SELECT
   FROM intake.report r
  WHERE (r.id = decision.report_id))))
  policy officers_write for insert to article4_staff check (( SELECT priv.has_right('intake-officer'::text) AS has_right) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM intake.report r
  WHERE (r.id = decision.report_id))))
  policy worker_reads for select to article4_worker using true
  CREATE TRIGGER refuse_change BEFORE UPDATE ON intake.decision FOR EACH ROW EXECUTE FUNCTION intake.refuse_change()
  grant select to article4_staff
  grant insert (report_id, action, from_state, to_state, reason, routed_to, by_person) to article4_staff

table intake.district_count -- How many reports came in a month from a district by a channel, those about wages alone apart: a tally without any report in it, which only ever grows. slot: eight sums, so that two reports at once do not wait for each other. created_at is the beginning of the month: the hour of a report is not in it.
  owner article4_owner, row security forced
  month date not null
  district_code text not null
  channel text not null
  slot smallint not null
  created_at timestamp with time zone not null default (date_trunc('month'::text, (priv.now() AT TIME ZONE 'Europe/London'::text)) AT TIME ZONE 'Europe/London'::text)
  reports integer not null
  constraint district_count_channel_check CHECK ((channel = ANY (ARRAY['public'::text, 'professional'::text, 'operator'::text])))
  constraint district_count_district_code_check CHECK (((district_code ~ '^[EWSN]\d{8}$'::text) OR (district_code = 'unknown'::text)))
  constraint district_count_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint district_count_pkey PRIMARY KEY (month, district_code, channel, slot)
  constraint district_count_reports_check CHECK ((reports > 0))
  constraint district_count_slot_check CHECK (((slot >= 0) AND (slot <= 7)))
  CREATE TRIGGER check_district_count BEFORE DELETE OR UPDATE ON intake.district_count FOR EACH ROW EXECUTE FUNCTION intake.check_district_count()

table intake.flag -- Danger and children, raised as the report arrives; each must be answered by a person (BR01, BR02).
  owner article4_owner, row security forced
  report_id uuid not null
  kind text not null
  created_at timestamp with time zone not null default priv.now()
  answered_by uuid
  answered_at timestamp with time zone
  answer text not null default ''::text
  constraint flag_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES identity.person(id)
  constraint flag_kind_check CHECK ((kind = ANY (ARRAY['danger'::text, 'child'::text])))
  constraint flag_pkey PRIMARY KEY (report_id, kind)
  constraint flag_report_id_fkey FOREIGN KEY (report_id) REFERENCES intake.report(id) ON DELETE CASCADE
  CREATE INDEX flag_answered_by ON intake.flag USING btree (answered_by)
  CREATE INDEX flag_open ON intake.flag USING btree (created_at) WHERE (answered_at IS NULL)
  policy desk_reads for select to article4_staff using (( SELECT priv.at_desk(priv.agency()) AS at_desk) AND (EXISTS ( SELECT
   FROM intake.report r
  WHERE (r.id = flag.report_id))))
  policy officers_answer for update to article4_staff using (( SELECT priv.has_right('intake-officer'::text) AS has_right) AND (answered_at IS NULL) AND (EXISTS ( SELECT
   FROM intake.report r
  WHERE (r.id = flag.report_id)))) check (( SELECT priv.has_right('intake-officer'::text) AS has_right) AND (answered_by = ( SELECT priv.person() AS person)))
  grant select to article4_staff
  grant update (answered_by, answered_at, answer) to article4_staff

table intake.message -- Sealed twice: to the receipt and to the desk. hidden_at: the reporter deleted it; their copy is gone.
  owner article4_owner, row security forced
  id uuid not null
  created_at timestamp with time zone not null default priv.now()
  report_id uuid not null
  direction text not null
  for_reporter bytea
  for_desk bytea not null
  key_id text not null
  by_person uuid
  hidden_at timestamp with time zone
  read_at timestamp with time zone
  constraint message_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint message_direction_check CHECK ((direction = ANY (ARRAY['to-reporter'::text, 'to-desk'::text])))
  constraint message_key_id_fkey FOREIGN KEY (key_id) REFERENCES platform.box_key(id)
  constraint message_pkey PRIMARY KEY (id)
  constraint message_report_id_fkey FOREIGN KEY (report_id) REFERENCES intake.report(id) ON DELETE CASCADE
  CREATE INDEX message_by ON intake.message USING btree (by_person)
  CREATE INDEX message_key ON intake.message USING btree (key_id)
  CREATE INDEX message_report ON intake.message USING btree (report_id, created_at)
  policy desk_reads for select to article4_staff using (( SELECT priv.at_desk(priv.agency()) AS at_desk) AND (EXISTS ( SELECT
   FROM intake.report r
  WHERE (r.id = message.report_id))))
  policy officers_mark_read for update to article4_staff using (( SELECT priv.has_right('intake-officer'::text) AS has_right) AND (direction = 'to-desk'::text) AND (EXISTS ( SELECT
   FROM intake.report r
  WHERE (r.id = message.report_id)))) check ( SELECT priv.has_right('intake-officer'::text) AS has_right)
  policy officers_write for insert to article4_staff check (( SELECT priv.has_right('intake-officer'::text) AS has_right) AND (direction = 'to-reporter'::text) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM intake.report r
  WHERE (r.id = message.report_id))))
  grant select to article4_staff
  grant insert (id, report_id, direction, for_reporter, for_desk, key_id, by_person) to article4_staff
  grant update (read_at) to article4_staff

table intake.place_import -- One list that was read in: what it was, of which year or month, how many rows.
  owner article4_owner, row security forced
  id uuid not null
  created_at timestamp with time zone not null default priv.now()
  kind text not null
  source text not null
  vintage text not null
  rows integer not null
  undone_at timestamp with time zone
  constraint place_import_kind_check CHECK ((kind = ANY (ARRAY['postcodes'::text, 'wards'::text])))
  constraint place_import_pkey PRIMARY KEY (id)
  constraint place_import_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
  constraint place_import_vintage_check CHECK ((vintage ~ '^\d{4}(-\d{2})?$'::text))
  policy anyone_signed_in for select to article4_staff using (( SELECT priv.person() AS person) IS NOT NULL)
  policy importer for all to article4_worker using true check true
  grant select to article4_staff
  grant insert to article4_worker
  grant select to article4_worker
  grant update to article4_worker

table intake.postcode -- Postcodes without their space. A postcode is a street or less: what is found with one is kept in no log.
  owner article4_owner, row security forced
  postcode text not null
  created_at timestamp with time zone not null default priv.now()
  ward_code text
  district_code text
  easting integer
  northing integer
  import_id uuid not null
  constraint postcode_district_code_check CHECK ((district_code ~ '^[EWSN]\d{8}$'::text))
  constraint postcode_import_id_fkey FOREIGN KEY (import_id) REFERENCES intake.place_import(id)
  constraint postcode_pkey PRIMARY KEY (postcode)
  constraint postcode_postcode_check CHECK ((postcode ~ '^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$'::text))
  constraint postcode_ward_code_check CHECK ((ward_code ~ '^[EWSN]\d{8}$'::text))
  CREATE INDEX postcode_import ON intake.postcode USING btree (import_id)
  policy anyone_signed_in for select to article4_staff using (( SELECT priv.person() AS person) IS NOT NULL)
  policy importer for all to article4_worker using true check true
  grant select to article4_staff
  grant insert to article4_worker
  grant select to article4_worker
  grant update to article4_worker

table intake.receipt -- The way back for a reporter. own_words: what they wrote, sealed to the receipt, only if they chose.
  owner article4_owner, row security forced
  report_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  lookup bytea not null
  salt bytea not null
  public_key bytea not null
  wrapped_private_key bytea not null
  own_words bytea
  ends_at timestamp with time zone
  constraint receipt_lookup_check CHECK ((length(lookup) = 32))
  constraint receipt_lookup_key UNIQUE (lookup)
  constraint receipt_pkey PRIMARY KEY (report_id)
  constraint receipt_public_key_check CHECK ((length(public_key) = 32))
  constraint receipt_report_id_fkey FOREIGN KEY (report_id) REFERENCES intake.report(id) ON DELETE CASCADE
  policy officers_read for select to article4_staff using (( SELECT priv.has_right('intake-officer'::text) AS has_right) AND (EXISTS ( SELECT
   FROM intake.report r
  WHERE (r.id = receipt.report_id))))
  grant select (report_id, created_at, public_key, ends_at) to article4_staff

table intake.report -- As told. text_mark, likeness, place_mark: keyed hashes for finding copies without the words. taken_by: the operator of a call.
  owner article4_owner, row security forced
  id uuid not null
  created_at timestamp with time zone not null default priv.now()
  desk_agency_id uuid not null
  channel text not null
  manner text not null
  language text not null
  danger text not null
  children text not null
  knows text not null
  labour_only boolean not null
  setting text
  urgency integer not null
  body bytea not null
  key_id text not null
  text_mark bytea not null
  likeness bigint[] not null
  place_mark bytea
  taken_by uuid
  constraint report_channel_check CHECK ((channel = ANY (ARRAY['public'::text, 'professional'::text, 'operator'::text])))
  constraint report_children_check CHECK ((children = ANY (ARRAY['yes'::text, 'no'::text, 'not-known'::text])))
  constraint report_danger_check CHECK ((danger = ANY (ARRAY['no'::text, 'not-known'::text, 'called-999'::text, 'not-called'::text])))
  constraint report_desk_agency_id_fkey FOREIGN KEY (desk_agency_id) REFERENCES identity.agency(id)
  constraint report_key_id_fkey FOREIGN KEY (key_id) REFERENCES platform.box_key(id)
  constraint report_knows_check CHECK ((knows = ANY (ARRAY['own-life'::text, 'saw'::text, 'told'::text, 'online-or-paper'::text, 'other'::text, 'rather-not-say'::text, 'not-said'::text])))
  constraint report_language_check CHECK ((language ~ '^[a-z]{2,3}$'::text))
  constraint report_manner_check CHECK ((manner = ANY (ARRAY['anonymous'::text, 'confidential'::text, 'named'::text])))
  constraint report_pkey PRIMARY KEY (id)
  constraint report_place_mark_check CHECK ((length(place_mark) = 32))
  constraint report_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES identity.person(id)
  constraint report_text_mark_check CHECK ((length(text_mark) = 32))
  constraint report_urgency_check CHECK (((urgency >= 1) AND (urgency <= 3)))
  CREATE INDEX report_desk ON intake.report USING btree (desk_agency_id, created_at DESC)
  CREATE INDEX report_key ON intake.report USING btree (key_id)
  CREATE INDEX report_likeness ON intake.report USING gin (likeness)
  CREATE INDEX report_place_mark ON intake.report USING btree (place_mark)
  CREATE INDEX report_taken_by ON intake.report USING btree (taken_by)
  CREATE INDEX report_text_mark ON intake.report USING btree (text_mark)
  policy desk_reads for select to article4_staff using ((desk_agency_id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.at_desk(priv.agency()) AS at_desk))
  CREATE TRIGGER refuse_change BEFORE UPDATE ON intake.report FOR EACH ROW EXECUTE FUNCTION intake.refuse_change()
  grant select to article4_staff

table intake.submission -- A retry finds its report here and shows the same receipt; rows go after 24 hours.
  owner article4_owner, row security forced
  token_hash bytea not null
  created_at timestamp with time zone not null default priv.now()
  report_id uuid not null
  receipt_counter integer not null
  written_in xid8 not null default pg_current_xact_id()
  constraint submission_pkey PRIMARY KEY (token_hash)
  constraint submission_report_id_fkey FOREIGN KEY (report_id) REFERENCES intake.report(id) ON DELETE CASCADE
  constraint submission_token_hash_check CHECK ((length(token_hash) = 32))
  CREATE INDEX submission_report ON intake.submission USING btree (report_id)

table intake.triage -- Where a report stands. What happened is in decision; this row is its sum.
  owner article4_owner, row security forced
  report_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  state text not null default 'new'::text
  held_by uuid
  first_seen_at timestamp with time zone
  decided_at timestamp with time zone
  urgency integer not null
  exploitation_types text[] not null default '{}'::text[]
  unread_messages integer not null default 0
  constraint triage_held_by_fkey FOREIGN KEY (held_by) REFERENCES identity.person(id)
  constraint triage_pkey PRIMARY KEY (report_id)
  constraint triage_report_id_fkey FOREIGN KEY (report_id) REFERENCES intake.report(id) ON DELETE CASCADE
  constraint triage_state_check CHECK ((state = ANY (ARRAY['new'::text, 'in-hand'::text, 'accepted'::text, 'routed-away'::text, 'no-action'::text])))
  constraint triage_urgency_check CHECK (((urgency >= 1) AND (urgency <= 3)))
  CREATE INDEX triage_held_by ON intake.triage USING btree (held_by)
  CREATE INDEX triage_queue ON intake.triage USING btree (state, urgency, created_at)
  policy desk_reads for select to article4_staff using (( SELECT priv.at_desk(priv.agency()) AS at_desk) AND (EXISTS ( SELECT
   FROM intake.report r
  WHERE (r.id = triage.report_id))))
  policy officers_write for update to article4_staff using (( SELECT priv.has_right('intake-officer'::text) AS has_right) AND (EXISTS ( SELECT
   FROM intake.report r
  WHERE (r.id = triage.report_id)))) check ( SELECT priv.has_right('intake-officer'::text) AS has_right)
  policy worker_reads for select to article4_worker using true
  CREATE TRIGGER end_receipt AFTER UPDATE OF decided_at ON intake.triage FOR EACH ROW WHEN ((old.decided_at IS DISTINCT FROM new.decided_at)) EXECUTE FUNCTION intake.end_receipt()
  grant select to article4_staff
  grant select to article4_worker
  grant update (state, held_by, first_seen_at, decided_at, exploitation_types, unread_messages) to article4_staff

table intake.ward -- Names of wards by code.
  owner article4_owner, row security forced
  code text not null
  created_at timestamp with time zone not null default priv.now()
  name text not null
  district_code text not null
  import_id uuid not null
  constraint ward_code_check CHECK ((code ~ '^[EWSN]\d{8}$'::text))
  constraint ward_district_code_check CHECK ((district_code ~ '^[EWSN]\d{8}$'::text))
  constraint ward_import_id_fkey FOREIGN KEY (import_id) REFERENCES intake.place_import(id)
  constraint ward_pkey PRIMARY KEY (code)
  CREATE INDEX ward_import ON intake.ward USING btree (import_id)
  policy anyone_signed_in for select to article4_staff using (( SELECT priv.person() AS person) IS NOT NULL)
  policy importer for all to article4_worker using true check true
  grant select to article4_staff
  grant insert to article4_worker
  grant select to article4_worker
  grant update to article4_worker

table intelligence.acknowledgement -- A reader accepted the conditions, with the words they saw.
  owner article4_owner, row security forced
  release_id uuid not null
  person_id uuid not null
  agency_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  conditions_seen text not null
  constraint acknowledgement_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint acknowledgement_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id)
  constraint acknowledgement_pkey PRIMARY KEY (release_id, person_id)
  constraint acknowledgement_release_id_fkey FOREIGN KEY (release_id) REFERENCES intelligence.release(id)
  CREATE INDEX acknowledgement_agency ON intelligence.acknowledgement USING btree (agency_id)
  CREATE INDEX acknowledgement_person ON intelligence.acknowledgement USING btree (person_id, release_id)
  policy own_acknowledgements for select to article4_staff using ((person_id = ( SELECT priv.person() AS person)) OR (( SELECT priv.at_own_desk() AS at_own_desk) AND priv.owns_release(release_id)))
  grant select to article4_staff

table intelligence.consultation -- The originator was asked, and answered (BR15, BR16).
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  item_id uuid not null
  about text not null
  originator text not null
  answer text not null
  note text not null
  by_person uuid not null
  constraint consultation_about_check CHECK ((about = ANY (ARRAY['sanitise'::text, 'widen'::text, 'act'::text])))
  constraint consultation_answer_check CHECK ((answer = ANY (ARRAY['agreed'::text, 'declined'::text])))
  constraint consultation_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint consultation_item_id_fkey FOREIGN KEY (item_id) REFERENCES intelligence.item(id)
  constraint consultation_note_check CHECK (((length(note) >= 1) AND (length(note) <= 1000)))
  constraint consultation_originator_check CHECK (((length(originator) >= 1) AND (length(originator) <= 200)))
  constraint consultation_pkey PRIMARY KEY (id)
  CREATE INDEX consultation_by ON intelligence.consultation USING btree (by_person)
  CREATE INDEX consultation_item ON intelligence.consultation USING btree (item_id)
  policy own_desk for all to article4_staff using (( SELECT priv.at_own_desk() AS at_own_desk) AND (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = consultation.item_id)))) check (( SELECT priv.has_right('intelligence-officer'::text) AS has_right) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = consultation.item_id))))
  grant insert to article4_staff
  grant select to article4_staff

table intelligence.dissemination -- To whom, under which conditions, on which basis (BR22). Emergency: no agreement yet, a second person, a review within 24 hours (BR21).
  owner article4_owner, row security forced
  release_id uuid not null
  agency_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  conditions text not null default ''::text
  regime text not null
  legal_basis text not null
  necessity text not null
  withheld text not null default ''::text
  by_person uuid not null
  ended_at timestamp with time zone
  emergency_reason text
  emergency_approved_by uuid
  emergency_review_by timestamp with time zone
  emergency_reviewed_at timestamp with time zone
  constraint dissemination_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint dissemination_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint dissemination_check CHECK ((((emergency_reason IS NULL) = (emergency_approved_by IS NULL)) AND ((emergency_reason IS NULL) = (emergency_review_by IS NULL))))
  constraint dissemination_check1 CHECK ((emergency_approved_by IS DISTINCT FROM by_person))
  constraint dissemination_conditions_check CHECK ((length(conditions) <= 2000))
  constraint dissemination_emergency_approved_by_fkey FOREIGN KEY (emergency_approved_by) REFERENCES identity.person(id)
  constraint dissemination_necessity_check CHECK (((length(necessity) >= 1) AND (length(necessity) <= 2000)))
  constraint dissemination_pkey PRIMARY KEY (release_id, agency_id)
  constraint dissemination_regime_check CHECK ((regime = ANY (ARRAY['part2'::text, 'part3'::text])))
  constraint dissemination_release_id_fkey FOREIGN KEY (release_id) REFERENCES intelligence.release(id)
  constraint dissemination_withheld_check CHECK ((length(withheld) <= 2000))
  CREATE INDEX dissemination_agency ON intelligence.dissemination USING btree (agency_id, created_at DESC, release_id)
  CREATE INDEX dissemination_approved_by ON intelligence.dissemination USING btree (emergency_approved_by)
  CREATE INDEX dissemination_by ON intelligence.dissemination USING btree (by_person)
  CREATE INDEX dissemination_emergency ON intelligence.dissemination USING btree (agency_id, release_id) WHERE ((emergency_reason IS NOT NULL) AND (ended_at IS NULL))
  CREATE INDEX dissemination_to_review ON intelligence.dissemination USING btree (emergency_review_by) WHERE ((emergency_reason IS NOT NULL) AND (emergency_reviewed_at IS NULL) AND (ended_at IS NULL))
  policy named_or_owner for select to article4_staff using 
CASE
    WHEN (agency_id = ( SELECT priv.agency() AS agency)) THEN ( SELECT priv.is_reader() AS is_reader)
    ELSE (( SELECT priv.at_own_desk() AS at_own_desk) AND priv.owns_release(release_id))
END
  grant select to article4_staff

table intelligence.grading -- 3x5x2, a written reason for each code. A change of mind is a new version.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  item_id uuid not null
  version integer not null
  source_evaluation text not null
  source_reason text not null
  assessment text not null
  assessment_reason text not null
  handling text not null
  handling_reason text not null
  action_code text
  sanitisation_code text
  instructions text not null default ''::text
  mapped_from text
  map_warning text
  by_person uuid not null
  constraint grading_action_code_check CHECK ((action_code = ANY (ARRAY['A1'::text, 'A2'::text, 'A3'::text])))
  constraint grading_assessment_check CHECK ((assessment = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text])))
  constraint grading_assessment_reason_check CHECK (((length(assessment_reason) >= 1) AND (length(assessment_reason) <= 1000)))
  constraint grading_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint grading_check CHECK ((((handling = 'P'::text) AND (action_code IS NULL) AND (sanitisation_code IS NULL) AND (instructions = ''::text)) OR ((handling = 'C'::text) AND (action_code IS NOT NULL) AND (sanitisation_code IS NOT NULL) AND (instructions <> ''::text))))
  constraint grading_handling_check CHECK ((handling = ANY (ARRAY['P'::text, 'C'::text])))
  constraint grading_handling_reason_check CHECK (((length(handling_reason) >= 1) AND (length(handling_reason) <= 1000)))
  constraint grading_instructions_check CHECK ((length(instructions) <= 2000))
  constraint grading_item_id_fkey FOREIGN KEY (item_id) REFERENCES intelligence.item(id)
  constraint grading_item_id_version_key UNIQUE (item_id, version)
  constraint grading_pkey PRIMARY KEY (id)
  constraint grading_sanitisation_code_check CHECK ((sanitisation_code = ANY (ARRAY['S1'::text, 'S2'::text])))
  constraint grading_source_evaluation_check CHECK ((source_evaluation = ANY (ARRAY['1'::text, '2'::text, '3'::text])))
  constraint grading_source_reason_check CHECK (((length(source_reason) >= 1) AND (length(source_reason) <= 1000)))
  constraint grading_version_check CHECK ((version > 0))
  CREATE INDEX grading_by ON intelligence.grading USING btree (by_person)
  policy own_desk for all to article4_staff using (( SELECT priv.at_own_desk() AS at_own_desk) AND (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = grading.item_id)))) check (( SELECT priv.has_right('intelligence-officer'::text) AS has_right) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = grading.item_id))))
  grant insert to article4_staff
  grant select to article4_staff

table intelligence.item -- An intelligence item at its owner. urn has no meaning in it.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  urn text not null
  owner_agency_id uuid not null
  report_id uuid
  state text not null default 'draft'::text
  title text not null default ''::text
  marking text not null default 'official'::text
  priority text not null default 'low'::text
  exploitation_types text[] not null default '{}'::text[]
  purposes text[] not null default '{crime,safeguarding}'::text[]
  occurred_on date
  occurred_words text not null default ''::text
  created_by uuid
  held_by uuid
  unknown_reason text not null default ''::text
  constraint item_created_by_fkey FOREIGN KEY (created_by) REFERENCES identity.person(id)
  constraint item_exploitation_types_check CHECK ((exploitation_types <@ ARRAY['labour'::text, 'sexual'::text, 'domestic'::text, 'criminal'::text, 'organ'::text, 'unknown'::text]))
  constraint item_held_by_fkey FOREIGN KEY (held_by) REFERENCES identity.person(id)
  constraint item_id_owner_agency_id_key UNIQUE (id, owner_agency_id)
  constraint item_marking_check CHECK ((marking = ANY (ARRAY['official'::text, 'official-sensitive'::text])))
  constraint item_occurred_words_check CHECK ((length(occurred_words) <= 200))
  constraint item_owner_agency_id_fkey FOREIGN KEY (owner_agency_id) REFERENCES identity.agency(id)
  constraint item_pkey PRIMARY KEY (id)
  constraint item_priority_check CHECK ((priority = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text])))
  constraint item_purposes_check CHECK (((cardinality(purposes) > 0) AND (purposes <@ ARRAY['crime'::text, 'safeguarding'::text, 'labour-standards'::text])))
  constraint item_report_id_fkey FOREIGN KEY (report_id) REFERENCES intake.report(id) ON DELETE SET NULL
  constraint item_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'graded'::text, 'sanitised'::text, 'released'::text, 'recalled'::text, 'closed'::text])))
  constraint item_title_check CHECK ((length(title) <= 200))
  constraint item_unknown_reason_check CHECK ((length(unknown_reason) <= 500))
  constraint item_urn_key UNIQUE (urn)
  CREATE INDEX item_created_by ON intelligence.item USING btree (created_by)
  CREATE INDEX item_held_by ON intelligence.item USING btree (held_by)
  CREATE INDEX item_owner ON intelligence.item USING btree (owner_agency_id, state, created_at DESC)
  CREATE INDEX item_report ON intelligence.item USING btree (report_id)
  policy in_own_name for insert to article4_staff check ((created_by = ( SELECT priv.person() AS person)) AND ( SELECT priv.at_own_desk() AS at_own_desk) AND ((report_id IS NULL) OR (EXISTS ( SELECT
   FROM intake.report r
  WHERE (r.id = item.report_id)))))
  policy own_desk for all to article4_staff using ((owner_agency_id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.at_own_desk() AS at_own_desk)) check ((owner_agency_id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.has_right('intelligence-officer'::text) AS has_right))
  grant select to article4_staff
  grant insert (id, urn, owner_agency_id, report_id, title, marking, priority, exploitation_types, purposes, occurred_on, occurred_words, created_by, held_by, unknown_reason) to article4_staff
  grant update (state, title, marking, priority, exploitation_types, purposes, occurred_on, occurred_words, held_by, unknown_reason) to article4_staff

table intelligence.item_outcome -- What somebody who used an item says became of it, and what is answered. use_id: one use, which tells nothing of whose it was. The newest version of a use stands.
  owner article4_owner, row security forced
  use_id uuid not null
  version integer not null
  created_at timestamp with time zone not null default priv.now()
  item_id uuid not null
  outcome text not null
  answer text not null
  constraint item_outcome_answer_check CHECK ((answer = ANY (ARRAY['weighed'::text, 'helped'::text, 'acted-on'::text, 'nothing-found'::text])))
  constraint item_outcome_item_id_fkey FOREIGN KEY (item_id) REFERENCES intelligence.item(id)
  constraint item_outcome_outcome_check CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'in-part'::text, 'not-confirmed'::text, 'wrong'::text, 'not-tested'::text])))
  constraint item_outcome_pkey PRIMARY KEY (use_id, version)
  constraint item_outcome_version_check CHECK (((version >= 1) AND (version <= 100)))
  CREATE INDEX item_outcome_item ON intelligence.item_outcome USING btree (item_id)
  policy own_desk for select to article4_staff using (( SELECT priv.at_own_desk() AS at_own_desk) AND (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = item_outcome.item_id))))
  grant select to article4_staff

table intelligence.original -- The item as its owner holds it; a new wording is a new version.
  owner article4_owner, row security forced
  item_id uuid not null
  version integer not null
  created_at timestamp with time zone not null default priv.now()
  text text not null
  provenance text not null
  by_person uuid not null
  constraint original_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint original_item_id_fkey FOREIGN KEY (item_id) REFERENCES intelligence.item(id)
  constraint original_pkey PRIMARY KEY (item_id, version)
  constraint original_provenance_check CHECK (((length(provenance) >= 1) AND (length(provenance) <= 2000)))
  constraint original_text_check CHECK (((length(text) >= 1) AND (length(text) <= 20000)))
  constraint original_version_check CHECK ((version > 0))
  CREATE INDEX original_by ON intelligence.original USING btree (by_person)
  policy own_desk for all to article4_staff using (( SELECT priv.at_own_desk() AS at_own_desk) AND (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = original.item_id)))) check (( SELECT priv.has_right('intelligence-officer'::text) AS has_right) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = original.item_id))))
  grant insert to article4_staff
  grant select to article4_staff

table intelligence.past_dissemination -- A disclosure that ended, kept whole when the agency is named again (BR22: every disclosure keeps its basis).
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  release_id uuid not null
  agency_id uuid not null
  shared_at timestamp with time zone not null
  conditions text not null
  regime text not null
  legal_basis text not null
  necessity text not null
  withheld text not null
  by_person uuid not null
  ended_at timestamp with time zone not null
  emergency_reason text
  emergency_approved_by uuid
  emergency_review_by timestamp with time zone
  emergency_reviewed_at timestamp with time zone
  constraint past_dissemination_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint past_dissemination_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint past_dissemination_emergency_approved_by_fkey FOREIGN KEY (emergency_approved_by) REFERENCES identity.person(id)
  constraint past_dissemination_pkey PRIMARY KEY (id)
  constraint past_dissemination_release_id_fkey FOREIGN KEY (release_id) REFERENCES intelligence.release(id)
  CREATE INDEX past_dissemination_agency ON intelligence.past_dissemination USING btree (agency_id)
  CREATE INDEX past_dissemination_approved_by ON intelligence.past_dissemination USING btree (emergency_approved_by)
  CREATE INDEX past_dissemination_by ON intelligence.past_dissemination USING btree (by_person)
  CREATE INDEX past_dissemination_release ON intelligence.past_dissemination USING btree (release_id)
  policy owner_reads for select to article4_staff using (( SELECT priv.at_own_desk() AS at_own_desk) AND priv.owns_release(release_id))
  grant select to article4_staff

table intelligence.recall_notice -- Each reader of a recalled item is told, and confirms that no copy is kept.
  owner article4_owner, row security forced
  release_id uuid not null
  person_id uuid not null
  agency_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  confirmed_at timestamp with time zone
  constraint recall_notice_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint recall_notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id)
  constraint recall_notice_pkey PRIMARY KEY (release_id, person_id)
  constraint recall_notice_release_id_fkey FOREIGN KEY (release_id) REFERENCES intelligence.release(id)
  CREATE INDEX recall_notice_agency ON intelligence.recall_notice USING btree (agency_id)
  CREATE INDEX recall_notice_person ON intelligence.recall_notice USING btree (person_id)
  policy own_notices for select to article4_staff using ((person_id = ( SELECT priv.person() AS person)) OR (( SELECT priv.at_own_desk() AS at_own_desk) AND priv.owns_release(release_id)))
  grant select to article4_staff

table intelligence.release -- What a second person let out: head and handling. The words are in release_text.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  item_id uuid not null
  owner_agency_id uuid not null
  urn text not null
  title text not null
  marking text not null
  priority text not null
  grade text not null
  handling text not null
  action_code text
  sanitisation_code text
  instructions text not null
  exploitation_types text[] not null
  purposes text[] not null
  occurred_on date
  occurred_words text not null
  sanitised_version integer not null
  grading_version integer not null
  sanitised_by uuid not null
  released_by uuid not null
  recalled_at timestamp with time zone
  recalled_by uuid
  recall_reason text
  constraint release_check CHECK ((released_by <> sanitised_by))
  constraint release_check1 CHECK ((((recalled_at IS NULL) = (recalled_by IS NULL)) AND ((recalled_at IS NULL) = (recall_reason IS NULL))))
  constraint release_handling_check CHECK ((handling = ANY (ARRAY['P'::text, 'C'::text])))
  constraint release_item_id_owner_agency_id_fkey FOREIGN KEY (item_id, owner_agency_id) REFERENCES intelligence.item(id, owner_agency_id)
  constraint release_pkey PRIMARY KEY (id)
  constraint release_recalled_by_fkey FOREIGN KEY (recalled_by) REFERENCES identity.person(id)
  constraint release_released_by_fkey FOREIGN KEY (released_by) REFERENCES identity.person(id)
  constraint release_sanitised_by_fkey FOREIGN KEY (sanitised_by) REFERENCES identity.person(id)
  CREATE INDEX release_item ON intelligence.release USING btree (item_id, owner_agency_id)
  CREATE INDEX release_newest ON intelligence.release USING btree (created_at DESC, id DESC)
  CREATE INDEX release_owner ON intelligence.release USING btree (owner_agency_id, created_at DESC, id DESC)
  CREATE INDEX release_recalled_by ON intelligence.release USING btree (recalled_by)
  CREATE INDEX release_released_by ON intelligence.release USING btree (released_by)
  CREATE INDEX release_sanitised_by ON intelligence.release USING btree (sanitised_by)
  policy owner_reads for select to article4_staff using ((owner_agency_id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.at_own_desk() AS at_own_desk))
  policy reader_reads for select to article4_staff using (( SELECT priv.is_reader() AS is_reader) AND (recalled_at IS NULL) AND (( SELECT priv.purpose() AS purpose) = ANY (purposes)) AND (EXISTS ( SELECT
   FROM intelligence.dissemination d
  WHERE ((d.release_id = release.id) AND (d.agency_id = ( SELECT priv.agency() AS agency)) AND (d.ended_at IS NULL) AND ((release.owner_agency_id = ANY (( SELECT priv.partner_agencies() AS partner_agencies)::uuid[])) OR ((d.emergency_reason IS NOT NULL) AND ((d.emergency_reviewed_at IS NOT NULL) OR (d.emergency_review_by > ( SELECT priv.now() AS now))))))
 OFFSET 0)))
  grant select to article4_staff

table intelligence.release_text -- The sanitised words. Under C they open only to who has acknowledged the conditions.
  owner article4_owner, row security forced
  release_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  text text not null
  search tsvector not null
  constraint release_text_pkey PRIMARY KEY (release_id)
  constraint release_text_release_id_fkey FOREIGN KEY (release_id) REFERENCES intelligence.release(id)
  CREATE INDEX release_text_search ON intelligence.release_text USING gin (search)
  policy owner_reads for select to article4_staff using (( SELECT priv.at_own_desk() AS at_own_desk) AND (EXISTS ( SELECT
   FROM intelligence.release r
  WHERE ((r.id = release_text.release_id) AND (r.owner_agency_id = ( SELECT priv.agency() AS agency)))
 OFFSET 0)))
  policy reader_reads for select to article4_staff using (EXISTS ( SELECT
   FROM intelligence.release r
  WHERE ((r.id = release_text.release_id) AND (r.recalled_at IS NULL) AND ((r.handling = 'P'::text) OR (EXISTS ( SELECT
           FROM (intelligence.acknowledgement k
             JOIN intelligence.dissemination d ON (((d.release_id = k.release_id) AND (d.agency_id = k.agency_id) AND (d.ended_at IS NULL))))
          WHERE ((k.release_id = r.id) AND (k.person_id = ( SELECT priv.person() AS person)) AND (k.created_at >= d.created_at))
         OFFSET 0))))
 OFFSET 0))
  grant select to article4_staff

table intelligence.sanitised -- What others might read, before a second person has released it.
  owner article4_owner, row security forced
  item_id uuid not null
  version integer not null
  created_at timestamp with time zone not null default priv.now()
  title text not null
  text text not null
  warnings text[] not null default '{}'::text[]
  warnings_answered text not null default ''::text
  by_person uuid not null
  constraint sanitised_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint sanitised_item_id_fkey FOREIGN KEY (item_id) REFERENCES intelligence.item(id)
  constraint sanitised_pkey PRIMARY KEY (item_id, version)
  constraint sanitised_text_check CHECK (((length(text) >= 1) AND (length(text) <= 20000)))
  constraint sanitised_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint sanitised_version_check CHECK ((version > 0))
  constraint sanitised_warnings_answered_check CHECK ((length(warnings_answered) <= 20000))
  CREATE INDEX sanitised_by ON intelligence.sanitised USING btree (by_person)
  policy own_desk for all to article4_staff using (( SELECT priv.at_own_desk() AS at_own_desk) AND (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = sanitised.item_id)))) check (( SELECT priv.has_right('intelligence-officer'::text) AS has_right) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = sanitised.item_id))))
  grant insert to article4_staff
  grant select to article4_staff

table intelligence.source -- Who it came from, sealed; everybody else sees the pseudonym. Opened by a custodian, for a reason, one at a time.
  owner article4_owner, row security forced
  item_id uuid not null
  owner_agency_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  pseudonym text not null
  sealed bytea not null
  key_id text not null
  by_person uuid not null
  constraint source_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint source_item_id_owner_agency_id_fkey FOREIGN KEY (item_id, owner_agency_id) REFERENCES intelligence.item(id, owner_agency_id)
  constraint source_key_id_fkey FOREIGN KEY (key_id) REFERENCES platform.box_key(id)
  constraint source_owner_agency_id_pseudonym_item_id_key UNIQUE (owner_agency_id, pseudonym, item_id)
  constraint source_pkey PRIMARY KEY (item_id)
  CREATE INDEX source_by ON intelligence.source USING btree (by_person)
  CREATE INDEX source_key ON intelligence.source USING btree (key_id)
  CREATE INDEX source_owner ON intelligence.source USING btree (item_id, owner_agency_id)
  policy custodian for select to article4_staff using ((owner_agency_id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.has_right('source-custodian'::text) AS has_right) AND (( SELECT priv.purpose() AS purpose) = ANY (ARRAY['crime'::text, 'safeguarding'::text])))
  policy write_source for insert to article4_staff check (( SELECT priv.has_right('intelligence-officer'::text) AS has_right) AND (owner_agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND ( SELECT priv.at_own_desk() AS at_own_desk) AND (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = source.item_id))))
  grant insert to article4_staff
  grant select to article4_staff

table intelligence.source_opening -- Each opening of a source, with its reason: written before the box is opened, seen by every custodian of the agency.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  item_id uuid not null
  owner_agency_id uuid not null
  by_person uuid not null
  purpose text not null
  reason text not null
  constraint source_opening_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint source_opening_item_id_fkey FOREIGN KEY (item_id) REFERENCES intelligence.source(item_id)
  constraint source_opening_owner_agency_id_fkey FOREIGN KEY (owner_agency_id) REFERENCES identity.agency(id)
  constraint source_opening_pkey PRIMARY KEY (id)
  constraint source_opening_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 1000)))
  CREATE INDEX source_opening_agency ON intelligence.source_opening USING btree (owner_agency_id)
  CREATE INDEX source_opening_by ON intelligence.source_opening USING btree (by_person)
  CREATE INDEX source_opening_item ON intelligence.source_opening USING btree (item_id, created_at DESC)
  policy custodians for all to article4_staff using ((owner_agency_id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.has_right('source-custodian'::text) AS has_right) AND (( SELECT priv.purpose() AS purpose) = ANY (ARRAY['crime'::text, 'safeguarding'::text]))) check ((owner_agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND (purpose = ( SELECT priv.purpose() AS purpose)) AND ( SELECT priv.has_right('source-custodian'::text) AS has_right) AND (( SELECT priv.purpose() AS purpose) = ANY (ARRAY['crime'::text, 'safeguarding'::text])) AND (EXISTS ( SELECT
   FROM intelligence.source s
  WHERE (s.item_id = source_opening.item_id))))
  grant select to article4_staff
  grant insert (item_id, owner_agency_id, by_person, purpose, reason) to article4_staff

table linking.connection -- Two mentions of one text that the text connects: drives, lives at. A relation between things, never identity.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  left_mention uuid not null
  right_mention uuid not null
  kind text not null
  strength text not null
  from_day date
  until_day date
  quote text not null
  by_person uuid not null
  constraint connection_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint connection_check CHECK ((left_mention <> right_mention))
  constraint connection_check1 CHECK ((from_day <= until_day))
  constraint connection_kind_check CHECK ((kind = ANY (ARRAY['lives-at'::text, 'works-at'::text, 'works-for'::text, 'runs'::text, 'drives'::text, 'owns'::text, 'uses'::text, 'calls'::text, 'controls'::text, 'recruited'::text, 'related-to'::text, 'with'::text, 'paid-into'::text, 'advertised-at'::text, 'visits'::text, 'other'::text])))
  constraint connection_left_mention_fkey FOREIGN KEY (left_mention) REFERENCES linking.mention(id)
  constraint connection_pkey PRIMARY KEY (id)
  constraint connection_quote_check CHECK (((length(quote) >= 2) AND (length(quote) <= 1000)))
  constraint connection_right_mention_fkey FOREIGN KEY (right_mention) REFERENCES linking.mention(id)
  constraint connection_strength_check CHECK ((strength = ANY (ARRAY['confirmed'::text, 'probable'::text, 'possible'::text, 'disproved'::text])))
  CREATE INDEX connection_by ON linking.connection USING btree (by_person)
  CREATE INDEX connection_left ON linking.connection USING btree (left_mention)
  CREATE INDEX connection_right ON linking.connection USING btree (right_mention)
  policy both_ends for select to article4_staff using ((EXISTS ( SELECT
   FROM linking.mention m
  WHERE (m.id = connection.left_mention))) AND (EXISTS ( SELECT
   FROM linking.mention m
  WHERE (m.id = connection.right_mention))))
  policy of_one_text for insert to article4_staff check (( SELECT priv.may_link() AS may_link) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM (linking.mention a
     JOIN linking.mention b ON (((b.item_id = a.item_id) AND (NOT (b.release_id IS DISTINCT FROM a.release_id)) AND (NOT (b.original_version IS DISTINCT FROM a.original_version)))))
  WHERE ((a.id = connection.left_mention) AND (b.id = connection.right_mention) AND (a.agency_id = ( SELECT priv.agency() AS agency)) AND (b.agency_id = ( SELECT priv.agency() AS agency))))))
  grant select to article4_staff
  grant insert (id, left_mention, right_mention, kind, strength, from_day, until_day, quote, by_person) to article4_staff

table linking.decision -- What a person said of two mentions, first without the score (blind_answer), then with it. The newest per pair stands; nothing is deleted, so every merge can be undone and its history read.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  left_mention uuid not null
  right_mention uuid not null
  answer text not null
  reasons text[] not null default '{}'::text[]
  was_blind boolean not null
  after_score text
  blind_answer text
  model text
  weight double precision
  needs_second boolean not null
  agency_id uuid not null
  by_person uuid not null
  second_of uuid
  first_person uuid
  left_owner_agency_id uuid not null
  constraint decision_after_score_check CHECK ((after_score = ANY (ARRAY['kept'::text, 'changed'::text])))
  constraint decision_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint decision_answer_check CHECK ((answer = ANY (ARRAY['same'::text, 'different'::text, 'unsure'::text, 'withdrawn'::text])))
  constraint decision_blind_answer_check CHECK ((blind_answer = ANY (ARRAY['same'::text, 'different'::text, 'unsure'::text])))
  constraint decision_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint decision_by_whom UNIQUE (id, by_person)
  constraint decision_check CHECK ((left_mention < right_mention))
  constraint decision_left_mention_fkey FOREIGN KEY (left_mention) REFERENCES linking.mention(id)
  constraint decision_pkey PRIMARY KEY (id)
  constraint decision_reasons_check CHECK ((reasons <@ ARRAY['name'::text, 'born'::text, 'place'::text, 'contact'::text, 'vehicle'::text, 'document'::text, 'account'::text, 'picture'::text, 'story'::text, 'connections'::text, 'contradiction'::text, 'too-little'::text, 'shared-not-same'::text, 'common-name'::text, 'mistaken-before'::text, 'new-information'::text]))
  constraint decision_right_mention_fkey FOREIGN KEY (right_mention) REFERENCES linking.mention(id)
  constraint decision_second_answer CHECK (((second_of IS NULL) OR ((answer = 'same'::text) AND needs_second)))
  constraint decision_second_of_fkey FOREIGN KEY (second_of, first_person) REFERENCES linking.decision(id, by_person)
  constraint decision_second_person CHECK ((first_person <> by_person))
  constraint decision_second_whole CHECK (((second_of IS NULL) = (first_person IS NULL)))
  CREATE INDEX decision_agency ON linking.decision USING btree (agency_id, created_at DESC)
  CREATE INDEX decision_by ON linking.decision USING btree (by_person)
  CREATE INDEX decision_first_of_two ON linking.decision USING btree (left_owner_agency_id, created_at) WHERE (needs_second AND (answer = 'same'::text) AND (second_of IS NULL))
  CREATE INDEX decision_newest ON linking.decision USING btree (created_at DESC, id)
  CREATE INDEX decision_pair ON linking.decision USING btree (left_mention, right_mention, created_at DESC)
  CREATE INDEX decision_right ON linking.decision USING btree (right_mention)
  CREATE INDEX decision_second ON linking.decision USING btree (created_at DESC) WHERE (needs_second AND (answer = 'same'::text))
  CREATE INDEX decision_seconded ON linking.decision USING btree (second_of, first_person)
  policy both_ends for select to article4_staff using ((EXISTS ( SELECT
   FROM linking.mention m
  WHERE (m.id = decision.left_mention))) AND (EXISTS ( SELECT
   FROM linking.mention m
  WHERE (m.id = decision.right_mention))))
  policy both_ends_seen for insert to article4_staff check (( SELECT priv.may_link() AS may_link) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND priv.sees_pair(left_mention, right_mention))
  CREATE TRIGGER in_order BEFORE INSERT ON linking.decision FOR EACH ROW EXECUTE FUNCTION linking.after_what_was_said()
  grant insert (id, left_mention, right_mention, answer, reasons, was_blind, after_score, blind_answer, needs_second, agency_id, by_person) to article4_staff
  grant select (id, created_at, left_mention, right_mention, answer, reasons, was_blind, after_score, blind_answer, model, needs_second, agency_id, by_person, second_of) to article4_staff

table linking.decision_note -- Why, in the decider's own words. Seen at their own agency alone: words may tell of what others may not see.
  owner article4_owner, row security forced
  decision_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  note text not null
  constraint decision_note_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES linking.decision(id)
  constraint decision_note_note_check CHECK (((length(note) >= 1) AND (length(note) <= 2000)))
  constraint decision_note_pkey PRIMARY KEY (decision_id)
  policy of_own_decision for insert to article4_staff check (EXISTS ( SELECT
   FROM linking.decision d
  WHERE ((d.id = decision_note.decision_id) AND (d.by_person = ( SELECT priv.person() AS person)))))
  policy own_agency for select to article4_staff using (EXISTS ( SELECT
   FROM linking.decision d
  WHERE ((d.id = decision_note.decision_id) AND (d.agency_id = ( SELECT priv.agency() AS agency)))
 OFFSET 0))
  grant select to article4_staff
  grant insert (decision_id, note) to article4_staff

table linking.detail -- What the text says of a mention: a birthday, a role, a colour, with its words. Dates that are not sure are a span.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  mention_id uuid not null
  aspect text not null
  found text not null
  shown text not null
  earliest date
  latest date
  by_person uuid not null
  begun_by uuid
  ended_by uuid
  constraint detail_aspect_check CHECK ((aspect = ANY (ARRAY['alias'::text, 'born'::text, 'age'::text, 'sex'::text, 'nationality'::text, 'language'::text, 'role'::text, 'description'::text, 'make'::text, 'model'::text, 'colour'::text, 'place-kind'::text, 'company-number'::text, 'licence'::text, 'money'::text, 'date'::text])))
  constraint detail_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES linking.detail_change(id)
  constraint detail_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint detail_check CHECK ((earliest <= latest))
  constraint detail_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES linking.detail_change(id)
  constraint detail_found_check CHECK (((length(found) >= 1) AND (length(found) <= 500)))
  constraint detail_mention_id_fkey FOREIGN KEY (mention_id) REFERENCES linking.mention(id)
  constraint detail_pkey PRIMARY KEY (id)
  constraint detail_shown_check CHECK (((length(shown) >= 1) AND (length(shown) <= 500)))
  CREATE INDEX detail_begun ON linking.detail USING btree (begun_by)
  CREATE INDEX detail_by ON linking.detail USING btree (by_person)
  CREATE INDEX detail_ended ON linking.detail USING btree (ended_by)
  CREATE INDEX detail_mention ON linking.detail USING btree (mention_id)
  policy of_own_mention for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND priv.is_own_mention(mention_id))
  policy with_its_mention for select to article4_staff using priv.sees_mention(mention_id)
  grant select to article4_staff
  grant insert (id, mention_id, aspect, found, shown, earliest, latest, by_person) to article4_staff

table linking.detail_change -- What is said of a mention was changed: by whom, when and why, the first change being version 2. Which details it ended and began, they say themselves.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  mention_id uuid not null
  version integer not null
  reason text not null
  agency_id uuid not null
  by_person uuid not null
  constraint detail_change_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint detail_change_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint detail_change_mention_id_fkey FOREIGN KEY (mention_id) REFERENCES linking.mention(id)
  constraint detail_change_mention_id_version_key UNIQUE (mention_id, version)
  constraint detail_change_pkey PRIMARY KEY (id)
  constraint detail_change_reason_check CHECK ((reason = ANY (ARRAY['left-out'::text, 'misread'::text, 'not-of-this'::text, 'text-changed'::text])))
  constraint detail_change_version_check CHECK ((version >= 2))
  CREATE INDEX detail_change_agency ON linking.detail_change USING btree (agency_id)
  CREATE INDEX detail_change_by ON linking.detail_change USING btree (by_person)
  policy with_its_mention for select to article4_staff using priv.sees_mention(mention_id)
  grant select to article4_staff

table linking.dismissal -- A suggestion that a person read and did not follow: it is not made again for the same words.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  item_id uuid not null
  owner_agency_id uuid not null
  release_id uuid
  original_version integer
  kind text not null
  starts integer not null
  found text not null
  agency_id uuid not null
  by_person uuid not null
  constraint dismissal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint dismissal_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint dismissal_check CHECK (((release_id IS NULL) <> (original_version IS NULL)))
  constraint dismissal_found_check CHECK (((length(found) >= 1) AND (length(found) <= 500)))
  constraint dismissal_item_id_owner_agency_id_fkey FOREIGN KEY (item_id, owner_agency_id) REFERENCES intelligence.item(id, owner_agency_id)
  constraint dismissal_original_version_check CHECK ((original_version > 0))
  constraint dismissal_pkey PRIMARY KEY (id)
  constraint dismissal_release_id_fkey FOREIGN KEY (release_id) REFERENCES intelligence.release(id)
  constraint dismissal_starts_check CHECK ((starts >= 0))
  CREATE INDEX dismissal_agency ON linking.dismissal USING btree (agency_id)
  CREATE INDEX dismissal_by ON linking.dismissal USING btree (by_person)
  CREATE INDEX dismissal_item ON linking.dismissal USING btree (item_id, owner_agency_id)
  CREATE INDEX dismissal_release ON linking.dismissal USING btree (release_id)
  policy in_own_name for insert to article4_staff check (( SELECT priv.may_link() AS may_link) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND ((release_id IS NULL) OR (EXISTS ( SELECT
   FROM intelligence.release_text t
  WHERE (t.release_id = dismissal.release_id)))) AND ((original_version IS NULL) OR (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = dismissal.item_id)))))
  policy own_agency for select to article4_staff using ((agency_id = ( SELECT priv.agency() AS agency)) AND (((release_id IS NULL) AND (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = dismissal.item_id)
 OFFSET 0))) OR ((release_id IS NOT NULL) AND (EXISTS ( SELECT
   FROM intelligence.release_text t
  WHERE (t.release_id = dismissal.release_id)
 OFFSET 0)))))
  grant select to article4_staff
  grant insert (id, item_id, owner_agency_id, release_id, original_version, kind, starts, found, agency_id, by_person) to article4_staff

table linking.edge -- What a pair of mentions came to, under one model: the levels say why. A proposal; people decide.
  owner article4_owner, row security forced
  left_mention uuid not null
  right_mention uuid not null
  created_at timestamp with time zone not null default priv.now()
  kind text not null
  model text not null
  levels smallint[] not null
  weight double precision not null
  constraint edge_check CHECK ((left_mention < right_mention))
  constraint edge_left_mention_fkey FOREIGN KEY (left_mention) REFERENCES linking.mention(id)
  constraint edge_model_check CHECK (((length(model) >= 1) AND (length(model) <= 100)))
  constraint edge_pkey PRIMARY KEY (left_mention, right_mention)
  constraint edge_right_mention_fkey FOREIGN KEY (right_mention) REFERENCES linking.mention(id)
  CREATE INDEX edge_right ON linking.edge USING btree (right_mention)
  policy both_ends for select to article4_staff using ((EXISTS ( SELECT
   FROM linking.mention m
  WHERE (m.id = edge.left_mention))) AND (EXISTS ( SELECT
   FROM linking.mention m
  WHERE (m.id = edge.right_mention))))
  policy worker_compares for all to article4_worker using true check true
  grant select (left_mention, right_mention, created_at, kind, model) to article4_staff
  grant insert (left_mention, right_mention, kind, model, levels, weight) to article4_worker
  grant select (left_mention, right_mention, model, levels, weight) to article4_worker
  grant update (model, levels, weight) to article4_worker

table linking.match_key -- By what a mention is found again: hashes of key families. Two that share one are compared. Where the mention stands is repeated, so that row security asks it here and not twice.
  owner article4_owner, row security forced
  key bigint not null
  mention_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  kind text not null
  item_id uuid not null
  owner_agency_id uuid not null
  release_id uuid
  agency_id uuid not null
  constraint match_key_mention_id_fkey FOREIGN KEY (mention_id) REFERENCES linking.mention(id)
  constraint match_key_pkey PRIMARY KEY (key, mention_id) INCLUDE (kind, release_id, owner_agency_id, agency_id)
  constraint match_key_release_id_fkey FOREIGN KEY (release_id) REFERENCES intelligence.release(id)
  CREATE INDEX match_key_mention ON linking.match_key USING btree (mention_id)
  CREATE INDEX match_key_release ON linking.match_key USING btree (release_id)
  policy of_own_mention for insert to article4_staff check priv.is_own_place(mention_id, kind, item_id, owner_agency_id, release_id, agency_id)
  policy own_original for select to article4_staff using ((release_id IS NULL) AND (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = match_key.item_id)
 OFFSET 0)))
  policy words_of_a_release for select to article4_staff using ((release_id IS NOT NULL) AND ((agency_id = owner_agency_id) OR (agency_id = ( SELECT priv.agency() AS agency))) AND (EXISTS ( SELECT
   FROM intelligence.release_text t
  WHERE (t.release_id = match_key.release_id)
 OFFSET 0)))
  policy worker_compares for select to article4_worker using true
  grant select to article4_staff
  grant insert (key, mention_id, kind, item_id, owner_agency_id, release_id, agency_id) to article4_staff
  grant select (key, mention_id, kind) to article4_worker

table linking.mention -- One thing named in one text, confirmed by a person. found: the words as they stand; shown: the reading, corrected if need be; value: the normal form by which it is itself (a number, a plate), null for what has none. Never changed, but for prepared, which follows its details; withdrawn by a row of its own.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  item_id uuid not null
  owner_agency_id uuid not null
  release_id uuid
  original_version integer
  kind text not null
  starts integer
  ends integer
  found text not null
  shown text not null
  value text
  prepared jsonb not null default '{}'::jsonb
  sureness text not null
  was_corrected boolean not null
  agency_id uuid not null
  by_person uuid not null
  constraint mention_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint mention_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint mention_check CHECK ((ends > starts))
  constraint mention_check1 CHECK (((release_id IS NULL) <> (original_version IS NULL)))
  constraint mention_check2 CHECK (((starts IS NULL) = (ends IS NULL)))
  constraint mention_found_check CHECK (((length(found) >= 1) AND (length(found) <= 500)))
  constraint mention_item_id_owner_agency_id_fkey FOREIGN KEY (item_id, owner_agency_id) REFERENCES intelligence.item(id, owner_agency_id)
  constraint mention_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'place'::text, 'vehicle'::text, 'phone'::text, 'email'::text, 'handle'::text, 'link'::text, 'account'::text, 'business'::text, 'document'::text])))
  constraint mention_original_version_check CHECK ((original_version > 0))
  constraint mention_pkey PRIMARY KEY (id)
  constraint mention_prepared_check CHECK (((jsonb_typeof(prepared) = 'object'::text) AND (length((prepared)::text) <= 20000)))
  constraint mention_release_id_fkey FOREIGN KEY (release_id) REFERENCES intelligence.release(id)
  constraint mention_shown_check CHECK (((length(shown) >= 1) AND (length(shown) <= 500)))
  constraint mention_starts_check CHECK ((starts >= 0))
  constraint mention_sureness_check CHECK ((sureness = ANY (ARRAY['sure'::text, 'likely'::text, 'guess'::text, 'added'::text])))
  constraint mention_value_check CHECK (((length(value) >= 1) AND (length(value) <= 500)))
  CREATE INDEX mention_agency ON linking.mention USING btree (agency_id, kind, created_at DESC, id DESC)
  CREATE INDEX mention_by ON linking.mention USING btree (by_person)
  CREATE INDEX mention_item ON linking.mention USING btree (item_id, owner_agency_id)
  CREATE INDEX mention_newest ON linking.mention USING btree (created_at DESC, id DESC)
  CREATE INDEX mention_newest_of_kind ON linking.mention USING btree (kind, created_at DESC, id DESC)
  CREATE INDEX mention_owner ON linking.mention USING btree (owner_agency_id)
  CREATE INDEX mention_release ON linking.mention USING btree (release_id)
  CREATE INDEX mention_value ON linking.mention USING btree (kind, value, created_at, id) WHERE (value IS NOT NULL)
  policy own_original for select to article4_staff using ((original_version IS NOT NULL) AND (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = mention.item_id)
 OFFSET 0)))
  policy words_of_a_release for select to article4_staff using ((release_id IS NOT NULL) AND ((agency_id = owner_agency_id) OR (agency_id = ( SELECT priv.agency() AS agency))) AND (EXISTS ( SELECT
   FROM intelligence.release_text t
  WHERE (t.release_id = mention.release_id)
 OFFSET 0)))
  policy words_that_stand for insert to article4_staff check (( SELECT priv.may_link() AS may_link) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND priv.words_stand(item_id, owner_agency_id, release_id, original_version, found))
  policy worker_compares for select to article4_worker using true
  grant select to article4_staff
  grant insert (id, item_id, owner_agency_id, release_id, original_version, kind, starts, ends, found, shown, value, prepared, sureness, was_corrected, agency_id, by_person) to article4_staff
  grant select (id, item_id, kind, prepared) to article4_worker

table linking.tripwire -- Tell me when this subject is named again. Nobody but its person ever sees that it is there.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  mention_id uuid not null
  reason text not null
  agency_id uuid not null
  by_person uuid not null
  review_on date not null
  ended_at timestamp with time zone
  constraint tripwire_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint tripwire_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint tripwire_mention_id_fkey FOREIGN KEY (mention_id) REFERENCES linking.mention(id)
  constraint tripwire_pkey PRIMARY KEY (id)
  constraint tripwire_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  CREATE INDEX tripwire_agency ON linking.tripwire USING btree (agency_id)
  CREATE INDEX tripwire_by ON linking.tripwire USING btree (by_person, ended_at)
  CREATE INDEX tripwire_mention ON linking.tripwire USING btree (mention_id)
  policy ended_by_its_person for update to article4_staff using (by_person = ( SELECT priv.person() AS person)) check (by_person = ( SELECT priv.person() AS person))
  policy in_own_name for insert to article4_staff check (( SELECT priv.may_link() AS may_link) AND (by_person = ( SELECT priv.person() AS person)) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (EXISTS ( SELECT
   FROM linking.mention m
  WHERE (m.id = tripwire.mention_id))))
  policy own for select to article4_staff using ((by_person = ( SELECT priv.person() AS person)) AND (agency_id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.is_reader() AS is_reader))
  grant select to article4_staff
  grant insert (id, mention_id, reason, agency_id, by_person, review_on) to article4_staff
  grant update (review_on, ended_at) to article4_staff

table linking.tripwire_seen -- What the person of a tripwire has looked at; what they may see and have not is news.
  owner article4_owner, row security forced
  tripwire_id uuid not null
  mention_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  constraint tripwire_seen_mention_id_fkey FOREIGN KEY (mention_id) REFERENCES linking.mention(id)
  constraint tripwire_seen_pkey PRIMARY KEY (tripwire_id, mention_id)
  constraint tripwire_seen_tripwire_id_fkey FOREIGN KEY (tripwire_id) REFERENCES linking.tripwire(id)
  CREATE INDEX tripwire_seen_mention ON linking.tripwire_seen USING btree (mention_id)
  policy in_own_name for insert to article4_staff check ((EXISTS ( SELECT
   FROM linking.tripwire t
  WHERE (t.id = tripwire_seen.tripwire_id))) AND (EXISTS ( SELECT
   FROM linking.mention m
  WHERE (m.id = tripwire_seen.mention_id))))
  policy own for select to article4_staff using (EXISTS ( SELECT
   FROM linking.tripwire t
  WHERE (t.id = tripwire_seen.tripwire_id)))
  grant select to article4_staff
  grant insert (tripwire_id, mention_id) to article4_staff

table linking.withdrawal -- A mention that does not stand any more, and why, from a closed list.
  owner article4_owner, row security forced
  mention_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  reason text not null
  by_person uuid not null
  constraint withdrawal_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint withdrawal_mention_id_fkey FOREIGN KEY (mention_id) REFERENCES linking.mention(id)
  constraint withdrawal_pkey PRIMARY KEY (mention_id)
  constraint withdrawal_reason_check CHECK ((reason = ANY (ARRAY['mistaken'::text, 'words-do-not-say-it'::text, 'corrected'::text, 'twice'::text, 'overtaken'::text])))
  CREATE INDEX withdrawal_by ON linking.withdrawal USING btree (by_person)
  policy of_own_agency for insert to article4_staff check (( SELECT priv.may_link() AS may_link) AND (by_person = ( SELECT priv.person() AS person)) AND priv.is_own_mention(mention_id))
  policy with_its_mention for select to article4_staff using priv.sees_mention(mention_id)
  policy worker_compares for select to article4_worker using true
  grant select to article4_staff
  grant insert (mention_id, reason, by_person) to article4_staff
  grant select (mention_id) to article4_worker

table operations.budget -- How many questions a person and an agency may ask in so many hours. In the database, because priv.deconflict holds to it whoever calls.
  owner article4_owner, row security forced
  id text not null
  created_at timestamp with time zone not null default priv.now()
  scope text not null
  hours integer not null
  most integer not null
  why text not null
  confidence text not null
  review_on date not null
  constraint budget_confidence_check CHECK ((confidence = ANY (ARRAY['H'::text, 'M'::text, 'L'::text])))
  constraint budget_hours_check CHECK (((hours >= 1) AND (hours <= 168)))
  constraint budget_id_check CHECK ((id ~ '^[a-z]+(-[a-z]+)*$'::text))
  constraint budget_most_check CHECK ((most > 0))
  constraint budget_pkey PRIMARY KEY (id)
  constraint budget_scope_check CHECK ((scope = ANY (ARRAY['person'::text, 'agency'::text])))
  constraint budget_why_check CHECK (((length(why) >= 1) AND (length(why) <= 500)))
  policy whoever_is_signed_in for select to article4_staff using (( SELECT priv.person() AS person) IS NOT NULL)
  grant select to article4_staff

table operations.common_desk -- The partnership's desk that is named in place of one that may not be, or of several. The newest stands; where there is none, call becomes hold.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  name text not null
  phone text not null
  agency_id uuid not null
  by_person uuid not null
  constraint common_desk_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint common_desk_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint common_desk_name_check CHECK (((length(name) >= 2) AND (length(name) <= 100)))
  constraint common_desk_phone_check CHECK (((length(phone) >= 3) AND (length(phone) <= 30)))
  constraint common_desk_pkey PRIMARY KEY (id)
  CREATE INDEX common_desk_agency ON operations.common_desk USING btree (agency_id)
  CREATE INDEX common_desk_by ON operations.common_desk USING btree (by_person)
  CREATE INDEX common_desk_newest ON operations.common_desk USING btree (created_at DESC, id)
  policy by_the_partnership for insert to article4_staff check (( SELECT priv.has_right('partnership-administrator'::text) AS has_right) AND (( SELECT priv.purpose() AS purpose) = 'administration'::text) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)))
  policy whoever_is_signed_in for select to article4_staff using (( SELECT priv.person() AS person) IS NOT NULL)
  grant select to article4_staff
  grant insert (name, phone, agency_id, by_person) to article4_staff

table operations.enquiry -- A question before a visit, and the whole answer. is_own: an interest of the asker's own agency is among what answered. Seen by who asked.
  owner article4_owner, row security forced
  id uuid not null
  created_at timestamp with time zone not null default priv.now()
  agency_id uuid not null
  by_person uuid not null
  purpose text not null
  kind text not null
  words text not null
  visit_day date not null
  reason text not null
  answer text not null
  desk_name text
  desk_phone text
  is_own boolean not null
  constraint enquiry_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint enquiry_answer_check CHECK ((answer = ANY (ARRAY['clear'::text, 'hold'::text, 'call'::text])))
  constraint enquiry_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint enquiry_check CHECK ((((answer = 'call'::text) = (desk_name IS NOT NULL)) AND ((desk_name IS NULL) = (desk_phone IS NULL))))
  constraint enquiry_kind_check CHECK ((kind = ANY (ARRAY['place'::text, 'person'::text, 'phone'::text, 'vehicle'::text])))
  constraint enquiry_pkey PRIMARY KEY (id)
  constraint enquiry_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  constraint enquiry_words_check CHECK (((length(words) >= 1) AND (length(words) <= 200)))
  CREATE INDEX enquiry_agency ON operations.enquiry USING btree (agency_id, created_at DESC)
  CREATE INDEX enquiry_by ON operations.enquiry USING btree (by_person, created_at DESC)
  policy who_asked for select to article4_staff using (( SELECT priv.is_reader() AS is_reader) AND (by_person = ( SELECT priv.person() AS person)) AND (agency_id = ( SELECT priv.agency() AS agency)))
  grant select to article4_staff

table operations.enquiry_refusal -- A question that was not taken because the budget was spent. Nothing of the question is kept.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  agency_id uuid not null
  by_person uuid not null
  budget_id text not null
  constraint enquiry_refusal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint enquiry_refusal_budget_id_fkey FOREIGN KEY (budget_id) REFERENCES operations.budget(id)
  constraint enquiry_refusal_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint enquiry_refusal_pkey PRIMARY KEY (id)
  CREATE INDEX enquiry_refusal_agency ON operations.enquiry_refusal USING btree (agency_id, created_at DESC)
  CREATE INDEX enquiry_refusal_budget ON operations.enquiry_refusal USING btree (budget_id)
  CREATE INDEX enquiry_refusal_by ON operations.enquiry_refusal USING btree (by_person)
  policy own_governance for select to article4_staff using (( SELECT priv.has_right('governance-lead'::text) AS has_right) AND (agency_id = ( SELECT priv.agency() AS agency)))
  grant select to article4_staff

table operations.field_contact -- When a telephone was last in contact, and when it was first told to forget. Written by functions alone.
  owner article4_owner, row security forced
  device_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  last_at timestamp with time zone not null default priv.now()
  told_to_forget_at timestamp with time zone
  constraint field_contact_device_id_fkey FOREIGN KEY (device_id) REFERENCES operations.field_device(id)
  constraint field_contact_pkey PRIMARY KEY (device_id)
  policy with_its_device for select to article4_staff using (EXISTS ( SELECT
   FROM operations.field_device d
  WHERE (d.id = field_contact.device_id)))
  grant select to article4_staff

table operations.field_device -- On what somebody writes in the field of an operation: a telephone, or the desk (no hashes). credential_hash: of what the telephone shows beside its person's session; it keeps it sealed under their code. contact_hash: of what it shows, locked too, to ask whether it was shut out. good_until: it gets nothing afterwards. Never changed.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  operation_id uuid not null
  person_id uuid not null
  agency_id uuid not null
  name text not null
  credential_hash bytea
  contact_hash bytea
  good_until timestamp with time zone
  is_desk boolean not null generated as ((credential_hash IS NULL))
  constraint field_device_check CHECK ((num_nonnulls(credential_hash, contact_hash, good_until) = ANY (ARRAY[0, 3])))
  constraint field_device_contact_hash_check CHECK ((length(contact_hash) = 32))
  constraint field_device_credential_hash_check CHECK ((length(credential_hash) = 32))
  constraint field_device_id_operation_id_key UNIQUE (id, operation_id)
  constraint field_device_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40)))
  constraint field_device_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations.joint_operation(id)
  constraint field_device_person_id_agency_id_fkey FOREIGN KEY (person_id, agency_id) REFERENCES identity.person(id, agency_id)
  constraint field_device_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX field_device_one_desk ON operations.field_device USING btree (operation_id, person_id) WHERE (credential_hash IS NULL)
  CREATE INDEX field_device_operation ON operations.field_device USING btree (operation_id)
  CREATE INDEX field_device_person ON operations.field_device USING btree (person_id, agency_id)
  policy in_own_name for insert to article4_staff check ((person_id = ( SELECT priv.person() AS person)) AND (agency_id = ( SELECT priv.agency() AS agency)) AND operations.writes_in_field(operation_id))
  policy own_or_led for select to article4_staff using (((person_id = ( SELECT priv.person() AS person)) AND (agency_id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.is_on_operations() AS is_on_operations)) OR (operation_id = ANY (( SELECT priv.my_operations_as('{gold,silver}'::text[]) AS my_operations_as)::uuid[])))
  grant insert (id, operation_id, person_id, agency_id, name, credential_hash, contact_hash, good_until) to article4_staff
  grant select (id, created_at, operation_id, person_id, agency_id, name, good_until, is_desk) to article4_staff

table operations.field_device_end -- A telephone that was shut out: it gives and gets nothing from then on, and is told to forget. Never taken back.
  owner article4_owner, row security forced
  device_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  reason text not null
  by_person uuid not null
  constraint field_device_end_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint field_device_end_device_id_fkey FOREIGN KEY (device_id) REFERENCES operations.field_device(id)
  constraint field_device_end_pkey PRIMARY KEY (device_id)
  constraint field_device_end_reason_check CHECK ((reason = ANY (ARRAY['lost'::text, 'stolen'::text, 'handed-on'::text, 'not-needed'::text])))
  CREATE INDEX field_device_end_by ON operations.field_device_end USING btree (by_person)
  policy own_or_led for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM operations.field_device d
  WHERE ((d.id = field_device_end.device_id) AND (NOT d.is_desk)))))
  policy with_its_device for select to article4_staff using (EXISTS ( SELECT
   FROM operations.field_device d
  WHERE (d.id = field_device_end.device_id)))
  grant select to article4_staff
  grant insert (device_id, reason, by_person) to article4_staff

table operations.field_handover -- An encounter that was handed to an agency that keeps the records of people. The record of the person is theirs.
  owner article4_owner, row security forced
  operation_id uuid not null
  record text not null
  created_at timestamp with time zone not null default priv.now()
  by_person uuid not null
  id uuid not null default gen_random_uuid()
  to_agency_id uuid not null
  constraint field_handover_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint field_handover_id_operation_id_record_key UNIQUE (id, operation_id, record)
  constraint field_handover_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations.joint_operation(id)
  constraint field_handover_operation_id_record_to_agency_id_key UNIQUE (operation_id, record, to_agency_id)
  constraint field_handover_pkey PRIMARY KEY (id)
  constraint field_handover_record_check CHECK ((record ~ '^encounter\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'::text))
  constraint field_handover_to_agency_id_fkey FOREIGN KEY (to_agency_id) REFERENCES identity.agency(id)
  CREATE INDEX field_handover_by ON operations.field_handover USING btree (by_person)
  CREATE INDEX field_handover_to ON operations.field_handover USING btree (to_agency_id)
  policy by_who_reads_it for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND operations.writes_in_field(operation_id) AND (to_agency_id IN ( SELECT d.agency_id
   FROM operations.encounter_desks() d(agency_id, name))) AND (EXISTS ( SELECT
   FROM operations.field_mark m
  WHERE ((m.operation_id = field_handover.operation_id) AND (m.record = field_handover.record)))))
  policy for_the_people for select to article4_staff using ((operation_id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[])) AND ((by_person = ( SELECT priv.person() AS person)) OR (operation_id = ANY (( SELECT priv.my_people_in_the_field() AS my_people_in_the_field)::uuid[]))))
  policy handed_to_us for select to article4_staff using (id = ANY (( SELECT priv.my_encounters() AS my_encounters)::uuid[]))
  grant select to article4_staff
  grant insert (operation_id, record, by_person, to_agency_id) to article4_staff

table operations.field_mark -- One field of one record has this value, written by somebody who had the marks in replaces (device nth) before them. created_at: the order in which the hub took them. written_at: what the device's own clock said, which proves nothing. Never changed.
  owner article4_owner, row security forced
  device_id uuid not null
  nth integer not null
  created_at timestamp with time zone not null default priv.now()
  operation_id uuid not null
  record text not null
  field text not null
  value text not null
  replaces text[] not null default '{}'::text[]
  written_at timestamp with time zone not null
  by_person uuid not null
  constraint field_mark_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint field_mark_device_id_operation_id_fkey FOREIGN KEY (device_id, operation_id) REFERENCES operations.field_device(id, operation_id)
  constraint field_mark_field_check CHECK (((field ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(field) <= 30)))
  constraint field_mark_nth_check CHECK (((nth >= 1) AND (nth <= 100000)))
  constraint field_mark_pkey PRIMARY KEY (device_id, nth)
  constraint field_mark_record_check CHECK (((record ~ '^(encounter|decision)\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'::text) OR (record ~ '^check\.[a-z]+(-[a-z]+)*$'::text)))
  constraint field_mark_record_check1 CHECK ((length(record) <= 60))
  constraint field_mark_replaces_check CHECK ((cardinality(replaces) <= 50))
  constraint field_mark_value_check CHECK ((length(value) <= 1000))
  CREATE INDEX field_mark_by ON operations.field_mark USING btree (by_person)
  CREATE INDEX field_mark_device ON operations.field_mark USING btree (device_id, operation_id)
  CREATE INDEX field_mark_order ON operations.field_mark USING btree (operation_id, created_at)
  policy handed_to_us for select to article4_staff using ((record ~~ 'encounter.%'::text) AND (((operation_id || ' '::text) || record) = ANY (( SELECT priv.my_encounter_records() AS my_encounter_records)::text[])))
  policy on_own_device for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND operations.writes_in_field(operation_id) AND (NOT operations.is_shut_out(device_id)) AND (EXISTS ( SELECT
   FROM operations.field_device d
  WHERE ((d.id = field_mark.device_id) AND (d.operation_id = field_mark.operation_id) AND (d.person_id = ( SELECT priv.person() AS person)) AND (d.agency_id = ( SELECT priv.agency() AS agency))))))
  policy the_named for select to article4_staff using ((operation_id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[])) AND ((record !~~ 'encounter.%'::text) OR (by_person = ( SELECT priv.person() AS person)) OR (operation_id = ANY (( SELECT priv.my_people_in_the_field() AS my_people_in_the_field)::uuid[]))))
  CREATE TRIGGER in_order BEFORE INSERT ON operations.field_mark FOR EACH ROW EXECUTE FUNCTION operations.after_what_was_marked()
  grant select to article4_staff
  grant insert (device_id, nth, operation_id, record, field, value, replaces, written_at, by_person) to article4_staff

table operations.field_taken_on -- An encounter that somebody who keeps the records of people has taken on, once. It does not say in which record.
  owner article4_owner, row security forced
  operation_id uuid not null
  record text not null
  created_at timestamp with time zone not null default priv.now()
  handover_id uuid not null
  agency_id uuid not null
  by_person uuid not null
  constraint field_taken_on_by_person_agency_id_fkey FOREIGN KEY (by_person, agency_id) REFERENCES identity.person(id, agency_id)
  constraint field_taken_on_handover_id_operation_id_record_fkey FOREIGN KEY (handover_id, operation_id, record) REFERENCES operations.field_handover(id, operation_id, record)
  constraint field_taken_on_pkey PRIMARY KEY (operation_id, record)
  CREATE INDEX field_taken_on_by ON operations.field_taken_on USING btree (by_person, agency_id)
  CREATE INDEX field_taken_on_handover ON operations.field_taken_on USING btree (handover_id, operation_id, record)
  policy by_who_receives for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (handover_id = ANY (( SELECT priv.my_encounters() AS my_encounters)::uuid[])))
  policy with_its_handover for select to article4_staff using (EXISTS ( SELECT
   FROM operations.field_handover h
  WHERE (h.id = field_taken_on.handover_id)))
  grant select to article4_staff
  grant insert (operation_id, record, handover_id, agency_id, by_person) to article4_staff

table operations.ground -- What a tasking rests on: a question, a judgement, a release, or an earlier tasking that nobody carried out. There for whoever sees both the tasking and the thing itself.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  tasking_id uuid not null
  requirement_id uuid
  assessment_id uuid
  release_id uuid
  earlier_id uuid
  constraint ground_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES risk.assessment(id)
  constraint ground_check CHECK ((num_nonnulls(requirement_id, assessment_id, release_id, earlier_id) = 1))
  constraint ground_check1 CHECK ((earlier_id <> tasking_id))
  constraint ground_earlier_id_fkey FOREIGN KEY (earlier_id) REFERENCES operations.tasking(id)
  constraint ground_pkey PRIMARY KEY (id)
  constraint ground_release_id_fkey FOREIGN KEY (release_id) REFERENCES intelligence.release(id)
  constraint ground_requirement_id_fkey FOREIGN KEY (requirement_id) REFERENCES risk.requirement(id)
  constraint ground_tasking_id_fkey FOREIGN KEY (tasking_id) REFERENCES operations.tasking(id)
  CREATE INDEX ground_assessment ON operations.ground USING btree (assessment_id)
  CREATE INDEX ground_earlier ON operations.ground USING btree (earlier_id)
  CREATE INDEX ground_release ON operations.ground USING btree (release_id)
  CREATE INDEX ground_requirement ON operations.ground USING btree (requirement_id)
  CREATE INDEX ground_tasking ON operations.ground USING btree (tasking_id)
  policy of_what_they_read for insert to article4_staff check (( SELECT priv.is_reader() AS is_reader) AND (EXISTS ( SELECT
   FROM operations.tasking t
  WHERE ((t.id = ground.tasking_id) AND (t.by_person = ( SELECT priv.person() AS person)) AND (t.from_agency_id = ( SELECT priv.agency() AS agency))))) AND ((requirement_id IS NULL) OR (EXISTS ( SELECT
   FROM risk.requirement r
  WHERE (r.id = ground.requirement_id)))) AND ((assessment_id IS NULL) OR (EXISTS ( SELECT
   FROM risk.assessment a
  WHERE (a.id = ground.assessment_id)))) AND ((release_id IS NULL) OR priv.sees_texts('{}'::uuid[], ARRAY[release_id])) AND ((earlier_id IS NULL) OR (EXISTS ( SELECT
   FROM operations.tasking e
  WHERE ((e.id = ground.earlier_id) AND (e.from_agency_id = ( SELECT priv.agency() AS agency)))))))
  policy tasking_and_thing for select to article4_staff using ((EXISTS ( SELECT
   FROM operations.tasking t
  WHERE (t.id = ground.tasking_id))) AND ((requirement_id IS NULL) OR (EXISTS ( SELECT
   FROM risk.requirement r
  WHERE (r.id = ground.requirement_id)))) AND ((assessment_id IS NULL) OR (EXISTS ( SELECT
   FROM risk.assessment a
  WHERE (a.id = ground.assessment_id)))) AND ((release_id IS NULL) OR priv.sees_texts('{}'::uuid[], ARRAY[release_id])) AND ((earlier_id IS NULL) OR (EXISTS ( SELECT
   FROM operations.tasking e
  WHERE (e.id = ground.earlier_id)))))
  grant select to article4_staff
  grant insert (id, tasking_id, requirement_id, assessment_id, release_id, earlier_id) to article4_staff

table operations.interest -- What an agency asks others not to visit without it: its own words for it, the answer that others get, and the desk to call. Covert: the desk is never named. Never changed; ended by a row of its own.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  agency_id uuid not null
  by_person uuid not null
  kind text not null
  words text not null
  born_day date
  answer text not null
  desk_name text not null
  desk_phone text not null
  is_covert boolean not null
  from_day date not null
  until_day date not null
  review_day date not null
  constraint interest_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint interest_answer_check CHECK ((answer = ANY (ARRAY['hold'::text, 'call'::text])))
  constraint interest_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint interest_check CHECK ((from_day <= until_day))
  constraint interest_check1 CHECK (((born_day IS NULL) OR (kind = 'person'::text)))
  constraint interest_desk_name_check CHECK (((length(desk_name) >= 2) AND (length(desk_name) <= 100)))
  constraint interest_desk_phone_check CHECK (((length(desk_phone) >= 3) AND (length(desk_phone) <= 30)))
  constraint interest_kind_check CHECK ((kind = ANY (ARRAY['place'::text, 'person'::text, 'phone'::text, 'vehicle'::text])))
  constraint interest_pkey PRIMARY KEY (id)
  constraint interest_words_check CHECK (((length(words) >= 1) AND (length(words) <= 200)))
  CREATE INDEX interest_agency ON operations.interest USING btree (agency_id, created_at DESC)
  CREATE INDEX interest_by ON operations.interest USING btree (by_person)
  policy in_own_name for insert to article4_staff check (( SELECT priv.keeps_interests() AS keeps_interests) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)))
  policy own_desk for select to article4_staff using (( SELECT priv.keeps_interests() AS keeps_interests) AND (agency_id = ( SELECT priv.agency() AS agency)))
  grant select to article4_staff
  grant insert (id, agency_id, by_person, kind, words, born_day, answer, desk_name, desk_phone, is_covert, from_day, until_day, review_day) to article4_staff

table operations.interest_end -- An interest that ended before its last day, and why.
  owner article4_owner, row security forced
  interest_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  by_person uuid not null
  reason text not null
  constraint interest_end_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint interest_end_interest_id_fkey FOREIGN KEY (interest_id) REFERENCES operations.interest(id)
  constraint interest_end_pkey PRIMARY KEY (interest_id)
  constraint interest_end_reason_check CHECK ((reason = ANY (ARRAY['done'::text, 'overtaken'::text, 'mistaken'::text])))
  CREATE INDEX interest_end_by ON operations.interest_end USING btree (by_person)
  policy at_its_desk for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM operations.interest i
  WHERE (i.id = interest_end.interest_id))))
  policy own_desk for select to article4_staff using (EXISTS ( SELECT
   FROM operations.interest i
  WHERE (i.id = interest_end.interest_id)))
  CREATE TRIGGER forget_keys AFTER INSERT ON operations.interest_end FOR EACH ROW EXECUTE FUNCTION operations.forget_keys()
  grant select to article4_staff
  grant insert (interest_id, by_person, reason) to article4_staff

table operations.interest_key -- By what an interest is found: marks under a key that the database does not have. Read by priv.deconflict alone. Gone when the interest ends, so that one that ended costs a question what one that never was costs.
  owner article4_owner, row security forced
  key bytea not null
  interest_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  born_key bytea
  from_day date not null
  until_day date not null
  constraint interest_key_born_key_check CHECK ((length(born_key) = 16))
  constraint interest_key_interest_id_fkey FOREIGN KEY (interest_id) REFERENCES operations.interest(id)
  constraint interest_key_key_check CHECK ((length(key) = 16))
  constraint interest_key_pkey PRIMARY KEY (key, interest_id)
  CREATE INDEX interest_key_interest ON operations.interest_key USING btree (interest_id)
  policy of_own_interest for insert to article4_staff check (EXISTS ( SELECT
   FROM operations.interest i
  WHERE ((i.id = interest_key.interest_id) AND (i.by_person = ( SELECT priv.person() AS person)) AND (NOT (EXISTS ( SELECT
           FROM operations.interest_end e
          WHERE (e.interest_id = i.id)))))))
  CREATE TRIGGER days_of_interest BEFORE INSERT ON operations.interest_key FOR EACH ROW EXECUTE FUNCTION operations.days_of_interest()
  grant insert (key, interest_id, born_key) to article4_staff

table operations.joint_count -- How many, by a measure that the reference file defines. The newest version stands.
  owner article4_owner, row security forced
  operation_id uuid not null
  measure text not null
  version integer not null
  created_at timestamp with time zone not null default priv.now()
  count integer not null
  note text not null default ''::text
  agency_id uuid not null
  by_person uuid not null
  constraint joint_count_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint joint_count_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint joint_count_count_check CHECK (((count >= 0) AND (count <= 100000000)))
  constraint joint_count_measure_check CHECK (((measure ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(measure) <= 40)))
  constraint joint_count_note_check CHECK ((length(note) <= 500))
  constraint joint_count_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations.joint_operation(id)
  constraint joint_count_pkey PRIMARY KEY (operation_id, measure, version)
  constraint joint_count_version_check CHECK (((version >= 1) AND (version <= 500)))
  CREATE INDEX joint_count_agency ON operations.joint_count USING btree (agency_id)
  CREATE INDEX joint_count_by ON operations.joint_count USING btree (by_person)
  policy in_own_name for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND (operation_id = ANY (( SELECT priv.my_operations_as('{gold,silver,victim-lead}'::text[]) AS my_operations_as)::uuid[])) AND operations.is_after_the_day(operation_id))
  policy the_named for select to article4_staff using (operation_id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[]))
  grant select to article4_staff
  grant insert (operation_id, measure, version, count, note, agency_id, by_person) to article4_staff

table operations.joint_decision -- The decision log, in the order of the National Decision Model: what was known, the threat, powers and policy, options, what was decided and why, who disagreed. immigration: whether Immigration Enforcement is there. Never changed; a change of mind is another decision.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  operation_id uuid not null
  kind text not null
  presence text
  information text not null
  threat text not null
  powers text not null
  options text not null
  decision text not null
  reasons text not null
  dissent text not null default ''::text
  review_on date
  agency_id uuid not null
  by_person uuid not null
  constraint joint_decision_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint joint_decision_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint joint_decision_check CHECK (((kind = 'immigration'::text) = (presence IS NOT NULL)))
  constraint joint_decision_decision_check CHECK (((length(decision) >= 2) AND (length(decision) <= 4000)))
  constraint joint_decision_dissent_check CHECK ((length(dissent) <= 4000))
  constraint joint_decision_information_check CHECK (((length(information) >= 2) AND (length(information) <= 4000)))
  constraint joint_decision_kind_check CHECK ((kind = ANY (ARRAY['general'::text, 'immigration'::text])))
  constraint joint_decision_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations.joint_operation(id)
  constraint joint_decision_options_check CHECK (((length(options) >= 2) AND (length(options) <= 4000)))
  constraint joint_decision_pkey PRIMARY KEY (id)
  constraint joint_decision_powers_check CHECK (((length(powers) >= 2) AND (length(powers) <= 4000)))
  constraint joint_decision_presence_check CHECK ((presence = ANY (ARRAY['not-present'::text, 'on-call'::text, 'present'::text])))
  constraint joint_decision_reasons_check CHECK (((length(reasons) >= 2) AND (length(reasons) <= 4000)))
  constraint joint_decision_threat_check CHECK (((length(threat) >= 2) AND (length(threat) <= 4000)))
  CREATE INDEX joint_decision_agency ON operations.joint_decision USING btree (agency_id)
  CREATE INDEX joint_decision_by ON operations.joint_decision USING btree (by_person)
  CREATE INDEX joint_decision_operation ON operations.joint_decision USING btree (operation_id, created_at)
  policy in_own_name for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND (operations.joint_stage(operation_id) <> ALL (ARRAY['closed'::text, 'cancelled'::text])) AND (operation_id = ANY (
CASE
    WHEN (kind = 'immigration'::text) THEN ( SELECT priv.my_operations_as('{gold,silver}'::text[]) AS my_operations_as)
    ELSE ( SELECT priv.my_operations_as('{gold,silver,bronze,victim-lead,loggist}'::text[]) AS my_operations_as)
END)))
  policy the_named for select to article4_staff using (operation_id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[]))
  grant select to article4_staff
  grant insert (id, operation_id, kind, presence, information, threat, powers, options, decision, reasons, dissent, review_on, agency_id, by_person) to article4_staff

table operations.joint_disruption -- How far an agency says that the operation disrupted what it was about, under which plan, and the evidence. Counts for nothing before another agency has validated it. Never changed.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  operation_id uuid not null
  level text not null
  plan text not null
  evidence text not null
  agency_id uuid not null
  by_person uuid not null
  constraint joint_disruption_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint joint_disruption_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint joint_disruption_evidence_check CHECK (((length(evidence) >= 10) AND (length(evidence) <= 4000)))
  constraint joint_disruption_id_agency_id_key UNIQUE (id, agency_id)
  constraint joint_disruption_level_check CHECK ((level = ANY (ARRAY['major'::text, 'moderate'::text, 'minor'::text, 'none'::text, 'negative'::text])))
  constraint joint_disruption_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations.joint_operation(id)
  constraint joint_disruption_pkey PRIMARY KEY (id)
  constraint joint_disruption_plan_check CHECK ((plan = ANY (ARRAY['pursue'::text, 'prevent'::text, 'protect'::text, 'prepare'::text])))
  CREATE INDEX joint_disruption_agency ON operations.joint_disruption USING btree (agency_id)
  CREATE INDEX joint_disruption_by ON operations.joint_disruption USING btree (by_person)
  CREATE INDEX joint_disruption_operation ON operations.joint_disruption USING btree (operation_id)
  policy in_own_name for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND (operation_id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[])) AND operations.is_after_the_day(operation_id))
  policy the_named for select to article4_staff using (operation_id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[]))
  grant select to article4_staff
  grant insert (id, operation_id, level, plan, evidence, agency_id, by_person) to article4_staff

table operations.joint_operation -- A day on which several agencies go out together: its neutral name, its day and hours (until before from: past midnight), who leads. tasking_id: what it carries out. Never changed; another day is another operation.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  reference text not null
  title text not null
  lead_agency_id uuid not null
  by_person uuid not null
  tasking_id uuid
  day date not null
  from_time time without time zone not null
  until_time time without time zone not null
  marking text not null
  constraint joint_operation_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint joint_operation_check CHECK ((day >= ((created_at AT TIME ZONE 'Europe/London'::text))::date))
  constraint joint_operation_check1 CHECK ((from_time <> until_time))
  constraint joint_operation_id_lead_agency_id_key UNIQUE (id, lead_agency_id)
  constraint joint_operation_lead_agency_id_fkey FOREIGN KEY (lead_agency_id) REFERENCES identity.agency(id)
  constraint joint_operation_marking_check CHECK ((marking = ANY (ARRAY['official'::text, 'official-sensitive'::text])))
  constraint joint_operation_pkey PRIMARY KEY (id)
  constraint joint_operation_reference_check CHECK ((reference ~ '^JNT-[0-9A-HJKMNP-TV-Z]{6}$'::text))
  constraint joint_operation_reference_key UNIQUE (reference)
  constraint joint_operation_tasking_id_fkey FOREIGN KEY (tasking_id) REFERENCES operations.tasking(id)
  constraint joint_operation_title_check CHECK (((length(title) >= 2) AND (length(title) <= 80)))
  CREATE INDEX joint_operation_by ON operations.joint_operation USING btree (by_person)
  CREATE INDEX joint_operation_lead ON operations.joint_operation USING btree (lead_agency_id)
  CREATE INDEX joint_operation_tasking ON operations.joint_operation USING btree (tasking_id)
  policy in_own_name for insert to article4_staff check (( SELECT priv.is_reader() AS is_reader) AND (lead_agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND ((tasking_id IS NULL) OR (EXISTS ( SELECT
   FROM operations.tasking t
  WHERE ((t.id = joint_operation.tasking_id) AND (t.to_agency_id = ( SELECT priv.agency() AS agency)))))))
  policy the_named for select to article4_staff using (id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[]))
  grant select to article4_staff
  grant insert (id, reference, title, lead_agency_id, by_person, tasking_id, day, from_time, until_time, marking) to article4_staff

table operations.joint_place -- An interest that was registered for a joint operation, so that whoever asks before a visit of their own hears which desk to call. What it is, only the desk that keeps it sees.
  owner article4_owner, row security forced
  interest_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  operation_id uuid not null
  by_person uuid not null
  constraint joint_place_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint joint_place_interest_id_fkey FOREIGN KEY (interest_id) REFERENCES operations.interest(id)
  constraint joint_place_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations.joint_operation(id)
  constraint joint_place_pkey PRIMARY KEY (interest_id)
  CREATE INDEX joint_place_by ON operations.joint_place USING btree (by_person)
  CREATE INDEX joint_place_operation ON operations.joint_place USING btree (operation_id)
  policy of_own_interest for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (operation_id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[])) AND (operations.joint_stage(operation_id) = ANY (ARRAY['proposed'::text, 'tasked'::text, 'planning'::text])) AND (EXISTS ( SELECT
   FROM operations.interest i
  WHERE ((i.id = joint_place.interest_id) AND (i.by_person = ( SELECT priv.person() AS person))))))
  policy the_named for select to article4_staff using (operation_id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[]))
  grant select to article4_staff
  grant insert (interest_id, operation_id, by_person) to article4_staff

table operations.joint_reception -- Where people are received and who is there for them: how many are expected, how many of them children, in which languages and with how many interpreters for each, who can refer, medics, beds for the second night (accommodation: where, and who pays). The newest version stands.
  owner article4_owner, row security forced
  operation_id uuid not null
  version integer not null
  created_at timestamp with time zone not null default priv.now()
  place text not null
  people integer not null
  children integer not null
  languages text[] not null
  interpreters integer[] not null
  first_responders integer not null
  medics integer not null
  beds integer not null
  packs integer not null
  accommodation text not null
  transport text not null
  media_line text not null
  agency_id uuid not null
  by_person uuid not null
  constraint joint_reception_accommodation_check CHECK ((length(accommodation) <= 2000))
  constraint joint_reception_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint joint_reception_beds_check CHECK (((beds >= 0) AND (beds <= 1000)))
  constraint joint_reception_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint joint_reception_check CHECK (((children >= 0) AND (children <= people)))
  constraint joint_reception_check1 CHECK (((cardinality(interpreters) = cardinality(languages)) AND (0 <= ALL (interpreters))))
  constraint joint_reception_first_responders_check CHECK (((first_responders >= 0) AND (first_responders <= 1000)))
  constraint joint_reception_languages_check CHECK ((cardinality(languages) <= 8))
  constraint joint_reception_media_line_check CHECK ((length(media_line) <= 2000))
  constraint joint_reception_medics_check CHECK (((medics >= 0) AND (medics <= 1000)))
  constraint joint_reception_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations.joint_operation(id)
  constraint joint_reception_packs_check CHECK (((packs >= 0) AND (packs <= 1000)))
  constraint joint_reception_people_check CHECK (((people >= 0) AND (people <= 1000)))
  constraint joint_reception_pkey PRIMARY KEY (operation_id, version)
  constraint joint_reception_place_check CHECK (((length(place) >= 2) AND (length(place) <= 300)))
  constraint joint_reception_transport_check CHECK ((length(transport) <= 2000))
  constraint joint_reception_version_check CHECK (((version >= 1) AND (version <= 500)))
  CREATE INDEX joint_reception_agency ON operations.joint_reception USING btree (agency_id)
  CREATE INDEX joint_reception_by ON operations.joint_reception USING btree (by_person)
  policy in_own_name for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND operations.writes_part(operation_id, 'reception'::text))
  policy the_named for select to article4_staff using (operation_id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[]))
  grant select to article4_staff
  grant insert (operation_id, version, place, people, children, languages, interpreters, first_responders, medics, beds, packs, accommodation, transport, media_line, agency_id, by_person) to article4_staff

table operations.joint_result -- What became of an item that was used (outcome, reasons: for the named) and what is said to the agency that passed it on (answer). The newest version stands.
  owner article4_owner, row security forced
  source_id uuid not null
  version integer not null
  created_at timestamp with time zone not null default priv.now()
  outcome text not null
  answer text not null
  reasons text not null
  agency_id uuid not null
  by_person uuid not null
  constraint joint_result_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint joint_result_answer_check CHECK ((answer = ANY (ARRAY['weighed'::text, 'helped'::text, 'acted-on'::text, 'nothing-found'::text])))
  constraint joint_result_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint joint_result_outcome_check CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'in-part'::text, 'not-confirmed'::text, 'wrong'::text, 'not-tested'::text])))
  constraint joint_result_pkey PRIMARY KEY (source_id, version)
  constraint joint_result_reasons_check CHECK (((length(reasons) >= 2) AND (length(reasons) <= 2000)))
  constraint joint_result_source_id_fkey FOREIGN KEY (source_id) REFERENCES operations.joint_source(id)
  constraint joint_result_version_check CHECK (((version >= 1) AND (version <= 100)))
  CREATE INDEX joint_result_agency ON operations.joint_result USING btree (agency_id)
  CREATE INDEX joint_result_by ON operations.joint_result USING btree (by_person)
  policy in_own_name for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM operations.joint_source s
  WHERE ((s.id = joint_result.source_id) AND (s.operation_id = ANY (( SELECT priv.my_operations_as('{gold,silver,intelligence-cell}'::text[]) AS my_operations_as)::uuid[])) AND operations.is_after_the_day(s.operation_id) AND operations.is_safe_answer(s.release_id, joint_result.answer)))))
  policy the_named for select to article4_staff using (EXISTS ( SELECT
   FROM operations.joint_source s
  WHERE (s.id = joint_result.source_id)))
  grant select to article4_staff
  grant insert (source_id, version, outcome, answer, reasons, agency_id, by_person) to article4_staff

table operations.joint_role -- Who is named on a joint operation, as what, and in which team. agency_id: where they worked when they were named; it opens nothing to them anywhere else. Never changed; ended by a row of its own.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  operation_id uuid not null
  person_id uuid not null
  agency_id uuid not null
  role text not null
  team text not null default ''::text
  by_person uuid not null
  constraint joint_role_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint joint_role_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint joint_role_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations.joint_operation(id)
  constraint joint_role_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id)
  constraint joint_role_pkey PRIMARY KEY (id)
  constraint joint_role_role_check CHECK ((role = ANY (ARRAY['gold'::text, 'silver'::text, 'bronze'::text, 'victim-lead'::text, 'first-responder'::text, 'ngo-liaison'::text, 'interpreters'::text, 'premises'::text, 'labour-standards'::text, 'immigration'::text, 'intelligence-cell'::text, 'exhibits'::text, 'disclosure'::text, 'loggist'::text, 'media'::text, 'health'::text])))
  constraint joint_role_team_check CHECK ((length(team) <= 60))
  CREATE INDEX joint_role_agency ON operations.joint_role USING btree (agency_id)
  CREATE INDEX joint_role_by ON operations.joint_role USING btree (by_person)
  CREATE INDEX joint_role_operation ON operations.joint_role USING btree (operation_id)
  CREATE INDEX joint_role_person ON operations.joint_role USING btree (person_id)
  policy by_who_plans for insert to article4_staff check ((operation_id = ANY (( SELECT priv.my_operations_as('{gold,silver}'::text[]) AS my_operations_as)::uuid[])) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM operations.possible_members(joint_role.operation_id) m(person_id, person_name, role_title, agency_id, agency_name)
  WHERE ((m.person_id = joint_role.person_id) AND (m.agency_id = joint_role.agency_id)))) AND ((role <> ALL (ARRAY['gold'::text, 'silver'::text])) OR (agency_id = ( SELECT priv.agency() AS agency))))
  policy the_named for select to article4_staff using (operation_id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[]))
  policy whoever_opened for insert to article4_staff check ((role = 'silver'::text) AND (person_id = ( SELECT priv.person() AS person)) AND (by_person = ( SELECT priv.person() AS person)) AND (agency_id = ( SELECT priv.agency() AS agency)) AND operations.is_opened_unnamed(operation_id))
  grant select to article4_staff
  grant insert (id, operation_id, person_id, agency_id, role, team, by_person) to article4_staff

table operations.joint_role_end -- Somebody is not named any more, and sees nothing of it from then on.
  owner article4_owner, row security forced
  role_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  by_person uuid not null
  constraint joint_role_end_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint joint_role_end_pkey PRIMARY KEY (role_id)
  constraint joint_role_end_role_id_fkey FOREIGN KEY (role_id) REFERENCES operations.joint_role(id)
  CREATE INDEX joint_role_end_by ON operations.joint_role_end USING btree (by_person)
  policy by_who_plans for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM operations.joint_role r
  WHERE ((r.id = joint_role_end.role_id) AND (r.operation_id = ANY (( SELECT priv.my_operations_as('{gold,silver}'::text[]) AS my_operations_as)::uuid[]))))))
  policy the_named for select to article4_staff using (EXISTS ( SELECT
   FROM operations.joint_role r
  WHERE (r.id = joint_role_end.role_id)))
  CREATE TRIGGER keep_who_is_needed BEFORE INSERT ON operations.joint_role_end FOR EACH ROW EXECUTE FUNCTION operations.keep_who_is_needed()
  grant select to article4_staff
  grant insert (role_id, by_person) to article4_staff

table operations.joint_section -- A part of the plan or of a debrief in one wording. The newest version stands; none is changed.
  owner article4_owner, row security forced
  operation_id uuid not null
  part text not null
  version integer not null
  created_at timestamp with time zone not null default priv.now()
  words text not null
  agency_id uuid not null
  by_person uuid not null
  constraint joint_section_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint joint_section_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint joint_section_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations.joint_operation(id)
  constraint joint_section_part_check CHECK ((part = ANY (ARRAY['information'::text, 'intention'::text, 'method'::text, 'administration'::text, 'communications'::text, 'human-rights'::text, 'change-our-mind'::text, 'abort'::text, 'risk-victims'::text, 'risk-children'::text, 'risk-staff'::text, 'risk-public'::text, 'risk-suspects'::text, 'hot-happened'::text, 'hot-welfare'::text, 'hot-risks'::text, 'cold-kept'::text, 'cold-changed'::text, 'evaluation'::text])))
  constraint joint_section_pkey PRIMARY KEY (operation_id, part, version)
  constraint joint_section_version_check CHECK (((version >= 1) AND (version <= 500)))
  constraint joint_section_words_check CHECK (((length(words) >= 2) AND (length(words) <= 8000)))
  CREATE INDEX joint_section_agency ON operations.joint_section USING btree (agency_id)
  CREATE INDEX joint_section_by ON operations.joint_section USING btree (by_person)
  policy in_own_name for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND operations.writes_part(operation_id, part) AND ((part <> 'information'::text) OR ( SELECT priv.is_reader() AS is_reader)))
  policy the_named for select to article4_staff using ((operation_id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[])) AND ((part <> 'information'::text) OR ( SELECT priv.is_reader() AS is_reader)))
  grant select to article4_staff
  grant insert (operation_id, part, version, words, agency_id, by_person) to article4_staff

table operations.joint_source -- What a joint operation rests on: a release, there for whoever is named and may read its words.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  operation_id uuid not null
  release_id uuid not null
  agency_id uuid not null
  by_person uuid not null
  constraint joint_source_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint joint_source_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint joint_source_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations.joint_operation(id)
  constraint joint_source_operation_id_release_id_key UNIQUE (operation_id, release_id)
  constraint joint_source_pkey PRIMARY KEY (id)
  constraint joint_source_release_id_fkey FOREIGN KEY (release_id) REFERENCES intelligence.release(id)
  CREATE INDEX joint_source_agency ON operations.joint_source USING btree (agency_id)
  CREATE INDEX joint_source_by ON operations.joint_source USING btree (by_person)
  CREATE INDEX joint_source_release ON operations.joint_source USING btree (release_id)
  policy in_own_name for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND (operation_id = ANY (( SELECT priv.my_operations_as('{gold,silver,intelligence-cell}'::text[]) AS my_operations_as)::uuid[])) AND (operations.joint_stage(operation_id) = ANY (ARRAY['proposed'::text, 'tasked'::text, 'planning'::text])) AND priv.sees_texts('{}'::uuid[], ARRAY[release_id]) AND operations.may_act_on_release(release_id))
  policy the_named for select to article4_staff using ((operation_id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[])) AND priv.sees_texts('{}'::uuid[], ARRAY[release_id]))
  grant select to article4_staff
  grant insert (id, operation_id, release_id, agency_id, by_person) to article4_staff

table operations.joint_split -- How many of a count (total) are of which kind, by age group, gender, nationality and so on. The newest version stands, and is of an older count where that has changed since.
  owner article4_owner, row security forced
  operation_id uuid not null
  measure text not null
  split text not null
  version integer not null
  created_at timestamp with time zone not null default priv.now()
  total integer not null
  kinds text[] not null
  counts integer[] not null
  agency_id uuid not null
  by_person uuid not null
  constraint joint_split_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint joint_split_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint joint_split_fits CHECK (COALESCE(operations.fits_count(split, total, kinds, counts), false))
  constraint joint_split_measure_check CHECK (((measure ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(measure) <= 40)))
  constraint joint_split_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations.joint_operation(id)
  constraint joint_split_pkey PRIMARY KEY (operation_id, measure, split, version)
  constraint joint_split_split_check CHECK (((split ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(split) <= 40)))
  constraint joint_split_version_check CHECK (((version >= 1) AND (version <= 500)))
  CREATE INDEX joint_split_agency ON operations.joint_split USING btree (agency_id)
  CREATE INDEX joint_split_by ON operations.joint_split USING btree (by_person)
  policy in_own_name for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND (operation_id = ANY (( SELECT priv.my_operations_as('{gold,silver,victim-lead}'::text[]) AS my_operations_as)::uuid[])) AND operations.is_after_the_day(operation_id) AND (total = ( SELECT c.count
   FROM operations.joint_count c
  WHERE ((c.operation_id = joint_split.operation_id) AND (c.measure = joint_split.measure))
  ORDER BY c.version DESC
 LIMIT 1)))
  policy the_named for select to article4_staff using (operation_id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[]))
  grant select to article4_staff
  grant insert (operation_id, measure, split, version, total, kinds, counts, agency_id, by_person) to article4_staff

table operations.joint_step -- One step in the life of a joint operation: who took it, from which stage to which. turn counts from 1 and makes each stage be left once. Never changed.
  owner article4_owner, row security forced
  operation_id uuid not null
  turn integer not null
  created_at timestamp with time zone not null default priv.now()
  before_turn integer generated as (NULLIF((turn - 1), 0))
  from_stage text not null
  action text not null
  stage text not null
  words text not null default ''::text
  agency_id uuid not null
  by_person uuid not null
  constraint joint_step_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint joint_step_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint joint_step_check CHECK (((turn = 1) = (from_stage = 'proposed'::text)))
  constraint joint_step_check1 CHECK (((((((((((((((((((from_stage = 'proposed'::text) AND (action = 'take-on'::text) AND (stage = 'tasked'::text)) OR ((from_stage = 'tasked'::text) AND (action = 'begin-plan'::text) AND (stage = 'planning'::text))) OR ((from_stage = 'planning'::text) AND (action = 'authorise'::text) AND (stage = 'authorised'::text))) OR ((from_stage = 'authorised'::text) AND (action = 'reopen'::text) AND (stage = 'planning'::text))) OR ((from_stage = 'briefed'::text) AND (action = 'reopen'::text) AND (stage = 'planning'::text))) OR ((from_stage = 'authorised'::text) AND (action = 'brief'::text) AND (stage = 'briefed'::text))) OR ((from_stage = 'briefed'::text) AND (action = 'go-live'::text) AND (stage = 'live'::text))) OR ((from_stage = 'live'::text) AND (action = 'stand-down'::text) AND (stage = 'stood-down'::text))) OR ((from_stage = 'stood-down'::text) AND (action = 'hot-debrief'::text) AND (stage = 'hot-debriefed'::text))) OR ((from_stage = 'hot-debriefed'::text) AND (action = 'cold-debrief'::text) AND (stage = 'cold-debriefed'::text))) OR ((from_stage = 'cold-debriefed'::text) AND (action = 'evaluate'::text) AND (stage = 'evaluated'::text))) OR ((from_stage = 'evaluated'::text) AND (action = 'close'::text) AND (stage = 'closed'::text))) OR ((from_stage = 'proposed'::text) AND (action = 'cancel'::text) AND (stage = 'cancelled'::text))) OR ((from_stage = 'tasked'::text) AND (action = 'cancel'::text) AND (stage = 'cancelled'::text))) OR ((from_stage = 'planning'::text) AND (action = 'cancel'::text) AND (stage = 'cancelled'::text))) OR ((from_stage = 'authorised'::text) AND (action = 'cancel'::text) AND (stage = 'cancelled'::text))) OR ((from_stage = 'briefed'::text) AND (action = 'cancel'::text) AND (stage = 'cancelled'::text))))
  constraint joint_step_check2 CHECK (((action <> ALL (ARRAY['reopen'::text, 'stand-down'::text, 'cancel'::text])) OR (length(words) >= 2)))
  constraint joint_step_operation_id_before_turn_from_stage_fkey FOREIGN KEY (operation_id, before_turn, from_stage) REFERENCES operations.joint_step(operation_id, turn, stage)
  constraint joint_step_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations.joint_operation(id)
  constraint joint_step_operation_id_turn_stage_key UNIQUE (operation_id, turn, stage)
  constraint joint_step_pkey PRIMARY KEY (operation_id, turn)
  constraint joint_step_turn_check CHECK (((turn >= 1) AND (turn <= 200)))
  constraint joint_step_words_check CHECK ((length(words) <= 2000))
  CREATE INDEX joint_step_agency ON operations.joint_step USING btree (agency_id)
  CREATE INDEX joint_step_before ON operations.joint_step USING btree (operation_id, before_turn, from_stage)
  CREATE INDEX joint_step_by ON operations.joint_step USING btree (by_person)
  policy in_their_role for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND
CASE
    WHEN (action = ANY (ARRAY['take-on'::text, 'cancel'::text, 'close'::text])) THEN (operation_id = ANY (( SELECT priv.my_operations_as('{gold}'::text[]) AS my_operations_as)::uuid[]))
    WHEN (action = 'authorise'::text) THEN ((operation_id = ANY (( SELECT priv.my_operations_as('{gold}'::text[]) AS my_operations_as)::uuid[])) AND (NOT (operation_id = ANY (( SELECT priv.my_operations_as('{silver}'::text[]) AS my_operations_as)::uuid[]))))
    WHEN (action = ANY (ARRAY['begin-plan'::text, 'brief'::text, 'go-live'::text, 'hot-debrief'::text, 'cold-debrief'::text])) THEN (operation_id = ANY (( SELECT priv.my_operations_as('{silver}'::text[]) AS my_operations_as)::uuid[]))
    WHEN (action = ANY (ARRAY['reopen'::text, 'evaluate'::text])) THEN (operation_id = ANY (( SELECT priv.my_operations_as('{gold,silver}'::text[]) AS my_operations_as)::uuid[]))
    ELSE (operation_id = ANY (( SELECT priv.my_operations_as('{gold,silver,victim-lead}'::text[]) AS my_operations_as)::uuid[]))
END)
  policy the_named for select to article4_staff using (operation_id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[]))
  CREATE TRIGGER hold_the_step BEFORE INSERT ON operations.joint_step FOR EACH ROW EXECUTE FUNCTION operations.hold_the_step()
  grant select to article4_staff
  grant insert (operation_id, turn, from_stage, action, stage, words, agency_id, by_person) to article4_staff

table operations.joint_validation -- Another agency agrees with a disruption, or does not, and why (BR29).
  owner article4_owner, row security forced
  disruption_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  claim_agency_id uuid not null
  is_agreed boolean not null
  reasons text not null
  agency_id uuid not null
  by_person uuid not null
  constraint joint_validation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint joint_validation_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint joint_validation_check CHECK ((agency_id <> claim_agency_id))
  constraint joint_validation_disruption_id_claim_agency_id_fkey FOREIGN KEY (disruption_id, claim_agency_id) REFERENCES operations.joint_disruption(id, agency_id)
  constraint joint_validation_pkey PRIMARY KEY (disruption_id)
  constraint joint_validation_reasons_check CHECK (((length(reasons) >= 2) AND (length(reasons) <= 2000)))
  CREATE INDEX joint_validation_agency ON operations.joint_validation USING btree (agency_id)
  CREATE INDEX joint_validation_by ON operations.joint_validation USING btree (by_person)
  CREATE INDEX joint_validation_claim ON operations.joint_validation USING btree (disruption_id, claim_agency_id)
  policy by_another for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM operations.joint_disruption d
  WHERE ((d.id = joint_validation.disruption_id) AND (d.operation_id = ANY (( SELECT priv.my_operations() AS my_operations)::uuid[])) AND operations.is_after_the_day(d.operation_id)))))
  policy the_named for select to article4_staff using (EXISTS ( SELECT
   FROM operations.joint_disruption d
  WHERE (d.id = joint_validation.disruption_id)))
  grant select to article4_staff
  grant insert (disruption_id, claim_agency_id, is_agreed, reasons, agency_id, by_person) to article4_staff

table operations.meeting -- A tactical meeting, and the agency that keeps its minutes. What was said is in operations.meeting_line.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  agency_id uuid not null
  held_on date not null
  by_person uuid not null
  constraint meeting_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint meeting_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint meeting_pkey PRIMARY KEY (id)
  CREATE INDEX meeting_agency ON operations.meeting USING btree (agency_id, held_on DESC)
  CREATE INDEX meeting_by ON operations.meeting USING btree (by_person)
  policy among_partners for select to article4_staff using (( SELECT priv.is_reader() AS is_reader) AND ((agency_id = ( SELECT priv.agency() AS agency)) OR (agency_id = ANY (( SELECT priv.partner_agencies() AS partner_agencies)::uuid[]))))
  policy in_own_name for insert to article4_staff check (( SELECT priv.is_reader() AS is_reader) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)))
  grant select to article4_staff
  grant insert (id, agency_id, held_on, by_person) to article4_staff

table operations.meeting_came -- How many people of an agency came; 0 is that nobody did. The newest of a meeting and agency stands.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  meeting_id uuid not null
  agency_id uuid not null
  people smallint not null
  by_person uuid not null
  constraint meeting_came_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint meeting_came_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint meeting_came_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES operations.meeting(id)
  constraint meeting_came_people_check CHECK (((people >= 0) AND (people <= 50)))
  constraint meeting_came_pkey PRIMARY KEY (id)
  CREATE INDEX meeting_came_agency ON operations.meeting_came USING btree (agency_id)
  CREATE INDEX meeting_came_by ON operations.meeting_came USING btree (by_person)
  CREATE INDEX meeting_came_meeting ON operations.meeting_came USING btree (meeting_id, agency_id, created_at)
  policy by_the_keeper for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM operations.meeting m
  WHERE ((m.id = meeting_came.meeting_id) AND (m.agency_id = ( SELECT priv.agency() AS agency))))))
  policy with_its_meeting for select to article4_staff using (EXISTS ( SELECT
   FROM operations.meeting m
  WHERE (m.id = meeting_came.meeting_id)))
  CREATE TRIGGER while_unsigned BEFORE INSERT ON operations.meeting_came FOR EACH ROW EXECUTE FUNCTION operations.while_unsigned()
  grant select to article4_staff
  grant insert (id, meeting_id, agency_id, people, by_person) to article4_staff

table operations.meeting_line -- A line of the minutes: a note, a decision, or an action that became a tasking. The newest of a thread stands; one that holds no more is said so.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  meeting_id uuid not null
  thread_id uuid not null
  item text not null
  kind text not null
  words text not null
  tasking_id uuid
  holds boolean not null
  by_person uuid not null
  constraint meeting_line_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint meeting_line_check CHECK (((kind = 'action'::text) = (tasking_id IS NOT NULL)))
  constraint meeting_line_item_check CHECK ((item = ANY (ARRAY['taskings'::text, 'risks'::text, 'questions'::text, 'visits'::text, 'other'::text])))
  constraint meeting_line_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'decision'::text, 'action'::text])))
  constraint meeting_line_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES operations.meeting(id)
  constraint meeting_line_pkey PRIMARY KEY (id)
  constraint meeting_line_tasking_id_fkey FOREIGN KEY (tasking_id) REFERENCES operations.tasking(id)
  constraint meeting_line_words_check CHECK (((length(words) >= 2) AND (length(words) <= 2000)))
  CREATE INDEX meeting_line_by ON operations.meeting_line USING btree (by_person)
  CREATE INDEX meeting_line_meeting ON operations.meeting_line USING btree (meeting_id, thread_id, created_at)
  CREATE INDEX meeting_line_tasking ON operations.meeting_line USING btree (tasking_id)
  policy by_the_keeper for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM operations.meeting m
  WHERE ((m.id = meeting_line.meeting_id) AND (m.agency_id = ( SELECT priv.agency() AS agency))))) AND ((tasking_id IS NULL) OR (EXISTS ( SELECT
   FROM operations.tasking t
  WHERE (t.id = meeting_line.tasking_id)))))
  policy with_its_meeting for select to article4_staff using (EXISTS ( SELECT
   FROM operations.meeting m
  WHERE (m.id = meeting_line.meeting_id)))
  CREATE TRIGGER while_unsigned BEFORE INSERT ON operations.meeting_line FOR EACH ROW EXECUTE FUNCTION operations.while_unsigned()
  grant select to article4_staff
  grant insert (id, meeting_id, thread_id, item, kind, words, tasking_id, holds, by_person) to article4_staff

table operations.meeting_sign -- The minutes were signed by whoever led the meeting. digest: of every line and of who came, in their order, made by the database.
  owner article4_owner, row security forced
  meeting_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  digest bytea not null
  by_person uuid not null
  constraint meeting_sign_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint meeting_sign_digest_check CHECK ((length(digest) = 32))
  constraint meeting_sign_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES operations.meeting(id)
  constraint meeting_sign_pkey PRIMARY KEY (meeting_id)
  CREATE INDEX meeting_sign_by ON operations.meeting_sign USING btree (by_person)
  policy by_the_keeper for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM operations.meeting m
  WHERE ((m.id = meeting_sign.meeting_id) AND (m.agency_id = ( SELECT priv.agency() AS agency))))))
  policy with_its_meeting for select to article4_staff using (EXISTS ( SELECT
   FROM operations.meeting m
  WHERE (m.id = meeting_sign.meeting_id)))
  CREATE TRIGGER while_unsigned BEFORE INSERT ON operations.meeting_sign FOR EACH ROW EXECUTE FUNCTION operations.while_unsigned()
  grant select to article4_staff
  grant insert (meeting_id, digest, by_person) to article4_staff

table operations.notice -- Tells the owner of an interest who asked: agency, purpose, day, planned day; not the person and not their words. A question that met nothing leaves one too, for nobody, so that it costs the same.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  enquiry_id uuid not null
  interest_id uuid
  owner_agency_id uuid
  asker_agency_id uuid not null
  purpose text not null
  visit_day date not null
  constraint notice_asker_agency_id_fkey FOREIGN KEY (asker_agency_id) REFERENCES identity.agency(id)
  constraint notice_check CHECK (((interest_id IS NULL) = (owner_agency_id IS NULL)))
  constraint notice_enquiry_id_fkey FOREIGN KEY (enquiry_id) REFERENCES operations.enquiry(id)
  constraint notice_enquiry_id_interest_id_key UNIQUE (enquiry_id, interest_id)
  constraint notice_interest_id_fkey FOREIGN KEY (interest_id) REFERENCES operations.interest(id)
  constraint notice_owner_agency_id_fkey FOREIGN KEY (owner_agency_id) REFERENCES identity.agency(id)
  constraint notice_pkey PRIMARY KEY (id)
  CREATE INDEX notice_asker ON operations.notice USING btree (asker_agency_id)
  CREATE INDEX notice_interest ON operations.notice USING btree (interest_id)
  CREATE INDEX notice_owner ON operations.notice USING btree (owner_agency_id, created_at DESC)
  policy own_desk for select to article4_staff using (( SELECT priv.keeps_interests() AS keeps_interests) AND (owner_agency_id = ( SELECT priv.agency() AS agency)))
  grant select to article4_staff

table operations.notice_reply -- What the owner says to who asked: one of a few words. seen: nothing is said. The newest of a notice stands.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  notice_id uuid not null
  agency_id uuid not null
  by_person uuid not null
  message text not null
  constraint notice_reply_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint notice_reply_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint notice_reply_message_check CHECK ((message = ANY (ARRAY['wait'::text, 'call-us'::text, 'go-ahead'::text, 'seen'::text])))
  constraint notice_reply_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES operations.notice(id)
  constraint notice_reply_pkey PRIMARY KEY (id)
  CREATE INDEX notice_reply_agency ON operations.notice_reply USING btree (agency_id)
  CREATE INDEX notice_reply_by ON operations.notice_reply USING btree (by_person)
  CREATE INDEX notice_reply_notice ON operations.notice_reply USING btree (notice_id, created_at DESC)
  policy of_own_notice for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM operations.notice n
  WHERE (n.id = notice_reply.notice_id))))
  policy own_desk for select to article4_staff using (EXISTS ( SELECT
   FROM operations.notice n
  WHERE (n.id = notice_reply.notice_id)))
  CREATE TRIGGER in_order BEFORE INSERT ON operations.notice_reply FOR EACH ROW EXECUTE FUNCTION operations.after_what_was_replied()
  grant select to article4_staff
  grant insert (notice_id, agency_id, by_person, message) to article4_staff

table operations.step -- One step in the life of a tasking: who took it, at which agency, from which state to which. turn counts from 1 and makes each state be left once. owner_person: who answers for it at the agency that is asked. Never changed.
  owner article4_owner, row security forced
  tasking_id uuid not null
  turn integer not null
  created_at timestamp with time zone not null default priv.now()
  before_turn integer generated as (NULLIF((turn - 1), 0))
  from_state text not null
  action text not null
  state text not null
  owner_person uuid
  reason text
  words text not null default ''::text
  agency_id uuid not null
  by_person uuid not null
  constraint step_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint step_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint step_check CHECK (((turn = 1) = (from_state = 'offered'::text)))
  constraint step_check1 CHECK ((((((((from_state = 'offered'::text) AND (action = 'accept'::text) AND (state = 'accepted'::text)) OR ((from_state = 'offered'::text) AND (action = 'decline'::text) AND (state = 'declined'::text))) OR ((from_state = 'offered'::text) AND (action = 'withdraw'::text) AND (state = 'withdrawn'::text))) OR ((from_state = 'accepted'::text) AND (action = 'pass-on'::text) AND (state = 'accepted'::text))) OR ((from_state = 'accepted'::text) AND (action = 'finish'::text) AND (state = 'done'::text))) OR ((from_state = 'accepted'::text) AND (action = 'hand-back'::text) AND (state = 'handed-back'::text))))
  constraint step_check2 CHECK (((action = ANY (ARRAY['accept'::text, 'pass-on'::text])) = (owner_person IS NOT NULL)))
  constraint step_check3 CHECK ((COALESCE(reason, ''::text) = ANY (
CASE action
    WHEN 'decline'::text THEN ARRAY['not-our-work'::text, 'no-power'::text, 'no-capacity'::text, 'already-done'::text, 'could-harm'::text, 'not-clear'::text, 'call-us'::text]
    WHEN 'finish'::text THEN ARRAY['found'::text, 'nothing-found'::text, 'people-helped'::text, 'stopped'::text, 'in-part'::text, 'not-needed'::text]
    WHEN 'hand-back'::text THEN ARRAY['no-power'::text, 'no-capacity'::text, 'not-possible'::text, 'needs-another'::text, 'could-harm'::text, 'call-us'::text]
    ELSE ARRAY[''::text]
END)))
  constraint step_check4 CHECK (((reason IS NULL) OR (length(words) >= 2)))
  constraint step_owner_person_fkey FOREIGN KEY (owner_person) REFERENCES identity.person(id)
  constraint step_pkey PRIMARY KEY (tasking_id, turn)
  constraint step_tasking_id_before_turn_from_state_fkey FOREIGN KEY (tasking_id, before_turn, from_state) REFERENCES operations.step(tasking_id, turn, state)
  constraint step_tasking_id_fkey FOREIGN KEY (tasking_id) REFERENCES operations.tasking(id)
  constraint step_tasking_id_turn_state_key UNIQUE (tasking_id, turn, state)
  constraint step_turn_check CHECK (((turn >= 1) AND (turn <= 200)))
  constraint step_words_check CHECK ((length(words) <= 2000))
  CREATE INDEX step_agency ON operations.step USING btree (agency_id)
  CREATE INDEX step_before ON operations.step USING btree (tasking_id, before_turn, from_state)
  CREATE INDEX step_by ON operations.step USING btree (by_person)
  CREATE INDEX step_owner ON operations.step USING btree (owner_person)
  policy in_their_role for insert to article4_staff check (( SELECT priv.is_reader() AS is_reader) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM operations.tasking t
  WHERE ((t.id = step.tasking_id) AND (
        CASE
            WHEN (step.action = 'withdraw'::text) THEN t.from_agency_id
            ELSE t.to_agency_id
        END = ( SELECT priv.agency() AS agency))))) AND ((owner_person IS NULL) OR (EXISTS ( SELECT
   FROM operations.possible_owners() o(person_id, person_name, role_title)
  WHERE (o.person_id = step.owner_person)))) AND ((action <> ALL (ARRAY['finish'::text, 'hand-back'::text])) OR operations.is_owner_at(tasking_id, (turn - 1))))
  policy with_its_tasking for select to article4_staff using (EXISTS ( SELECT
   FROM operations.tasking t
  WHERE (t.id = step.tasking_id)))
  grant select to article4_staff
  grant insert (tasking_id, turn, from_state, action, state, owner_person, reason, words, agency_id, by_person) to article4_staff

table operations.tasking -- What one agency asks another, or itself, to do, why, and by when. handling: what the agency that is asked may do with these words. option_code: the disruption option that was named. Never changed; what became of it is in operations.step.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  from_agency_id uuid not null
  to_agency_id uuid not null
  by_person uuid not null
  asked text not null
  why text not null
  due_day date not null
  priority text not null
  marking text not null
  handling text not null default ''::text
  option_code text
  constraint tasking_asked_check CHECK (((length(asked) >= 5) AND (length(asked) <= 500)))
  constraint tasking_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint tasking_check CHECK ((due_day >= ((created_at AT TIME ZONE 'Europe/London'::text))::date))
  constraint tasking_from_agency_id_fkey FOREIGN KEY (from_agency_id) REFERENCES identity.agency(id)
  constraint tasking_handling_check CHECK ((length(handling) <= 500))
  constraint tasking_marking_check CHECK ((marking = ANY (ARRAY['official'::text, 'official-sensitive'::text])))
  constraint tasking_option_code_check CHECK (((option_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(option_code) <= 60)))
  constraint tasking_pkey PRIMARY KEY (id)
  constraint tasking_priority_check CHECK ((priority = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text])))
  constraint tasking_to_agency_id_fkey FOREIGN KEY (to_agency_id) REFERENCES identity.agency(id)
  constraint tasking_why_check CHECK (((length(why) >= 5) AND (length(why) <= 2000)))
  CREATE INDEX tasking_by ON operations.tasking USING btree (by_person)
  CREATE INDEX tasking_from ON operations.tasking USING btree (from_agency_id, created_at DESC)
  CREATE INDEX tasking_to ON operations.tasking USING btree (to_agency_id, created_at DESC)
  policy between_the_two for select to article4_staff using (( SELECT priv.is_reader() AS is_reader) AND (((from_agency_id = ( SELECT priv.agency() AS agency)) AND ((to_agency_id = from_agency_id) OR (to_agency_id = ANY (( SELECT priv.partner_agencies() AS partner_agencies)::uuid[])))) OR ((to_agency_id = ( SELECT priv.agency() AS agency)) AND (from_agency_id = ANY (( SELECT priv.partner_agencies() AS partner_agencies)::uuid[])))))
  policy in_own_name for insert to article4_staff check (( SELECT priv.is_reader() AS is_reader) AND (from_agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND ((to_agency_id = from_agency_id) OR (to_agency_id = ANY (( SELECT priv.partner_agencies() AS partner_agencies)::uuid[]))))
  grant select to article4_staff
  grant insert (id, from_agency_id, to_agency_id, by_person, asked, why, due_day, priority, marking, handling, option_code) to article4_staff

table outbox.fact -- What happened, by id. Payloads carry ids and codes, never words of a record.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  name text not null
  subject_id uuid not null
  payload jsonb not null default '{}'::jsonb
  constraint fact_name_check CHECK ((name ~ '^[a-z]+\.[a-z]+(-[a-z]+)*$'::text))
  constraint fact_pkey PRIMARY KEY (id)
  CREATE INDEX fact_subject ON outbox.fact USING btree (subject_id)
  policy worker_reads for select to article4_worker using true
  grant select to article4_worker

table outbox.heard -- A listener hears a fact once: the row commits with what the listener did.
  owner article4_owner, row security forced
  fact_id uuid not null
  listener text not null
  created_at timestamp with time zone not null default priv.now()
  constraint heard_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES outbox.fact(id)
  constraint heard_pkey PRIMARY KEY (fact_id, listener)
  policy worker_hears for all to article4_worker using true check true
  grant insert to article4_worker
  grant select to article4_worker

table platform.box_key -- X25519 public keys by use; new boxes are sealed to the newest of their use.
  owner article4_owner, row security forced
  id text not null
  created_at timestamp with time zone not null default clock_timestamp()
  use text not null
  public_key bytea not null
  ended_at timestamp with time zone
  constraint box_key_pkey PRIMARY KEY (id)
  constraint box_key_public_key_check CHECK ((length(public_key) = 32))
  constraint box_key_use_check CHECK ((use ~ '^[a-z]+(-[a-z]+)*$'::text))
  policy public_by_nature for select to article4_keys, article4_public, article4_staff, article4_worker using true
  grant select to article4_keys
  grant select to article4_public
  grant select to article4_staff
  grant select to article4_worker

table platform.migration -- 
  owner article4_owner
  name text not null
  sha256 text not null
  created_at timestamp with time zone not null default clock_timestamp()
  constraint migration_pkey PRIMARY KEY (name)

table portal.draft -- Answers so far. Gone thirty minutes after the last touch.
  owner article4_owner, row security forced
  token_hash bytea not null
  created_at timestamp with time zone not null default priv.now()
  touched_at timestamp with time zone not null default priv.now()
  sealed bytea not null
  constraint draft_pkey PRIMARY KEY (token_hash)
  constraint draft_sealed_check CHECK ((length(sealed) <= 400000))
  constraint draft_token_hash_check CHECK ((length(token_hash) = 32))
  CREATE INDEX draft_touched ON portal.draft USING btree (touched_at)

table portal.draft_file -- A file that waits with its form, sealed likewise.
  owner article4_owner, row security forced
  id uuid not null
  created_at timestamp with time zone not null default priv.now()
  token_hash bytea not null
  position integer not null
  sealed bytea not null
  constraint draft_file_pkey PRIMARY KEY (id)
  constraint draft_file_position_check CHECK ((("position" >= 1) AND ("position" <= 10)))
  constraint draft_file_token_hash_fkey FOREIGN KEY (token_hash) REFERENCES portal.draft(token_hash) ON DELETE CASCADE
  constraint draft_file_token_hash_position_key UNIQUE (token_hash, "position")

table portal.speaker -- Who reviews a language, from a day until (not including) another. The newest row of a person and language stands; ending it is a row that is over at once. Never changed.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  position bigint not null generated always as identity
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  language text not null
  from_on date not null
  until_on date not null
  granted_by uuid not null
  constraint speaker_check CHECK (((until_on >= from_on) AND (until_on <= (from_on + 731))))
  constraint speaker_check1 CHECK ((granted_by <> person_id))
  constraint speaker_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES identity.person(id)
  constraint speaker_language_check CHECK (((language ~ '^[a-z]{2,3}$'::text) AND (language <> 'en'::text)))
  constraint speaker_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id)
  constraint speaker_pkey PRIMARY KEY (id)
  constraint speaker_position_key UNIQUE ("position")
  CREATE INDEX speaker_granted_by ON portal.speaker USING btree (granted_by)
  CREATE INDEX speaker_person ON portal.speaker USING btree (person_id, language, "position")
  policy given_by_another for insert to article4_staff check (( SELECT priv.minds_languages() AS minds_languages) AND (granted_by = ( SELECT priv.person() AS person)) AND (person_id <> ( SELECT priv.person() AS person)) AND ((until_on = from_on) OR priv.holds_speaker(person_id)))
  policy own_or_administered for select to article4_staff using (( SELECT priv.minds_languages() AS minds_languages) OR ((person_id = ( SELECT priv.person() AS person)) AND (language = ANY (( SELECT priv.spoken_languages() AS spoken_languages)::text[]))))
  grant select to article4_staff
  grant insert (id, person_id, language, from_on, until_on, granted_by) to article4_staff

table portal.wording -- What a speaker decided about one text: the machine's words are right, these are right instead, neither any more, or a second person agrees. source_hash: of the English; seen_hash: of the words looked at. Never changed, never deleted: it is what people were shown, and by whose word.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  position bigint not null generated always as identity
  created_at timestamp with time zone not null default priv.now()
  language text not null
  catalogue text not null
  key text not null
  source_hash bytea not null
  seen_hash bytea not null
  decision text not null
  text text
  needs text not null
  confirms uuid
  by_person uuid not null
  constraint wording_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint wording_catalogue_check CHECK ((catalogue = ANY (ARRAY['form'::text, 'know'::text])))
  constraint wording_check CHECK (((decision = 'correct'::text) = (text IS NOT NULL)))
  constraint wording_check1 CHECK (((decision = 'confirm'::text) = (confirms IS NOT NULL)))
  constraint wording_check2 CHECK (((decision <> 'correct'::text) OR (needs <> 'nobody'::text)))
  constraint wording_check3 CHECK (((decision <> ALL (ARRAY['withdraw'::text, 'confirm'::text])) OR (needs = 'nobody'::text)))
  constraint wording_confirms_fkey FOREIGN KEY (confirms) REFERENCES portal.wording(id)
  constraint wording_confirms_key UNIQUE (confirms)
  constraint wording_decision_check CHECK ((decision = ANY (ARRAY['accept'::text, 'correct'::text, 'withdraw'::text, 'confirm'::text])))
  constraint wording_key_check CHECK (((key ~ '^[A-Za-z0-9.-]+$'::text) AND (length(key) <= 100)))
  constraint wording_language_check CHECK (((language ~ '^[a-z]{2,3}$'::text) AND (language <> 'en'::text)))
  constraint wording_needs_check CHECK ((needs = ANY (ARRAY['nobody'::text, 'second-person'::text, 'second-speaker'::text])))
  constraint wording_pkey PRIMARY KEY (id)
  constraint wording_position_key UNIQUE ("position")
  constraint wording_seen_hash_check CHECK ((length(seen_hash) = 32))
  constraint wording_source_hash_check CHECK ((length(source_hash) = 32))
  constraint wording_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)))
  CREATE INDEX wording_by ON portal.wording USING btree (by_person)
  CREATE INDEX wording_text ON portal.wording USING btree (language, catalogue, key, "position")
  policy decided_by_a_speaker for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND
CASE decision
    WHEN 'accept'::text THEN (language = ANY (( SELECT priv.spoken_languages() AS spoken_languages)::text[]))
    WHEN 'correct'::text THEN (language = ANY (( SELECT priv.spoken_languages() AS spoken_languages)::text[]))
    WHEN 'withdraw'::text THEN (( SELECT priv.minds_languages() AS minds_languages) OR (language = ANY (( SELECT priv.spoken_languages() AS spoken_languages)::text[])))
    WHEN 'confirm'::text THEN priv.may_confirm(confirms, language, catalogue, key, source_hash, seen_hash)
    ELSE false
END)
  policy of_own_languages for select to article4_staff using (( SELECT priv.minds_languages() AS minds_languages) OR (language = ANY (( SELECT priv.spoken_languages() AS spoken_languages)::text[])))
  grant select to article4_staff
  grant insert (id, language, catalogue, key, source_hash, seen_hash, decision, text, needs, confirms, by_person) to article4_staff

table priv.frozen_clock -- Empty in service. Tests put one row here as owner, and time stands still.
  owner article4_owner, row security forced
  one boolean not null default true
  at timestamp with time zone not null
  created_at timestamp with time zone not null default clock_timestamp()
  constraint frozen_clock_one_check CHECK (one)
  constraint frozen_clock_pkey PRIMARY KEY (one)

table priv.secret -- Context-signing pads, in one row. Renewed at every deploy; readable by the owner alone.
  owner article4_owner, row security forced
  one boolean not null default true
  inner_pad bytea not null
  outer_pad bytea not null
  created_at timestamp with time zone not null default clock_timestamp()
  constraint secret_one_check CHECK (one)
  constraint secret_pkey PRIMARY KEY (one)

table risk.answer -- An item (its original where no release is named) that a person says answers a question: whole, part, or none, which takes back what their agency said before. The newest of an agency and text stands.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  requirement_id uuid not null
  item_id uuid not null
  owner_agency_id uuid not null
  release_id uuid
  extent text not null
  why text not null
  agency_id uuid not null
  by_person uuid not null
  constraint answer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint answer_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint answer_extent_check CHECK ((extent = ANY (ARRAY['whole'::text, 'part'::text, 'none'::text])))
  constraint answer_item_id_owner_agency_id_fkey FOREIGN KEY (item_id, owner_agency_id) REFERENCES intelligence.item(id, owner_agency_id)
  constraint answer_pkey PRIMARY KEY (id)
  constraint answer_release_id_fkey FOREIGN KEY (release_id) REFERENCES intelligence.release(id)
  constraint answer_requirement_id_fkey FOREIGN KEY (requirement_id) REFERENCES risk.requirement(id)
  constraint answer_why_check CHECK (((length(why) >= 2) AND (length(why) <= 1000)))
  CREATE INDEX answer_agency ON risk.answer USING btree (agency_id)
  CREATE INDEX answer_by ON risk.answer USING btree (by_person)
  CREATE INDEX answer_item ON risk.answer USING btree (item_id, owner_agency_id)
  CREATE INDEX answer_release ON risk.answer USING btree (release_id)
  CREATE INDEX answer_requirement ON risk.answer USING btree (requirement_id, created_at)
  policy of_what_they_read for insert to article4_staff check (( SELECT priv.is_reader() AS is_reader) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND priv.sees_requirement(requirement_id) AND ((release_id IS NULL) OR (EXISTS ( SELECT
   FROM intelligence.release r
  WHERE ((r.id = answer.release_id) AND (r.item_id = answer.item_id) AND (r.owner_agency_id = answer.owner_agency_id))))) AND priv.sees_texts(
CASE
    WHEN (release_id IS NULL) THEN ARRAY[item_id]
    ELSE '{}'::uuid[]
END,
CASE
    WHEN (release_id IS NULL) THEN '{}'::uuid[]
    ELSE ARRAY[release_id]
END))
  policy question_and_words for select to article4_staff using ((EXISTS ( SELECT
   FROM risk.requirement r
  WHERE (r.id = answer.requirement_id))) AND priv.sees_texts(
CASE
    WHEN (release_id IS NULL) THEN ARRAY[item_id]
    ELSE '{}'::uuid[]
END,
CASE
    WHEN (release_id IS NULL) THEN '{}'::uuid[]
    ELSE ARRAY[release_id]
END))
  CREATE TRIGGER in_order BEFORE INSERT ON risk.answer FOR EACH ROW EXECUTE FUNCTION risk.after_what_was_answered()
  grant select to article4_staff
  grant insert (id, requirement_id, item_id, owner_agency_id, release_id, extent, why, agency_id, by_person) to article4_staff

table risk.area -- A district, ward or LSOA: name, box and outline (polygons of rings of [longitude, latitude], WGS84).
  owner article4_owner, row security forced
  kind text not null
  code text not null
  created_at timestamp with time zone not null default priv.now()
  name text not null
  district_code text not null
  west double precision not null
  south double precision not null
  east double precision not null
  north double precision not null
  outline jsonb not null
  import_id uuid not null
  constraint area_check CHECK (((west < east) AND (south < north) AND (jsonb_typeof(outline) = 'array'::text)))
  constraint area_code_check CHECK ((code ~ '^[EWSN]\d{8}$'::text))
  constraint area_district_code_check CHECK ((district_code ~ '^[EWSN]\d{8}$'::text))
  constraint area_import_id_fkey FOREIGN KEY (import_id) REFERENCES risk.geography_import(id)
  constraint area_kind_check CHECK ((kind = ANY (ARRAY['district'::text, 'ward'::text, 'lsoa'::text])))
  constraint area_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint area_pkey PRIMARY KEY (kind, code)
  CREATE INDEX area_import ON risk.area USING btree (import_id)
  policy anyone_signed_in for select to article4_staff using (( SELECT priv.person() AS person) IS NOT NULL)
  policy importer for all to article4_worker using true check true
  grant select to article4_staff
  grant insert to article4_worker
  grant select to article4_worker
  grant update to article4_worker

table risk.assessment -- One version of a person's judgement about a subject (a mention's, a place, or people in words) and a kind of exploitation. suggested_band: what the rule for weak signals made of the signs it stands on; another band is an override and has its reason. original_items, releases: every text it stands on.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  series_id uuid not null
  agency_id uuid not null
  by_person uuid not null
  kind text not null
  mention_id uuid
  place_key text
  people_words text
  band text not null
  confidence text not null
  suggested_band text not null
  weights_version date not null
  override_reason text
  reasons text not null
  gaps text not null default ''::text
  review_on date
  child_answers jsonb
  audience text not null
  original_items uuid[] not null default '{}'::uuid[]
  releases uuid[] not null default '{}'::uuid[]
  constraint assessment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint assessment_audience_check CHECK ((audience = ANY (ARRAY['agency'::text, 'readers'::text])))
  constraint assessment_band_check CHECK (((band ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(band) <= 40)))
  constraint assessment_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint assessment_check CHECK ((num_nonnulls(mention_id, place_key, people_words) = 1))
  constraint assessment_check1 CHECK (((band = suggested_band) = (override_reason IS NULL)))
  constraint assessment_check2 CHECK (((kind <> 'child'::text) OR (review_on IS NOT NULL)))
  constraint assessment_check3 CHECK (((kind = 'child'::text) = (child_answers IS NOT NULL)))
  constraint assessment_check4 CHECK ((((cardinality(original_items) + cardinality(releases)) >= 1) AND ((cardinality(original_items) + cardinality(releases)) <= 200)))
  constraint assessment_child_answers_check CHECK (((jsonb_typeof(child_answers) = 'object'::text) AND (length((child_answers)::text) <= 40000)))
  constraint assessment_confidence_check CHECK (((confidence ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(confidence) <= 40)))
  constraint assessment_gaps_check CHECK ((length(gaps) <= 2000))
  constraint assessment_kind_check CHECK ((kind = ANY (ARRAY['labour'::text, 'sexual'::text, 'criminal'::text, 'domestic'::text, 'child'::text])))
  constraint assessment_mention_id_fkey FOREIGN KEY (mention_id) REFERENCES linking.mention(id)
  constraint assessment_override_reason_check CHECK (((length(override_reason) >= 2) AND (length(override_reason) <= 2000)))
  constraint assessment_people_words_check CHECK (((length(people_words) >= 2) AND (length(people_words) <= 200)))
  constraint assessment_pkey PRIMARY KEY (id)
  constraint assessment_place_key_check CHECK ((place_key ~ '^(postcode|ward)-[A-Z0-9]{5,9}$'::text))
  constraint assessment_reasons_check CHECK (((length(reasons) >= 2) AND (length(reasons) <= 4000)))
  constraint assessment_series_id_fkey FOREIGN KEY (series_id) REFERENCES risk.assessment(id)
  constraint assessment_suggested_band_check CHECK (((suggested_band ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(suggested_band) <= 40)))
  CREATE INDEX assessment_agency ON risk.assessment USING btree (agency_id, created_at DESC)
  CREATE INDEX assessment_by ON risk.assessment USING btree (by_person)
  CREATE INDEX assessment_mention ON risk.assessment USING btree (mention_id)
  CREATE INDEX assessment_newest ON risk.assessment USING btree (created_at DESC, id)
  CREATE INDEX assessment_series ON risk.assessment USING btree (series_id, created_at DESC)
  policy all_it_stands_on for select to article4_staff using (( SELECT priv.is_reader() AS is_reader) AND ((agency_id = ( SELECT priv.agency() AS agency)) OR ((audience = 'readers'::text) AND (agency_id = ANY (( SELECT priv.partner_agencies() AS partner_agencies)::uuid[])))) AND ((mention_id IS NULL) OR priv.sees_mention(mention_id)) AND priv.sees_texts(original_items, releases))
  policy what_they_read for insert to article4_staff check (( SELECT priv.is_reader() AS is_reader) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND ((mention_id IS NULL) OR priv.sees_mention(mention_id)) AND priv.sees_texts(original_items, releases) AND ((series_id = id) OR priv.may_continue(series_id, kind, mention_id, place_key)))
  CREATE TRIGGER in_order BEFORE INSERT ON risk.assessment FOR EACH ROW EXECUTE FUNCTION risk.after_what_was_assessed()
  grant select to article4_staff
  grant insert (id, series_id, agency_id, by_person, kind, mention_id, place_key, people_words, band, confidence, suggested_band, weights_version, override_reason, reasons, gaps, review_on, child_answers, audience, original_items, releases) to article4_staff

table risk.assessment_sign -- A sign, for or against, that an assessment stands on; it was ticked in one of the texts that the assessment names.
  owner article4_owner, row security forced
  assessment_id uuid not null
  observation_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  constraint assessment_sign_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES risk.assessment(id)
  constraint assessment_sign_observation_id_fkey FOREIGN KEY (observation_id) REFERENCES risk.observation(id)
  constraint assessment_sign_pkey PRIMARY KEY (assessment_id, observation_id)
  CREATE INDEX assessment_sign_observation ON risk.assessment_sign USING btree (observation_id)
  policy of_its_texts for insert to article4_staff check (EXISTS ( SELECT
   FROM (risk.assessment a
     JOIN risk.observation o ON ((o.id = assessment_sign.observation_id)))
  WHERE ((a.id = assessment_sign.assessment_id) AND (a.by_person = ( SELECT priv.person() AS person)) AND ((o.release_id = ANY (a.releases)) OR ((o.release_id IS NULL) AND (o.item_id = ANY (a.original_items)))))))
  policy with_its_assessment for select to article4_staff using (EXISTS ( SELECT
   FROM risk.assessment a
  WHERE (a.id = assessment_sign.assessment_id)))
  grant select to article4_staff
  grant insert (assessment_id, observation_id) to article4_staff

table risk.circumstance -- Who observed it (a role), how, when and where, in the owner's words. Never travels: a release may have left it out on purpose.
  owner article4_owner, row security forced
  observation_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  how text not null
  observer text not null
  observed_on date
  observed_words text not null default ''::text
  place_words text not null default ''::text
  note text not null default ''::text
  constraint circumstance_how_check CHECK ((how = ANY (ARRAY['observed'::text, 'told-by-person'::text, 'told-by-third-party'::text, 'inferred'::text])))
  constraint circumstance_note_check CHECK ((length(note) <= 1000))
  constraint circumstance_observation_id_fkey FOREIGN KEY (observation_id) REFERENCES risk.observation(id)
  constraint circumstance_observed_words_check CHECK ((length(observed_words) <= 200))
  constraint circumstance_observer_check CHECK (((length(observer) >= 1) AND (length(observer) <= 200)))
  constraint circumstance_pkey PRIMARY KEY (observation_id)
  constraint circumstance_place_words_check CHECK ((length(place_words) <= 200))
  policy at_own_desk for insert to article4_staff check (EXISTS ( SELECT
   FROM (risk.observation o
     JOIN intelligence.item i ON ((i.id = o.item_id)))
  WHERE ((o.id = circumstance.observation_id) AND (o.by_person = ( SELECT priv.person() AS person)))))
  policy own_item for select to article4_staff using (EXISTS ( SELECT
   FROM (risk.observation o
     JOIN intelligence.item i ON ((i.id = o.item_id)))
  WHERE (o.id = circumstance.observation_id)
 OFFSET 0))
  grant select to article4_staff
  grant insert (observation_id, how, observer, observed_on, observed_words, place_words, note) to article4_staff

table risk.defence_reading -- A person read what is said of the statutory defence (Modern Slavery Act 2015, section 45) and told these of it; told nobody, and why.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  assessment_id uuid not null
  text_version date not null
  told text[] not null
  note text not null default ''::text
  by_person uuid not null
  constraint defence_reading_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES risk.assessment(id)
  constraint defence_reading_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint defence_reading_check CHECK (((NOT ('nobody'::text = ANY (told))) OR ((cardinality(told) = 1) AND (length(note) >= 2))))
  constraint defence_reading_note_check CHECK ((length(note) <= 1000))
  constraint defence_reading_pkey PRIMARY KEY (id)
  constraint defence_reading_told_check CHECK ((((cardinality(told) >= 1) AND (cardinality(told) <= 10)) AND (told <@ ARRAY['solicitor'::text, 'prosecutor'::text, 'investigator'::text, 'first-responder'::text, 'nobody'::text])))
  CREATE INDEX defence_reading_assessment ON risk.defence_reading USING btree (assessment_id)
  CREATE INDEX defence_reading_by ON risk.defence_reading USING btree (by_person)
  policy at_its_agency for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM risk.assessment a
  WHERE ((a.id = defence_reading.assessment_id) AND (a.agency_id = ( SELECT priv.agency() AS agency))))))
  policy with_its_assessment for select to article4_staff using (EXISTS ( SELECT
   FROM risk.assessment a
  WHERE (a.id = defence_reading.assessment_id)))
  CREATE TRIGGER in_order BEFORE INSERT ON risk.defence_reading FOR EACH ROW EXECUTE FUNCTION risk.after_what_was_noted()
  grant select to article4_staff
  grant insert (id, assessment_id, text_version, told, note, by_person) to article4_staff

table risk.dismissal -- A suggestion that a person read and did not follow: it is not made again for the same words.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  item_id uuid not null
  owner_agency_id uuid not null
  release_id uuid
  original_version integer
  code text not null
  quote text not null
  reason text not null
  by_person uuid not null
  constraint dismissal_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint dismissal_check CHECK (((release_id IS NULL) <> (original_version IS NULL)))
  constraint dismissal_code_check CHECK ((code ~ '^[A-Z]{3}-\d{2}$'::text))
  constraint dismissal_item_id_owner_agency_id_fkey FOREIGN KEY (item_id, owner_agency_id) REFERENCES intelligence.item(id, owner_agency_id)
  constraint dismissal_original_version_check CHECK ((original_version > 0))
  constraint dismissal_pkey PRIMARY KEY (id)
  constraint dismissal_quote_check CHECK (((length(quote) >= 1) AND (length(quote) <= 1000)))
  constraint dismissal_reason_check CHECK ((reason = ANY (ARRAY['not-said'::text, 'said-otherwise'::text, 'about-another'::text, 'other-code'::text])))
  constraint dismissal_release_id_fkey FOREIGN KEY (release_id) REFERENCES intelligence.release(id)
  CREATE INDEX dismissal_by ON risk.dismissal USING btree (by_person)
  CREATE INDEX dismissal_item ON risk.dismissal USING btree (item_id, owner_agency_id)
  CREATE INDEX dismissal_release ON risk.dismissal USING btree (release_id)
  policy at_own_desk for insert to article4_staff check ((owner_agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND (( SELECT priv.has_right('intelligence-officer'::text) AS has_right) OR (( SELECT priv.has_right('analyst'::text) AS has_right) AND (release_id IS NOT NULL))) AND (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = dismissal.item_id))) AND ((release_id IS NULL) OR (EXISTS ( SELECT
   FROM intelligence.release r
  WHERE ((r.id = dismissal.release_id) AND (r.item_id = dismissal.item_id))))))
  policy own_item for select to article4_staff using (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = dismissal.item_id)))
  grant select to article4_staff
  grant insert (item_id, owner_agency_id, release_id, original_version, code, quote, reason, by_person) to article4_staff

table risk.geography_import -- One file that was read in: what, whose, under which licence, of which year or month, how many rows, how many without a place.
  owner article4_owner, row security forced
  id uuid not null
  created_at timestamp with time zone not null default priv.now()
  kind text not null
  source text not null
  licence text not null
  vintage text not null
  file_sha256 bytea not null
  rows integer not null
  unplaced integer not null default 0
  undone_at timestamp with time zone
  constraint geography_import_file_sha256_check CHECK ((length(file_sha256) = 32))
  constraint geography_import_kind_check CHECK ((kind = ANY (ARRAY['districts'::text, 'wards'::text, 'lsoas'::text, 'incidents'::text])))
  constraint geography_import_licence_check CHECK (((length(licence) >= 1) AND (length(licence) <= 500)))
  constraint geography_import_pkey PRIMARY KEY (id)
  constraint geography_import_rows_check CHECK ((rows >= 0))
  constraint geography_import_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
  constraint geography_import_unplaced_check CHECK ((unplaced >= 0))
  constraint geography_import_vintage_check CHECK ((vintage ~ '^\d{4}(-\d{2})?$'::text))
  CREATE UNIQUE INDEX geography_import_once ON risk.geography_import USING btree (file_sha256) WHERE ((kind = 'incidents'::text) AND (undone_at IS NULL))
  policy anyone_signed_in for select to article4_staff using (( SELECT priv.person() AS person) IS NOT NULL)
  policy importer for all to article4_worker using true check true
  grant select to article4_staff
  grant insert to article4_worker
  grant select to article4_worker
  grant update to article4_worker

table risk.incident -- One row of a published file of incidents. Rows that are alike are different incidents: points are snapped, so many share one. Without point and area it has no place, and is counted as such.
  owner article4_owner, row security forced
  import_id uuid not null
  row_number integer not null
  created_at timestamp with time zone not null default priv.now()
  month date not null
  kind text not null
  reference text not null default ''::text
  longitude double precision
  latitude double precision
  cell text
  lsoa_code text
  ward_code text
  district_code text
  constraint incident_check CHECK (((longitude IS NULL) = (latitude IS NULL)))
  constraint incident_import_id_fkey FOREIGN KEY (import_id) REFERENCES risk.geography_import(id)
  constraint incident_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 100)))
  constraint incident_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint incident_pkey PRIMARY KEY (import_id, row_number)
  constraint incident_row_number_check CHECK ((row_number > 0))
  CREATE INDEX incident_month ON risk.incident USING btree (month, kind)
  policy anyone_signed_in for select to article4_staff using (( SELECT priv.person() AS person) IS NOT NULL)
  policy importer for all to article4_worker using true check true
  grant select to article4_staff
  grant insert to article4_worker
  grant select to article4_worker

table risk.observation -- One sign, ticked by a person, with the words of the original or of the release that say it. Never changed; withdrawn by a row of its own.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  item_id uuid not null
  owner_agency_id uuid not null
  release_id uuid
  original_version integer
  code text not null
  quote text not null
  sector text
  postcode text
  ward_code text
  district_code text
  by_person uuid not null
  constraint observation_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint observation_check CHECK (((release_id IS NULL) <> (original_version IS NULL)))
  constraint observation_code_check CHECK ((code ~ '^[A-Z]{3}-\d{2}$'::text))
  constraint observation_district_code_check CHECK ((district_code ~ '^[EWSN]\d{8}$'::text))
  constraint observation_item_id_owner_agency_id_fkey FOREIGN KEY (item_id, owner_agency_id) REFERENCES intelligence.item(id, owner_agency_id)
  constraint observation_original_version_check CHECK ((original_version > 0))
  constraint observation_pkey PRIMARY KEY (id)
  constraint observation_postcode_check CHECK ((postcode ~ '^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$'::text))
  constraint observation_quote_check CHECK (((length(quote) >= 2) AND (length(quote) <= 1000)))
  constraint observation_release_id_fkey FOREIGN KEY (release_id) REFERENCES intelligence.release(id)
  constraint observation_sector_check CHECK ((sector ~ '^[a-z]+(_[a-z]+)*$'::text))
  constraint observation_ward_code_check CHECK ((ward_code ~ '^[EWSN]\d{8}$'::text))
  CREATE INDEX observation_by ON risk.observation USING btree (by_person)
  CREATE INDEX observation_item ON risk.observation USING btree (item_id, owner_agency_id)
  CREATE INDEX observation_owner ON risk.observation USING btree (owner_agency_id, created_at DESC)
  CREATE INDEX observation_release ON risk.observation USING btree (release_id)
  policy at_own_desk for insert to article4_staff check ((owner_agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND (( SELECT priv.has_right('intelligence-officer'::text) AS has_right) OR (( SELECT priv.has_right('analyst'::text) AS has_right) AND (release_id IS NOT NULL))) AND (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = observation.item_id))) AND ((original_version IS NULL) OR (EXISTS ( SELECT
   FROM intelligence.original w
  WHERE ((w.item_id = observation.item_id) AND (w.version = observation.original_version) AND (POSITION((observation.quote) IN (w.text)) > 0))))) AND ((release_id IS NULL) OR (EXISTS ( SELECT
   FROM (intelligence.release r
     JOIN intelligence.release_text t ON ((t.release_id = r.id)))
  WHERE ((r.id = observation.release_id) AND (r.item_id = observation.item_id) AND (r.recalled_at IS NULL) AND ((POSITION((observation.quote) IN (t.text)) > 0) OR (POSITION((observation.quote) IN (r.title)) > 0)))))))
  policy own_item for select to article4_staff using (EXISTS ( SELECT
   FROM intelligence.item i
  WHERE (i.id = observation.item_id)
 OFFSET 0))
  policy words_of_a_release for select to article4_staff using ((release_id IS NOT NULL) AND (EXISTS ( SELECT
   FROM intelligence.release_text t
  WHERE (t.release_id = observation.release_id)
 OFFSET 0)))
  grant select to article4_staff
  grant insert (id, item_id, owner_agency_id, release_id, original_version, code, quote, sector, postcode, ward_code, district_code, by_person) to article4_staff

table risk.requirement -- A question, who could answer it, from when and by when. kind null: every kind. parent_id: the question of which this is a part. Never changed; ended by a row of its own.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  agency_id uuid not null
  by_person uuid not null
  parent_id uuid
  question text not null
  why text not null default ''::text
  kind text
  district_code text
  area_words text not null default ''::text
  from_day date not null
  until_day date not null
  who_agencies uuid[] not null default '{}'::uuid[]
  who_roles text not null default ''::text
  audience text not null
  constraint requirement_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint requirement_area_words_check CHECK ((length(area_words) <= 200))
  constraint requirement_audience_check CHECK ((audience = ANY (ARRAY['agency'::text, 'partners'::text])))
  constraint requirement_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint requirement_check CHECK ((from_day <= until_day))
  constraint requirement_check1 CHECK ((parent_id <> id))
  constraint requirement_district_code_check CHECK ((district_code ~ '^[EWSN]\d{8}$'::text))
  constraint requirement_kind_check CHECK ((kind = ANY (ARRAY['labour'::text, 'sexual'::text, 'criminal'::text, 'domestic'::text, 'child'::text])))
  constraint requirement_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES risk.requirement(id)
  constraint requirement_pkey PRIMARY KEY (id)
  constraint requirement_question_check CHECK (((length(question) >= 5) AND (length(question) <= 500)))
  constraint requirement_who_agencies_check CHECK ((cardinality(who_agencies) <= 100))
  constraint requirement_who_roles_check CHECK ((length(who_roles) <= 300))
  constraint requirement_why_check CHECK ((length(why) <= 2000))
  CREATE INDEX requirement_agency ON risk.requirement USING btree (agency_id, created_at DESC)
  CREATE INDEX requirement_by ON risk.requirement USING btree (by_person)
  CREATE INDEX requirement_newest ON risk.requirement USING btree (created_at DESC, id)
  CREATE INDEX requirement_parent ON risk.requirement USING btree (parent_id)
  policy in_own_name for insert to article4_staff check (( SELECT priv.is_reader() AS is_reader) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)) AND ((parent_id IS NULL) OR priv.sees_requirement(parent_id)))
  policy own_or_partners for select to article4_staff using (( SELECT priv.is_reader() AS is_reader) AND ((agency_id = ( SELECT priv.agency() AS agency)) OR ((audience = 'partners'::text) AND (agency_id = ANY (( SELECT priv.partner_agencies() AS partner_agencies)::uuid[])))))
  grant select to article4_staff
  grant insert (id, agency_id, by_person, parent_id, question, why, kind, district_code, area_words, from_day, until_day, who_agencies, who_roles, audience) to article4_staff

table risk.requirement_end -- A question that is not asked any more, and why.
  owner article4_owner, row security forced
  requirement_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  reason text not null
  note text not null default ''::text
  by_person uuid not null
  constraint requirement_end_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint requirement_end_note_check CHECK ((length(note) <= 1000))
  constraint requirement_end_pkey PRIMARY KEY (requirement_id)
  constraint requirement_end_reason_check CHECK ((reason = ANY (ARRAY['answered'::text, 'overtaken'::text, 'not-answerable'::text, 'mistaken'::text])))
  constraint requirement_end_requirement_id_fkey FOREIGN KEY (requirement_id) REFERENCES risk.requirement(id)
  CREATE INDEX requirement_end_by ON risk.requirement_end USING btree (by_person)
  policy at_its_agency for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM risk.requirement r
  WHERE ((r.id = requirement_end.requirement_id) AND (r.agency_id = ( SELECT priv.agency() AS agency))))))
  policy with_its_question for select to article4_staff using (EXISTS ( SELECT
   FROM risk.requirement r
  WHERE (r.id = requirement_end.requirement_id)))
  grant select to article4_staff
  grant insert (requirement_id, reason, note, by_person) to article4_staff

table risk.role -- A role that a person noted or took back, with the reason. The newest of each role stands, for the series of the assessment; nothing is deleted.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  assessment_id uuid not null
  role text not null
  holds boolean not null
  since date
  reason text not null
  by_person uuid not null
  constraint role_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES risk.assessment(id)
  constraint role_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint role_pkey PRIMARY KEY (id)
  constraint role_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 1000)))
  constraint role_role_check CHECK ((role = ANY (ARRAY['victim'::text, 'witness'::text, 'suspect'::text])))
  CREATE INDEX role_assessment ON risk.role USING btree (assessment_id, created_at)
  CREATE INDEX role_by ON risk.role USING btree (by_person)
  policy at_its_agency for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM risk.assessment a
  WHERE ((a.id = role.assessment_id) AND (a.agency_id = ( SELECT priv.agency() AS agency))))))
  policy with_its_assessment for select to article4_staff using (EXISTS ( SELECT
   FROM risk.assessment a
  WHERE (a.id = role.assessment_id)))
  CREATE TRIGGER in_order BEFORE INSERT ON risk.role FOR EACH ROW EXECUTE FUNCTION risk.after_what_was_noted()
  grant select to article4_staff
  grant insert (id, assessment_id, role, holds, since, reason, by_person) to article4_staff

table risk.withdrawal -- A tick that does not stand any more, and why, from a closed list: whoever saw the tick sees this too.
  owner article4_owner, row security forced
  observation_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  reason text not null
  by_person uuid not null
  constraint withdrawal_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint withdrawal_observation_id_fkey FOREIGN KEY (observation_id) REFERENCES risk.observation(id)
  constraint withdrawal_pkey PRIMARY KEY (observation_id)
  constraint withdrawal_reason_check CHECK ((reason = ANY (ARRAY['mistaken'::text, 'words-do-not-say-it'::text, 'other-matter'::text, 'twice'::text, 'overtaken'::text])))
  CREATE INDEX withdrawal_by ON risk.withdrawal USING btree (by_person)
  policy at_own_desk for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (( SELECT priv.has_right('intelligence-officer'::text) AS has_right) OR ( SELECT priv.has_right('analyst'::text) AS has_right)) AND (EXISTS ( SELECT
   FROM (risk.observation o
     JOIN intelligence.item i ON ((i.id = o.item_id)))
  WHERE (o.id = withdrawal.observation_id))))
  policy with_its_observation for select to article4_staff using (EXISTS ( SELECT
   FROM risk.observation o
  WHERE (o.id = withdrawal.observation_id)
 OFFSET 0))
  grant select to article4_staff
  grant insert (observation_id, reason, by_person) to article4_staff

table safeguarding.case_fields -- Fields of the case data standard as a file had them, without ways to reach the person. The newest stands; none is changed.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  fields jsonb not null
  file_hash bytea not null
  file_row integer not null
  by_person uuid not null
  constraint case_fields_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint case_fields_fields_check CHECK (((jsonb_typeof(fields) = 'object'::text) AND (length((fields)::text) <= 200000) AND (NOT (fields ?| ARRAY['prs_Email'::text, 'prs_HomePhone'::text, 'prs_MobilePhone'::text, 'prs_MailingCity'::text, 'prs_MailingCountry'::text, 'prs_MailingState'::text, 'prs_MailingStreet'::text, 'prs_MailingPostalCode'::text, 'prs_MailingLongitude'::text, 'prs_MailingLatitude'::text]))))
  constraint case_fields_file_hash_check CHECK ((length(file_hash) = 32))
  constraint case_fields_file_row_check CHECK ((file_row >= 1))
  constraint case_fields_person_id_fkey FOREIGN KEY (person_id) REFERENCES safeguarding.person(id)
  constraint case_fields_pkey PRIMARY KEY (id)
  CREATE INDEX case_fields_by ON safeguarding.case_fields USING btree (by_person)
  CREATE INDEX case_fields_person ON safeguarding.case_fields USING btree (person_id, created_at)
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.case_fields FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'case_fields')
  grant select to article4_staff
  grant insert (id, person_id, fields, file_hash, file_row, by_person) to article4_staff

table safeguarding.consent -- What somebody said to one purpose: given, refused, withdrawn. The newest of a purpose and agency stands; a withdrawal is a row of its own. Given only where it was read back, through nobody who came with them.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  purpose text not null
  agency_id uuid
  answer text not null
  said_on date not null
  mode text not null
  language text not null
  interpreter text not null
  read_back boolean not null
  explained_by text not null
  note text not null default ''::text
  by_person uuid not null
  constraint consent_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint consent_answer_check CHECK ((answer = ANY (ARRAY['given'::text, 'refused'::text, 'withdrawn'::text])))
  constraint consent_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint consent_check CHECK (((purpose = 'sharing'::text) = (agency_id IS NOT NULL)))
  constraint consent_check1 CHECK (((answer <> 'given'::text) OR (read_back AND (interpreter <> 'none'::text))))
  constraint consent_explained_by_check CHECK (((length(explained_by) >= 2) AND (length(explained_by) <= 200)))
  constraint consent_interpreter_check CHECK ((interpreter = ANY (ARRAY['not-needed'::text, 'independent-present'::text, 'independent-remote'::text, 'none'::text])))
  constraint consent_language_check CHECK (((length(language) >= 2) AND (length(language) <= 100)))
  constraint consent_mode_check CHECK ((mode = ANY (ARRAY['verbal'::text, 'written'::text])))
  constraint consent_note_check CHECK ((length(note) <= 1000))
  constraint consent_person_id_fkey FOREIGN KEY (person_id) REFERENCES safeguarding.person(id)
  constraint consent_pkey PRIMARY KEY (id)
  constraint consent_purpose_check CHECK (((purpose ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(purpose) <= 40)))
  CREATE INDEX consent_agency ON safeguarding.consent USING btree (agency_id)
  CREATE INDEX consent_by ON safeguarding.consent USING btree (by_person)
  CREATE INDEX consent_person ON safeguarding.consent USING btree (person_id, purpose, created_at)
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.consent FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'consent')
  grant select to article4_staff
  grant insert (id, person_id, purpose, agency_id, answer, said_on, mode, language, interpreter, read_back, explained_by, note, by_person) to article4_staff

table safeguarding.contact_attempt -- Somebody set out to contact a person: begun, or refused by the rule and logged with its reason. None is begun that the rule refuses.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  channel_id uuid not null
  purpose text not null
  refusal text
  by_person uuid not null
  constraint contact_attempt_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint contact_attempt_channel_id_person_id_fkey FOREIGN KEY (channel_id, person_id) REFERENCES safeguarding.contact_channel(id, person_id)
  constraint contact_attempt_id_channel_id_person_id_key UNIQUE (id, channel_id, person_id)
  constraint contact_attempt_pkey PRIMARY KEY (id)
  constraint contact_attempt_purpose_check CHECK ((purpose = ANY (ARRAY['safety'::text, 'support'::text, 'appointment'::text, 'door-open'::text])))
  constraint contact_attempt_refusal_check CHECK ((refusal = ANY (ARRAY['said-no'::text, 'withdrawn'::text, 'not-confirmed'::text, 'unsafe'::text, 'expired'::text, 'not-for-this'::text, 'not-this-day'::text, 'not-this-hour'::text])))
  CREATE INDEX contact_attempt_by ON safeguarding.contact_attempt USING btree (by_person)
  CREATE INDEX contact_attempt_channel ON safeguarding.contact_attempt USING btree (channel_id, person_id, created_at)
  CREATE INDEX contact_attempt_person ON safeguarding.contact_attempt USING btree (person_id, created_at)
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.contact_attempt FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'contact_terms', 'contact_attempt', 'contact_outcome')
  CREATE TRIGGER is_allowed BEFORE INSERT ON safeguarding.contact_attempt FOR EACH ROW EXECUTE FUNCTION safeguarding.refuse_forgotten_rule()
  grant select to article4_staff
  grant insert (id, person_id, channel_id, purpose, refusal, by_person) to article4_staff

table safeguarding.contact_channel -- A way to reach somebody. Address and code word are sealed to the key service; on which terms it may be used is in contact_terms.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  kind text not null
  key_id text not null
  sealed bytea not null
  by_person uuid not null
  constraint contact_channel_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint contact_channel_id_person_id_key UNIQUE (id, person_id)
  constraint contact_channel_key_id_fkey FOREIGN KEY (key_id) REFERENCES platform.box_key(id)
  constraint contact_channel_kind_check CHECK ((kind = ANY (ARRAY['call'::text, 'text'::text, 'email'::text, 'post'::text, 'through'::text, 'in-person'::text])))
  constraint contact_channel_person_id_fkey FOREIGN KEY (person_id) REFERENCES safeguarding.person(id)
  constraint contact_channel_pkey PRIMARY KEY (id)
  constraint contact_channel_sealed_check CHECK (((octet_length(sealed) >= 50) AND (octet_length(sealed) <= 8192)))
  CREATE INDEX contact_channel_by ON safeguarding.contact_channel USING btree (by_person)
  CREATE INDEX contact_channel_key ON safeguarding.contact_channel USING btree (key_id)
  CREATE INDEX contact_channel_person ON safeguarding.contact_channel USING btree (person_id, created_at)
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.contact_channel FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'contact_channel')
  grant select to article4_staff
  grant insert (id, person_id, kind, key_id, sealed, by_person) to article4_staff

table safeguarding.contact_outcome -- What came of an attempt, once. After somebody-else the channel, after unsafe every channel of the person, waits to be confirmed again.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  channel_id uuid not null
  attempt_id uuid not null
  result text not null
  note text not null default ''::text
  by_person uuid not null
  constraint contact_outcome_attempt_id_channel_id_person_id_fkey FOREIGN KEY (attempt_id, channel_id, person_id) REFERENCES safeguarding.contact_attempt(id, channel_id, person_id)
  constraint contact_outcome_attempt_id_key UNIQUE (attempt_id)
  constraint contact_outcome_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint contact_outcome_note_check CHECK ((length(note) <= 500))
  constraint contact_outcome_pkey PRIMARY KEY (id)
  constraint contact_outcome_result_check CHECK ((result = ANY (ARRAY['reached'::text, 'no-answer'::text, 'somebody-else'::text, 'unsafe'::text, 'not-tried'::text])))
  CREATE INDEX contact_outcome_attempt ON safeguarding.contact_outcome USING btree (attempt_id, channel_id, person_id)
  CREATE INDEX contact_outcome_by ON safeguarding.contact_outcome USING btree (by_person)
  CREATE INDEX contact_outcome_person ON safeguarding.contact_outcome USING btree (person_id, created_at)
  policy of_own_attempts for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])) AND priv.began_contact(attempt_id))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.contact_outcome FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'contact_terms', 'contact_attempt', 'contact_outcome')
  grant select to article4_staff
  grant insert (id, person_id, channel_id, attempt_id, result, note, by_person) to article4_staff

table safeguarding.contact_terms -- What the person said of a way to reach them: noted, confirmed until a day, withdrawn. The newest stands; without one that is confirmed nobody is contacted. Times are of London.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  channel_id uuid not null
  state text not null
  confirmed_on date
  until date
  purposes text[] not null
  days text[] not null
  from_time time without time zone not null default '00:00:00'::time without time zone
  to_time time without time zone not null default '24:00:00'::time without time zone
  device text not null
  message text not null
  others text not null default ''::text
  says text not null default ''::text
  if_another text not null default ''::text
  note text not null default ''::text
  by_person uuid not null
  constraint contact_terms_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint contact_terms_channel_id_person_id_fkey FOREIGN KEY (channel_id, person_id) REFERENCES safeguarding.contact_channel(id, person_id)
  constraint contact_terms_check CHECK ((from_time < to_time))
  constraint contact_terms_check1 CHECK (((state = 'confirmed'::text) = (confirmed_on IS NOT NULL)))
  constraint contact_terms_check2 CHECK (((state = 'confirmed'::text) = (until IS NOT NULL)))
  constraint contact_terms_check3 CHECK (((state <> 'confirmed'::text) OR (((until >= confirmed_on) AND (until <= (confirmed_on + 31))) AND (cardinality(days) > 0) AND (cardinality(purposes) > 0) AND (length(says) > 0) AND (length(if_another) > 0))))
  constraint contact_terms_days_check CHECK ((days <@ ARRAY['mon'::text, 'tue'::text, 'wed'::text, 'thu'::text, 'fri'::text, 'sat'::text, 'sun'::text]))
  constraint contact_terms_device_check CHECK ((device = ANY (ARRAY['own'::text, 'shared'::text, 'somebody-else'::text])))
  constraint contact_terms_if_another_check CHECK ((length(if_another) <= 500))
  constraint contact_terms_message_check CHECK ((message = ANY (ARRAY['never'::text, 'neutral'::text])))
  constraint contact_terms_note_check CHECK ((length(note) <= 500))
  constraint contact_terms_others_check CHECK ((length(others) <= 500))
  constraint contact_terms_pkey PRIMARY KEY (id)
  constraint contact_terms_purposes_check CHECK ((purposes <@ ARRAY['safety'::text, 'support'::text, 'appointment'::text, 'door-open'::text]))
  constraint contact_terms_says_check CHECK ((length(says) <= 200))
  constraint contact_terms_state_check CHECK ((state = ANY (ARRAY['noted'::text, 'confirmed'::text, 'withdrawn'::text])))
  CREATE INDEX contact_terms_by ON safeguarding.contact_terms USING btree (by_person)
  CREATE INDEX contact_terms_channel ON safeguarding.contact_terms USING btree (channel_id, person_id, created_at)
  CREATE INDEX contact_terms_person ON safeguarding.contact_terms USING btree (person_id, created_at)
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.contact_terms FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'contact_terms', 'contact_attempt', 'contact_outcome')
  grant select to article4_staff
  grant insert (id, person_id, channel_id, state, confirmed_on, until, purposes, days, from_time, to_time, device, message, others, says, if_another, note, by_person) to article4_staff

table safeguarding.first_meeting -- How somebody was met, in the words of who took them on. It names no operation and points at none. Never changed.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  words text not null
  by_person uuid not null
  constraint first_meeting_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint first_meeting_person_id_fkey FOREIGN KEY (person_id) REFERENCES safeguarding.person(id)
  constraint first_meeting_pkey PRIMARY KEY (id)
  constraint first_meeting_words_check CHECK (((length(words) >= 5) AND (length(words) <= 2000)))
  CREATE INDEX first_meeting_by ON safeguarding.first_meeting USING btree (by_person)
  CREATE INDEX first_meeting_person ON safeguarding.first_meeting USING btree (person_id, created_at)
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  grant select to article4_staff
  grant insert (id, person_id, words, by_person) to article4_staff

table safeguarding.member -- Somebody who works with a person: who added them, and on what it stands. Ended by a row of its own.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  staff_id uuid not null
  agency_id uuid not null
  basis text not null
  consent_id uuid
  law text
  reason text not null default ''::text
  added_by uuid not null
  constraint member_added_by_fkey FOREIGN KEY (added_by) REFERENCES identity.person(id)
  constraint member_basis_check CHECK ((basis = ANY (ARRAY['opened-it'::text, 'own-agency'::text, 'consent'::text, 'law'::text])))
  constraint member_check CHECK (((basis = 'consent'::text) = (consent_id IS NOT NULL)))
  constraint member_check1 CHECK (((basis = 'law'::text) = (law IS NOT NULL)))
  constraint member_check2 CHECK (((basis <> 'law'::text) OR (length(reason) >= 10)))
  constraint member_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES safeguarding.consent(id)
  constraint member_law_check CHECK ((law = ANY (ARRAY['vital-interests'::text, 'child-safeguarding'::text, 'adult-at-risk'::text, 'court-order'::text])))
  constraint member_person_id_fkey FOREIGN KEY (person_id) REFERENCES safeguarding.person(id)
  constraint member_pkey PRIMARY KEY (id)
  constraint member_reason_check CHECK ((length(reason) <= 1000))
  constraint member_staff_id_agency_id_fkey FOREIGN KEY (staff_id, agency_id) REFERENCES identity.person(id, agency_id)
  CREATE INDEX member_added_by ON safeguarding.member USING btree (added_by)
  CREATE INDEX member_consent ON safeguarding.member USING btree (consent_id)
  CREATE INDEX member_person ON safeguarding.member USING btree (person_id, staff_id, created_at)
  CREATE INDEX member_staff ON safeguarding.member USING btree (staff_id, agency_id)
  policy by_a_lead for insert to article4_staff check (( SELECT priv.leads_cases() AS leads_cases) AND (added_by = ( SELECT priv.person() AS person)) AND ((basis = 'opened-it'::text) OR (EXISTS ( SELECT
   FROM safeguarding.person p
  WHERE ((p.id = member.person_id) AND (p.agency_id = ( SELECT priv.agency() AS agency)))))) AND priv.may_be_member(person_id, staff_id, agency_id, basis, consent_id))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.member FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'member', 'member_end')
  grant select to article4_staff
  grant insert (id, person_id, staff_id, agency_id, basis, consent_id, law, reason, added_by) to article4_staff

table safeguarding.member_end -- Somebody left, or was removed by a lead (by_person is another): every earlier row that made them a member is over.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  staff_id uuid not null
  reason text not null
  by_person uuid not null
  constraint member_end_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint member_end_person_id_fkey FOREIGN KEY (person_id) REFERENCES safeguarding.person(id)
  constraint member_end_pkey PRIMARY KEY (id)
  constraint member_end_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 500)))
  constraint member_end_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.person(id)
  CREATE INDEX member_end_by ON safeguarding.member_end USING btree (by_person)
  CREATE INDEX member_end_person ON safeguarding.member_end USING btree (person_id, staff_id, created_at)
  CREATE INDEX member_end_staff ON safeguarding.member_end USING btree (staff_id)
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  policy self_or_by_a_lead for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM safeguarding.person p
  WHERE ((p.id = member_end.person_id) AND ((member_end.staff_id = ( SELECT priv.person() AS person)) OR ((p.agency_id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.leads_cases() AS leads_cases)))))) AND priv.leaves_a_lead(person_id, staff_id))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.member_end FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'member', 'member_end')
  grant select to article4_staff
  grant insert (id, person_id, staff_id, reason, by_person) to article4_staff

table safeguarding.need -- Something that a person needs, as it was noted. How it stands is in need_step.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  kind text not null
  urgency text not null
  words text not null default ''::text
  by_person uuid not null
  constraint need_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint need_id_person_id_key UNIQUE (id, person_id)
  constraint need_kind_check CHECK (((kind ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(kind) <= 40)))
  constraint need_person_id_fkey FOREIGN KEY (person_id) REFERENCES safeguarding.person(id)
  constraint need_pkey PRIMARY KEY (id)
  constraint need_urgency_check CHECK ((urgency = ANY (ARRAY['today'::text, 'this-week'::text, 'later'::text])))
  constraint need_words_check CHECK ((length(words) <= 1000))
  CREATE INDEX need_by ON safeguarding.need USING btree (by_person)
  CREATE INDEX need_person ON safeguarding.need USING btree (person_id, created_at)
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.need FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'need')
  grant select to article4_staff
  grant insert (id, person_id, kind, urgency, words, by_person) to article4_staff

table safeguarding.need_step -- What was done about a need: taken by a member, passed on, met, not met, not wanted any more, open again. Each turn is taken once.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  need_id uuid not null
  turn smallint not null
  from_state text not null
  action text not null
  state text not null
  staff_id uuid
  words text not null default ''::text
  by_person uuid not null
  constraint need_step_action_check CHECK ((action = ANY (ARRAY['take'::text, 'pass-on'::text, 'meet'::text, 'fail'::text, 'drop'::text, 'open-again'::text])))
  constraint need_step_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint need_step_check CHECK (((((((((((action = 'take'::text) AND (from_state = 'open'::text) AND (state = 'taken'::text)) OR ((action = 'pass-on'::text) AND (from_state = 'taken'::text) AND (state = 'taken'::text))) OR ((action = 'meet'::text) AND (from_state = 'taken'::text) AND (state = 'met'::text))) OR ((action = 'fail'::text) AND (from_state = 'taken'::text) AND (state = 'not-met'::text))) OR ((action = 'drop'::text) AND (from_state = 'open'::text) AND (state = 'not-wanted'::text))) OR ((action = 'drop'::text) AND (from_state = 'taken'::text) AND (state = 'not-wanted'::text))) OR ((action = 'open-again'::text) AND (from_state = 'met'::text) AND (state = 'open'::text))) OR ((action = 'open-again'::text) AND (from_state = 'not-met'::text) AND (state = 'open'::text))) OR ((action = 'open-again'::text) AND (from_state = 'not-wanted'::text) AND (state = 'open'::text))))
  constraint need_step_check1 CHECK (((state = 'taken'::text) = (staff_id IS NOT NULL)))
  constraint need_step_check2 CHECK (((action = ANY (ARRAY['take'::text, 'pass-on'::text])) OR (length(words) >= 2)))
  constraint need_step_from_state_check CHECK ((from_state = ANY (ARRAY['open'::text, 'taken'::text, 'met'::text, 'not-met'::text, 'not-wanted'::text])))
  constraint need_step_need_id_person_id_fkey FOREIGN KEY (need_id, person_id) REFERENCES safeguarding.need(id, person_id)
  constraint need_step_need_id_turn_key UNIQUE (need_id, turn)
  constraint need_step_pkey PRIMARY KEY (id)
  constraint need_step_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.person(id)
  constraint need_step_state_check CHECK ((state = ANY (ARRAY['open'::text, 'taken'::text, 'met'::text, 'not-met'::text, 'not-wanted'::text])))
  constraint need_step_turn_check CHECK (((turn >= 1) AND (turn <= 200)))
  constraint need_step_words_check CHECK ((length(words) <= 1000))
  CREATE INDEX need_step_by ON safeguarding.need_step USING btree (by_person)
  CREATE INDEX need_step_need ON safeguarding.need_step USING btree (need_id, person_id, turn)
  CREATE INDEX need_step_person ON safeguarding.need_step USING btree (person_id)
  CREATE INDEX need_step_staff ON safeguarding.need_step USING btree (staff_id)
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])) AND ((staff_id IS NULL) OR priv.works_with(person_id, staff_id)))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.need_step FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'need_step')
  CREATE TRIGGER next_turn BEFORE INSERT ON safeguarding.need_step FOR EACH ROW EXECUTE FUNCTION safeguarding.step_after_the_last()
  grant select to article4_staff
  grant insert (id, person_id, need_id, turn, from_state, action, state, staff_id, words, by_person) to article4_staff

table safeguarding.person -- A record of somebody who is helped, and the agency that keeps it. Whatever is known of them is in rows of its own.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  agency_id uuid not null
  reference text not null
  by_person uuid not null
  constraint person_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint person_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint person_pkey PRIMARY KEY (id)
  constraint person_reference_check CHECK ((reference ~ '^PSN-[0-9A-HJKMNP-TV-Z]{6}$'::text))
  constraint person_reference_key UNIQUE (reference)
  CREATE INDEX person_agency ON safeguarding.person USING btree (agency_id)
  CREATE INDEX person_by ON safeguarding.person USING btree (by_person)
  policy by_a_lead for insert to article4_staff check (( SELECT priv.leads_cases() AS leads_cases) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)))
  policy own_people for select to article4_staff using (id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  grant select to article4_staff
  grant insert (id, agency_id, reference, by_person) to article4_staff

table safeguarding.person_detail -- What is known of somebody at one time. The newest stands; none is changed. working_name may be a pseudonym.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  working_name text not null
  age_state text not null
  birth_date date
  birth_precision text
  age_said smallint
  gender text not null
  languages text not null default ''::text
  interpreter text not null
  nationality text not null default ''::text
  by_person uuid not null
  constraint person_detail_age_said_check CHECK (((age_said >= 0) AND (age_said <= 120)))
  constraint person_detail_age_state_check CHECK ((age_state = ANY (ARRAY['adult'::text, 'child'::text, 'not-sure'::text])))
  constraint person_detail_birth_precision_check CHECK ((birth_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text])))
  constraint person_detail_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint person_detail_check CHECK (((birth_date IS NULL) = (birth_precision IS NULL)))
  constraint person_detail_gender_check CHECK ((gender = ANY (ARRAY['female'::text, 'male'::text, 'neither'::text, 'not-said'::text])))
  constraint person_detail_interpreter_check CHECK ((interpreter = ANY (ARRAY['not-asked'::text, 'not-needed'::text, 'anybody'::text, 'female'::text, 'male'::text])))
  constraint person_detail_languages_check CHECK ((length(languages) <= 300))
  constraint person_detail_nationality_check CHECK ((length(nationality) <= 200))
  constraint person_detail_person_id_fkey FOREIGN KEY (person_id) REFERENCES safeguarding.person(id)
  constraint person_detail_pkey PRIMARY KEY (id)
  constraint person_detail_working_name_check CHECK (((length(working_name) >= 1) AND (length(working_name) <= 100)))
  CREATE INDEX person_detail_by ON safeguarding.person_detail USING btree (by_person)
  CREATE INDEX person_detail_person ON safeguarding.person_detail USING btree (person_id, created_at)
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.person_detail FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'person_detail')
  grant select to article4_staff
  grant insert (id, person_id, working_name, age_state, birth_date, birth_precision, age_said, gender, languages, interpreter, nationality, by_person) to article4_staff

table safeguarding.person_name -- A name that somebody has or used, noted or taken back. The newest row of a kind and name stands.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  kind text not null
  name text not null
  holds boolean not null
  by_person uuid not null
  constraint person_name_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint person_name_kind_check CHECK ((kind = ANY (ARRAY['own'::text, 'document'::text, 'known-as'::text])))
  constraint person_name_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint person_name_person_id_fkey FOREIGN KEY (person_id) REFERENCES safeguarding.person(id)
  constraint person_name_pkey PRIMARY KEY (id)
  CREATE INDEX person_name_by ON safeguarding.person_name USING btree (by_person)
  CREATE INDEX person_name_person ON safeguarding.person_name USING btree (person_id, created_at)
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.person_name FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'person_name')
  grant select to article4_staff
  grant insert (id, person_id, kind, name, holds, by_person) to article4_staff

table safeguarding.place -- A place with a service was asked for, for a need of a person; and what was answered. The newest of a need and service stands.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  need_id uuid not null
  service_id uuid not null
  state text not null
  words text not null default ''::text
  by_person uuid not null
  constraint place_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint place_need_id_person_id_fkey FOREIGN KEY (need_id, person_id) REFERENCES safeguarding.need(id, person_id)
  constraint place_pkey PRIMARY KEY (id)
  constraint place_service_id_fkey FOREIGN KEY (service_id) REFERENCES safeguarding.service(id)
  constraint place_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'offered'::text, 'none-free'::text, 'not-suitable'::text, 'not-wanted'::text])))
  constraint place_words_check CHECK ((length(words) <= 1000))
  CREATE INDEX place_by ON safeguarding.place USING btree (by_person)
  CREATE INDEX place_need ON safeguarding.place USING btree (need_id, person_id, created_at)
  CREATE INDEX place_person ON safeguarding.place USING btree (person_id)
  CREATE INDEX place_service ON safeguarding.place USING btree (service_id)
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.place FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'place')
  grant select to article4_staff
  grant insert (id, person_id, need_id, service_id, state, words, by_person) to article4_staff

table safeguarding.recontact -- The door that is kept open for somebody who said no: by when, by whom and on which channel they asked to be contacted again. The newest stands.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  state text not null
  due_on date
  staff_id uuid
  channel_id uuid
  words text not null
  by_person uuid not null
  constraint recontact_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint recontact_channel_id_person_id_fkey FOREIGN KEY (channel_id, person_id) REFERENCES safeguarding.contact_channel(id, person_id)
  constraint recontact_check CHECK (((state = 'planned'::text) = (due_on IS NOT NULL)))
  constraint recontact_check1 CHECK (((state = 'planned'::text) = (staff_id IS NOT NULL)))
  constraint recontact_check2 CHECK (((state = 'planned'::text) = (channel_id IS NOT NULL)))
  constraint recontact_person_id_fkey FOREIGN KEY (person_id) REFERENCES safeguarding.person(id)
  constraint recontact_pkey PRIMARY KEY (id)
  constraint recontact_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.person(id)
  constraint recontact_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'kept'::text, 'ended'::text])))
  constraint recontact_words_check CHECK (((length(words) >= 2) AND (length(words) <= 1000)))
  CREATE INDEX recontact_by ON safeguarding.recontact USING btree (by_person)
  CREATE INDEX recontact_channel ON safeguarding.recontact USING btree (channel_id, person_id)
  CREATE INDEX recontact_person ON safeguarding.recontact USING btree (person_id, created_at)
  CREATE INDEX recontact_staff ON safeguarding.recontact USING btree (staff_id)
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])) AND ((staff_id IS NULL) OR priv.works_with(person_id, staff_id)))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.recontact FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'recontact')
  grant select to article4_staff
  grant insert (id, person_id, state, due_on, staff_id, channel_id, words, by_person) to article4_staff

table safeguarding.referral -- A referral of one person, numbered from 1. The next is opened when the one before has ended.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  number smallint not null
  by_person uuid not null
  constraint referral_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint referral_number_check CHECK (((number >= 1) AND (number <= 99)))
  constraint referral_person_id_fkey FOREIGN KEY (person_id) REFERENCES safeguarding.person(id)
  constraint referral_person_id_number_key UNIQUE (person_id, number)
  constraint referral_pkey PRIMARY KEY (id)
  CREATE INDEX referral_by ON safeguarding.referral USING btree (by_person)
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])) AND priv.may_open_referral(person_id, (number)::integer))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.referral FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'referral')
  grant select to article4_staff
  grant insert (id, person_id, number, by_person) to article4_staff

table safeguarding.referral_answer -- What was answered to one question of the form. The newest stands; none is changed. words: one for most questions, several for a choice of several, none where an answer was taken back.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  referral_id uuid not null
  question text not null
  words text[] not null
  by_person uuid not null
  constraint referral_answer_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint referral_answer_pkey PRIMARY KEY (id)
  constraint referral_answer_question_check CHECK (((question ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(question) <= 60)))
  constraint referral_answer_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES safeguarding.referral(id)
  constraint referral_answer_words_check CHECK (((cardinality(words) <= 20) AND (array_position(words, NULL::text) IS NULL) AND (length(array_to_string(words, ''::text)) <= 150000)))
  CREATE INDEX referral_answer_by ON safeguarding.referral_answer USING btree (by_person)
  CREATE INDEX referral_answer_referral ON safeguarding.referral_answer USING btree (referral_id, question, created_at)
  policy while_written for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM safeguarding.referral r
  WHERE (r.id = referral_answer.referral_id))) AND priv.is_written(referral_id))
  policy with_its_referral for select to article4_staff using (EXISTS ( SELECT
   FROM safeguarding.referral r
  WHERE (r.id = referral_answer.referral_id)))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.referral_answer FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('referral_id', 'referral_answer', 'referral_reading')
  grant select to article4_staff
  grant insert (id, referral_id, question, words, by_person) to article4_staff

table safeguarding.referral_authority -- The local authority was told about somebody who is or may be a child, or acknowledged it.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  referral_id uuid not null
  deed text not null
  authority text not null
  happened_on date not null
  note text not null default ''::text
  by_person uuid not null
  constraint referral_authority_authority_check CHECK (((length(authority) >= 2) AND (length(authority) <= 200)))
  constraint referral_authority_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint referral_authority_deed_check CHECK ((deed = ANY (ARRAY['told'::text, 'acknowledged'::text])))
  constraint referral_authority_note_check CHECK ((length(note) <= 500))
  constraint referral_authority_pkey PRIMARY KEY (id)
  constraint referral_authority_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES safeguarding.referral(id)
  CREATE INDEX referral_authority_by ON safeguarding.referral_authority USING btree (by_person)
  CREATE INDEX referral_authority_referral ON safeguarding.referral_authority USING btree (referral_id, deed)
  policy until_closed for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM safeguarding.referral r
  WHERE (r.id = referral_authority.referral_id))) AND (priv.referral_state(referral_id) <> 'closed'::text))
  policy with_its_referral for select to article4_staff using (EXISTS ( SELECT
   FROM safeguarding.referral r
  WHERE (r.id = referral_authority.referral_id)))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.referral_authority FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('referral_id', 'referral_authority')
  grant select to article4_staff
  grant insert (id, referral_id, deed, authority, happened_on, note, by_person) to article4_staff

table safeguarding.referral_reading -- A section was read back to the person: the questions whose answers they heard, what they said to them, and which of them they want left out.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  referral_id uuid not null
  section text not null
  verdict text not null
  questions text[] not null
  withheld text[] not null default '{}'::text[]
  language text not null
  interpreter text not null
  mode text not null
  note text not null default ''::text
  by_person uuid not null
  constraint referral_reading_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint referral_reading_check CHECK (((withheld <@ questions) AND (array_position(withheld, NULL::text) IS NULL)))
  constraint referral_reading_interpreter_check CHECK ((interpreter = ANY (ARRAY['not-needed'::text, 'independent-present'::text, 'independent-remote'::text])))
  constraint referral_reading_language_check CHECK (((length(language) >= 2) AND (length(language) <= 100)))
  constraint referral_reading_mode_check CHECK ((mode = ANY (ARRAY['in-person'::text, 'telephone'::text, 'video'::text])))
  constraint referral_reading_note_check CHECK ((length(note) <= 1000))
  constraint referral_reading_pkey PRIMARY KEY (id)
  constraint referral_reading_questions_check CHECK ((((cardinality(questions) >= 1) AND (cardinality(questions) <= 60)) AND (array_position(questions, NULL::text) IS NULL)))
  constraint referral_reading_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES safeguarding.referral(id)
  constraint referral_reading_section_check CHECK (((section ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(section) <= 40)))
  constraint referral_reading_verdict_check CHECK ((verdict = ANY (ARRAY['approved'::text, 'to-correct'::text])))
  CREATE INDEX referral_reading_by ON safeguarding.referral_reading USING btree (by_person)
  CREATE INDEX referral_reading_referral ON safeguarding.referral_reading USING btree (referral_id, section, created_at)
  policy while_written for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM safeguarding.referral r
  WHERE (r.id = referral_reading.referral_id))) AND priv.is_written(referral_id))
  policy with_its_referral for select to article4_staff using (EXISTS ( SELECT
   FROM safeguarding.referral r
  WHERE (r.id = referral_reading.referral_id)))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.referral_reading FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('referral_id', 'referral_answer', 'referral_reading')
  grant select to article4_staff
  grant insert (id, referral_id, section, verdict, questions, withheld, language, interpreter, mode, note, by_person) to article4_staff

table safeguarding.referral_step -- One step in the life of a referral: who recorded it, from which state to which, and the day on which it happened. turn counts from 1 and makes each state be left once. reference: of the Home Office. Never changed.
  owner article4_owner, row security forced
  referral_id uuid not null
  turn integer not null
  created_at timestamp with time zone not null default priv.now()
  before_turn integer generated as (NULLIF((turn - 1), 0))
  from_state text not null
  action text not null
  state text not null
  happened_on date not null
  organisation text
  reference text
  reason text
  words text not null default ''::text
  agency_id uuid not null
  by_person uuid not null
  constraint referral_step_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint referral_step_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint referral_step_check CHECK (((turn = 1) = (from_state = 'draft'::text)))
  constraint referral_step_check1 CHECK (((((((((((((((((((((((((((((((((((from_state = 'draft'::text) AND (action = 'choose'::text) AND (state = 'offered'::text)) OR ((from_state = 'draft'::text) AND (action = 'take-on'::text) AND (state = 'accepted'::text))) OR ((from_state = 'draft'::text) AND (action = 'close'::text) AND (state = 'closed'::text))) OR ((from_state = 'offered'::text) AND (action = 'choose'::text) AND (state = 'offered'::text))) OR ((from_state = 'offered'::text) AND (action = 'take-on'::text) AND (state = 'accepted'::text))) OR ((from_state = 'offered'::text) AND (action = 'accept'::text) AND (state = 'accepted'::text))) OR ((from_state = 'offered'::text) AND (action = 'decline'::text) AND (state = 'declined'::text))) OR ((from_state = 'offered'::text) AND (action = 'close'::text) AND (state = 'closed'::text))) OR ((from_state = 'declined'::text) AND (action = 'choose'::text) AND (state = 'offered'::text))) OR ((from_state = 'declined'::text) AND (action = 'take-on'::text) AND (state = 'accepted'::text))) OR ((from_state = 'declined'::text) AND (action = 'close'::text) AND (state = 'closed'::text))) OR ((from_state = 'accepted'::text) AND (action = 'choose'::text) AND (state = 'offered'::text))) OR ((from_state = 'accepted'::text) AND (action = 'submit'::text) AND (state = 'submitted'::text))) OR ((from_state = 'accepted'::text) AND (action = 'notify'::text) AND (state = 'notified'::text))) OR ((from_state = 'accepted'::text) AND (action = 'close'::text) AND (state = 'closed'::text))) OR ((from_state = 'submitted'::text) AND (action = 'reasonable-yes'::text) AND (state = 'reasonable-grounds'::text))) OR ((from_state = 'submitted'::text) AND (action = 'reasonable-no'::text) AND (state = 'no-reasonable-grounds'::text))) OR ((from_state = 'submitted'::text) AND (action = 'close'::text) AND (state = 'closed'::text))) OR ((from_state = 'no-reasonable-grounds'::text) AND (action = 'ask-again'::text) AND (state = 'reasonable-asked-again'::text))) OR ((from_state = 'no-reasonable-grounds'::text) AND (action = 'close'::text) AND (state = 'closed'::text))) OR ((from_state = 'reasonable-asked-again'::text) AND (action = 'reasonable-yes'::text) AND (state = 'reasonable-grounds'::text))) OR ((from_state = 'reasonable-asked-again'::text) AND (action = 'reasonable-no'::text) AND (state = 'no-reasonable-grounds'::text))) OR ((from_state = 'reasonable-asked-again'::text) AND (action = 'close'::text) AND (state = 'closed'::text))) OR ((from_state = 'reasonable-grounds'::text) AND (action = 'conclusive-yes'::text) AND (state = 'conclusive-grounds'::text))) OR ((from_state = 'reasonable-grounds'::text) AND (action = 'conclusive-no'::text) AND (state = 'no-conclusive-grounds'::text))) OR ((from_state = 'reasonable-grounds'::text) AND (action = 'close'::text) AND (state = 'closed'::text))) OR ((from_state = 'no-conclusive-grounds'::text) AND (action = 'ask-again'::text) AND (state = 'conclusive-asked-again'::text))) OR ((from_state = 'no-conclusive-grounds'::text) AND (action = 'close'::text) AND (state = 'closed'::text))) OR ((from_state = 'conclusive-asked-again'::text) AND (action = 'conclusive-yes'::text) AND (state = 'conclusive-grounds'::text))) OR ((from_state = 'conclusive-asked-again'::text) AND (action = 'conclusive-no'::text) AND (state = 'no-conclusive-grounds'::text))) OR ((from_state = 'conclusive-asked-again'::text) AND (action = 'close'::text) AND (state = 'closed'::text))) OR ((from_state = 'conclusive-grounds'::text) AND (action = 'close'::text) AND (state = 'closed'::text))) OR ((from_state = 'notified'::text) AND (action = 'close'::text) AND (state = 'closed'::text))))
  constraint referral_step_check2 CHECK (((action = ANY (ARRAY['choose'::text, 'take-on'::text])) = (organisation IS NOT NULL)))
  constraint referral_step_check3 CHECK (((action = ANY (ARRAY['submit'::text, 'notify'::text, 'reasonable-yes'::text, 'reasonable-no'::text, 'conclusive-yes'::text, 'conclusive-no'::text])) = (reference IS NOT NULL)))
  constraint referral_step_check4 CHECK ((COALESCE(reason, ''::text) = ANY (
CASE action
    WHEN 'decline'::text THEN ARRAY['no-capacity'::text, 'not-their-area'::text, 'needs-more'::text, 'other'::text]
    WHEN 'notify'::text THEN ARRAY['fear-of-exploiters'::text, 'fear-of-authorities'::text, 'immigration'::text, 'distrust'::text, 'not-a-victim-to-them'::text, 'work'::text, 'return-home'::text, 'supported-already'::text, 'needs-time'::text, 'family'::text, 'not-said'::text, 'other'::text]
    WHEN 'close'::text THEN ARRAY['decided'::text, 'agreement-withdrawn'::text, 'sent-elsewhere'::text, 'lost-contact'::text, 'opened-in-error'::text, 'other'::text]
    ELSE ARRAY[''::text]
END)))
  constraint referral_step_organisation_check CHECK (((length(organisation) >= 2) AND (length(organisation) <= 200)))
  constraint referral_step_pkey PRIMARY KEY (referral_id, turn)
  constraint referral_step_reference_check CHECK (((length(reference) >= 3) AND (length(reference) <= 60)))
  constraint referral_step_referral_id_before_turn_from_state_fkey FOREIGN KEY (referral_id, before_turn, from_state) REFERENCES safeguarding.referral_step(referral_id, turn, state)
  constraint referral_step_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES safeguarding.referral(id)
  constraint referral_step_referral_id_turn_state_key UNIQUE (referral_id, turn, state)
  constraint referral_step_turn_check CHECK (((turn >= 1) AND (turn <= 200)))
  constraint referral_step_words_check CHECK ((length(words) <= 1000))
  CREATE INDEX referral_step_agency ON safeguarding.referral_step USING btree (agency_id)
  CREATE INDEX referral_step_before ON safeguarding.referral_step USING btree (referral_id, before_turn, from_state)
  CREATE INDEX referral_step_by ON safeguarding.referral_step USING btree (by_person)
  policy in_their_role for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (EXISTS ( SELECT
   FROM safeguarding.referral r
  WHERE (r.id = referral_step.referral_id))) AND priv.may_take_referral_step(referral_id, action))
  policy with_its_referral for select to article4_staff using (EXISTS ( SELECT
   FROM safeguarding.referral r
  WHERE (r.id = referral_step.referral_id)))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.referral_step FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('referral_id', 'referral_step')
  grant select to article4_staff
  grant insert (referral_id, turn, from_state, action, state, happened_on, organisation, reference, reason, words, agency_id, by_person) to article4_staff

table safeguarding.referral_text -- Somebody read what is left of an answer when all that could name the person is left out, and says that it leads to nobody. digest: SHA-256 of exactly those words.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  referral_id uuid not null
  question text not null
  digest text not null
  by_person uuid not null
  constraint referral_text_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint referral_text_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
  constraint referral_text_pkey PRIMARY KEY (id)
  constraint referral_text_question_check CHECK (((question ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(question) <= 60)))
  constraint referral_text_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES safeguarding.referral(id)
  CREATE INDEX referral_text_by ON safeguarding.referral_text USING btree (by_person)
  CREATE INDEX referral_text_referral ON safeguarding.referral_text USING btree (referral_id, question)
  policy while_written for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM safeguarding.referral r
  WHERE (r.id = referral_text.referral_id))) AND priv.is_written(referral_id))
  policy with_its_referral for select to article4_staff using (EXISTS ( SELECT
   FROM safeguarding.referral r
  WHERE (r.id = referral_text.referral_id)))
  grant select to article4_staff
  grant insert (id, referral_id, question, digest, by_person) to article4_staff

table safeguarding.safety_plan -- What a person and those who work with them do when danger comes, made with them and read back. The newest stands; none is changed.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  said text not null
  signs text not null default ''::text
  deeds text not null
  ring text not null
  language text not null
  interpreter text not null
  read_back boolean not null
  made_on date not null
  review_on date not null
  by_person uuid not null
  constraint safety_plan_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint safety_plan_check CHECK (((review_on > made_on) AND (review_on <= (made_on + 92))))
  constraint safety_plan_deeds_check CHECK (((length(deeds) >= 2) AND (length(deeds) <= 2000)))
  constraint safety_plan_interpreter_check CHECK ((interpreter = ANY (ARRAY['not-needed'::text, 'independent-present'::text, 'independent-remote'::text])))
  constraint safety_plan_language_check CHECK (((length(language) >= 2) AND (length(language) <= 100)))
  constraint safety_plan_person_id_fkey FOREIGN KEY (person_id) REFERENCES safeguarding.person(id)
  constraint safety_plan_pkey PRIMARY KEY (id)
  constraint safety_plan_read_back_check CHECK (read_back)
  constraint safety_plan_ring_check CHECK (((length(ring) >= 2) AND (length(ring) <= 1000)))
  constraint safety_plan_said_check CHECK (((length(said) >= 2) AND (length(said) <= 2000)))
  constraint safety_plan_signs_check CHECK ((length(signs) <= 2000))
  CREATE INDEX safety_plan_by ON safeguarding.safety_plan USING btree (by_person)
  CREATE INDEX safety_plan_person ON safeguarding.safety_plan USING btree (person_id, created_at)
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.safety_plan FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'safety_plan')
  grant select to article4_staff
  grant insert (id, person_id, said, signs, deeds, ring, language, interpreter, read_back, made_on, review_on, by_person) to article4_staff

table safeguarding.service -- A service that helps people, and the agency that keeps its entry. What it offers is in service_detail.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  agency_id uuid not null
  by_person uuid not null
  constraint service_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint service_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint service_pkey PRIMARY KEY (id)
  CREATE INDEX service_agency ON safeguarding.service USING btree (agency_id)
  CREATE INDEX service_by ON safeguarding.service USING btree (by_person)
  policy by_a_lead for insert to article4_staff check (( SELECT priv.leads_cases() AS leads_cases) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)))
  policy for_caseworkers for select to article4_staff using ( SELECT priv.is_caseworker() AS is_caseworker)
  grant select to article4_staff
  grant insert (id, agency_id, by_person) to article4_staff

table safeguarding.service_capacity -- How many places a service said it has free, at created_at. The newest stands, and only for as long as reference/safeguarding/services.json says.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  service_id uuid not null
  free smallint not null
  by_person uuid not null
  constraint service_capacity_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint service_capacity_free_check CHECK (((free >= 0) AND (free <= 500)))
  constraint service_capacity_pkey PRIMARY KEY (id)
  constraint service_capacity_service_id_fkey FOREIGN KEY (service_id) REFERENCES safeguarding.service(id)
  CREATE INDEX service_capacity_by ON safeguarding.service_capacity USING btree (by_person)
  CREATE INDEX service_capacity_service ON safeguarding.service_capacity USING btree (service_id, created_at)
  policy by_the_keeper for insert to article4_staff check (( SELECT priv.is_caseworker() AS is_caseworker) AND (by_person = ( SELECT priv.person() AS person)) AND priv.keeps_service(service_id))
  policy for_caseworkers for select to article4_staff using ( SELECT priv.is_caseworker() AS is_caseworker)
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.service_capacity FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('service_id', 'service_capacity')
  grant select to article4_staff
  grant insert (id, service_id, free, by_person) to article4_staff

table safeguarding.service_detail -- What a service offers, and for whom. The newest stands. An area and a duty line, never an address: a postcode is refused.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  service_id uuid not null
  name text not null
  area text not null
  duty_line text not null
  offers text[] not null
  genders text[] not null
  children text not null
  languages text not null default ''::text
  access text[] not null
  funds text not null
  note text not null default ''::text
  is_open boolean not null
  by_person uuid not null
  constraint service_detail_access_check CHECK ((access <@ ARRAY['step-free'::text, 'sign-language'::text, 'personal-care'::text, 'animals'::text]))
  constraint service_detail_area_check CHECK (((length(area) >= 2) AND (length(area) <= 120)))
  constraint service_detail_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint service_detail_check CHECK ((concat_ws(' '::text, name, area, languages, note) !~* '\m[a-z]{1,2}[0-9][0-9a-z]?\s*[0-9][a-z]{2}\M'::text))
  constraint service_detail_children_check CHECK ((children = ANY (ARRAY['no'::text, 'with-children'::text, 'children-alone'::text])))
  constraint service_detail_duty_line_check CHECK ((duty_line ~ '^[0-9+][0-9 ]{4,19}$'::text))
  constraint service_detail_funds_check CHECK ((funds = ANY (ARRAY['anybody'::text, 'public-funds'::text])))
  constraint service_detail_genders_check CHECK (((cardinality(genders) > 0) AND (genders <@ ARRAY['female'::text, 'male'::text, 'neither'::text])))
  constraint service_detail_languages_check CHECK ((length(languages) <= 300))
  constraint service_detail_name_check CHECK (((length(name) >= 2) AND (length(name) <= 120)))
  constraint service_detail_note_check CHECK ((length(note) <= 1000))
  constraint service_detail_offers_check CHECK (((cardinality(offers) >= 1) AND (cardinality(offers) <= 40)))
  constraint service_detail_pkey PRIMARY KEY (id)
  constraint service_detail_service_id_fkey FOREIGN KEY (service_id) REFERENCES safeguarding.service(id)
  CREATE INDEX service_detail_by ON safeguarding.service_detail USING btree (by_person)
  CREATE INDEX service_detail_service ON safeguarding.service_detail USING btree (service_id, created_at)
  policy by_a_lead_of_the_keeper for insert to article4_staff check (( SELECT priv.leads_cases() AS leads_cases) AND (by_person = ( SELECT priv.person() AS person)) AND priv.keeps_service(service_id))
  policy for_caseworkers for select to article4_staff using ( SELECT priv.is_caseworker() AS is_caseworker)
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.service_detail FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('service_id', 'service_detail')
  grant select to article4_staff
  grant insert (id, service_id, name, area, duty_line, offers, genders, children, languages, access, funds, note, is_open, by_person) to article4_staff

table safeguarding.support -- One agency asks another to help a person: with what, by when it wants an answer, and what allows it. No name. Never changed; what became of it is in safeguarding.support_step.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  from_agency_id uuid not null
  to_agency_id uuid not null
  by_person uuid not null
  kind text not null
  asked text not null
  age_state text not null
  languages text not null default ''::text
  interpreter text not null
  answer_by date not null
  basis text not null
  consent_id uuid
  law text
  reason text not null default ''::text
  constraint support_age_state_check CHECK ((age_state = ANY (ARRAY['adult'::text, 'child'::text, 'not-sure'::text])))
  constraint support_asked_check CHECK (((length(asked) >= 5) AND (length(asked) <= 1000)))
  constraint support_basis_check CHECK ((basis = ANY (ARRAY['consent'::text, 'law'::text])))
  constraint support_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint support_check CHECK ((answer_by >= ((created_at AT TIME ZONE 'Europe/London'::text))::date))
  constraint support_check1 CHECK ((to_agency_id <> from_agency_id))
  constraint support_check2 CHECK (((basis = 'consent'::text) = (consent_id IS NOT NULL)))
  constraint support_check3 CHECK (((basis = 'law'::text) = (law IS NOT NULL)))
  constraint support_check4 CHECK (((basis <> 'law'::text) OR (length(reason) >= 10)))
  constraint support_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES safeguarding.consent(id)
  constraint support_from_agency_id_fkey FOREIGN KEY (from_agency_id) REFERENCES identity.agency(id)
  constraint support_interpreter_check CHECK ((interpreter = ANY (ARRAY['not-asked'::text, 'not-needed'::text, 'anybody'::text, 'female'::text, 'male'::text])))
  constraint support_kind_check CHECK (((kind ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(kind) <= 40)))
  constraint support_languages_check CHECK ((length(languages) <= 300))
  constraint support_law_check CHECK ((law = ANY (ARRAY['vital-interests'::text, 'child-safeguarding'::text, 'adult-at-risk'::text, 'court-order'::text])))
  constraint support_person_id_fkey FOREIGN KEY (person_id) REFERENCES safeguarding.person(id)
  constraint support_pkey PRIMARY KEY (id)
  constraint support_reason_check CHECK ((length(reason) <= 1000))
  constraint support_to_agency_id_fkey FOREIGN KEY (to_agency_id) REFERENCES identity.agency(id)
  CREATE INDEX support_by ON safeguarding.support USING btree (by_person)
  CREATE INDEX support_consent ON safeguarding.support USING btree (consent_id)
  CREATE INDEX support_from ON safeguarding.support USING btree (from_agency_id)
  CREATE INDEX support_person ON safeguarding.support USING btree (person_id, created_at)
  CREATE INDEX support_to ON safeguarding.support USING btree (to_agency_id)
  policy between_the_two for select to article4_staff using (id = ANY (( SELECT priv.my_support() AS my_support)::uuid[]))
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (from_agency_id = ( SELECT priv.agency() AS agency)) AND priv.may_ask_support(person_id, to_agency_id, basis, consent_id))
  grant select to article4_staff
  grant insert (id, person_id, from_agency_id, to_agency_id, by_person, kind, asked, age_state, languages, interpreter, answer_by, basis, consent_id, law, reason) to article4_staff

table safeguarding.support_step -- One step in the life of a support referral: who took it, at which agency, from which state to which. turn makes each state be left once. owner_person: who helps at the agency that was asked. Never changed.
  owner article4_owner, row security forced
  support_id uuid not null
  turn integer not null
  created_at timestamp with time zone not null default priv.now()
  before_turn integer generated as (NULLIF((turn - 1), 0))
  from_state text not null
  action text not null
  state text not null
  owner_person uuid
  reason text
  words text not null default ''::text
  agency_id uuid not null
  by_person uuid not null
  constraint support_step_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint support_step_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint support_step_check CHECK (((turn = 1) = (from_state = 'offered'::text)))
  constraint support_step_check1 CHECK ((((((((((((((((from_state = 'offered'::text) AND (action = 'accept'::text) AND (state = 'accepted'::text)) OR ((from_state = 'offered'::text) AND (action = 'decline'::text) AND (state = 'declined'::text))) OR ((from_state = 'offered'::text) AND (action = 'revoke'::text) AND (state = 'revoked'::text))) OR ((from_state = 'accepted'::text) AND (action = 'start'::text) AND (state = 'in-progress'::text))) OR ((from_state = 'accepted'::text) AND (action = 'take-over'::text) AND (state = 'accepted'::text))) OR ((from_state = 'accepted'::text) AND (action = 'hand-back'::text) AND (state = 'handed-back'::text))) OR ((from_state = 'accepted'::text) AND (action = 'revoke'::text) AND (state = 'revoked'::text))) OR ((from_state = 'in-progress'::text) AND (action = 'take-over'::text) AND (state = 'in-progress'::text))) OR ((from_state = 'in-progress'::text) AND (action = 'finish'::text) AND (state = 'done'::text))) OR ((from_state = 'in-progress'::text) AND (action = 'hand-back'::text) AND (state = 'handed-back'::text))) OR ((from_state = 'in-progress'::text) AND (action = 'revoke'::text) AND (state = 'revoked'::text))) OR ((from_state = 'declined'::text) AND (action = 'close'::text) AND (state = 'closed'::text))) OR ((from_state = 'handed-back'::text) AND (action = 'close'::text) AND (state = 'closed'::text))) OR ((from_state = 'done'::text) AND (action = 'close'::text) AND (state = 'closed'::text))))
  constraint support_step_check2 CHECK (((action = ANY (ARRAY['accept'::text, 'take-over'::text, 'start'::text])) = (owner_person IS NOT NULL)))
  constraint support_step_check3 CHECK (((owner_person IS NULL) OR (owner_person = by_person)))
  constraint support_step_check4 CHECK ((COALESCE(reason, ''::text) = ANY (
CASE action
    WHEN 'decline'::text THEN ARRAY['no-capacity'::text, 'not-ours'::text, 'not-suitable'::text, 'unsafe'::text, 'call-us'::text]
    WHEN 'hand-back'::text THEN ARRAY['no-capacity'::text, 'no-contact'::text, 'needs-another'::text, 'unsafe'::text, 'call-us'::text]
    WHEN 'finish'::text THEN ARRAY['helped'::text, 'in-part'::text, 'not-wanted'::text, 'moved-on'::text]
    WHEN 'revoke'::text THEN ARRAY['not-wanted'::text, 'took-back'::text, 'helped-elsewhere'::text, 'unsafe'::text, 'mistake'::text]
    WHEN 'close'::text THEN ARRAY['helped'::text, 'asked-another'::text, 'not-wanted'::text, 'we-help'::text]
    ELSE ARRAY[''::text]
END)))
  constraint support_step_check5 CHECK (((reason IS NULL) OR (length(words) >= 2)))
  constraint support_step_owner_person_fkey FOREIGN KEY (owner_person) REFERENCES identity.person(id)
  constraint support_step_pkey PRIMARY KEY (support_id, turn)
  constraint support_step_support_id_before_turn_from_state_fkey FOREIGN KEY (support_id, before_turn, from_state) REFERENCES safeguarding.support_step(support_id, turn, state)
  constraint support_step_support_id_fkey FOREIGN KEY (support_id) REFERENCES safeguarding.support(id)
  constraint support_step_support_id_turn_state_key UNIQUE (support_id, turn, state)
  constraint support_step_turn_check CHECK (((turn >= 1) AND (turn <= 200)))
  constraint support_step_words_check CHECK ((length(words) <= 1000))
  CREATE INDEX support_step_agency ON safeguarding.support_step USING btree (agency_id)
  CREATE INDEX support_step_before ON safeguarding.support_step USING btree (support_id, before_turn, from_state)
  CREATE INDEX support_step_by ON safeguarding.support_step USING btree (by_person)
  CREATE INDEX support_step_owner ON safeguarding.support_step USING btree (owner_person)
  policy in_their_role for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (EXISTS ( SELECT
   FROM safeguarding.support s
  WHERE ((s.id = support_step.support_id) AND
        CASE
            WHEN (support_step.action = ANY (ARRAY['revoke'::text, 'close'::text])) THEN ((s.from_agency_id = ( SELECT priv.agency() AS agency)) AND (s.person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])))
            ELSE (s.to_agency_id = ( SELECT priv.agency() AS agency))
        END))) AND ((action <> ALL (ARRAY['start'::text, 'finish'::text, 'hand-back'::text])) OR safeguarding.helps_at(support_id, (turn - 1))))
  policy with_its_referral for select to article4_staff using (support_id = ANY (( SELECT priv.my_support() AS my_support)::uuid[]))
  grant select to article4_staff
  grant insert (support_id, turn, from_state, action, state, owner_person, reason, words, agency_id, by_person) to article4_staff

table safeguarding.threat -- Who or what threatens a person, how likely and how bad. The newest of a thread stands; one that holds no more is said so.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  person_id uuid not null
  thread_id uuid not null
  words text not null
  likelihood text not null
  severity text not null
  holds boolean not null
  by_person uuid not null
  constraint threat_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint threat_likelihood_check CHECK ((likelihood = ANY (ARRAY['now'::text, 'likely'::text, 'possible'::text, 'unlikely'::text])))
  constraint threat_person_id_fkey FOREIGN KEY (person_id) REFERENCES safeguarding.person(id)
  constraint threat_pkey PRIMARY KEY (id)
  constraint threat_severity_check CHECK ((severity = ANY (ARRAY['life'::text, 'serious'::text, 'some'::text])))
  constraint threat_words_check CHECK (((length(words) >= 2) AND (length(words) <= 1000)))
  CREATE INDEX threat_by ON safeguarding.threat USING btree (by_person)
  CREATE INDEX threat_person ON safeguarding.threat USING btree (person_id, thread_id, created_at)
  policy of_own_people for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[])))
  policy own_people for select to article4_staff using (person_id = ANY (( SELECT priv.my_people() AS my_people)::uuid[]))
  CREATE TRIGGER in_order BEFORE INSERT ON safeguarding.threat FOR EACH ROW EXECUTE FUNCTION safeguarding.after_what_was_said('person_id', 'threat')
  grant select to article4_staff
  grant insert (id, person_id, thread_id, words, likelihood, severity, holds, by_person) to article4_staff

table training.attendance -- A learner took part in a session, as one of this agency (null: of none in the partnership), in this kind of work, trained before or not. Read by no surface.
  owner article4_owner, row security forced
  session_id uuid not null
  learner_id uuid not null
  created_at timestamp with time zone not null default priv.now()
  agency_id uuid
  role text not null
  prior text not null
  constraint attendance_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint attendance_learner_id_fkey FOREIGN KEY (learner_id) REFERENCES training.learner(id)
  constraint attendance_pkey PRIMARY KEY (session_id, learner_id)
  constraint attendance_prior_check CHECK ((prior = ANY (ARRAY['never'::text, 'within-year'::text, 'longer-ago'::text])))
  constraint attendance_role_check CHECK (((role ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(role) <= 40)))
  constraint attendance_session_id_fkey FOREIGN KEY (session_id) REFERENCES training.session(id)
  CREATE INDEX attendance_agency ON training.attendance USING btree (agency_id)
  CREATE INDEX attendance_learner ON training.attendance USING btree (learner_id)

table training.certificate -- A certificate, known by a mark of its number. name_mark: of number and name together, where the holder chose to tie it to a name; the name itself is nowhere. Read by no surface.
  owner article4_owner, row security forced
  number_mark bytea not null
  created_at timestamp with time zone not null default priv.now()
  session_id uuid not null
  learner_id uuid not null
  expires_on date not null
  name_mark bytea
  constraint certificate_name_mark_check CHECK ((length(name_mark) = 32))
  constraint certificate_number_mark_check CHECK ((length(number_mark) = 32))
  constraint certificate_pkey PRIMARY KEY (number_mark)
  constraint certificate_session_id_learner_id_fkey FOREIGN KEY (session_id, learner_id) REFERENCES training.attendance(session_id, learner_id)
  constraint certificate_session_id_learner_id_key UNIQUE (session_id, learner_id)

table training.course -- A course: for whom, at which level, what for, and what its certificate needs. Never changed: a new version is a new course.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  agency_id uuid not null
  title text not null
  audience text not null
  level text not null
  objectives text not null
  minutes smallint not null
  certificate text not null
  valid_months smallint not null
  by_person uuid not null
  constraint course_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint course_audience_check CHECK (((audience ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(audience) <= 40)))
  constraint course_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint course_certificate_check CHECK ((certificate = ANY (ARRAY['none'::text, 'answered'::text, 'passed'::text])))
  constraint course_level_check CHECK ((level = ANY (ARRAY['awareness'::text, 'practitioner'::text, 'first-responder'::text, 'lead'::text])))
  constraint course_minutes_check CHECK (((minutes >= 10) AND (minutes <= 2400)))
  constraint course_objectives_check CHECK (((length(objectives) >= 10) AND (length(objectives) <= 1000)))
  constraint course_pkey PRIMARY KEY (id)
  constraint course_title_check CHECK (((length(title) >= 5) AND (length(title) <= 120)))
  constraint course_valid_months_check CHECK (((valid_months >= 6) AND (valid_months <= 60)))
  CREATE INDEX course_agency ON training.course USING btree (agency_id)
  CREATE INDEX course_by ON training.course USING btree (by_person)
  policy for_training_leads for select to article4_staff using ( SELECT priv.leads_training() AS leads_training)
  policy in_own_name for insert to article4_staff check (( SELECT priv.leads_training() AS leads_training) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)))
  grant select to article4_staff
  grant insert (id, agency_id, title, audience, level, objectives, minutes, certificate, valid_months, by_person) to article4_staff

table training.headcount -- How many people of an agency and of a kind of work came to a session, counted by whoever gave it. The newest of session, agency and role stands.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  session_id uuid not null
  agency_id uuid not null
  role text not null
  people smallint not null
  by_person uuid not null
  constraint headcount_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint headcount_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint headcount_people_check CHECK (((people >= 0) AND (people <= 500)))
  constraint headcount_pkey PRIMARY KEY (id)
  constraint headcount_role_check CHECK (((role ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(role) <= 40)))
  constraint headcount_session_id_fkey FOREIGN KEY (session_id) REFERENCES training.session(id)
  CREATE INDEX headcount_agency ON training.headcount USING btree (agency_id)
  CREATE INDEX headcount_by ON training.headcount USING btree (by_person)
  CREATE INDEX headcount_session ON training.headcount USING btree (session_id, agency_id, role, created_at)
  policy of_own_session for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM training.session s
  WHERE (s.id = headcount.session_id))))
  policy with_its_session for select to article4_staff using (EXISTS ( SELECT
   FROM training.session s
  WHERE (s.id = headcount.session_id)))
  grant select to article4_staff
  grant insert (id, session_id, agency_id, role, people, by_person) to article4_staff

table training.learner -- Somebody who holds a learner code. code_mark: of the code, under a key that is not in the database. Read by no surface.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  code_mark bytea not null
  let_go_at timestamp with time zone
  constraint learner_code_mark_check CHECK ((length(code_mark) = 32))
  constraint learner_code_mark_key UNIQUE (code_mark)
  constraint learner_pkey PRIMARY KEY (id)

table training.material -- Something to read again, for whoever took the course. Words alone: no file and no address elsewhere.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  course_id uuid not null
  title text not null
  words text not null
  by_person uuid not null
  constraint material_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint material_course_id_fkey FOREIGN KEY (course_id) REFERENCES training.course(id)
  constraint material_pkey PRIMARY KEY (id)
  constraint material_title_check CHECK (((length(title) >= 3) AND (length(title) <= 120)))
  constraint material_words_check CHECK (((length(words) >= 10) AND (length(words) <= 4000)))
  CREATE INDEX material_by ON training.material USING btree (by_person)
  CREATE INDEX material_course ON training.material USING btree (course_id)
  policy for_training_leads for select to article4_staff using ( SELECT priv.leads_training() AS leads_training)
  policy of_own_course for insert to article4_staff check (( SELECT priv.leads_training() AS leads_training) AND (by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM training.course c
  WHERE ((c.id = material.course_id) AND (c.agency_id = ( SELECT priv.agency() AS agency))))))
  grant select to article4_staff
  grant insert (id, course_id, title, words, by_person) to article4_staff

table training.practice -- An invented piece of information, graded for practice at an agency. Nobody is named: there is no column for it. Read by no surface.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  round_id uuid not null
  agency_id uuid not null
  item text not null
  bank date not null
  source text not null
  assessment text not null
  handling text not null
  constraint practice_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint practice_assessment_check CHECK ((assessment = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text])))
  constraint practice_handling_check CHECK ((handling = ANY (ARRAY['P'::text, 'C'::text])))
  constraint practice_item_check CHECK ((item ~ '^G[0-9]{2}$'::text))
  constraint practice_pkey PRIMARY KEY (id)
  constraint practice_round_id_item_key UNIQUE (round_id, item)
  constraint practice_source_check CHECK ((source = ANY (ARRAY['1'::text, '2'::text, '3'::text])))
  CREATE INDEX practice_agency ON training.practice USING btree (agency_id)
  policy at_own_agency for insert to article4_staff check ((agency_id = ( SELECT priv.agency() AS agency)) AND ( SELECT priv.has_right('contributor'::text) AS has_right))
  grant insert (id, round_id, agency_id, item, bank, source, assessment, handling) to article4_staff

table training.reminder -- The training leads of an agency were told that people of theirs are to be asked again. Never a learner.
  owner article4_owner, row security forced
  session_id uuid not null
  agency_id uuid not null
  wave text not null
  created_at timestamp with time zone not null default priv.now()
  constraint reminder_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint reminder_pkey PRIMARY KEY (session_id, agency_id, wave)
  constraint reminder_session_id_fkey FOREIGN KEY (session_id) REFERENCES training.session(id)
  constraint reminder_wave_check CHECK ((wave = ANY (ARRAY['month-3'::text, 'month-6'::text])))
  CREATE INDEX reminder_agency ON training.reminder USING btree (agency_id)
  policy of_own_agency for select to article4_staff using (( SELECT priv.leads_training() AS leads_training) AND (agency_id = ( SELECT priv.agency() AS agency)))
  grant select to article4_staff

table training.response -- One form that a learner answered: which form of which version of the questions, the codes they chose, and the mark of each. One for each wave, the first that came; never changed. Read by no surface.
  owner article4_owner, row security forced
  session_id uuid not null
  learner_id uuid not null
  wave text not null
  created_at timestamp with time zone not null default priv.now()
  form text not null
  bank date not null
  answers jsonb not null
  marks jsonb not null
  score numeric(6,3) not null
  out_of smallint not null
  constraint response_answers_check CHECK ((length((answers)::text) <= 4000))
  constraint response_check CHECK ((((out_of >= 1) AND (out_of <= 100)) AND (score <= (out_of)::numeric)))
  constraint response_form_check CHECK ((form = ANY (ARRAY['A'::text, 'B'::text])))
  constraint response_marks_check CHECK ((length((marks)::text) <= 2000))
  constraint response_pkey PRIMARY KEY (session_id, learner_id, wave)
  constraint response_score_check CHECK ((score >= (0)::numeric))
  constraint response_session_id_learner_id_fkey FOREIGN KEY (session_id, learner_id) REFERENCES training.attendance(session_id, learner_id)
  constraint response_wave_check CHECK ((wave = ANY (ARRAY['before'::text, 'after'::text, 'month-3'::text, 'month-6'::text])))

table training.session -- A day on which a course is given, by which agency, and the code under which learners find its questions.
  owner article4_owner, row security forced
  id uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null default priv.now()
  course_id uuid not null
  agency_id uuid not null
  held_on date not null
  place text not null
  delivery text not null
  code text not null
  by_person uuid not null
  constraint session_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id)
  constraint session_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint session_code_check CHECK ((code ~ '^[2-9A-HJKMNP-TV-Z]{8}$'::text))
  constraint session_code_key UNIQUE (code)
  constraint session_course_id_fkey FOREIGN KEY (course_id) REFERENCES training.course(id)
  constraint session_delivery_check CHECK ((delivery = ANY (ARRAY['room'::text, 'online'::text, 'both'::text])))
  constraint session_pkey PRIMARY KEY (id)
  constraint session_place_check CHECK (((length(place) >= 2) AND (length(place) <= 120)))
  CREATE INDEX session_agency ON training.session USING btree (agency_id, held_on DESC)
  CREATE INDEX session_by ON training.session USING btree (by_person)
  CREATE INDEX session_course ON training.session USING btree (course_id)
  policy in_own_name for insert to article4_staff check (( SELECT priv.leads_training() AS leads_training) AND (agency_id = ( SELECT priv.agency() AS agency)) AND (by_person = ( SELECT priv.person() AS person)))
  policy of_own_agency for select to article4_staff using (( SELECT priv.leads_training() AS leads_training) AND (agency_id = ( SELECT priv.agency() AS agency)))
  grant select to article4_staff
  grant insert (id, course_id, agency_id, held_on, place, delivery, code, by_person) to article4_staff

table training.session_step -- What a session was opened for: questions before the course, then questions after it, then closed. Never changed.
  owner article4_owner, row security forced
  session_id uuid not null
  turn smallint not null
  created_at timestamp with time zone not null default priv.now()
  before_turn smallint generated as (NULLIF((turn - 1), 0))
  state text not null
  by_person uuid not null
  constraint session_step_by_person_fkey FOREIGN KEY (by_person) REFERENCES identity.person(id)
  constraint session_step_check CHECK ((state = (ARRAY['before'::text, 'after'::text, 'closed'::text])[turn]))
  constraint session_step_pkey PRIMARY KEY (session_id, turn)
  constraint session_step_session_id_before_turn_fkey FOREIGN KEY (session_id, before_turn) REFERENCES training.session_step(session_id, turn)
  constraint session_step_session_id_fkey FOREIGN KEY (session_id) REFERENCES training.session(id)
  constraint session_step_turn_check CHECK (((turn >= 1) AND (turn <= 3)))
  CREATE INDEX session_step_before ON training.session_step USING btree (session_id, before_turn)
  CREATE INDEX session_step_by ON training.session_step USING btree (by_person)
  policy of_own_session for insert to article4_staff check ((by_person = ( SELECT priv.person() AS person)) AND (EXISTS ( SELECT
   FROM training.session s
  WHERE (s.id = session_step.session_id))))
  policy with_its_session for select to article4_staff using (EXISTS ( SELECT
   FROM training.session s
  WHERE (s.id = session_step.session_id)))
  grant select to article4_staff
  grant insert (session_id, turn, state, by_person) to article4_staff

-- The bytes of an event that its hash covers.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION audit.canonical(e audit.event)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select concat_ws(E'\x1f', e.id, to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.written_in,
      e.surface, coalesce(e.person_id::text, '-'), coalesce(e.agency_id::text, '-'), coalesce(e.purpose, '-'), e.verb, e.action,
      e.decision, coalesce(e.subject_type, '-'), coalesce(e.subject_id, '-'), coalesce(e.owner_agency_id::text, '-'),
      coalesce(e.recipient_agency_id::text, '-'), coalesce(e.handling, '-'), e.detail::text, coalesce(e.request_id::text, '-'))
  $function$


-- Hashes the row as it is written.
-- owner article4_owner
CREATE OR REPLACE FUNCTION audit.hash_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin new.row_hash := sha256(convert_to(audit.canonical(new), 'utf8')); return new; end $function$


-- Writes one event for the person of the signed context.
-- owner article4_owner, may be called by article4_door, article4_staff, article4_worker
CREATE OR REPLACE FUNCTION audit.record(p_verb text, p_action text, p_decision text, p_subject_type text, p_subject_id text, p_owner uuid, p_recipient uuid, p_handling text, p_detail jsonb, p_request uuid)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    insert into audit.event (surface, person_id, agency_id, purpose, verb, action, decision, subject_type, subject_id,
        owner_agency_id, recipient_agency_id, handling, detail, request_id, row_hash)
      values (replace(session_user::text, 'article4_', ''), priv.person(), priv.agency(), priv.purpose(), p_verb, p_action,
        p_decision, p_subject_type, p_subject_id, p_owner, p_recipient, p_handling, coalesce(p_detail, '{}'::jsonb), p_request, ''::bytea)
      returning id
  $function$


-- Append-only also for the owner, short of dropping the trigger; the seals find that.
-- owner article4_owner
CREATE OR REPLACE FUNCTION audit.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege'; end $function$


-- Whether these are codes of a list, each once, and at least so many.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION campaigns.are_codes(p_codes text[], p_least integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select p_codes is not null and cardinality(p_codes) between p_least and 60
    and (select coalesce(bool_and(c.code ~ '^[a-z]+([_-][a-z0-9]+)*$' and length(c.code) <= 40), true) and count(distinct c.code) = cardinality(p_codes)
      from unnest(p_codes) c (code)) $function$


-- Whether this is a list of messages: variants A to D, each once, with its words.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION campaigns.are_messages(p_messages jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select jsonb_typeof(p_messages) = 'array' and jsonb_array_length(p_messages) <= 4
    and (select coalesce(bool_and(jsonb_typeof(m.message) = 'object' and coalesce(m.message ->> 'variant' in ('A', 'B', 'C', 'D'), false)
        and coalesce(length(m.message ->> 'words') between 2 and 400, false)), true)
        and count(distinct m.message ->> 'variant') = jsonb_array_length(p_messages)
      from jsonb_array_elements(p_messages) m (message)) $function$


-- Whether this is a list of districts and wards, each once, each for the campaign or to compare with.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION campaigns.are_places(p_places jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select jsonb_typeof(p_places) = 'array' and jsonb_array_length(p_places) <= 100
    and (select coalesce(bool_and(jsonb_typeof(p.place) = 'object' and coalesce(p.place ->> 'code' ~ '^[EW]0[5-9][0-9]{6}$', false)
        and coalesce(length(p.place ->> 'name') between 2 and 60, false) and coalesce(p.place ->> 'use' in ('campaign', 'comparison'), false)
        and coalesce(p.place ->> 'from' ~ '^20[0-9]{2}-[01][0-9]-[0-3][0-9]$', p.place ->> 'from' is null)), true)
        and count(distinct p.place ->> 'code') = jsonb_array_length(p_places)
      from jsonb_array_elements(p_places) p (place)) $function$


-- Makes whoever else changes this campaign wait, and refuses where it is over. For the triggers alone.
-- owner article4_owner
CREATE OR REPLACE FUNCTION campaigns.begin_change(p_campaign uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    perform from campaigns.campaign c where c.id = p_campaign for update;
    if exists (select from campaigns.ending e where e.campaign_id = p_campaign) then
      raise exception 'the campaign is over' using errcode = 'check_violation', constraint = 'campaign_is_over';
    end if;
  end $function$


-- A campaign is closed after its last day; withdrawn at any time; once.
-- owner article4_owner
CREATE OR REPLACE FUNCTION campaigns.check_ending()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    perform campaigns.begin_change(new.campaign_id);
    if new.kind = 'closed' and campaigns.today() <= (select p.ends_on from campaigns.plan p where p.campaign_id = new.campaign_id
        order by p.version desc limit 1) then
      raise exception 'a campaign is closed after its last day' using errcode = 'check_violation', constraint = 'ending_after_last_day';
    end if;
    return new;
  end $function$


-- A figure is of days that have been.
-- owner article4_owner
CREATE OR REPLACE FUNCTION campaigns.check_figure()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if new.to_day > campaigns.today() then
      raise exception 'a figure is of days that are over' using errcode = 'check_violation', constraint = 'figure_of_the_past';
    end if;
    return new;
  end $function$


-- A plan changes after registration with a reason alone, and never after the end; its partners are other agencies.
-- owner article4_owner
CREATE OR REPLACE FUNCTION campaigns.check_plan()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    perform campaigns.begin_change(new.campaign_id);
    if (new.reason is not null) <> exists (select from campaigns.registration r where r.campaign_id = new.campaign_id) then
      raise exception 'a plan has a reason where one was registered, and only there' using errcode = 'check_violation', constraint = 'plan_reason_fits';
    end if;
    if exists (select from unnest(new.partners) p (id) left join identity.agency a on a.id = p.id
        where a.id is null or a.id = (select c.agency_id from campaigns.campaign c where c.id = new.campaign_id))
        or (select count(distinct p.id) from unnest(new.partners) p (id)) <> cardinality(new.partners) then
      raise exception 'a partner is another agency, named once' using errcode = 'check_violation', constraint = 'plan_partners_fit';
    end if;
    return new;
  end $function$


-- The newest plan is registered, before its first day in London, with places that fit its design.
-- owner article4_owner
CREATE OR REPLACE FUNCTION campaigns.check_registration()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_plan campaigns.plan;
    v_here int;
    v_compared int;
    v_starts int;
    v_without_start int;
  begin
    perform campaigns.begin_change(new.campaign_id);
    select p.* into v_plan from campaigns.plan p where p.campaign_id = new.campaign_id order by p.version desc limit 1;
    if v_plan.version is distinct from new.version then
      raise exception 'only the newest plan can be registered' using errcode = 'check_violation', constraint = 'registration_of_newest';
    end if;
    if campaigns.today() >= v_plan.starts_on then
      raise exception 'a plan is registered before its first day' using errcode = 'check_violation', constraint = 'registration_before_first_day';
    end if;
    select count(*) filter (where p.place ->> 'use' = 'campaign'), count(*) filter (where p.place ->> 'use' = 'comparison'),
        count(distinct p.place ->> 'from') filter (where p.place ->> 'use' = 'campaign'),
        count(*) filter (where p.place ->> 'use' = 'campaign' and p.place ->> 'from' is null)
      into v_here, v_compared, v_starts, v_without_start from jsonb_array_elements(v_plan.places) p (place);
    if v_here = 0 or (new.design in ('compared', 'matched') and v_compared = 0)
      or (new.design = 'matched' and v_compared <> v_here) or (new.design = 'stepped' and (v_starts < 2 or v_without_start > 0)) then
      raise exception 'the places do not fit the design' using errcode = 'check_violation', constraint = 'registration_places_fit';
    end if;
    if v_plan.outcomes = '' or v_plan.alongside = '' then
      raise exception 'the outcomes and what runs alongside are said first' using errcode = 'check_violation', constraint = 'registration_plan_is_whole';
    end if;
    return new;
  end $function$


-- A survey is set before it opens, and lies before or after the first day as its name says.
-- owner article4_owner
CREATE OR REPLACE FUNCTION campaigns.check_wave()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_starts date;
  begin
    perform campaigns.begin_change(new.campaign_id);
    select p.starts_on into v_starts from campaigns.plan p where p.campaign_id = new.campaign_id order by p.version desc limit 1;
    if new.opens_on < campaigns.today() then
      raise exception 'a survey is set before it opens' using errcode = 'check_violation', constraint = 'wave_ahead';
    end if;
    if (new.wave = 'before' and new.closes_on >= v_starts) or (new.wave = 'after' and new.opens_on < v_starts) then
      raise exception 'a survey before ends before the campaign begins' using errcode = 'check_violation', constraint = 'wave_fits_campaign';
    end if;
    return new;
  end $function$


-- The survey of this code, and whether it takes answers today.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION campaigns.find_survey(p_code text)
 RETURNS TABLE(wave text, campaign text, agency text, bank date, is_open boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select w.wave, c.name, a.name, w.bank, campaigns.today() between w.opens_on and w.closes_on
      from campaigns.survey_wave w join campaigns.campaign c on c.id = w.campaign_id join identity.agency a on a.id = c.agency_id
      where w.code = p_code
  $function$


-- Where a link leads; one more visit of this day, if it is counted. Nothing else is kept.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION campaigns.follow_link(p_code text, p_is_counted boolean)
 RETURNS TABLE(page text, language text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if p_is_counted then
      insert into campaigns.link_count as k (code, day, created_at, visits)
        select l.code, campaigns.today(), campaigns.today()::timestamptz, 1 from campaigns.link l where l.code = p_code
        on conflict (code, day) do update set visits = k.visits + 1;
    end if;
    return query select l.page, l.language from campaigns.link l where l.code = p_code;
  end $function$


-- Who reads the campaigns of all agencies to evaluate them.
-- owner article4_owner
CREATE OR REPLACE FUNCTION campaigns.may_evaluate()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select session_user = 'article4_worker' or priv.leads_campaigns() or priv.sees_figures() $function$


-- Every registered plan as it was registered, with the name of its campaign, how often it was amended since and how the campaign ended.
-- owner article4_owner, may be called by article4_staff, article4_worker
CREATE OR REPLACE FUNCTION campaigns.registered_plans()
 RETURNS TABLE(campaign_id uuid, agency_id uuid, name text, version smallint, registered_at timestamp with time zone, starts_on date, ends_on date, places jsonb, languages text[], channels text[], outcome text, design text, direction text, size_percent smallint, method text, alongside text, amendments integer, ended text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select c.id, c.agency_id, c.name, r.version, r.created_at, p.starts_on, p.ends_on, p.places, p.languages, p.channels, r.outcome, r.design, r.direction,
        r.size_percent, r.method, p.alongside, (select count(*)::int from campaigns.plan n where n.campaign_id = c.id and n.reason is not null), e.kind
      from campaigns.registration r join campaigns.campaign c on c.id = r.campaign_id
        join campaigns.plan p on p.campaign_id = r.campaign_id and p.version = r.version left join campaigns.ending e on e.campaign_id = c.id
      where campaigns.may_evaluate() order by p.starts_on, c.id
  $function$


-- Postcode districts and languages that at least ten people named in a survey that is over.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION campaigns.survey_counts(p_campaign uuid)
 RETURNS TABLE(wave text, kind text, value text, people integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.leads_campaigns() then return; end if;
    return query select w.wave, k.kind, k.value, k.people from campaigns.survey_wave w join campaigns.survey_count k on k.wave_id = w.id
      where w.campaign_id = p_campaign and campaigns.today() > w.closes_on and k.people >= 10 order by w.wave, k.kind, k.people desc, k.value;
  end $function$


-- How many answered each survey of a campaign; 0 where it is fewer than ten.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION campaigns.survey_people(p_campaign uuid)
 RETURNS TABLE(wave text, people integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.leads_campaigns() then return; end if;
    -- Under ten it is said no closer: each answer that comes could be told by its moment.
    return query select w.wave, case when count(s.wave_id) < 10 then 0 else count(s.wave_id)::int end
      from campaigns.survey_wave w left join campaigns.survey_answer s on s.wave_id = w.id where w.campaign_id = p_campaign group by w.wave;
  end $function$


-- Unlabelled answers to the surveys of a campaign that are over, where at least ten people answered, in no order of theirs.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION campaigns.survey_scores(p_campaign uuid)
 RETURNS TABLE(wave text, age text, answers jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.leads_campaigns() then return; end if;
    return query select w.wave, s.age, s.answers from campaigns.survey_wave w join campaigns.survey_answer s on s.wave_id = w.id
      where w.campaign_id = p_campaign and campaigns.today() > w.closes_on
        and (select count(*) from campaigns.survey_answer n where n.wave_id = w.id) >= 10
      order by w.wave, random();
  end $function$


-- Takes the answers of one person, once for each page that was drawn: taken, had, closed, full (too many in this hour) or unknown.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION campaigns.take_survey(p_code text, p_pass bytea, p_bank date, p_age text, p_answers jsonb, p_district text, p_languages text[])
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_wave campaigns.survey_wave;
    v_opened timestamptz;
    v_hour int := extract(hour from priv.now() at time zone 'Europe/London');
    v_people int;
  begin
    select w.* into v_wave from campaigns.survey_wave w where w.code = p_code;
    if v_wave.id is null then return 'unknown'; end if;
    if exists (select from campaigns.survey_answer s where s.wave_id = v_wave.id and s.pass_mark = p_pass) then return 'had'; end if;
    if campaigns.today() not between v_wave.opens_on and v_wave.closes_on or p_bank <> v_wave.bank then return 'closed'; end if;
    v_opened := v_wave.opens_on::timestamptz;
    insert into campaigns.survey_hour as h (wave_id, hour, day, created_at, people) values (v_wave.id, v_hour, campaigns.today(), v_opened, 1)
      on conflict (wave_id, day, hour) do update set people = h.people + 1 where h.people < 120 returning h.people into v_people;
    if v_people is null then return 'full'; end if;
    insert into campaigns.survey_answer (wave_id, pass_mark, created_at, age, answers) values (v_wave.id, p_pass, v_opened, p_age, p_answers)
      on conflict (wave_id, pass_mark) do nothing;
    if not found then return 'had'; end if;
    insert into campaigns.survey_count as k (wave_id, kind, value, created_at, people)
      select v_wave.id, n.kind, n.value, v_opened, 1
        from (select 'district' as kind, p_district as value where p_district is not null
          union select 'language', l.code from unnest(p_languages) l (code)) n
      on conflict (wave_id, kind, value) do update set people = k.people + 1;
    return 'taken';
  end $function$


-- The day it is in London, by the clock of the database.
-- owner article4_owner
CREATE OR REPLACE FUNCTION campaigns.today()
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select (priv.now() at time zone 'Europe/London')::date $function$


-- Takes a table of languages back: its rows go, the note that it was here stays.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION campaigns.undo_language_import(p_import uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_count int := 0;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    delete from campaigns.language_count n where n.import_id = p_import;
    get diagnostics v_count = row_count;
    delete from campaigns.language_place p where p.import_id = p_import;
    update campaigns.language_import i set undone_at = priv.now() where i.id = p_import and i.undone_at is null;
    return v_count;
  end $function$


-- How often the counting links of a campaign were opened, by day, channel and language.
-- owner article4_owner, may be called by article4_staff, article4_worker
CREATE OR REPLACE FUNCTION campaigns.visits_by_day(p_campaign uuid)
 RETURNS TABLE(day date, channel text, language text, visits integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select k.day, l.channel, l.language, sum(k.visits)::int from campaigns.link l join campaigns.link_count k on k.code = l.code
      where l.campaign_id = p_campaign and campaigns.may_evaluate() group by 1, 2, 3 order by 1, 2, 3
  $function$


-- safeguarding: requests for help to a person that were answered, and how many had gone to an agency whose work it was.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.asked_support()
 RETURNS TABLE(agency_id uuid, day date, pieces integer, had bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select t.from_agency_id, (t.created_at at time zone 'Europe/London')::date, count(*)::int,
        sum((coalesce(s.reason, '') not in ('not-ours', 'not-suitable'))::int)
      from safeguarding.support t join safeguarding.support_step s on s.support_id = t.id and s.turn = 1 and s.action in ('accept', 'decline')
      group by 1, 2
  $function$


-- operations: taskings that were answered, and how many had gone to an agency whose work and power it was.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.asked_taskings()
 RETURNS TABLE(agency_id uuid, day date, pieces integer, had bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select t.from_agency_id, (t.created_at at time zone 'Europe/London')::date, count(*)::int,
        sum((coalesce(s.reason, '') not in ('not-our-work', 'no-power'))::int)
      from operations.tasking t join operations.step s on s.tasking_id = t.id and s.turn = 1 and s.action in ('accept', 'decline')
      where t.from_agency_id <> t.to_agency_id group by 1, 2
  $function$


-- campaigns: visits by counting links.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.campaigns()
 RETURNS TABLE(code text, day date, agency_id uuid, parts jsonb, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select 'link-visits', k.day, c.agency_id, jsonb_build_object('channel', l.channel, 'language', l.language), sum(k.visits)::bigint
      from campaigns.link_count k join campaigns.link l on l.code = k.code join campaigns.campaign c on c.id = l.campaign_id group by 1, 2, 3, 4
  $function$


-- training: of each course and wave with ten people who answered before it too: how many, their means and spread in per cent of the marks, and what became of whether they knew the National Referral Mechanism. No answer of anybody.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.course_changes()
 RETURNS TABLE(course_id uuid, title text, wave text, answered_before integer, answered integer, pairs integer, mean_before numeric, mean_after numeric, sd_change numeric, mean_all numeric, sd_all numeric, aware_both integer, aware_before_only integer, aware_after_only integer, aware_neither integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with answer as (
        select s.course_id, r.session_id, r.learner_id, r.wave, 100 * r.score / r.out_of as share,
            case when r.answers ? 'T01' then r.answers -> 'T01' ?| array['roughly', 'explain', 'used'] end as aware
          from training.response r join training.session s on s.id = r.session_id),
      before as (select * from answer where wave = 'before'),
      after as (select * from answer where wave <> 'before'),
      pair as (
        select a.course_id, a.wave, b.share as before, a.share as after, b.aware as aware_before, a.aware as aware_after
          from after a join before b on b.session_id = a.session_id and b.learner_id = a.learner_id),
      all_before as (select b.course_id, count(*)::int as n, avg(b.share) as mean, coalesce(stddev_samp(b.share), 0) as sd from before b group by 1),
      wave as (select a.course_id, a.wave, count(*)::int as n from after a group by 1, 2)
    select c.id, c.title, w.wave, f.n, w.n, count(p.before)::int, avg(p.before), avg(p.after), coalesce(stddev_samp(p.after - p.before), 0), f.mean, f.sd,
        count(*) filter (where p.aware_before and p.aware_after)::int, count(*) filter (where p.aware_before and not p.aware_after)::int,
        count(*) filter (where not p.aware_before and p.aware_after)::int, count(*) filter (where not p.aware_before and not p.aware_after)::int
      from training.course c join all_before f on f.course_id = c.id join wave w on w.course_id = c.id
        join pair p on p.course_id = c.id and p.wave = w.wave
      group by c.id, c.title, w.wave, f.n, w.n, f.mean, f.sd having count(p.before) >= 10
  $function$


-- intelligence: first gradings of items that a second person then released, and how many were released under just that grading.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.first_gradings()
 RETURNS TABLE(agency_id uuid, day date, pieces integer, had bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select i.owner_agency_id, (g.created_at at time zone 'Europe/London')::date, count(*)::int,
        sum((r.grade = g.source_evaluation || g.assessment || g.handling)::int)
      from intelligence.item i join intelligence.grading g on g.item_id = i.id and g.version = 1
        cross join lateral (select x.grade from intelligence.release x where x.item_id = i.id order by x.created_at, x.id limit 1) r
      group by 1, 2
  $function$


-- linking: how many people who were noted as potential victims stand on which lists, a list being what agencies of one kind wrote between two days. People are mentions that decided links which stand hold together; nobody is in the counts.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.histories(p_from date, p_to date)
 RETURNS TABLE(history integer, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select h.history, h.n from counts.histories_at(p_from, p_to, 'decided') h $function$


-- linking: how many people who were noted as potential victims stand on which lists between two days, and how many pairs of mentions hold them together: by links that people decided (decided), by those of them that the comparison held sure too (strict), or with those that it holds likely and nobody told apart (loose). Nobody is in the counts.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.histories_at(p_from date, p_to date, p_links text)
 RETURNS TABLE(history integer, n bigint, pairs bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with recursive standing as materialized (
      select m.id, m.item_id, m.owner_agency_id from linking.mention m where m.kind = 'person'
        and not exists (select from linking.withdrawal w where w.mention_id = m.id)),
    victim as materialized (
      select s.id from standing s where exists (select from linking.detail d where d.mention_id = s.id and d.aspect = 'role' and d.ended_by is null
          and d.shown ~* '\m(victim|survivor)')
        or exists (select from risk.assessment a join lateral (select r.holds from risk.role r join risk.assessment v on v.id = r.assessment_id
          where v.series_id = a.series_id and r.role = 'victim' order by r.created_at desc limit 1) r on r.holds where a.mention_id = s.id)),
    last as materialized (
      select distinct on (d.left_mention, d.right_mention) d.left_mention, d.right_mention, d.answer from linking.decision d
        where linking.settles(d.answer, d.needs_second, d.second_of) order by d.left_mention, d.right_mention, d.created_at desc, d.id desc),
    -- Strict: decided, and where the comparison weighed them it held them one at 19 to 1 or more (a weight is a logarithm of odds to the base of two).
    -- Loose: decided; and what the comparison holds rather one than two, or somebody called the same, that nobody told apart.
    pair as materialized (
      select l.left_mention as one, l.right_mention as other from last l where l.answer = 'same'
        and (p_links <> 'strict' or not exists (select from linking.edge e where e.left_mention = l.left_mention and e.right_mention = l.right_mention
          and e.weight < log(2, 19)))
      union
      select e.left_mention, e.right_mention from linking.edge e where p_links = 'loose' and e.kind = 'person' and e.weight >= 0
        and not exists (select from last l where l.left_mention = e.left_mention and l.right_mention = e.right_mention and l.answer = 'different')
      union
      select d.left_mention, d.right_mention from linking.decision d where p_links = 'loose' and d.answer = 'same'
        and not exists (select from last l where l.left_mention = d.left_mention and l.right_mention = d.right_mention and l.answer <> 'same')),
    known as materialized (select p.one, p.other from pair p join standing a on a.id = p.one join standing b on b.id = p.other),
    edge as materialized (select k.one, k.other from known k union all select k.other, k.one from known k),
    walk as (select v.id as start, v.id as node from victim v union select w.start, e.other from walk w join edge e on e.one = w.node),
    label as (select w.start, min(w.node::text) as person from walk w group by w.start),
    member as (select distinct l.person, w.node from walk w join label l on l.start = w.start),
    seen as (
      select x.person, bit_or(1 << counts.list_of(g.kind)) as history from member x join standing s on s.id = x.node
          join intelligence.item i on i.id = s.item_id join identity.agency g on g.id = s.owner_agency_id
        where (i.created_at at time zone 'Europe/London')::date between p_from and p_to group by x.person),
    joined as (select count(*) as pairs from known k where k.one in (select w.node from walk w))
    select s.history, count(*), (select j.pairs from joined j) from seen s group by s.history
  $function$


-- intake: reports of the public and of callers, without those that are about wages alone, which are counted beside them.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.intake(p_from date, p_to date)
 RETURNS TABLE(code text, day date, agency_id uuid, parts jsonb, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select c.code, c.day, c.desk_agency_id, jsonb_build_object('channel', c.channel, 'language', c.language, 'manner', c.manner, 'setting', c.setting, 'state', c.state,
        'children', c.children, 'decided', c.decided), c.n
      from (select case when r.labour_only then 'labour-complaints' else 'reports' end as code, (r.created_at at time zone 'Europe/London')::date as day, r.desk_agency_id,
          r.channel, r.language, r.manner, coalesce(r.setting, 'not-said') as setting, t.state, r.children,
          case when w.days > 2 then 'late' when t.decided_at is null then 'not-yet' else 'in-time' end as decided, count(*) as n
        from intake.report r join intake.triage t on t.report_id = r.id cross join (select priv.now() as now) k
          cross join lateral (select (r.created_at at time zone 'Europe/London')::date - date '2001-01-01' as a,
            (coalesce(t.decided_at, k.now) at time zone 'Europe/London')::date - date '2001-01-01' as b) d
          cross join lateral (select d.b / 7 * 5 + least(d.b % 7 + 1, 5) - d.a / 7 * 5 - least(d.a % 7 + 1, 5) as days) w
          where (r.created_at at time zone 'Europe/London')::date between p_from and p_to
          group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) c
  $function$


-- intelligence: items by origin and writer's kind, graded in time, with a sign; items of members answered within 28 days; releases, and releases received.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.intelligence(p_from date, p_to date)
 RETURNS TABLE(code text, day date, agency_id uuid, parts jsonb, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with graded as (select g.item_id, min(g.created_at) as at from intelligence.grading g group by 1),
      answered as (select o.item_id, min(o.created_at) as at from intelligence.item_outcome o group by 1),
      signed as (select distinct o.item_id from risk.observation o where not exists (select from risk.withdrawal w where w.observation_id = o.id)),
      item as materialized (
        select (i.created_at at time zone 'Europe/London')::date as day, i.owner_agency_id, a.kind, i.report_id is null as is_member,
            case cardinality(i.exploitation_types) when 0 then 'unknown' when 1 then i.exploitation_types[1] else 'several' end as type,
            case when w.days > 2 then 'late' when graded.at is null then 'not-yet' else 'in-time' end as graded, signed.item_id is not null as has_sign,
            case when answered.at <= i.created_at + interval '28 days' then 'in-time'
              when answered.at is not null or i.created_at + interval '28 days' < k.now then 'late' else 'not-yet' end as answered
          from intelligence.item i join identity.agency a on a.id = i.owner_agency_id cross join (select priv.now() as now) k
            left join graded on graded.item_id = i.id left join answered on answered.item_id = i.id left join signed on signed.item_id = i.id
          cross join lateral (select (i.created_at at time zone 'Europe/London')::date - date '2001-01-01' as a,
            (coalesce(graded.at, k.now) at time zone 'Europe/London')::date - date '2001-01-01' as b) d
          cross join lateral (select d.b / 7 * 5 + least(d.b % 7 + 1, 5) - d.a / 7 * 5 - least(d.a % 7 + 1, 5) as days) w
          where (i.created_at at time zone 'Europe/London')::date between p_from and p_to)
    select 'items', c.day, c.owner_agency_id, jsonb_build_object('origin', case when c.is_member then 'member' else 'report' end, 'by', c.kind, 'graded', c.graded,
        'sign', case when c.has_sign then 'yes' else 'no' end), c.n
      from (select day, owner_agency_id, is_member, kind, graded, has_sign, count(*) as n from item group by 1, 2, 3, 4, 5, 6) c
    union all
    select 'items-of-kind', c.day, c.owner_agency_id, jsonb_build_object('kind', c.type), c.n from (select day, owner_agency_id, type, count(*) as n from item group by 1, 2, 3) c
    union all
    select 'member-items', c.day, c.owner_agency_id, jsonb_build_object('answered', c.answered), c.n
      from (select day, owner_agency_id, answered, count(*) as n from item where is_member group by 1, 2, 3) c
    union all
    select 'releases', c.day, c.owner_agency_id, jsonb_build_object('handling', c.handling), c.n
      from (select (r.created_at at time zone 'Europe/London')::date as day, r.owner_agency_id, r.handling, count(*) as n from intelligence.release r
        where (r.created_at at time zone 'Europe/London')::date between p_from and p_to group by 1, 2, 3) c
    union all
    select 'received', (d.created_at at time zone 'Europe/London')::date, d.agency_id, '{}', count(*) from intelligence.dissemination d
      where (d.created_at at time zone 'Europe/London')::date between p_from and p_to group by 1, 2, 3
  $function$


-- Items by month and the district in which a sign of them is (empty: no place is known). An item with signs in two districts counts in both.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.items_by_district()
 RETURNS TABLE(month date, district text, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select date_trunc('month', i.created_at at time zone 'Europe/London')::date, coalesce(a.name, o.district_code, ''), count(distinct i.id)
      from intelligence.item i left join risk.observation o on o.item_id = i.id and o.district_code is not null
          and not exists (select from risk.withdrawal x where x.observation_id = o.id)
        left join risk.area a on a.kind = 'district' and a.code = o.district_code
      group by 1, 2
  $function$


-- risk: items with a sign that stands, by the ward and district of the sign; an item with signs in two wards is in both.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.items_by_place()
 RETURNS TABLE(month date, ward_code text, district_code text, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select date_trunc('month', i.created_at at time zone 'Europe/London')::date, o.ward_code, o.district_code, count(distinct i.id)
      from risk.observation o join intelligence.item i on i.id = o.item_id
      where o.district_code is not null and not exists (select from risk.withdrawal w where w.observation_id = o.id) group by 1, 2, 3
  $function$


-- Which of six lists an agency of this kind writes: police; councils; charities, faith groups and unions; health and fire; inspectorates and government; all others.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.list_of(p_kind text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select case when p_kind in ('police', 'organised-crime-unit', 'commissioner') then 0 when p_kind in ('local-authority', 'children-services') then 1
    when p_kind in ('charity', 'faith', 'union') then 2 when p_kind in ('health', 'fire') then 3
    when p_kind in ('labour-inspectorate', 'immigration', 'justice', 'government') then 4 else 5 end $function$


-- operations: taskings by answer and end, of the agency that was asked; joint operations that went live; disruptions that a second agency validated; what was counted in operations, each measure by itself; who came to meetings.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.operations()
 RETURNS TABLE(code text, day date, agency_id uuid, parts jsonb, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select 'taskings', (t.created_at at time zone 'Europe/London')::date, t.to_agency_id, jsonb_build_object('answer', coalesce((select s.action from operations.step s
        where s.tasking_id = t.id and s.action in ('accept', 'decline', 'withdraw') order by s.turn limit 1), 'not-yet'),
        'end', coalesce((select s.action from operations.step s where s.tasking_id = t.id and s.action in ('finish', 'hand-back') order by s.turn desc limit 1), 'open'),
        'late', case when exists (select from operations.step s where s.tasking_id = t.id and s.action = 'finish'
            and (s.created_at at time zone 'Europe/London')::date <= t.due_day) then 'no'
          when t.due_day < (priv.now() at time zone 'Europe/London')::date then 'yes' else 'not-yet' end), count(*)
      from operations.tasking t group by 1, 2, 3, 4
    union all
    select 'operations', (s.created_at at time zone 'Europe/London')::date, o.lead_agency_id, jsonb_build_object('agencies', case when (select count(distinct p.agency_id)
        from operations.joint_role r join identity.person p on p.id = r.person_id where r.operation_id = o.id) >= 3 then 'three-or-more' else 'fewer' end), count(*)
      from operations.joint_operation o join operations.joint_step s on s.operation_id = o.id and s.action = 'go-live' group by 1, 2, 3, 4
    union all
    select 'disruptions', (d.created_at at time zone 'Europe/London')::date, d.agency_id, jsonb_build_object('level', d.level, 'plan', d.plan), count(*)
      from operations.joint_disruption d where exists (select from operations.joint_validation v where v.disruption_id = d.id and v.is_agreed) group by 1, 2, 3, 4
    union all
    select 'operation-' || c.measure, (s.created_at at time zone 'Europe/London')::date, o.lead_agency_id, '{}', sum(c.count)::bigint
      from operations.joint_operation o join operations.joint_step s on s.operation_id = o.id and s.action = 'go-live'
        join lateral (select distinct on (k.measure) k.measure, k.count from operations.joint_count k where k.operation_id = o.id
          order by k.measure, k.version desc) c on true group by 1, 2, 3
    union all
    select 'meeting-places', m.held_on, x.agency_id, jsonb_build_object('came', case when x.people > 0 then 'yes' else 'no' end), count(*)
      from operations.meeting m join lateral (select distinct on (c.agency_id) c.agency_id, c.people from operations.meeting_came c
        where c.meeting_id = m.id order by c.agency_id, c.created_at desc, c.id) x on true group by 1, 2, 3, 4
  $function$


-- intake: reports by the district they told of.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.reports_by_district()
 RETURNS TABLE(month date, district_code text, channel text, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select c.month, c.district_code, c.channel, sum(c.reports)::bigint from intake.district_count c group by 1, 2, 3 $function$


-- safeguarding: people whose record was opened, and whether anything was done for them; referrals sent, notifications, and decisions of both kinds, by the day on which each happened.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.safeguarding()
 RETURNS TABLE(code text, day date, agency_id uuid, parts jsonb, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with person as (
      select p.id, p.agency_id, (p.created_at at time zone 'Europe/London')::date as day, coalesce(d.age_state, 'not-sure') as age, coalesce(d.gender, 'not-said') as gender,
          coalesce(nullif(d.nationality, ''), 'not-said') as nationality,
          exists (select from safeguarding.need_step s where s.person_id = p.id and s.action = 'meet')
            or exists (select from safeguarding.place x where x.person_id = p.id and x.state = 'offered')
            or exists (select from safeguarding.support u join safeguarding.support_step s on s.support_id = u.id
              where u.person_id = p.id and s.action = 'finish' and s.reason in ('helped', 'in-part')) as is_helped
        from safeguarding.person p left join lateral (select n.age_state, n.gender, n.nationality from safeguarding.person_detail n
          where n.person_id = p.id order by n.created_at desc, n.id limit 1) d on true)
    select 'people', day, agency_id, jsonb_build_object('age', age, 'gender', gender, 'nationality', nationality, 'helped',
        case when is_helped then 'yes' else 'not-yet' end), count(*) from person group by 1, 2, 3, 4
    union all
    select case s.action when 'submit' then 'nrm-referrals' when 'notify' then 'duties-to-notify' when 'ask-again' then 'asked-again' else s.action end, s.happened_on,
        s.agency_id, jsonb_build_object('age', p.age, 'gender', p.gender, 'nationality', p.nationality, 'after',
          case when exists (select from safeguarding.referral_step b where b.referral_id = s.referral_id and b.turn < s.turn and b.action = 'ask-again')
            then 'asked-again' else 'first' end), count(*)
      from safeguarding.referral_step s join safeguarding.referral r on r.id = s.referral_id join person p on p.id = r.person_id
      where s.action in ('submit', 'notify', 'reasonable-yes', 'reasonable-no', 'conclusive-yes', 'conclusive-no', 'ask-again') group by 1, 2, 3, 4
  $function$


-- training: people who finished a course, once each, and how often anybody did; of those asked before and after, who knew the National Referral Mechanism.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.training()
 RETURNS TABLE(code text, day date, agency_id uuid, parts jsonb, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with done as (
      select a.learner_id, a.agency_id, a.role, s.held_on, row_number() over (partition by a.learner_id order by s.held_on, s.id) as nth
        from training.attendance a join training.session s on s.id = a.session_id
        where exists (select from training.response r where r.session_id = a.session_id and r.learner_id = a.learner_id and r.wave = 'after')),
      asked as (select s.held_on, a.agency_id, b.answers -> 'T01' ?| array['roughly', 'explain', 'used'] as before, f.answers -> 'T01' ?| array['roughly', 'explain', 'used'] as after
        from training.attendance a join training.session s on s.id = a.session_id
          join training.response b on b.session_id = a.session_id and b.learner_id = a.learner_id and b.wave = 'before' and b.answers ? 'T01'
          join training.response f on f.session_id = a.session_id and f.learner_id = a.learner_id and f.wave = 'after' and f.answers ? 'T01')
    select 'learners', held_on, agency_id, jsonb_build_object('role', coalesce(role, 'not-said')), count(*) from done where nth = 1 group by 1, 2, 3, 4
    union all
    select 'attendances', held_on, agency_id, '{}', count(*) from done group by 1, 2, 3
    union all
    select 'referral-mechanism-asked', held_on, agency_id, jsonb_build_object('before', case when before then 'aware' else 'not' end, 'after',
        case when after then 'aware' else 'not' end), count(*) from asked group by 1, 2, 3, 4
  $function$


-- How long things waited for what comes next, in hours, at which agency, and whether it has come: from being told to being graded, let out, tasked, done, safe. Of how many; of whom is not said.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.way(p_from date, p_to date)
 RETURNS TABLE(stage text, day date, agency_id uuid, hours integer, has_ended boolean, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with graded as (select g.item_id, min(g.created_at) as at from intelligence.grading g group by 1),
      released as (select x.item_id, min(x.created_at) as at from intelligence.release x group by 1),
      tasked as (select distinct on (x.item_id) x.item_id, t.id, t.to_agency_id, t.created_at as at from operations.ground g
        join intelligence.release x on x.id = g.release_id join operations.tasking t on t.id = g.tasking_id order by x.item_id, t.created_at, t.id),
      done as (select s.tasking_id, min(s.created_at) as at from operations.step s where s.action = 'finish' group by 1),
      safe as (select x.item_id, min(k.created_at) as at from operations.joint_source j join intelligence.release x on x.id = j.release_id
        join operations.field_taken_on k on k.operation_id = j.operation_id group by 1),
      begun as materialized (
        select i.owner_agency_id, coalesce(r.created_at, i.created_at) as told, graded.at as graded, released.at as released, tasked.to_agency_id, tasked.at as tasked,
            done.at as done, safe.at as safe
          from intelligence.item i left join intake.report r on r.id = i.report_id left join graded on graded.item_id = i.id left join released on released.item_id = i.id
            left join tasked on tasked.item_id = i.id left join done on done.tasking_id = tasked.id left join safe on safe.item_id = i.id),
      met as (select s.person_id, min(s.created_at) as at from safeguarding.need_step s where s.action = 'meet' group by 1),
      placed as (select x.person_id, min(x.created_at) as at from safeguarding.place x where x.state = 'offered' group by 1),
      steps as (
        select 'told-to-graded' as stage, owner_agency_id as agency_id, told as from_at, graded as to_at from begun
        union all select 'graded-to-released', owner_agency_id, graded, released from begun where graded is not null
        union all select 'released-to-tasked', owner_agency_id, released, tasked from begun where released is not null
        union all select 'tasked-to-done', to_agency_id, tasked, done from begun where tasked is not null
        union all select 'told-to-safe', owner_agency_id, told, safe from begun where tasked is not null
        union all select 'report-to-decided', r.desk_agency_id, r.created_at, t.decided_at from intake.report r join intake.triage t on t.report_id = r.id
          where not r.labour_only
        union all select 'met-to-helped', p.agency_id, p.created_at, least(met.at, placed.at) from safeguarding.person p left join met on met.person_id = p.id
          left join placed on placed.person_id = p.id)
    select s.stage, (s.from_at at time zone 'Europe/London')::date, s.agency_id, greatest(0, extract(epoch from coalesce(s.to_at, k.now) - s.from_at) / 3600)::int,
        s.to_at is not null, count(*)
      from steps s cross join (select priv.now() as now) k where coalesce(s.to_at, s.from_at) >= s.from_at
        and (s.from_at at time zone 'Europe/London')::date between p_from and p_to group by 1, 2, 3, 4, 5
  $function$


-- intelligence: items that an agency wrote itself, and how many of four parts they had together: a kind of exploitation, when it was, how it is known in 40 letters or more, a recorded source.
-- owner article4_owner
CREATE OR REPLACE FUNCTION counts.written_items()
 RETURNS TABLE(agency_id uuid, day date, pieces integer, had bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select i.owner_agency_id, (i.created_at at time zone 'Europe/London')::date, count(*)::int,
        sum((i.exploitation_types <> '{}' and i.exploitation_types <> '{unknown}')::int + (i.occurred_on is not null or i.occurred_words <> '')::int
          + (length(o.provenance) >= 40)::int + (exists (select from intelligence.source s where s.item_id = i.id))::int)
      from intelligence.item i join intelligence.original o on o.item_id = i.id and o.version = 1
      where i.report_id is null group by 1, 2
  $function$


-- Of each member agency: what it gave, let out and received, what it was asked and did, whether it came, when it last gave, until when an agreement of it runs. For whoever sees figures.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION evaluation.agencies(p_from date, p_to date)
 RETURNS TABLE(agency_id uuid, name text, kind text, gave bigint, let_out bigint, received bigint, asked bigint, answered bigint, done bigint, places bigint, came bigint, last_gave date, agreed_until date, is_new boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.sees_figures() then return; end if;
    return query with c as materialized (select a.code, a.agency_id, a.parts, a.day, a.n from evaluation.all_counts('-infinity', p_to) a)
      select g.id, g.name, g.kind,
          coalesce(sum(c.n) filter (where c.code = 'items' and c.parts ->> 'origin' = 'member' and c.day >= p_from), 0)::bigint,
          coalesce(sum(c.n) filter (where c.code = 'releases' and c.day >= p_from), 0)::bigint,
          coalesce(sum(c.n) filter (where c.code = 'received' and c.day >= p_from), 0)::bigint,
          coalesce(sum(c.n) filter (where c.code = 'taskings' and c.day >= p_from), 0)::bigint,
          coalesce(sum(c.n) filter (where c.code = 'taskings' and c.day >= p_from and c.parts ->> 'answer' in ('accept', 'decline')), 0)::bigint,
          coalesce(sum(c.n) filter (where c.code = 'taskings' and c.day >= p_from and c.parts ->> 'end' = 'finish'), 0)::bigint,
          coalesce(sum(c.n) filter (where c.code = 'meeting-places' and c.day >= p_from), 0)::bigint,
          coalesce(sum(c.n) filter (where c.code = 'meeting-places' and c.day >= p_from and c.parts ->> 'came' = 'yes'), 0)::bigint,
          max(c.day) filter (where c.code = 'items' and c.parts ->> 'origin' = 'member'),
          (select max(x.review_on) from governance.agreement x join governance.party y on y.agreement_id = x.id
            where y.agency_id = g.id and y.signed_at is not null and y.left_at is null),
          (g.created_at at time zone 'Europe/London')::date > p_from
        from identity.agency g left join c on c.agency_id = g.id where g.status = 'active' group by g.id order by g.name, g.id;
  end $function$


-- The counts of all rooms between two days. For definer functions alone.
-- owner article4_owner
CREATE OR REPLACE FUNCTION evaluation.all_counts(p_from date, p_to date)
 RETURNS TABLE(code text, day date, agency_id uuid, parts jsonb, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select * from evaluation.all_counts(p_from, p_to, null) $function$


-- The counts of all rooms between two days, or those of these codes. For definer functions alone.
-- owner article4_owner
CREATE OR REPLACE FUNCTION evaluation.all_counts(p_from date, p_to date, p_codes text[])
 RETURNS TABLE(code text, day date, agency_id uuid, parts jsonb, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select x.* from (
      select * from counts.intake(p_from, p_to) where p_codes is null or p_codes && array['reports', 'labour-complaints']
      union all select * from counts.intelligence(p_from, p_to) where p_codes is null or p_codes && array['items', 'items-of-kind', 'member-items', 'releases', 'received']
      union all select r.* from (select * from counts.operations() union all select * from counts.safeguarding() union all select * from counts.training()
        union all select * from counts.campaigns()) r where r.day between p_from and p_to) x
    where p_codes is null or x.code = any (p_codes)
  $function$


-- Reports, and items with a sign, by month and district. For whoever sees figures.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION evaluation.by_district(p_from date, p_to date)
 RETURNS TABLE(outcome text, month date, district_code text, n bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.sees_figures() then return; end if;
    return query select 'reports', c.month, c.district_code, sum(c.n)::bigint from counts.reports_by_district() c where c.month between p_from and p_to group by 2, 3
      union all select 'items', c.month, c.district_code, sum(c.n)::bigint from counts.items_by_place() c where c.month between p_from and p_to group by 2, 3;
  end $function$


-- A look for clusters is at months that are over.
-- owner article4_owner
CREATE OR REPLACE FUNCTION evaluation.check_cluster_run()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if new.to_day >= evaluation.today() then
      raise exception 'a look is at months that are over' using errcode = 'check_violation', constraint = 'cluster_run_of_the_past';
    end if;
    return new;
  end $function$


-- An edition is published by somebody other than who drew it up, and only if nothing left since: it was checked against what had left by then.
-- owner article4_owner
CREATE OR REPLACE FUNCTION evaluation.check_edition_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_edition evaluation.edition;
  begin
    -- One at a time: what leaves is checked against all that left before.
    perform pg_advisory_xact_lock(hashtextextended('evaluation.released', 0));
    select e.* into v_edition from evaluation.edition e where e.id = new.edition_id;
    if new.action = 'publish' and v_edition.by_person = new.by_person then
      raise exception 'an edition is published by somebody else' using errcode = 'check_violation', constraint = 'edition_second_person';
    end if;
    if new.action = 'publish' and exists (select from evaluation.released r where r.created_at >= v_edition.created_at) then
      raise exception 'something left since this was drawn up' using errcode = 'check_violation', constraint = 'edition_drawn_up_last';
    end if;
    return new;
  end $function$


-- An extract is answered by somebody of another agency than who asked for it.
-- owner article4_owner
CREATE OR REPLACE FUNCTION evaluation.check_extract_answer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_asked evaluation.extract;
  begin
    perform pg_advisory_xact_lock(hashtextextended('evaluation.released', 0));
    select e.* into v_asked from evaluation.extract e where e.id = new.extract_id;
    if (select a.agency_id from identity.person a where a.id = v_asked.by_person) = (select b.agency_id from identity.person b where b.id = new.by_person) then
      raise exception 'an extract is answered at another agency' using errcode = 'check_violation', constraint = 'extract_other_agency';
    end if;
    return new;
  end $function$


-- A figure is of months that are over, and a revision says something else than the one before.
-- owner article4_owner
CREATE OR REPLACE FUNCTION evaluation.check_figure()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_newest evaluation.figure;
  begin
    perform pg_advisory_xact_lock(hashtextextended('evaluation.figure', 0));
    if new.to_day >= evaluation.today() then
      raise exception 'a figure is of months that are over' using errcode = 'check_violation', constraint = 'figure_of_the_past';
    end if;
    select f.* into v_newest from evaluation.figure f where f.measure = new.measure and f.from_day = new.from_day and f.to_day = new.to_day
      and f.part = new.part order by f.revision desc limit 1;
    if v_newest.numerator = new.numerator and v_newest.denominator is not distinct from new.denominator and v_newest.definition = new.definition then
      raise exception 'a revision says something else' using errcode = 'check_violation', constraint = 'figure_differs';
    end if;
    return new;
  end $function$


-- Of one data set no more than epsilon 4 is spent in a year.
-- owner article4_owner
CREATE OR REPLACE FUNCTION evaluation.check_released()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    perform pg_advisory_xact_lock(hashtextextended('evaluation.released', 0));
    if new.epsilon is not null and new.epsilon + (select coalesce(sum(r.epsilon), 0) from evaluation.released r where r.data_set = new.data_set
        and extract(year from r.created_at at time zone 'Europe/London') = extract(year from evaluation.today())) > 4 then
      raise exception 'the privacy of this year is spent' using errcode = 'check_violation', constraint = 'released_within_budget';
    end if;
    return new;
  end $function$


-- A score is higher than before only with a reason, and of a year that has begun.
-- owner article4_owner
CREATE OR REPLACE FUNCTION evaluation.check_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_before smallint;
  begin
    perform pg_advisory_xact_lock(hashtextextended('evaluation.review', 0));
    select r.score into v_before from evaluation.review r where r.domain = new.domain and r.year <= new.year order by r.year desc, r.version desc limit 1;
    if new.score > coalesce(v_before, new.score) and length(new.reason) < 10 then
      raise exception 'a higher score has a reason' using errcode = 'check_violation', constraint = 'review_raised_with_reason';
    end if;
    if new.year > extract(year from evaluation.today()) then
      raise exception 'a year that has not begun is not reviewed' using errcode = 'check_violation', constraint = 'review_of_the_past';
    end if;
    return new;
  end $function$


-- A card is signed by somebody other than who made it, when its months are over, and again at its dates of review only.
-- owner article4_owner
CREATE OR REPLACE FUNCTION evaluation.check_signature()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_card evaluation.card;
    v_last date;
    v_made date;
  begin
    select c.* into v_card from evaluation.card c where c.id = new.card_id for update;
    if v_card.by_person = new.by_person then
      raise exception 'a card is signed by somebody else' using errcode = 'check_violation', constraint = 'signature_second_person';
    end if;
    if v_card.to_day >= evaluation.today() then
      raise exception 'a card is signed when its months are over' using errcode = 'check_violation', constraint = 'signature_of_the_past';
    end if;
    select (max(s.created_at) at time zone 'Europe/London')::date into v_last from evaluation.signature s where s.card_id = new.card_id;
    v_made := (v_card.created_at at time zone 'Europe/London')::date;
    if v_last is not null and evaluation.today() < (case when v_last < v_card.review_on then v_card.review_on
        else v_last + (v_card.review_on - v_made) end) then
      raise exception 'a verdict changes at its date of review' using errcode = 'check_violation', constraint = 'signature_at_review';
    end if;
    return new;
  end $function$


-- What was counted from one day to another, by month, of all and by one code at a time; of all rooms, or of these codes. For whoever sees figures.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION evaluation.counted(p_from date, p_to date, p_codes text[] DEFAULT NULL::text[])
 RETURNS TABLE(code text, month date, kind text, value text, n bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.sees_figures() then return; end if;
    return query with c as materialized (select a.code, date_trunc('month', a.day)::date as month, a.parts, sum(a.n)::bigint as n
        from evaluation.all_counts(p_from, p_to, p_codes) a group by 1, 2, 3)
      select c.code, c.month, '', '', sum(c.n)::bigint from c group by 1, 2
      union all
      select c.code, c.month, k.key, k.value, sum(c.n)::bigint from c cross join jsonb_each_text(c.parts) k (key, value) group by 1, 2, 3, 4;
  end $function$


-- What changed on each course between the questions before it and those of each wave, from ten people on. For whoever sees figures.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION evaluation.course_changes()
 RETURNS TABLE(course_id uuid, title text, wave text, answered_before integer, answered integer, pairs integer, mean_before numeric, mean_after numeric, sd_change numeric, mean_all numeric, sd_all numeric, aware_both integer, aware_before_only integer, aware_after_only integer, aware_neither integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.sees_figures() then return; end if;
    return query select * from counts.course_changes() c order by c.title, c.course_id, c.wave;
  end $function$


-- Counts by codes together, as an extract asks for: only groups of at least k, of at least l secrets, none below five; the last row is how many were dropped. For an evaluator of another agency, until it is answered.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION evaluation.crossed(p_extract uuid)
 RETURNS TABLE(year integer, codes text[], secret text, n bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_asked evaluation.extract;
    v_rest jsonb;
    v_level int;
  begin
    select e.* into v_asked from evaluation.extract e where e.id = p_extract;
    if v_asked.id is null or v_asked.manner <> 'cells' or not priv.evaluates()
        or exists (select from evaluation.extract_answer a where a.extract_id = p_extract)
        or (select a.agency_id from identity.person a where a.id = v_asked.by_person) = (select b.agency_id from identity.person b where b.id = priv.person()) then
      return;
    end if;
    select jsonb_agg(jsonb_build_object('y', c.y, 'v', c.v, 's', c.s, 'n', c.n)) into v_rest from (
      select extract(year from a.day)::int as y,
          array(select coalesce(a.parts ->> k.kind, 'not-said') from unnest(v_asked.kinds) with ordinality k (kind, at) order by k.at) as v,
          case when v_asked.secret = '' then '' else coalesce(a.parts ->> v_asked.secret, 'not-said') end as s, sum(a.n)::bigint as n
        from evaluation.all_counts(make_date(v_asked.from_year, 1, 1), make_date(v_asked.to_year, 12, 31), array[v_asked.data_set]) a
        group by 1, 2, 3) c;
    for v_level in 0 .. cardinality(v_asked.kinds) loop
      exit when v_rest is null;
      -- One code less than the round before.
      with coarse as (
        select (r.value ->> 'y')::int as y, r.value ->> 's' as s, sum((r.value ->> 'n')::bigint)::bigint as n,
            array(select case when x.at > cardinality(v_asked.kinds) - v_level then '*' else x.code end
              from jsonb_array_elements_text(r.value -> 'v') with ordinality x (code, at) order by x.at) as v
          from jsonb_array_elements(v_rest) r (value) group by 1, 2, 4),
        judged as (select c.*, sum(c.n) over same >= v_asked.k and min(c.n) over same >= 5
            and (v_asked.secret = '' or count(*) over same >= v_asked.l) as is_kept from coarse c window same as (partition by c.y, c.v))
      select jsonb_agg(jsonb_build_object('y', j.y, 'v', j.v, 's', j.s, 'n', j.n, 'kept', j.is_kept)) into v_rest from judged j;
      return query select (r.value ->> 'y')::int, array(select jsonb_array_elements_text(r.value -> 'v')), r.value ->> 's', (r.value ->> 'n')::bigint
        from jsonb_array_elements(v_rest) r (value) where (r.value ->> 'kept')::boolean;
      select jsonb_agg(r.value) into v_rest from jsonb_array_elements(v_rest) r (value) where not (r.value ->> 'kept')::boolean;
    end loop;
    -- What was dropped: of no year, of no code, together.
    return query select null::int, null::text[], null::text, coalesce(sum((r.value ->> 'n')::bigint), 0)::bigint
      from jsonb_array_elements(coalesce(v_rest, '[]'::jsonb)) r (value);
  end $function$


-- How many potential victims stand on which of six lists, by what people decided and at a strict and a loose bound of linking, and how many pairs hold them together. For whoever sees figures.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION evaluation.histories_by_links(p_from date, p_to date)
 RETURNS TABLE(links text, history integer, n bigint, pairs bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.sees_figures() then return; end if;
    return query select k.links, h.history, h.n, h.pairs from unnest(array['strict', 'decided', 'loose']) k (links)
      cross join lateral counts.histories_at(p_from, p_to, k.links) h order by 1, 2;
  end $function$


-- Whether this very file is kept already. For the worker, which reads nothing else of it.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION evaluation.is_comparator_kept(p_sha256 bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    return exists (select from evaluation.comparator_import i where i.file_sha256 = p_sha256 and i.undone_at is null);
  end $function$


-- Items by month and district between two days. For whoever sees figures.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION evaluation.items_by_district(p_from date, p_to date)
 RETURNS TABLE(month date, district text, n bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.sees_figures() then return; end if;
    return query select c.month, c.district, c.n from counts.items_by_district() c where c.month between p_from and p_to order by 1, 2;
  end $function$


-- Items with a sign, by month and ward. For whoever sees figures; pages show no ward with fewer than three.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION evaluation.items_by_ward(p_from date, p_to date)
 RETURNS TABLE(month date, ward_code text, n bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.sees_figures() then return; end if;
    return query select c.month, c.ward_code, sum(c.n)::bigint from counts.items_by_place() c
      where c.ward_code is not null and c.month between p_from and p_to group by 1, 2;
  end $function$


-- Editions of the annual report that were published, newest first; withdrawn ones with the reason and without their tables. For the public site.
-- owner article4_owner, may be called by article4_public, article4_staff
CREATE OR REPLACE FUNCTION evaluation.published_editions()
 RETURNS TABLE(id uuid, year smallint, version smallint, published_on date, withdrawn_on date, reason text, body jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select e.id, e.year, e.version, (p.created_at at time zone 'Europe/London')::date, (w.created_at at time zone 'Europe/London')::date, coalesce(w.reason, ''),
        case when w.edition_id is null then e.body end
      from evaluation.edition e join evaluation.edition_step p on p.edition_id = e.id and p.turn = 1
        left join evaluation.edition_step w on w.edition_id = e.id and w.turn = 2
      order by e.year desc, e.version desc
  $function$


-- Incidents that the police published and somebody read in, by month, district (empty: without a place) and kind. For whoever sees figures.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION evaluation.published_incidents()
 RETURNS TABLE(month date, district text, kind text, n bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.sees_figures() then return; end if;
    return query select i.month, coalesce(a.name, i.district_code, ''), i.kind, count(*)
      from risk.incident i left join risk.area a on a.kind = 'district' and a.code = i.district_code group by 1, 2, 3 order by 1, 2, 3;
  end $function$


-- Where the published incidents are from, and under which licence. For whoever sees figures.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION evaluation.published_sources()
 RETURNS TABLE(source text, licence text, vintage text, rows integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.sees_figures() then return; end if;
    return query select g.source, g.licence, g.vintage, g.rows from risk.geography_import g where g.kind = 'incidents' and g.undone_at is null
      order by g.vintage desc, g.id;
  end $function$


-- What an edition shows goes into the ledger when it is published, out of the edition itself.
-- owner article4_owner
CREATE OR REPLACE FUNCTION evaluation.release_edition()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_edition evaluation.edition;
    v_table jsonb;
    v_columns int;
    v_cells jsonb;
  begin
    select e.* into v_edition from evaluation.edition e where e.id = new.edition_id;
    for v_table in select t.value from jsonb_array_elements(v_edition.body -> 'tables') t (value) loop
      if v_table ->> 'count' is null or v_table ->> 'kind' is null then
        raise exception 'a table says what it counts and by what' using errcode = 'check_violation', constraint = 'edition_says_what_it_counts';
      end if;
      v_columns := jsonb_array_length(v_table -> 'columns');
      -- The last column is the whole year; the others are equal parts of it. "Others" are of no group that can be named.
      select coalesce(jsonb_agg(jsonb_build_object('groups', g.groups, 'count', s.value) order by s.row_at, s.cell_at), '[]'::jsonb) into v_cells
        from (
          select r.at as row_at, c.at as cell_at, c.value,
              case r.value ->> 'name' when 'All' then 'all' else (v_table ->> 'kind') || '=' || (r.value ->> 'name') end as who,
              case when c.at = v_columns then 1 else (c.at - 1) * (12 / nullif(v_columns - 1, 0)) + 1 end as first,
              case when c.at = v_columns then 12 else c.at * (12 / nullif(v_columns - 1, 0)) end as last
            from jsonb_array_elements(v_table -> 'rows') with ordinality r (value, at),
              jsonb_array_elements(r.value -> 'cells') with ordinality c (value, at)
            where r.value ->> 'name' <> 'Others' and jsonb_typeof(c.value) = 'number') s,
          lateral (select jsonb_agg(s.who || '|' || v_edition.year || '-' || lpad(m::text, 2, '0') order by m) as groups
            from generate_series(s.first, s.last) m) g;
      insert into evaluation.released (edition_id, data_set, year, cells, by_person)
        values (v_edition.id, v_table ->> 'count', v_edition.year, v_cells, new.by_person);
    end loop;
    return null;
  end $function$


-- What an extract holds goes into the ledger with the yes to it: every year of its rows, and the noise that was spent; a ledger that says something else than the rows is refused.
-- owner article4_owner
CREATE OR REPLACE FUNCTION evaluation.release_extract()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_asked evaluation.extract;
    v_ledger jsonb := coalesce(new.body -> 'ledger', '[]'::jsonb);
  begin
    select e.* into v_asked from evaluation.extract e where e.id = new.extract_id;
    if exists (
        select from (select (r.value ->> 'year')::int as year, sum((r.value ->> 'n')::bigint) as n
            from jsonb_array_elements(coalesce(new.body -> 'rows', '[]'::jsonb)) r (value) group by 1) r
          full join (select (l.value ->> 'year')::int as year, l.value -> 'cells' as cells from jsonb_array_elements(v_ledger) l (value)) l on l.year = r.year
          where r.year is null or l.year is null or (v_asked.manner = 'cells' and not exists (
            select from jsonb_array_elements(l.cells) c (value) where c.value -> 'groups' ->> 0 like 'all|%' and (c.value ->> 'count')::bigint = r.n)))
      or (v_asked.manner = 'noise' and jsonb_array_length(v_ledger) > 0
        and not exists (select from jsonb_array_elements(v_ledger) l (value) where (l.value ->> 'epsilon')::numeric > 0)) then
      raise exception 'the ledger says what left' using errcode = 'check_violation', constraint = 'extract_ledger_is_of_rows';
    end if;
    insert into evaluation.released (extract_id, data_set, year, cells, epsilon, by_person)
      select new.extract_id, v_asked.data_set, (l.value ->> 'year')::smallint, l.value -> 'cells', (l.value ->> 'epsilon')::numeric, new.by_person
        from jsonb_array_elements(v_ledger) with ordinality l (value, at) order by l.at;
    return null;
  end $function$


-- At which agencies something of these steps waits longer than so many hours, since which month, and how many. For whoever sees figures.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION evaluation.stuck(p_stages text[], p_hours integer[], p_from date, p_to date)
 RETURNS TABLE(stage text, agency text, since date, n bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.sees_figures() then return; end if;
    return query select w.stage, a.name, date_trunc('month', min(w.day))::date, sum(w.n)::bigint
      from counts.way(p_from, p_to) w join unnest(p_stages, p_hours) x (stage, hours) on x.stage = w.stage join identity.agency a on a.id = w.agency_id
      where not w.has_ended and w.hours > x.hours group by w.stage, a.id order by 1, 3, 2;
  end $function$


-- The day it is in London, by the clock of the database.
-- owner article4_owner
CREATE OR REPLACE FUNCTION evaluation.today()
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select (priv.now() at time zone 'Europe/London')::date $function$


-- Takes a published table back: its rows go, the note that it was here stays.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION evaluation.undo_comparator_import(p_import uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_count int := 0;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    delete from evaluation.comparator_row r where r.import_id = p_import;
    get diagnostics v_count = row_count;
    update evaluation.comparator_import i set undone_at = priv.now() where i.id = p_import and i.undone_at is null;
    return v_count;
  end $function$


-- How long what began between two days waited for what comes next, and how many. For whoever sees figures.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION evaluation.waits(p_from date, p_to date)
 RETURNS TABLE(stage text, hours integer, has_ended boolean, n bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.sees_figures() then return; end if;
    return query select w.stage, w.hours, w.has_ended, sum(w.n)::bigint from counts.way(p_from, p_to) w group by 1, 2, 3 order by 1, 2, 3;
  end $function$


-- The district that holds each of these wards, and how many wards that has, by the lists that reports are counted with. For whoever sees figures.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION evaluation.wards(p_codes text[])
 RETURNS TABLE(ward_code text, district_code text, wards integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.sees_figures() then return; end if;
    return query select w.code, w.district_code, (select count(*)::int from intake.ward o where o.district_code = w.district_code)
      from intake.ward w where w.code = any (p_codes) order by 1;
  end $function$


-- Whether a live agreement lets these two share for this purpose. Days are London days.
-- owner article4_owner
CREATE OR REPLACE FUNCTION governance.are_partners(p_one uuid, p_other uuid, p_purpose text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select exists (
      select from governance.agreement g
        join governance.party a on a.agreement_id = g.id and a.agency_id = p_one and a.signed_at is not null and a.left_at is null
        join governance.party b on b.agreement_id = g.id and b.agency_id = p_other and b.signed_at is not null and b.left_at is null
          and b.signed_text_hash = a.signed_text_hash
        where p_purpose = any (g.purposes)
          and g.starts_on <= (priv.now() at time zone 'Europe/London')::date
          and g.review_on > (priv.now() at time zone 'Europe/London')::date)
  $function$


-- Whether the asking agency is named in the agreement.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION governance.is_party(p_agreement uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 1000
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_agency uuid := priv.agency();
  begin
    return exists (select from governance.party p where p.agreement_id = p_agreement and p.agency_id = v_agency);
  end $function$


-- An agency leaves at once; the others go on among themselves.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION governance.leave(p_agreement uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.has_right('governance-lead') then return 'not-allowed'; end if;
    update governance.party p set left_at = priv.now(), left_by = priv.person()
      where p.agreement_id = p_agreement and p.agency_id = priv.agency() and p.left_at is null;
    return case when found then 'left' else 'already-left' end;
  end $function$


-- Writes the agency's name of this moment beside its id. Nobody else may set it.
-- owner article4_owner
CREATE OR REPLACE FUNCTION governance.name_party()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin new.named_as := (select a.name from identity.agency a where a.id = new.agency_id); return new; end $function$


-- Signs for the asking agency.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION governance.sign(p_agreement uuid, p_text_hash bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare p governance.party;
  begin
    if not priv.has_right('governance-lead') then return 'not-allowed'; end if;
    select * into p from governance.party x where x.agreement_id = p_agreement and x.agency_id = priv.agency() for update;
    if p.agreement_id is null then return 'not-allowed'; end if;
    if p.left_at is not null then return 'left'; end if;
    if p.signed_at is not null then return 'already-signed'; end if;
    if exists (select from governance.agreement g where g.id = p_agreement
        and g.review_on <= (priv.now() at time zone 'Europe/London')::date) then return 'ended'; end if;
    update governance.party x set signed_by = priv.person(), signed_at = priv.now(), signed_text_hash = p_text_hash
      where x.agreement_id = p_agreement and x.agency_id = p.agency_id;
    return 'signed';
  end $function$


-- Whether two parties ever signed it: before that it is a draft.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION governance.was_agreed(p_agreement uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 1000
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return (select count(*) > 1 from governance.party p where p.agreement_id = p_agreement and p.signed_at is not null); end $function$


-- Sets the first credentials of an invited person (or new ones after a loss).
-- owner article4_owner, may be called by article4_door
CREATE OR REPLACE FUNCTION identity.accept_invitation(p_token_hash bytea, p_password_hash text, p_sealed_secret bytea, p_step bigint, p_passkey text, p_public_key bytea, p_counter bigint, p_transports text[], p_label text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_person uuid;
    v_agency uuid;
    v_inviter uuid;
    v_recovery boolean;
    v_alone boolean;
    v_suspended text[];
  begin
    update identity.invitation i set used_at = priv.now()
      where i.token_hash = p_token_hash and i.used_at is null and i.created_at > priv.now() - interval '72 hours'
      returning i.person_id, i.invited_by into v_person, v_inviter;
    if v_person is null then return null; end if;
    select p.status = 'active' into v_recovery from identity.person p where p.id = v_person for update;
    update identity.person p set status = 'active' where p.id = v_person and p.status <> 'disabled' returning p.agency_id into v_agency;
    if v_agency is null then return null; end if;
    update identity.invitation i set used_at = priv.now() where i.person_id = v_person and i.used_at is null;
    update identity.session s set ended_at = priv.now(), ended_because = 'new credentials' where s.person_id = v_person and s.ended_at is null;
    update identity.passkey k set ended_at = priv.now() where k.person_id = v_person and k.ended_at is null;
    delete from identity.password w where w.person_id = v_person;
    delete from identity.one_time_code c where c.person_id = v_person;
    if v_recovery then
      select count(*) < 2 into v_alone from identity.agency a where a.status = 'active';
      with ended as (
        update identity.right_held h set ended_at = priv.now(), ended_by = v_inviter
          where h.person_id = v_person and h.ended_at is null and h."right" <> 'contributor'
            and not (v_alone and h."right" in ('agency-administrator', 'partnership-administrator'))
          returning h."right"
      ), asked as (
        insert into identity.right_request (person_id, agency_id, "right", reason, requested_by)
          select v_person, v_agency, e."right", 'Held before. New sign-in after a loss: ask the person before you confirm.',
              coalesce(v_inviter, v_person)
            from ended e where not exists (select from identity.right_request r
              where r.person_id = v_person and r."right" = e."right" and r.decision is null)
      )
      select coalesce(array_agg(e."right" order by e."right"), '{}') into v_suspended from ended e;
    end if;
    if p_passkey is not null then
      insert into identity.passkey (id, person_id, public_key, counter, transports, label)
        values (p_passkey, v_person, p_public_key, p_counter, p_transports, p_label);
    else
      insert into identity.password (person_id, hash) values (v_person, p_password_hash);
      insert into identity.one_time_code (person_id, sealed_secret, last_step) values (v_person, p_sealed_secret, p_step);
    end if;
    insert into identity.right_held (person_id, "right") values (v_person, 'contributor')
      on conflict (person_id, "right") where ended_at is null do nothing;
    perform priv.set_context(v_person, v_agency, 'administration', '', 2);
    perform audit.record('grant', 'identity.accept-invitation', 'allowed', 'person', v_person::text, v_agency, null, null,
      jsonb_build_object('method', case when p_passkey is null then 'password' else 'passkey' end, 'recovery', v_recovery,
        'invitedBy', v_inviter, 'rightsWaiting', coalesce(to_jsonb(v_suspended), '[]'::jsonb)), null);
    return v_person;
  end $function$


-- Lets a proposed agency in and invites its first administrator.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION identity.approve_agency(p_agency uuid, p_admin_person uuid, p_admin_name text, p_admin_email text, p_token_hash bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_proposer uuid;
    v_proposer_agency uuid;
    v_active int;
  begin
    select a.proposed_by into v_proposer from identity.agency a where a.id = p_agency and a.status = 'proposed' for update;
    if v_proposer is null then return 'already-decided'; end if;
    select count(*) into v_active from identity.agency a where a.status = 'active';
    select p.agency_id into v_proposer_agency from identity.person p where p.id = v_proposer;
    if v_active > 1 then
      if not priv.has_right('agency-administrator') or priv.agency() = v_proposer_agency then return 'same-agency'; end if;
    elsif not priv.has_right('partnership-administrator') then return 'not-allowed';
    end if;
    update identity.agency a set status = 'active', approved_by = priv.person() where a.id = p_agency;
    insert into identity.person (id, agency_id, name, email) values (p_admin_person, p_agency, p_admin_name, p_admin_email);
    insert into identity.right_held (person_id, "right") values (p_admin_person, 'agency-administrator'), (p_admin_person, 'contributor');
    insert into identity.invitation (token_hash, person_id, invited_by) values (p_token_hash, p_admin_person, priv.person());
    return 'approved';
  end $function$


-- Makes the demonstration partnership and says so; the worker fills it. Owner only.
-- owner article4_owner
CREATE OR REPLACE FUNCTION identity.begin_demonstration()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if exists (select from identity.partnership) then raise exception 'there is a partnership already'; end if;
    insert into identity.partnership (name, area, demonstration)
      values ('Midshire Modern Slavery Partnership (demonstration)', 'Midshire', true);
    perform audit.record('policy', 'identity.begin-demonstration', 'allowed', 'partnership', '-', null, null, null, '{}'::jsonb, null);
    perform outbox.publish('identity.demonstration-chosen', gen_random_uuid(), '{}'::jsonb);
  end $function$


-- One person works for one purpose at a time: changes it on all their live sessions.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION identity.change_own_purpose(p_purpose text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    update identity.session s set purpose = p_purpose where s.person_id = priv.person() and s.ended_at is null;
    select audit.record('policy', 'identity.change-purpose', 'allowed', 'person', priv.person()::text, priv.agency(), null, null,
      jsonb_build_object('to', p_purpose), null);
  $function$


-- The demonstration, chosen on the set-up page.
-- owner article4_owner, may be called by article4_door
CREATE OR REPLACE FUNCTION identity.choose_demonstration(p_link_hash bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not identity.setup_open(p_link_hash) then return false; end if;
    update identity.setup_link l set used_at = priv.now() where l.token_hash = p_link_hash and l.used_at is null;
    if not found then return false; end if;
    perform identity.begin_demonstration();
    return true;
  end $function$


-- The session that is asking, if it is the asker's own.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION identity.current_session()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select s.id from identity.session s
      where s.id = nullif(current_setting('app.session', true), '')::uuid and s.person_id = priv.person() $function$


-- The second person, at another agency. The only way a right is added after set-up.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION identity.decide_right(p_request uuid, p_decision text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare r identity.right_request;
  begin
    if not priv.has_right('agency-administrator') then return 'not-allowed'; end if;
    select * into r from identity.right_request x where x.id = p_request and x.decision is null for update;
    if r.id is null then return 'already-decided'; end if;
    if r.agency_id = priv.agency() or r.requested_by = priv.person() then return 'same-agency'; end if;
    if not exists (select from identity.person p where p.id = r.person_id and p.status <> 'disabled') then return 'person-left'; end if;
    update identity.right_request x set decision = p_decision, decided_by = priv.person(), decided_at = priv.now() where x.id = r.id;
    if p_decision = 'granted' then
      insert into identity.right_held (person_id, "right", request_id) values (r.person_id, r."right", r.id)
        on conflict (person_id, "right") where ended_at is null do nothing;
    end if;
    return p_decision;
  end $function$


-- Whom one may sign in as; empty unless this is a demonstration that is ready.
-- owner article4_owner, may be called by article4_door
CREATE OR REPLACE FUNCTION identity.demonstration_cast()
 RETURNS TABLE(person_id uuid, name text, role_title text, agency_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select p.id, p.name, p.role_title, a.name from identity.person p join identity.agency a on a.id = p.agency_id
      where p.status = 'active' and exists (select from identity.partnership x where x.demonstration)
        and not exists (select from identity.demonstration_load l where l.finished_at is null)
      order by a.name, p.name $function$


-- A leaver's next request fails: account, rights, credentials and sessions end together.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION identity.disable_person(p_person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if p_person = priv.person() or not priv.has_right('agency-administrator') or not exists (
        select from identity.person p where p.id = p_person and p.agency_id = priv.agency()) then
      raise exception 'not allowed' using errcode = 'insufficient_privilege';
    end if;
    update identity.person p set status = 'disabled', disabled_at = priv.now() where p.id = p_person and p.status <> 'disabled';
    if not found then return false; end if;
    update identity.right_held h set ended_at = priv.now(), ended_by = priv.person() where h.person_id = p_person and h.ended_at is null;
    update identity.passkey k set ended_at = priv.now() where k.person_id = p_person and k.ended_at is null;
    update identity.invitation i set used_at = priv.now() where i.person_id = p_person and i.used_at is null;
    delete from identity.password w where w.person_id = p_person;
    delete from identity.one_time_code c where c.person_id = p_person;
    perform identity.end_sessions(p_person, 'disabled');
    return true;
  end $function$


-- Ends the asker's sessions on other browsers.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION identity.end_other_sessions()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_count int;
  begin
    update identity.session s set ended_at = priv.now(), ended_because = 'ended by its owner'
      where s.person_id = priv.person() and s.ended_at is null and s.id is distinct from identity.current_session();
    get diagnostics v_count = row_count;
    return v_count;
  end $function$


-- Taking a right away needs one person; adding one needs two.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION identity.end_right(p_person uuid, p_right text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.has_right('agency-administrator') or not exists (
        select from identity.person p where p.id = p_person and p.agency_id = priv.agency()) then
      raise exception 'not allowed' using errcode = 'insufficient_privilege';
    end if;
    update identity.right_held h set ended_at = priv.now(), ended_by = priv.person()
      where h.person_id = p_person and h."right" = p_right and h.ended_at is null;
    return found;
  end $function$


-- Ends one's own sessions, or those of somebody at one's own agency as its administrator.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION identity.end_sessions(p_person uuid, p_because text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_count int;
  begin
    if p_person is distinct from priv.person() and not (priv.has_right('agency-administrator') and exists (
        select from identity.person p where p.id = p_person and p.agency_id = priv.agency())) then
      raise exception 'not allowed' using errcode = 'insufficient_privilege';
    end if;
    update identity.session s set ended_at = priv.now(), ended_because = p_because where s.person_id = p_person and s.ended_at is null;
    get diagnostics v_count = row_count;
    return v_count;
  end $function$


-- What every page shows at its head: whose hub this is, and whether it is a demonstration.
-- owner article4_owner, may be called by article4_door, article4_public, article4_staff
CREATE OR REPLACE FUNCTION identity.front_matter()
 RETURNS TABLE(name text, area text, demonstration boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select p.name, p.area, p.demonstration from identity.partnership p $function$


-- Whether the asker can sign in without a passkey.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION identity.has_password()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select exists (select from identity.password w where w.person_id = priv.person()) $function$


-- Whom a live invitation is for.
-- owner article4_owner, may be called by article4_door
CREATE OR REPLACE FUNCTION identity.invitation_for(p_token_hash bytea)
 RETURNS TABLE(person_id uuid, name text, email text, agency_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select p.id, p.name, p.email, a.name from identity.invitation i join identity.person p on p.id = i.person_id
      join identity.agency a on a.id = p.agency_id
      where i.token_hash = p_token_hash and i.used_at is null and i.created_at > priv.now() - interval '72 hours' and p.status <> 'disabled'
  $function$


-- A new link for somebody at one's own agency; older unused ones stop working.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION identity.invite(p_person uuid, p_token_hash bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.has_right('agency-administrator') or p_person = priv.person() or not exists (
        select from identity.person p where p.id = p_person and p.agency_id = priv.agency() and p.status <> 'disabled') then
      return false;
    end if;
    update identity.invitation i set used_at = priv.now() where i.person_id = p_person and i.used_at is null;
    insert into identity.invitation (token_hash, person_id, invited_by) values (p_token_hash, p_person, priv.person());
    return true;
  end $function$


-- Stores a WebAuthn challenge; old ones go.
-- owner article4_owner, may be called by article4_door, article4_staff
CREATE OR REPLACE FUNCTION identity.new_challenge(p_challenge text, p_person uuid)
 RETURNS uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    delete from identity.challenge c where c.created_at < priv.now() - interval '5 minutes';
    insert into identity.challenge (challenge, person_id) values (p_challenge, p_person) returning id
  $function$


-- Counts an attempt.
-- owner article4_owner, may be called by article4_door
CREATE OR REPLACE FUNCTION identity.note_attempt(p_name_hash bytea, p_succeeded boolean)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ insert into identity.attempt (name_hash, succeeded) values (p_name_hash, p_succeeded) $function$


-- Opens a session and writes its event; refuses a replayed code and a passkey counter that does not move on.
-- owner article4_owner, may be called by article4_door
CREATE OR REPLACE FUNCTION identity.open_session(p_person uuid, p_token_hash bytea, p_agent_hash text, p_method text, p_purpose text, p_code_step bigint, p_passkey text, p_counter bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_agency uuid;
  begin
    select p.agency_id into v_agency from identity.person p join identity.agency a on a.id = p.agency_id
      where p.id = p_person and p.status = 'active' and a.status = 'active';
    if v_agency is null then return false; end if;
    if p_method = 'demonstration' and not exists (select from identity.partnership x where x.demonstration) then return false; end if;
    if p_method = 'password' then
      update identity.one_time_code c set last_step = p_code_step where c.person_id = p_person and c.last_step < p_code_step;
      if not found then return false; end if;
    elsif p_method = 'passkey' then
      update identity.passkey k set counter = p_counter, last_used_at = priv.now()
        where k.id = p_passkey and k.person_id = p_person and k.ended_at is null and (k.counter < p_counter or (k.counter = 0 and p_counter = 0));
      if not found then return false; end if;
    end if;
    insert into identity.session (token_hash, person_id, purpose, method, agent_hash, expires_at)
      values (p_token_hash, p_person, p_purpose, p_method, p_agent_hash, priv.now() + interval '10 hours');
    perform priv.set_context(p_person, v_agency, p_purpose, '', 2);
    perform audit.record('sign-in', 'identity.sign-in', 'allowed', 'person', p_person::text, v_agency, null, null,
      jsonb_build_object('method', p_method), null);
    return true;
  end $function$


-- Links made for the asker: whoever had one made for them must be able to see it.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION identity.own_invitations()
 RETURNS TABLE(created_at timestamp with time zone, used_at timestamp with time zone, invited_by_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select i.created_at, i.used_at, b.name from identity.invitation i left join identity.person b on b.id = i.invited_by
      where i.person_id = priv.person() order by i.created_at desc limit 20 $function$


-- How often signing in under the asker's name was refused in 30 days.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION identity.own_refused_sign_ins()
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select count(*)::int from audit.event e where e.subject_type = 'person' and e.subject_id = priv.person()::text
      and e.action = 'identity.sign-in' and e.decision = 'refused' and e.created_at > priv.now() - interval '30 days' $function$


-- The public half of a live passkey.
-- owner article4_owner, may be called by article4_door
CREATE OR REPLACE FUNCTION identity.passkey_by_id(p_id text)
 RETURNS TABLE(person_id uuid, public_key bytea, counter bigint, transports text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select k.person_id, k.public_key, k.counter, k.transports from identity.passkey k where k.id = p_id and k.ended_at is null $function$


-- Writes the event of a refused sign-in.
-- owner article4_owner, may be called by article4_door
CREATE OR REPLACE FUNCTION identity.refuse_sign_in(p_person uuid, p_reason text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select audit.record('sign-in', 'identity.sign-in', 'refused', 'person', coalesce(p_person::text, '-'),
      (select p.agency_id from identity.person p where p.id = p_person), null, null, jsonb_build_object('reason', p_reason), null) $function$


-- The same password under a newer pepper or cost, as its owner signs in.
-- owner article4_owner, may be called by article4_door
CREATE OR REPLACE FUNCTION identity.renew_password_hash(p_person uuid, p_old text, p_new text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ update identity.password w set hash = p_new where w.person_id = p_person and w.hash = p_old $function$


-- Makes the partnership, its first agency and its first administrator, who then sets credentials by invitation.
-- owner article4_owner, may be called by article4_door
CREATE OR REPLACE FUNCTION identity.set_up(p_link_hash bytea, p_name text, p_area text, p_demonstration boolean, p_agency uuid, p_agency_name text, p_agency_kind text, p_capabilities text[], p_person uuid, p_person_name text, p_email text, p_invitation_hash bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not identity.setup_open(p_link_hash) then return false; end if;
    update identity.setup_link l set used_at = priv.now() where l.token_hash = p_link_hash;
    insert into identity.partnership (name, area, demonstration) values (p_name, p_area, p_demonstration);
    insert into identity.agency (id, name, kind, capabilities, status, is_desk)
      values (p_agency, p_agency_name, p_agency_kind, p_capabilities, 'active', true);
    insert into identity.person (id, agency_id, name, email) values (p_person, p_agency, p_person_name, p_email);
    insert into identity.right_held (person_id, "right") values (p_person, 'agency-administrator'),
      (p_person, 'partnership-administrator'), (p_person, 'contributor');
    insert into identity.invitation (token_hash, person_id) values (p_invitation_hash, p_person);
    perform audit.record('policy', 'identity.set-up', 'allowed', 'agency', p_agency::text, p_agency, null, null, '{}'::jsonb, null);
    return true;
  end $function$


-- Whether this set-up link still opens.
-- owner article4_owner, may be called by article4_door
CREATE OR REPLACE FUNCTION identity.setup_open(p_token_hash bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select exists (select from identity.setup_link l where l.token_hash = p_token_hash and l.used_at is null)
      and not exists (select from identity.partnership) $function$


-- What is needed to check a password and a code; one row also for an unknown name.
-- owner article4_owner, may be called by article4_door
CREATE OR REPLACE FUNCTION identity.sign_in_facts(p_email text, p_name_hash bytea)
 RETURNS TABLE(person_id uuid, password_hash text, sealed_secret bytea, last_step bigint, recent_failures integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select p.id, w.hash, c.sealed_secret, c.last_step,
        (select count(*)::int from identity.attempt t where t.name_hash = p_name_hash and not t.succeeded
          and t.created_at > priv.now() - interval '15 minutes')
      from (select) as one
      left join identity.person p on p.email = p_email and p.status = 'active'
      left join identity.password w on w.person_id = p.id
      left join identity.one_time_code c on c.person_id = p.id
  $function$


-- Whether a password may be tried for this name now, one try at a time.
-- owner article4_owner, may be called by article4_door
CREATE OR REPLACE FUNCTION identity.sign_in_gate(p_name_hash bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not pg_try_advisory_xact_lock(4004, hashtext(encode(p_name_hash, 'hex'))) then return 'another-try-is-running'; end if;
    if exists (
      select from identity.attempt last where last.name_hash = p_name_hash and not last.succeeded
        and last.created_at > priv.now() - interval '15 minutes'
        and (select count(*) from identity.attempt t where t.name_hash = p_name_hash and not t.succeeded
          and t.created_at > last.created_at - interval '15 minutes' and t.created_at <= last.created_at) >= 5
    ) then return 'too-many-failures'; end if;
    return 'open';
  end $function$


-- Ends the session that asks.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION identity.sign_out()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    update identity.session s set ended_at = priv.now(), ended_because = 'signed out'
      where s.id = identity.current_session() and s.ended_at is null;
    return found;
  end $function$


-- For which purpose a new session begins.
-- owner article4_owner, may be called by article4_door
CREATE OR REPLACE FUNCTION identity.starting_purpose(p_person uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select coalesce(
      (select s.purpose from identity.session s where s.person_id = p_person order by s.created_at desc, s.last_seen_at desc limit 1),
      (select 'administration' from identity.right_held h where h.person_id = p_person and h.ended_at is null
        and h."right" in ('agency-administrator', 'partnership-administrator') limit 1),
      'crime')
  $function$


-- Takes a challenge: once.
-- owner article4_owner, may be called by article4_door, article4_staff
CREATE OR REPLACE FUNCTION identity.take_challenge(p_id uuid)
 RETURNS TABLE(challenge text, person_id uuid)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ delete from identity.challenge c where c.id = p_id and c.created_at > priv.now() - interval '5 minutes' returning c.challenge, c.person_id $function$


-- Attempts go after a day, challenges after five minutes, ended sessions after 90 days.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION identity.tidy()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_attempts int;
    v_challenges int;
    v_sessions int;
  begin
    delete from identity.attempt t where t.created_at < priv.now() - interval '1 day';
    get diagnostics v_attempts = row_count;
    delete from identity.challenge c where c.created_at < priv.now() - interval '5 minutes';
    get diagnostics v_challenges = row_count;
    -- The newest of each person stays: a new session begins for the same purpose.
    delete from identity.session s where coalesce(s.ended_at, s.expires_at) < priv.now() - interval '90 days'
      and exists (select from identity.session n where n.person_id = s.person_id and (n.created_at, n.id) > (s.created_at, s.id));
    get diagnostics v_sessions = row_count;
    if v_attempts + v_challenges + v_sessions > 0 then
      perform audit.record('erasure', 'identity.tidy', 'allowed', 'retention', '-', null, null, null,
        jsonb_build_object('attempts', v_attempts, 'challenges', v_challenges, 'sessions', v_sessions), null);
    end if;
    return v_attempts + v_challenges + v_sessions;
  end $function$


-- A message to a reporter in nobody's name: one of a few sentences, because what they told was used.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION intake.answer_reporter(p_report uuid, p_id uuid, p_for_reporter bytea, p_for_desk bytea, p_key_id text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    insert into intake.message (id, report_id, direction, for_reporter, for_desk, key_id)
      values (p_id, p_report, 'to-reporter', p_for_reporter, p_for_desk, p_key_id);
  end $function$


-- A file joins its report in the transaction that received it, and never later.
-- owner article4_owner, may be called by article4_public, article4_staff
CREATE OR REPLACE FUNCTION intake.attach(p_token_hash bytea, p_id uuid, p_position integer, p_kind text, p_size integer, p_sha256 bytea, p_copy_sha256 bytea, p_copy bytea, p_original bytea, p_name bytea, p_key_id text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_report uuid;
  begin
    select s.report_id into v_report from intake.submission s
      where s.token_hash = p_token_hash and s.written_in = pg_current_xact_id();
    if v_report is null then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    insert into intake.attachment (id, report_id, position, kind, size, sha256, copy_sha256, sealed_copy, sealed_original, sealed_name, key_id)
      values (p_id, v_report, p_position, p_kind, p_size, p_sha256, p_copy_sha256, p_copy, p_original, p_name, p_key_id);
  end $function$


-- A tally of reports is raised, and never lowered, moved or taken away.
-- owner article4_owner
CREATE OR REPLACE FUNCTION intake.check_district_count()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if tg_op = 'DELETE' or new.reports <= old.reports
      or (new.month, new.district_code, new.channel, new.slot, new.created_at) is distinct from (old.month, old.district_code, old.channel, old.slot, old.created_at) then
      raise exception 'a tally only grows' using errcode = 'check_violation', constraint = 'district_count_grows';
    end if;
    return new;
  end $function$


-- Raises the tally of a district by one: the place is looked up and forgotten. Called by intake.receive alone.
-- owner article4_owner
CREATE OR REPLACE FUNCTION intake.count_district(p_channel text, p_postcode text, p_ward text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_district text;
  begin
    select p.district_code into v_district from intake.postcode p where p.postcode = p_postcode;
    if v_district is null then
      -- A name that several districts have a ward of says nothing.
      select min(w.district_code) into v_district from intake.ward w where lower(w.name) = lower(p_ward) having count(distinct w.district_code) = 1;
    end if;
    insert into intake.district_count as c (month, district_code, channel, slot, reports)
      values (date_trunc('month', priv.now() at time zone 'Europe/London')::date, coalesce(v_district, 'unknown'), p_channel, pg_backend_pid() % 8, 1)
      on conflict (month, district_code, channel, slot) do update set reports = c.reports + 1;
  end $function$


-- The reporter's copies are gone at once; the desk keeps its own.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION intake.delete_own_messages(p_lookup bytea)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_report uuid; v_count int;
  begin
    select r.report_id into v_report from intake.receipt r where r.lookup = p_lookup;
    if v_report is null then return 0; end if;
    update intake.message m set hidden_at = priv.now(), for_reporter = null where m.report_id = v_report and m.hidden_at is null;
    get diagnostics v_count = row_count;
    update intake.receipt r set own_words = null where r.report_id = v_report;
    perform audit.record('erasure', 'intake.delete-own-messages', 'allowed', 'report', v_report::text, null, null, null,
      jsonb_build_object('count', v_count), null);
    return v_count;
  end $function$


-- Decided: ninety days from now. Reopened: no end.
-- owner article4_owner
CREATE OR REPLACE FUNCTION intake.end_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    update intake.receipt r set ends_at = new.decided_at + interval '90 days' where r.report_id = new.report_id;
    return new;
  end $function$


-- A leaver's reports in hand go to the person named.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION intake.hand_over(p_from uuid, p_to uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_count int;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    if not exists (select from identity.handover h where h.from_person = p_from and h.to_person = p_to) then return 0; end if;
    insert into intake.decision (report_id, action, from_state, to_state, reason)
      select t.report_id, 'hand-over', t.state, t.state, 'the officer left' from intake.triage t where t.held_by = p_from;
    update intake.triage t set held_by = p_to where t.held_by = p_from;
    get diagnostics v_count = row_count;
    return v_count;
  end $function$


-- The public keys to which an answer to a reporter is sealed. No row: the receipt has ended.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION intake.keys_to_answer(p_report uuid)
 RETURNS TABLE(receipt_key bytea, desk_key_id text, desk_key bytea)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    return query select c.public_key, k.id, k.public_key from intake.receipt c
      cross join lateral (select b.id, b.public_key from platform.box_key b where b.use = 'desk' and b.ended_at is null
        order by b.created_at desc limit 1) k
      where c.report_id = p_report and (c.ends_at is null or c.ends_at > priv.now());
  end $function$


-- Whether a receipt with this lookup exists already.
-- owner article4_owner, may be called by article4_public, article4_staff
CREATE OR REPLACE FUNCTION intake.lookup_taken(p_lookup bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select exists (select from intake.receipt r where r.lookup = p_lookup) $function$


-- The key service's own check of session and policy.
-- owner article4_owner, may be called by article4_keys
CREATE OR REPLACE FUNCTION intake.may_unseal(p_token text, p_agent_hash text, p_kind text, p_record uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    perform priv.begin_session(p_token, p_agent_hash);
    if not priv.at_desk(priv.agency()) then return false; end if;
    if p_kind in ('intake.report', 'intake.attachment') then
      return exists (select from intake.report r where r.desk_agency_id = priv.agency() and (r.id = p_record
        or r.id = (select a.report_id from intake.attachment a where a.id = p_record)));
    elsif p_kind = 'intake.message' then
      return exists (select from intake.message m join intake.report r on r.id = m.report_id where m.id = p_record and r.desk_agency_id = priv.agency());
    elsif p_kind = 'intake.contact' then
      return priv.has_right('intake-officer') and exists (select from intake.report r where r.id = p_record and r.desk_agency_id = priv.agency());
    end if;
    return false;
  end $function$


-- Stops the first clock: when somebody at the desk first opened it.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intake.note_read(p_report uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ update intake.triage t set first_seen_at = priv.now() where t.report_id = p_report and t.first_seen_at is null
      and exists (select from intake.report r where r.id = p_report and priv.at_desk(r.desk_agency_id)) $function$


-- Whoever has the receipt has the lookup; nobody else can make one.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION intake.open_receipt(p_lookup bytea)
 RETURNS TABLE(report_id uuid, salt bytea, public_key bytea, wrapped_private_key bytea, own_words bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select r.report_id, r.salt, r.public_key, r.wrapped_private_key, r.own_words from intake.receipt r
      where r.lookup = p_lookup and (r.ends_at is null or r.ends_at > priv.now())
  $function$


-- Flags danger and children (BR01, BR02), each once; answers what it raised.
-- owner article4_owner
CREATE OR REPLACE FUNCTION intake.raise_flags(p_report uuid)
 RETURNS text[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_raised text[];
  begin
    with due as (
      select r.id, k.kind from intake.report r
        cross join lateral (values ('danger', r.danger in ('called-999', 'not-called')), ('child', r.children <> 'no')) k (kind, is_due)
        where r.id = p_report and k.is_due
    ), raised as (
      insert into intake.flag (report_id, kind) select d.id, d.kind from due d on conflict do nothing returning kind
    )
    select coalesce(array_agg(x.kind order by x.kind desc), '{}') into v_raised from raised x;
    insert into intake.decision (report_id, action, to_state) select p_report, 'flag-' || k, 'new' from unnest(v_raised) k;
    perform outbox.publish('intake.' || k || '-flagged', p_report, '{}'::jsonb) from unnest(v_raised) k;
    return v_raised;
  end $function$


-- The messages a receipt opens, still sealed.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION intake.receipt_messages(p_lookup bytea)
 RETURNS TABLE(id uuid, created_at timestamp with time zone, direction text, sealed bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    update intake.message m set read_at = priv.now() from intake.receipt r
      where r.lookup = p_lookup and m.report_id = r.report_id and m.direction = 'to-reporter' and m.read_at is null and m.hidden_at is null;
    select audit.record('consultation', 'intake.read-own-messages', 'allowed', 'report', r.report_id::text, null, null, null, '{}'::jsonb, null)
      from intake.receipt r where r.lookup = p_lookup;
    select m.id, m.created_at, m.direction, m.for_reporter from intake.receipt r join intake.message m on m.report_id = r.report_id
      where r.lookup = p_lookup and (r.ends_at is null or r.ends_at > priv.now()) and m.for_reporter is not null and m.hidden_at is null
      order by m.created_at, m.id
  $function$


-- Receives a report: exactly once for one form.
-- owner article4_owner, may be called by article4_public, article4_staff
CREATE OR REPLACE FUNCTION intake.receive(p_token_hash bytea, p_report jsonb, p_body bytea, p_contact bytea, p_key_id text, p_text_mark bytea, p_likeness bigint[], p_place_mark bytea, p_receipt jsonb, p_taken_by uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_id uuid := (p_report ->> 'id')::uuid;
    v_desk uuid;
    v_raised text[];
  begin
    select a.id into v_desk from identity.agency a where a.is_desk;
    if v_desk is null then raise exception 'no desk is set up'; end if;
    if p_taken_by is not null and p_taken_by is distinct from priv.person() then
      raise exception 'not allowed' using errcode = 'insufficient_privilege';
    end if;
    if exists (select from intake.submission s where s.token_hash = p_token_hash) then return 'already'; end if;
    if p_receipt is not null and exists (select from intake.receipt r where r.lookup = decode(p_receipt ->> 'lookup', 'hex')) then
      return 'receipt-taken';
    end if;
    begin
      insert into intake.report (id, desk_agency_id, channel, manner, language, danger, children, knows, labour_only, setting, urgency,
          body, key_id, text_mark, likeness, place_mark, taken_by)
        values (v_id, v_desk, p_report ->> 'channel', p_report ->> 'manner', p_report ->> 'language', p_report ->> 'danger',
          p_report ->> 'children', p_report ->> 'knows', (p_report ->> 'labourOnly')::boolean, p_report ->> 'setting',
          (p_report ->> 'urgency')::int, p_body, p_key_id, p_text_mark, p_likeness, p_place_mark, p_taken_by);
      insert into intake.submission (token_hash, report_id, receipt_counter)
        values (p_token_hash, v_id, coalesce((p_receipt ->> 'counter')::int, 0));
    exception when unique_violation then
      return 'already';
    end;
    if p_contact is not null then
      insert into intake.contact (report_id, sealed, key_id) values (v_id, p_contact, p_key_id);
    end if;
    if p_receipt is not null then
      insert into intake.receipt (report_id, lookup, salt, public_key, wrapped_private_key, own_words)
        values (v_id, decode(p_receipt ->> 'lookup', 'hex'), decode(p_receipt ->> 'salt', 'hex'), decode(p_receipt ->> 'publicKey', 'hex'),
          decode(p_receipt ->> 'wrappedPrivateKey', 'hex'), decode(p_receipt ->> 'ownWords', 'hex'));
    end if;
    insert into intake.triage (report_id, urgency) values (v_id, (p_report ->> 'urgency')::int);
    insert into intake.decision (report_id, action, to_state) values (v_id, 'received', 'new');
    if not (p_report ->> 'labourOnly')::boolean then
      perform intake.count_district(p_report ->> 'channel', p_report ->> 'postcode', p_report ->> 'ward');
    end if;
    v_raised := intake.raise_flags(v_id);
    perform audit.record('collection', 'intake.receive-report', 'allowed', 'report', v_id::text, v_desk, null, null,
      jsonb_build_object('channel', p_report ->> 'channel', 'manner', p_report ->> 'manner', 'raised', v_raised), null);
    perform outbox.publish('intake.report-received', v_id, jsonb_build_object('danger', p_report ->> 'danger',
      'children', p_report ->> 'children', 'urgency', p_report ->> 'urgency'));
    return 'stored';
  end $function$


-- Nothing is ever changed in a report; disposal deletes whole rows (schedule.ts).
-- owner article4_owner
CREATE OR REPLACE FUNCTION intake.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin raise exception 'what was told is never changed' using errcode = 'insufficient_privilege'; end $function$


-- Whether this form was already sent; the receipt itself is derived again from the token, never stored.
-- owner article4_owner, may be called by article4_public, article4_staff
CREATE OR REPLACE FUNCTION intake.submitted(p_token_hash bytea)
 RETURNS TABLE(receipt_counter integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select s.receipt_counter from intake.submission s where s.token_hash = p_token_hash $function$


-- Takes an import back: its rows go, the note that it was here stays.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION intake.undo_place_import(p_import uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_count int := 0; v_more int;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    delete from intake.postcode p where p.import_id = p_import;
    get diagnostics v_count = row_count;
    delete from intake.ward w where w.import_id = p_import;
    get diagnostics v_more = row_count;
    update intake.place_import i set undone_at = priv.now() where i.id = p_import and i.undone_at is null;
    return v_count + v_more;
  end $function$


-- A message from whoever holds the receipt; the same id twice is one message.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION intake.write_as_reporter(p_lookup bytea, p_id uuid, p_for_reporter bytea, p_for_desk bytea, p_key_id text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_report uuid;
  begin
    select r.report_id into v_report from intake.receipt r where r.lookup = p_lookup and (r.ends_at is null or r.ends_at > priv.now());
    if v_report is null then return false; end if;
    insert into intake.message (id, report_id, direction, for_reporter, for_desk, key_id)
      values (p_id, v_report, 'to-desk', p_for_reporter, p_for_desk, p_key_id) on conflict (id) do nothing;
    if not found then return true; end if;
    update intake.triage t set unread_messages = t.unread_messages + 1 where t.report_id = v_report;
    perform audit.record('collection', 'intake.receive-message', 'allowed', 'report', v_report::text, null, null, null, '{}'::jsonb, null);
    perform outbox.publish('intake.message-received', v_report, '{}'::jsonb);
    return true;
  end $function$


-- A reader accepts the conditions they saw; if these changed meanwhile, they must look again.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.acknowledge(p_release uuid, p_conditions_seen text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_now text;
  begin
    if not priv.is_reader() then return 'not-allowed'; end if;
    select d.conditions || E'\n' || r.instructions into v_now from intelligence.dissemination d join intelligence.release r on r.id = d.release_id
      where d.release_id = p_release and d.agency_id = priv.agency() and d.ended_at is null and r.recalled_at is null
        and priv.purpose() = any (r.purposes)
        and (r.owner_agency_id = any (priv.partner_agencies())
          or (d.emergency_reason is not null and (d.emergency_reviewed_at is not null or d.emergency_review_by > priv.now())));
    if v_now is null then return 'not-allowed'; end if;
    if v_now is distinct from p_conditions_seen then return 'conditions-changed'; end if;
    insert into intelligence.acknowledgement (release_id, person_id, agency_id, conditions_seen)
      values (p_release, priv.person(), priv.agency(), p_conditions_seen)
      on conflict (release_id, person_id) do update set conditions_seen = excluded.conditions_seen, created_at = priv.now();
    return 'acknowledged';
  end $function$


-- A reader confirms that no copy is kept: the receipt of a recall.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.confirm_recall(p_release uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    update intelligence.recall_notice n set confirmed_at = priv.now()
      where n.release_id = p_release and n.person_id = priv.person() and n.confirmed_at is null;
    return found;
  end $function$


-- Names one agency as reader, under a live agreement or as an emergency.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.disseminate(p_release uuid, p_agency uuid, p_conditions text, p_regime text, p_basis text, p_necessity text, p_withheld text, p_emergency_reason text, p_emergency_approver uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    r intelligence.release;
    d intelligence.dissemination;
    v_earlier timestamptz;
  begin
    select * into r from intelligence.release x where x.id = p_release and x.owner_agency_id = priv.agency() for update;
    if r.id is null or not priv.has_right('release-officer') or not priv.at_own_desk() then return 'not-allowed'; end if;
    if r.recalled_at is not null then return 'recalled'; end if;
    if p_agency = priv.agency() then return 'own-agency'; end if;
    if r.handling = 'C' and coalesce(p_conditions, '') = '' then return 'conditions-missing'; end if;
    if p_emergency_reason is null and not (p_agency = any (priv.partner_agencies())) then return 'no-agreement'; end if;
    if p_emergency_reason is not null and not exists (select from identity.person p join identity.right_held h on h.person_id = p.id
        where p.id = p_emergency_approver and p.agency_id = priv.agency() and p.id <> priv.person() and p.status = 'active'
          and h."right" = 'release-officer' and h.ended_at is null) then return 'approver-not-allowed'; end if;
    -- S2 (BR16): the first list is covered by the consultation before sanitising; every wider one is asked anew.
    select max(x.created_at) into v_earlier from intelligence.dissemination x where x.release_id = p_release and x.created_at < priv.now();
    if r.sanitisation_code = 'S2' and v_earlier is not null and not intelligence.originator_agreed(r.item_id, 'widen', v_earlier) then
      return 'originator-not-asked';
    end if;
    select * into d from intelligence.dissemination x where x.release_id = p_release and x.agency_id = p_agency;
    if d.release_id is not null and d.ended_at is null then return 'already'; end if;
    if d.release_id is not null then
      insert into intelligence.past_dissemination (release_id, agency_id, shared_at, conditions, regime, legal_basis, necessity, withheld, by_person,
          ended_at, emergency_reason, emergency_approved_by, emergency_review_by, emergency_reviewed_at)
        values (d.release_id, d.agency_id, d.created_at, d.conditions, d.regime, d.legal_basis, d.necessity, d.withheld, d.by_person,
          d.ended_at, d.emergency_reason, d.emergency_approved_by, d.emergency_review_by, d.emergency_reviewed_at);
      delete from intelligence.dissemination x where x.release_id = p_release and x.agency_id = p_agency;
    end if;
    insert into intelligence.dissemination (release_id, agency_id, conditions, regime, legal_basis, necessity, withheld, by_person,
        emergency_reason, emergency_approved_by, emergency_review_by)
      values (p_release, p_agency, coalesce(p_conditions, ''), p_regime, p_basis, p_necessity, coalesce(p_withheld, ''), priv.person(),
        p_emergency_reason, case when p_emergency_reason is null then null else p_emergency_approver end,
        case when p_emergency_reason is null then null else priv.now() + interval '24 hours' end);
    return 'disseminated';
  end $function$


-- Takes one agency off the list of readers.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.end_dissemination(p_release uuid, p_agency uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.has_right('release-officer') or not priv.owns_release(p_release) then return false; end if;
    update intelligence.dissemination d set ended_at = priv.now() where d.release_id = p_release and d.agency_id = p_agency and d.ended_at is null;
    return found;
  end $function$


-- A leaver's items go to the person named.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION intelligence.hand_over(p_from uuid, p_to uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_count int;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    if not exists (select from identity.handover h where h.from_person = p_from and h.to_person = p_to) then return 0; end if;
    update intelligence.item i set held_by = p_to where i.held_by = p_from;
    get diagnostics v_count = row_count;
    return v_count;
  end $function$


-- The key service's own check before a source is opened.
-- owner article4_owner, may be called by article4_keys
CREATE OR REPLACE FUNCTION intelligence.may_unseal(p_token text, p_agent_hash text, p_kind text, p_record uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    perform priv.begin_session(p_token, p_agent_hash);
    return p_kind = 'intelligence.source' and priv.has_right('source-custodian') and priv.purpose() in ('crime', 'safeguarding')
      and exists (select from intelligence.source s where s.item_id = p_record and s.owner_agency_id = priv.agency());
  end $function$


-- Which agencies the owner has named before: for this kind of exploitation, and for this item.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.named_before(p_release uuid)
 RETURNS TABLE(agency_id uuid, for_kind boolean, for_item boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select d.agency_id, bool_or(o.exploitation_types && r.exploitation_types), bool_or(o.item_id = r.item_id)
      from intelligence.release r
      join intelligence.release o on o.owner_agency_id = r.owner_agency_id
      join intelligence.dissemination d on d.release_id = o.id
      where r.id = p_release and priv.owns_release(p_release)
      group by d.agency_id
  $function$


-- The fact "answered" is kept with its item; answers which report the item was made from.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION intelligence.note_outcome(p_release uuid, p_use uuid, p_version integer, p_outcome text, p_answer text)
 RETURNS TABLE(item_id uuid, report_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    insert into intelligence.item_outcome (use_id, version, item_id, outcome, answer)
      select p_use, p_version, r.item_id, p_outcome, p_answer from intelligence.release r where r.id = p_release
      on conflict do nothing;
    return query select i.id, i.report_id from intelligence.release r join intelligence.item i on i.id = r.item_id where r.id = p_release;
  end $function$


-- The fact "accepted" opens the first draft item of a report.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION intelligence.open_from_report(p_report uuid, p_item uuid, p_urn text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    insert into intelligence.item (id, urn, owner_agency_id, report_id, priority, exploitation_types)
      select p_item, p_urn, r.desk_agency_id, r.id, case when r.urgency = 1 then 'high' when r.urgency = 2 then 'medium' else 'low' end,
          t.exploitation_types
        from intake.report r join intake.triage t on t.report_id = r.id where r.id = p_report and t.state = 'accepted'
          and not exists (select from intelligence.item i where i.report_id = p_report);
    return found;
  end $function$


-- Whether the originator's latest answer on this was yes, given at or after an instant. For definer functions alone.
-- owner article4_owner
CREATE OR REPLACE FUNCTION intelligence.originator_agreed(p_item uuid, p_about text, p_since timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select coalesce((select c.answer = 'agreed' and c.created_at >= coalesce(p_since, c.created_at) from intelligence.consultation c
      where c.item_id = p_item and c.about = p_about order by c.created_at desc, c.answer desc limit 1), false) $function$


-- Who at the asking agency may stand as the second person of an emergency.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.other_release_officers()
 RETURNS TABLE(person_id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select p.id, p.name from identity.person p join identity.right_held h on h.person_id = p.id and h."right" = 'release-officer' and h.ended_at is null
      where p.agency_id = priv.agency() and p.id <> priv.person() and p.status = 'active' and priv.has_right('release-officer') and priv.at_own_desk()
      order by p.name, p.id $function$


-- Whether the asking agency already calls a source by this name.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.pseudonym_taken(p_pseudonym text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select exists (select from intelligence.source s where s.owner_agency_id = priv.agency() and s.pseudonym = p_pseudonym and priv.at_own_desk()) $function$


-- People at named agencies whose rights would let them read, and when each accepted the conditions.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.readers_of(p_release uuid)
 RETURNS TABLE(agency_id uuid, person_id uuid, name text, accepted_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select d.agency_id, p.id, p.name, k.created_at from intelligence.dissemination d
      join identity.person p on p.agency_id = d.agency_id and p.status = 'active'
      left join intelligence.acknowledgement k on k.release_id = d.release_id and k.person_id = p.id and k.agency_id = d.agency_id
        and k.created_at >= d.created_at
      where d.release_id = p_release and d.ended_at is null and priv.owns_release(p_release)
        and exists (select from identity.right_held h where h.person_id = p.id and h.ended_at is null
          and h."right" in ('analyst', 'intelligence-officer', 'safeguarding-lead'))
      order by p.name, p.id
  $function$


-- Closes a release at once; everybody elsewhere whom the audit log saw reading it is told. Answers how many, or -1.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.recall(p_release uuid, p_reason text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_count int;
  begin
    if not priv.has_right('release-officer') or not priv.at_own_desk() then return -1; end if;
    update intelligence.release r set recalled_at = priv.now(), recalled_by = priv.person(), recall_reason = p_reason
      where r.id = p_release and r.owner_agency_id = priv.agency() and r.recalled_at is null;
    if not found then return -1; end if;
    update intelligence.item i set state = 'recalled' from intelligence.release r where r.id = p_release and i.id = r.item_id
      and i.state = 'released' and not exists (select from intelligence.release o where o.item_id = i.id and o.recalled_at is null);
    insert into intelligence.recall_notice (release_id, person_id, agency_id)
      select distinct p_release, e.person_id, e.agency_id from audit.event e
        where e.subject_type = 'release' and e.subject_id = p_release::text and e.decision = 'allowed' and e.verb = 'consultation'
          and e.person_id is not null and e.agency_id <> priv.agency()
          and (exists (select from intelligence.dissemination d where d.release_id = p_release and d.agency_id = e.agency_id)
            or exists (select from intelligence.past_dissemination d where d.release_id = p_release and d.agency_id = e.agency_id))
      on conflict do nothing;
    get diagnostics v_count = row_count;
    return v_count;
  end $function$


-- What I read and must let go of.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.recalled_for_me()
 RETURNS TABLE(release_id uuid, urn text, owner_agency_id uuid, recalled_at timestamp with time zone, recall_reason text, confirmed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select r.id, r.urn, r.owner_agency_id, r.recalled_at, r.recall_reason, n.confirmed_at from intelligence.recall_notice n
      join intelligence.release r on r.id = n.release_id where n.person_id = priv.person() order by r.recalled_at desc $function$


-- A second person lets the sanitised words out. Copies them; original and source stay behind.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.release_item(p_item uuid, p_release uuid, p_sanitised_version integer)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    i intelligence.item;
    g intelligence.grading;
    s intelligence.sanitised;
  begin
    select * into i from intelligence.item x where x.id = p_item and x.owner_agency_id = priv.agency() for update;
    if i.id is null or not priv.has_right('release-officer') or not priv.at_own_desk() then return 'not-allowed'; end if;
    if i.state not in ('sanitised', 'released') then return 'not-sanitised'; end if;
    select * into g from intelligence.grading x where x.item_id = p_item order by x.version desc limit 1;
    select * into s from intelligence.sanitised x where x.item_id = p_item order by x.version desc limit 1;
    if g.id is null then return 'not-graded'; end if;
    if s.version is distinct from p_sanitised_version then return 'changed-meanwhile'; end if;
    if s.by_person = priv.person() or g.by_person = priv.person() then return 'same-person'; end if;
    if g.sanitisation_code = 'S2' and not intelligence.originator_agreed(p_item, 'sanitise', null) then return 'originator-not-asked'; end if;
    if exists (select from intelligence.release x where x.item_id = p_item and x.recalled_at is null
        and x.sanitised_version = s.version and x.grading_version = g.version) then return 'already'; end if;
    insert into intelligence.release (id, item_id, owner_agency_id, urn, title, marking, priority, grade, handling, action_code, sanitisation_code,
        instructions, exploitation_types, purposes, occurred_on, occurred_words, sanitised_version, grading_version, sanitised_by, released_by)
      values (p_release, i.id, i.owner_agency_id, i.urn, s.title, i.marking, i.priority, g.source_evaluation || g.assessment || g.handling, g.handling,
        g.action_code, g.sanitisation_code, g.instructions, i.exploitation_types, i.purposes, i.occurred_on, i.occurred_words, s.version,
        g.version, s.by_person, priv.person());
    insert into intelligence.release_text (release_id, text, search)
      values (p_release, s.text, to_tsvector('english', i.urn || ' ' || s.title || ' ' || s.text));
    update intelligence.item x set state = 'released' where x.id = p_item;
    return 'released';
  end $function$


-- The review within 24 hours, by somebody other than who sent it; without it the reader loses sight.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.review_emergency(p_release uuid, p_agency uuid, p_keep boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare d intelligence.dissemination;
  begin
    if not priv.has_right('release-officer') or not priv.owns_release(p_release) then return 'not-allowed'; end if;
    select * into d from intelligence.dissemination x where x.release_id = p_release and x.agency_id = p_agency
      and x.emergency_reason is not null and x.emergency_reviewed_at is null and x.ended_at is null for update;
    if d.release_id is null then return 'nothing-to-review'; end if;
    if d.by_person = priv.person() then return 'same-person'; end if;
    update intelligence.dissemination x set emergency_reviewed_at = priv.now(), ended_at = case when p_keep then null else priv.now() end
      where x.release_id = p_release and x.agency_id = p_agency;
    return case when p_keep then 'kept' else 'ended' end;
  end $function$


-- Newest releases the asking person may see; with words, those whose words they may read and that match.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.search_shared(p_words text, p_kind text, p_handling text, p_owner uuid, p_from timestamp with time zone, p_to timestamp with time zone, p_before timestamp with time zone, p_before_id uuid, p_limit integer)
 RETURNS TABLE(release_id uuid, shared_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_words constant boolean := coalesce(p_words, '') <> '';
    v_text constant text := case when v_words then 'join intelligence.release_text t on t.release_id = r.id and t.search @@ $3' else '' end;
    v_accepted constant text := case when v_words then
      'and (r.handling = ''P'' or exists (select from intelligence.acknowledgement k
        where k.release_id = r.id and k.person_id = $6 and k.agency_id = $1 and k.created_at >= d.created_at))' else '' end;
    v_filter constant text := 'and ($8 is null or $8 = any (r.exploitation_types)) and ($9 is null or r.handling = $9)
      and ($10 is null or r.owner_agency_id = $10)';
  begin
    if not priv.is_reader() then return; end if;
    -- Only the fixed sentences above are put together; everything a person typed goes in as a parameter.
    return query execute format($q$
      select x.release_id, x.shared_at from (
        (select d.release_id, d.created_at as shared_at
          from intelligence.dissemination d join intelligence.release r on r.id = d.release_id %1$s
          where d.agency_id = $1 and d.ended_at is null and r.recalled_at is null and $2 = any (r.purposes)
            and (r.owner_agency_id = any ($4)
              or (d.emergency_reason is not null and (d.emergency_reviewed_at is not null or d.emergency_review_by > $5)))
            %2$s %3$s
            and ($11 is null or d.created_at >= $11) and ($12 is null or d.created_at < $12)
            and ($13 is null or (d.created_at, d.release_id) < ($13, $14))
          order by d.created_at desc, d.release_id desc limit $15)
        union all
        (select r.id, r.created_at
          from intelligence.release r %1$s
          where $7 and r.owner_agency_id = $1 and r.recalled_at is null %3$s
            and ($11 is null or r.created_at >= $11) and ($12 is null or r.created_at < $12)
            and ($13 is null or (r.created_at, r.id) < ($13, $14))
          order by r.created_at desc, r.id desc limit $15)
      ) x order by x.shared_at desc, x.release_id desc limit $15 $q$, v_text, v_accepted, v_filter)
      using priv.agency(), priv.purpose(), websearch_to_tsquery('english', coalesce(p_words, '')), priv.partner_agencies(), priv.now(), priv.person(),
        priv.at_own_desk(), p_kind, p_handling, p_owner, p_from, p_to, p_before, p_before_id, least(p_limit, 100);
  end $function$


-- What an officer sees of a source: a name that is nobody's.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.source_pseudonym(p_item uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select s.pseudonym from intelligence.source s where s.item_id = p_item and s.owner_agency_id = priv.agency() and priv.at_own_desk() $function$


-- How often what came from an item's source was found to be what: for the desk of its owner, numbers alone.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.source_record(p_item uuid)
 RETURNS TABLE(outcome text, times integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select n.outcome, count(*)::int from (
      select distinct on (o.use_id) o.outcome from intelligence.source mine
        join intelligence.source s on s.owner_agency_id = mine.owner_agency_id and s.pseudonym = mine.pseudonym
        join intelligence.item_outcome o on o.item_id = s.item_id
        where mine.item_id = p_item and mine.owner_agency_id = priv.agency() and priv.at_own_desk()
        order by o.use_id, o.version desc) n
      group by n.outcome order by n.outcome
  $function$


-- The words of a release, for whoever may read them.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION intelligence.words_of(p_release uuid)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return (select t.text from priv.reads_words(array[p_release]) w join intelligence.release_text t on t.release_id = w);
  end $function$


-- Works out what an answer cannot say of itself: that it is later than every answer about its pair, whether it was blind, what the pair weighs, whether it needs a second person and whose answer it seconds.
-- owner article4_owner
CREATE OR REPLACE FUNCTION linking.after_what_was_said()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_person uuid := priv.person();
    v_last linking.decision;
    v_first linking.decision;
  begin
    new.left_owner_agency_id := (select m.owner_agency_id from linking.mention m where m.id = new.left_mention);
    -- Two answers at one moment would not see each other: of one pair they go in one after another.
    if v_person is not null then
      perform pg_advisory_xact_lock(hashtextextended(new.left_mention::text || new.right_mention::text, 4));
    end if;
    new.created_at := greatest(new.created_at, (select max(d.created_at) + interval '1 microsecond' from linking.decision d
      where d.left_mention = new.left_mention and d.right_mention = new.right_mention));
    select * into v_last from linking.decision d
      where d.left_mention = new.left_mention and d.right_mention = new.right_mention and linking.settles(d.answer, d.needs_second, d.second_of)
      order by d.created_at desc, d.id desc limit 1;
    -- The first who said "same" since then and waits; none where "same" stands already.
    select * into v_first from linking.decision d
      where d.left_mention = new.left_mention and d.right_mention = new.right_mention
        and not linking.settles(d.answer, d.needs_second, d.second_of)
        and (v_last.id is null or (v_last.answer <> 'same' and d.created_at > v_last.created_at))
      order by d.created_at, d.id limit 1;
    if v_person is not null then
      new.needs_second := new.answer <> 'withdrawn' and linking.concerns_victim_across(new.left_mention, new.right_mention);
      -- Blind: never answered by them, and not settled, for the numbers of a settled pair are open.
      new.was_blind := new.answer <> 'withdrawn'
        and not exists (select from linking.decision d where d.left_mention = new.left_mention and d.right_mention = new.right_mention
          and d.by_person = new.by_person and d.answer <> 'withdrawn')
        and (v_last.id is null or v_last.answer = 'withdrawn' or v_first.id is not null);
      select e.model, e.weight into new.model, new.weight from linking.edge e
        where e.left_mention = new.left_mention and e.right_mention = new.right_mention;
    end if;
    new.second_of := null;
    new.first_person := null;
    if new.answer = 'same' and new.needs_second and v_first.by_person <> new.by_person then
      new.second_of := v_first.id;
      new.first_person := v_first.by_person;
    end if;
    return new;
  end $function$


-- Who shares a key with these mentions, as far as the caller sees them; those with most keys in common first.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION linking.candidates(p_kind text, p_mentions uuid[], p_keys bigint[], p_most_of_one_key integer, p_most integer)
 RETURNS TABLE(mine uuid, id uuid, prepared jsonb)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ begin
    return query
    with shared as (
      select w.asking, c.mention_id, count(*) as keys
        from unnest(p_mentions, p_keys) as w(asking, key)
        cross join lateral (select k.mention_id from linking.match_key k
          where k.key = w.key and k.kind = p_kind and k.mention_id <> w.asking
          order by k.mention_id limit p_most_of_one_key) c
        group by w.asking, c.mention_id),
    ranked as (
      select s.asking, s.mention_id, row_number() over (partition by s.asking order by s.keys desc, s.mention_id) as place from shared s)
    select r.asking, r.mention_id, m.prepared
      from ranked r join linking.mention m on m.id = r.mention_id
      where r.place <= p_most
        and not exists (select from linking.withdrawal x where x.mention_id = r.mention_id)
      order by r.asking, r.mention_id;
  end $function$


-- Who shares a key with these mentions, as far as the caller sees them; those with most keys in common first.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.candidates_seen(p_kind text, p_mentions uuid[], p_keys bigint[], p_most_of_one_key integer, p_most integer)
 RETURNS TABLE(mine uuid, id uuid, prepared jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
  end $function$


-- Changes what is said of a mention of the caller's own agency that stands; false where somebody else changed it meanwhile.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.change_details(p_change uuid, p_mention uuid, p_version integer, p_reason text, p_ended uuid[], p_begun jsonb, p_prepared jsonb, p_keys bigint[])
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_mention linking.mention;
  begin
    if not (priv.may_link() and priv.is_own_mention(p_mention))
       or exists (select from linking.withdrawal x where x.mention_id = p_mention) then
      raise exception 'not allowed' using errcode = 'insufficient_privilege';
    end if;
    -- Two changes of one mention go one after another; the later one was made in ignorance of the first, and is refused.
    select * into v_mention from linking.mention m where m.id = p_mention for update;
    if p_version <> (select coalesce(max(c.version), 1) + 1 from linking.detail_change c where c.mention_id = p_mention) then return false; end if;
    insert into linking.detail_change (id, mention_id, version, reason, agency_id, by_person)
      values (p_change, p_mention, p_version, p_reason, priv.agency(), priv.person());
    update linking.detail d set ended_by = p_change where d.id = any (p_ended) and d.mention_id = p_mention and d.ended_by is null;
    insert into linking.detail (mention_id, aspect, found, shown, earliest, latest, by_person, begun_by)
      select p_mention, b.aspect, b.found, b.shown, b.earliest, b.latest, priv.person(), p_change
        from jsonb_to_recordset(p_begun) as b (aspect text, found text, shown text, earliest date, latest date);
    update linking.mention m set prepared = p_prepared where m.id = p_mention;
    delete from linking.match_key k where k.mention_id = p_mention and k.key <> all (p_keys);
    insert into linking.match_key (key, mention_id, kind, item_id, owner_agency_id, release_id, agency_id)
      select w.key, v_mention.id, v_mention.kind, v_mention.item_id, v_mention.owner_agency_id, v_mention.release_id, v_mention.agency_id
        from unnest(p_keys) as w (key)
      on conflict do nothing;
    return true;
  end $function$


-- Those of these pairs that are settled, and that the caller may look at again because their details changed what they weigh.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.changed_since(p_left uuid[], p_right uuid[], p_bits double precision)
 RETURNS TABLE(left_mention uuid, right_mention uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return query
    with last as materialized (
      select distinct on (d.left_mention, d.right_mention) d.* from priv.scored_for_me(p_left, p_right) s
        join linking.decision d on d.left_mention = s.left_mention and d.right_mention = s.right_mention
        order by d.left_mention, d.right_mention, d.created_at desc, d.id desc)
    select l.left_mention, l.right_mention from last l
      join linking.edge e on e.left_mention = l.left_mention and e.right_mention = l.right_mention
      where linking.settles(l.answer, l.needs_second, l.second_of) and l.answer <> 'withdrawn'
        and exists (select from linking.detail_change c where c.mention_id in (l.left_mention, l.right_mention) and c.created_at >= l.created_at)
        and (abs(e.weight - coalesce(l.weight, -4)) > p_bits
          or (l.answer = 'same' and not l.needs_second and linking.concerns_victim_across(l.left_mention, l.right_mention)));
  end $function$


-- With whom a mention was compared before, as far as the caller sees both.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.compared_with(p_mention uuid)
 RETURNS TABLE(id uuid, prepared jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return query
    with other as materialized (
      select e.right_mention as id from linking.edge e where e.left_mention = p_mention
      union select e.left_mention from linking.edge e where e.right_mention = p_mention)
    select m.id, m.prepared from priv.seen_mentions(array(select o.id from other o)) s join linking.mention m on m.id = s
      where priv.sees_mention(p_mention) order by m.id;
  end $function$


-- Whether two people must say "same" of this pair: a victim on either side, and two agencies.
-- owner article4_owner
CREATE OR REPLACE FUNCTION linking.concerns_victim_across(p_left uuid, p_right uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return exists (select from linking.mention a join linking.mention b on b.owner_agency_id <> a.owner_agency_id
        where a.id = p_left and b.id = p_right)
      and exists (select from linking.detail d where d.mention_id in (p_left, p_right) and d.aspect = 'role' and d.ended_by is null
        and d.shown ~* '\m(victim|survivor)');
  end $function$


-- What texts connect with one of these; the caller sees both ends.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.connections_of(p_mentions uuid[])
 RETURNS SETOF linking.connection
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return query
    with asked as materialized (
      select c.* from linking.connection c where c.left_mention = any (p_mentions)
      union select c.* from linking.connection c where c.right_mention = any (p_mentions)),
    seen as materialized (select s as id from priv.seen_mentions(array(select a.left_mention from asked a union select a.right_mention from asked a)) s)
    select a.* from asked a where a.left_mention in (select s.id from seen s) and a.right_mention in (select s.id from seen s)
      order by a.created_at, a.id;
  end $function$


-- What the texts say of these, as far as the caller sees them; the oldest first.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.details_of(p_mentions uuid[])
 RETURNS SETOF linking.detail
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return query select d.* from priv.seen_mentions(p_mentions) s join linking.detail d on d.mention_id = s
      where d.ended_by is null order by d.created_at, d.id;
  end $function$


-- What the caller's agency did not follow in a text that they may read.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.dismissals_of_text(p_item uuid, p_release uuid)
 RETURNS SETOF linking.dismissal
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return query select d.* from linking.dismissal d
      where d.item_id = p_item and d.release_id is not distinct from p_release and d.agency_id = priv.agency()
        and case when d.release_id is null then priv.at_own_desk() and d.owner_agency_id = priv.agency()
          else exists (select from priv.reads_words(array[d.release_id])) end;
  end $function$


-- How much doubt a weight leaves: 3 about even odds, 1 where it is nearly certain either way.
-- owner article4_owner
CREATE OR REPLACE FUNCTION linking.doubt(p_weight double precision)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select greatest(1, ceil(12 * (1 / (1 + 2 ^ -p_weight)) * (1 - 1 / (1 + 2 ^ -p_weight))))::int $function$


-- Enters what pairs came to: pairs that the caller sees, with a mention of their own. One that is there already stays as it is.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.enter_edges(p_kind text, p_edges jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  declare
    v_person uuid := priv.person();
    v_count int;
  begin
    if not priv.may_link() then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    with edge as materialized (select * from jsonb_to_recordset(p_edges) as e ("left" uuid, "right" uuid, model text, levels smallint[], weight float8)),
    seen as materialized (select m.id, m.by_person from linking.mention m where m.kind = p_kind and m.id in (select s
      from priv.seen_mentions(array(select e."left" from edge e union select e."right" from edge e)) s))
    insert into linking.edge (left_mention, right_mention, kind, model, levels, weight)
      select e."left", e."right", p_kind, e.model, e.levels, e.weight from edge e
        join seen a on a.id = e."left" join seen b on b.id = e."right"
        where v_person in (a.by_person, b.by_person)
      on conflict do nothing;
    get diagnostics v_count = row_count;
    return v_count;
  end $function$


-- Enters keys of mentions that the caller confirmed and sees.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.enter_keys(p_mentions uuid[], p_keys bigint[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
  end $function$


-- These mentions and all that hang together with them by the same value or by being called the same, step by step through what the caller sees; without those known already and what hangs on them alone, and the oldest of a step where there are more than so many.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.hang_together(p_mentions uuid[], p_known uuid[], p_most integer)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  declare
    v_asked uuid[] := p_known;
    v_next uuid[] := p_mentions;
    v_seen uuid[];
    v_fresh uuid[];
    v_room int := p_most;
  begin
    loop
      -- Two statements: a join with the function would read every mention there is, for nobody knows how few it answers.
      v_seen := array(select s from priv.seen_mentions(v_next) s);
      select array_agg(x.id) into v_fresh from (select m.id from linking.mention m where m.id = any (v_seen)
        and not exists (select from linking.withdrawal w where w.mention_id = m.id) order by m.created_at, m.id limit v_room) x;
      exit when v_fresh is null;
      return query select f from unnest(v_fresh) f;
      v_room := v_room - cardinality(v_fresh);
      exit when v_room <= 0;
      v_asked := v_asked || v_next;
      -- Through what is seen alone: whoever has the same value, and whoever was called the same.
      select array_agg(n.id) into v_next from (
        select o.id from linking.mention m join linking.mention o on o.kind = m.kind and o.value = m.value where m.id = any (v_fresh)
        union select d.right_mention from linking.decision d where d.left_mention = any (v_fresh) and d.answer = 'same'
        union select d.left_mention from linking.decision d where d.right_mention = any (v_fresh) and d.answer = 'same') n
        where not exists (select from unnest(v_asked) a where a = n.id);
      exit when v_next is null;
    end loop;
  end $function$


-- Whether a pair of this weight is neither clearly one nor clearly two.
-- owner article4_owner
CREATE OR REPLACE FUNCTION linking.is_worth_a_look(p_weight double precision)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select p_weight >= -2 and 2 ^ -p_weight >= 1.0 / 19 $function$


-- Those of these that stand and that the caller sees.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.mentions_by_id(p_mentions uuid[])
 RETURNS SETOF linking.mention
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return query select m.* from priv.seen_mentions(p_mentions) s join linking.mention m on m.id = s
      where not exists (select from linking.withdrawal x where x.mention_id = m.id);
  end $function$


-- What is named in these releases, and in the originals of these items, as far as the caller sees it; the oldest first.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.mentions_in_texts(p_releases uuid[], p_items uuid[], p_most integer)
 RETURNS SETOF linking.mention
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return query
    with asked as materialized (
      select m.* from linking.mention m where m.release_id = any (p_releases)
      union all select o.* from linking.mention o where o.item_id = any (p_items) and o.release_id is null),
    seen as materialized (select s as id from priv.seen_mentions(array(select b.id from asked b)) s)
    select a.* from asked a join seen s on s.id = a.id
      where not exists (select from linking.withdrawal x where x.mention_id = a.id)
      order by a.created_at, a.id limit p_most;
  end $function$


-- For each question the mentions that share one of its keys, as far as the caller sees them; the newest first.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.mentions_of_keys(p_asked integer[], p_kinds text[], p_keys bigint[], p_most integer)
 RETURNS TABLE(asked integer, nth bigint, mention linking.mention)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  declare
    v_agency uuid := priv.agency();
    v_is_at_desk boolean := priv.at_own_desk();
    v_owners uuid[] := priv.could_read_of();
  begin
    return query
    with hit as materialized (
      select distinct w.asked, k.mention_id, k.release_id from unnest(p_asked, p_kinds, p_keys) as w (asked, kind, key)
        join linking.match_key k on k.key = w.key and k.kind = w.kind
        where k.owner_agency_id = any (v_owners) and case when k.release_id is null then v_is_at_desk and k.owner_agency_id = v_agency
          else k.agency_id = k.owner_agency_id or k.agency_id = v_agency end),
    words as materialized (select x as release_id from priv.reads_words(array(select distinct h.release_id from hit h
      where h.release_id is not null)) x),
    found as (
      select h.asked, m as mention, row_number() over (partition by h.asked order by m.created_at desc, m.id desc) as nth
        from hit h join linking.mention m on m.id = h.mention_id
        where (h.release_id is null or h.release_id in (select x.release_id from words x))
          and not exists (select from linking.withdrawal x where x.mention_id = m.id))
    select f.asked, f.nth, f.mention from found f where f.nth <= p_most order by f.asked, f.nth;
  end $function$


-- What stands in a text, as far as the caller sees it.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.mentions_of_text(p_item uuid, p_release uuid)
 RETURNS SETOF linking.mention
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return query
    with asked as materialized (select m.* from linking.mention m
      where m.item_id = p_item and m.release_id is not distinct from p_release
        and not exists (select from linking.withdrawal x where x.mention_id = m.id))
    select a.* from asked a where a.id in (select s from priv.seen_mentions(array(select b.id from asked b)) s);
  end $function$


-- Mentions of these values that the caller sees, the oldest first.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.mentions_of_values(p_kinds text[], p_values text[], p_most integer)
 RETURNS SETOF linking.mention
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return query
    with asked as materialized (select m.* from unnest(p_kinds, p_values) as w (kind, value)
      join linking.mention m on m.kind = w.kind and m.value = w.value
      where not exists (select from linking.withdrawal x where x.mention_id = m.id))
    select a.* from asked a where a.id in (select s from priv.seen_mentions(array(select b.id from asked b)) s)
      order by a.created_at, a.id limit p_most;
  end $function$


-- By which model a pair was weighed, if the caller sees both ends.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.model_of_pair(p_left uuid, p_right uuid)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return (select e.model from linking.edge e where e.left_mention = p_left and e.right_mention = p_right
      and priv.sees_mention(p_left) and priv.sees_mention(p_right));
  end $function$


-- Pairs with one of these that are not clearly two, both ends seen by the caller.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.pairs_of(p_mentions uuid[])
 RETURNS TABLE(left_mention uuid, right_mention uuid, kind text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return query
    with pair as materialized (
      select e.left_mention as l, e.right_mention as r, e.kind as k from linking.edge e where e.left_mention = any (p_mentions) and e.weight >= -2
      union select e.left_mention, e.right_mention, e.kind from linking.edge e where e.right_mention = any (p_mentions) and e.weight >= -2),
    seen as materialized (select s as id from priv.seen_mentions(array(select p.l from pair p union select p.r from pair p)) s)
    select p.l, p.r, p.k from pair p where p.l in (select s.id from seen s) and p.r in (select s.id from seen s) order by p.l, p.r;
  end $function$


-- Unsettled pairs with one of the newest mentions that the caller's agency confirmed, both ends seen: how much there is to decide, and not what they weigh.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.pairs_of_desk(p_most_of_a_kind integer)
 RETURNS TABLE(left_mention uuid, right_mention uuid, kind text, is_worth_a_look boolean, doubt integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  declare
    v_agency uuid := priv.agency();
  begin
    return query
    with newest as materialized (
      select m.id from unnest(array['person', 'place', 'vehicle', 'business']) as k (kind)
        cross join lateral (select x.id from linking.mention x where x.agency_id = v_agency and x.kind = k.kind
          and not exists (select from linking.withdrawal w where w.mention_id = x.id)
          order by x.created_at desc, x.id desc limit p_most_of_a_kind) m),
    pair as materialized (
      select e.left_mention, e.right_mention, e.kind, e.weight from newest n
        cross join lateral (select x.* from linking.edge x where x.left_mention = n.id offset 0) e
      union select e.left_mention, e.right_mention, e.kind, e.weight from newest n
        cross join lateral (select x.* from linking.edge x where x.right_mention = n.id offset 0) e),
    unsettled as materialized (
      select p.* from pair p
        cross join lateral (select coalesce((select d.answer from linking.decision d
          where d.left_mention = p.left_mention and d.right_mention = p.right_mention
            and linking.settles(d.answer, d.needs_second, d.second_of)
          order by d.created_at desc, d.id desc limit 1), 'withdrawn') as answer) last
        where last.answer = 'withdrawn'),
    seen as materialized (select s as id from priv.seen_mentions(
      array(select p.left_mention from unsettled p union select p.right_mention from unsettled p)) s)
    select p.left_mention, p.right_mention, p.kind, p.weight >= -2 and o.against >= 1.0 / 19,
        greatest(1, ceil(12 * (1 / (1 + o.against)) * (1 - 1 / (1 + o.against))))::int
      from unsettled p cross join lateral (select 2 ^ -p.weight as against) o
      where p.left_mention in (select s.id from seen s) and p.right_mention in (select s.id from seen s)
      order by p.left_mention, p.right_mention;
  end $function$


-- The thirty-one heaviest open proposals of a text's mentions of the caller's agency, in no order of their weight, as far as the caller sees both ends.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.proposals(p_item uuid, p_release uuid)
 RETURNS TABLE(mine uuid, other uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  declare
    v_agency uuid := priv.agency();
  begin
    return query
    with own as materialized (select m.id from linking.mentions_of_text(p_item, p_release) m where m.agency_id = v_agency),
    pair as materialized (
      select o.id as mine, l.right_mention as other, l.weight from own o join linking.edge l on l.left_mention = o.id
      union all select o.id, r.left_mention, r.weight from own o join linking.edge r on r.right_mention = o.id),
    seen as materialized (select s as id from priv.seen_mentions(array(select distinct p.other from pair p)) s),
    heaviest as (select p.mine, p.other from pair p join seen s on s.id = p.other
      where not exists (select from linking.withdrawal x where x.mention_id = p.other)
        and not exists (select from linking.decision d where d.left_mention = least(p.mine, p.other) and d.right_mention = greatest(p.mine, p.other))
      order by p.weight desc, p.mine, p.other limit 31)
    select h.mine, h.other from heaviest h order by h.mine, h.other;
  end $function$


-- Everything said of pairs with one of these on either side, both ends seen by the caller; the oldest first.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.said_of(p_mentions uuid[])
 RETURNS TABLE(id uuid, created_at timestamp with time zone, left_mention uuid, right_mention uuid, answer text, reasons text[], was_blind boolean, after_score text, blind_answer text, model text, weight double precision, needs_second boolean, second_of uuid, agency_id uuid, by_person uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return query
    with touching as materialized (
      select d.* from linking.decision d where d.left_mention = any (p_mentions)
      union select d.* from linking.decision d where d.right_mention = any (p_mentions)),
    seen as materialized (select s as id from priv.seen_mentions(array(select t.left_mention from touching t union select t.right_mention from touching t)) s),
    visible as materialized (select t.* from touching t
      where t.left_mention in (select s.id from seen s) and t.right_mention in (select s.id from seen s)),
    scored as materialized (select * from priv.scored_for_me(array(select v.left_mention from visible v order by v.id),
      array(select v.right_mention from visible v order by v.id)))
    select v.id, v.created_at, v.left_mention, v.right_mention, v.answer, v.reasons, v.was_blind, v.after_score, v.blind_answer, v.model,
        case when c.left_mention is not null then v.weight end, v.needs_second, v.second_of, v.agency_id, v.by_person
      from visible v left join scored c on c.left_mention = v.left_mention and c.right_mention = v.right_mention
      order by v.created_at, v.id;
  end $function$


-- Everything said since then, both ends seen by the caller; the newest first.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.said_since(p_since timestamp with time zone, p_most integer)
 RETURNS TABLE(id uuid, created_at timestamp with time zone, left_mention uuid, right_mention uuid, answer text, reasons text[], was_blind boolean, after_score text, blind_answer text, model text, weight double precision, needs_second boolean, second_of uuid, agency_id uuid, by_person uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return query
    with recent as materialized (select d.* from linking.decision d where d.created_at >= p_since),
    seen as materialized (select s as id from priv.seen_mentions(array(select r.left_mention from recent r union select r.right_mention from recent r)) s),
    visible as materialized (select r.* from recent r
      where r.left_mention in (select s.id from seen s) and r.right_mention in (select s.id from seen s)
      order by r.created_at desc, r.id limit p_most),
    scored as materialized (select * from priv.scored_for_me(array(select v.left_mention from visible v order by v.id),
      array(select v.right_mention from visible v order by v.id)))
    select v.id, v.created_at, v.left_mention, v.right_mention, v.answer, v.reasons, v.was_blind, v.after_score, v.blind_answer, v.model,
        case when c.left_mention is not null then v.weight end, v.needs_second, v.second_of, v.agency_id, v.by_person
      from visible v left join scored c on c.left_mention = v.left_mention and c.right_mention = v.right_mention
      order by v.created_at desc, v.id;
  end $function$


-- What pairs weigh, to whom that may be known.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.scores_of(p_left uuid[], p_right uuid[])
 RETURNS TABLE(left_mention uuid, right_mention uuid, kind text, model text, levels smallint[], weight double precision)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return query select e.left_mention, e.right_mention, e.kind, e.model, e.levels, e.weight
      from priv.scored_for_me(p_left, p_right) s
      join linking.edge e on e.left_mention = s.left_mention and e.right_mention = s.right_mention;
  end $function$


-- Whether an answer changes what stands of its pair.
-- owner article4_owner
CREATE OR REPLACE FUNCTION linking.settles(p_answer text, p_needs_second boolean, p_second_of uuid)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select p_answer <> 'same' or not p_needs_second or p_second_of is not null $function$


-- Settled pairs that the caller may look at again because their details changed what they weigh.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.to_look_at_again(p_bits double precision, p_most integer)
 RETURNS TABLE(left_mention uuid, right_mention uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  declare
    v_owners uuid[] := priv.could_read_of();
  begin
    return query
    with changed as materialized (select distinct c.mention_id from linking.detail_change c where c.agency_id = any (v_owners)),
    pair as materialized (
      select d.left_mention as l, d.right_mention as r from changed c join linking.decision d on d.left_mention = c.mention_id
        where d.left_owner_agency_id = any (v_owners)
      union select d.left_mention, d.right_mention from changed c join linking.decision d on d.right_mention = c.mention_id
        where d.left_owner_agency_id = any (v_owners))
    select x.left_mention, x.right_mention
      from linking.changed_since(array(select p.l from pair p order by p.l, p.r), array(select p.r from pair p order by p.l, p.r), p_bits) x
      where not exists (select from linking.withdrawal w where w.mention_id in (x.left_mention, x.right_mention))
      order by x.left_mention, x.right_mention limit p_most;
  end $function$


-- Pairs that a second person must look at, both ends seen by the caller; the newest first.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.waiting_for_second(p_most integer)
 RETURNS TABLE(left_mention uuid, right_mention uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  declare
    v_owners uuid[] := priv.could_read_of();
  begin
    return query
    with first as materialized (
      select d.left_mention, d.right_mention, d.created_at from linking.decision d
        where d.left_owner_agency_id = any (v_owners) and d.needs_second and d.answer = 'same' and d.second_of is null
          and not exists (select from linking.decision x where x.second_of = d.id)),
    waiting as materialized (
      select f.left_mention as l, f.right_mention as r, max(f.created_at) as at from first f
        left join lateral (select x.answer, x.created_at from linking.decision x
          where x.left_mention = f.left_mention and x.right_mention = f.right_mention and linking.settles(x.answer, x.needs_second, x.second_of)
          order by x.created_at desc, x.id desc limit 1) t on true
        where t.answer is null or (t.answer <> 'same' and t.created_at < f.created_at)
        group by f.left_mention, f.right_mention),
    seen as materialized (select s as id from priv.seen_mentions(array(select w.l from waiting w union select w.r from waiting w)) s)
    select w.l, w.r from waiting w where w.l in (select s.id from seen s) and w.r in (select s.id from seen s)
      order by w.at desc, w.l, w.r limit p_most;
  end $function$


-- Enters what the pairs of a mention of the caller's own agency come to now; the caller sees both ends.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION linking.weigh_again(p_mention uuid, p_edges jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_count int;
  begin
    if not (priv.may_link() and priv.is_own_mention(p_mention)) then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    with edge as materialized (select * from jsonb_to_recordset(p_edges) as e ("left" uuid, "right" uuid, model text, levels smallint[], weight float8)
        where p_mention in (e."left", e."right")),
    seen as materialized (select m.id, m.kind from linking.mention m where m.id in (select s
      from priv.seen_mentions(array(select e."left" from edge e union select e."right" from edge e)) s))
    insert into linking.edge (left_mention, right_mention, kind, model, levels, weight)
      select e."left", e."right", a.kind, e.model, e.levels, e.weight from edge e
        join seen a on a.id = e."left" join seen b on b.id = e."right" and b.kind = a.kind
      on conflict (left_mention, right_mention) do update
        set model = excluded.model, levels = excluded.levels, weight = excluded.weight;
    get diagnostics v_count = row_count;
    return v_count;
  end $function$


-- A mark of an operation is later than every mark it has, if only by a microsecond, and waits for those on their way.
-- owner article4_owner
CREATE OR REPLACE FUNCTION operations.after_what_was_marked()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    perform from operations.joint_operation o where o.id = new.operation_id for no key update;
    new.created_at := greatest(new.created_at, (select max(m.created_at) + interval '1 microsecond' from operations.field_mark m
      where m.operation_id = new.operation_id));
    return new;
  end $function$


-- A reply is later than every reply before it, if only by a microsecond.
-- owner article4_owner
CREATE OR REPLACE FUNCTION operations.after_what_was_replied()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    new.created_at := greatest(new.created_at, (select max(r.created_at) + interval '1 microsecond' from operations.notice_reply r
      where r.notice_id = new.notice_id));
    return new;
  end $function$


-- For the desk of an agency: what was answered about each of its items that somebody acted on.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.answers_to_us()
 RETURNS TABLE(release_id uuid, answer text, day date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select distinct on (s.id) s.release_id, x.answer, (x.created_at at time zone 'Europe/London')::date
      from intelligence.release r join operations.joint_source s on s.release_id = r.id join operations.joint_result x on x.source_id = s.id
      where r.owner_agency_id = priv.agency() and priv.at_own_desk()
      order by s.id, x.version desc $function$


-- Puts the days of the interest on its key.
-- owner article4_owner
CREATE OR REPLACE FUNCTION operations.days_of_interest()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    select i.from_day, i.until_day into strict new.from_day, new.until_day from operations.interest i where i.id = new.interest_id;
    return new;
  end $function$


-- For who may be named on operations: agencies to which somebody who was met can be handed. The own one, and those with an agreement for safeguarding; each has a lead who can open a record.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.encounter_desks()
 RETURNS TABLE(agency_id uuid, name text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_agency uuid := priv.agency();
    v_today date := (priv.now() at time zone 'Europe/London')::date;
  begin
    if v_agency is null or not priv.is_on_operations() then return; end if;
    return query select a.id, a.name from identity.agency a
      where a.status = 'active'
        and (a.id = v_agency or exists (select from governance.party p
          join governance.agreement g on g.id = p.agreement_id and 'safeguarding' = any (g.purposes)
            and g.starts_on <= v_today and g.review_on > v_today
          join governance.party q on q.agreement_id = g.id and q.agency_id = a.id and q.signed_at is not null and q.left_at is null
            and q.signed_text_hash = p.signed_text_hash
          where p.agency_id = v_agency and p.signed_at is not null and p.left_at is null))
        and exists (select from identity.person s where s.agency_id = a.id and priv.could_help(s.id, array['safeguarding-lead']))
      order by a.id <> v_agency, a.name, a.id;
  end $function$


-- Whether a split is one: each kind once, none above the whole, and together the whole; of kinds of exploitation, at least the whole.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.fits_count(p_split text, p_total integer, p_kinds text[], p_counts integer[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select p_total is not null and cardinality(p_kinds) between 1 and 300 and cardinality(p_kinds) = cardinality(p_counts)
    and array_ndims(p_kinds) = 1 and array_ndims(p_counts) = 1
    and (select count(distinct k.kind) = cardinality(p_kinds) and bool_and(k.kind ~ '^([a-z0-9]+(-[a-z0-9]+)*|[A-Z]{2})$' and length(k.kind) <= 40)
      from unnest(p_kinds) k (kind))
    and (select bool_and(c.n is not null and c.n between 0 and p_total)
        and case when p_split = 'exploitation' then sum(c.n) >= p_total else sum(c.n) = p_total end
      from unnest(p_counts) c (n)) $function$


-- An interest that ended is found by nothing any more.
-- owner article4_owner
CREATE OR REPLACE FUNCTION operations.forget_keys()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    delete from operations.interest_key k where k.interest_id = new.interest_id;
    return null;
  end $function$


-- A joint operation is neither authorised nor closed while something is missing, whoever does it and by whatever path.
-- owner article4_owner
CREATE OR REPLACE FUNCTION operations.hold_the_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    -- Nobody takes a step, and no name ends, while another step is being taken.
    perform from operations.joint_operation o where o.id = new.operation_id for update;
    if new.action = 'authorise' and cardinality(operations.joint_missing(new.operation_id)) > 0
      or cardinality(operations.joint_unfinished(new.operation_id, new.action)) > 0 then
      raise exception 'something is missing' using errcode = 'check_violation', constraint = 'joint_missing';
    end if;
    return new;
  end $function$


-- Whether a joint operation, for who is named on it, was stood down and is not closed.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.is_after_the_day(p_operation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select coalesce(operations.joint_stage(p_operation) in ('stood-down', 'hot-debriefed', 'cold-debriefed', 'evaluated'), false) $function$


-- Whether an agency enforces the law: whoever leads on victims comes from another.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.is_enforcement(p_agency uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select exists (select from identity.agency a where a.id = p_agency
      and ('lawEnforcement' = any (a.capabilities) or a.kind in ('police', 'organised-crime-unit', 'immigration', 'labour-inspectorate'))) $function$


-- Whether the asking person has opened this joint operation and nobody was ever named on it.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.is_opened_unnamed(p_operation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select exists (select from operations.joint_operation o where o.id = p_operation and o.by_person = priv.person()
      and o.lead_agency_id = priv.agency()) and not exists (select from operations.joint_role r where r.operation_id = p_operation) $function$


-- Whether that step of a tasking, as far as the caller sees it, named the caller as owner. A policy of the table cannot ask the table itself.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.is_owner_at(p_tasking uuid, p_turn integer)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ begin return exists (select from operations.step s where s.tasking_id = p_tasking and s.turn = p_turn
    and s.owner_person = priv.person()); end $function$


-- Whether this may be answered to whoever passed an item on: under conditions, only that it was weighed.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.is_safe_answer(p_release uuid, p_answer text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select exists (select from intelligence.release r where r.id = p_release and (r.handling = 'P' or p_answer = 'weighed')) $function$


-- Whether a device was shut out.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.is_shut_out(p_device uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select exists (select from operations.field_device_end e where e.device_id = p_device) $function$


-- What a joint operation cannot be authorised without and does not have (BR27, BR15). Empty: it can be.
-- owner article4_owner
CREATE OR REPLACE FUNCTION operations.joint_missing(p_operation uuid)
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_plan operations.joint_reception;
    v_standing record;
  begin
    select * into v_plan from operations.joint_reception x where x.operation_id = p_operation order by x.version desc limit 1;
    select * into v_standing from operations.joint_standing(p_operation);
    return array_remove(array[
      case when not exists (select from operations.joint_role r where r.operation_id = p_operation and r.role = 'victim-lead'
          and not operations.is_enforcement(r.agency_id)
          and not exists (select from operations.joint_role_end e where e.role_id = r.id)) then 'victim-lead' end,
      case when coalesce(cardinality(v_plan.languages), 0) = 0 or not 0 < all (v_plan.interpreters) then 'interpreters' end,
      case when coalesce(v_plan.first_responders, 0) = 0 then 'first-responders' end,
      case when v_plan.beds is null or v_plan.beds < v_plan.people or length(v_plan.accommodation) < 2 then 'accommodation' end,
      case when not exists (select from operations.joint_decision d
          where d.operation_id = p_operation and d.kind = 'immigration') then 'immigration' end,
      case when coalesce(cardinality(v_standing.without_agreement), 1) > 0 then 'agreements' end,
      case when (select count(distinct s.part) from operations.joint_section s where s.operation_id = p_operation
          and s.part in ('risk-victims', 'risk-children', 'risk-staff', 'risk-public', 'risk-suspects')) < 5 then 'risk' end,
      case when (select count(distinct s.part) from operations.joint_section s where s.operation_id = p_operation
          and s.part in ('information', 'intention', 'method', 'administration', 'communications', 'human-rights', 'change-our-mind',
            'abort')) < 8 then 'order' end,
      case when not coalesce(v_standing.originators_agree, false) then 'originators' end,
      case when coalesce(v_standing.places, 0) = 0 then 'places' end], null);
  end $function$


-- The stage of a joint operation, for who is named on it; null for anybody else.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.joint_stage(p_operation uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select coalesce((select s.stage from operations.joint_step s where s.operation_id = p_operation order by s.turn desc limit 1), 'proposed')
    where p_operation = any (priv.my_operations()) $function$


-- For who is named on it: agencies named without an agreement for the purpose in hand; whether every originator agreed; how many places are registered for the day; whether the part that not everybody reads is written.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.joint_standing(p_operation uuid)
 RETURNS TABLE(without_agreement uuid[], originators_agree boolean, places integer, has_information boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not p_operation = any (priv.my_operations()) then return; end if;
    return query select
      (select coalesce(array_agg(distinct r.agency_id), '{}') from operations.joint_role r
        where r.operation_id = o.id and r.agency_id <> o.lead_agency_id
          and not exists (select from operations.joint_role_end e where e.role_id = r.id)
          and not governance.are_partners(o.lead_agency_id, r.agency_id, priv.purpose())),
      not exists (select from operations.joint_source s where s.operation_id = o.id and not operations.may_act_on_release(s.release_id)),
      (select count(*)::int from operations.joint_place p join operations.interest i on i.id = p.interest_id
        where p.operation_id = o.id and i.from_day <= o.day and i.until_day >= o.day
          and not exists (select from operations.interest_end e where e.interest_id = i.id)),
      exists (select from operations.joint_section x where x.operation_id = o.id and x.part = 'information')
      from operations.joint_operation o where o.id = p_operation;
  end $function$


-- For who is named on it: how many items that were used have no outcome and no answer yet. What was recalled asks for none.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.joint_unanswered(p_operation uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select count(*)::int from operations.joint_source s join intelligence.release r on r.id = s.release_id and r.recalled_at is null
    where s.operation_id = p_operation and p_operation = any (priv.my_operations())
      and not exists (select from operations.joint_result x where x.source_id = s.id) $function$


-- What a step after the day cannot be taken without and does not have (BR28, BR29). Empty: it can be.
-- owner article4_owner
CREATE OR REPLACE FUNCTION operations.joint_unfinished(p_operation uuid, p_action text)
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[] := array(select distinct s.part from operations.joint_section s where s.operation_id = p_operation);
  begin
    return array_remove(array[
      case when p_action in ('hot-debrief', 'close') and not v_parts @> '{hot-happened,hot-welfare,hot-risks}' then 'hot-debrief' end,
      case when p_action in ('cold-debrief', 'close') and not v_parts @> '{cold-kept,cold-changed}' then 'cold-debrief' end,
      case when p_action in ('evaluate', 'close') and not v_parts @> '{evaluation}' then 'evaluation' end,
      case when p_action in ('evaluate', 'close') and (select count(distinct c.measure) from operations.joint_count c
          where c.operation_id = p_operation and c.measure in ('concerns', 'indicators', 'potential-victims', 'recorded-crimes',
            'confirmed-victims', 'premises-visited', 'people-encountered', 'people-safeguarded', 'nrm-referrals', 'arrests',
            'lost-to-contact')) < 11 then 'counts' end,
      case when p_action = 'close' and exists (select from operations.joint_disruption d where d.operation_id = p_operation
          and not exists (select from operations.joint_validation v where v.disruption_id = d.id)) then 'validation' end,
      case when p_action = 'close' and (operations.joint_unanswered(p_operation) > 0
        or not p_operation = any (priv.my_operations())) then 'answers' end], null);
  end $function$


-- Refuses to end the last name that a joint operation cannot be without.
-- owner article4_owner
CREATE OR REPLACE FUNCTION operations.keep_who_is_needed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_role text;
    v_operation uuid;
    v_stage text;
  begin
    select r.role, r.operation_id into strict v_role, v_operation from operations.joint_role r where r.id = new.role_id;
    perform from operations.joint_operation o where o.id = v_operation for update;
    if v_role not in ('gold', 'silver', 'victim-lead') then return new; end if;
    select coalesce((select s.stage from operations.joint_step s where s.operation_id = v_operation order by s.turn desc limit 1), 'proposed')
      into v_stage;
    if v_role <> 'silver' and v_stage not in ('authorised', 'briefed', 'live') then return new; end if;
    if not exists (select from operations.joint_role r where r.operation_id = v_operation and r.role = v_role and r.id <> new.role_id
        and (v_role <> 'victim-lead' or not operations.is_enforcement(r.agency_id))
        and not exists (select from operations.joint_role_end e where e.role_id = r.id)) then
      raise exception 'the last of those who are needed' using errcode = 'check_violation', constraint = 'last_of_role';
    end if;
    return new;
  end $function$


-- Whether an operation may rest on a release: it stands, and under A1 its originator agreed.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.may_act_on_release(p_release uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select exists (select from intelligence.release r where r.id = p_release and r.recalled_at is null
      and (r.action_code is distinct from 'A1' or 'agreed' = (select c.answer from intelligence.consultation c
        where c.item_id = r.item_id and c.about = 'act' order by c.created_at desc, c.answer desc limit 1))) $function$


-- Joint operations on which the asking person is named now, with their stage and what that person is on each.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.my_operations()
 RETURNS TABLE(operation_id uuid, reference text, title text, day date, from_time time without time zone, until_time time without time zone, stage text, lead_agency_id uuid, roles text[], teams text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select o.id, o.reference, o.title, o.day, o.from_time, o.until_time, operations.joint_stage(o.id), o.lead_agency_id,
        array_agg(distinct r.role), array_agg(distinct r.team) filter (where r.team <> '')
      from priv.roles_on_operations() r join operations.joint_operation o on o.id = r.operation_id
      group by o.id order by o.day, o.id
  $function$


-- A telephone was in contact. For definer functions alone.
-- owner article4_owner
CREATE OR REPLACE FUNCTION operations.note_contact(p_device uuid, p_forgets boolean)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    insert into operations.field_contact as c (device_id, told_to_forget_at) values (p_device, case when p_forgets then priv.now() end)
      on conflict (device_id) do update set last_at = priv.now(), told_to_forget_at = coalesce(c.told_to_forget_at, excluded.told_to_forget_at)
  $function$


-- Who can be named on a joint operation, for who plans it: people at work with a right to it, at the agency that leads and at those with which it may share for the purpose in hand.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.possible_members(p_operation uuid)
 RETURNS TABLE(person_id uuid, person_name text, role_title text, agency_id uuid, agency_name text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_lead uuid;
  begin
    if not p_operation = any (priv.my_operations_as('{gold,silver}')) then return; end if;
    select o.lead_agency_id into v_lead from operations.joint_operation o where o.id = p_operation;
    return query select p.id, p.name, p.role_title, a.id, a.name from identity.person p join identity.agency a on a.id = p.agency_id
      where p.status = 'active' and a.status = 'active'
        and (a.id = v_lead or (v_lead = priv.agency() and a.id = any (priv.partner_agencies())))
        and exists (select from identity.right_held h where h.person_id = p.id and h.ended_at is null
          and h."right" in ('analyst', 'intelligence-officer', 'safeguarding-lead', 'caseworker'))
      order by a.name, p.name, p.id;
  end $function$


-- Who at the asking person's own agency could answer for a tasking: people at work there with a right to read taskings.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.possible_owners()
 RETURNS TABLE(person_id uuid, person_name text, role_title text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    return query select p.id, p.name, p.role_title from identity.person p
      where priv.is_reader() and p.agency_id = priv.agency() and p.status = 'active'
        and exists (select from identity.right_held h where h.person_id = p.id and h.ended_at is null
          and h."right" in ('analyst', 'intelligence-officer', 'safeguarding-lead'))
      order by p.name, p.id;
  end $function$


-- What a telephone of the asking person that shows its credential is good for; no row for any other.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.show_field_device(p_device uuid, p_credential text)
 RETURNS TABLE(operation_id uuid, standing text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_device operations.field_device;
    v_standing text;
  begin
    select d.* into v_device from operations.field_device d where d.id = p_device and d.person_id = priv.person()
      and d.agency_id = priv.agency() and d.credential_hash = sha256(convert_to(p_credential, 'utf8'));
    if v_device.id is null then return; end if;
    v_standing := case when operations.is_shut_out(p_device) then 'shut-out' when v_device.good_until <= priv.now() then 'over' else 'good' end;
    perform operations.note_contact(p_device, v_standing = 'shut-out');
    return query select v_device.operation_id, v_standing;
  end $function$


-- Whether minutes are unsigned, as far as the caller sees them; whoever asks next waits until the caller is done.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.takes_more(p_meeting uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    perform pg_advisory_xact_lock(hashtextextended('operations.meeting ' || p_meeting::text, 0));
    return not exists (select from operations.meeting_sign s where s.meeting_id = p_meeting);
  end $function$


-- A meeting takes lines one after the other until it is signed, and is signed once, over all of them.
-- owner article4_owner
CREATE OR REPLACE FUNCTION operations.while_unsigned()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
  end $function$


-- Whether the asking person is named on this operation and it is the time of its field: from the briefing to the first debrief.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.writes_in_field(p_operation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select coalesce(operations.joint_stage(p_operation) in ('briefed', 'live', 'stood-down', 'hot-debriefed'), false) $function$


-- Whether the asking person may write this part of a joint operation at this stage.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION operations.writes_part(p_operation uuid, p_part text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select p_operation = any (priv.my_operations_as('{gold,silver,victim-lead}'))
      and operations.joint_stage(p_operation) = any (case
        when p_part like 'hot-%' then array['stood-down']
        when p_part like 'cold-%' then array['hot-debriefed']
        when p_part = 'evaluation' then array['cold-debriefed']
        else array['proposed', 'tasked', 'planning'] end) $function$


-- Records a fact and its job in the caller's transaction.
-- owner article4_owner, may be called by article4_staff, article4_worker
CREATE OR REPLACE FUNCTION outbox.publish(p_name text, p_subject uuid, p_payload jsonb)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_id uuid := gen_random_uuid();
  begin
    insert into outbox.fact (id, name, subject_id, payload) values (v_id, p_name, p_subject, coalesce(p_payload, '{}'::jsonb));
    perform priv.enqueue('hear', json_build_object('factId', v_id), 'hear:' || v_id);
    return v_id;
  end $function$


-- Adds a file; 0 when ten are there already.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION portal.add_draft_file(p_token_hash bytea, p_id uuid, p_sealed bytea)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_position int;
  begin
    perform from portal.draft d where d.token_hash = p_token_hash for update;
    select min(n) into v_position from generate_series(1, 10) n
      where not exists (select from portal.draft_file f where f.token_hash = p_token_hash and f.position = n);
    if v_position is null then return 0; end if;
    insert into portal.draft_file (id, token_hash, position, sealed) values (p_id, p_token_hash, v_position, p_sealed);
    return v_position;
  end $function$


-- A form left or sent is gone at once.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION portal.drop_draft(p_token_hash bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ delete from portal.draft d where d.token_hash = p_token_hash $function$


-- Takes a file out again.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION portal.drop_draft_file(p_token_hash bytea, p_id uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ delete from portal.draft_file f where f.token_hash = p_token_hash and f.id = p_id $function$


-- A form in progress, held until this transaction ends: of two answers, or an answer and a leaving, one waits for the other.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION portal.hold_draft(p_token_hash bytea)
 RETURNS TABLE(sealed bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select d.sealed from portal.draft d
      where d.token_hash = p_token_hash and d.touched_at > priv.now() - interval '30 minutes' for update $function$


-- Exit this page: the form in progress is dropped, and a receipt is not shown again.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION portal.leave(p_token_hash bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    delete from portal.draft d where d.token_hash = p_token_hash;
    delete from intake.submission s where s.token_hash = p_token_hash
  $function$


-- A form in progress, if it is younger than thirty minutes.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION portal.load_draft(p_token_hash bytea)
 RETURNS TABLE(sealed bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select d.sealed from portal.draft d where d.token_hash = p_token_hash and d.touched_at > priv.now() - interval '30 minutes' $function$


-- Files of a form in progress.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION portal.load_draft_files(p_token_hash bytea)
 RETURNS TABLE(id uuid, "position" integer, sealed bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select f.id, f.position, f.sealed from portal.draft_file f join portal.draft d using (token_hash)
      where f.token_hash = p_token_hash and d.touched_at > priv.now() - interval '30 minutes' order by f.position $function$


-- People who hold the right speaker, for an administrator of the partnership; themselves excepted.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION portal.people_who_speak()
 RETURNS TABLE(id uuid, name text, agency text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.minds_languages() then return; end if;
    return query select p.id, p.name, a.name from identity.person p join identity.agency a on a.id = p.agency_id
      where p.status = 'active' and p.id <> priv.person()
        and exists (select from identity.right_held h where h.person_id = p.id and h."right" = 'speaker' and h.ended_at is null)
      order by p.name, a.name, p.id;
  end $function$


-- The decisions that stand, without who made them, and that newer ones wait. For the public site.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION portal.published_wording()
 RETURNS TABLE(language text, catalogue text, key text, "position" bigint, decision text, is_effective boolean, source_hash bytea, seen_hash bytea, text text, decided_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
  $function$


-- Keeps a form; old ones go.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION portal.save_draft(p_token_hash bytea, p_sealed bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    delete from portal.draft d where d.touched_at <= priv.now() - interval '30 minutes';
    insert into portal.draft (token_hash, sealed) values (p_token_hash, p_sealed)
      on conflict (token_hash) do update set sealed = excluded.sealed, touched_at = priv.now()
  $function$


-- Removes old drafts, and submission tokens after 24 hours.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION portal.sweep()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_count int;
  begin
    delete from portal.draft d where d.touched_at <= priv.now() - interval '30 minutes';
    get diagnostics v_count = row_count;
    delete from intake.submission s where s.created_at <= priv.now() - interval '24 hours';
    return v_count;
  end $function$


-- How many decisions on texts there are: none is ever taken away, so another number means that there are new ones.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION portal.wording_count()
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select count(*) from portal.wording w $function$


-- Whether the asking person is an academic adviser, working for oversight, at this moment.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.advises()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] = 'oversight' and 'adviser' = any (string_to_array(v_parts[4], ',')), false);
  end $function$


-- For which agency, or null.
-- owner article4_owner, may be called by article4_door, article4_keys, article4_public, article4_staff, article4_worker
CREATE OR REPLACE FUNCTION priv.agency()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return (priv.context_parts())[2]::uuid; end $function$


-- Whether the asking person works at the desk that holds the report.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.at_desk(p_desk uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(p_desk = v_parts[2]::uuid and v_parts[3] in ('triage', 'crime', 'safeguarding')
      and string_to_array(v_parts[4], ',') && array['intake-officer', 'intelligence-officer'], false);
  end $function$


-- Whether the asking person works on their own agency's items, for a purpose.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.at_own_desk()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] in ('triage', 'crime', 'safeguarding', 'labour-standards')
      and string_to_array(v_parts[4], ',') && array['intelligence-officer', 'release-officer'], false);
  end $function$


-- Whether the asking person began this attempt: they alone say what came of it.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.began_contact(p_attempt uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return exists (select from safeguarding.contact_attempt a where a.id = p_attempt and a.by_person = priv.person()
    and a.refusal is null); end $function$


-- Checks a live session and signs this transaction's context; no row if anything is amiss.
-- owner article4_owner, may be called by article4_keys, article4_staff
CREATE OR REPLACE FUNCTION priv.begin_session(p_token text, p_agent_hash text)
 RETURNS TABLE(person_id uuid, agency_id uuid, name text, agency_name text, rights text[], purpose text, proved_seconds_ago integer, now timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    s identity.session;
    v_now timestamptz := priv.now();
    v_rights text[];
  begin
    select * into s from identity.session x where x.token_hash = sha256(convert_to(p_token, 'utf8'))
      and x.ended_at is null and x.expires_at > v_now and x.last_seen_at > v_now - interval '60 minutes'
      and x.agent_hash = p_agent_hash;
    if s.id is null then return; end if;
    if not exists (select from identity.person p join identity.agency a on a.id = p.agency_id
        where p.id = s.person_id and p.status = 'active' and a.status = 'active') then return; end if;
    if s.last_seen_at < v_now - interval '1 minute' then
      update identity.session x set last_seen_at = v_now
        where x.id = (select y.id from identity.session y where y.id = s.id for update skip locked);
    end if;
    select coalesce(array_agg(h."right" order by h."right"), '{}') into v_rights
      from identity.right_held h where h.person_id = s.person_id and h.ended_at is null;
    return query
      select p.id, p.agency_id, p.name, a.name, v_rights, s.purpose,
          extract(epoch from v_now - s.proved_at)::int, v_now
        from identity.person p join identity.agency a on a.id = p.agency_id where p.id = s.person_id;
    perform priv.set_context(s.person_id, (select p.agency_id from identity.person p where p.id = s.person_id), s.purpose,
      array_to_string(v_rights, ','), 2);
    perform set_config('app.session', s.id::text, true);
  end $function$


-- Whether this consent was given and nothing else was said to the same purpose and agency since.
-- owner article4_owner
CREATE OR REPLACE FUNCTION priv.consent_stands(p_consent uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return exists (select from safeguarding.consent c where c.id = p_consent and c.answer = 'given'
    and not exists (select from safeguarding.consent n where n.person_id = c.person_id and n.purpose = c.purpose
      and n.agency_id is not distinct from c.agency_id and n.answer <> 'given' and n.created_at > c.created_at)); end $function$


-- Why a person may not be contacted on this channel for this purpose at this moment; null where they may (BR36).
-- owner article4_owner
CREATE OR REPLACE FUNCTION priv.contact_refusal(p_channel uuid, p_purpose text, p_at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_terms safeguarding.contact_terms;
    v_local timestamp := p_at at time zone 'Europe/London';
  begin
    select t.* into v_terms from safeguarding.contact_terms t where t.channel_id = p_channel order by t.created_at desc limit 1;
    if v_terms.id is null then return 'not-confirmed'; end if;
    if exists (select from safeguarding.consent c where c.person_id = v_terms.person_id and c.purpose = 'contact' and c.answer <> 'given'
      and not exists (select from safeguarding.consent n where n.person_id = c.person_id and n.purpose = 'contact'
        and n.created_at > c.created_at)) then return 'said-no'; end if;
    if v_terms.state = 'withdrawn' then return 'withdrawn'; end if;
    if v_terms.state = 'noted' then return 'not-confirmed'; end if;
    if exists (select from safeguarding.contact_outcome o where o.person_id = v_terms.person_id and o.created_at > v_terms.created_at
      and (o.result = 'unsafe' or (o.result = 'somebody-else' and o.channel_id = p_channel))) then return 'unsafe'; end if;
    if v_local::date > v_terms.until then return 'expired'; end if;
    if not p_purpose = any (v_terms.purposes) then return 'not-for-this'; end if;
    if not (array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])[extract(isodow from v_local)::int] = any (v_terms.days) then
      return 'not-this-day'; end if;
    if v_local::time < v_terms.from_time or v_local::time >= v_terms.to_time then return 'not-this-hour'; end if;
    return null;
  end $function$


-- The parts of the context (person, agency, purpose, rights, assurance, transaction) if its signature and transaction hold, else null.
-- owner article4_owner
CREATE OR REPLACE FUNCTION priv.context_parts()
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_context text := nullif(current_setting('app.context', true), '');
  begin
    if v_context is null
       or priv.mac(v_context) is distinct from current_setting('app.context_mac', true)
       or split_part(v_context, '|', 6) is distinct from pg_current_xact_id()::text then
      return null;
    end if;
    return string_to_array(v_context, '|', '');
  end $function$


-- Whether somebody is at work, holds one of these rights, and does not investigate, administer or audit. For definer functions alone.
-- owner article4_owner
CREATE OR REPLACE FUNCTION priv.could_help(p_person uuid, p_rights text[])
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    return exists (select from identity.person s where s.id = p_person and s.status = 'active')
      and exists (select from identity.right_held h where h.person_id = p_person and h.ended_at is null and h."right" = any (p_rights))
      and not exists (select from identity.right_held h where h.person_id = p_person and h.ended_at is null
        and h."right" in ('analyst', 'intelligence-officer', 'release-officer', 'source-custodian', 'agency-administrator',
          'partnership-administrator', 'auditor'));
  end $function$


-- Agencies of whose words the asking person could read any: their own, partners for the purpose in hand, and whoever shared in an emergency. An early no; what is read is decided release by release.
-- owner article4_owner
CREATE OR REPLACE FUNCTION priv.could_read_of()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  declare
    v_agency uuid := priv.agency();
  begin
    if v_agency is null then return '{}'; end if;
    return priv.partner_agencies() || v_agency || array(select distinct r.owner_agency_id from intelligence.dissemination d
      join intelligence.release r on r.id = d.release_id
      where d.agency_id = v_agency and d.emergency_reason is not null and d.ended_at is null);
  end $function$


-- Asks every agency's interests at once, writes the answer for who asked and a notice for each owner. Null where it was taken; else the budget that is spent. The same look-ups and writes whether nothing is known or something unrelated.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.deconflict(p_id uuid, p_kind text, p_words text, p_keys bytea[], p_born bytea, p_visit_day date, p_reason text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  declare
    v_person uuid := priv.person();
    v_agency uuid := priv.agency();
    v_now timestamptz := priv.now();
    v_today date := (priv.now() at time zone 'Europe/London')::date;
    v_spent text;
    v_met uuid[];
    v_hold boolean;
    v_own boolean;
    v_desks text[];
    v_answer text := 'clear';
    v_desk_name text;
    v_desk_phone text;
  begin
    if not priv.is_reader() then
      raise exception 'only who reads for a purpose may ask' using errcode = 'insufficient_privilege';
    end if;
    if p_visit_day < v_today or p_visit_day > v_today + 31 or cardinality(p_keys) not between 1 and 400 then
      raise exception 'not a question before a visit' using errcode = 'check_violation';
    end if;
    -- Two questions of one agency are counted one after the other: at the last of the budget, one of them is refused.
    perform pg_advisory_xact_lock(hashtext('operations.enquiry'), hashtext(v_agency::text));
    select b.id into v_spent from operations.budget b
      where b.most <= case b.scope
        when 'person' then (select count(*) from operations.enquiry e
          where e.by_person = v_person and e.created_at > v_now - make_interval(hours => b.hours))
        else (select count(*) from operations.enquiry e
          where e.agency_id = v_agency and e.created_at > v_now - make_interval(hours => b.hours)) end
      order by b.scope desc, b.hours desc limit 1;
    if v_spent is not null then
      insert into operations.enquiry_refusal (agency_id, by_person, budget_id) values (v_agency, v_person, v_spent);
      return v_spent;
    end if;

    select array_agg(i.id), bool_or(i.answer = 'hold'), bool_or(i.agency_id = v_agency),
        array_agg(distinct case when i.is_covert and i.agency_id <> v_agency then null else array[i.desk_name, i.desk_phone]::text end)
          filter (where i.answer = 'call')
      into v_met, v_hold, v_own, v_desks
      from operations.interest i
      where i.id in (select k.interest_id from operations.interest_key k where k.key = any (p_keys)
        and k.from_day <= p_visit_day and k.until_day >= v_today
        and (k.born_key is null or p_born is null or k.born_key = p_born));
    select d.name, d.phone into v_desk_name, v_desk_phone from operations.common_desk d order by d.created_at desc, d.id limit 1;
    -- One desk that may be named is named; where there are several, or one may not be, it is the common one. Without one: hold.
    if cardinality(v_desks) = 1 and v_desks[1] is not null then
      v_desk_name := (v_desks[1]::text[])[1];
      v_desk_phone := (v_desks[1]::text[])[2];
    end if;
    if v_met is not null then
      v_answer := case when v_hold or v_desk_name is null then 'hold' else 'call' end;
    end if;

    insert into operations.enquiry (id, agency_id, by_person, purpose, kind, words, visit_day, reason, answer, desk_name, desk_phone, is_own)
      values (p_id, v_agency, v_person, priv.purpose(), p_kind, p_words, p_visit_day, p_reason, v_answer,
        case when v_answer = 'call' then v_desk_name end, case when v_answer = 'call' then v_desk_phone end, coalesce(v_own, false));
    insert into operations.notice (enquiry_id, interest_id, owner_agency_id, asker_agency_id, purpose, visit_day)
      select p_id, i.id, i.agency_id, v_agency, priv.purpose(), p_visit_day
        from unnest(coalesce(v_met, array[null]::uuid[])) as met (id) left join operations.interest i on i.id = met.id;
    return null;
  end $function$


-- What the owners of what was asked about say to who asked: wait, call (a desk), or go ahead, which all of them must have said. No row: nothing yet. Who says it is not told.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.deconfliction_reply(p_enquiry uuid)
 RETURNS TABLE(message text, desk_name text, desk_phone text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_all integer;
    v_waits integer;
    v_calls integer;
    v_goes integer;
    v_desks text[];
  begin
    if not priv.is_reader() or not exists (select from operations.enquiry e where e.id = p_enquiry and e.by_person = priv.person()
        and e.agency_id = priv.agency()) then return; end if;
    select count(*), count(*) filter (where r.message = 'wait'), count(*) filter (where r.message = 'call-us'),
        count(*) filter (where r.message = 'go-ahead'),
        array_agg(distinct case when i.is_covert and i.agency_id <> priv.agency() then null
          else array[i.desk_name, i.desk_phone]::text end) filter (where r.message = 'call-us')
      into v_all, v_waits, v_calls, v_goes, v_desks
      from operations.notice n
      join operations.interest i on i.id = n.interest_id
      left join lateral (select x.message from operations.notice_reply x where x.notice_id = n.id order by x.created_at desc limit 1) r on true
      where n.enquiry_id = p_enquiry;
    if v_waits > 0 then return query select 'wait', null::text, null::text; return; end if;
    if v_calls > 0 then
      if cardinality(v_desks) = 1 and v_desks[1] is not null then
        return query select 'call', (v_desks[1]::text[])[1], (v_desks[1]::text[])[2];
        return;
      end if;
      return query select 'call', d.name, d.phone from operations.common_desk d order by d.created_at desc, d.id limit 1;
      if not found then return query select 'wait', null::text, null::text; end if;
      return;
    end if;
    if v_all > 0 and v_goes = v_all then return query select 'go-ahead', null::text, null::text; end if;
  end $function$


-- Adds a job in the caller's transaction.
-- owner article4_worker
CREATE OR REPLACE FUNCTION priv.enqueue(p_task text, p_payload json, p_key text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select graphile_worker.add_job(p_task, p_payload, job_key => p_key, max_attempts => 10) $function$


-- Whether the asking person writes what the partnership says of itself in figures, at this moment.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.evaluates()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] = 'oversight' and 'evaluator' = any (string_to_array(v_parts[4], ',')), false);
  end $function$


-- Turns row security on and forces it. Every table of every room goes through here.
-- owner article4_owner
CREATE OR REPLACE FUNCTION priv.guard(p_table regclass)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    execute format('alter table %s enable row level security', p_table);
    execute format('alter table %s force row level security', p_table);
    execute format('create policy owner_all on %s to article4_owner using (true) with check (true)', p_table);
  end $function$


-- Whether the asking person opened this record and nobody is its member yet.
-- owner article4_owner
CREATE OR REPLACE FUNCTION priv.has_just_opened(p_person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return exists (select from safeguarding.person p where p.id = p_person and p.by_person = priv.person() and p.agency_id = priv.agency())
    and not exists (select from safeguarding.member m where m.person_id = p_person); end $function$


-- Whether the signed context holds the right. No context, no right.
-- owner article4_owner, may be called by article4_door, article4_keys, article4_public, article4_staff, article4_worker
CREATE OR REPLACE FUNCTION priv.has_right(p_right text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return coalesce(p_right = any (string_to_array((priv.context_parts())[4], ',')), false); end $function$


-- What a telephone without a session is told: stay, or forget everything because it was shut out or its person is not at work any more. Null for what is no telephone of ours.
-- owner article4_owner, may be called by article4_door
CREATE OR REPLACE FUNCTION priv.hear_field_device(p_device uuid, p_contact text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_forgets boolean;
  begin
    select operations.is_shut_out(d.id) or p.status <> 'active' or a.status <> 'active' into v_forgets
      from operations.field_device d join identity.person p on p.id = d.person_id join identity.agency a on a.id = d.agency_id
      where d.id = p_device and d.contact_hash = sha256(convert_to(p_contact, 'utf8'));
    if v_forgets is null then return null; end if;
    if v_forgets and not exists (select from operations.field_contact c where c.device_id = p_device and c.told_to_forget_at is not null) then
      perform audit.record('system', 'operations.tell-to-forget', 'allowed', 'field-device', p_device::text,
        (select o.lead_agency_id from operations.field_device d join operations.joint_operation o on o.id = d.operation_id where d.id = p_device),
        null, null, '{}'::jsonb, null);
    end if;
    perform operations.note_contact(p_device, v_forgets);
    return case when v_forgets then 'forget' else 'stay' end;
  end $function$


-- Whether somebody holds the right speaker. For the policy that gives a language.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.holds_speaker(p_person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select exists (select from identity.right_held h where h.person_id = p_person and h."right" = 'speaker' and h.ended_at is null) $function$


-- Whether the asking person works with people, for safeguarding, and does not investigate, administer or audit.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.is_caseworker()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[] := priv.context_parts();
    v_rights text[] := string_to_array(v_parts[4], ',');
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] = 'safeguarding' and v_rights && array['safeguarding-lead', 'caseworker']
      and not v_rights && array['analyst', 'intelligence-officer', 'release-officer', 'source-custodian', 'agency-administrator',
        'partnership-administrator', 'auditor'], false);
  end $function$


-- Whether the asking person could be named on a joint operation and works for a purpose now.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.is_on_operations()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] in ('crime', 'safeguarding', 'labour-standards')
      and string_to_array(v_parts[4], ',') && array['analyst', 'intelligence-officer', 'safeguarding-lead', 'caseworker'], false);
  end $function$


-- Whether the asking person sees this mention and their own agency confirmed it.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.is_own_mention(p_mention uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 4000
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return exists (select from linking.mention m where m.id = p_mention and m.agency_id = priv.agency()) and priv.sees_mention(p_mention);
  end $function$


-- Whether a key repeats the place of a mention that the asking person confirmed and sees.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.is_own_place(p_mention uuid, p_kind text, p_item uuid, p_owner uuid, p_release uuid, p_agency uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 4000
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return exists (select from linking.mention m where m.id = p_mention and m.by_person = priv.person() and m.kind = p_kind and m.item_id = p_item
        and m.owner_agency_id = p_owner and m.release_id is not distinct from p_release and m.agency_id = p_agency)
      and priv.sees_mention(p_mention);
  end $function$


-- Whether the asking person may read what partners have released, for a purpose.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.is_reader()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] in ('crime', 'safeguarding', 'labour-standards')
      and string_to_array(v_parts[4], ',') && array['analyst', 'intelligence-officer', 'safeguarding-lead'], false);
  end $function$


-- Whether a referral is still being written: what was sent is not changed afterwards.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.is_written(p_referral uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return priv.referral_state(p_referral) in ('draft', 'offered', 'declined', 'accepted'); end $function$


-- Whether the asking person keeps their agency's interests, and is told who asked about them.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.keeps_interests()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] in ('crime', 'safeguarding', 'labour-standards')
      and string_to_array(v_parts[4], ',') && array['analyst', 'intelligence-officer'], false);
  end $function$


-- Whether the agency of the asking person keeps the entry of this service.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.keeps_service(p_service uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return exists (select from safeguarding.service s where s.id = p_service and s.agency_id = priv.agency()); end $function$


-- Whether the asking person plans campaigns for their agency, at this moment.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.leads_campaigns()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] = 'administration' and 'campaign-lead' = any (string_to_array(v_parts[4], ',')), false);
  end $function$


-- Whether the asking person may also open records and say who works with whom.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.leads_cases()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return priv.is_caseworker() and priv.has_right('safeguarding-lead'); end $function$


-- Whether the asking person plans training for their agency, at this moment.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.leads_training()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] = 'administration' and 'training-lead' = any (string_to_array(v_parts[4], ',')), false);
  end $function$


-- Whether a record keeps a lead of its own agency when this person is its member no more.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.leaves_a_lead(p_person uuid, p_staff uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    perform pg_advisory_xact_lock(hashtextextended('safeguarding.member_end ' || p_person::text, 0));
    return exists (select from safeguarding.member m
      join safeguarding.person p on p.id = m.person_id and p.agency_id = m.agency_id
      where m.person_id = p_person and m.staff_id <> p_staff and priv.could_help(m.staff_id, array['safeguarding-lead'])
        and not exists (select from safeguarding.member_end e
          where e.person_id = m.person_id and e.staff_id = m.staff_id and e.created_at > m.created_at));
  end $function$


-- Signs a context. Executable by the owner alone: whoever can call it can be anybody.
-- owner article4_owner
CREATE OR REPLACE FUNCTION priv.mac(p_message text)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_inner bytea;
    v_outer bytea;
  begin
    select s.inner_pad, s.outer_pad into strict v_inner, v_outer from priv.secret s;
    return encode(sha256(v_outer || sha256(v_inner || convert_to(p_message, 'utf8'))), 'hex');
  end $function$


-- Whether the asking person may ask this agency to help somebody they work with, on this basis.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.may_ask_support(p_person uuid, p_to uuid, p_basis text, p_consent uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not (p_person = any (priv.my_people()) and p_to = any (priv.partner_agencies())) then return false; end if;
    return p_basis = 'law' or (priv.consent_stands(p_consent) and exists (select from safeguarding.consent c
      where c.id = p_consent and c.person_id = p_person and c.purpose = 'sharing' and c.agency_id = p_to));
  end $function$


-- Whether a lead of the agency that keeps a record may add this person on this basis.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.may_be_member(p_person uuid, p_staff uuid, p_agency uuid, p_basis text, p_consent uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if p_basis = 'opened-it' then return p_staff = priv.person() and priv.has_just_opened(p_person); end if;
    if not exists (select from safeguarding.possible_members() s where s.id = p_staff and s.agency_id = p_agency) then return false; end if;
    if p_basis = 'own-agency' then return p_agency = priv.agency(); end if;
    return p_agency <> priv.agency() and (p_basis = 'law' or exists (select from safeguarding.consent c
      where c.id = p_consent and c.person_id = p_person and c.purpose = 'sharing' and c.agency_id = p_agency and c.answer = 'given'
        and not exists (select from safeguarding.consent n where n.person_id = c.person_id and n.purpose = c.purpose
          and n.agency_id = c.agency_id and n.created_at > c.created_at)));
  end $function$


-- Whether the asking person is the second whom a decision on a text needs, and these are the words that it is about.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.may_confirm(p_decision uuid, p_language text, p_catalogue text, p_key text, p_source_hash bytea, p_seen_hash bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    return exists (select from portal.wording w where w.id = p_decision and w.language = p_language and w.catalogue = p_catalogue and w.key = p_key
      and w.source_hash = p_source_hash and w.seen_hash = p_seen_hash and w.by_person <> priv.person()
      and ((w.needs <> 'nobody' and w.language = any (priv.spoken_languages())) or (w.needs = 'second-person' and priv.minds_languages())));
  end $function$


-- Whether the caller sees a version of this series, of their own agency and of this kind and subject.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.may_continue(p_series uuid, p_kind text, p_mention uuid, p_place text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE COST 2000
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ begin return exists (select from risk.assessment a where a.series_id = p_series and a.agency_id = priv.agency() and a.kind = p_kind
    and a.mention_id is not distinct from p_mention and a.place_key is not distinct from p_place); end $function$


-- Whether the asking person may confirm mentions and decide on links, for a purpose.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.may_link()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] in ('crime', 'safeguarding', 'labour-standards')
      and string_to_array(v_parts[4], ',') && array['analyst', 'intelligence-officer'], false);
  end $function$


-- Whether this is the first referral of a person, or the one before has ended.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.may_open_referral(p_person uuid, p_number integer)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return p_number = 1 or exists (select from safeguarding.referral r
    where r.person_id = p_person and r.number = p_number - 1 and priv.referral_state(r.id) = 'closed'); end $function$


-- Whether the asking person's agency may take this step of a referral, with what the person said and is: a first responder organisation, for a notification a specified public authority, an agreement that stands or a no, and for a child an authority that acknowledged.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.may_take_referral_step(p_referral uuid, p_action text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_person uuid := (select r.person_id from safeguarding.referral r where r.id = p_referral);
    v_is_adult boolean := coalesce((select d.age_state = 'adult' from safeguarding.person_detail d where d.person_id = v_person
      order by d.created_at desc limit 1), false);
    v_said text := (select c.answer from safeguarding.consent c where c.person_id = v_person and c.purpose = 'nrm' order by c.created_at desc limit 1);
    v_first_responder boolean := exists (select from identity.agency a where a.id = priv.agency() and a.status = 'active'
      and 'firstResponder' = any (a.capabilities));
    v_specified boolean := exists (select from identity.agency a where a.id = priv.agency() and a.status = 'active'
      and 'specifiedAuthority' = any (a.capabilities));
  begin
    return case
      when p_action = 'take-on' then v_first_responder
      when p_action = 'submit' then v_first_responder and (not v_is_adult or coalesce(v_said = 'given', false))
      when p_action = 'notify' then v_specified and v_is_adult and coalesce(v_said <> 'given', false)
      when p_action = 'close' then v_is_adult or (select count(distinct a.deed) = 2 from safeguarding.referral_authority a
        where a.referral_id = p_referral)
      else true
    end;
  end $function$


-- Whether the asking person says who reviews which language: an administrator of the partnership, working for administration.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.minds_languages()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] = 'administration'
      and 'partnership-administrator' = any (string_to_array(v_parts[4], ',')), false);
  end $function$


-- The same as operation and record, for marks: their policy cannot ask the handovers, whose own policy asks the marks.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.my_encounter_records()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select array(select h.operation_id || ' ' || h.record from operations.field_handover h where h.id = any (priv.my_encounters())) $function$


-- Encounters that were handed to the agency of the asking person, who leads cases there, while an agreement lives: nobody has taken them on yet, or they did themselves. Empty means none.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.my_encounters()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_agency uuid := priv.agency();
    v_person uuid := priv.person();
    v_partners uuid[];
  begin
    if not priv.leads_cases() then return '{}'; end if;
    v_partners := priv.partner_agencies();
    return array(select h.id from operations.field_handover h join identity.person p on p.id = h.by_person
      where h.to_agency_id = v_agency and (p.agency_id = v_agency or p.agency_id = any (v_partners))
        and not exists (select from operations.field_taken_on t
          where t.operation_id = h.operation_id and t.record = h.record and t.by_person <> v_person));
  end $function$


-- Joint operations on which the asking person is named now. Empty means none.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.my_operations()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return (select coalesce(array_agg(distinct r.operation_id), '{}') from priv.roles_on_operations() r); end $function$


-- Joint operations on which the asking person is named now as one of these. Empty means none.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.my_operations_as(p_roles text[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    return (select coalesce(array_agg(distinct r.operation_id), '{}') from priv.roles_on_operations() r where r.role = any (p_roles));
  end $function$


-- Whose records the asking person sees now: a current member, for safeguarding; at a partner, while agreement and consent or law stand. Empty means none.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.my_people()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[];
    v_person uuid;
    v_agency uuid;
    v_partners uuid[];
  begin
    if not priv.is_caseworker() then return '{}'; end if;
    v_parts := priv.context_parts();
    v_person := v_parts[1];
    v_agency := v_parts[2];
    if not exists (select from safeguarding.member m where m.staff_id = v_person and m.agency_id = v_agency) then return '{}'; end if;
    v_partners := priv.partner_agencies();
    return (select coalesce(array_agg(distinct m.person_id), '{}')
      from safeguarding.member m
      join safeguarding.person p on p.id = m.person_id
      where m.staff_id = v_person and m.agency_id = v_agency
        and not exists (select from safeguarding.member_end e
          where e.person_id = m.person_id and e.staff_id = m.staff_id and e.created_at > m.created_at)
        and (p.agency_id = v_agency or (p.agency_id = any (v_partners)
          and (m.basis = 'law' or (m.basis = 'consent' and exists (select from safeguarding.consent c
            where c.id = m.consent_id and c.person_id = m.person_id and c.agency_id = v_agency and c.answer = 'given'
              and not exists (select from safeguarding.consent n where n.person_id = c.person_id and n.purpose = c.purpose
                and n.agency_id = c.agency_id and n.created_at > c.created_at and n.answer <> 'given')))))));
  end $function$


-- Joint operations on which the asking person is there for the people who are met, and may read of them.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.my_people_in_the_field()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return priv.my_operations_as('{victim-lead,first-responder,ngo-liaison,health}'); end $function$


-- Which support referrals the asking person sees now: of people they work with, and those their agency was asked, while agreement and consent or law stand. Empty means none.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.my_support()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_agency uuid;
    v_people uuid[];
    v_partners uuid[];
  begin
    if not priv.is_caseworker() then return '{}'; end if;
    v_agency := priv.agency();
    v_people := priv.my_people();
    v_partners := priv.partner_agencies();
    return array(select s.id from safeguarding.support s where s.person_id = any (v_people)
      or (s.to_agency_id = v_agency and s.from_agency_id = any (v_partners)
        and (s.basis = 'law' or priv.consent_stands(s.consent_id))));
  end $function$


-- The hour, from the database alone (a client clock grants nothing).
-- owner article4_owner, may be called by article4_door, article4_keys, article4_public, article4_staff, article4_worker
CREATE OR REPLACE FUNCTION priv.now()
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_frozen timestamptz;
  begin
    select f.at into v_frozen from priv.frozen_clock f;
    return coalesce(v_frozen, transaction_timestamp());
  end $function$


-- Whether the release is the asking agency's own.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.owns_release(p_release uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 1000
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    return exists (select from intelligence.release r where r.id = p_release and r.owner_agency_id = priv.agency()) and priv.at_own_desk();
  end $function$


-- Agencies with which the asking agency may share now, for the purpose in hand. Empty means none.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.partner_agencies()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[] := priv.context_parts();
    v_agency uuid := v_parts[2];
    v_purpose text := v_parts[3];
    v_today date;
  begin
    if v_agency is null then return '{}'; end if;
    v_today := (priv.now() at time zone 'Europe/London')::date;
    return (select coalesce(array_agg(distinct b.agency_id), '{}')
      from governance.party a
      join governance.agreement g on g.id = a.agreement_id and v_purpose = any (g.purposes)
        and g.starts_on <= v_today and g.review_on > v_today
      join governance.party b on b.agreement_id = g.id and b.agency_id <> v_agency and b.signed_at is not null and b.left_at is null
        and b.signed_text_hash = a.signed_text_hash
      where a.agency_id = v_agency and a.signed_at is not null and a.left_at is null);
  end $function$


-- Who asks: the person of the signed context, or null.
-- owner article4_owner, may be called by article4_door, article4_keys, article4_public, article4_staff, article4_worker
CREATE OR REPLACE FUNCTION priv.person()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return (priv.context_parts())[1]::uuid; end $function$


-- The key service makes its public halves known at start.
-- owner article4_owner, may be called by article4_keys
CREATE OR REPLACE FUNCTION priv.publish_box_key(p_id text, p_use text, p_public_key bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ insert into platform.box_key (id, use, public_key) values (p_id, p_use, p_public_key) on conflict (id) do nothing $function$


-- For which purpose, or null.
-- owner article4_owner, may be called by article4_door, article4_keys, article4_public, article4_staff, article4_worker
CREATE OR REPLACE FUNCTION priv.purpose()
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return (priv.context_parts())[3]; end $function$


-- Those of these releases whose words the asking person may read: what the policies of release and release_text say, for many at once.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.reads_words(p_releases uuid[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  declare
    v_parts text[] := priv.context_parts();
    v_person uuid := v_parts[1];
    v_agency uuid := v_parts[2];
    v_purpose text := v_parts[3];
    v_is_sent boolean;
    v_is_at_desk boolean;
    v_is_reader boolean;
    v_partners uuid[];
    v_now timestamptz;
  begin
    if v_agency is null then return; end if;
    -- An early no: most of what is asked about is neither the asking agency's nor was ever sent to it.
    v_is_sent := exists (select from intelligence.dissemination d where d.release_id = any (p_releases) and d.agency_id = v_agency);
    if not v_is_sent
      and not exists (select from intelligence.release r where r.id = any (p_releases) and r.owner_agency_id = v_agency) then return; end if;
    v_is_at_desk := priv.at_own_desk();
    v_is_reader := priv.is_reader();
    if not (v_is_at_desk or v_is_reader) then return; end if;
    if v_is_reader and v_is_sent then
      v_partners := priv.partner_agencies();
      v_now := priv.now();
    end if;
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
  end $function$


-- The state of a referral: that of its last step; draft before the first.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.referral_state(p_referral uuid)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return coalesce((select s.state from safeguarding.referral_step s where s.referral_id = p_referral order by s.turn desc limit 1),
    'draft'); end $function$


-- As what the asking person is named now, on which joint operations: while their agency leads it, or has an agreement with the one that does for the purpose in hand.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.roles_on_operations()
 RETURNS TABLE(operation_id uuid, role text, team text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  declare
    v_parts text[];
    v_person uuid;
    v_agency uuid;
    v_partners uuid[];
  begin
    if not priv.is_on_operations() then return; end if;
    v_parts := priv.context_parts();
    v_person := v_parts[1];
    v_agency := v_parts[2];
    if not exists (select from operations.joint_role r where r.person_id = v_person and r.agency_id = v_agency) then return; end if;
    v_partners := priv.partner_agencies();
    return query select r.operation_id, r.role, r.team from operations.joint_role r
      join operations.joint_operation o on o.id = r.operation_id
      where r.person_id = v_person and r.agency_id = v_agency
        and (o.lead_agency_id = v_agency or o.lead_agency_id = any (v_partners))
        and not exists (select from operations.joint_role_end e where e.role_id = r.id);
  end $function$


-- Those of these pairs whose numbers the asking person may know: they see both ends and have answered since the pair was last opened, or it is settled.
-- owner article4_owner
CREATE OR REPLACE FUNCTION priv.scored_for_me(p_left uuid[], p_right uuid[])
 RETURNS TABLE(left_mention uuid, right_mention uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  declare
    v_person uuid := priv.person();
  begin
    return query
    with seen as materialized (select s as id from priv.seen_mentions(p_left || p_right) s),
    pair as materialized (select distinct w.l, w.r from unnest(p_left, p_right) as w (l, r)
      where w.l in (select s.id from seen s) and w.r in (select s.id from seen s)),
    said as materialized (select p.l, p.r, d.answer, d.by_person, d.created_at, linking.settles(d.answer, d.needs_second, d.second_of) as settles
      from pair p join linking.decision d on d.left_mention = p.l and d.right_mention = p.r),
    last as materialized (select distinct on (s.l, s.r) s.l, s.r, s.answer, s.created_at from said s where s.settles
      order by s.l, s.r, s.created_at desc),
    opened as materialized (select s.l, s.r, max(s.created_at) as at from said s where s.answer = 'withdrawn' group by s.l, s.r)
    select s.l, s.r from said s left join opened o on o.l = s.l and o.r = s.r
      where s.by_person = v_person and s.answer <> 'withdrawn' and (o.at is null or s.created_at > o.at)
    union
    select t.l, t.r from last t where t.answer = 'same' or (t.answer <> 'withdrawn' and not exists (select from said s
      where s.l = t.l and s.r = t.r and s.created_at > t.created_at));
  end $function$


-- Those of these mentions that the asking person sees: what the policies of mention say, for many at once.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.seen_mentions(p_mentions uuid[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  declare
    v_agency uuid := priv.agency();
  begin
    -- Nobody at work sees nothing.
    if v_agency is null then return; end if;
    return query
    with asked as materialized (select m.id, m.release_id, m.owner_agency_id, m.agency_id from linking.mention m where m.id = any (p_mentions)),
    words as materialized (select w as release_id from priv.reads_words(array(select distinct a.release_id from asked a
      where a.release_id is not null)) w)
    select a.id from asked a
      where case when a.release_id is null then a.owner_agency_id = v_agency and (select priv.at_own_desk())
        else (a.agency_id = a.owner_agency_id or a.agency_id = v_agency) and a.release_id in (select w.release_id from words w) end;
  end $function$


-- Whether the asking person reads the figures of the partnership, at this moment.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.sees_figures()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_parts text[] := priv.context_parts();
  begin
    return coalesce(v_parts[2] is not null and v_parts[3] = 'oversight'
      and string_to_array(v_parts[4], ',') && array['evaluator', 'board-member', 'adviser'], false);
  end $function$


-- Whether the asking person sees this mention.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.sees_mention(p_mention uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 4000
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ begin return exists (select from priv.seen_mentions(array[p_mention])); end $function$


-- Whether the asking person sees both, and both are of one kind: what a decision can be about.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.sees_pair(p_left uuid, p_right uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 4000
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    return exists (select from linking.mention a join linking.mention b on b.kind = a.kind where a.id = p_left and b.id = p_right)
      and (select count(*) from priv.seen_mentions(array[p_left, p_right])) = 2;
  end $function$


-- Whether the caller may see this question, by their own row security. Plans once a connection.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.sees_requirement(p_requirement uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE COST 2000
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ begin return exists (select from risk.requirement r where r.id = p_requirement); end $function$


-- Whether the caller may read the originals of all these items, by their own row security, and the words of all these releases. Plans once a connection.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.sees_texts(p_items uuid[], p_releases uuid[])
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE COST 4000
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  begin
    if cardinality(p_items) > 0 and exists (select from unnest(p_items) as w (id)
      where not exists (select from intelligence.item i where i.id = w.id)) then return false; end if;
    return cardinality(p_releases) = 0
      or not exists (select from unnest(p_releases) as w (id) where w.id not in (select r from priv.reads_words(p_releases) as r));
  end $function$


-- Signs and sets the context of this transaction. Owner only.
-- owner article4_owner
CREATE OR REPLACE FUNCTION priv.set_context(p_person uuid, p_agency uuid, p_purpose text, p_rights text, p_assurance integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_context text := array_to_string(array[p_person::text, p_agency::text, p_purpose, p_rights, p_assurance::text, pg_current_xact_id()::text], '|', '');
  begin
    if concat(p_purpose, p_rights) like '%|%' then
      raise exception 'a part of a context holds a bar' using errcode = 'invalid_parameter_value';
    end if;
    perform set_config('app.context', v_context, true), set_config('app.context_mac', priv.mac(v_context), true);
  end $function$


-- The languages that the asking person reviews, on this day, working for administration; empty where none.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.spoken_languages()
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
  end $function$


-- Whether these words stand in a text that the asking person may read: of an own item's original, or of a live release.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.words_stand(p_item uuid, p_owner uuid, p_release uuid, p_version integer, p_found text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 4000
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
  end $function$


-- Whether somebody was made a member of a record and has not been ended since.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION priv.works_with(p_person uuid, p_staff uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return exists (select from safeguarding.member m where m.person_id = p_person and m.staff_id = p_staff
    and not exists (select from safeguarding.member_end e where e.person_id = m.person_id and e.staff_id = m.staff_id
      and e.created_at > m.created_at)); end $function$


-- An answer of an agency is later than every answer it gave before, if only by a microsecond.
-- owner article4_owner
CREATE OR REPLACE FUNCTION risk.after_what_was_answered()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    new.created_at := greatest(new.created_at, (select max(a.created_at) + interval '1 microsecond' from risk.answer a
      where a.requirement_id = new.requirement_id and a.agency_id = new.agency_id));
    return new;
  end $function$


-- A version is later than every version of its series, if only by a microsecond: which is the newest is not left to chance.
-- owner article4_owner
CREATE OR REPLACE FUNCTION risk.after_what_was_assessed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    new.created_at := greatest(new.created_at, (select max(a.created_at) + interval '1 microsecond' from risk.assessment a
      where a.series_id = new.series_id));
    return new;
  end $function$


-- What is noted on an assessment is later than all that was noted or read before, if only by a microsecond: whether a prompt was read since is not left to chance.
-- owner article4_owner
CREATE OR REPLACE FUNCTION risk.after_what_was_noted()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    new.created_at := greatest(new.created_at,
      (select max(r.created_at) + interval '1 microsecond' from risk.role r where r.assessment_id = new.assessment_id),
      (select max(d.created_at) + interval '1 microsecond' from risk.defence_reading d where d.assessment_id = new.assessment_id));
    return new;
  end $function$


-- Takes an import back: its rows go, the note that it was here stays.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION risk.undo_geography_import(p_import uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare v_count int; v_more int;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    delete from risk.incident i where i.import_id = p_import;
    get diagnostics v_count = row_count;
    delete from risk.area a where a.import_id = p_import;
    get diagnostics v_more = row_count;
    update risk.geography_import i set undone_at = priv.now() where i.id = p_import and i.undone_at is null;
    return v_count + v_more;
  end $function$


-- What is said is later than all that was said before in the named tables, by the named column.
-- owner article4_owner
CREATE OR REPLACE FUNCTION safeguarding.after_what_was_said()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_table text;
    v_latest timestamptz;
  begin
    foreach v_table in array tg_argv[1:] loop
      execute format('select max(t.created_at) + interval ''1 microsecond'' from safeguarding.%I t where t.%I = $1', v_table, tg_argv[0])
        into v_latest using (to_jsonb(new) ->> tg_argv[0])::uuid;
      new.created_at := greatest(new.created_at, v_latest);
    end loop;
    return new;
  end $function$


-- Whether that step of a support referral, as far as the caller sees it, named the caller. A policy of the table cannot ask the table itself.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION safeguarding.helps_at(p_support uuid, p_turn integer)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ begin return exists (select from safeguarding.support_step s where s.support_id = p_support and s.turn = p_turn
    and s.owner_person = priv.person()); end $function$


-- The key service's own check: an address opens only for a member, within an attempt of their own that the rule still allows.
-- owner article4_owner, may be called by article4_keys
CREATE OR REPLACE FUNCTION safeguarding.may_unseal(p_token text, p_agent_hash text, p_kind text, p_record uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    perform priv.begin_session(p_token, p_agent_hash);
    return p_kind = 'safeguarding.contact' and exists (select from safeguarding.contact_attempt a
      where a.channel_id = p_record and a.by_person = priv.person() and a.refusal is null and a.person_id = any (priv.my_people())
        and a.created_at > priv.now() - interval '30 minutes'
        and not exists (select from safeguarding.contact_outcome o where o.attempt_id = a.id)
        and priv.contact_refusal(a.channel_id, a.purpose, priv.now()) is null);
  end $function$


-- For a lead: who could work with a person, at the own agency and at partners under a live agreement.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION safeguarding.possible_members()
 RETURNS TABLE(id uuid, name text, agency_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.leads_cases() then return; end if;
    return query select s.id, s.name, s.agency_id from identity.person s
      where (s.agency_id = priv.agency() or s.agency_id = any (priv.partner_agencies()))
        and priv.could_help(s.id, array['safeguarding-lead', 'caseworker'])
      order by s.name, s.id;
  end $function$


-- No attempt is begun that the rule refuses, and none is logged as refused that it allows.
-- owner article4_owner
CREATE OR REPLACE FUNCTION safeguarding.refuse_forgotten_rule()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_refusal text := priv.contact_refusal(new.channel_id, new.purpose, new.created_at);
  begin
    if v_refusal is distinct from new.refusal and (new.refusal is null or v_refusal is null) then
      raise exception 'a contact is begun only where the terms of its channel allow it now (%)', coalesce(v_refusal, 'allowed')
        using errcode = 'check_violation';
    end if;
    return new;
  end $function$


-- A step of a need takes the next turn, from the state in which it stands.
-- owner article4_owner
CREATE OR REPLACE FUNCTION safeguarding.step_after_the_last()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_state text := 'open';
    v_turn int := 0;
  begin
    select s.state, s.turn into v_state, v_turn from safeguarding.need_step s where s.need_id = new.need_id order by s.turn desc limit 1;
    if new.turn <> coalesce(v_turn, 0) + 1 or new.from_state <> coalesce(v_state, 'open') then
      raise exception 'a step must go on from the last one' using errcode = 'check_violation';
    end if;
    return new;
  end $function$


-- Takes one form of a learner and says all that its page shows: what became of it, the session, and what there is to read again. Nothing for an unknown session.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION training.answer(p_code text, p_mark bytea, p_wave text, p_form text, p_bank date, p_answers jsonb, p_marks jsonb, p_score numeric, p_out_of integer, p_agency uuid, p_role text, p_prior text)
 RETURNS TABLE(taken text, title text, level text, objectives text, agency text, held_on date, wave text, state text, certificate text, reading jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_taken text := training.take_answers(p_code, p_mark, p_wave, p_form, p_bank, p_answers, p_marks, p_score, p_out_of, p_agency, p_role, p_prior);
  begin
    return query select v_taken, s.*, case when v_taken in ('taken', 'had') and p_wave <> 'before' then
        coalesce((select jsonb_agg(jsonb_build_object('title', m.title, 'words', m.words)) from training.to_read_again(p_code, p_mark) m), '[]') else '[]' end
      from training.find_session(p_code) s;
  end $function$


-- Gives a learner the certificate that their answers earned, once; its last day, or null where none is earned.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION training.certify(p_code text, p_mark bytea, p_number bytea, p_name bytea)
 RETURNS date
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_expires date;
  begin
    insert into training.certificate (number_mark, session_id, learner_id, expires_on, name_mark)
      select p_number, r.session_id, r.learner_id, (s.held_on + make_interval(months => c.valid_months))::date, p_name
        from training.response r join training.learner l on l.id = r.learner_id join training.session s on s.id = r.session_id
          join training.course c on c.id = s.course_id
        where s.code = p_code and l.code_mark = p_mark and r.wave = 'after'
          and (c.certificate = 'answered' or (c.certificate = 'passed' and r.score >= 0.8 * r.out_of))
      on conflict do nothing;
    select f.expires_on into v_expires from training.certificate f join training.learner l on l.id = f.learner_id
      join training.session s on s.id = f.session_id where s.code = p_code and l.code_mark = p_mark;
    return v_expires;
  end $function$


-- What a certificate says, for whoever has its number. Of the name only whether it fits.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION training.check_certificate(p_number bytea, p_name bytea)
 RETURNS TABLE(title text, level text, agency text, held_on date, expires_on date, is_good boolean, has_name boolean, name_fits boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select c.title, c.level, a.name, s.held_on, f.expires_on, f.expires_on >= (priv.now() at time zone 'Europe/London')::date,
        f.name_mark is not null, coalesce(f.name_mark = p_name, false)
      from training.certificate f join training.session s on s.id = f.session_id join training.course c on c.id = s.course_id
        join identity.agency a on a.id = s.agency_id where f.number_mark = p_number
  $function$


-- Sessions whose learners of the own agency are to be asked again now.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION training.due()
 RETURNS TABLE(title text, code text, held_on date, wave text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.leads_training() then return; end if;
    return query select c.title, s.code, s.held_on, m.wave from training.reminder m join training.session s on s.id = m.session_id
      join training.course c on c.id = s.course_id
      where m.agency_id = priv.agency() and m.wave = training.open_wave(s.id, priv.now()) order by s.held_on, s.id;
  end $function$


-- What a learner sees of the session whose code they typed, and which questions are open.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION training.find_session(p_code text)
 RETURNS TABLE(title text, level text, objectives text, agency text, held_on date, wave text, state text, certificate text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select c.title, c.level, c.objectives, a.name, s.held_on, training.open_wave(s.id, priv.now()),
        coalesce((select t.state from training.session_step t where t.session_id = s.id order by t.turn desc limit 1), 'planned'), c.certificate
      from training.session s join training.course c on c.id = s.course_id join identity.agency a on a.id = s.agency_id where s.code = p_code
  $function$


-- Which forms this learner has answered in this session; null where they took no part in it.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION training.learner_waves(p_code text, p_mark bytea)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select array(select r.wave from training.response r where r.session_id = d.session_id and r.learner_id = d.learner_id)
      from training.attendance d join training.learner l on l.id = d.learner_id join training.session s on s.id = d.session_id
      where s.code = p_code and l.code_mark = p_mark
  $function$


-- Cuts the tie between learners and their codes three years after the last day they came to, once no certificate of theirs is good; how many.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION training.let_go()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_day date := (priv.now() at time zone 'Europe/London')::date;
    v_count int;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    delete from training.certificate f using training.session s
      where s.id = f.session_id and f.expires_on < v_day and s.held_on < v_day - interval '3 years';
    -- A random mark of the same length: no code has it, and two of them have nothing in common.
    update training.learner l set code_mark = sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), let_go_at = priv.now()
      where l.let_go_at is null
        and not exists (select from training.certificate f where f.learner_id = l.id)
        and not exists (select from training.attendance d join training.session s on s.id = d.session_id
          where d.learner_id = l.id and s.held_on >= v_day - interval '3 years')
        and l.created_at < priv.now() - interval '3 years';
    get diagnostics v_count = row_count;
    return v_count;
  end $function$


-- Which questions of a session are open at that moment; null for none.
-- owner article4_owner
CREATE OR REPLACE FUNCTION training.open_wave(p_session uuid, p_at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_day date := (p_at at time zone 'Europe/London')::date;
    v_held date := (select s.held_on from training.session s where s.id = p_session);
    v_state text := (select t.state from training.session_step t where t.session_id = p_session order by t.turn desc limit 1);
  begin
    if v_state in ('after', 'closed') then
      if v_day >= v_held + interval '6 months' then
        return case when v_day < v_held + interval '6 months 42 days' then 'month-6' end;
      end if;
      if v_day >= v_held + interval '3 months' and v_day < v_held + interval '3 months 42 days' then return 'month-3'; end if;
    end if;
    return case when v_state in ('before', 'after') and v_day < v_held + interval '3 months' then v_state end;
  end $function$


-- Every certificate of one learner code, of whatever agency.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION training.passport(p_mark bytea)
 RETURNS TABLE(code text, title text, level text, agency text, held_on date, expires_on date, is_good boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select s.code, c.title, c.level, a.name, s.held_on, f.expires_on, f.expires_on >= (priv.now() at time zone 'Europe/London')::date
      from training.certificate f join training.learner l on l.id = f.learner_id join training.session s on s.id = f.session_id
        join training.course c on c.id = s.course_id join identity.agency a on a.id = s.agency_id
      where l.code_mark = p_mark order by f.expires_on desc, s.held_on desc
  $function$


-- How often each invented item was graded in which way at the own agency, once ten rounds were practised there.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION training.practice_grades()
 RETURNS TABLE(item text, source text, assessment text, handling text, gradings integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.leads_training()
      or (select count(distinct p.round_id) from training.practice p where p.agency_id = priv.agency()) < 10 then return; end if;
    return query select p.item, p.source, p.assessment, p.handling, count(*)::int from training.practice p
      where p.agency_id = priv.agency() group by 1, 2, 3, 4 order by 1, 2, 3, 4;
  end $function$


-- Tells the training leads concerned that people are to be asked again, once for each session, agency and wave.
-- owner article4_owner, may be called by article4_worker
CREATE OR REPLACE FUNCTION training.remind()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_row record;
    v_told int := 0;
  begin
    if session_user <> 'article4_worker' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
    for v_row in
      insert into training.reminder (session_id, agency_id, wave)
        select distinct s.id, a.agency_id, training.open_wave(s.id, priv.now())
          from training.session s cross join lateral (select s.agency_id union
            select d.agency_id from training.attendance d where d.session_id = s.id and d.agency_id is not null) a
          where s.held_on > (priv.now() at time zone 'Europe/London')::date - 300
            and training.open_wave(s.id, priv.now()) in ('month-3', 'month-6')
            and exists (select from training.attendance d where d.session_id = s.id)
        on conflict do nothing returning session_id, agency_id, wave
    loop
      v_told := v_told + 1;
      perform outbox.publish('training.follow-up-due', v_row.session_id, jsonb_build_object('agency', v_row.agency_id, 'wave', v_row.wave));
    end loop;
    return v_told;
  end $function$


-- Unlabelled answers of a course, or of the own agency's people on it, where there are enough of them; else nothing.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION training.scores(p_course uuid, p_is_own boolean)
 RETURNS TABLE(wave text, learner integer, form text, marks jsonb, answers jsonb, score numeric, out_of smallint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if training.team_state(p_course, p_is_own) is distinct from 'shown' then return; end if;
    -- Numbered anew and in no order of theirs: two answers of this function cannot be laid side by side by the numbers.
    return query with team as (
        select d.session_id, d.learner_id, (row_number() over (order by random()))::int as number
          from training.attendance d join training.session s on s.id = d.session_id
          where s.course_id = p_course and (not p_is_own or d.agency_id = priv.agency()))
      select r.wave, t.number, r.form, r.marks, r.answers, r.score, r.out_of
        from team t join training.response r on r.session_id = t.session_id and r.learner_id = t.learner_id order by t.number, r.wave;
  end $function$


-- The agencies a learner may say they come from; none without the code of a session.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION training.session_agencies(p_code text)
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select a.id, a.name from identity.agency a where a.status = 'active' and exists (select from training.session s where s.code = p_code)
    order by a.name, a.id $function$


-- Takes one form of a learner, once: taken, had (it came before), closed, details (it lacks who they are), or unknown (no such session).
-- owner article4_owner
CREATE OR REPLACE FUNCTION training.take_answers(p_code text, p_mark bytea, p_wave text, p_form text, p_bank date, p_answers jsonb, p_marks jsonb, p_score numeric, p_out_of integer, p_agency uuid, p_role text, p_prior text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_session uuid := (select s.id from training.session s where s.code = p_code);
    v_learner uuid;
  begin
    if v_session is null then return 'unknown'; end if;
    select l.id into v_learner from training.learner l where l.code_mark = p_mark;
    -- Sent again: the first that came stands, whatever is open by now.
    if exists (select from training.response r where r.session_id = v_session and r.learner_id = v_learner and r.wave = p_wave) then
      return 'had';
    end if;
    if not training.takes_wave(v_session, p_wave) then return 'closed'; end if;
    if not exists (select from training.attendance d where d.session_id = v_session and d.learner_id = v_learner) then
      if p_wave not in ('before', 'after') then return 'closed'; end if;
      if p_role is null or (p_agency is not null
          and not exists (select from identity.agency a where a.id = p_agency and a.status = 'active')) then
        return 'details';
      end if;
      if v_learner is null then
        insert into training.learner (code_mark) values (p_mark) on conflict (code_mark) do nothing returning id into v_learner;
        if v_learner is null then select l.id into v_learner from training.learner l where l.code_mark = p_mark; end if;
      end if;
      insert into training.attendance (session_id, learner_id, agency_id, role, prior)
        values (v_session, v_learner, p_agency, p_role, p_prior) on conflict (session_id, learner_id) do nothing;
    end if;
    insert into training.response (session_id, learner_id, wave, form, bank, answers, marks, score, out_of)
      values (v_session, v_learner, p_wave, p_form, p_bank, p_answers, p_marks, p_score, p_out_of)
      on conflict (session_id, learner_id, wave) do nothing;
    if not found then return 'had'; end if;
    -- Who answered is not in the audit either: the session and which questions, and no more.
    perform audit.record('collection', 'training.take-answers', 'allowed', 'training-session', v_session::text,
      (select s.agency_id from training.session s where s.id = v_session), null, null, jsonb_build_object('wave', p_wave), null);
    return 'taken';
  end $function$


-- Whether answers to these questions are taken now.
-- owner article4_owner
CREATE OR REPLACE FUNCTION training.takes_wave(p_session uuid, p_wave text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return coalesce(p_wave = training.open_wave(p_session, priv.now()), false)
    or exists (select from training.session_step t where t.session_id = p_session and t.turn = case p_wave when 'before' then 2 when 'after' then 3 end
      and t.created_at > priv.now() - interval '15 minutes'); end $function$


-- Whether results of a course, or of the own agency's people on it, can be shown: at least ten people, and at least ten others or nobody.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION training.team_state(p_course uuid, p_is_own boolean)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_all int;
    v_team int;
  begin
    if not priv.leads_training() then return null; end if;
    select count(*), count(*) filter (where not p_is_own or d.agency_id = priv.agency()) into v_all, v_team
      from training.attendance d join training.session s on s.id = d.session_id where s.course_id = p_course;
    return case when v_team < 10 then 'few' when v_all - v_team between 1 and 9 then 'few-others' else 'shown' end;
  end $function$


-- What a course gives to read, for a learner who has answered the questions after it.
-- owner article4_owner, may be called by article4_public
CREATE OR REPLACE FUNCTION training.to_read_again(p_code text, p_mark bytea)
 RETURNS TABLE(title text, words text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select m.title, m.words from training.material m join training.session s on s.course_id = m.course_id
      where s.code = p_code and 'after' = any (training.learner_waves(p_code, p_mark)) order by m.created_at, m.id
  $function$


-- The first day on which an agency counts as trained. For definer functions alone.
-- owner article4_owner
CREATE OR REPLACE FUNCTION training.trained_from()
 RETURNS TABLE(agency_id uuid, day date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select x.agency_id, min(x.held_on) + 1 from (
      select d.agency_id, s.held_on, count(*) over (partition by d.agency_id order by s.held_on) as people
        from training.attendance d join training.session s on s.id = d.session_id
        where d.agency_id is not null and exists (select from training.response r
          where r.session_id = d.session_id and r.learner_id = d.learner_id and r.wave = 'after')) x
      where x.people >= 10 group by 1
  $function$


-- Of two years: what teams wrote, graded and sent where, before and after they were trained, from ten pieces of a team on. For definer functions alone.
-- owner article4_owner
CREATE OR REPLACE FUNCTION training.work_by_team()
 RETURNS TABLE(measure text, agency_id uuid, phase text, pieces bigint, had numeric)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select w.measure, w.agency_id, case when t.day is null then 'never' when w.day < t.day then 'before' else 'after' end,
        sum(w.pieces), sum(w.had)
      from (select 'completeness' as measure, c.agency_id, c.day, 4 * c.pieces as pieces, c.had from counts.written_items() c
        union all select 'grading', c.agency_id, c.day, c.pieces, c.had from counts.first_gradings() c
        union all select 'routing', c.agency_id, c.day, c.pieces, c.had from counts.asked_taskings() c
        union all select 'routing', c.agency_id, c.day, c.pieces, c.had from counts.asked_support() c) w
        left join training.trained_from() t on t.agency_id = w.agency_id
      where w.day > (select (priv.now() at time zone 'Europe/London')::date - 730)
      group by 1, 2, 3
      having sum(w.pieces) >= case w.measure when 'completeness' then 40 else 10 end
  $function$


-- The same of the own agency, by name.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION training.work_of_own_team()
 RETURNS TABLE(measure text, phase text, pieces bigint, had numeric)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not priv.leads_training() then return; end if;
    return query select w.measure, w.phase, w.pieces, w.had from training.work_by_team() w where w.agency_id = priv.agency() order by 1, 2;
  end $function$


-- What trained and untrained teams did at work: unlabelled teams, in groups of at least three beside the own one.
-- owner article4_owner, may be called by article4_staff
CREATE OR REPLACE FUNCTION training.work_of_teams()
 RETURNS TABLE(measure text, team integer, phase text, pieces bigint, had numeric)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    v_agency uuid := priv.agency();
  begin
    if not (priv.leads_training() or priv.sees_figures()) then return; end if;
    -- Teams are numbered anew each time, and a group is shown where it has three teams beside the asking one.
    return query with w as materialized (select * from training.work_by_team()),
        number as (select x.agency_id, (row_number() over (order by random()))::int as team from (select distinct w.agency_id from w) x)
      select w.measure, n.team, w.phase, w.pieces, w.had from w join number n on n.agency_id = w.agency_id
        where (select count(*) from w o where o.measure = w.measure and o.phase = w.phase and o.agency_id <> v_agency) >= 3
        order by 1, 2, 3;
  end $function$

