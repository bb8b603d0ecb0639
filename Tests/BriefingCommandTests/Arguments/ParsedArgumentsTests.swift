import Testing

@testable import BriefingCommand

@Suite("ParsedArguments") struct ParsedArgumentsTests {
  private static let options = [
    OptionSpecification("output", short: "o", value: "FOLDER", help: ""),
    OptionSpecification("template", short: "t", value: "FILE", help: "", isRepeatable: true),
    OptionSpecification("verbose", short: "v", help: ""),
    OptionSpecification("force", short: "f", help: ""),
  ]

  private func parse(_ line: String) throws(Failure) -> ParsedArguments {
    try ParsedArguments(line.split(separator: " ").map(String.init), options: Self.options)
  }

  @Test(arguments: [
    "--output x", "--output=x", "-o x", "-ox", "-vo x", "-vfox", "-v --output x -f",
  ])
  func `reads a value in every form`(line: String) throws {
    #expect(try parse(line).value("output") == "x")
  }

  @Test(arguments: [("--output=a=b", "a=b"), ("--output=", ""), ("-o -", "-"), ("-o --", "--")])
  func `takes a value as it is`(line: String, value: String) throws {
    #expect(try parse(line).value("output") == value)
  }

  @Test func `keeps the values of a repeatable option in order`() throws {
    let arguments = try parse("-t a --template b -tc")
    #expect(arguments.values("template") == ["a", "b", "c"])
    #expect(arguments.values("output") == [])
  }

  @Test func `tells switches that are given from those that are not`() throws {
    let arguments = try parse("-v -v a")
    #expect(arguments.has("verbose"))
    #expect(!arguments.has("force"))
    #expect(arguments.value("output") == nil)
  }

  @Test(arguments: [
    ("a b", ["a", "b"]), ("a -v b", ["a", "b"]), ("-- -v --x", ["-v", "--x"]), ("-", ["-"]),
    ("-v -- a -- b", ["a", "--", "b"]), ("", []),
  ])
  func `keeps the operands in order`(line: String, operands: [String]) throws {
    #expect(try parse(line).operands == operands)
  }

  @Test(arguments: [
    ("--outptu x", "unknown option --outptu; did you mean --output?"),
    ("--zebra", "unknown option --zebra; see briefing --help"),
    ("-z", "unknown option -z; see briefing --help"),
    ("-vz", "unknown option -z; see briefing --help"),
    ("--=x", "unknown option --; see briefing --help"),
    ("--output", "--output needs FOLDER"), ("-vo", "--output needs FOLDER"),
    ("--output a --output b", "--output is given twice"), ("-o a -ob", "--output is given twice"),
    ("--verbose=yes", "--verbose takes no value"),
  ])
  func `says what is wrong with a call`(line: String, message: String) {
    let failure = #expect(throws: Failure.self) { try parse(line) }
    #expect(failure?.message == message)
    #expect(failure?.status == .usage)
    #expect(failure?.text == "briefing: error: " + message)
  }
}
