import Glibc

/// Where the run is, for the handler of signals.
nonisolated(unsafe) private var place = "before the first input"

/// Watches a run for crashes, hangs and growth, and says with which input they came.
enum Watch {
  /// An input that takes longer, in processor time, is a hang.
  static let longestMilliseconds = 1_000
  /// The process may grow by so much beyond what its first inputs took.
  static let mostGrowth = 200_000_000
  /// An input that never ends is ended after so many seconds.
  private static let alarmSeconds: UInt32 = 20

  /// Prints the place of a crash before the process ends.
  static func start() {
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGALRM] {
      signal(number) { number in
        let text = number == SIGALRM ? "hang" : "crash (signal \(number))"
        print("\(text): \(place)")
        fflush(nil)
        _exit(1)
      }
    }
  }

  /// Names the input that comes next.
  static func enter(_ name: String) {
    place = name
    alarm(alarmSeconds)
  }

  /// Milliseconds of processor time of this process.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }

  /// The most memory that the process has had so far, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss * 1_024
  }
}
