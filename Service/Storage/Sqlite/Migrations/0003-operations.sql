CREATE TABLE agreements (
    protocol_no          TEXT    NOT NULL PRIMARY KEY,
    tax_org_code         TEXT    NOT NULL,
    taxpayer_id          TEXT    NOT NULL,
    taxpayer_name        TEXT    NOT NULL,
    payer_bank_code      TEXT    NOT NULL,
    payer_open_bank_code TEXT    NOT NULL,
    payer_account        TEXT    NOT NULL,
    payer_name           TEXT    NOT NULL,
    state                TEXT    NOT NULL
) STRICT;

-- A row without an order is a tombstone: cancelled before the original came.
CREATE TABLE deductions (
    deduction_id     INTEGER PRIMARY KEY,
    sender         TEXT    NOT NULL,
    tax_org_code   TEXT    NOT NULL,
    entrust_date   TEXT    NOT NULL,
    trace_no       TEXT    NOT NULL,
    state          TEXT    NOT NULL,
    work_date      TEXT    NOT NULL,
    first_seen     INTEGER NOT NULL,
    message_id     TEXT    NOT NULL,
    tax_voucher_no TEXT,
    payer_account  TEXT,
    payee_account  TEXT,
    amount_minor   INTEGER,
    currency       TEXT,
    result_code    TEXT,
    entry_id       INTEGER REFERENCES entries,
    bank_serial_no TEXT,
    UNIQUE (sender, tax_org_code, entrust_date, trace_no)
) STRICT;

CREATE TABLE transfers (
    transfer_id      INTEGER PRIMARY KEY,
    sender           TEXT    NOT NULL,
    client_serial_no TEXT    NOT NULL,
    state            TEXT    NOT NULL,
    work_date        TEXT    NOT NULL,
    submitted_at     INTEGER NOT NULL,
    payer_account    TEXT    NOT NULL,
    payee_account    TEXT    NOT NULL,
    amount_minor     INTEGER NOT NULL,
    currency         TEXT    NOT NULL,
    result_code      TEXT,
    entry_id         INTEGER REFERENCES entries,
    bank_serial_no   TEXT,
    UNIQUE (sender, client_serial_no)
) STRICT;

CREATE INDEX transfers_by_bank_serial ON transfers (sender, bank_serial_no) WHERE bank_serial_no IS NOT NULL;
