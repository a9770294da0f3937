// The room `Zuhuo` of the architecture.
