/// Where a link or image of the source may lead.
enum Destination {
  case empty
  /// A fragment or a path on the same site.
  case relative
  /// `http` or `https` with an authority, or `mailto`.
  case absolute
  /// Anything else, such as `javascript:`, `data:`, `file:` or `//host`.
  case refused

  /// Judges the destination of a tree node, in which entities and escapes are already resolved.
  ///
  /// Browsers drop tabs and line ends inside an address and blanks before it, and take `\` for `/`;
  /// such an address is refused whatever else it says.
  init(_ url: String) {
    let bytes = Array(url.utf8)
    guard let first = bytes.first else {
      self = .empty
      return
    }
    let isControl = { (byte: UInt8) in byte < 0x20 || byte == 0x7F }
    if first == UInt8(ascii: " ") || bytes.contains(where: isControl) {
      self = .refused
      return
    }
    let slashes = "/\\".utf8
    if bytes.count > 1, slashes.contains(first), slashes.contains(bytes[1]) {
      self = .refused
      return
    }
    guard let end = bytes.firstIndex(where: { ":/?#".utf8.contains($0) }),
      bytes[end] == UInt8(ascii: ":")
    else {
      self = .relative
      return
    }
    let rest = bytes[(end + 1)...]
    switch String(decoding: bytes[..<end], as: UTF8.self).lowercased() {
    case "http", "https": self = rest.starts(with: "//".utf8) ? .absolute : .refused
    case "mailto": self = .absolute
    default: self = .refused
    }
  }

  /// The fragment of an address when it names evidence: it begins with `e-` and is an id.
  static func evidenceID(in url: String) -> String? {
    guard let hash = url.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let fragment = url[url.utf8.index(after: hash)...]
    guard fragment.hasPrefix("e-"), Identifiers.isValid(fragment) else { return nil }
    return String(fragment)
  }
}
