/// A path relative to the articles folder: the bytes that the system uses and a text to print.
///
/// Names on Linux are any bytes but NUL and `/`. The printed form is unambiguous and safe on a
/// terminal and in a list of one path a line: line ends and other control characters, characters
/// that turn the direction of text or show nothing, invalid UTF-8 and the backslash are escaped.
struct FolderPath: Hashable {
  /// What the system finds it by: the last part of the path, or the path that the user gave.
  let name: [UInt8]
  /// The path for output.
  let printable: String

  /// A file or folder at the top.
  init(_ name: [UInt8]) {
    self.name = name
    self.printable = FolderPath.escaped(name)
  }

  /// A path that the user gave.
  init(path: String) {
    self.name = Array(path.utf8)
    self.printable = FolderPath.escaped(name)
  }

  private init(name: [UInt8], printable: String) {
    self.name = name
    self.printable = printable
  }

  /// The path of `name` beside this file.
  func sibling(_ name: [UInt8]) -> FolderPath {
    let own = FolderPath.escaped(self.name)
    return FolderPath(
      name: name,
      printable: String(printable.dropLast(own.count)) + FolderPath.escaped(name)
    )
  }

  /// The path of `name` in this folder.
  func appending(_ name: [UInt8]) -> FolderPath {
    FolderPath(name: name, printable: printable + "/" + FolderPath.escaped(name))
  }

  /// Whether the name starts with a full stop.
  var isHidden: Bool { name.first == UInt8(ascii: ".") }

  /// The part of the name after its last full stop, in small letters; empty when there is none.
  var fileExtension: String { FolderPath.fileExtension(of: name[...]) }

  /// The ending of the name without `.gz` behind it.
  var formatExtension: String { FolderPath.fileExtension(of: uncompressedName) }

  /// The name of the metadata file that may stand beside this file, with the ending `ending`:
  /// `a.yml` beside `a.html` and `a.html.gz`.
  func sidecar(_ ending: String) -> [UInt8]? {
    guard let stop = FolderPath.stop(of: uncompressedName) else { return nil }
    return Array(uncompressedName[...stop]) + Array(ending.utf8)
  }

  private var uncompressedName: ArraySlice<UInt8> {
    guard fileExtension == FolderPath.compressedExtension,
      let stop = name.lastIndex(of: UInt8(ascii: "."))
    else { return name[...] }
    return name[..<stop]
  }

  private static let compressedExtension = "gz"

  private static func fileExtension(of name: ArraySlice<UInt8>) -> String {
    guard let stop = stop(of: name) else { return "" }
    return escaped(Array(name[(stop + 1)...])).lowercased()
  }

  /// The full stop before the ending; nil for a name without one, or with one at its start alone.
  private static func stop(of name: ArraySlice<UInt8>) -> Int? {
    guard let stop = name.lastIndex(of: UInt8(ascii: ".")), stop > 0,
      name[stop...].firstIndex(of: UInt8(ascii: "/")) == nil
    else { return nil }
    return stop
  }

  /// The printed form of bytes of a name.
  static func escaped(_ bytes: [UInt8]) -> String {
    var text = ""
    var decoder = UTF8()
    var rest = bytes[...]
    while let first = rest.first {
      var iterator = rest.makeIterator()
      decoder = UTF8()
      guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
        text += "\\x" + hexadecimal(UInt32(first), width: 2)
        rest.removeFirst()
        continue
      }
      text += escaped(scalar)
      rest.removeFirst(UTF8.width(scalar))
    }
    return text
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case " "..."~": return String(scalar)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      return "\\u{" + hexadecimal(scalar.value, width: 1) + "}"
    default:
      return String(scalar)
    }
  }

  private static func hexadecimal(_ value: UInt32, width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
