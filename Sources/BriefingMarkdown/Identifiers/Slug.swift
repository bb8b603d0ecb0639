/// Ids and class names made from words.
enum Slug {
  /// The words in lower-case ASCII joined by single hyphens; empty when no letter can be folded.
  ///
  /// Latin letters lose their marks (`São` gives `sao`), apostrophes vanish, all else separates.
  static func words(_ text: some StringProtocol) -> String {
    var slug = ""
    var isSeparated = false
    for scalar in text.unicodeScalars {
      guard let letters = folded(scalar) else {
        isSeparated = true
        continue
      }
      if letters.isEmpty { continue }
      if isSeparated, !slug.isEmpty { slug += "-" }
      isSeparated = false
      slug += letters
    }
    return slug
  }

  /// The id of a heading without one.
  ///
  /// It never begins with a digit or with `e-`, which is kept for evidence; then `s-` stands before.
  /// A heading in another script gets `s-` and a checksum, so that its id holds when headings move.
  static func heading(_ text: String) -> String {
    let slug = words(text)
    guard let first = slug.utf8.first else { return "s-" + checksum(text) }
    let isLetter = first >= UInt8(ascii: "a")
    return isLetter && !slug.hasPrefix("e-") ? slug : "s-" + slug
  }

  /// The ASCII letters for a character: empty to drop it, `nil` for a separator.
  private static func folded(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "A"..."Z": return String(scalar).lowercased()
    case "'", "’", "ʼ": return ""
    case _ where scalar.isASCII: return nil
    default: break
    }
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    return latin(scalar.properties.name)
  }

  /// The letters in a character's Unicode name, such as `o` in LATIN SMALL LETTER O WITH STROKE.
  private static func latin(_ name: String?) -> String? {
    guard let words = name?.split(separator: " "), words.count >= 4, words[0] == "LATIN",
      words[2] == "LETTER" || words[2] == "LIGATURE"
    else { return nil }
    let letter = words[3]
    switch letter {
    case _ where letter.utf8.count <= 2: return letter.lowercased()
    case "SHARP": return "ss"
    case "ETH": return "d"
    case "THORN": return "th"
    case "ENG": return "ng"
    case "DOTLESS" where words.count > 4: return words[4].lowercased()
    default: return nil
    }
  }

  /// Eight hexadecimal digits of the text's 32-bit FNV-1a hash (Fowler, Noll, Vo).
  private static func checksum(_ text: String) -> String {
    let offsetBasis: UInt32 = 2_166_136_261
    let prime: UInt32 = 16_777_619
    let hash = text.utf8.reduce(offsetBasis) { ($0 ^ UInt32($1)) &* prime }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
