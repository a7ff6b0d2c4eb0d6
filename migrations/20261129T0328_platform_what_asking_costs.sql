-- platform: the planner knows what it costs to ask a function about a row.
--
-- A function of plpgsql counts as a quarter of what one page costs, so a policy that asks for a tasking and for the words of a text
-- asked for the words first, of every row, and only then whether the tasking is seen at all. These functions ask several tables, 20
-- to 100 microseconds; 1000 counts as two and a half pages, 4000 as ten. Whoever replaces one of them says its cost again.
alter function priv.sees_mention(uuid) cost 4000;
alter function priv.is_own_mention(uuid) cost 4000;
alter function priv.is_own_place(uuid, text, uuid, uuid, uuid, uuid) cost 4000;
alter function priv.sees_pair(uuid, uuid) cost 4000;
alter function priv.sees_texts(uuid[], uuid[]) cost 4000;
alter function priv.words_stand(uuid, uuid, uuid, int, text) cost 4000;
alter function priv.may_continue(uuid, text, uuid, text) cost 2000;
alter function priv.sees_requirement(uuid) cost 2000;
alter function priv.owns_release(uuid) cost 1000;
alter function governance.is_party(uuid) cost 1000;
alter function governance.was_agreed(uuid) cost 1000;
