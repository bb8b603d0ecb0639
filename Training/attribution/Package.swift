// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "train-attribution",
  targets: [
    .systemLibrary(
      name: "CMessageDigest",
      pkgConfig: "libmd",
      providers: [.apt(["libmd-dev"])]
    ),
    .target(name: "BriefingText", dependencies: ["CMessageDigest"], swiftSettings: strict),
    .target(name: "BriefingModel", dependencies: ["BriefingText"], swiftSettings: strict),
    .target(
      name: "BriefingLanguage",
      dependencies: ["BriefingModel", "BriefingText"],
      exclude: ["Data"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "train",
      dependencies: ["BriefingLanguage", "BriefingModel", "BriefingText"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)

var strict: [SwiftSetting] {
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
