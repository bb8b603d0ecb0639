internal import BriefingModel
internal import FoundationEssentials

/// The program: reads its call, runs one command, and says how it ended.
public struct CommandLineTool: Sendable {
  /// The program's version (semver.org).
  public static let version = "0.1.0"

  private let environment: [String: String]

  /// Makes the program with the environment of its process.
  public init(environment: [String: String]) { self.environment = environment }

  /// Runs the call `arguments`, without the program's name.
  ///
  /// Errors go to standard error as `path:line: error: message`.
  public func run(_ arguments: [String]) async -> ExitStatus {
    do throws(Failure) {
      return try await dispatch(arguments)
    } catch {
      Console(isVerbose: false).report(error.text)
      if error.status == .usage, error.path == nil {
        Console(isVerbose: false).report("Try briefing --help.")
      }
      return error.status
    }
  }

  private func dispatch(_ arguments: [String]) async throws(Failure) -> ExitStatus {
    guard let name = arguments.first else {
      throw Failure("no command; one of build, analyze, init", status: .usage)
    }
    let rest = Array(arguments.dropFirst())
    let options = rest.prefix { $0 != "--" }
    if options.contains("--help") || options.contains("-h"), let help = Help.text(of: name) {
      try Console(isVerbose: false).output(help)
      return .success
    }
    switch name {
    case "build": return try await BuildCommand(rest, environment: environment).run()
    case "analyze": return try await AnalyzeCommand(rest, environment: environment).run()
    case "init": return try InitCommand(rest, environment: environment).run()
    case "help", "--help", "-h":
      let command = rest.first ?? ""
      guard let help = command.isEmpty ? Help.overview : Help.text(of: command) else {
        throw Self.unknown(command)
      }
      try Console(isVerbose: false).output(help)
      return .success
    case "--version", "-V":
      try Console(isVerbose: false).output("briefing \(Self.version)")
      return .success
    default: throw Self.unknown(name)
    }
  }

  private static func unknown(_ name: String) -> Failure {
    Failure("unknown command \(name); one of build, analyze, init", status: .usage)
  }
}
