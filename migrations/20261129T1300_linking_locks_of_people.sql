-- One lock for each pair lasts until the transaction ends: a history of a whole county, written by the owner in one transaction,
-- needs more of them than a server has. Nobody answers about mentions that nobody sees yet, so the owner without a person takes none.
create or replace function linking.after_what_was_said() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_person uuid := priv.person();
    v_last linking.decision;
    v_first linking.decision;
  begin
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
  end $$;
comment on function linking.after_what_was_said() is 'Works out what an answer cannot say of itself: that it is later than every answer about its pair, whether it was blind, what the pair weighs, whether it needs a second person and whose answer it seconds.';
