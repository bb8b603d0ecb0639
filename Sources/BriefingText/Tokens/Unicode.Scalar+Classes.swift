/// The character classes that tokens and sentences are made by, with a fast path for ASCII.
extension Unicode.Scalar {
  /// A letter of any script, or a mark that combines with one.
  package var isLetter: Bool {
    if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    switch properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark:
      return true
    default:
      return false
    }
  }

  /// A capital letter.
  package var isCapital: Bool {
    isASCII ? ("A"..."Z").contains(self) : properties.isUppercase
  }

  /// A decimal digit of ASCII.
  package var isDigit: Bool { ("0"..."9").contains(self) }

  /// White space of any kind, line ends and the no-break space included.
  package var isSpace: Bool {
    isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
  }

  /// A line end.
  package var isNewline: Bool {
    self == "\n" || self == "\r" || self == "\u{2028}" || self == "\u{2029}" || self == "\u{85}"
  }

  /// The plain or the typographic apostrophe.
  package var isApostrophe: Bool { self == "'" || self == "\u{2019}" }

  /// A hyphen inside a compound word.
  package var isHyphen: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" }

  /// A mark of punctuation.
  package var isPunctuation: Bool {
    if isASCII { return "!\"'(),-.:;?[]`{}/".unicodeScalars.contains(self) }
    switch properties.generalCategory {
    case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .connectorPunctuation:
      return true
    default:
      return false
    }
  }
}
