-- Packs of orders: each item is carried out by itself.
CREATE TABLE packs (
    pack_id        INTEGER PRIMARY KEY,
    kind           TEXT    NOT NULL,
    pack_key       TEXT    NOT NULL,
    sender         TEXT    NOT NULL,
    state          TEXT    NOT NULL,
    all_num        INTEGER NOT NULL,
    all_minor      INTEGER NOT NULL,
    currency       TEXT    NOT NULL,
    child_pack_num INTEGER NOT NULL,
    received_at    INTEGER NOT NULL,
    message_id     TEXT    NOT NULL,
    result_code    TEXT,
    is_stopped     INTEGER NOT NULL,
    has_work       INTEGER NOT NULL,
    resume_at      INTEGER NOT NULL,
    UNIQUE (kind, pack_key)
) STRICT;

CREATE INDEX packs_with_work ON packs (pack_id) WHERE has_work = 1;

CREATE INDEX packs_incomplete ON packs (received_at) WHERE state = 'RECEIVED';

CREATE TABLE child_packs (
    pack_id    INTEGER NOT NULL REFERENCES packs,
    no         INTEGER NOT NULL,
    num        INTEGER NOT NULL,
    minor      INTEGER NOT NULL,
    currency   TEXT    NOT NULL,
    work_date  TEXT    NOT NULL,
    message_id TEXT    NOT NULL,
    trace_id   TEXT    NOT NULL,
    channel    TEXT,
    content    TEXT    NOT NULL,
    PRIMARY KEY (pack_id, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE pack_items (
    item_id        INTEGER PRIMARY KEY,
    pack_id        INTEGER NOT NULL,
    child_pack_no  INTEGER NOT NULL,
    item_no        TEXT    NOT NULL,
    amount_minor   INTEGER NOT NULL CHECK (amount_minor > 0),
    currency       TEXT    NOT NULL,
    content        TEXT    NOT NULL,
    state          TEXT    NOT NULL,
    result_code    TEXT,
    rule           TEXT,
    work_date      TEXT,
    bank_serial_no TEXT,
    UNIQUE (pack_id, item_no),
    FOREIGN KEY (pack_id, child_pack_no) REFERENCES child_packs
) STRICT;

CREATE INDEX pack_items_in_order ON pack_items (pack_id, child_pack_no, item_id);

CREATE INDEX pack_items_pending ON pack_items (pack_id, child_pack_no, item_id) WHERE state = 'PENDING';

-- Kept by the tables themselves, so that a count never differs from what is counted.
CREATE TABLE pack_totals (
    pack_id INTEGER NOT NULL,
    state   TEXT    NOT NULL,
    num     INTEGER NOT NULL CHECK (num >= 0),
    minor   INTEGER NOT NULL CHECK (minor >= 0),
    PRIMARY KEY (pack_id, state)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pack_item_added AFTER INSERT ON pack_items BEGIN
    INSERT INTO pack_totals VALUES (NEW.pack_id, NEW.state, 1, NEW.amount_minor)
    ON CONFLICT DO UPDATE SET num = num + 1, minor = minor + excluded.minor;
END;

CREATE TRIGGER pack_item_moved AFTER UPDATE OF state ON pack_items WHEN OLD.state <> NEW.state BEGIN
    UPDATE pack_totals SET num = num - 1, minor = minor - OLD.amount_minor
    WHERE pack_id = OLD.pack_id AND state = OLD.state;

    INSERT INTO pack_totals VALUES (NEW.pack_id, NEW.state, 1, NEW.amount_minor)
    ON CONFLICT DO UPDATE SET num = num + 1, minor = minor + excluded.minor;
END;

-- The key of a deduction has a pack's number, where it is an item of one.
CREATE TABLE deductions_with_packs (
    deduction_id   INTEGER PRIMARY KEY,
    sender         TEXT    NOT NULL,
    tax_org_code   TEXT    NOT NULL,
    entrust_date   TEXT    NOT NULL,
    trace_no       TEXT    NOT NULL,
    pack_no        TEXT    NOT NULL,
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
    UNIQUE (sender, tax_org_code, entrust_date, trace_no, pack_no)
) STRICT;

INSERT INTO deductions_with_packs
SELECT deduction_id, sender, tax_org_code, entrust_date, trace_no, '', state, work_date, first_seen, message_id,
       tax_voucher_no, payer_account, payee_account, amount_minor, currency, result_code, entry_id, bank_serial_no
FROM deductions;

DROP TABLE deductions;

ALTER TABLE deductions_with_packs RENAME TO deductions;

CREATE INDEX deductions_by_voucher ON deductions (tax_org_code, tax_voucher_no) WHERE tax_voucher_no IS NOT NULL;
