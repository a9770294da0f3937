// The room `Declarations` of the architecture.
