"""A Debian with systemd and star-audit in it, as an administrator installs it: units by install.sh, account, folders and records."""
import os
import re
import shutil
import subprocess

from machine import NotHere

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
INCLUDED = "systemd,systemd-sysv,libsqlite3-0,libstdc++6,tzdata"
LIBRARIES = "/usr/lib/star-audit-runtime"
DATABASE = "/var/lib/star-audit/records.db"
OUTBOX = "/var/lib/star-audit/outbox"
CLOCK = "/usr/lib/star-audit-clock.so"
SAMPLE = "/srv/sample"


def made(suite, cache):
    """the tree of a suite, made once where a folder keeps it"""
    tree = os.path.join(cache, suite)
    if os.path.exists(os.path.join(tree, "usr/lib/systemd/systemd")):
        return tree
    if not shutil.which("debootstrap"):
        raise NotHere("there is no debootstrap")
    shutil.rmtree(tree + ".new", ignore_errors=True)
    r = subprocess.run(["debootstrap", "--variant=minbase", "--include=" + INCLUDED, suite, tree + ".new"],
                       stdin=subprocess.DEVNULL, capture_output=True)
    if r.returncode:
        shutil.rmtree(tree + ".new", ignore_errors=True)
        raise NotHere("debootstrap makes no tree of %s: %s" % (suite, (r.stdout + r.stderr).decode("utf-8", "replace").strip()[-200:]))
    os.rename(tree + ".new", tree)
    return tree


def copied(source, target):
    subprocess.run(["cp", "-a", "--reflink=auto", source, target], check=True)
    return target


def chrooted(tree, *words):
    r = subprocess.run(["chroot", tree, "/usr/bin/env", "-i", "PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8"] + list(words),
                       stdin=subprocess.DEVNULL, capture_output=True)
    if r.returncode:
        raise RuntimeError("`%s` ended with %s: %s" % (" ".join(words), r.returncode, (r.stdout + r.stderr).decode("utf-8", "replace")[-600:]))
    return r.stdout.decode("utf-8", "replace")


def libraries(program, tree):
    """puts into the tree what the program is linked with and Debian lacks: Swift's runtime, where it is not in the program"""
    said = subprocess.run(["ldd", program], capture_output=True, text=True).stdout
    lacking = [p for p in re.findall(r"=> (/\S+)", said) if not os.path.exists(tree + os.path.realpath(p)) and not re.match(r"(/usr)?/lib", p)]
    if lacking:
        os.makedirs(tree + LIBRARIES, exist_ok=True)
        for path in lacking:
            shutil.copy2(path, tree + LIBRARIES)
        with open(tree + "/etc/ld.so.conf.d/star-audit-runtime.conf", "w") as f:
            f.write(LIBRARIES + "\n")
        chrooted(tree, "ldconfig")


def compiled(source, target, *options):
    subprocess.run(["cc", "-O1", "-Wall", "-Werror", "-o", target, source] + list(options), check=True)
    os.chmod(target, 0o755)


def installed(program, tree):
    """what `sudo systemd/install.sh` and the lines after it in OPERATIONS.md do"""
    libraries(program, tree)
    subprocess.run([os.path.join(TOP, "systemd/install.sh"), "--no-build", program], env=dict(os.environ, DESTDIR=tree), check=True,
                   stdout=subprocess.DEVNULL)
    chrooted(tree, "systemd-sysusers", "star-audit.conf")
    # In service since before the first day that is tried, whatever day it is.
    path = tree + "/etc/star-audit/star-audit.yaml"
    with open(path) as f:
        text = f.read()
    with open(path, "w") as f:
        f.write(re.sub(r"(?m)^(# )?in_service_since: [0-9-]*", "in_service_since: 2026-12-01", text).replace("example.com", "department.internal"))
    compiled(os.path.join(TOP, "Tests/CommandsTests/Support/clock.c"), tree + CLOCK, "-shared", "-fPIC")


def filled(machine, channels, seed):
    """records of a sample, given to the group that may write them, as OPERATIONS.md has it"""
    machine.must("star-audit", "sample", "--channels", str(channels), "--seed", str(seed), "--as-of", "2027-01-01", SAMPLE, "--quiet")
    machine.must("sh", "-c", "umask 077; star-audit import %s --database %s --quiet" % (SAMPLE, DATABASE))
    machine.must("systemd-tmpfiles", "--create", "star-audit.conf")
