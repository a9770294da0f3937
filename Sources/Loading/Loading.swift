// The room `Loading` of the architecture.
