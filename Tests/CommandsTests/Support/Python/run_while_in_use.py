"""Runs a program while a database is being written to, and prints the status that it ended with."""
import sqlite3, subprocess, sys
database = sqlite3.connect(sys.argv[1])
database.execute("BEGIN IMMEDIATE")
print(subprocess.run(sys.argv[2:]).returncode)
