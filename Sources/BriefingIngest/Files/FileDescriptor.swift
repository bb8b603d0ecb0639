internal import Glibc

/// An open file or folder, closed when the value ends.
struct FileDescriptor: ~Copyable {
  /// The number that the system knows it by.
  let number: Int32

  /// Opens `name` in the open folder `parent` for reading.
  ///
  /// - Parameter name: bytes of a name without NUL, or of a path.
  /// - Throws: the system's error number.
  init(opening name: [UInt8], in parent: Int32, flags: Int32) throws(SystemError) {
    let path = name.map { CChar(bitPattern: $0) } + [0]
    // Never waits for a writer of a named pipe, never makes a terminal the controlling one.
    let safe = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
    let opened = unsafe openat(parent, path, flags | safe)
    guard opened >= 0 else { throw SystemError(code: errno) }
    number = opened
  }

  deinit { _ = close(number) }

  /// What the system says about the open file.
  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw SystemError(code: errno) }
    return FileStatus(status)
  }

  /// The names in the open folder but `.` and `..`, in no order.
  func names() throws(SystemError) -> [[UInt8]] {
    let copy = fcntl(number, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw SystemError(code: errno) }
    guard let stream = unsafe fdopendir(copy) else {
      let code = errno
      close(copy)
      throw SystemError(code: code)
    }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe FileDescriptor.name(of: entry)
      if name != [46], name != [46, 46] { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw SystemError(code: errno) }
    return names
  }

  /// The bytes of an entry's name, read where it lies: the entry may be shorter than its type.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    let start = unsafe UnsafeRawPointer(entry).advanced(by: offset)
    let count = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
