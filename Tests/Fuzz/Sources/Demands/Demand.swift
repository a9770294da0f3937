/// Stops the process with a sentence when something that must hold for every input does not; in optimised builds too.
@inlinable public func demand(_ holds: Bool, _ sentence: String) {
    if !holds { fatalError(sentence) }
}
