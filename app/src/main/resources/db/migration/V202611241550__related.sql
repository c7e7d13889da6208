-- What belongs to a story, nearest first, as proposed when it was last published or a newer one appeared: one line for each item.
-- Whether an item may be shown is asked of the stories, each time.
create table related (
    story_id bigint not null primary key references story (id),
    items    text   not null,
    -- The first story of its story line; 0 for none.
    line     bigint not null,
    made_at  bigint not null
);

create index related_by_line on related (line);

-- What editors decided about an item: pinned at a place, or banned.
create table related_choice (
    story_id  bigint  not null references story (id),
    other_id  bigint  not null references story (id),
    is_banned integer not null check (is_banned in (0, 1)),
    -- Among the pinned, from 1 on; 0 for banned ones.
    place     integer not null check (place >= 0),
    primary key (story_id, other_id)
);
