"""Asks xmlsec1 about every signature of the corpus: all accepted ones must be valid, and a refused one just when rules.json says so.
The second is what shows that a refused message is wrong in one thing only."""
import json
import sys

from payload import SECURED
from xmlsec1 import verifies

wrong = []


def expect(file, key, valid) -> None:
    if verifies(file, key) != valid:
        wrong.append(file.name)


accepted = [file for file in sorted(SECURED.glob("*.request.xml")) if "usernametoken" not in file.name]
for file in accepted:
    expect(file, "bank-ec384" if "p384" in file.name else "bank-ec256" if "p256" in file.name else "bank", True)

rules = [rule for rule in json.loads((SECURED / "refused" / "rules.json").read_text()) if rule["signatureHolds"] is not None]
for rule in rules:
    expect(SECURED / "refused" / rule["file"], rule["key"], rule["signatureHolds"])

print(f"xmlsec1: {len(accepted)} accepted and {len(rules)} refused messages looked at, {len(wrong)} not as stated", *wrong)
sys.exit(bool(wrong))
