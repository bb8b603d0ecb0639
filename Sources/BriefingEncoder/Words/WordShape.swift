/// The eight looks of a word that tell names from other words where all letters are folded.
enum WordShape: Int, Hashable, Sendable, CaseIterable {
  /// No letter and no digit.
  case other
  /// Small letters alone.
  case lower
  /// A capital, then small letters.
  case title
  /// Two capitals or more and nothing else.
  case upper
  /// Any other letters.
  case mixed
  /// Digits and no letter.
  case digits
  /// A single capital.
  case initial
  /// Letters and digits.
  case alphanumeric

  /// The shape of the word that `scalars` spell.
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var letters = 0
    var capitals = 0
    var smalls = 0
    var hasDigit = false
    var startsWithCapital = false
    for scalar in scalars {
      switch LetterClass(scalar) {
      case .none: continue
      case .digit: hasDigit = true
      case .capital:
        if letters == 0 { startsWithCapital = true }
        letters += 1
        capitals += 1
      case .small:
        letters += 1
        smalls += 1
      case .caseless: letters += 1
      }
    }
    if letters == 0 {
      self = hasDigit ? .digits : .other
    } else if hasDigit {
      self = .alphanumeric
    } else if smalls == letters {
      self = .lower
    } else if capitals == letters {
      self = letters > 1 ? .upper : .initial
    } else if startsWithCapital, smalls == letters - 1 {
      self = .title
    } else {
      self = .mixed
    }
  }
}

/// What a code point adds to the shape of its word.
private enum LetterClass {
  case none, digit, capital, small, caseless

  init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z": self = .small
      case "A"..."Z": self = .capital
      case "0"..."9": self = .digit
      default: self = .none
      }
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      self = properties.isLowercase ? .small : properties.isUppercase ? .capital : .caseless
    default:
      switch properties.numericType {
      case .decimal, .digit: self = .digit
      default: self = .none
      }
    }
  }
}
