-- The arrangements of the front page that are and were live; the highest number is what readers see. One line for each slot.
create table front_arrangement (
    number  bigint not null primary key check (number >= 1),
    content text   not null,
    -- The arrangement that this one brought back, else its own number; 0 is everything by rule.
    origin  bigint not null check (origin >= 0 and origin <= number),
    kind    text   not null check (kind in ('arranged', 'undone', 'put-back')),
    made_by text   not null,
    made_at bigint not null
);

-- What is prepared: one for the whole newsroom, whose revision counts each change.
create table front_draft (
    name     text   not null primary key check (name = 'front'),
    revision bigint not null check (revision >= 1),
    base     bigint not null check (base >= 0),
    content  text   not null,
    made_by  text   not null,
    made_at  bigint not null
);
