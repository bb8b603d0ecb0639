internal import Glibc

/// The three connections to a program; ends that are still open are closed with the value.
final class ProgramPipes {
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
