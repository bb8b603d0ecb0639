import Testing

@testable import BriefingIngest

@Suite("ChildProgram") struct ChildProgramTests {
  private func program(
    _ path: String,
    _ arguments: [String] = [],
    seconds: Int = 20,
    output: Int = 10_000_000
  ) -> ChildProgram {
    ChildProgram(
      path: path,
      arguments: arguments,
      seconds: seconds,
      memory: 1_000_000_000,
      maximumOutput: output
    )
  }

  @Test func `gives back what the program writes`() throws {
    let bytes = [UInt8](repeating: 65, count: 3_000_000)
    let output = try program("/bin/cat").output(for: bytes)
    #expect(output.bytes == bytes)
    #expect(output.status == 0)
  }

  @Test func `does not wait for a program that reads nothing`() throws {
    let output = try program("/bin/true").output(for: [UInt8](repeating: 65, count: 3_000_000))
    #expect(output.bytes.isEmpty)
    #expect(output.status == 0)
  }

  @Test func `ends a program that takes too long`() {
    #expect(throws: ChildProgram.Failure.tooSlow) {
      try program("/bin/sleep", ["60"], seconds: 1).output(for: [])
    }
  }

  @Test func `ends a program that writes too much`() {
    #expect(throws: ChildProgram.Failure.tooMuchOutput) {
      try program("/usr/bin/yes", output: 100_000).output(for: [])
    }
  }

  @Test func `keeps the words of a program that fails`() throws {
    let output = try program("/bin/cat", ["/nowhere"]).output(for: [])
    #expect(output.status == 1)
    #expect(output.messages.contains("/nowhere"))
  }
}
