"""Makes sample audit packages with nothing but the published format: valid by construction, random by seed.

usage: make_package.py SEED OUTPUT_ZIP [stored]

The verdicts are those of the story that is played, not computed; totals are computed here in a second way.
As a module: `Maker(seed).files()` gives names and bytes. `hooks` stand for a person who holds the chair's
keys and changes a record before it is signed: everything that follows is then consistent with it.
"""

import base64
import collections
import hashlib
import json
import pathlib
import random
import sys
import zipfile
from fractions import Fraction

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.concatkdf import ConcatKDFHash
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973
AUDIT = pathlib.Path(__file__).resolve().parents[2] / "resources" / "audit"


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def digest(data):
    return hashlib.sha256(data).hexdigest()


def plain(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()


def sorted_json(value):
    """RFC 8785 for the values written here: ASCII names, whole numbers and halves."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False, sort_keys=True).encode()


def both(text):
    return {"de": text, "en": text}


class Key:
    """A key on P-384, to sign or to agree."""

    def __init__(self, number):
        self.private = ec.derive_private_key(number % (ORDER - 1) + 1, ec.SECP384R1())
        point = self.private.public_key().public_numbers()
        self.jwk = {
            "kty": "EC",
            "crv": "P-384",
            "x": b64(point.x.to_bytes(48, "big")),
            "y": b64(point.y.to_bytes(48, "big")),
        }
        self.kid = b64(hashlib.sha256(sorted_json(self.jwk)).digest())

    def sign(self, payload, typ, flat=False):
        protected, body = b64(plain({"alg": "ES384", "kid": self.kid, "typ": typ})), b64(plain(payload))
        r, s = decode_dss_signature(
            self.private.sign(f"{protected}.{body}".encode(), ec.ECDSA(hashes.SHA384()))
        )
        signature = b64(r.to_bytes(48, "big") + min(s, ORDER - s).to_bytes(48, "big"))
        if flat:
            return plain({"payload": body, "protected": protected, "signature": signature})
        return f"{protected}.{body}.{signature}".encode()


def letter_key(secret, bundle_id):
    derived = HKDF(hashes.SHA384(), 56, bundle_id.encode(), b"jurymappe/1/enrolment").derive(secret)
    return Key(int.from_bytes(derived, "big"))


def sealed_for(plaintext, recipient, rng):
    """The flattened JWE by ECDH-ES and A256GCM, and its content encryption key."""
    ephemeral = Key(rng.getrandbits(400))
    agreed = ephemeral.private.exchange(ec.ECDH(), recipient.private.public_key())
    number = lambda value: value.to_bytes(4, "big")
    info = number(7) + b"A256GCM" + number(0) + number(0) + number(256)
    cek, iv = ConcatKDFHash(hashes.SHA256(), 32, info).derive(agreed), rng.randbytes(12)
    protected = b64(
        plain(
            {
                "alg": "ECDH-ES",
                "enc": "A256GCM",
                "kid": recipient.kid,
                "typ": "jurymappe-scores+jwe",
                "cty": "jurymappe-scores+jws",
                "epk": ephemeral.jwk,
            }
        )
    )
    output = AESGCM(cek).encrypt(iv, plaintext, protected.encode())
    return (
        plain(
            {"protected": protected, "iv": b64(iv), "ciphertext": b64(output[:-16]), "tag": b64(output[-16:])}
        ),
        cek,
    )


class Person:
    def __init__(self, rng, name, bundle_id, by="letter", role="juror", votes=True):
        self.id, self.role, self.votes, self.by = name, role, votes, by
        self.signing = Key(rng.getrandbits(400))
        self.letter = letter_key(rng.randbytes(16), bundle_id) if by == "letter" else None

    def enrolment(self):
        if self.by == "nothing":
            return None
        return {"by": self.by, "key": (self.letter or self.signing).jwk}

    def entry(self):
        return {
            "id": self.id,
            "role": self.role,
            "votes": self.votes,
            "name": both(f"Person {self.id}"),
            "organisation": None,
            "enrolment": self.enrolment(),
        }

    def proof(self, bundle_id):
        if self.letter is None:
            return None
        payload = {
            "format": "jurymappe-enrolment",
            "version": 1,
            "bundleId": bundle_id,
            "personId": self.id,
            "keyThumbprint": self.signing.kid,
        }
        return self.letter.sign(payload, "jurymappe-enrolment+jws").decode()


class Maker:
    """Plays one jury's session and writes its package. `hooks` maps a record's name to a function that changes it."""

    def __init__(self, seed, hooks=None, without=()):
        """`without` names people whose first file never arrives."""
        self.rng, self.hooks, self.package, self.without = random.Random(seed), hooks or {}, {}, without
        self.seconds, self.lines, self.bundle_id = 0, [], self.uuid()
        self.office, self.round, self.stranger = (Key(self.rng.getrandbits(400)) for _ in range(3))
        self.people = [Person(self.rng, "P1", self.bundle_id, role="chair")]
        self.people += [Person(self.rng, "P2", self.bundle_id, role="deputy_chair")]
        self.people += [Person(self.rng, f"P{n}", self.bundle_id) for n in (3, 4, 5, 6)]
        self.people += [
            Person(self.rng, "P7", self.bundle_id, by="card"),
            Person(self.rng, "P8", self.bundle_id, by="nothing"),
        ]
        self.people += [Person(self.rng, "P9", self.bundle_id, by="nothing", role="secretary", votes=False)]
        self.people += [Person(self.rng, f"P{n}", self.bundle_id) for n in (10, 11, 12, 13, 14, 15, 16)]
        self.person = {one.id: one for one in self.people}
        self.chair = self.person["P1"]
        self.transcribing_key = self.chair.signing
        self.headers, self.received, self.verdicts, self.closing_of = {}, [], {}, {}
        self.sent, self.counted, self.ballots_of, self.transcripts = {}, {}, {}, []
        self.conflicts, self.closings, self.changes, self.tie_decisions, self.motions = [], [], [], [], []
        self.results, self.sets = [], {}
        self.lay_out_competition()

    # helpers

    def uuid(self):
        digits = f"{self.rng.getrandbits(122):031x}"
        return f"0190{digits[:4]}-{digits[4:8]}-7{digits[8:11]}-8{digits[11:14]}-{digits[14:26]}"

    def now(self):
        self.seconds += self.rng.randint(1, 59)
        hours, rest = divmod(self.seconds, 3600)
        return f"2026-05-12T{7 + hours:02d}:{rest // 60:02d}:{rest % 60:02d}Z"

    def hook(self, name, payload):
        change = self.hooks.get(name)
        return payload if change is None else change(payload)

    # the office

    def lay_out_competition(self):
        rng = self.rng
        self.steps = rng.choice([[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4], [0, 0.5, 1, 1.5, 2, 2.5, 3]])
        twin = rng.choice([15, 20, 25, 12.5])
        rest = 100 - 2 * twin
        third = rng.choice([10, 20, rest // 2])
        self.weights = {"K1": twin, "K2": twin, "K3": third, "K4": rest - third}
        self.weights = {
            name: int(value) if value == int(value) else value for name, value in self.weights.items()
        }
        self.mean_bound = {"K4": rng.choice([None, 1])}
        self.threshold = rng.choice([None, 35, 45.5])
        self.tie_break = rng.choice([["K3", "vote"], ["K1", "vote"], ["K2", "K1", "vote"], ["vote", "K1"]])
        self.names = [f"A-{n:02d}" for n in range(1, rng.randint(9, 11))]
        self.admitted = self.names[:-2]
        self.scores_from, self.deputy_takes_over = rng.choice([1, 1, 2]), rng.random() < 0.5
        self.budget, self.cap = rng.choice([20_000_000, 31_000_000]), 10_000_000

    def competition(self, revision):
        criteria = [
            {
                "id": name,
                "weight": weight,
                "informationOnly": False,
                "minMean": self.mean_bound.get(name),
                "name": both(name),
                "question": both(f"{name}?"),
                "anchors": [],
            }
            for name, weight in self.weights.items()
        ]
        criteria.append(
            {
                "id": "K5",
                "weight": 0,
                "informationOnly": True,
                "minMean": None,
                "name": both("K5"),
                "question": both("K5?"),
                "anchors": [],
            }
        )
        return {
            "format": "jurymappe-competition",
            "version": 1,
            "bundleId": self.bundle_id,
            "revision": revision,
            "scoresFrom": min(revision, self.scores_from),
            "changes": both("Frist verlängert") if revision > 1 else None,
            "competition": {
                "title": both("Dörfer"),
                "host": both("Kreis"),
                "deadline": "2026-03-31T21:59:59Z",
                "jurySession": "2026-05-12T07:00:00Z",
                "budgetCents": self.budget,
                "maxAwardCents": self.cap,
                "targetWinners": 3,
                "currency": "EUR",
                "language": "de",
            },
            "confidentiality": both("Vertraulich."),
            "categories": [{"id": "C1", "name": both("Eins")}],
            "formalRules": [{"id": "F1", "text": both("Frist")}],
            "scale": [{"value": step, "label": both(str(step)), "anchor": both("")} for step in self.steps],
            "criteria": criteria,
            "rules": {
                "explanation": both("Gewichteter Mittelwert."),
                "totalThreshold": self.threshold,
                "minValidVotes": 2,
                "quorum": {"moreThan": "1/2", "atLeast": 3},
                "rationaleRequired": {"atMost": 0, "atLeast": None, "comment": False},
                "tieBreak": [
                    {"by": "vote"} if one == "vote" else {"by": "criterion", "criterionId": one}
                    for one in self.tie_break
                ],
                "vote": {"onEqualVotes": "rejected"},
                "secondRound": True,
                "printing": "readable",
            },
            "people": [one.entry() for one in self.people],
            "applications": [self.application(name) for name in self.names],
            "documents": [],
            "roundKey": self.round.jwk,
        }

    def application(self, name):
        status = (
            "admitted" if name in self.admitted else ("excluded", "withdrawn")[self.names.index(name) % 2]
        )
        return {
            "id": name,
            "title": both(name),
            "summary": both(""),
            "category": "C1",
            "theme": both("Thema"),
            "applicant": {
                "name": f"Gemeinde {name}",
                "type": "Gemeinde",
                "district": None,
                "inhabitants": 1200,
            },
            "partners": [],
            "durationMonths": 24,
            "start": "2026-09-01",
            "financing": {
                "totalCostCents": 12_000_000,
                "requestedCents": 9_000_000,
                "ownShareCents": 3_000_000,
                "thirdPartyCents": 0,
                "fundingRatePercent": 75,
            },
            "receivedAt": "2026-03-30T09:12:00Z",
            "attachmentNote": None,
            "formalCheck": {
                "status": status,
                "rule": "F1" if status == "excluded" else None,
                "reason": both("zu spät") if status == "excluded" else None,
            },
        }

    def pack(self, revision):
        payload = self.hook("competition", self.competition(revision))
        jws = self.office.sign(payload, "jurymappe-competition+jws")
        header = {
            "format": "jurymappe-header",
            "version": 1,
            "bundleId": self.bundle_id,
            "revision": revision,
            "previousHeaderSha256": self.headers.get(revision - 1),
            "createdAt": "2026-04-02T08:00:00Z",
            "officeKey": {**self.office.jwk, "use": "sig"},
            "competition": {
                "sha256": digest(jws + b"sealed"),
                "size": len(jws) + 16,
                "jwsSha256": digest(jws),
            },
            "envelopes": [{"kid": self.rng.randbytes(16).hex(), "sha256": digest(b"x"), "size": 900}],
            "documents": [],
        }
        data = self.office.sign(self.hook("header", header), "jurymappe-header+jws", True)
        self.package[f"headers/{revision}.jws"], self.package[f"competition/{revision}.jws"] = data, jws
        self.headers[revision], self.competition_sha = digest(data), digest(jws)
        self.log("revision-loaded", {"revision": revision, "headerSha256": digest(data)})
        self.revision = revision
        if revision == self.scores_from == 2:
            self.outdate()

    def outdate(self):
        """The first revision's files don't count any more; its declarations still stand."""
        for sha, verdict in self.verdicts.items():
            if verdict in ("accepted", "interim") or (verdict == "superseded" and sha not in self.rejected):
                self.verdicts[sha] = "older-revision"
        self.counted.clear()

    # the log

    def log(self, kind, data, at=None):
        data = self.hook(f"log:{kind}", data)
        if data is None:
            return
        entry = {
            "n": len(self.lines) + 1,
            "at": at or self.now(),
            "kind": kind,
            "data": data,
            "previousSha256": digest(self.lines[-1]) if self.lines else None,
        }
        self.lines.append(sorted_json(entry))

    def checkpoint(self, occasion):
        payload = self.hook(
            "checkpoint",
            {
                "format": "jurymappe-checkpoint",
                "version": 1,
                "bundleId": self.bundle_id,
                "count": len(self.lines),
                "headSha256": digest(self.lines[-1]),
                "occasion": occasion,
                "at": self.now(),
            },
        )
        self.package[f"checkpoints/{len(self.lines)}.jws"] = self.chair.signing.sign(
            payload, "jurymappe-checkpoint+jws"
        )
        self.log("checkpoint", {"count": len(self.lines), "occasion": occasion}, payload["at"])

    # the jurors

    def ballots(self, declared=(), abstained=(), open_=()):
        """Two pairs are rated alike (A-01 and A-02), one with K1 and K2 exchanged (A-03 and A-04)."""
        rated = {
            name: {one: self.rng.choice(self.steps[1:]) for one in self.weights} for name in self.admitted
        }
        rated["A-02"] = dict(rated["A-01"])
        rated["A-04"] = {**rated["A-03"], "K1": rated["A-03"]["K2"], "K2": rated["A-03"]["K1"]}
        found = []
        for name in self.admitted:
            state = (
                "abstained" if name in abstained else "open" if name in open_ or name in declared else "rated"
            )
            ratings = [
                {"criterionId": one, "value": value, "rationale": None} for one, value in rated[name].items()
            ]
            ratings.append({"criterionId": "K5", "value": None, "rationale": None})
            found.append(
                {
                    "applicationId": name,
                    "state": state,
                    "comment": None,
                    "abstention": {"reason": "keine Fachkenntnis"} if state == "abstained" else None,
                    "ratings": ratings if state == "rated" else [],
                }
            )
        return found

    def statement(self, person, **changes):
        previous = self.sent.get(person.id)
        return {
            "format": "jurymappe-scores",
            "version": 1,
            "fileId": self.uuid(),
            "bundleId": self.bundle_id,
            "revision": self.revision,
            "headerSha256": self.headers[self.revision],
            "personId": person.id,
            "sequence": previous[0] + 1 if previous else 1,
            "previousFileSha256": previous[1] if previous else None,
            "status": "final",
            "createdAt": self.now(),
            "enrolment": {"jwk": {**person.signing.jwk, "use": "sig"}, "proof": person.proof(self.bundle_id)},
            "acceptance": {"acceptedAt": "2026-04-03T10:00:00Z"},
            "declarations": [],
            "ballots": self.ballots(),
            "producer": {"name": "make_package.py", "version": "1"},
            **changes,
        }

    def send(self, person, verdict, remember=True, recipient=None, **changes):
        """Writes one score file and logs its arrival; returns its digest and statement."""
        payload = self.hook(f"scores:{person.id}", self.statement(person, **changes))
        inner = person.signing.sign(payload, "jurymappe-scores+jws")
        data, cek = sealed_for(inner, recipient or self.round, self.rng)
        sha = digest(data)
        if remember:
            self.sent[person.id] = (payload["sequence"], sha)
        self.package[f"scores/{sha}.cek"] = b64(cek).encode()
        self.receive(data, verdict, payload)
        return sha, payload

    def receive(self, data, verdict, payload=None):
        sha = digest(data)
        self.package[f"scores/{sha}.juryscores"] = data
        who = {
            "personId": payload["personId"] if payload else None,
            "sequence": payload["sequence"] if payload else None,
        }
        self.received.append({"sha256": sha, **who})
        self.verdicts[sha] = verdict
        self.log("file-received", {"sha256": sha, **who, "verdict": verdict})
        return sha

    def count(self, person, payload):
        self.counted[person] = json.loads(json.dumps(payload["ballots"]))

    def declaration(self, application, ground="Angehörige/r"):
        return {
            "applicationId": application,
            "ground": ground,
            "basis": "Paragraph 81 LVwG",
            "statement": "Meine Schwester.",
        }

    def declare(self, person, payload):
        """A person's declaration is undecided until a decision is taken with knowledge of it."""
        for one in payload["declarations"]:
            self.conflicts.append(
                {
                    "personId": person,
                    "applicationId": one["applicationId"],
                    "source": "person",
                    "ground": one["ground"],
                    "basis": one["basis"],
                    "decision": "declared",
                    "decidedAt": None,
                    "motionId": None,
                    "reason": None,
                }
            )

    # the session

    def motion(self, application, text):
        one = {
            "motionId": self.uuid(),
            "applicationId": application,
            "text": text,
            "entitled": 9,
            "present": 9,
            "yes": 6,
            "no": 1,
            "abstentions": 2,
            "excluded": 0,
            "outcome": "carried",
            "secret": False,
            "at": self.now(),
        }
        self.motions.append(one)
        self.log("motion", dict(one), one["at"])
        return one["motionId"]

    def attendance(self):
        return [
            {
                "personId": "P1",
                "intervals": [{"from": "2026-05-12T07:00:00Z", "to": None}],
                "excused": False,
                "substituteFor": None,
            }
        ]

    def decide(self, person, application, decision):
        motion, at = self.motion(application, "Befangenheit"), self.now()
        data = {
            "personId": person,
            "applicationId": application,
            "decision": decision,
            "motionId": motion,
            "reason": "beraten",
        }
        self.log("conflict-decided", data, at)
        for one in self.conflicts:
            if (one["personId"], one["applicationId"]) == (person, application):
                one.update({"decision": decision, "decidedAt": at, "motionId": motion, "reason": "beraten"})

    def close(self, reason):
        items = [
            {"personId": one["personId"], "sha256": one["sha256"], "verdict": self.verdicts[one["sha256"]]}
            for one in self.received
        ]
        items += [
            {"personId": one["personId"], "sha256": one["sha256"], "verdict": "transcript"}
            for one in self.transcripts
        ]
        number, at = len(self.closings) + 1, self.now()
        self.sets[number] = items
        data = {
            "number": number,
            "setSha256": digest(sorted_json(sorted(items, key=lambda one: one["sha256"]))),
            "reason": reason,
        }
        self.closings.append({**data, "at": at})
        for one in items:
            self.closing_of.setdefault(one["sha256"], number)
        self.log("intake-closed", data, at)
        self.checkpoint("intake-closed")

    def change_rating(self, person):
        ballots = [one for one in self.counted[person] if one["state"] == "rated"]
        ballot = self.rng.choice(ballots)
        rating = self.rng.choice([one for one in ballot["ratings"] if one["criterionId"] != "K5"])
        data = {
            "applicationId": ballot["applicationId"],
            "personId": person,
            "criterionId": rating["criterionId"],
            "from": rating["value"],
            "to": self.rng.choice(self.steps),
            "reason": "Aussprache",
        }
        at = self.now()
        self.log("rating-changed", data, at)
        self.changes.append({**data, "at": at})
        rating["value"] = data["to"]

    def totals(self):
        """The order by counting how many are better: a way other than the verifier's."""
        blocked = {
            (one["personId"], one["applicationId"])
            for one in self.conflicts
            if one["decision"] != "not_excluded"
        }
        rows, top = [], Fraction(self.steps[-1])
        for name in self.admitted:
            sums, votes = collections.Counter(), 0
            for person, ballots in self.counted.items():
                ballot = next((one for one in ballots if one["applicationId"] == name), None)
                if (
                    not self.person[person].votes
                    or (person, name) in blocked
                    or ballot is None
                    or ballot["state"] != "rated"
                ):
                    continue
                votes += 1
                for one in ballot["ratings"]:
                    sums[one["criterionId"]] += Fraction(one["value"] or 0)
            means = {one: sums[one] / votes if votes else None for one in self.weights}
            total = (
                sum(Fraction(weight) * means[one] / top for one, weight in self.weights.items())
                if votes
                else None
            )
            met = votes >= 2 and (self.threshold is None or total >= Fraction(self.threshold))
            met = met and all(bound is None or means[one] >= bound for one, bound in self.mean_bound.items())
            rows.append((name, votes, means, total, met))
        return self.ranked(rows)

    def ranked(self, rows):
        steps = self.tie_break[: self.tie_break.index("vote")]
        merit = {
            name: [total] + [means[one] for one in steps] for name, _votes, means, total, met in rows if met
        }
        same = collections.defaultdict(list)
        for name in merit:
            same[tuple(merit[name])].append(name)
        self.tied = [names for names in same.values() if len(names) > 1]
        decided = {tuple(sorted(one["applicationIds"])): one["applicationIds"] for one in self.tie_decisions}
        ranks = {}
        for name, own in merit.items():
            ranks[name] = 1 + sum(other > own for other in merit.values())
            group = decided.get(tuple(sorted(same[tuple(own)])))
            if group is not None:
                ranks[name] += group.index(name)
        by_rank = sorted(
            (row for row in rows if row[4]), key=lambda row: (ranks[row[0]], self.admitted.index(row[0]))
        )
        others = sorted(
            (row for row in rows if not row[4]),
            key=lambda row: (-(row[3] if row[3] is not None else -1), self.admitted.index(row[0])),
        )
        text = lambda value: (
            None if value is None else f"{Fraction(value).numerator}/{Fraction(value).denominator}"
        )
        return [
            {
                "applicationId": name,
                "total": text(total),
                "validVotes": votes,
                "criterionMeans": [{"criterionId": one, "mean": text(mean)} for one, mean in means.items()],
                "rank": ranks.get(name),
            }
            for name, votes, means, total, _met in by_rank + others
        ]

    def decide_ties(self):
        """All ties but one are decided by a vote; the last stays shared."""
        self.totals()
        for names in self.tied[: max(1, len(self.tied) - 1)]:
            order = self.rng.sample(names, len(names))
            data = {"applicationIds": order, "motionId": self.motion(order[0], "Gleichstand")}
            self.log("tie-decided", data)
            self.tie_decisions.append(data)

    def decisions(self, totals):
        left, found, reserve = self.budget, [], 0
        for one in totals:
            amount = min(self.cap, 9_000_000, left)
            outcome = (
                "not-fundable"
                if one["rank"] is None
                else "award" if amount == 9_000_000 else "partial" if amount > 0 else "reserve"
            )
            amount = amount if outcome in ("award", "partial") else 0
            reserve += outcome == "reserve"
            left -= amount
            found.append(
                {
                    "applicationId": one["applicationId"],
                    "outcome": outcome,
                    "amountCents": amount,
                    "reservePlace": reserve if outcome == "reserve" else None,
                    "conditions": [],
                    "reason": "Restmittel" if outcome == "partial" else "",
                    "departsFromRank": False,
                    "motionId": None,
                }
            )
        return found

    def sign_result(self, correction=None, minutes=None):
        number, totals = len(self.results) + 1, self.totals()
        decisions = self.decisions(totals)
        awarded = sum(one["amountCents"] for one in decisions)
        payload = self.hook(
            "result",
            {
                "format": "jurymappe-result",
                "version": 1,
                "bundleId": self.bundle_id,
                "revision": self.revision,
                "headerSha256": self.headers[self.revision],
                "competitionJwsSha256": self.competition_sha,
                "createdAt": self.now(),
                "number": number,
                "previousResultSha256": digest(self.results[-1]) if self.results else None,
                "correction": correction,
                "signer": dict(self.leader),
                "closings": list(self.closings),
                "files": [
                    {
                        **one,
                        "verdict": self.verdicts[one["sha256"]],
                        "closing": self.closing_of[one["sha256"]],
                    }
                    for one in self.received
                ],
                "transcripts": [
                    {**one, "closing": self.closing_of[one["sha256"]]} for one in self.transcripts
                ],
                "conflicts": json.loads(json.dumps(self.conflicts)),
                "attendance": self.attendance(),
                "changes": list(self.changes),
                "totals": totals,
                "ties": [
                    {"applicationIds": one["applicationIds"], "motionId": one["motionId"]}
                    for one in self.tie_decisions
                    if sorted(one["applicationIds"]) in [sorted(names) for names in self.tied]
                ],
                "motions": list(self.motions),
                "decisions": decisions,
                "budget": {
                    "budgetCents": self.budget,
                    "awardedCents": awarded,
                    "remainingCents": self.budget - awarded,
                },
                "minutes": {"sha256": digest(minutes) if minutes else None},
                "log": {"count": len(self.lines), "headSha256": digest(self.lines[-1])},
            },
        )
        data = self.chair.signing.sign(payload, "jurymappe-result+jws", True)
        self.results.append(data)
        self.package[f"results/{number}.juryresult"] = data
        if minutes:
            self.package[f"minutes/{number}.pdf"] = minutes
        self.log("result-signed", {"number": number, "sha256": digest(data)})
        self.checkpoint("freeze")

    def transcribe(self, person):
        payload = {
            "format": "jurymappe-transcript",
            "version": 1,
            "bundleId": self.bundle_id,
            "personId": person,
            "transcribedBy": ["P2", "P9"],
            "at": self.now(),
            "scanSha256": digest(b"scan"),
            "declarations": [],
            "ballots": self.ballots(abstained=self.admitted[-1:]),
        }
        payload = self.hook("transcript", payload)
        data = self.transcribing_key.sign(payload, "jurymappe-transcript+jws")
        self.package[f"transcripts/{digest(data)}.jws"] = data
        entry = {"sha256": digest(data), "personId": person, "transcribedBy": payload["transcribedBy"]}
        self.transcripts.append(entry)
        self.log("transcript", entry)
        self.count(person, payload)

    # the story

    def first_files(self):
        """For revision 1: a good file, interim ones, a fork, declarations, a card, a key without proof."""
        person, last = self.person, self.admitted[-1]
        if "P3" not in self.without:
            _sha, payload = self.send(person["P3"], "accepted")
            self.count("P3", payload)
        self.send(
            person["P4"], "interim", status="interim", ballots=self.ballots(open_=self.admitted[:3])
        )
        _sha, payload = self.send(person["P4"], "accepted", ballots=self.ballots(abstained=[last]))
        self.count("P4", payload)
        common, _payload = self.send(person["P5"], "accepted")
        left, _payload = self.send(person["P5"], "accepted", remember=False)
        right, _payload = self.send(person["P5"], "conflicting")
        child, payload = self.send(person["P5"], "conflicting")
        self.verdicts.update(
            {common: "superseded", left: "superseded", right: "superseded", child: "accepted"}
        )
        self.chosen, self.rejected = [left, child], [left]
        self.count("P5", payload)
        declared = [self.declaration("A-05"), self.declaration("A-06")]
        self.send(person["P16"], "interim", status="interim", ballots=self.ballots(open_=["A-01"]))
        first, payload = self.send(person["P6"], "accepted", declarations=declared)
        self.first_of_p6 = first
        self.count("P6", payload)
        self.declare("P6", payload)
        _sha, payload = self.send(
            person["P7"],
            "accepted",
            declarations=[self.declaration(last)],
            ballots=self.ballots(declared=[last]),
        )
        self.count("P7", payload)
        self.declare("P7", payload)
        keyless, payload = self.send(
            person["P11"], "unknown-key", enrolment={"jwk": person["P11"].signing.jwk, "proof": None}
        )
        self.log(
            "key-confirmed",
            {"personId": "P11", "keyThumbprint": person["P11"].signing.kid, "by": "P1", "how": "Telefon"},
        )
        self.verdicts[keyless] = "accepted"
        self.count("P11", payload)

    def odd_files(self):
        """Files that can't count, each for a different reason."""
        rng, person = self.rng, self.person
        self.receive(b"no score file " + rng.randbytes(40), "unreadable")
        data, _cek = sealed_for(person["P12"].signing.sign({"a": 1}, "jurymappe-scores+jws"), self.round, rng)
        self.receive(data[:-9] + (b"AAAA" if data[-9:-5] != b"AAAA" else b"BBBB") + data[-5:], "tampered")
        data, _cek = sealed_for(b"for others", self.stranger, rng)
        self.receive(data, "not-for-this-chair")
        self.send(person["P12"], "foreign-bundle", remember=False, bundleId=self.uuid())
        self.send(person["P12"], "unknown-person", remember=False, personId="P99")
        self.send(
            person["P15"],
            "unknown-key",
            remember=False,
            enrolment={"jwk": person["P15"].signing.jwk, "proof": None},
        )
        again = self.received[0]
        self.log("file-received", {**again, "verdict": "duplicate"})

    def second_files(self):
        """The files for revision 2."""
        person = self.person
        for name in ("P1", "P2"):
            _sha, payload = self.send(person[name], "accepted")
            self.count(name, payload)
        self.send(person["P12"], "newer-revision", revision=7, headerSha256=digest(b"7"))
        wrong = self.ballots()
        wrong[0]["ratings"][0]["value"] = 99
        self.send(person["P13"], "out-of-range", ballots=wrong)
        self.send(person["P10"], "incomplete", ballots=self.ballots(open_=["A-03"]))
        aside, _payload = self.send(person["P14"], "accepted")
        _sha, payload = self.send(person["P15"], "accepted")
        self.count("P15", payload)
        self.send(person["P15"], "broken-chain", remember=False, previousFileSha256=digest(b"other"))
        for sha in self.chosen:
            self.log("file-chosen", {"sha256": sha, "reason": "bestätigt am Telefon"})
        self.log("file-set-aside", {"sha256": aside, "reason": "zurückgezogen"})

    def lead(self, person):
        self.chair = self.person[person]
        self.leader = {
            "personId": person,
            "jwk": self.chair.signing.jwk,
            "proof": self.chair.proof(self.bundle_id),
        }
        self.log("leader", self.leader)

    def play(self):
        """The whole story: two revisions, two closings, two results."""
        self.lead("P1")
        self.pack(1)
        self.first_files()
        self.odd_files()
        self.pack(2)
        self.second_files()
        self.transcribe("P8")
        self.conflicts.append(
            {
                "personId": "P1",
                "applicationId": "A-07",
                "source": "office",
                "ground": "Vorstand",
                "basis": "Paragraph 81 LVwG",
                "decision": "excluded",
                "decidedAt": None,
                "motionId": None,
                "reason": None,
            }
        )
        self.close(None)
        for one in self.attendance():
            self.log("attendance", one)
        self.decide("P6", "A-05", "excluded")
        self.decide("P6", "A-06", "not_excluded")
        for name in self.rng.sample(sorted(set(self.counted) - {"P3", "P6", "P10"}), 2):
            self.change_rating(name)
        self.decide_ties()
        self.checkpoint("vote")
        self.sign_result()
        if self.deputy_takes_over:
            self.lead("P2")
        self.late_files()
        self.close("nachgereicht")
        self.decide("P7", self.admitted[-1], "excluded")
        self.decide_ties()
        self.sign_result("Nachgereichte Dateien", b"%PDF-1.7\n" + self.rng.randbytes(300) + b"\n%%EOF\n")
        return self

    def late_files(self):
        """A new declaration on an application that was decided before stays undecided."""
        second, payload = self.send(
            self.person["P6"],
            "accepted",
            declarations=[
                self.declaration("A-05"),
                self.declaration("A-06"),
                self.declaration("A-06", "Neue Beteiligung"),
            ],
        )
        if self.verdicts[self.first_of_p6] == "accepted":
            self.verdicts[self.first_of_p6] = "superseded"
        self.count("P6", payload)
        self.declare("P6", {"declarations": payload["declarations"][2:]})
        _sha, payload = self.send(self.person["P10"], "accepted")
        self.count("P10", payload)

    def files(self):
        if not self.lines:
            self.play()
            self.package["log.jsonl"] = b"".join(line + b"\n" for line in self.lines)
            for name in ("verify.py", "LIESMICH.txt", "README.txt"):
                if (AUDIT / name).exists():
                    self.package[name] = (AUDIT / name).read_bytes()
        return self.package


def write_zip(files, path, compression=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4) or sys.argv[3:] not in ([], ["stored"]):
        sys.exit(__doc__)
    is_stored = sys.argv[3:] == ["stored"]
    write_zip(
        Maker(int(sys.argv[1])).files(), sys.argv[2], zipfile.ZIP_STORED if is_stored else zipfile.ZIP_DEFLATED
    )
