// The room `Quantities` of the architecture.
