extension CharacterSet {
  /// The text of `bytes`, U+FFFD for what is none.
  func string(of bytes: ArraySlice<UInt8>) -> String {
    if self == .utf8 { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: text(of: bytes).utf8, as: UTF8.self)
  }
}
