/// Text that may carry HTML: values of JSON fields, entries of feeds, parts of mails.
enum HTMLFragment {
  /// Tags that prose does not hold by chance, in small letters.
  private static let tags = [
    "<p", "<br", "<div", "<span", "<a ", "<img", "<ul", "<ol", "<li", "<h1", "<h2", "<h3", "<em",
    "<strong", "<b>", "<i>", "<blockquote", "<figure", "<html", "<body", "<table", "<article",
    "<section", "<!--", "<script", "<style",
  ]
  /// Longer stretches without a tag are prose.
  private static let reach = 100_000

  /// Whether `text` is HTML and not prose.
  static func isMarkup(_ text: String) -> Bool {
    var rest = text.utf8.prefix(reach)
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      let head = String(decoding: rest.prefix(12), as: UTF8.self).lowercased()
      if let tag = tags.first(where: { head.hasPrefix($0) }) {
        // "<p>" and "<p class=…", but not "<politics".
        let next = head.dropFirst(tag.count).first
        if tag.hasSuffix(">") || tag.hasSuffix(" ") || tag.hasSuffix("-") { return true }
        if next.map({ " >/\n\t".contains($0) }) ?? true { return true }
      }
      rest = rest.dropFirst()
    }
    return false
  }

  /// The text of `markup`, paragraphs parted by blank lines; empty where nothing is left.
  static func plainText(_ markup: String) -> String {
    do throws(SkipReason) {
      return try WebPageReader.plainText(of: Array(markup.utf8), characterSet: "utf-8")
    } catch {
      return ""
    }
  }
}
