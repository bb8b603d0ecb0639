internal import BriefingModel
internal import Glibc

/// The bytes of a file, read within a limit and without being led elsewhere.
struct FileContent {
  let bytes: [UInt8]
  /// The day of the last change, in UTC.
  let modified: CalendarDay

  /// Content that is known already.
  init(bytes: [UInt8], modified: CalendarDay) {
    self.bytes = bytes
    self.modified = modified
  }

  /// Reads `name` in the open folder `parent`.
  ///
  /// - Parameter followsLink: whether `name` itself may be a symbolic link: only for files that
  ///   the user named.
  /// - Throws: a ``SkipReason`` for a link, a pipe, a socket, a device or a folder, a file over
  ///   `limit` bytes, one that changes meanwhile, and every error of the system.
  init(
    of name: [UInt8],
    in parent: Int32,
    limit: Int,
    followsLink: Bool = false
  ) throws(SkipReason) {
    // Opening a device can already change something: ask first, and ask again what was opened.
    if !followsLink {
      let kind = try FileContent.checked { () throws(SystemError) in
        try FileStatus(of: name, in: parent).kind
      }
      guard kind == .file else { throw .notAFile(kind.rawValue) }
    }
    let file = try FileContent.checked { () throws(SystemError) in
      try FileDescriptor(opening: name, in: parent, flags: followsLink ? 0 : O_NOFOLLOW)
    }
    let before = try FileContent.status(of: file)
    guard before.kind == .file else { throw .notAFile(before.kind.rawValue) }
    guard before.size <= limit else { throw .tooLarge(limit: limit) }
    bytes = try FileContent.read(file, size: before.size)
    let after = try FileContent.status(of: file)
    guard after == before, bytes.count == before.size else { throw .changedWhileRead }
    modified = before.modificationDay
  }

  private static func status(of file: borrowing FileDescriptor) throws(SkipReason) -> FileStatus {
    do throws(SystemError) { return try file.status() } catch { throw SkipReason(error) }
  }

  private static func checked<Value: ~Copyable>(
    _ body: () throws(SystemError) -> Value
  ) throws(SkipReason) -> Value {
    do throws(SystemError) { return try body() } catch { throw SkipReason(error) }
  }

  /// Reads to the end, but at most one byte more than `size`.
  private static func read(_ file: borrowing FileDescriptor, size: Int) throws(SkipReason)
    -> [UInt8]
  {
    let capacity = size + 1
    var bytes = [UInt8](repeating: 0, count: capacity)
    var filled = 0
    while filled < capacity {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(
          file.number,
          buffer.baseAddress.map { unsafe $0 + filled },
          capacity - filled
        )
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SkipReason(SystemError(code: errno)) }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(capacity - filled)
    return bytes
  }
}
