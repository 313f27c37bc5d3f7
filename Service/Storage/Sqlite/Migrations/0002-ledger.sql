-- Amounts are minor units (fen). A positive balance is the holder's money.
CREATE TABLE accounts (
    account_id     INTEGER PRIMARY KEY,
    account_no     TEXT    NOT NULL UNIQUE,
    name           TEXT    NOT NULL,
    kind           TEXT    NOT NULL CHECK (kind IN ('BANK', 'TREASURY', 'CLEARING', 'OPENING')),
    owner_node     TEXT    NOT NULL,
    bank_code      TEXT    NOT NULL,
    currency       TEXT    NOT NULL,
    status         TEXT    NOT NULL CHECK (status IN ('ACTIVE', 'FROZEN', 'CLOSED')),
    balance_minor  INTEGER NOT NULL,
    last_entry_seq INTEGER NOT NULL,
    -- The last defence: whatever the program believes, nobody's account goes below zero.
    CHECK (balance_minor >= 0 OR kind IN ('CLEARING', 'OPENING'))
) STRICT;

CREATE TABLE entries (
    entry_id      INTEGER PRIMARY KEY,
    work_date     TEXT    NOT NULL,
    booked_at     INTEGER NOT NULL,
    payer_account TEXT    NOT NULL,
    payer_name    TEXT    NOT NULL,
    payer_bank    TEXT,
    payee_account TEXT    NOT NULL,
    payee_name    TEXT    NOT NULL,
    payee_bank    TEXT,
    summary       TEXT    NOT NULL,
    usage         TEXT,
    postscript    TEXT,
    voucher_no    TEXT,
    end_to_end_id TEXT
) STRICT;

-- Two or more to an entry, and together zero. The primary key is the order of an account's statement.
CREATE TABLE postings (
    account_id          INTEGER NOT NULL REFERENCES accounts,
    entry_seq           INTEGER NOT NULL,
    entry_id            INTEGER NOT NULL REFERENCES entries,
    work_date           TEXT    NOT NULL,
    amount_minor        INTEGER NOT NULL CHECK (amount_minor <> 0),
    balance_after_minor INTEGER NOT NULL,
    PRIMARY KEY (account_id, entry_seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX postings_by_entry ON postings (entry_id);

CREATE INDEX postings_by_date ON postings (account_id, work_date);
