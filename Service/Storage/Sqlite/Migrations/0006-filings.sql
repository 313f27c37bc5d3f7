-- The returns that a taxpayer has to file.
CREATE TABLE tax_duties (
    duty_id             INTEGER PRIMARY KEY,
    taxpayer_id         TEXT NOT NULL REFERENCES taxpayers,
    form_code           TEXT NOT NULL,
    tax_code            TEXT NOT NULL,
    tax_name            TEXT NOT NULL,
    budget_subject_code TEXT NOT NULL,
    cycle               TEXT NOT NULL CHECK (cycle IN ('MONTH', 'QUARTER')),
    UNIQUE (taxpayer_id, form_code)
) STRICT;

-- Content is the return itself, as JSON.
CREATE TABLE filings (
    filing_id      INTEGER PRIMARY KEY,
    sender         TEXT    NOT NULL,
    taxpayer_id    TEXT    NOT NULL,
    form_code      TEXT    NOT NULL,
    period_start   TEXT    NOT NULL,
    period_end     TEXT    NOT NULL,
    return_type    TEXT    NOT NULL,
    revision       INTEGER NOT NULL,
    state          TEXT    NOT NULL,
    filed_at       INTEGER NOT NULL,
    tax_org_code   TEXT    NOT NULL,
    content        TEXT    NOT NULL,
    result_code    TEXT,
    acceptance_no  TEXT UNIQUE,
    declaration_no TEXT UNIQUE,
    UNIQUE (taxpayer_id, form_code, period_start, period_end, return_type, revision)
) STRICT;

-- The last defence: whatever the program believes, one return of a period stands, beside its supplements.
CREATE UNIQUE INDEX filings_standing ON filings (taxpayer_id, form_code, period_start, period_end)
    WHERE state IN ('ACCEPTED', 'PAID') AND return_type <> 'SUPPLEMENT';

CREATE TABLE financial_statements (
    statement_id  INTEGER PRIMARY KEY,
    sender        TEXT    NOT NULL,
    taxpayer_id   TEXT    NOT NULL,
    standard      TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    period_start  TEXT    NOT NULL,
    period_end    TEXT    NOT NULL,
    revision      INTEGER NOT NULL,
    state         TEXT    NOT NULL,
    filed_at      INTEGER NOT NULL,
    content       TEXT    NOT NULL,
    result_code   TEXT,
    acceptance_no TEXT UNIQUE,
    UNIQUE (taxpayer_id, standard, kind, period_start, period_end, revision)
) STRICT;
