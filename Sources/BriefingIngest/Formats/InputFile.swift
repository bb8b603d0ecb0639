package import BriefingModel

/// One file of the folder, ready for a reader.
package struct InputFile: Sendable {
  /// The path relative to the articles folder, as it is printed.
  package let path: String
  /// The file's content.
  package let bytes: [UInt8]
  /// The day of the last change, in UTC.
  package let modified: CalendarDay

  /// Makes an input.
  package init(path: String, bytes: [UInt8], modified: CalendarDay) {
    self.path = path
    self.bytes = bytes
    self.modified = modified
  }

  /// The last part of the path.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
