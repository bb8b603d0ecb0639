/// How the program ends, in the codes of `sysexits.h`.
public enum ExitStatus: Int32, Sendable {
  /// All is done.
  case success = 0
  /// The call is wrong (EX_USAGE).
  case usage = 64
  /// Some of the input could not be read (EX_DATAERR).
  case badInput = 65
  /// There is no such input (EX_NOINPUT).
  case noInput = 66
  /// The program contradicts itself (EX_SOFTWARE).
  case internalError = 70
  /// The output cannot be made (EX_CANTCREAT).
  case cannotCreate = 73
  /// A read or write failed (EX_IOERR).
  case inputOutput = 74
  /// The settings, rules or templates are wrong (EX_CONFIG).
  case configuration = 78
}
