// Foundation for Process.
import Foundation
import TestSupport

/// The program as a user runs it: a process of its own.
struct Program {
  /// How a run ended.
  struct Ending {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The executable, which the package builds beside the tests.
  static let path =
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "briefing").path

  /// Runs the program in `folder` until it ends.
  ///
  /// The clock is fixed by `--as-of` or `SOURCE_DATE_EPOCH` of the call, never by the environment of
  /// the tests.
  static func run(
    _ arguments: [String],
    in folder: TemporaryFolder,
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> Ending {
    let streams = try TemporaryFolder()
    try streams.write(input, to: "input")
    try streams.write("", to: "output")
    try streams.write("", to: "errors")
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["PATH": "/usr/bin:/bin", "TZ": "UTC"].merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: streams.path + "/input")
    process.standardOutput = FileHandle(forWritingAtPath: streams.path + "/output")
    process.standardError = FileHandle(forWritingAtPath: streams.path + "/errors")
    try process.run()
    process.waitUntilExit()
    return Ending(
      status: process.terminationStatus,
      output: streams.read("output") ?? "",
      errors: streams.read("errors") ?? ""
    )
  }
}
