import Testing

@testable import BriefingLanguage

@Suite("Time automaton") struct TimeAutomatonTests {
  /// The matches of `patterns` at the start of `text`, as rule and number of words.
  private func matches(_ patterns: [String], _ text: String) throws -> [[Int]] {
    var reader = TimePatternReader()
    let read = try patterns.map { try reader.pattern($0) }
    var automaton = TimeAutomaton(read, symbols: TimeClass.allCases.count + reader.words.count)
    let items = text.split(separator: " ").enumerated().map { index, word in
      TimeItem(
        tokens: index..<(index + 1),
        readings: reader.words[String(word)].map { [TimeReading($0, .word)] } ?? []
      )
    }
    return automaton.matches(in: items, from: 0).map { [$0.rule, $0.items.count] }
  }

  @Test func `prefers the longest match`() throws {
    #expect(try matches(["a", "a b", "a b c"], "a b d") == [[1, 2], [0, 1]])
  }

  @Test func `prefers the first rule among equals`() throws {
    #expect(try matches(["a (b / c)", "a b"], "a b") == [[0, 2], [1, 2]])
  }

  @Test func `skips what is optional`() throws {
    #expect(try matches(["a [b [c]] d"], "a d") == [[0, 2]])
    #expect(try matches(["a [b [c]] d"], "a b c d") == [[0, 4]])
  }

  @Test func `reads marks of the notation in quotation marks`() throws {
    #expect(try matches(["a \"/\" b"], "a / b") == [[0, 3]])
  }
}
