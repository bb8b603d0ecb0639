import BriefingText
import Foundation  // exp, JSON of the reference file.
import Testing

@testable import BriefingEncoder

/// What the training program's model makes of a text in the runtime's arithmetic, as
/// `Training/encoder/export.py` writes it.
private struct Reference: Decodable {
  let text: String
  let words: [[Int]]
  let borders: [Int]
  let pieces: [Int32]
  let shapes: [Int]
  let entity: [[Float]]
  let tag: [[Float]]
  let cue: [[Float]]
  let cueWords: [Int]
  let role: [[Float]]

  static func all() throws -> [Reference] {
    let data = try Data(contentsOf: URL(filePath: "Tests/Fixtures/encoder/reference.json"))
    return try JSONDecoder().decode([String: [Reference]].self, from: data)["quantised"] ?? []
  }
}

@Suite("Runtime and training") struct ReferenceTests {
  private static let encoder = Result { try Encoder(path: EncoderTests.path) }

  /// Sums in another order move a rounding to eight bits here and there.
  private static let mostDifference: Float = 0.1

  /// The greatest difference between the likelihoods that two lists of scores stand for.
  private func difference(_ found: [Float], _ expected: [[Float]]) -> Float {
    let width = expected.first?.count ?? 1
    guard found.count == expected.count * width else { return .infinity }
    let ours = logSoftmax(found, width: width)
    let theirs = logSoftmax(expected.flatMap(\.self), width: width)
    return zip(ours, theirs).map { abs(exp(Double($0)) - exp(Double($1))) }.max().map(Float.init)
      ?? 0
  }

  @Test func `cut words and pieces alike`() throws {
    let encoder = try Self.encoder.get()
    let references = try Reference.all()
    #expect(!references.isEmpty)
    for reference in references {
      let list = WordReader(vocabulary: encoder.vocabulary).words(of: SourceText(reference.text))
      let window = Window(list, list.words.indices, vocabulary: encoder.vocabulary)
      #expect(list.words.map { [$0.span.start, $0.span.end] } == reference.words)
      #expect(list.words.map(\.border.rawValue) == reference.borders)
      #expect(window.pieces == reference.pieces)
      #expect(window.features == reference.shapes)
    }
  }

  @Test func `score words alike`() throws {
    let encoder = try Self.encoder.get()
    let workspace = try Workspace(encoder.weights)
    for reference in try Reference.all() {
      let list = WordReader(vocabulary: encoder.vocabulary).words(of: SourceText(reference.text))
      let window = Window(list, list.words.indices, vocabulary: encoder.vocabulary)
      let count = list.words.count
      try workspace.encode(window)
      let heads = [
        (encoder.weights.entity, reference.entity), (encoder.weights.tag, reference.tag),
        (encoder.weights.cue, reference.cue),
      ]
      for (head, expected) in heads {
        #expect(difference(workspace.scores(head, words: count), expected) < Self.mostDifference)
      }
      let cue = reference.cueWords[0]..<reference.cueWords[1]
      let roles = try #require(try workspace.roles(around: [cue], in: window).first)
      #expect(difference(roles.scores, reference.role) < Self.mostDifference)
    }
  }
}
