// The room `Consignments` of the architecture.
