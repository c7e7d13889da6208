-- Pictures as the newsroom knows them; their files lie in DATA/media by the same hash.
create table picture (
    hash     text    not null primary key,
    width    integer not null check (width >= 1),
    height   integer not null check (height >= 1),
    bytes    bigint  not null check (bytes >= 0),
    type     text    not null,
    alt      text    not null,
    credit   text    not null,
    caption  text    not null,
    -- Alt, credit, caption and name in small letters, for the library's search.
    words    text    not null,
    -- Thousandths from the left and from the top: what must stay in the frame when a picture is cropped.
    focus_x  integer not null check (focus_x between 0 and 1000),
    focus_y  integer not null check (focus_y between 0 and 1000),
    origin   text    not null check (origin in ('upload', 'wire')),
    name     text    not null,
    made_by  text    not null,
    made_at  bigint  not null
);
create index picture_newest on picture (made_at, hash);

-- Which stories use a picture in their newest, their cleared or their live version. Derived from the log.
create table picture_use (
    hash     text   not null,
    story_id bigint not null references story (id),
    primary key (hash, story_id)
);
create index picture_use_story on picture_use (story_id);

-- The pictures that a sender's item names. The hash is empty until the picture has come.
create table wire_picture (
    source   text    not null,
    guid     text    not null,
    href     text    not null,
    hash     text    not null,
    asked_at bigint  not null,
    attempts integer not null,
    fault    text    not null,
    primary key (source, guid, href)
);
create index wire_picture_awaited on wire_picture (source, href) where hash = '';
