// libxml2 for Swift. ICU support is switched off first: its headers declare a UErrorCode that clashes with Foundation's.
#ifndef ZUHUO_CLIBXML2_SHIM_H
#define ZUHUO_CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/catalog.h>

// `xmlFree` is a mutable global; Swift calls it through a function.
static inline void zuhuo_xml_free(void *pointer) { xmlFree(pointer); }

// Swift cannot form a function with variable arguments, and libxml2 prints to stderr where none is set.
static void zuhuo_xml_ignore(void *context, const char *message, ...) { (void)context; (void)message; }
static void zuhuo_xml_ignore_error(void *context, xmlErrorPtr error) { (void)context; (void)error; }

// Makes libxml2 print nothing on the calling thread.
static inline void zuhuo_xml_silence(void) {
  xmlSetGenericErrorFunc(NULL, zuhuo_xml_ignore);
  xmlSetStructuredErrorFunc(NULL, zuhuo_xml_ignore_error);
}

// Makes libxml2 print nothing on threads that have not used it yet.
static inline void zuhuo_xml_silence_new_threads(void) {
  xmlThrDefSetGenericErrorFunc(NULL, zuhuo_xml_ignore);
  xmlThrDefSetStructuredErrorFunc(NULL, zuhuo_xml_ignore_error);
}

#endif
