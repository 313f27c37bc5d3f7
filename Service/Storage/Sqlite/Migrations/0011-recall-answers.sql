-- A recall waits until whoever has the money answers it, or its time is over.
ALTER TABLE recalls ADD COLUMN explanation TEXT;
ALTER TABLE recalls ADD COLUMN asked_node TEXT;
ALTER TABLE recalls ADD COLUMN asked_bank TEXT;
ALTER TABLE recalls ADD COLUMN answer_by INTEGER;
ALTER TABLE recalls ADD COLUMN answer TEXT;

CREATE INDEX recalls_pending_of_node ON recalls (asked_node, recalled_at) WHERE state = 'PENDING';

CREATE INDEX recalls_pending_of_bank ON recalls (asked_bank, recalled_at) WHERE state = 'PENDING';
