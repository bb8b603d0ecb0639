/// The code points of one token, with what one pass over them tells.
struct Spelling {
  private let scalars: ArraySlice<Unicode.Scalar>
  /// Whether every code point is of ASCII, one byte each in UTF-8.
  private(set) var isASCII = true
  /// The number of capitals.
  private(set) var capitals = 0
  private var small = 0
  private var startsWithCapital = false

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.scalars = scalars
    for scalar in scalars {
      if scalar.isCapital {
        if capitals + small == 0 { startsWithCapital = true }
        capitals += 1
      } else if scalar.isLetter {
        small += 1
      }
      if !scalar.isASCII { isASCII = false }
    }
  }

  /// How the letters are capitalised.
  var letterCase: Token.LetterCase {
    switch (capitals, small) {
    case (0, 0): .none
    case (0, _): .lower
    case (1, 0): .initial
    case (_, 0): .upper
    case (1, _) where startsWithCapital: .title
    default: .mixed
    }
  }

  /// The code points as a string.
  func string() -> String {
    if isASCII { return ascii { $0 } }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The code points as a string in small letters; they must be of ASCII.
  func lowerASCII() -> String {
    ascii { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private func ascii(_ change: (UInt8) -> UInt8) -> String {
    String(unsafeUninitializedCapacity: scalars.count) { bytes in
      var count = 0
      for scalar in scalars {
        bytes[count] = change(UInt8(truncatingIfNeeded: scalar.value))
        count += 1
      }
      return count
    }
  }
}
