// The room `Filing` of the architecture.
