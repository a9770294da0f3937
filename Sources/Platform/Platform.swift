// The room `Platform` of the architecture.
