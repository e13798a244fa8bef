#!/usr/bin/env python3
"""Kontrollerar ett arkiv ur granskningsloggen, utan systemet som gjorde det.
Checks an archive of the audit trail, without the system that made it.

    python3 verify.py                         arkivet som filen ligger i / the archive this file lies in
    python3 verify.py ARCHIVE.zip             ett arkiv eller en uppackad mapp / an archive or an unpacked folder
    python3 verify.py ARCHIVE.zip --head FILE    en kontrollpunkt som du sparat / a checkpoint that you kept
    python3 verify.py ARCHIVE.zip --keys FILE    loggens nycklar, hämtade från annat håll / the log's keys, had from elsewhere

Svar / exit code: 0 = stämmer / intact, 1 = fel / wrong, 2 = gick inte att kontrollera / could not be checked.
Kräver Python 3.8 och kommandot openssl. Needs Python 3.8 and the command openssl.
"""
import argparse
import base64
import binascii
import datetime
import hashlib
import hmac
import json
import os
import re
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib

NEEDED = ["manifest.json", "entries.jsonl", "texts.jsonl", "tree.txt", "checkpoint.txt", "keys.json", "SHA256SUMS"]
OTHERS = ["previous-checkpoint.txt", "consistency.txt", "entries.csv", "entries.xlsx", "summary.pdf", "README.txt", "verify.py"]
MOST_BYTES = 16 << 30
MOST_SMALL = 1 << 20
MOST_NOTE = 64 * 1024
MOST_LINE = 1 << 24
MOST_TREE_LINE = 128
MOST_FAULTS = 200
MOST_NUMBER = 9007199254740991
MOST_INT64 = (1 << 63) - 1
EMPTY_ROOT = hashlib.sha256(b"").digest()
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)

WORDS = {
    "unreadable": ("går inte att läsa", "cannot be read"),
    "missing-file": ("filen saknas", "the file is missing"),
    "unknown-file": ("filen hör inte till ett arkiv", "the file does not belong in an archive"),
    "duplicate-file": ("filen finns två gånger", "the file is there twice"),
    "sum-differs": ("filen är inte den som SHA256SUMS anger", "the file is not the one that SHA256SUMS tells of"),
    "not-summed": ("filen saknas i SHA256SUMS", "the file is not named in SHA256SUMS"),
    "manifest-differs": ("uppgiften stämmer inte med filerna", "what it says is not what the files say"),
    "count-differs": ("fel antal poster", "the wrong number of entries"),
    "origin-differs": ("gäller en annan logg", "belongs to another log"),
    "key-unknown": ("inte undertecknad med någon av loggens nycklar", "not signed with any of the log's keys"),
    "signature-wrong": ("underskriften är fel", "the signature is wrong"),
    "key-compromised": ("undertecknad med en nyckel som kommit i orätta händer", "signed with a key that others may have had"),
    "entry-altered": ("posten har ändrats", "the entry was altered"),
    "link-broken": ("posten bygger på en annan post än den före", "the entry was built on another than the one before it"),
    "not-ascending": ("posten är flyttad eller finns två gånger", "the entry was moved or is there twice"),
    "leaf-differs": ("posten är inte den som finns i trädet", "the entry is not the one in the tree"),
    "not-in-tree": ("trädet har inget löv för posten", "the tree has no leaf for the entry"),
    "text-differs": ("texten eller dess salt är inte vad som förseglades", "the text or its salt is not what was sealed"),
    "text-unsealed": ("posten har aldrig förseglat någon sådan text", "the entry never sealed such a text"),
    "text-without-entry": ("text till en post som inte finns i arkivet", "a text of an entry that is not in the archive"),
    "size-differs": ("trädet har en annan storlek än kontrollpunkten", "the tree has another size than the checkpoint"),
    "root-differs": ("trädet ger inte kontrollpunktens rot", "the tree does not give the root of the checkpoint"),
    "not-consistent": ("visar inte att loggen bara har växt sedan förra kontrollpunkten", "does not show that the log only grew since the previous checkpoint"),
    "head-contradicts": ("den sparade kontrollpunkten visar en annan historia än arkivet", "the checkpoint you kept shows another past than the archive"),
}


class CannotCheck(Exception):
    """Something that the check needs is not here."""


class Faults:
    def __init__(self):
        self.count = 0
        self.first_wrong = None
        self.kept = []

    def add(self, file, seq, kind, detail=""):
        self.count += 1
        if seq is not None and (self.first_wrong is None or seq < self.first_wrong):
            self.first_wrong = seq
        if len(self.kept) < MOST_FAULTS:
            self.kept.append((file, seq, kind, detail))


# ---------------------------------------------------------------- JSON

def no_name_twice(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a name is there twice")
    return members


def no_constant(name):
    raise ValueError("not JSON: " + name)


def nested(value):
    """How deep lists and objects stand in one another."""
    deepest, level = 0, [value]
    while level:
        below = []
        for item in level:
            if isinstance(item, dict):
                below.extend(item.values())
            elif isinstance(item, list):
                below.extend(item)
        deepest += any(isinstance(item, (dict, list)) for item in level)
        level = below
    return deepest


def read_json(data):
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=no_name_twice, parse_constant=no_constant)
    except RecursionError:
        raise ValueError("nested too deep")
    if data.count(b"[") + data.count(b"{") > 64 and nested(value) > 64:
        raise ValueError("nested too deep")
    return value


def members(value, *names):
    if not isinstance(value, dict) or set(value) != set(names):
        raise ValueError("not exactly the members it should have")
    return [value[name] for name in names]


def text(value):
    if not isinstance(value, str):
        raise ValueError("not a text")
    value.encode("utf-8")  # half a surrogate pair is no text
    return value


def number(value):
    if type(value) is not int or not -MOST_INT64 - 1 <= value <= MOST_INT64:
        raise ValueError("not a whole number")
    return value


ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
MUST_ESCAPE = re.compile(r'[\x00-\x1f"\\]')


def canonical(value):
    """The one way to write a value: keys by their UTF-16 units, no white space, whole numbers, no needless escapes."""
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if type(value) is int:
        if abs(value) > MOST_NUMBER:
            raise ValueError("the number is too large")
        return str(value)
    if isinstance(value, str):
        return '"' + MUST_ESCAPE.sub(lambda m: ESCAPES.get(m.group(), "\\u%04x" % ord(m.group())), value) + '"'
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, dict):
        in_order = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in in_order) + "}"
    raise ValueError("only whole numbers")


# ---------------------------------------------------------------- the tree of RFC 9162

def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Fold:
    """A tree that is only added to: complete subtrees, the largest first."""

    def __init__(self):
        self.size = 0
        self.subtrees = []  # (height, hash)

    def append(self, height, digest):
        if not 0 <= height <= 62 or self.size % (1 << height) or self.size + (1 << height) > MOST_INT64:
            raise ValueError("a subtree begins at a multiple of its size")
        self.size += 1 << height
        while self.subtrees and self.subtrees[-1][0] == height:
            digest = node(self.subtrees.pop()[1], digest)
            height += 1
        self.subtrees.append((height, digest))

    def root(self):
        if not self.subtrees:
            return EMPTY_ROOT
        root = self.subtrees[-1][1]
        for _, digest in reversed(self.subtrees[:-1]):
            root = node(digest, root)
        return root


def is_consistent(earlier, earlier_root, later, later_root, proof):
    """RFC 9162, section 2.1.4.2."""
    if earlier > later:
        return False
    if earlier == 0 or earlier == later:
        return not proof and (earlier > 0 or earlier_root == EMPTY_ROOT) and (earlier != later or earlier_root == later_root)
    path = ([earlier_root] if earlier & (earlier - 1) == 0 else []) + proof
    if not path:
        return False
    at, last = earlier - 1, later - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    before = after = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            before, after = node(sibling, before), node(sibling, after)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            after = node(after, sibling)
        at, last = at >> 1, last >> 1
    return last == 0 and before == earlier_root and after == later_root


# ---------------------------------------------------------------- keys and signed notes

HEX = re.compile(r"[0-9a-f]{64}")
NAME = re.compile(r"[^\s+\x00-\x1f\x7f-\x9f]+")
INSTANT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.[0-9]{1,7})?Z")
P256 = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004")


def hash_of(digits):
    if not HEX.fullmatch(text(digits)):
        raise ValueError("not a hash")
    return bytes.fromhex(digits)


def base64_of(letters):
    value = base64.b64decode(text(letters).encode("ascii"), validate=True)
    if base64.b64encode(value).decode() != letters:
        raise ValueError("not the one way to write it in Base64")
    return value


def instant(value):
    found = INSTANT.fullmatch(text(value))
    if not found:
        raise ValueError("not an instant")
    datetime.datetime.strptime(found.group(1), "%Y-%m-%dT%H:%M:%S")


def is_name(name):
    return bool(NAME.fullmatch(name))


class Keys:
    def __init__(self, data):
        origin, keys = members(read_json(data), "origin", "keys")
        self.origin = text(origin)
        self.keys = {}
        if not is_name(self.origin) or not isinstance(keys, list):
            raise ValueError("not a list of keys")
        for entry in keys:
            name, public, begin, until, ended = members(entry, "id", "publicKey", "from", "until", "ended")
            public = base64_of(public)
            instant(begin)
            if until is not None:
                instant(until)
            if ended not in (None, "rotated", "lost", "compromised"):
                raise ValueError("not a way for a key to end")
            if len(public) != len(P256) + 64 or not public.startswith(P256):
                raise ValueError("not a key on P-256")
            if hashlib.sha256(public).hexdigest()[:8] != name or name in self.keys:
                raise ValueError("the id is not that of the key, or there twice")
            self.keys[name] = (public, ended)

    def judge(self, note):
        """The kind of fault of a note's signatures; None when it is good."""
        verdict = "key-unknown"
        for name, key_id, signature in note.signatures:
            if name != self.origin or key_id not in self.keys:
                continue
            public, ended = self.keys[key_id]
            if not is_signed(note.text, signature, public):
                return "signature-wrong"
            verdict = "key-compromised" if ended == "compromised" and verdict else None
        return verdict


def is_signed(signed, signature, public):
    pem = b"-----BEGIN PUBLIC KEY-----\n" + base64.encodebytes(public) + b"-----END PUBLIC KEY-----\n"
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("key", "signature", "text")]
        for path, data in zip(paths, (pem, signature, signed.encode("utf-8"))):
            with open(path, "wb") as file:
                file.write(data)
        try:
            done = subprocess.run(["openssl", "dgst", "-sha256", "-verify", paths[0], "-signature", paths[1], paths[2]],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except OSError:
            raise CannotCheck("kommandot openssl finns inte / the command openssl is not here")
    return done.returncode == 0


class Note:
    """A checkpoint in a signed note: three lines, an empty line, signatures."""

    def __init__(self, data):
        if len(data) > MOST_NOTE:
            raise ValueError("the note is too long")
        whole = data.decode("utf-8")
        split = whole.rfind("\n\n")
        if split < 0 or not whole.endswith("\n") or split + 2 == len(whole) or any(c < " " and c != "\n" for c in whole):
            raise ValueError("not a signed note")
        self.text = whole[:split + 1]
        self.signatures = [self.signature(line) for line in whole[split + 2:-1].split("\n")]
        lines = self.text.split("\n")
        if len(lines) != 4 or not is_name(lines[0]) or not re.fullmatch("0|[1-9][0-9]{0,18}", lines[1]) or int(lines[1]) > MOST_INT64:
            raise ValueError("a checkpoint has three lines")
        self.origin, self.size, self.root = lines[0], int(lines[1]), base64_of(lines[2])
        if len(self.root) != 32:
            raise ValueError("not a root")

    @staticmethod
    def signature(line):
        parts = line[2:].split(" ") if line.startswith("\u2014 ") else []
        if len(parts) != 2 or not is_name(parts[0]):
            raise ValueError("not a signature line")
        data = base64_of(parts[1])
        if len(data) <= 4:
            raise ValueError("not a signature line")
        return parts[0], data[:4].hex(), data[4:]


# ---------------------------------------------------------------- the files

class Zip:
    def __init__(self, path, faults):
        self.zip = zipfile.ZipFile(path)
        self.files = {}
        for file in self.zip.infolist():
            if file.filename not in NEEDED + OTHERS:
                faults.add(file.filename, None, "unknown-file")
            elif file.filename in self.files:
                faults.add(file.filename, None, "duplicate-file")
            else:
                self.files[file.filename] = file

    def open(self, name):
        return self.zip.open(self.files[name])


class Folder:
    """An unpacked archive. What else lies in the folder is the reader's own business."""

    def __init__(self, path):
        self.path = path
        self.files = {name: None for name in NEEDED + OTHERS if os.path.isfile(os.path.join(path, name))}

    def open(self, name):
        return open(os.path.join(self.path, name), "rb")


class Archive:
    def __init__(self, source, faults):
        self.source, self.faults = source, faults
        self.hashes = {}
        self.cut = set()  # files of which not every line was read
        self.left = MOST_BYTES
        for name in NEEDED:
            if name not in source.files:
                faults.add(name, None, "missing-file")

    def has(self, name):
        return name in self.source.files

    def chunks(self, name):
        """What a file holds, piece by piece; its hash is known when the last has been taken."""
        if not self.has(name):
            return
        self.hashes[name] = None
        hashed = hashlib.sha256()
        try:
            with self.source.open(name) as file:
                while True:
                    chunk = file.read(1 << 18)
                    if not chunk:
                        break
                    hashed.update(chunk)
                    self.left -= len(chunk)
                    if self.left < 0:
                        raise EOFError("more than is read")
                    yield chunk
        except DAMAGE as damaged:
            self.faults.add(name, None, "unreadable", str(damaged))
            self.cut.add(name)
            return
        self.hashes[name] = hashed.digest()

    def lines(self, name, most):
        """Numbered lines, without their newlines. A line that is too long ends them."""
        rest, count = b"", 0
        for chunk in self.chunks(name):
            if name in self.cut:
                continue
            parts = (rest + chunk).split(b"\n")
            rest = parts.pop()
            for part in parts:
                count += 1
                yield count, part
            if len(rest) > most:
                self.faults.add(name, None, "unreadable", "a line is too long")
                rest = b""
                self.cut.add(name)
        if rest and name not in self.cut:
            yield count + 1, rest

    def read(self, name, make):
        """Makes something of a small file; None when it is not there or not readable."""
        whole = b""
        for chunk in self.chunks(name):
            whole += chunk
            if len(whole) > MOST_SMALL:
                self.faults.add(name, None, "unreadable", "larger than such a file is")
                return None
        if self.hashes.get(name) is None:
            return None
        try:
            return make(whole)
        except (ValueError, binascii.Error) as unreadable:
            self.faults.add(name, None, "unreadable", str(unreadable))
            return None

    def compare(self, sums):
        if sums is None:
            return
        for name in sorted(self.source.files):
            if name == "SHA256SUMS":
                continue
            if name not in sums:
                self.faults.add(name, None, "not-summed")
                continue
            if name not in self.hashes:
                for _ in self.chunks(name):
                    pass
            if self.hashes[name] is not None and self.hashes[name] != sums[name]:
                self.faults.add(name, None, "sum-differs")
        for name in sorted(set(sums) - set(self.source.files) - set(NEEDED)):
            self.faults.add(name, None, "missing-file", "SHA256SUMS")


def read_lines(data):
    if not data:
        return []
    if not data.endswith(b"\n"):
        raise ValueError("lines end with a newline")
    return data.decode("utf-8")[:-1].split("\n")


def read_sums(data):
    sums = {}
    for line in read_lines(data):
        digits, between, name = line.partition("  ")
        if not between or not name or name in sums:
            raise ValueError("a line is a hash, two spaces and a name that is there once")
        sums[name] = hash_of(digits)
    return sums


def read_proof(data):
    return [hash_of(line) for line in read_lines(data)]


class Manifest:
    def __init__(self, data):
        v, origin, first, last, unit, entries, size, made = members(
            read_json(data), "v", "origin", "from", "to", "unit", "entries", "size", "made")
        self.origin, self.entries, self.size = text(origin), number(entries), number(size)
        for day in (first, last):
            if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text(day)):
                raise ValueError("not a day")
            datetime.datetime.strptime(day, "%Y-%m-%d")
        instant(made)
        if unit is not None and not re.fullmatch("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text(unit)):
            raise ValueError("not a unit")
        if number(v) != 1 or first > last:
            raise ValueError("not a manifest of version 1")


# ---------------------------------------------------------------- entries, texts and tree, side by side

class Tree:
    def __init__(self, archive, wanted):
        self.faults = archive.faults
        self.there = archive.has("tree.txt")
        self.lines = archive.lines("tree.txt", MOST_TREE_LINE)
        self.wanted, self.roots = wanted, {}
        self.fold, self.height, self.hash, self.whole = Fold(), 0, b"", True

    def step(self):
        if not self.whole:
            return False
        count, line = next(self.lines, (0, None))
        if line is None:
            return False
        try:
            found = re.fullmatch(rb"(0|[1-9][0-9]{0,8}) ([0-9a-f]{64})", line)
            if not found:
                raise ValueError("a line is a height and a hash")
            self.height, self.hash = int(found.group(1)), bytes.fromhex(found.group(2).decode())
            self.fold.append(self.height, self.hash)
        except ValueError as wrong:
            self.whole = False
            self.faults.add("tree.txt", None, "unreadable", "line %d: %s" % (count, wrong))
            return False
        if self.fold.size in self.wanted:
            self.roots[self.fold.size] = self.fold.root()
        return True

    def fault_of(self, index, leaf):
        while self.fold.size <= index and self.step():
            pass
        if not self.whole or not self.there:
            return None
        if self.fold.size <= index or self.height:
            return "not-in-tree"
        return None if leaf == self.hash else "leaf-differs"

    def finish(self):
        while self.step():
            pass
        for _ in self.lines:  # what follows a wrong line still belongs to the file's hash
            pass


class Texts:
    def __init__(self, archive):
        self.faults = archive.faults
        self.lines = archive.lines("texts.jsonl", MOST_LINE)
        self.seq, self.texts, self.there, self.checked = 0, None, False, 0
        self.step()

    def step(self):
        self.there = False
        for count, line in self.lines:
            try:
                seq, texts = members(read_json(line), "seq", "texts")
                seq = number(seq)
            except ValueError as unreadable:
                self.faults.add("texts.jsonl", None, "unreadable", "line %d: %s" % (count, unreadable))
                continue
            if seq <= self.seq:
                self.faults.add("texts.jsonl", seq, "not-ascending", "line %d" % count)
                continue
            self.seq, self.texts, self.there = seq, texts, True
            return

    def skip_to(self, seq):
        while self.there and self.seq < seq:
            self.faults.add("texts.jsonl", self.seq, "text-without-entry")
            self.step()

    def compare(self, seq, sealed):
        self.skip_to(seq)
        if not self.there or self.seq != seq:
            return
        try:
            kind, where = self.wrong(self.texts, read_json(sealed))
            if kind:
                self.faults.add("texts.jsonl", seq, kind, where)
        except ValueError as unreadable:
            self.faults.add("texts.jsonl", seq, "unreadable", str(unreadable))
        self.step()

    def wrong(self, texts, entry):
        """The first text that is not what the entry committed to."""
        if not isinstance(texts, dict) or not set(texts) <= {"actor", "reason", "subject", "changes"}:
            raise ValueError("texts of something else than an entry")
        pairs = [
            ("actor", texts.get("actor"), member(member(entry, "actor"), "name")),
            ("reason", texts.get("reason"), member(entry, "reason")),
            ("subject", texts.get("subject"), member(entry, "subject")),
        ]
        rows, disclosed = member(entry, "changes"), texts.get("changes")
        if disclosed is not None and not isinstance(disclosed, list):
            raise ValueError("changes are a list")
        for row, fields in enumerate(disclosed or []):
            if fields is not None and not isinstance(fields, dict):
                raise ValueError("a row is an object")
            sealed = member(rows[row], "fields") if isinstance(rows, list) and row < len(rows) else None
            for field, told in (fields or {}).items():
                pairs.append(("changes[%d].%s" % (row, field), told, member(sealed, field)))
        found = (None, "")
        for where, told, commitment in pairs:
            if told is None:
                continue  # erased: not missed
            salt, value = members(told, "salt", "value")
            salt, value = base64_of(salt), canonical(value).encode("utf-8")
            if not isinstance(commitment, str):
                kind = "text-unsealed"
            elif len(salt) != 32 or base64.b64encode(hmac.new(salt, value, "sha256").digest()).decode() != commitment:
                kind = "text-differs"
            else:
                kind = None
                self.checked += 1
            if kind and not found[0]:
                found = (kind, where)
        return found


def member(value, name):
    return value.get(name) if isinstance(value, dict) else None


def walk(archive, tree, texts):
    """Goes through the entries once. Returns how many lines there were, and the gaps between their numbers."""
    faults = archive.faults
    count = last = gaps = 0
    last_hash, first_gap = bytes(32), None
    for line_number, line in archive.lines("entries.jsonl", MOST_LINE):
        count += 1
        try:
            seq, previous, stated, entry = members(read_json(line), "seq", "previous", "hash", "entry")
            seq, previous, stated, sealed = number(seq), hash_of(previous), hash_of(stated), text(entry).encode("utf-8")
        except ValueError:
            faults.add("entries.jsonl", None, "unreadable", "line %d" % line_number)
            continue
        if seq <= last:
            faults.add("entries.jsonl", seq, "not-ascending", "line %d" % line_number)
            continue
        leaf = hashlib.sha256(b"\x00" + sealed).digest()
        if hashlib.sha256(previous + struct.pack(">q", seq) + leaf).digest() != stated:
            kind = "entry-altered"
        elif seq == last + 1 and previous != last_hash:
            kind = "link-broken"
        else:
            kind = tree.fault_of(seq - 1, leaf)
        if kind:
            faults.add("entries.jsonl", seq, kind, "line %d" % line_number)
        texts.compare(seq, sealed)
        if last and seq > last + 1:
            first_gap = first_gap or last + 1
            gaps += seq - last - 1
        last, last_hash = seq, stated
    return count, gaps, first_gap


# ---------------------------------------------------------------- the whole

def judge_head(head, newest, previous, roots):
    """True when the archive agrees with a head that was kept, False when not, None when it cannot be told."""
    if newest is None:
        return None
    if head.origin != newest.origin:
        return False
    if head.size == newest.size:
        root = newest.root
    elif head.size == 0:
        root = EMPTY_ROOT
    elif previous is not None and head.size == previous.size:
        root = previous.root
    else:
        root = roots.get(head.size)
    return None if root is None else root == head.root


def check(source, faults, kept, pinned):
    """Returns what there is to tell when nothing is wrong, and the verdicts on the heads that were kept."""
    archive = Archive(source, faults)
    manifest = archive.read("manifest.json", Manifest)
    keys = archive.read("keys.json", Keys)
    sums = archive.read("SHA256SUMS", read_sums)
    heads = []
    for name in ("checkpoint.txt", "previous-checkpoint.txt"):
        head = archive.read(name, Note)
        for known in (keys, pinned if name == "checkpoint.txt" else None):
            kind = known.judge(head) if head and known else None
            if kind:
                faults.add(name, None, kind, "--keys" if known is pinned else "keys.json")
        heads.append(head)
    newest, previous = heads
    proof = archive.read("consistency.txt", read_proof)

    tree = Tree(archive, {head.size for _, head in kept if head})
    count, checked = 0, 0
    if archive.has("entries.jsonl"):
        texts = Texts(archive)
        count, gaps, first_gap = walk(archive, tree, texts)
        if "entries.jsonl" not in archive.cut:
            texts.skip_to(1 << 63)
        for _ in texts.lines:  # what is left still belongs to the file's hash
            pass
        checked = texts.checked
        if manifest and manifest.entries != count:
            named = first_gap if manifest.entries - count == gaps else None
            faults.add("entries.jsonl", named, "count-differs", "%d, manifest.json: %d" % (count, manifest.entries))
    tree.finish()
    whole = tree.whole and tree.there and "tree.txt" not in archive.cut
    root = tree.fold.root() if whole else None

    for name, part in (("manifest.json", manifest), ("keys.json", keys), ("previous-checkpoint.txt", previous)):
        if newest and part and part.origin != newest.origin:
            faults.add(name, None, "origin-differs", part.origin)
    if manifest and newest and manifest.size != newest.size:
        faults.add("manifest.json", None, "manifest-differs", "size")
    if newest and whole:
        if tree.fold.size != newest.size:
            faults.add("tree.txt", None, "size-differs", "%d, checkpoint.txt: %d" % (tree.fold.size, newest.size))
        elif root != newest.root:
            faults.add("tree.txt", None, "root-differs")
    if archive.has("previous-checkpoint.txt") and not archive.has("consistency.txt"):
        faults.add("consistency.txt", None, "missing-file")
    if newest and proof is not None and (previous or not archive.has("previous-checkpoint.txt")):
        if not (is_consistent(previous.size, previous.root, newest.size, newest.root, proof) if previous else not proof):
            faults.add("consistency.txt", None, "not-consistent")
    archive.compare(sums)

    roots = tree.roots if newest and whole and (tree.fold.size, root) == (newest.size, newest.root) else {}
    verdicts = []
    for name, head in kept:
        if head is None:
            faults.add(name, None, "unreadable")
            continue
        agrees = judge_head(head, newest, previous, roots)
        verdicts.append((name, head.size, agrees))
        if agrees is False:
            faults.add(name, None, "head-contradicts")
    told = {"entries": count, "texts": checked, "size": tree.fold.size, "root": root.hex() if root else "-", "keys": sorted(keys.keys) if keys else []}
    return told, verdicts


def read_kept(path):
    with open(path, "rb") as file:
        data = file.read(MOST_NOTE + 1)
    try:
        return path, Note(data)
    except (ValueError, binascii.Error):
        return path, None


def find_archive():
    here = os.path.dirname(os.path.abspath(__file__))
    if os.path.isfile(os.path.join(here, "manifest.json")):
        return here
    zips = [name for name in os.listdir(here) if name.lower().endswith(".zip")]
    if len(zips) != 1:
        raise CannotCheck("säg vilket arkiv / say which archive: python3 verify.py ARCHIVE.zip")
    return os.path.join(here, zips[0])


def run(arguments):
    faults = Faults()
    told, verdicts = None, []
    path = arguments.archive or find_archive()
    kept = [read_kept(head) for head in arguments.head]
    pinned = None
    if arguments.keys:
        with open(arguments.keys, "rb") as file:
            try:
                pinned = Keys(file.read(MOST_SMALL))
            except (ValueError, binascii.Error) as unreadable:
                raise CannotCheck("%s: %s" % (arguments.keys, unreadable))
    if not os.path.exists(path):
        raise CannotCheck("%s: finns inte / is not there" % path)
    try:
        source = Folder(path) if os.path.isdir(path) else Zip(path, faults)
        told, verdicts = check(source, faults, kept, pinned)
    except zipfile.BadZipFile as damaged:
        faults.add("", None, "unreadable", str(damaged))

    print("Arkiv / archive: %s" % path)
    for file, seq, kind, detail in faults.kept:
        swedish, english = WORDS[kind]
        where = file or "arkivet / the archive"
        entry = "" if seq is None else ", post / entry %d" % seq
        print("FEL / WRONG: %s%s: %s / %s%s" % (where, entry, swedish, english, " (%s)" % detail if detail else ""))
    if faults.count > len(faults.kept):
        print("… och fler fel / and more faults: %d" % (faults.count - len(faults.kept)))
    for name, size, agrees in verdicts:
        if agrees:
            print("Sparad kontrollpunkt stämmer / kept checkpoint agrees: %s (%d)" % (name, size))
        elif agrees is None:
            print("Sparad kontrollpunkt går inte att avgöra ur arkivet / kept checkpoint cannot be decided from the archive: %s (%d)" % (name, size))
    if told:
        print("Poster / entries: %(entries)d. Texter / texts: %(texts)d. Trädets storlek / tree size: %(size)d. Rot / root: %(root)s" % told)
    if faults.first_wrong is not None:
        print("Första felaktiga post / first wrong entry: %d" % faults.first_wrong)
    if faults.count:
        print("Arkivet stämmer INTE / the archive is NOT intact.")
        return 1
    if not pinned:
        print("Nycklarna kommer ur arkivet självt. Jämför deras id med vad du fått från annat håll. / "
              "The keys come from the archive itself. Compare their ids with what you had from elsewhere: %s" % ", ".join(told["keys"]))
    print("Arkivet stämmer / the archive is intact.")
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", nargs="?")
    parser.add_argument("--head", action="append", default=[], metavar="FILE")
    parser.add_argument("--keys", metavar="FILE")
    arguments = parser.parse_args()
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return run(arguments)
    except (CannotCheck, OSError) as reason:
        print("Gick inte att kontrollera / could not be checked: %s" % reason)
        return 2


if __name__ == "__main__":
    sys.exit(main())
