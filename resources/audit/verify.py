#!/usr/bin/env python3
"""Checks an audit package (Prüfpaket) of a jury's session, from the published text of its formats alone.

    python3 verify.py <package.zip or unpacked folder> [--lang de|en] [--json]

Without a path it checks the folder in which it lies. Needs Python 3 and python3-cryptography, nothing else.
Exit code: 0 all checks are green, 1 at least one is red, 2 it was called wrongly.

The checks stand in five classes: A completeness, B authenticity, C consistency, D integrity, E evidence.
None of them ends the program: what can still be checked after a fault is checked. What no program can check
(whose key, whose hand) is listed at the end.
"""

import base64
import collections
import decimal
import functools
import hashlib
import itertools
import json
import os
import re
import stat
import struct
import sys
import unicodedata
import zipfile
from decimal import Decimal
from fractions import Fraction

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MIB = 1024 * 1024
TOTAL_BYTES = 8 * 1024 * MIB
MAX_FILES = 30_000
MAX_LINES = 500_000
MAX_VALUES = 2_000_000
SCORE_VALUES = 250_000
HEADER_VALUES = 64
MAX_DEPTH = 16
MAX_MEMBERS = 1_000
# Lengths of texts, in Unicode code points.
TEXT_LENGTH = 20_000
PROOF_LENGTH = 4_096
PRODUCER_LENGTH = 200
OUTER_KID_LENGTH = 100
JWK_KID_LENGTH = 64
ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

# --------------------------------------------------------------------------------------------------
# Texts: everything that is printed, in German and English
# --------------------------------------------------------------------------------------------------

# fmt: off
CLASSES = {
    "A": ("Vollständigkeit", "Completeness"),
    "B": ("Echtheit", "Authenticity"),
    "C": ("Stimmigkeit", "Consistency"),
    "D": ("Unversehrtheit", "Integrity"),
    "E": ("Nachweise", "Evidence"),
}

CHECKS = {
    "A1": ("Das Paket ist lesbar und enthält nur Dateien, die hineingehören",
           "The package can be read and holds only files that belong in it"),
    "A2": ("Zu jeder Revision gibt es Kopf und Wettbewerb, dazu Protokoll und Ergebnis",
           "Each revision has its header and competition; there are a log and a result"),
    "A3": ("Revisionen: genau die, die laut Protokoll geladen wurden",
           "Revisions: exactly those that the log says were loaded"),
    "A4": ("Bewertungsdateien: genau die, die laut Protokoll eingegangen sind",
           "Score files: exactly those that the log says were received"),
    "A5": ("Übertragungen von Papier: genau die laut Protokoll",
           "Transcripts of paper ballots: exactly those of the log"),
    "A6": ("Ergebnisse: lückenlos nummeriert und genau die laut Protokoll",
           "Results: numbered without a gap and exactly those of the log"),
    "A7": ("Prüfpunkte: genau die laut Protokoll", "Checkpoints: exactly those of the log"),
    "A8": ("Niederschriften: genau die, die ein Ergebnis nennt",
           "Minutes: exactly those that a result names"),
    "B1": ("Kopf jeder Revision: Schreibweise und Unterschrift der Geschäftsstelle",
           "Header of each revision: spelling and the office's signature"),
    "B2": ("Wettbewerb jeder Revision: Prüfsumme, Unterschrift der Geschäftsstelle, Angaben",
           "Competition of each revision: digest, the office's signature, members"),
    "B3": ("Jede Bewertungsdatei öffnet sich aus ihren Bytes, wie sie eingegangen sind",
           "Each score file opens from its bytes as received"),
    "B4": ("Bewertungsdateien: innere Unterschrift", "Score files: inner signature"),
    "B5": ("Bewertungsdateien: Schlüssel der Person nachgewiesen (Brief, Karte oder Bestätigung)",
           "Score files: the person's key is proved (letter, card or confirmation)"),
    "B6": ("Leitung: Rolle und Nachweis des Schlüssels", "Leader: role and proof of the key"),
    "B7": ("Übertragungen: Unterschrift der Leitung", "Transcripts: the leader's signature"),
    "B8": ("Ergebnisse: Unterschrift und Nachweis der Leitung", "Results: signature and proof of the leader"),
    "B9": ("Prüfpunkte: Unterschrift der Leitung", "Checkpoints: the leader's signature"),
    "C1": ("Der Wettbewerb ist in sich stimmig", "The competition agrees with itself"),
    "C2": ("Abschlüsse des Eingangs: Prüfsumme der Menge neu berechnet",
           "Closings of the intake: digest of the set computed again"),
    "C3": ("Eingänge im Protokoll stimmen mit den Dateien überein",
           "Receipts in the log agree with the files"),
    "C4": ("Urteile über alle Dateien neu gefällt", "Verdicts on all files computed again"),
    "C5": ("Ergebnis nennt genau die Dateien, Übertragungen und Abschlüsse, auf denen es beruht",
           "The result names exactly the files, transcripts and closings that it rests on"),
    "C6": ("Befangenheit: Anzeigen und Entscheidungen", "Conflicts of interest: declarations and decisions"),
    "C7": ("Änderungen der zweiten Runde", "Changes of the second round"),
    "C8": ("Gesamtpunktzahlen neu berechnet, Byte für Byte gleich",
           "Totals computed again, the same byte by byte"),
    "C9": ("Mindestwerte, Ränge und Reihenfolge neu berechnet", "Thresholds, ranks and order computed again"),
    "C10": ("Gleichstände: wie entschieden", "Ties: how they were decided"),
    "C11": ("Fördersummen: Höchstbetrag und Form der Entscheidungen",
            "Awards: cap and form of the decisions"),
    "C12": ("Förderbudget", "Budget"),
    "C13": ("Entscheidungen folgen den Rängen oder sagen, warum nicht",
            "Decisions follow the ranks or say why not"),
    "C14": ("Ergebnis nennt Revision, Wettbewerb und Beschlüsse, die es gibt",
            "The result names a revision, competition and motions that exist"),
    "D1": ("Dateinamen stimmen mit dem Inhalt überein", "File names agree with the content"),
    "D2": ("Kette der Revisionen", "Chain of the revisions"),
    "D3": ("Protokoll: keine Zeile verändert", "Log: no line changed"),
    "D4": ("Protokoll: nicht abgeschnitten", "Log: not cut off"),
    "D5": ("Protokoll: nicht neu geschrieben", "Log: not rewritten"),
    "D6": ("Protokoll: kein Ende ohne Unterschrift", "Log: no unsigned tail"),
    "D7": ("Protokoll: nur bekannte Einträge in der richtigen Form",
           "Log: only known entries, in the right form"),
    "D8": ("Kette der Ergebnisse", "Chain of the results"),
    "D9": ("Niederschriften: Prüfsumme", "Minutes: digest"),
    "E1": ("Jeder Abschluss und jedes Ergebnis ist durch einen Prüfpunkt gedeckt",
           "Each closing and each result is covered by a checkpoint"),
    "E2": ("Protokoll nennt jedes Ergebnis mit seiner Prüfsumme",
           "The log names each result with its digest"),
    "E3": ("Beiseitelegen und Auswählen: Datei und Grund", "Put aside and chosen: file and reason"),
    "E4": ("Bestätigte Schlüssel: Person, Schlüssel und Art der Bestätigung",
           "Confirmed keys: person, key and how"),
    "E5": ("Übertragungen: zwei Personen, Werte der Skala", "Transcripts: two people, values of the scale"),
    "E6": ("Entscheidungen im Protokoll betreffen Personen und Bewerbungen des Wettbewerbs",
           "Decisions in the log are about people and applications of the competition"),
}

# What a check is about: names of files in the package (how they begin), and kinds of entries in its log. A check that
# wasn't applied although there is something of it was kept from it by other faults.
SUBJECTS = {
    "A3": ("headers/", ["revision-loaded"]), "A4": ("scores/", ["file-received"]),
    "A5": ("transcripts/", ["transcript"]), "A6": ("results/", ["result-signed"]),
    "A7": ("checkpoints/", ["checkpoint"]), "A8": ("minutes/", []),
    "B1": ("headers/", []), "B2": ("competition/", []), "B3": ("scores/", []), "B4": ("scores/", []),
    "B5": ("scores/", []), "B6": (None, ["leader"]), "B7": ("transcripts/", []), "B8": ("results/", []),
    "B9": ("checkpoints/", []),
    "C1": ("competition/", []), "C2": (None, ["intake-closed"]), "C3": (None, ["file-received"]),
    **{f"C{number}": ("results/", []) for number in range(4, 15)},
    "D1": ("headers/|scores/|transcripts/|results/|checkpoints/", []), "D2": (r"headers/(?!1\.)", []),
    "D3": ("log", []), "D4": ("checkpoints/|results/", []), "D5": ("checkpoints/|results/", []), "D6": ("log", []),
    "D7": ("log", []), "D8": ("results/", []), "D9": ("minutes/", []),
    "E1": (None, ["intake-closed", "result-signed"]), "E2": (None, ["result-signed"]),
    "E3": (None, ["file-set-aside", "file-chosen"]), "E4": (None, ["key-confirmed"]), "E5": (None, ["transcript"]),
    "E6": (None, ["conflict-decided", "rating-changed", "tie-decided"]),
}

MESSAGES = {
    # reading
    "zip-junk": ("enthält Bytes, die nicht zum ZIP gehören", "has bytes that don't belong to the ZIP"),
    "not-zip": ("ist kein lesbares ZIP", "is no readable ZIP"),
    "unknown-file": ("diese Datei gehört nicht in ein Prüfpaket",
                     "this file doesn't belong in an audit package"),
    "twice": ("steht mehrfach im Paket", "stands in the package more than once"),
    "not-plain": ("ist verschlüsselt, eine Verknüpfung oder keine gewöhnliche Datei",
                  "is encrypted, a link or no plain file"),
    "too-large": ("ist zu groß ({size} Bytes)", "is too large ({size} bytes)"),
    "too-many": ("zu viele Dateien oder Zeilen", "too many files or lines"),
    "unreadable": ("kann nicht gelesen werden", "can't be read"),
    "missing": ("fehlt", "is missing"),
    "unexpected": ("hat einen Inhalt, mit dem die Prüfung nicht weiterkommt ({what})",
                   "has content that stops this check ({what})"),
    # json and keys
    "json": ("ist kein JSON in der verlangten Form: {what}", "is no JSON as demanded: {what}"),
    "shape": ("{path}: nicht in der verlangten Form", "{path}: not in the form demanded"),
    "format": ("unbekanntes Format oder Version: {found}", "unknown format or version: {found}"),
    "spelling": ("ist nicht in der einen erlaubten Schreibweise", "isn't in the one spelling allowed"),
    "protected": ("der geschützte Kopf ist nicht wie verlangt", "the protected header isn't as demanded"),
    "key-use": ("der Schlüssel ist nicht zum Unterschreiben bestimmt", "the key isn't meant for signing"),
    "bad-key": ("ein Schlüssel liegt nicht auf P-384", "a key isn't a point of P-384"),
    "kid": ("kid nennt einen anderen Schlüssel", "kid names another key"),
    "signature": ("die Unterschrift passt nicht", "the signature doesn't match"),
    "cek": ("der Schlüssel (.cek) hat nicht die verlangte Form", "the key (.cek) isn't in the form demanded"),
    "cek-foreign": ("ist nicht an den Schlüssel der Runde gerichtet und hat trotzdem einen Schlüssel (.cek)",
                    "isn't meant for the round's key, but has a key (.cek)"),
    "cek-wrong": ("öffnet sich mit ihrem Schlüssel (.cek) nicht", "doesn't open with its key (.cek)"),
    "cek-missing": ("ohne Schlüssel (.cek), aber als lesbar geführt ({verdict})",
                    "without its key (.cek), but listed as readable ({verdict})"),
    "cek-alone": ("gehört zu keiner Bewertungsdatei", "belongs to no score file"),
    # agreement
    "office-key": ("anderer Schlüssel der Geschäftsstelle als in der ersten Revision",
                   "another office key than in the first revision"),
    "bundle": ("gehört zu einem anderen Wettbewerb", "belongs to another bundle"),
    "digest": ("Prüfsumme ist {found}, verlangt ist {wanted}", "digest is {found}, wanted is {wanted}"),
    "number": ("nennt {found}, der Dateiname {wanted}", "names {found}, its file name {wanted}"),
    "key-reused": ("derselbe Schlüssel zum Verschlüsseln und Unterschreiben",
                   "one key to encrypt and to sign"),
    "sense": ("{what}: nicht stimmig", "{what}: doesn't agree"),
    "not-in-log": ("steht nicht im Protokoll", "isn't in the log"),
    "log-names": ("Zeile {line} nennt sie, im Paket ist sie nicht",
                  "line {line} names it, the package lacks it"),
    "gap": ("die Nummern haben eine Lücke", "the numbers have a gap"),
    "unproved": ("Person {person}: kein Nachweis, dass der Schlüssel ihr gehört",
                 "person {person}: no proof that the key is theirs"),
    "wrong-leader": ("nicht von der Leitung unterschrieben, die das Protokoll nennt",
                     "not signed by the leader whom the log names"),
    "no-leader": ("Person {person} hat im Wettbewerb keine leitende Rolle",
                  "person {person} has no leading role in the competition"),
    "line-form": ("nicht in der verlangten Form: {what}", "not in the form demanded: {what}"),
    "line-changed": ("VERÄNDERT: die nächste Zeile passt nicht mehr dazu",
                     "CHANGED: the next line doesn't fit any more"),
    "line-number": ("n ist {found} statt {wanted}", "n is {found} instead of {wanted}"),
    "no-line-feed": ("die letzte Zeile endet ohne Zeilenvorschub", "the last line lacks its line feed"),
    "cut-off": ("ABGESCHNITTEN: {have} Zeilen, unterschrieben sind {count} ({by})",
                "CUT OFF: {have} lines, {count} were signed ({by})"),
    "rewritten": ("NEU GESCHRIEBEN: Zeile {count} ist nicht die, die unterschrieben wurde ({by})",
                  "REWRITTEN: line {count} isn't the one that was signed ({by})"),
    "tail": ("OHNE UNTERSCHRIFT: nach Zeile {count} deckt kein Prüfpunkt das Protokoll",
             "UNSIGNED TAIL: after line {count} no checkpoint covers the log"),
    "uncovered": ("von keinem Prüfpunkt gedeckt", "covered by no checkpoint"),
    "kind": ("unbekannte Art von Eintrag: {kind}", "unknown kind of entry: {kind}"),
    "first-leader": ("der erste Eintrag nennt nicht die Leitung", "the first entry doesn't name the leader"),
    "log-differs": ("{what} ist im Protokoll {log}, sonst {other}",
                    "{what} is {log} in the log, else {other}"),
    "no-revision": ("vor jeder geladenen Revision", "before any revision was loaded"),
    "no-state": ("das Protokoll ist nicht bis Zeile {count} lesbar, das Ergebnis also nicht zu prüfen",
                 "the log can't be read up to its line {count}, so this result can't be checked"),
    "unknown-sha": ("nennt eine Datei, die bis dahin nicht eingegangen ist ({sha})",
                    "names a file that wasn't received before ({sha})"),
    "no-reason": ("ohne Grund", "without a reason"),
    "verdict": ("Person {person}: Urteil ist {found}, neu berechnet {wanted}",
                "person {person}: verdict is {found}, computed again {wanted}"),
    "set": ("Prüfsumme der Menge ist {found}, neu berechnet {wanted}",
            "digest of the set is {found}, computed again {wanted}"),
    "closing-number": ("Abschluss {found} statt {wanted}", "closing {found} instead of {wanted}"),
    "closing-before-revision": ("nach dem letzten Abschluss kam noch eine Revision, der Eingang ist also offen",
                                "a revision came after the last closing: the intake is open"),
    "closing-reason": ("nur der erste Abschluss ist ohne Grund", "only the first closing has no reason"),
    "listed": ("{what}: im Ergebnis nicht wie im Protokoll", "{what}: not in the result as in the log"),
    "not-listed": ("{what}: fehlt im Ergebnis", "{what}: missing in the result"),
    "listed-twice": ("{what}: steht im Ergebnis mehrfach", "{what}: stands in the result more than once"),
    "listed-extra": ("{what}: steht im Ergebnis ohne Beleg", "{what}: stands in the result without evidence"),
    "change": ("Änderung für Person {person}, Bewerbung {application}, Kriterium {criterion}: {what}",
               "change for person {person}, application {application}, criterion {criterion}: {what}"),
    "no-second-round": ("der Wettbewerb hat keine zweite Runde", "the competition has no second round"),
    "total": ("Bewerbung {application}, {what}: {found}, neu berechnet {wanted}",
              "application {application}, {what}: {found}, computed again {wanted}"),
    "totals-bytes": ("totals hat nicht die Bytes der Neuberechnung",
                     "totals lacks the bytes of the new computation"),
    "place": ("Platz {at} der Liste: {found}, neu berechnet {wanted}",
              "place {at} of the list: {found}, computed again {wanted}"),
    "tie": ("Gleichstand {applications}: {what}", "tie {applications}: {what}"),
    "decision": ("Bewerbung {application}: {what}", "application {application}: {what}"),
    "over-cap": ("Bewerbung {application}: {found} Cent, höchstens {wanted}",
                 "application {application}: {found} cents, at most {wanted}"),
    "over-budget": ("{found} Cent vergeben, Budget {wanted}", "{found} cents awarded, budget {wanted}"),
    "departs": ("Bewerbung {application} vor der besser platzierten {other}, ohne Vermerk oder Grund",
                "application {application} before the better placed {other}, without note or reason"),
    "motion": ("nennt den Beschluss {motion}, den das Ergebnis nicht hat",
               "names motion {motion}, which the result doesn't have"),
    "votes": ("Beschluss {motion}: die Stimmen ergeben {found}, so viele waren nicht stimmberechtigt da",
              "motion {motion}: the votes add up to {found}, which isn't how many were entitled and present"),
    "people-two": ("zwei verschiedene Personen des Wettbewerbs müssen übertragen haben",
                   "two different people of the competition must have transcribed"),
    "who": ("Person oder Bewerbung unbekannt: {what}", "unknown person or application: {what}"),
    # not applicable
    "none-here": ("davon ist nichts im Paket", "there is none in the package"),
    "not-reached": ("wegen anderer Fehler nicht möglich", "not possible because of other faults"),
    # remarks
    "r-gap": ("Revision {revision}: die vorige ist nicht im Paket, ihre Kette wird von hier an geprüft",
              "revision {revision}: the one before isn't in the package; its chain is checked from here on"),
    "r-predecessor": ("{file}: die vorige Datei von Person {person} ist nicht hier",
                      "{file}: the previous file of person {person} isn't here"),
    "r-sealed": ("{file}: nicht zu öffnen und nicht gezählt ({verdict}); fragen Sie, wer sie geschickt hat",
                 "{file}: can't be opened and isn't counted ({verdict}); ask who sent it"),
    "r-late": ("Nach Ergebnis {number} gingen noch Dateien ein: {files}",
               "Files came after result {number}: {files}"),
    "r-later-closing": ("Nach Ergebnis {number} wurde der Eingang erneut abgeschlossen (Abschluss {closing})",
                        "After result {number} the intake was closed again (closing {closing})"),
    "r-rewrapped": ("{file} und {other}: dieselbe innere Erklärung in zwei Hüllen",
                    "{file} and {other}: the same inner statement in two wrappings"),
    "r-own": ("die Datei verify.py im Paket ist nicht die, die gerade prüft",
              "verify.py in the package isn't the one that is checking"),
    "r-no-tool": ("{file} fehlt im Paket", "{file} isn't in the package"),
    # what only people can check
    "p-office": ("Schlüssel der Geschäftsstelle mit dem Brief vergleichen: {code} (Thumbprint {thumbprint})",
                 "Compare the office's key with the letter: {code} (thumbprint {thumbprint})"),
    "p-revision": ("Prüfcode der Revision {revision}: {code}", "Code of revision {revision}: {code}"),
    "p-leader": ("Schlüssel der Leitung {person}: {code}", "Key of the leader {person}: {code}"),
    "p-receipt": ("Quittung mit dem Blatt vergleichen: Person {person}, Datei {sequence}: {receipt}",
                  "Compare the receipt with the sheet: person {person}, file {sequence}: {receipt}"),
    "p-nothing": ("Von Person {person} ist nichts hier: fragen, ob sie wirklich nichts geschickt hat",
                  "Nothing is here of person {person}: ask whether they sent nothing indeed"),
    "p-confirmed": ("Schlüssel von Person {person} wurde von {by} bestätigt ({how}): Prüfcode {code}",
                    "The key of person {person} was confirmed by {by} ({how}): code {code}"),
    "p-office-conflict": ("Befangenheit, dort nachfragen (Geschäftsstelle): Person {person}, {application}",
                          "Conflict known to the office, ask there: person {person}, {application}"),
    "p-transcript": ("Papierbogen von Person {person} mit der Übertragung {file} vergleichen",
                     "Compare the paper ballot of person {person} with transcript {file}"),
    "p-minutes": ("Niederschrift {number}: Unterschriften von Hand; abgedruckte Prüfpunkte wie hier genannt?",
                  "Minutes {number}: signatures by hand; are the checkpoints printed in it as named here?"),
    "p-checkpoint": ("Prüfpunkt {count} mit der Niederschrift vergleichen: {head}",
                     "Compare checkpoint {count} with the minutes: {head}"),
    # the frame of the report
    "h-remarks": ("Hinweise", "Remarks"),
    "h-people": ("Was nur Menschen prüfen können", "What only people can check"),
    "s-ok": ("ok", "ok"),
    "s-failed": ("FEHLER", "FAILED"),
    "s-na": ("entfällt", "n/a"),
    "end-ok": ("Alle Prüfungen bestanden ({count} von {all}, die übrigen entfallen).",
               "All checks are green ({count} of {all}, the rest not applicable)."),
    "end-red": ("{count} von {all} Prüfungen sind FEHLGESCHLAGEN.", "{count} of {all} checks FAILED."),
    "usage": ("Aufruf: python3 verify.py <Paket.zip oder Ordner> [--lang de|en] [--json]",
              "usage: python3 verify.py <package.zip or folder> [--lang de|en] [--json]"),
    "no-such": ("{path}: gibt es nicht", "{path}: doesn't exist"),
}
# fmt: on


class Refused(Exception):
    """Something isn't as the text of the formats demands; names a message and its values."""

    def __init__(self, key, **values):
        super().__init__(key)
        self.key = key
        self.values = values


class Report:
    """Collects what each check found; knows nothing of how it is printed."""

    def __init__(self):
        self.failures = {check: [] for check in CHECKS}
        self.applied = set()
        self.names, self.kinds = {}, None
        self.remarks = []
        self.people = []

    def seen(self, *checks):
        """Says that there was something to check."""
        self.applied.update(checks)

    def fail(self, check, place, key, **values):
        self.seen(check)
        if len(self.failures[check]) < 1000:
            self.failures[check].append((place, key, values))

    def refused(self, check, place, refusal):
        self.fail(check, place, refusal.key, **refusal.values)

    def remark(self, key, **values):
        self.remarks.append((key, values))

    def person(self, key, **values):
        self.people.append((key, values))

    def status(self, check):
        if self.failures[check]:
            return "failed"
        return "ok" if check in self.applied else "na"

    def was_kept_from(self, check):
        """Whether a check that wasn't applied would have had something to check, or may have had."""
        name, kinds = SUBJECTS.get(check, (None, []))
        if not self.red or not self.names:
            return bool(self.red)
        if kinds and self.kinds is None:
            return True  # without a log nobody can say what there would have been
        return any(kind in self.kinds for kind in kinds) or (
            name is not None and any(re.match(name, one) for one in self.names)
        )

    @property
    def red(self):
        return [check for check in CHECKS if self.failures[check]]


# --------------------------------------------------------------------------------------------------
# JSON, numbers, base64url, digests
# --------------------------------------------------------------------------------------------------


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text):
    """Decodes canonical, unpadded base64url only."""
    if not re.fullmatch(r"[A-Za-z0-9_-]*", text) or len(text) % 4 == 1:
        raise Refused("spelling")
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if b64(data) != text:
        raise Refused("spelling")
    return data


# A string, an empty array or object, or a single mark.
TOKENS = re.compile(r'"(?:[^"\\]+|\\.)*"?|\[[ \t\n\r]*\]|\{[ \t\n\r]*\}|[\[\]{},]', re.DOTALL)


def measure(text, max_values):
    """Counts the values of a JSON text, and bounds them and the depth, before anything is kept."""
    depth, values = 0, 1
    for token in TOKENS.finditer(text):
        first, last = text[token.start()], text[token.end() - 1]
        if first in "[{":
            if depth + 1 > MAX_DEPTH:
                raise Refused("json", what="depth")
            if first == last:  # not empty: its first value follows
                depth += 1
                values += 1
        elif first in "]}":
            depth -= 1
        elif first == ",":
            values += 1
        if values > max_values:
            raise Refused("json", what="too many values")
    return values


def whole(text):
    if len(text) > 17 or abs(int(text)) > 2**53 - 1:
        raise Refused("json", what="integer beyond 2^53")
    if text == "-0":
        raise Refused("json", what="number")
    return int(text)


PLACES = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]{1,4}")


def broken(text):
    """A number with a point or an exponent: judged by its text, which must be the shortest one, or that with zeros."""
    number = float(text) if len(text) <= 40 else float("inf")
    if number == float("inf") or number == float("-inf") or (number.is_integer() and abs(number) > 2**53 - 1):
        raise Refused("json", what="number")
    shortest = number_text(number)
    if text != shortest and not (PLACES.fullmatch(text) and text.rstrip("0").rstrip(".") == shortest):
        raise Refused("json", what="number")
    return Decimal(text)


def no_constant(_text):
    raise Refused("json", what="NaN or Infinity")


INDEX_NAME = re.compile(r"[0-9]{1,4}")


def members_within(spare):
    """Makes objects. A name that is a number of up to four digits counts as that many of the `spare` values (section 0)."""

    def members(pairs):
        nonlocal spare
        names = {}
        for name, value in pairs:
            if name in names:
                raise Refused("json", what="duplicate member")
            names[name] = value
            if INDEX_NAME.fullmatch(name):
                spare -= int(name)
        if len(names) > MAX_MEMBERS or spare < 0:
            raise Refused("json", what="too many members or values")
        return names

    return members


def strict_json(data, max_values=MAX_VALUES):
    """Parses JSON as the formats demand it: UTF-8, no BOM, nothing twice, bounded depth, whole characters."""
    try:
        text = data.decode("utf-8")
        if text.startswith("\ufeff"):
            raise Refused("json", what="BOM")
        members = members_within(max_values - measure(text, max_values))
        value = json.loads(
            text, object_pairs_hook=members, parse_int=whole, parse_float=broken, parse_constant=no_constant
        )
        json.dumps(value, ensure_ascii=False, default=str).encode("utf-8")
        return value
    except UnicodeEncodeError:
        raise Refused("json", what="half a surrogate pair") from None
    except UnicodeDecodeError:
        raise Refused("json", what="UTF-8") from None
    except (ValueError, RecursionError, decimal.InvalidOperation, OverflowError):
        raise Refused("json", what="syntax") from None


def number_text(value):
    """A number as ECMAScript writes it (RFC 8785 section 3.2.2.3)."""
    if isinstance(value, int):
        return str(value)
    number = float(value)
    if number == 0:
        return "0"
    sign, digits, exponent = Decimal(repr(number)).normalize().as_tuple()
    text, point = "".join(map(str, digits)), len(digits) + exponent
    if 0 < point <= 21:
        text = text + "0" * (point - len(text)) if point >= len(text) else text[:point] + "." + text[point:]
    elif -6 < point <= 0:
        text = "0." + "0" * -point + text
    else:
        fraction = "." + text[1:] if len(text) > 1 else ""
        text = f"{text[0]}{fraction}e{'+' if point > 0 else '-'}{abs(point - 1)}"
    return ("-" if sign else "") + text


def canonical(value):
    """The text of RFC 8785."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (int, Decimal)):
        return number_text(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    return (
        "{"
        + ",".join(f"{json.dumps(name, ensure_ascii=False)}:{canonical(value[name])}" for name in names)
        + "}"
    )


def canonical_bytes(value):
    return canonical(value).encode("utf-8")


def crockford(data, bits):
    number = int.from_bytes(data, "big") >> (len(data) * 8 - bits)
    return "".join(CROCKFORD[number >> shift & 31] for shift in range(bits - 5, -5, -5))


def people_code(digest):
    """The Prüfcode: 100 bits of SHA-256 over the digest's bytes, in five groups of four."""
    text = crockford(hashlib.sha256(digest).digest(), 100)
    return "-".join(text[at : at + 4] for at in range(0, 20, 4))


def receipt(sha):
    """The receipt's eight characters in two groups, as the sheet shows them."""
    text = crockford(bytes.fromhex(sha), 40)
    return f"{text[:4]} {text[4:]}"


# --------------------------------------------------------------------------------------------------
# Shapes: what members an object has and what they may be
# --------------------------------------------------------------------------------------------------


class Maybe:
    """null, or as the inner shape says."""

    def __init__(self, shape):
        self.shape = shape


class Optional(Maybe):
    """May be absent too."""


class Absent:
    """May be absent, but not null."""

    def __init__(self, shape):
        self.shape = shape


class Open:
    """An object with these members and any others."""

    def __init__(self, **known):
        self.known = known


class Either:
    def __init__(self, *shapes):
        self.shapes = shapes


def check_shape(value, shape, path="payload"):
    """Raises Refused with the path of the first member that isn't as the shape says."""
    if isinstance(shape, Maybe):
        if value is not None:
            check_shape(value, shape.shape, path)
    elif isinstance(shape, Either):
        for at, one in enumerate(shape.shapes):
            try:
                return check_shape(value, one, path)
            except Refused:
                if at == len(shape.shapes) - 1:
                    raise
    elif isinstance(shape, Absent):
        check_shape(value, shape.shape, path)
    elif isinstance(shape, (dict, Open)):
        if not isinstance(value, dict):
            raise Refused("shape", path=path)
        known = shape.known if isinstance(shape, Open) else shape
        for name in value:
            if name not in known and isinstance(shape, dict):
                raise Refused("shape", path=f"{path}.{name[:60]}")
        for name, inner in known.items():
            if name in value:
                check_shape(value[name], inner, f"{path}.{name}")
            elif not isinstance(inner, (Optional, Absent)):
                raise Refused("shape", path=f"{path}.{name}")
    elif isinstance(shape, list):
        if not isinstance(value, list):
            raise Refused("shape", path=path)
        for at, item in enumerate(value):
            check_shape(item, shape[0], f"{path}[{at}]")
    elif isinstance(shape, frozenset):
        if not isinstance(value, str) or value not in shape:
            raise Refused("shape", path=path)
    elif not shape(value):
        raise Refused("shape", path=path)


def pattern(expression):
    """Digits are those of ASCII."""
    compiled = re.compile(expression, re.ASCII)
    return lambda value: isinstance(value, str) and compiled.fullmatch(value) is not None


def one_of(*words):
    return frozenset(words)


def text_of(most):
    """A text of at most so many code points (an emoji has one, or several)."""
    return lambda value: isinstance(value, str) and len(value) <= most


# White space and line ends of ECMAScript (`String.prototype.trim`), where reasons are typed. Python's own set lacks the
# last of them and has others, such as U+001C and U+0085.
BLANK = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
is_text = text_of(TEXT_LENGTH)


def is_filled(value):
    return is_text(value) and value.strip(BLANK) != ""


def is_flag(value):
    return isinstance(value, bool)


def is_number(value):
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)


def is_count(value):
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def is_ordinal(value):
    return is_count(value) and value >= 1


def is_points(value):
    plain = is_number(value) and re.fullmatch(r"-?[0-9]{1,7}(\.[0-9]{1,4})?", str(value)) is not None
    return plain and abs(value) <= 1_000_000


def is_object(value):
    return isinstance(value, dict)


MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?Z")


def is_date(value):
    """A day that the calendar has."""
    match = DATE.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return False
    year, month, day = map(int, match.groups())
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= month <= 12 and 1 <= day <= MONTH_DAYS[month - 1] + (is_leap and month == 2)


def is_time(value):
    """RFC 3339 in UTC, ending in Z, with any number of digits after the point; no leap second."""
    return isinstance(value, str) and is_date(value[:10]) and value[10:11] == "T" and bool(TIME.fullmatch(value[11:]))


# Letters and numbers that Unicode has had since version 15, which the tables of older Pythons lack: up to version 17.
LATER_LETTERS = """
    88f c5c cdc 1c89-1c8a a7cb-a7cf a7d2 a7d4 a7da-a7dc a7f1 105c0-105f3 10940-10959 10d40-10d65 10d6f-10d85
    10ec2-10ec7 1123f-11240 11380-11389 1138b 1138e 11390-113b5 113b7 113d1 113d3 116d0-116e3 11bc0-11be0
    11bf0-11bf9 11db0-11ddb 11de0-11de9 11f02 11f04-11f10 11f12-11f33 11f50-11f59 1342f 13441-13446 13460-143fa
    16100-1611d 16130-16139 16d40-16d6c 16d70-16d79 16ea0-16eb8 16ebb-16ed3 16ff2-16ff6 187f8-187ff 18cff
    18d09-18d1e 18d80-18df2 1b132 1b155 1ccf0-1ccf9 1d2c0-1d2d3 1df25-1df2a 1e030-1e06d 1e4d0-1e4eb 1e4f0-1e4f9
    1e5d0-1e5ed 1e5f0-1e5fa 1e6c0-1e6de 1e6e0-1e6e2 1e6e4-1e6e5 1e6e7-1e6ed 1e6f0-1e6f4 1e6fe-1e6ff 2b739-2b73f
    2cea2-2cead 2ebf0-2ee5d 31350-33479
"""
LATER = frozenset(
    code
    for first, _mark, last in (one.partition("-") for one in LATER_LETTERS.split())
    for code in range(int(first, 16), int(last or first, 16) + 1)
)
DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.ASCII | re.IGNORECASE)


def is_letter(character):
    """Whether it is a letter or a number of any script."""
    return unicodedata.category(character)[0] in "LN" or ord(character) in LATER


def is_id(value):
    """An id from the competition's own lists (section 0), which is no device name of Windows."""
    return (
        isinstance(value, str)
        and 1 <= len(value) <= 64
        and is_letter(value[0])
        and all(one in "._-" or is_letter(one) for one in value)
        and DEVICE.fullmatch(value) is None
    )


# fmt: off
IS_SHA = pattern(r"[0-9a-f]{64}")
IS_UUID7 = pattern(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
IS_THUMBPRINT = pattern(r"[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]")
IS_FRACTION = pattern(r"-?\d+/[1-9]\d*")
IS_COORDINATE = pattern(r"[A-Za-z0-9_-]{64}")
TEXT = {"de": is_text, "en": is_text}
JWK = {"kty": one_of("EC"), "crv": one_of("P-384"), "x": IS_COORDINATE, "y": IS_COORDINATE,
       "use": Absent(one_of("sig", "enc")), "alg": Absent(one_of("ES384", "ECDH-ES")),
       "kid": Absent(text_of(JWK_KID_LENGTH))}
VERDICTS = one_of(
    "accepted", "interim", "incomplete", "duplicate", "superseded", "conflicting", "tampered", "unreadable",
    "not-for-this-chair", "foreign-bundle", "older-revision", "newer-revision", "unknown-person",
    "unknown-key", "broken-chain", "out-of-range")
FORMAT = {"format": is_text, "version": is_count}

HEADER = {
    **FORMAT, "bundleId": IS_UUID7, "revision": is_ordinal, "previousHeaderSha256": Maybe(IS_SHA),
    "createdAt": is_time, "officeKey": JWK,
    "competition": {"sha256": IS_SHA, "size": is_ordinal, "jwsSha256": IS_SHA},
    "envelopes": [{"kid": is_text, "sha256": IS_SHA, "size": is_ordinal}],
    "documents": [{"documentId": IS_UUID7, "sha256": IS_SHA, "size": is_ordinal}],
}
RULES = {
    "explanation": TEXT, "totalThreshold": Maybe(is_points), "minValidVotes": is_count,
    "quorum": {"moreThan": pattern(r"\d{1,6}/[1-9]\d{0,5}"), "atLeast": is_count},
    "rationaleRequired": {"atMost": Maybe(is_points), "atLeast": Maybe(is_points), "comment": is_flag},
    "tieBreak": [Either({"by": one_of("criterion"), "criterionId": is_id}, {"by": one_of("vote")})],
    "vote": {"onEqualVotes": one_of("rejected", "chair")}, "secondRound": is_flag,
    "printing": one_of("none", "readable"),
}
APPLICATION = {
    "id": is_id, "title": TEXT, "summary": TEXT, "category": is_id, "theme": TEXT,
    "applicant": {"name": is_text, "type": is_text, "district": Maybe(is_text),
                  "inhabitants": Maybe(is_count)},
    "partners": [is_text], "durationMonths": is_count, "start": is_date,
    "financing": {"totalCostCents": is_count, "requestedCents": is_count, "ownShareCents": is_count,
                  "thirdPartyCents": is_count, "fundingRatePercent": is_number},
    "receivedAt": is_time, "attachmentNote": Maybe(is_text),
    "formalCheck": {"status": one_of("admitted", "excluded", "withdrawn"), "rule": Maybe(is_id),
                    "reason": Maybe(TEXT)},
}
COMPETITION = {
    **FORMAT, "bundleId": IS_UUID7, "revision": is_ordinal, "scoresFrom": is_ordinal, "changes": Maybe(TEXT),
    "competition": {"title": TEXT, "host": TEXT, "deadline": is_time, "jurySession": is_time,
                    "budgetCents": is_count, "maxAwardCents": is_count, "targetWinners": is_count,
                    "currency": is_text, "language": one_of("de", "en")},
    "confidentiality": TEXT, "categories": [{"id": is_id, "name": TEXT}],
    "formalRules": [{"id": is_id, "text": TEXT}],
    "scale": [{"value": is_points, "label": TEXT, "anchor": TEXT}],
    "criteria": [{"id": is_id, "weight": is_points, "informationOnly": is_flag, "minMean": Maybe(is_points),
                  "name": TEXT, "question": TEXT, "anchors": [{"value": is_points, "text": TEXT}]}],
    "rules": RULES,
    "people": [{"id": is_id, "role": one_of("chair", "deputy_chair", "juror", "secretary", "office"),
                "votes": is_flag, "name": TEXT, "organisation": Maybe(TEXT),
                "enrolment": Maybe({"by": one_of("letter", "card"), "key": JWK})}],
    "applications": [APPLICATION],
    "documents": [{"documentId": IS_UUID7, "applicationId": is_id, "name": is_text, "kind": is_text,
                   "mediaType": is_text, "size": is_count, "sha256": IS_SHA}],
    "roundKey": JWK,
}
DECLARATION = {"applicationId": is_id, "ground": is_text, "basis": is_text, "statement": is_text}
BALLOT = {
    "applicationId": is_id, "state": one_of("open", "rated", "abstained"),
    "abstention": Optional({"reason": is_text}), "comment": Optional(is_text),
    "ratings": [{"criterionId": is_id, "value": Maybe(is_number), "rationale": Optional(is_text)}],
}
# A proof that is no compact JWS proves nothing; it doesn't make the file that brings it unreadable.
ENROLMENT = {"jwk": JWK, "proof": Maybe(text_of(PROOF_LENGTH))}
PRODUCER = text_of(PRODUCER_LENGTH)
SCORES = {
    **FORMAT, "fileId": IS_UUID7, "bundleId": IS_UUID7, "revision": is_ordinal, "headerSha256": IS_SHA,
    "personId": is_id, "sequence": is_ordinal, "previousFileSha256": Maybe(IS_SHA),
    "status": one_of("final", "interim"), "createdAt": is_time, "enrolment": ENROLMENT,
    "acceptance": Open(textSha256=Absent(IS_SHA), acceptedAt=Absent(is_time)),
    "declarations": [DECLARATION], "ballots": [BALLOT], "producer": Either(PRODUCER, Open(name=PRODUCER)),
}
PROOF = {**FORMAT, "bundleId": IS_UUID7, "personId": is_id, "keyThumbprint": IS_THUMBPRINT}
TRANSCRIPT = {
    **FORMAT, "bundleId": IS_UUID7, "personId": is_id, "transcribedBy": [is_id], "at": is_time,
    "scanSha256": Maybe(IS_SHA), "declarations": [DECLARATION], "ballots": [BALLOT],
}
CHECKPOINT = {**FORMAT, "bundleId": IS_UUID7, "count": is_ordinal, "headSha256": IS_SHA,
              "occasion": is_filled, "at": is_time}
DECISION_WORDS = one_of("declared", "excluded", "not_excluded")
CHANGE = {"applicationId": is_id, "personId": is_id, "criterionId": is_id, "from": Maybe(is_number),
          "to": Maybe(is_number), "reason": is_filled}
OUTCOMES = one_of("award", "partial", "reserve", "rejected", "not-fundable", "withdrawn")
VOTES = Maybe(Either(is_count, is_text))
RESULT = {
    **FORMAT, "bundleId": IS_UUID7, "revision": is_ordinal, "headerSha256": IS_SHA,
    "competitionJwsSha256": IS_SHA, "createdAt": is_time, "number": is_ordinal,
    "previousResultSha256": Maybe(IS_SHA), "correction": Maybe(is_text),
    "signer": {"personId": is_id, **ENROLMENT},
    "closings": [{"number": is_ordinal, "at": is_time, "setSha256": IS_SHA, "reason": Maybe(is_text)}],
    "files": [{"sha256": IS_SHA, "personId": Maybe(is_id), "sequence": Maybe(is_ordinal), "verdict": VERDICTS,
               "closing": Maybe(is_ordinal)}],
    "transcripts": [{"sha256": IS_SHA, "personId": is_id, "transcribedBy": [is_id],
                     "closing": Maybe(is_ordinal)}],
    "conflicts": [{"personId": is_id, "applicationId": is_id, "source": one_of("office", "person"),
                   "ground": Either(is_text, TEXT), "basis": is_text, "decision": DECISION_WORDS,
                   "decidedAt": Maybe(is_time), "motionId": Maybe(is_text), "reason": Maybe(is_text)}],
    "attendance": [{"personId": is_id, "intervals": [{"from": is_time, "to": Maybe(is_time)}],
                    "excused": is_flag, "substituteFor": Maybe(is_id)}],
    "changes": [{**CHANGE, "at": is_time}],
    "totals": [{"applicationId": is_id, "total": Maybe(IS_FRACTION), "validVotes": is_count,
                "criterionMeans": [{"criterionId": is_id, "mean": Maybe(IS_FRACTION)}],
                "rank": Maybe(is_ordinal)}],
    "ties": [is_object],
    "motions": [{"motionId": is_filled, "applicationId": Maybe(is_id), "text": Either(is_text, TEXT),
                 "entitled": VOTES, "present": VOTES, "yes": VOTES, "no": VOTES, "abstentions": VOTES,
                 "excluded": VOTES, "outcome": Maybe(is_text), "secret": is_flag, "at": is_time}],
    "decisions": [{"applicationId": is_id, "outcome": OUTCOMES, "amountCents": Maybe(is_count),
                   "reservePlace": Maybe(is_ordinal), "conditions": Maybe(Either(is_text, [is_text])),
                   "reason": Maybe(is_text), "departsFromRank": is_flag, "motionId": Maybe(is_text)}],
    "budget": {"budgetCents": is_count, "awardedCents": is_count, "remainingCents": is_count},
    "minutes": {"sha256": Maybe(IS_SHA)}, "log": {"count": is_ordinal, "headSha256": IS_SHA},
}

LOG_DATA = {
    "leader": {"personId": is_id, **ENROLMENT},
    "revision-loaded": {"revision": is_ordinal, "headerSha256": IS_SHA},
    "file-received": {"sha256": IS_SHA, "personId": Maybe(is_id), "sequence": Maybe(is_ordinal),
                      "verdict": Maybe(VERDICTS)},
    "file-set-aside": {"sha256": IS_SHA, "reason": is_text},
    "file-chosen": {"sha256": IS_SHA, "reason": is_text},
    "key-confirmed": {"personId": is_id, "keyThumbprint": IS_THUMBPRINT, "by": is_text, "how": is_text},
    "transcript": {"sha256": IS_SHA, "personId": is_id, "transcribedBy": [is_id]},
    "intake-closed": {"number": is_ordinal, "setSha256": IS_SHA, "reason": Maybe(is_text)},
    "conflict-decided": {"personId": is_id, "applicationId": is_id,
                         "decision": DECISION_WORDS,
                         "motionId": Maybe(is_text), "reason": Maybe(is_text)},
    "rating-changed": CHANGE,
    "tie-decided": {"applicationIds": [is_id], "motionId": Maybe(is_text)},
    "checkpoint": {"count": is_ordinal, "occasion": is_filled},
    "result-signed": {"number": is_ordinal, "sha256": IS_SHA},
}
# The session's own kinds: chained like all others, their data isn't looked into yet.
SESSION_KINDS = ("attendance", "agenda", "motion", "decision", "minutes")
LOG_DATA.update({kind: is_object for kind in SESSION_KINDS})
# fmt: on


def as_format(payload, name, shape):
    """`format` and `version` first, then the members."""
    found = (payload.get("format"), payload.get("version")) if isinstance(payload, dict) else (None, None)
    if found != (name, 1) or isinstance(found[1], bool):
        raise Refused("format", found=f"{found[0]} {found[1]}")
    check_shape(payload, shape)
    return payload


# --------------------------------------------------------------------------------------------------
# Keys, JWS and JWE
# --------------------------------------------------------------------------------------------------


def thumbprint(jwk):
    """RFC 7638 with SHA-256."""
    text = canonical({name: jwk[name] for name in ("crv", "kty", "x", "y")})
    return b64(hashlib.sha256(text.encode()).digest())


@functools.lru_cache(maxsize=4096)
def public_key(x, y):
    numbers = ec.EllipticCurvePublicNumbers(
        int.from_bytes(unb64(x), "big"), int.from_bytes(unb64(y), "big"), ec.SECP384R1()
    )
    try:
        return numbers.public_key()
    except ValueError:
        raise Refused("bad-key") from None


@functools.lru_cache(maxsize=16384)
def is_signed(x, y, digest, signature):
    """ES384 over a SHA-384 digest; s in the lower half only."""
    if len(signature) != 96:
        return False
    r, s = int.from_bytes(signature[:48], "big"), int.from_bytes(signature[48:], "big")
    if not (0 < r < ORDER and 0 < s <= ORDER // 2):
        return False
    der = utils.encode_dss_signature(r, s)
    try:
        public_key(x, y).verify(der, digest, ec.ECDSA(utils.Prehashed(hashes.SHA384())))
        return True
    except InvalidSignature:
        return False


FLAT_JWS = re.compile(
    rb'\{"payload":"([A-Za-z0-9_-]*)","protected":"([A-Za-z0-9_-]*)","signature":"([A-Za-z0-9_-]*)"\}'
)
COMPACT_JWS = re.compile(rb"([A-Za-z0-9_-]*)\.([A-Za-z0-9_-]*)\.([A-Za-z0-9_-]*)")
FLAT_JWE = re.compile(
    rb'\{"protected":"([A-Za-z0-9_-]*)","iv":"([A-Za-z0-9_-]*)",'
    rb'"ciphertext":"([A-Za-z0-9_-]*)","tag":"([A-Za-z0-9_-]*)"\}'
)


class Jws:
    """A JWS in its one spelling; not yet verified."""

    def __init__(self, data, typ, flat, max_values=MAX_VALUES):
        match = (FLAT_JWS if flat else COMPACT_JWS).fullmatch(data)
        if match is None:
            raise Refused("spelling")
        first, second, signature = match.groups()
        payload, protected = (first, second) if flat else (second, first)
        header = strict_json(unb64(protected.decode()), HEADER_VALUES)
        kid = header.get("kid") if isinstance(header, dict) else None
        if header != {"alg": "ES384", "kid": kid, "typ": typ} or not IS_THUMBPRINT(kid):
            raise Refused("protected")
        self.kid = kid
        self.signature = unb64(signature.decode())
        # Of the two signatures (r, s) and (r, n - s) that every verifier takes, only one is allowed.
        if len(self.signature) == 96 and ORDER // 2 < int.from_bytes(self.signature[48:], "big") < ORDER:
            raise Refused("spelling")
        self.digest = hashlib.sha384(protected + b"." + payload).digest()
        self.payload = strict_json(unb64(payload.decode()), max_values)

    def verify(self, jwk):
        """Raises Refused unless this key has signed."""
        check_shape(jwk, JWK, "jwk")
        if self.kid != thumbprint(jwk):
            raise Refused("kid")
        if jwk.get("use", "sig") != "sig" or jwk.get("alg", "ES384") != "ES384":
            raise Refused("key-use")
        if not is_signed(jwk["x"], jwk["y"], self.digest, self.signature):
            raise Refused("signature")
        return self


def is_proved(proof, jwk, person, bundle_id, enrolment):
    """Whether the person's enrolment (letter or card) vouches for the signing key."""
    if enrolment is None:
        return False
    if enrolment["by"] == "card":
        return proof is None and thumbprint(enrolment["key"]) == thumbprint(jwk)
    if proof is None:
        return False
    try:
        jws = Jws(proof.encode(), "jurymappe-enrolment+jws", False, HEADER_VALUES).verify(enrolment["key"])
        payload = as_format(jws.payload, "jurymappe-enrolment", PROOF)
    except Refused:
        return False
    return (payload["bundleId"], payload["personId"], payload["keyThumbprint"]) == (
        bundle_id,
        person,
        thumbprint(jwk),
    )


# Faults that mean that the key doesn't vouch for the content; any other fault of an inner JWS is one of its form.
NOT_VOUCHED = ("kid", "key-use", "bad-key", "signature")
JWE_MEMBERS = ("protected", "iv", "ciphertext", "tag")
# What a lenient decoder takes for base64, of either alphabet.
LOOSE_BASE64 = re.compile(f"[A-Za-z0-9_+/=\\-{BLANK}]*")
OUTER = {
    "enc": one_of("A256GCM"),
    "kid": lambda value: text_of(OUTER_KID_LENGTH)(value) and value != "",
    "typ": one_of("jurymappe-scores+jwe"),
    "cty": one_of("jurymappe-scores+jws"),
}
EPK = {"kty": one_of("EC"), "crv": one_of("P-384"), "x": IS_COORDINATE, "y": IS_COORDINATE}
# `dir` is well-formed like any JWE of the formats, but nobody has a shared key for a score file: it never opens.
OUTER_HEADER = Either({"alg": one_of("dir"), **OUTER}, {"alg": one_of("ECDH-ES"), **OUTER, "epk": EPK})


class ScoreFile:
    """A score file as received. `statement` is its payload where the inner signature vouches for it, else `verdict` says
    why there is none: that verdict follows from the bytes and the round's key alone.
    """

    def __init__(self, sha, data, cek, round_kids, report):
        self.sha, self.statement, self.key, self.inner, self.verdict = sha, None, None, None, None
        self.opened = False
        try:
            protected, iv, sealed = self.read_outer(data, round_kids)
            if cek is None:  # with the round's key it would have one, so it doesn't open: somebody has changed it
                self.verdict = "tampered"
                return
            inner = self.open(cek, iv, sealed, protected)
        except Refused as refusal:
            # Only what opens with the round's key has a .cek: one beside any other file isn't what it seems.
            self.verdict = self.verdict or "tampered"
            if cek is not None:
                report.refused("B3", f"scores/{sha}.juryscores", refusal)
            return
        self.opened = True
        self.inner = sha256(inner)
        try:
            jws = Jws(inner, "jurymappe-scores+jws", False, SCORE_VALUES)
            payload = jws.payload
            jws.verify(payload["enrolment"]["jwk"])
            self.statement = as_format(payload, "jurymappe-scores", SCORES)
            self.key = thumbprint(payload["enrolment"]["jwk"])
        except Refused as refusal:
            self.fault = refusal
            self.verdict = "tampered" if refusal.key in NOT_VOUCHED else "unreadable"
        except (TypeError, KeyError):
            self.fault = Refused("shape", path="payload.enrolment.jwk")
            self.verdict = "unreadable"

    def read_outer(self, data, round_kids):
        """Its members, where it is well-formed and meant for the round's key; otherwise sets the verdict."""
        match = FLAT_JWE.fullmatch(data)
        try:
            if match is None:
                raise Refused("spelling")
            protected = match.group(1)
            header, iv, ciphertext, tag = (unb64(part.decode()) for part in match.groups())
        except Refused:
            self.verdict = "tampered" if is_other_spelling(data) else "unreadable"
            raise
        try:
            header = strict_json(header, HEADER_VALUES)
            check_shape(header, OUTER_HEADER, "protected")
            if len(iv) != 12 or len(tag) != 16:
                raise Refused("protected")
        except Refused:
            self.verdict = "unreadable"
            raise
        if round_kids and header["kid"] not in round_kids:
            self.verdict = "not-for-this-chair"
            raise Refused("cek-foreign")
        if header["alg"] == "dir":
            raise Refused("cek-foreign")
        public_key(header["epk"]["x"], header["epk"]["y"])
        return protected, iv, ciphertext + tag

    @staticmethod
    def open(cek, iv, sealed, protected):
        if not re.fullmatch(rb"[A-Za-z0-9_-]{43}", cek):
            raise Refused("cek")
        try:
            key = unb64(cek.decode())
        except Refused:
            raise Refused("cek") from None
        try:
            return AESGCM(key).decrypt(iv, sealed, protected)
        except InvalidTag:
            raise Refused("cek-wrong") from None

    @property
    def person(self):
        return self.statement["personId"] if self.statement else None

    @property
    def sequence(self):
        return self.statement["sequence"] if self.statement else None


def is_other_spelling(data):
    """Whether an ordinary reader of JSON and base64 would find a JWE's members: then it was changed on its way."""
    try:
        found = strict_json(data.removeprefix(b"\xef\xbb\xbf"), HEADER_VALUES)
    except Refused:
        return False
    return isinstance(found, dict) and all(
        isinstance(found.get(name), str) and LOOSE_BASE64.fullmatch(found[name]) for name in JWE_MEMBERS
    )


# --------------------------------------------------------------------------------------------------
# The package: a ZIP or a folder
# --------------------------------------------------------------------------------------------------

SHA_NAME, NUMBER_NAME = "[0-9a-f]{64}", "[1-9][0-9]{0,5}"
KNOWN_NAMES = {
    f"headers/({NUMBER_NAME})\\.jws": 16 * MIB,
    f"competition/({NUMBER_NAME})\\.jws": 64 * MIB,
    f"scores/({SHA_NAME})\\.juryscores": 16 * MIB,
    f"scores/({SHA_NAME})\\.cek": 1024,
    f"transcripts/({SHA_NAME})\\.jws": 16 * MIB,
    f"results/({NUMBER_NAME})\\.juryresult": 64 * MIB,
    f"minutes/({NUMBER_NAME})\\.pdf": 256 * MIB,
    f"checkpoints/({NUMBER_NAME})\\.jws": MIB,
    "log\\.jsonl": 256 * MIB,
    "verify\\.py|LIESMICH\\.txt|README\\.txt": 16 * MIB,
}
KNOWN_FOLDERS = {"headers", "competition", "scores", "transcripts", "results", "minutes", "checkpoints"}


class Package:
    """The files of a package by name. Nothing is unpacked to the disk and nothing unknown is ever read."""

    def __init__(self, report):
        self.report = report
        self.readers = {}
        report.names = self.readers

    def add(self, name, size, reader):
        """Takes a file into account if its name is one of the closed list and its size is allowed."""
        self.report.seen("A1")
        limit = next((cap for known, cap in KNOWN_NAMES.items() if re.fullmatch(known, name)), None)
        if limit is None:
            self.report.fail("A1", name, "unknown-file")
        elif name in self.readers:
            self.report.fail("A1", name, "twice")
        elif size > limit:
            self.report.fail("A1", name, "too-large", size=size)
        else:
            self.readers[name] = (size, reader)

    def read(self, name):
        """The bytes of a file, or None where it isn't here or can't be read."""
        if name not in self.readers:
            return None
        size, reader = self.readers[name]
        try:
            data = reader()
            if len(data) != size:
                raise Refused("unreadable")
            return data
        except Exception:  # a hostile ZIP can fail in many ways; each is the same fault of this file
            self.report.fail("A1", name, "unreadable")
            return None

    def numbers(self, folder, ending):
        """What stands between folder and ending, sorted."""
        found = (re.fullmatch(f"{folder}/(.+)\\.{ending}", name) for name in self.readers)
        keys = [match.group(1) for match in found if match]
        return sorted(keys, key=lambda key: (len(key), key)) if folder != "scores" else sorted(keys)

    def unread(self, path, key):
        """A package of which nothing can be read."""
        self.report.fail("A1", os.path.basename(path), key)
        return self

    @classmethod
    def of_files(cls, files, report):
        """From names and bytes at hand (a mapping or pairs)."""
        package = cls(report)
        for name, data in files.items() if isinstance(files, dict) else files:
            package.add(name, len(data), lambda data=data: data)
        return package

    @classmethod
    def of_zip(cls, path, report):
        package = cls(report)
        report.seen("A1")
        try:
            archive = zipfile.ZipFile(path)
            infos = archive.infolist()
            refuse_junk(path)
        except Refused as refusal:
            return package.unread(path, refusal.key)
        except Exception:  # whatever makes it no ZIP
            return package.unread(path, "not-zip")
        if len(infos) > MAX_FILES or sum(info.file_size for info in infos) > TOTAL_BYTES:
            return package.unread(path, "too-many")
        for info in infos:
            name, kind = info.orig_filename, stat.S_IFMT(info.external_attr >> 16)
            if name.endswith("/") and name[:-1] in KNOWN_FOLDERS and info.file_size == 0:
                continue
            if info.flag_bits & 1 or kind not in (0, stat.S_IFREG) or info.compress_type not in (0, 8):
                report.fail("A1", name, "not-plain")
            else:
                package.add(name, info.file_size, lambda info=info: read_bounded(archive, info))
        return package

    @classmethod
    def of_folder(cls, path, report):
        package = cls(report)
        report.seen("A1")
        count = 0
        for folder, folders, names in os.walk(path):
            inner = os.path.relpath(folder, path)
            for name in folders + names:
                full = os.path.join(folder, name)
                shown = name if inner == "." else f"{inner}/{name}".replace(os.sep, "/")
                mode = os.lstat(full)
                count += 1
                if count > MAX_FILES:
                    report.fail("A1", shown, "too-many")
                    return package
                if stat.S_ISDIR(mode.st_mode):
                    if shown not in KNOWN_FOLDERS:
                        report.fail("A1", shown, "unknown-file")
                elif not stat.S_ISREG(mode.st_mode):
                    report.fail("A1", shown, "not-plain")
                else:
                    package.add(shown, mode.st_size, lambda full=full: read_whole(full))
            folders[:] = [name for name in folders if inner == "." and name in KNOWN_FOLDERS]
        return package


END, END_64, LOCATOR_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"


def refuse_junk(path):
    """The places that a ZIP's end record names must be those in the file: nothing before the ZIP, nothing after it. The
    library would look past both. (APPNOTE.TXT 4.3.14 to 4.3.16.)
    """
    with open(path, "rb") as stream:
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - 22 - 65_535 - 20))
        tail = stream.read()
        at = tail.rfind(END, 0, len(tail) - 18)
        length, begin, comment = struct.unpack("<IIH", tail[at + 12 : at + 22])
        end = size - len(tail) + at
        if at >= 20 and tail[at - 20 : at - 16] == LOCATOR_64:
            (place,) = struct.unpack("<Q", tail[at - 12 : at - 4])
            stream.seek(place)
            mark, rest, length, begin = struct.unpack("<4sQ28xQQ", stream.read(56))
            if mark != END_64 or place + 12 + rest != end - 20:
                raise Refused("zip-junk")
            end = place
    if begin + length != end or at + 22 + comment != len(tail):
        raise Refused("zip-junk")


def read_bounded(archive, info):
    """Never more than the directory of the ZIP says, whatever the compressed data would give."""
    with archive.open(info) as stream:
        return stream.read(info.file_size + 1)


def read_whole(path):
    with open(path, "rb") as stream:
        return stream.read()


# --------------------------------------------------------------------------------------------------
# Revisions
# --------------------------------------------------------------------------------------------------


class Revision:
    """One revision: header and competition, both verified."""

    def __init__(self, number, header_sha, header, competition):
        self.number, self.header_sha, self.header, self.competition = number, header_sha, header, competition
        self.people = {person["id"]: person for person in competition["people"]}
        self.applications = {one["id"]: one for one in competition["applications"]}
        self.admitted = [
            one["id"] for one in competition["applications"] if one["formalCheck"]["status"] == "admitted"
        ]
        self.counting = [one for one in competition["criteria"] if not one["informationOnly"]]
        self.criteria = {one["id"] for one in competition["criteria"]}
        self.steps = {Fraction(step["value"]) for step in competition["scale"]}
        self.rules = competition["rules"]
        self.round_kid = thumbprint(competition["roundKey"])


def read_revisions(package, report):
    """Verifies all headers and competitions; returns the good ones by number."""
    numbers = sorted(map(int, package.numbers("headers", "jws")))
    competitions = set(map(int, package.numbers("competition", "jws")))
    revisions, office, bundle_id, headers = {}, None, None, {}
    for number in sorted(competitions - set(numbers)):
        report.fail("A2", f"headers/{number}.jws", "missing")
    for number in numbers:
        place, data = f"headers/{number}.jws", package.read(f"headers/{number}.jws")
        report.seen("A2", "B1", "D1")
        if data is None:
            continue
        try:
            jws = Jws(data, "jurymappe-header+jws", True)
            if not isinstance(jws.payload, dict):
                raise Refused("shape", path="payload")
            jws.verify(jws.payload.get("officeKey"))
            header = as_format(jws.payload, "jurymappe-header", HEADER)
            if header["officeKey"].get("use") != "sig":
                raise Refused("shape", path="payload.officeKey.use")
            if (header["previousHeaderSha256"] is None) != (header["revision"] == 1):
                raise Refused("shape", path="payload.previousHeaderSha256")
        except Refused as refusal:
            report.refused("B1", place, refusal)
            continue
        if header["revision"] != number:
            report.fail("D1", place, "number", found=header["revision"], wanted=number)
            continue
        office, bundle_id = office or header["officeKey"], bundle_id or header["bundleId"]
        if thumbprint(office) != thumbprint(header["officeKey"]):
            report.fail("B1", place, "office-key")
            continue
        if bundle_id != header["bundleId"]:
            report.fail("B1", place, "bundle")
            continue
        headers[number] = (header, sha256(data))
        competition = read_competition(package, report, number, header, office)
        if competition is not None:
            revisions[number] = Revision(number, sha256(data), header, competition)
    check_header_chain(headers, report)
    if not numbers:
        report.fail("A2", "headers/", "missing")
    return revisions, office, bundle_id


def check_header_chain(headers, report):
    for number, (header, _sha) in headers.items():
        if number == 1:
            continue
        report.seen("D2")
        if number - 1 not in headers:
            report.remark("r-gap", revision=number)
        elif header["previousHeaderSha256"] != headers[number - 1][1]:
            report.fail(
                "D2",
                f"headers/{number}.jws",
                "digest",
                found=headers[number - 1][1],
                wanted=header["previousHeaderSha256"],
            )


def read_competition(package, report, number, header, office):
    """The competition of a header, or None where it isn't the one that the office signed."""
    place = f"competition/{number}.jws"
    if place not in package.readers:
        report.fail("A2", place, "missing")
        return None
    data = package.read(place)
    if data is None:
        return None
    report.seen("B2", "C1")
    if sha256(data) != header["competition"]["jwsSha256"]:
        report.fail("B2", place, "digest", found=sha256(data), wanted=header["competition"]["jwsSha256"])
        return None
    try:
        jws = Jws(data, "jurymappe-competition+jws", False).verify(office)
        competition = as_format(jws.payload, "jurymappe-competition", COMPETITION)
        if (competition["bundleId"], competition["revision"]) != (header["bundleId"], number):
            raise Refused("bundle")
        signing = [office] + [one["enrolment"]["key"] for one in competition["people"] if one["enrolment"]]
        for key in signing + [competition["roundKey"]]:
            public_key(key["x"], key["y"])
        if thumbprint(competition["roundKey"]) in map(thumbprint, signing):
            raise Refused("key-reused")
    except Refused as refusal:
        report.refused("B2", place, refusal)
        return None
    for what in senseless(competition, header):
        report.fail("C1", place, "sense", what=what)
    return competition


def folded(name):
    """The same for all names that differ in case, or in how an accent is encoded."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).upper().lower())


def senseless(competition, header):
    """What in a competition contradicts itself."""
    criteria, applications = competition["criteria"], competition["applications"]
    lists = {
        "criteria": criteria,
        "people": competition["people"],
        "applications": applications,
        "categories": competition["categories"],
        "formalRules": competition["formalRules"],
    }
    found = [
        name for name, items in lists.items() if len({folded(item["id"]) for item in items}) != len(items)
    ]
    values = [Fraction(step["value"]) for step in competition["scale"]]
    if len(set(values)) != len(values) or len(values) < 2 or max(values) <= 0:
        found.append("scale")
    if sum(Fraction(one["weight"]) for one in criteria) != 100:
        found.append("criteria.weight")
    if any((Fraction(one["weight"]) == 0) != one["informationOnly"] or one["weight"] < 0 for one in criteria):
        found.append("criteria.informationOnly")
    counting = {one["id"] for one in criteria if not one["informationOnly"]}
    steps = [canonical(step) for step in competition["rules"]["tieBreak"]]
    if len(set(steps)) != len(steps) or any(
        step["by"] == "criterion" and step["criterionId"] not in counting
        for step in competition["rules"]["tieBreak"]
    ):
        found.append("rules.tieBreak")
    if competition["scoresFrom"] > competition["revision"]:
        found.append("scoresFrom")
    if {one["category"] for one in applications} - {one["id"] for one in competition["categories"]}:
        found.append("applications.category")
    if not any(one["role"] == "chair" for one in competition["people"]):
        found.append("people.role")
    if {one["documentId"] for one in competition["documents"]} != {
        one["documentId"] for one in header["documents"]
    }:
        found.append("documents")
    return found


# --------------------------------------------------------------------------------------------------
# Verdicts
# --------------------------------------------------------------------------------------------------


class State:
    """What the log has said up to some line."""

    def __init__(self):
        self.revisions, self.received, self.transcripts = [], [], []
        self.chosen, self.aside, self.confirmed = [], set(), set()
        self.closings, self.changes, self.ties, self.decided = [], [], [], []
        self.closing_of, self.last_revision_line = {}, 0
        self.closed, self.closed_line = None, 0

    def copy(self):
        other = State()
        for name, value in vars(self).items():
            setattr(other, name, value.copy() if isinstance(value, (list, set, dict)) else value)
        return other

    def close(self, line):
        """Fixes what is here and what was chosen, confirmed and put aside: totals rest on it until the next closing."""
        self.closed, self.closed_line = self.copy(), line


class Judge:
    """Computes verdicts from files, revisions and the recorded decisions, and from nothing else."""

    def __init__(self, revisions, files, bundle_id, office_conflicts):
        self.revisions, self.files, self.bundle_id = revisions, files, bundle_id
        self.office_conflicts = office_conflicts
        self.proofs = {}

    def newest(self, state):
        known = [number for number in state.revisions if number in self.revisions]
        return self.revisions[max(known)] if known else None

    def proved_in(self, sha, number):
        if (sha, number) not in self.proofs:
            statement = self.files[sha].statement
            person, enrolment = (
                self.revisions[number].people.get(statement["personId"]),
                statement["enrolment"],
            )
            self.proofs[sha, number] = person is not None and is_proved(
                enrolment["proof"], enrolment["jwk"], person["id"], self.bundle_id, person["enrolment"]
            )
        return self.proofs[sha, number]

    def is_key_known(self, file, state):
        """By the enrolment of the newest revision (a new letter ends the old one), or because the chair confirmed it."""
        return (file.person, file.key) in state.confirmed or self.proved_in(file.sha, self.newest(state).number)

    def before_chain(self, file, state):
        """The verdicts of a file that is no genuine file of this bundle; None where it is one."""
        newest = self.newest(state)
        if file.statement is None:
            return {file.verdict}
        if file.statement["bundleId"] != self.bundle_id:
            return {"foreign-bundle"}
        if file.person not in newest.people:
            return {"unknown-person"}
        if not self.is_key_known(file, state):
            return {"unknown-key"}
        known = (
            self.revisions.get(file.statement["revision"])
            if file.statement["revision"] in state.revisions
            else None
        )
        if known is not None and known.header_sha != file.statement["headerSha256"]:
            return {"foreign-bundle"}
        return None

    def chains(self, files, state):
        """Of one person's genuine files: (broken, rejected by a choice, conflicting, the rest), by digest."""
        by_sha = {file.sha: file for file in files}
        by_sequence = collections.defaultdict(list)
        for file in files:
            by_sequence[file.sequence].append(file)
        children = collections.defaultdict(list)
        for file in files:
            children[file.statement["previousFileSha256"]].append(file.sha)

        def with_descendants(roots):
            reached, waiting = set(), list(roots)
            while waiting:
                sha = waiting.pop()
                if sha not in reached:
                    reached.add(sha)
                    waiting.extend(children.get(sha, ()))
            return reached

        broken_ones = with_descendants(
            file.sha for file in files if self.breaks_chain(file, by_sha, by_sequence)
        )
        sound = {sha: file for sha, file in by_sha.items() if sha not in broken_ones}
        selected = {}
        for sha in reversed(state.chosen):
            line = self.line_of(sha, sound)
            if all(selected.get(one.sequence, one.sha) == one.sha for one in line):
                selected.update({one.sequence: one.sha for one in line})
        rejected = with_descendants(
            sha for sha, file in sound.items() if selected.get(file.sequence, sha) != sha
        ) & set(sound)
        rest = {sha: file for sha, file in sound.items() if sha not in rejected}
        counts = collections.Counter(file.sequence for file in rest.values())
        conflicting = with_descendants(sha for sha, file in rest.items() if counts[file.sequence] > 1) & set(
            rest
        )
        return broken_ones, rejected, conflicting, rest

    @staticmethod
    def breaks_chain(file, by_sha, by_sequence):
        previous = file.statement["previousFileSha256"]
        if (previous is None) != (file.sequence == 1):
            return True
        if previous is None:
            return False
        if previous in by_sha:
            before = by_sha[previous]
            return before.sequence != file.sequence - 1 or before.key != file.key
        return bool(by_sequence.get(file.sequence - 1))

    @staticmethod
    def line_of(sha, files):
        """A file and all that it descends from."""
        line = []
        while sha in files and files[sha] not in line:
            line.append(files[sha])
            sha = files[sha].statement["previousFileSha256"]
        return line

    def verdicts(self, shas, state):
        """The verdicts allowed for each file (one, except where only the chair can know)."""
        allowed, genuine = {}, collections.defaultdict(list)
        for sha in shas:
            early = self.before_chain(self.files[sha], state)
            if early is None:
                genuine[self.files[sha].person].append(self.files[sha])
            else:
                allowed[sha] = early
        for files in genuine.values():
            broken_ones, rejected, conflicting, rest = self.chains(files, state)
            own = {file.sha: self.after_chain(file, state) for file in rest.values()}
            for file in files:
                if file.sha in broken_ones:
                    allowed[file.sha] = {"broken-chain"}
                elif file.sha in conflicting:
                    allowed[file.sha] = {"conflicting"}
                elif file.sha in rejected:
                    allowed[file.sha] = {"superseded"}
                else:
                    allowed[file.sha] = self.among_later(file, rest, own)
        return allowed

    @staticmethod
    def among_later(file, rest, own):
        """What may count is superseded by a later file that may count; one that can't count supersedes nothing."""
        words = own[file.sha]
        later = [own[one.sha] for one in rest.values() if one.sequence > file.sequence]
        if "accepted" not in words or not any("accepted" in one for one in later):
            return words
        is_certain = any(one == {"accepted"} for one in later)
        return words - {"accepted"} | ({"superseded"} if is_certain else {"superseded", "accepted"})

    def after_chain(self, file, state):
        """Revision, range, and what is missing, in this order."""
        newest, statement = self.newest(state), file.statement
        if statement["revision"] > newest.number:
            return {"newer-revision"}
        if statement["revision"] < newest.competition["scoresFrom"]:
            return {"older-revision"}
        if out_of_range(statement, newest):
            return {"out-of-range"}
        if statement["status"] == "interim":
            return {"interim"}
        return self.completeness(statement, newest)

    def completeness(self, statement, revision):
        declared = {one["applicationId"] for one in statement["declarations"]}
        ballots = {one["applicationId"]: one for one in statement["ballots"]}
        missing = [
            one
            for one in revision.admitted
            if one not in declared and not is_answered(ballots.get(one), revision)
        ]
        # What the office withheld can't be rated; that it did so is certain only while its word stands alone.
        certain = [one for one in missing if not self.office_conflicts.get((statement["personId"], one))]
        if certain:
            return {"incomplete"}
        words = {word for one in missing for word in self.office_conflicts[(statement["personId"], one)]}
        if words <= {"excluded"}:
            return {"accepted"}
        return {"incomplete"} if words <= {"declared", "not_excluded"} else {"accepted", "incomplete"}

    def speaking(self, person, shas, state, counted):
        """The files whose declarations stand: the newest unbroken, the counted, all in conflict."""
        files = [
            self.files[sha]
            for sha in shas
            if self.files[sha].person == person and self.before_chain(self.files[sha], state) is None
        ]
        _broken, _rejected, conflicting, rest = self.chains(files, state)
        highest = max((file.sequence for file in rest.values()), default=0)
        return [
            file
            for file in rest.values()
            if file.sequence == highest or file.sha in conflicting or file.sha == counted
        ]


def out_of_range(statement, revision):
    """Whether an id isn't the competition's, a value is beside the scale, or a ballot or criterion stands twice."""
    ballots = statement["ballots"]
    rated = [one["applicationId"] for one in ballots]
    declared = [one["applicationId"] for one in statement["declarations"]]
    if len(set(rated)) != len(rated) or not set(rated + declared) <= set(revision.applications):
        return True
    for ballot in ballots:
        ratings = ballot["ratings"]
        if len({one["criterionId"] for one in ratings}) != len(ratings):
            return True
        if any(
            one["criterionId"] not in revision.criteria
            or one["value"] is not None
            and Fraction(one["value"]) not in revision.steps
            for one in ratings
        ):
            return True
    return False


def is_answered(ballot, revision):
    """Rated with a value for every criterion that counts, or abstained with a reason."""
    if ballot is None or ballot["state"] == "open":
        return False
    if ballot["state"] == "abstained":
        return ballot.get("abstention") is not None and is_filled(ballot["abstention"]["reason"])
    return full_values(ballot, revision) is not None


def full_values(ballot, revision):
    """The values of a rated ballot by criterion, or None where one is missing."""
    if ballot is None or ballot["state"] != "rated":
        return None
    values = {one["criterionId"]: one["value"] for one in ballot["ratings"]}
    if any(values.get(one["id"]) is None for one in revision.counting):
        return None
    return {one["id"]: Fraction(values[one["id"]]) for one in revision.counting}


# --------------------------------------------------------------------------------------------------
# The log
# --------------------------------------------------------------------------------------------------

LOG_ENTRY = {
    "n": is_ordinal,
    "at": is_time,
    "kind": is_text,
    "data": is_object,
    "previousSha256": Maybe(IS_SHA),
}


def log_place(line):
    return f"log.jsonl:{line}"


class Log:
    """The lines of the log: `entries[n - 1]` is null where it can't be read, `heads[n - 1]` its digest."""

    def __init__(self, package, report):
        self.entries, self.heads = [], []
        data = package.read("log.jsonl")
        report.seen("A2")
        if data is None:
            report.fail("A2", "log.jsonl", "missing")
            return
        report.seen("D3", "D7")
        report.kinds = {kind.decode() for kind in re.findall(rb'"kind":"([a-z-]+)"', data)}
        lines = data.split(b"\n")
        if lines[-1] == b"":
            lines.pop()
        else:
            report.fail("D3", log_place(len(lines)), "no-line-feed")
        if len(lines) > MAX_LINES:
            report.fail("D3", "log.jsonl", "too-many")
            lines = lines[:MAX_LINES]
        for at, line in enumerate(lines, 1):
            self.heads.append(sha256(line))
            self.entries.append(self.read_line(at, line, report))
        first = self.entries[0] if self.entries else None
        if first is None or first["kind"] != "leader":
            report.fail("D7", log_place(1), "first-leader")

    def read_line(self, at, line, report):
        place = log_place(at)
        try:
            entry = strict_json(line, MAX_VALUES)
            check_shape(entry, LOG_ENTRY, "entry")
            if canonical_bytes(entry) != line:
                raise Refused("line-form", what="RFC 8785")
        except Refused as refusal:
            report.refused("D3", place, refusal)
            return None
        if entry["n"] != at:
            report.fail("D3", place, "line-number", found=entry["n"], wanted=at)
        before = self.heads[at - 2] if at > 1 else None
        if entry["previousSha256"] != before:
            report.fail("D3", log_place(max(at - 1, 1)), "line-changed")
        if entry["kind"] not in LOG_DATA:
            report.fail("D7", place, "kind", kind=entry["kind"])
            return None
        try:
            check_shape(entry["data"], LOG_DATA[entry["kind"]], "data")
        except Refused as refusal:
            report.refused("D7", place, refusal)
            return None
        return entry

    def of_kind(self, *kinds):
        """(line, entry) of each readable entry of these kinds."""
        return [(at, entry) for at, entry in enumerate(self.entries, 1) if entry and entry["kind"] in kinds]


class Leaders:
    """Who led at which line of the log, with a proved key."""

    def __init__(self, log, revisions, bundle_id, report):
        self.changes = []
        for line, entry in log.of_kind("leader"):
            data, place = entry["data"], log_place(line)
            report.seen("B6")
            people = [one.people.get(data["personId"]) for one in revisions.values()]
            people = [one for one in people if one is not None]
            try:
                public_key(data["jwk"]["x"], data["jwk"]["y"])
            except Refused as refusal:
                report.refused("B6", place, refusal)
                continue
            if not any(one["role"] in ("chair", "deputy_chair") for one in people):
                report.fail("B6", place, "no-leader", person=data["personId"])
                continue
            if not any(
                is_proved(data["proof"], data["jwk"], one["id"], bundle_id, one["enrolment"])
                for one in people
            ):
                report.fail("B6", place, "unproved", person=data["personId"])
                continue
            self.changes.append((line, data))

    def at(self, line):
        """The leader in force at a line; null before the first."""
        found = None
        for begin, data in self.changes:
            if begin <= line:
                found = data
        return found


class Signed:
    """A record that the leader signed (transcript, checkpoint, result), with its place in the package."""

    def __init__(self, place, data, jws, payload):
        self.place, self.sha, self.jws, self.payload = place, sha256(data), jws, payload

    def check_leader(self, leader, check, report):
        """The signature must be that of the leader in force."""
        if leader is None or self.jws.kid != thumbprint(leader["jwk"]):
            report.fail(check, self.place, "wrong-leader")
            return False
        try:
            self.jws.verify(leader["jwk"])
            return True
        except Refused as refusal:
            report.refused(check, self.place, refusal)
            return False


def read_signed(package, report, check, place, typ, flat, name, shape, values=MAX_VALUES):
    """A record in its one spelling and its form; its signature is checked when it is known who led."""
    data = package.read(place)
    report.seen(check, "D1")
    if data is None:
        return None
    try:
        jws = Jws(data, typ, flat, values)
        return Signed(place, data, jws, as_format(jws.payload, name, shape))
    except Refused as refusal:
        report.refused(check, place, refusal)
        return None


def check_heads(log, checkpoints, results, report):
    """Tells a log that was cut off, rewritten, or has an unsigned tail from one that is whole."""
    signed = [(one.payload["count"], one.payload["headSha256"], one.place) for one in checkpoints.values()]
    signed += [
        (one.payload["log"]["count"], one.payload["log"]["headSha256"], one.place) for one in results.values()
    ]
    have = len(log.heads)
    if signed:
        report.seen("D4", "D5")
    cut = False
    for count, head, place in sorted(signed):
        if count > have:
            cut = True
            report.fail("D4", "log.jsonl", "cut-off", have=have, count=count, by=place)
        elif log.heads[count - 1] != head:
            report.fail("D5", log_place(count), "rewritten", count=count, by=place)
    if cut or not have:
        return
    report.seen("D6")
    covered = max((one.payload["count"] for one in checkpoints.values()), default=0)
    rest = log.entries[covered:]
    last = rest[0] if len(rest) == 1 else None
    if last is None or last["kind"] != "checkpoint" or last["data"]["count"] != covered:
        report.fail("D6", "log.jsonl", "tail", count=covered)
    for line, _entry in log.of_kind("intake-closed", "result-signed"):
        report.seen("E1")
        if line > covered:
            report.fail("E1", log_place(line), "uncovered")


# --------------------------------------------------------------------------------------------------
# Replaying the log
# --------------------------------------------------------------------------------------------------


class Replay:
    """Goes through the log once, checks each entry against what is here, keeps the state at each result."""

    def __init__(self, log, judge, transcripts, results, checkpoints, report):
        self.log, self.judge, self.transcripts = log, judge, transcripts
        self.results, self.checkpoints, self.report = results, checkpoints, report
        self.state, self.snapshots, self.claims = State(), {}, {}
        wanted = {one.payload["log"]["count"] for one in results.values()}
        for line, entry in enumerate(log.entries, 1):
            if entry is not None and entry["kind"] not in SESSION_KINDS:
                handler = getattr(self, "on_" + entry["kind"].replace("-", "_"))
                attempt(report, "D7", log_place(line), handler, line, entry, entry["data"])
            if line in wanted:
                self.snapshots[line] = self.state.copy()

    def differs(self, check, line, what, logged, other):
        """Fails when a member of an entry isn't what the files say."""
        self.report.seen(check)
        if logged != other:
            self.report.fail(check, log_place(line), "log-differs", what=what, log=logged, other=other)

    def on_leader(self, line, _entry, data):
        """Checked before; nothing depends on it here."""

    def on_revision_loaded(self, line, _entry, data):
        self.report.seen("A3")
        revision = self.judge.revisions.get(data["revision"])
        if revision is None:
            self.report.fail("A3", f"headers/{data['revision']}.jws", "log-names", line=line)
            return
        self.differs("A3", line, "headerSha256", data["headerSha256"], revision.header_sha)
        self.state.revisions.append(data["revision"])
        self.state.last_revision_line = line

    def on_file_received(self, line, _entry, data):
        sha, state = data["sha256"], self.state
        file = self.judge.files.get(sha)
        self.report.seen("A4", "C3")
        if file is None:
            self.report.fail("A4", f"scores/{sha}.juryscores", "log-names", line=line)
            return
        self.differs("C3", line, "personId", data["personId"], file.person)
        self.differs("C3", line, "sequence", data["sequence"], file.sequence)
        if sha in state.received:
            self.differs("C3", line, "verdict", data["verdict"], "duplicate")
            return
        if self.judge.newest(state) is None:
            self.report.fail("C3", log_place(line), "no-revision")
            return
        state.received.append(sha)
        own = [one for one in state.received if self.judge.files[one].person == file.person]
        allowed = self.judge.verdicts(own if file.person else [sha], state)[sha]
        self.claims[sha] = data["verdict"]
        if data["verdict"] is not None and data["verdict"] not in allowed:
            self.report.fail(
                "C3",
                log_place(line),
                "verdict",
                person=file.person,
                found=data["verdict"],
                wanted=" / ".join(sorted(allowed)),
            )

    def is_known(self, sha):
        return sha in self.state.received or sha in self.state.transcripts

    def on_file_set_aside(self, line, _entry, data):
        self.report.seen("E3")
        if not self.is_known(data["sha256"]):
            self.report.fail("E3", log_place(line), "unknown-sha", sha=data["sha256"])
        if not is_filled(data["reason"]):
            self.report.fail("E3", log_place(line), "no-reason")
        self.state.aside.add(data["sha256"])

    def on_file_chosen(self, line, _entry, data):
        self.report.seen("E3")
        if not self.is_known(data["sha256"]):
            self.report.fail("E3", log_place(line), "unknown-sha", sha=data["sha256"])
        if not is_filled(data["reason"]):
            self.report.fail("E3", log_place(line), "no-reason")
        self.state.aside.discard(data["sha256"])
        self.state.chosen.append(data["sha256"])

    def on_key_confirmed(self, line, _entry, data):
        self.report.seen("E4")
        newest = self.judge.newest(self.state)
        if newest is None or data["personId"] not in newest.people:
            self.report.fail("E4", log_place(line), "who", what=data["personId"])
        if not (is_filled(data["by"]) and is_filled(data["how"])):
            self.report.fail("E4", log_place(line), "no-reason")
        self.state.confirmed.add((data["personId"], data["keyThumbprint"]))
        code = people_code(unb64(data["keyThumbprint"]))
        self.report.person("p-confirmed", person=data["personId"], by=data["by"], how=data["how"], code=code)

    def on_transcript(self, line, _entry, data):
        sha = data["sha256"]
        transcript = self.transcripts.get(sha)
        self.report.seen("A5", "E5")
        if transcript is None:
            self.report.fail("A5", f"transcripts/{sha}.jws", "log-names", line=line)
            return
        payload, newest = transcript.payload, self.judge.newest(self.state)
        self.differs("E5", line, "personId", data["personId"], payload["personId"])
        self.differs("E5", line, "transcribedBy", data["transcribedBy"], payload["transcribedBy"])
        if newest is None:
            self.report.fail("E5", log_place(line), "no-revision")
            return
        who = payload["transcribedBy"]
        if len(set(who)) != 2 or len(who) != 2 or any(one not in newest.people for one in who):
            self.report.fail("E5", transcript.place, "people-two")
        if payload["personId"] not in newest.people:
            self.report.fail("E5", transcript.place, "who", what=payload["personId"])
        if out_of_range(payload, newest):
            self.report.fail("E5", transcript.place, "sense", what="ballots")
        if sha not in self.state.transcripts:
            self.state.transcripts.append(sha)

    def on_intake_closed(self, line, entry, data):
        """Closes over all that is here: the digest is taken over person, file and verdict, sorted by file."""
        state, report = self.state, self.report
        report.seen("C2")
        if data["number"] != len(state.closings) + 1:
            report.fail(
                "C2", log_place(line), "closing-number", found=data["number"], wanted=len(state.closings) + 1
            )
        if (
            (data["reason"] is None) != (not state.closings)
            or not state.closings
            and data["reason"] is not None
            or state.closings
            and not is_filled(data["reason"])
        ):
            report.fail("C2", log_place(line), "closing-reason")
        state.closings.append(
            {
                "number": data["number"],
                "at": entry["at"],
                "setSha256": data["setSha256"],
                "reason": data["reason"],
            }
        )
        for sha in state.received + state.transcripts:
            state.closing_of.setdefault(sha, data["number"])
        state.close(line)
        if self.judge.newest(state) is None:
            report.fail("C2", log_place(line), "no-revision")
            return
        found = self.set_digests(state)
        if data["setSha256"] not in found:
            report.fail("C2", log_place(line), "set", found=data["setSha256"], wanted=found[0])

    def set_digests(self, state):
        """The digests that the text allows for the set here, the likeliest first."""
        allowed = self.judge.verdicts(state.received, state)
        options, fixed = [], [
            (sha, self.transcripts[sha].payload["personId"], ["transcript"]) for sha in state.transcripts
        ]
        for sha, words in allowed.items():
            first = self.claims.get(sha)
            options.append(
                (sha, self.judge.files[sha].person, sorted(words, key=lambda word: (word != first, word)))
            )
        items = sorted(options + fixed)
        return [
            sha256(
                canonical_bytes(
                    [
                        {"personId": person, "sha256": sha, "verdict": word}
                        for (sha, person, _words), word in zip(items, chosen)
                    ]
                )
            )
            for chosen in itertools.islice(itertools.product(*(one[2] for one in items)), 256)
        ]

    def on_conflict_decided(self, line, entry, data):
        """What the person's files said at this moment is covered, and nothing that is declared later."""
        person, application = data["personId"], data["applicationId"]
        self.check_who(line, [person], [application])
        known = set()
        own = [sha for sha in self.state.received if self.judge.files[sha].person == person]
        verdicts = self.judge.verdicts(own, self.state) if own else {}
        counted = next((sha for sha, words in verdicts.items() if "accepted" in words), None)
        for file in self.judge.speaking(person, own, self.state, counted):
            known |= grounds_of(file.statement, application)
        for sha in self.state.transcripts:
            payload = self.transcripts[sha].payload
            if payload["personId"] == person:
                known |= grounds_of(payload, application)
        self.state.decided.append({**data, "at": entry["at"], "line": line, "known": known})

    def check_who(self, line, people, applications):
        self.report.seen("E6")
        newest = self.judge.newest(self.state)
        for one in people:
            if newest is None or one not in newest.people:
                self.report.fail("E6", log_place(line), "who", what=one)
        for one in applications:
            if newest is None or one not in newest.applications:
                self.report.fail("E6", log_place(line), "who", what=one)

    def on_rating_changed(self, line, entry, data):
        self.check_who(line, [data["personId"]], [data["applicationId"]])
        self.state.changes.append({**data, "at": entry["at"]})

    def on_tie_decided(self, line, _entry, data):
        applications = data["applicationIds"]
        self.check_who(line, [], applications)
        if len(set(applications)) != len(applications) or len(applications) < 2:
            self.report.fail("E6", log_place(line), "sense", what="applicationIds")
        self.state.ties.append(data)

    def on_checkpoint(self, line, entry, data):
        self.differs("A7", line, "count", data["count"], line - 1)
        checkpoint = self.checkpoints.get(data["count"])
        if checkpoint is None:
            self.report.fail("A7", f"checkpoints/{data['count']}.jws", "log-names", line=line)
            return
        self.differs("A7", line, "occasion", data["occasion"], checkpoint.payload["occasion"])
        self.differs("A7", line, "at", entry["at"], checkpoint.payload["at"])

    def on_result_signed(self, line, _entry, data):
        result = self.results.get(data["number"])
        self.report.seen("A6", "E2")
        if result is None:
            self.report.fail("A6", f"results/{data['number']}.juryresult", "log-names", line=line)
            return
        self.differs("E2", line, "sha256", data["sha256"], result.sha)
        self.differs("E2", line, "log.count", line - 1, result.payload["log"]["count"])


def grounds_of(payload, application=None):
    """The declarations of a statement, about one application or all."""
    return {
        (one["applicationId"], one["ground"], one["basis"], one["statement"])
        for one in payload["declarations"]
        if application in (None, one["applicationId"])
    }


# --------------------------------------------------------------------------------------------------
# Results
# --------------------------------------------------------------------------------------------------


class ResultCheck:
    """One result against the state of the log when it was signed."""

    def __init__(self, result, state, judge, transcripts, report):
        self.result, self.payload, self.place = result, result.payload, result.place
        self.state, self.judge, self.transcripts, self.report = state, judge, transcripts, report
        self.revision = judge.newest(state)
        self.closed = state.closed or State()
        self.frozen, self.papers = self.closed.received, self.closed.transcripts

    def fail(self, check, key, **values):
        self.report.fail(check, self.place, key, **values)

    def run(self):
        """All checks in the order in which they build on each other; none stops the others."""
        for check, step in (
            ("C14", self.check_frame),
            ("C5", self.check_closings),
            ("C4", self.check_files),
            ("C5", self.check_transcripts),
            ("C5", self.find_sources),
            ("C6", self.check_conflicts),
            ("C7", self.check_changes),
            ("C8", self.check_totals),
            ("C11", self.check_decisions),
            ("C13", self.check_departures),
            ("C14", self.check_motions),
        ):
            self.report.seen(check)
            attempt(self.report, check, self.place, step)

    def check_frame(self):
        revision = self.revision
        for what, wanted in (
            ("bundleId", self.judge.bundle_id),
            ("revision", revision.number),
            ("headerSha256", revision.header_sha),
            ("competitionJwsSha256", revision.header["competition"]["jwsSha256"]),
        ):
            if self.payload[what] != wanted:
                self.fail("C14", "listed", what=what)

    def check_closings(self):
        """A result rests on the closings before it, all of them; what came later is only said."""
        if not self.state.closings:
            self.fail("C5", "not-listed", what="closings")
        elif self.state.closed_line < self.state.last_revision_line:
            self.fail("C5", "closing-before-revision")
        if canonical(self.payload["closings"]) != canonical(self.state.closings):
            self.fail("C5", "listed", what="closings")

    def check_files(self):
        report = self.report
        allowed = self.judge.verdicts(self.frozen, self.closed) if self.frozen else {}
        present = self.judge.verdicts(self.state.received, self.state)
        report.seen("C4", "C5")
        listed, self.verdict = {}, {}
        for item in self.payload["files"]:
            sha = item["sha256"]
            if sha in listed:
                self.fail("C5", "listed-twice", what=sha)
            listed[sha] = item
            if sha not in allowed and not (item["closing"] is None and sha in present):
                self.fail("C5", "listed-extra", what=sha)
            elif sha not in allowed and item["verdict"] not in present[sha]:
                self.explain_verdict(self.judge.files[sha], item["verdict"], present[sha])
        for sha, words in allowed.items():
            file, item = self.judge.files[sha], listed.get(sha)
            self.verdict[sha] = sorted(words)[0]
            if item is None:
                self.fail("C5", "not-listed", what=f"scores/{sha}.juryscores")
                continue
            if (item["personId"], item["sequence"], item["closing"]) != (
                file.person,
                file.sequence,
                self.state.closing_of[sha],
            ):
                self.fail("C5", "listed", what=f"scores/{sha}.juryscores")
            if item["verdict"] in words:
                self.verdict[sha] = item["verdict"]
            else:
                self.explain_verdict(file, item["verdict"], words)
        late = [sha for sha in self.state.received if sha not in self.state.closing_of]
        for sha in late:
            if sha not in listed:
                self.fail("C5", "not-listed", what=f"scores/{sha}.juryscores")
        if late:
            report.remark("r-late", number=self.payload["number"], files=", ".join(late))

    def explain_verdict(self, file, found, words):
        wanted, place = " / ".join(sorted(words)), f"scores/{file.sha}.juryscores"
        claimed_open = found not in ("tampered", "unreadable", "not-for-this-chair")
        if claimed_open and not file.opened:
            self.report.fail("B3", place, "cek-missing", verdict=found)
        if claimed_open and file.opened and file.statement is None:
            self.report.refused("B4", place, file.fault)
        if words == {"unknown-key"}:
            self.report.fail("B5", place, "unproved", person=file.person)
        self.report.fail("C4", place, "verdict", person=file.person, found=found, wanted=wanted)

    def check_transcripts(self):
        wanted = {
            sha: {
                "sha256": sha,
                "personId": self.transcripts[sha].payload["personId"],
                "transcribedBy": self.transcripts[sha].payload["transcribedBy"],
                "closing": self.state.closing_of[sha],
            }
            for sha in self.papers
        }
        listed = [item["sha256"] for item in self.payload["transcripts"]]
        for item in self.payload["transcripts"]:
            if item != wanted.get(item["sha256"]) and not (
                item["closing"] is None and item["sha256"] in self.state.transcripts
            ):
                self.fail("C5", "listed-extra", what=f"transcripts/{item['sha256']}.jws")
        for sha in wanted:
            if listed.count(sha) != 1:
                self.fail(
                    "C5", "not-listed" if sha not in listed else "listed-twice", what=f"transcripts/{sha}.jws"
                )

    def find_sources(self):
        """Where each person's ballots come from: the accepted file if not put aside, else a transcript."""
        self.sources, self.accepted = {}, {}
        for sha, verdict in self.verdict.items():
            if verdict == "accepted":
                self.accepted[self.judge.files[sha].person] = sha
                if sha not in self.closed.aside:
                    self.sources[self.judge.files[sha].person] = self.judge.files[sha].statement
        papers = {}
        for sha in self.papers:
            if sha not in self.closed.aside:
                papers[self.transcripts[sha].payload["personId"]] = self.transcripts[sha].payload
        for person, payload in papers.items():
            # What a person has signed goes before what others have typed from paper.
            self.sources.setdefault(person, payload)
        self.papers_of = papers

    def declared(self):
        """What each person's speaking files and transcript declare: {person: {ground, …}}."""
        grounds = collections.defaultdict(set)
        for person in {self.judge.files[sha].person for sha in self.frozen} - {None}:
            for file in self.judge.speaking(person, self.frozen, self.closed, self.accepted.get(person)):
                grounds[person] |= grounds_of(file.statement)
        for person, payload in self.papers_of.items():
            grounds[person] |= grounds_of(payload)
        return grounds

    def decision_on(self, person, ground):
        """The newest decision that was taken when this ground was known, or null."""
        found = [one for one in self.state.decided if one["personId"] == person and ground in one["known"]]
        return found[-1] if found else None

    def check_conflicts(self):
        """Declared grounds against decisions; collects on which applications whose votes don't count."""
        self.blocked, wanted = set(), collections.Counter()
        for person, grounds in self.declared().items():
            for ground in grounds:
                if ground[0] not in self.revision.applications:
                    continue
                decided = self.decision_on(person, ground)
                if decided is None or decided["decision"] != "not_excluded":
                    self.blocked.add((person, ground[0]))
                item = self.conflict_item(
                    person, ground[0], "person", ground[1], ground[2], decided, "declared"
                )
                wanted[canonical(item)] += 1
        listed = collections.Counter()
        for item in self.payload["conflicts"]:
            if item["source"] == "office":
                self.check_office_conflict(item)
            else:
                listed[canonical({**item, "reason": item["reason"] or None})] += 1
        for text in wanted - listed:
            self.fail("C6", "not-listed", what=text)
        for text in listed - wanted:
            self.fail("C6", "listed-extra", what=text)

    @staticmethod
    def conflict_item(person, application, source, ground, basis, decided, undecided):
        return {
            "personId": person,
            "applicationId": application,
            "source": source,
            "ground": ground,
            "basis": basis,
            "decision": decided["decision"] if decided else undecided,
            "decidedAt": decided["at"] if decided else None,
            "motionId": decided["motionId"] if decided else None,
            "reason": (decided["reason"] or None) if decided else None,
        }

    def check_office_conflict(self, item):
        """The office's word isn't in the package: it is the result's, the committee's decision the log's."""
        person, application = item["personId"], item["applicationId"]
        self.report.person("p-office-conflict", person=person, application=application)
        if person not in self.revision.people or application not in self.revision.applications:
            self.fail("C6", "who", what=f"{person} {application}")
        about = [
            one
            for one in self.state.decided
            if (one["personId"], one["applicationId"]) == (person, application)
        ]
        possible = [
            self.conflict_item(person, application, "office", item["ground"], item["basis"], one, None)
            for one in about[-1:]
        ]
        if not about or about[-1]["line"] < self.state.last_revision_line:
            possible.append(
                self.conflict_item(
                    person, application, "office", item["ground"], item["basis"], None, item["decision"]
                )
            )
            possible += [
                self.conflict_item(person, application, "office", item["ground"], item["basis"], one, None)
                for one in about[:-1]
            ]
        if {**item, "reason": item["reason"] or None} not in possible:
            self.fail("C6", "listed", what=f"{person} {application} (office)")
        if item["decision"] != "not_excluded":
            self.blocked.add((person, application))

    def check_changes(self):
        """Second round: each change must start from the value then in force."""
        self.ballots = {
            (person, one["applicationId"]): {**one, "ratings": [dict(rating) for rating in one["ratings"]]}
            for person, payload in self.sources.items()
            for one in payload["ballots"]
        }
        if canonical(self.payload["changes"]) != canonical(self.state.changes):
            self.fail("C7", "listed", what="changes")
        if self.state.changes and not self.revision.rules["secondRound"]:
            self.fail("C7", "no-second-round")
        for change in self.state.changes:
            ballot = self.ballots.get((change["personId"], change["applicationId"]))
            ratings = {one["criterionId"]: one for one in ballot["ratings"]} if ballot else {}
            rating = ratings.get(change["criterionId"])
            about = {
                "person": change["personId"],
                "application": change["applicationId"],
                "criterion": change["criterionId"],
            }
            if (
                ballot is None
                or ballot["state"] != "rated"
                or change["criterionId"] not in self.revision.criteria
            ):
                self.fail("C7", "change", what="ballot", **about)
                continue
            if rating is None:
                rating = {"criterionId": change["criterionId"], "value": None}
                ballot["ratings"].append(rating)
            if rating["value"] != change["from"]:
                self.fail("C7", "change", what=f"from {change['from']} != {rating['value']}", **about)
            if change["to"] is not None and Fraction(change["to"]) not in self.revision.steps:
                self.fail("C7", "change", what=f"to {change['to']}", **about)
            rating["value"] = change["to"]

    def votes(self, application):
        """The values of each valid vote on an application."""
        voters = [one["id"] for one in self.revision.competition["people"] if one["votes"]]
        found = (
            full_values(self.ballots.get((person, application)), self.revision)
            for person in voters
            if (person, application) not in self.blocked
        )
        return [values for values in found if values is not None]

    def check_totals(self):
        totals, groups = compute_totals(self.revision, self.votes, self.state.ties)
        listed = self.payload["totals"]
        self.report.seen("C8", "C9", "C10")
        if canonical_bytes(listed) != canonical_bytes(totals):
            self.fail("C8", "totals-bytes")
        by_application = {one["applicationId"]: one for one in listed}
        for one in totals:
            other = by_application.get(one["applicationId"], {})
            for check, what in (
                ("C8", "validVotes"),
                ("C8", "total"),
                ("C8", "criterionMeans"),
                ("C9", "rank"),
            ):
                if other.get(what) != one[what] or what not in other:
                    self.fail(
                        check,
                        "total",
                        application=one["applicationId"],
                        what=what,
                        found=canonical(other.get(what)),
                        wanted=canonical(one[what]),
                    )
        for place in range(max(len(listed), len(totals))):
            found = listed[place]["applicationId"] if place < len(listed) else None
            wanted = totals[place]["applicationId"] if place < len(totals) else None
            if found != wanted:
                self.fail("C9", "place", at=place + 1, found=found, wanted=wanted)
        self.check_ties(groups)

    def check_ties(self, groups):
        """Each decided tie with its order and motion; no decision that the log doesn't have."""
        listed = {}
        for item in self.payload["ties"]:
            applications = item.get("applicationIds")
            check_shape(applications, [is_id], "ties")
            listed[tuple(sorted(applications))] = (applications, item.get("motionId"))
        for members_, decision in groups:
            found = listed.pop(tuple(sorted(members_)), None)
            names = ", ".join(members_)
            if decision is not None and found != (decision["applicationIds"], decision["motionId"]):
                self.fail("C10", "tie", applications=names, what=f"{found}")
            if decision is None and found is not None and found[1] is not None:
                self.fail("C10", "tie", applications=names, what=f"{found[1]}")
        for applications, motion in listed.values():
            if motion is not None:
                self.fail("C10", "tie", applications=", ".join(applications), what=motion)

    def check_decisions(self):
        """Cap, budget and form: amounts with awards only, places in order, reasons where due."""
        frame, report = self.revision.competition["competition"], self.report
        report.seen("C11", "C12")
        decisions, awarded = self.payload["decisions"], 0
        names = [one["applicationId"] for one in decisions]
        for name in {one for one in names if names.count(one) > 1 or one not in self.revision.admitted}:
            self.fail("C11", "decision", application=name, what="applicationId")
        for one in decisions:
            about, is_award = {"application": one["applicationId"]}, one["outcome"] in ("award", "partial")
            amount = one["amountCents"]
            if is_award != bool(amount):
                self.fail("C11", "decision", what=f"{one['outcome']}, amountCents {amount}", **about)
            if is_award and amount:
                awarded += amount
                if amount > frame["maxAwardCents"]:
                    self.fail("C11", "over-cap", found=amount, wanted=frame["maxAwardCents"], **about)
            if one["outcome"] == "partial" and not one["reason"]:
                self.fail("C11", "decision", what="reason", **about)
            if (one["outcome"] == "reserve") != (one["reservePlace"] is not None):
                self.fail("C11", "decision", what="reservePlace", **about)
        places = sorted(one["reservePlace"] for one in decisions if one["reservePlace"] is not None)
        if places != list(range(1, len(places) + 1)):
            self.fail("C11", "decision", application="-", what=f"reservePlace {places}")
        if awarded > frame["budgetCents"]:
            self.fail("C12", "over-budget", found=awarded, wanted=frame["budgetCents"])
        wanted = {
            "budgetCents": frame["budgetCents"],
            "awardedCents": awarded,
            "remainingCents": frame["budgetCents"] - awarded,
        }
        if self.payload["budget"] != wanted:
            self.fail("C12", "listed", what="budget")

    def check_departures(self):
        """Who is funded before somebody better placed, or without a rank, must be noted so, with a reason."""
        rank = {one["applicationId"]: one["rank"] for one in self.payload["totals"]}
        decided = {one["applicationId"]: one for one in self.payload["decisions"]}
        for name, one in decided.items():
            if one["departsFromRank"] and not one["reason"]:
                self.fail("C13", "decision", application=name, what="reason")
            if one["outcome"] not in ("award", "partial"):
                continue
            if rank.get(name) is None and not one["departsFromRank"]:
                self.fail("C13", "decision", application=name, what="rank")
            for other, place in rank.items():
                before = decided.get(other)
                if (
                    place is None
                    or rank.get(name) is None
                    or place >= rank[name]
                    or before is not None
                    and (before["outcome"] in ("award", "partial", "withdrawn") or before["departsFromRank"])
                ):
                    continue
                if not one["departsFromRank"]:
                    self.fail("C13", "departs", application=name, other=other)

    def check_motions(self):
        motions = [one["motionId"] for one in self.payload["motions"]]
        if len(set(motions)) != len(motions):
            self.fail("C14", "listed-twice", what="motionId")
        for one in self.payload["motions"]:
            parts = [one[name] for name in ("yes", "no", "abstentions", "excluded")]
            if all(map(is_count, parts)) and sum(parts) not in (one["entitled"], one["present"]):
                self.fail("C14", "votes", motion=one["motionId"], found=sum(parts))
        for member in ("conflicts", "ties", "decisions"):
            for one in self.payload[member]:
                if one.get("motionId") is not None and one["motionId"] not in motions:
                    self.fail("C14", "motion", motion=one["motionId"])
        for one in self.payload["attendance"]:
            if one["personId"] not in self.revision.people:
                self.fail("C14", "who", what=one["personId"])


def fraction_text(value):
    return None if value is None else f"{value.numerator}/{value.denominator}"


def compute_totals(revision, votes_on, tie_decisions):
    """Totals, means and ranks in the form of a result, and the groups that the criteria leave tied, with the
    decision on each or null."""
    highest, rules = max(revision.steps), revision.rules
    rows = []
    for position, name in enumerate(revision.admitted):
        votes = votes_on(name)
        means = {
            one["id"]: sum((vote[one["id"]] for vote in votes), Fraction()) / len(votes) if votes else None
            for one in revision.counting
        }
        total = (
            sum((Fraction(one["weight"]) * means[one["id"]] for one in revision.counting), Fraction())
            / highest
            if votes
            else None
        )
        fails = total is None or len(votes) < rules["minValidVotes"]
        fails = fails or rules["totalThreshold"] is not None and total < Fraction(rules["totalThreshold"])
        fails = fails or any(
            one["minMean"] is not None and means[one["id"]] < Fraction(one["minMean"])
            for one in revision.counting
        )
        rows.append(
            {
                "position": position,
                "name": name,
                "votes": len(votes),
                "means": means,
                "total": total,
                "fails": fails,
                "rank": None,
            }
        )
    steps = list(itertools.takewhile(lambda step: step["by"] == "criterion", rules["tieBreak"]))

    def merit(row):
        return tuple([row["total"]] + [row["means"][step["criterionId"]] for step in steps])

    ranked, groups, order = [row for row in rows if not row["fails"]], [], []
    for _merit, tied in itertools.groupby(sorted(ranked, key=merit, reverse=True), key=merit):
        tied = sorted(tied, key=lambda row: row["position"])
        names = [row["name"] for row in tied]
        decisions = [
            one for one in tie_decisions if len(tied) > 1 and sorted(one["applicationIds"]) == sorted(names)
        ]
        decision = decisions[-1] if decisions else None
        if len(tied) > 1:
            groups.append((names, decision))
        if decision is not None:
            tied.sort(key=lambda row: decision["applicationIds"].index(row["name"]))
        first = len(order) + 1
        for at, row in enumerate(tied):
            row["rank"] = first + at if decision is not None else first
        order += tied
    rest = [row for row in rows if row["fails"]]
    rest.sort(key=lambda row: (row["total"] is None, -(row["total"] or 0), row["position"]))
    return [
        {
            "applicationId": row["name"],
            "total": fraction_text(row["total"]),
            "validVotes": row["votes"],
            "criterionMeans": [
                {"criterionId": one["id"], "mean": fraction_text(row["means"][one["id"]])}
                for one in revision.counting
            ],
            "rank": row["rank"],
        }
        for row in order + rest
    ], groups


# --------------------------------------------------------------------------------------------------
# The whole package
# --------------------------------------------------------------------------------------------------


def attempt(report, check, place, step, *values):
    """Runs one step; whatever stops it is a red check, never the end of the program."""
    try:
        return step(*values)
    except Refused as refusal:
        report.refused(check, place, refusal)
    except Exception as error:  # hostile content may fail anywhere: it is told, and the rest goes on
        report.fail(check, place, "unexpected", what=f"{type(error).__name__}: {str(error)[:80]}")
    return None


def read_files(package, round_kids, report):
    """All score files, opened with their keys; and a remark on what nobody can open."""
    files, inner = {}, {}
    keys = set(package.numbers("scores", "cek"))
    for sha in package.numbers("scores", "juryscores"):
        place, data = f"scores/{sha}.juryscores", package.read(f"scores/{sha}.juryscores")
        report.seen("B3", "B4", "B5", "D1")
        if data is None:
            continue
        if sha256(data) != sha:
            report.fail("D1", place, "digest", found=sha256(data), wanted=sha)
            continue
        cek = package.read(f"scores/{sha}.cek") if sha in keys else None
        file = attempt(report, "B3", place, ScoreFile, sha, data, cek, round_kids, report)
        if file is not None:
            files[sha] = file
            if file.statement is not None and file.inner in inner:
                report.remark("r-rewrapped", file=sha, other=inner[file.inner])
            inner.setdefault(file.inner, sha)
    for sha in sorted(keys - set(package.numbers("scores", "juryscores"))):
        report.fail("A4", f"scores/{sha}.cek", "cek-alone")
    return files


def read_numbered(package, report, check, folder, ending, member, *form):
    """Checkpoints and results: by the number in their name, which must be the one they name themselves."""
    found = {}
    for number in map(int, package.numbers(folder, ending)):
        record = read_signed(package, report, check, f"{folder}/{number}.{ending}", *form)
        if record is not None and record.payload[member] != number:
            report.fail("D1", record.place, "number", found=record.payload[member], wanted=number)
        elif record is not None:
            found[number] = record
    return found


def read_transcripts(package, report):
    found = {}
    for sha in package.numbers("transcripts", "jws"):
        record = read_signed(
            package,
            report,
            "B7",
            f"transcripts/{sha}.jws",
            "jurymappe-transcript+jws",
            False,
            "jurymappe-transcript",
            TRANSCRIPT,
            SCORE_VALUES,
        )
        if record is not None and record.sha != sha:
            report.fail("D1", record.place, "digest", found=record.sha, wanted=sha)
        elif record is not None:
            found[sha] = record
    return found


def check_signatures(log, leaders, transcripts, checkpoints, results, bundle_id, report):
    """Everything that the leader signed, by the leader in force; keeps what is genuine."""
    lines = {entry["data"]["sha256"]: line for line, entry in reversed(log.of_kind("transcript"))}
    for sha, record in list(transcripts.items()):
        if sha not in lines:
            report.fail("A5", record.place, "not-in-log")
        if not record.check_leader(leaders.at(lines.get(sha, 0)), "B7", report):
            del transcripts[sha]
        elif record.payload["bundleId"] != bundle_id:
            report.fail("B7", record.place, "bundle")
            del transcripts[sha]
    logged = {entry["data"]["count"] for _line, entry in log.of_kind("checkpoint")}
    for count, record in list(checkpoints.items()):
        report.seen("A7")
        if count not in logged:
            report.fail("A7", record.place, "not-in-log")
        if not record.check_leader(leaders.at(count), "B9", report):
            del checkpoints[count]
        elif record.payload["bundleId"] != bundle_id:
            report.fail("B9", record.place, "bundle")
    for number, record in list(results.items()):
        leader, signer = leaders.at(record.payload["log"]["count"]), record.payload["signer"]
        if not record.check_leader(leader, "B8", report):
            del results[number]
        elif canonical(signer) != canonical(leader):
            report.fail("B8", record.place, "listed", what="signer")


def check_result_chain(package, results, log, report):
    numbers = sorted(map(int, package.numbers("results", "juryresult")))
    logged = {entry["data"]["number"] for _line, entry in log.of_kind("result-signed")}
    report.seen("A6")
    if not numbers:
        report.fail("A6", "results/", "missing")
    elif numbers != list(range(1, len(numbers) + 1)):
        report.fail("A6", "results/", "gap")
    for number in numbers:
        if number not in logged:
            report.fail("A6", f"results/{number}.juryresult", "not-in-log")
    for number, record in results.items():
        report.seen("D8")
        before = results.get(number - 1)
        wanted, found = before.sha if before else None, record.payload["previousResultSha256"]
        if found != wanted:
            report.fail("D8", record.place, "digest", found=wanted, wanted=found)


def check_minutes(package, results, report):
    here = set(map(int, package.numbers("minutes", "pdf")))
    wanted = {
        number: one.payload["minutes"]["sha256"]
        for number, one in results.items()
        if one.payload["minutes"]["sha256"] is not None
    }
    if here or wanted:
        report.seen("A8", "D9")
    for number in sorted(here - set(wanted)):
        report.fail("A8", f"minutes/{number}.pdf", "listed-extra", what=f"minutes/{number}.pdf")
    for number, sha in wanted.items():
        place = f"minutes/{number}.pdf"
        data = package.read(place)
        if data is None:
            report.fail("A8", place, "missing")
        elif sha256(data) != sha:
            report.fail("D9", place, "digest", found=sha256(data), wanted=sha)


def check_accounted(package, log, files, revisions, replay, report):
    """Everything in the package must stand in the log."""
    for sha in files:
        if sha not in replay.state.received:
            report.fail("A4", f"scores/{sha}.juryscores", "not-in-log")
    for number in revisions:
        if number not in replay.state.revisions:
            report.fail("A3", f"headers/{number}.jws", "not-in-log")
    for name in ("verify.py", "LIESMICH.txt", "README.txt"):
        if name not in package.readers:
            report.remark("r-no-tool", file=name)
    own = package.read("verify.py")
    if own is not None and own != read_whole(os.path.abspath(__file__)):
        report.remark("r-own")


def check_keys(judge, state, results, report):
    """A file whose owner nobody vouches for may be here, but not be held for genuine by a result."""
    for sha, file in judge.files.items():
        early = judge.before_chain(file, state) if sha in state.received else None
        if file.statement is None and file.opened and sha in state.received:
            claims = [
                item["verdict"]
                for one in results.values()
                for item in one.payload["files"]
                if item["sha256"] == sha
            ]
            if any(claim not in ("tampered", "unreadable") for claim in claims):
                report.refused("B4", f"scores/{sha}.juryscores", file.fault)
        if early is not None and file.statement is None and not file.opened:
            report.remark("r-sealed", file=f"scores/{sha}.juryscores", verdict=" / ".join(sorted(early)))


def list_for_people(judge, office, leaders, checkpoints, transcripts, state, results, report):
    """What only people can compare: codes, receipts, signatures on paper."""
    if office is not None:
        code = people_code(unb64(thumbprint(office)))
        report.person("p-office", code=code, thumbprint=thumbprint(office))
    for number, revision in judge.revisions.items():
        digest = bytes.fromhex(revision.header["competition"]["jwsSha256"])
        report.person("p-revision", revision=number, code=people_code(digest))
    for _line, data in leaders.changes:
        report.person("p-leader", person=data["personId"], code=people_code(unb64(thumbprint(data["jwk"]))))
    here = set()
    for sha in state.received:
        file = judge.files[sha]
        if file.statement is not None:
            here.add(file.person)
            report.person("p-receipt", person=file.person, sequence=file.sequence, receipt=receipt(sha))
            previous = file.statement["previousFileSha256"]
            if previous is not None and previous not in state.received:
                report.remark("r-predecessor", file=f"scores/{sha}.juryscores", person=file.person)
    for sha in state.transcripts:
        person = transcripts[sha].payload["personId"]
        here.add(person)
        report.person("p-transcript", person=person, file=f"transcripts/{sha}.jws")
    newest = judge.newest(state)
    for person in newest.competition["people"] if newest else ():
        if person["votes"] and person["id"] not in here:
            report.person("p-nothing", person=person["id"])
    for count, record in checkpoints.items():
        report.person("p-checkpoint", count=count, head=record.payload["headSha256"][:20])
    for number, record in results.items():
        if record.payload["minutes"]["sha256"] is not None:
            report.person("p-minutes", number=number)


def verify_package(package, report):
    """All checks over one package."""
    revisions, office, bundle_id = read_revisions(package, report)
    log = Log(package, report)
    files = read_files(package, {one.round_kid for one in revisions.values()}, report)
    transcripts = read_transcripts(package, report)
    checkpoints = read_numbered(
        package,
        report,
        "B9",
        "checkpoints",
        "jws",
        "count",
        "jurymappe-checkpoint+jws",
        False,
        "jurymappe-checkpoint",
        CHECKPOINT,
        HEADER_VALUES,
    )
    results = read_numbered(
        package,
        report,
        "B8",
        "results",
        "juryresult",
        "number",
        "jurymappe-result+jws",
        True,
        "jurymappe-result",
        RESULT,
    )
    leaders = Leaders(log, revisions, bundle_id, report)
    check_signatures(log, leaders, transcripts, checkpoints, results, bundle_id, report)
    check_heads(log, checkpoints, results, report)
    check_result_chain(package, results, log, report)
    check_minutes(package, results, report)
    office_words = collections.defaultdict(set)
    for record in results.values():
        for one in record.payload["conflicts"]:
            if one["source"] == "office":
                word = one["decision"] if one["decidedAt"] is None else "?"
                office_words[one["personId"], one["applicationId"]].add(word)
    for words in office_words.values():
        if len(words) > 1:
            words.discard("?")
    judge = Judge(revisions, files, bundle_id, office_words)
    replay = Replay(log, judge, transcripts, results, checkpoints, report)
    check_accounted(package, log, files, revisions, replay, report)
    for number, record in sorted(results.items()):
        state = replay.snapshots.get(record.payload["log"]["count"])
        if state is None or judge.newest(state) is None:
            report.fail("C14", record.place, "no-state", count=record.payload["log"]["count"])
            continue
        ResultCheck(record, state, judge, transcripts, report).run()
        for closing in replay.state.closings[len(state.closings) :]:
            report.remark("r-later-closing", number=number, closing=closing["number"])
    if judge.newest(replay.state) is not None:
        check_keys(judge, replay.state, results, report)
    list_for_people(judge, office, leaders, checkpoints, transcripts, replay.state, results, report)


def verify_files(files):
    """Checks a package that is at hand as names and bytes; returns the report."""
    report = Report()
    attempt(report, "A1", ".", lambda: verify_package(Package.of_files(files, report), report))
    return report


def verify_path(path):
    """Checks a ZIP or a folder; returns the report."""
    report = Report()

    def run():
        source = Package.of_folder if os.path.isdir(path) else Package.of_zip
        verify_package(source(path, report), report)

    attempt(report, "A1", os.path.basename(path), run)
    return report


# --------------------------------------------------------------------------------------------------
# Output
# --------------------------------------------------------------------------------------------------


def harmless(text):
    """No control characters of a hostile package reach the screen; nothing is longer than a few lines."""
    shown = "".join(one if one.isprintable() else "\ufffd" for one in str(text))
    return shown if len(shown) <= 400 else shown[:400] + "…"


def message(key, values, lang):
    return MESSAGES[key][lang].format(**{name: harmless(value) for name, value in values.items()})


def as_json(report, lang):
    checks = []
    for check, title in CHECKS.items():
        status = report.status(check)
        reason = "not-reached" if report.was_kept_from(check) else "none-here"
        failures = [
            {"place": harmless(place), "message": message(key, values, lang), "key": key}
            for place, key, values in report.failures[check]
        ]
        checks.append(
            {
                "id": check,
                "class": CLASSES[check[0]][lang],
                "title": title[lang],
                "status": status,
                "reason": message(reason, {}, lang) if status == "na" else None,
                "failures": failures,
            }
        )
    lists = {
        name: [message(key, values, lang) for key, values in items]
        for name, items in (("remarks", report.remarks), ("people", report.people))
    }
    return {"ok": not report.red, "checks": checks, **lists}


def as_lines(report, lang):
    told, group = as_json(report, lang), None
    for check in told["checks"]:
        if check["class"] != group:
            group = check["class"]
            yield f"\n{check['id'][0]}  {group}"
        word = MESSAGES["s-" + check["status"]][lang]
        yield f"  {check['id']:<4} {word:<8} {check['title']}" + (
            f" ({check['reason']})" if check["reason"] else ""
        )
        for failure in check["failures"]:
            yield f"                {failure['place']}: {failure['message']}"
    for key, name in (("h-remarks", "remarks"), ("h-people", "people")):
        if told[name]:
            yield f"\n{MESSAGES[key][lang]}"
            yield from (f"  - {line}" for line in told[name])
    applied = sum(check["status"] != "na" for check in told["checks"])
    key, count = ("end-red", len(report.red)) if report.red else ("end-ok", applied)
    yield "\n" + message(key, {"count": count, "all": len(CHECKS)}, lang)


def main(arguments):
    sys.stdout.reconfigure(errors="backslashreplace")
    sys.stderr.reconfigure(errors="backslashreplace")
    lang, wants_json, paths, rest = 0, False, [], list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--json":
            wants_json = True
        elif word == "--lang" and rest and rest[0] in ("de", "en"):
            lang = ("de", "en").index(rest.pop(0))
        elif word.startswith("-"):
            print(MESSAGES["usage"][lang], file=sys.stderr)
            return 2
        else:
            paths.append(word)
    if len(paths) > 1:
        print(MESSAGES["usage"][lang], file=sys.stderr)
        return 2
    path = paths[0] if paths else os.path.dirname(os.path.abspath(__file__))
    if not os.path.exists(path):
        print(message("no-such", {"path": path}, lang), file=sys.stderr)
        return 2
    report = verify_path(path)
    if wants_json:
        print(json.dumps(as_json(report, lang), ensure_ascii=False, indent=2))
    else:
        for line in as_lines(report, lang):
            print(line)
    return 1 if report.red else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
