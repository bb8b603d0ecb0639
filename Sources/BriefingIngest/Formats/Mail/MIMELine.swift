/// Lines of mails.
enum MIMELine {
  /// The first line of `bytes` without its end, and what stands behind it.
  static func first(
    of bytes: ArraySlice<UInt8>
  ) -> (line: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
    guard let end = bytes.firstIndex(of: 0x0A) else {
      return (bytes.last == 0x0D ? bytes.dropLast() : bytes, bytes[bytes.endIndex...])
    }
    let line = bytes[..<end]
    return (line.last == 0x0D ? line.dropLast() : line, bytes[(end + 1)...])
  }
}
