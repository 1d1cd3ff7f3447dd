"""A disk on which only what was synced is sure, by what `tracer … record` wrote down.

A file's bytes are sure once the file was synced, a name once its folder was, both once the file system was. After each change the power
fails, and the disk is made as it may be then:

    nothing   what was not synced is lost
    names     every name is there, and no byte that was not synced: new files are empty
    zeros     every name and every length, with zeros where a file grew and was not synced
    bytes     every byte is there, and no name that was not synced
    mixed     some names and some pages, by chance: a later rename without an earlier one, half of a file
"""
import os
import random
import stat

VARIANTS = ("nothing", "names", "zeros", "bytes")
PAGE = 512


def events(path):
    out = []
    with open(path, "rb") as f:
        while True:
            line = f.readline()
            if not line:
                return out
            call, node, flags, at, length, one, two = line.decode("utf-8", "surrogateescape").rstrip("\n").split("\t")
            data = f.read(int(length)) if call in ("write", "pwrite64") else b""
            out.append((call, int(node), int(flags), int(at), int(length), one, two, data))


class File:
    def __init__(self, data=b"", folder=False, mode=0o644):
        self.folder, self.mode, self.was, self.changes, self.sure = folder, mode, bytes(data), [], 0

    def bytes(self, chosen):
        """with the changes that are chosen: `chosen(number)` is True, False, or `zeros`"""
        b = bytearray(self.was)
        for number, (kind, at, data) in enumerate(self.changes):
            what = True if number < self.sure else chosen(number)
            if not what:
                continue
            if kind == "cut":
                if at < len(b):
                    del b[at:]
                else:
                    b.extend(bytes(at - len(b)))
                continue
            if at > len(b):
                b.extend(bytes(at - len(b)))
            b[at:at + len(data)] = data if what is True else b[at:at + len(data)] + bytes(max(0, at + len(data) - max(at, len(b))))
        return bytes(b)


class Disk:
    def __init__(self, root):
        self.root, self.files, self.real = root, {}, {}
        self.names, self.live, self.first = [], {}, {}          # changes of names: (sure, [(folder, name, file or None, file that was)])
        self.top = self.walk(root)

    def walk(self, path):
        s = os.lstat(path)
        number = len(self.files)
        folder = stat.S_ISDIR(s.st_mode)
        data = b""
        if not folder:
            with open(path, "rb") as f:
                data = f.read()
        self.files[number] = File(data, folder, stat.S_IMODE(s.st_mode))
        self.real[s.st_ino] = number
        if folder:
            for n in sorted(os.listdir(path)):
                child = self.walk(os.path.join(path, n))
                self.live[number, n] = self.first[number, n] = child
        return number

    def find(self, path):
        """(folder, name) of a path below the root"""
        at = self.top
        parts = [p for p in os.path.relpath(path, self.root).split("/") if p not in ("", ".")]
        for p in parts[:-1]:
            at = self.live[at, p]
        return (at, parts[-1]) if parts else None

    def put(self, *entries):
        for folder, name, file, was in entries:
            if file is None:
                self.live.pop((folder, name), None)
            else:
                self.live[folder, name] = file
        self.names.append([False, entries])

    def new(self, path, node=None, folder=False):
        number = len(self.files)
        self.files[number] = File(folder=folder, mode=0o755 if folder else 0o644)
        if node:
            self.real[node] = number
        where, name = self.find(path)
        self.put((where, name, number, None))

    def inside(self, path):
        return path == self.root or path.startswith(self.root + "/")

    def apply(self, event):
        """whether it changed something, or made something sure"""
        call, node, flags, at, length, one, two, data = event
        if call == "ended":
            return True
        if call == "syncfs":
            for f in self.files.values():
                f.sure = len(f.changes)
            for n in self.names:
                n[0] = True
            return True
        if not self.inside(one):
            return False
        if call in ("open", "openat", "creat"):
            if flags & 1:
                self.new(one, node)
            elif flags & 2 and node in self.real:
                self.files[self.real[node]].changes.append(("cut", 0, b""))
            else:
                return False
        elif call in ("write", "pwrite64"):
            if node not in self.real:                           # a file without a name
                return False
            f = self.files[self.real[node]]
            for begin in range(0, len(data), PAGE):
                f.changes.append(("write", at + begin, data[begin:begin + PAGE]))
        elif call in ("ftruncate", "truncate", "fallocate"):
            if node and node not in self.real:
                return False
            number = self.real[node] if node else self.live[self.find(one)]
            if call != "fallocate":
                self.files[number].changes.append(("cut", at, b""))
        elif call in ("fsync", "fdatasync"):
            number = self.real.get(node)
            if number is None:                                  # a folder that was made meanwhile
                place = self.find(one)
                number = self.live.get(place) if place else self.top
            f = self.files[number]
            f.sure = len(f.changes)
            if f.folder:
                for n in self.names:
                    n[0] = n[0] or any(folder == number for folder, _, _, _ in n[1])
        elif call in ("mkdir", "mkdirat"):
            self.new(one, folder=True)
        elif call in ("unlink", "unlinkat", "rmdir"):
            place = self.find(one)
            self.put(place + (None, self.live[place]))
        elif call in ("link", "linkat"):
            place = self.find(two)
            self.put(place + (self.live[self.find(one)], None))
        elif call in ("rename", "renameat", "renameat2"):
            a, b = self.find(one), self.find(two)
            file = self.live[a]
            self.put(a + (None, file), b + (file, self.live.get(b)))
        else:
            raise ValueError("%s is not replayed" % call)
        return True

    def tree(self, variant, seed=0):
        """{path: bytes, or None for a folder}, as it may be after a power cut now"""
        r = random.Random(seed)
        entries = dict(self.first)
        for sure, changes in self.names:
            if not (sure or variant in ("names", "zeros") or variant == "mixed" and r.random() < 0.5):
                continue
            for folder, name, file, was in changes:
                if file is not None:
                    entries[folder, name] = file
                elif entries.get((folder, name)) == was:
                    del entries[folder, name]
        out = {}

        def chosen(_):
            return {"bytes": True, "zeros": "zeros", "mixed": r.random() < 0.5}.get(variant, False)

        inside = {}
        for (folder, name), number in entries.items():
            inside.setdefault(folder, []).append((name, number))

        def walk(number, path):
            for name, child in sorted(inside.get(number, ())):
                f = self.files[child]
                whole = path + name
                if f.folder:
                    out[whole] = None
                    walk(child, whole + "/")
                else:
                    out[whole] = (f.bytes(chosen), f.mode)
        walk(self.top, "")
        return out


def write(tree, folder):
    os.makedirs(folder)
    for path, content in tree.items():
        whole = os.path.join(folder, path)
        if content is None:
            os.mkdir(whole)
            continue
        with open(whole, "wb") as f:
            f.write(content[0])
        os.chmod(whole, content[1])
