-- Every letter that the program writes to somebody, one line a recipient: the outbox, and afterwards the ledger. The address and the
-- text are sealed with a key of the data folder, and emptied when the letter has ended well.
create table mail_letter (
    id           bigint  not null primary key,
    purpose      text    not null,
    -- 1 goes first.
    priority     integer not null check (priority between 1 and 9),
    state        text    not null check (state in ('waiting', 'handing', 'handed', 'refused', 'unsure')),
    address      text    not null,
    -- Marks tell nothing without the key: whose letter it is, to forget it, and which domain's, to go slowly there.
    address_mark text    not null,
    domain_mark  text    not null,
    content      text    not null,
    -- One of many: its sending and its recipient there; its text is written when its turn comes.
    batch_id     bigint,
    recipient_id bigint,
    attempts     integer not null check (attempts >= 0),
    due_at       bigint  not null,
    -- Not to be handed over later than that.
    until_at     bigint  not null,
    made_at      bigint  not null,
    ended_at     bigint,
    -- Which node has it in hand, or had it last.
    holder       text    not null,
    -- What the last server said, as numbers alone (RFC 5321, RFC 3463), or a word of ours.
    answer       text    not null,
    check ((batch_id is null) = (recipient_id is null)),
    check ((ended_at is null) = (state in ('waiting', 'handing')))
);
create index mail_letter_turn on mail_letter (priority, due_at, id) where state = 'waiting';
create index mail_letter_open on mail_letter (state, id) where state in ('handing', 'unsure');
create index mail_letter_mark on mail_letter (address_mark) where address_mark <> '';
create index mail_letter_ended on mail_letter (ended_at) where ended_at is not null;
create unique index mail_letter_batch on mail_letter (batch_id, recipient_id) where batch_id is not null;

-- Who gets no more mail, by mark: kept for ever, and tells nobody who it is.
create table mail_suppression (
    mark    text   not null primary key,
    reason  text   not null,
    made_at bigint not null
);

-- The mailbox of a site that sends nothing yet: whole messages, sealed, the newest only.
create table mail_kept (
    letter_id bigint not null primary key,
    purpose   text   not null,
    message   text   not null,
    made_at   bigint not null
);
