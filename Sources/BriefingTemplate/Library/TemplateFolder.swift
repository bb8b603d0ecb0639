import FoundationEssentials

/// Reads template files from disk.
enum TemplateFolder {
  /// How deep folders may lie within the templates folder; also ends loops of symbolic links.
  private static let depthLimit = 16

  /// The templates of several folders, sorted by name; earlier folders go before later ones.
  ///
  /// Files and folders whose names begin with a full stop are passed over, and so are files that
  /// do not end in `.mustache`.
  static func sources(
    in directories: [String]
  ) throws(TemplateError) -> [TemplateLibrary.Source] {
    var files: [String: String] = [:]
    for directory in directories.reversed() {
      try collect(from: directory, prefix: "", depth: 0, into: &files)
    }
    var sources: [TemplateLibrary.Source] = []
    for (name, path) in files.sorted(by: { $0.key < $1.key }) {
      sources.append(TemplateLibrary.Source(name: name, file: path, text: try text(of: path)))
    }
    return sources
  }

  /// Adds the paths of a folder's templates by name.
  private static func collect(
    from directory: String,
    prefix: String,
    depth: Int,
    into files: inout [String: String]
  ) throws(TemplateError) {
    guard depth <= depthLimit else {
      throw TemplateError(
        file: directory,
        reason: .unreadable(detail: "more than \(depthLimit) folders within one another")
      )
    }
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: directory)
    } catch {
      throw TemplateError(file: directory, reason: .unreadable(detail: detail(of: error)))
    }
    for entry in entries.sorted() where !entry.hasPrefix(".") {
      let path = directory.hasSuffix("/") ? directory + entry : directory + "/" + entry
      var isDirectory = false
      // A link that leads nowhere counts as a file, so that reading it says so.
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      if isDirectory {
        try collect(from: path, prefix: prefix + entry + "/", depth: depth + 1, into: &files)
      } else if entry.hasSuffix(TemplateName.fileEnding) {
        files[prefix + entry.dropLast(TemplateName.fileEnding.count)] = path
      }
    }
  }

  /// The bytes of a file, without a byte-order mark.
  private static func text(of path: String) throws(TemplateError) -> [UInt8] {
    var bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw TemplateError(file: path, reason: .unreadable(detail: detail(of: error)))
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      var position = TextPosition.start
      for byte in bytes[..<error.byteOffsets.lowerBound] { position.advance(over: byte) }
      throw TemplateError(file: path, position: position, reason: .notUTF8)
    }
    if bytes.starts(with: byteOrderMark) { bytes.removeFirst(byteOrderMark.count) }
    return bytes
  }

  /// U+FEFF in UTF-8.
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func detail(of error: any Error) -> String {
    guard let error = error as? CocoaError else { return "\(error)" }
    return switch error.code {
    case .fileReadNoSuchFile: "no such file or folder"
    case .fileReadNoPermission: "permission denied"
    default: "\(error)"
    }
  }
}
