/// What stands for the headline of an article that has none: the head of its first sentence.
enum Headline {
  /// The most characters; headlines of news have 40 to 90.
  static let longest = 90

  /// `sentence`, cut after a word and marked by an ellipsis where it is longer.
  static func shortened(_ sentence: String) -> String {
    guard sentence.count > longest else { return sentence }
    let head = sentence.prefix(longest)
    let cut = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<cut].trimmingSuffix { $0 == "," || $0 == ";" || $0 == ":" } + "…"
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
    var end = endIndex
    while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
    return String(self[..<end])
  }
}
