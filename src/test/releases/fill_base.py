#!/usr/bin/env python3
"""Fills a running base that holds the seed, as a fixture of its release: entries, versions, tombstones, API keys, an
answered request, a subscription.

    fill_base.py <address of the base> <file with its first admin key> <file to write>

The file then says what EarlierReleasesIT expects to find: the secrets of the keys, the trailer of the export, versions."""
import json
import pathlib
import sys
import urllib.request

base, key_file, known_file = sys.argv[1:]
admin = open(key_file).read().strip()


def send(method, path, body=None, key=admin, **headers):
    request = urllib.request.Request(base + path, method=method, data=json.dumps(body).encode() if body else None)
    kind = "application/merge-patch+json" if method == "PATCH" else "application/json"
    headers |= {"Authorization": f"Bearer {key}", "Content-Type": kind}
    for name, value in headers.items():
        request.add_header(name.replace("_", "-"), value)
    with urllib.request.urlopen(request) as answer:
        return answer.read()


def text(nb, en):
    return {"nb": nb, "en": en}


cited = [{"source": {"id": "topplederkonferansen-artikkel"}, "relation": "direct"}]
for i in range(1, 21):
    send("PUT", f"/api/v1/topics/tema-{i}", {
        "label": text(f"Tema {i} æøå", f"Topic {i}"), "related": [{"id": "trust"}], "citations": cited}, If_None_Match="*")
for i in range(1, 6):
    send("PUT", f"/api/v1/organizations/etat-{i}", {"name": text(f"Etat {i}", f"Agency {i}"), "kind": "agency", "country": "NO"},
         If_None_Match="*")
    send("PUT", f"/api/v1/speakers/taler-{i}", {
        "name": f"Kari Nordmann {i}", "givenName": "Kari", "familyName": f"Nordmann {i}",
        "affiliations": [{"organization": {"id": f"etat-{i}"}, "position": text("Direktør", "Director"), "from": "2018"}]},
         If_None_Match="*")
    send("PUT", f"/api/v1/principles/prinsipp-{i}", {
        "statement": text(f"Prinsipp {i} 🌱", f"Principle {i}"), "topics": [{"id": f"tema-{i}"}], "citations": cited},
         If_None_Match="*")
# Versions: three of some, and five of one.
for i in range(1, 11):
    for part in range(1, 3 if i > 1 else 5):
        send("PATCH", f"/api/v1/topics/tema-{i}", {"definition": text(f"Utgave {part}", f"Edition {part}")}, If_Match="*")
# Tombstones, and one that is there again.
for i in range(16, 21):
    send("DELETE", f"/api/v1/topics/tema-{i}", If_Match="*")
send("PUT", "/api/v1/topics/tema-20", {"label": text("Tema 20, igjen", "Topic 20, again")}, If_None_Match="*")
# Keys: one that works, and one that was revoked.
editor = json.loads(send("POST", "/api/v1/api-keys",
                         {"organization": "986252932", "role": "editor", "description": "Of the fixture"}))
revoked = json.loads(send("POST", "/api/v1/api-keys",
                          {"organization": "986252932", "role": "editor", "description": "Revoked"}))
send("DELETE", f"/api/v1/api-keys/{revoked['id']}")
answered = json.loads(send("POST", "/api/v1/topics", {"label": text("Sendt to ganger", "Sent twice")}, key=editor["secret"],
                           Idempotency_Key="fixture-1"))
# Last of all, so that it has nothing to deliver.
send("POST", "/api/v1/subscriptions", {"url": "http://localhost:9/innovasjonsbase", "types": ["topic"],
                                       "description": "Of the fixture"}, key=editor["secret"])

known = {
    "admin": admin,
    "editor": editor["secret"],
    "revoked": revoked["secret"],
    "answered": answered["id"],
    "trailer": json.loads(send("GET", "/api/v1/export").splitlines()[-1])["trailer"],
    "versions": json.loads(send("GET", "/api/v1/topics/tema-1/versions")),
}
pathlib.Path(known_file).write_text(json.dumps(known, indent=2, ensure_ascii=False) + "\n")
