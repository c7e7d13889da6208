-- What the spam filter learnt from moderators, and forgot again: numbers of hashed words, never a text. Added up they are the filter.
create table reply_lesson (
    id        bigint  not null primary key,
    reply_id  bigint  not null references reply (id),
    is_spam   integer not null check (is_spam in (0, 1)),
    -- 1 learnt, -1 forgotten.
    times     integer not null check (times in (1, -1)),
    -- To learn the same text once.
    same      bigint  not null,
    features  text    not null,
    made_at   bigint  not null
);
create index reply_lesson_reply on reply_lesson (reply_id, id);
create index reply_lesson_same on reply_lesson (same);
