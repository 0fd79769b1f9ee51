#!/usr/bin/env python3
"""Writes a log of conversations whose messages are interleaved by time, a message a line of NDJSON.

usage: interleaved_log.py MESSAGES CONVERSATIONS SEED > log.ndjson

The same arguments give the same log. About one seller message in fifty breaks a rule, about one answer in ten comes late.
"""
import json, random, sys
from datetime import datetime, timedelta, timezone

messages, conversations, seed = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
rng = random.Random(seed)
SITES = ["amazon", "amazon.de", "amazon.co.uk", "ebay", "ebay.de"]
ASKED = ["Hello, the {thing} arrived {state}. What can you do?", "Where is my parcel? It should have been here on {day}.", "Does the {thing} fit the older model, too?",
         "Danke, aber der {thing} ist {state}. Bitte um Hilfe.", "I would like to return the {thing}, it is {state}.", "Any news about my {thing}?"]
ANSWERED = ["Hello,\n\nwe are sorry that the {thing} arrived {state}. A replacement leaves our warehouse on {day}; you do not need to send anything back.\n\nBest regards\nCustomer Care",
            "Good morning,\n\nyour parcel was handed to the carrier on {day}. Please allow two more business days. If it has not arrived by then, answer this message and we will refund it.\n\nKind regards",
            "Guten Tag,\n\nvielen Dank für Ihre Nachricht. Wir haben den Betrag am {day} erstattet.\n\nMit freundlichen Grüßen",
            "Thank you for the photo. The {thing} is compatible with version 2.{n} and later, and the warranty covers {n} months."]
BROKEN = ["Please call us on +1 415 555 01{n:02} and we will sort it out.", "Write to care{n}@brightlamp.example instead, that is faster.", "Leave us five stars and we send you a gift card."]
THINGS, STATES = ["lamp", "kettle", "drone", "blender", "mixer", "backpack"], ["damaged", "late", "incomplete", "scratched"]
START = datetime(2026, 3, 1, tzinfo=timezone.utc)

def say(template):
    return template.format(thing=rng.choice(THINGS), state=rng.choice(STATES), day=f"March {rng.randrange(1, 29)}", n=rng.randrange(1, 99))

rows = []
base, extra = divmod(messages, conversations)
for c in range(conversations):
    at, site = START + timedelta(seconds=rng.randrange(21 * 86400)), rng.choice(SITES)
    order = f"{rng.randrange(100, 1000)}-{rng.randrange(10**6, 10**7)}-{rng.randrange(10**6, 10**7)}"
    for m in range(base + (c < extra)):
        buyer = m % 2 == 0
        at += timedelta(seconds=rng.randrange(60, 20000) if rng.random() < 0.9 else rng.randrange(86400, 172800))
        row = {"id": f"m{c}-{m}", "conversation": f"c{c}", "marketplace": site, "author": "buyer" if buyer else "seller", "sentAt": at.strftime("%Y-%m-%dT%H:%M:%SZ"), "order": order,
               "text": say(rng.choice(ASKED)) if buyer else say(rng.choice(BROKEN if rng.random() < 0.02 else ANSWERED))}
        rows.append((at, c, m, json.dumps(row, ensure_ascii=False, separators=(",", ":"))))
rows.sort(key=lambda row: row[:3])
for row in rows:
    sys.stdout.write(row[3] + "\n")
