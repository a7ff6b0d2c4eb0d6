-- campaigns, evaluation: a campaign is called by its name where it is judged, and a ward is judged by the district that holds it where only districts are counted.
drop function campaigns.registered_plans();
create function campaigns.registered_plans() returns table (campaign_id uuid, agency_id uuid, name text, version smallint, registered_at timestamptz,
    starts_on date, ends_on date, places jsonb, languages text[], channels text[], outcome text, design text, direction text,
    size_percent smallint, method text, alongside text, amendments int, ended text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.id, c.agency_id, c.name, r.version, r.created_at, p.starts_on, p.ends_on, p.places, p.languages, p.channels, r.outcome, r.design, r.direction,
        r.size_percent, r.method, p.alongside, (select count(*)::int from campaigns.plan n where n.campaign_id = c.id and n.reason is not null), e.kind
      from campaigns.registration r join campaigns.campaign c on c.id = r.campaign_id
        join campaigns.plan p on p.campaign_id = r.campaign_id and p.version = r.version left join campaigns.ending e on e.campaign_id = c.id
      where campaigns.may_evaluate() order by p.starts_on, c.id
  $$;
comment on function campaigns.registered_plans() is 'Every registered plan as it was registered, with the name of its campaign, how often it was amended since and how the campaign ended.';
revoke all on function campaigns.registered_plans() from public;
grant execute on function campaigns.registered_plans() to article4_staff, article4_worker;

create function evaluation.wards(p_codes text[]) returns table (ward_code text, district_code text, wards int)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query select w.code, w.district_code, (select count(*)::int from intake.ward o where o.district_code = w.district_code)
      from intake.ward w where w.code = any (p_codes) order by 1;
  end $$;
comment on function evaluation.wards(text[]) is 'The district that holds each of these wards, and how many wards that has, by the lists that reports are counted with. For whoever sees figures.';
revoke all on function evaluation.wards(text[]) from public;
grant execute on function evaluation.wards(text[]) to article4_staff;
