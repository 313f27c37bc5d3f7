CREATE TABLE recalls (
    recall_id        INTEGER PRIMARY KEY,
    sender           TEXT    NOT NULL,
    recall_no        TEXT    NOT NULL,
    state            TEXT    NOT NULL,
    client_serial_no TEXT    NOT NULL,
    reason           TEXT    NOT NULL,
    recalled_at      INTEGER NOT NULL,
    result_code      TEXT,
    entry_id         INTEGER REFERENCES entries,
    bank_serial_no   TEXT,
    UNIQUE (sender, recall_no),
    FOREIGN KEY (sender, client_serial_no) REFERENCES transfers (sender, client_serial_no)
) STRICT;

-- The last defence: whatever the program believes, a transfer comes back once.
CREATE UNIQUE INDEX recalls_returned ON recalls (sender, client_serial_no) WHERE state = 'RETURNED';
