internal import BriefingLanguage
internal import BriefingText

/// Words that follow each other, by lemma, with an optional part of speech for each.
///
/// Hyphens in the text are passed over: `air strike` also matches "air-strike".
public struct RiskPattern: Hashable, Sendable {
  /// The words, never empty.
  public let words: [Word]

  /// One word of a pattern.
  public struct Word: Hashable, Sendable {
    /// The lemma in small letters.
    public let lemma: String
    /// The part of speech that the word must have; nil for any.
    public let partOfSpeech: PartOfSpeech?
  }

  /// The parts of speech that a pattern can ask for.
  public enum PartOfSpeech: String, Hashable, Sendable, CaseIterable {
    /// A noun, names included.
    case noun = "N"
    /// A verb.
    case verb = "V"
    /// An adjective, or a participle in its place.
    case adjective = "J"
  }

  /// Reads `air strike`, `strike/V`, `test/N ban`; nil for empty text or an unknown part of speech.
  init?(_ text: String) {
    var words: [Word] = []
    // The tokenizer parts the genitive from its noun.
    let spaced = text.replacing("'s", with: " 's")
    for part in spaced.split(separator: " ") {
      let pieces = part.split(separator: "/", maxSplits: 1)
      guard let lemma = pieces.first else { return nil }
      var partOfSpeech: PartOfSpeech?
      if pieces.count > 1 {
        guard let found = PartOfSpeech(rawValue: String(pieces[1])) else { return nil }
        partOfSpeech = found
      }
      words.append(Word(lemma: String(lemma), partOfSpeech: partOfSpeech))
    }
    guard !words.isEmpty else { return nil }
    self.words = words
  }

  /// What the token at `index` may stand for in a pattern: its lemma, the word itself, and of a
  /// plural that is a word of its own (`troops`, `supplies`) the singular.
  static func forms(of index: Int, in text: TaggedText) -> [String] {
    let lemma = text.lemmas[index]
    let lower = text.tokens[index].lower
    var forms = lower == lemma ? [lemma] : [lemma, lower]
    if text.tags[index] == .pluralNoun, lemma == lower, lower.hasSuffix("s"), lower.count > 3 {
      forms.append(
        lower.hasSuffix("ies") ? lower.dropLast(3) + "y" : String(lower.dropLast())
      )
    }
    if text.tags[index].isAdjective { forms += Self.stems(ofParticiple: lower) }
    return forms
  }

  /// The verbs that an adjective may be the participle of: `injured` of `injure`.
  private static func stems(ofParticiple lower: String) -> [String] {
    if lower.hasSuffix("ed") { return [String(lower.dropLast(2)), String(lower.dropLast())] }
    if lower.hasSuffix("ing") { return [String(lower.dropLast(3)), lower.dropLast(3) + "e"] }
    return []
  }

  /// The tokens that the pattern matches from `start`, not reaching `end`; nil when it does not.
  func match(in text: TaggedText, from start: Int, before end: Int) -> Range<Int>? {
    var index = start
    for (number, word) in words.enumerated() {
      if number > 0 {
        while index < end, text.tokens[index].text == "-" { index += 1 }
      }
      guard index < end, word.matches(text, index) else { return nil }
      index += 1
    }
    return start..<index
  }
}

extension RiskPattern.Word {
  fileprivate func matches(_ text: TaggedText, _ index: Int) -> Bool {
    guard RiskPattern.forms(of: index, in: text).contains(lemma) else { return false }
    let tag = text.tags[index]
    switch partOfSpeech {
    case nil: return true
    case .noun?: return tag.isNoun || tag == .gerund
    case .verb?: return tag.isVerb
    case .adjective?:
      return tag.isAdjective || tag == .pastParticiple || tag == .gerund
    }
  }
}

extension RiskPattern: CustomStringConvertible {
  /// The pattern as the data file writes it.
  public var description: String {
    words.map { word in
      word.partOfSpeech.map { word.lemma + "/" + $0.rawValue } ?? word.lemma
    }
    .joined(separator: " ")
  }
}
