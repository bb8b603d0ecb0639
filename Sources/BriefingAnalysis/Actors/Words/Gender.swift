/// What a text tells of a person's gender.
enum Gender: Hashable {
  /// Nothing.
  case unknown
  /// A woman or girl.
  case female
  /// A man or boy.
  case male

  /// Whether the same person can be both.
  func agrees(with other: Gender) -> Bool {
    self == other || self == .unknown || other == .unknown
  }
}
