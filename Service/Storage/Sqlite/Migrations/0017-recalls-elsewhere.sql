-- A check cannot be changed: the calls move to a table that also knows recalls.
ALTER TABLE outgoing_calls RENAME TO outgoing_calls_before;

CREATE TABLE outgoing_calls (
    call_id      INTEGER PRIMARY KEY,
    kind         TEXT    NOT NULL CHECK (kind IN ('DEDUCT', 'REVERSE', 'TRANSFER', 'PAY', 'RECALL')),
    system       TEXT    NOT NULL,
    operation    TEXT    NOT NULL,
    business_key TEXT    NOT NULL,
    sender       TEXT    NOT NULL,
    subject      TEXT    NOT NULL,
    work_date    TEXT    NOT NULL,
    message_id   TEXT    NOT NULL,
    trace_id     TEXT    NOT NULL,
    sent_at      INTEGER NOT NULL,
    remote_key   TEXT    NOT NULL,
    reason       TEXT,
    payload      BLOB    NOT NULL,
    state        TEXT    NOT NULL CHECK (state IN ('SENDING', 'IN_DOUBT', 'KNOWN')),
    tries        INTEGER NOT NULL,
    ask_at       INTEGER NOT NULL
) STRICT;

INSERT INTO outgoing_calls SELECT * FROM outgoing_calls_before;

DROP TABLE outgoing_calls_before;

CREATE INDEX outgoing_calls_by_subject ON outgoing_calls (subject, sender, kind);

CREATE INDEX outgoing_calls_open ON outgoing_calls (ask_at) WHERE state <> 'KNOWN';
