// libxml2 for Swift. ICU support is switched off first: its headers declare a UErrorCode that clashes with Foundation's.
#ifndef ZUHUO_CLIBXML2_SHIM_H
#define ZUHUO_CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/catalog.h>

// `xmlFree` is a mutable global; Swift calls it through a function.
static inline void zuhuo_xml_free(void *pointer) { xmlFree(pointer); }

#endif
