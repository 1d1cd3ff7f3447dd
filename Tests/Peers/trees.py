"""Debian trees with the peers in them, apart from each other: transfer agents exclude one another on one machine.

A tree is an overlay over one small Debian: `install` fills its upper layer once; `enter` runs a function in namespaces of its own
(files, network, processes), over the tree with a layer above it that is thrown away afterwards.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile


class Trees:
    def __init__(self, folder, release="bookworm"):
        self.folder, self.release = os.path.abspath(folder), release
        self.base = os.path.join(self.folder, "base")
        os.makedirs(self.folder, exist_ok=True)

    def prepare(self):
        if os.path.exists(os.path.join(self.folder, "base.done")):
            return
        shutil.rmtree(self.base, ignore_errors=True)
        run(["debootstrap", "--variant=minbase", "--include=ca-certificates", self.release, self.base])
        open(os.path.join(self.folder, "base.done"), "w").close()

    def install(self, name, packages, answers=""):
        """packages in a tree of their own, once; returns {package: version}"""
        top, done = os.path.join(self.folder, name), os.path.join(self.folder, name + ".done")
        if not os.path.exists(done):
            for part in ("upper", "work", "root"):
                shutil.rmtree(os.path.join(top, part), ignore_errors=True)
                os.makedirs(os.path.join(top, part))
            script = """
set -e
mount -t overlay overlay -o lowerdir=%(base)s,upperdir=%(top)s/upper,workdir=%(top)s/work %(top)s/root
mount -t proc proc %(top)s/root/proc
mount --bind /dev %(top)s/root/dev
cp /etc/resolv.conf %(top)s/root/etc/resolv.conf
cp /etc/hosts %(top)s/root/etc/hosts
printf '#!/bin/sh\\nexit 101\\n' >%(top)s/root/usr/sbin/policy-rc.d
chmod 755 %(top)s/root/usr/sbin/policy-rc.d
[ -z "$ANSWERS" ] || printf '%%s\\n' "$ANSWERS" | chroot %(top)s/root debconf-set-selections
chroot %(top)s/root apt-get update -qq
chroot %(top)s/root apt-get install -y -qq --no-install-recommends %(packages)s
chroot %(top)s/root useradd --create-home --uid 1500 auditor
chroot %(top)s/root apt-get clean
""" % {"base": self.base, "top": top, "packages": " ".join(packages)}
            run(["unshare", "--mount", "sh", "-c", script],
                env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C", "ANSWERS": answers})
            open(done, "w").close()
        with open(os.path.join(top, "upper/var/lib/dpkg/status"), encoding="utf-8") as f:
            found, package = {}, None
            for line in f:
                if line.startswith("Package: "):
                    package = line.split()[1]
                elif line.startswith("Version: ") and package in packages:
                    found[package] = line.split()[1]
        return found

    def enter(self, name, script, arguments, timeout=1800):
        """runs a Python script of this folder as `script TREE ARGUMENTS` in namespaces of its own; what it prints last is JSON"""
        top = os.path.join(self.folder, name)
        with tempfile.TemporaryDirectory(prefix="peers-") as side:
            shell = """
set -e
mount -t tmpfs tmpfs %(side)s
mkdir %(side)s/upper %(side)s/work %(side)s/root
mount -t overlay overlay -o lowerdir=%(top)s/upper:%(base)s,upperdir=%(side)s/upper,workdir=%(side)s/work %(side)s/root
mount -t proc proc %(side)s/root/proc
mount -t proc proc /proc
mount --rbind /dev %(side)s/root/dev
mkdir -p %(side)s/root/dev/pts
mount -t devpts devpts %(side)s/root/dev/pts -o newinstance,ptmxmode=0666,mode=0620
mount --bind %(side)s/root/dev/pts/ptmx %(side)s/root/dev/ptmx
ip link set lo up
printf '127.0.0.1 localhost office.example.net office\\n' >%(side)s/root/etc/hosts
: >%(side)s/root/etc/resolv.conf
echo office.example.net >%(side)s/root/etc/mailname
hostname office.example.net
exec "$@"
""" % {"side": side, "top": top, "base": self.base}
            here = os.path.dirname(os.path.abspath(__file__))
            r = subprocess.run(["unshare", "--mount", "--net", "--uts", "--ipc", "--pid", "--fork", "--kill-child", "sh", "-c", shell, "sh",
                                sys.executable, os.path.join(here, script), side + "/root"] + arguments,
                               capture_output=True, text=True, timeout=timeout, stdin=subprocess.DEVNULL)
        try:
            return json.loads(r.stdout.splitlines()[-1])
        except (IndexError, ValueError):
            raise RuntimeError("%s in the tree %s ended with %d: %s" % (script, name, r.returncode, (r.stdout + r.stderr)[-1500:]))


def run(words, **more):
    r = subprocess.run(words, capture_output=True, text=True, stdin=subprocess.DEVNULL, **more)
    if r.returncode != 0:
        raise RuntimeError("%s ended with %d: %s" % (" ".join(words)[:200], r.returncode, (r.stdout + r.stderr)[-1500:]))
    return r.stdout
