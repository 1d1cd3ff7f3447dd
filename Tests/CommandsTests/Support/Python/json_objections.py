"""Prints what a validator objects to in files of JSON lines."""
import json, pathlib, sys
from jsonschema import Draft202012Validator, FormatChecker
folder, name, *files = sys.argv[1:]
documents = {p.name: json.loads(p.read_text()) for p in pathlib.Path(folder).iterdir()}
for document in documents.values(): Draft202012Validator.check_schema(document)
try:
  from referencing import Registry, Resource
  registry = Registry().with_resources((k, Resource.from_contents(v)) for k, v in documents.items())
  validator = Draft202012Validator(documents[name], registry=registry)
except ImportError:
  from jsonschema import RefResolver
  resolver = RefResolver(name, documents[name], store=documents)
  validator = Draft202012Validator(documents[name], resolver=resolver)
lines = [line for file in files for line in open(file, encoding='utf-8')]
assert lines, 'no lines'
errors = [e for line in lines for e in validator.iter_errors(json.loads(line))]
print(json.dumps([f'{e.json_path}: {e.message}'[:300] for e in errors]))
