-- Readers who asked for newsletters. One that asked and did not confirm has a line here and none in newsletter_subscription.
create table newsletter_reader (
    reader_id    bigint  not null primary key references reader (id),
    language     text    not null,
    paused_until_at bigint,
    -- When a letter to confirm last went out, and how many did within a day: nobody is to be annoyed by others.
    asked_at     bigint  not null,
    asks         integer not null check (asks >= 0)
);

-- Who gets which newsletter.
create table newsletter_subscription (
    reader_id bigint not null references reader (id),
    list      text   not null,
    made_at   bigint not null,
    primary key (reader_id, list)
);
create index newsletter_subscription_list on newsletter_subscription (list, reader_id);

-- What a reader agreed to or ended, when, and with which words before their eyes.
create table newsletter_consent (
    id        bigint  not null primary key,
    reader_id bigint  not null references reader (id),
    list      text    not null,
    is_given  integer not null check (is_given in (0, 1)),
    words     text    not null,
    language  text    not null,
    made_at   bigint  not null
);
create index newsletter_consent_reader on newsletter_consent (reader_id, id);
