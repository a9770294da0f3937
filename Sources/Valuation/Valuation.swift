// The room `Valuation` of the architecture.
