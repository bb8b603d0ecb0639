/// Remembers which files a site has and which its pages link to.
struct SiteLedger {
  private var paths: Set<String> = []
  private var links: [String: String] = [:]

  /// Notes `file` and the relative links of its HTML.
  ///
  /// - Throws: ``SiteError/duplicatePath(_:)`` when there is such a file already, also when the two
  ///   differ only by case, which some hosts do not tell apart.
  mutating func add(_ file: SiteFile) throws(SiteError) {
    guard paths.insert(file.path.lowercased()).inserted else { throw .duplicatePath(file.path) }
    guard file.path.hasSuffix(".html") else { return }
    for target in Self.targets(in: file.bytes) {
      if let path = Self.resolve(target, from: file.path), links[path] == nil {
        links[path] = file.path
      }
    }
  }

  /// - Throws: ``SiteError/deadLink(page:target:)`` for the first link that leads to no file.
  func checkLinks() throws(SiteError) {
    for target in links.keys.sorted() where !paths.contains(target.lowercased()) {
      throw .deadLink(page: links[target] ?? "", target: target)
    }
  }

  /// The values of `href` and `src` in our own HTML, which always quotes them.
  private static func targets(in bytes: [UInt8]) -> [String] {
    var targets: [String] = []
    let marks: [[UInt8]] = [Array(" href=\"".utf8), Array(" src=\"".utf8)]
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x20 else {
        index += 1
        continue
      }
      guard let mark = marks.first(where: { bytes[index...].starts(with: $0) }) else {
        index += 1
        continue
      }
      let start = index + mark.count
      let end = bytes[start...].firstIndex(of: 0x22) ?? bytes.count
      targets.append(String(decoding: bytes[start..<end], as: UTF8.self))
      index = end
    }
    return targets
  }

  /// The path of the file that a relative link names, which begins with `../` where it leads out of
  /// the site; nil for fragments and absolute addresses.
  private static func resolve(_ target: String, from page: String) -> String? {
    let path = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
      .split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
    guard !path.isEmpty, !path.contains(":"), !path.hasPrefix("/") else { return nil }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".." where !parts.isEmpty && parts.last != "..": parts.removeLast()
      case ".": break
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
