/// Language tags as metadata give them.
enum LanguageTag {
  /// The longest tag in use is far shorter; anything else is no tag.
  private static let longest = 35

  /// `text` as a BCP 47 tag: `en_GB` is `en-GB`, `English` is `en`; nil when it is none.
  static func normalized(_ text: String) -> String? {
    let tag = text.replacing("_", with: "-")
    let small = tag.lowercased()
    if small == "english" || small == "eng" { return "en" }
    guard tag.utf8.count <= longest, let primary = tag.split(separator: "-").first,
      primary.utf8.count >= 2,
      tag.utf8.allSatisfy({ isTagByte($0) })
    else { return nil }
    return tag
  }

  /// Whether the tag's language is English.
  static func isEnglish(_ tag: String) -> Bool {
    let primary = tag.split(separator: "-").first?.lowercased()
    return primary == "en" || primary == "eng"
  }

  private static func isTagByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
