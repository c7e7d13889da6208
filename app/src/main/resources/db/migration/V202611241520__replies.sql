-- What readers answer, and what a newsroom does about it.

-- A person outside of the newsroom who gave an address. The address stands here and nowhere else, sealed with a key of the data
-- folder; the mark finds it again and tells nothing without that key. Both are gone when the address is forgotten.
create table reader (
    id       bigint  not null primary key,
    mark     text unique,
    sealed   text    not null,
    -- Replies of this reader that were approved: trust.
    approved integer not null check (approved >= 0),
    made_at  bigint  not null,
    seen_at  bigint  not null
);
create index reader_seen on reader (seen_at) where mark is not null;

create table reply (
    id           bigint  not null primary key,
    story_id     bigint  not null references story (id),
    parent_id    bigint references reply (id),
    root_id      bigint  not null,
    depth        integer not null check (depth between 1 and 4),
    -- Ids from the root down to this one, four at most: sorted by it, a thread reads from top to bottom.
    place        text    not null,
    state        text    not null check (state in
                     ('received', 'held', 'approved', 'hidden', 'spam', 'withdrawn', 'removed')),
    -- Whether the public sees it: approved, or a gap that holds answers together.
    is_shown     integer not null check (is_shown in (0, 1)),
    reader_id    bigint references reader (id),
    name         text    not null,
    website      text    not null,
    -- Light markup (kernel.Remark), as the reader would type it again.
    body         text    not null,
    language     text    not null,
    -- Mark of the part of the network it came from; empty when forgotten.
    block        text    not null,
    -- The challenge that was solved for it: one challenge, one reply.
    challenge    text    not null unique,
    -- Why it is held, a reason to a line: code, a space, words.
    reasons      text    not null,
    spam         integer not null check (spam between 0 and 1000),
    rudeness     integer not null check (rudeness between 0 and 1000),
    reports      integer not null check (reports >= 0),
    revision     integer not null check (revision >= 1),
    made_at      bigint  not null,
    approved_at  bigint,
    edited_at    bigint,
    -- Who decided last; empty for the rules.
    decided_by   text    not null,
    decided_at   bigint
);
create index reply_shown on reply (story_id, place) where is_shown = 1;
create index reply_shown_roots on reply (story_id, root_id, place) where is_shown = 1;
create index reply_queue on reply (state, id);
create index reply_parent on reply (parent_id) where parent_id is not null;
create index reply_reader on reply (reader_id, id) where reader_id is not null;
create index reply_block on reply (block, id);
create index reply_made on reply (made_at);

-- A story's thread: how many replies the public can read, and when its pages were last told.
create table reply_thread (
    story_id bigint  not null primary key references story (id),
    approved integer not null check (approved >= 0),
    told_at  bigint  not null
);

-- How replies are taken: for 'site', 'section:WORD' and 'story:ID'; the nearest counts.
create table reply_rule (
    scope       text    not null primary key,
    mode        text    not null check (mode in ('open', 'first-held', 'all-held', 'closed')),
    -- Days after publication; 0 for never.
    closes_days integer not null check (closes_days >= 0),
    made_by     text    not null,
    made_at     bigint  not null
);

create table reply_ban (
    id      bigint not null primary key,
    kind    text   not null check (kind in ('reader', 'block', 'phrase')),
    -- The mark of an address or block, or the phrase itself in lower case.
    word    text   not null,
    note    text   not null,
    made_by text   not null,
    made_at bigint not null,
    unique (kind, word)
);

create table reply_report (
    id       bigint not null primary key,
    reply_id bigint not null references reply (id),
    why      text   not null check (why in ('spam', 'rude', 'unlawful', 'other')),
    note     text   not null,
    block    text   not null,
    made_at  bigint not null,
    done_at  bigint
);
create index reply_report_reply on reply_report (reply_id);
create index reply_report_open on reply_report (id) where done_at is null;

-- Who wants a mail when somebody answers; nobody gets one before the address is confirmed.
create table reply_watch (
    id           bigint not null primary key,
    reply_id     bigint not null references reply (id),
    reader_id    bigint not null references reader (id),
    language     text   not null,
    made_at      bigint not null,
    confirmed_at bigint,
    unique (reply_id, reader_id)
);
create index reply_watch_reader on reply_watch (reader_id);

-- Which answers were told to whom: a mail is sent once.
create table reply_told (
    watch_id bigint not null references reply_watch (id),
    reply_id bigint not null references reply (id),
    primary key (watch_id, reply_id)
);
