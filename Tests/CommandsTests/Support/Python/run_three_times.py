"""Runs a program three times at once, and ends with the highest status."""
import subprocess, sys
runs = [subprocess.Popen(sys.argv[1:]) for _ in range(3)]
sys.exit(max(run.wait() for run in runs))
