/// Where in its name a token stands.
enum NamePlace: Int, Hashable, Sendable {
  /// The first of several tokens.
  case first
  /// Neither the first nor the last.
  case inner
  /// The last of several tokens.
  case last
  /// The only token.
  case only
}
