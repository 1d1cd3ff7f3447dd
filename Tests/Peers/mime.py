"""Reads a message with Python's email package, as mime.pl does with MIME-tools."""
import email
import email.policy
import email.utils
import hashlib


def read(path):
    with open(path, "rb") as f:
        whole = email.message_from_binary_file(f, policy=email.policy.default)
    seen = {"path": path, "attachments": [], "faults": [repr(d) for part in whole.walk() for d in part.defects],
            "names": [n.lower() for n in whole.keys()]}
    for name in ("Subject", "From", "To", "Cc", "Reply-To"):
        values = whole.get_all(name, [])
        if len(values) > 1:
            seen["faults"].append("two of " + name)
        if values:
            seen[name] = str(values[0])
            seen["faults"] += [repr(d) for d in values[0].defects]
    for part in whole.walk():
        if part.is_multipart():
            continue
        if part.get_content_disposition() == "attachment":
            seen["attachments"].append(hashlib.sha256(part.get_payload(decode=True)).hexdigest())
        else:
            seen[part.get_content_type()] = part.get_payload(decode=True).decode(part.get_content_charset("us-ascii"))
    return seen
