-- evaluation: people whom no list has, by how surely their mentions are linked. A link that is missed makes more people and fewer on two lists, and so a larger estimate; one that is
-- false does the opposite. So the same counts are had at a strict and a loose bound beside what people decided. The bounds are fixed here: nobody can ask for one and compare a weight with it.
create function counts.histories_at(p_from date, p_to date, p_links text) returns table (history int, n bigint, pairs bigint)
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
  $$;
comment on function counts.histories_at(date, date, text) is 'linking: how many people who were noted as potential victims stand on which lists between two days, and how many pairs of mentions hold them together: by links that people decided (decided), by those of them that the comparison held sure too (strict), or with those that it holds likely and nobody told apart (loose). Nobody is in the counts.';

create or replace function counts.histories(p_from date, p_to date) returns table (history int, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select h.history, h.n from counts.histories_at(p_from, p_to, 'decided') h $$;
revoke all on function counts.histories_at(date, date, text), counts.histories(date, date) from public;

create function evaluation.histories_by_links(p_from date, p_to date) returns table (links text, history int, n bigint, pairs bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not priv.sees_figures() then return; end if;
    return query select k.links, h.history, h.n, h.pairs from unnest(array['strict', 'decided', 'loose']) k (links)
      cross join lateral counts.histories_at(p_from, p_to, k.links) h order by 1, 2;
  end $$;
comment on function evaluation.histories_by_links(date, date) is 'How many potential victims stand on which of six lists, by what people decided and at a strict and a loose bound of linking, and how many pairs hold them together. For whoever sees figures.';
revoke all on function evaluation.histories_by_links(date, date) from public;
grant execute on function evaluation.histories_by_links(date, date) to article4_staff;
-- It gave what "decided" gives there.
drop function evaluation.histories(date, date);
