-- Each claim that is looked up is sought in every part of its slice. Once nothing has come into a slice for an hour, above all when its time
-- is over, what it has is made one part.
ALTER TABLE transaction_ids MODIFY SETTING min_age_to_force_merge_seconds = 3600, min_age_to_force_merge_on_partition_only = 1;
