/// What an updated article says differently, one sentence at a time.
public struct SentenceChange: Codable, Hashable, Sendable {
  /// The sentence of the older version; nil for one that was added.
  public let before: String?
  /// The sentence of the newer version; nil for one that was taken out.
  public let after: String?

  /// Makes a change.
  public init(before: String?, after: String?) {
    self.before = before
    self.after = after
  }
}
