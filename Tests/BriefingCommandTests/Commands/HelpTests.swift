import Testing

@testable import BriefingCommand

@Suite("Help") struct HelpTests {
  @Test(arguments: [
    ("build", BuildCommand.options), ("analyze", AnalyzeCommand.options),
    ("init", InitCommand.options),
  ])
  func `mentions every option of a command`(name: String, options: [OptionSpecification]) throws {
    let help = try #require(Help.text(of: name))
    #expect(help.hasPrefix("Usage: briefing \(name)"))
    for option in options {
      #expect(help.contains("--\(option.name)"))
      #expect(help.contains(option.help))
      if let short = option.short { #expect(help.contains("-\(short), --\(option.name)")) }
      if let value = option.value { #expect(help.contains("--\(option.name) \(value)")) }
    }
  }

  @Test(arguments: ["build", "analyze", "init"])
  func `the overview mentions every command`(name: String) {
    #expect(Help.overview.contains("briefing \(name)"))
  }

  @Test(arguments: ["build", "analyze", "init"])
  func `fits a terminal`(name: String) throws {
    for line in try #require(Help.text(of: name)).split(separator: "\n") {
      #expect(line.count <= 100, "\(line)")
    }
    for line in Help.overview.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  @Test func `lists every exit status`() {
    for status in [ExitStatus.success, .usage, .badInput, .noInput, .internalError, .cannotCreate] {
      #expect(Help.overview.contains("\(status.rawValue) "))
    }
    #expect(Help.overview.contains("\(ExitStatus.inputOutput.rawValue) "))
    #expect(Help.overview.contains("\(ExitStatus.configuration.rawValue) "))
  }

  @Test func `knows no other command`() { #expect(Help.text(of: "frob") == nil) }
}
