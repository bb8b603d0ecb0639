internal import Glibc

/// A character set that pages and mails name.
struct CharacterSet: Hashable {
  /// The name under which the system's converter knows it.
  let name: String

  /// Labels that mean another character set than they say.
  ///
  /// Source: WHATWG Encoding Standard, "Names and labels".
  private static let meanings: [String: String] = [
    "utf8": "UTF-8", "utf-8": "UTF-8", "unicode-1-1-utf-8": "UTF-8", "x-utf-8": "UTF-8",
    "ascii": "WINDOWS-1252", "us-ascii": "WINDOWS-1252", "iso-8859-1": "WINDOWS-1252",
    "iso8859-1": "WINDOWS-1252", "iso_8859-1": "WINDOWS-1252", "latin1": "WINDOWS-1252",
    "latin-1": "WINDOWS-1252", "l1": "WINDOWS-1252", "cp1252": "WINDOWS-1252",
    "x-cp1252": "WINDOWS-1252", "windows-1252": "WINDOWS-1252", "iso-8859-9": "WINDOWS-1254",
    "latin5": "WINDOWS-1254", "iso-8859-11": "WINDOWS-874", "tis-620": "WINDOWS-874",
    "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932",
    "ms_kanji": "CP932", "windows-31j": "CP932", "gb2312": "GB18030", "gbk": "GB18030",
    "gb_2312-80": "GB18030", "x-gbk": "GB18030", "euc-kr": "CP949", "ks_c_5601-1987": "CP949",
    "korean": "CP949", "windows-949": "CP949", "big5": "BIG5-HKSCS", "x-x-big5": "BIG5-HKSCS",
    "x-euc-jp": "EUC-JP", "koi8-r": "KOI8-R", "koi8": "KOI8-R", "x-mac-cyrillic": "MACCYRILLIC",
    "macintosh": "MACINTOSH", "x-mac-roman": "MACINTOSH",
    // A page whose meta tag can be read is not in UTF-16, whatever it says.
    "utf-16": "UTF-8", "utf-16le": "UTF-8", "utf-16be": "UTF-8",
  ]
  /// Longer labels are none.
  private static let longestLabel = 40

  /// UTF-8.
  static let utf8 = CharacterSet(name: "UTF-8")
  /// Windows-1252, which the web means by Latin 1.
  static let windows1252 = CharacterSet(name: "WINDOWS-1252")

  private init(name: String) { self.name = name }

  /// The character set that `label` means; nil where the system has no converter for it.
  init?(label: String) {
    let small = TextNormalizer().line(label).lowercased()
    guard (1...Self.longestLabel).contains(small.utf8.count),
      small.utf8.allSatisfy({ isLabelByte($0) })
    else { return nil }
    name = Self.meanings[small] ?? small.uppercased()
    if name == "UTF-8" || name == "WINDOWS-1252" { return }
    guard let converter = Converter(name) else { return nil }
    converter.close()
  }

  /// The text of `bytes`, U+FFFD for what is none; with the number of those.
  ///
  /// - Complexity: linear.
  func text(of bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], broken: Int) {
    guard let converter = Converter(name) else { return (Array(bytes), 0) }
    defer { converter.close() }
    return converter.convert(bytes)
  }
}

private func isLabelByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
    UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."):
    true
  default: false
  }
}

/// The system's converter to UTF-8.
private struct Converter {
  private let descriptor: iconv_t

  init?(_ name: String) {
    // The system's word for "no converter" is the pointer -1.
    guard let descriptor = iconv_open("UTF-8", name), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    self.descriptor = descriptor
  }

  func close() { iconv_close(descriptor) }

  func convert(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], broken: Int) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var broken = 0
    var input = Array(bytes).map { CChar(bitPattern: $0) }
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    input.withUnsafeMutableBufferPointer { source in
      var next = source.baseAddress
      var left = source.count
      while left > 0 {
        let before = left
        let (status, written) = buffer.withUnsafeMutableBufferPointer { target in
          var end = target.baseAddress
          var room = target.count
          let status = iconv(descriptor, &next, &left, &end, &room)
          return (status == -1 ? errno : 0, target.count - room)
        }
        for byte in buffer[..<written] { result.append(UInt8(bitPattern: byte)) }
        // A byte that is no character, a character that the end cuts, or a converter that stays
        // where it is.
        if status == EILSEQ || status == EINVAL || written == 0 && left == before {
          result += [0xEF, 0xBF, 0xBD]
          broken += 1
          next = next?.successor()
          left -= 1
        }
      }
    }
    return (result, broken)
  }
}
