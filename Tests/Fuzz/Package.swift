// swift-tools-version: 6.2
// The fuzz targets: a package of their own, so that building Zuhuo never builds them. Built and run by run.sh.
import PackageDescription

func fuzzer(_ name: String) -> Target {
    .executableTarget(
        name: "fuzz-\(name)", dependencies: ["Demands", .product(name: "Zuhuo", package: "Zuhuo")],
        path: "Sources/\(name)",
        swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])])
}

let package = Package(
    name: "ZuhuoFuzz",
    dependencies: [.package(name: "Zuhuo", path: "../..")],
    targets: [
        .target(name: "Demands"), fuzzer("archive"), fuzzer("job"), fuzzer("markup"), fuzzer("message"),
        fuzzer("plan"), fuzzer("receipt"), fuzzer("table"),
    ])
