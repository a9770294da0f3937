// swift-tools-version: 6.2
// Targets in dependency order: each may import only those named in its own list.
import PackageDescription

let swift: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableExperimentalFeature("Lifetimes"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: swift)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies)
}

let package = Package(
    name: "Zuhuo",
    products: [
        .library(name: "Zuhuo", targets: ["Zuhuo"]),
        .executable(name: "zuhuo", targets: ["ZuhuoCommand"]),
        .executable(name: "zuhuo-bench", targets: ["ZuhuoBench"]),
    ],
    targets: [
        // C libraries of the system, and the bytes compiled into the program.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CLinux"),
        .target(name: "CEmbedded"),

        // Rooms of the trade, in the order of the trade.
        room("EmbeddedData", ["CEmbedded"]),
        room("JSONText"),
        room("Findings", ["JSONText"]),
        room("Quantities"),
        room("Platform", ["CLinux", "CNettle", "CZip"]),
        room("Markup", ["CLibXML2"]),
        room("Ledger", ["CSQLite"]),
        room("CodeLists", ["EmbeddedData", "Findings", "Quantities"]),
        room("Messages", ["EmbeddedData", "Findings", "JSONText", "Quantities", "Platform", "Markup"]),
        room("Rules", ["Findings", "Quantities", "Markup", "Messages", "CodeLists"]),
        room(
            "Validation",
            ["Findings", "JSONText", "Quantities", "Platform", "Markup", "Messages", "CodeLists", "Rules"]),
        room("Tables", ["Findings", "Platform", "Markup"]),
        room("Consignments", ["Findings", "Quantities", "JSONText", "CodeLists", "Tables", "Platform"]),
        room("Loading", ["Findings", "Quantities", "Platform", "CodeLists", "Consignments"]),
        room("Valuation", ["Findings", "Quantities", "CodeLists", "Consignments"]),
        room(
            "Declarations", ["Findings", "Quantities", "Platform", "CodeLists", "Consignments", "Loading", "Valuation"]),
        room(
            "Filing",
            [
                "Findings", "Quantities", "JSONText", "Platform", "Markup", "CodeLists", "Messages", "Tables",
                "Consignments", "Loading", "Valuation", "Declarations",
            ]),
        room("Exchange", ["Findings", "JSONText", "Platform", "Markup", "CodeLists", "Tables"]),
        room(
            "Clearance",
            [
                "Findings", "Quantities", "JSONText", "Platform", "Ledger", "CodeLists", "Consignments", "Loading",
                "Declarations",
            ]),
        room(
            "Zuhuo",
            [
                "Findings", "Quantities", "JSONText", "Platform", "Markup", "CodeLists", "Messages", "Rules",
                "Validation", "Tables",
                "Consignments", "Loading", "Valuation", "Declarations", "Filing", "Exchange", "Clearance",
            ]),

        // Programs.
        .executableTarget(
            name: "ZuhuoCommand",
            dependencies: [
                "Zuhuo", "Findings", "Quantities", "JSONText", "Platform", "CodeLists", "Messages", "Rules",
                "Validation", "Tables",
                "Consignments", "Loading", "Valuation", "Declarations", "Filing", "Exchange", "Ledger", "Clearance",
            ],
            swiftSettings: swift),
        .executableTarget(
            name: "ZuhuoBench",
            dependencies: [
                "CLibXML2", "Zuhuo", "Findings", "Quantities", "JSONText", "Platform", "Markup", "CodeLists",
                "Messages",
                "Rules", "Validation", "Tables", "Consignments", "Loading", "Valuation", "Declarations", "Filing",
            ],
            path: "Benchmarks/ZuhuoBench", swiftSettings: swift),
        .executableTarget(
            name: "CodeListCompiler", dependencies: ["CodeLists", "Platform"], swiftSettings: swift),

        // Writes to a journal and ends as it is told: the tests run it as another process.
        .executableTarget(
            name: "ClearanceProbe", dependencies: ["Clearance"], swiftSettings: [.swiftLanguageMode(.v6)]),

        // What several tests use: archives as nobody should write them, and checks against the published schemas.
        .target(name: "StoredArchives", path: "Tests/StoredArchives"),
        .target(name: "SchemaChecking", dependencies: ["JSONText", "Markup"], path: "Tests/SchemaChecking"),

        // Tests.
        tests("JSONTextTests", ["JSONText"]),
        tests("FindingsTests", ["Findings", "JSONText"]),
        tests("QuantitiesTests", ["Quantities"]),
        tests("PlatformTests", ["Platform"]),
        tests("MarkupTests", ["Markup", "Platform"]),
        tests("LedgerTests", ["Ledger"]),
        tests("CodeListsTests", ["CodeLists", "CodeListCompiler", "Findings"]),
        tests("MessagesTests", ["Messages", "Findings", "JSONText", "Markup", "Quantities"]),
        tests("ValidationTests", ["Validation", "Rules", "Messages", "Findings", "Platform", "StoredArchives"]),
        .testTarget(
            name: "RulesTests", dependencies: ["Rules", "Messages", "Findings", "CodeLists", "Quantities", "Platform"],
            exclude: ["Messages"]),
        .testTarget(
            name: "CatalogueTests",
            dependencies: [
                "Zuhuo", "Validation", "Rules", "Messages", "Findings", "JSONText", "Quantities", "CodeLists",
                "Platform", "Tables", "Consignments", "Clearance", "Exchange", "StoredArchives", "SchemaChecking",
            ],
            exclude: ["Fixtures", "StandardJob"]),
        tests("TablesTests", ["Tables", "Findings", "Platform", "StoredArchives"]),
        tests(
            "ConsignmentsTests",
            ["Consignments", "Findings", "Quantities", "CodeLists", "JSONText", "Tables", "Platform", "StoredArchives"]),
        tests("LoadingTests", ["Loading", "Consignments", "Findings", "Quantities", "CodeLists"]),
        tests("ValuationTests", ["Valuation", "Consignments", "Findings", "Quantities", "CodeLists"]),
        tests(
            "DeclarationsTests",
            ["Declarations", "Loading", "Valuation", "Consignments", "Findings", "Quantities", "CodeLists"]),
        tests(
            "FilingTests",
            [
                "Filing", "Declarations", "Loading", "Valuation", "Consignments", "Findings", "Quantities",
                "CodeLists", "Markup", "Messages", "Platform",
            ]),
        .executableTarget(
            name: "ExchangeVictim", dependencies: ["Exchange", "Platform"], path: "Tests/ExchangeVictim",
            swiftSettings: swift),
        .testTarget(
            name: "ExchangeTests", dependencies: ["Exchange", "Findings", "Platform", "CodeLists", "ExchangeVictim"],
            exclude: ["Receipts"]),
        tests(
            "ClearanceTests",
            [
                "Clearance", "ClearanceProbe", "Ledger", "Platform", "Findings", "JSONText", "Quantities", "CodeLists",
                "Consignments", "Loading", "Declarations",
            ]),
        tests(
            "ZuhuoTests",
            [
                "Zuhuo", "Filing", "Declarations", "Loading", "Valuation", "Consignments", "Findings", "Quantities",
                "CodeLists", "JSONText", "Platform", "Clearance", "Exchange",
            ]),
        tests(
            "SampleTests",
            [
                "Zuhuo", "Findings", "JSONText", "Platform", "Filing", "Messages", "Rules", "Validation", "CodeLists",
                "SchemaChecking",
            ]),
        // Kills a program at its n-th write: the crash tests run the product under it.
        .executableTarget(name: "KillAt", path: "Tests/KillAt"),
        tests(
            "CommandTests",
            ["Zuhuo", "JSONText", "Platform", "Clearance", "Ledger", "SchemaChecking", "StoredArchives", "KillAt"]),
        tests("DocumentationTests", ["Zuhuo", "Findings", "Platform", "Rules", "Validation"]),
        tests("HostileTests", ["JSONText", "Platform", "StoredArchives"]),
    ],
    cLanguageStandard: .c2x
)
