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
    let pipes = try ProgramPipes()
    let process = try start(pipes)
    pipes.closeFarEnds()
    var exchange = ProgramExchange(pipes: pipes, input: input, limit: maximumOutput)
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

  private func start(_ pipes: ProgramPipes) throws(Failure) -> pid_t {
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
