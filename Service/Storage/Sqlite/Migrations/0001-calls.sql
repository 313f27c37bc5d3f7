-- What was seen once and must not be seen again: nonces, signature values, message identifiers.
-- In the order of their expiry: they are added at one end and forgotten at the other, and looked up in memory.
CREATE TABLE replay_marks (
    expires_at  INTEGER NOT NULL,
    fingerprint BLOB    NOT NULL,
    PRIMARY KEY (expires_at, fingerprint)
) STRICT, WITHOUT ROWID;

-- The answers given to business keys, byte for byte. One row an attempt.
CREATE TABLE receipts (
    receipt_id     INTEGER PRIMARY KEY,
    operation      TEXT    NOT NULL,
    business_key   TEXT    NOT NULL,
    attempt        INTEGER NOT NULL,
    sender         TEXT    NOT NULL,
    payload_digest BLOB    NOT NULL,
    payload        BLOB    NOT NULL,
    state          TEXT    NOT NULL,
    may_retry      INTEGER NOT NULL,
    first_seen     INTEGER NOT NULL,
    UNIQUE (operation, business_key, attempt)
) STRICT;

-- Every move of every state, in order.
CREATE TABLE journal (
    move_id     INTEGER PRIMARY KEY,
    subject     TEXT    NOT NULL,
    subject_key TEXT    NOT NULL,
    from_state  TEXT    NOT NULL,
    to_state    TEXT    NOT NULL,
    moved_at    INTEGER NOT NULL,
    cause       TEXT    NOT NULL
) STRICT;

CREATE INDEX journal_by_subject ON journal (subject_key, subject);
