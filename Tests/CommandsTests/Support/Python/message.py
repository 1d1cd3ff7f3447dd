"""Prints what the standard library's parser finds in a message."""
import base64, email, email.policy, json, sys
data = open(sys.argv[1], 'rb').read()
strict = email.message_from_bytes(data, policy=email.policy.strict)
defects = [str(d) for part in strict.walk() for d in part.defects]
defects += [str(d) for part in strict.walk() for value in part.values() for d in value.defects]
lines = data.split(b'\n')
message = email.message_from_bytes(data, policy=email.policy.default)
def shape(part):
  inner = ' '.join(shape(p) for p in part.iter_parts()) if part.is_multipart() else ''
  return part.get_content_type() + (f'[{inner}]' if inner else '')
print(json.dumps({
  'defects': defects, 'headers': [[k, str(v)] for k, v in message.items()],
  'longest': max(map(len, lines)),
  'misread': [repr(l) for l in lines if l == b'.' or l.startswith(b'From ') or b'\r' in l],
  'to': [a.addr_spec for a in message['To'].addresses],
  'cc': [a.addr_spec for a in message['Cc'].addresses] if message['Cc'] else [],
  'type': message.get_content_type(), 'parts': [shape(p) for p in message.iter_parts()],
  'text': message.get_body(('plain',)).get_content(), 'html': message.get_body(('html',)).get_content(),
  'attachments': [[p.get_filename(), p.get_content_type(), base64.b64encode(p.get_payload(decode=True)).decode()]
    for p in message.walk() if p.get_content_disposition() == 'attachment']}))
