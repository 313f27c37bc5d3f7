-- Payments of declared tax are in the lists of their banks too: who is debited, what was ordered, and the journal's
-- number of the move by which it succeeded. Of what was paid before, what was ordered is not known.
ALTER TABLE declared_payments ADD COLUMN debited_account TEXT;
ALTER TABLE declared_payments ADD COLUMN ordered TEXT;
ALTER TABLE declared_payments ADD COLUMN succeeded_move INTEGER;

UPDATE declared_payments SET
    debited_account = (SELECT payer_account FROM entries WHERE entries.entry_id = declared_payments.entry_id),
    succeeded_move = (
        SELECT MAX(move_id) FROM journal
        WHERE subject_key = sender || '/' || bank_code || '/' || entrust_date || '/' || levy_no
          AND subject = 'DeclaredPayment' AND to_state = 'SUCCEEDED')
WHERE state = 'SUCCEEDED';

CREATE INDEX declared_payments_by_bank ON declared_payments (
    bank_code, work_date, tax_org_code, entrust_date, levy_no, succeeded_move)
    WHERE succeeded_move IS NOT NULL;

-- Debits of items of packs that wait to be reconciled.
CREATE INDEX deductions_unreconciled ON deductions (sender, tax_org_code, entrust_date, pack_no)
    WHERE pack_no <> '' AND state IN ('SUCCEEDED', 'DIFFERENCE', 'REVERSING');

-- A levy number may be a trace number too: the kind is part of what both sides know a payment by.
CREATE TABLE recon_lines_by_kind (
    load_id        INTEGER NOT NULL REFERENCES recon_loads,
    kind           TEXT    NOT NULL,
    tax_org_code   TEXT    NOT NULL,
    entrust_date   TEXT    NOT NULL,
    trace_no       TEXT    NOT NULL,
    pack_no        TEXT    NOT NULL,
    state          TEXT    NOT NULL,
    amount_minor   INTEGER NOT NULL CHECK (amount_minor > 0),
    tax_voucher_no TEXT    NOT NULL,
    payer_account  TEXT,
    PRIMARY KEY (load_id, kind, tax_org_code, entrust_date, trace_no, pack_no)
) STRICT, WITHOUT ROWID;

INSERT INTO recon_lines_by_kind
SELECT load_id, 'DEDUCTION', tax_org_code, entrust_date, trace_no, pack_no, state, amount_minor, tax_voucher_no,
       payer_account
FROM recon_lines;

DROP TABLE recon_lines;

ALTER TABLE recon_lines_by_kind RENAME TO recon_lines;

CREATE TABLE differences_by_kind (
    difference_id      INTEGER PRIMARY KEY,
    bank_code          TEXT    NOT NULL,
    chk_date           TEXT    NOT NULL,
    ord                INTEGER NOT NULL,
    class              TEXT    NOT NULL CHECK (class IN ('0', '2', '3', '4', '5', '6')),
    kind               TEXT    NOT NULL,
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
    UNIQUE (bank_code, chk_date, kind, tax_org_code, entrust_date, trace_no, pack_no)
) STRICT;

INSERT INTO differences_by_kind
SELECT difference_id, bank_code, chk_date, ord, class, 'DEDUCTION', tax_org_code, entrust_date, trace_no, pack_no,
       state, found_at, their_state, their_amount_minor, their_voucher_no, their_account, our_sender, our_state,
       our_amount_minor, our_voucher_no, action, operator_id, remark, proposed_at, reviewer_id, approved_at,
       bank_serial_no
FROM differences;

-- Its rows refer to those of the table that goes.
CREATE TABLE resolutions_by_kind (
    resolution_id INTEGER PRIMARY KEY,
    difference_id INTEGER NOT NULL REFERENCES differences_by_kind,
    step          TEXT    NOT NULL,
    action        TEXT    NOT NULL,
    node          TEXT    NOT NULL,
    operator_id   TEXT    NOT NULL,
    remark        TEXT,
    at            INTEGER NOT NULL,
    message_id    TEXT    NOT NULL
) STRICT;

INSERT INTO resolutions_by_kind SELECT * FROM resolutions;

DROP TABLE resolutions;

DROP TABLE differences;

ALTER TABLE differences_by_kind RENAME TO differences;

ALTER TABLE resolutions_by_kind RENAME TO resolutions;

CREATE INDEX differences_by_date ON differences (bank_code, chk_date, difference_id);

CREATE INDEX differences_unresolved ON differences (bank_code, chk_date, ord) WHERE state IN ('OPEN', 'PROPOSED');

CREATE INDEX resolutions_by_difference ON resolutions (difference_id, resolution_id);
