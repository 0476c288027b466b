// swift-tools-version: 6.3

import PackageDescription

/// The one settings list of every Swift target: strict, and with the language defaults of Swift 7.
let settings: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
]

/// A module under `Sources/`, and its test target under `Tests/`, which mirrors it file by file.
func module(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    testing: [Target.Dependency] = [],
    testData: [String] = []
) -> [Target] {
    [
        .target(name: name, dependencies: dependencies, swiftSettings: settings),
        .testTarget(
            name: name + "Tests",
            dependencies: [.byName(name: name)] + dependencies + testing,
            exclude: testData,
            swiftSettings: settings
        ),
    ]
}

/// A plain program of `Benchmarks/` or `Fuzz/`: in this package, so that it sees `package` declarations.
func program(_ name: String, in folder: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, path: folder + "/" + name, swiftSettings: settings)
}

let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let jwt = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")
let x509 = Target.Dependency.product(name: "X509", package: "swift-certificates")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

let package = Package(
    name: "defender-lens",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "defender-lens", targets: ["defender-lens"]),
        .library(name: "Entities", targets: ["Entities"]),
        .library(name: "KQL", targets: ["KQL"]),
        .library(name: "KQLEngine", targets: ["KQLEngine"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["JSON", "YAML"]),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        // Pure: no Foundation, no clock, no logger, no `async`.
        module("Entities"),
        module("KQL", testing: ["HuntingSchema"], testData: ["Goldens", "Hunts"]),
        module("HuntingSchema", ["KQL"]),
        [.target(name: "CRE2", linkerSettings: [.linkedLibrary("re2")])],
        module("KQLEngine", ["KQL", "CRE2", crypto]),

        // Port and clients.
        module("HTTPTransport", [httpTypes]),
        module("DefenderAPI", ["HTTPTransport", httpTypes, crypto, jwt]),
        module(
            "Sandbox",
            [
                "HTTPTransport", "KQL", "HuntingSchema", "KQLEngine", httpTypes, logging, crypto, jwt, asn1, x509,
                hummingbird, nio, nioSSL,
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                serviceLifecycle,
            ],
            testing: [
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]
        ),
        module(
            "NetworkTransport",
            [
                "HTTPTransport", httpTypes, nio, nioSSL,
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),

        // Domain.
        module(
            "Lookup",
            ["Entities", "KQL", "HuntingSchema", "DefenderAPI"],
            testing: ["HTTPTransport", "Sandbox", "KQLEngine", httpTypes]
        ),
        module(
            "ResponseActions",
            [
                "KQL", "DefenderAPI", "Lookup", crypto, logging,
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            testing: ["HTTPTransport", "Sandbox", httpTypes]
        ),

        module("TenantAccess", ["DefenderAPI", "NetworkTransport", "Lookup", "ResponseActions"]),

        // Faces.
        [.systemLibrary(name: "CMalloc")],
        module(
            "Overlay",
            [
                "Entities", "KQL", "DefenderAPI", "Lookup", "ResponseActions",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            testing: ["Sandbox"],
            testData: ["Goldens"]
        ),
        module(
            "LensServer",
            [
                "Entities", "KQL", "HuntingSchema", "HTTPTransport", "DefenderAPI", "Lookup", "ResponseActions",
                "Overlay", "CMalloc", httpTypes, logging, crypto, hummingbird, nio, nioSSL, serviceLifecycle,
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ],
            testing: [
                "Sandbox",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        module(
            "PolarityBridge",
            [
                "Entities", "HTTPTransport", "DefenderAPI", "NetworkTransport", "Lookup", "ResponseActions",
                "TenantAccess", "Overlay", logging,
            ],
            testing: ["Sandbox"]
        ),
        module(
            "LensCommands",
            [
                "Entities", "KQL", "HuntingSchema", "KQLEngine", "HTTPTransport", "DefenderAPI", "Sandbox",
                "NetworkTransport", "Lookup", "ResponseActions", "TenantAccess", "LensServer", "PolarityBridge",
                logging, serviceLifecycle, nio, .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Yams", package: "Yams"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            testData: ["Goldens"]
        ),
        [
            .executableTarget(name: "defender-lens", dependencies: ["LensCommands"], swiftSettings: settings),
            program("RecognitionBenchmark", in: "Benchmarks", ["Entities"]),
            program("LookupBenchmark", in: "Benchmarks", []),
            program("ParseBenchmark", in: "Benchmarks", ["KQL", "HuntingSchema"]),
            .target(name: "Fuzzing", path: "Fuzz/Fuzzing", swiftSettings: settings),
            program("EntitiesFuzz", in: "Fuzz", ["Fuzzing", "Entities"]),
            program("KQLFuzz", in: "Fuzz", ["Fuzzing", "KQL"]),
            program("EngineFuzz", in: "Fuzz", ["Fuzzing", "KQL", "KQLEngine"]),
            program("HuntingDecodeBenchmark", in: "Benchmarks", ["DefenderAPI"]),
            program(
                "EngineBenchmark",
                in: "Benchmarks",
                ["KQL", "KQLEngine", .product(name: "GRDB", package: "GRDB.swift")]
            ),
        ],
    ].flatMap { $0 },
    cxxLanguageStandard: .cxx17
)
