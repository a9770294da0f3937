// Files compiled into the program: the customs code tables and the message schema.
#ifndef ZUHUO_EMBEDDED_H
#define ZUHUO_EMBEDDED_H
#include <stddef.h>

extern const unsigned char zuhuo_code_lists[];
extern const size_t zuhuo_code_lists_size;
extern const unsigned char zuhuo_decmessage_schema[];
extern const size_t zuhuo_decmessage_schema_size;

// The addresses, as functions: an incomplete array type cannot be named in Swift.
static inline const unsigned char *zuhuo_code_lists_start(void) { return zuhuo_code_lists; }
static inline const unsigned char *zuhuo_decmessage_schema_start(void) { return zuhuo_decmessage_schema; }

#endif
