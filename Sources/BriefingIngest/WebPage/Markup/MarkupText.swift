internal import Glibc

/// The bytes of a page as UTF-8, ready to be parsed.
struct MarkupText {
  /// The share of NUL bytes from which a file is no page.
  private static let binaryShare = 0.01
  /// The byte-order mark of UTF-8, which tells the parser what it reads.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// UTF-8 behind its byte-order mark, without scripts, styles, comments and NUL bytes.
  let marked: [UInt8]
  /// What the reader of the coverage should know.
  let notes: [Note]

  /// Decodes `bytes`: by their byte-order mark, as UTF-8 where they are valid, else by the
  /// character set that is declared, from outside or in the page, else by their content.
  ///
  /// - Parameter declared: the label that a mail or a protocol gives.
  /// - Throws: ``SkipReason/binary`` for many NUL bytes, ``SkipReason/empty``.
  init(_ bytes: [UInt8], declared: String?) throws(SkipReason) {
    if bytes.isEmpty { throw .empty }
    var rest = bytes[...]
    if rest.starts(with: Self.mark) {
      rest = rest.dropFirst(Self.mark.count)
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let wide = try DecodedText(decoding: bytes)
      marked = MarkupTrimmer.trimmed(Array(wide.text.utf8)[...], prefix: Self.mark)
      notes = wide.note.map { [Note(message: $0)] } ?? []
      return
    }
    let nulls = Self.contains(0, rest) ? rest.count { $0 == 0 } : 0
    if Double(nulls) > Self.binaryShare * Double(rest.count) { throw .binary }
    var notes: [Note] = []
    if nulls > 0 {
      rest = rest.filter { $0 != 0 }[...]
      notes.append(Note(message: "\(nulls) NUL bytes left out"))
    }
    let isUTF8 = rest.withUnsafeBufferPointer { UTF8Check.isValid($0) }
    // Text in ISO 2022 is ASCII by its bytes, and full of escapes.
    if isUTF8, !Self.contains(0x1B, rest) {
      marked = MarkupTrimmer.trimmed(rest, prefix: Self.mark)
      self.notes = notes
      return
    }
    let stated = [declared, MarkupDeclaration.label(in: rest)].compactMap { $0 }
      .lazy.compactMap { CharacterSet(label: $0) }.first
    if isUTF8, stated?.name.hasPrefix("ISO-2022") != true {
      marked = MarkupTrimmer.trimmed(rest, prefix: Self.mark)
    } else {
      let decoded = Self.decoded(rest, stated: stated)
      marked = MarkupTrimmer.trimmed(decoded.utf8[...], prefix: Self.mark)
      notes.append(Note(message: decoded.note))
    }
    self.notes = notes
  }

  private static func contains(_ byte: UInt8, _ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return false }
      return memchr(start, Int32(byte), buffer.count) != nil
    }
  }

  private static func decoded(
    _ bytes: ArraySlice<UInt8>,
    stated: CharacterSet?
  ) -> (utf8: [UInt8], note: String) {
    if let stated, stated != .utf8 {
      let (utf8, broken) = stated.text(of: bytes)
      let repairs = broken > 0 ? ", \(broken) bytes replaced" : ""
      return (utf8, "read as \(stated.name)\(repairs)")
    }
    // Not valid UTF-8: damaged, or something else that nobody declared.
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let (whole, broken) = UTF8Check.characters(in: repaired)
    if whole > broken || stated == .utf8 && whole > 0 {
      return (repaired, "invalid UTF-8 replaced in \(broken) places")
    }
    return (CharacterSet.windows1252.text(of: bytes).utf8, "read as Windows-1252")
  }
}
