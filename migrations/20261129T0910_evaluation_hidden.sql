-- evaluation: people whom no list has. Who is on whose lists is counted across agencies without anybody in it; what no count shows (whether lists go by one
-- definition, whether one feeds another, how well people were linked) a person says, with a reason, in versions.
create table evaluation.list_fact (
  version smallint primary key check (version between 1 and 500),
  created_at timestamptz not null default priv.now(),
  before_version smallint generated always as (nullif(version - 1, 0)) stored references evaluation.list_fact (version),
  feed text not null check (feed in ('yes', 'no', 'not-known')),
  same text not null check (same in ('yes', 'no', 'not-known')),
  measured text not null check (measured in ('yes', 'no', 'not-known')),
  reason text not null check (length(reason) between 10 and 2000),
  by_person uuid not null references identity.person (id)
);
comment on table evaluation.list_fact is 'What people know of the lists of potential victims and no count shows: whether one feeds another by rule, whether all go by one definition and period, whether it was measured how often a person is missed or mistaken; with the reason. The newest version stands. Never changed.';
create index list_fact_before on evaluation.list_fact (before_version);
create index list_fact_by on evaluation.list_fact (by_person);
select priv.guard('evaluation.list_fact');
create policy for_whoever_sees_figures on evaluation.list_fact for select to article4_staff using ((select priv.sees_figures()));
create policy in_own_name on evaluation.list_fact for insert to article4_staff with check ((select priv.evaluates()) and by_person = (select priv.person()));
grant select on evaluation.list_fact to article4_staff;
grant insert (version, feed, same, measured, reason, by_person) on evaluation.list_fact to article4_staff;

-- A list is what agencies of one kind noted. At most six: with more, there are too many models to try them all.
create function counts.list_of(p_kind text) returns int
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$ select case when p_kind in ('police', 'organised-crime-unit', 'commissioner') then 0 when p_kind in ('local-authority', 'children-services') then 1
    when p_kind in ('charity', 'faith', 'union') then 2 when p_kind in ('health', 'fire') then 3
    when p_kind in ('labour-inspectorate', 'immigration', 'justice', 'government') then 4 else 5 end $$;
comment on function counts.list_of(text) is 'Which of six lists an agency of this kind writes: police; councils; charities, faith groups and unions; health and fire; inspectorates and government; all others.';

create function counts.histories(p_from date, p_to date) returns table (history int, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
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
    edge as materialized (
      select l.left_mention as one, l.right_mention as other from last l join standing a on a.id = l.left_mention join standing b on b.id = l.right_mention
        where l.answer = 'same'
      union all
      select l.right_mention, l.left_mention from last l join standing a on a.id = l.left_mention join standing b on b.id = l.right_mention
        where l.answer = 'same'),
    walk as (select v.id as start, v.id as node from victim v union select w.start, e.other from walk w join edge e on e.one = w.node),
    label as (select w.start, min(w.node::text) as person from walk w group by w.start),
    member as (select distinct l.person, w.node from walk w join label l on l.start = w.start),
    seen as (
      select x.person, bit_or(1 << counts.list_of(g.kind)) as history from member x join standing s on s.id = x.node
          join intelligence.item i on i.id = s.item_id join identity.agency g on g.id = s.owner_agency_id
        where (i.created_at at time zone 'Europe/London')::date between p_from and p_to group by x.person)
    select s.history, count(*) from seen s group by s.history
  $$;
comment on function counts.histories(date, date) is 'linking: how many people who were noted as potential victims stand on which lists, a list being what agencies of one kind wrote between two days. People are mentions that decided links which stand hold together; nobody is in the counts.';
revoke all on function counts.list_of(text), counts.histories(date, date) from public;

create function evaluation.histories(p_from date, p_to date) returns table (history int, n bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query select h.history, h.n from counts.histories(p_from, p_to) h order by 1;
  end $$;
comment on function evaluation.histories(date, date) is 'How many potential victims stand on which of six lists, between two days. For whoever sees figures.';
revoke all on function evaluation.histories(date, date) from public;
grant execute on function evaluation.histories(date, date) to article4_staff;
