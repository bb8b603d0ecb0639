internal import Glibc

/// The bytes on their way to a program and back.
struct ProgramExchange {
  private static let chunk = 65_536

  let pipes: ProgramPipes
  let input: [UInt8]
  let limit: Int
  private(set) var output: [UInt8] = []
  private(set) var messages: [UInt8] = []
  private(set) var isTooLong = false
  private var sent = 0

  init(pipes: ProgramPipes, input: [UInt8], limit: Int) {
    self.pipes = pipes
    self.input = input
    self.limit = limit
  }

  /// Whether the program has closed its output and its messages.
  var isDone: Bool { pipes.output.near < 0 && pipes.messages.near < 0 }

  /// Moves what can be moved within `milliseconds`; false when time or room ran out.
  mutating func continues(milliseconds: Int) -> Bool {
    if sent == input.count { pipes.input.closeNear() }
    var files = [
      pollfd(fd: pipes.input.near, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: pipes.output.near, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipes.messages.near, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&files, nfds_t(files.count), Int32(clamping: milliseconds))
    if count < 0 { return errno == EINTR }
    guard count > 0 else { return false }
    if files[0].revents != 0 { send() }
    if files[1].revents != 0, !ProgramExchange.receive(from: pipes.output.near, into: &output) {
      pipes.output.closeNear()
    }
    if files[2].revents != 0, !ProgramExchange.receive(from: pipes.messages.near, into: &messages) {
      pipes.messages.closeNear()
    }
    isTooLong = output.count > limit || messages.count > limit
    return !isTooLong
  }

  private mutating func send() {
    let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    let start = sent
    let count = input.withUnsafeBytes { bytes in
      Glibc.send(
        pipes.input.near,
        bytes.baseAddress.map { $0 + start },
        min(bytes.count - start, Self.chunk),
        flags
      )
    }
    if count > 0 {
      sent += count
    } else if errno != EAGAIN, errno != EINTR {
      // The program reads no further; what it gives all the same is taken.
      sent = input.count
    }
  }

  /// Appends what is there; false at the end.
  private static func receive(from file: Int32, into bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: chunk)
    let count = recv(file, &buffer, buffer.count, Int32(MSG_DONTWAIT))
    if count < 0 { return errno == EAGAIN || errno == EINTR }
    bytes += buffer[..<count]
    return count > 0
  }
}
