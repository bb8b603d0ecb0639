/// How real an event is by the words of the text; the order is that in which the rules try them.
public enum EventStatus: String, Codable, Hashable, Sendable, CaseIterable {
  /// Clearly before the reporting window.
  case historical
  /// Somebody says that it is not so.
  case denied
  /// It did not happen, or was undone.
  case averted
  /// It happens if something else does.
  case conditional
  /// Somebody threatens it.
  case threatened
  /// Somebody alleges it.
  case alleged
  /// Somebody intends it or has scheduled it.
  case planned
  /// It may be.
  case possible
  /// It goes on.
  case ongoing
  /// It happened.
  case occurred
}
