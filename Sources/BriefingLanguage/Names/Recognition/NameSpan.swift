package import BriefingModel

/// A name as a stretch of tokens.
package struct NameSpan: Hashable, Sendable {
  /// The tokens, as indices into the text's tokens.
  package var tokens: Range<Int>
  /// The type.
  package var type: EntityType

  /// Makes a name of `tokens`.
  package init(tokens: Range<Int>, type: EntityType) {
    self.tokens = tokens
    self.type = type
  }

  /// The names that `labels` spell, the first of which belongs to the token `start`; every name
  /// begins and ends within them.
  static func spans(of labels: [Int], from start: Int) -> [NameSpan] {
    var spans: [NameSpan] = []
    var first = start
    for (offset, label) in labels.enumerated() {
      guard let number = NameLabel.type(of: label), let place = NameLabel.place(of: label) else {
        continue
      }
      if place == .first || place == .only { first = start + offset }
      if place == .last || place == .only {
        let tokens = first..<(start + offset + 1)
        spans.append(NameSpan(tokens: tokens, type: NameLabel.types[number]))
      }
    }
    return spans
  }
}
