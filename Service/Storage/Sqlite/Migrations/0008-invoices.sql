-- Amounts of a red invoice are negative. Content is the invoice itself, as JSON.
CREATE TABLE invoices (
    invoice_id      INTEGER PRIMARY KEY,
    sender          TEXT    NOT NULL,
    request_serial  TEXT    NOT NULL,
    invoice_no      TEXT    NOT NULL UNIQUE,
    state           TEXT    NOT NULL,
    issued_at       INTEGER NOT NULL,
    issue_date      TEXT    NOT NULL,
    seller_id       TEXT    NOT NULL,
    buyer_id        TEXT,
    ex_tax_minor    INTEGER NOT NULL,
    tax_minor       INTEGER NOT NULL,
    currency        TEXT    NOT NULL,
    content         TEXT    NOT NULL,
    blue_invoice_no TEXT REFERENCES invoices (invoice_no),
    CHECK ((blue_invoice_no IS NULL) = (ex_tax_minor > 0)),
    UNIQUE (sender, request_serial)
) STRICT;

CREATE TABLE red_confirmations (
    confirmation_id INTEGER PRIMARY KEY,
    confirmation_no TEXT    NOT NULL UNIQUE,
    sender          TEXT    NOT NULL,
    apply_serial    TEXT    NOT NULL,
    state           TEXT    NOT NULL,
    blue_invoice_no TEXT    NOT NULL REFERENCES invoices (invoice_no),
    role            TEXT    NOT NULL,
    ex_tax_minor    INTEGER NOT NULL CHECK (ex_tax_minor > 0),
    tax_minor       INTEGER NOT NULL CHECK (tax_minor >= 0),
    currency        TEXT    NOT NULL,
    expires_at      INTEGER NOT NULL,
    content         TEXT    NOT NULL
) STRICT;

CREATE INDEX red_confirmations_by_invoice ON red_confirmations (blue_invoice_no, confirmation_id);
