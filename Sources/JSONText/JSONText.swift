// The room `JSONText` of the architecture.
