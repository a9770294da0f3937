// Calls of Linux and glibc (2.28 and later) that the Swift overlay leaves out, because it does not define _GNU_SOURCE.
#pragma once

int syncfs(int fd);
int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned int flags);

// Fails with EEXIST when the new name is taken (RENAME_NOREPLACE).
static inline int rename_without_replacing(int folder, const char *old_name, const char *new_name) {
    return renameat2(folder, old_name, folder, new_name, 1u);
}

// Asks for a run of memory before it is read; where it lies does not matter, nothing is read or written.
static inline void fetch_memory(const void *start, long size) {
    for (const char *line = start, *end = line + size; line < end; line += 64) __builtin_prefetch(line);
    __builtin_prefetch((const char *)start + size - 1);
}

// The same from one folder to another.
static inline int rename_between_without_replacing(int from, const char *old_name, int to, const char *new_name) {
    return renameat2(from, old_name, to, new_name, 1u);
}
