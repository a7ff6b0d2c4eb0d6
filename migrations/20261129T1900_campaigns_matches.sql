-- campaigns: a matched design is registered with as many places to compare with as it has of its own.
create or replace function campaigns.check_registration() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
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
  end $$;
