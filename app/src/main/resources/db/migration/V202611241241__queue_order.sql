-- The list's order alone. What it is filtered by is searched in memory (docs/wire.md, "The queue"): reading this index with the
-- words in it took too long on a busy machine.
drop index queue_item_newest;
create index queue_item_newest on queue_item (arrived_at, id);
