/// How many independent voices stand behind an entry: our own value, and no confidence.
public struct Support: Codable, Hashable, Sendable {
  /// The number of articles.
  public let articles: Int
  /// The number of outlets.
  public let outlets: Int
  /// The number of origins: who first said it.
  public let origins: Int
  /// The grade by the rule of the house.
  public let grade: Grade
  /// The words of the rule that gave the grade.
  public let reason: String

  /// Grades the voices behind an entry.
  ///
  /// *Strong* is two or more origins, one of them named and on the record, with no open conflict;
  /// *moderate* is one named on-record origin, or two unnamed; *thin* is one unnamed origin, or an
  /// open conflict.
  ///
  /// - Parameters:
  ///   - namedOrigins: how many of the origins are named and on the record.
  ///   - hasConflict: whether another entry contradicts this one and nothing settled it.
  public init(
    articles: Int,
    outlets: Int,
    origins: Int,
    namedOrigins: Int,
    hasConflict: Bool
  ) {
    self.articles = articles
    self.outlets = outlets
    self.origins = origins
    if hasConflict {
      (grade, reason) = (.thin, "an open conflict")
    } else if origins >= 2, namedOrigins >= 1 {
      (grade, reason) = (.strong, "two or more origins, one of them named and on the record")
    } else if namedOrigins >= 1 {
      (grade, reason) = (.moderate, "one named origin on the record")
    } else if origins >= 2 {
      (grade, reason) = (.moderate, "two or more unnamed origins")
    } else {
      (grade, reason) = (.thin, "one unnamed origin")
    }
  }

  /// The same voices with an open conflict among them.
  public var inConflict: Support {
    Support(
      articles: articles,
      outlets: outlets,
      origins: origins,
      namedOrigins: 0,
      hasConflict: true
    )
  }

  /// The grades, the best first.
  public enum Grade: String, Codable, Hashable, Sendable, CaseIterable {
    /// Two or more origins, one of them named, no open conflict.
    case strong
    /// One named origin, or two unnamed.
    case moderate
    /// One unnamed origin, or an open conflict.
    case thin
  }
}
