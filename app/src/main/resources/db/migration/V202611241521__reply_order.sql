-- Threads the newest first, each from top to bottom: read along the index, without sorting.
drop index reply_shown_roots;
create index reply_shown_newest on reply (story_id, root_id desc, place) where is_shown = 1;
