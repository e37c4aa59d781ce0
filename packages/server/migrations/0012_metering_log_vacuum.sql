-- Rows of the log are deleted an hour after they came: to freeze them until then, which is what a vacuum after so many inserts is for,
-- would be to read and write all of the log once more.
alter table ingest_log set (autovacuum_vacuum_insert_threshold = -1, toast.autovacuum_vacuum_insert_threshold = -1);
