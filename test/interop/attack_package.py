"""Tries the verifier of audit packages: samples must be green, and any change in them must turn a check red.

usage: attack_package.py FLIPS SEED...

Prints JSON: `green` (what is red in unchanged packages), `flips` (what stayed green or stopped the verifier),
`attacks` (by name: the check that must be red, and all that are), `resigned` (what only people can
notice), `untried` (checks without an attack) and `texts` (texts whose languages have different placeholders).
"""

import base64
import io
import json
import pathlib
import random
import re
import sys
import tempfile
import warnings
import zipfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "resources" / "audit"))
import make_package  # noqa: E402
import verify  # noqa: E402
from make_package import ORDER, Maker, b64, digest, plain, sorted_json  # noqa: E402

TOOLS = ("verify.py", "LIESMICH.txt", "README.txt")
ATTACKS = {}


def attack(name, check):
    """Registers an attack: `function(maker)` changes a finished package, and `check` must notice."""

    def register(function):
        ATTACKS[name] = (check, function)
        return function

    return register


def unb64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def with_payload(data, change):
    """A flattened JWS with another payload under the old signature."""
    outer = json.loads(data)
    payload = json.loads(unb64(outer["payload"]))
    change(payload)
    return plain({**outer, "payload": b64(plain(payload))})


def payload_of(data):
    return json.loads(unb64(json.loads(data)["payload"]))


def log_of(files):
    return [json.loads(line) for line in files["log.jsonl"].splitlines()]


def chained(entries):
    """Renumbers the entries and chains them again."""
    lines = []
    for n, entry in enumerate(entries, 1):
        lines.append(sorted_json({**entry, "n": n, "previousSha256": digest(lines[-1]) if lines else None}))
    return lines


def with_log(maker, change, signs_again=False):
    """A changed log, correctly chained; a chair may sign the checkpoints again, but the results are already out."""
    files = dict(maker.files())
    entries, kept = log_of(files), []
    for entry in change(entries):
        if signs_again and entry["kind"] == "checkpoint":
            entry = {**entry, "data": {**entry["data"], "count": len(kept)}}
        kept.append(entry)
    lines = chained(kept)
    files["log.jsonl"] = b"".join(line + b"\n" for line in lines)
    if signs_again:
        for name in [name for name in files if name.startswith("checkpoints/")]:
            del files[name]
        for entry in kept:
            if entry["kind"] == "checkpoint":
                count = entry["data"]["count"]
                payload = {
                    "format": "jurymappe-checkpoint",
                    "version": 1,
                    "bundleId": maker.bundle_id,
                    "count": count,
                    "headSha256": digest(lines[count - 1]),
                    "occasion": entry["data"]["occasion"],
                    "at": entry["at"],
                }
                leader = [one["data"]["personId"] for one in kept[:count] if one["kind"] == "leader"][-1]
                files[f"checkpoints/{count}.jws"] = maker.person[leader].signing.sign(
                    payload, "jurymappe-checkpoint+jws"
                )
    return files


def without(files, *names):
    return {name: data for name, data in files.items() if name not in names}


def counted_file(maker):
    return maker.received[0]["sha256"]


def changed(change):
    """A hook that changes the payload in place."""

    def hook(payload):
        change(payload)
        return payload

    return hook


def resigned(maker, **hooks):
    """The same session again, but its chair changes records before signing them."""
    names = {name.replace("__", ":").replace("_", "-"): change for name, change in hooks.items()}
    return Maker(maker.seed, names).files()


# Without any key


@attack("a score file dropped", "A4")
def _(maker):
    sha = counted_file(maker)
    return without(maker.files(), f"scores/{sha}.juryscores", f"scores/{sha}.cek")


@attack("a score file dropped, the log chained again", "D5")
def _(maker):
    sha = counted_file(maker)
    files = with_log(maker, lambda entries: [one for one in entries if one["data"].get("sha256") != sha])
    return without(files, f"scores/{sha}.juryscores", f"scores/{sha}.cek")


@attack("a score file dropped, closings computed and checkpoints signed again", "D5")
def _(maker):
    sha = counted_file(maker)

    def change(entries):
        for one in entries:
            if one["kind"] == "intake-closed":
                items = [item for item in maker.sets[one["data"]["number"]] if item["sha256"] != sha]
                one["data"]["setSha256"] = digest(sorted_json(sorted(items, key=lambda item: item["sha256"])))
        return [one for one in entries if one["data"].get("sha256") != sha]

    return without(with_log(maker, change, True), f"scores/{sha}.juryscores", f"scores/{sha}.cek")


@attack("weights of the competition exchanged", "B2")
def _(maker):
    files = dict(maker.files())
    first, body, last = files["competition/2.jws"].decode().split(".")
    payload = json.loads(unb64(body))
    one, other = payload["criteria"][0], payload["criteria"][3]
    one["weight"], other["weight"] = other["weight"], one["weight"]
    files["competition/2.jws"] = ".".join((first, b64(plain(payload)), last)).encode()
    return files


@attack("weights of the competition exchanged and signed by the chair", "B2")
def _(maker):
    files = dict(maker.files())
    payload = json.loads(unb64(files["competition/2.jws"].decode().split(".")[1]))
    payload["criteria"].reverse()
    files["competition/2.jws"] = maker.chair.signing.sign(payload, "jurymappe-competition+jws")
    return files


@attack("a header signed by the chair", "B1")
def _(maker):
    files = dict(maker.files())
    payload = payload_of(files["headers/2.jws"])
    payload["officeKey"] = {**maker.chair.signing.jwk, "use": "sig"}
    files["headers/2.jws"] = maker.chair.signing.sign(payload, "jurymappe-header+jws", True)
    return files


@attack("a total changed in the signed result", "B8")
def _(maker):
    change = lambda payload: payload["totals"][0].update({"total": "99/1"})
    return {
        **maker.files(),
        "results/2.juryresult": with_payload(maker.files()["results/2.juryresult"], change),
    }


@attack("the log cut", "D4")
def _(maker):
    return {**maker.files(), "log.jsonl": b"".join(maker.files()["log.jsonl"].splitlines(True)[:-4])}


@attack("a line of the log changed", "D3")
def _(maker):
    return {
        **maker.files(),
        "log.jsonl": maker.files()["log.jsonl"].replace("bestätigt am".encode(), "bestätigt  m".encode()),
    }


def other_reason(entries):
    for one in entries:
        if one["kind"] == "file-chosen":
            one["data"]["reason"] = "anders"
    return entries


@attack("the log chained again", "D5")
def _(maker):
    return with_log(maker, other_reason)


@attack("the log written again, checkpoints signed again", "D5")
def _(maker):
    return with_log(maker, other_reason, True)


@attack("a tail without a signature", "D6")
def _(maker):
    return with_log(
        maker, lambda entries: entries + [{**entries[-1], "kind": "attendance", "data": {"personId": "P2"}}]
    )


@attack("an unknown kind of entry", "D7")
def _(maker):
    return with_log(maker, lambda entries: entries + [{**entries[-1], "kind": "afterthought", "data": {}}])


@attack("a checkpoint removed", "A7")
def _(maker):
    return without(maker.files(), min(name for name in maker.files() if name.startswith("checkpoints/")))


@attack("a checkpoint removed with its entry", "D5")
def _(maker):
    name = min(name for name in maker.files() if name.startswith("checkpoints/"))
    count = int(name[12:-4])
    return without(with_log(maker, lambda entries: entries[:count] + entries[count + 1 :]), name)


@attack("the last checkpoint removed with its entry", "D6")
def _(maker):
    count = max(int(name[12:-4]) for name in maker.files() if name.startswith("checkpoints/"))
    return without(with_log(maker, lambda entries: entries[:-1]), f"checkpoints/{count}.jws")


@attack("a score file under another name", "D1")
def _(maker):
    sha, other = counted_file(maker), maker.received[1]["sha256"]
    return {**maker.files(), f"scores/{other}.juryscores": maker.files()[f"scores/{sha}.juryscores"]}


@attack("a score file that the log doesn't know", "A4")
def _(maker):
    inner = maker.person["P3"].signing.sign(maker.statement(maker.person["P3"]), "jurymappe-scores+jws")
    data, cek = make_package.sealed_for(inner, maker.round, random.Random(9))
    return {
        **maker.files(),
        f"scores/{digest(data)}.juryscores": data,
        f"scores/{digest(data)}.cek": b64(cek).encode(),
    }


@attack("keys of two score files exchanged", "B3")
def _(maker):
    one, other = (f"scores/{maker.received[at]['sha256']}.cek" for at in (0, 1))
    return {**maker.files(), one: maker.files()[other], other: maker.files()[one]}


@attack("a key of a score file removed", "B3")
def _(maker):
    return without(maker.files(), f"scores/{counted_file(maker)}.cek")


@attack("a key of a score file with other spare bits", "B3")
def _(maker):
    name = f"scores/{counted_file(maker)}.cek"
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    text = maker.files()[name].decode()
    return {**maker.files(), name: (text[:-1] + letters[letters.index(text[-1]) ^ 1]).encode()}


@attack("a transcript changed", "D1")
def _(maker):
    name = f"transcripts/{maker.transcripts[0]['sha256']}.jws"
    first, body, last = maker.files()[name].decode().split(".")
    payload = json.loads(unb64(body))
    payload["transcribedBy"].reverse()
    return {**maker.files(), name: ".".join((first, b64(plain(payload)), last)).encode()}


@attack("a transcript changed and signed by the chair", "A5")
def _(maker):
    name = f"transcripts/{maker.transcripts[0]['sha256']}.jws"
    payload = json.loads(unb64(maker.files()[name].decode().split(".")[1]))
    payload["ballots"][0]["ratings"][0]["value"] = maker.steps[0]
    data = maker.chair.signing.sign(payload, "jurymappe-transcript+jws")
    return {**without(maker.files(), name), f"transcripts/{digest(data)}.jws": data}


@attack("a transcript signed by somebody else", "B7")
def _(maker):
    other = Maker(maker.seed)
    other.transcribing_key = maker.stranger
    return other.files()


@attack("an extra file", "A1")
def _(maker):
    return {**maker.files(), "scores/notes.txt": b"x"}


@attack("a path out of the package", "A1")
def _(maker):
    return {**maker.files(), "headers/../../1.jws": b"x"}


@attack("a result with white space", "B8")
def _(maker):
    return {
        **maker.files(),
        "results/2.juryresult": maker.files()["results/2.juryresult"].replace(b",", b", ", 1),
    }


@attack("a header with its members in another order", "B1")
def _(maker):
    outer = json.loads(maker.files()["headers/1.jws"])
    return {
        **maker.files(),
        "headers/1.jws": plain({name: outer[name] for name in ("protected", "payload", "signature")}),
    }


@attack("a checkpoint with the other s", "B9")
def _(maker):
    name = min(name for name in maker.files() if name.startswith("checkpoints/"))
    first, body, signature = maker.files()[name].decode().split(".")
    raw = unb64(signature)
    raw = raw[:48] + (ORDER - int.from_bytes(raw[48:], "big")).to_bytes(48, "big")
    return {**maker.files(), name: f"{first}.{body}.{b64(raw)}".encode()}


@attack("minutes changed", "D9")
def _(maker):
    return {**maker.files(), "minutes/2.pdf": maker.files()["minutes/2.pdf"] + b"\n"}


@attack("minutes removed", "A8")
def _(maker):
    return without(maker.files(), "minutes/2.pdf")


@attack("the first result removed", "A6")
def _(maker):
    return without(maker.files(), "results/1.juryresult")


@attack("the first header removed", "A3")
def _(maker):
    return without(maker.files(), "headers/1.jws", "competition/1.jws")


# With the chair's keys: everything after the change is signed again


@attack("a score file without a proof of the person's key", "B5")
def _(maker):
    return resigned(maker, scores__P3=changed(lambda payload: payload["enrolment"].update({"proof": None})))


@attack("a score file with a proof by the chair's letter", "B5")
def _(maker):
    def change(payload):
        chosen = {
            "format": "jurymappe-enrolment",
            "version": 1,
            "bundleId": payload["bundleId"],
            "personId": "P3",
            "keyThumbprint": maker.person["P3"].signing.kid,
        }
        payload["enrolment"]["proof"] = maker.chair.letter.sign(chosen, "jurymappe-enrolment+jws").decode()

    return resigned(maker, scores__P3=changed(change))


@attack("a proof of another person replayed", "B5")
def _(maker):
    proof = maker.person["P4"].proof(maker.bundle_id)
    return resigned(maker, scores__P3=changed(lambda payload: payload["enrolment"].update({"proof": proof})))


@attack("a leader without a proof", "B6")
def _(maker):
    return resigned(maker, log__leader=lambda data: {**data, "proof": None})


@attack("a result signed for somebody else", "B8")
def _(maker):
    return resigned(maker, result=changed(lambda payload: payload["signer"].update({"personId": "P3"})))


def claim(maker, found, verdict):
    """A result with another verdict on each file that had `found`."""

    def change(payload):
        for one in payload["files"]:
            if one["verdict"] == found:
                one["verdict"] = verdict

    return resigned(maker, result=changed(change))


for old, new in (
    ("superseded", "accepted"),
    ("foreign-bundle", "accepted"),
    ("accepted", "tampered"),
    ("interim", "accepted"),
    ("incomplete", "accepted"),
    ("broken-chain", "accepted"),
    ("out-of-range", "accepted"),
    ("newer-revision", "accepted"),
    ("unknown-person", "accepted"),
    ("accepted", "older-revision"),
):
    attack(f"{old} claimed to be {new}", "C4")(lambda maker, old=old, new=new: claim(maker, old, new))


def result_attack(name, check, change):
    attack(name, check)(lambda maker: resigned(maker, result=changed(change)))


def other_rank(payload):
    ranked = [one for one in payload["totals"] if one["rank"] is not None]
    ranked[0]["rank"], ranked[-1]["rank"] = ranked[-1]["rank"], ranked[0]["rank"]


def other_tie(payload):
    for tie in payload["ties"]:
        tie["applicationIds"].reverse()
        names = tie["applicationIds"]
        rows = {one["applicationId"]: one for one in payload["totals"]}
        places = sorted(payload["totals"].index(rows[name]) for name in names)
        ranks = sorted(rows[name]["rank"] for name in names)
        for place, rank, name in zip(places, ranks, names):
            payload["totals"][place] = {**rows[name], "rank": rank}


def give(payload, **changes):
    award = next(one for one in payload["decisions"] if one["outcome"] == "award")
    award.update(changes)


def over_budget(payload):
    for one in payload["decisions"]:
        one.update(
            {
                "outcome": "award",
                "amountCents": 9_000_000,
                "reservePlace": None,
                "departsFromRank": True,
                "reason": "Vielfalt",
            }
        )


def skip_first(payload):
    ranked = [one for one in payload["decisions"] if one["outcome"] == "award"]
    ranked[0].update({"outcome": "rejected", "amountCents": None})


result_attack(
    "a total changed by the chair", "C8", lambda payload: payload["totals"][0].update({"total": "99/1"})
)
result_attack(
    "a total not in lowest terms",
    "C8",
    lambda payload: payload["totals"][0].update(
        {"total": "/".join(str(2 * int(part)) for part in payload["totals"][0]["total"].split("/"))}
    ),
)
result_attack(
    "a number of votes changed", "C8", lambda payload: payload["totals"][0].update({"validVotes": 1})
)
result_attack("a rank changed", "C9", other_rank)
result_attack("the order of the totals changed", "C9", lambda payload: payload["totals"].reverse())
result_attack("the order of a decided tie changed", "C10", other_tie)
result_attack("an award above the cap", "C11", lambda payload: give(payload, amountCents=10_000_001))
result_attack("awards above the budget", "C12", over_budget)
result_attack("a better placed one passed over in silence", "C13", skip_first)
result_attack("a file left out of the result", "C5", lambda payload: payload["files"].pop(0))
result_attack(
    "a file twice in the result", "C5", lambda payload: payload["files"].append(payload["files"][0])
)
result_attack("a declared conflict left out", "C6", lambda payload: payload["conflicts"].pop(0))
result_attack(
    "a conflict decided without an entry",
    "C6",
    lambda payload: payload["conflicts"][2].update(
        {"decision": "not_excluded", "decidedAt": "2026-05-12T09:00:00Z", "reason": "beraten"}
    ),
)
result_attack(
    "a change without an entry", "C7", lambda payload: payload["changes"].append({**payload["changes"][0]})
)
result_attack(
    "another closing named", "C5", lambda payload: payload["closings"][0].update({"setSha256": "0" * 64})
)
result_attack("votes that don't add up", "C14", lambda payload: payload["motions"][0].update({"yes": 7}))
result_attack(
    "another competition named", "C14", lambda payload: payload.update({"competitionJwsSha256": "0" * 64})
)
result_attack(
    "a result that names no result before it",
    "D8",
    lambda payload: payload.update({"previousResultSha256": None}),
)
result_attack(
    "a result about another place of the log",
    "D5",
    lambda payload: payload["log"].update({"headSha256": "0" * 64}),
)


@attack("a file put aside without an entry", "C8")
def _(maker):
    return resigned(maker, log__file_set_aside=lambda data: None)


@attack("a decision on a conflict without an entry", "C6")
def _(maker):
    return resigned(maker, log__conflict_decided=lambda data: None)


@attack("a file chosen without an entry", "C4")
def _(maker):
    return resigned(maker, log__file_chosen=lambda data: None)


@attack("a key confirmed without an entry", "C4")
def _(maker):
    return resigned(maker, log__key_confirmed=lambda data: None)


@attack("another set closed", "C2")
def _(maker):
    return resigned(maker, log__intake_closed=lambda data: {**data, "setSha256": "0" * 64})


@attack("a receipt that names somebody else", "C3")
def _(maker):
    return resigned(
        maker,
        log__file_received=lambda data: {**data, "personId": "P1"} if data["personId"] == "P7" else data,
    )


@attack("a result with another digest in the log", "E2")
def _(maker):
    return resigned(maker, log__result_signed=lambda data: {**data, "sha256": "0" * 64})


@attack("a file put aside without a reason", "E3")
def _(maker):
    return resigned(maker, log__file_set_aside=lambda data: {**data, "reason": " "})


@attack("a transcript by one person", "E5")
def _(maker):
    return resigned(
        maker, transcript=changed(lambda payload: payload.update({"transcribedBy": ["P2", "P2"]}))
    )


@attack("a tie decided on what doesn't exist", "E6")
def _(maker):
    return resigned(maker, log__tie_decided=lambda data: {**data, "applicationIds": ["A-77", "A-78"]})


@attack("a key confirmed nobody says how", "E4")
def _(maker):
    return resigned(maker, log__key_confirmed=lambda data: {**data, "how": ""})


@attack("a score file signed with another key than it names", "B4")
def _(maker):
    other = maker.person["P4"].signing.jwk
    return resigned(maker, scores__P3=changed(lambda payload: payload["enrolment"].update({"jwk": other})))


@attack("a competition whose weights are no hundred", "C1")
def _(maker):
    return resigned(maker, competition=changed(lambda payload: payload["criteria"][0].update({"weight": 99})))


@attack("a revision after another one than is here", "D2")
def _(maker):
    def change(header):
        return {**header, "previousHeaderSha256": "0" * 64} if header["revision"] == 2 else header

    return resigned(maker, header=change)


@attack("a competition removed", "A2")
def _(maker):
    return without(maker.files(), "competition/2.jws")


@attack("the log removed", "A2")
def _(maker):
    return without(maker.files(), "log.jsonl")


@attack("a result that no checkpoint covers", "E1")
def _(maker):
    count = max(int(name[12:-4]) for name in maker.files() if name.startswith("checkpoints/"))
    return without(with_log(maker, lambda entries: entries[:-1]), f"checkpoints/{count}.jws")


# Hostile content: log lines that need careful reading


def hostile_line(name, text):
    attack(f"a hostile line: {name}", "D3")(
        lambda maker: {
            **maker.files(),
            "log.jsonl": maker.files()["log.jsonl"] + text.encode("utf-8", "surrogatepass") + b"\n",
        }
    )


hostile_line("deep", "[" * 100_000)
hostile_line("deep and closed", '{"n":' + "[" * 5000 + "]" * 5000 + "}")
hostile_line("a huge number", '{"n":' + "9" * 100_000 + "}")
hostile_line("a huge exponent", '{"n":1e999999999}')
hostile_line("NaN", '{"n":NaN}')
hostile_line("a member twice", '{"n":1,"n":1}')
hostile_line("half a surrogate pair", '{"n":"\\ud800"}')
hostile_line("half a pair in bytes", '{"n":"\ud800"}')
hostile_line("quotes without end", '"' + '\\"' * 200_000)
hostile_line(
    "true for a number", '{"at":"2026-05-12T07:00:00Z","data":{},"kind":"x","n":true,"previousSha256":null}'
)


def hostile_zips(maker):
    """ZIP files that lie: (name, bytes)."""

    def zipped(extra, compression=zipfile.ZIP_DEFLATED):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", compression) as archive:
            for name, data in list(maker.files().items()) + extra:
                archive.writestr(name, data)
        return stream.getvalue()

    link = zipfile.ZipInfo("headers/9.jws")
    link.external_attr = 0o120777 << 16
    good = zipped([])
    yield "a name twice", zipped([("headers/1.jws", maker.files()["headers/1.jws"])])
    yield "a bomb", zipped([("checkpoints/999.jws", b"0" * (20 * 1024 * 1024))])
    yield "a path out of it", zipped([("../evil.py", b"x")])
    yield "an absolute path", zipped([("/etc/evil", b"x")])
    yield "a backslash", zipped([("headers\\7.jws", b"x")])
    yield "a link", zipped([(link, b"/etc/passwd")])
    yield "another compression", zipped([("headers/9.jws", b"x")], zipfile.ZIP_LZMA)
    yield "cut off", good[:-40]
    yield "empty", b""
    yield "a changed byte inside", good[:5000] + bytes([good[5000] ^ 255]) + good[5001:]


def flipped(files, rng):
    """One bit of one file of the record; in half of the cases all files are equally likely."""
    names = [name for name in files if name not in TOOLS]
    sizes = [len(files[name]) for name in names]
    name = rng.choice(names) if rng.random() < 0.5 else rng.choices(names, sizes)[0]
    at, bit = rng.randrange(len(files[name])), rng.randrange(8)
    data = bytearray(files[name])
    data[at] ^= 1 << bit
    return f"{name} byte {at} bit {bit}", {**files, name: bytes(data)}


def unexpected(report):
    return [what for items in report.failures.values() for place, key, what in items if key == "unexpected"]


def places(text):
    """The placeholders of a text, which must be the same in every language."""
    return tuple(sorted(re.findall(r"{(\w+)}", text)))


def main(flips, seeds):
    warnings.simplefilter("ignore")
    found = {"green": {}, "flips": {"count": 0, "missed": [], "stopped": []}, "attacks": {}, "resigned": {}}
    makers = []
    for seed in seeds:
        maker = Maker(seed)
        maker.seed = seed
        makers.append(maker)
        found["green"][seed] = verify.verify_files(maker.files()).red
    rng = random.Random(seeds[0])
    for at in range(flips):
        what, files = flipped(makers[at % len(makers)].files(), rng)
        report = verify.verify_files(files)
        found["flips"]["count"] += 1
        if not report.red:
            found["flips"]["missed"].append(what)
        if unexpected(report):
            found["flips"]["stopped"].append(f"{what}: {unexpected(report)}")
    for name, (check, function) in ATTACKS.items():
        report = verify.verify_files(function(makers[0]))
        verify.as_json(report, 0), verify.as_json(report, 1)
        found["attacks"][name] = {"check": check, "red": report.red, "stopped": unexpected(report)}
    with tempfile.TemporaryDirectory() as folder:
        for name, data in hostile_zips(makers[0]):
            path = pathlib.Path(folder) / "package.zip"
            path.write_bytes(data)
            report = verify.verify_path(str(path))
            found["attacks"][f"a ZIP with {name}"] = {
                "check": "A1",
                "red": report.red,
                "stopped": unexpected(report),
            }
    # A person who always held the chair's keys can leave a file out: only people can notice, so they are told.
    report = verify.verify_files(Maker(seeds[0], without=("P3",)).files())
    told = [values for key, values in report.people if key == "p-nothing"]
    found["resigned"] = {"red": report.red, "ask": [values["person"] for values in told]}
    found["untried"] = sorted(set(verify.CHECKS) - {one["check"] for one in found["attacks"].values()})
    found["texts"] = [key for key, texts in verify.MESSAGES.items() if len(set(map(places, texts))) != 1]
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main(int(sys.argv[1]), [int(seed) for seed in sys.argv[2:]])
