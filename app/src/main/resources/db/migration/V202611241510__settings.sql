-- What a newsroom sets by screen (docs/operating.md, "Settings by screen").

-- The site's own facts by name; one without a row is as the settings file or the default says.
create table site_setting (
    name  text not null primary key,
    value text not null
);

-- Sections. The key is what stories are filed under, for ever; the word is the section's address now.
create table section (
    section_key text    not null primary key,
    word        text    not null unique,
    title       text    not null,
    place       integer not null,
    is_hidden_when_empty integer not null check (is_hidden_when_empty in (0, 1))
);

-- Sections that are no more, each with the one that took its stories. Never a chain.
create table section_joined (
    section_key text not null primary key,
    joined_to   text not null,
    check (section_key <> joined_to)
);

-- Every word that ever was the address of a section or of a page of the paper's own. It belongs to its owner for ever.
create table site_word (
    word     text   not null primary key,
    kind     text   not null check (kind in ('section', 'page')),
    owner    text   not null,
    given_at bigint not null
);

-- Pages of the paper's own: about, imprint. Live is the number of the version that the public sees.
create table static_page (
    id     bigint  not null primary key,
    word   text    not null unique,
    latest integer not null check (latest >= 1),
    live   integer,
    check (live <= latest)
);

create table static_page_version (
    page_id  bigint  not null references static_page (id),
    number   integer not null check (number >= 1),
    language text    not null,
    title    text    not null,
    body     text    not null,
    made_by  text    not null,
    made_at  bigint  not null,
    primary key (page_id, number)
);

-- What the menus of the head and the foot have besides the sections: a page of ours, or an address.
create table menu_entry (
    id      bigint  not null primary key,
    menu    text    not null check (menu in ('head', 'foot')),
    place   integer not null,
    page_id bigint references static_page (id),
    title   text    not null,
    href    text    not null
);

-- What authors' pages say about them.
create table author_profile (
    slug       text   not null primary key,
    name       text   not null,
    role_line  text   not null,
    biography  text   not null,
    picture    text   not null,
    links      text   not null,
    account_id bigint references account (id),
    made_at    bigint not null
);

-- What is done with a sender's items; null is as the settings file or the default says.
create table wire_source (
    name               text   not null primary key,
    rule               text check (rule in ('publish', 'hold')),
    title              text,
    is_own             integer check (is_own in (0, 1)),
    section            text,
    days_online        integer check (days_online between 0 and 36500),
    licence            text,
    is_fetching_pictures integer check (is_fetching_pictures in (0, 1)),
    is_never_breaking  integer not null check (is_never_breaking in (0, 1)),
    section_rules      text   not null,
    made_at            bigint not null
);

-- Topics: the slug is what stories say for ever; the word is the address now, when it is another.
alter table topic add column word text not null default '';
alter table topic add column joined_to text not null default '';
alter table topic add column is_hidden integer not null default 0;

-- Every other address that a topic ever had.
create table topic_word (
    word  text not null primary key,
    topic text not null references topic (slug)
);
