internal import BriefingModel
internal import Glibc

/// What the system says about a file: its kind, its size, and when it was last changed.
struct FileStatus: Equatable {
  let kind: Kind
  /// In bytes.
  let size: Int
  /// Seconds since 1 January 1970, UTC.
  let modifiedSeconds: Int
  let modifiedNanoseconds: Int

  enum Kind: String {
    case file
    case folder
    case symbolicLink = "symbolic link"
    case namedPipe = "named pipe"
    case socket
    case device
    case unknown = "unknown kind of file"
  }

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      case S_IFIFO: .namedPipe
      case S_IFSOCK: .socket
      case S_IFBLK, S_IFCHR: .device
      default: .unknown
      }
    size = Int(status.st_size)
    modifiedSeconds = status.st_mtim.tv_sec
    modifiedNanoseconds = status.st_mtim.tv_nsec
  }

  /// The status of `name` in the open folder `parent`, of the link itself where it is one.
  init(of name: [UInt8], in parent: Int32) throws(SystemError) {
    var status = stat()
    let path = name.map { CChar(bitPattern: $0) } + [0]
    guard unsafe fstatat(parent, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw SystemError(code: errno)
    }
    self.init(status)
  }

  /// The day of the last change, in UTC.
  var modificationDay: CalendarDay {
    let secondsPerDay = 86_400
    let days =
      modifiedSeconds >= 0
      ? modifiedSeconds / secondsPerDay : (modifiedSeconds - secondsPerDay + 1) / secondsPerDay
    return CalendarDay(number: days)
  }
}
