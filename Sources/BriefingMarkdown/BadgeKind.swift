/// A kind of badge: code spans that begin with its name and a colon are shown as labels.
public struct BadgeKind: Sendable, Hashable {
  /// What stands before the colon: lower-case ASCII letters, digits and hyphens.
  public let name: String

  /// Words shown before the value, such as `impact` in "impact 4"; none when `nil`.
  public let label: String?

  /// What is shown for a value in place of the value itself, for other wordings and languages.
  public let texts: [String: String]

  /// Describes a kind of badge.
  ///
  /// - Precondition: the name is well formed and none of `id`, `ins`, `del` and `time`.
  public init(_ name: String, label: String? = nil, texts: [String: String] = [:]) {
    precondition(
      !name.isEmpty && Slug.words(name) == name && !CodeConvention.reservedKinds.contains(name),
      "no name for a kind of badge: \(name)"
    )
    self.name = name
    self.label = label
    self.texts = texts
  }

  /// The words of the badge: the label, then the value or its text.
  func shownText(of value: Substring) -> String {
    let text = texts[String(value)] ?? String(value)
    guard let label else { return text }
    return "\(label) \(text)"
  }

  /// The classes of the badge: `badge`, its kind, and its kind with the value in ASCII.
  func classes(of value: Substring) -> String {
    let slug = Slug.words(value)
    let common = "badge badge-\(name)"
    return slug.isEmpty ? common : "\(common) badge-\(name)-\(slug)"
  }
}
