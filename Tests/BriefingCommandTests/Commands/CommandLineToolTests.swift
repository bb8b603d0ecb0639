import TestSupport
import Testing

@testable import BriefingCommand

@Suite("briefing") struct CommandLineToolTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `prints its version`() throws {
    for word in ["--version", "-V"] {
      let ending = try Program.run([word], in: folder)
      #expect(ending.status == 0)
      #expect(ending.output == "briefing \(CommandLineTool.version)\n")
    }
  }

  @Test(arguments: [["--help"], ["-h"], ["help"]])
  func `prints its help`(call: [String]) throws {
    let ending = try Program.run(call, in: folder)
    #expect(ending.status == 0)
    #expect(ending.output == Help.overview + "\n")
    #expect(ending.errors == "")
  }

  @Test(arguments: [
    ["help", "build"], ["build", "--help"], ["build", "-h"], ["build", "x", "--help", "--zebra"],
  ])
  func `prints the help of a command`(call: [String]) throws {
    let ending = try Program.run(call, in: folder)
    #expect(ending.status == 0)
    #expect(ending.output == Help.text(of: "build").map { $0 + "\n" })
  }

  @Test(
    arguments: [
      ([], "no command; one of build, analyze, init"),
      (["frob"], "unknown command frob; one of build, analyze, init"),
      (["help", "frob"], "unknown command frob; one of build, analyze, init"),
      (["build"], "which folder of articles? briefing build ARTICLES"),
      (["build", "a", "b"], "one folder of articles at a time"),
      (["build", "--", "--help"], nil),
      (["build", "a", "--analyses", "b"], "either a folder of articles or --analyses, not both"),
      (["build", "a", "--output"], "--output needs FOLDER"),
      (["build", "a", "--as-of", "soon"], "--as-of: “soon” is no day of the form YYYY-MM-DD"),
      (["analyze", "--tokenz"], "unknown option --tokenz; did you mean --tokens?"),
      (["init", "a", "b"], "one folder at a time"),
    ] as [([String], String?)]
  )
  func `a wrong call says what is wrong and ends with 64`(call: [String], message: String?) throws {
    let ending = try Program.run(call, in: folder)
    guard let message else {
      #expect(ending.status == 66, "what follows -- is a folder")
      return
    }
    #expect(ending.status == 64)
    #expect(ending.output == "")
    #expect(ending.errors == "briefing: error: \(message)\nTry briefing --help.\n")
  }
}
