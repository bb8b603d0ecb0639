import BriefingText
import FoundationEssentials
import Testing

@testable import BriefingEncoder

/// Compares the program with what the training's own code makes of the same weights.
///
/// The reference lies beside the export that the weights were packed from, and is no part of the
/// repository's tests where that is missing.
@Suite("Encoder reference") struct ReferenceTests {
  static let folder = "/work/encoder/Training/encoder/export"

  struct File: Decodable { let fp32: [Text]; let quantised: [Text] }
  struct Text: Decodable {
    let text: String
    let words: [[Int]]
    let borders: [Int]
    let pieces: [Int32]
    let shapes: [Int]
    let first: [Int]
    let entity: [[Float]]
    let tag: [[Float]]
    let cue: [[Float]]
    let cueWords: [Int]
    let role: [[Float]]
  }

  @Test func `agrees with the training`() throws {
    let data = try Data(contentsOf: URL(filePath: Self.folder + "/reference.json"))
    let file = try JSONDecoder().decode(File.self, from: data)
    let encoder = try Encoder(path: "Sources/BriefingEncoder/Data/encoder.bin")
    for (exact, text) in zip(file.fp32, file.quantised) {
      let list = WordReader(vocabulary: encoder.vocabulary).words(of: SourceText(text.text))
      #expect(list.words.map { [$0.span.start, $0.span.end] } == text.words)
      #expect(list.words.map(\.border.rawValue) == text.borders)
      let window = Window(list, 0..<list.words.count, vocabulary: encoder.vocabulary)
      #expect(window.pieces == text.pieces)
      #expect(window.features == text.shapes)
      #expect(window.firstPieces == text.first)
      let workspace = try Workspace(encoder.weights)
      try workspace.encode(window)
      func difference(_ scores: [Float], _ expected: [[Float]]) -> Float {
        zip(scores, expected.flatMap { $0 }).map { abs($0 - $1) }.max() ?? 0
      }
      let count = list.words.count
      print("entity", difference(workspace.scores(encoder.weights.entity, words: count), text.entity), "exact", difference(workspace.scores(encoder.weights.entity, words: count), exact.entity), "quantised v exact", difference(text.entity.flatMap { $0 }, exact.entity))
      print("tag", difference(workspace.scores(encoder.weights.tag, words: count), text.tag))
      print("cue", difference(workspace.scores(encoder.weights.cue, words: count), text.cue))
      let roles = try workspace.roles(around: [text.cueWords[0]..<text.cueWords[1]], in: window)
      print("role", difference(roles[0].scores, text.role), "quantised v exact", difference(text.role.flatMap { $0 }, exact.role))
    }
  }
}
