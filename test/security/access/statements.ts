/** What somebody would say to a database who may say anything: some written by hand, most made from its own catalogue. */
import type pg from 'pg'
import { schemas } from './check-database.ts'

/** Things that exist and that the subject must not see, by id. */
export interface Target {
  readonly release: string
  readonly item: string
  readonly report: string
  readonly person: string
  readonly agency: string
  /** A context that the database signed for somebody who may see more, in a transaction that is over. */
  readonly context: string
  readonly mac: string
}

/** One row with all that is worth hiding, as far as it can be selected. */
export const everything = `select (select jsonb_agg(x) from intelligence.release x), (select jsonb_agg(x) from intelligence.release_text x),
  (select jsonb_agg(x) from intelligence.item x), (select jsonb_agg(x) from intelligence.original x),
  (select jsonb_agg(x) from intelligence.source x), (select jsonb_agg(x) from intelligence.dissemination x),
  (select jsonb_agg(x) from intake.report x), (select jsonb_agg(x) from intake.contact x), (select jsonb_agg(x) from audit.event x)`

/** Selecting every table and every column, in ways that a filter might treat differently. */
export async function selects(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select format('%I.%I', n.nspname, c.relname) as name, array_agg(quote_ident(a.attname) order by a.attnum)::text[] as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname = any ($1) group by 1 order by 1`,
    [[...schemas, 'graphile_worker']],
  )
  return rows.flatMap(({ name, columns }) => [
    `select * from ${name}`,
    `select t::text from ${name} t`,
    `copy (select * from ${name}) to stdout`,
    `copy ${name} to stdout`,
    `explain (analyze, verbose, buffers) select * from ${name}`,
    `select (select string_agg(t::text, ' ') from ${name} t)::int`,
    `delete from ${name} returning *`,
    `lock table ${name} in access exclusive mode; ${everything}`,
    ...columns.map((column) => `select ${column} from only ${name}`),
    ...columns.map((column) => `update ${name} set ${column} = ${column} returning ${column}`),
  ])
}

/** Calling every function of ours that the role may call, with arguments nobody meant. */
export async function calls(client: pg.Client, target: Target): Promise<string[]> {
  const { rows } = await client.query<{ name: string; types: string[] }>(
    `select format('%I.%I', n.nspname, p.proname) as name,
        array(select format_type(t, null) from unnest(p.proargtypes) with ordinality as a(t, at) order by at)::text[] as types
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and p.prokind = 'f'`,
  )
  return rows.flatMap(({ name, types }) =>
    [0, 1, 2, 3].map(
      (turn) => `select f.* from ${name}(${types.map((type) => argument(type, turn, target)).join(', ')}) f`,
    ),
  )
}

const odd: Readonly<Record<string, (target: Target) => readonly string[]>> = {
  uuid: (target) => [`'${target.release}'`, `'${target.item}'`, `'${target.report}'`, `'${target.person}'`],
  text: (target) => [`'carwash'`, `''' or true --'`, `'crime'`, `'${target.release}'`],
  bytea: () => [`'\\x00'`, `sha256('')`, `'\\x'`, `null`],
  boolean: () => ['true', 'false', 'null', 'true'],
  jsonb: (target) => [`'{}'`, `'[]'`, `jsonb_build_object('id', '${target.report}')`, `'null'`],
}
function argument(type: string, turn: number, target: Target): string {
  const value =
    odd[type]?.(target)[turn] ??
    (type.endsWith('[]') ? `'{}'` : turn === 0 ? 'null' : turn === 1 ? `'0'` : `'1'`)
  return `${value}::${type}`
}

/** Functions of the system that run or read something for their caller, with a hidden table for an argument. */
export async function systemCalls(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select quote_ident(p.proname) as name, format_type(p.proargtypes[0], null) as type from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'pg_catalog' and p.prokind = 'f' and p.pronargs = 1 and p.provolatile <> 'i'
        and format_type(p.proargtypes[0], null) in ('oid', 'regclass', 'text', 'name')
        and p.proname !~ 'sleep|advisory|terminate|cancel|reload|rotate|promote|restore|switch|backup|slot|origin|out$|recv$|send$'
      order by 1`,
  )
  return rows.map(({ name, type }) => {
    const table = `'intelligence.release_text'`
    return `select f.* from pg_catalog.${name}(${type === 'oid' ? `${table}::regclass::oid` : `${table}::${type}`}) f`
  })
}

/** By hand. */
export function tricks(target: Target): string[] {
  return [
    ...keys(target),
    ...contexts(target),
    ...forms(target),
    ...reachingOut,
    ...catalogues,
    ...programs,
    ...oracles(target),
  ]
}

/** Being somebody else. */
function contexts(target: Target): string[] {
  const rights = 'intelligence-officer,release-officer,source-custodian,intake-officer,auditor'
  const forged = `concat_ws('|', '${target.person}', '${target.agency}', 'crime', '${rights}', 2, pg_current_xact_id())`
  const set = (context: string, mac: string): string =>
    `select set_config('app.context', ${context}, true), set_config('app.context_mac', ${mac}, true)`
  return [
    `${set(forged, `''`)}; ${everything}`,
    `${set(forged, `null`)}; ${everything}`,
    `${set(forged, `encode(sha256(convert_to(${forged}, 'utf8')), 'hex')`)}; ${everything}`,
    `${set(forged, `priv.mac(${forged})`)}; ${everything}`,
    `${set(forged, `current_setting('app.context_mac')`)}; ${everything}`,
    `${set(forged, `'${target.mac}'`)}; ${everything}`,
    `${set(`'${target.context}'`, `'${target.mac}'`)}; ${everything}`,
    `${set(`regexp_replace('${target.context}', '[0-9]+$', pg_current_xact_id()::text)`, `'${target.mac}'`)}; ${everything}`,
    `${set(`replace(current_setting('app.context'), '|2|', ',auditor|2|')`, `current_setting('app.context_mac')`)}; ${everything}`,
    `${set(`''`, `''`)}; ${everything}`,
    `set local app.context = '${target.context}'; set local app.context_mac = '${target.mac}'; ${everything}`,
    `set session app.context = '${target.context}'; set session app.context_mac = '${target.mac}'; commit; begin; ${everything}`,
    `select priv.set_context('${target.person}', '${target.agency}', 'crime', '${rights}', 2); ${everything}`,
    `select set_config('app.session', '${target.person}', true); select identity.current_session(); ${everything}`,
    `select * from priv.begin_session('', ''); ${everything}`,
    `select * from priv.begin_session(null, null); ${everything}`,
    `select * from priv.begin_session('token', (select agent_hash from identity.session limit 1)); ${everything}`,
    `savepoint a; ${set(`'${target.context}'`, `'${target.mac}'`)}; rollback to a; ${everything}`,
    `commit; ${everything}`,
    `commit; begin; ${set(`'${target.context}'`, `'${target.mac}'`)}; ${everything}`,
    ...[
      'article4_owner',
      'article4_worker',
      'article4_keys',
      'article4_door',
      'postgres',
      'pg_read_all_data',
      'none',
    ].flatMap((role) => [
      `set role ${role}; ${everything}`,
      `set session authorization ${role}; ${everything}`,
      `select set_config('role', '${role}', true); ${everything}`,
    ]),
    `set local row_security = off; ${everything}`,
    `select set_config('row_security', 'off', true); ${everything}`,
    `set local session_replication_role = replica; ${everything}`,
    `set local search_path = pg_temp, priv; ${everything}`,
    `grant article4_owner to article4_staff; ${everything}`,
    `alter role article4_staff bypassrls; ${everything}`,
  ]
}

/** Saying the same in other grammar. */
function forms(target: Target): string[] {
  const words = `(select t.text from intelligence.release_text t where t.release_id = '${target.release}')`
  return [
    `select ${words}::int`,
    `select ${words}::uuid`,
    `select ${words}::jsonb`,
    `select cast(${words} as date)`,
    `select 1 / length(${words})`,
    `select to_tsquery(${words})`,
    `select (${words} || '(')::tsquery`,
    `select ''  ~ (${words} || '[')`,
    `select set_config('app.x', ${words}, false); commit; select current_setting('app.x')`,
    `select pg_notify('x', ${words})`,
    `listen x; select pg_notify('x', ${words}); commit`,
    `do $$ begin raise notice '%', ${words}; end $$`,
    `do $$ begin raise exception '%', ${words}; end $$`,
    `do $$ begin execute 'select ' || quote_literal(${words}) || '::int'; end $$`,
    `do $$ declare r record; begin for r in select * from intelligence.release_text loop raise notice '%', r; end loop; end $$`,
    `prepare p as select * from intelligence.release_text; execute p; ${everything}`,
    `prepare p(uuid) as select * from intelligence.release_text where release_id = $1; execute p('${target.release}'); select * from pg_prepared_statements`,
    `declare c cursor for select * from intelligence.release_text; fetch all from c`,
    `declare c cursor with hold for select * from intake.report; commit; fetch all from c`,
    `with x as (select * from intelligence.release_text) select * from x`,
    `with x as materialized (select * from intake.report) select x::text from x`,
    `with recursive x as (select * from intelligence.item union select * from intelligence.item) select * from x`,
    `select * from intelligence.release_text where release_id = '${target.release}' for update`,
    `select * from intelligence.release_text where release_id = '${target.release}' for key share`,
    `select * from intelligence.release_text tablesample system (100)`,
    `select * from intelligence.release_text union all select * from intelligence.release_text`,
    `select t.* from (values ('${target.release}'::uuid)) v(id) left join intelligence.release_text t on t.release_id = v.id`,
    `select t.* from (values ('${target.release}'::uuid)) v(id) full join intelligence.release_text t on t.release_id = v.id or true`,
    `select x from (values (1)) v, lateral (select t::text as x from intelligence.release_text t) y`,
    `select row_to_json(t) from intelligence.release_text t`,
    `select xmlforest(t.text) from intelligence.release_text t`,
    `select string_agg(t.text, ',' order by t.text) over () from intelligence.release_text t`,
    `select first_value(text) over () from intelligence.release_text`,
    `select max(text), min(text) from intelligence.release_text`,
    `select ctid, xmin, tableoid, text from intelligence.release_text`,
    `select * from intelligence.release_text where ctid = '(0,1)'`,
    `merge into intelligence.item i using intelligence.item j on i.id = j.id when matched then update set title = j.title returning i.*`,
    `insert into intelligence.release_text (release_id, text, search) values ('${target.release}', '', '') on conflict (release_id) do update set text = excluded.text returning *`,
    `insert into intelligence.item (id, urn, owner_agency_id) values ('${target.item}', 'x', '${target.agency}') on conflict (id) do update set title = item.title returning *`,
    `insert into intelligence.item (id, urn, owner_agency_id, title) select id, urn || 'x', owner_agency_id, title from intelligence.item returning *`,
    `update intelligence.item set title = title where id = '${target.item}' returning *`,
    `update intake.triage set state = state from intake.report r where r.id = triage.report_id returning r.*`,
    `explain (analyze, verbose) select * from intelligence.release_text where text like 'canary%'`,
    `explain (verbose, settings) select * from intelligence.release_text where text = ${words}`,
    `explain (analyze, verbose, format json) select * from intake.report r where r.id = '${target.report}'`,
    `create temp table t as select * from intelligence.release_text; select * from t`,
    `select * into temp t from intelligence.release_text`,
    `create view pg_temp.v as select * from intelligence.release_text; select * from pg_temp.v`,
    `create table public.t as select * from intelligence.release_text`,
    `create materialized view public.m as select * from intake.report`,
    `values ((select t.text from intelligence.release_text t limit 1))`,
    `table intelligence.release_text`,
  ]
}

/** Leaving the database. */
const reachingOut: readonly string[] = [
  `copy intelligence.release_text to '/tmp/x'`,
  `copy (select * from intelligence.release_text) to program 'cat'`,
  `copy intelligence.release_text from stdin`,
  `create temp table f (line text); copy f from '/etc/passwd'; select * from f`,
  `select lo_import('/etc/passwd')`,
  `select lo_get(lo_from_bytea(0, (select convert_to(text, 'utf8') from intelligence.release_text limit 1)))`,
  `select lo_export(1, '/tmp/x')`,
  `select pg_read_file('base/1/PG_VERSION')`,
  `select pg_read_binary_file('global/pg_control')`,
  `select * from pg_ls_dir('.')`,
  `select * from pg_ls_waldir()`,
  `select * from pg_stat_file('postgresql.conf')`,
  `select pg_read_file(pg_relation_filepath('intelligence.release_text'))`,
  `create extension dblink`,
  `create extension pageinspect; select get_raw_page('intelligence.release_text', 0)`,
  `create extension postgres_fdw`,
  `create extension pg_stat_statements; select * from pg_stat_statements`,
  `create extension file_fdw`,
  `select * from dblink('dbname=postgres', 'select 1') as t(a int)`,
  `create server s foreign data wrapper postgres_fdw`,
  `create subscription s connection '' publication p`,
  `create publication p for all tables`,
  `load 'auto_explain'`,
  `select * from pg_logical_slot_get_changes('s', null, null)`,
  `select pg_create_logical_replication_slot('s', 'test_decoding')`,
  `alter system set log_statement = 'all'`,
  `set local client_min_messages = debug5; select * from intelligence.release_text`,
  `set local log_statement = 'all'; select * from intelligence.release_text`,
  `set local debug_print_plan = on; set local client_min_messages = log; select * from intelligence.release_text`,
]

/** What the system remembers. */
const catalogues: readonly string[] = [
  `select * from pg_stats`,
  `select * from pg_stats where schemaname = 'intelligence'`,
  `select * from pg_stats_ext`,
  `select * from pg_stats_ext_exprs`,
  `select * from pg_statistic`,
  `select * from pg_statistic_ext_data`,
  `select * from pg_stat_activity`,
  `select query from pg_stat_activity`,
  `select * from pg_stat_get_activity(null)`,
  `select * from pg_prepared_statements`,
  `select * from pg_cursors`,
  `select * from pg_locks`,
  `select * from pg_prepared_xacts`,
  `select * from pg_seclabels`,
  `select * from pg_largeobject`,
  `select * from pg_authid`,
  `select * from pg_shadow`,
  `select * from pg_hba_file_rules`,
  `select * from pg_file_settings`,
  `select * from pg_settings`,
  `select * from pg_subscription`,
  `select * from pg_policies`,
  `select * from pg_proc where pronamespace = 'priv'::regnamespace`,
  `select * from pg_description`,
  `select * from pg_constraint`,
  `select * from pg_attrdef`,
  `select * from pg_stat_user_tables`,
  `select * from pg_stat_wal_receiver`,
  `select * from pg_stat_replication`,
  `select * from information_schema.tables`,
  `select * from information_schema.columns`,
  `select * from information_schema.routines`,
  `select * from information_schema.check_constraints`,
  `select * from information_schema.role_table_grants`,
  `select pg_get_functiondef('priv.context_parts()'::regprocedure)`,
  `analyze intelligence.release_text; select * from pg_stats where tablename = 'release_text'`,
  `create statistics public.s on text, release_id from intelligence.release_text`,
  `create index on intelligence.release_text ((text::int))`,
  `select query_to_xml('select * from intelligence.release_text', true, true, '')`,
  `select table_to_xml('intelligence.release_text', true, true, '')`,
  `select schema_to_xml('intelligence', true, true, '')`,
  `select database_to_xml(true, true, '')`,
  `select cursor_to_xml('c', 10, true, true, '')`,
  `select * from ts_stat('select search from intelligence.release_text')`,
  `select * from ts_stat('select to_tsvector(''simple'', text) from intelligence.release_text')`,
  `select ts_rewrite('a'::tsquery, 'select ''a''::tsquery, to_tsquery(''simple'', quote_literal(text)) from intelligence.release_text')`,
  `select pg_get_expr(conbin, conrelid) from pg_constraint`,
  `select * from pg_get_keywords()`,
  `select col_description('intelligence.release_text'::regclass, 2)`,
  `select pg_export_snapshot()`,
]

/** Functions and operators of one's own, which would see a row before the policy does. */
const programs: readonly string[] = [
  `create function pg_temp.leak(text) returns boolean language plpgsql cost 0.0000001 as $$ begin raise notice '%', $1; return true; end $$; select * from intelligence.release_text where pg_temp.leak(text)`,
  `create function public.leak(text) returns boolean language plpgsql cost 0.0000001 as $$ begin raise notice '%', $1; return true; end $$; select * from intelligence.release_text where public.leak(text)`,
  `create function pg_temp.leak(text) returns boolean language sql leakproof as 'select true'`,
  `create operator public.=== (leftarg = text, rightarg = text, procedure = texteq, restrict = eqsel)`,
  `create cast (text as int) with inout as implicit`,
  `create aggregate public.a (text) (sfunc = textcat, stype = text)`,
  `create type pg_temp.t as (a text)`,
  `create domain pg_temp.d as text check (value::int > 0)`,
  `create trigger t before select on intelligence.release_text execute function audit.refuse_change()`,
  `create rule r as on select to intelligence.release_text do instead select * from intake.report`,
  `create policy p on intelligence.release_text using (true)`,
  `drop policy reader_reads on intelligence.release_text`,
  `alter table intelligence.release_text disable row level security; ${everything}`,
  `alter table intelligence.release_text no force row level security; ${everything}`,
  `alter table intelligence.release_text owner to article4_staff; ${everything}`,
  `grant select on all tables in schema intelligence to public; ${everything}`,
  `create or replace function priv.person() returns uuid language sql as 'select null::uuid'`,
  `create or replace function public.now() returns timestamptz language sql as 'select null::timestamptz'; ${everything}`,
  `create schema x; ${everything}`,
  `do language plpythonu $$ pass $$`,
  `do $$ declare c refcursor; r record; begin open c for execute 'select * from intelligence.source'; fetch c into r; raise notice '%', r; end $$`,
  `do $$ begin perform set_config('app.context', '', true); raise notice '%', (select jsonb_agg(x) from intelligence.item x); end $$`,
  `do $$ begin insert into intelligence.source select * from intelligence.source; exception when others then raise notice '% %', sqlerrm, (select jsonb_agg(x) from intelligence.source x); end $$`,
  `select * from intelligence.release_text where text::int > 0`,
  `select * from intelligence.release_text where text ~ '(' `,
  `select * from intelligence.release_text where 1 / (length(text) - length(text)) > 0`,
  `select * from intelligence.release_text where text::xml is not null`,
  `select * from intelligence.release_text where text::jsonb ? 'a'`,
  `select * from intelligence.release_text where to_number(text, '9') > 0`,
  `select * from intelligence.release_text where lower(text)::inet is not null`,
  `select * from intelligence.source where convert_from(sealed, 'utf8')::int > 0`,
  `select * from intelligence.source where get_byte(sealed, 1000000) > 0`,
  `select * from intake.report where setting::int > 0`,
  `select * from intake.contact where convert_from(sealed, 'utf8')::uuid is not null`,
  `select * from intelligence.item order by title::int`,
  `select count(*) from intelligence.item group by title::int`,
  `select * from intelligence.item i join intelligence.release r on i.title::int = r.title::int`,
  `select * from intelligence.release where title::int > 0`,
  `select * from audit.event where subject_id::int > 0`,
]

/** A key that is taken answers otherwise than a free one; these are random, so only who knows one can ask (50 bits, 122 bits). */
function keys(target: Target): string[] {
  return [
    `insert into intelligence.item (id, urn, owner_agency_id) values ('${target.item}', 'x', priv.agency())`,
    `insert into intelligence.item (urn, owner_agency_id) values ('URN-${target.item}', priv.agency())`,
  ]
}

/** Asking whether something exists by running against it. */
export function oracles(target: Target): string[] {
  const dissemination = `(release_id, agency_id, regime, legal_basis, necessity, by_person)`
  return [
    `insert into intelligence.original (item_id, version, text, provenance, by_person) values ('${target.item}', 1, 'x', 'x', priv.person())`,
    `insert into intelligence.sanitised (item_id, version, title, text, by_person) values ('${target.item}', 1, 'x', 'x', priv.person())`,
    `insert into intelligence.consultation (item_id, about, originator, answer, note, by_person) values ('${target.item}', 'act', 'x', 'agreed', 'x', priv.person())`,
    `insert into intelligence.source (item_id, owner_agency_id, pseudonym, sealed, key_id, by_person) values ('${target.item}', priv.agency(), 'x', '', 'box-of-a-test', priv.person())`,
    `insert into intelligence.dissemination ${dissemination} values ('${target.release}', priv.agency(), 'part2', 'x', 'x', priv.person())`,
    `insert into intelligence.acknowledgement (release_id, person_id, agency_id, conditions_seen) values ('${target.release}', priv.person(), priv.agency(), 'x')`,
    `insert into intake.decision (report_id, action, to_state, by_person) values ('${target.report}', 'accept', 'accepted', priv.person())`,
    `insert into intake.message (id, report_id, direction, for_desk, key_id, by_person) values (gen_random_uuid(), '${target.report}', 'to-reporter', '', 'box-of-a-test', priv.person())`,
    `insert into identity.right_held (person_id, "right") values (priv.person(), 'auditor'); ${everything}`,
    `update identity.right_held set ended_at = null; ${everything}`,
    `update identity.person set agency_id = '${target.agency}' where id = priv.person(); ${everything}`,
    `update identity.session set person_id = '${target.person}'; ${everything}`,
    `insert into identity.session (token_hash, person_id, purpose, method, agent_hash, expires_at) values (sha256('x'), '${target.person}', 'crime', 'passkey', 'x', now() + interval '1 day')`,
    `update priv.frozen_clock set at = '2000-01-01'; ${everything}`,
    `insert into priv.secret (inner_pad, outer_pad) values ('', '') on conflict (one) do update set inner_pad = '', outer_pad = ''; ${everything}`,
    `insert into governance.party (agreement_id, agency_id, signed_by, signed_at) select id, priv.agency(), priv.person(), now() from governance.agreement; ${everything}`,
    `select audit.record('consultation', 'a.b', 'allowed', 'release', '${target.release}', null, null, null, null, null); select * from intelligence.recalled_for_me()`,
    `select outbox.publish('a.b', '${target.release}', '{}'); ${everything}`,
    `select * from intelligence.search_shared(''') or true --', null, null, null, null, null, null, null, 100)`,
    `select * from intelligence.search_shared('carwash', ''' or true --', null, null, null, null, null, null, 2147483647)`,
    `select intelligence.acknowledge('${target.release}', ''); ${everything}`,
    `select intelligence.recall('${target.release}', 'x'); select * from intelligence.recalled_for_me()`,
  ]
}
