// The room `CodeLists` of the architecture.
