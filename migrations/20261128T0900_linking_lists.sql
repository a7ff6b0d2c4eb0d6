-- linking: lists of subjects are read newest first, and what waits for a second person is found without reading every decision.
create index mention_newest on linking.mention (created_at desc, id desc);
create index mention_newest_of_kind on linking.mention (kind, created_at desc, id desc);
create index decision_second on linking.decision (created_at desc) where needs_second and answer = 'same';
create index decision_newest on linking.decision (created_at desc, id);
