// Bytes compared 64 at a time, by vectors of the compiler: it makes them of what the machine has.
#pragma once
#include <stdint.h>
#include <string.h>

typedef uint8_t bytes_64 __attribute__((ext_vector_type(64)));
typedef int8_t signed_bytes_64 __attribute__((ext_vector_type(64)));
typedef _Bool bits_64 __attribute__((ext_vector_type(64)));

// One bit for each byte that compares, the first byte lowest.
#define MARK_BYTES(compared, marks) do { \
    bits_64 bits = __builtin_convertvector((compared), bits_64); \
    memcpy(&(marks), &bits, 8); \
} while (0)

// What 64 bytes of a table hold.
struct table_marks {
    uint64_t stops;  // delimiters and line ends
    uint64_t line_ends;
    uint64_t quotes;
};

// The marks of `count` bytes, one struct for each 64 or the rest.
static inline __attribute__((always_inline)) void mark_table_bytes(
    const uint8_t *text, long count, uint8_t delimiter, struct table_marks *marks) {
    for (; count > 0; count -= 64, text += 64, marks++) {
        bytes_64 bytes = 0;
        if (count >= 64) memcpy(&bytes, text, 64); else memcpy(&bytes, text, count);
        MARK_BYTES((bytes == delimiter) | (bytes == '\n'), marks->stops);
        MARK_BYTES(bytes == '\n', marks->line_ends);
        MARK_BYTES(bytes == '"', marks->quotes);
    }
}

// Whether bytes are UTF-8 without a NUL and without the rarer first bytes C0, C1, E0, ED and F0 to FF, which restrict the
// byte after them. Where it says no, the text may still be well formed.
static inline __attribute__((always_inline)) int check_common_utf8(const uint8_t *text, long count) {
    uint64_t due = 0;  // bytes of the next 64 that must go on a character
    uint64_t wrong = 0;
    for (long at = 0; at < count; at += 64) {
        bytes_64 bytes = ' ';
        if (count - at >= 64) memcpy(&bytes, text + at, 64); else memcpy(&bytes, text + at, count - at);
        uint64_t odd, first, first_of_three, further;
        MARK_BYTES(
            (bytes == 0) | ((bytes & 0xFE) == 0xC0) | (bytes == 0xE0) | (bytes == 0xED) | (bytes >= 0xF0), odd);
        MARK_BYTES(bytes >= 0xC0, first);
        MARK_BYTES(bytes >= 0xE0, first_of_three);
        MARK_BYTES(__builtin_convertvector(bytes, signed_bytes_64) < -64, further);
        wrong |= odd | (further ^ (first << 1 | first_of_three << 2 | due));
        due = first >> 63 | first_of_three >> 62;
    }
    return (wrong | due) == 0;
}
#undef MARK_BYTES

// Each made twice where the machine may have wider vectors than every machine of its kind has.
#if defined(__x86_64__)
__attribute__((target("avx2"))) static void mark_table_bytes_wide(
    const uint8_t *text, long count, uint8_t delimiter, struct table_marks *marks) {
    mark_table_bytes(text, count, delimiter, marks);
}

__attribute__((target("avx2"))) static int check_common_utf8_wide(const uint8_t *text, long count) {
    return check_common_utf8(text, count);
}

static inline int has_wide_vectors(void) { return __builtin_cpu_supports("avx2"); }
#else
static inline void mark_table_bytes_wide(
    const uint8_t *text, long count, uint8_t delimiter, struct table_marks *marks) {
    mark_table_bytes(text, count, delimiter, marks);
}

static inline int check_common_utf8_wide(const uint8_t *text, long count) { return check_common_utf8(text, count); }
static inline int has_wide_vectors(void) { return 0; }
#endif

static inline void marks_of_table(const uint8_t *text, long count, uint8_t delimiter, struct table_marks *marks) {
    if (has_wide_vectors()) mark_table_bytes_wide(text, count, delimiter, marks);
    else mark_table_bytes(text, count, delimiter, marks);
}

static inline int is_common_utf8(const uint8_t *text, long count) {
    return has_wide_vectors() ? check_common_utf8_wide(text, count) : check_common_utf8(text, count);
}
