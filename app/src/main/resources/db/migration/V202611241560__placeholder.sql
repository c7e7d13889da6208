-- A story that somebody began without a headline has one for the desk's lists alone: that version never goes out.
alter table version add column is_placeholder integer not null default 0 check (is_placeholder in (0, 1));
