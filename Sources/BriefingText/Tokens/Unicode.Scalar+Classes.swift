/// The character classes that tokens and sentences are made by, with a fast path for ASCII.
extension Unicode.Scalar {
  /// A letter of any script, or a mark that combines with one.
  package var isLetter: Bool {
    if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    // General punctuation: quotation marks and dashes, the most frequent in news beside ASCII.
    if (0x2000...0x206F).contains(value) { return false }
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
    if isASCII { return ("A"..."Z").contains(self) }
    return !(0x2000...0x206F).contains(value) && properties.isUppercase
  }

  /// A decimal digit of ASCII.
  package var isDigit: Bool { ("0"..."9").contains(self) }

  /// White space of any kind, line ends and the no-break space included.
  package var isSpace: Bool {
    isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
  }

  /// A code point without a width that may stand anywhere: byte order mark, zero-width space.
  package var isBlank: Bool { self == "\u{FEFF}" || self == "\u{200B}" }

  /// A code point that shows how a word may break or join and is part of it: the soft hyphen,
  /// zero-width joiners.
  package var isJoiner: Bool {
    self == "\u{AD}" || self == "\u{200C}" || self == "\u{200D}" || self == "\u{2060}"
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
    if isASCII {
      switch self {
      case "!", "\"", "'", "(", ")", ",", "-", ".", ":", ";", "?", "[", "]", "`", "{", "}", "/":
        return true
      default:
        return false
      }
    }
    switch properties.generalCategory {
    case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .connectorPunctuation:
      return true
    default:
      return false
    }
  }

  /// A capital of ASCII as its small letter, anything else as it is.
  package var lowerASCII: Unicode.Scalar {
    guard ("A"..."Z").contains(self), let small = Unicode.Scalar(value + 32) else { return self }
    return small
  }
}
