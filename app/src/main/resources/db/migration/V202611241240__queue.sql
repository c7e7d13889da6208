-- The wire queue: each item that can make a story, by its sender's name for it, as its newest version stands. Made from wire_item
-- and the story, so it can be made again: what came before this table is put in by a follower of the log.
create table queue_item (
    id           bigint  not null primary key,
    source       text    not null,
    guid         text    not null,
    version      text    not null,
    versions     integer not null check (versions >= 1),
    hash         text    not null,
    headline     text    not null,
    slugline     text    not null,
    section      text    not null,
    language     text    not null,
    urgency      integer not null check (urgency between 0 and 9),
    note         text    not null,
    first_at     bigint  not null,
    arrived_at   bigint  not null,
    state        text    not null
        check (state in ('new', 'taken', 'waiting', 'held', 'published', 'spiked', 'killed', 'expired')),
    reason       text    not null,
    is_killed    integer not null check (is_killed in (0, 1)),
    is_spiked    integer not null check (is_spiked in (0, 1)),
    taken_by     text,
    taken_name   text,
    taken_at     bigint,
    story_id     bigint,
    became_id    bigint,
    base_hash    text    not null,
    waiting_hash text    not null,
    words        text    not null,
    revision     bigint  not null,
    unique (source, guid),
    check ((taken_by is null) = (taken_at is null) and (taken_by is null) = (taken_name is null)),
    check ((state = 'waiting') <= (waiting_hash <> ''))
);
create index queue_item_story on queue_item (story_id);
create index queue_item_became on queue_item (became_id);
create index queue_item_revision on queue_item (revision);
create index queue_item_state on queue_item (state, arrived_at, id);
-- Everything that the list is filtered by, in the list's order: a filter reads this index alone (docs/wire.md, "The queue").
create index queue_item_newest on queue_item (arrived_at, id, state, source, section, urgency, language, words);

-- How many items have each state, source, section and language, so that the screen counts nothing.
create table queue_count (
    field text    not null,
    value text    not null,
    items integer not null,
    primary key (field, value)
);
