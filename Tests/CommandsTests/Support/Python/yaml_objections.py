"""Prints how many objections a validator has to each document, read as YAML 1.2 reads it."""
import json, re, sys, yaml
from jsonschema import Draft202012Validator
class Core(yaml.SafeLoader): pass
Core.yaml_implicit_resolvers = {}
Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|Null|NULL|)$"), ["~", "n", "N", ""])
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
Core.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]+$"), list("-+0123456789"))
def keys(value):
    if isinstance(value, dict): return {str(k): keys(v) for k, v in value.items()}
    return [keys(v) for v in value] if isinstance(value, list) else value
schema = json.load(open(sys.argv[1]))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
texts = json.loads(sys.argv[2])
print(json.dumps([len(list(validator.iter_errors(keys(yaml.load(t, Core)) or {}))) for t in texts]))
