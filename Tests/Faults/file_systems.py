#!/usr/bin/env python3
"""What the program does on each file system that this machine can mount (as root; loop devices, FUSE, servers on this machine).

    file_systems.py --program PATH [NAME …] [--list] [--verbose]

On each, the outbox and then the records are put: a review is published, published again, verified, withdrawn, published anew, and applied;
on a disk that is full, with a disk that may only be read, and through links. Each step succeeds whole, or is refused with its status and a
message that says what the file system lacks, and leaves nothing that a reader sees. Prints a row each; what cannot be mounted here is
skipped, saying so. Exit 1 if something was left half, or a refusal names no way out.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

SIZE = 320                                                      # MiB, the least that btrfs and xfs are content with
BATCH = "2027-01-review"


def image(make, mount):
    return "truncate -s %dM $IMG && %s && %s" % (SIZE, make, mount)


def loop(kind, make):
    return image(make, "mount -t %s -o loop $IMG $M" % kind)


# Name: (programs that it needs, kernel module or None, how it is mounted at $M, with $W for what it is made of, how it is taken down)
SYSTEMS = {
    "ext2": (["mkfs.ext2"], "ext2", loop("ext2", "mkfs.ext2 -q $IMG")),
    "ext3": (["mkfs.ext3"], "ext3", loop("ext3", "mkfs.ext3 -q $IMG")),
    "ext4": (["mkfs.ext4"], "ext4", loop("ext4", "mkfs.ext4 -q $IMG")),
    "ext4, folded case": (["mkfs.ext4"], "ext4", loop("ext4", "mkfs.ext4 -q -O casefold -E encoding=utf8 $IMG") + " && mkdir $M/top && chattr +F $M/top"),
    "xfs": (["mkfs.xfs"], "xfs", loop("xfs", "mkfs.xfs -q $IMG")),
    "btrfs": (["mkfs.btrfs"], "btrfs", loop("btrfs", "mkfs.btrfs -q $IMG")),
    "f2fs": (["mkfs.f2fs"], "f2fs", loop("f2fs", "mkfs.f2fs -q $IMG")),
    "jfs": (["mkfs.jfs"], "jfs", loop("jfs", "mkfs.jfs -q $IMG")),
    "nilfs2": (["mkfs.nilfs2"], "nilfs2", loop("nilfs2", "mkfs.nilfs2 -q $IMG")),
    "reiserfs": (["mkfs.reiserfs"], "reiserfs", loop("reiserfs", "mkfs.reiserfs -q -f $IMG")),
    "udf": (["mkudffs"], "udf", loop("udf", "mkudffs -b 512 --media-type=hd $IMG")),
    "minix": (["mkfs.minix"], "minix", loop("minix", "mkfs.minix -3 $IMG")),
    "vfat": (["mkfs.vfat"], "vfat", loop("vfat", "mkfs.vfat -F 32 $IMG")),
    "exfat": (["mkfs.exfat"], "exfat", loop("exfat", "mkfs.exfat $IMG")),
    "ntfs3": (["mkfs.ntfs"], "ntfs3", loop("ntfs3", "mkfs.ntfs -q -F -f $IMG")),
    "tmpfs": ([], None, "mount -t tmpfs -o size=%dM tmpfs $M" % SIZE),
    "overlay": (["mkfs.ext4"], "overlay", "truncate -s %dM $IMG && mkfs.ext4 -q $IMG && mkdir $W/disk $W/lower && mount -o loop $IMG $W/disk && mkdir "
                "$W/disk/upper $W/disk/work && mount -t overlay -o lowerdir=$W/lower,upperdir=$W/disk/upper,workdir=$W/disk/work overlay $M" % SIZE,
                "umount $M; umount $W/disk"),
    "eCryptfs": (["mount.ecryptfs"], "ecryptfs", "mkdir $W/below && mount -t ecryptfs -o key=passphrase:passphrase_passwd=secret,ecryptfs_cipher=aes,"
                 "ecryptfs_key_bytes=16,ecryptfs_passthrough=n,ecryptfs_enable_filename_crypto=n,no_sig_cache $W/below $M"),
    "9p": (["diod"], "9p", "mkdir $W/below && { diod -n -f -L $W/diod.log -l 127.0.0.1:5640 -e $W/below & echo $! >$W/pid; sleep 1; } && "
           "mount -t 9p -o trans=tcp,port=5640,version=9p2000.L,aname=$W/below,uname=root,access=any 127.0.0.1 $M", "umount $M; kill $(cat $W/pid)"),
    "NFS 4.2": (["exportfs", "rpc.nfsd", "rpc.mountd"], "nfsv4", None),
    "NFS 3": (["exportfs", "rpc.nfsd", "rpc.mountd", "rpc.statd"], "nfsv3", None),
    "CIFS": (["smbd", "mount.cifs"], "cifs", None),
    "CIFS, nobrl": (["smbd", "mount.cifs"], "cifs", None),
    "sshfs": (["sshfs", "sshd"], "fuse", "mkdir $W/below && sshfs -o \"ssh_command=%s\" ignored:$W/below $M" % "$W/direct", "fusermount3 -u $M"),
    "ntfs-3g": (["mkfs.ntfs", "ntfs-3g"], "fuse", image("mkfs.ntfs -q -F -f $IMG", "ntfs-3g $IMG $M")),
    "exfat-fuse": (["mkfs.exfat", "mount.exfat-fuse"], "fuse", image("mkfs.exfat $IMG", "losetup -f --show $IMG >$W/loop && mount.exfat-fuse $(cat $W/loop) $M"),
                   "umount $M; losetup -d $(cat $W/loop)"),
    "fuse2fs": (["mkfs.ext4", "fuse2fs"], "fuse", image("mkfs.ext4 -q $IMG", "fuse2fs $IMG $M")),
    "bindfs": (["bindfs"], "fuse", "mkdir $W/below && bindfs $W/below $M"),
    "mergerfs": (["mergerfs"], "fuse", "mkdir $W/a $W/b && mergerfs -o minfreespace=1M $W/a:$W/b $M"),
    "unionfs-fuse": (["unionfs"], "fuse", "mkdir $W/a $W/b && unionfs -o cow $W/a=RW:$W/b=RO $M"),
    "fuse-overlayfs": (["fuse-overlayfs"], "fuse", "mkdir $W/l $W/u $W/w && fuse-overlayfs -o lowerdir=$W/l,upperdir=$W/u,workdir=$W/w $M"),
    "gocryptfs": (["gocryptfs"], "fuse", "mkdir $W/below && gocryptfs -q -init -extpass 'echo secret' $W/below && gocryptfs -q -extpass 'echo secret' $W/below $M"),
    "EncFS": (["encfs"], "fuse", "mkdir $W/below && encfs --standard --extpass='echo secret' $W/below $M"),
    "disorderfs": (["disorderfs"], "fuse", "mkdir $W/below && disorderfs -q $W/below $M"),
    "rclone, full cache": (["rclone"], "fuse", "mkdir $W/below && rclone mount --daemon --vfs-cache-mode full --cache-dir $W/cache $W/below $M"),
    "rclone, no cache": (["rclone"], "fuse", "mkdir $W/below && rclone mount --daemon $W/below $M"),
    "squashfs": (["mksquashfs"], "squashfs", None),
    "erofs": (["mkfs.erofs"], "erofs", None),
}
SYSTEMS["NFS 4.2"] = SYSTEMS["NFS 4.2"][:2] + (
    "(rpcbind; true) && mkdir $W/below && exportfs -o rw,no_root_squash,insecure,fsid=77,no_subtree_check 127.0.0.1:$W/below && rpc.nfsd 2 && "
    "(rpc.mountd; true) && mount -t nfs -o vers=4.2 127.0.0.1:$W/below $M", "umount $M; exportfs -ua; rpc.nfsd 0")
SYSTEMS["NFS 3"] = SYSTEMS["NFS 3"][:2] + (
    "(rpcbind; rpc.statd; true) && mkdir $W/below && exportfs -o rw,no_root_squash,insecure,fsid=78,no_subtree_check 127.0.0.1:$W/below && rpc.nfsd 2 && "
    "(rpc.mountd; true) && mount -t nfs -o vers=3 127.0.0.1:$W/below $M", "umount $M; exportfs -ua; rpc.nfsd 0")
SAMBA = ("mkdir $W/below $W/samba && chmod 777 $W/below && printf '[global]\\nmap to guest = bad user\\nguest account = root\\nsmb ports = 4455\\ninterfaces = lo\\n"
         "private dir = %s\\nlock dir = %s\\nstate directory = %s\\ncache directory = %s\\npid directory = %s\\n[s]\\npath = %s\\nread only = no\\nguest ok = yes\\n"
         "force user = root\\n' $W/samba $W/samba $W/samba $W/samba $W/samba $W/below >$W/smb.conf && smbd -D -s $W/smb.conf && sleep 1 && "
         "mount -t cifs -o guest,port=4455,vers=3.1.1%s //127.0.0.1/s $M")
for name, options in ("CIFS", ""), ("CIFS, nobrl", ",nobrl"):
    SYSTEMS[name] = SYSTEMS[name][:2] + (SAMBA.replace("vers=3.1.1%s", "vers=3.1.1" + options), "umount $M; kill $(cat $W/samba/smbd.pid)")
READ_ONLY = {"squashfs": "mksquashfs $W/content $IMG -quiet && mount -t squashfs -o loop $IMG $M",
             "erofs": "mkfs.erofs $IMG $W/content && mount -t erofs -o loop $IMG $M"}


class Bad(Exception):
    pass


class Ground:
    def __init__(self, program, folder, verbose):
        self.program, self.folder, self.verbose = os.path.abspath(program), folder, verbose
        self.local = os.path.join(folder, "local")
        os.makedirs(self.local)
        self.records = os.path.join(self.local, "records.db")
        self.csv = os.path.join(self.local, "csv")
        self.must("sample", "--channels", "40", "--seed", "1", "--as-of", "2027-01-01", self.csv)
        self.must("import", self.csv, "--database", self.records)

    def run(self, *args):
        env = {"PATH": os.environ["PATH"], "HOME": self.local, "TZ": "UTC", "LANG": "C.UTF-8"}
        env.update({k: v for k, v in os.environ.items() if k == "LD_LIBRARY_PATH"})
        try:
            r = subprocess.run([self.program] + list(args), cwd=self.local, env=env, stdin=subprocess.DEVNULL, capture_output=True, timeout=300)
        except subprocess.TimeoutExpired:
            return None, "does not end"
        said = (r.stdout + r.stderr).decode("utf-8", "replace")
        if self.verbose:
            print("    %s -> %s %s" % (" ".join(args), r.returncode, said[-400:]), flush=True)
        return r.returncode, said

    def must(self, *args):
        status, said = self.run(*args)
        if status != 0:
            raise Bad("`%s` ended with %s: %s" % (" ".join(args), status, said[-400:]))
        return said


def visible(outbox):
    return sorted(n for n in os.listdir(outbox) if not n.startswith(".")) if os.path.isdir(outbox) else []


def line(said):
    """what a refusal says, without its paths"""
    text = next((s for s in reversed(said.strip().splitlines()) if s.startswith("star-audit: ")), said.strip()[-300:])
    return re.sub(r"/\S*/", "", text.removeprefix("star-audit: "))


def refused(status, said, outbox, before=()):
    if visible(outbox) != sorted(before):
        raise Bad("ended with %s and left %s: %s" % (status, visible(outbox), said[-300:]))
    if status not in (73, 74, 75):
        raise Bad("ended with %s: %s" % (status, said[-300:]))
    return "%s: %s" % (status, line(said))


def publishes(g, outbox, records, steps=True):
    """None where all went well, else how the first step was refused"""
    review = ("review", "--as-of", "2027-01-01", "--allow-future", "--allow-downgrades", "99", "--database", records, "--outbox", outbox)
    status, said = g.run(*review)
    if status != 0:
        return refused(status, said, outbox)
    where = ("--database", records, "--outbox", outbox)
    g.must("verify", BATCH, *where)
    g.must(*review)
    if not steps:
        return None
    status, said = g.run("withdraw", BATCH, "--reason", "a test", "--by", "A. Clerk", *where)
    if status != 0:
        return "withdraw: " + refused(status, said, outbox, [BATCH])
    if visible(outbox):
        raise Bad("a batch that was withdrawn is still there")
    g.must(*review)
    status, said = g.run("apply", BATCH, "--yes", "--allow-future", *where)
    if status != 0:
        return "apply: " + refused(status, said, outbox, [BATCH])
    g.must("verify", BATCH, *where)
    if any(n.endswith(".partial") or n.startswith(".spool-") for n in os.listdir(outbox)):
        raise Bad("leaves %s" % os.listdir(outbox))
    return None


def keeps_records(g, folder, outbox):
    records = os.path.join(folder, "records.db")
    status, said = g.run("import", g.csv, "--database", records)
    if status != 0:
        if os.path.exists(records):
            raise Bad("import ended with %s and left a file: %s" % (status, said[-300:]))
        if status not in (73, 74, 75):
            raise Bad("import ended with %s: %s" % (status, said[-300:]))
        return "import: %s: %s" % (status, line(said))
    left = [n for n in os.listdir(folder) if n.startswith(".records") or n.endswith(("-journal", "-wal"))]
    if left:
        raise Bad("import leaves %s" % left)
    return publishes(g, outbox, records)


def when_full(g, folder, outbox, records):
    """on a disk that somebody else filled: refused, nothing half; once there is room, published"""
    filler = os.path.join(folder, "filler")
    try:
        with open(filler, "wb", buffering=0) as f:
            for block in (1 << 20, 1 << 12, 512):
                try:
                    while True:
                        f.write(bytes(block))
                except OSError:
                    pass
            try:
                os.fsync(f.fileno())
            except OSError:
                pass
    except OSError:
        pass
    status, said = g.run("review", "--as-of", "2027-01-01", "--allow-future", "--allow-downgrades", "99", "--database", records, "--outbox", outbox)
    text = "published" if status == 0 else refused(status, said, outbox)
    os.unlink(filler)
    why = publishes(g, outbox, records, steps=False)
    if why and "the disk is full" in why:                       # one that is a log has room again when somebody has cleaned up
        return text + " (also at once after room was made)"
    if why:
        raise Bad("with room again: " + why)
    return text


def one(g, name, mount, work):
    """the cells of a row"""
    top = os.path.join(mount, "top") if os.path.isdir(os.path.join(mount, "top")) else mount

    def records(n):
        path = os.path.join(g.local, "records-%s.db" % n)
        shutil.copyfile(g.records, path)
        return path
    cells = [publishes(g, os.path.join(top, "outbox"), records("a")) or "works"]
    works = cells[0] == "works"
    os.makedirs(os.path.join(top, "db"))
    cells.append(keeps_records(g, os.path.join(top, "db"), os.path.join(work, "outbox")) or "works")
    # Through a link from elsewhere.
    os.makedirs(os.path.join(top, "linked"))
    os.symlink(os.path.join(top, "linked"), os.path.join(work, "link"))
    link = publishes(g, os.path.join(work, "link"), records("b"), steps=False) or "works"
    if works and link != "works":
        raise Bad("through a link: " + link)
    st = os.statvfs(mount)
    if works and st.f_blocks * st.f_frsize < 4 * SIZE << 20:
        cells.append(when_full(g, top, os.path.join(top, "full"), records("c")))
    else:
        cells.append("not tried")
    if works and cells[1] == "works" and subprocess.run(["mount", "-o", "remount,ro", mount], capture_output=True).returncode == 0:
        cells.append(read_only(g, top, records("d"), os.path.join(top, "db", "records.db")))
    else:
        cells.append("not tried")
    return cells


def read_only(g, top, records, inside):
    """a disk that may only be read: previews from it, publishes nothing into it"""
    status, said = g.run("review", "--as-of", "2027-07-01", "--allow-future", "--allow-downgrades", "99", "--database", records, "--outbox", os.path.join(top, "other"))
    if status != 73 or os.path.exists(os.path.join(top, "other")):
        raise Bad("on a disk that may only be read: %s: %s" % (status, said[-300:]))
    g.must("review", "--report-only", "--as-of", "2027-01-01", "--database", inside, "--format", "jsonl")
    # Records that may only be read are reviewed; the outbox is elsewhere.
    status, said = g.run("review", "--as-of", "2027-01-01", "--allow-future", "--allow-downgrades", "99", "--database", inside,
                         "--outbox", os.path.join(g.local, "of-read-only"))
    shutil.rmtree(os.path.join(g.local, "of-read-only"), ignore_errors=True)
    if status != 0:
        raise Bad("records that may only be read: %s: %s" % (status, said[-300:]))
    status, said = g.run("import", g.csv, "--update", "--database", inside)
    if status not in (73, 74):
        raise Bad("import into records that may only be read: %s: %s" % (status, said[-300:]))
    return "outbox 73, records read"


def packed(g, name, mount, work, sh):
    """a file system that is made with its content and only read"""
    content = os.path.join(work, "content")
    os.makedirs(os.path.join(content, "db"))
    shutil.copyfile(g.records, os.path.join(content, "db", "records.db"))
    sh(READ_ONLY[name])
    return ["may only be read", "read", "not tried", read_only(g, mount, g.records, os.path.join(mount, "db", "records.db"))]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--program")
    ap.add_argument("--list", action="store_true")
    ap.add_argument("--verbose", action="store_true")
    ap.add_argument("names", nargs="*", metavar="NAME")
    o = ap.parse_args()
    if o.list:
        print("\n".join(SYSTEMS))
        return 0
    if not o.program or any(n not in SYSTEMS for n in o.names):
        ap.error("--program, and names of --list")
    if os.geteuid() != 0:
        sys.exit("mounting is for root")
    path = os.environ["PATH"] + ":/usr/sbin:/sbin:/usr/lib/openssh"
    os.environ["PATH"] = path
    tmp = tempfile.mkdtemp(prefix="file-systems-")
    bad = done = skipped = 0
    print("| file system | outbox | records | when full | may only be read |\n| --- | --- | --- | --- | --- |", flush=True)
    try:
        for number, name in enumerate(o.names or SYSTEMS):
            needs, module, how = SYSTEMS[name][:3]
            down = SYSTEMS[name][3] if len(SYSTEMS[name]) > 3 else "umount $M"
            missing = [n for n in needs if not shutil.which(n, path=path)]
            if module and subprocess.run(["modprobe", "-q", module], capture_output=True).returncode if shutil.which("modprobe", path=path) else False:
                with open("/proc/filesystems") as f:
                    if module not in f.read().split():
                        missing.append("the kernel's " + module)
            if missing:
                print("| %s | skipped: %s is missing here | | | |" % (name, ", ".join(missing)), flush=True)
                skipped += 1
                continue
            work = os.path.join(tmp, str(number))
            mount = os.path.join(work, "mount")
            os.makedirs(mount)
            with open(os.path.join(work, "direct"), "w") as f:   # an ssh that needs no server: it speaks to the one program at once
                f.write("#!/bin/sh\nexec %s\n" % shutil.which("sftp-server", path=path))
            os.chmod(os.path.join(work, "direct"), 0o755)
            env = dict(os.environ, M=mount, W=work, IMG=os.path.join(work, "image"))

            def sh(text):
                with open(os.path.join(work, "log"), "w") as log:
                    r = subprocess.run(["sh", "-c", text], env=env, stdin=subprocess.DEVNULL, stdout=log, stderr=log, timeout=120)
                if r.returncode or not os.path.ismount(mount):
                    with open(os.path.join(work, "log")) as log:
                        raise OSError(log.read().strip().replace("\n", " ")[-200:] or "not mounted")
            mounted = False
            try:
                g = Ground(o.program, work, o.verbose)
                if name in READ_ONLY:
                    cells = packed(g, name, mount, work, sh)
                else:
                    sh(how)
                    mounted = True
                    cells = one(g, name, mount, work)
                done += 1
                print("| %s | %s |" % (name, " | ".join(cells)), flush=True)
            except Bad as e:
                bad += 1
                print("| %s | FAILED: %s | | | |" % (name, re.sub(r"\s+", " ", str(e))), flush=True)
            except (OSError, subprocess.SubprocessError) as e:
                if mounted:
                    bad += 1
                else:
                    skipped += 1
                print("| %s | %s: %s | | | |" % (name, "FAILED" if mounted else "skipped, cannot be mounted here", e), flush=True)
            finally:
                subprocess.run(["sh", "-c", down], env=env, capture_output=True, timeout=60)
                if os.path.ismount(mount):
                    subprocess.run(["umount", "-l", mount], capture_output=True)
                shutil.rmtree(work, ignore_errors=True)
    finally:
        shutil.rmtree(tmp, ignore_errors=True)
    print("%d file systems, %d failed, %d skipped" % (done + bad, bad, skipped))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
