package import BriefingLanguage
internal import BriefingText

/// Reads short texts as the program does.
package struct TaggedTexts {
  private static let shared = Result {
    TaggedTexts(recognizer: try NeuralRecognizer(gazetteer: Gazetteer.open()))
  }

  private let recognizer: NeuralRecognizer

  /// The reader with the program's own data.
  package static func reader() throws -> TaggedTexts { try shared.get() }

  /// What the program's recogniser finds in `text`.
  package func findings(_ text: String) -> TextFindings {
    let tokenized = TokenizedText(SourceText(text))
    let quotations = QuotationFinder().quotations(in: tokenized)
    return recognizer.findings(in: tokenized, quotations: quotations)
  }

  /// What the program's recogniser finds in `text`.
  package static func findings(_ text: String) throws -> TextFindings {
    try reader().findings(text)
  }

  /// The tokens of `text` with their parts of speech and lemmas.
  package static func tagged(_ text: String) throws -> TaggedText { try findings(text).tagged }
}
