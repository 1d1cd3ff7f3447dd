// swift-tools-version: 6.2
import PackageDescription

/// The library that drives the fuzzers of Tests/Fuzzing, whose `run` names it; nil in every other build, which knows of none.
let fuzzer = Context.environment["STAR_AUDIT_FUZZING"]

/// Every target of ours: Swift 6 language mode, and a warning is an error. Dependencies are left as their authors want them.
let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    // Tests are debug builds and look for overlapping access to memory, as the fuzzers do; a release need not ask again at each access.
    fuzzer == nil
      ? .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))
      : .unsafeFlags(["-sanitize=fuzzer"]),
  ]

/// Targets of the program: a test runs it thousands of times, and so debug builds optimize it, too. What is tested is then nearer to what is
/// released; all checks that trap stay.
let program = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The templates of one language, embedded from their one copy.
func templates(of language: String) -> [Resource] {
  ["downgrade", "revoke", "warning", "renewal", "renewed", "not-renewed", "withdrawal", "reminder", "lapsed"].flatMap {
    kind in
    ["txt", "html"].map { .embedInCode("../../../config/templates/\(language)/\(kind).\($0)") }
  } + [.embedInCode("../../../config/templates/\(language)/certificate.html")]
}

/// The languages whose templates are carried: the folder in config/templates, and its target.
let languages = [
  (folder: "en", target: "EnglishTemplates"),
  (folder: "zh", target: "ChineseTemplates"),
  (folder: "es", target: "SpanishTemplates"),
]

let package = Package(
  name: "star-audit",
  products: [
    .executable(name: "star-audit", targets: ["star-audit"])
  ],
  dependencies: [
    // Commands, options, help and shell completion in one declaration.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // SHA-256 for the manifest and for ids; a digest is not the place for code of our own.
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    // SQLite: connections, transactions, errors. The streaming reader steps GRDB's statements through
    // SQLite's own column calls, because a review must see storage classes and raw bytes.
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    // YAML with the line and column of every node.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .target(name: "StarStandard", swiftSettings: program),
    .target(
      name: "ChannelRecords",
      dependencies: [
        "StarStandard", "FileSystem", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: program),
    .target(
      name: "Configuration",
      dependencies: ["StarStandard", .product(name: "Yams", package: "Yams")]
        + languages.map { .target(name: $0.target) },
      resources: [
        .embedInCode("../../config/star-audit.yaml"), .embedInCode("../../config/layout.html"),
        .embedInCode("../../config/editions/2025.yaml"),
      ],
      swiftSettings: program),
    // For Glibc alone: nothing here was ever built or tested on Musl.
    .target(name: "FileSystem", dependencies: ["CSystem"], exclude: ["CSystem"], swiftSettings: program),
    .target(name: "CSystem", path: "Sources/FileSystem/CSystem"),
    .target(
      name: "Outbox",
      dependencies: [
        "StarStandard", "FileSystem", .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.embedInCode("Report/Assets/report.css"), .embedInCode("Report/Assets/report.js")],
      swiftSettings: program),
    .target(name: "SampleRecords", dependencies: ["StarStandard", "ChannelRecords"], swiftSettings: program),
    .target(
      name: "Auditing",
      dependencies: ["StarStandard", "FileSystem", "Configuration", "ChannelRecords", "Outbox", "SampleRecords"],
      swiftSettings: program),
    .target(name: "Handbook", swiftSettings: program),
    .executableTarget(
      name: "star-audit",
      dependencies: [
        "StarStandard", "FileSystem", "Configuration", "ChannelRecords", "Outbox", "Auditing", "Handbook",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["CommitPlugin"], swiftSettings: program, plugins: ["CommitPlugin"]),
    .plugin(
      name: "CommitPlugin", capability: .buildTool(), path: "Sources/star-audit/CommitPlugin", exclude: ["commit.sh"]),
    // What the tests of several targets need: the edition, days, channels, seeded numbers.
    .target(
      name: "Fixtures", dependencies: ["StarStandard", "Configuration"], path: "Tests/Fixtures", swiftSettings: strict),
    .testTarget(name: "StarStandardTests", dependencies: ["StarStandard", "Fixtures"], swiftSettings: strict),
    .testTarget(name: "HandbookTests", dependencies: ["Handbook", "Fixtures"], swiftSettings: strict),
    .testTarget(name: "FileSystemTests", dependencies: ["FileSystem"], swiftSettings: strict),
    .testTarget(
      name: "ChannelRecordsTests",
      dependencies: ["ChannelRecords", "StarStandard", "Fixtures", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "ConfigurationTests", dependencies: ["Configuration", "StarStandard", "Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "OutboxTests",
      dependencies: ["Outbox", "StarStandard", "Fixtures", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .testTarget(
      name: "AuditingTests",
      dependencies: [
        "Auditing", "StarStandard", "Configuration", "ChannelRecords", "Outbox", "Fixtures",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "star-audit", "Auditing", "StarStandard", "Fixtures", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Year", "YearCorrected", "Support/clock.c", "Support/faults.c", "Support/Python"], swiftSettings: strict
    ),
    .testTarget(
      name: "SampleRecordsTests", dependencies: ["SampleRecords", "StarStandard", "ChannelRecords", "Fixtures"],
      swiftSettings: strict),
  ]
    + languages.map { language in
      .target(
        name: language.target, path: "Sources/CarriedTemplates/\(language.target)",
        resources: templates(of: language.folder), swiftSettings: strict)
    }
    + (fuzzer.map { library in
      [
        .executableTarget(
          name: "Fuzzing",
          dependencies: [
            "StarStandard", "FileSystem", "Configuration", "ChannelRecords", "Outbox", "Auditing", "Fixtures",
            .product(name: "GRDB", package: "GRDB.swift"),
          ],
          path: "Tests/Fuzzing", exclude: ["Corpus", "run"], swiftSettings: strict,
          linkerSettings: [.unsafeFlags([library]), .linkedLibrary("stdc++"), .linkedLibrary("m")])
      ]
    } ?? [])
)
