/**
 * What somebody says to the database who may say anything, beside what `access/statements.ts` already has: the same
 * attempt at every table that exists, every function with arguments nobody meant, and what was thought of by hand.
 */
import type pg from 'pg'
import { schemas } from './access/check-database.ts'
import type { Target } from './access/statements.ts'

export interface Table {
  readonly name: string
  /** Columns that hold words. */
  readonly words: readonly string[]
  /** Those of them that whoever asks may select: a hash beside a word would make one refusal of both. */
  readonly granted: readonly string[]
}

/** Every table and view of ours and of the queue. Anybody may read the catalogue. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name,
        coalesce(array_agg(quote_ident(a.attname) order by a.attnum)
          filter (where a.atttypid in ('text'::regtype, 'bytea'::regtype, 'jsonb'::regtype, 'json'::regtype)), '{}')::text[] as words,
        coalesce(array_agg(quote_ident(a.attname) order by a.attnum)
          filter (where a.atttypid in ('text'::regtype, 'bytea'::regtype, 'jsonb'::regtype, 'json'::regtype)
            and has_schema_privilege(n.oid, 'usage') and has_column_privilege(c.oid, a.attnum, 'select')), '{}')::text[] as granted
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname = any ($1) group by 1 order by 1`,
    [[...schemas, 'graphile_worker']],
  )
  return rows
}

/** A function that says what it is given, and claims to cost nothing so that it would be asked before a policy. */
const leak = `create function pg_temp.leak(text) returns boolean language plpgsql cost 0.0000001
  as $$ begin raise notice '%', $1; return true; end $$`
/** An operator of one's own whose cost is guessed by trying it on what the planner remembers of the rows. */
const guess = `create function pg_temp.guess(text, text) returns boolean language plpgsql cost 0.0000001
    as $$ begin raise notice '% %', $1, $2; return true; end $$;
  create operator pg_temp.=== (leftarg = text, rightarg = text, procedure = pg_temp.guess, restrict = eqsel, join = eqjoinsel);
  create operator pg_temp.<<< (leftarg = text, rightarg = text, procedure = pg_temp.guess, restrict = scalarltsel, join = scalarltjoinsel)`

/** The same attempts at each table. */
export function perTable(tables: readonly Table[]): string[] {
  return tables.flatMap(({ name, words }) => [
    ...reading(name),
    ...erring(name),
    ...making(name),
    ...words.flatMap((column) => [
      `${guess}; explain select from ${name} where ${column}::text operator(pg_temp.===) 'x'`,
      `${guess}; explain select from ${name} where ${column}::text operator(pg_temp.<<<) 'x'`,
      `${guess}; select from ${name} a join ${name} b on a.${column}::text operator(pg_temp.===) b.${column}::text`,
      `select most_common_vals, histogram_bounds from pg_stats where format('%I.%I', schemaname, tablename) = '${name}' and attname = '${column}'`,
    ]),
  ])
}

/** The shortest ways alone. */
export function briefly(tables: readonly Table[]): string[] {
  return tables.flatMap(({ name, words, granted }) => [
    `table ${name}`,
    // Where a number is kept back, whole rows are refused, and words are still asked for by themselves.
    ...(words.length === 0 ? [] : [`select ${words.join(', ')} from ${name}`]),
    ...(granted.length === 0 || granted.length === words.length
      ? []
      : [`select ${granted.join(', ')} from ${name}`]),
    `copy (table ${name}) to stdout`,
    `select (select string_agg(t::text, ' ') from ${name} t)::date`,
    `${leak}; select from ${name} t where pg_temp.leak(t::text)`,
    `explain (analyze, verbose) table ${name}`,
    `with kept as (insert into ${name} table ${name} on conflict do nothing returning *) table kept`,
  ])
}

function reading(name: string): string[] {
  return [
    `table ${name}`,
    `select ctid, tableoid::regclass, t.* from only ${name} t where ctid >= '(0,0)'`,
    `select * from ${name} tablesample bernoulli (100)`,
    `select v.*, x.* from (values (1)) v left join lateral (select t::text from ${name} t offset 0) x on true`,
    `select array_agg(t::text) over (rows between unbounded preceding and unbounded following) from ${name} t`,
    `with recursive r(x, d) as (select t::text, 1 from ${name} t union all select x, d + 1 from r where d < 2) select * from r`,
    `select a.*, b.* from ${name} a full join ${name} b on true`,
    `select jsonb_path_query(to_jsonb(t), '$.**') from ${name} t`,
    `select xmlelement(name x, xmlattributes(t::text as y)) from ${name} t`,
    `select table_to_xml('${name}', true, false, '')`,
    `select query_to_xml('table ${name}', true, true, '')`,
    `select * from ts_stat('select array_to_tsvector(array[left(t::text, 2000)]) from ${name} t')`,
    `copy (table ${name}) to stdout with (format csv, header)`,
    `copy ${name} to program 'cat'`,
    `declare c scroll cursor with hold for table ${name}; fetch all from c; select * from pg_cursors; select cursor_to_xml('c', 9, true, false, '')`,
    `deallocate all; prepare p as table ${name}; execute p; explain (analyze, verbose) execute p; deallocate p`,
    `explain (analyze, verbose, format xml) select t::text from ${name} t where t::text like 'canary%'`,
    `select t::text from ${name} t for share of t skip locked`,
    `with gone as (delete from ${name} returning *) table gone`,
    `with kept as (insert into ${name} table ${name} on conflict do nothing returning *) table kept`,
  ]
}

/** Words in an error, a notice or a notification. */
function erring(name: string): string[] {
  return [
    `select (select string_agg(t::text, ' ') from ${name} t)::date`,
    `select 1 / (case when exists (select from ${name} t where t::text like '%canary%') then 0 else 1 end), (select max(t::text) from ${name} t)::int`,
    `do $$ declare r record; begin for r in table ${name} loop raise notice '%', r; end loop; end $$`,
    `do $$ begin perform (select string_agg(t::text, '') from ${name} t)::int; exception when others then raise notice '%', sqlerrm; end $$`,
    `do $$ begin raise sqlstate 'P0001' using detail = (select string_agg(t::text, '') from ${name} t), hint = 'x'; end $$`,
    `${leak}; select from ${name} t where pg_temp.leak(t::text)`,
    `${leak}; select count(*) filter (where pg_temp.leak(t::text)) from ${name} t group by t.ctid having pg_temp.leak(max(t::text))`,
    `${leak}; delete from ${name} t where pg_temp.leak(t::text)`,
    `listen w; select pg_notify('w', left(t::text, 7000)) from ${name} t; commit`,
  ]
}

/** Things of one's own that read for their maker. */
function making(name: string): string[] {
  return [
    `create temp table copied as table ${name}; table copied`,
    `create temp view seen with (security_barrier = false) as select * from ${name}; select * from seen where random() < 2`,
    `create function pg_temp.f() returns setof ${name} language sql security definer as 'table ${name}'; select * from pg_temp.f()`,
    `create temp table kin () inherits (${name}); table ${name}`,
    `create temp table kept (like ${name} including all); insert into kept table ${name} returning *`,
    `create rule r as on select to ${name} do instead select 1`,
    `select lo_from_bytea(0, convert_to(t::text, 'utf8')) from ${name} t; table pg_largeobject`,
    `grant select on ${name} to public; table ${name}`,
    `alter table ${name} disable row level security; table ${name}`,
    `create policy opened on ${name} using (true); table ${name}`,
    `create statistics pg_temp.s on ctid, xmin from ${name}`,
  ]
}

export interface Routine {
  readonly name: string
  readonly types: readonly string[]
}

/** Every function outside the system's own schemas that whoever asks may call. */
export async function callableBy(client: pg.Client): Promise<Routine[]> {
  const { rows } = await client.query<Routine>(
    `select format('%I.%I', n.nspname, p.proname) as name,
        array(select format_type(t, null) from unnest(p.proargtypes) with ordinality as a(t, at) order by at)::text[] as types
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and p.prokind in ('f', 'p')
        and has_schema_privilege(n.oid, 'usage') and has_function_privilege(p.oid, 'execute')
      order by 1, p.oid`,
  )
  return rows
}

/** Calls with nothing, with far too much, with a guess at a hidden word, and with the ids of hidden things. */
export function calls(routines: readonly Routine[], target: Target): string[] {
  const ids = [target.release, target.item, target.report, target.person, target.agency]
  const turns: ((type: string) => string)[] = [
    () => 'null',
    (type) => huge[type] ?? (type.endsWith('[]') ? `array_fill(null::text, array[10000])` : 'null'),
    (type) => guesses[type] ?? 'null',
    ...ids.map(
      (id) => (type: string) => (type === 'uuid' || type === 'text' ? `'${id}'` : (plain[type] ?? 'null')),
    ),
  ]
  const all = routines.flatMap(({ name, types }) =>
    turns.map(
      (argument) =>
        `select f.* from ${name}(${types.map((type) => `${argument(type)}::${type}`).join(', ')}) f`,
    ),
  )
  return [...new Set(all)]
}

const huge: Readonly<Record<string, string>> = {
  text: `repeat('canary~', 100000)`,
  bytea: `convert_to(repeat('canary~', 100000), 'utf8')`,
  jsonb: `to_jsonb(repeat('canary~', 100000))`,
  uuid: `'ffffffff-ffff-ffff-ffff-ffffffffffff'`,
  integer: '2147483647',
  bigint: '9223372036854775807',
  'timestamp with time zone': `'infinity'`,
}
const guesses: Readonly<Record<string, string>> = {
  text: `'canary%'' or ''1''=''1'`,
  bytea: `convert_to('canary~', 'utf8')`,
  jsonb: `'{"id": "canary~", "lookup": "63616e617279"}'`,
  'text[]': `array['canary~', '%']`,
}
const plain: Readonly<Record<string, string>> = {
  boolean: 'true',
  integer: '1',
  bigint: '1',
  bytea: `'\\x00'`,
  jsonb: `'{}'`,
}

const wanted = `select jsonb_agg(i), (select jsonb_agg(o) from intelligence.original o), (select jsonb_agg(s) from intelligence.source s),
  (select jsonb_agg(e) from audit.event e), (select jsonb_agg(r) from intake.report r), (select jsonb_agg(q) from identity.right_request q)
  from intelligence.item i`

/** By hand: being somebody else, in ways that `access/statements.ts` does not have. `me` begins the subject's own session again. */
export function impersonations(me: string, target: Target, live: { context: string; mac: string }): string[] {
  const rights = 'intelligence-officer,source-custodian,intake-officer,auditor,agency-administrator'
  const set = (context: string, mac: string): string =>
    `select set_config('app.context', ${context}, true), set_config('app.context_mac', ${mac}, true)`
  const own = `current_setting('app.context')`
  const ownMac = `current_setting('app.context_mac')`
  return [
    // A transaction of somebody else that is open at this moment.
    `${set(`'${live.context}'`, `'${live.mac}'`)}; ${wanted}`,
    `${set(`regexp_replace('${live.context}', '[0-9]+$', pg_current_xact_id()::text)`, `'${live.mac}'`)}; ${wanted}`,
    `${set(own, `left(${ownMac}, 32)`)}; ${wanted}`,
    `${set(own, `upper(${ownMac})`)}; ${wanted}`,
    `${set(`left(${own}, 40)`, ownMac)}; ${wanted}`,
    `${set(`${own} || '|auditor'`, ownMac)}; ${wanted}`,
    `${set(`replace(${own}, split_part(${own}, '|', 1), '${target.person}')`, ownMac)}; ${wanted}`,
    `${set(`replace(${own}, split_part(${own}, '|', 2), '${target.agency}')`, ownMac)}; ${wanted}`,
    `${set(`E'\\n' || ${own}`, ownMac)}; ${wanted}`,
    `${set(own, `'canary' || ${ownMac}`)}; ${wanted}`,
    // The key of a signature, guessed empty.
    `${set(`concat_ws('|', '${target.person}', '${target.agency}', 'crime', '${rights}', 2, pg_current_xact_id())`, `encode(sha256(sha256('')), 'hex')`)}; ${wanted}`,
    // A purpose with bars in it would write the parts that come after it.
    ...['crime|auditor,source-custodian|2|', `crime|${rights}|2|`, 'crime|auditor|2'].map(
      (purpose) =>
        `select identity.change_own_purpose('${purpose}' || pg_current_xact_id()); ${me}; ${wanted}`,
    ),
    `select identity.change_own_purpose(null); ${me}; ${wanted}`,
    `select identity.change_own_purpose(''); ${me}; ${wanted}`,
    ...['triage', 'safeguarding', 'oversight', 'administration', 'labour-standards'].map(
      (purpose) => `select identity.change_own_purpose('${purpose}'); ${me}; ${wanted}`,
    ),
    `insert into identity.passkey (id, person_id, public_key, label) values ('x', '${target.person}', '', 'x'); ${wanted}`,
    `insert into identity.right_request (id, person_id, agency_id, "right", reason, requested_by)
      values ('${target.item}', priv.person(), priv.agency(), 'auditor', 'x', priv.person()); select identity.decide_right('${target.item}', 'granted'); ${me}; ${wanted}`,
    `select identity.end_right('${target.person}', 'auditor'), identity.invite('${target.person}', sha256('x')); ${wanted}`,
    // What was read is told of: a forged line in the log must not bring the thing itself.
    `select audit.record('consultation', 'intelligence.read-release', 'allowed', 'release', '${target.release}', null, null, null, null, null),
      intelligence.recall('${target.release}', 'x'); table intelligence.recall_notice; select * from intelligence.recalled_for_me()`,
    `select intelligence.disseminate('${target.release}', priv.agency(), 'x', 'part2', 'x', 'x', '', 'life', '${target.person}'); ${wanted}`,
    `select intelligence.release_item('${target.item}', gen_random_uuid(), 1); ${wanted}`,
    `select intelligence.acknowledge('${target.release}', conditions) from intelligence.dissemination; table intelligence.release_text`,
    ...[`reset role`, `reset session authorization`, `set session authorization default`, `reset all`].map(
      (statement) => `${statement}; ${wanted}`,
    ),
  ]
}

/** By hand: everything else. */
export const byHand: readonly string[] = [
  // Two phases, savepoints, snapshots.
  `${wanted}; prepare transaction 'x'`,
  `savepoint x; ${wanted}; rollback to x; release x; ${wanted}`,
  `commit and chain; ${wanted}`,
  `rollback and chain; ${wanted}`,
  `select pg_export_snapshot(); commit; begin isolation level repeatable read; set transaction snapshot '00000003-00000001-1'; ${wanted}`,
  `set transaction isolation level serializable; ${wanted}`,
  `set constraints all deferred; ${wanted}`,
  `start transaction read only; ${wanted}`,
  `select intelligence.source_pseudonym(id) from intelligence.item`,
  // What the system keeps.
  ...[
    'pg_stats_ext',
    'pg_stats_ext_exprs',
    'pg_statistic',
    'pg_statistic_ext_data',
    'pg_user_mappings',
    'pg_foreign_server',
    'pg_prepared_xacts',
  ].map((name) => `table ${name}`),
  ...[
    'pg_stat_statements',
    'pg_buffercache',
    'pg_backend_memory_contexts',
    'pg_shmem_allocations',
    'pg_stat_io',
    'pg_wait_events',
  ].map((name) => `table ${name}`),
  `select * from pg_stat_activity where usename = session_user`,
  `select pid, pg_blocking_pids(pid), pg_stat_get_backend_activity(b) from pg_stat_activity, generate_series(1, 50) b`,
  `select pg_log_backend_memory_contexts(pid) from pg_stat_activity`,
  `select pg_listening_channels(), pg_notification_queue_usage()`,
  `select pg_get_expr(adbin, adrelid) from pg_attrdef`,
  `select pg_get_constraintdef(oid), pg_get_expr(conbin, conrelid) from pg_constraint`,
  `select pg_get_viewdef(oid), pg_get_ruledef(oid), pg_get_triggerdef(oid) from pg_class`,
  `select pg_get_functiondef(oid) from pg_proc where pronamespace::regnamespace::text = any (array['priv', 'identity', 'intelligence'])`,
  `select pg_get_statisticsobjdef(oid), pg_get_indexdef(oid) from pg_class`,
  `select relname, reltuples, relpages, pg_relation_size(oid), pg_relation_filepath(oid) from pg_class where relkind = 'r'`,
  `select tablename, attname, n_distinct, null_frac, most_common_vals::text from pg_stats`,
  ...[
    'columns',
    'views',
    'triggers',
    'element_types',
    'parameters',
    'sequences',
    'user_mapping_options',
    'routines',
    'constraint_column_usage',
  ].map((name) => `table information_schema.${name}`),
  `select * from pg_get_multixact_members('1')`,
  `select * from pg_show_all_file_settings()`,
  `select pg_current_logfile(), pg_read_file(pg_current_logfile())`,
  `select pg_ls_logdir(), pg_ls_tmpdir(), pg_ls_archive_statusdir()`,
  `select pg_walinspect.pg_get_wal_records_info('0/0', 'FFFFFFFF/FFFFFFFF')`,
  // Sequences.
  ...['nextval', 'currval', 'pg_sequence_last_value'].map((name) => `select ${name}('audit.event_id_seq')`),
  `select lastval(), setval('audit.event_id_seq', 1)`,
  `table audit.event_id_seq`,
  // Leaving.
  ...[
    'dblink',
    'postgres_fdw',
    'file_fdw',
    'pageinspect',
    'pg_walinspect',
    'adminpack',
    'xml2',
    'plperlu',
    'tcn',
    'lo',
  ].map((name) => `create extension ${name}; ${wanted}`),
  `create foreign data wrapper w; create server s foreign data wrapper w`,
  `create temp table read_in (line text); copy read_in from program 'id'; table read_in`,
  `create temp table read_in (line text); copy read_in from '/etc/hostname'; table read_in`,
  `select lo_export(lo_from_bytea(0, 'x'), '/tmp/x')`,
  `select pg_read_file('postgresql.auto.conf'), pg_read_binary_file('PG_VERSION')`,
  `create event trigger e on ddl_command_start execute function audit.refuse_change()`,
  `create language c; create function pg_temp.system(text) returns int language c as '/lib/x86_64-linux-gnu/libc.so.6', 'system'`,
  `create function pg_temp.x(internal) returns internal language internal as 'pg_read_file'`,
  `create access method a type table handler heap_tableam_handler`,
  `create text search dictionary pg_temp.d (template = synonym, synonyms = 'x')`,
  `comment on table intelligence.original is 'x'; security label on table intelligence.original is 'x'`,
  `alter function priv.mac(text) security invoker; ${wanted}`,
  `alter default privileges grant select on tables to public`,
  `reassign owned by article4_owner to article4_staff; ${wanted}`,
  `drop owned by article4_staff`,
  `create role mine in role article4_owner; create role other superuser`,
  `alter role article4_owner login password 'x'; alter role session_user superuser`,
  `alter database postgres set row_security = off; alter system set row_security = off`,
  `set local default_transaction_read_only = on; set local row_security = off; ${wanted}`,
  ...['enable_seqscan', 'enable_indexscan', 'enable_hashjoin', 'enable_nestloop', 'enable_bitmapscan'].map(
    (setting) => `set local ${setting} = off; ${wanted}; explain (analyze, verbose) ${wanted}`,
  ),
  `set local plan_cache_mode = force_generic_plan; deallocate all; prepare g(text) as select * from intelligence.original where text = $1; explain (verbose) execute g('canary~intelligence.original~1'); execute g('canary~intelligence.original~1')`,
  `set local plpgsql.extra_errors = 'all'; set local plpgsql.print_strict_params = on; do $$ declare r record; begin select * into strict r from intelligence.original; end $$`,
  `set local debug_print_rewritten = on; set local client_min_messages = debug5; ${wanted}`,
  `set local log_min_messages = debug5; set local log_min_error_statement = debug5; select 1 / 0`,
  // Types, casts and triggers of one's own.
  `create type pg_temp.box as (a text); create function pg_temp.open(pg_temp.box) returns text language sql as $$ select string_agg(text, '') from intelligence.original $$;
    create cast (pg_temp.box as text) with function pg_temp.open(pg_temp.box) as implicit; select row('x')::pg_temp.box::text`,
  `create temp table trap (a text); create function pg_temp.spring() returns trigger language plpgsql as $$ begin raise notice '%', (select string_agg(text, '') from intelligence.original); return new; end $$;
    create trigger t after insert on trap for each row execute function pg_temp.spring(); insert into trap values ('x')`,
  ...[
    'audit.hash_event',
    'audit.refuse_change',
    'governance.name_party',
    'intake.end_receipt',
    'intake.refuse_change',
  ].map(
    (
      name,
    ) => `create temp table trap (agency_id uuid, named_as text, row_hash bytea, report_id uuid, decided_at timestamptz);
      create trigger t before insert or update on trap for each row execute function ${name}(); insert into trap values (null) returning *`,
  ),
  `create temp table sums (a int generated always as (1) stored, check (a > 0)); insert into sums default values returning *`,
  `create aggregate pg_temp.join_all (text) (sfunc = textcat, stype = text, initcond = ''); select pg_temp.join_all(text) from intelligence.original`,
  `create collation pg_temp.c (provider = icu, locale = 'und'); select text collate pg_temp.c from intelligence.original`,
  `create procedure pg_temp.p() language plpgsql as $$ begin commit; raise notice '%', (select string_agg(text, '') from intelligence.original); end $$; call pg_temp.p()`,
]

/**
 * Things in pg_temp that have the names of tables and types which a function of the owner might use without saying where
 * they are: each says, with the rights of whoever comes across it, what is in the tables that are hidden most.
 */
export function shadows(tables: readonly Table[]): string {
  const names = [...new Set(tables.map(({ name }) => name.split('.')[1] ?? name))].filter(
    (name) => !name.startsWith('"'),
  )
  return [
    `create function pg_temp.steal() returns int language plpgsql as $$ begin
      raise notice '%', (select pg_catalog.string_agg(pg_catalog.format('%s', o), ' ') from intelligence.original o);
      raise notice '%', (select pg_catalog.string_agg(pg_catalog.format('%s', s), ' ') from priv.secret s);
      return 1; exception when insufficient_privilege then return 1; end $$`,
    ...names.map(
      (name) =>
        `create view pg_temp.${name} as select pg_temp.steal() as id, 'x' as name, null::pg_catalog.uuid as person_id;
          grant select on pg_temp.${name} to public`,
    ),
    ...['uuid', 'jsonb', 'bytea', 'name', 'oid', 'text'].map(
      (name) => `create domain pg_temp.${name} as pg_catalog.${name} check (pg_temp.steal() = 1)`,
    ),
    `set search_path = pg_temp, public, pg_catalog`,
  ].join('; ')
}
