// The room `Markup` of the architecture.
