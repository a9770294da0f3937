import Foundation

/// The folder of Package.swift.
func packageRoot(_ file: String = #filePath) -> URL {
    URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
