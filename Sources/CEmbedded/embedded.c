#include "embedded.h"

const unsigned char zuhuo_code_lists[] = {
#embed "codelists.bin"
};
const size_t zuhuo_code_lists_size = sizeof zuhuo_code_lists;

const unsigned char zuhuo_decmessage_schema[] = {
#embed "../../Schemas/DecMessage/zuhuo-1/DecMessage.xsd"
};
const size_t zuhuo_decmessage_schema_size = sizeof zuhuo_decmessage_schema;
