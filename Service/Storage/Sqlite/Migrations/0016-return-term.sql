-- In how many work dates after its own a pack must be returned.
ALTER TABLE packs ADD COLUMN return_term INTEGER;

CREATE INDEX packs_with_term ON packs (pack_id)
    WHERE return_term IS NOT NULL AND state IN ('RECEIVED', 'CHECKED', 'RUNNING') AND is_stopped = 0;
