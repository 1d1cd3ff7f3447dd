"""Runs statements on a database with foreign keys on, and prints how many rows each has changed."""
import json, sqlite3, sys
database = sqlite3.connect(sys.argv[1])
database.execute("PRAGMA foreign_keys = ON")
print(json.dumps([database.execute(s).rowcount for s in json.loads(sys.argv[2])]))
database.commit()
