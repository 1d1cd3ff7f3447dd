"""Prints the subject and the two bodies of a message."""
import email, email.policy, json, sys
message = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.strict)
assert not any(part.defects for part in message.walk())
print(json.dumps([str(message['Subject']), message.get_body(('plain',)).get_content(),
  message.get_body(('html',)).get_content()]))
