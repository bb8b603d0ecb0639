import BriefingText
import Testing

@testable import BriefingEncoder

@Suite("WordReader") struct WordReaderTests {
  private static let encoder = Result { try Encoder(path: EncoderTests.path) }

  private func words(_ text: String) throws -> (list: WordList, text: SourceText) {
    let source = SourceText(text)
    let encoder = try Self.encoder.get()
    return (WordReader(vocabulary: encoder.vocabulary).words(of: source), source)
  }

  @Test func `every mark is a word of its own`() throws {
    let found = try words("The U.S. firm’s 3-year plan")
    #expect(
      found.list.words.map { found.text[$0.span] }
        == ["The", "U", ".", "S", ".", "firm", "’", "s", "3", "-", "year", "plan"]
    )
  }

  @Test func `letters are folded for the pieces and offsets are those of the text`() throws {
    let plain = try words("brezhnev resume")
    let marked = try words("Brezhnev résumé")
    #expect(plain.list.pieces == marked.list.pieces)
    #expect(marked.list.words.map { marked.text[$0.span] } == ["Brezhnev", "résumé"])
  }

  @Test func `the case of a word is kept as its shape`() throws {
    let shapes = try words("the Bank of ENGLAND eBay 12 B x4 —").list.words.map(\.shape)
    #expect(
      shapes == [
        .lower, .title, .lower, .upper, .mixed, .digits, .initial, .alphanumeric, .other,
      ]
    )
  }

  @Test func `a word that no pieces spell is unknown, and still a word`() throws {
    let encoder = try Self.encoder.get()
    let list = try words(String(repeating: "x", count: 200)).list
    #expect(list.pieces == [encoder.vocabulary.unknown])
  }

  @Test func `a line's end is a paragraph's`() throws {
    let borders = try words("One line\nanother. And more").list.words.map(\.border)
    #expect(borders == [.none, .paragraph, .none, .sentence, .none, .paragraph])
  }
}
