-- How the money of a transfer came back. The key is the last defence: whatever the program believes, it comes back once.
CREATE TABLE transfer_returns (
    transfer_id    INTEGER PRIMARY KEY REFERENCES transfers,
    returned_at    INTEGER NOT NULL,
    entry_id       INTEGER UNIQUE REFERENCES entries,
    bank_serial_no TEXT,
    -- Of the payee's bank; null where a recall brought it back.
    reason         TEXT,
    explanation    TEXT
) STRICT;

INSERT INTO transfer_returns (transfer_id, returned_at, entry_id, bank_serial_no)
SELECT transfer_id, booked_at, recalls.entry_id, recalls.bank_serial_no
FROM recalls
JOIN transfers USING (sender, client_serial_no)
JOIN entries ON entries.entry_id = recalls.entry_id
WHERE recalls.state = 'RETURNED';

-- The payee's bank knows a transfer by its number alone.
DROP INDEX transfers_by_bank_serial;

CREATE INDEX transfers_by_bank_serial ON transfers (bank_serial_no, sender) WHERE bank_serial_no IS NOT NULL;
