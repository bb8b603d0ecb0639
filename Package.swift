// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with: Swift 6, every warning an error, upcoming features on.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// One module of the pipeline; data files beside its code are read at run time, not compiled in.
func stage(_ name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []) -> Target
{
  .target(name: name, dependencies: dependencies, exclude: data, swiftSettings: strict)
}

/// The tests of one module.
func tests(of name: String, _ more: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name)] + more,
    swiftSettings: strict
  )
}

let package = Package(
  name: "briefing",
  products: [.executable(name: "briefing", targets: ["briefing"])],
  targets: [
    // The C libraries, each from one Debian package.
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CMessageDigest",
      pkgConfig: "libmd",
      providers: [.apt(["libmd-dev"])]
    ),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CRename"),

    // Small C targets: what Swift cannot say (processor classes) or what differs between versions
    // of a library. Optimised in every configuration: they are the inner loops.
    .target(
      name: "CInt8Matrix",
      cSettings: [.unsafeFlags(["-O3"])],
      linkerSettings: [.linkedLibrary("dnnl")]
    ),
    .target(
      name: "CVectorKernels",
      exclude: ["kernels.inc"],
      cSettings: [.unsafeFlags(["-O3", "-ffp-contract=off", "-Wno-psabi"])]
    ),

    // The stages, lowest layer first; a module depends only on those above it.
    stage("BriefingText", ["CMessageDigest"]),
    stage("BriefingYAML", ["CYAML"]),
    stage("BriefingModel", ["BriefingText"]),
    stage(
      "BriefingIngest",
      ["BriefingModel", "BriefingText", "BriefingYAML", "CXML2", "CZlib"]
    ),
    stage(
      "BriefingEncoder",
      ["BriefingText", "CInt8Matrix", "CMessageDigest", "CVectorKernels"],
      data: ["Data"]
    ),
    stage(
      "BriefingLanguage",
      ["BriefingEncoder", "BriefingModel", "BriefingText"],
      data: ["Data"]
    ),
    stage("BriefingTemplate"),
    stage("BriefingMarkdown", ["CCmark"]),
    stage(
      "BriefingAnalysis",
      ["BriefingLanguage", "BriefingModel", "BriefingText", "BriefingYAML"],
      data: ["Data"]
    ),
    stage(
      "BriefingSite",
      ["BriefingMarkdown", "BriefingModel", "BriefingTemplate", "BriefingText", "CRename"]
    ),
    stage(
      "BriefingCommand",
      [
        "BriefingAnalysis", "BriefingIngest", "BriefingLanguage", "BriefingModel", "BriefingSite",
        "BriefingText", "BriefingYAML",
      ]
    ),
    .executableTarget(name: "briefing", dependencies: ["BriefingCommand"], swiftSettings: strict),

    // What the tests of several modules share; no part of the program.
    .target(
      name: "TestSupport",
      dependencies: ["BriefingLanguage", "BriefingText"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    // `make fuzz`: damaged files for the readers of all formats.
    .executableTarget(
      name: "briefing-fuzz",
      dependencies: ["BriefingIngest", "BriefingModel"],
      path: "Tests/Fuzz",
      swiftSettings: strict
    ),
    tests(of: "BriefingText"),
    tests(of: "BriefingYAML"),
    tests(of: "BriefingModel", ["BriefingText"]),
    tests(of: "BriefingIngest", ["BriefingModel", "BriefingText"]),
    tests(of: "BriefingEncoder", ["BriefingText", "CInt8Matrix", "CVectorKernels"]),
    tests(of: "BriefingLanguage", ["BriefingModel", "BriefingText", "TestSupport"]),
    tests(of: "BriefingTemplate"),
    tests(of: "BriefingMarkdown"),
    tests(
      of: "BriefingAnalysis",
      ["BriefingLanguage", "BriefingModel", "BriefingText", "TestSupport"]
    ),
    tests(of: "BriefingSite", ["BriefingModel", "BriefingText", "TestSupport"]),
    tests(
      of: "BriefingCommand",
      [
        "BriefingAnalysis", "BriefingIngest", "BriefingModel", "BriefingSite", "BriefingText",
        "TestSupport",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
