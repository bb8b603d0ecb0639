/// One word, number or mark of a text.
public struct Token: Hashable, Sendable {
  /// What a token is made of.
  public enum Kind: Hashable, Sendable {
    /// Begins with a letter, or is a clitic such as `'s`.
    case word
    /// Begins with a digit.
    case number
    /// Quotation marks, stops, brackets, dashes.
    case punctuation
    /// Anything else, addresses of the web included.
    case symbol
  }

  /// How a word is capitalised.
  public enum LetterCase: Hashable, Sendable {
    /// No letter that has case.
    case none
    /// All small: `arms`.
    case lower
    /// A capital, then small: `Kim`.
    case title
    /// All capitals, at least two letters: `NATO`, `U.S.`.
    case upper
    /// A single capital: `J.`, `A`.
    case initial
    /// Anything else: `McCain`, `iPod`.
    case mixed
  }

  /// Where the token stands in its text.
  public let span: TextSpan
  /// The token as written.
  public let text: String
  /// The token in small letters, with any apostrophe made plain (`’` to `'`).
  public let lower: String
  /// What the token is made of.
  public let kind: Kind
  /// How it is capitalised.
  public let letterCase: LetterCase
  /// Whether white space, or the start of the text, stands before it.
  public let followsSpace: Bool

  /// Makes the token that `scalars` spell; `kind`, case and small form follow from them.
  public init(span: TextSpan, scalars: ArraySlice<Unicode.Scalar>, followsSpace: Bool) {
    let spelling = Spelling(scalars)
    self.span = span
    self.followsSpace = followsSpace
    text = spelling.string()
    // Most words are in small letters already and share their string.
    lower =
      spelling.isASCII
      ? (spelling.capitals == 0 ? text : spelling.lowerASCII()) : Token.lowercased(text)
    kind = Token.kind(of: scalars)
    letterCase = spelling.letterCase
  }

  /// Whether the token begins with a capital letter.
  public var isCapitalized: Bool {
    switch letterCase {
    case .title, .upper, .initial: true
    case .mixed: text.unicodeScalars.first?.properties.isUppercase ?? false
    case .none, .lower: false
    }
  }

  /// `text` in small letters with plain apostrophes, as in ``lower``.
  public static func lowercased(_ text: String) -> String {
    let small = text.lowercased()
    guard small.unicodeScalars.contains(where: isOtherApostrophe) else { return small }
    var view = String.UnicodeScalarView()
    for scalar in small.unicodeScalars { view.append(isOtherApostrophe(scalar) ? "'" : scalar) }
    return String(view)
  }

  private static func isOtherApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2019}" || scalar == "\u{B4}" || scalar == "\u{2BC}"
  }

  private static func kind(of scalars: ArraySlice<Unicode.Scalar>) -> Kind {
    guard let first = scalars.first else { return .symbol }
    if first.isLetter { return isAddress(scalars) ? .symbol : .word }
    if first.isDigit { return .number }
    if first.isApostrophe, scalars.count > 1, scalars[scalars.startIndex + 1].isLetter {
      return .word
    }
    return first.isPunctuation ? .punctuation : .symbol
  }

  /// Whether the scalars spell an address of the web or of mail; no other token has these marks.
  private static func isAddress(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    if scalars.contains("@") || scalars.contains("/") { return true }
    return scalars.count > 4 && scalars.dropFirst(3).first == "."
      && scalars.prefix(3).allSatisfy { $0 == "w" || $0 == "W" }
  }
}
