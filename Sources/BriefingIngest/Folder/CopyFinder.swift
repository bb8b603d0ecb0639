internal import BriefingModel
internal import BriefingText

/// Finds files that hold the same text.
///
/// A copy from the same outlet, or from no named one, is the same article again. The same text from
/// another outlet is another article of the same origin; both are kept, and the origin is a later
/// stage's to find.
struct CopyFinder {
  private var seen: [String: [Article]] = [:]

  /// The article of which `article` is a copy; nil when it is new, and known from then on.
  mutating func original(of article: Article) -> Article? {
    let key = ContentHash.sha256(of: CopyFinder.words(of: article.text))
    let known = seen[key] ?? []
    if let same = known.first(where: { $0.outlet == article.outlet }) { return same }
    if let other = known.first(where: { $0.outlet == nil || article.outlet == nil }) {
      return other
    }
    seen[key, default: []].append(article)
    return nil
  }

  /// The bytes of `text` with one space for each stretch of white space.
  private static func words(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      // A normalised text has no other white space than line ends, tabs and spaces.
      if byte > 0x20 { bytes.append(byte) } else if bytes.last != 0x20 { bytes.append(0x20) }
    }
    return bytes
  }
}
