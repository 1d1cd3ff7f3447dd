// Writes the files of a batch again, plainly: what of publishing is the kernel's.
//
//   plain_files BATCH TARGET
//
// Everything is read into memory first. Then the folders are made, each file is made relative to its open folder, written by one
// call and closed, and the file system is synced once. Prints the wall and the processor's seconds of that part.
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct file {
  char *name, *bytes;
  size_t size;
};

struct folder {
  char path[4096];
  struct file *files;
  size_t count;
};

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static struct folder read_folder(const char *path) {
  struct folder folder = {{0}, NULL, 0};
  snprintf(folder.path, sizeof folder.path, "%s", path);
  DIR *entries = opendir(path);
  if (!entries) fail(path);
  for (struct dirent *entry; (entry = readdir(entries));) {
    char whole[8192];
    struct stat status;
    snprintf(whole, sizeof whole, "%s/%s", path, entry->d_name);
    if (stat(whole, &status) || !S_ISREG(status.st_mode)) continue;
    folder.files = realloc(folder.files, (folder.count + 1) * sizeof *folder.files);
    struct file *file = &folder.files[folder.count++];
    *file = (struct file){strdup(entry->d_name), malloc(status.st_size + 1), (size_t)status.st_size};
    FILE *stream = fopen(whole, "rb");
    if (!stream || fread(file->bytes, 1, file->size, stream) != file->size) fail(whole);
    fclose(stream);
  }
  closedir(entries);
  return folder;
}

static void write_folder(const struct folder *folder, const char *path) {
  if (mkdir(path, 0755)) fail(path);
  int number = open(path, O_RDONLY | O_DIRECTORY);
  for (size_t index = 0; index < folder->count; index++) {
    const struct file *file = &folder->files[index];
    int out = openat(number, file->name, O_WRONLY | O_CREAT | O_EXCL, 0644);
    for (size_t done = 0; done < file->size;) {
      ssize_t count = write(out, file->bytes + done, file->size - done);
      if (count <= 0) fail(file->name);
      done += (size_t)count;
    }
    if (out < 0 || close(out)) fail(file->name);
  }
  close(number);
}

static double wall(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static double processor(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  char notices[8192], target[8192];
  snprintf(notices, sizeof notices, "%s/notices", arguments[1]);
  snprintf(target, sizeof target, "%s/notices", arguments[2]);
  struct folder top = read_folder(arguments[1]), inside = read_folder(notices);
  double start = wall(), used = processor();
  write_folder(&top, arguments[2]);
  write_folder(&inside, target);
  int folder = open(arguments[2], O_RDONLY | O_DIRECTORY);
  if (folder < 0 || syncfs(folder)) fail(arguments[2]);
  printf("%.6f %.6f\n", wall() - start, processor() - used);
  return 0;
}
