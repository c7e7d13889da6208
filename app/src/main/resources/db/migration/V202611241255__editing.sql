-- What is being written and is no version yet: one for each story at most.
create table working_copy (
    story_id bigint  not null primary key references story (id),
    base     integer not null check (base >= 1),
    revision integer not null check (revision >= 1),
    fields   text    not null,
    saved_by text    not null,
    saved_at bigint  not null
);

-- The browser windows in which a story is open, each by a random word of its own. One of a story's seats may write.
create table seat (
    story_id   bigint  not null references story (id),
    word       text    not null,
    account_id bigint  not null,
    name       text    not null,
    is_writing integer not null check (is_writing in (0, 1)),
    seen_at    bigint  not null,
    primary key (story_id, word)
);
create unique index seat_writing on seat (story_id) where is_writing = 1;

-- Whose stories are whose: who filed the first version.
create index version_first_by on version (made_by, story_id) where number = 1;
