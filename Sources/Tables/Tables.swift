// The room `Tables` of the architecture.
