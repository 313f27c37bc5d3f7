-- The embedded tax bureau: its offices, their taxpayers, and what these owe.
CREATE TABLE tax_offices (
    tax_org_code     TEXT NOT NULL PRIMARY KEY,
    name             TEXT NOT NULL,
    province_code    TEXT NOT NULL,
    treasury_account TEXT NOT NULL
) STRICT;

CREATE TABLE taxpayers (
    taxpayer_id  TEXT NOT NULL PRIMARY KEY,
    name         TEXT NOT NULL,
    tax_org_code TEXT NOT NULL REFERENCES tax_offices,
    agent_node   TEXT NOT NULL
) STRICT;

CREATE TABLE dues (
    declaration_no      TEXT    NOT NULL,
    item_no             INTEGER NOT NULL,
    tax_org_code        TEXT    NOT NULL,
    taxpayer_id         TEXT    NOT NULL,
    tax_type_code       TEXT    NOT NULL,
    tax_type_name       TEXT    NOT NULL,
    budget_subject_code TEXT    NOT NULL,
    period_start        TEXT    NOT NULL,
    period_end          TEXT    NOT NULL,
    due_date            TEXT    NOT NULL,
    amount_minor        INTEGER NOT NULL CHECK (amount_minor > 0),
    currency            TEXT    NOT NULL,
    state               TEXT    NOT NULL CHECK (state IN ('OPEN', 'PAID', 'CANCELLED')),
    PRIMARY KEY (declaration_no, item_no)
) STRICT, WITHOUT ROWID;

CREATE INDEX dues_open ON dues (taxpayer_id, due_date) WHERE state = 'OPEN';

CREATE TABLE declared_payments (
    payment_id     INTEGER PRIMARY KEY,
    sender         TEXT    NOT NULL,
    bank_code      TEXT    NOT NULL,
    entrust_date   TEXT    NOT NULL,
    levy_no        TEXT    NOT NULL,
    state          TEXT    NOT NULL,
    work_date      TEXT    NOT NULL,
    first_seen     INTEGER NOT NULL,
    tax_org_code   TEXT    NOT NULL,
    taxpayer_id    TEXT    NOT NULL,
    amount_minor   INTEGER NOT NULL,
    currency       TEXT    NOT NULL,
    result_code    TEXT,
    entry_id       INTEGER REFERENCES entries,
    bank_serial_no TEXT,
    tax_voucher_no TEXT,
    UNIQUE (bank_code, entrust_date, levy_no)
) STRICT;

CREATE UNIQUE INDEX declared_payments_by_voucher ON declared_payments (tax_org_code, tax_voucher_no)
    WHERE tax_voucher_no IS NOT NULL;

CREATE TABLE refunds (
    refund_id      INTEGER PRIMARY KEY,
    sender         TEXT    NOT NULL,
    pack           TEXT    NOT NULL,
    trace_no       TEXT    NOT NULL,
    state          TEXT    NOT NULL,
    tax_org_code   TEXT    NOT NULL,
    tax_voucher_no TEXT    NOT NULL,
    amount_minor   INTEGER NOT NULL CHECK (amount_minor > 0),
    currency       TEXT    NOT NULL,
    payee_account  TEXT    NOT NULL,
    payee_name     TEXT    NOT NULL,
    payee_bank     TEXT    NOT NULL,
    message_id     TEXT    NOT NULL,
    result_code    TEXT,
    work_date      TEXT,
    entry_id       INTEGER REFERENCES entries,
    bank_serial_no TEXT,
    UNIQUE (sender, pack, trace_no)
) STRICT;

-- The last defence: whatever the program believes, a voucher is refunded once.
CREATE UNIQUE INDEX refunds_live ON refunds (tax_org_code, tax_voucher_no) WHERE state <> 'FAILED';

CREATE INDEX refunds_accepted ON refunds (refund_id) WHERE state = 'ACCEPTED';

CREATE INDEX deductions_by_voucher ON deductions (tax_org_code, tax_voucher_no) WHERE tax_voucher_no IS NOT NULL;

-- Numbers that we give out, a series a row.
CREATE TABLE counters (
    series TEXT    NOT NULL PRIMARY KEY,
    value  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
