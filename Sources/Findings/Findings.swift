// The room `Findings` of the architecture.
