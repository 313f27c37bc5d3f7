"""Makes the calls of ../calls.json with Python zeep: signed by X.509, with a UsernameToken digest over https. See ../README.md."""
import datetime
import functools
import hashlib
import json
import random
import re
import sys
import uuid
from pathlib import Path

from lxml import etree
from zeep.exceptions import Fault

from secured import Signer, User, connect

BASE, TLS_BASE, KEYS = sys.argv[1:]
CALLS = json.loads((Path(__file__).parent.parent / "calls.json").read_text())

# What stands for {name} in a request; replies add to it.
known = {"workDate": str(datetime.date.today()), "run": f"{random.randrange(10_000):04d}"}
last_request: dict = {}
bodies: dict = {}
failures = 0


@functools.cache
def client_of(service: str, sender: str, signs: bool):
    return connect(f"{BASE}/{service}", KEYS, Signer(KEYS, sender)) if signs else connect(f"{TLS_BASE}/{service}", KEYS, User(KEYS, sender))


def header(sender: str) -> dict:
    return {"MessageId": str(uuid.uuid4()), "Sender": sender, "Receiver": "100000000001", "WorkDate": known["workDate"],
            "SentAt": datetime.datetime.now(datetime.timezone.utc), "ServiceVersion": "1.0", "ResendFlag": False, "ValidateOnly": False}


def filled(value):
    """The value with what is known in the place of every {name}."""
    return json.loads(re.sub(r"{(\w+)}", lambda name: known[name[1]], json.dumps(value)))


def at(reply, path: str):
    """What stands at the path; of a list, its first item."""
    for name in path.split("."):
        reply = getattr(reply, name)
        reply = reply[0] if isinstance(reply, list) else reply
    return reply


def text(value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def send(client, call: dict):
    """The reply, or the detail of the fault that is expected instead."""
    global last_request
    service, operation = call["service"], call["operation"]
    last_request = filled(call.get("request", last_request))
    port = client.bind(service, service + "Soap12") if call.get("soap") == "1.2" else client.service
    try:
        reply = port[operation](Header=header(call["sender"]), **last_request)
    except Fault as fault:
        detail = fault.detail[0]  # zeep hands over the detail as a tree, and has the type for it.
        if etree.QName(detail).localname != call.get("fault"):
            raise
        return client.wsdl.types.deserialize(detail)
    if "fault" in call:
        raise AssertionError("no fault")
    return reply


def make(call: dict, signs: bool) -> None:
    client = client_of(call["service"], call["sender"], signs)
    reply = send(client, call)
    for path, expected in filled(call.get("expect", {})).items():
        actual = text(at(reply, path))
        if actual != expected and (expected != "*" or actual in ("", "None")):
            raise AssertionError(f"{path}: expected {expected!r}, got {actual!r}")
    for content, digest in call.get("digest", {}).items():
        if hashlib.sha256(at(reply, content)).hexdigest() != at(reply, digest):
            raise AssertionError(f"{content} has another digest")
    if call.get("sameBody") and client.transport.body != bodies[call["operation"]]:
        raise AssertionError("another Body than before")
    bodies[call["operation"]] = client.transport.body
    known.update({name: text(at(reply, path)) for name, path in call.get("keep", {}).items()})


def make_all(calls: list, signs: bool) -> None:
    global failures
    for call in calls:
        name = f"{call['service']}.{call['operation']} {call.get('as', '')}".strip()
        try:
            make(call, signs)
            print("ok", name)
        except Exception as error:  # Whatever went wrong is the answer of this call, and the others are still made.
            failures += 1
            print(f"FAIL {name}: {type(error).__name__}: {error}".replace("\n", " "))


make_all(CALLS["signed"], signs=True)
make_all(CALLS["withPassword"], signs=False)
sys.exit(failures > 0)
