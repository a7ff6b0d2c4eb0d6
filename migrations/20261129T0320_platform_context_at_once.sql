-- platform: a context is checked with one look at its pads, which stand in one row.
--
-- Every policy asks who the reader is, and each answer verifies the signature anew: 30 microseconds, two thirds of them to look
-- for two rows by name and to go through a function for one part. Both pads now stand in the only row of their table, and person,
-- agency, purpose and rights take their part themselves. What is signed, and what is verified, is unchanged.
--
-- The old pads are not carried over: whoever migrates renews them in the same breath (src/platform/migrate.ts). Where there are
-- none, nothing is signed and nothing verified: it is an error, never a null that two missing signatures have in common.
drop table priv.secret;
create table priv.secret (
  one boolean primary key default true check (one),
  inner_pad bytea not null,
  outer_pad bytea not null,
  created_at timestamptz not null default clock_timestamp()
);
comment on table priv.secret is 'Context-signing pads, in one row. Renewed at every deploy; readable by the owner alone.';
select priv.guard('priv.secret');

create or replace function priv.mac(p_message text) returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_inner bytea;
    v_outer bytea;
  begin
    select s.inner_pad, s.outer_pad into strict v_inner, v_outer from priv.secret s;
    return encode(sha256(v_outer || sha256(v_inner || convert_to(p_message, 'utf8'))), 'hex');
  end $$;

create or replace function priv.person() returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return (priv.context_parts())[1]::uuid; end $$;
create or replace function priv.agency() returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return (priv.context_parts())[2]::uuid; end $$;
create or replace function priv.purpose() returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return (priv.context_parts())[3]; end $$;
create or replace function priv.has_right(p_right text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return coalesce(p_right = any (string_to_array((priv.context_parts())[4], ',')), false); end $$;
drop function priv.context_part(int);

create or replace function priv.now() returns timestamptz
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_frozen timestamptz;
  begin
    select f.at into v_frozen from priv.frozen_clock f;
    return coalesce(v_frozen, transaction_timestamp());
  end $$;
