"""The forecast against what is really decided: sample records, every forecast as of a day, then the reviews and renewals of the
eighteen months that follow, published and applied one after the other with nothing on record changed but that renewals are
confirmed.

    faketime '2026-06-30' python3 -m reference.renewal.forecast --program PATH [--channels 2000] [--seed 7] [--as-of 2027-01-01]

A channel is wrong where the first decision that takes its star is another than foretold: another day, another procedure or another
star, one where none was foretold, or none where one was. Ends with 1 if one is wrong.
"""
import argparse
import concurrent.futures
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile


def run(program, *arguments, statuses=(0,)):
    ended = subprocess.run([program, *arguments], capture_output=True, text=True)
    if ended.returncode not in statuses:
        sys.exit(f"{' '.join(arguments)}: {ended.returncode}\n{ended.stderr[-2000:]}")
    return ended.stdout


def foretold(program, database, day, channel):
    """The forecast of a channel that keeps its star on the day: (day, procedure, star) or None; False for any other channel."""
    said = json.loads(run(program, "explain", channel, "--database", database, "--as-of", day, "--format", "json"))
    decision = said.get("decision")
    if not decision or decision["outcome"] != "retain":
        return False
    forecast = said.get("forecast")
    return forecast and (forecast["decided_on"], forecast["decided_by"], forecast["to_star"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--channels", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--as-of", default="2027-01-01", help="a 1 January")
    options = parser.parse_args()
    program, day, year = options.program, options.as_of, int(options.as_of[:4])
    with tempfile.TemporaryDirectory(prefix="forecast-") as folder:
        database, outbox = f"{folder}/records.db", f"{folder}/outbox"
        run(program, "sample", "--channels", str(options.channels), "--seed", str(options.seed), "--as-of", day, database)
        with sqlite3.connect(database) as connection:
            channels = [row[0] for row in connection.execute("SELECT channel_id FROM channels ORDER BY 1")]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            forecasts = dict(zip(channels, pool.map(lambda c: foretold(program, database, day, c), channels)))
        asked = {channel: forecast for channel, forecast in forecasts.items() if forecast is not False}
        real = {}
        places = ["--database", database, "--outbox", outbox]
        free = ["--allow-future", "--allow-downgrades", "999999", "--allow-undecided", "999999", "--allow-shrink", "--quiet"]

        def decide(command, date, batch, procedure):
            run(program, command, *places, "--as-of", date, *free)
            for line in (pathlib.Path(outbox) / batch / "decisions.jsonl").open():
                decision = json.loads(line)
                channel, star = decision["channel_id"], decision["to_star"]
                if decision["outcome"] == "hold":
                    continue
                before = decision["from_star"] if procedure == "review" else decision["star_sought"]
                if date != day and star < before and channel not in real:
                    real[channel] = (date, procedure, star)
            run(program, "apply", batch, *places, "--yes", "--allow-future")

        def confirm(of):
            with sqlite3.connect(database) as connection:
                connection.execute(
                    "UPDATE certifications SET renewal_confirmed_on = ? WHERE valid_until >= ? AND issued_on < ?",
                    (f"{of - 1}-12-15", f"{of - 1}-12-31", f"{of}-01-01"))

        confirm(year)
        decide("review", day, f"{year}-01-review", "review")
        decide("renew", f"{year}-01-15", f"{year}-01-15-renewal", "renewal")
        decide("review", f"{year}-07-01", f"{year}-07-review", "review")
        confirm(year + 1)
        decide("review", f"{year + 1}-01-01", f"{year + 1}-01-review", "review")
        decide("renew", f"{year + 1}-01-15", f"{year + 1}-01-15-renewal", "renewal")
        decide("review", f"{year + 1}-07-01", f"{year + 1}-07-review", "review")
        wrong = [c for c, forecast in asked.items() if forecast != real.get(c)]
        for channel in wrong[:20]:
            print(f"{channel}: foretold {asked[channel]}, decided {real.get(channel)}")
        threatened = sum(1 for forecast in asked.values() if forecast)
        renewals = sum(1 for forecast in asked.values() if forecast and forecast[1] == "renewal")
        print(f"{len(channels)} channels, {len(asked)} keep their star on {day}: {threatened} foretold a loss, "
              f"{renewals} of them by a renewal; {len(wrong)} wrong")
        return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
