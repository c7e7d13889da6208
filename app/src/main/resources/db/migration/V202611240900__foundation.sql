-- The portable subset: bigint, text, integer. Instants are epoch milliseconds in bigint columns named …_at,
-- booleans are 0/1 in integer columns named is_…; ids are made by the application and sort by time.

-- Every change of anything, in order, without a gap (docs/architecture.md, "The log").
create table log (
    position     bigint  not null primary key,
    made_at      bigint  not null,
    made_by      text    not null,
    kind         text    not null,
    kind_version integer not null,
    subjects     text    not null,
    fields       text    not null
);

-- How far each follower with a memory of its own has come. Node is empty for followers that run once for all nodes.
create table follower (
    name     text   not null,
    node     text   not null,
    position bigint not null,
    primary key (name, node)
);

-- Who may do what runs only once among several nodes.
create table lease (
    name     text   not null primary key,
    holder   text   not null,
    until_at bigint not null
);

-- Things to do at a time. One row per kind and subject.
create table job (
    kind     text    not null,
    subject  text    not null,
    due_at   bigint  not null,
    attempts integer not null,
    fault    text    not null,
    primary key (kind, subject)
);
create index job_due on job (due_at);

create table story (
    id            bigint  not null primary key,
    state         text    not null check (state in ('draft', 'ready', 'scheduled', 'published', 'withheld', 'killed', 'expired')),
    source        text    not null,
    guid          text    not null,
    latest        integer not null check (latest >= 1),
    live          integer,
    cleared       integer,
    is_edited     integer not null check (is_edited in (0, 1)),
    path_day      text    not null,
    path_words    text    not null,
    section       text    not null,
    language      text    not null,
    author        text    not null,
    urgency       integer not null check (urgency between 0 and 9),
    is_breaking   integer not null check (is_breaking in (0, 1)),
    filed_at      bigint  not null,
    published_at  bigint,
    updated_at    bigint,
    embargo_at    bigint,
    is_embargo_unreadable integer not null check (is_embargo_unreadable in (0, 1)),
    scheduled_at  bigint,
    expires_at    bigint,
    reason        text    not null,
    taken_off_by  text    not null,
    -- What the public sees is a version that somebody cleared, of a story that was published. A newer one may be held.
    check (state <> 'published' or (live is not null and cleared is not null and live <= cleared and published_at is not null)),
    check (live <= latest and cleared <= latest)
);
create index story_guid on story (guid, id);
-- One for each list, in its order. Every one begins with what the list asks to be equal: SQLite prefers such an index, so with
-- another it would go by story_state and sort the whole archive (QueryPlansTest).
create index story_newest on story (state, published_at, id);
create index story_section_newest on story (section, published_at, id) where state = 'published';
create index story_author_newest on story (author, published_at, id) where state = 'published';
create index story_day_newest on story (path_day, published_at, id) where state = 'published';
create index story_breaking_newest on story (is_breaking, published_at, id) where state = 'published' and is_breaking = 1;
create index story_state on story (state, id);

-- One immutable state of a story's text.
create table version (
    story_id   bigint  not null references story (id),
    number     integer not null check (number >= 1),
    kind       text    not null check (kind in ('first', 'edit', 'update', 'correction', 'restore')),
    language   text    not null,
    headline   text    not null,
    standfirst text    not null,
    byline     text    not null,
    dateline   text    not null,
    body       text    not null,
    section    text    not null,
    topics     text    not null,
    urgency    integer not null,
    picture    text    not null,
    credit     text    not null,
    note       text    not null,
    made_by    text    not null,
    made_at    bigint  not null,
    published_at bigint,
    primary key (story_id, number)
);

-- Every path that ever led to a story. The newest of a story's rows is its address; the others redirect.
create table path (
    day      text   not null,
    words    text   not null,
    story_id bigint not null references story (id),
    given_at bigint not null,
    primary key (day, words)
);
create index path_story on path (story_id);

-- The topics of each published story's live version.
create table topic (
    slug text not null primary key,
    name text not null
);
create table story_topic (
    topic        text   not null references topic (slug),
    published_at bigint not null,
    story_id     bigint not null references story (id),
    primary key (topic, published_at, story_id)
);
create index story_topic_story on story_topic (story_id);

-- The pictures that stories show now, by the hash in their address; a picture without a row is shown to nobody.
create table shown_picture (
    hash     text   not null,
    story_id bigint not null references story (id),
    primary key (hash, story_id)
);
create index shown_picture_story on shown_picture (story_id);

-- Whose name stands over stories.
create table author (
    slug text not null primary key,
    name text not null
);

-- What we know of a sender's item over all its versions; a kill leaves a row even when the story never came.
create table wire_guid (
    source          text    not null,
    guid            text    not null,
    story_id        bigint,
    is_versioned    integer not null check (is_versioned in (0, 1)),
    version_number  bigint,
    version_created_at bigint,
    is_killed       integer not null check (is_killed in (0, 1)),
    is_withheld     integer not null check (is_withheld in (0, 1)),
    primary key (source, guid)
);

-- Each message item that was read, and what became of it.
create table wire_item (
    id          bigint  not null primary key,
    source      text    not null,
    guid        text    not null,
    version     text    not null,
    format      text    not null,
    hash        text    not null,
    file        text    not null,
    headline    text    not null,
    urgency     integer not null,
    arrived_at  bigint  not null,
    fate        text    not null,
    reason      text    not null,
    findings    text    not null,
    story_id    bigint,
    story_version integer
);
create index wire_item_guid on wire_item (source, guid);
create index wire_item_fate on wire_item (fate, arrived_at, id);

create table setting (
    name  text not null primary key,
    value text not null
);

create table api_token (
    id         bigint not null primary key,
    name       text   not null,
    hash       text   not null unique,
    made_at    bigint not null,
    revoked_at bigint
);
-- A name may be given again after a revocation, never to two at a time.
create unique index api_token_name on api_token (name) where revoked_at is null;

-- Staff. The address is the log-in name; staff are not readers, so it is kept as it is.
create table account (
    id            bigint not null primary key,
    email         text   not null unique,
    role          text   not null check (role in ('reporter', 'editor', 'moderator', 'marketing', 'administrator')),
    password_hash text   not null,
    made_at       bigint not null
);

-- Who is logged in. Of the secret in the browser's cookie only the hash is here.
create table session (
    hash       text   not null primary key,
    account_id bigint not null references account (id),
    made_at    bigint not null,
    used_at    bigint not null
);
create index session_used on session (used_at);

create table setup_link (
    hash    text   not null primary key,
    made_at bigint not null,
    used_at bigint
);
