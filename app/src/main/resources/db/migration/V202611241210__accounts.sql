-- People: names, disabling, second factors, links, sessions that can be told apart, tokens with scopes, and where acts came from.

alter table account add column name text not null default '';
alter table account add column disabled_at bigint;
-- The secret of the second factor, sealed with the key in the data folder; empty for none. The new one is yet to be confirmed.
alter table account add column totp text not null default '';
alter table account add column totp_new text not null default '';
-- The last time step whose code was used: no code is taken twice (RFC 6238, section 5.2).
alter table account add column totp_step bigint not null default 0;

create table recovery_code (
    account_id bigint not null references account (id),
    hash       text   not null,
    used_at    bigint,
    primary key (account_id, hash)
);

-- A link by which somebody sets a password: an invitation makes the account, a reset has one.
create table account_link (
    hash       text   not null primary key,
    kind       text   not null check (kind in ('invitation', 'reset')),
    email      text   not null,
    role       text   not null,
    account_id bigint references account (id),
    made_by    text   not null,
    made_at    bigint not null,
    used_at    bigint
);
create index account_link_made on account_link (made_at);

alter table session add column device text not null default '';
alter table session add column address text not null default '';
create index session_account on session (account_id);

-- Somebody who gave the right password and has yet to give the second factor.
create table half_log_in (
    hash       text    not null primary key,
    account_id bigint  not null references account (id),
    made_at    bigint  not null,
    tries      integer not null
);

-- Browsers that somebody logged in with: they are not slowed down by what others try.
create table known_device (
    hash       text   not null primary key,
    account_id bigint not null references account (id),
    made_at    bigint not null,
    used_at    bigint not null
);
create index known_device_used on known_device (used_at);

-- Log-ins that failed, counted by the hour. Account 0 is nobody of ours; what was typed is not kept.
create table failed_log_in (
    slot       bigint not null,
    account_id bigint not null,
    times      bigint not null,
    primary key (slot, account_id)
);

-- What a token may do, until when, and whose it is. Those that there were keep all.
alter table api_token add column scopes text not null default 'read draft publish kill';
alter table api_token add column expires_at bigint;
alter table api_token add column account_id bigint;

-- From where an act of the log came. Kept apart, since it is forgotten earlier.
create table log_address (
    position bigint not null primary key,
    address  text   not null,
    made_at  bigint not null
);
create index log_address_made on log_address (made_at);
create index log_made_by on log (made_by, position);
create index log_kind on log (kind, position);
