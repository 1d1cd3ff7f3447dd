# What comes before systemd: boot.sh TREE, in namespaces of its own (machine.py). Makes the tree the root, with a /proc, /sys, /dev and
# /run of its own and a hierarchy of control groups that begins at the group in which this runs, and becomes systemd.
set -eu

tree=$1
mount --bind "$tree" "$tree"
cd "$tree"
mount -t proc -o nosuid,nodev,noexec proc proc
mount -t sysfs -o nosuid,nodev,noexec sysfs sys
mount -t cgroup2 -o nosuid,nodev,noexec cgroup2 sys/fs/cgroup
mount -t tmpfs -o mode=755,nosuid tmpfs dev
# What every service may have, then what PrivateDevices= and DevicePolicy= are to keep from ours.
while read -r name major minor; do
  mknod -m 666 "dev/$name" c "$major" "$minor"
done <<NODES
null 1 3
zero 1 5
full 1 7
random 1 8
urandom 1 9
tty 5 0
fuse 10 229
NODES
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts dev/pts
mount -t tmpfs -o mode=1777,nosuid,nodev tmpfs dev/shm
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
ln -s /proc/self/fd/0 dev/stdin
ln -s /proc/self/fd/1 dev/stdout
ln -s /proc/self/fd/2 dev/stderr
mount -t tmpfs -o mode=755,nosuid,nodev tmpfs run
echo sandbox >proc/sys/kernel/hostname
mkdir -p mnt/old
pivot_root . mnt/old
exec /usr/bin/env -i container=sandbox PATH=/usr/sbin:/usr/bin:/sbin:/bin \
  /bin/sh -c 'umount -l /mnt/old && mount --make-rshared / && exec /lib/systemd/systemd --system --log-target=console'
