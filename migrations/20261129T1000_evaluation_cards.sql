-- evaluation: what makes a card a fair comparison, said in constraints too; when it may be signed again; and campaigns that whoever sees figures may judge.
alter table evaluation.card
  add constraint card_equal_lengths check (
    extract(year from base_to) * 12 + extract(month from base_to) - extract(year from base_from) * 12 - extract(month from base_from)
      = extract(year from to_day) * 12 + extract(month from to_day) - extract(year from from_day) * 12 - extract(month from from_day)),
  add constraint card_reviewed_later check (review_on > to_day);

create or replace function evaluation.check_signature() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
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
  end $$;
comment on function evaluation.check_signature() is 'A card is signed by somebody other than who made it, when its months are over, and again at its dates of review only.';

create or replace function campaigns.may_evaluate() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select session_user = 'article4_worker' or priv.leads_campaigns() or priv.sees_figures() $$;
