-- What lists for the payer's bank tell of a deduction, and the journal's number of the move by which it succeeded: the
-- order in which batches are cut.
ALTER TABLE deductions ADD COLUMN payer_bank_code TEXT;
ALTER TABLE deductions ADD COLUMN payer_open_bank_code TEXT;
ALTER TABLE deductions ADD COLUMN protocol_no TEXT;
ALTER TABLE deductions ADD COLUMN taxpayer_name TEXT;
ALTER TABLE deductions ADD COLUMN succeeded_move INTEGER;

UPDATE deductions SET
    payer_bank_code = (SELECT bank_code FROM accounts WHERE account_no = payer_account),
    succeeded_move = (
        SELECT MAX(move_id) FROM journal
        WHERE subject_key = sender || '/' || tax_org_code || '/' || entrust_date || '/' || trace_no
          AND subject = 'Deduction' AND to_state = 'SUCCEEDED')
WHERE state = 'SUCCEEDED';

-- In the order in which both sides are compared.
CREATE INDEX deductions_by_bank ON deductions (
    payer_bank_code, work_date, tax_org_code, entrust_date, trace_no, pack_no, succeeded_move)
    WHERE succeeded_move IS NOT NULL;

CREATE INDEX accounts_by_bank ON accounts (bank_code) WHERE kind = 'BANK';

CREATE TABLE recon_batches (
    batch_id       INTEGER PRIMARY KEY,
    bank_code      TEXT    NOT NULL,
    chk_date       TEXT    NOT NULL,
    ord            INTEGER NOT NULL,
    type           TEXT    NOT NULL CHECK (type IN ('0', '1')),
    state          TEXT    NOT NULL,
    after_move     INTEGER NOT NULL,
    up_to_move     INTEGER NOT NULL,
    cut_at         INTEGER NOT NULL,
    line_num       INTEGER NOT NULL,
    line_sum_minor INTEGER NOT NULL,
    cursor         TEXT,
    counts         TEXT    NOT NULL,
    load_id        INTEGER,
    ack_no         TEXT,
    is_agreed      INTEGER,
    all_num        INTEGER,
    all_sum_minor  INTEGER,
    pack_num       INTEGER,
    began_at       INTEGER,
    UNIQUE (bank_code, chk_date, ord)
) STRICT;

CREATE INDEX recon_batches_at_work ON recon_batches (batch_id) WHERE state IN ('CUT', 'COMPLETE');

CREATE INDEX recon_batches_loading ON recon_batches (began_at) WHERE state = 'LOADING';

CREATE INDEX recon_batches_by_date ON recon_batches (chk_date, cut_at);

-- Which lines a child pack of ours has: those of its batch behind one key and up to another.
CREATE TABLE recon_packs (
    batch_id  INTEGER NOT NULL REFERENCES recon_batches,
    pack_no   INTEGER NOT NULL,
    after_key TEXT,
    last_key  TEXT    NOT NULL,
    num       INTEGER NOT NULL,
    sum_minor INTEGER NOT NULL,
    PRIMARY KEY (batch_id, pack_no)
) STRICT, WITHOUT ROWID;

-- An acknowledgement that a bank sends; with a bank and a date, what waits for a later batch of that date.
CREATE TABLE recon_loads (
    load_id     INTEGER PRIMARY KEY,
    bank_code   TEXT,
    chk_date    TEXT,
    is_given_up INTEGER NOT NULL DEFAULT 0,
    UNIQUE (bank_code, chk_date)
) STRICT;

CREATE INDEX recon_loads_given_up ON recon_loads (load_id) WHERE is_given_up = 1;

CREATE TABLE recon_load_packs (
    load_id   INTEGER NOT NULL REFERENCES recon_loads,
    pack_no   INTEGER NOT NULL,
    num       INTEGER NOT NULL,
    sum_minor INTEGER NOT NULL,
    PRIMARY KEY (load_id, pack_no)
) STRICT, WITHOUT ROWID;

-- The primary key is the order in which both sides are compared.
CREATE TABLE recon_lines (
    load_id        INTEGER NOT NULL REFERENCES recon_loads,
    tax_org_code   TEXT    NOT NULL,
    entrust_date   TEXT    NOT NULL,
    trace_no       TEXT    NOT NULL,
    pack_no        TEXT    NOT NULL,
    state          TEXT    NOT NULL,
    amount_minor   INTEGER NOT NULL CHECK (amount_minor > 0),
    tax_voucher_no TEXT    NOT NULL,
    payer_account  TEXT,
    PRIMARY KEY (load_id, tax_org_code, entrust_date, trace_no, pack_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE differences (
    difference_id      INTEGER PRIMARY KEY,
    bank_code          TEXT    NOT NULL,
    chk_date           TEXT    NOT NULL,
    ord                INTEGER NOT NULL,
    class              TEXT    NOT NULL CHECK (class IN ('0', '2', '3', '4', '5', '6')),
    tax_org_code       TEXT    NOT NULL,
    entrust_date       TEXT    NOT NULL,
    trace_no           TEXT    NOT NULL,
    pack_no            TEXT    NOT NULL,
    state              TEXT    NOT NULL,
    found_at           INTEGER NOT NULL,
    their_state        TEXT,
    their_amount_minor INTEGER,
    their_voucher_no   TEXT,
    their_account      TEXT,
    our_sender         TEXT,
    our_state          TEXT,
    our_amount_minor   INTEGER,
    our_voucher_no     TEXT,
    action             TEXT,
    operator_id        TEXT,
    remark             TEXT,
    proposed_at        INTEGER,
    reviewer_id        TEXT,
    approved_at        INTEGER,
    bank_serial_no     TEXT,
    -- The last defence: whatever the program believes, nobody approves a proposal of his own.
    CHECK (reviewer_id IS NULL OR upper(reviewer_id) <> upper(operator_id)),
    UNIQUE (bank_code, chk_date, tax_org_code, entrust_date, trace_no, pack_no)
) STRICT;

CREATE INDEX differences_by_date ON differences (bank_code, chk_date, difference_id);

CREATE INDEX differences_unresolved ON differences (bank_code, chk_date, ord) WHERE state IN ('OPEN', 'PROPOSED');

-- Who decided what about a difference. It is appended to and never changed.
CREATE TABLE resolutions (
    resolution_id INTEGER PRIMARY KEY,
    difference_id INTEGER NOT NULL REFERENCES differences,
    step          TEXT    NOT NULL,
    action        TEXT    NOT NULL,
    node          TEXT    NOT NULL,
    operator_id   TEXT    NOT NULL,
    remark        TEXT,
    at            INTEGER NOT NULL,
    message_id    TEXT    NOT NULL
) STRICT;

CREATE INDEX resolutions_by_difference ON resolutions (difference_id, resolution_id);
