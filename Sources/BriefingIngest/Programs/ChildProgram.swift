internal import Glibc

/// Runs a program on bytes, without a shell and within limits.
///
/// It gets the bytes on its standard input, no other open file, and an environment of its own.
struct ChildProgram {
  /// What the system's `prlimit` is called, which limits memory and processor time.
  private static let limiter = "prlimit"
  /// Messages are cut to so many bytes.
  private static let longestMessage = 4_096
  /// How long a program that closed its output may take to end before it is looked at again.
  private static let pauseMicroseconds: UInt32 = 1_000

  /// The path of the program.
  let path: String
  let arguments: [String]
  let seconds: Int
  /// The memory that it may take, in bytes, where the system has `prlimit`.
  let memory: Int
  /// The output that is read, in bytes.
  let maximumOutput: Int

  /// What the program gave.
  struct Output {
    let bytes: [UInt8]
    /// The first bytes of its messages.
    let messages: String
    /// Its exit status; nil where a signal ended it.
    let status: Int32?
  }

  /// Why a program gave nothing.
  enum Failure: Error, Equatable {
    case notStarted(String)
    case tooSlow
    case tooMuchOutput
  }

  /// Runs the program on `input` to its end.
  ///
  /// - Throws: ``Failure``; the program is then no longer running.
  func output(for input: [UInt8]) throws(Failure) -> Output {
    let pipes = try Pipes()
    let process = try start(pipes)
    pipes.closeFarEnds()
    var exchange = Exchange(pipes: pipes, input: input, limit: maximumOutput)
    let deadline = ChildProgram.now + seconds * 1_000
    while !exchange.isDone {
      let left = deadline - ChildProgram.now
      guard left > 0, exchange.continues(milliseconds: left) else {
        ChildProgram.end(process)
        throw exchange.isTooLong ? .tooMuchOutput : .tooSlow
      }
    }
    let status = try ChildProgram.wait(for: process, until: deadline)
    return Output(
      bytes: exchange.output,
      messages: String(decoding: exchange.messages.prefix(Self.longestMessage), as: UTF8.self),
      status: status
    )
  }

  // MARK: Starting and ending

  private func start(_ pipes: Pipes) throws(Failure) -> pid_t {
    var words = [path] + arguments
    if let limiter = ProgramFinder.path(of: Self.limiter, in: ["/usr/bin", "/bin"]) {
      words = [limiter, "--as=\(memory)", "--cpu=\(seconds)", "--"] + words
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipes.input.far, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, pipes.output.far, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, pipes.messages.far, STDERR_FILENO)
    let environment = ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"]
    var process = pid_t()
    let file = words[0]
    let code = ChildProgram.withPointers(words) { words in
      ChildProgram.withPointers(environment) { environment in
        posix_spawn(&process, file, &actions, nil, words, environment)
      }
    }
    guard code == 0 else { throw .notStarted(SystemError(code: code).message) }
    return process
  }

  /// Calls `body` with the list of C strings, ended by nil.
  private static func withPointers<Value>(
    _ texts: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers)
  }

  private static func end(_ process: pid_t) {
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  private static func wait(for process: pid_t, until deadline: Int) throws(Failure) -> Int32? {
    var status: Int32 = 0
    while true {
      let result = waitpid(process, &status, WNOHANG)
      if result == process { break }
      if result < 0, errno != EINTR { return nil }
      guard now < deadline else {
        end(process)
        throw .tooSlow
      }
      usleep(pauseMicroseconds)
    }
    // The low seven bits are the signal; the next byte is what the program returned.
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  /// Milliseconds of a clock that never jumps.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}

/// The three connections to a program; ends that are still open are closed with the value.
private final class Pipes {
  // A class: it owns descriptors that the exchange and the start share.
  struct Pair {
    var near: Int32 = -1
    var far: Int32 = -1

    /// Sockets rather than pipes: writing to a program that has ended must not send a signal.
    init() throws(ChildProgram.Failure) {
      var ends: [Int32] = [-1, -1]
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
        throw .notStarted(SystemError(code: errno).message)
      }
      (near, far) = (ends[0], ends[1])
    }

    mutating func closeNear() {
      if near >= 0 { close(near) }
      near = -1
    }

    mutating func closeFar() {
      if far >= 0 { close(far) }
      far = -1
    }
  }

  var input: Pair
  var output: Pair
  var messages: Pair

  init() throws(ChildProgram.Failure) {
    input = try Pair()
    output = try Pair()
    messages = try Pair()
  }

  deinit {
    closeFarEnds()
    input.closeNear()
    output.closeNear()
    messages.closeNear()
  }

  func closeFarEnds() {
    input.closeFar()
    output.closeFar()
    messages.closeFar()
  }
}

/// The bytes on their way to a program and back.
private struct Exchange {
  private static let chunk = 65_536

  let pipes: Pipes
  let input: [UInt8]
  let limit: Int
  private(set) var output: [UInt8] = []
  private(set) var messages: [UInt8] = []
  private(set) var isTooLong = false
  private var sent = 0

  init(pipes: Pipes, input: [UInt8], limit: Int) {
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
    if files[1].revents != 0, !Exchange.receive(from: pipes.output.near, into: &output) {
      pipes.output.closeNear()
    }
    if files[2].revents != 0, !Exchange.receive(from: pipes.messages.near, into: &messages) {
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
