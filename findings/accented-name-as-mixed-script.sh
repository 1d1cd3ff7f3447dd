#!/usr/bin/env bash
# rspamd takes the accents of a name for letters of another script, and leaves a Cyrillic or Chinese name alone.
#
# Tool: rspamd 3.4 with its own configuration and scores (Debian 12); no network, no mail of anybody's.
# Expected: R_MIXED_CHARSET ("Mixed characters in a message") finds words that mix scripts to deceive, as a Cyrillic letter among Latin ones. The
#   letters of Société, Müller or Bjørkeåsen are all Latin: such a name counts nothing, in whatever language the message is.
# Seen: where the text is in a language without such letters, as English, each letter with an accent in the subject counts as one: up to
#   1.25, a third of what delays a message (4). The same name without accents counts nothing, nor does a name that is Cyrillic or Chinese
#   altogether, nor the accents where the text is French.
# Matters: a notice in English that names its French, German, Polish or Turkish recipient in the subject, as a letter should, is held
#   to be more like spam than one to an American, or than one that does not say whom it is for.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'rspamd=3.4-*' 'libhyperscan5=5.4.0-*' 'libluajit-5.1-2=2.1.0~beta3*' 'libluajit-5.1-common=2.1.0~beta3*' \
  'libunwind8=1.6.2-*' 'libsodium23=1.0.18-*' 'libicu72=72.1-*' 'libglib2.0-0=2.74.6-*' 'libpcre2-8-0=10.42-*' 'libsqlite3-0=3.40.1-*'
for package in *.deb; do dpkg -x "$package" installed; done

share=$folder/installed/usr/share/rspamd
mkdir -p data local/local.d
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
# Only what cannot be left out: another place for its files, and nothing that asks the network.
echo "lang_detection { languages = \"$share/languages\"; }" > local/rspamd.conf.local
echo 'dns { nameserver = ["127.0.0.1:9"]; timeout = 0.01s; retransmits = 1; } pidfile = "";' > local/local.d/options.inc
echo 'type = "console"; level = "error";' > local/local.d/logging.inc
echo "bind_socket = \"127.0.0.1:$port\"; count = 1;" > local/local.d/worker-normal.inc
for other in controller proxy fuzzy; do echo 'enabled = false;' > "local/local.d/worker-$other.inc"; done
for module in rbl surbl fuzzy_check asn dkim spf dmarc arc mx_check greylist ratelimit replies history_redis neural phishing dkim_signing hfilter; do
  echo 'enabled = false;' > "local/local.d/$module.conf"
done
LD_LIBRARY_PATH=$(echo "$folder"/installed/usr/lib/*-linux-gnu*):$folder/installed/usr/lib/rspamd:$(echo "$folder"/installed/lib/*-linux-gnu*) \
  installed/usr/bin/rspamd -f -i -c installed/etc/rspamd/rspamd.conf --var=DBDIR="$folder/data" --var=RUNDIR="$folder/data" \
  --var=SHAREDIR="$share" --var=LUALIBDIR="$share/lualib" --var=RULESDIR="$share/rules" --var=PLUGINSDIR="$share/plugins" \
  --var=LOCAL_CONFDIR="$folder/local" --var=CONFDIR="$folder/installed/etc/rspamd" > data/log 2>&1 &
server=$!
trap 'kill "$server" && wait "$server"; rm -rf "$folder"' EXIT

seen=$(python3 - "$port" <<'END_OF_PYTHON'
import http.client, json, sys, time

ENGLISH = ("Dear partner,\n\nthe renewal audit found that your company meets the requirements of its certification, which was earned by "
           "credits. The certification is renewed for the coming year, and the certificate comes with this message. What has to be done "
           "before the next review stands below, with the day by which it is due.\n")
FRENCH = ("Chers partenaires,\n\nl'audit de renouvellement a constaté que votre société répond aux exigences de sa certification, obtenue par "
          "crédits. La certification est renouvelée pour l'année à venir, et le certificat est joint à ce message. Vérifiez également les "
          "délais indiqués ci-dessous.\n")

def ask(method, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]), timeout=60)
    connection.request(method, path, body)
    return connection.getresponse().read()

for _ in range(600):
    try:
        ask("GET", "/ping")
        break
    except OSError:
        time.sleep(0.5)

for language, text, names in (
        ("English", ENGLISH, ["Societe d'Etoile", "Société d'Étoile", "Müller AG", "Bjørkeåsen Drift ASA", "Źródło S.A.", "Пример", "西安网络"]),
        ("French", FRENCH, ["Société d'Étoile"])):
    for name in names:
        message = ("From: notices@example.org\nTo: partner@example.net\nSubject: %s: 2-star certification renewed\nMessage-ID: <1@example.org>\n"
                   "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n%s" % (name, text))
        found = json.loads(ask("POST", "/checkv2", message.encode()))["symbols"].get("R_MIXED_CHARSET")
        print("%s, %s: %s" % (language, name, "%.2f" % found["score"] if found else "nothing"))
END_OF_PYTHON
)
printf '%s\n' "$seen"

stated="English, Societe d'Etoile: nothing
English, Société d'Étoile: 1.25
English, Müller AG: 0.83
English, Bjørkeåsen Drift ASA: 1.25
English, Źródło S.A.: 1.25
English, Пример: nothing
English, 西安网络: nothing
French, Société d'Étoile: nothing"
[ "$seen" = "$stated" ] || { cat data/log >&2; echo "no longer as stated" >&2; exit 1; }
