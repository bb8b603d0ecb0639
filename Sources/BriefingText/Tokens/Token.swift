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
  /// The token in small letters, with the typographic apostrophe made plain (`’` to `'`).
  public let lower: String
  /// What the token is made of.
  public let kind: Kind
  /// How it is capitalised.
  public let letterCase: LetterCase
  /// Whether white space, or the start of the text, stands before it.
  public let followsSpace: Bool

  /// Makes the token that `scalars` spell; `kind`, case and small form follow from them.
  public init(span: TextSpan, scalars: ArraySlice<Unicode.Scalar>, followsSpace: Bool) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(span: span, text: String(view), scalars: scalars, followsSpace: followsSpace)
  }

  private init(
    span: TextSpan,
    text: String,
    scalars: ArraySlice<Unicode.Scalar>,
    followsSpace: Bool
  ) {
    self.span = span
    self.text = text
    self.lower = Token.lowercased(text)
    self.kind = Token.kind(of: scalars)
    self.letterCase = Token.letterCase(of: scalars)
    self.followsSpace = followsSpace
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
    guard small.unicodeScalars.contains("\u{2019}") else { return small }
    var view = String.UnicodeScalarView()
    for scalar in small.unicodeScalars { view.append(scalar == "\u{2019}" ? "'" : scalar) }
    return String(view)
  }

  private static func kind(of scalars: ArraySlice<Unicode.Scalar>) -> Kind {
    guard let first = scalars.first else { return .symbol }
    if first.isLetter { return scalars.contains(":") && scalars.contains("/") ? .symbol : .word }
    if first.isDigit { return .number }
    if first.isApostrophe, scalars.count > 1, scalars[scalars.startIndex + 1].isLetter {
      return .word
    }
    return first.isPunctuation ? .punctuation : .symbol
  }

  private static func letterCase(of scalars: ArraySlice<Unicode.Scalar>) -> LetterCase {
    var capitals = 0
    var small = 0
    var startsWithCapital = false
    for scalar in scalars {
      if scalar.isCapital {
        if capitals + small == 0 { startsWithCapital = true }
        capitals += 1
      } else if scalar.isLetter {
        small += 1
      }
    }
    switch (capitals, small) {
    case (0, 0): return .none
    case (0, _): return .lower
    case (1, 0): return .initial
    case (_, 0): return .upper
    case (1, _) where startsWithCapital: return .title
    default: return .mixed
    }
  }
}
