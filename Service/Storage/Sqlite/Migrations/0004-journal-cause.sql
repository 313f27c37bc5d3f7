-- A move has a cause of its own beside the message that it was made for, which the column held until now.
ALTER TABLE journal RENAME COLUMN cause TO message_id;
ALTER TABLE journal ADD COLUMN cause TEXT NOT NULL DEFAULT '';
